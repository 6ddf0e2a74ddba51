import Core
import SQLSyntax

/// Runs the routines that users made, and keeps what their bodies were compiled to.
///
/// Invariants:
/// 1. What is kept was compiled under the catalog's version and the search path of now; anything
///    else is compiled anew.
/// 2. A routine that may write sees what statements before it wrote: each of its statements is a
///    command of its own. One that may not sees what its caller sees.
/// 3. An error that leaves a routine has no place: its place is in another text than the caller's.
final class RoutineRunner {
  /// Calls in calls beyond this are refused: the stack is not endless.
  static let depthMax = 120
  /// How many compiled bodies are kept.
  static let compiledCountMax = 512

  unowned let session: SQLSession
  private var compiled: [Key: any CompiledRoutine] = [:]
  private var catalogVersion = -1
  private var searchPath: String?
  private(set) var depth = 0

  init(session: SQLSession) { self.session = session }

  /// A routine as called: polymorphic ones are compiled once for each list of actual types.
  private struct Key: Hashable {
    var id: ObjectID
    var types: [SQLType]
  }

  /// The one value of a call.
  func value(
    of id: ObjectID, _ types: CallTypes, _ arguments: [SQLValue], _ caller: ExecutionContext
  ) throws(EngineError) -> SQLValue {
    try running(id, types, caller) { (body, visibility) throws(EngineError) in
      try body.value(arguments, session, visibility)
    }
  }

  /// The rows of a call, each as one value: a record if there are several columns.
  func rows(
    of id: ObjectID, _ types: CallTypes, _ arguments: [SQLValue], _ caller: ExecutionContext
  ) throws(EngineError) -> [[SQLValue]] {
    try running(id, types, caller) { (body, visibility) throws(EngineError) in
      try body.rows(arguments, session, visibility).map { [$0] }
    }
  }

  private func running<T>(
    _ id: ObjectID, _ types: CallTypes, _ caller: ExecutionContext,
    _ work: (any CompiledRoutine, Visibility?) throws(EngineError) -> T
  ) throws(EngineError) -> T {
    guard let routine = session.catalog.routine(id) else {
      throw .sql("42883", "function with OID \(id) does not exist")
    }
    try caller.checkInterrupt()
    guard depth < Self.depthMax else {
      throw .sql(
        "54001", "stack depth limit exceeded",
        hint: "Increase the configuration parameter \"max_stack_depth\" (currently 2048kB), "
          + "after ensuring the platform's stack depth limit is adequate.")
    }
    depth += 1
    defer { depth -= 1 }
    let before = session.settings
    defer { if !routine.settings.isEmpty { session.settings = before } }
    do throws(EngineError) {
      for setting in routine.settings { _ = try session.set(setting) }
      let body = try compile(routine, types)
      return try work(body, routine.volatility == .volatile ? nil : caller.visibility)
    } catch {
      throw error.withoutPlace
    }
  }

  /// The compiled body of a routine for some actual types.
  func compile(_ routine: Routine, _ types: CallTypes) throws(EngineError)
    -> any CompiledRoutine
  {
    let path = session.settings.values["search_path"]
    if session.catalog.version != catalogVersion || path != searchPath
      || compiled.count >= Self.compiledCountMax
    {
      compiled = [:]
      catalogVersion = session.catalog.version
      searchPath = path
    }
    let key = Key(
      id: routine.id, types: routine.isPolymorphic ? types.arguments + [types.result] : [])
    if let found = compiled[key] { return found }
    let body: any CompiledRoutine
    switch routine.body {
    case .statements(let statements):
      body = try CompiledSQLFunction(routine, statements, types, session)
    }
    // Compiling may itself have changed the catalog's version, as it may run what is constant.
    if session.catalog.version == catalogVersion { compiled[key] = body }
    return body
  }
}

/// A routine's body, ready to run. It holds no state of a run.
protocol CompiledRoutine: AnyObject {
  /// - Parameter visibility: what the caller sees, for routines that may not write; else nil.
  func value(_ arguments: [SQLValue], _ session: SQLSession, _ visibility: Visibility?)
    throws(EngineError) -> SQLValue

  /// All rows of a set, each as one value.
  func rows(_ arguments: [SQLValue], _ session: SQLSession, _ visibility: Visibility?)
    throws(EngineError) -> [SQLValue]
}

extension SQLSession {
  /// What a statement inside of a routine sees, and the end of its command.
  /// - Parameter shared: what the caller sees, if the routine may not write.
  func nested<T>(
    _ shared: Visibility?, _ work: (Visibility) throws(EngineError) -> T
  ) throws(EngineError) -> T {
    if let shared { return try work(shared) }
    transaction?.commandID += 1
    let outer = run?.readView
    defer { run?.readView = outer }
    // What others have committed since the calling statement began is seen, too.
    run?.readView = try freshView()
    let result = try work(visibility())
    transaction?.commandID += 1
    return result
  }
}
