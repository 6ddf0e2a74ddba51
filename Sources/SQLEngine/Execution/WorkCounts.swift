/// What a statement has done, in counts that are the same on every machine and under every clock.
struct WorkCounts: Equatable, Sendable {
  /// Pages of tables that were looked at, once for each time.
  var heapPages = 0
  /// Pages of indexes that were looked at: from the root to a leaf for each look-up.
  var indexPages = 0
  /// Versions of rows that scans have come by, visible or not.
  var versions = 0
  /// Rows that conditions have held back.
  var filtered = 0
  /// Pairs of rows that joins have put together, before their other conditions.
  var pairs = 0
  /// Pairs that these other conditions have held back.
  var filteredPairs = 0
  /// Rows that an index-only scan has looked up in the table all the same.
  var heapFetches = 0
  /// Rows written, and rows changed or deleted.
  var written = 0

  /// One figure for all: a page, a version, a pair or a written row counts one.
  var units: Int { pages + versions + pairs + written }

  var pages: Int { heapPages + indexPages }

  /// A scan comes by a page of a table.
  mutating func notePage(_ page: HeapPage, of heap: Heap) {
    heapPages += 1
    versions += page.count
    heap.usage.pageCount += 1
    heap.usage.rowCount += page.count
  }

  /// A look-up in an index has gone from the root to a leaf, and found versions that lie on pages
  /// of the table.
  mutating func noteLookup(in index: BTreeIndex, found: [Int]) {
    noteEntries(in: index, count: found.count)
    var last = -1
    for version in found where version / HeapPage.rowCountMax != last {
      last = version / HeapPage.rowCountMax
      heapPages += 1
    }
  }

  /// A look-up that has not read rows.
  mutating func noteEntries(in index: BTreeIndex, count: Int) {
    let height = index.height
    indexPages += height
    versions += count
    index.usage.pageCount += height
    index.usage.rowCount += count
  }

  static func + (a: WorkCounts, b: WorkCounts) -> WorkCounts { a.combined(b, +) }

  static func - (a: WorkCounts, b: WorkCounts) -> WorkCounts { a.combined(b, -) }

  func scaled(by factor: Double) -> WorkCounts {
    combined(self) { count, _ in Int(Double(count) * factor) }
  }

  /// Without what would be less than nothing.
  var clamped: WorkCounts { combined(self) { count, _ in max(0, count) } }

  private func combined(_ other: WorkCounts, _ operation: (Int, Int) -> Int) -> WorkCounts {
    WorkCounts(
      heapPages: operation(heapPages, other.heapPages),
      indexPages: operation(indexPages, other.indexPages),
      versions: operation(versions, other.versions), filtered: operation(filtered, other.filtered),
      pairs: operation(pairs, other.pairs),
      filteredPairs: operation(filteredPairs, other.filteredPairs),
      heapFetches: operation(heapFetches, other.heapFetches),
      written: operation(written, other.written))
  }
}
