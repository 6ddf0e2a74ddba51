extension CompactionPicker {
  /// What a level may hold before a table of it goes down; level 0 is bounded by count.
  public static func sizeBytesMax(ofLevel level: Int, _ options: LeveledOptions) -> Int {
    var size = options.level1SizeBytesMax
    for _ in 1..<max(1, level) {
      let (product, isTooLarge) = size.multipliedReportingOverflow(by: options.levelSizeFactor)
      if isTooLarge { return .max }
      size = product
    }
    return size
  }

  /// The level that is fullest for its bound gives; of a lower level, the table whose overlap is
  /// least for its size.
  static func leveled(_ levels: [[TableSummary]], _ options: LeveledOptions) -> CompactionPlan? {
    guard let level = fullest(levels, options) else { return nil }
    return level == 0 ? intoLevel1(levels, options) : intoNext(levels, level, options)
  }

  /// The level with the highest score of at least 1; nil if there is none.
  private static func fullest(_ levels: [[TableSummary]], _ options: LeveledOptions) -> Int? {
    var best: (level: Int, score: Double)?
    for (level, tables) in levels.enumerated().prefix(options.levelCount - 1) {
      let score =
        level == 0
        ? Double(tables.count) / Double(options.level0CountMax)
        : Double(size(tables)) / Double(sizeBytesMax(ofLevel: level, options))
      // A level is due when it is over its bound, level 0 already when it is at it.
      guard level == 0 ? score >= 1 : score > 1 else { continue }
      if score > best?.score ?? 0 { best = (level, score) }
    }
    return best?.level
  }

  private static func intoLevel1(
    _ levels: [[TableSummary]], _ options: LeveledOptions
  ) -> CompactionPlan {
    let upper = levels[0]
    let lower = overlapping(upper, in: levels.count > 1 ? levels[1] : [])
    let isMove = lower.isEmpty && areApart(upper)
    return CompactionPlan(
      inputs: upper + lower, outputLevel: 1, tableSizeBytesMax: options.tableSizeBytesMax,
      isMove: isMove, reason: .level0Count(upper.count))
  }

  private static func intoNext(
    _ levels: [[TableSummary]], _ level: Int, _ options: LeveledOptions
  ) -> CompactionPlan? {
    let next = levels.count > level + 1 ? levels[level + 1] : []
    var best: (table: TableSummary, lower: [TableSummary], ratio: Double)?
    for table in levels[level] {
      let lower = overlapping([table], in: next)
      let ratio = Double(size(lower)) / Double(max(1, table.sizeBytes))
      if ratio < best?.ratio ?? .infinity { best = (table, lower, ratio) }
    }
    return best.map { best in
      CompactionPlan(
        inputs: [best.table] + best.lower, outputLevel: level + 1,
        tableSizeBytesMax: options.tableSizeBytesMax, isMove: best.lower.isEmpty,
        reason: .levelSize(
          level: level, sizeBytes: size(levels[level]),
          sizeBytesMax: sizeBytesMax(ofLevel: level, options)))
    }
  }

  /// The tables of a level that may hold a key between the first and the last key of others.
  private static func overlapping(
    _ tables: [TableSummary], in level: [TableSummary]
  ) -> [TableSummary] {
    guard var hull = tables.first?.properties else { return [] }
    for table in tables.dropFirst() {
      let other = table.properties
      if compareBytes(other.smallest, hull.smallest) < 0 { hull.smallest = other.smallest }
      let order = compareBytes(other.largest, hull.largest)
      if order > 0 || order == 0 && !other.isLargestExcluded {
        hull.largest = other.largest
        hull.isLargestExcluded = other.isLargestExcluded
      }
    }
    return level.filter { $0.properties.overlaps(hull) }
  }

  /// Whether no two tables may hold the same key.
  private static func areApart(_ tables: [TableSummary]) -> Bool {
    let ordered = tables.sorted { compareBytes($0.properties.smallest, $1.properties.smallest) < 0 }
    return !zip(ordered, ordered.dropFirst()).contains { $0.properties.overlaps($1.properties) }
  }

  static func size(_ tables: [TableSummary]) -> Int { tables.reduce(0) { $0 + $1.sizeBytes } }
}
