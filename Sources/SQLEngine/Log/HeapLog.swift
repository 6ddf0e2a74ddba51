/// What a heap tells the log of its versions.
struct HeapLog {
  let log: TransactionLog
  let transactions: TransactionManager

  @inline(__always)
  private func writer(_ part: TransactionID) -> LogRecord.Writer {
    LogRecord.Writer(transaction: transactions.top(of: part), part: part)
  }

  func insert(_ row: [SQLValue], at index: Int, of heap: Heap, by part: TransactionID) {
    log.insert(heap: heap.id, index: index, row: row, by: writer(part))
  }

  func insert(
    _ columns: [ColumnVector], rows: Range<Int>, at first: Int, of heap: Heap,
    by part: TransactionID
  ) {
    log.insert(heap: heap.id, first: first, columns: columns, rows: rows, by: writer(part))
  }

  func update(
    _ old: Int, _ before: [SQLValue], to new: Int, _ after: [SQLValue], of heap: Heap,
    by part: TransactionID
  ) {
    log.update(
      heap: heap.id, old: old, new: new, before: before, after: after, by: writer(part))
  }

  /// A version is deleted.
  func end(_ index: Int, of heap: Heap, by part: TransactionID) {
    log.delete(heap: heap.id, index: index, row: heap.row(index), by: writer(part))
  }

  func rewrite(_ index: Int, _ row: [SQLValue], of heap: Heap) {
    log.rewrite(heap: heap.id, index: index, before: heap.row(index), after: row)
  }
}
