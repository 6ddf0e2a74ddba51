import Core
import SQLSyntax

/// A query that stands in the body, or one that is made when it runs.
enum QuerySource {
  case fixed(PLpgSQLCode)
  case dynamic(PLpgSQLCode, using: [PLpgSQLCode])
}

/// `INTO STRICT a, b`.
struct IntoCode {
  var targets: [PLpgSQLTargetCode]
  var isStrict: Bool

  /// Takes the row of a statement; a query stops there, a change of rows goes on to its end.
  /// - Returns: how many rows the statement is said to have had.
  func take(_ cursor: PreparedPlan.Cursor, _ frame: PLpgSQLFrame) throws(EngineError) -> Int {
    let row = try cursor.row()
    if row == nil, isStrict { throw .sql("P0002", "query returned no rows") }
    if isStrict || !cursor.isQuery, try cursor.row() != nil {
      throw .sql("P0003", "query returned more than one row")
        .withHint("Make sure the query returns a single row, or use LIMIT 1.")
    }
    if !cursor.isQuery { _ = try cursor.drain() }
    try frame.assign(row, cursor.columns, to: targets)
    return cursor.isQuery ? (row == nil ? 0 : 1) : cursor.affectedCount
  }
}

extension EngineError {
  static func noDestination(_ hint: String? = nil) -> EngineError {
    .sql("42601", "query has no destination for result data").withHint(
      hint ?? "If you want to discard the results of a SELECT, use PERFORM instead.")
  }
}

extension PLpgSQLFrame {
  /// Begins to run a query that is read row by row while other statements run.
  func open(_ source: QuerySource) throws(EngineError) -> PreparedPlan.Cursor {
    switch source {
    case .fixed(let code):
      return try open(try code.plan(self), variables)
    case .dynamic(let text, let using):
      let (statement, values, types) = try dynamic(text, using)
      guard statement.isPlanned else {
        throw .sql("42P11", "cannot open \(statement.words) query as cursor")
      }
      let plan = try PreparedPlan(
        statement, session, scope: nil, parameterTypes: types.map { $0 })
      return try open(plan, values)
    }
  }

  func open(_ plan: PreparedPlan, _ parameters: [SQLValue]) throws(EngineError)
    -> PreparedPlan.Cursor
  {
    if plan.columns.isEmpty, !plan.isQuery {
      throw .sql("42P11", "cannot open \(plan.statement.words) query as cursor")
    }
    if sharedVisibility == nil { session.transaction?.commandID += 1 }
    do throws(EngineError) {
      if let sharedVisibility { return try plan.open(parameters, session, sharedVisibility) }
      return try plan.open(parameters, session, try session.freshVisibility())
    } catch {
      throw error.withoutPlace
    }
  }

  /// The one statement of a text, with the values of USING.
  func dynamic(_ text: PLpgSQLCode, _ using: [PLpgSQLCode]) throws(EngineError)
    -> (Statement, [SQLValue], [SQLType])
  {
    let (statements, values, types, _) = try dynamicStatements(text, using)
    guard statements.count == 1 else {
      throw .sql("42P11", "cannot open multi-query plan as cursor")
    }
    return (statements[0], values, types)
  }

  func dynamicStatements(_ text: PLpgSQLCode, _ using: [PLpgSQLCode]) throws(EngineError)
    -> (statements: [Statement], values: [SQLValue], types: [SQLType], text: String)
  {
    guard case .text(let bytes) = try value(text, as: .text) else {
      throw .sql("22004", "query string argument of EXECUTE is null")
    }
    var values: [SQLValue] = []
    var types: [SQLType] = []
    for code in using {
      let (value, type) = try typedValue(code)
      values.append(value)
      types.append(type)
    }
    do throws(EngineError) {
      let statements = try SQLParser.parse(bytes.span).map(\.statement)
      return (statements, values, types, String(decoding: bytes, as: UTF8.self))
    } catch {
      throw error.withoutPlace
    }
  }
}

/// A query or change of rows that stands in the body.
final class QueryStep: PLpgSQLStep {
  private let code: PLpgSQLCode
  private let into: IntoCode?

  init(_ code: PLpgSQLCode, into: IntoCode?) {
    self.code = code
    self.into = into
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let plan = try code.plan(frame)
    if into == nil, !plan.columns.isEmpty {
      throw .noDestination(
        plan.isQuery ? nil : "Use INTO, or leave RETURNING out.")
    }
    if frame.sharedVisibility != nil, !plan.isQuery {
      let word = plan.statement.tagWord.split(separator: " ").first ?? ""
      throw .sql("0A000", "\(word) is not allowed in a non-volatile function")
    }
    frame.rowCount = try frame.run(plan) { (cursor) throws(EngineError) in
      if let into { return try into.take(cursor, frame) }
      let count = try cursor.drain()
      return cursor.isQuery ? count : cursor.affectedCount
    }
    frame.setFound(frame.rowCount > 0)
    return .next
  }
}

/// PERFORM.
final class PerformStep: PLpgSQLStep {
  private let code: PLpgSQLCode

  init(_ code: PLpgSQLCode) { self.code = code }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let plan = try code.plan(frame)
    frame.rowCount = try frame.run(plan) { (cursor) throws(EngineError) in try cursor.drain() }
    frame.setFound(frame.rowCount > 0)
    return .next
  }
}

/// Any other statement of SQL.
final class UtilityStep: PLpgSQLStep {
  private let statement: Statement
  private let into: IntoCode?

  init(_ statement: Statement, into: IntoCode?) {
    self.statement = statement
    self.into = into
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    try frame.performUtility(statement, into: into)
    return .next
  }
}

extension PLpgSQLFrame {
  func performUtility(_ statement: Statement, into: IntoCode?) throws(EngineError) {
    if sharedVisibility != nil {
      throw .sql("0A000", "\(statement.words) is not allowed in a non-volatile function")
    }
    let outcome: Outcome
    do throws(EngineError) {
      outcome = try session.nested(nil) { (_) throws(EngineError) in
        try session.perform(statement, [])
      }
    } catch {
      throw error.withoutPlace
    }
    guard case .rows(let source) = outcome else {
      rowCount = outcome.affectedCount
      return
    }
    guard let into else { throw .noDestination() }
    let columns = source.columns.map { PlanColumn(id: 0, name: $0.name, type: .text) }
    var row: [SQLValue]?
    if let batch = try source.nextBatch(), batch.rowCount > 0 {
      row = columns.indices.map { index in
        batch.cell(row: 0, column: index).map { .text(Array($0)) } ?? .null
      }
    }
    rowCount = row == nil ? 0 : 1
    try assign(row, columns, to: into.targets)
  }
}

extension Outcome {
  /// The number at the end of a command tag: `SELECT 3`.
  fileprivate var affectedCount: Int {
    guard case .tag(let tag, _) = self else { return 0 }
    return tag.split(separator: " ").last.flatMap { Int($0) } ?? 0
  }
}

/// EXECUTE.
final class ExecuteStep: PLpgSQLStep {
  private let text: PLpgSQLCode
  private let into: IntoCode?
  private let using: [PLpgSQLCode]

  init(_ text: PLpgSQLCode, into: IntoCode?, using: [PLpgSQLCode]) {
    self.text = text
    self.into = into
    self.using = using
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let (statements, values, types, text) = try frame.dynamicStatements(text, using)
    for (index, statement) in statements.enumerated() {
      let into = index == statements.count - 1 ? self.into : nil
      if case .transaction = statement {
        throw .sql("0A000", "EXECUTE of transaction commands is not implemented")
      }
      guard statement.isPlanned else {
        try frame.performUtility(statement, into: into)
        continue
      }
      do throws(EngineError) { try run(statement, values, types, into, frame) } catch {
        if !error.isWait { frame.session.routines.note("SQL statement \"\(text)\"") }
        throw error
      }
    }
    return .next
  }

  private func run(
    _ statement: Statement, _ values: [SQLValue], _ types: [SQLType], _ into: IntoCode?,
    _ frame: PLpgSQLFrame
  ) throws(EngineError) {
    do throws(EngineError) {
      let plan = try PreparedPlan(
        statement, frame.session, scope: nil, parameterTypes: types.map { $0 })
      frame.rowCount = try frame.session.nested(frame.sharedVisibility) {
        (visibility) throws(EngineError) in
        let cursor = try plan.open(values, frame.session, visibility)
        if let into {
          guard !plan.columns.isEmpty else {
            throw .sql("42601", "INTO used with a command that cannot return data")
          }
          return try into.take(cursor, frame)
        }
        let count = try cursor.drain()
        return cursor.isQuery ? count : cursor.affectedCount
      }
    } catch {
      throw error.withoutPlace
    }
  }
}

/// RETURN QUERY.
final class ReturnQueryStep: PLpgSQLStep {
  private let source: QuerySource

  init(_ source: QuerySource) { self.source = source }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let cursor = try frame.open(source)
    let shape = try shape(cursor.columns, frame)
    var count = 0
    while let row = try cursor.row() {
      frame.rows.append(try shape.value(row, frame.session))
      count += 1
    }
    if frame.sharedVisibility == nil { frame.session.transaction?.commandID += 1 }
    frame.rowCount = count
    frame.setFound(count > 0)
    return .next
  }

  private func shape(_ columns: [PlanColumn], _ frame: PLpgSQLFrame) throws(EngineError)
    -> RowShape
  {
    let code = frame.code
    let access = frame.session.access
    if code.outputVariables.count == 1, code.result.id != .record {
      let type = code.variables[code.outputVariables[0]].type
      return try RowShape(columns, [TypeInfo.Field(name: "", type: type)], nil, access)
    }
    let declared = code.outputVariables.enumerated().map { index, variable in
      TypeInfo.Field(name: code.routine.outputs[index].name, type: code.variables[variable].type)
    }
    if !declared.isEmpty { return try RowShape(columns, declared, .record, access) }
    if code.result.id == .record {
      let fields = columns.map { TypeInfo.Field(name: $0.name, type: $0.type) }
      return try RowShape(columns, fields, .record, access)
    }
    let fields = PLpgSQLScope.fields(of: code.result, frame.session)
    guard !fields.isEmpty else {
      return try RowShape(
        columns, [TypeInfo.Field(name: "", type: code.result)], nil, access)
    }
    return try RowShape(columns, fields, access.baseType(of: code.result).id, access)
  }
}

/// How rows of a query become values of a function.
private struct RowShape {
  private let sources: [SQLType]
  private let fields: [TypeInfo.Field]
  /// nil: the one column is the value.
  private let type: TypeID?

  init(
    _ columns: [PlanColumn], _ fields: [TypeInfo.Field], _ type: TypeID?, _ access: SessionAccess
  ) throws(EngineError) {
    let mismatch = EngineError.mismatch("structure of query does not match function result type")
    guard columns.count == fields.count else {
      throw mismatch.withDetail(
        "Number of returned columns (\(columns.count)) does not match expected column count "
          + "(\(fields.count)).")
    }
    for (index, (column, field)) in zip(columns, fields).enumerated()
    where column.type.id != field.type.id {
      throw mismatch.withDetail(
        "Returned type \(access.displayName(of: column.type)) does not match expected type "
          + "\(access.displayName(of: field.type)) in column \(index + 1).")
    }
    sources = columns.map(\.type)
    self.fields = fields
    self.type = type
  }

  func value(_ row: [SQLValue], _ session: SQLSession) throws(EngineError) -> SQLValue {
    guard let type else {
      return try session.converted(row[0], from: sources[0], to: fields[0].type)
    }
    return .record(SQLRecord(type: type, fields: fields, values: row))
  }
}

/// CALL: output parameters go to the variables that stand in their places.
final class CallStep: PLpgSQLStep {
  private let call: FunctionCall
  private let namespace: Namespace
  /// The arguments that are variables, by their place.
  private let writable: [Int: PLpgSQLTargetCode]

  init(_ call: FunctionCall, _ namespace: Namespace, _ writable: [Int: PLpgSQLTargetCode]) {
    self.call = call
    self.namespace = namespace
    self.writable = writable
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let binder = Binder(
      session: frame.session, parameterTypes: frame.code.variables.map { Optional($0.type) })
    binder.variables = PLpgSQLScope(namespace, frame)
    binder.level.clause = .execute
    let bound = try binder.bindProcedure(call)
    guard case .routine(let id, _) = bound.body, let routine = frame.session.catalog.routine(id)
    else { throw .internalError("a procedure without a body") }
    var inputs: [SQLValue] = []
    var targets: [PLpgSQLTargetCode] = []
    for (index, (parameter, argument)) in zip(routine.arguments, bound.arguments).enumerated() {
      if parameter.isInput { inputs.append(try frame.evaluate(argument)) }
      guard parameter.isOutput, index < call.arguments.count else { continue }
      guard let target = writable[index] else {
        let name = parameter.name.isEmpty ? "$\(index + 1)" : parameter.name
        throw .sql(
          "42601",
          "procedure parameter \"\(name)\" is an output parameter but corresponding argument is "
            + "not writable")
      }
      targets.append(target)
    }
    let result = try frame.session.routines.call(routine, bound.types, inputs)
    frame.forgetContext()
    guard !targets.isEmpty, case .record(let record) = result else { return .next }
    let columns = record.fields.map { PlanColumn(id: 0, name: $0.name, type: $0.type) }
    try frame.assign(record.values, columns, to: targets)
    return .next
  }
}

extension ColumnReference {
  /// The reference as something to assign to.
  var target: PLpgSQLTarget {
    PLpgSQLTarget(path: [table?.schema, table?.name].compactMap { $0 } + [column])
  }
}

/// COMMIT and ROLLBACK in a procedure.
final class TransactionStep: PLpgSQLStep {
  private let isCommit: Bool
  private let andChain: Bool

  init(isCommit: Bool, andChain: Bool) {
    self.isCommit = isCommit
    self.andChain = andChain
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let session = frame.session
    guard session.routines.mayEndTransaction, let before = session.transaction else {
      throw .sql("2D000", "invalid transaction termination")
    }
    guard session.routines.subtransactionCount == 0 else {
      throw .sql(
        "2D000",
        "cannot \(isCommit ? "commit" : "roll back") while a subtransaction is active")
    }
    if isCommit { try session.commit() } else { session.rollBack() }
    try session.begin(isExplicit: false)
    if andChain {
      session.transaction?.isolation = before.isolation
      session.transaction?.isReadOnly = before.isReadOnly
    }
    frame.forgetContext()
    return .next
  }
}

/// GET DIAGNOSTICS.
final class DiagnosticsStep: PLpgSQLStep {
  private let items: [(target: PLpgSQLTargetCode, item: String)]
  private let isStacked: Bool

  init(_ items: [(PLpgSQLTargetCode, String)], isStacked: Bool) {
    self.items = items.map { (target: $0.0, item: $0.1) }
    self.isStacked = isStacked
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    if isStacked, frame.handled.isEmpty {
      throw .sql(
        "0Z002",
        "GET STACKED DIAGNOSTICS cannot be used outside an exception handler")
    }
    for item in items {
      switch item.item {
      case "row_count":
        try item.target.assign(.int(Int64(frame.rowCount)), of: .int8, frame)
      default:
        try item.target.assign(.text(text(item.item, frame)), of: .text, frame)
      }
    }
    return .next
  }

  private func text(_ item: String, _ frame: PLpgSQLFrame) -> String {
    guard isStacked, let handled = frame.handled.last else {
      return frame.session.routines.callStack
    }
    switch item {
    case "returned_sqlstate": return handled.error.code
    case "message_text": return handled.error.message
    case "pg_exception_detail": return handled.error.detail ?? ""
    case "pg_exception_hint": return handled.error.hint ?? ""
    case "pg_exception_context": return handled.context
    default: return handled.fields[item] ?? ""
    }
  }
}
