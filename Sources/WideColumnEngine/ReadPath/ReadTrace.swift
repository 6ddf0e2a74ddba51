import Storage

/// What a read touched: shown by `\why`, `cql.readpath` and TRACING. Filled while rows are pulled.
final class ReadTrace {
  var statement = ""
  var table = ""
  /// How partitions were found: `1 partition by its key`, `all partitions`, `index v_idx`.
  var access = ""
  var partitionCount = 0
  /// Rows put together from cells.
  var rowCount = 0
  /// Rows that a filter left out.
  var filteredCount = 0
  var resultCount = 0
  /// What the store counted.
  var counters = ReadCounters()
  var sources: [SourceReport] = []
  /// Where the last partition lies.
  var lastPartition: [UInt8]?
}

/// What one table file or memtable had to do with a read.
struct SourceReport: Equatable, Sendable {
  var name: String
  var verdict: String
}
