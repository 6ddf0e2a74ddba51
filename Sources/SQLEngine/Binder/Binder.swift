import Core
import SQLSyntax

/// Turns syntax into plans and expressions whose names, types and coercions are resolved.
///
///     Statement ──Binder──► LogicalPlan of BoundExpressions ──Planner──► operators
///
/// Columns get numbers, unique in the statement; a number that a plan does not make belongs to a
/// query around it. So correlation needs no marks of its own.
///
/// **Source:** PostgreSQL 15, src/backend/parser (parse_expr.c, parse_clause.c, parse_agg.c,
/// parse_coerce.c): what is allowed where, and the words of the errors.
final class Binder {
  /// Queries in queries beyond this are refused: the stack is not endless.
  static let depthMax = 400

  unowned let session: SQLSession
  var level: QueryLevel
  var commonTables: [VisibleCommonTable] = []
  /// Types of `$n` as far as they are known.
  var parameterTypes: [SQLType?]
  /// Names that are no columns: parameters and variables of the routine around.
  var variables: (any VariableScope)?
  /// Whether a `$n` beyond those given may turn up (PREPARE).
  var infersParameters = false
  var depth = 0
  private var nextColumn: ColumnID
  var nextCommonTable = 0
  /// Relations that were read: what a view depends on.
  var dependencies: [ObjectID] = []
  /// Types of columns that are compared as values: those of DISTINCT and set operations.
  var columnTypes: [ColumnID: TypeID] = [:]

  init(session: SQLSession, parameterTypes: [SQLType?] = [], firstColumn: ColumnID = 1) {
    self.session = session
    self.parameterTypes = parameterTypes
    level = QueryLevel(parent: nil)
    nextColumn = firstColumn
  }

  /// How many column numbers are in use.
  var columnCount: Int { nextColumn }

  func newColumn() -> ColumnID {
    defer { nextColumn += 1 }
    return nextColumn
  }

  func typeInfo(_ type: SQLType) -> TypeInfo? { session.access.typeInfo(type.id) }

  func typeName(_ type: SQLType) -> String { session.access.displayName(of: type) }

  /// Binds with another level, and comes back to this one.
  func inLevel<T>(_ inner: QueryLevel, _ work: () throws(EngineError) -> T) throws(EngineError)
    -> T
  {
    depth += 1
    guard depth < Self.depthMax else {
      throw .sql("54001", "stack depth limit exceeded")
    }
    let outer = level
    level = inner
    defer {
      level = outer
      depth -= 1
    }
    return try work()
  }

  func inClause<T>(_ clause: Clause, _ work: () throws(EngineError) -> T) throws(EngineError)
    -> T
  {
    let before = level.clause
    level.clause = clause
    defer { level.clause = before }
    return try work()
  }
}
