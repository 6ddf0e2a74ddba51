import Core
import Storage

/// CREATE and ALTER MATERIALIZED VIEW.
///
/// **Source:** Cassandra 4.0, `CreateViewStatement`: what is refused, and in which words.
extension WideColumnEngine {
  func createView(
    _ definition: ViewDefinition, _ context: StatementContext
  ) throws(EngineError) {
    let name = definition.name.name
    var schema = try keyspace(of: definition.name, context)
    guard schema.tables[name] == nil else {
      if definition.toleratesExisting { return }
      throw .alreadyExists(
        "Cannot add already existing table \"\(name)\" to keyspace \"\(schema.name)\"")
    }
    try Self.checkName(name, "view", at: definition.name.span)
    let base = try table(definition.base, context)
    guard base.keyspace == schema.name else {
      throw .invalidRequest(
        "Cannot create a materialized view on a table in a separate keyspace ('\(base.keyspace)'"
          + " != '\(schema.name)')", at: definition.base.span)
    }
    let columns = try ViewReader(definition, base, context).columns()
    var view = TableSchema(
      id: catalog.nextTableID, keyspace: schema.name, name: name, columns: columns,
      uuid: newTableUUID())
    view.view = ViewSchema(
      baseName: base.name, includesAllColumns: definition.selection == .all,
      whereClause: Self.whereClause(definition, context))
    try TablePropertyReader.apply(definition.options, to: &view.properties)
    guard view.properties.defaultTimeToLiveSeconds == 0 else {
      throw .invalidRequest(
        "Cannot set default_time_to_live for a materialized view. Data in a materialized view"
          + " always expire at the same time than the corresponding data in the parent table.")
    }
    _ = try ViewPlan(base: base, view: view, context: context)
    schema.tables[name] = view
    try addTable(view, to: schema)
    try buildView(view, of: base, context)
  }

  /// The WHERE clause as it was typed.
  private static func whereClause(
    _ definition: ViewDefinition, _ context: StatementContext
  ) -> String {
    guard let first = definition.relations.first, let last = definition.relations.last else {
      return ""
    }
    let end = min(last.span.end, context.text.count)
    guard first.span.start < end else { return "" }
    return String(decoding: context.text[first.span.start..<end], as: UTF8.self)
  }

  /// Fills a view with what its base holds.
  private func buildView(
    _ view: TableSchema, of base: TableSchema, _ context: StatementContext
  ) throws(EngineError) {
    let plan = try ViewPlan(base: base, view: view, context: context)
    let maintenance = ViewMaintenance(engine: self, context: context)
    let scanner = try store.cursor(
      base.id, KeyRange([StorageKey.dataSection], [StorageKey.dataSection + 1]))
    try scanner.seek(to: [])
    while scanner.isValid {
      var offset = 1
      guard
        let partition = PartitionKey(
          stored: scanner.key, columnCount: base.partitionCount, at: &offset)
      else { throw .damagedKey(of: base) }
      let prefix = partition.prefix
      let reader = RowReader(
        base, try partitionCursor(base, prefix), partition: prefix,
        ranges: [KeyRange(prefix: StorageKey.rows(in: prefix))], isReversed: false,
        now: context.nowMilliseconds)
      var mutation = Mutation()
      while let row = try reader.next() {
        maintenance.insert(row, partition, plan, to: &mutation)
        if mutation.changeCount >= Self.buildBatchCount {
          try write(mutation)
          mutation = Mutation()
        }
      }
      try write(mutation)
      try scanner.seek(to: StorageKey.successor(of: prefix))
    }
  }

  func alterView(
    _ name: QualifiedName, _ options: TableOptions, _ context: StatementContext
  ) throws(EngineError) {
    var schema = try keyspace(of: name, context)
    guard var view = schema.tables[name.name], view.isView else {
      throw .invalidRequest(
        "Materialized view '\(schema.name).\(name.name)' doesn't exist", at: name.span)
    }
    try TablePropertyReader.apply(options, to: &view.properties)
    guard view.properties.defaultTimeToLiveSeconds == 0 else {
      throw .invalidRequest(
        "Cannot set or alter default_time_to_live for a materialized view. Data in a materialized"
          + " view always expire at the same time than the corresponding data in the parent"
          + " table.")
    }
    schema.tables[view.name] = view
    try replace(schema)
    let changed = view
    try storing { () throws(StorageError) in try store.reconfigure(changed) }
  }

  /// How the views of a table are made.
  func viewPlans(
    of base: TableSchema, _ context: StatementContext
  ) throws(EngineError) -> [ViewPlan] {
    var plans: [ViewPlan] = []
    for view in catalog.keyspaces[base.keyspace]?.views(of: base.name) ?? [] {
      plans.append(try ViewPlan(base: base, view: view, context: context))
    }
    return plans
  }
}

/// Makes columns of what CREATE MATERIALIZED VIEW says.
private struct ViewReader {
  let definition: ViewDefinition
  let base: TableSchema
  let context: StatementContext

  init(_ definition: ViewDefinition, _ base: TableSchema, _ context: StatementContext) {
    self.definition = definition
    self.base = base
    self.context = context
  }

  func columns() throws(EngineError) -> [ColumnSchema] {
    guard !base.isCounter else {
      throw .invalidRequest("Materialized views are not supported on counter tables")
    }
    guard !base.isView else {
      throw .invalidRequest(
        "Materialized views cannot be created against other materialized views")
    }
    let selected = try selectedNames()
    let key = try keyColumns()
    try checkWhere(key)
    var columns = key
    for name in selected where !columns.contains(where: { $0.name == name }) {
      guard let slot = base.slot(of: name) else { continue }
      var column = base.columns[slot]
      column.kind = .regular
      column.id = UInt16(columns.count + 1)
      columns.append(column)
    }
    return columns
  }

  private func selectedNames() throws(EngineError) -> [String] {
    guard case .items(let items) = definition.selection else {
      if let column = base.staticColumns.first {
        throw .invalidRequest(
          "Unable to include static column '\(column.name)' which would be included by"
            + " Materialized View SELECT * statement")
      }
      return base.columns.map(\.name)
    }
    var names: [String] = []
    for item in items {
      guard case .column(let name) = item.selector.kind else {
        throw .invalidRequest(
          "Can only select columns by name when defining a materialized view (got"
            + " \(item.selector.text))", at: item.selector.span)
      }
      guard item.alias == nil else {
        throw .invalidRequest(
          "Cannot use alias when defining a materialized view", at: item.selector.span)
      }
      guard let slot = base.slot(of: name.text) else { throw .undefinedColumn(name, in: base) }
      guard !base.columns[slot].isStatic else {
        throw .invalidRequest(
          "Unable to include static column '\(name.text)' in materialized view SELECT statement",
          at: name.span)
      }
      names.append(name.text)
    }
    return names
  }

  private func keyColumns() throws(EngineError) -> [ColumnSchema] {
    let key = definition.primaryKey
    var columns: [ColumnSchema] = []
    var added: [String] = []
    for (index, name) in (key.partition + key.clustering).enumerated() {
      guard let slot = base.slot(of: name.text) else {
        throw .invalidRequest(
          "Unknown column '\(name.text)' referenced in PRIMARY KEY for materialized view"
            + " '\(definition.name.name)'", at: name.span)
      }
      guard !columns.contains(where: { $0.name == name.text }) else {
        throw .invalidRequest(
          "Duplicate column '\(name.text)' in PRIMARY KEY clause for materialized view"
            + " '\(definition.name.name)'", at: name.span)
      }
      var column = base.columns[slot]
      guard !column.isStatic else {
        throw .invalidRequest(
          "Static column '\(name.text)' cannot be part of the PRIMARY KEY", at: name.span)
      }
      try TableReader.checkKey(column.type, name.text, at: name.span)
      if !column.isPrimaryKey { added.append(name.text) }
      column.kind =
        index < key.partition.count ? .partition : .clustering(isDescending: isDescending(column))
      column.id = UInt16(index + 1)
      columns.append(column)
    }
    guard added.count <= 1 else {
      throw .invalidRequest(
        "Cannot include more than one non-primary key column in materialized view primary key"
          + " (got \(added.joined(separator: ", ")))")
    }
    try checkComplete(columns)
    return columns
  }

  /// The order that the view says, or that the base has.
  private func isDescending(_ column: ColumnSchema) -> Bool {
    let orders = definition.options.clusteringOrder
    if let order = orders.first(where: { $0.column.text == column.name }) {
      return order.isDescending
    }
    return orders.isEmpty && column.isDescending
  }

  private func checkComplete(_ columns: [ColumnSchema]) throws(EngineError) {
    let missing = base.columns[..<base.firstValueSlot].map(\.name).filter { name in
      !columns.contains { $0.name == name }
    }
    guard missing.isEmpty else {
      throw .invalidRequest(
        "Cannot create Materialized View \(definition.name.name) without primary key columns from"
          + " base \(base.name) (\(missing.joined(separator: ",")))")
    }
    let clustering = definition.primaryKey.clustering.map(\.text)
    for order in definition.options.clusteringOrder where !clustering.contains(order.column.text) {
      throw .invalidRequest(
        "Only clustering columns can be defined in CLUSTERING ORDER directive:"
          + " [\(order.column.text)] are not clustering columns", at: order.column.span)
    }
  }

  private func checkWhere(_ key: [ColumnSchema]) throws(EngineError) {
    var restricted: [String] = []
    for relation in definition.relations {
      switch relation.left {
      case .column(let name), .mapEntry(let name, _):
        restricted.append(name.text)
        if relation.comparison != .isNot, !key.contains(where: { $0.name == name.text }) {
          throw .invalidRequest(
            "Non-primary key columns can only be restricted with 'IS NOT NULL' (got:"
              + " \(name.text) restricted illegally)", at: relation.span)
        }
      case .tuple(let names): restricted += names.map(\.text)
      case .token:
        throw .invalidRequest("Cannot use token relation when defining a materialized view")
      }
    }
    for column in key where !restricted.contains(column.name) {
      throw .invalidRequest(
        "Primary key column '\(column.name)' is required to be filtered by 'IS NOT NULL'")
    }
  }
}
