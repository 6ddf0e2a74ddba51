import Core

/// `min(x)` and `max(x)` of a table with an index on `x`: the first row from one end.
///
/// **Source:** PostgreSQL 15, `planagg.c`.
extension Planner {
  /// A plan of single rows for an aggregation without groups; nil if indexes are of no use.
  /// - Parameter limit: what the aggregation costs otherwise.
  func planExtremes(_ node: AggregateNode, below limit: Double) throws(EngineError)
    -> (any PlanNode)?
  {
    guard node.keys.isEmpty, node.sets == nil, node.groupings.isEmpty, !node.calls.isEmpty,
      node.input.isTable, node.calls.allSatisfy(\.isExtreme)
    else { return nil }
    var parts: [any PlanNode] = []
    var cost = 0.0
    for call in node.calls {
      guard let part = try extreme(call, node.input) else { return nil }
      cost += part.facts.cost
      guard cost < limit else { return nil }
      parts.append(part)
    }
    let outputs = node.calls.map(\.id)
    for call in node.calls { columnOrigins[call.id] = .aggregate(call) }
    let result = ClosureNode("Result", outputs, inputs: parts) { (context) throws(EngineError) in
      var row: [SQLValue] = []
      for part in parts {
        let found = try part.open(context).collect(columnCount: 1)
        row.append(found.count > 0 ? found.columns[0][0] : .null)
      }
      return .over(Batch(row: row))
    }
    result.detail.hasInitialInputs = true
    result.facts = NodeFacts(rows: 1, startCost: cost, cost: cost + settings.row)
    return result
  }

  /// The first value that is not NULL from the end that the call asks for.
  private func extreme(_ call: AggregateCall, _ input: LogicalPlan) throws(EngineError)
    -> (any PlanNode)?
  {
    let argument = call.arguments[0]
    let isMaximum = call.name == "max"
    let terms = [
      SortTerm(expression: argument, isDescending: isMaximum, nullsFirst: isMaximum)
    ]
    var wanted: Set<ColumnID> = []
    argument.collectDeep(into: &wanted)
    let source = try requiring(wanted) { () throws(EngineError) in
      wantedOrder = WantedOrder(terms: terms, rowLimit: 1)
      return try plan(input, conditions: [.isNull(argument, isNegated: true)])
    }
    guard terms.isSatisfied(by: source.facts.order, fixed: source.facts.fixed) else { return nil }
    let evaluator = try ExpressionCompiler(source.outputs, self).compile(argument)
    let result = ClosureNode("Limit", [newColumn()], inputs: [source]) {
      (context) throws(EngineError) in
      let stream = try source.open(context)
      var isDone = false
      return BatchStream { () throws(EngineError) in
        while !isDone, let batch = try stream.next() {
          guard batch.count > 0 else { continue }
          isDone = true
          let first = batch.slice(0..<1)
          return Batch(columns: [try evaluator.evaluate(first, context)], count: 1)
        }
        return nil
      }
    }
    let share = 1 / max(source.facts.rows, 1)
    result.facts = NodeFacts(
      rows: 1, startCost: source.facts.startCost,
      cost: source.facts.startCost + (source.facts.cost - source.facts.startCost) * share)
    return result
  }
}

extension AggregateCall {
  /// min or max of a value, as they are built in.
  fileprivate var isExtreme: Bool {
    (name == "min" || name == "max") && arguments.count == 1 && !isDistinct && filter == nil
      && orderBy.isEmpty && directArguments.isEmpty && !arguments[0].isVolatile
      && !arguments[0].hasSubquery && !arguments[0].columns.isEmpty
      && types.result.id == arguments[0].type.id
  }
}
