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

  /// UNION and grouping sets are told by their keys.
  var name: String {
    switch detail.name {
    case "Append" where !detail.groupKeys.isEmpty: "HashAggregate"
    case "HashAggregate"
    where detail.groupKeys.count > 1 && detail.groupKeys.contains(where: \.isEmpty):
      "MixedAggregate"
    default: detail.name
    }
  }

  var strategy: String? {
    switch name {
    case "HashAggregate": "Hashed"
    case "MixedAggregate": "Mixed"
    case _ where name.hasPrefix("HashSetOp"): "Hashed"
    case "Aggregate": detail.groupKeys.first?.isEmpty == false ? "Hashed" : "Plain"
    case "GroupAggregate", "Unique": "Sorted"
    default: nil
    }
  }

  /// All that rows or pairs have to fulfil.
  private var conditions: [BoundExpression] {
    detail.indexConditions + detail.hashConditions + detail.mergeConditions + detail.joinFilter
      + filter
  }

  var conditionText: String { conditions.isEmpty ? "" : text.text(conditions) }

  var conditionCount: Int { conditions.reduce(0) { $0 + $1.conjuncts.count } }

  var details: [PlanTree.Detail] {
    var details: [PlanTree.Detail] = []
    func add(_ name: String, _ conditions: [BoundExpression]) {
      if !conditions.isEmpty {
        details.append(.init(name: name, value: .text(text.text(conditions))))
      }
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
    add("Merge Cond", detail.mergeConditions.map { oriented($0) })
    add("Hash Cond", detail.hashConditions.map { oriented($0) })
    add("Join Filter", detail.joinFilter)
    addRemoved("Rows Removed by Join Filter", actual?.ownWork.filteredPairs, detail.joinFilter)
    add("Filter", filter)
    addRemoved("Rows Removed by Filter", actual?.ownWork.filtered, filter)
    if name == "Index Only Scan", let actual, actual.loops > 0 {
      details.append(
        .init(name: "Heap Fetches", value: .number(Double(actual.ownWork.heapFetches), decimals: 0))
      )
    }
    addMemory(to: &details)
    return details
  }

  /// An equality of a join with the outer side in front.
  private func oriented(_ condition: BoundExpression) -> BoundExpression {
    guard case .call(var call) = condition, call.arguments.count == 2, node.inputs.count == 2 else {
      return condition
    }
    let first = call.arguments[0].columns
    guard !first.isEmpty, first.isSubset(of: node.inputs[1].outputs),
      first.isDisjoint(with: node.inputs[0].outputs)
    else { return condition }
    call.arguments.reverse()
    return .call(call)
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
      let name = isOneSet || keys.isEmpty ? "Group Key" : "Hash Key"
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
