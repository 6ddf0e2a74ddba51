import Core

/// A log-structured merge tree: an ordered map from byte strings to byte strings, larger than
/// memory.
///
///     write ─► log ─► memtable ──flush──► level 0   tables that may overlap, newest first
///                                         level 1   tables that do not overlap
///     read  ◄─ merge of all ◄──────────── level 2   … ten times as much, older
///
/// It has one owner and does nothing on its own: flushes and compactions advance in writes or in
/// ``step(maxEntries:)``, as ``LSMTreeOptions/backgroundWork`` says. A batch is in the log before
/// it is in the memtable; a table is durable before the manifest names it; a file is removed after
/// the manifest has forgotten it. So each moment's disk holds a tree: that of all durable batches.
///
/// Files, all beginning with the tree's name: `-log-<LSN>` (``LogFormat``), `-<number>.table`
/// (``TableFormat``), `-manifest-<LSN>` and `-current` (``Manifest``).
///
/// Invariants:
/// 1. Log from the manifest's `logStart` on, and tables, together hold every acknowledged durable
///    write.
/// 2. All sequence numbers in tables are below those of the flushing memtable, and those below the
///    memtable's.
/// 3. Those of ``Version``, ``SortedTable``, ``Memtable``, ``BlockCache``.
///
/// **Source:** O'Neil et al., "The Log-Structured Merge-Tree", 1996; LevelDB and RocksDB.
/// **Differs:** no threads: work that would be done in the background is cut into slices; cells
/// resolve by timestamp where asked to.
public final class LSMTree {
  public let options: LSMTreeOptions
  /// What happened lately.
  public internal(set) var events: EventLog<StorageEvent>
  /// What recovery found in the tree's own log.
  public internal(set) var recovery = LogRecovery()
  /// What the last ``get(_:_:)`` or ``entry(for:_:)`` touched.
  public internal(set) var lastReadPath = ReadPath()
  /// Counts and bytes of all writes since the tree was opened.
  public internal(set) var writeCounters = WriteCounters()
  /// Why compactions have stopped; nil while they have not. The next ``step(maxEntries:)`` tries
  /// again.
  public internal(set) var compactionFailure: StorageError?
  /// The sequence number of the newest entry.
  public internal(set) var lastSequence: UInt64

  let disk: any Disk
  let time: (any TimeSource)?
  let manifest: Manifest
  let cache: BlockCache
  let meter = ReadMeter()
  let views = ReadViewRegistry()
  let pointReader: UnsafeMutablePointer<RunCursor>
  var log: WriteAheadLog?
  var logHealth = LogHealth.sound
  var compaction: CompactionStrategy
  var version: Version
  var memtable: Memtable
  /// Full, not written to any more, not yet in a table.
  var flushing: Memtable?
  /// Where the log begins that is needed once the flushing memtable is a table.
  var flushingLogEnd: UInt64 = 0
  /// Highest positions of the owner's log in the memtable and the flushing one.
  var memtablePosition: UInt64 = 0
  var flushingPosition: UInt64 = 0
  var flushJob: MergeJob?
  var compactionJob: CompactionWork?
  var plannedCompaction: PlannedCompaction?
  var nextNumber: UInt64
  var scratch = WriteBatch()
  /// Holds the winner among cells while other sources are asked.
  var winnerBuffer = RawBuffer(capacity: 256)

  /// Whether the log can be written to.
  enum LogHealth: Equatable {
    case sound
    /// A failed write or sync must first be taken back.
    case rollBackDue
    /// What the log holds is uncertain: the memtable must become a table, and the log begin anew.
    case flushDue
  }

  init(
    options: LSMTreeOptions, disk: any Disk, time: (any TimeSource)?, manifest: Manifest,
    version: Version, cache: BlockCache
  ) {
    self.options = options
    self.disk = disk
    self.time = time
    self.manifest = manifest
    self.version = version
    self.cache = cache
    compaction = options.compaction
    lastSequence = manifest.state.lastSequence
    nextNumber = manifest.state.nextNumber
    memtable = Memtable(sizeBytesMax: options.memtableSizeBytesMax)
    events = EventLog(countMax: options.eventCountMax)
    pointReader = .allocate(capacity: 1)
    pointReader.initialize(to: RunCursor([], meter: meter, fillsCache: true))
  }

  deinit {
    winnerBuffer.free()
    pointReader.pointee.free()
    pointReader.deinitialize(count: 1)
    pointReader.deallocate()
  }

  /// With ``LogUse/owner``: everything written with a position up to this one is in tables.
  public var flushedPosition: UInt64 { manifest.state.flushedPosition }

  /// What reads cost since the tree was opened, without iterators that are still alive.
  public var readCounters: ReadCounters { meter.counters.pointee }

  /// A view of the tree as it is now.
  public func readView() -> ReadView { ReadView(sequence: lastSequence, registry: views) }

  /// Which tables are merged from now on. A compaction under way is given up.
  public func setCompaction(_ strategy: CompactionStrategy) throws(StorageError) {
    try abandonCompaction()
    compaction = strategy
  }

  var nowMilliseconds: Int64 { time?.nowMilliseconds ?? .min }

  func takeNumber() -> UInt64 {
    defer { nextNumber += 1 }
    return nextNumber
  }
}

/// What writing cost, since a tree was opened.
public struct WriteCounters: Equatable, Sendable {
  public var batchCount = 0
  public var entryCount = 0
  /// Keys and values as they were given.
  public var userSizeBytes = 0
  public var logSizeBytes = 0
  public var flushCount = 0
  public var flushedSizeBytes = 0
  public var compactionCount = 0
  public var compactionReadSizeBytes = 0
  public var compactionWrittenSizeBytes = 0
  public var moveCount = 0
  public var droppedEntryCount = 0
  public var droppedTombstoneCount = 0
  public var stallCount = 0
  public var stalledEntryCount = 0

  public init() {}

  /// Bytes of tables written for a byte that was given; the log is left out, as is usual.
  public var writeAmplification: Double {
    userSizeBytes == 0
      ? 0 : Double(flushedSizeBytes + compactionWrittenSizeBytes) / Double(userSizeBytes)
  }
}
