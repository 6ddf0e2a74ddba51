import Core
import Storage

/// Checkpoints: what shortens the log.
extension SQLEngine {
  /// Writes a checkpoint and drops the log before it.
  ///
  /// The order makes every point in between recoverable: the log is durable, then the checkpoint is
  /// there under its name, then the new segment, and only then is anything removed. Once the
  /// checkpoint may be there, the segment before it must not grow any more: if a later step fails,
  /// the engine reads itself anew from the disk, as after a crash.
  func checkpoint() throws(EngineError) {
    let log = database.log
    if let failure = log.failure { throw failure }
    guard let file = log.log else { return }
    let lsn: UInt64
    do throws(StorageError) {
      log.appendSequences(database.sequences)
      try log.sync(now: environment.time.nowMilliseconds)
      lsn = file.endLSN
      if try newestCheckpoint() == lsn { return }
      log.checkpointSizeBytes = try writeCheckpoint(at: lsn)
    } catch { throw error.engineError }
    do throws(StorageError) {
      try onDisk { () throws(DiskError) in
        try environment.disk.rename(
          CheckpointFile.temporaryName, to: CheckpointFile.name(lsn: lsn))
        try environment.disk.syncNames()
      }
      try file.startSegment()
      try file.removeSegments(before: lsn)
      try removeCheckpoints(before: lsn)
    } catch {
      try takeBack(after: error)
      throw error.engineError
    }
  }

  /// A checkpoint that nobody asked for: if it fails, the log stays as long as it is, and the next
  /// one is tried when it has doubled.
  func checkpointIfDue(_ session: SQLSession) {
    guard database.log.wantsCheckpoint else { return }
    do throws(EngineError) { try checkpoint() } catch {
      session.notices.append("the checkpoint that was due failed: \(error.message)")
      database.log.checkpointSizeBytes = 2 * (database.log.log?.segmentSizeBytes ?? 0)
    }
  }

  func newestCheckpoint() throws(StorageError) -> UInt64? { try checkpoints().max() }

  private func checkpoints() throws(StorageError) -> [UInt64] {
    try onDisk { () throws(DiskError) in
      try environment.disk.names().compactMap(CheckpointFile.lsn(ofFile:))
    }
  }

  private func removeCheckpoints(before lsn: UInt64) throws(StorageError) {
    for old in try checkpoints() where old < lsn {
      try onDisk { () throws(DiskError) in
        try environment.disk.remove(CheckpointFile.name(lsn: old))
      }
    }
  }

  /// - Returns: its size.
  private func writeCheckpoint(at lsn: UInt64) throws(StorageError) -> Int {
    var writer = try CheckpointWriter(on: environment.disk, lsn: lsn)
    let counters = database.counters
    try writer.add(.counters) { bytes in
      bytes.append(number: counters.nextObject)
      bytes.append(number: counters.nextTransaction)
    }
    for object in loggedCatalog.sorted where object.isLogged {
      try writer.add(.object) { bytes in
        bytes.append(number: object.id)
        bytes.append(sized: ObjectCodec.encoded(object))
      }
    }
    let running = sessions.compactMap(\.transaction).filter {
      database.log.writing.contains($0.id)
    }
    let places = storagesInUse(running)
    for id in places {
      guard let state = database.sequences[id] else { continue }
      try writer.add(.sequence) { bytes in
        bytes.append(number: id)
        bytes.append(number: state.last)
        bytes.append(flag: state.isCalled)
      }
    }
    for transaction in running.sorted(by: { $0.id < $1.id }) {
      try writer.add(.running) { Self.append(transaction, to: &$0) }
    }
    for heap in places.compactMap({ database.heaps[$0] }) { try write(heap, &writer) }
    try writer.finish()
    return writer.sizeBytes
  }

  private static func append(_ transaction: Transaction, to bytes: inout [UInt8]) {
    bytes.append(number: transaction.id)
    bytes.append(list: transaction.liveIDs) { $0.append(number: $1) }
    let changes = transaction.catalogChanges.filter(\.isLogged)
    bytes.append(list: changes) { bytes, change in
      bytes.append(number: change.writer)
      bytes.append(number: change.id)
      bytes.append(optional: change.before) { $0.append(sized: ObjectCodec.encoded($1)) }
    }
  }

  /// Where the tables and sequences lie that there are, and those that a rollback brings back.
  private func storagesInUse(_ running: [Transaction]) -> [ObjectID] {
    var objects = loggedCatalog.sorted
    for transaction in running { objects += transaction.catalogChanges.compactMap(\.before) }
    var ids: Set<ObjectID> = []
    for case .relation(let relation) in objects where !relation.isTemporary && relation.heap != 0 {
      ids.insert(relation.heap)
    }
    return ids.sorted()
  }

  private func write(_ heap: Heap, _ writer: inout CheckpointWriter) throws(StorageError) {
    let manager = database.transactions
    for index in 0..<heap.versionCount {
      let version = heap.version(index)
      guard !version.isRemoved, manager.status(of: version.xmin) != .aborted else { continue }
      var ender = version.xmax
      if ender != TransactionManager.none {
        switch manager.status(of: ender) {
        case .committed: continue
        case .aborted: ender = TransactionManager.none
        case .running: break
        }
      }
      try writer.add(.version) { bytes in
        bytes.append(number: heap.id)
        bytes.append(count: index)
        bytes.append(number: version.xmin)
        bytes.append(number: ender)
        let isElsewhere = version.next == RowVersion.elsewhere
        bytes.append(count: isElsewhere ? 0 : max(0, version.next - index))
        bytes.append(list: heap.row(index)) { ValueCodec.append($1, to: &$0) }
      }
    }
  }
}

extension CatalogObject {
  /// Whether it outlives its session, and is no part of every database.
  var isLogged: Bool {
    if id < Catalog.firstUserID { return id == Catalog.publicSchema }
    if case .relation(let relation) = self, relation.isTemporary { return false }
    if case .schema = self { return !Catalog.isTemporary(id) }
    return !Catalog.isTemporary(schemaID)
  }
}

extension CatalogChange {
  var isLogged: Bool { before?.isLogged ?? (id >= Catalog.firstUserID) }
}
