/// The versions of a table's rows, in the order in which they were written, in pages of columns.
///
/// Invariants:
/// 1. The index of a version names it for the life of the heap; what is removed leaves its number
///    behind. So every page but the last is full, and an index says where its version lies.
/// 2. ``RowVersion/next`` points forward only, so following it ends.
final class Heap {
  let id: ObjectID
  private(set) var pages: [HeapPage] = []
  private(set) var versionCount = 0
  /// Versions that have been ended since the heap was made; what VACUUM may find.
  private(set) var endedCount = 0
  /// Versions that have been removed for good.
  private(set) var removedCount = 0

  /// By scans of the whole table.
  var usage = UsageCounts()

  /// Versions that are there, seen by anybody or not.
  var liveCount: Int { versionCount - removedCount }
  /// Where changes are logged; nil for temporary tables, and while the log itself is read.
  var changes: HeapLog?

  init(id: ObjectID) { self.id = id }

  /// Adds a version that nothing replaces yet.
  /// - Returns: its index.
  @discardableResult
  func insert(_ row: [SQLValue], by writer: TransactionID, command: UInt32) -> Int {
    let index = versionCount
    openPage().append(row, RowVersion(xmin: writer, cmin: command, next: index))
    versionCount += 1
    changes?.insert(row, at: index, of: self, by: writer)
    return index
  }

  /// Adds rows that are there column by column.
  /// - Returns: the indices that they got.
  @discardableResult
  func insert(_ columns: [ColumnVector], count: Int, by writer: TransactionID, command: UInt32)
    -> Range<Int>
  {
    let first = versionCount
    var done = 0
    while done < count {
      let page = openPage()
      let part = min(count - done, HeapPage.rowCountMax - page.count)
      page.append(columns, rows: done..<(done + part)) { row in
        RowVersion(xmin: writer, cmin: command, next: first + row)
      }
      done += part
      versionCount += part
    }
    changes?.insert(columns, rows: 0..<count, at: first, of: self, by: writer)
    return first..<versionCount
  }

  /// Adds the number of a version that is gone: recovery keeps the others' numbers by it.
  func insertRemoved() {
    let index = versionCount
    insert([], by: TransactionManager.frozen, command: 0)
    remove(index)
  }

  private func openPage() -> HeapPage {
    if let last = pages.last, last.count < HeapPage.rowCountMax { return last }
    let page = HeapPage()
    pages.append(page)
    return page
  }

  @inline(__always)
  private func page(of index: Int) -> HeapPage { pages[index / HeapPage.rowCountMax] }

  /// Who made and who ended a version.
  func version(_ index: Int) -> RowVersion {
    page(of: index).versions[index % HeapPage.rowCountMax]
  }

  /// What a version says; columns that were added after it may be missing at the end.
  func row(_ index: Int) -> [SQLValue] { page(of: index).row(index % HeapPage.rowCountMax) }

  /// One value of a version; NULL for a column that was added after it.
  func value(_ index: Int, _ attribute: Int) -> SQLValue {
    page(of: index).value(index % HeapPage.rowCountMax, attribute)
  }

  /// Marks a version as ended.
  /// - Parameter next: what replaces it, for recovery; nil for a deletion.
  func end(_ index: Int, by writer: TransactionID, command: UInt32, next: Int? = nil) {
    endedCount += 1
    page(of: index).end(
      index % HeapPage.rowCountMax, by: writer, command: command, next: next ?? index)
    changes?.end(index, of: self, by: writer)
  }

  /// Ends a version and adds the one that takes its place.
  /// - Parameter before: what the old version says.
  /// - Returns: the index of the new one.
  func supersede(
    _ old: Int, _ before: [SQLValue], with row: [SQLValue], by writer: TransactionID,
    command: UInt32
  ) -> Int {
    let index = versionCount
    endedCount += 1
    page(of: old).end(old % HeapPage.rowCountMax, by: writer, command: command, next: index)
    openPage().append(row, RowVersion(xmin: writer, cmin: command, next: index))
    versionCount += 1
    changes?.update(old, before, to: index, row, of: self, by: writer)
    return index
  }

  /// Marks a version as ended whose row goes on in another heap.
  func endElsewhere(_ index: Int, by writer: TransactionID, command: UInt32) {
    end(index, by: writer, command: command)
    var version = version(index)
    version.next = RowVersion.elsewhere
    page(of: index).replace(index % HeapPage.rowCountMax, version)
  }

  /// Sets who made and who ended a version: for recovery, and for what VACUUM freezes.
  func replace(_ index: Int, _ version: RowVersion) {
    page(of: index).replace(index % HeapPage.rowCountMax, version)
  }

  /// Replaces what a version says: for a change of the table's columns, under an exclusive lock.
  func rewrite(_ index: Int, _ row: [SQLValue]) {
    changes?.rewrite(index, row, of: self)
    page(of: index).rewrite(index % HeapPage.rowCountMax, row)
  }

  /// Gives all versions one value in a column: for ADD COLUMN with a constant default, and NULL for
  /// DROP COLUMN.
  func fill(_ attribute: Int, with value: SQLValue) {
    changes?.log.fill(heap: id, attribute: attribute, value: value)
    for page in pages { page.fill(attribute, with: value) }
  }

  /// Takes a version out for good: nobody may see it any more, and no index may name it.
  func remove(_ index: Int) {
    if !version(index).isRemoved { removedCount += 1 }
    page(of: index).remove(index % HeapPage.rowCountMax)
  }

  func removeAll() {
    changes?.log.empty(heap: id)
    pages.removeAll()
    versionCount = 0
    endedCount = 0
    removedCount = 0
  }

  /// What must hold between two calls; for tests.
  /// - Returns: what does not, nil if all does.
  func checkInvariants() -> String? {
    var count = 0
    for (number, page) in pages.enumerated() {
      if number < pages.count - 1, page.count != HeapPage.rowCountMax {
        return "page \(number) has \(page.count) versions"
      }
      if let broken = page.checkInvariants(firstIndex: count) { return "page \(number): \(broken)" }
      count += page.count
    }
    return count == versionCount ? nil : "\(count) versions, \(versionCount) counted"
  }
}
