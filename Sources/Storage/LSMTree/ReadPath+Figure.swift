import Core

extension ReadPath: Snapshot {
  /// The path in one line: `mem ✗ → #18 bloom ✗ → #17 bloom ✓ 1 block … not there (false
  /// positive)`.
  public var words: String {
    "\(ByteText.key(key))  " + steps.map(Self.words).joined(separator: " → ") + "  \(verdict)"
  }

  private static func words(_ step: Step) -> String {
    switch step {
    case .memtable(let isFound): return "mem \(isFound ? "✓" : "✗")"
    case .flushing(let isFound): return "flushing \(isFound ? "✓" : "✗")"
    case .table(let number, let level, let outcome):
      return "L\(level)#\(number) \(words(outcome))"
    }
  }

  private static func words(_ outcome: Outcome) -> String {
    switch outcome {
    case .bloomNegative: "bloom ✗"
    case .skippedByTime: "older than what was found"
    case .read(let isFound, let fromCache, let fromDisk):
      "\(fromCache + fromDisk) \(fromCache + fromDisk == 1 ? "block" : "blocks")"
        + (fromDisk == 0 ? " (cached)" : "") + (isFound ? " ✓" : " not there (false positive)")
    }
  }

  private var verdict: String {
    switch result {
    case .notThere: "not there"
    case .found: "found"
    case .deleted: "deleted ✝"
    case .covered: "deleted by a range ✝"
    }
  }

  public func figure() -> Figure {
    let rows = steps.map { step in
      switch step {
      case .memtable(let isFound): row("memtable", "", isFound ? "found" : "not there", isFound)
      case .flushing(let isFound):
        row("memtable being flushed", "", isFound ? "found" : "not there", isFound)
      case .table(let number, let level, let outcome):
        row("table \(number)", "\(level)", Self.words(outcome), Self.isFound(outcome))
      }
    }
    return .panel(
      Figure.Panel(
        title: "readpath", subject: ByteText.key(key),
        facts: ["\(diskBlockCount) from disk", "\(cachedBlockCount) cached"],
        body: .table(
          FigureTable(
            [.init("asked"), .init("level", alignsRight: true), .init("answer")], rows: rows)),
        consequence: consequence))
  }

  private func row(
    _ name: String, _ level: String, _ answer: String, _ isFound: Bool
  ) -> FigureTable.Row {
    FigureTable.Row([name, level, answer], role: isFound ? .good : .plain)
  }

  private static func isFound(_ outcome: Outcome) -> Bool {
    if case .read(true, _, _) = outcome { true } else { false }
  }

  private var consequence: String {
    let blocks = diskBlockCount + cachedBlockCount
    let cost = "this read cost \(blocks) \(blocks == 1 ? "block" : "blocks")"
    let saved = steps.count { if case .table(_, _, .bloomNegative) = $0 { true } else { false } }
    guard saved > 0 else { return "\(cost); \(verdict)" }
    return "\(cost); bloom filters spared it \(saved); \(verdict)"
  }
}
