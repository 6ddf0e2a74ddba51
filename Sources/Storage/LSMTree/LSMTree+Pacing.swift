import Core

extension LSMTree {
  /// Lets a write pay for flushes and compactions, and makes room in the memtable.
  /// - Returns: what the write had to wait for; nil if for nothing.
  func makeRoom(for entryCount: Int) throws(StorageError) -> WriteStall? {
    if case .paced(let entriesPerWrite) = options.backgroundWork {
      pay(maxEntries: entriesPerWrite * entryCount)
    }
    guard memtable.sizeBytes >= options.memtableSizeBytesMax else { return nil }
    var stall: WriteStall?
    if let flushing {
      let done = flushJob?.progress.readEntryCount ?? 0
      try finishFlush()
      stall = WriteStall(reason: .memtables, entryCount: flushing.entryCount - done)
    }
    try startFlush()
    switch options.backgroundWork {
    case .immediate:
      try finishFlush()
      while compactionFailure == nil, compactionJob != nil || dueCompaction != nil {
        advanceCompactionQuietly(maxEntries: .max)
      }
    case .paced:
      stall = waitForLevel0() ?? stall
    case .manual: break
    }
    if let stall {
      writeCounters.stallCount += 1
      writeCounters.stalledEntryCount += stall.entryCount
      events.append(.stalled(stall))
    }
    return stall
  }

  /// A slice of the work that is due. A failed flush is tried again, by the next write or when
  /// there is no room.
  private func pay(maxEntries: Int) {
    if flushing != nil {
      do throws(StorageError) { try advanceFlush(maxEntries: maxEntries) } catch { return }
    } else if compactionJob != nil || dueCompaction != nil {
      advanceCompactionQuietly(maxEntries: maxEntries)
    }
  }

  /// Compacts until level 0 is short enough for the strategy.
  private func waitForLevel0() -> WriteStall? {
    let bound =
      switch compaction {
      case .leveled(let options): options.level0CountStall
      case .sizeTiered(let options): options.runCountStall
      case .timeWindow(let options): options.tiers.runCountStall
      case .none: Int.max
      }
    var waited = 0
    while version.levels.first?.count ?? 0 >= bound, compactionFailure == nil,
      compactionJob != nil || dueCompaction != nil
    {
      let before = compactionJob?.job.progress.readEntryCount ?? 0
      let total = compactionJob?.job.progress.entryCount ?? dueCompaction?.entryCount ?? 0
      advanceCompactionQuietly(maxEntries: .max)
      waited += total - before
    }
    return waited > 0 ? WriteStall(reason: .level0, entryCount: waited) : nil
  }
}

extension CompactionPlan {
  var entryCount: Int { inputs.reduce(0) { $0 + $1.properties.entryCount } }
}
