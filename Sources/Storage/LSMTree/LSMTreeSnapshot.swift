import Core

/// An LSM tree at one moment: what `\view lsm` draws.
public struct LSMTreeSnapshot: Snapshot {
  /// What a memtable holds.
  public struct MemtableState: Equatable, Sendable {
    public var sizeBytes: Int
    public var sizeBytesMax: Int
    public var entryCount: Int
    public var tombstoneCount: Int
    public var smallest: [UInt8]?
    public var largest: [UInt8]?
  }

  /// A flush or compaction under way.
  public struct JobState: Equatable, Sendable {
    /// Tables by level; empty for a flush.
    public var inputs: [TableSummary]
    public var outputLevel: Int
    public var entryCount: Int
    public var readEntryCount: Int
    public var droppedVersionCount: Int
    public var droppedTombstoneCount: Int

    /// `0 ... 1`.
    public var fraction: Double {
      entryCount == 0 ? 1 : min(1, Double(readEntryCount) / Double(entryCount))
    }
  }

  /// The tables of one level.
  public struct LevelState: Equatable, Sendable {
    public var number: Int
    public var tables: [TableSummary]
    /// Bytes after which a table goes down; nil where the level has no such bound.
    public var sizeBytesMax: Int?
    /// How many tables of it a lookup may have to ask at most.
    public var overlap: Int

    public var sizeBytes: Int { tables.reduce(0) { $0 + $1.sizeBytes } }
  }

  /// What the block cache holds.
  public struct CacheState: Equatable, Sendable {
    public var sizeBytes: Int
    public var sizeBytesMax: Int
    public var blockCount: Int
    public var evictionCount: Int
  }

  /// What the tree is called, such as `cql:sensors`.
  public var subject: String
  public var memtable: MemtableState
  public var flushing: MemtableState?
  public var flush: JobState?
  public var levels: [LevelState]
  public var compaction: JobState?
  /// What will be merged next; nil if nothing is due.
  public var due: CompactionPlan?
  public var writes: WriteCounters
  public var reads: ReadCounters
  public var cache: CacheState
  public var lastRead: ReadPath
  /// Bytes of the log that a power cut would lose now.
  public var unsyncedSizeBytes: Int
  public var unsyncedRecordCount: Int
  public var lastSequence: UInt64
  public var viewCount: Int
  /// The bounds of all tables as an engine writes them, so that the drawing needs no engine.
  public var keyTexts: [[UInt8]: String]

  public var tableCount: Int { levels.reduce(0) { $0 + $1.tables.count } }

  /// Tables that a lookup of a key may have to ask at most.
  public var readAmplification: Int { levels.reduce(0) { $0 + $1.overlap } }

  /// Bytes in tables for each byte in the lowest level that has any: what old versions cost.
  public var spaceAmplification: Double {
    let lowest = levels.last { !$0.tables.isEmpty }?.sizeBytes ?? 0
    return lowest == 0 ? 1 : Double(levels.reduce(0) { $0 + $1.sizeBytes }) / Double(lowest)
  }
}

extension LSMTree {
  /// The tree as it is now.
  /// - Parameter keyText: how the engine writes a key.
  public func snapshot(subject: String, keyText: KeyText? = nil) -> LSMTreeSnapshot {
    let write = keyText ?? ByteText.key
    let levels = version.summaries.enumerated().map { number, tables in
      LSMTreeSnapshot.LevelState(
        number: number, tables: tables, sizeBytesMax: sizeBytesMax(ofLevel: number),
        overlap: number == 0 ? Self.deepest(tables) : min(1, tables.count))
    }
    let memtables = [memtable, flushing].compactMap { $0 }.map(state)
    let bounds =
      levels.flatMap { $0.tables.flatMap { [$0.properties.smallest, $0.properties.largest] } }
      + memtables.flatMap { [$0.smallest, $0.largest].compactMap { $0 } }
    return LSMTreeSnapshot(
      subject: subject, memtable: state(memtable), flushing: flushing.map(state),
      flush: flushing.map { flushState($0) }, levels: levels, compaction: compactionState,
      due: compactionJob == nil ? dueCompaction : nil, writes: writeCounters, reads: readCounters,
      cache: LSMTreeSnapshot.CacheState(
        sizeBytes: cache.sizeBytes, sizeBytesMax: cache.sizeBytesMax,
        blockCount: cache.blockCount, evictionCount: cache.evictionCount),
      lastRead: lastReadPath, unsyncedSizeBytes: log?.unsyncedSizeBytes ?? 0,
      unsyncedRecordCount: log?.unsyncedRecordCount ?? 0, lastSequence: lastSequence,
      viewCount: views.sequences.count,
      keyTexts: Dictionary(bounds.map { ($0, write($0)) }) { first, _ in first })
  }

  private func state(_ memtable: Memtable) -> LSMTreeSnapshot.MemtableState {
    let bounds = memtable.keyBounds
    return LSMTreeSnapshot.MemtableState(
      sizeBytes: memtable.sizeBytes, sizeBytesMax: options.memtableSizeBytesMax,
      entryCount: memtable.entryCount, tombstoneCount: memtable.tombstoneCount,
      smallest: bounds?.smallest, largest: bounds?.largest)
  }

  private func flushState(_ flushing: Memtable) -> LSMTreeSnapshot.JobState {
    guard let job = flushJob else {
      return LSMTreeSnapshot.JobState(
        inputs: [], outputLevel: 0, entryCount: flushing.entryCount, readEntryCount: 0,
        droppedVersionCount: 0, droppedTombstoneCount: 0)
    }
    return LSMTreeSnapshot.JobState(job, inputs: [])
  }

  private var compactionState: LSMTreeSnapshot.JobState? {
    compactionJob.map { LSMTreeSnapshot.JobState($0.job, inputs: $0.plan.inputs) }
  }

  private func sizeBytesMax(ofLevel level: Int) -> Int? {
    guard level > 0, case .leveled(let options) = compaction else { return nil }
    return CompactionPicker.sizeBytesMax(ofLevel: level, options)
  }

  /// The most tables that share a key.
  static func deepest(_ tables: [TableSummary]) -> Int {
    tables.map { table in
      tables.count { other in
        other.properties.covers(smallestOf: table.properties)
      }
    }.max() ?? 0
  }
}

extension TableProperties {
  func covers(smallestOf other: TableProperties) -> Bool {
    other.smallest.withUnsafeBytes { covers($0) }
  }
}

extension LSMTreeSnapshot.JobState {
  init(_ job: MergeJob, inputs: [TableSummary]) {
    self.init(
      inputs: inputs, outputLevel: job.outputLevel, entryCount: job.progress.entryCount,
      readEntryCount: job.progress.readEntryCount,
      droppedVersionCount: job.progress.droppedVersionCount,
      droppedTombstoneCount: job.progress.droppedTombstoneCount)
  }
}
