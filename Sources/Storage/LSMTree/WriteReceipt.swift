/// What a tree says to a write that it took.
public struct WriteReceipt: Equatable, Sendable {
  /// Of the last entry of the batch.
  public var sequence: UInt64
  /// Whether a power cut can't take it any more.
  public var isDurable: Bool
  /// What the write had to wait for.
  public var stall: WriteStall?
}

/// Why a write had to wait, and for how much work.
public struct WriteStall: Equatable, Sendable {
  /// What there was too much of.
  public enum Reason: String, Sendable {
    /// The memtable was full and the one before it not yet flushed.
    case memtables
    /// Too many tables in level 0.
    case level0
  }

  public var reason: Reason
  /// How many entries were merged before the write could go on.
  public var entryCount: Int
}

/// Where an entry was found.
public enum EntrySource: Equatable, Sendable {
  case memtable
  /// The memtable that is being flushed.
  case flushing
  case table(number: UInt64, level: Int)
}

/// One entry as a read found it.
public struct FoundEntry: Equatable, Sendable {
  public var key: [UInt8]
  /// The whole cell under ``MergeRule/cell``; without the expiry under ``MergeRule/newest``.
  public var value: [UInt8]
  public var sequence: UInt64
  /// Deleted, expired or a tombstone cell; only with ``ReadOptions/includesTombstones``.
  public var isTombstone: Bool
  public var source: EntrySource
}

/// What reads cost, since the tree was opened or since an iterator was made.
public struct ReadCounters: Equatable, Sendable {
  public var tombstonesSteppedOver = 0
  /// Versions that a newer one hides.
  public var versionsSteppedOver = 0
  /// Entries that a range delete covers.
  public var coveredSteppedOver = 0
  public var blocksFromCache = 0
  public var blocksFromDisk = 0
  public var bloomNegatives = 0
  public var bloomTruePositives = 0
  public var bloomFalsePositives = 0

  public init() {}
}
