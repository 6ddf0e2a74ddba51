/// What decides among several versions of one key. Given when a tree is first opened, and kept.
public enum MergeRule: UInt8, Sendable {
  /// The version with the highest sequence number wins: the last write.
  case newest = 0
  /// Values are cells (``StoredCell``) and the one with the highest timestamp wins, whenever it was
  /// written. Deletes are tombstone cells and timestamped range deletes; ``WriteBatch/delete(_:)``
  /// is not allowed.
  case cell = 1
}

/// When a write is on stable storage.
public enum WriteDurability: Equatable, Sendable {
  /// Before ``LSMTree/write(_:position:)`` returns.
  case everyBatch
  /// Handed to the system with each batch (survives the process); durable after ``LSMTree/sync()``.
  case group
  /// Collected in memory; handed over when 64 KiB are together; durable after ``LSMTree/sync()``.
  case none
}

/// Who logs the writes of a tree.
public enum LogUse: Equatable, Sendable {
  /// The tree keeps a write-ahead log of its own.
  case own
  /// The owner logs first, one log for several trees, and says with each write where its record
  /// ends; after opening it writes again what its log holds from ``LSMTree/flushedPosition`` on.
  case owner
}

/// When flushes and compactions happen.
public enum BackgroundWork: Equatable, Sendable {
  /// All at once, in the write that makes them due.
  case immediate
  /// A slice in every write batch: so many entries are merged for each entry that is written.
  case paced(entriesPerWrite: Int)
  /// Only when the owner calls ``LSMTree/step(maxEntries:)``, unless a write would otherwise have
  /// to be refused.
  case manual
}

/// Which bytes of a key its bloom filters are built over.
public enum FilterKey: Equatable, Sendable {
  case wholeKey
  /// The first bytes, such as a token: then a scan of one prefix asks the filters too
  /// (``ReadOptions/filterPrefix``). Shorter keys count whole.
  case prefix(sizeBytes: Int)
}

/// How a tree is laid out and how it behaves.
public struct LSMTreeOptions: Equatable, Sendable {
  /// What all its files begin with; several trees share a disk under names none of which begins
  /// another.
  public var name: String
  public var mergeRule: MergeRule = .newest
  public var durability: WriteDurability = .everyBatch
  public var log: LogUse = .own
  public var compaction: CompactionStrategy = .leveled(LeveledOptions())
  public var backgroundWork: BackgroundWork = .immediate
  /// A memtable is flushed when it holds this much.
  public var memtableSizeBytesMax = 4 << 20
  /// A block is closed when its entries take this much.
  public var blockSizeBytes = 4 << 10
  /// Keys between two that are stored whole.
  public var restartInterval = 16
  public var blockCacheSizeBytesMax = 8 << 20
  /// 0 for no bloom filters.
  public var bloomBitsPerKey = 10
  public var filterKey: FilterKey = .wholeKey
  /// Tables are compressed with LZ4 where that saves an eighth or more of a block.
  public var compressesBlocks = false
  /// Only for ``MergeRule/cell``: tombstones and expired cells are kept at least this long after
  /// their time, so that a replica that was away can still learn of them.
  public var tombstoneGraceMilliseconds: Int64 = 0
  public var eventCountMax = 256

  public init(name: String = "lsm") { self.name = name }
}
