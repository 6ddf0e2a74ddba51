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

  private(set) var readings: [ObjectIdentifier: Reading] = [:]
  private let time: any TimeSource
  /// The node that runs.
  private var current: ObjectIdentifier?

  init(_ time: any TimeSource) { self.time = time }

  private var now: Int64 { Int64(clamping: time.monotonicNanoseconds) }

  func reading(of node: any PlanNode) -> Reading { readings[ObjectIdentifier(node)] ?? Reading() }

  /// Notes what the node that runs holds in memory.
  func note(memorySizeBytes: Int, bucketCount: Int = 0) {
    guard let current else { return }
    var reading = readings[current] ?? Reading()
    reading.memorySizeBytes = max(reading.memorySizeBytes, memorySizeBytes)
    reading.bucketCount = max(reading.bucketCount, bucketCount)
    readings[current] = reading
  }

  func measuring(
    _ node: any PlanNode, _ context: ExecutionContext,
    _ begin: () throws(EngineError) -> BatchStream
  ) throws(EngineError) -> BatchStream {
    let key = ObjectIdentifier(node)
    let stream = try span(key, context, begin)
    readings[key, default: Reading()].loops += 1
    var isFirst = true
    return BatchStream { () throws(EngineError) in
      let batch = try self.span(key, context) { () throws(EngineError) in try stream.next() }
      self.readings[key, default: Reading()].rows += batch?.count ?? 0
      if isFirst, let reading = self.readings[key] {
        self.readings[key]?.startNanoseconds = reading.nanoseconds
      }
      isFirst = false
      return batch
    }
  }

  /// Counts a piece of a node's work.
  private func span<Result>(
    _ key: ObjectIdentifier, _ context: ExecutionContext,
    _ work: () throws(EngineError) -> Result
  ) throws(EngineError) -> Result {
    let outer = current
    current = key
    let start = now
    let before = context.work
    defer {
      current = outer
      var reading = readings[key] ?? Reading()
      reading.nanoseconds += now - start
      reading.work = reading.work + (context.work - before)
      readings[key] = reading
    }
    return try work()
  }
}
