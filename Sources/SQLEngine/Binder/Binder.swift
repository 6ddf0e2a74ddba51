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
  /// Literals that are parameters of a plan that other statements share.
  var literals: LiteralSlots?
  /// Whether a `$n` beyond those given may turn up (PREPARE).
  var infersParameters = false
  var depth = 0
  private var nextColumn: ColumnID
  var nextCommonTable = 0
  /// Relations that were read: what a view depends on.
  var dependencies: [ObjectID] = []
  /// Tables that were locked, and how.
  private(set) var locks: [(relation: ObjectID, mode: LockMode)] = []
  /// Of the view whose query is being bound: what names mean there.
  var keptNames: NameTable?
  /// What the names of the statement itself meant, for a view that is being made.
  var foundNames = NameTable()
  /// From which column of a relation a column of a plan comes, outside of views.
  private(set) var origins: [ColumnID: ColumnAddress] = [:]
  /// The same within a view, while ``resolved`` is asked for.
  private var definitionOrigins: [ColumnID: ColumnAddress] = [:]
  /// Numbers under which the recursive term of a common table reads its hidden columns.
  var hiddenColumns: [Int: [ColumnID]] = [:]
  /// The statement will read rows; not one that only defines a view.
  var readsRows = true
  /// For a definition's text: what each column name in it is called now, by where it stands; nil
  /// while nobody asks.
  var resolved: [Int32: ColumnReference]?
  /// And what each `*` stands for.
  var expandedItems: [Int32: [ColumnReference]] = [:]
  /// What columns of FROM are called, and the table that they are of: for EXPLAIN.
  var columnNames: [ColumnID: (table: String, name: String)] = [:]
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

  /// Notes what a column that was found is called now.
  func note(_ reference: ColumnReference, _ column: BoundExpression, in source: Source) {
    guard resolved != nil, let now = currentName(of: column, in: source) else { return }
    resolved?[reference.span.start] = now
  }

  func currentName(of column: BoundExpression, in source: Source) -> ColumnReference? {
    guard case .column(let id, _) = column else { return nil }
    for table in source.tables {
      for candidate in table.columns {
        guard case .column(id, _) = candidate.expression else { continue }
        var name = candidate.name
        if let origin = definitionOrigins[id],
          let relation = session.catalog.relation(origin.relation)
        {
          name = relation.columns[origin.attribute].name
        }
        var alias = table.alias
        if table.schema != nil, let id = table.relation,
          let relation = session.catalog.relation(id)
        {
          alias = relation.name
        }
        return ColumnReference(
          table: alias.isEmpty ? nil : QualifiedName(Identifier(alias)), Identifier(name))
      }
    }
    return nil
  }

  /// Notes from where a column of a plan comes.
  func note(_ id: ColumnID, _ relation: ObjectID, _ attribute: Int) {
    let address = ColumnAddress(relation: relation, attribute: attribute)
    if keptNames == nil { origins[id] = address }
    if resolved != nil { definitionOrigins[id] = address }
  }

  /// The columns of relations that a plan names.
  func namedColumns(in plan: LogicalPlan) -> Set<ColumnAddress> {
    var used: Set<ColumnID> = []
    plan.collectNeeded(into: &used)
    return Set(used.compactMap { origins[$0] })
  }

  /// Notes a function or sequence that a query names.
  func note(_ id: ObjectID) {
    if keptNames == nil, id >= Catalog.firstUserID { foundNames.objects.insert(id) }
  }

  /// Locks a table, and notes it for plans that are kept and run again.
  func lock(_ relation: ObjectID, _ mode: LockMode) throws(EngineError) {
    locks.append((relation, mode))
    try session.lock(relation, mode)
  }

  /// The relation that a name means here.
  func relation(named name: QualifiedName) throws(EngineError) -> Relation {
    let key = NameTable.key(name)
    if let kept = keptNames, let id = kept.relations[key] {
      guard let relation = session.catalog.relation(id) else {
        throw .undefinedTable(key, at: name.span)
      }
      return relation
    }
    let relation = try session.relation(named: name)
    guard keptNames == nil else { return relation }
    dependencies.append(relation.id)
    foundNames.relations[key] = relation.id
    foundNames.columns[relation.id] = relation.liveColumns.map {
      NameTable.Column(name: $0.column.name, attribute: $0.index)
    }
    return relation
  }

  /// The columns of a relation under the names that they have here.
  func columns(of relation: Relation) -> [NameTable.Column] {
    if let kept = keptNames?.columns[relation.id] {
      return kept.filter { relation.columns.indices.contains($0.attribute) }
    }
    return relation.liveColumns.map {
      NameTable.Column(name: $0.column.name, attribute: $0.index)
    }
  }

  /// The type that a name means here.
  func type(named name: TypeName) throws(EngineError) -> SQLType {
    let key = NameTable.key(name.name)
    let type = try session.resolve(name, kept: keptNames?.types[key])
    if keptNames == nil, type.id >= .firstUserDefined {
      let element = typeInfo(type)?.elementID
      foundNames.types[key] = name.isArray ? element ?? type.id : type.id
    }
    return type
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
