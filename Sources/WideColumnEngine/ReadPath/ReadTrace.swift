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
  var tableID: UInt32 = 0
  /// Sorted tables that were not ruled out.
  var tableNumbers: Set<UInt64> = []
  /// Where the last partition lies.
  var lastPartition: [UInt8]?
}

extension ReadTrace {
  /// A cursor has done its work.
  func add(_ cursor: CellCursor) {
    let more = cursor.counters
    counters.tombstonesSteppedOver += more.tombstonesSteppedOver
    counters.versionsSteppedOver += more.versionsSteppedOver
    counters.coveredSteppedOver += more.coveredSteppedOver
    counters.blocksFromCache += more.blocksFromCache
    counters.blocksFromDisk += more.blocksFromDisk
    counters.bloomNegatives += more.bloomNegatives
    tableNumbers.formUnion(cursor.tableNumbers)
  }
}
