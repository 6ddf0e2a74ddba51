import Core
import SQLSyntax

/// ANALYZE.
extension SQLSession {
  /// Draws samples of the tables named, or of all.
  func analyze(_ statement: AnalyzeStatement) throws(EngineError) {
    guard !statement.tables.isEmpty else {
      for relation in catalog.relations { sample(relation, of: nil) }
      return
    }
    for target in statement.tables {
      let relation = try relation(named: target.table)
      var attributes: Set<Int>?
      for column in target.columns {
        guard let attribute = relation.attribute(named: column.text) else {
          throw .undefinedColumn(column.text, of: relation.name, at: column.span)
        }
        attributes = (attributes ?? []).union([attribute])
      }
      sample(relation, of: attributes)
    }
  }

  /// - Parameter attributes: the columns whose figures are replaced; nil for all.
  private func sample(_ relation: Relation, of attributes: Set<Int>?) {
    guard let heap = database.heaps[relation.heap] else { return }
    let fresh = TableSampler(
      relation: relation, heap: heap, visibility: visibility(), now: evaluation.statementTime
    ).statistics(rowCountMax: TableSampler.rowCountMax, isRequested: true)
    guard let attributes else { return database.statistics.put(fresh) }
    let before = database.statistics.known(heap.id)?.columns ?? [:]
    database.statistics.put(
      fresh.replacingColumns(
        by: fresh.columns.filter { attributes.contains($0.key) }.merging(before) { new, _ in new }))
  }
}
