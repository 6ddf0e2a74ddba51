import Core

/// Makes columns of what CREATE TABLE says.
struct TableReader {
  private let definition: TableDefinition
  private let schema: KeyspaceSchema
  private let catalog: Catalog
  private let name: String

  init(_ definition: TableDefinition, _ schema: KeyspaceSchema, _ catalog: Catalog) {
    self.definition = definition
    self.schema = schema
    self.catalog = catalog
    name = definition.name.name
  }

  func columns() throws(EngineError) -> [ColumnSchema] {
    for (index, column) in definition.columns.enumerated()
    where definition.columns[..<index].contains(where: { $0.name.text == column.name.text }) {
      throw .invalidRequest(
        "Duplicate column '\(column.name.text)' declaration for table '\(name)'",
        at: column.name.span)
    }
    guard let key = definition.primaryKeys.first else {
      throw .invalidRequest(
        "No PRIMARY KEY specifed for table '\(name)' (exactly one required)",
        at: definition.name.span)
    }
    guard definition.primaryKeys.count == 1 else {
      throw .invalidRequest(
        "Multiple PRIMARY KEY specified for table '\(name)' (exactly one required)",
        at: definition.name.span)
    }
    if definition.options.isCompactStorage {
      throw .invalidRequest(
        "Compact tables are not allowed in Cassandra starting with 4.0 version.")
    }
    let types = try types()
    let orders = try orders(key)
    var columns: [ColumnSchema] = []
    for identifier in key.partition {
      columns.append(try keyColumn(identifier, .partition, types, columns))
    }
    for identifier in key.clustering {
      let kind = ColumnSchema.Kind.clustering(isDescending: orders.contains(identifier.text))
      columns.append(try keyColumn(identifier, kind, types, columns))
    }
    for (column, type) in zip(definition.columns, types)
    where !columns.contains(where: { $0.name == column.name.text }) {
      columns.append(
        ColumnSchema(
          name: column.name.text, type: type, kind: column.isStatic ? .static : .regular,
          id: UInt16(columns.count + 1)))
    }
    try check(columns, hasClustering: !key.clustering.isEmpty)
    return columns
  }

  private func types() throws(EngineError) -> [CQLType] {
    let catalog = catalog
    var types: [CQLType] = []
    for column in definition.columns {
      let type = try CQLType.resolved(
        column.type, keyspace: schema.name, userType: { catalog.userType($0, $1) })
      if case .user(let user) = type, type.isMultiCell,
        user.fields.contains(where: \.type.isMultiCell)
      {
        throw .invalidRequest(
          "Non-frozen UDTs with nested non-frozen collections are not supported",
          at: column.type.span)
      }
      types.append(type)
    }
    return types
  }

  private func keyColumn(
    _ identifier: Identifier, _ kind: ColumnSchema.Kind, _ types: [CQLType],
    _ before: [ColumnSchema]
  ) throws(EngineError) -> ColumnSchema {
    let text = identifier.text
    guard let index = definition.columns.firstIndex(where: { $0.name.text == text }) else {
      throw .invalidRequest(
        "Unknown column '\(text)' referenced in PRIMARY KEY for table '\(name)'",
        at: identifier.span)
    }
    guard !before.contains(where: { $0.name == text }) else {
      throw .invalidRequest(
        "Duplicate column '\(text)' in PRIMARY KEY clause for table '\(name)'",
        at: identifier.span)
    }
    let type = types[index]
    try Self.checkKey(type, text, at: identifier.span)
    if definition.columns[index].isStatic {
      throw .invalidRequest(
        "Static column '\(text)' cannot be part of the PRIMARY KEY", at: identifier.span)
    }
    return ColumnSchema(name: text, type: type, kind: kind, id: UInt16(before.count + 1))
  }

  static func checkKey(
    _ type: CQLType, _ name: String, at span: SourceSpan
  ) throws(EngineError) {
    if type == .counter {
      throw .invalidRequest(
        "counter type is not supported for PRIMARY KEY column '\(name)'", at: span)
    }
    if type.isMultiCell {
      let what = type.isCollection ? "collection" : "user-defined"
      throw .invalidRequest(
        "Invalid non-frozen \(what) type \(type.name) for PRIMARY KEY column '\(name)'", at: span)
    }
    if type.containsDuration {
      throw .invalidRequest(
        "duration type is not supported for PRIMARY KEY column '\(name)'", at: span)
    }
  }

  /// The clustering columns that are in descending order.
  private func orders(_ key: PrimaryKeyDefinition) throws(EngineError) -> [String] {
    let orders = definition.options.clusteringOrder
    guard !orders.isEmpty else { return [] }
    for (index, order) in orders.enumerated() {
      guard index < key.clustering.count else {
        throw .invalidRequest(
          "Only clustering columns can be defined in CLUSTERING ORDER directive:"
            + " [\(order.column.text)] are not clustering columns", at: order.column.span)
      }
      guard key.clustering[index].text == order.column.text else {
        throw .invalidRequest(
          "The order of columns in the CLUSTERING ORDER directive must match that of the clustering"
            + " columns (\(key.clustering[index].text) must appear before"
            + " \(order.column.text))", at: order.column.span)
      }
    }
    guard orders.count == key.clustering.count else {
      throw .invalidRequest(
        "Missing CLUSTERING ORDER for column \(key.clustering[orders.count].text)")
    }
    return orders.filter(\.isDescending).map(\.column.text)
  }

  private func check(_ columns: [ColumnSchema], hasClustering: Bool) throws(EngineError) {
    let values = columns.filter { !$0.isPrimaryKey }
    let counters = values.count { $0.type == .counter }
    guard counters == 0 || counters == values.count else {
      throw .invalidRequest("Cannot mix counter and non counter columns in the same table")
    }
    guard hasClustering || !values.contains(where: \.isStatic) else {
      throw .invalidRequest(
        "Static columns are only useful (and thus allowed) if the table has at least one"
          + " clustering column")
    }
  }
}
