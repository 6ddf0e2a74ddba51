/// Answers whether anything outside a merge may be hidden by a tombstone that the merge would like
/// to drop.
///
/// Keys are asked for in ascending order, so that each level is walked through once.
struct OlderData {
  private let rule: MergeRule
  /// Tables that may overlap each other.
  private let loose: [SortedTable]
  /// Tables of levels, in key order.
  private let levels: [[SortedTable]]
  private var places: [Int]
  /// The lowest timestamp of cells in memtables and in tables made since the merge began.
  var newTimestampMin = Int64.max

  init(_ version: Version, without inputs: Set<UInt64>, rule: MergeRule) {
    self.rule = rule
    let others = version.levels.map { $0.filter { !inputs.contains($0.number) } }
    loose = others.first ?? []
    levels = others.dropFirst().filter { !$0.isEmpty }
    places = levels.map { _ in 0 }
  }

  /// Whether there may be an entry of a key that a tombstone hides.
  mutating func mayHold(_ key: UnsafeRawBufferPointer, sequence: UInt64, timestamp: Int64) -> Bool {
    if rule == .cell, newTimestampMin <= timestamp { return true }
    for table in loose
    where isOlder(table, sequence, timestamp) && table.properties.covers(key) {
      return true
    }
    for (index, level) in levels.enumerated() {
      while places[index] < level.count, level[places[index]].properties.isBefore(key) {
        places[index] += 1
      }
      guard places[index] < level.count else { continue }
      let table = level[places[index]]
      if isOlder(table, sequence, timestamp), table.properties.covers(key) { return true }
    }
    return false
  }

  /// Whether there may be an entry in a range that a mark hides.
  func mayHold(from start: [UInt8], to end: [UInt8], _ mark: RangeMark) -> Bool {
    if rule == .cell, newTimestampMin <= mark.timestamp { return true }
    return (loose + levels.joined()).contains {
      isOlder($0, mark.sequence, mark.timestamp) && $0.properties.overlaps(from: start, to: end)
    }
  }

  private func isOlder(_ table: SortedTable, _ sequence: UInt64, _ timestamp: Int64) -> Bool {
    rule == .newest
      ? table.properties.sequenceMin < sequence : table.properties.timestampMin <= timestamp
  }
}
