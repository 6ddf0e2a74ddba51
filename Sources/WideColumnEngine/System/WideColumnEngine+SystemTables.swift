import Core

/// What the made-up tables hold.
extension WideColumnEngine {
  /// The rows of a made-up table, in the order of their keys; nil for a table that is stored.
  func virtualRows(of table: TableSchema) -> [VirtualRow]? {
    guard VirtualTables.isSystem(table.keyspace) else { return nil }
    let cells: [[String: [UInt8]?]] =
      switch table.name {
      case "local": [localCells]
      case "keyspaces": keyspaceCells
      case "tables": each(catalog.sortedKeyspaces) { $0.sortedTables.map(tableCells) }
      case "columns":
        each(catalog.sortedKeyspaces) { keyspace in
          (keyspace.sortedTables + keyspace.sortedViews).flatMap(columnCells)
        }
      case "types": each(catalog.sortedKeyspaces) { $0.typeOrder.compactMap($0.typeCells) }
      case "indexes":
        each(catalog.sortedKeyspaces) { $0.sortedTables.flatMap(indexCells) }
      case "views": each(catalog.sortedKeyspaces) { $0.sortedViews.map(viewCells) }
      case "dropped_columns":
        each(catalog.sortedKeyspaces) { $0.sortedTables.flatMap(droppedCells) }
      case "settings": settings.map { ["name": bytes($0.name), "value": bytes($0.value)] }
      default: []
      }
    let rows = cells.map { VirtualRow($0, of: table) }
    return rows.map { ($0.order(in: table), $0) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  private func each(
    _ keyspaces: [KeyspaceSchema], _ cells: (KeyspaceSchema) -> [[String: [UInt8]?]]
  ) -> [[String: [UInt8]?]] { keyspaces.flatMap(cells) }

  /// What can be changed while the engine runs.
  var settings: [(name: String, value: String)] {
    [
      ("commitlog_sync", store.log.policy.rawValue),
      ("commitlog_sync_period_in_ms", String(CommitLogSync.periodMilliseconds)),
    ]
  }

  private var localCells: [String: [UInt8]?] {
    let address: [UInt8] = [127, 0, 0, 1]
    return [
      "key": bytes("local"), "bootstrapped": bytes("COMPLETED"), "broadcast_address": address,
      "cluster_name": bytes("Loupe Cluster"), "cql_version": bytes("3.4.5"),
      "data_center": bytes(ReplicationReader.dataCenter), "gossip_generation": [0, 0, 0, 1],
      "host_id": [UInt8](repeating: 0x10, count: 16), "listen_address": address,
      "native_protocol_version": bytes("5"),
      "partitioner": bytes("org.apache.cassandra.dht.Murmur3Partitioner"),
      "rack": bytes("rack1"), "release_version": bytes("4.0.0"), "rpc_address": address,
      "schema_version": schemaVersion,
      "tokens": Composite.value(ofElements: [bytes("-9223372036854775808")]),
    ]
  }

  /// Another one for every schema.
  private var schemaVersion: [UInt8] {
    let text = catalog.sortedKeyspaces.map { SchemaCodec.json($0).serialized() }.joined()
    var bytes: [UInt8] = []
    for seed in [UInt64(1), 2] {
      withUnsafeBytes(of: StableHash.hash(text, seed: seed).bigEndian) {
        bytes.append(contentsOf: $0)
      }
    }
    return bytes
  }

  private var keyspaceCells: [[String: [UInt8]?]] {
    var rows = catalog.sortedKeyspaces.map { keyspace -> [String: [UInt8]?] in
      let options = [
        Property.Entry(
          key: "class", value: Replication.package + keyspace.replication.strategy)
      ]
      return [
        "keyspace_name": bytes(keyspace.name),
        "durable_writes": [keyspace.hasDurableWrites ? 1 : 0],
        "replication": map(options + keyspace.replication.options),
      ]
    }
    for name in VirtualTables.keyspaces {
      rows.append([
        "keyspace_name": bytes(name), "durable_writes": [1],
        "replication": map([.init(key: "class", value: Replication.package + "LocalStrategy")]),
      ])
    }
    return rows
  }
}

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

private func number(_ value: Int32) -> [UInt8] {
  var bytes: [UInt8] = []
  withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  return bytes
}

private func map(_ entries: [Property.Entry]) -> [UInt8] {
  let sorted = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  return Composite.value(
    ofEntries: sorted.map { .init(key: bytes($0.key), value: bytes($0.value)) })
}

private func list(_ texts: [String]) -> [UInt8] {
  Composite.value(ofElements: texts.map(bytes))
}

private func tableCells(_ table: TableSchema) -> [String: [UInt8]?] {
  [
    "keyspace_name": bytes(table.keyspace), "table_name": bytes(table.name),
    "comment": bytes(table.properties.comment),
    "default_time_to_live": number(table.properties.defaultTimeToLiveSeconds),
    "flags": list(table.isCounter ? ["compound", "counter"] : ["compound"]),
    "gc_grace_seconds": number(table.properties.graceSeconds), "id": table.uuid,
  ]
}

private func columnCells(_ table: TableSchema) -> [[String: [UInt8]?]] {
  table.columns.enumerated().map { slot, column in
    let (kind, order, position): (String, String, Int) =
      switch column.kind {
      case .partition: ("partition_key", "none", slot)
      case .clustering(let isDescending):
        ("clustering", isDescending ? "desc" : "asc", slot - table.partitionCount)
      case .static: ("static", "none", -1)
      case .regular: ("regular", "none", -1)
      }
    return [
      "keyspace_name": bytes(table.keyspace), "table_name": bytes(table.name),
      "column_name": bytes(column.name), "clustering_order": bytes(order),
      "column_name_bytes": bytes(column.name), "kind": bytes(kind),
      "position": number(Int32(position)), "type": bytes(column.type.name),
    ]
  }
}

private func indexCells(_ table: TableSchema) -> [[String: [UInt8]?]] {
  table.indexes.map { index in
    [
      "keyspace_name": bytes(table.keyspace), "table_name": bytes(table.name),
      "index_name": bytes(index.name), "kind": bytes("COMPOSITES"),
      "options": map([.init(key: "target", value: index.targetText)]),
    ]
  }
}

private func viewCells(_ table: TableSchema) -> [String: [UInt8]?] {
  [
    "keyspace_name": bytes(table.keyspace), "view_name": bytes(table.name),
    "base_table_name": bytes(table.view?.baseName ?? ""), "id": table.uuid,
    "include_all_columns": [table.view?.includesAllColumns == true ? 1 : 0],
    "where_clause": bytes(table.view?.whereClause ?? ""),
  ]
}

private func droppedCells(_ table: TableSchema) -> [[String: [UInt8]?]] {
  table.dropped.map { drop in
    var time: [UInt8] = []
    withUnsafeBytes(of: (drop.timestamp / 1000).bigEndian) { time.append(contentsOf: $0) }
    return [
      "keyspace_name": bytes(table.keyspace), "table_name": bytes(table.name),
      "column_name": bytes(drop.column.name), "dropped_time": time,
      "kind": bytes(drop.column.isStatic ? "static" : "regular"),
      "type": bytes(drop.column.type.name),
    ]
  }
}

extension KeyspaceSchema {
  fileprivate func typeCells(_ name: String) -> [String: [UInt8]?]? {
    guard let type = types[name] else { return nil }
    return [
      "keyspace_name": bytes(self.name), "type_name": bytes(name),
      "field_names": list(type.fields.map(\.name)),
      "field_types": list(type.fields.map(\.type.name)),
    ]
  }
}
