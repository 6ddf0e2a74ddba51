import Core

extension LSMTreeSnapshot {
  /// Tables of a level below 0 that are drawn one by one; more are drawn as the stretch they cover.
  private static let tableCountMax = 8
  /// Runs of level 0 that get a lane of their own.
  private static let laneCountMax = 6

  public func figure() -> Figure {
    var parts: [Figure] = [.bars(memtableBars)]
    if tableCount > 0 { parts.append(.lanes(lanes)) }
    let notes = jobNotes + [readNote].compactMap { $0 }
    if let compaction { parts.append(.bars([bar(of: compaction)])) }
    parts += notes.map { .text($0) }
    return .panel(
      Figure.Panel(
        title: "lsm", subject: subject,
        facts: [
          "writes \(writes.entryCount)",
          "write amp \(ByteText.decimal(writes.writeAmplification))",
          "\(tableCount) \(tableCount == 1 ? "file" : "files")",
        ], body: .stack(parts), consequence: consequence))
  }

  private var memtableBars: [Bar] {
    var bars = [bar("mem", memtable)]
    if let flushing, let flush {
      bars.append(
        Bar(
          "flush", fraction: 1, secondFraction: 1 - flush.fraction,
          text: "\(flushing.entryCount) keys → L0  \(ByteText.percent(flush.fraction))",
          role: .accent))
    }
    return bars
  }

  private func bar(_ label: String, _ state: MemtableState) -> Bar {
    let fraction = min(1, Double(state.sizeBytes) / Double(max(1, state.sizeBytesMax)))
    var text =
      "\(ByteText.size(state.sizeBytes)) of \(ByteText.size(state.sizeBytesMax))"
      + "  \(state.entryCount) \(state.entryCount == 1 ? "key" : "keys")"
    if let smallest = state.smallest, let largest = state.largest {
      text += "  \(name(smallest)) … \(name(largest))"
    }
    return Bar(label, fraction: fraction, text: text, role: fraction >= 0.9 ? .warning : .plain)
  }

  /// Every bound has its place by rank, so that overlap is true whatever the keys are.
  private var lanes: [Lane] {
    let bounds = levels.flatMap { level in
      level.tables.flatMap { [$0.properties.smallest, $0.properties.largest] }
    }
    var places: [[UInt8]] = []
    for bound in bounds.sorted(by: { compareBytes($0, $1) < 0 }) where places.last != bound {
      places.append(bound)
    }
    let width = Double(max(1, places.count - 1))
    let ranks = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
    let place: ([UInt8]) -> Double = { Double(ranks[$0] ?? 0) / width }
    return levels.filter { !$0.tables.isEmpty }.flatMap { lanes(of: $0, place) }
  }

  private func lanes(of level: LevelState, _ place: @escaping ([UInt8]) -> Double) -> [Lane] {
    let inputs = Set((compaction?.inputs ?? []).map(\.number))
    let mark: (TableSummary) -> Lane.Mark = { table in
      Lane.Mark(
        from: place(table.properties.smallest), to: place(table.properties.largest),
        label: label(table), role: inputs.contains(table.number) ? .accent : .plain)
    }
    if level.number == 0 {
      let shown = level.tables.prefix(Self.laneCountMax)
      var lanes = shown.enumerated().map { index, table in
        Lane("\(index == 0 ? "L0 " : "   ")#\(table.number)", marks: [mark(table)])
      }
      let hidden = level.tables.count - shown.count
      if hidden > 0 { lanes.append(Lane("   +\(hidden) more", marks: [])) }
      return lanes
    }
    if level.tables.count <= Self.tableCountMax {
      return [Lane(name(of: level), marks: level.tables.map(mark))]
    }
    guard let first = level.tables.first, let last = level.tables.last else { return [] }
    return [
      Lane(
        name(of: level),
        marks: [
          Lane.Mark(
            from: place(first.properties.smallest), to: place(last.properties.largest),
            label: "\(level.tables.count) tables")
        ])
    ]
  }

  private func name(of level: LevelState) -> String {
    let size = ByteText.size(level.sizeBytes)
    return level.sizeBytesMax.map { "L\(level.number) \(size) of \(ByteText.size($0))" }
      ?? "L\(level.number) \(size)"
  }

  private func label(_ table: TableSummary) -> String {
    "\(name(table.properties.smallest))…\(name(table.properties.largest))"
  }

  private func name(_ key: [UInt8]) -> String { keyTexts[key] ?? ByteText.key(key) }

  private func bar(of job: JobState) -> Bar {
    let levels = Set(job.inputs.map(\.level)).sorted().map { level in
      let numbers = job.inputs.filter { $0.level == level }.map { "\($0.number)" }
      let text = numbers.count > 4 ? "\(numbers.count) tables" : numbers.joined(separator: ",")
      return "L\(level){\(text)}"
    }
    return Bar(
      "job", fraction: job.fraction,
      text: "\(levels.joined(separator: " + ")) → L\(job.outputLevel)  "
        + "\(ByteText.percent(job.fraction))  −\(job.droppedTombstoneCount) ✝ tombstones"
        + "  −\(job.droppedVersionCount) versions", role: .accent)
  }

  private var jobNotes: [String] {
    guard let due else { return [] }
    return ["due  \(due.reason.words)"]
  }

  private var readNote: String? {
    lastRead.steps.isEmpty ? nil : "read \(lastRead.words)"
  }

  private var consequence: String {
    if unsyncedRecordCount > 0 {
      return "if the power fails now, the last \(unsyncedRecordCount) writes "
        + "(\(ByteText.size(unsyncedSizeBytes))) are lost"
    }
    let read =
      "a lookup asks the memtable and at most \(readAmplification) "
      + (readAmplification == 1 ? "table" : "tables")
    if let compaction {
      return read + "; the compaction under way makes one run of \(compaction.inputs.count)"
    }
    if let due { return read + "; \(due.inputs.count) tables are due to be merged" }
    let left = max(0, memtable.sizeBytesMax - memtable.sizeBytes)
    return read + "; the memtable is flushed after \(ByteText.size(left)) more"
  }
}

extension CompactionPlan.Reason {
  /// Why, in words.
  public var words: String {
    switch self {
    case .level0Count(let count): "level 0 has \(count) tables"
    case .levelSize(let level, let size, let bound):
      "level \(level) has \(ByteText.size(size)) of \(ByteText.size(bound))"
    case .likeSize(let count): "\(count) runs are of like size"
    case .closedWindow: "a window of time is over"
    case .demanded: "it was asked for"
    }
  }
}
