/// What the lookup of one key touched, in order.
public struct ReadPath: Equatable, Sendable {
  /// One place that was asked.
  public enum Step: Equatable, Sendable {
    case memtable(isFound: Bool)
    case flushing(isFound: Bool)
    case table(number: UInt64, level: Int, Outcome)
  }

  /// What asking a table came to.
  public enum Outcome: Equatable, Sendable {
    /// The filter denied the key.
    case bloomNegative
    /// All in it is older than what was found already.
    case skippedByTime
    /// The filter let the key pass (falsely if it was not found), and blocks were read.
    case read(isFound: Bool, fromCache: Int, fromDisk: Int)
  }

  /// What the lookup came to.
  public enum Result: Equatable, Sendable {
    case notThere
    case found
    /// A tombstone won, or the entry has expired.
    case deleted
    /// A range delete hides it.
    case covered
  }

  public private(set) var key: [UInt8] = []
  public private(set) var steps: [Step] = []
  public private(set) var result = Result.notThere

  /// Blocks read from disk.
  public var diskBlockCount: Int { sum { $0.fromDisk } }
  public var cachedBlockCount: Int { sum { $0.fromCache } }

  private func sum(_ part: ((fromCache: Int, fromDisk: Int)) -> Int) -> Int {
    steps.reduce(0) { total, step in
      guard case .table(_, _, .read(_, let fromCache, let fromDisk)) = step else { return total }
      return total + part((fromCache, fromDisk))
    }
  }

  mutating func begin(_ key: [UInt8]) {
    self.key = key
    steps.removeAll(keepingCapacity: true)
    result = .notThere
  }

  mutating func add(memtable source: EntrySource, isFound: Bool) {
    steps.append(
      source == .memtable ? .memtable(isFound: isFound) : .flushing(isFound: isFound))
  }

  mutating func add(table number: UInt64, level: Int, _ outcome: Outcome) {
    steps.append(.table(number: number, level: level, outcome))
  }

  mutating func end(_ result: Result) { self.result = result }
}
