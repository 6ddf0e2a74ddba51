import Core

/// One execution of a grouping whose input comes in an order of the keys: a group is put out as
/// soon as the next one begins.
///
/// Memory: the groups of one batch; and the rows of a group if an aggregate wants them all.
final class SortedAggregateRun {
  private let keys: [any Evaluator]
  private let types: [SQLType]
  private let calls: [CompiledAggregate]
  private let columnCount: Int
  private let groupings: [[Int]]
  private let context: ExecutionContext
  /// The groups so far, of which the last goes on, and the key of that one.
  private var open: AggregateRun?
  private var lastKey: [UInt8] = []

  init(
    keys: [any Evaluator], types: [SQLType], calls: [CompiledAggregate], columnCount: Int,
    groupings: [[Int]], _ context: ExecutionContext
  ) {
    self.keys = keys
    self.types = types
    self.calls = calls
    self.columnCount = columnCount
    self.groupings = groupings
    self.context = context
  }

  func open(_ input: BatchStream) -> BatchStream {
    BatchStream { () throws(EngineError) in
      while let batch = try input.next() {
        try self.context.checkInterrupt()
        if let groups = try self.add(batch), groups.count > 0 { return groups }
      }
      guard let last = self.open else { return nil }
      self.open = nil
      return try self.finished(last)
    }
  }

  /// - Returns: the groups that are complete.
  private func add(_ batch: Batch) throws(EngineError) -> Batch? {
    guard batch.count > 0 else { return nil }
    let start = try lastBoundary(batch)
    let run = if let open { open } else { try newRun() }
    guard let start else {
      try run.add(batch)
      open = run
      return nil
    }
    if start > 0 { try run.add(batch.slice(0..<start)) }
    let next = try newRun()
    try next.add(batch.slice(start..<batch.count))
    let isEmpty = open == nil && start == 0
    open = next
    return isEmpty ? nil : try finished(run)
  }

  /// Where the last group of the batch begins; nil if it began before.
  private func lastBoundary(_ batch: Batch) throws(EngineError) -> Int? {
    var columns: [ColumnVector] = []
    for key in keys { columns.append(try key.evaluate(batch, context)) }
    func encoded(_ row: Int) -> [UInt8] {
      var bytes: [UInt8] = []
      for (column, type) in zip(columns, types) { column.appendKey(row, type.id, to: &bytes) }
      return bytes
    }
    let last = encoded(batch.count - 1)
    var start = batch.count - 1
    while start > 0, encoded(start - 1) == last { start -= 1 }
    let continues = start == 0 && open != nil && last == lastKey
    lastKey = last
    return continues ? nil : start
  }

  private func newRun() throws(EngineError) -> AggregateRun {
    try AggregateRun(
      keys: keys, types: types, set: Array(keys.indices), calls: calls, context)
  }

  private func finished(_ run: AggregateRun) throws(EngineError) -> Batch {
    try run.finish(groupings: groupings, columnCount: columnCount)
  }
}
