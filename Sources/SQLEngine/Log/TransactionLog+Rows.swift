import Core

/// Records of rows: on the path of every INSERT, so nothing here allocates but the buffer.
extension TransactionLog {
  func insert(heap: ObjectID, index: Int, row: [SQLValue], by writer: LogRecord.Writer) {
    begin(.insert, writer)
    appendPlace(heap, index)
    scratch.append(1)
    scratch.append(count: row.count)
    for value in row { ValueCodec.append(value, to: &scratch) }
    end()
  }

  /// Rows that were written together.
  func insert(
    heap: ObjectID, first: Int, columns: [ColumnVector], rows: Range<Int>,
    by writer: LogRecord.Writer
  ) {
    // A record has a bound, and so has what a view reads of it.
    var start = rows.lowerBound
    while start < rows.upperBound {
      let end = min(start + 512, rows.upperBound)
      begin(.insert, writer)
      appendPlace(heap, first + start - rows.lowerBound)
      scratch.append(count: end - start)
      scratch.append(count: columns.count)
      for row in start..<end {
        for column in columns { ValueCodec.append(column[row], to: &scratch) }
      }
      self.end()
      start = end
    }
  }

  func update(
    heap: ObjectID, old: Int, new: Int, before: [SQLValue], after: [SQLValue],
    by writer: LogRecord.Writer
  ) {
    begin(.update, writer)
    appendPlace(heap, old)
    scratch.append(count: new)
    scratch.append(count: after.count)
    // The count is known when the columns are written; it needs two bytes at most.
    let place = scratch.count
    scratch.append(contentsOf: [0, 0])
    var changedCount = 0
    for (attribute, value) in after.enumerated() {
      let earlier = attribute < before.count ? before[attribute] : .null
      if appendChange(attribute, earlier, value) { changedCount += 1 }
    }
    scratch[place] = UInt8(changedCount & 0x7F) | 0x80
    scratch[place + 1] = UInt8(changedCount >> 7)
    end()
  }

  /// - Returns: false if the two are equal, and nothing was written.
  private func appendChange(_ attribute: Int, _ before: SQLValue, _ after: SQLValue) -> Bool {
    let start = scratch.count
    scratch.append(count: attribute)
    let first = scratch.count
    ValueCodec.append(before, to: &scratch)
    let second = scratch.count
    ValueCodec.append(after, to: &scratch)
    let isEqual =
      second - first == scratch.count - second
      && scratch.withUnsafeBytes { bytes in
        bytes[first..<second].elementsEqual(bytes[second...])
      }
    if isEqual { scratch.removeSubrange(start...) }
    return !isEqual
  }

  func delete(heap: ObjectID, index: Int, row: [SQLValue], by writer: LogRecord.Writer) {
    begin(.delete, writer)
    appendPlace(heap, index)
    appendRow(row)
    end()
  }

  /// A version gets other values, in place.
  func rewrite(heap: ObjectID, index: Int, before: [SQLValue], after: [SQLValue]) {
    begin(.rewrite)
    appendPlace(heap, index)
    for row in [before, after] {
      var bytes: [UInt8] = []
      bytes.append(list: row) { ValueCodec.append($1, to: &$0) }
      scratch.append(sized: bytes)
    }
    end()
  }

  /// All versions get a value in a column.
  func fill(heap: ObjectID, attribute: Int, value: SQLValue) {
    begin(.fill)
    appendPlace(heap, attribute)
    ValueCodec.append(value, to: &scratch)
    end()
  }

  func empty(heap: ObjectID) {
    begin(.empty)
    scratch.append(number: heap)
    end()
  }

  @inline(__always)
  private func appendPlace(_ heap: ObjectID, _ index: Int) {
    Varint.append(UInt64(heap), to: &scratch)
    Varint.append(UInt64(index), to: &scratch)
  }

  private func appendRow(_ row: [SQLValue]) {
    scratch.append(count: row.count)
    for value in row { ValueCodec.append(value, to: &scratch) }
  }
}
