import Core

extension LSMTree {
  /// Writes the memtable to a table, to the end. Nothing if it is empty.
  public func flush() throws(StorageError) {
    if logHealth == .flushDue { return try flushWithNewLog() }
    try finishFlush()
    try startFlush()
    try finishFlush()
  }

  /// Makes the memtable the one to be flushed; ``step(maxEntries:)`` does it. Nothing if it is
  /// empty, or if one is being flushed already.
  public func startFlush() throws(StorageError) {
    guard flushing == nil, !memtable.isEmpty else { return }
    try heal()
    guard flushing == nil, !memtable.isEmpty else { return }
    if let log {
      do throws(StorageError) { try log.startSegment() } catch {
        if log.durableLSN < log.endLSN { logHealth = .flushDue }
        throw error
      }
      flushingLogEnd = log.segmentBase
    }
    moveMemtable()
  }

  private func moveMemtable() {
    events.append(
      .memtableFull(entryCount: memtable.entryCount, sizeBytes: memtable.sizeBytes))
    flushing = memtable
    flushingPosition = memtablePosition
    memtable = Memtable(sizeBytesMax: options.memtableSizeBytesMax)
  }

  /// After a sync failed it is not known what the log holds. Its entries become tables, and a new
  /// log begins.
  private func flushWithNewLog() throws(StorageError) {
    try finishFlush()
    guard let log else { return }
    let start = log.nextBaseAfterAbandon
    if !memtable.isEmpty {
      flushingLogEnd = start
      moveMemtable()
      try finishFlush()
    } else {
      try manifest.commit { edit in
        edit.logStart = start
        edit.nextNumber = nextNumber
      }
    }
    try log.abandonSegment()
    logHealth = .sound
    try log.removeSegments(before: start)
  }

  /// Runs the flush under way, if any, to its end.
  func finishFlush() throws(StorageError) {
    while flushing != nil { try advanceFlush(maxEntries: .max) }
  }

  /// Advances the flush under way by up to so many entries.
  func advanceFlush(maxEntries: Int) throws(StorageError) {
    guard let flushing else { return }
    let job = flushJob ?? makeFlushJob(flushing)
    flushJob = job
    job.older.newTimestampMin = min(job.older.newTimestampMin, memtable.timestampMin)
    do throws(StorageError) {
      guard try job.step(maxEntries: maxEntries, makeFile: makeTableFile) else { return }
      try install(job, removing: []) { edit in
        if log != nil { edit.logStart = flushingLogEnd }
        edit.flushedPosition = max(edit.flushedPosition, flushingPosition)
        edit.lastSequence = max(edit.lastSequence, flushing.lastSequence)
      }
    } catch {
      flushJob = nil
      giveUp(job, error)
      throw error
    }
    didFlush(job, flushing)
  }

  private func didFlush(_ job: MergeJob, _ flushed: Memtable) {
    flushJob = nil
    flushing = nil
    let size = job.outputs.reduce(0) { $0 + $1.sizeBytes }
    writeCounters.flushCount += 1
    writeCounters.flushedSizeBytes += size
    count(job)
    let timestampMin = job.outputs.map(\.properties.timestampMin).min() ?? .max
    compactionJob?.note(newTimestampMin: timestampMin)
    events.append(
      .flushed(table: job.outputs.first?.number, entryCount: flushed.entryCount, sizeBytes: size))
    guard let log else { return }
    do throws(StorageError) { try log.removeSegments(before: flushingLogEnd) } catch {
      events.append(.failed(reason: error.description))
    }
  }

  private func makeFlushJob(_ flushing: Memtable) -> MergeJob {
    var older = OlderData(version, without: [], rule: options.mergeRule)
    older.newTimestampMin = memtable.timestampMin
    return MergeJob(
      [SourceCursor(flushing, isFlushing: true)], meter: ReadMeter(),
      entryCount: flushing.entryCount, tombstones: flushing.rangeTombstones, inputs: [],
      outputLevel: 0, retention: retentionRule(), older: older,
      settings: MergeJob.Settings(
        table: SortedTableBuilder.Settings(options), tableSizeBytesMax: .max,
        nowMilliseconds: nowMilliseconds))
  }

  func retentionRule() -> RetentionRule {
    let now = nowMilliseconds
    let (purge, isBeforeAll) = now.subtractingReportingOverflow(
      options.tombstoneGraceMilliseconds)
    return RetentionRule(
      rule: options.mergeRule, views: views.sequences, nowMilliseconds: now,
      purgeBeforeMilliseconds: time == nil ? .max : isBeforeAll ? .min : purge)
  }

  /// Makes the file of a new table.
  func makeTableFile() throws(StorageError) -> (UInt64, any DiskFile) {
    let number = takeNumber()
    let name = TableFormat.fileName(options.name, number: number)
    let file = try onDisk { () throws(DiskError) in
      let file = try disk.open(name, create: true)
      // A job that was given up may have left something under this name.
      try file.truncate(toSizeBytes: 0)
      return file
    }
    return (number, file)
  }

  /// Puts the outputs of a job into the tree in one step.
  /// - Parameter removing: the tables that they replace.
  func install(
    _ job: MergeJob, removing: Set<UInt64>, _ change: (inout VersionEdit) -> Void
  ) throws(StorageError) {
    if !job.outputs.isEmpty { try onDisk { () throws(DiskError) in try disk.syncNames() } }
    var added: [(level: Int, table: SortedTable)] = []
    for output in job.outputs {
      let table = try SortedTable(
        on: disk, name: options.name, number: output.number, cache: cache)
      added.append((job.outputLevel, table))
    }
    try manifest.commit { edit in
      change(&edit)
      edit.nextNumber = nextNumber
      edit.removed = removing.sorted()
      edit.added = added.map {
        VersionEdit.Added(
          level: $0.level, number: $0.table.number, sizeBytes: $0.table.sizeBytes)
      }
    }
    version = version.changing(adding: added, removing: removing)
    plannedCompaction = nil
  }

  /// Removes what a failed job has made, if it is certain that no edit names it.
  func giveUp(_ job: MergeJob, _ error: StorageError?) {
    if let error { events.append(.failed(reason: error.description)) }
    guard !manifest.isUncertain else { return }
    for number in job.numbers { remove(table: number) }
  }

  /// Removes a table's file; what can't be removed goes when the tree is opened next.
  func remove(table number: UInt64) {
    do throws(DiskError) {
      try disk.remove(TableFormat.fileName(options.name, number: number))
    } catch {
      if error.code != .missing { events.append(.failed(reason: error.description)) }
    }
  }

  func count(_ job: MergeJob) {
    writeCounters.droppedEntryCount += job.progress.droppedVersionCount
    writeCounters.droppedTombstoneCount += job.progress.droppedTombstoneCount
  }
}
