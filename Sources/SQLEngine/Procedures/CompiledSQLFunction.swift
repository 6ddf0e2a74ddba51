import Core
import SQLSyntax

/// A body in LANGUAGE sql: its statements, bound and planned; the last one gives the result.
///
/// **Source:** PostgreSQL 15, executor/functions.c: check_sql_fn_retval, fmgr_sql.
final class CompiledSQLFunction: CompiledRoutine {
  private enum Step {
    case plan(PreparedPlan)
    /// What is not planned: definitions, settings.
    case utility(Statement)
  }

  /// What becomes of the last statement's rows.
  private enum Shape {
    case nothing
    case scalar
    /// Columns make up a record.
    case record([TypeInfo.Field], TypeID)
    /// The one column is the record already.
    case wholeRecord
  }

  private let routine: Routine
  private let inputCount: Int
  private var steps: [Step] = []
  private var shape = Shape.nothing
  /// What a call is answered with: found out when it is compiled, said when it is called.
  private var refusal: EngineError?
  /// Relations, functions and sequences that its statements name.
  private(set) var named: Set<ObjectID> = []

  init(
    _ routine: Routine, _ statements: [Statement], _ types: CallTypes, _ session: SQLSession
  ) throws(EngineError) {
    self.routine = routine
    let inputs = routine.parameters.filter(\.isInput)
    inputCount = inputs.count
    var actual = inputs.map(\.type)
    for index in actual.indices where actual[index].id.isPolymorphic {
      if index < types.arguments.count { actual[index] = types.arguments[index] }
    }
    let scope = ParameterScope(
      routine: routine.name, names: inputs.map(\.name), types: actual)
    let result = routine.result.id.isPolymorphic ? types.result : routine.result
    let last = statements.lastIndex { $0.isPlanned }
    for (index, statement) in statements.enumerated() {
      guard statement.isPlanned else {
        if case .transaction = statement {
          throw .sql(
            "0A000", "\(statement.words) is not allowed in an SQL function")
        }
        steps.append(.utility(statement))
        continue
      }
      let isLast = index == last && index == statements.count - 1
      let plan = try PreparedPlan(
        statement, session, scope: scope, parameterTypes: actual
      ) { (query, binder) throws(EngineError) in
        isLast ? try self.shaped(query, binder, result) : query
      }
      if refusal == nil { refusal = refusedWrite(statement) }
      steps.append(.plan(plan))
      named.formUnion(plan.named)
    }
    let hasResult = last == statements.count - 1 && last != nil
    if !hasResult, result.id != .void, routine.kind == .function {
      throw mismatch(
        session.access.displayName(of: result),
        "Function's final statement must be SELECT or INSERT/UPDATE/DELETE RETURNING.")
    }
  }

  /// What a function that does not change anything may not say.
  private func refusedWrite(_ statement: Statement) -> EngineError? {
    guard routine.volatility != .volatile, !statement.isQuery else { return nil }
    let word = statement.tagWord.split(separator: " ").first ?? ""
    return .sql("0A000", "\(word) is not allowed in a non-volatile function")
  }

  private func mismatch(_ type: String, _ detail: String) -> EngineError {
    .sql("42P13", "return type mismatch in function declared to return \(type)", detail: detail)
  }

  /// The last query with its columns made the function's result.
  private func shaped(_ query: BoundQuery, _ binder: Binder, _ result: SQLType)
    throws(EngineError) -> BoundQuery
  {
    if result.id == .void { return query }
    let name = binder.typeName(result)
    guard !query.columns.isEmpty else {
      if routine.kind == .procedure { return query }
      throw mismatch(
        name, "Function's final statement must be SELECT or INSERT/UPDATE/DELETE RETURNING.")
    }
    if case .composite(let fields)? = binder.typeInfo(result)?.kind {
      if query.columns.count == 1, query.columns[0].type.id == result.id {
        shape = .wholeRecord
        return query
      }
      shape = .record(fields, result.id)
      return try coerced(query, to: fields.map(\.type), binder, name)
    }
    if result.id == .record {
      if query.columns.count == 1, query.columns[0].type.id == .record,
        routine.outputs.count != 1
      {
        shape = .wholeRecord
        return query
      }
      let declared = routine.outputs
      let fields =
        declared.isEmpty || declared.contains { $0.type.id.isPolymorphic }
        ? query.columns.enumerated().map { index, column in
          TypeInfo.Field(
            name: index < declared.count ? declared[index].name : column.name, type: column.type)
        } : declared
      shape = .record(fields, .record)
      return try coerced(query, to: fields.map(\.type), binder, name)
    }
    guard query.columns.count == 1 else {
      throw mismatch(name, "Final statement must return exactly one column.")
    }
    shape = .scalar
    return try coerced(query, to: [result], binder, name)
  }

  private func coerced(
    _ query: BoundQuery, to types: [SQLType], _ binder: Binder, _ name: String
  ) throws(EngineError) -> BoundQuery {
    guard query.columns.count == types.count else {
      throw mismatch(
        name,
        query.columns.count < types.count
          ? "Final statement returns too few columns."
          : "Final statement returns too many columns.")
    }
    guard zip(query.columns, types).contains(where: { $0.type != $1 }) else { return query }
    var items: [LogicalPlan.Computed] = []
    var columns: [PlanColumn] = []
    for (index, (column, type)) in zip(query.columns, types).enumerated() {
      let value = BoundExpression.column(column.id, column.type)
      guard let converted = try binder.coerced(value, to: type, in: .assignment) else {
        let actual = binder.typeName(column.type)
        throw mismatch(
          name,
          types.count == 1
            ? "Actual return type is \(actual)."
            : "Final statement returns \(actual) instead of \(binder.typeName(type)) "
              + "at column \(index + 1).")
      }
      let id = binder.newColumn()
      items.append(LogicalPlan.Computed(id: id, expression: converted))
      columns.append(PlanColumn(id: id, name: column.name, type: type))
    }
    return BoundQuery(plan: .project(query.plan, items), columns: columns)
  }

  // Running.

  func value(_ arguments: [SQLValue], _ session: SQLSession, _ visibility: Visibility?)
    throws(EngineError) -> SQLValue
  {
    var result = SQLValue.null
    try run(arguments, session, visibility) { (cursor) throws(EngineError) in
      if let row = try cursor.row() { result = self.result(row) }
      // A query stops at its first row; a change of rows goes on to its end.
      if !cursor.isQuery { _ = try cursor.drain() }
    }
    return result
  }

  func rows(_ arguments: [SQLValue], _ session: SQLSession, _ visibility: Visibility?)
    throws(EngineError) -> [SQLValue]
  {
    var results: [SQLValue] = []
    try run(arguments, session, visibility) { (cursor) throws(EngineError) in
      while let row = try cursor.row() { results.append(result(row)) }
    }
    return results
  }

  private func result(_ row: [SQLValue]) -> SQLValue {
    switch shape {
    case .nothing: .null
    case .scalar, .wholeRecord: row.first ?? .null
    case .record(let fields, let type):
      .record(SQLRecord(type: type, fields: fields, values: row))
    }
  }

  private func run(
    _ arguments: [SQLValue], _ session: SQLSession, _ visibility: Visibility?,
    last: (PreparedPlan.Cursor) throws(EngineError) -> Void
  ) throws(EngineError) {
    if let refusal {
      session.routines.note("SQL function \"\(routine.name)\" during startup")
      throw refusal
    }
    let inputs = Array(arguments.prefix(inputCount))
    for (index, step) in steps.enumerated() {
      do throws(EngineError) {
        try run(step, isLast: index == steps.count - 1, inputs, session, visibility, last: last)
      } catch {
        if !error.isWait {
          session.routines.note("SQL function \"\(routine.name)\" statement \(index + 1)")
        }
        throw error
      }
    }
  }

  private func run(
    _ step: Step, isLast: Bool, _ inputs: [SQLValue], _ session: SQLSession,
    _ visibility: Visibility?, last: (PreparedPlan.Cursor) throws(EngineError) -> Void
  ) throws(EngineError) {
    switch step {
    case .utility(let statement):
      _ = try session.nested(visibility) { (_) throws(EngineError) in
        try session.perform(statement, [])
      }
    case .plan(let plan):
      try session.nested(visibility) { (visibility) throws(EngineError) in
        let cursor = try plan.open(inputs, session, visibility)
        if isLast, hasResult {
          try last(cursor)
        } else {
          _ = try cursor.drain()
        }
      }
    }
  }

  private var hasResult: Bool { if case .nothing = shape { false } else { true } }
}

extension Statement {
  /// Whether it is planned: a query or a change of rows.
  var isPlanned: Bool {
    switch self {
    case .query, .insert, .update, .delete, .merge: true
    default: false
    }
  }
}
