import Core

/// What a session has set for the planner: which ways of going about it are allowed, and what work
/// is taken to cost.
///
/// **Source:** PostgreSQL 15, `cost.h` and the manual's "Query Planning". A way that is switched
/// off is not forbidden but priced so high that it is taken only where there is no other.
struct PlannerSettings {
  /// What a way costs more that is switched off.
  static let disabledCost = 1e10
  /// Bytes of a page, and what a row has beside its values.
  static let pageByteCount = 8192.0
  static let rowHeaderByteCount = 28.0
  /// What a table without statistics is taken for at least, in pages.
  static let unknownPageCount = 10.0

  var sequentialPage = 1.0
  var randomPage = 4.0
  var row = Cost.row
  var indexRow = Cost.indexRow
  var operation = Cost.operation
  /// Pages that are taken to stay in memory.
  var cachePages = 524_288.0

  var allowsSequentialScan = true
  var allowsIndexScan = true
  var allowsIndexOnlyScan = true
  var allowsBitmapScan = true
  var allowsNestedLoop = true
  var allowsHashJoin = true
  var allowsMergeJoin = true
  var allowsSort = true
  var allowsHashAggregate = true
  var allowsMaterialize = true

  init() {}

  init(_ session: SQLSession) {
    // Most sessions have set nothing of this, and short statements are planned often.
    guard session.settings.values.keys.contains(where: Self.isKnown) else { return }
    func isOn(_ name: String) -> Bool { session.setting(name) != "off" }
    func number(_ name: String, _ usual: Double) -> Double {
      session.setting(name).flatMap { Double($0) } ?? usual
    }
    sequentialPage = number("seq_page_cost", sequentialPage)
    randomPage = number("random_page_cost", randomPage)
    row = number("cpu_tuple_cost", row)
    indexRow = number("cpu_index_tuple_cost", indexRow)
    operation = number("cpu_operator_cost", operation)
    allowsSequentialScan = isOn("enable_seqscan")
    allowsIndexScan = isOn("enable_indexscan")
    allowsIndexOnlyScan = isOn("enable_indexonlyscan")
    allowsBitmapScan = isOn("enable_bitmapscan")
    allowsNestedLoop = isOn("enable_nestloop")
    allowsHashJoin = isOn("enable_hashjoin")
    allowsMergeJoin = isOn("enable_mergejoin")
    allowsSort = isOn("enable_sort")
    allowsHashAggregate = isOn("enable_hashagg")
    allowsMaterialize = isOn("enable_material")
  }

  private static func isKnown(_ name: String) -> Bool {
    name.hasPrefix("enable_") || name.hasSuffix("_cost")
  }

  /// What a switch adds to the cost of what it is about.
  static func penalty(_ isAllowed: Bool) -> Double { isAllowed ? 0 : disabledCost }

  // Formulas.

  /// Sorting so many rows, which are there already.
  func sort(rows: Double, limit: Double? = nil) -> (start: Double, total: Double) {
    let rows = max(rows, 2)
    let kept = limit.map { max(2, min(2 * $0, rows)) } ?? rows
    let start =
      2 * operation * rows * Math.log(kept) / 0.6931471805599453
      + Self.penalty(allowsSort)
    return (start, start + operation * rows)
  }

  /// How many pages of a table are read for so many rows in any order, over and over, while a cache
  /// keeps some.
  ///
  /// **Source:** Mackert and Lohman, "Index Scans Using a Finite LRU Buffer" (1989).
  func pagesFetched(rows: Double, of pages: Double) -> Double {
    let total = max(pages, 1)
    guard rows > 0 else { return 0 }
    if total <= cachePages {
      return min(total, (2 * total * rows / (2 * total + rows)).rounded(.up))
    }
    let limit = 2 * total * cachePages / (2 * total - cachePages)
    if rows <= limit { return (2 * total * rows / (2 * total + rows)).rounded(.up) }
    return (cachePages + (rows - limit) * (total - cachePages) / total).rounded(.up)
  }
}

/// A table as the planner prices reading it.
struct TableSize {
  var rows: Double
  var pages: Double
}

extension PlannerSettings {
  func sequentialScan(_ table: TableSize, conditionCount: Int) -> Double {
    table.pages * sequentialPage
      + table.rows * (row + operation * Double(conditionCount))
      + Self.penalty(allowsSequentialScan)
  }

  /// What going along an index costs, and what fetching the rows adds.
  struct IndexCost {
    var start: Double
    /// Of the index itself.
    var entries: Double
    /// Of the table's rows.
    var fetches: Double

    var total: Double { entries + fetches }
  }

  /// - Parameters:
  ///   - share: of the table's rows that the index finds.
  ///   - conditionCount: those that the index sees to.
  ///   - filterCount: those that are tested on the rows that it finds.
  ///   - loops: how often the scan is run.
  func indexScan(
    _ table: TableSize, share: Double, correlation: Double, conditionCount: Int,
    filterCount: Int, isIndexOnly: Bool, loops: Double = 1
  ) -> IndexCost {
    let found = max(1, (table.rows * share).rounded())
    let entriesPerPage = 300.0
    let indexPages = max(1, (table.rows / entriesPerPage).rounded(.up))
    let leaves = max(1, (found / entriesPerPage).rounded(.up))
    let leafPages =
      loops > 1
      ? pagesFetched(rows: leaves * loops, of: indexPages) / loops : leaves
    let height = max(0, (Math.log(max(indexPages, 1)) / Math.log(entriesPerPage)).rounded(.up))
    let descent =
      (Math.log(max(table.rows, 2)) / 0.6931471805599453).rounded(.up) * operation
      + (height + 1) * 50 * operation
    let entries =
      descent + leafPages * randomPage
      + found * (indexRow + operation * Double(conditionCount))
    var pageCost = 0.0
    if !isIndexOnly {
      let scattered = pagesFetched(rows: found * loops, of: table.pages) / loops
      let gathered = max(1, (share * table.pages).rounded(.up))
      let worst = scattered * randomPage
      let best =
        loops > 1
        ? pagesFetched(rows: gathered * loops, of: table.pages) / loops * randomPage
        : randomPage + (gathered - 1) * sequentialPage
      pageCost = worst + correlation * correlation * (min(best, worst) - worst)
    }
    return IndexCost(
      start: descent, entries: entries,
      fetches: pageCost + found * (row + operation * Double(filterCount)))
  }

  /// Reading the rows that a bitmap names, in the order of the table.
  func bitmapHeap(
    _ table: TableSize, found: Double, conditionCount: Int, filterCount: Int, bitmap: Double
  ) -> (start: Double, total: Double) {
    let pages = min(table.pages, max(1, pagesFetched(rows: found, of: table.pages)))
    let share = (pages / max(table.pages, 1)).squareRoot()
    let perPage = pages >= 2 ? randomPage - (randomPage - sequentialPage) * share : randomPage
    let start = bitmap + 0.1 * operation * found + Self.penalty(allowsBitmapScan)
    let rows = found * (row + operation * Double(conditionCount + filterCount))
    return (start, start + pages * perPage + rows)
  }
}
