import Core
import SQLSyntax

/// What each kind of statement does.
extension SQLSession {
  /// - Parameter plan: of a statement that was planned before.
  func perform(_ statement: Statement, _ values: [SQLValue]) throws(EngineError) -> Outcome {
    try takeLocks(for: statement)
    switch statement {
    case .query(let query) where query.intoClause != nil:
      return try selectInto(query, values)
    case .query, .insert, .update, .delete, .merge: return try performPlan(statement, values)
    case .createTable(let statement): return try createTable(statement)
    case .createTableAs(let statement): return try createTableAs(statement, values)
    case .createView(let statement): return try createView(statement)
    case .createIndex(let statement): return try createIndex(statement)
    case .createSequence(let statement): return try createSequence(statement)
    case .createSchema(let statement): return try createSchema(statement, values)
    case .createType(let statement): return try createType(statement)
    case .createDomain(let statement): return try createDomain(statement)
    case .createFunction(let statement): return try createFunction(statement)
    case .alterFunction(let statement): return try alterFunction(statement)
    case .call(let call): return try callProcedure(call, values)
    case .doBlock(let statement): return try performBlock(statement)
    case .createTrigger(let statement): return try createTrigger(statement)
    case .drop(let statement) where statement.kind == .trigger:
      return try dropTriggers(statement)
    case .drop(let statement) where statement.kind.isRoutine: return try dropRoutines(statement)
    case .drop(let statement): return try drop(statement)
    case .alterTable(let statement): return try alter(statement)
    case .alterSequence(let statement): return try alter(statement)
    case .alterDomain(let statement): return try alter(statement)
    case .alterEnum(let statement): return try alter(statement)
    case .rename(let statement): return try rename(statement)
    case .setSchema(let statement): return try setSchema(statement)
    case .setOwner(let statement):
      try checkRole(statement.owner)
      return tag("ALTER \(statement.kind.rawValue.uppercased())")
    case .truncate(let statement): return try truncate(statement)
    case .copy(let statement): return try copy(statement)
    case .set(let statement): return try set(statement)
    case .show(let statement): return try show(statement)
    case .lock: return tag("LOCK TABLE")
    case .setConstraints(let statement): return try setConstraints(statement)
    case .reset(let statement): return reset(statement)
    case .prepare(let statement): return try prepare(statement)
    case .execute(let statement): return try execute(statement)
    case .deallocate(let name): return try deallocate(name)
    case .explain(let statement): return try explain(statement, values)
    case .declareCursor(let statement): return try declare(statement, values)
    case .fetch(let statement): return try fetch(statement)
    case .closeCursor(let name): return try closeCursor(name)
    case .refresh(let statement): return try refresh(statement)
    case .discard(let target): return try discard(target)
    case .comment(let statement): return try comment(statement)
    default: return try keepHouse(statement)
    }
  }

  /// What neither asks nor changes anything that a client put there.
  private func keepHouse(_ statement: Statement) throws(EngineError) -> Outcome {
    switch statement {
    case .analyze(let statement):
      try check(statement.tables)
      try analyze(statement)
      return tag("ANALYZE")
    case .vacuum(let statement):
      try check(statement.tables)
      return try vacuum(statement)
    case .checkpoint:
      try engine.checkpoint()
      return tag("CHECKPOINT")
    default: throw .unsupported(statement.words)
    }
  }

  /// A query or a change of rows.
  func performPlan(
    _ statement: Statement, _ values: [SQLValue], types: [SQLType?] = []
  ) throws(EngineError) -> Outcome {
    let known = types + Array(repeating: nil, count: max(0, values.count - types.count))
    let plan = try StatementPlan(statement, self, parameterTypes: known)
    var parameters: [SQLValue] = []
    var evaluation = evaluation
    for (value, type) in zip(values, plan.parameterTypes) {
      guard case .text(let text) = value, let type, types.isEmpty else {
        parameters.append(value)
        continue
      }
      parameters.append(try TextForm.parse(text, as: type, &evaluation))
    }
    return try plan.run(parameters, self)
  }

  func kind(of type: SQLType) -> Column.Kind {
    switch type.id {
    case .bool: .boolean
    case .json, .jsonb: .json
    case .bytea: .bytes
    case .int2, .int4, .int8, .float4, .float8, .numeric, .oid: .number
    default: .text
    }
  }
}

extension Statement {
  var isQuery: Bool { if case .query = self { true } else { false } }

  /// The first word of its command tag.
  var tagWord: String {
    switch self {
    case .query: "SELECT"
    case .insert: "INSERT 0"
    case .update: "UPDATE"
    case .delete: "DELETE"
    case .merge: "MERGE"
    default: ""
    }
  }

  /// How the statement is called where it is refused.
  var words: String {
    switch self {
    case .merge: "MERGE"
    case .copy: "COPY"
    case .createFunction: "CREATE FUNCTION"
    case .createTrigger: "CREATE TRIGGER"
    case .createRule: "CREATE RULE"
    case .alterTable: "ALTER TABLE"
    case .alterSequence: "ALTER SEQUENCE"
    case .alterDomain: "ALTER DOMAIN"
    case .alterEnum: "ALTER TYPE"
    case .rename: "RENAME"
    case .lock: "LOCK TABLE"
    case .explain: "EXPLAIN"
    case .declareCursor, .fetch, .closeCursor: "a cursor"
    case .setConstraints: "SET CONSTRAINTS"
    case .refresh: "REFRESH MATERIALIZED VIEW"
    case .grant, .grantRole: "GRANT"
    case .createExtension: "CREATE EXTENSION"
    case .createRole: "CREATE ROLE"
    case .createDatabase: "CREATE DATABASE"
    case .createStatistics: "CREATE STATISTICS"
    case .createCast: "CREATE CAST"
    case .define(let statement): "CREATE \(statement.kind.rawValue.uppercased())"
    case .alterRole: "ALTER ROLE"
    case .alterDatabase: "ALTER DATABASE"
    case .reindex: "REINDEX"
    case .cluster: "CLUSTER"
    case .listen: "LISTEN"
    case .unlisten: "UNLISTEN"
    case .notify: "NOTIFY"
    case .reassignOwned: "REASSIGN OWNED"
    case .dropOwned: "DROP OWNED"
    case .call: "CALL"
    case .doBlock: "DO"
    case .unsupported(let statement): statement.tag
    default: "this statement"
    }
  }
}
