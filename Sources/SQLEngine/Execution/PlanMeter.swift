import Core

/// Counts what the nodes of a plan do while it runs, for EXPLAIN ANALYZE, `\view sql.plan` and
/// `\why`.
///
/// Whatever a node counts in ``ExecutionContext/work`` while it runs is its own or that of a node
/// below: so differences of that one counter tell what each has done.
final class PlanMeter {
  /// What one node did.
  struct Reading: Sendable, Equatable {
    /// How often it was begun.
    var loops = 0
    var rows = 0
    /// Until its first row, and in all, with the nodes below.
    var startNanoseconds: Int64 = 0
    var nanoseconds: Int64 = 0
    /// With the nodes below.
    var work = WorkCounts()
    /// Bytes that it held at once: of a sort, a hash table, groups.
    var memorySizeBytes = 0
    /// Slots of its hash table.
    var bucketCount = 0
  }

  /// So many loops of a node are measured, unless all are to be: a loop may be shorter than it
  /// takes to look at the clock. Of the others only the rows are counted, and the rest follows.
  static let measuredLoopsMax = 1000

  /// The reading of a node as it grows.
  private final class Tally {
    var reading = Reading()
    var measuredLoops = 0
  }

  private var tallies: [ObjectIdentifier: Tally] = [:]
  private let time: any TimeSource
  /// Every loop is measured, and nothing goes past the nodes: for EXPLAIN ANALYZE.
  let isExact: Bool
  /// Of the node that runs.
  private var current: Tally?

  init(_ time: any TimeSource, isExact: Bool = false) {
    self.time = time
    self.isExact = isExact
  }

  private var now: Int64 { Int64(clamping: time.monotonicNanoseconds) }

  func reading(of node: any PlanNode) -> Reading {
    guard let tally = tallies[ObjectIdentifier(node)] else { return Reading() }
    var reading = tally.reading
    if tally.measuredLoops > 0, tally.measuredLoops < reading.loops {
      let factor = Double(reading.loops) / Double(tally.measuredLoops)
      reading.nanoseconds = Int64(Double(reading.nanoseconds) * factor)
      reading.startNanoseconds = Int64(Double(reading.startNanoseconds) * factor)
      reading.work = reading.work.scaled(by: factor)
    }
    return reading
  }

  /// Counts what was done for a node without running it.
  func add(_ node: any PlanNode, loops: Int, rows: Int) {
    let tally = tally(of: node)
    tally.reading.loops += loops
    tally.reading.rows += rows
  }

  /// Notes what the node that runs holds in memory.
  func note(memorySizeBytes: Int, bucketCount: Int = 0) {
    guard let current else { return }
    current.reading.memorySizeBytes = max(current.reading.memorySizeBytes, memorySizeBytes)
    current.reading.bucketCount = max(current.reading.bucketCount, bucketCount)
  }

  func measuring(
    _ node: any PlanNode, _ context: ExecutionContext,
    _ begin: () throws(EngineError) -> BatchStream
  ) throws(EngineError) -> BatchStream {
    let tally = tally(of: node)
    tally.reading.loops += 1
    guard isExact || tally.reading.loops <= Self.measuredLoopsMax else {
      let stream = try begin()
      return BatchStream { () throws(EngineError) in
        let batch = try stream.next()
        tally.reading.rows += batch?.count ?? 0
        return batch
      }
    }
    tally.measuredLoops += 1
    let before = tally.reading.nanoseconds
    let stream = try span(tally, context, begin)
    var isFirst = true
    return BatchStream { () throws(EngineError) in
      let batch = try self.span(tally, context) { () throws(EngineError) in try stream.next() }
      tally.reading.rows += batch?.count ?? 0
      if isFirst { tally.reading.startNanoseconds += tally.reading.nanoseconds - before }
      isFirst = false
      return batch
    }
  }

  private func tally(of node: any PlanNode) -> Tally {
    let key = ObjectIdentifier(node)
    if let known = tallies[key] { return known }
    let fresh = Tally()
    tallies[key] = fresh
    return fresh
  }

  /// Counts a piece of a node's work.
  private func span<Result>(
    _ tally: Tally, _ context: ExecutionContext,
    _ work: () throws(EngineError) -> Result
  ) throws(EngineError) -> Result {
    let outer = current
    current = tally
    let start = now
    let before = context.work
    defer {
      current = outer
      tally.reading.nanoseconds += now - start
      tally.reading.work = tally.reading.work + (context.work - before)
    }
    return try work()
  }
}
