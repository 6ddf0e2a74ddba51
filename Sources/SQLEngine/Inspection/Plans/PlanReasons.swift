import Core

/// Says why a plan is as it is: which index serves or does not, how tables are joined and in what
/// order, what is sorted and hashed.
///
/// Estimates are asked of the planner itself, with the columns of the plan.
struct PlanReasons {
  private let last: LastPlan
  private let session: SQLSession
  private let planner: Planner

  init(_ last: LastPlan, _ session: SQLSession) {
    self.last = last
    self.session = session
    planner = session.plainPlanner()
    planner.origins = last.plan.columnSources
  }

  var steps: [WhySnapshot.Step] {
    var steps: [WhySnapshot.Step] = []
    collect(last.plan.node, into: &steps)
    for subplan in last.plan.subplans { add(subplan, to: &steps) }
    let tables = Self.joinedTables(last.plan.node)
    if tables.count > 2 {
      steps.insert(
        WhySnapshot.Step(
          label: "join order",
          sentences: [
            "\(tables.joined(separator: ", ")): of all orders the one that makes the fewest rows "
              + "on the way, and the smallest hash tables"
          ]), at: 0)
    }
    return steps
  }

  private func collect(_ node: any PlanNode, into steps: inout [WhySnapshot.Step]) {
    let sentences = self.sentences(for: node)
    if !sentences.isEmpty {
      steps.append(WhySnapshot.Step(label: node.label, sentences: sentences))
    }
    for input in node.inputs { collect(input, into: &steps) }
  }

  private func add(_ subplan: SubplanNode, to steps: inout [WhySnapshot.Step]) {
    let reading = last.meter?.reading(of: subplan.node)
    let times = reading.map { $0.loops == 1 ? "once" : "\($0.loops) times" }
    let sentence: String
    if subplan.isHashed {
      sentence = "it names no outer row: its answers are hashed, and looked up for each row"
    } else if subplan.isInitial {
      sentence = "it names no outer row, so one answer holds for all"
    } else {
      sentence =
        "it names columns of the query around it, so it runs for each different set of their values"
        + (times.map { ": \($0)" } ?? "")
    }
    steps.append(
      WhySnapshot.Step(label: "subquery: \(Self.shown(subplan.node).label)", sentences: [sentence]))
    collect(subplan.node, into: &steps)
  }

  /// The first node that EXPLAIN shows.
  private static func shown(_ node: any PlanNode) -> any PlanNode {
    let isFolded = ["Project", "Filter"].contains(node.detail.name)
    return isFolded ? node.inputs.first.map { shown($0) } ?? node : node
  }

  /// The tables under a tree of joins, from the outermost on.
  private static func joinedTables(_ node: any PlanNode) -> [String] {
    if let target = node.detail.target, node.inputs.isEmpty { return [target.alias] }
    return node.inputs.flatMap { joinedTables($0) }
  }

  private func sentences(for node: any PlanNode) -> [String] {
    let detail = node.detail
    switch detail.name {
    case "Seq Scan": return tableScan(node)
    case "Index Scan", "Index Only Scan", "Bitmap Heap Scan": return indexScan(node)
    case _ where detail.join != nil && node.inputs.count == 2: return join(node)
    case "Sort" where detail.isTopN:
      return ["only the first rows are wanted, so no more than those are kept in order"]
    case "Incremental Sort":
      return ["the input comes in a part of this order, so only rows that agree in it are sorted"]
    case "Sort":
      return [
        "no input comes in this order; \(rows(node.inputs.first)) rows are sorted in memory"
      ]
    case "GroupAggregate", "Unique":
      return ["the input comes in the order of the keys, so a group ends where the next begins"]
    case "HashAggregate":
      return [
        "the input is in no order of the keys: a hash table holds "
          + "\(PlanText.whole(node.facts.rows)) groups of \(rows(node.inputs.first)) rows"
      ]
    default: return []
    }
  }

  private func rows(_ node: (any PlanNode)?) -> String { PlanText.whole(node?.facts.rows ?? 0) }

  // Scans.

  private func relation(of node: any PlanNode) -> Relation? {
    node.detail.target?.relation.flatMap { session.catalog.relation($0) }
  }

  private func tableRows(_ relation: Relation) -> Double {
    session.database.heaps[relation.heap].map { Double($0.liveCount) } ?? 0
  }

  private func tableScan(_ node: any PlanNode) -> [String] {
    guard let relation = relation(of: node), relation.heap != 0 else { return [] }
    let all = PlanText.whole(tableRows(relation))
    let conditions = node.detail.filter
    guard !conditions.isEmpty else {
      return ["every row is wanted, so all \(all) are read, page by page"]
    }
    var sentences: [String] = []
    for id in relation.indexes {
      guard let index = session.catalog.index(id), let key = index.keys.first?.attribute else {
        continue
      }
      let own = conditions.filter { usesIndex($0, on: key) }
      guard !own.isEmpty else { continue }
      let column = relation.columns[key].name
      if index.predicate != nil {
        sentences.append("index \(index.name) holds a part of the rows only")
        continue
      }
      let share = planner.selectivity(own)
      let price = planner.settings.indexScan(
        planner.tableSize(relation), share: share, correlation: correlation(relation, key),
        conditionCount: own.count, filterCount: conditions.count - own.count, isIndexOnly: false)
      sentences.append(
        "index \(index.name) could serve \(column), but would look up about "
          + "\(PlanText.whole(max(1, tableRows(relation) * share))) of \(all) rows one by one, "
          + "for a cost of \(PlanText.cost(price.total)); reading all in a row costs "
          + PlanText.cost(node.facts.cost))
    }
    guard sentences.isEmpty else { return sentences }
    let columns = names(in: conditions, of: relation)
    let isOpaque = columns.isEmpty || relation.indexes.isEmpty
    return [
      "all \(all) rows are read: "
        + (relation.indexes.isEmpty
          ? "the table has no index"
          : isOpaque
            ? "the conditions compare no column as it is"
            : "no index begins with \(columns.joined(separator: " or ")) where it is compared")
    ]
  }

  /// How far the table lies in the order of a column.
  private func correlation(_ relation: Relation, _ attribute: Int) -> Double {
    session.database.statistics.known(relation.heap)?.columns[attribute]?.correlation ?? 0
  }

  /// Whether a condition compares the column as it is, in a way that an index serves.
  private func usesIndex(_ condition: BoundExpression, on attribute: Int) -> Bool {
    guard case .call(let call) = condition, call.isOperator, call.arguments.count == 2,
      ["=", "<", "<=", ">", ">="].contains(call.name)
    else { return false }
    return call.arguments.contains { argument in
      guard case .column(let id, _) = argument else { return false }
      return last.plan.columnSources[id]?.attribute == attribute
    }
  }

  private func names(in conditions: [BoundExpression], of relation: Relation) -> [String] {
    var ids: Set<ColumnID> = []
    for condition in conditions { condition.collectColumns(into: &ids) }
    let attributes = Set(
      ids.compactMap { last.plan.columnSources[$0] }.filter {
        $0.relation == relation.id && $0.attribute >= 0
      }.map(\.attribute))
    return attributes.sorted().map { relation.columns[$0].name }
  }

  private func indexScan(_ node: any PlanNode) -> [String] {
    guard let relation = relation(of: node) else { return [] }
    let detail = node.detail
    let all = tableRows(relation)
    let full = planner.settings.sequentialScan(
      planner.tableSize(relation),
      conditionCount: max(detail.indexConditions.count, 1) + detail.filter.count)
    let index = detail.index?.name ?? node.inputs.first?.detail.index?.name ?? "the index"
    let conditions =
      detail.indexConditions.isEmpty ? detail.recheckConditions : detail.indexConditions
    let columns = names(in: conditions, of: relation).joined(separator: ", ")
    guard !conditions.isEmpty else {
      return ["\(index) gives the rows in the order that is wanted, so nothing is sorted"]
    }
    var sentence =
      "\(index) finds \(columns): about \(PlanText.whole(max(1, node.facts.rows))) of "
      + "\(PlanText.whole(all)) rows, for a cost of \(PlanText.cost(node.facts.cost)); reading the "
      + "table would cost \(PlanText.cost(full))"
    if detail.name == "Index Only Scan" { sentence += "; all that is wanted lies in the index" }
    var sentences = [sentence]
    if !detail.filter.isEmpty {
      let rest = names(in: detail.filter, of: relation).joined(separator: ", ")
      sentences.append("what is asked of \(rest) is tested on each row that it finds")
    }
    return sentences
  }

  // Joins.

  private func join(_ node: any PlanNode) -> [String] {
    let detail = node.detail
    let outer = node.inputs[0]
    let inner = node.inputs[1]
    let pairs = PlanText.whole(outer.facts.rows * inner.facts.rows)
    var sentences: [String]
    switch detail.name {
    case "Hash Join":
      sentences = [
        "\(name(inner)) (\(rows(inner)) rows expected) is hashed, \(name(outer)) "
          + "(\(rows(outer))) is looked up in it; without an equality it would be \(pairs) pairs"
      ]
    case "Merge Join":
      sentences = ["both sides come in the order of the keys, so they are read side by side once"]
    default:
      let isLookup = inner.detail.index != nil
      if isLookup {
        sentences = [
          "for each of \(rows(outer)) rows of \(name(outer)) an index finds the partners in "
            + "\(name(inner)): cheaper than to read it as a whole"
        ]
      } else if detail.joinFilter.isEmpty {
        sentences = ["nothing relates the two sides: all \(pairs) pairs are made"]
      } else {
        sentences = [
          "no equality relates the two sides, so each of about \(pairs) pairs is tested"
        ]
      }
    }
    switch detail.join {
    case .semi: sentences.append("a row of the outer side is done with at its first partner")
    case .anti: sentences.append("only rows without a partner are left")
    default: break
    }
    return sentences
  }

  private func name(_ node: any PlanNode) -> String {
    node.detail.target?.alias ?? node.inputs.first.map { name($0) } ?? node.label
  }
}
