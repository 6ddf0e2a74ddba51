import Core

/// A format that writes rows one by one as they come.
protocol RowWriter {
  /// Writes what comes before the rows.
  /// - Parameter sample: the first batch; nil if there are no rows at all.
  mutating func begin(_ columns: [Column], sample: RowBatch?, to sink: inout LineSink)
  mutating func write(_ batch: RowBatch, row: Int, to sink: inout LineSink)
  /// Writes what comes after the rows.
  mutating func end(rowCount: Int, to sink: inout LineSink)
}

extension RowWriter {
  mutating func begin(_ columns: [Column], sample: RowBatch?, to sink: inout LineSink) {}
  mutating func end(rowCount: Int, to sink: inout LineSink) {}

  /// Writes a source batch by batch: memory stays flat, and a closed reader ends it.
  /// - Returns: how many rows there were.
  @discardableResult
  mutating func writeAll(
    _ source: any RowSource, to output: any TextOutput
  ) throws(EngineError) -> Int {
    var sink = LineSink(output)
    defer { sink.finish() }
    var batch = try source.nextBatch()
    begin(source.columns, sample: batch, to: &sink)
    var rowCount = 0
    while let current = batch {
      for row in 0..<current.rowCount { write(current, row: row, to: &sink) }
      rowCount += current.rowCount
      sink.finish()
      if sink.isClosed { return rowCount }
      batch = try source.nextBatch()
    }
    end(rowCount: rowCount, to: &sink)
    return rowCount
  }
}
