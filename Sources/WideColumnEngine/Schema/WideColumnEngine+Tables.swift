import Core
import Storage

/// CREATE TABLE and ALTER TABLE.
///
/// **Source:** Cassandra 4.0, `CreateTableStatement` and `AlterTableStatement`: what is refused,
/// and in which words.
extension WideColumnEngine {
  func createTable(
    _ definition: TableDefinition, _ context: StatementContext
  ) throws(EngineError) {
    let name = definition.name.name
    var schema = try keyspace(of: definition.name, context)
    guard schema.tables[name] == nil else {
      if definition.toleratesExisting { return }
      throw .alreadyExists(
        "Cannot add already existing table \"\(name)\" to keyspace"
          + " \"\(schema.name)\"")
    }
    try Self.checkName(name, "table", at: definition.name.span)
    let columns = try TableReader(definition, schema, catalog).columns()
    let id = catalog.nextTableID
    var table = TableSchema(
      id: id, keyspace: schema.name, name: name, columns: columns, uuid: newTableUUID())
    try TablePropertyReader.apply(definition.options, to: &table.properties)
    if table.isCounter, table.properties.defaultTimeToLiveSeconds > 0 {
      throw .configuration("Cannot set default_time_to_live on a table with counters")
    }
    schema.tables[name] = table
    try addTable(table, to: schema)
  }

  /// Makes the table's tree, then the table.
  func addTable(_ table: TableSchema, to schema: KeyspaceSchema) throws(EngineError) {
    try storing { () throws(StorageError) in try store.openTable(table) }
    var changed = catalog
    changed.nextTableID = table.id + 1
    changed.keyspaces[schema.name] = schema
    try adopt(changed)
  }

  func newTableUUID() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<2 {
      withUnsafeBytes(of: sources.random.next().bigEndian) { bytes.append(contentsOf: $0) }
    }
    bytes[6] = bytes[6] & 0x0F | 0x10
    bytes[8] = bytes[8] & 0x3F | 0x80
    return bytes
  }

  // MARK: - ALTER TABLE

  func alterTable(
    _ alteration: TableAlteration, _ context: StatementContext
  ) throws(EngineError) {
    var schema = try keyspace(of: alteration.name, context)
    guard var table = schema.tables[alteration.name.name] else {
      throw .invalidRequest(
        "Table '\(schema.name).\(alteration.name.name)' doesn't exist", at: alteration.name.span)
    }
    guard !table.isView else {
      throw .invalidRequest(
        "Cannot use ALTER TABLE on a materialized view; use ALTER MATERIALIZED VIEW instead")
    }
    switch alteration.change {
    case .alterType(let name, _):
      throw .invalidRequest("Altering column types is no longer supported", at: name.span)
    case .add(let columns):
      for column in columns { try add(column, to: &table, schema) }
      try addToViews(columns, of: table, &schema)
    case .drop(let names, let timestamp):
      for name in names { try drop(name, timestamp, from: &table, schema, context) }
    case .rename(let renamings):
      for renaming in renamings { try rename(renaming, in: &table, &schema) }
    case .options(let options):
      try TablePropertyReader.apply(options, to: &table.properties)
      if table.isCounter, table.properties.defaultTimeToLiveSeconds > 0 {
        throw .configuration("Cannot set default_time_to_live on a table with counters")
      }
    case .dropCompactStorage:
      throw .invalidRequest("Cannot DROP COMPACT STORAGE on table without COMPACT STORAGE")
    }
    schema.tables[table.name] = table
    try replace(schema)
    try storing { () throws(StorageError) in try store.reconfigure(table) }
  }

  private func add(
    _ definition: TableDefinition.Column, to table: inout TableSchema, _ schema: KeyspaceSchema
  ) throws(EngineError) {
    let name = definition.name.text
    let catalog = catalog
    let type = try CQLType.resolved(
      definition.type, keyspace: schema.name, userType: { catalog.userType($0, $1) })
    guard table.slot(of: name) == nil else {
      throw .invalidRequest(
        "Column with name '\(name)' already exists", at: definition.name.span)
    }
    if definition.isStatic, table.clusteringCount == 0 {
      throw .invalidRequest(
        "Static columns are only useful (and thus allowed) if the table has at least one"
          + " clustering column", at: definition.name.span)
    }
    var column = ColumnSchema(
      name: name, type: type, kind: definition.isStatic ? .static : .regular,
      id: table.nextColumnID)
    if let dropped = table.dropped.last(where: { $0.column.name == name }) {
      guard dropped.column.type.frozen == type.frozen else {
        throw .invalidRequest(
          "Cannot re-add previously dropped column '\(name)' of type \(type.name), incompatible"
            + " with previous type \(dropped.column.type.name)", at: definition.name.span)
      }
      guard type != .counter else {
        throw .invalidRequest(
          "Cannot re-add previously dropped counter column \(name)", at: definition.name.span)
      }
      if dropped.column.isStatic == definition.isStatic { column.id = dropped.column.id }
    }
    table.setColumns(table.columns + [column])
  }

  /// A view of all columns gets those that are added later.
  private func addToViews(
    _ columns: [TableDefinition.Column], of base: TableSchema, _ schema: inout KeyspaceSchema
  ) throws(EngineError) {
    for var view in schema.views(of: base.name) where view.view?.includesAllColumns == true {
      for definition in columns {
        guard let slot = base.slot(of: definition.name.text) else { continue }
        var column = base.columns[slot]
        column.id = view.nextColumnID
        view.setColumns(view.columns + [column])
      }
      schema.tables[view.name] = view
    }
  }

  private func drop(
    _ name: Identifier, _ timestamp: Term?, from table: inout TableSchema,
    _ schema: KeyspaceSchema, _ context: StatementContext
  ) throws(EngineError) {
    guard let slot = table.slot(of: name.text) else {
      throw .invalidRequest(
        "Column \(name.text) was not found in table '\(table.qualifiedName)'", at: name.span)
    }
    let column = table.columns[slot]
    guard !column.isPrimaryKey else {
      throw .invalidRequest("Cannot drop PRIMARY KEY column \(name.text)", at: name.span)
    }
    let indexes = table.indexes.filter { $0.columnName == name.text }.map(\.name)
    guard indexes.isEmpty else {
      throw .invalidRequest(
        "Cannot drop column \(name.text) because it has dependent secondary indexes"
          + " (\(indexes.joined(separator: ", ")))", at: name.span)
    }
    let views = schema.views(of: table.name).map(\.name)
    guard views.isEmpty else {
      throw .invalidRequest(
        "Cannot drop column \(name.text) on base table \(table.name) with materialized views",
        at: name.span)
    }
    var time = context.nowMilliseconds * 1000
    if let timestamp {
      time = try WriteTime.timestamp(timestamp, context) ?? time
    } else {
      time = clock.next(nowMilliseconds: context.nowMilliseconds)
    }
    table.dropped.removeAll { $0.column.id == column.id }
    table.dropped.append(DroppedColumn(column: column, timestamp: time))
    table.setColumns(table.columns.filter { $0.name != name.text })
  }

  private func rename(
    _ renaming: Renaming, in table: inout TableSchema, _ schema: inout KeyspaceSchema
  ) throws(EngineError) {
    guard let slot = table.slot(of: renaming.old.text) else {
      throw .invalidRequest(
        "Column \(renaming.old.text) was not found in table \(table.qualifiedName)",
        at: renaming.old.span)
    }
    guard table.columns[slot].isPrimaryKey else {
      throw .invalidRequest(
        "Cannot rename non PRIMARY KEY column \(renaming.old.text)", at: renaming.old.span)
    }
    guard table.slot(of: renaming.new.text) == nil else {
      throw .invalidRequest(
        "Cannot rename column \(renaming.old.text) to \(renaming.new.text) in table"
          + " '\(table.qualifiedName)'; another column with that name already exists",
        at: renaming.new.span)
    }
    let indexes = table.indexes.filter { $0.columnName == renaming.old.text }
    guard indexes.isEmpty else {
      throw .invalidRequest(
        "Can't rename column \(renaming.old.text) because it has dependent secondary indexes"
          + " (\(indexes.map(\.name).joined(separator: ", ")))", at: renaming.old.span)
    }
    table.renameColumn(renaming.old.text, to: renaming.new.text)
    for var view in schema.views(of: table.name) {
      view.renameColumn(renaming.old.text, to: renaming.new.text)
      schema.tables[view.name] = view
    }
  }
}

extension TableSchema {
  mutating func renameColumn(_ old: String, to new: String) {
    var columns = columns
    for index in columns.indices where columns[index].name == old { columns[index].name = new }
    setColumns(columns)
  }

  /// Puts a changed user type in the place of the old one wherever it is used.
  mutating func replace(_ type: UserType) {
    var columns = columns
    for index in columns.indices {
      columns[index].type = columns[index].type.replacing(type)
    }
    setColumns(columns)
  }
}
