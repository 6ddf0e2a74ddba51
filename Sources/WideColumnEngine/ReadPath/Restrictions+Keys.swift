import Core

/// Where to look: which partitions, which slices of them.
extension Restrictions {
  /// The partitions that are named, each once, in the order of their values; nil if partitions
  /// are to be searched.
  func partitionKeys() throws(EngineError) -> [PartitionKey]? {
    guard partition.columnCount == table.partitionCount, !usesIndex else { return nil }
    var rows: [[[UInt8]]] = [[]]
    for restriction in partition.all {
      let column = table.columns[restriction.firstSlot]
      var values: [[UInt8]] = []
      switch restriction.kind {
      case .equal(let all):
        for value in all { values.append(try Self.notNull(value, column)) }
      case .oneOf(let all):
        for row in all { values.append(try Self.notNull(row[0], column)) }
      default: return nil
      }
      values = Self.sortedOnce(values, column.type)
      rows = rows.flatMap { row in values.map { row + [$0] } }
    }
    if table.partitionCount == 1, rows.contains(where: { $0[0].isEmpty }) {
      throw .invalidRequest("Key may not be empty")
    }
    let keys = rows.map { PartitionKey(values: $0) }
    return token.map { slice in keys.filter { slice.contains($0.token) } } ?? keys
  }

  private static func notNull(
    _ value: [UInt8]?, _ column: ColumnSchema
  ) throws(EngineError) -> [UInt8] {
    guard let value else {
      throw .invalidRequest("Invalid null value in condition for column \(column.name)")
    }
    return value
  }

  private static func sortedOnce(_ values: [[UInt8]], _ type: CQLType) -> [[UInt8]] {
    guard values.count > 1 else { return values }
    var result: [[UInt8]] = []
    for value in values.sorted(by: { type.compare($0, $1) < 0 })
    where result.last.map({ type.compare($0, value) != 0 }) ?? true {
      result.append(value)
    }
    return result
  }

  /// The stored keys of the rows that a partition is searched for, in order.
  func rowRanges(in partition: [UInt8]) throws(EngineError) -> [KeyRange] {
    var prefixes = [StorageKey.rows(in: partition)]
    var position = table.partitionCount
    search: for restriction in clustering.all {
      guard !restriction.isContainment, restriction.firstSlot == position else { break }
      switch restriction.kind {
      case .equal(let values):
        let form = try ordered(values, restriction.slots)
        prefixes = prefixes.map { $0 + form }
      case .oneOf(let rows):
        try checkRows(rows, of: restriction)
        var forms: [[UInt8]] = []
        for row in rows { forms.append(try ordered(row, restriction.slots)) }
        prefixes = prefixes.flatMap { prefix in forms.map { prefix + $0 } }
      case .slice(let start, let end):
        var ranges: [KeyRange] = []
        for prefix in prefixes {
          ranges += try slice(start, end, restriction.slots, prefix: prefix)
        }
        return KeyRange.merged(ranges)
      case .contains, .isNotNull: break search
      }
      position = restriction.lastSlot + 1
    }
    return KeyRange.merged(prefixes.map { KeyRange(prefix: $0) })
  }

  private func checkRows(
    _ rows: [[[UInt8]?]], of restriction: Restriction
  ) throws(EngineError) {
    guard restriction.isTuple, rows.contains(where: { $0.contains { $0 == nil } }) else { return }
    let names = restriction.slots.map { table.columns[$0].name }.joined(separator: ", ")
    throw .invalidRequest("Invalid null value in condition for columns: [\(names)]")
  }

  private func ordered(_ values: [[UInt8]?], _ slots: [Int]) throws(EngineError) -> [UInt8] {
    var bytes: [UInt8] = []
    for (value, slot) in zip(values, slots) {
      let column = table.columns[slot]
      column.type.appendOrdered(
        try Self.notNull(value, column), isDescending: column.isDescending, to: &bytes)
    }
    return bytes
  }

  /// The keys under a prefix that are between two bounds.
  ///
  /// `(b, c) > (1, 2)` is `b > 1`, or `b = 1` and `c > 2`. Each part is one stretch of keys, also
  /// where the columns are ordered differently.
  private func slice(
    _ start: Restriction.Bound?, _ end: Restriction.Bound?, _ slots: [Int], prefix: [UInt8]
  ) throws(EngineError) -> [KeyRange] {
    var ranges = [KeyRange(prefix: prefix)]
    if let start {
      ranges = KeyRange.intersection(
        ranges, try side(start, slots, prefix: prefix, isGreater: true))
    }
    if let end {
      ranges = KeyRange.intersection(
        ranges, try side(end, slots, prefix: prefix, isGreater: false))
    }
    return ranges
  }

  private func side(
    _ bound: Restriction.Bound, _ slots: [Int], prefix: [UInt8], isGreater: Bool
  ) throws(EngineError) -> [KeyRange] {
    var ranges: [KeyRange] = []
    var equal = prefix
    for (index, value) in bound.values.enumerated() {
      let column = table.columns[slots[index]]
      let all = KeyRange(prefix: equal)
      var point = equal
      point += try ordered([value], [slots[index]])
      let isLast = index == bound.values.count - 1
      let holdsPoint = isLast && bound.isInclusive
      let after = StorageKey.successor(of: point)
      if isGreater != column.isDescending {
        ranges.append(KeyRange(holdsPoint ? point : after, all.upper))
      } else {
        ranges.append(KeyRange(all.lower, holdsPoint ? after : point))
      }
      equal = point
    }
    return KeyRange.merged(ranges)
  }

  /// The keys of all partitions that are searched.
  var scannedRange: KeyRange { (token ?? TokenSlice()).range }
}
