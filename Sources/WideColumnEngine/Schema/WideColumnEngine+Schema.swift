import Core
import Storage

/// Statements that create, alter and drop.
extension WideColumnEngine {
  func changeSchema(
    _ statement: Statement, _ context: StatementContext
  ) throws(EngineError) {
    switch statement {
    case .createKeyspace(let definition): try createKeyspace(definition)
    case .alterKeyspace(let definition): try alterKeyspace(definition)
    case .createTable(let definition): try createTable(definition, context)
    case .alterTable(let alteration): try alterTable(alteration, context)
    case .createType(let definition): try createType(definition, context)
    case .alterType(let alteration): try alterType(alteration, context)
    case .createIndex(let definition): try createIndex(definition, context)
    case .createView(let definition): try createView(definition, context)
    case .alterView(let name, let options): try alterView(name, options, context)
    case .createFunction(let definition):
      throw .invalidRequest(
        "User-defined \(definition.kind == .function ? "functions" : "aggregates") are disabled in"
          + " cassandra.yaml - set enable_user_defined_functions=true to enable",
        at: definition.name.span, hint: "they would run Java or JavaScript inside the server")
    case .drop(let drop): try self.drop(drop, context)
    case .truncate(let name): try truncate(name, context)
    default: preconditionFailure("only statements that change the schema come here")
    }
  }

  /// The keyspace of a statement's name, which must be there.
  func keyspace(
    of name: QualifiedName, _ context: StatementContext
  ) throws(EngineError) -> KeyspaceSchema {
    guard let keyspace = name.keyspace ?? context.evaluation.keyspace else {
      throw .noKeyspace(at: name.span)
    }
    if VirtualTables.isSystem(keyspace) { throw .systemKeyspace(keyspace) }
    guard let schema = catalog.keyspaces[keyspace] else {
      let nearest = NearestName.find(keyspace, among: catalog.keyspaces.keys.sorted())
      throw .unknownKeyspace(keyspace, at: name.span, nearest: nearest)
    }
    return schema
  }

  func checkKeyspace(_ name: Identifier) throws(EngineError) {
    guard catalog.keyspaces[name.text] != nil || VirtualTables.isSystem(name.text) else {
      let nearest = NearestName.find(name.text, among: catalog.keyspaces.keys.sorted())
      throw .unknownKeyspace(name.text, at: name.span, nearest: nearest)
    }
  }

  /// Puts a changed keyspace in the place of the old one.
  func replace(_ keyspace: KeyspaceSchema) throws(EngineError) {
    var changed = catalog
    changed.keyspaces[keyspace.name] = keyspace
    try adopt(changed)
  }

  // MARK: - Keyspaces

  private func createKeyspace(_ definition: KeyspaceDefinition) throws(EngineError) {
    let name = definition.name.text
    if VirtualTables.isSystem(name) { throw .systemKeyspace(name) }
    guard catalog.keyspaces[name] == nil else {
      if definition.toleratesExisting { return }
      throw .alreadyExists("Cannot add existing keyspace \"\(name)\"")
    }
    try Self.checkName(name, "keyspace", at: definition.name.span)
    var schema = KeyspaceSchema(name: name, replication: Replication(strategy: "", options: []))
    try ReplicationReader.apply(definition.properties, to: &schema, isNew: true)
    try replace(schema)
  }

  private func alterKeyspace(_ definition: KeyspaceDefinition) throws(EngineError) {
    let name = definition.name.text
    if VirtualTables.isSystem(name) { throw .systemKeyspace(name) }
    guard var schema = catalog.keyspaces[name] else {
      throw .invalidRequest("Keyspace '\(name)' doesn't exist", at: definition.name.span)
    }
    try ReplicationReader.apply(definition.properties, to: &schema, isNew: false)
    try replace(schema)
  }

  static let nameLengthMax = 48

  static func checkName(
    _ name: String, _ what: String, at span: SourceSpan
  ) throws(EngineError) {
    let isWord = name.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }
    guard isWord, !name.isEmpty, name.utf8.count <= nameLengthMax else {
      throw .invalidRequest(
        "\(what.prefix(1).uppercased() + what.dropFirst()) name must not be empty, more than"
          + " \(nameLengthMax) characters long, or contain non-alphanumeric-underscore characters"
          + " (got \"\(name)\")", at: span)
    }
  }

  // MARK: - Dropping

  private func drop(_ drop: DropStatement, _ context: StatementContext) throws(EngineError) {
    switch drop.kind {
    case .keyspace: try dropKeyspace(drop)
    case .table, .view: try dropTable(drop, context)
    case .type: try dropType(drop, context)
    case .index: try dropIndex(drop, context)
    case .function, .aggregate:
      if drop.toleratesAbsence { return }
      throw .invalidRequest(
        "\(drop.kind == .function ? "Function" : "Aggregate") '\(drop.name.text)' doesn't exist",
        at: drop.name.span)
    }
  }

  private func dropKeyspace(_ drop: DropStatement) throws(EngineError) {
    let name = drop.name.name
    if VirtualTables.isSystem(name) { throw .systemKeyspace(name) }
    guard let schema = catalog.keyspaces[name] else {
      if drop.toleratesAbsence { return }
      throw .invalidRequest("Keyspace '\(name)' doesn't exist", at: drop.name.span)
    }
    var changed = catalog
    changed.keyspaces[name] = nil
    try adopt(changed)
    for table in schema.tables.values.map(\.id).sorted() { store.dropTable(table) }
    for session in sessions where session.keyspace == name { session.keyspace = nil }
  }

  private func dropTable(
    _ drop: DropStatement, _ context: StatementContext
  ) throws(EngineError) {
    guard let keyspace = drop.name.keyspace ?? context.evaluation.keyspace else {
      throw .noKeyspace(at: drop.name.span)
    }
    if VirtualTables.isSystem(keyspace) { throw .systemKeyspace(keyspace) }
    let isView = drop.kind == .view
    let what = isView ? "Materialized view" : "Table"
    guard var schema = catalog.keyspaces[keyspace], let table = schema.tables[drop.name.name],
      table.isView == isView || isView
    else {
      if let table = catalog.table(keyspace, drop.name.name), table.isView {
        throw .invalidRequest(
          "Cannot use DROP TABLE on a materialized view. Please use DROP MATERIALIZED VIEW"
            + " instead.", at: drop.name.span)
      }
      if drop.toleratesAbsence { return }
      throw .invalidRequest(
        "\(what) '\(keyspace).\(drop.name.name)' doesn't exist", at: drop.name.span)
    }
    guard table.isView == isView else {
      if drop.toleratesAbsence { return }
      throw .invalidRequest(
        "\(what) '\(keyspace).\(drop.name.name)' doesn't exist", at: drop.name.span)
    }
    let views = schema.views(of: table.name)
    guard views.isEmpty else {
      throw .invalidRequest(
        "Cannot drop a table when materialized views still depend on it"
          + " (\(views.map(\.name).joined(separator: ", ")))", at: drop.name.span)
    }
    schema.tables[table.name] = nil
    try replace(schema)
    store.dropTable(table.id)
  }

  private func dropIndex(
    _ drop: DropStatement, _ context: StatementContext
  ) throws(EngineError) {
    guard let keyspace = drop.name.keyspace ?? context.evaluation.keyspace else {
      throw .noKeyspace(at: drop.name.span)
    }
    guard var schema = catalog.keyspaces[keyspace],
      var table = schema.table(withIndex: drop.name.name)
    else {
      if drop.toleratesAbsence { return }
      throw .invalidRequest(
        "Index '\(keyspace).\(drop.name.name)' doesn't exist'", at: drop.name.span)
    }
    let gone = table.indexes.filter { $0.name == drop.name.name }
    table.indexes.removeAll { $0.name == drop.name.name }
    schema.tables[table.name] = table
    try replace(schema)
    for index in gone { try removeEntries(of: index, in: table) }
  }

  /// Forgets all rows of a table, and of the views of it.
  private func truncate(
    _ name: QualifiedName, _ context: StatementContext
  ) throws(EngineError) {
    let table = try table(name, context)
    guard !VirtualTables.isSystem(table.keyspace) else {
      throw .systemKeyspace(table.keyspace)
    }
    guard !table.isView else {
      throw .invalidRequest(
        "Cannot TRUNCATE materialized view directly; must truncate base table instead")
    }
    let views = catalog.keyspaces[table.keyspace]?.views(of: table.name) ?? []
    var changed = catalog
    for var truncated in [table] + views {
      truncated.id = changed.nextTableID
      changed.nextTableID += 1
      let empty = truncated
      try storing { () throws(StorageError) in try store.openTable(empty) }
      changed.keyspaces[table.keyspace]?.tables[truncated.name] = truncated
    }
    try adopt(changed)
    for old in [table] + views {
      store.dropTable(old.id)
    }
  }
}

extension EngineError {
  static func systemKeyspace(_ name: String) -> EngineError {
    .unauthorized("system keyspace [\(name)] is not user-modifiable.")
  }
}
