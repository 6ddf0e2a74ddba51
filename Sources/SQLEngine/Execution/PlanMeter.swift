import Core

/// Counts what the nodes of a plan do while it runs, for EXPLAIN ANALYZE and `\why`.
final class PlanMeter {
  /// What one node did.
  struct Reading: Sendable, Equatable {
    /// How often it was begun.
    var loops = 0
    var rows = 0
    /// Until its first row, and in all, with the nodes below.
    var startNanoseconds: Int64 = 0
    var nanoseconds: Int64 = 0
  }

  private(set) var readings: [ObjectIdentifier: Reading] = [:]
  private let time: any TimeSource

  init(_ time: any TimeSource) { self.time = time }

  private var now: Int64 { Int64(clamping: time.monotonicNanoseconds) }

  func reading(of node: any PlanNode) -> Reading { readings[ObjectIdentifier(node)] ?? Reading() }

  /// Counts what was done for a node without running it.
  func add(_ node: any PlanNode, loops: Int, rows: Int) {
    var reading = reading(of: node)
    reading.loops += loops
    reading.rows += rows
    readings[ObjectIdentifier(node)] = reading
  }

  func measuring(_ node: any PlanNode, _ begin: () throws(EngineError) -> BatchStream)
    throws(EngineError) -> BatchStream
  {
    let key = ObjectIdentifier(node)
    let before = now
    let stream = try begin()
    var reading = readings[key] ?? Reading()
    reading.loops += 1
    reading.nanoseconds += now - before
    readings[key] = reading
    var isFirst = true
    return BatchStream { () throws(EngineError) in
      let before = self.now
      let batch = try stream.next()
      var reading = self.readings[key] ?? Reading()
      reading.nanoseconds += self.now - before
      if isFirst { reading.startNanoseconds = reading.nanoseconds }
      isFirst = false
      reading.rows += batch?.count ?? 0
      self.readings[key] = reading
      return batch
    }
  }
}
