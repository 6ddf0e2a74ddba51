/// The tables of a tree at one moment. Never changes; reads that began keep theirs.
///
/// Invariants:
/// 1. Level 0 is ordered newest first by highest sequence number; its tables may overlap.
/// 2. Tables of a level below ascend and do not overlap.
/// 3. Under ``MergeRule/newest``, of one key an upper level holds newer entries than a lower one,
///    and in level 0 sequence ranges do not overlap.
final class Version {
  let levels: [[SortedTable]]
  /// All range deletes of all tables are looked at by scans only if there are any.
  let hasRangeTombstones: Bool

  init(levels: [[SortedTable]]) {
    self.levels = levels
    hasRangeTombstones = levels.joined().contains { !$0.rangeTombstones.isEmpty }
  }

  var tables: [SortedTable] { levels.flatMap { $0 } }

  var sizeBytes: Int { levels.joined().reduce(0) { $0 + $1.sizeBytes } }

  /// A version after tables were added and removed.
  func changing(adding added: [(level: Int, table: SortedTable)], removing: Set<UInt64>) -> Version
  {
    var levels = levels.map { $0.filter { !removing.contains($0.number) } }
    for (level, table) in added {
      while levels.count <= level { levels.append([]) }
      levels[level].append(table)
    }
    return Version(levels: levels.enumerated().map { Self.ordered($0.element, level: $0.offset) })
  }

  private static func ordered(_ tables: [SortedTable], level: Int) -> [SortedTable] {
    tables.sorted { a, b in
      guard level == 0 else {
        return compareBytes(a.properties.smallest, b.properties.smallest) < 0
      }
      if a.properties.sequenceMax != b.properties.sequenceMax {
        return a.properties.sequenceMax > b.properties.sequenceMax
      }
      return a.number > b.number
    }
  }

  /// The table of a level below 0 that may hold a key; nil if none may.
  @inline(__always)
  static func table(in level: [SortedTable], for key: UnsafeRawBufferPointer) -> SortedTable? {
    var low = 0
    var high = level.count
    while low < high {
      let middle = (low &+ high) >> 1
      if level[middle].properties.isBefore(key) { low = middle &+ 1 } else { high = middle }
    }
    guard low < level.count, level[low].properties.covers(key) else { return nil }
    return level[low]
  }

  func checkInvariants(_ rule: MergeRule) -> String? {
    for (number, level) in levels.enumerated() {
      for (a, b) in zip(level, level.dropFirst()) {
        if number > 0, a.properties.overlaps(b.properties) {
          return "tables \(a.number) and \(b.number) of level \(number) overlap"
        }
        if number > 0, compareBytes(a.properties.smallest, b.properties.smallest) >= 0 {
          return "level \(number) is out of order"
        }
        if number == 0, rule == .newest, a.properties.sequenceMin <= b.properties.sequenceMax {
          return "tables \(a.number) and \(b.number) of level 0 overlap in time"
        }
      }
    }
    return nil
  }
}
