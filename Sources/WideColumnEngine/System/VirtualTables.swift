import Core

/// The tables of `system`, `system_schema` and `system_views`: what drivers and cqlsh look at,
/// made up when they are read.
///
/// **Source:** Cassandra 4.0, `SchemaKeyspace` and `SystemKeyspace`. **Differs:** columns that
/// only servers of a cluster have use for are left out.
enum VirtualTables {
  static let keyspaces = [
    "system", "system_schema", "system_views", "system_auth", "system_traces", "system_distributed",
  ]

  static func isSystem(_ keyspace: String) -> Bool { keyspaces.contains(keyspace) }

  static func table(_ keyspace: String, _ name: String) -> TableSchema? {
    tables.first { $0.keyspace == keyspace && $0.name == name }
  }

  private static let textMap = CQLType.map(key: .text, value: .text, isFrozen: true)
  private static let textList = CQLType.list(.text, isFrozen: true)
  /// Ids that no stored table gets.
  private static let firstID: UInt32 = 0xFFFF_0000

  private typealias Columns = [(String, CQLType)]

  /// Partition key, clustering key, other columns.
  private static let definitions: [(String, String, Int, Int, Columns)] = [
    (
      "system", "local", 1, 0,
      [
        ("key", .text), ("bootstrapped", .text), ("broadcast_address", .inet),
        ("cluster_name", .text), ("cql_version", .text), ("data_center", .text),
        ("gossip_generation", .int), ("host_id", .uuid), ("listen_address", .inet),
        ("native_protocol_version", .text), ("partitioner", .text), ("rack", .text),
        ("release_version", .text), ("rpc_address", .inet), ("schema_version", .uuid),
        ("tokens", .set(.text, isFrozen: true)),
      ]
    ),
    (
      "system", "peers", 1, 0,
      [
        ("peer", .inet), ("data_center", .text), ("host_id", .uuid), ("preferred_ip", .inet),
        ("rack", .text), ("release_version", .text), ("rpc_address", .inet),
        ("schema_version", .uuid), ("tokens", .set(.text, isFrozen: true)),
      ]
    ),
    (
      "system_schema", "keyspaces", 1, 0,
      [("keyspace_name", .text), ("durable_writes", .boolean), ("replication", textMap)]
    ),
    (
      "system_schema", "tables", 1, 1,
      [
        ("keyspace_name", .text), ("table_name", .text), ("comment", .text),
        ("default_time_to_live", .int), ("flags", .set(.text, isFrozen: true)),
        ("gc_grace_seconds", .int), ("id", .uuid),
      ]
    ),
    (
      "system_schema", "columns", 1, 2,
      [
        ("keyspace_name", .text), ("table_name", .text), ("column_name", .text),
        ("clustering_order", .text), ("column_name_bytes", .blob), ("kind", .text),
        ("position", .int), ("type", .text),
      ]
    ),
    (
      "system_schema", "types", 1, 1,
      [
        ("keyspace_name", .text), ("type_name", .text), ("field_names", textList),
        ("field_types", textList),
      ]
    ),
    (
      "system_schema", "indexes", 1, 2,
      [
        ("keyspace_name", .text), ("table_name", .text), ("index_name", .text), ("kind", .text),
        ("options", textMap),
      ]
    ),
    (
      "system_schema", "views", 1, 1,
      [
        ("keyspace_name", .text), ("view_name", .text), ("base_table_id", .uuid),
        ("base_table_name", .text), ("id", .uuid), ("include_all_columns", .boolean),
        ("where_clause", .text),
      ]
    ),
    (
      "system_schema", "dropped_columns", 1, 2,
      [
        ("keyspace_name", .text), ("table_name", .text), ("column_name", .text),
        ("dropped_time", .timestamp), ("kind", .text), ("type", .text),
      ]
    ),
    (
      "system_schema", "functions", 1, 1,
      [("keyspace_name", .text), ("function_name", .text), ("body", .text)]
    ),
    (
      "system_schema", "aggregates", 1, 1,
      [("keyspace_name", .text), ("aggregate_name", .text), ("return_type", .text)]
    ),
    ("system_views", "settings", 1, 0, [("name", .text), ("value", .text)]),
  ]

  static let tables: [TableSchema] = definitions.enumerated().map { index, definition in
    let (keyspace, name, partitionCount, clusteringCount, columns) = definition
    let schemas = columns.enumerated().map { place, column in
      let kind: ColumnSchema.Kind =
        place < partitionCount
        ? .partition
        : place < partitionCount + clusteringCount ? .clustering(isDescending: false) : .regular
      return ColumnSchema(name: column.0, type: column.1, kind: kind, id: UInt16(place + 1))
    }
    return TableSchema(
      id: firstID + UInt32(index), keyspace: keyspace, name: name, columns: schemas,
      uuid: [UInt8](repeating: UInt8(index), count: 16))
  }
}

/// A row of a made-up table: a value for each slot.
struct VirtualRow {
  var values: [[UInt8]?]

  /// - Parameter cells: by the names of their columns; a text is encoded, others are as they are.
  init(_ cells: [String: [UInt8]?], of table: TableSchema) {
    values = table.columns.map { cells[$0.name] ?? nil }
  }

  func view(in table: TableSchema) -> RowView {
    var row = Row(
      clustering: (table.partitionCount..<table.firstValueSlot).map { values[$0] ?? [] },
      table: table)
    for slot in table.firstValueSlot..<table.columns.count {
      guard let value = values[slot] else { continue }
      row.columns[slot - table.firstValueSlot] = .simple(Cell(timestamp: 0, value: value))
    }
    let key = values[..<table.partitionCount].map { $0 ?? [] }
    return RowView(
      table: table, partition: PartitionKey(values: key), staticRow: nil, row: row)
  }

  /// What orders rows as a stored table would.
  func order(in table: TableSchema) -> [UInt8] {
    let view = view(in: table)
    return table.rowPrefix(in: view.partition.prefix, clustering: view.row?.clustering ?? [])
  }
}
