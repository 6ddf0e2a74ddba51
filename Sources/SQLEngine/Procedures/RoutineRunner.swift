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
  /// How many lines of context an error has at most.
  static let contextMax = 120
  /// How many compiled bodies are kept.
  static let compiledCountMax = 512

  unowned let session: SQLSession
  private var compiled: [Key: any CompiledRoutine] = [:]
  private var catalogVersion = -1
  private var searchPath: String?
  private(set) var depth = 0
  /// Functions in PL/pgSQL that run, outermost first.
  fileprivate var frames: [PLpgSQLFrame] = []
  /// Context lines of the error that is on its way out, innermost first.
  fileprivate(set) var errorContext: [String] = []
  /// What RAISE said of an error beyond what an error holds.
  fileprivate var raised: (error: EngineError, fields: [String: String])?
  /// Triggers that run in each other: what pg_trigger_depth() tells.
  private(set) var triggerDepth = 0
  /// What REFERENCING names.
  private(set) var transitionTables: [TransitionTable] = []
  fileprivate var portalCount = 0
  /// COMMIT may be said here: nothing but procedures stands between it and the client.
  private(set) var mayEndTransaction = false

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
    try function(id, types, caller) { (body, visibility) throws(EngineError) in
      try body.value(arguments, session, visibility)
    }
  }

  /// The rows of a call, each as one value: a record if there are several columns.
  func rows(
    of id: ObjectID, _ types: CallTypes, _ arguments: [SQLValue], _ caller: ExecutionContext
  ) throws(EngineError) -> [[SQLValue]] {
    try function(id, types, caller) { (body, visibility) throws(EngineError) in
      try body.rows(arguments, session, visibility).map { [$0] }
    }
  }

  /// Runs a procedure for CALL.
  func call(_ routine: Routine, _ types: CallTypes, _ arguments: [SQLValue])
    throws(EngineError) -> SQLValue
  {
    try running(routine) { () throws(EngineError) in
      try compile(routine, types).value(arguments, session, nil)
    }
  }

  /// Runs the function of a trigger.
  func fire(_ routine: Routine, _ call: TriggerCall) throws(EngineError) -> SQLValue {
    let before = mayEndTransaction
    mayEndTransaction = false
    triggerDepth += 1
    defer {
      mayEndTransaction = before
      triggerDepth -= 1
    }
    return try running(routine) { () throws(EngineError) in
      let types = CallTypes(arguments: [], result: routine.result)
      guard let body = try compile(routine, types) as? CompiledPLpgSQL else {
        throw .sql("0A000", "trigger functions in this language")
      }
      return try body.fire(call, session)
    }
  }

  /// The rows of a statement are seen under names while a trigger runs.
  func withTransitionTables(
    _ tables: [TransitionTable], _ work: () throws(EngineError) -> Void
  ) throws(EngineError) {
    let before = transitionTables
    transitionTables = tables
    defer { transitionTables = before }
    try work()
  }

  /// Lets what runs end transactions, if it was called by the client outside of a block.
  func fromClient<T>(_ work: () throws(EngineError) -> T) throws(EngineError) -> T {
    let before = mayEndTransaction
    mayEndTransaction = frames.isEmpty && depth == 0 && session.transaction?.isExplicit == false
    defer { mayEndTransaction = before }
    return try work()
  }

  private func function<T>(
    _ id: ObjectID, _ types: CallTypes, _ caller: ExecutionContext,
    _ work: (any CompiledRoutine, Visibility?) throws(EngineError) -> T
  ) throws(EngineError) -> T {
    guard let routine = session.catalog.routine(id) else {
      throw .sql("42883", "function with OID \(id) does not exist")
    }
    try caller.checkInterrupt()
    let before = mayEndTransaction
    mayEndTransaction = false
    defer { mayEndTransaction = before }
    return try running(routine) { () throws(EngineError) in
      let body = try compile(routine, types)
      return try work(body, routine.volatility == .volatile ? nil : caller.visibility)
    }
  }

  private func running<T>(_ routine: Routine, _ work: () throws(EngineError) -> T)
    throws(EngineError) -> T
  {
    try checkDepth()
    depth += 1
    defer { depth -= 1 }
    let before = session.settings
    defer { if !routine.settings.isEmpty { session.settings = before } }
    do throws(EngineError) {
      for setting in routine.settings { _ = try session.set(setting) }
      return try work()
    } catch {
      throw error.withoutPlace
    }
  }

  func checkDepth() throws(EngineError) {
    guard depth < session.engine.environment.callDepthMax else {
      throw .sql(
        "54001", "stack depth limit exceeded",
        hint: "Increase the configuration parameter \"max_stack_depth\" (currently 2048kB), "
          + "after ensuring the platform's stack depth limit is adequate.")
    }
  }

  /// The compiled body of a routine for some actual types.
  func compile(_ routine: Routine, _ types: CallTypes) throws(EngineError)
    -> any CompiledRoutine
  {
    if routine.id == 0 { return try makeBody(routine, types) }
    let path = session.settings.values["search_path"]
    if session.catalogVersion != catalogVersion || path != searchPath
      || compiled.count >= Self.compiledCountMax
    {
      compiled = [:]
      catalogVersion = session.catalogVersion
      searchPath = path
    }
    let key = Key(
      id: routine.id, types: routine.isPolymorphic ? types.arguments + [types.result] : [])
    if let found = compiled[key] { return found }
    let body = try makeBody(routine, types)
    // Compiling may itself have changed the catalog's version, as it may run what is constant.
    if session.catalogVersion == catalogVersion { compiled[key] = body }
    return body
  }

  private func makeBody(_ routine: Routine, _ types: CallTypes) throws(EngineError)
    -> any CompiledRoutine
  {
    switch routine.body {
    case .statements(let statements):
      return try CompiledSQLFunction(routine, statements, types, session)
    case .plpgsql(let syntax):
      return try CompiledPLpgSQL(routine, syntax, types, session)
    }
  }
}

/// What functions in PL/pgSQL leave behind while they run.
extension RoutineRunner {
  func enter(_ frame: PLpgSQLFrame) { frames.append(frame) }

  func leave() { frames.removeLast() }

  /// Blocks with handlers that run, in all functions.
  var subtransactionCount: Int { frames.reduce(0) { $0 + $1.subtransactionCount } }

  /// The functions that run, innermost first, a line each.
  var callStack: String {
    frames.reversed().map { $0.code.contextLine($0) }.joined(separator: "\n")
  }

  /// Adds a line to the context of the error that is on its way out.
  func note(_ line: String) {
    if errorContext.count < Self.contextMax { errorContext.append(line) }
  }

  /// The lines since a mark, which are forgotten: the error is being handled.
  func takeErrorContext(from count: Int) -> [String] {
    let start = min(count, errorContext.count)
    defer { errorContext.removeLast(errorContext.count - start) }
    return Array(errorContext[start...])
  }

  /// An error that leaves the statement, with the way that it came.
  func placed(_ error: EngineError) -> EngineError {
    guard !errorContext.isEmpty else { return error }
    var error = error
    error.context = errorContext.joined(separator: "\n")
    return error
  }

  func noteFields(_ fields: [String: String], of error: EngineError) {
    raised = fields.isEmpty ? nil : (error, fields)
  }

  func fields(of error: EngineError) -> [String: String] {
    raised?.error == error ? raised?.fields ?? [:] : [:]
  }

  func newPortalName() -> String {
    portalCount += 1
    return "<unnamed portal \(portalCount)>"
  }

  /// A statement of the client begins.
  func reset() {
    errorContext = []
    raised = nil
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
    let result = try work(try freshVisibility())
    transaction?.commandID += 1
    return result
  }

  /// What a query of a volatile function sees: all that is committed by now, unless the transaction
  /// keeps one view.
  func freshVisibility() throws(EngineError) -> Visibility {
    let seen = visibility()
    guard transaction?.readView == nil else { return seen }
    return Visibility(
      manager: seen.manager, view: try freshView(), own: seen.own, command: seen.command)
  }
}
