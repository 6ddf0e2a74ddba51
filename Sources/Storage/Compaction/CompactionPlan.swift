/// What is known of a table from outside.
public struct TableSummary: Equatable, Sendable {
  public var number: UInt64
  public var level: Int
  public var sizeBytes: Int
  public var properties: TableProperties

  public init(number: UInt64, level: Int, sizeBytes: Int, properties: TableProperties) {
    self.number = number
    self.level = level
    self.sizeBytes = sizeBytes
    self.properties = properties
  }
}

/// A compaction that is due: which tables become which.
public struct CompactionPlan: Equatable, Sendable {
  /// Why it is due.
  public enum Reason: Equatable, Sendable {
    case level0Count(Int)
    case levelSize(level: Int, sizeBytes: Int, sizeBytesMax: Int)
    case likeSize(Int)
    case closedWindow(start: Int64)
    case demanded
  }

  public var inputs: [TableSummary]
  public var outputLevel: Int
  /// A new table is begun when one has this size.
  public var tableSizeBytesMax: Int
  /// Whether the tables can go down as they are.
  public var isMove: Bool
  public var reason: Reason

  /// The highest level that inputs come from.
  public var inputLevel: Int { inputs.map(\.level).min() ?? 0 }
}

/// Decides what to merge next: pure functions of the tables that there are.
public enum CompactionPicker {
  /// - Parameter levels: level 0 newest first, levels below in key order.
  /// - Returns: nil if nothing is due.
  public static func pick(
    _ levels: [[TableSummary]], _ strategy: CompactionStrategy, _ rule: MergeRule
  ) -> CompactionPlan? {
    switch strategy {
    case .leveled(let options): leveled(levels, options)
    case .sizeTiered(let options): sizeTiered(levels.first ?? [], options, rule)
    case .timeWindow(let options): timeWindow(levels.first ?? [], options, rule)
    case .none: nil
    }
  }

  /// Everything into the lowest level: for ``CompactionStrategy/leveled(_:)`` at least level 1,
  /// else level 0.
  public static func full(
    _ levels: [[TableSummary]], _ strategy: CompactionStrategy
  ) -> CompactionPlan? {
    let inputs = levels.flatMap { $0 }
    guard !inputs.isEmpty else { return nil }
    guard case .leveled(let options) = strategy else {
      return CompactionPlan(
        inputs: inputs, outputLevel: 0, tableSizeBytesMax: .max, isMove: false, reason: .demanded)
    }
    let lowest = levels.lastIndex { !$0.isEmpty } ?? 0
    return CompactionPlan(
      inputs: inputs, outputLevel: max(1, lowest), tableSizeBytesMax: options.tableSizeBytesMax,
      isMove: false, reason: .demanded)
  }
}
