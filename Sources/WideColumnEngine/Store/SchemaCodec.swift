import Core

/// Keyspaces as JSON and back.
enum SchemaCodec {
  // MARK: - Writing

  static func json(_ keyspace: KeyspaceSchema) -> JSON {
    let types = keyspace.typeOrder.compactMap { keyspace.types[$0] }
    return [
      "strategy": .string(keyspace.replication.strategy),
      "replication": json(keyspace.replication.options),
      "durable": .bool(keyspace.hasDurableWrites),
      "types": .array(types.map(json)),
      "tables": .array((keyspace.sortedTables + keyspace.sortedViews).map(json)),
    ]
  }

  private static func json(_ entries: [Property.Entry]) -> JSON {
    .array(entries.map { [.string($0.key), .string($0.value)] })
  }

  private static func json(_ type: UserType) -> JSON {
    [
      "name": .string(type.name),
      "fields": .array(type.fields.map { [.string($0.name), .string($0.type.name)] }),
    ]
  }

  private static func json(_ table: TableSchema) -> JSON {
    var members: [JSON.Member] = [
      .init("id", .int(table.id)), .init("name", .string(table.name)),
      .init("uuid", .string(table.uuid.map { hex($0) }.joined())),
      .init("columns", .array(table.columns.map(json))),
      .init("ttl", .int(table.properties.defaultTimeToLiveSeconds)),
      .init("grace", .int(table.properties.graceSeconds)),
      .init("comment", .string(table.properties.comment)),
      .init("options", json(table.properties.others)),
      .init("nextIndex", .int(table.nextIndexID)),
      .init("indexes", .array(table.indexes.map(json))),
      .init(
        "dropped",
        .array(table.dropped.map { [json($0.column), .int($0.timestamp)] })),
    ]
    if let view = table.view {
      members.append(
        .init(
          "view",
          [
            "base": .string(view.baseName), "all": .bool(view.includesAllColumns),
            "where": .string(view.whereClause),
          ]))
    }
    return .object(members)
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }

  private static func json(_ column: ColumnSchema) -> JSON {
    let kind =
      switch column.kind {
      case .partition: "partition"
      case .clustering(let isDescending): isDescending ? "descending" : "ascending"
      case .static: "static"
      case .regular: "regular"
      }
    return [
      "name": .string(column.name), "type": .string(column.type.name), "kind": .string(kind),
      "id": .int(column.id),
    ]
  }

  private static func json(_ index: IndexSchema) -> JSON {
    [
      "name": .string(index.name), "column": .string(index.columnName),
      "target": .string(index.target.rawValue), "id": .int(index.id),
    ]
  }

  // MARK: - Reading

  /// Nil if the JSON is no keyspace.
  static func keyspace(_ name: String, _ json: JSON) -> KeyspaceSchema? {
    guard let strategy = json["strategy"]?.stringValue, let options = entries(json["replication"])
    else { return nil }
    var keyspace = KeyspaceSchema(
      name: name, replication: Replication(strategy: strategy, options: options))
    keyspace.hasDurableWrites = json["durable"] != .bool(false)
    for type in elements(json["types"]) {
      guard let type = userType(type, keyspace) else { return nil }
      keyspace.types[type.name] = type
      keyspace.typeOrder.append(type.name)
    }
    for table in elements(json["tables"]) {
      guard let table = tableSchema(table, keyspace) else { return nil }
      keyspace.tables[table.name] = table
    }
    return keyspace
  }

  private static func elements(_ json: JSON?) -> [JSON] {
    if case .array(let elements) = json { elements } else { [] }
  }

  private static func entries(_ json: JSON?) -> [Property.Entry]? {
    guard case .array(let pairs) = json else { return nil }
    return pairs.compactMap { pair in
      let parts = elements(pair)
      guard parts.count == 2, let key = parts[0].stringValue, let value = parts[1].stringValue
      else { return nil }
      return Property.Entry(key: key, value: value)
    }
  }

  private static func number(_ json: JSON?) -> Int64? {
    if case .number(let digits) = json { Int64(digits) } else { nil }
  }

  private static func type(_ text: String, _ keyspace: KeyspaceSchema) -> CQLType? {
    var parser = CQLParser(Array(text.utf8))
    guard let name = try? parser.typeName() else { return nil }
    return try? CQLType.resolved(name, keyspace: keyspace.name) { _, name in
      keyspace.types[name]
    }
  }

  private static func userType(_ json: JSON, _ keyspace: KeyspaceSchema) -> UserType? {
    guard let name = json["name"]?.stringValue else { return nil }
    var type = UserType(keyspace: keyspace.name, name: name, fields: [], isFrozen: false)
    for pair in elements(json["fields"]) {
      let parts = elements(pair)
      guard parts.count == 2, let name = parts[0].stringValue, let text = parts[1].stringValue,
        let fieldType = self.type(text, keyspace)
      else { return nil }
      type.fields.append(.init(name: name, type: fieldType))
    }
    return type
  }

  private static func column(_ json: JSON, _ keyspace: KeyspaceSchema) -> ColumnSchema? {
    guard let name = json["name"]?.stringValue, let text = json["type"]?.stringValue,
      let type = type(text, keyspace), let id = number(json["id"])
    else { return nil }
    let kind: ColumnSchema.Kind =
      switch json["kind"]?.stringValue {
      case "partition": .partition
      case "ascending": .clustering(isDescending: false)
      case "descending": .clustering(isDescending: true)
      case "static": .static
      default: .regular
      }
    return ColumnSchema(name: name, type: type, kind: kind, id: UInt16(clamping: id))
  }

  private static func tableSchema(_ json: JSON, _ keyspace: KeyspaceSchema) -> TableSchema? {
    guard let id = number(json["id"]), let name = json["name"]?.stringValue,
      let options = entries(json["options"])
    else { return nil }
    var columns: [ColumnSchema] = []
    for element in elements(json["columns"]) {
      guard let column = column(element, keyspace) else { return nil }
      columns.append(column)
    }
    var table = TableSchema(
      id: UInt32(clamping: id), keyspace: keyspace.name, name: name, columns: [],
      uuid: bytes(json["uuid"]?.stringValue ?? ""))
    for pair in elements(json["dropped"]) {
      let parts = elements(pair)
      guard parts.count == 2, let column = column(parts[0], keyspace),
        let timestamp = number(parts[1])
      else { return nil }
      table.dropped.append(DroppedColumn(column: column, timestamp: timestamp))
    }
    table.setColumns(columns)
    table.properties.defaultTimeToLiveSeconds = Int32(clamping: number(json["ttl"]) ?? 0)
    table.properties.graceSeconds = Int32(clamping: number(json["grace"]) ?? 0)
    table.properties.comment = json["comment"]?.stringValue ?? ""
    table.properties.others = options
    table.nextIndexID = UInt16(clamping: number(json["nextIndex"]) ?? 1)
    table.indexes = elements(json["indexes"]).compactMap(index)
    table.view = json["view"].flatMap(view)
    return table
  }

  private static func index(_ json: JSON) -> IndexSchema? {
    guard let name = json["name"]?.stringValue, let column = json["column"]?.stringValue,
      let text = json["target"]?.stringValue,
      let target = IndexDefinition.Target.Kind(rawValue: text), let id = number(json["id"])
    else { return nil }
    return IndexSchema(name: name, columnName: column, target: target, id: UInt16(clamping: id))
  }

  private static func view(_ json: JSON) -> ViewSchema? {
    guard let base = json["base"]?.stringValue, let text = json["where"]?.stringValue else {
      return nil
    }
    return ViewSchema(
      baseName: base, includesAllColumns: json["all"] == .bool(true), whereClause: text)
  }

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex.utf8)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap { index in
      UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
    }
  }
}
