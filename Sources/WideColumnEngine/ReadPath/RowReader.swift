import Core

/// Reads rows of one partition, in the order in which they are stored or backwards.
final class RowReader {
  private let table: TableSchema
  private let cursor: CellCursor
  private let partition: [UInt8]
  /// In the order in which they are read.
  private let ranges: [KeyRange]
  private let isReversed: Bool
  private let now: Int64
  private var rangeIndex = -1

  /// - Parameters:
  ///   - cursor: over the table; where it stands does not matter.
  ///   - partition: what the keys of the partition begin with.
  ///   - ranges: of whole keys, in ascending order, without overlaps.
  init(
    _ table: TableSchema, _ cursor: CellCursor, partition: [UInt8], ranges: [KeyRange],
    isReversed: Bool, now: Int64
  ) {
    self.table = table
    self.cursor = cursor
    self.partition = partition
    self.ranges = isReversed ? ranges.reversed() : ranges
    self.isReversed = isReversed
    self.now = now
  }

  /// The next row that has something live; nil after the last.
  func next() throws(EngineError) -> Row? {
    while true {
      if rangeIndex < 0 || !isInRange {
        guard rangeIndex + 1 < ranges.count else { return nil }
        rangeIndex += 1
        try enterRange()
        continue
      }
      if let row = try readRow() { return row }
    }
  }

  private var isInRange: Bool {
    guard cursor.isValid else { return false }
    return isReversed
      ? !cursor.key.lexicographicallyPrecedes(ranges[rangeIndex].lower)
      : cursor.key.lexicographicallyPrecedes(ranges[rangeIndex].upper)
  }

  private func enterRange() throws(EngineError) {
    if isReversed {
      try cursor.seek(before: ranges[rangeIndex].upper)
    } else if !cursor.isValid || rangeIndex == 0
      || cursor.key.lexicographicallyPrecedes(ranges[rangeIndex].lower)
    {
      try cursor.seek(to: ranges[rangeIndex].lower)
    }
  }

  /// Reads the cells of the row that the cursor stands in; nil if it has none that counts.
  private func readRow() throws(EngineError) -> Row? {
    var offset = partition.count + 1
    let first = cursor.key
    guard let clustering = table.readClustering(first, at: &offset), offset + 2 <= first.count
    else { throw .damagedKey(of: table) }
    let prefix = first[..<offset]
    var row = Row(clustering: clustering, table: table)
    repeat {
      let key = cursor.key
      guard key.starts(with: prefix), key.count >= offset + 2 else { break }
      if let cell = Cell(stored: cursor.cell, at: now) {
        let id = UInt16(key[offset]) << 8 | UInt16(key[offset + 1])
        row.add(
          cell.visible(in: table), path: Array(key[(offset + 2)...]), columnID: id, of: table,
          isReversed: isReversed)
      }
      if isReversed { try cursor.previous() } else { try cursor.next() }
    } while isInRange
    if isReversed { row.reverseElements() }
    return row.isEmpty ? nil : row
  }
}

extension Cell {
  /// The cell as statements see it. A cell of a view has the timestamp of its base in front.
  func visible(in table: TableSchema) -> Cell {
    guard table.isView, value.count >= 8 else { return self }
    var offset = 0
    var cell = self
    cell.timestamp = OrderedEncoding.readSigned(value[...], at: &offset) ?? timestamp
    cell.value = Array(value[8...])
    return cell
  }
}
