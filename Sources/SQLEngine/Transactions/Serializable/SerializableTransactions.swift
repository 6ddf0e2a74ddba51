import Core

/// Serializable snapshot isolation: lets transactions run on their snapshots, notes where one reads
/// what another overwrites, and makes one of three fail when a cycle could arise.
///
///     T0 ──rw──► pivot ──rw──► T2        T2 committed first: dangerous, somebody has to fail
///
/// `a ──rw──► b`: a read a row as it was before b wrote it, so in any serial order a comes first.
///
/// Invariants:
/// 1. ``SerializableTransaction/writers`` and ``SerializableTransaction/readers`` mirror each
///    other.
/// 2. A committed transaction is remembered while one runs that it overlapped.
///
/// **Source:** Cahill, Röhm & Fekete, "Serializable Isolation for Snapshot Databases", 2008; Ports
/// & Grittner, "Serializable Snapshot Isolation in PostgreSQL", 2012; PostgreSQL 15,
/// `src/backend/storage/lmgr/README-SSI`. **Differs from the source:** nothing is summarized away,
/// as memory is not shared; an index of many keys is locked by ranges of keys instead of pages.
final class SerializableTransactions {
  /// Rows of a page that are noted one by one before the page is noted instead.
  static let rowsPerPageMax = 2
  /// Pages of a table that are noted one by one before the table is.
  static let pagesPerTableMax = 31
  /// Versions that stand for a page of 8 KiB.
  static let versionsPerPage = 128
  /// Keys that fit on one page of an index: a smaller index is noted as a whole.
  static let keysPerIndexPage = 300

  /// A stretch of an index that was read.
  struct KeyRange {
    var reader: SerializableTransaction
    var lower: [SQLValue]?
    var isLowerInclusive: Bool
    var upper: [SQLValue]?
    var isUpperInclusive: Bool
  }

  private(set) var all: [SerializableTransaction] = []
  private var byID: [TransactionID: SerializableTransaction] = [:]
  private var readers: [ReadTarget: [SerializableTransaction]] = [:]
  private var ranges: [ObjectID: [KeyRange]] = [:]
  /// Counts preparations and commits.
  private(set) var clock = 0

  /// Begins to track a transaction, which takes its snapshot now.
  func begin(_ id: TransactionID, isReadOnly: Bool) -> SerializableTransaction {
    let new = SerializableTransaction(id: id, snapshotMoment: clock, isReadOnly: isReadOnly)
    if isReadOnly {
      new.overlappedWriters = all.filter {
        $0.stage == .running && !$0.isDoomed && !$0.isReadOnly
      }
      if new.overlappedWriters.isEmpty { new.safety = .safe }
    }
    all.append(new)
    byID[id] = new
    return new
  }

  func transaction(_ id: TransactionID) -> SerializableTransaction? { byID[id] }

  // What was read.

  func note(_ target: ReadTarget, by reader: SerializableTransaction) {
    guard readers[target]?.contains(where: { $0 === reader }) != true else { return }
    readers[target, default: []].append(reader)
    reader.targets.append(target)
  }

  private func holds(_ target: ReadTarget, _ reader: SerializableTransaction) -> Bool {
    readers[target]?.contains { $0 === reader } == true
  }

  func noteRow(_ heap: ObjectID, _ version: Int, by reader: SerializableTransaction) {
    let page = ReadTarget.page(heap, version / Self.versionsPerPage)
    let row = ReadTarget.row(heap, version)
    guard !holds(.heap(heap), reader), !holds(page, reader), !holds(row, reader) else { return }
    reader.rowCounts[page, default: 0] += 1
    guard reader.rowCounts[page, default: 0] > Self.rowsPerPageMax else {
      return note(row, by: reader)
    }
    reader.pageCounts[heap, default: 0] += 1
    let isMany = reader.pageCounts[heap, default: 0] > Self.pagesPerTableMax
    note(isMany ? .heap(heap) : page, by: reader)
  }

  func noteRange(_ index: ObjectID, _ range: KeyRange) { ranges[index, default: []].append(range) }

  // Conflicts.

  /// A transaction reads past what another wrote.
  func read(_ reader: SerializableTransaction, past writerID: TransactionID) throws(EngineError) {
    if reader.isDoomed {
      throw .notSerializable("identification as a pivot, during conflict out checking")
    }
    guard let writer = byID[writerID], writer !== reader, !writer.isDoomed else { return }
    if reader.isReadOnly, writer.isCommitted {
      guard let earliest = writer.earliestWriterCommit, reader.snapshotMoment >= earliest else {
        return
      }
    }
    // What its snapshot shows is not past it.
    guard !writer.committed(before: reader.snapshotMoment + 1) else { return }
    try flag(reader, writer, by: reader)
  }

  /// A transaction writes what others have read.
  func write(_ writer: SerializableTransaction, _ targets: [ReadTarget]) throws(EngineError) {
    try checkDoom(writer)
    writer.hasWritten = true
    for target in targets {
      for reader in readers[target] ?? [] { try meet(reader, writer) }
    }
  }

  /// A transaction adds a key to an index.
  func write(
    _ writer: SerializableTransaction, key: [SQLValue], to index: ObjectID, _ order: KeyOrder
  ) throws(EngineError) {
    try write(writer, [.index(index)])
    for range in ranges[index] ?? [] {
      if let lower = range.lower {
        let result = order.comparePrefix(key, lower)
        if range.isLowerInclusive ? result < 0 : result <= 0 { continue }
      }
      if let upper = range.upper {
        let result = order.comparePrefix(key, upper)
        if range.isUpperInclusive ? result > 0 : result >= 0 { continue }
      }
      try meet(range.reader, writer)
    }
  }

  private func checkDoom(_ transaction: SerializableTransaction) throws(EngineError) {
    if transaction.isDoomed {
      throw .notSerializable("identification as a pivot, during conflict in checking")
    }
  }

  private func meet(_ reader: SerializableTransaction, _ writer: SerializableTransaction)
    throws(EngineError)
  {
    guard reader !== writer, !reader.isDoomed, reader.safety != .safe,
      !reader.committed(before: writer.snapshotMoment + 1)
    else { return }
    try flag(reader, writer, by: writer)
  }

  /// Notes `reader ──rw──► writer`.
  private func flag(
    _ reader: SerializableTransaction, _ writer: SerializableTransaction,
    by active: SerializableTransaction
  ) throws(EngineError) {
    guard !reader.writers.contains(where: { $0 === writer }) else { return }
    if isDangerous(reader, writer) {
      if active === writer {
        throw .notSerializable("identification as a pivot, during write")
      }
      if writer.isPrepared {
        throw .notSerializable("conflict out to pivot \(writer.id), during read")
      }
      writer.isDoomed = true
    }
    reader.writers.append(writer)
    writer.readers.append(reader)
  }

  /// Whether `reader ──rw──► writer` completes two conflicts in a row of which the last one's
  /// writer commits first.
  private func isDangerous(
    _ reader: SerializableTransaction, _ writer: SerializableTransaction
  ) -> Bool {
    if writer.isCommitted, writer.earliestWriterCommit != nil { return true }
    // reader → writer → last
    for last in writer.writers {
      guard let moment = last.commitMoment else { continue }
      if !reader.committed(before: moment), !writer.committed(before: moment),
        !reader.isReadOnly || moment <= reader.snapshotMoment
      {
        return true
      }
    }
    // first → reader → writer
    guard let moment = writer.commitMoment, !reader.isReadOnly else { return false }
    return reader.readers.contains { first in
      !first.isDoomed && !first.committed(before: moment)
        && (!first.isReadOnly || first.snapshotMoment >= moment)
    }
  }

  // The end.

  /// Whether a transaction may commit; a pivot that still runs may have to fail for it.
  func prepare(_ transaction: SerializableTransaction) throws(EngineError) {
    if transaction.isDoomed {
      throw .notSerializable("identification as a pivot, during commit attempt")
    }
    for pivot in transaction.readers where !pivot.isCommitted && !pivot.isDoomed {
      let isCycle = pivot.readers.contains { first in
        first === transaction || !first.isCommitted && !first.isReadOnly && !first.isDoomed
      }
      if isCycle { pivot.isDoomed = true }
    }
    transaction.isPrepared = true
  }

  func commit(_ transaction: SerializableTransaction) {
    clock += 1
    transaction.stage = .committed(at: clock)
    if !transaction.hasWritten { transaction.isReadOnly = true }
    if !transaction.isReadOnly {
      transaction.earliestWriterCommit = transaction.writers.compactMap(\.commitMoment).min()
    }
    for writer in transaction.writers where writer.isCommitted { unflag(transaction, writer) }
    for reader in transaction.readers where reader.isCommitted || reader.isReadOnly {
      unflag(reader, transaction)
    }
    tellOverlapped(transaction)
    forgetOld()
  }

  func rollBack(_ transaction: SerializableTransaction) {
    guard transaction.stage == .running else { return }
    transaction.stage = .rolledBack
    transaction.isDoomed = true
    for writer in transaction.writers { unflag(transaction, writer) }
    for reader in transaction.readers { unflag(reader, transaction) }
    tellOverlapped(transaction)
    forget(transaction)
    forgetOld()
  }

  private func unflag(_ reader: SerializableTransaction, _ writer: SerializableTransaction) {
    reader.writers.removeAll { $0 === writer }
    writer.readers.removeAll { $0 === reader }
  }

  /// READ ONLY transactions learn what became of a writer that they overlap.
  private func tellOverlapped(_ writer: SerializableTransaction) {
    for reader in all where reader.overlappedWriters.contains(where: { $0 === writer }) {
      reader.overlappedWriters.removeAll { $0 === writer }
      if writer.isCommitted, writer.hasWritten, let earliest = writer.earliestWriterCommit,
        earliest <= reader.snapshotMoment
      {
        reader.safety = .unsafe
        reader.overlappedWriters = []
      } else if reader.overlappedWriters.isEmpty, reader.safety == .unknown {
        reader.safety = .safe
        forgetReads(of: reader)
      }
    }
  }

  /// Forgets committed transactions that none overlaps which still runs.
  private func forgetOld() {
    let oldest = all.filter { $0.stage == .running }.map(\.snapshotMoment).min() ?? Int.max
    for transaction in all where transaction.committed(before: oldest == .max ? .max : oldest + 1) {
      forget(transaction)
    }
  }

  private func forget(_ transaction: SerializableTransaction) {
    for writer in transaction.writers { unflag(transaction, writer) }
    for reader in transaction.readers { unflag(reader, transaction) }
    forgetReads(of: transaction)
    byID[transaction.id] = nil
    all.removeAll { $0 === transaction }
  }

  private func forgetReads(of transaction: SerializableTransaction) {
    for target in transaction.targets {
      readers[target]?.removeAll { $0 === transaction }
      if readers[target]?.isEmpty == true { readers[target] = nil }
    }
    transaction.targets = []
    for index in ranges.keys.sorted() {
      ranges[index]?.removeAll { $0.reader === transaction }
      if ranges[index]?.isEmpty == true { ranges[index] = nil }
    }
  }
}

extension EngineError {
  static func notSerializable(_ reason: String) -> EngineError {
    .sql(
      "40001", "could not serialize access due to read/write dependencies among transactions",
      hint: "The transaction might succeed if retried.",
      detail: "Reason code: Canceled on \(reason).")
  }
}
