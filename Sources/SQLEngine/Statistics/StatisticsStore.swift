/// The statistics of all tables, by the heap that they were drawn from.
///
/// Where ANALYZE has not been, or a table has grown a lot since, the planner has a small sample
/// drawn: in memory that is cheaper than a bad plan.
final class StatisticsStore {
  private var tables: [ObjectID: TableStatistics] = [:]

  /// What is known of a table, without looking at it.
  func known(_ heap: ObjectID) -> TableStatistics? { tables[heap] }

  func put(_ statistics: TableStatistics) { tables[statistics.heap] = statistics }

  func forget(_ heap: ObjectID) { tables[heap] = nil }

  /// What is known of a table, by a look at it if what is known is old.
  func current(
    _ relation: Relation, _ heap: Heap, _ visibility: Visibility, now: Int64
  ) -> TableStatistics {
    if let found = tables[heap.id], !Self.isOld(found, heap) { return found }
    let fresh = TableSampler(relation: relation, heap: heap, visibility: visibility, now: now)
      .statistics(rowCountMax: TableSampler.quickRowCountMax, isRequested: false)
    tables[heap.id] = fresh
    return fresh
  }

  /// Grown or changed by a half since.
  private static func isOld(_ statistics: TableStatistics, _ heap: Heap) -> Bool {
    heap.versionCount > statistics.versionCount + statistics.versionCount / 2 + 50
      || heap.versionCount < statistics.versionCount
  }
}
