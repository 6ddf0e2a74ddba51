import Core
import SQLSyntax

/// RENAME, SET SCHEMA, OWNER TO.
extension SQLSession {
  func rename(_ statement: RenameStatement) throws(EngineError) -> Outcome {
    let new = statement.newName.text
    var word = statement.kind
    switch (statement.kind, statement.object) {
    case (.column, .column(let name, let column)):
      word = statement.relationKind ?? .table
      try renameColumn(column, of: name, to: new, statement)
    case (.constraint, .on(let constraint, let table)):
      word = .table
      try renameConstraint(constraint, of: table, to: new, statement)
    case (.constraint, .constraintOnDomain(let constraint, let domain)):
      word = .domain
      try renameCheck(constraint, of: domain.name, to: new)
    case (.table, .name(let name)), (.index, .name(let name)), (.view, .name(let name)),
      (.sequence, .name(let name)), (.materializedView, .name(let name)):
      try renameRelation(name, to: new, statement)
    case (.type, .type(let name)), (.domain, .type(let name)):
      try renameType(name.name, to: new, statement.kind)
    case (.type, .name(let name)), (.domain, .name(let name)):
      try renameType(name, to: new, statement.kind)
    case (.schema, .name(let name)): try renameSchema(name.name, to: new)
    default: throw .unsupported("ALTER \(statement.kind.rawValue.uppercased()) RENAME")
    }
    return tag("ALTER \(word.rawValue.uppercased())")
  }

  private func renameRelation(_ name: QualifiedName, to new: String, _ statement: RenameStatement)
    throws(EngineError)
  {
    guard let found = try target(name, ifExists: statement.ifExists) else { return }
    if catalog.find(.relation, new, in: found.schemaID) != nil { throw .duplicateRelation(new) }
    switch found {
    case .index(var index):
      guard [.index, .table].contains(statement.kind) else {
        throw wrongKind(index.name, statement.kind, at: name.span)
      }
      change(index.relation) { relation in
        for place in relation.constraints.indices
        where relation.constraints[place].index == index.id {
          relation.constraints[place].name = new
        }
      }
      index.name = new
      put(.index(index))
    case .relation(let relation):
      if statement.kind != .index { try checkKind(relation, statement.kind, at: name.span) }
      if statement.kind == .index, relation.kind != .table {
        throw wrongKind(relation.name, .index, at: name.span)
      }
      try refuseSystem(relation)
      try makeRoom(forType: new, in: relation.schema)
      change(relation.id) { $0.name = new }
      refreshRowType(of: relation.id)
    default: break
    }
  }

  /// The type of arrays gives way to what wants its name; any other type does not.
  private func makeRoom(forType name: String, in schema: ObjectID) throws(EngineError) {
    guard case .type(var type)? = catalog.find(.type, name, in: schema) else { return }
    guard case .array = type.info.kind else {
      throw .sql("42710", "type \"\(name)\" already exists")
    }
    type.info.name = freeTypeName("_" + name, in: schema)
    put(.type(type))
  }

  private func renameColumn(
    _ column: Identifier, of name: QualifiedName, to new: String, _ statement: RenameStatement
  ) throws(EngineError) {
    if statement.relationKind == .type { return try renameField(column, of: name, to: new) }
    guard let found = try target(name, ifExists: statement.ifExists) else { return }
    guard case .relation(let relation) = found, relation.kind != .sequence else {
      throw .sql(
        "42809", "cannot rename columns of relation \"\(found.name)\"", at: name.span,
        detail: "This operation is not supported for "
          + (found.isSequence ? "sequences." : "indexes."))
    }
    try refuseSystem(relation)
    if let kind = statement.relationKind { try checkKind(relation, kind, at: name.span) }
    guard relation.attribute(named: column.text) != nil else {
      if Binder.systemColumns.contains(where: { $0.0 == column.text }) {
        throw .sql(
          "0A000", "cannot rename system column \"\(column.text)\"", at: column.span)
      }
      throw .undefinedColumn(column.text, at: column.span)
    }
    if relation.attribute(named: new) != nil {
      throw .sql(
        "42701", "column \"\(new)\" of relation \"\(relation.name)\" already exists")
    }
    if Binder.systemColumns.contains(where: { $0.0 == new }) {
      throw .sql("42701", "column name \"\(new)\" conflicts with a system column name")
    }
    try refuseInheritedRename(column, relation, isOnly: statement.isOnly)
    for member in catalog.family(of: relation.id) {
      guard let index = member.attribute(named: column.text) else { continue }
      renameColumn(index, of: member, column.text, to: new)
    }
  }

  private func renameColumn(
    _ index: Int, of relation: Relation, _ old: String, to new: String
  ) {
    change(relation.id) { relation in
      relation.columns[index].name = new
      relation.renameInExpressions(old, to: new)
    }
    for id in relation.indexes {
      guard var index = catalog.index(id) else { continue }
      index.renameColumn(old, to: new, of: relation.name)
      put(.index(index))
    }
    refreshRowType(of: relation.id)
  }

  private func renameField(_ field: Identifier, of name: QualifiedName, to new: String)
    throws(EngineError)
  {
    guard let id = access.typeID(named: name.name.text, schema: name.schema?.text),
      var type = access.userType(id), case .composite(var fields) = type.info.kind
    else { throw .undefinedType(NameTable.key(name), at: name.span) }
    guard let index = fields.firstIndex(where: { $0.name == field.text }) else {
      throw .undefinedColumn(field.text, at: field.span)
    }
    if fields.contains(where: { $0.name == new }) {
      throw .sql("42701", "column \"\(new)\" of relation \"\(type.name)\" already exists")
    }
    fields[index].name = new
    type.info.kind = .composite(fields: fields)
    put(.type(type))
  }

  private func renameConstraint(
    _ name: Identifier, of table: QualifiedName, to new: String, _ statement: RenameStatement
  ) throws(EngineError) {
    guard let found = try target(table, ifExists: statement.ifExists) else { return }
    guard case .relation(let relation) = found else {
      throw wrongKind(found.name, .table, at: table.span)
    }
    guard let place = relation.constraints.firstIndex(where: { $0.name == name.text }) else {
      throw .sql(
        "42704", "constraint \"\(name.text)\" for table \"\(relation.name)\" does not exist",
        at: name.span)
    }
    if let id = relation.constraints[place].index, var index = catalog.index(id) {
      if catalog.find(.relation, new, in: index.schema) != nil { throw .duplicateRelation(new) }
      index.name = new
      put(.index(index))
    } else if relation.constraints.contains(where: { $0.name == new }) {
      throw .sql(
        "42710", "constraint \"\(new)\" for relation \"\(relation.name)\" already exists")
    }
    change(relation.id) { $0.constraints[place].name = new }
  }

  private func renameType(_ name: QualifiedName, to new: String, _ kind: ObjectKind)
    throws(EngineError)
  {
    var type = try userType(name)
    if kind == .domain, !type.info.isDomain { throw wrongKind(type.name, .domain, at: name.span) }
    if type.relation != nil {
      throw .sql(
        "42809", "\(type.name) is a table's row type", hint: "Use ALTER TABLE instead.")
    }
    if case .array = type.info.kind {
      throw .sql("42809", "cannot alter array type \(type.info.displayName)")
    }
    try makeRoom(forType: new, in: type.schema)
    rename(&type, to: new, schema: type.schema)
  }

  /// A type that a user made.
  func userType(_ name: QualifiedName) throws(EngineError) -> UserType {
    guard let id = access.typeID(named: name.name.text, schema: name.schema?.text) else {
      throw .undefinedType(NameTable.key(name), at: name.span)
    }
    guard let type = access.userType(id) else {
      throw .sql("42501", "must be owner of type \(access.displayName(of: SQLType(id)))")
    }
    return type
  }

  private func renameSchema(_ name: Identifier, to new: String) throws(EngineError) {
    guard let id = schema(named: name.text), case .schema(var schema)? = catalog.objects[id]
    else { throw .undefinedSchema(name.text, at: name.span) }
    if self.schema(named: new) != nil {
      throw .sql("42P06", "schema \"\(new)\" already exists")
    }
    if new.hasPrefix("pg_") {
      throw .sql(
        "42939", "unacceptable schema name \"\(new)\"",
        detail: "The prefix \"pg_\" is reserved for system schemas.")
    }
    schema.name = new
    put(.schema(schema))
  }

  // SET SCHEMA.

  func setSchema(_ statement: SetSchemaStatement) throws(EngineError) -> Outcome {
    let result = "ALTER \(statement.kind.rawValue.uppercased())"
    guard let schema = self.schema(named: statement.schema.text) else {
      throw .undefinedSchema(statement.schema.text, at: statement.schema.span)
    }
    switch (statement.kind, statement.object) {
    case (.table, .name(let name)), (.view, .name(let name)), (.sequence, .name(let name)),
      (.materializedView, .name(let name)), (.index, .name(let name)):
      guard let found = try target(name, ifExists: statement.ifExists) else { return tag(result) }
      guard case .relation(let relation) = found else {
        throw .sql(
          "42809", "cannot change schema of index \"\(found.name)\"", at: name.span,
          hint: "Change the schema of the table instead.")
      }
      try checkKind(relation, statement.kind, at: name.span)
      try move(relation, to: schema)
    case (.type, .type(let name)), (.domain, .type(let name)):
      try moveType(name.name, to: schema)
    case (.type, .name(let name)), (.domain, .name(let name)): try moveType(name, to: schema)
    default: throw .unsupported("ALTER \(statement.kind.rawValue.uppercased()) SET SCHEMA")
    }
    return tag(result)
  }

  private func move(_ relation: Relation, to schema: ObjectID) throws(EngineError) {
    if let owner = relation.owner, relation.kind == .sequence {
      throw .sql(
        "0A000", "cannot move an owned sequence into another schema",
        detail: "Sequence \"\(relation.name)\" is linked to table "
          + "\"\(catalog.relation(owner.relation)?.name ?? "")\".")
    }
    if Catalog.isTemporary(schema) || Catalog.isTemporary(relation.schema) {
      throw .sql("0A000", "cannot move objects into or out of temporary schemas")
    }
    if relation.schema == schema { return }
    let parts =
      [relation.name] + relation.indexes.compactMap { catalog.index($0)?.name }
    for name in parts where catalog.find(.relation, name, in: schema) != nil {
      throw .sql(
        "42P07",
        "relation \"\(name)\" already exists in schema \"\(catalog.schemaName(schema))\"")
    }
    change(relation.id) { $0.schema = schema }
    refreshRowType(of: relation.id)
    for id in relation.indexes {
      guard var index = catalog.index(id) else { continue }
      index.schema = schema
      put(.index(index))
    }
    for other in catalog.relations where other.owner?.relation == relation.id {
      change(other.id) { $0.schema = schema }
    }
  }

  private func moveType(_ name: QualifiedName, to schema: ObjectID) throws(EngineError) {
    var type = try userType(name)
    if type.relation != nil {
      throw .sql(
        "42809", "\(type.name) is a table's row type", hint: "Use ALTER TABLE instead.")
    }
    if catalog.find(.type, type.name, in: schema) != nil {
      throw .sql(
        "42710",
        "type \"\(type.name)\" already exists in schema \"\(catalog.schemaName(schema))\"")
    }
    rename(&type, to: type.name, schema: schema)
  }
}

extension CatalogObject {
  var isSequence: Bool {
    if case .relation(let relation) = self { relation.kind == .sequence } else { false }
  }
}

extension Relation {
  /// Follows a renamed column in the syntax of the relation's own expressions.
  mutating func renameInExpressions(_ old: String, to new: String) {
    let mapping = SyntaxMapping.renaming(old, to: new, of: name)
    for place in constraints.indices {
      if case .check(let syntax, let bound) = constraints[place].kind {
        constraints[place].kind = .check(mapping.map(syntax), bound)
      }
    }
    for index in columns.indices where columns[index].isComputed {
      guard let syntax = columns[index].defaultValue?.syntax else { continue }
      columns[index].defaultValue?.syntax = mapping.map(syntax)
    }
  }
}

extension IndexDefinition {
  mutating func renameColumn(_ old: String, to new: String, of table: String) {
    let mapping = SyntaxMapping.renaming(old, to: new, of: table)
    for place in keys.indices { keys[place].syntax = keys[place].syntax.map { mapping.map($0) } }
    if let before = predicate { predicate = (mapping.map(before.syntax), before.bound) }
  }
}

extension SyntaxMapping {
  /// Renames a column in expressions that name no other table's.
  static func renaming(_ old: String, to new: String, of table: String) -> SyntaxMapping {
    var mapping = SyntaxMapping()
    mapping.expression = { node in
      guard case .column(var reference) = node.kind, reference.column.text == old,
        reference.table == nil || reference.table?.name.text == table
      else { return nil }
      reference.column = Identifier(new, span: reference.column.span)
      return Expression(.column(reference), span: node.span)
    }
    return mapping
  }
}
