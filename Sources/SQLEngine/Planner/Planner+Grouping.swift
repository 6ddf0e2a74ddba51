import Core
import SQLSyntax

/// Grouping.
extension Planner {
  func planAggregate(_ node: AggregateNode) throws(EngineError) -> any PlanNode {
    let wanted = takeWantedOrder()
    var named: Set<ColumnID> = []
    for expression in LogicalPlan.aggregate(node).expressions {
      expression.collectDeep(into: &named)
    }
    var input = try requiring(named) { () throws(EngineError) in try plan(node.input) }
    for key in node.keys {
      if case .column(let id, _) = key.expression { origins[key.id] = origins[id] }
      define(key.id, as: key.expression)
    }
    for call in node.calls { columnOrigins[call.id] = .aggregate(call) }
    let groups = distinctCount(node.keys.map(\.expression), among: input.facts.rows)
    let work =
      input.facts.rows * settings.operation * Double(node.keys.count + node.calls.count)
    if let extremes = try planExtremes(node, below: input.facts.cost + work) { return extremes }
    var sorted: [SortTerm]?
    if !node.keys.isEmpty, node.sets == nil {
      let choice = try groupedOrder(node, input, groups, wanted, named)
      sorted = choice.order
      input = choice.input
    }
    let result = try aggregation(node, input, isSorted: sorted != nil)
    result.detail.groupKeys = (node.sets ?? [Array(node.keys.indices)]).map { set in
      set.map { node.keys[$0].expression }
    }
    result.facts.rows = groups
    result.facts.cost = input.facts.cost + work + groups * settings.row
    result.facts.startCost = sorted == nil ? input.facts.cost + work : input.facts.startCost
    if sorted == nil, !node.keys.isEmpty {
      result.facts.cost += PlannerSettings.penalty(settings.allowsHashAggregate)
    }
    result.facts.fixed = []
    result.facts.order = (sorted ?? []).compactMap { term in
      node.keys.first { $0.expression.matches(term.expression) }.map { key in
        var renamed = term
        renamed.expression = .column(key.id, key.expression.type)
        return renamed
      }
    }
    return result
  }

  /// Whether rows are grouped as they come, in an order of their keys, or in a hash table.
  /// - Returns: the order, nil for a hash table, and the input that fits.
  private func groupedOrder(
    _ node: AggregateNode, _ input: any PlanNode, _ groups: Double, _ wanted: WantedOrder?,
    _ named: Set<ColumnID>
  ) throws(EngineError) -> (order: [SortTerm]?, input: any PlanNode) {
    let keys = node.keys.map(\.expression)
    if let order = Self.groupOrder(keys, input.facts) { return (order, input) }
    guard keys.allSatisfy({ !$0.isVolatile }) else { return (nil, input) }
    let terms = Self.sortTerms(node.keys, wanted)
    let side = JoinSide(
      node: input, columns: [],
      source: JoinSide.Source(plan: node.input, conditions: [], required: named))
    // Without an index that helps, only an order that is wanted above, or a ban, makes sorting
    // worth a look.
    guard node.input.isTable || wanted != nil || !settings.allowsHashAggregate else {
      return (nil, input)
    }
    let ordered = try ordered(side, by: terms)
    var hashed = input.facts.cost + PlannerSettings.penalty(settings.allowsHashAggregate)
    if wanted != nil { hashed += settings.sort(rows: groups, limit: wanted?.rowLimit).total }
    return ordered.facts.cost < hashed ? (terms, ordered) : (nil, input)
  }

  /// The keys in the order that is wanted above, if it names nothing else.
  private static func sortTerms(_ keys: [LogicalPlan.Computed], _ wanted: WantedOrder?)
    -> [SortTerm]
  {
    var terms: [SortTerm] = []
    for term in wanted?.terms ?? [] {
      guard let key = keys.first(where: { term.expression.isColumn($0.id) }) else {
        terms = []
        break
      }
      var own = term
      own.expression = key.expression
      terms.append(own)
    }
    for key in keys where !terms.contains(where: { $0.expression.matches(key.expression) }) {
      terms.append(SortTerm(expression: key.expression, isDescending: false, nullsFirst: false))
    }
    return terms
  }

  /// The part of an order in which rows of one group follow each other; nil if there is none.
  static func groupOrder(_ keys: [BoundExpression], _ facts: NodeFacts) -> [SortTerm]? {
    var left = keys.filter { key in !facts.fixed.contains { $0.matches(key) } }
    var terms: [SortTerm] = []
    for term in facts.order {
      if left.isEmpty { break }
      guard let place = left.firstIndex(where: { $0.matches(term.expression) }) else { return nil }
      left.remove(at: place)
      terms.append(term)
    }
    return left.isEmpty && !terms.isEmpty ? terms : nil
  }

  private func aggregation(_ node: AggregateNode, _ input: any PlanNode, isSorted: Bool)
    throws(EngineError) -> ClosureNode
  {
    let compiler = ExpressionCompiler(input.outputs, self)
    let keys = try compiler.compile(node.keys.map(\.expression))
    var calls: [CompiledAggregate] = []
    for call in node.calls { calls.append(try CompiledAggregate(call, compiler)) }
    let types = node.keys.map(\.expression.type)
    let outputs =
      node.keys.map(\.id) + node.calls.map(\.id) + node.groupings.map(\.id)
    let columnCount = input.outputs.count
    if isSorted {
      return ClosureNode("GroupAggregate", outputs, inputs: [input]) {
        (context) throws(EngineError) in
        let run = SortedAggregateRun(
          keys: keys, types: types, calls: calls, columnCount: columnCount,
          groupings: node.groupings.map(\.keys), context)
        return run.open(try input.open(context))
      }
    }
    let name = node.keys.isEmpty && node.sets == nil ? "Aggregate" : "HashAggregate"
    return ClosureNode(name, outputs, inputs: [input]) { (context) throws(EngineError) in
      var runs: [AggregateRun] = []
      for set in node.sets ?? [Array(keys.indices)] {
        runs.append(
          try AggregateRun(keys: keys, types: types, set: set, calls: calls, context))
      }
      let rows = try input.open(context)
      while let batch = try rows.next() {
        try context.checkInterrupt()
        for run in runs { try run.add(batch) }
      }
      var result: Batch?
      for run in runs {
        let part = try run.finish(
          groupings: node.groupings.map(\.keys), columnCount: columnCount)
        if result == nil { result = part } else { result?.append(part) }
      }
      context.meter?.note(memorySizeBytes: result?.sizeBytes ?? 0)
      return .over(result ?? .empty(columnCount: outputs.count))
    }
  }
}
