import Core

/// What rows must fulfil beside being where they were looked for.
struct RowFilter {
  enum Condition {
    case comparison(slot: Int, RelationOperator, value: [UInt8])
    case contains(slot: Int, value: [UInt8])
    case containsKey(slot: Int, value: [UInt8])
    case entry(slot: Int, key: [UInt8], value: [UInt8])

    var slot: Int {
      switch self {
      case .comparison(let slot, _, _), .contains(let slot, _), .containsKey(let slot, _),
        .entry(let slot, _, _):
        slot
      }
    }
  }

  var conditions: [Condition] = []

  func passes(_ view: RowView) -> Bool {
    conditions.allSatisfy { Self.holds($0, view) }
  }

  /// Only the conditions on columns that a whole partition shares.
  func partitionFilter(of table: TableSchema) -> RowFilter {
    RowFilter(
      conditions: conditions.filter {
        $0.slot < table.partitionCount || table.columns[$0.slot].isStatic
      })
  }

  private static func holds(_ condition: Condition, _ view: RowView) -> Bool {
    let type = view.table.columns[condition.slot].type
    guard let found = view.value(ofSlot: condition.slot) else { return false }
    switch condition {
    case .comparison(_, let comparison, let value):
      return comparison.holds(type.compare(found, value))
    case .contains(_, let value): return parts(of: found, type).values.contains(value)
    case .containsKey(_, let value): return parts(of: found, type).keys.contains(value)
    case .entry(_, let key, let value):
      let entries = Composite.entries(of: found) ?? []
      return entries.contains { $0.key == key && $0.value == value }
    }
  }

  /// What CONTAINS and CONTAINS KEY look through.
  private static func parts(
    of value: [UInt8], _ type: CQLType
  ) -> (keys: [[UInt8]], values: [[UInt8]]) {
    switch type {
    case .map:
      let entries = Composite.entries(of: value) ?? []
      return (entries.map(\.key), entries.map(\.value))
    case .list, .set: return ([], Composite.elements(of: value) ?? [])
    default: return ([], [])
    }
  }
}

extension RelationOperator {
  /// Whether the order of two values is what the operator asks for.
  func holds(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    case .in, .contains, .containsKey, .isNot, .like: false
    }
  }
}
