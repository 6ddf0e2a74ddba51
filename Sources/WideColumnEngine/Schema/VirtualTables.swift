import Core

/// The tables of `system` and `system_schema`, made up when they are read.
enum VirtualTables {
  static let keyspaces = ["system", "system_schema", "system_auth", "system_traces", "system_distributed"]

  static func isSystem(_ keyspace: String) -> Bool { keyspaces.contains(keyspace) }

  static func table(_ keyspace: String, _ name: String) -> TableSchema? { nil }
}

/// A row of a made-up table: a value for each slot.
struct VirtualRow {
  var values: [[UInt8]?]

  func view(in table: TableSchema) -> RowView {
    var row = Row(
      clustering: (table.partitionCount..<table.firstValueSlot).map { values[$0] ?? [] },
      table: table)
    for slot in table.firstValueSlot..<table.columns.count {
      guard let value = values[slot] else { continue }
      row.columns[slot - table.firstValueSlot] = .simple(Cell(timestamp: 0, value: value))
    }
    return RowView(
      table: table, partition: PartitionKey(values: values[..<table.partitionCount].map { $0 ?? [] }),
      staticRow: nil, row: row)
  }
}

extension WideColumnEngine {
  /// The rows of a made-up table; nil for a table that is stored.
  func virtualRows(of table: TableSchema) -> [VirtualRow]? { nil }

  func describe(
    _ description: ShellCommand.Description, _ context: StatementContext
  ) throws(EngineError) -> Outcome { .tag("", notices: []) }
}

extension Restrictions {
  /// Whether a partition is one of those looked for.
  func allows(_ key: PartitionKey) -> Bool {
    guard token?.contains(key.token) ?? true else { return false }
    let view = RowView(table: table, partition: key, staticRow: nil, row: nil)
    return partition.all.allSatisfy { Self.holds($0, view) }
  }

  /// Whether a row's key is one of those looked for.
  func holdsKey(_ view: RowView) -> Bool {
    (partition.all + clustering.all).allSatisfy { Self.holds($0, view) }
  }

  private static func holds(_ restriction: Restriction, _ view: RowView) -> Bool {
    let types = restriction.slots.map { view.table.columns[$0].type }
    let found = restriction.slots.map { view.value(ofSlot: $0) ?? [] }
    func order(_ values: [[UInt8]?]) -> Int {
      for (index, value) in values.enumerated() {
        let result = types[index].compare(found[index], value ?? [])
        if result != 0 { return result }
      }
      return 0
    }
    switch restriction.kind {
    case .equal(let values): return order(values) == 0
    case .oneOf(let rows): return rows.contains { order($0) == 0 }
    case .slice(let start, let end):
      if let start, start.isInclusive ? order(start.values) < 0 : order(start.values) <= 0 {
        return false
      }
      if let end, end.isInclusive ? order(end.values) > 0 : order(end.values) >= 0 {
        return false
      }
      return true
    case .contains, .isNotNull: return true
    }
  }
}
