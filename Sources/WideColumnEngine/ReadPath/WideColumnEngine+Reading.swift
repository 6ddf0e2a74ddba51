import Core

/// Single rows, read from the store.
extension WideColumnEngine {
  /// A cursor over one partition: tables whose bloom filters deny it are left out.
  func partitionCursor(
    _ table: TableSchema, _ partition: [UInt8]
  ) throws(EngineError) -> CellCursor {
    try store.cursor(
      table.id, KeyRange(prefix: partition),
      filterPrefix: Array(partition.prefix(StorageKey.filterSizeBytes)))
  }

  /// The static columns of a partition; nil if none has a value.
  func staticRow(
    of table: TableSchema, in partition: [UInt8], _ cursor: CellCursor, now: Int64
  ) throws(EngineError) -> Row? {
    guard table.staticCount > 0 else { return nil }
    let prefix = StorageKey.staticRow(in: partition)
    let end = StorageKey.successor(of: prefix)
    try cursor.seek(to: prefix)
    var row = Row(clustering: [], table: table)
    while cursor.isValid {
      let key = cursor.key
      guard key.lexicographicallyPrecedes(end), key.count >= prefix.count + 2 else { break }
      if let cell = Cell(stored: cursor.cell, at: now) {
        let id = UInt16(key[prefix.count]) << 8 | UInt16(key[prefix.count + 1])
        row.add(
          cell, path: Array(key[(prefix.count + 2)...]), columnID: id, of: table,
          isReversed: false)
      }
      try cursor.next()
    }
    return row.isEmpty ? nil : row
  }

  func staticRow(
    of table: TableSchema, in partition: [UInt8], now: Int64
  ) throws(EngineError) -> Row? {
    guard table.staticCount > 0 else { return nil }
    let cursor = try partitionCursor(table, partition)
    return try staticRow(of: table, in: partition, cursor, now: now)
  }

  /// One row by its clustering values; nil if nothing of it is live.
  func row(
    of table: TableSchema, in partition: [UInt8], clustering: [[UInt8]], now: Int64
  ) throws(EngineError) -> Row? {
    let prefix = table.rowPrefix(in: partition, clustering: clustering)
    return try rows(of: table, in: partition, [KeyRange(prefix: prefix)], now: now).first
  }

  /// All rows of some ranges of a partition.
  func rows(
    of table: TableSchema, in partition: [UInt8], _ ranges: [KeyRange], now: Int64
  ) throws(EngineError) -> [Row] {
    let cursor = try partitionCursor(table, partition)
    let reader = RowReader(
      table, cursor, partition: partition, ranges: ranges, isReversed: false, now: now)
    var rows: [Row] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }
}
