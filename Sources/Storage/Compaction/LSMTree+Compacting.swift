import Core

/// A compaction under way.
struct CompactionWork {
  var plan: CompactionPlan
  var job: MergeJob
  /// The lowest timestamp in tables that were flushed since it began.
  private(set) var newTimestampMin = Int64.max

  init(plan: CompactionPlan, job: MergeJob) {
    self.plan = plan
    self.job = job
  }

  mutating func note(newTimestampMin timestamp: Int64) {
    newTimestampMin = min(newTimestampMin, timestamp)
  }
}

extension LSMTree {
  /// Does what is due of flushes and compactions, up to so many entries: the flush first.
  /// - Returns: whether there is more to do.
  @discardableResult
  public func step(maxEntries: Int) throws(StorageError) -> Bool {
    compactionFailure = nil
    if flushing != nil {
      try advanceFlush(maxEntries: maxEntries)
    } else {
      try advanceCompaction(maxEntries: maxEntries)
    }
    return hasDueWork
  }

  /// Does all that is due of flushes and compactions.
  public func runDueWork() throws(StorageError) {
    while try step(maxEntries: .max) {}
  }

  /// Whether ``step(maxEntries:)`` has something to do.
  public var hasDueWork: Bool {
    flushing != nil || compactionJob != nil || dueCompaction != nil
  }

  /// Flushes and merges everything into the lowest level, to the end.
  public func compact() throws(StorageError) {
    try flush()
    try startFullCompaction()
    while compactionJob != nil { try advanceCompaction(maxEntries: .max) }
  }

  /// Begins to merge everything that is in tables into the lowest level; ``step(maxEntries:)`` does
  /// it. A compaction under way is given up. Nothing if there are no tables.
  public func startFullCompaction() throws(StorageError) {
    try abandonCompaction()
    guard let plan = CompactionPicker.full(version.summaries, compaction) else { return }
    compactionFailure = nil
    start(plan)
  }

  /// Gives up the compaction under way and removes what it has made.
  func abandonCompaction() throws(StorageError) {
    plannedCompaction = nil
    guard let work = compactionJob else { return }
    compactionJob = nil
    giveUp(work.job, nil)
  }

  /// The compaction to begin next; nil if none is due.
  var dueCompaction: CompactionPlan? {
    if let plannedCompaction { return plannedCompaction.plan }
    let plan = CompactionPicker.pick(version.summaries, compaction, options.mergeRule)
    plannedCompaction = PlannedCompaction(plan: plan)
    return plan
  }

  func advanceCompaction(maxEntries: Int) throws(StorageError) {
    if compactionJob == nil {
      guard let plan = dueCompaction else { return }
      if plan.isMove { return try move(plan) }
      start(plan)
    }
    guard let work = compactionJob else { return }
    work.job.older.newTimestampMin = min(
      memtable.timestampMin, flushing?.timestampMin ?? .max, work.newTimestampMin)
    do throws(StorageError) {
      guard try work.job.step(maxEntries: maxEntries, makeFile: makeTableFile) else { return }
      try install(work.job, removing: work.job.inputs) { _ in }
    } catch {
      compactionJob = nil
      giveUp(work.job, error)
      throw error
    }
    compactionJob = nil
    didCompact(work)
  }

  /// As ``advanceCompaction(maxEntries:)``, but an error only stops compactions, not the write that
  /// paid for it.
  func advanceCompactionQuietly(maxEntries: Int) {
    guard compactionFailure == nil else { return }
    do throws(StorageError) { try advanceCompaction(maxEntries: maxEntries) } catch {
      compactionFailure = error
    }
  }

  private func start(_ plan: CompactionPlan) {
    let numbers = Set(plan.inputs.map(\.number))
    let meter = ReadMeter()
    var sources: [SourceCursor] = []
    var tombstones = RangeTombstones()
    for (number, level) in version.levels.enumerated() {
      let tables = level.filter { numbers.contains($0.number) }
      guard !tables.isEmpty else { continue }
      for table in tables { tombstones.insert(table.rangeTombstones) }
      for run in number == 0 ? tables.map({ [$0] }) : [tables] {
        sources.append(SourceCursor(run, level: number, meter: meter, fillsCache: false))
      }
    }
    var older = OlderData(version, without: numbers, rule: options.mergeRule)
    older.newTimestampMin = min(memtable.timestampMin, flushing?.timestampMin ?? .max)
    let job = MergeJob(
      sources, meter: meter,
      entryCount: plan.inputs.reduce(0) { $0 + $1.properties.entryCount }, tombstones: tombstones,
      inputs: numbers, outputLevel: plan.outputLevel, retention: retentionRule(), older: older,
      settings: MergeJob.Settings(
        table: SortedTableBuilder.Settings(options), tableSizeBytesMax: plan.tableSizeBytesMax,
        nowMilliseconds: plan.inputs.map(\.properties.createdAtMilliseconds).max() ?? 0))
    compactionJob = CompactionWork(plan: plan, job: job)
    events.append(
      .compactionStarted(
        inputs: plan.inputs.map(\.number), fromLevel: plan.inputLevel, toLevel: plan.outputLevel))
  }

  private func didCompact(_ work: CompactionWork) {
    let dropped = work.job.progress.droppedVersionCount + work.job.progress.droppedTombstoneCount
    writeCounters.compactionCount += 1
    writeCounters.compactionReadSizeBytes += CompactionPicker.size(work.plan.inputs)
    writeCounters.compactionWrittenSizeBytes += work.job.progress.writtenSizeBytes
    count(work.job)
    events.append(
      .compacted(
        inputs: work.plan.inputs.map(\.number), outputs: work.job.outputs.map(\.number),
        toLevel: work.plan.outputLevel, droppedEntryCount: dropped))
    guard !manifest.isUncertain else { return }
    for number in work.job.inputs { remove(table: number) }
  }

  /// Lets tables go down as they are.
  private func move(_ plan: CompactionPlan) throws(StorageError) {
    let numbers = Set(plan.inputs.map(\.number))
    let tables = version.tables.filter { numbers.contains($0.number) }
    try manifest.commit { edit in
      edit.removed = numbers.sorted()
      edit.added = tables.map {
        VersionEdit.Added(level: plan.outputLevel, number: $0.number, sizeBytes: $0.sizeBytes)
      }
    }
    version = version.changing(
      adding: tables.map { (plan.outputLevel, $0) }, removing: numbers)
    plannedCompaction = nil
    writeCounters.moveCount += numbers.count
    for table in plan.inputs {
      events.append(
        .moved(table: table.number, fromLevel: table.level, toLevel: plan.outputLevel))
    }
  }
}

/// What the picker said of the present version, so that it need not be asked again; nil is nothing.
struct PlannedCompaction {
  var plan: CompactionPlan?
}

extension Version {
  /// The tables as pickers see them.
  var summaries: [[TableSummary]] {
    levels.enumerated().map { number, level in
      level.map {
        TableSummary(
          number: $0.number, level: number, sizeBytes: $0.sizeBytes, properties: $0.properties)
      }
    }
  }
}
