/// The entries of an index in order: keys, then versions.
///
/// Entries lie in runs of at most ``runCountMax``, the runs in order, so that an insertion moves
/// one run at most. An entry stays until its version is removed for good; whether its row is
/// visible is asked of the heap.
///
/// Invariant: entries ascend by key, those with equal keys by version.
final class OrderedIndex {
  /// A key and the version that has it.
  struct Entry {
    var key: [SQLValue]
    var version: Int
  }

  static let runCountMax = 512

  /// Compares keys by the order of the index.
  let order: KeyOrder
  private var runs: [[Entry]] = []
  private(set) var entryCount = 0

  init(order: KeyOrder) { self.order = order }

  func insert(_ key: [SQLValue], version: Int) {
    entryCount += 1
    guard !runs.isEmpty else {
      runs = [[Entry(key: key, version: version)]]
      return
    }
    let entry = Entry(key: key, version: version)
    let runIndex = min(firstRun { self.compare($0, entry) >= 0 }, runs.count - 1)
    let place = Self.firstIndex(in: runs[runIndex]) { self.compare($0, entry) >= 0 }
    runs[runIndex].insert(entry, at: place)
    guard runs[runIndex].count > Self.runCountMax else { return }
    let middle = place == Self.runCountMax ? Self.runCountMax : Self.runCountMax / 2
    let upper = Array(runs[runIndex][middle...])
    runs[runIndex].removeSubrange(middle...)
    runs.insert(upper, at: runIndex + 1)
  }

  /// Takes an entry out.
  /// - Returns: whether it was there.
  @discardableResult
  func remove(_ key: [SQLValue], version: Int) -> Bool {
    let entry = Entry(key: key, version: version)
    let runIndex = firstRun { self.compare($0, entry) >= 0 }
    guard runIndex < runs.count else { return false }
    let place = Self.firstIndex(in: runs[runIndex]) { self.compare($0, entry) >= 0 }
    guard place < runs[runIndex].count, compare(runs[runIndex][place], entry) == 0 else {
      return false
    }
    runs[runIndex].remove(at: place)
    if runs[runIndex].isEmpty { runs.remove(at: runIndex) }
    entryCount -= 1
    return true
  }

  func removeAll() {
    runs.removeAll()
    entryCount = 0
  }

  /// The versions with a key that begins with these values.
  func versions(equalTo prefix: [SQLValue]) -> [Int] {
    versions(from: prefix, isLowerInclusive: true, to: prefix, isUpperInclusive: true)
  }

  /// The versions within bounds, in the order of the index. A nil bound is open.
  func versions(
    from lower: [SQLValue]?, isLowerInclusive: Bool, to upper: [SQLValue]?, isUpperInclusive: Bool
  ) -> [Int] {
    let isBelow = { [order] (entry: Entry) -> Bool in
      guard let lower else { return false }
      let result = order.comparePrefix(entry.key, lower)
      return isLowerInclusive ? result < 0 : result <= 0
    }
    var found: [Int] = []
    var runIndex = firstRun { !isBelow($0) }
    guard runIndex < runs.count else { return found }
    var place = Self.firstIndex(in: runs[runIndex]) { !isBelow($0) }
    while runIndex < runs.count {
      while place < runs[runIndex].count {
        let entry = runs[runIndex][place]
        if let upper {
          let result = order.comparePrefix(entry.key, upper)
          guard isUpperInclusive ? result <= 0 : result < 0 else { return found }
        }
        found.append(entry.version)
        place += 1
      }
      runIndex += 1
      place = 0
    }
    return found
  }

  private func compare(_ a: Entry, _ b: Entry) -> Int {
    let result = order.comparePrefix(a.key, b.key)
    return result != 0 ? result : a.version - b.version
  }

  /// The first run whose last entry fulfils a condition that holds from some entry on.
  private func firstRun(where condition: (Entry) -> Bool) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if let last = runs[middle].last, condition(last) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func firstIndex(in run: [Entry], where condition: (Entry) -> Bool) -> Int {
    var low = 0
    var high = run.count
    while low < high {
      let middle = (low + high) / 2
      if condition(run[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
