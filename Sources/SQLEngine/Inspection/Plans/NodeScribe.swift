import Core

/// Puts what a node tests, sorts and groups by into words, in PostgreSQL's order of lines.
struct NodeScribe {
  private let node: any PlanNode
  private let detail: NodeDetail
  private let filter: [BoundExpression]
  private let text: ExpressionText
  private let actual: PlanTree.Actual?

  init(
    _ node: any PlanNode, _ detail: NodeDetail, _ folded: [BoundExpression],
    _ text: ExpressionText, _ actual: PlanTree.Actual?
  ) {
    self.node = node
    self.detail = detail
    filter = detail.filter + folded
    self.text = text
    self.actual = actual
  }

  /// DISTINCT is found by hashing, whatever the node is called.
  var name: String { detail.name == "Unique" ? "HashAggregate" : detail.name }

  var strategy: String? {
    switch name {
    case "HashAggregate", "HashSetOp": "Hashed"
    case "Aggregate": detail.groupKeys.first?.isEmpty == false ? "Hashed" : "Plain"
    case "GroupAggregate", "Unique": "Sorted"
    default: nil
    }
  }

  var conditionText: String {
    let all =
      detail.indexConditions + detail.hashConditions + detail.mergeConditions + detail.joinFilter
      + filter
    return all.isEmpty ? "" : text.text(all)
  }

  var details: [PlanTree.Detail] {
    var details: [PlanTree.Detail] = []
    func add(_ name: String, _ conditions: [BoundExpression]) {
      if !conditions.isEmpty { details.append(.init(name: name, value: .text(text.text(conditions)))) }
    }
    func addRemoved(_ name: String, _ count: Int?, _ conditions: [BoundExpression]) {
      guard !conditions.isEmpty, let count, let loops = actual?.loops, loops > 0, count > 0 else {
        return
      }
      let each = (Double(count) / Double(loops)).rounded()
      details.append(.init(name: name, value: .number(each, decimals: 0)))
    }
    addKeys(to: &details)
    add("One-Time Filter", detail.oneTimeFilter)
    add("Index Cond", detail.indexConditions)
    add("Recheck Cond", detail.recheckConditions)
    add("Merge Cond", detail.mergeConditions)
    add("Hash Cond", detail.hashConditions)
    add("Join Filter", detail.joinFilter)
    addRemoved("Rows Removed by Join Filter", actual?.ownWork.filteredPairs, detail.joinFilter)
    add("Filter", filter)
    addRemoved("Rows Removed by Filter", actual?.ownWork.filtered, filter)
    if name == "Index Only Scan", let actual, actual.loops > 0 {
      details.append(
        .init(name: "Heap Fetches", value: .number(Double(actual.ownWork.heapFetches), decimals: 0)))
    }
    addMemory(to: &details)
    return details
  }

  private func addKeys(to details: inout [PlanTree.Detail]) {
    if !detail.sortKeys.isEmpty {
      details.append(.init(name: "Sort Key", value: .list(detail.sortKeys.map { text.text($0) })))
      if detail.presortedCount > 0 {
        let keys = detail.sortKeys.prefix(detail.presortedCount)
        details.append(.init(name: "Presorted Key", value: .list(keys.map { text.text($0) })))
      }
    }
    let isOneSet = detail.groupKeys.count == 1
    for keys in detail.groupKeys where !(isOneSet && keys.isEmpty) {
      let words = keys.isEmpty ? ["()"] : keys.map { text.text($0) }
      let name = isOneSet ? "Group Key" : "Hash Key"
      details.append(.init(name: name, value: .list(words)))
    }
  }

  private func addMemory(to details: inout [PlanTree.Detail]) {
    guard let actual, actual.loops > 0, actual.memorySizeBytes > 0 else { return }
    let kibibytes = Double((actual.memorySizeBytes + 1023) / 1024)
    switch name {
    case "Sort", "Incremental Sort":
      details += [
        .init(
          name: "Sort Method", value: .text(detail.isTopN ? "top-N heapsort" : "quicksort")),
        .init(name: "Sort Space Used", value: .number(kibibytes, decimals: 0)),
        .init(name: "Sort Space Type", value: .text("Memory")),
      ]
    case "HashAggregate":
      details += [
        .init(name: "Batches", value: .number(1, decimals: 0)),
        .init(name: "Memory Usage", value: .number(kibibytes, decimals: 0)),
      ]
    default: break
    }
  }
}
