import Core
import Storage

/// What a tree ought to hold: the plainest ordered map, by both merge rules.
struct TreeModel: Equatable {
  struct Cover: Equatable {
    var start: [UInt8]
    var end: [UInt8]
    var timestamp: Int64
  }

  let rule: MergeRule
  /// Newest: value with its end. Cells: the greatest cell.
  private(set) var entries: [[UInt8]: Entry] = [:]
  private(set) var covers: [Cover] = []

  struct Entry: Equatable {
    var value: [UInt8]
    var end: Int64?
  }

  init(rule: MergeRule) { self.rule = rule }

  mutating func put(_ key: [UInt8], _ value: [UInt8], end: Int64? = nil) {
    if rule == .cell, let old = entries[key], !old.value.lexicographicallyPrecedes(value) { return }
    entries[key] = Entry(value: value, end: end)
  }

  mutating func delete(_ key: [UInt8]) { entries[key] = nil }

  mutating func deleteRange(from start: [UInt8], to end: [UInt8], timestamp: Int64) {
    guard start.lexicographicallyPrecedes(end) else { return }
    if rule == .cell {
      covers.append(Cover(start: start, end: end, timestamp: timestamp))
    } else {
      for key in entries.keys where isInside(key, start, end) { entries[key] = nil }
    }
  }

  func get(_ key: [UInt8], at now: Int64) -> [UInt8]? {
    guard let entry = entries[key] else { return nil }
    if let end = entry.end, end <= now { return nil }
    guard rule == .cell, let header = StoredCell.Header(entry.value) else { return entry.value }
    if header.isDead(atMilliseconds: now) { return nil }
    let isCovered = covers.contains {
      isInside(key, $0.start, $0.end) && header.timestamp <= $0.timestamp
    }
    return isCovered ? nil : entry.value
  }

  /// All that is there, in order.
  func all(at now: Int64, from lower: [UInt8]? = nil, to upper: [UInt8]? = nil) -> [Pair] {
    entries.keys.filter { key in
      !(lower.map { key.lexicographicallyPrecedes($0) } ?? false)
        && (upper.map { key.lexicographicallyPrecedes($0) } ?? true)
    }.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { key in
      get(key, at: now).map { Pair(key: key, value: $0) }
    }
  }

  private func isInside(_ key: [UInt8], _ start: [UInt8], _ end: [UInt8]) -> Bool {
    !key.lexicographicallyPrecedes(start) && key.lexicographicallyPrecedes(end)
  }
}

/// A key and its value, as a scan shows them.
struct Pair: Equatable {
  var key: [UInt8]
  var value: [UInt8]
}
