import Core
import SQLSyntax

/// One run of a function in PL/pgSQL: its variables and what it has put out so far.
final class PLpgSQLFrame {
  let session: SQLSession
  let code: CompiledPLpgSQL
  /// What the caller sees, for a function that may not write.
  let sharedVisibility: Visibility?
  /// Expressions are computed in it; its parameters are the variables.
  private var context: ExecutionContext
  private var contextCommand: UInt32
  /// The value of RETURN.
  var returned: SQLValue?
  /// What RETURN NEXT and RETURN QUERY have put out.
  var rows: [SQLValue] = []
  /// Of the last statement, for GET DIAGNOSTICS.
  var rowCount = 0
  /// The errors that are being handled, innermost last.
  var handled: [HandledError] = []
  /// Blocks with handlers that run: no COMMIT inside of them.
  var subtransactionCount = 0
  /// The row that a trigger is about; nil for other functions.
  var trigger: TriggerCall?
  /// The line of the statement that runs, and what it is called, for context lines.
  var line = 0
  var activity = ""

  /// An error in the hands of EXCEPTION.
  struct HandledError {
    var error: EngineError
    var fields: [String: String]
    var context: String
  }

  init(
    _ session: SQLSession, _ code: CompiledPLpgSQL, _ arguments: [SQLValue],
    _ visibility: Visibility?
  ) {
    self.session = session
    self.code = code
    sharedVisibility = visibility
    var values = [SQLValue](repeating: .null, count: code.variables.count)
    for (variable, value) in zip(code.argumentVariables, arguments) { values[variable] = value }
    values[CompiledPLpgSQL.foundVariable] = .bool(false)
    context = ExecutionContext(
      session: session, visibility: visibility ?? session.visibility(), parameters: values,
      columnCount: 0)
    contextCommand = session.transaction?.commandID ?? 0
  }

  subscript(variable: Int) -> SQLValue {
    get { context.parameters[variable] }
    set { context.parameters[variable] = newValue }
  }

  var variables: [SQLValue] { context.parameters }

  func setFound(_ flag: Bool) { self[CompiledPLpgSQL.foundVariable] = .bool(flag) }

  /// Whether a record has these fields still.
  func hasShape(_ variable: Int, _ fields: [TypeInfo.Field]) -> Bool {
    guard case .record(let record) = self[variable] else { return false }
    return record.fields == fields
  }

  // Values of expressions.

  /// The value of an expression, converted to a type as an assignment does.
  func value(_ code: PLpgSQLCode, as target: SQLType? = nil) throws(EngineError) -> SQLValue {
    try typedValue(code, as: target).value
  }

  func typedValue(_ code: PLpgSQLCode, as target: SQLType? = nil) throws(EngineError)
    -> (value: SQLValue, type: SQLType)
  {
    switch try code.body(self, as: target) {
    case .expression(let evaluator, let type):
      let column: ColumnVector
      do throws(EngineError) {
        column = try evaluator.evaluate(.single, changedContext())
      } catch {
        throw error.withoutPlace
      }
      return (column[0], type)
    case .plan(let plan):
      guard plan.columns.count == 1 else {
        throw .syntax("query returned \(plan.columns.count) columns")
      }
      let values = try run(plan, isExpression: true) { (cursor) throws(EngineError) in
        let first = try cursor.row()
        if first != nil, try cursor.row() != nil {
          throw .sql("21000", "query returned more than one row")
        }
        return first
      }
      return (values?[0] ?? .null, plan.columns[0].type)
    }
  }

  func isTrue(_ code: PLpgSQLCode) throws(EngineError) -> Bool {
    if case .bool(true) = try value(code, as: .bool) { return true }
    return false
  }

  /// The context for an expression: what was the same for all rows of the one before is not so any
  /// longer, as variables have changed.
  private func changedContext() -> ExecutionContext {
    let context = currentContext()
    if !context.constants.isEmpty { context.constants = [:] }
    if !context.lists.isEmpty { context.lists = [:] }
    return context
  }

  /// The context of now: after a statement has run, functions must see what it wrote.
  private func currentContext() -> ExecutionContext {
    let command = session.transaction?.commandID ?? 0
    guard command != contextCommand, sharedVisibility == nil else { return context }
    contextCommand = command
    let values = context.parameters
    context.parameters = []
    context = ExecutionContext(
      session: session, visibility: session.visibility(), parameters: values, columnCount: 0)
    return context
  }

  /// After COMMIT the next expression must see anew.
  func forgetContext() { contextCommand = UInt32.max }

  /// The value of an expression that was bound for this frame.
  func evaluate(_ bound: BoundExpression) throws(EngineError) -> SQLValue {
    let evaluator = try ExpressionCompiler([], session.plainPlanner()).compile(bound)
    return try evaluator.evaluate(.single, changedContext())[0]
  }

  /// Runs a plan as a command of its own.
  func run<T>(
    _ plan: PreparedPlan, isExpression: Bool = false,
    _ work: (PreparedPlan.Cursor) throws(EngineError) -> T
  ) throws(EngineError) -> T {
    do throws(EngineError) {
      return try session.nested(sharedVisibility) { (visibility) throws(EngineError) in
        try work(try plan.open(variables, session, visibility))
      }
    } catch {
      if !error.isWait, let text = plan.text {
        session.routines.note("SQL \(isExpression ? "expression" : "statement") \"\(text)\"")
      }
      throw error.withoutPlace
    }
  }

  /// Polled by every loop.
  func checkInterrupt() throws(EngineError) { try context.checkInterrupt() }
}
