import Core
import SQLSyntax

/// CREATE TABLE.
extension SQLSession {
  func createTable(_ statement: CreateTableStatement) throws(EngineError) -> Outcome {
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
      id: database.newObjectID(), schema: schema, name: name, kind: .table)
    relation.isTemporary = isTemporary || Catalog.isTemporary(schema)
    // A partitioned table has no rows of its own.
    if statement.partitionBy == nil {
      relation.heap = database.newHeap(isTemporary: relation.isTemporary)
    }
    try setCommitAction(statement.onCommit, of: &relation)
    let parents = try parents(of: statement)
    put(.relation(relation))
    let builder = RelationBuilder(session: self, relation: relation)
    try builder.inherit(from: parents)
    try builder.add(statement.elements)
    if let key = statement.partitionBy { try builder.partition(by: key) }
    if let parent = parents.first, statement.partitionOf != nil {
      builder.relation.partitionBound = try partitionBound(
        statement.partitionBound ?? .isDefault, of: name, in: parent)
    }
    relation = try builder.finish()
    makeRowType(relation)
    if let parent = parents.first, relation.isPartition {
      try checkDefault(of: parent, except: relation.id)
      try equipPartition(relation.id, from: parent.id)
    }
    return tag("CREATE TABLE")
  }

  /// ON COMMIT.
  func setCommitAction(_ action: CreateTableStatement.OnCommit?, of relation: inout Relation)
    throws(EngineError)
  {
    guard let action else { return }
    guard relation.isTemporary else {
      throw .sql("42P16", "ON COMMIT can only be used on temporary tables")
    }
    relation.onCommit =
      switch action {
      case .preserveRows: .preserve
      case .deleteRows: .deleteRows
      case .drop: .drop
      }
    if relation.onCommit != .preserve { hasCommitActions = true }
  }

  /// The composite type that a table's rows have.
  func makeRowType(_ relation: Relation) {
    let id = TypeID(database.newObjectID())
    let arrayID = TypeID(database.newObjectID())
    let fields = relation.liveColumns.map {
      TypeInfo.Field(name: $0.column.name, type: $0.column.type)
    }
    putType(
      name: relation.name, schema: relation.schema, id: id, arrayID: arrayID,
      kind: .composite(fields: fields), category: .composite, relation: relation.id)
  }

  /// Brings the type of a relation's rows to what the relation is now: name, schema, columns.
  func refreshRowType(of id: ObjectID) {
    guard let relation = catalog.relation(id), var type = rowTypeDefinition(of: id) else { return }
    type.info.kind = .composite(
      fields: relation.liveColumns.map {
        TypeInfo.Field(name: $0.column.name, type: $0.column.type)
      })
    rename(&type, to: relation.name, schema: relation.schema)
  }

  /// The type of a relation's rows.
  func rowTypeDefinition(of id: ObjectID) -> UserType? {
    for case .type(let type) in catalog.objects.values where type.relation == id { return type }
    return nil
  }

  /// Gives a type, and the type of its arrays, a name and a schema.
  func rename(_ type: inout UserType, to name: String, schema: ObjectID) {
    if case .type(var array)? = catalog.objects[type.info.arrayID.rawValue] {
      array.schema = schema
      if type.info.name != name {
        array.info.name = freeTypeName("_" + name, in: schema)
        array.info.displayName = name + "[]"
      }
      put(.type(array))
    }
    type.schema = schema
    type.info.name = name
    type.info.displayName = name
    put(.type(type))
  }

  /// A name for the type of arrays: with as many underscores in front as it takes.
  func freeTypeName(_ name: String, in schema: ObjectID) -> String {
    var result = name
    while catalog.find(.type, result, in: schema) != nil { result = "_" + result }
    return result
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
      id: arrayID, name: freeTypeName("_" + name, in: schema), displayName: name + "[]",
      category: .array,
      isPreferred: false, kind: .array(element: id), arrayID: .none, length: -1)
    put(.type(UserType(schema: schema, info: array)))
  }

  /// A name for a constraint, index or sequence that is not taken: `t_a_key`, `t_a_key1`.
  /// - Parameter parts: the table's name, names of columns, and a word for what it is.
  func freeName(_ parts: [String], in schema: ObjectID, taken: [String] = []) -> String {
    var number = 0
    while true {
      let name = Self.joined(parts, number == 0 ? "" : String(number))
      if catalog.find(.relation, name, in: schema) == nil, !taken.contains(name) { return name }
      number += 1
    }
  }

  /// Joins parts with `_` so that the result is a name: of the table's and the columns' names,
  /// the longer one is cut.
  private static func joined(_ parts: [String], _ suffix: String) -> String {
    guard parts.count > 1, let label = parts.last else { return parts.joined(separator: "_") }
    var first = Array((parts.first ?? "").utf8)
    var second = Array(parts.dropFirst().dropLast().joined(separator: "_").utf8)
    let available =
      nameByteCountMax - label.utf8.count - suffix.utf8.count - (second.isEmpty ? 1 : 2)
    while first.count + second.count > available {
      if first.count > second.count { first.removeLast() } else { second.removeLast() }
    }
    let pieces = [first, second].filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
    return (pieces + [label + suffix]).joined(separator: "_")
  }

  static let nameByteCountMax = 63
}
