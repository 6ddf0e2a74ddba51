/// Restrictions tried on a row at hand, where no tree is searched by them.
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
