/// Which tables are merged when.
public enum CompactionStrategy: Equatable, Sendable {
  /// Levels of tables that do not overlap, each ten times larger than the one above: cheap reads,
  /// dear writes.
  case leveled(LeveledOptions)
  /// Runs of like size are merged into one: cheap writes, dear reads.
  case sizeTiered(SizeTieredOptions)
  /// As size-tiered within a window of time; tables of different windows are never merged.
  case timeWindow(TimeWindowOptions)
  /// Nothing is merged unless asked for.
  case none
}

/// **Source:** LevelDB and RocksDB, leveled compaction; Cassandra's `LeveledCompactionStrategy`.
public struct LeveledOptions: Equatable, Sendable {
  /// So many tables in level 0 start a compaction.
  public var level0CountMax = 4
  /// So many tables in level 0 make writes wait.
  public var level0CountStall = 12
  public var level1SizeBytesMax = 16 << 20
  public var levelSizeFactor = 10
  public var tableSizeBytesMax = 4 << 20
  public var levelCount = 7

  public init() {}
}

/// **Source:** Cassandra's `SizeTieredCompactionStrategy`.
public struct SizeTieredOptions: Equatable, Sendable {
  /// `min_threshold`: so many runs of like size are merged.
  public var runCountMin = 4
  /// `max_threshold`: no more than this at once.
  public var runCountMax = 32
  /// `bucket_low` in percent: a run belongs to a bucket if it is at least this part of its average
  /// size …
  public var bucketLowPercent = 50
  /// `bucket_high` in percent: … and at most this.
  public var bucketHighPercent = 150
  /// `min_sstable_size`: smaller runs are one bucket.
  public var smallRunSizeBytes = 1 << 20
  /// So many runs make writes wait.
  public var runCountStall = 64

  public init() {}
}

/// **Source:** Cassandra's `TimeWindowCompactionStrategy`.
public struct TimeWindowOptions: Equatable, Sendable {
  public var windowMilliseconds: Int64 = 86_400_000
  /// For the tables of the newest window.
  public var tiers = SizeTieredOptions()
  /// Timestamps of cells per millisecond: 1000 for microseconds.
  public var timestampsPerMillisecond: Int64 = 1000

  public init() {}
}
