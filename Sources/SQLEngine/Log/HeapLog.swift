/// What a heap tells the log of its versions.
///
/// A version that replaces another is logged together with the one it replaces: ``Heap/end`` is
/// told of it first, and waits here for its successor.
struct HeapLog {
  let log: TransactionLog
  let transactions: TransactionManager
  /// The version that ended last, and the one that is to come.
  private var replaced: (old: Int, new: Int)?

  init(log: TransactionLog, transactions: TransactionManager) {
    self.log = log
    self.transactions = transactions
  }

  @inline(__always)
  private func writer(_ part: TransactionID) -> LogRecord.Writer {
    LogRecord.Writer(transaction: transactions.top(of: part), part: part)
  }

  mutating func insert(
    _ row: [SQLValue], at index: Int, of heap: Heap, by part: TransactionID
  ) {
    guard let (old, new) = replaced, new == index else {
      replaced = nil
      return log.insert(heap: heap.id, index: index, row: row, by: writer(part))
    }
    replaced = nil
    log.update(
      heap: heap.id, old: old, new: new, before: heap.row(old), after: row, by: writer(part))
  }

  mutating func insert(
    _ columns: [ColumnVector], rows: Range<Int>, at first: Int, of heap: Heap,
    by part: TransactionID
  ) {
    replaced = nil
    log.insert(heap: heap.id, first: first, columns: columns, rows: rows, by: writer(part))
  }

  /// - Parameter next: what replaces the version; nil for a deletion.
  mutating func end(_ index: Int, of heap: Heap, by part: TransactionID, next: Int?) {
    replaced = nil
    guard let next, next != index else {
      return log.delete(heap: heap.id, index: index, row: heap.row(index), by: writer(part))
    }
    guard next < heap.versionCount else {
      replaced = (index, next)
      return
    }
    log.update(
      heap: heap.id, old: index, new: next, before: heap.row(index), after: heap.row(next),
      by: writer(part))
  }

  func rewrite(_ index: Int, _ row: [SQLValue], of heap: Heap) {
    log.rewrite(heap: heap.id, index: index, before: heap.row(index), after: row)
  }
}
