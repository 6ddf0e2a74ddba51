import Core

/// The plan that a session ran last, and what it did: for `\view sql.plan` and `\why`.
struct LastPlan {
  let plan: StatementPlan
  /// What each node did; nil if that was not counted.
  let meter: PlanMeter?
  /// Rows given, or changed.
  let rowCount: Int
  let work: WorkCounts
  /// Of the run alone; 0 if it was not timed.
  let nanoseconds: Int64
  /// By EXPLAIN: without ANALYZE it has not run.
  var isExplained = false

  func tree(_ session: SQLSession) -> PlanTree {
    PlanTreeBuilder(plan, session, meter: meter, isVerbose: false).tree()
  }
}

/// From what on a statement is kept for `\view sql.slow`.
struct SlowLimits: Equatable {
  /// `log_min_duration_statement`; nil for never.
  var nanosecondsMin: Int64?
  /// `log_min_statement_work`, in units of ``WorkCounts``; nil for never.
  var workMin: Int? = 1000

  init() {}

  init(_ setting: (String) -> String?) {
    let duration = setting("log_min_duration_statement").flatMap { Self.milliseconds($0) } ?? -1
    // What is longer than a century is never met.
    nanosecondsMin = duration >= 0 && duration < 1e15 ? Int64(duration * 1e3) &* 1000 : nil
    let work = setting("log_min_statement_work").flatMap { Int($0) } ?? -1
    workMin = work < 0 ? nil : work
  }

  func isMet(work: WorkCounts, nanoseconds: Int64) -> Bool {
    if let workMin, work.units >= workMin { return true }
    return nanosecondsMin.map { nanoseconds >= $0 } ?? false
  }

  /// `250`, `250ms`, `2s`, `1min`: milliseconds where there is no unit.
  static func milliseconds(_ text: String) -> Double? {
    let units: [(String, Double)] = [
      ("us", 0.001), ("ms", 1), ("min", 60_000), ("s", 1000), ("h", 3_600_000), ("d", 86_400_000),
    ]
    for (unit, factor) in units where text.hasSuffix(unit) {
      let number = text.dropLast(unit.count).filter { $0 != " " }
      return Double(number).map { $0 * factor }
    }
    return Double(text)
  }
}

extension SQLSession {
  /// A meter for the statement that begins now, if its nodes are to be counted.
  ///
  /// What is typed is measured, and so is every plan that is made anew. A script that repeats a
  /// statement is spared that: its plans come from the cache, and counting costs as much as they
  /// do.
  func meterIfMeasured() -> PlanMeter? {
    measuresRun ? PlanMeter(engine.environment.time) : nil
  }

  /// When the run begins, for its duration; 0 if nobody asks for that.
  func runStart() -> Int64 {
    guard measuresRun || slowLimits.nanosecondsMin != nil else { return 0 }
    return Int64(clamping: engine.environment.time.monotonicNanoseconds)
  }

  func note(
    _ plan: StatementPlan, _ context: ExecutionContext, rowCount: Int, since start: Int64
  ) {
    context.work.written = context.affectedCount
    let isTimed = measuresRun || slowLimits.nanosecondsMin != nil
    let now = isTimed ? Int64(clamping: engine.environment.time.monotonicNanoseconds) : 0
    let last = LastPlan(
      plan: plan, meter: context.meter, rowCount: rowCount, work: context.work,
      nanoseconds: now - start)
    lastPlan = last
    engine.lastPlanned = number
    isSlow = slowLimits.isMet(work: last.work, nanoseconds: last.nanoseconds)
  }
}
