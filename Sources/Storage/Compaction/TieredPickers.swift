extension CompactionPicker {
  /// The runs of like size to merge.
  ///
  /// Under ``MergeRule/newest`` only neighbours in time are merged, so that level 0 stays ordered
  /// by age; cells carry their own time and are merged as sizes go.
  static func sizeTiered(
    _ runs: [TableSummary], _ options: SizeTieredOptions, _ rule: MergeRule
  ) -> CompactionPlan? {
    let groups = rule == .newest ? neighbours(runs, options) : buckets(runs, options)
    // Of the groups that are due, that of the smallest runs costs least.
    let due = groups.filter { $0.count >= max(2, options.runCountMin) }
      .min { average($0) < average($1) }
    return due.map { tables in
      CompactionPlan(
        inputs: Array(tables.prefix(options.runCountMax)), outputLevel: 0,
        tableSizeBytesMax: .max, isMove: false, reason: .likeSize(tables.count))
    }
  }

  /// Stretches of neighbours of like size.
  private static func neighbours(
    _ runs: [TableSummary], _ options: SizeTieredOptions
  ) -> [[TableSummary]] {
    var groups: [[TableSummary]] = []
    for run in runs {
      if let last = groups.last, isAlike(run, last, options) {
        groups[groups.count - 1].append(run)
      } else {
        groups.append([run])
      }
    }
    return groups
  }

  private static func buckets(
    _ runs: [TableSummary], _ options: SizeTieredOptions
  ) -> [[TableSummary]] {
    let bySize = runs.sorted { ($0.sizeBytes, $0.number) < ($1.sizeBytes, $1.number) }
    var buckets: [[TableSummary]] = []
    for run in bySize {
      if let index = buckets.firstIndex(where: { isAlike(run, $0, options) }) {
        buckets[index].append(run)
      } else {
        buckets.append([run])
      }
    }
    return buckets
  }

  private static func isAlike(
    _ run: TableSummary, _ group: [TableSummary], _ options: SizeTieredOptions
  ) -> Bool {
    let mean = average(group)
    if run.sizeBytes < options.smallRunSizeBytes && mean < options.smallRunSizeBytes {
      return true
    }
    return run.sizeBytes * 100 >= mean * options.bucketLowPercent
      && run.sizeBytes * 100 <= mean * options.bucketHighPercent
  }

  private static func average(_ tables: [TableSummary]) -> Int {
    size(tables) / max(1, tables.count)
  }

  /// Merges all of a window that is over; in the newest one merges by size.
  static func timeWindow(
    _ runs: [TableSummary], _ options: TimeWindowOptions, _ rule: MergeRule
  ) -> CompactionPlan? {
    let groups = windows(runs, options, rule)
    guard let newest = groups.map(\.window).max() else { return nil }
    for (window, tables) in groups {
      if window == newest {
        if let plan = sizeTiered(tables, options.tiers, rule) { return plan }
      } else if tables.count > 1 {
        return CompactionPlan(
          inputs: tables, outputLevel: 0, tableSizeBytesMax: .max, isMove: false,
          reason: .closedWindow(start: window * options.windowMilliseconds))
      }
    }
    return nil
  }

  /// Tables by the window of their newest entry.
  private static func windows(
    _ runs: [TableSummary], _ options: TimeWindowOptions, _ rule: MergeRule
  ) -> [(window: Int64, tables: [TableSummary])] {
    var groups: [(window: Int64, tables: [TableSummary])] = []
    for run in runs {
      let window = window(of: run, options, rule)
      let place =
        rule == .newest
        ? (groups.last?.window == window ? groups.count - 1 : nil)
        : groups.firstIndex { $0.window == window }
      if let place {
        groups[place].tables.append(run)
      } else {
        groups.append((window, [run]))
      }
    }
    return groups
  }

  private static func window(
    of run: TableSummary, _ options: TimeWindowOptions, _ rule: MergeRule
  ) -> Int64 {
    let time =
      rule == .newest
      ? run.properties.createdAtMilliseconds
      : run.properties.timestampMax / max(1, options.timestampsPerMillisecond)
    let width = max(1, options.windowMilliseconds)
    return time >= 0 ? time / width : (time - width + 1) / width
  }
}
