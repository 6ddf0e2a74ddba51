import Core

/// CREATE, ALTER and DROP TYPE.
///
/// **Source:** Cassandra 4.0, `CreateTypeStatement` and its kin: what is refused, and in which
/// words.
extension WideColumnEngine {
  func createType(
    _ definition: UserTypeDefinition, _ context: StatementContext
  ) throws(EngineError) {
    let name = definition.name.name
    var schema = try keyspace(of: definition.name, context)
    guard schema.types[name] == nil else {
      if definition.toleratesExisting { return }
      throw .invalidRequest(
        "A user type with name '\(name)' already exists", at: definition.name.span)
    }
    var type = UserType(keyspace: schema.name, name: name, fields: [], isFrozen: false)
    for field in definition.fields {
      guard type.index(of: field.name.text) == nil else {
        throw .invalidRequest(
          "Duplicate field name '\(field.name.text)' in type '\(name)'", at: field.name.span)
      }
      type.fields.append(try self.field(field, schema))
    }
    schema.types[name] = type
    schema.typeOrder.append(name)
    try replace(schema)
  }

  private func field(
    _ field: UserTypeDefinition.Field, _ schema: KeyspaceSchema
  ) throws(EngineError) -> UserType.Field {
    let catalog = catalog
    let type = try CQLType.resolved(
      field.type, keyspace: schema.name, userType: { catalog.userType($0, $1) })
    if type == .counter {
      throw .invalidRequest("A user type cannot contain counters", at: field.name.span)
    }
    if case .user = type, type.isMultiCell {
      throw .invalidRequest(
        "A user type cannot contain non-frozen UDTs", at: field.name.span)
    }
    return UserType.Field(name: field.name.text, type: type)
  }

  func alterType(
    _ alteration: UserTypeAlteration, _ context: StatementContext
  ) throws(EngineError) {
    var schema = try keyspace(of: alteration.name, context)
    let name = alteration.name.name
    guard var type = schema.types[name] else {
      throw .invalidRequest(
        "Type '\(schema.name).\(name)' doesn't exist", at: alteration.name.span)
    }
    switch alteration.change {
    case .alterType(let field, _):
      throw .invalidRequest("Altering field types is no longer supported", at: field.span)
    case .add(let definition):
      guard type.index(of: definition.name.text) == nil else {
        throw .invalidRequest(
          "Cannot add field \(definition.name.text) to type \(schema.name).\(name): a field with"
            + " name \(definition.name.text) already exists", at: definition.name.span)
      }
      let field = try field(definition, schema)
      guard !field.type.contains(userType: schema.name, name) else {
        throw .invalidRequest(
          "Cannot add new field \(field.name) of type \(field.type.qualifiedName) to user type"
            + " \(schema.name).\(name) as it would create a circular reference",
          at: definition.name.span)
      }
      type.fields.append(field)
    case .rename(let renamings):
      for renaming in renamings { try rename(renaming, in: &type) }
    }
    schema.replace(type)
    try replace(schema)
  }

  private func rename(
    _ renaming: Renaming, in type: inout UserType
  ) throws(EngineError) {
    guard let index = type.index(of: renaming.old.text) else {
      throw .invalidRequest(
        "Unkown field \(renaming.old.text) in user type \(type.keyspace).\(type.name)",
        at: renaming.old.span)
    }
    type.fields[index].name = renaming.new.text
    guard type.fields.count(where: { $0.name == renaming.new.text }) == 1 else {
      throw .invalidRequest(
        "Duplicate field name \(renaming.new.text) in type \(type.keyspace).\(type.name)",
        at: renaming.new.span)
    }
  }

  func dropType(_ drop: DropStatement, _ context: StatementContext) throws(EngineError) {
    let name = drop.name.name
    guard let keyspaceName = drop.name.keyspace ?? context.evaluation.keyspace else {
      throw .noKeyspace(at: drop.name.span)
    }
    guard var schema = catalog.keyspaces[keyspaceName], schema.types[name] != nil else {
      if drop.toleratesAbsence { return }
      throw .invalidRequest(
        "Type '\(keyspaceName).\(name)' doesn't exist", at: drop.name.span)
    }
    let types = schema.typeOrder.filter { other in
      other != name
        && schema.types[other]?.fields.contains {
          $0.type.contains(userType: keyspaceName, name)
        } == true
    }
    guard types.isEmpty else {
      throw .invalidRequest(
        "Cannot drop user type '\(keyspaceName).\(name)' as it is still used by user types"
          + " [\(types.joined(separator: ", "))]", at: drop.name.span)
    }
    let tables = (schema.sortedTables + schema.sortedViews).filter { table in
      table.columns.contains { $0.type.contains(userType: keyspaceName, name) }
    }
    guard tables.isEmpty else {
      throw .invalidRequest(
        "Cannot drop user type '\(keyspaceName).\(name)' as it is still used by tables"
          + " [\(tables.map(\.name).joined(separator: ", "))]", at: drop.name.span)
    }
    schema.types[name] = nil
    schema.typeOrder.removeAll { $0 == name }
    try replace(schema)
  }
}

extension KeyspaceSchema {
  /// Puts a changed type in the place of the old one, in other types and in tables too.
  mutating func replace(_ type: UserType) {
    types[type.name] = type
    for name in typeOrder where name != type.name {
      guard var other = types[name] else { continue }
      for index in other.fields.indices {
        other.fields[index].type = other.fields[index].type.replacing(type)
      }
      types[name] = other
    }
    for name in tables.keys.sorted() { tables[name]?.replace(type) }
  }
}

extension CQLType {
  /// The same type with a changed user type in the place of the old one.
  func replacing(_ new: UserType) -> CQLType {
    switch self {
    case .list(let element, let isFrozen): return .list(element.replacing(new), isFrozen: isFrozen)
    case .set(let element, let isFrozen): return .set(element.replacing(new), isFrozen: isFrozen)
    case .map(let key, let value, let isFrozen):
      return .map(
        key: key.replacing(new), value: value.replacing(new), isFrozen: isFrozen)
    case .tuple(let fields): return .tuple(fields.map { $0.replacing(new) })
    case .user(var type):
      if type.keyspace == new.keyspace, type.name == new.name {
        type.fields = new.fields
        return type.isFrozen ? CQLType.user(type).frozen : .user(type)
      }
      for index in type.fields.indices {
        type.fields[index].type = type.fields[index].type.replacing(new)
      }
      return .user(type)
    default: return self
    }
  }

  /// The type in CQL, its user types with their keyspaces.
  var qualifiedName: String {
    switch self {
    case .list(let element, let isFrozen):
      Self.frozenText("list<\(element.qualifiedName)>", isFrozen)
    case .set(let element, let isFrozen):
      Self.frozenText("set<\(element.qualifiedName)>", isFrozen)
    case .map(let key, let value, let isFrozen):
      Self.frozenText("map<\(key.qualifiedName), \(value.qualifiedName)>", isFrozen)
    case .tuple(let fields):
      "frozen<tuple<\(fields.map(\.qualifiedName).joined(separator: ", "))>>"
    case .user(let type):
      Self.frozenText(
        "\(Self.quotedIfNeeded(type.keyspace)).\(Self.quotedIfNeeded(type.name))", type.isFrozen)
    default: name
    }
  }

  private static func frozenText(_ text: String, _ isFrozen: Bool) -> String {
    isFrozen ? "frozen<\(text)>" : text
  }
}
