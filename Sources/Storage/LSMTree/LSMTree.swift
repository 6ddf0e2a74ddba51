import Core

/// A log-structured merge tree: an ordered map from byte strings to byte strings, larger than memory.
///
///     write ─► log ─► memtable ──flush──► level 0   tables that may overlap, newest first
///                                         level 1   tables that do not overlap
///     read  ◄─ merge of all ◄──────────── level 2   … ten times as much, older
///
/// It has one owner and does nothing on its own: flushes and compactions advance in writes or in
/// ``step(maxEntries:)``, as ``LSMTreeOptions/backgroundWork`` says.
public final class LSMTree {
  public let options: LSMTreeOptions
  /// What happened lately.
  public private(set) var events: EventLog<StorageEvent>
  /// What reads cost since the tree was opened.
  public private(set) var readCounters = ReadCounters()
  /// What recovery found in the tree's own log.
  public private(set) var recovery = LogRecovery()

  init(options: LSMTreeOptions) {
    self.options = options
    events = EventLog(countMax: options.eventCountMax)
  }

  /// Opens a tree, making an empty one if there is none, and brings back what its log holds.
  /// - Parameter time: asked for the end of expiring entries and the age of tombstones; without one nothing expires.
  /// - Throws: `.damaged` if a file is not what was written.
  public static func open(
    on disk: any Disk, options: LSMTreeOptions, time: (any TimeSource)? = nil
  ) throws(StorageError) -> LSMTree {
    LSMTree(options: options)
  }

  /// The sequence number of the newest entry.
  public var lastSequence: UInt64 { 0 }

  /// With ``LogUse/owner``: everything written with a position up to this one is in tables.
  public var flushedPosition: UInt64 { 0 }

  /// Applies a batch: all of it, or after an error nothing.
  /// - Parameter position: with ``LogUse/owner``, where the batch's record ends in the owner's log; never goes back.
  @discardableResult
  public func write(
    _ batch: WriteBatch, position: UInt64 = 0
  ) throws(StorageError) -> WriteReceipt {
    WriteReceipt(sequence: 0, isDurable: false)
  }

  @discardableResult
  public func put(_ key: [UInt8], _ value: [UInt8]) throws(StorageError) -> WriteReceipt {
    var batch = WriteBatch()
    batch.put(key, value)
    return try write(batch)
  }

  @discardableResult
  public func delete(_ key: [UInt8]) throws(StorageError) -> WriteReceipt {
    var batch = WriteBatch()
    batch.delete(key)
    return try write(batch)
  }

  /// Deletes the keys of `lower ..< upper`.
  @discardableResult
  public func deleteRange(
    from lower: [UInt8], to upper: [UInt8]
  ) throws(StorageError) -> WriteReceipt {
    var batch = WriteBatch()
    batch.deleteRange(from: lower, to: upper)
    return try write(batch)
  }

  /// Makes every write so far durable.
  public func sync() throws(StorageError) {}

  /// The value of a key; nil if it is not there, or deleted, or expired.
  public func get(
    _ key: [UInt8], _ options: ReadOptions = ReadOptions()
  ) throws(StorageError) -> [UInt8]? { nil }

  /// As ``get(_:_:)``, with all that is known of the entry.
  public func entry(
    for key: [UInt8], _ options: ReadOptions = ReadOptions()
  ) throws(StorageError) -> FoundEntry? { nil }

  public func iterator(
    _ options: ReadOptions = ReadOptions()
  ) throws(StorageError) -> LSMIterator { LSMIterator() }

  /// A view of the tree as it is now.
  public func readView() -> ReadView {
    ReadView(sequence: lastSequence, registry: ReadViewRegistry())
  }

  /// Writes the memtable to a table, to the end. Nothing if it is empty.
  public func flush() throws(StorageError) {}

  /// Makes the memtable the one to be flushed; ``step(maxEntries:)`` does it. Nothing if it is empty.
  public func startFlush() throws(StorageError) {}

  /// Flushes and merges everything into the lowest level, to the end.
  public func compact() throws(StorageError) {}

  /// Does what is due of flushes and compactions, up to so many entries.
  /// - Returns: whether there is more to do.
  @discardableResult
  public func step(maxEntries: Int) throws(StorageError) -> Bool { false }

  /// Does all that is due of flushes and compactions.
  public func runDueWork() throws(StorageError) {
    while try step(maxEntries: .max) {}
  }

  /// Which tables are merged from now on.
  public func setCompaction(_ strategy: CompactionStrategy) {}

  /// Syncs the log and marks its end, so that damage to its last record can be told from a torn write.
  public func close() throws(StorageError) {}

  /// Removes all files of a tree, durably.
  public static func destroy(name: String, on disk: any Disk) throws(StorageError) {}
}
