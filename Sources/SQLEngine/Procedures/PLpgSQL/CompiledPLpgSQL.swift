import Core
import SQLSyntax

/// A function in PL/pgSQL with its names looked up: a tree of steps over numbered variables.
final class CompiledPLpgSQL: CompiledRoutine {
  /// FOUND is in every function.
  static let foundVariable = 0

  let routine: Routine
  /// What a call gives, with polymorphic types made actual.
  let result: SQLType
  let conflict: VariableConflict
  private(set) var variables: [PLpgSQLVariable]
  let argumentVariables: [Int]
  /// The variables of OUT and INOUT parameters, in order.
  let outputVariables: [Int]
  /// NEW, OLD and what begins with TG_, by name.
  let triggerVariables: [String: Int]
  private let body: any PLpgSQLStep
  private let name: String

  init(_ routine: Routine, _ syntax: PLpgSQLFunction, _ types: CallTypes, _ session: SQLSession)
    throws(EngineError)
  {
    self.routine = routine
    let compiler = try PLpgSQLCompiler(routine, syntax, types, session)
    body = try compiler.compileBody()
    variables = compiler.variables
    argumentVariables = compiler.argumentVariables
    outputVariables = compiler.outputVariables
    triggerVariables = compiler.triggerVariables
    result = compiler.result
    conflict = compiler.conflict
    name = routine.id == 0 ? "inline_code_block" : session.signature(of: routine)
  }

  /// The value of CASE has the type of its expression, which is known when that first runs.
  func setType(of variable: Int, to type: SQLType) { variables[variable].type = type }

  var returnsTrigger: Bool { result.id == .trigger }

  func value(_ arguments: [SQLValue], _ session: SQLSession, _ visibility: Visibility?)
    throws(EngineError) -> SQLValue
  {
    if returnsTrigger {
      throw .sql("0A000", "trigger functions can only be called as triggers")
    }
    let frame = PLpgSQLFrame(session, self, arguments, visibility)
    try run(frame)
    if let returned = frame.returned { return returned }
    if !outputVariables.isEmpty { return outputs(frame) }
    // What returns void gives something that is not NULL and shows as nothing.
    return result.id == .void ? .text([]) : .null
  }

  func rows(_ arguments: [SQLValue], _ session: SQLSession, _ visibility: Visibility?)
    throws(EngineError) -> [SQLValue]
  {
    let frame = PLpgSQLFrame(session, self, arguments, visibility)
    try run(frame)
    return frame.rows
  }

  /// Runs the body for a row of a trigger.
  func fire(_ call: TriggerCall, _ session: SQLSession) throws(EngineError) -> SQLValue {
    let frame = PLpgSQLFrame(session, self, [], nil)
    frame.trigger = call
    for (name, value) in call.variables {
      if let index = triggerVariables[name] { frame[index] = value }
    }
    try run(frame)
    return frame.returned ?? .null
  }

  /// What the output parameters hold: a record if there are several.
  func outputs(_ frame: PLpgSQLFrame) -> SQLValue {
    if outputVariables.count == 1, routine.kind == .function {
      return frame[outputVariables[0]]
    }
    let fields = outputVariables.enumerated().map { index, variable in
      TypeInfo.Field(
        name: index < routine.outputs.count ? routine.outputs[index].name : "",
        type: variables[variable].type)
    }
    return .record(
      SQLRecord(type: .record, fields: fields, values: outputVariables.map { frame[$0] }))
  }

  private func run(_ frame: PLpgSQLFrame) throws(EngineError) {
    let runner = frame.session.routines
    runner.enter(frame)
    defer { runner.leave() }
    let flow: PLpgSQLFlow
    do throws(EngineError) { flow = try body.run(frame) } catch {
      runner.note(contextLine(frame))
      throw error
    }
    switch flow {
    case .returned: return
    case .next, .leave:
      guard needsReturn else { return }
      throw .sql("2F005", "control reached end of function without RETURN")
    }
  }

  private var needsReturn: Bool {
    routine.kind == .function && !routine.returnsSet && result.id != .void
      && outputVariables.isEmpty
  }

  /// `PL/pgSQL function f(integer) line 3 at RAISE`.
  func contextLine(_ frame: PLpgSQLFrame) -> String {
    let place = frame.line > 0 ? " line \(frame.line) at \(frame.activity)" : ""
    return "PL/pgSQL function \(name)\(place)"
  }
}

/// What a step has done to the flow of control.
enum PLpgSQLFlow: Equatable {
  case next
  case returned
  /// EXIT or CONTINUE on its way to the loop or block of a number.
  case leave(Int, isExit: Bool)
}

/// One statement of a function, ready to run. It holds no state of a run.
protocol PLpgSQLStep: AnyObject {
  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow
}

/// Statements in order.
final class PLpgSQLSequence {
  private let steps: [(step: any PLpgSQLStep, line: Int, activity: String)]

  init(_ steps: [(step: any PLpgSQLStep, line: Int, activity: String)]) { self.steps = steps }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    for item in steps {
      frame.line = item.line
      frame.activity = item.activity
      let flow = try item.step.run(frame)
      if flow != .next { return flow }
    }
    return .next
  }
}
