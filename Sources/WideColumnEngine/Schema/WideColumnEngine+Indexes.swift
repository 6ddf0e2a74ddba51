import Core

/// CREATE INDEX.
///
/// **Source:** Cassandra 4.0, `CreateIndexStatement`: what is refused, and in which words.
extension WideColumnEngine {
  func createIndex(
    _ definition: IndexDefinition, _ context: StatementContext
  ) throws(EngineError) {
    var schema = try keyspace(of: definition.table, context)
    guard var table = schema.tables[definition.table.name] else {
      throw .invalidRequest(
        "Table '\(schema.name).\(definition.table.name)' doesn't exist",
        at: definition.table.span)
    }
    let name = definition.name?.name ?? ""
    if !name.isEmpty, schema.table(withIndex: name) != nil {
      if definition.toleratesExisting { return }
      throw .invalidRequest("Index '\(name)' already exists", at: definition.name?.span)
    }
    if table.isCounter {
      throw .invalidRequest("Secondary indexes on counter tables aren't supported")
    }
    if table.isView {
      throw .invalidRequest("Secondary indexes on materialized views aren't supported")
    }
    guard let target = definition.targets.first else {
      throw .invalidRequest("Only CUSTOM indexes can be created without specifying a target column")
    }
    guard definition.targets.count == 1 else {
      throw .invalidRequest("Only CUSTOM indexes support multiple columns")
    }
    if definition.isCustom { throw Self.customIndexRefused(definition) }
    let kind = try Self.targetKind(target, table)
    let column = target.column.text
    if let duplicate = table.indexes.first(where: {
      $0.columnName == column && $0.target == kind
    }) {
      if definition.toleratesExisting { return }
      throw .invalidRequest(
        "Index \(name.isEmpty ? duplicate.name : name) is a duplicate of existing index"
          + " \(duplicate.name)")
    }
    let index = IndexSchema(
      name: name.isEmpty ? Self.indexName(table, column, schema) : name, columnName: column,
      target: kind, id: table.nextIndexID)
    table.nextIndexID += 1
    table.indexes.append(index)
    schema.tables[table.name] = table
    try replace(schema)
    try buildIndex(index, of: table, context)
  }

  private static func customIndexRefused(_ definition: IndexDefinition) -> EngineError {
    let name = definition.customClass ?? ""
    return .configuration(
      "Unable to find custom indexer class '\(name)'",
      hint: "CREATE INDEX without CUSTOM makes the built-in kind")
  }

  private static func indexName(
    _ table: TableSchema, _ column: String, _ schema: KeyspaceSchema
  ) -> String {
    let word = String(
      decoding: column.utf8.filter { byte in
        byte == UInt8(ascii: "_") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
          || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
      }, as: UTF8.self)
    let base = "\(table.name)_\(word)_idx"
    var name = base
    var number = 0
    while schema.table(withIndex: name) != nil {
      number += 1
      name = "\(base)_\(number)"
    }
    return name
  }

  private static func targetKind(
    _ target: IndexDefinition.Target, _ table: TableSchema
  ) throws(EngineError) -> IndexDefinition.Target.Kind {
    let name = target.column.text
    guard let slot = table.slot(of: name) else {
      throw .invalidRequest("Column '\(name)' doesn't exist", at: target.column.span)
    }
    let column = table.columns[slot]
    if column.isPartition, table.partitionCount == 1 {
      throw .invalidRequest(
        "Cannot create secondary index on the only partition key column \(name)",
        at: target.column.span)
    }
    if column.type.containsDuration {
      let what = column.type == .duration ? "duration columns" : durationHolders(column.type)
      throw .invalidRequest("Secondary indexes are not supported on \(what)")
    }
    if case .user = column.type, column.type.isMultiCell {
      throw .invalidRequest(
        "Cannot create index on non-frozen UDT column \(name)", at: target.column.span)
    }
    guard column.type.isCollection else {
      guard target.kind == .simple else {
        throw .invalidRequest(
          "Cannot create \(target.kind.rawValue)() index on \(name). Non-collection columns only"
            + " support simple indexes", at: target.column.span)
      }
      return .simple
    }
    return try collectionTarget(target, column)
  }

  private static func collectionTarget(
    _ target: IndexDefinition.Target, _ column: ColumnSchema
  ) throws(EngineError) -> IndexDefinition.Target.Kind {
    let isMap = if case .map = column.type { true } else { false }
    if !column.type.isMultiCell {
      guard target.kind == .full else {
        throw .invalidRequest(
          "Cannot create \(target.kind == .simple ? "values" : target.kind.rawValue)() index on"
            + " frozen column \(column.name). Frozen collections are immutable and must be fully"
            + " indexed by using the 'full(\(column.name))' modifier", at: target.column.span)
      }
      return .full
    }
    switch target.kind {
    case .full:
      throw .invalidRequest("full() indexes can only be created on frozen collections")
    case .keys, .entries:
      guard isMap else {
        throw .invalidRequest(
          "Cannot create index on \(target.kind.rawValue) of column \(column.name) with non-map"
            + " type", at: target.column.span)
      }
      return target.kind
    case .simple, .values: return .values
    }
  }

  private static func durationHolders(_ type: CQLType) -> String {
    switch type {
    case .tuple: "tuples containing durations"
    case .user: "UDTs containing durations"
    default: "collections containing durations"
    }
  }

  /// Makes the entries of what the table holds already.
  private func buildIndex(
    _ index: IndexSchema, of table: TableSchema, _ context: StatementContext
  ) throws(EngineError) {
    var only = table
    only.indexes = [index]
    let maintenance = IndexMaintenance(only)
    let cursor = try store.cursor(
      table.id, KeyRange([StorageKey.dataSection], [StorageKey.dataSection + 1]))
    try cursor.seek(to: [])
    var mutation = Mutation()
    while cursor.isValid {
      for entry in maintenance.entries(for: .put(key: cursor.key, cell: cursor.cell)) {
        mutation.add(entry, to: table.id)
      }
      if mutation.changeCount >= Self.buildBatchCount {
        try write(mutation)
        mutation = Mutation()
      }
      try cursor.next()
    }
    if !mutation.isEmpty { try write(mutation) }
  }

  /// Entries that are written together when an index or a view is built.
  static let buildBatchCount = 1000

  func removeEntries(of index: IndexSchema, in table: TableSchema) throws(EngineError) {
    var mutation = Mutation()
    let now = environment.time.nowMilliseconds
    mutation.add(
      .delete(
        KeyRange(prefix: StorageKey.index(index.id)),
        timestamp: clock.next(nowMilliseconds: now), atMilliseconds: now), to: table.id)
    try write(mutation)
  }
}
