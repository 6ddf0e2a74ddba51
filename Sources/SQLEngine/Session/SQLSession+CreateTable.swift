import Core
import SQLSyntax

/// CREATE TABLE.
extension SQLSession {
  func createTable(_ statement: CreateTableStatement) throws(EngineError) -> Outcome {
    if !statement.inherits.isEmpty { throw .unsupported("INHERITS", at: statement.name.span) }
    if statement.partitionBy != nil || statement.partitionOf != nil {
      throw .unsupported("partitioning", at: statement.name.span)
    }
    if statement.ofType != nil { throw .unsupported("CREATE TABLE OF", at: statement.name.span) }
    let isTemporary = statement.persistence == .temporary
    let schema = try creationSchema(statement.name, isTemporary: isTemporary)
    let name = statement.name.name.text
    if catalog.find(.relation, name, in: schema) != nil {
      guard statement.ifNotExists else { throw .duplicateRelation(name) }
      notices.append("relation \"\(name)\" already exists, skipping")
      return tag("CREATE TABLE")
    }
    var relation = Relation(
      id: database.catalog.newID(), schema: schema, name: name, kind: .table)
    relation.heap = database.newHeap(isTemporary: isTemporary)
    relation.isTemporary = isTemporary
    put(.relation(relation))
    let builder = RelationBuilder(session: self, relation: relation)
    try builder.add(statement.elements)
    relation = try builder.finish()
    makeRowType(relation)
    return tag("CREATE TABLE")
  }

  /// The composite type that a table's rows have.
  func makeRowType(_ relation: Relation) {
    let id = TypeID(database.catalog.newID())
    let arrayID = TypeID(database.catalog.newID())
    let fields = relation.liveColumns.map {
      TypeInfo.Field(name: $0.column.name, type: $0.column.type)
    }
    putType(
      name: relation.name, schema: relation.schema, id: id, arrayID: arrayID,
      kind: .composite(fields: fields), category: .composite, relation: relation.id)
  }

  /// Adds a type and the type of its arrays.
  func putType(
    name: String, schema: ObjectID, id: TypeID, arrayID: TypeID, kind: TypeInfo.Kind,
    category: TypeInfo.Category, relation: ObjectID? = nil, labels: [UserType.Label] = [],
    domain: UserType.Domain? = nil
  ) {
    let info = TypeInfo(
      id: id, name: name, displayName: name, category: category, isPreferred: false, kind: kind,
      arrayID: arrayID, length: -1)
    var type = UserType(schema: schema, info: info)
    type.relation = relation
    type.labels = labels
    type.domain = domain
    put(.type(type))
    let array = TypeInfo(
      id: arrayID, name: "_" + name, displayName: name + "[]", category: .array,
      isPreferred: false, kind: .array(element: id), arrayID: .none, length: -1)
    put(.type(UserType(schema: schema, info: array)))
  }

  /// A name for a constraint, index or sequence that is not taken: `t_a_key`, `t_a_key1`.
  func freeName(_ parts: [String], in schema: ObjectID, taken: [String] = []) -> String {
    let base = parts.joined(separator: "_")
    var name = base
    var number = 0
    while catalog.find(.relation, name, in: schema) != nil || taken.contains(name) {
      number += 1
      name = base + String(number)
    }
    return name
  }

  func createTableAs(_ statement: CreateTableAsStatement, _ values: [SQLValue])
    throws(EngineError) -> Outcome
  {
    guard case .query(let query) = statement.source else {
      throw .unsupported("CREATE TABLE AS EXECUTE", at: statement.name.span)
    }
    let isTemporary = statement.persistence == .temporary
    let schema = try creationSchema(statement.name, isTemporary: isTemporary)
    let name = statement.name.name.text
    if catalog.find(.relation, name, in: schema) != nil {
      guard statement.ifNotExists else { throw .duplicateRelation(name) }
      notices.append("relation \"\(name)\" already exists, skipping")
      return tag("CREATE TABLE AS")
    }
    let binder = Binder(session: self)
    let bound = try binder.bindQuery(query, parent: nil)
    guard statement.columns.count <= bound.columns.count else {
      throw .syntax("too many column names were specified", at: statement.name.span)
    }
    let node = try Planner(binder: binder, for: bound.plan, outputs: bound.columns.map(\.id))
      .plan(bound.plan)
    let context = ExecutionContext(
      session: self, visibility: visibility(), parameters: values,
      columnCount: binder.columnCount)
    let rows =
      statement.withData
      ? try node.open(context).collect(columnCount: node.outputs.count)
      : .empty(columnCount: node.outputs.count)
    var relation = Relation(
      id: database.catalog.newID(), schema: schema, name: name,
      kind: statement.isMaterializedView ? .materializedView : .table)
    relation.heap = database.newHeap(isTemporary: isTemporary)
    relation.isTemporary = isTemporary
    relation.isPopulated = statement.withData
    for (index, column) in bound.columns.enumerated() {
      let name = index < statement.columns.count ? statement.columns[index].text : column.name
      if relation.attribute(named: name) != nil {
        throw .sql("42701", "column \"\(name)\" specified more than once")
      }
      relation.columns.append(RelationColumn(name: name, type: column.type))
    }
    if statement.isMaterializedView {
      relation.view = Relation.View(
        query: query, text: "", checkOption: nil, dependencies: binder.dependencies)
    }
    put(.relation(relation))
    makeRowType(relation)
    let places = bound.columns.map { node.outputs.firstIndex(of: $0.id) ?? 0 }
    if let heap = database.heaps[relation.heap], let transaction {
      for row in 0..<rows.count {
        _ = heap.insert(
          places.map { rows.columns[$0][row] }, by: transaction.writerID,
          command: transaction.commandID)
      }
    }
    if statement.isMaterializedView { return tag("CREATE MATERIALIZED VIEW") }
    return tag("SELECT \(rows.count)")
  }
}
