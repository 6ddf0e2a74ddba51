import Core
import SQLSyntax

/// CREATE TABLE AS, SELECT INTO, materialized views.
extension SQLSession {
  /// A table that a query fills, however it was written.
  private struct FilledTable {
    var name: QualifiedName
    var isTemporary: Bool
    var columns: [Identifier] = []
    var onCommit: CreateTableStatement.OnCommit?
    var isMaterializedView = false
    var withData = true
    var ifNotExists = false
  }

  func createTableAs(_ statement: CreateTableAsStatement, _ values: [SQLValue])
    throws(EngineError) -> Outcome
  {
    let table = FilledTable(
      name: statement.name, isTemporary: statement.persistence == .temporary,
      columns: statement.columns, onCommit: statement.onCommit,
      isMaterializedView: statement.isMaterializedView, withData: statement.withData,
      ifNotExists: statement.ifNotExists)
    switch statement.source {
    case .query(let query): return try create(table, query, values, types: [])
    case .execute(let execute):
      let (prepared, arguments) = try preparedStatement(execute)
      guard case .query(let query) = prepared.statement else {
        throw .sql("42809", "prepared statement is not a SELECT", at: execute.name.span)
      }
      return try create(table, query, arguments, types: prepared.types)
    default: throw .unsupported("CREATE TABLE AS over this statement", at: statement.name.span)
    }
  }

  func selectInto(_ query: Query, _ values: [SQLValue]) throws(EngineError) -> Outcome {
    guard let into = query.intoClause else { throw .internalError("no INTO") }
    var plain = query
    plain.intoClause = nil
    return try create(
      FilledTable(name: into.name, isTemporary: into.persistence == .temporary), plain, values,
      types: [])
  }

  private func create(
    _ table: FilledTable, _ query: Query, _ values: [SQLValue], types: [SQLType?]
  ) throws(EngineError) -> Outcome {
    let schema = try creationSchema(table.name, isTemporary: table.isTemporary)
    let name = table.name.name.text
    let tagText = table.isMaterializedView ? "CREATE MATERIALIZED VIEW" : "CREATE TABLE AS"
    if catalog.find(.relation, name, in: schema) != nil {
      guard table.ifNotExists else { throw .duplicateRelation(name) }
      notices.append("relation \"\(name)\" already exists, skipping")
      return tag(tagText)
    }
    let known =
      types + Array(repeating: nil, count: max(0, values.count - types.count))
    let binder = Binder(session: self, parameterTypes: known)
    binder.readsRows = table.withData
    let bound = try binder.bindQuery(query, parent: nil)
    var relation = Relation(
      id: database.newObjectID(), schema: schema, name: name,
      kind: table.isMaterializedView ? .materializedView : .table)
    relation.isTemporary = table.isTemporary || Catalog.isTemporary(schema)
    relation.heap = database.newHeap(isTemporary: relation.isTemporary)
    relation.isPopulated = table.withData
    try setCommitAction(table.onCommit, of: &relation)
    try addColumns(of: bound, to: &relation, table)
    if table.isMaterializedView {
      if binder.foundNames.relations.values.contains(where: isTemporary) {
        throw .sql("0A000", "materialized views must not use temporary tables or views")
      }
      relation.view = Relation.View(
        query: query, names: binder.foundNames, checkOption: nil,
        columns: binder.namedColumns(in: bound.plan))
    }
    let rows =
      table.withData ? try rows(of: bound, binder, values) : .empty(columnCount: 0)
    put(.relation(relation))
    makeRowType(relation)
    append(rows, to: relation)
    if table.isMaterializedView { return tag(tagText) }
    return tag(table.withData ? "SELECT \(rows.count)" : tagText)
  }

  private func addColumns(of bound: BoundQuery, to relation: inout Relation, _ table: FilledTable)
    throws(EngineError)
  {
    guard table.columns.count <= bound.columns.count else {
      throw .syntax("too many column names were specified", at: table.name.span)
    }
    for (index, column) in bound.columns.enumerated() {
      let name = index < table.columns.count ? table.columns[index].text : column.name
      if relation.attribute(named: name) != nil {
        throw .sql("42701", "column \"\(name)\" specified more than once", at: table.name.span)
      }
      if access.typeInfo(column.type.id)?.kind.isPseudo == true {
        throw .sql(
          "42P16",
          "column \"\(name)\" has pseudo-type \(access.displayName(of: column.type))")
      }
      relation.columns.append(RelationColumn(name: name, type: column.type))
    }
  }

  /// The rows of a query, its columns in their order.
  func rows(of bound: BoundQuery, _ binder: Binder, _ values: [SQLValue]) throws(EngineError)
    -> Batch
  {
    let planner = Planner(binder: binder, for: bound.plan, outputs: bound.columns.map(\.id))
    let node = try planner.plan(bound.plan)
    let context = ExecutionContext(
      session: self, visibility: visibility(), parameters: values,
      columnCount: planner.columnCount)
    let rows = try node.open(context).collect(columnCount: node.outputs.count)
    let places = bound.columns.map { node.outputs.firstIndex(of: $0.id) ?? 0 }
    return Batch(columns: places.map { rows.columns[$0] }, count: rows.count)
  }

  /// Writes rows to a table that nobody else sees yet.
  func append(_ rows: Batch, to relation: Relation) {
    guard let heap = database.heaps[relation.heap], let transaction, rows.count > 0 else { return }
    heap.insert(
      rows.columns, count: rows.count, by: transaction.writerID, command: transaction.commandID)
  }

  func refresh(_ statement: RefreshStatement) throws(EngineError) -> Outcome {
    guard case .relation(var relation)? = try target(statement.name, ifExists: false),
      relation.kind == .materializedView
    else {
      throw .sql(
        "0A000", "\"\(statement.name.name.text)\" is not a materialized view",
        at: statement.name.span)
    }
    if statement.isConcurrent { try requireConcurrent(relation, statement) }
    relation.isPopulated = statement.withData
    var rows = Batch.empty(columnCount: 0)
    if statement.withData {
      let binder = Binder(session: self)
      let bound = try binder.bindDefinition(of: relation)
      rows = try self.rows(of: bound, binder, [])
    }
    relation.heap = database.newHeap(isTemporary: relation.isTemporary)
    put(.relation(relation))
    append(rows, to: relation)
    try replaceIndexes(of: relation)
    return tag("REFRESH MATERIALIZED VIEW")
  }

  private func requireConcurrent(_ relation: Relation, _ statement: RefreshStatement)
    throws(EngineError)
  {
    guard relation.isPopulated else {
      throw .sql(
        "0A000",
        "CONCURRENTLY cannot be used when the materialized view is not populated")
    }
    if !statement.withData {
      throw .syntax("CONCURRENTLY and WITH NO DATA options cannot be used together")
    }
    let hasKey = relation.indexes.contains { id in
      guard let index = catalog.index(id) else { return false }
      return index.isUnique && index.predicate == nil && index.attributes != nil
    }
    guard hasKey else {
      throw .sql(
        "55000",
        "cannot refresh materialized view "
          + "\"\(catalog.schemaName(relation.schema)).\(relation.name)\" concurrently",
        hint: "Create a unique index with no WHERE clause on one or more columns of the "
          + "materialized view.")
    }
  }
}

extension Query {
  /// INTO, which stands in the first SELECT of a query.
  var intoClause: IntoClause? {
    get { body.intoClause }
    set { body.intoClause = newValue }
  }
}

extension QueryBody {
  var intoClause: IntoClause? {
    get {
      switch self {
      case .select(let core): core.into
      case .setOperation(let operation): operation.left.intoClause
      case .values, .nested: nil
      }
    }
    set {
      switch self {
      case .select(var core):
        core.into = newValue
        self = .select(core)
      case .setOperation(var operation):
        operation.left.intoClause = newValue
        self = .setOperation(operation)
      case .values, .nested: break
      }
    }
  }
}
