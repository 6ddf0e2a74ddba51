import Core

extension LSMTree {
  /// Applies a batch: all of it, or after an error nothing.
  ///
  /// After an error of the disk a crash may still bring a batch back that was refused; the next
  /// successful write rules that out.
  /// - Parameter position: with ``LogUse/owner``, where the batch's record ends in the owner's log;
  ///   never goes back.
  @discardableResult
  public func write(
    _ batch: WriteBatch, position: UInt64 = 0
  ) throws(StorageError) -> WriteReceipt {
    var copy = batch
    return try commit(&copy, position: position)
  }

  /// Gives a key a value; see ``write(_:position:)``.
  @discardableResult
  public func put(_ key: [UInt8], _ value: [UInt8]) throws(StorageError) -> WriteReceipt {
    try commitOne { $0.put(key, value) }
  }

  /// Deletes a key, there or not; see ``write(_:position:)``.
  @discardableResult
  public func delete(_ key: [UInt8]) throws(StorageError) -> WriteReceipt {
    try commitOne { $0.delete(key) }
  }

  /// Deletes the keys of `lower ..< upper`.
  @discardableResult
  public func deleteRange(
    from lower: [UInt8], to upper: [UInt8]
  ) throws(StorageError) -> WriteReceipt {
    try commitOne { $0.deleteRange(from: lower, to: upper) }
  }

  /// Makes every write so far durable.
  public func sync() throws(StorageError) {
    try heal()
    guard let log else { return }
    do throws(StorageError) { try log.sync() } catch {
      logHealth = .flushDue
      throw error
    }
  }

  /// Syncs the log and marks its end, so that damage to its last record can be told from a torn
  /// write. The tree may be used on.
  public func close() throws(StorageError) {
    try sync()
    try log?.mark()
  }

  /// A batch of one write, in memory that is used again.
  private func commitOne(_ fill: (inout WriteBatch) -> Void) throws(StorageError) -> WriteReceipt {
    var batch = WriteBatch(empty: ())
    swap(&batch, &scratch)
    batch.removeAll()
    fill(&batch)
    do throws(StorageError) {
      let receipt = try commit(&batch, position: 0)
      swap(&batch, &scratch)
      return receipt
    } catch {
      swap(&batch, &scratch)
      throw error
    }
  }

  private func commit(
    _ batch: inout WriteBatch, position: UInt64
  ) throws(StorageError) -> WriteReceipt {
    guard !batch.isEmpty else {
      return WriteReceipt(sequence: lastSequence, isDurable: false, stall: nil)
    }
    precondition(
      options.log == .own || position >= memtablePosition, "positions in a log never go back")
    let stall = try makeRoom(for: batch.count)
    let first = lastSequence + 1
    batch.number(from: first)
    if log != nil { try logBatch(batch) }
    if let fault = apply(batch.bytes, from: first, count: batch.count) {
      preconditionFailure("a batch suits the tree's merge rule: \(fault)")
    }
    lastSequence += UInt64(batch.count)
    memtablePosition = max(memtablePosition, position)
    writeCounters.batchCount &+= 1
    writeCounters.entryCount &+= batch.count
    return WriteReceipt(
      sequence: lastSequence, isDurable: log.map { $0.durableLSN == $0.endLSN } ?? false,
      stall: stall)
  }

  private func logBatch(_ batch: WriteBatch) throws(StorageError) {
    try heal()
    guard let log else { return }
    let lsn = log.append(batch.bytes)
    do throws(StorageError) {
      switch options.durability {
      case .everyBatch: try log.sync()
      case .group: try log.write()
      case .none: if log.bufferedSizeBytes >= 64 << 10 { try log.write() }
      }
    } catch {
      takeBack(from: lsn, log)
      throw error
    }
    writeCounters.logSizeBytes += LogFormat.recordHeaderSize + batch.bytes.count
  }

  /// After a failed write or sync of a record: it must not come back.
  private func takeBack(from lsn: UInt64, _ log: WriteAheadLog) {
    if lsn >= log.writtenLSN {
      log.removeBuffered(from: lsn)
    } else {
      logHealth = .rollBackDue
    }
  }

  /// Makes the log sound again after a failure.
  func heal() throws(StorageError) {
    switch logHealth {
    case .sound: return
    case .rollBackDue:
      // Only where each batch is synced; then the memtable holds nothing that is not durable.
      try log?.rollBackToDurable()
      logHealth = .sound
    case .flushDue:
      try flush()
    }
  }

  /// Puts the entries of a batch into the memtable.
  /// - Returns: what is wrong with the batch; nil if nothing is. Then the memtable is as it was.
  func apply(_ payload: [UInt8], from first: UInt64, count: Int) -> String? {
    payload.withUnsafeBytes { bytes in
      if let fault = BatchReader.check(bytes, count: count, options.mergeRule) { return fault }
      var reader = BatchReader(bytes)
      var sequence = first
      while let entry = reader.next() {
        writeCounters.userSizeBytes &+= entry.key.count &+ entry.value.count
        if entry.kind == .rangeDelete {
          if let tombstone = RangeTombstone(
            start: entry.key, value: entry.value, sequence: sequence)
          {
            memtable.insert(tombstone)
            if options.mergeRule == .cell { memtable.note(timestamp: tombstone.mark.timestamp) }
          }
        } else {
          insert(entry, sequence)
        }
        sequence &+= 1
      }
      return nil
    }
  }

  @inline(__always)
  private func insert(_ entry: BatchReader.Entry, _ sequence: UInt64) {
    var isTombstone = entry.kind == .delete
    if options.mergeRule == .cell, let header = StoredCell.Header(entry.value) {
      memtable.note(timestamp: header.timestamp)
      if case .tombstone = header.kind { isTombstone = true }
    }
    memtable.insert(
      key: entry.key, sequence: sequence, kind: entry.kind, value: entry.value,
      isTombstone: isTombstone)
  }
}
