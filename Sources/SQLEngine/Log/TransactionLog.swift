import Core
import Storage

/// The log of the sql engine: what a transaction did, before anyone is told that it did.
///
///     Heap, SQLSession.put, sequences ─► records ─► WriteAheadLog ─► disk
///                                                       ▲
///     COMMIT ─► sequences that moved, commit record ────┘ synced before it is answered
///
/// Rows are logged where they are put: which version of which heap, with its values before and
/// after. Catalog objects are logged whole, before and after. A transaction is there after a crash
/// if its commit record is; what the others did is redone with the rest, and then undone
/// (``Recovery``).
///
/// Not logged: temporary tables, indexes (they are built from the rows), and which transactions
/// only read.
///
/// **Source:** ARIES (Mohan et al., 1992): repeat history, then undo the losers; PostgreSQL for
/// undo by the transaction's status alone, as versions are never overwritten.
final class TransactionLog {
  static let prefix = "wal"
  /// The buffer is handed to the disk when it is larger.
  static let bufferSizeBytesMax = 256 << 10
  /// A checkpoint is made by itself when the log is as large as this, and as the last checkpoint.
  static let checkpointSizeBytesMin = 64 << 20

  /// Nil until recovery has read the log, and for a database that is being recovered.
  var log: WriteAheadLog?
  /// Why nothing can be written any more; nil while all is well.
  var failure: EngineError?
  /// Transactions that have records in the log and have not ended.
  var writing: Set<TransactionID> = []
  private var lastWriting = TransactionManager.none
  /// Sequences that have moved since their last record.
  private var movedSequences: Set<ObjectID> = []
  /// Commits that were answered and are not durable.
  private(set) var undurableCommitCount = 0
  /// Among them are some that promised to be durable soon.
  private var hasGroup = false
  /// When the log was last synced, in the environment's milliseconds.
  var lastSyncMilliseconds: Int64 = 0
  /// Of the last checkpoint.
  var checkpointSizeBytes = 0
  /// Grows with every record.
  private(set) var recordCount = 0
  private(set) var counters = LogRecord.Counters(nextObject: 0, nextTransaction: 0)
  /// The newest records, for ``sql.wal``.
  private(set) var newest = RecordRing()
  var scratch: [UInt8] = []

  /// Takes over a log that recovery has read.
  /// - Parameter newest: its last records.
  func adopt(
    _ log: WriteAheadLog, _ counters: LogRecord.Counters, newest: RecordRing, now: Int64
  ) {
    self.log = log
    self.newest = newest
    self.counters = counters
    lastSyncMilliseconds = now
    movedSequences = []
  }

  // MARK: - Appending

  /// Begins a record of a transaction.
  @inline(__always)
  func begin(_ kind: LogRecord.Kind, _ writer: LogRecord.Writer) {
    if writer.transaction != lastWriting {
      lastWriting = writer.transaction
      writing.insert(writer.transaction)
    }
    begin(kind)
    Varint.append(UInt64(writer.transaction), to: &scratch)
    Varint.append(UInt64(writer.part - writer.transaction), to: &scratch)
  }

  @inline(__always)
  func begin(_ kind: LogRecord.Kind) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(kind.head)
  }

  /// Puts the record that was begun into the log.
  @inline(__always)
  func end() {
    guard let log, failure == nil else { return }
    recordCount += 1
    let lsn = log.append(scratch)
    newest.append(RecordRing.Entry(lsn: lsn, sizeBytes: Int(log.endLSN - lsn)))
    if log.bufferedSizeBytes >= Self.bufferSizeBytesMax { writeEarly(log) }
  }

  /// Hands a full buffer to the disk. If the disk refuses, the buffer stays as it is, and the
  /// commit, which writes it again, tells of it.
  private func writeEarly(_ log: WriteAheadLog) { try? log.write() }

  func append(
    _ id: ObjectID, before: [UInt8]?, after: [UInt8]?, by writer: LogRecord.Writer
  ) {
    begin(.object, writer)
    scratch.append(number: id)
    scratch.append(optional: before) { $0.append(sized: $1) }
    scratch.append(optional: after) { $0.append(sized: $1) }
    end()
  }

  func noteMoved(_ sequence: ObjectID) { movedSequences.insert(sequence) }

  /// Logs where sequences stand that have moved.
  func appendSequences(_ states: [ObjectID: SequenceState]) {
    guard !movedSequences.isEmpty else { return }
    for id in movedSequences.sorted() {
      guard let state = states[id] else { continue }
      begin(.sequence)
      scratch.append(number: id)
      scratch.append(number: state.last)
      scratch.append(flag: state.isCalled)
      end()
    }
    movedSequences.removeAll()
  }

  var hasMovedSequences: Bool { !movedSequences.isEmpty }

  func append(counters new: LogRecord.Counters) {
    guard new.nextObject != counters.nextObject else { return }
    begin(.counters)
    appendCounters(new)
    end()
  }

  private func appendCounters(_ new: LogRecord.Counters) {
    counters = new
    scratch.append(number: new.nextObject)
    scratch.append(number: new.nextTransaction)
  }

  /// Logs the end of a transaction, or of parts of it.
  func append(
    _ kind: LogRecord.Kind, _ transaction: TransactionID, _ ids: [TransactionID], time: Int64,
    _ counters: LogRecord.Counters
  ) {
    begin(kind)
    scratch.append(number: transaction)
    scratch.append(number: time)
    let parts = LogRecord.TransactionEnd.stretches(ids)
    scratch.append(count: parts.count)
    var last: TransactionID = 0
    for part in parts {
      scratch.append(number: part.lowerBound - last)
      scratch.append(number: part.upperBound - part.lowerBound)
      last = part.upperBound
    }
    appendCounters(counters)
    end()
  }

  /// A transaction has ended; the next record may be another's with the same number no more.
  func forget(_ transaction: TransactionID) {
    writing.remove(transaction)
    if lastWriting == transaction { lastWriting = TransactionManager.none }
  }
}

// MARK: - Durability

/// What COMMIT promises.
enum Durability: String, CaseIterable, Sendable {
  /// The commit is on stable storage before it is answered.
  case fsync
  /// Commits go to stable storage together, ``syncIntervalMilliseconds`` later at most.
  case group
  /// Commits are handed to the disk, which does with them what it likes.
  case none

  /// As PostgreSQL's `wal_writer_delay`.
  static let syncIntervalMilliseconds: Int64 = 200
}

extension TransactionLog {
  /// Does for a commit record what was promised.
  func commit(_ durability: Durability) throws(StorageError) {
    guard let log else { return }
    switch durability {
    case .fsync: try sync(log)
    case .group, .none:
      undurableCommitCount += 1
      if durability == .group { hasGroup = true }
      if log.bufferedSizeBytes >= Self.bufferSizeBytesMax { try log.write() }
    }
  }

  private func sync(_ log: WriteAheadLog) throws(StorageError) {
    try log.sync()
    undurableCommitCount = 0
    hasGroup = false
  }

  /// Makes everything durable.
  func sync(now: Int64) throws(StorageError) {
    guard let log else { return }
    lastSyncMilliseconds = now
    try sync(log)
  }

  /// When the next sync is due; nil if none is.
  var nextSyncMilliseconds: Int64? {
    hasGroup && failure == nil ? lastSyncMilliseconds + Durability.syncIntervalMilliseconds : nil
  }

  /// Whether the log has become long enough for a checkpoint.
  var wantsCheckpoint: Bool {
    guard let log, failure == nil else { return false }
    return log.segmentSizeBytes > max(Self.checkpointSizeBytesMin, checkpointSizeBytes)
  }

  var exposure: Exposure {
    guard undurableCommitCount > 0, let log else { return .none }
    return Exposure(recordCount: undurableCommitCount, sizeBytes: log.unsyncedSizeBytes)
  }
}

extension LogRecord.TransactionEnd {
  /// Whether a number is among those that end.
  func includes(_ part: TransactionID) -> Bool {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].contains(part) { return true }
      if parts[middle].lowerBound < part { low = middle + 1 } else { high = middle }
    }
    return false
  }

  /// Ascending numbers as stretches.
  static func stretches(_ ids: [TransactionID]) -> [Range<TransactionID>] {
    var parts: [Range<TransactionID>] = []
    for id in ids {
      if let last = parts.last, last.upperBound == id {
        parts[parts.count - 1] = last.lowerBound..<(id + 1)
      } else {
        parts.append(id..<(id + 1))
      }
    }
    return parts
  }
}
