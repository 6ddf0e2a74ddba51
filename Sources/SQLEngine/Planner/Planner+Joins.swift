import Core

/// Joins.
extension Planner {
  func planJoin(_ join: JoinNode, _ conditions: [BoundExpression]) throws(EngineError)
    -> any PlanNode
  {
    if join.kind == .inner, !join.isLateral {
      return try planInnerJoins(.join(join), conditions)
    }
    let leftIDs = Set(join.left.producedColumns)
    let rightIDs = Set(join.right.producedColumns)
    var leftConditions: [BoundExpression] = []
    var rightConditions: [BoundExpression] = []
    var above: [BoundExpression] = []
    var on = join.condition?.conjuncts ?? []
    for condition in conditions {
      let columns = condition.columns
      let preservesLeft = [.inner, .left, .semi, .anti].contains(join.kind)
      let preservesRight = [.inner, .right].contains(join.kind)
      if condition.isVolatile {
        above.append(condition)
      } else if preservesLeft, columns.isDisjoint(with: rightIDs) {
        leftConditions.append(condition)
      } else if preservesRight, columns.isDisjoint(with: leftIDs), !join.isLateral {
        rightConditions.append(condition)
      } else {
        above.append(condition)
      }
    }
    if [.left, .inner, .semi, .anti].contains(join.kind), !join.isLateral {
      let pushed = on.filter { $0.columns.isDisjoint(with: leftIDs) && !$0.isVolatile }
      if !pushed.isEmpty {
        on.removeAll { condition in
          condition.columns.isDisjoint(with: leftIDs) && !condition.isVolatile
        }
        rightConditions += pushed
      }
    }
    let left = try plan(join.left, conditions: leftConditions)
    let right = try plan(join.right, conditions: rightConditions)
    let node: any PlanNode
    if join.isLateral {
      node = try lateral(join.kind, left, right, join.right, on)
    } else {
      node = try joined(join.kind, left, right, on, leftIDs, rightIDs)
    }
    return try filtered(node, above)
  }

  /// Inner joins as a whole: conditions go to the tables that they name, and tables are joined
  /// along conditions, so that no product is made that needs not be.
  private func planInnerJoins(_ plan: LogicalPlan, _ conditions: [BoundExpression])
    throws(EngineError) -> any PlanNode
  {
    var leaves: [LogicalPlan] = []
    var pending = conditions
    plan.flattenInnerJoins(into: &leaves, &pending)
    let volatile = pending.filter(\.isVolatile)
    pending.removeAll(where: \.isVolatile)
    var parts: [(node: any PlanNode, ids: Set<ColumnID>, weight: Int)] = []
    for leaf in leaves {
      let ids = Set(leaf.producedColumns)
      let others = leaves.reduce(into: Set<ColumnID>()) { $0.formUnion($1.producedColumns) }
        .subtracting(ids)
      let own = pending.filter {
        $0.columns.isDisjoint(with: others) && !$0.columns.isDisjoint(with: ids)
      }
      pending.removeAll { condition in
        condition.columns.isDisjoint(with: others) && !condition.columns.isDisjoint(with: ids)
      }
      let weight = leaf.roughRowCount(session) / (own.isEmpty ? 1 : 4)
      parts.append((try self.plan(leaf, conditions: own), ids, weight))
    }
    guard var current = parts.first else { throw .internalError("a join of nothing") }
    parts.removeFirst()
    while !parts.isEmpty {
      let connected = parts.indices.filter { index in
        pending.contains { condition in
          let columns = condition.columns
          return !columns.isDisjoint(with: parts[index].ids)
            && !columns.isDisjoint(with: current.ids) && condition.isEquality
        }
      }
      let choice = connected.min { parts[$0].weight < parts[$1].weight } ?? 0
      let next = parts.remove(at: choice)
      let ids = current.ids.union(next.ids)
      let missing = parts.reduce(into: Set<ColumnID>()) { $0.formUnion($1.ids) }
      let usable = pending.filter { $0.columns.isDisjoint(with: missing) }
      pending.removeAll { $0.columns.isDisjoint(with: missing) }
      current = (
        try joined(.inner, current.node, next.node, usable, current.ids, next.ids), ids,
        max(current.weight, next.weight)
      )
    }
    return try filtered(current.node, pending + volatile)
  }

  /// A hash join on the equalities, or a nested loop without any.
  private func joined(
    _ kind: JoinNode.Kind, _ left: any PlanNode, _ right: any PlanNode,
    _ on: [BoundExpression], _ leftIDs: Set<ColumnID>, _ rightIDs: Set<ColumnID>
  ) throws(EngineError) -> any PlanNode {
    var leftKeys: [BoundExpression] = []
    var rightKeys: [BoundExpression] = []
    var rest: [BoundExpression] = []
    for condition in on {
      if let (a, b) = condition.equalitySides(leftIDs, rightIDs) {
        leftKeys.append(a)
        rightKeys.append(b)
      } else {
        rest.append(condition)
      }
    }
    let outputs = left.outputs + right.outputs
    let residual = try BoundExpression.conjunction(rest).map { (condition) throws(EngineError) in
      try ExpressionCompiler(outputs, self).compile(condition)
    }
    let leftEvaluators = try ExpressionCompiler(left.outputs, self).compile(leftKeys)
    let rightEvaluators = try ExpressionCompiler(right.outputs, self).compile(rightKeys)
    let types = leftKeys.map(\.type.id)
    let name = leftKeys.isEmpty ? "Nested Loop" : "Hash Join"
    let isHalf = kind == .semi || kind == .anti
    return ClosureNode(
      "\(name)\(kind.label)", isHalf ? left.outputs : outputs, inputs: [left, right]
    ) { (context) throws(EngineError) in
      let run = JoinRun(
        kind, types: types, leftKeys: leftEvaluators, rightKeys: rightEvaluators,
        residual: residual, context: context)
      return try run.open(left, right)
    }
  }

  /// The right side runs once for each row of the left.
  private func lateral(
    _ kind: JoinNode.Kind, _ left: any PlanNode, _ right: any PlanNode,
    _ rightPlan: LogicalPlan, _ on: [BoundExpression]
  ) throws(EngineError) -> any PlanNode {
    let outputs = left.outputs + right.outputs
    let condition = try BoundExpression.conjunction(on).map { (condition) throws(EngineError) in
      try ExpressionCompiler(outputs, self).compile(condition)
    }
    let free = rightPlan.freeColumns
    let bound = left.outputs.enumerated().filter { free.contains($0.element) }
    return ClosureNode("Nested Loop\(kind.label)", outputs, inputs: [left, right]) {
      (context) throws(EngineError) in
      let input = try left.open(context)
      return BatchStream { () throws(EngineError) in
        guard let batch = try input.next() else { return nil }
        var result = Batch.empty(columnCount: outputs.count)
        for row in 0..<batch.count {
          try context.checkInterrupt()
          for (place, id) in bound { context.outer[id] = batch.columns[place][row] }
          let rights = try right.open(context).collect(columnCount: right.outputs.count)
          let lefts = batch.gathering(Array(repeating: row, count: rights.count))
          var pairs = Batch(columns: lefts.columns + rights.columns, count: rights.count)
          if let condition, pairs.count > 0 {
            pairs = pairs.gathering(try Self.passing(pairs, condition, context))
          }
          if pairs.count == 0, kind == .left {
            let empty = Batch(
              columns: right.outputs.map { _ in ColumnVector(.values([.null])) }, count: 1)
            pairs = Batch(columns: batch.gathering([row]).columns + empty.columns, count: 1)
          }
          if pairs.count > 0 { result.append(pairs) }
        }
        return result
      }
    }
  }
}

extension JoinNode.Kind {
  var label: String {
    switch self {
    case .inner: ""
    case .left: " Left Join"
    case .right: " Right Join"
    case .full: " Full Join"
    case .semi: " Semi Join"
    case .anti: " Anti Join"
    }
  }
}

extension BoundExpression {
  var isEquality: Bool {
    if case .call(let call) = self { return call.isOperator && call.name == "=" }
    return false
  }

  /// The two sides of an equality of which one is over the left input and one over the right.
  func equalitySides(_ left: Set<ColumnID>, _ right: Set<ColumnID>)
    -> (BoundExpression, BoundExpression)?
  {
    guard isEquality, case .call(let call) = self, call.arguments.count == 2 else { return nil }
    let a = call.arguments[0]
    let b = call.arguments[1]
    guard a.type.id == b.type.id, !a.hasSubquery, !b.hasSubquery else { return nil }
    let aColumns = a.columns
    let bColumns = b.columns
    guard !aColumns.isEmpty, !bColumns.isEmpty else { return nil }
    if aColumns.isSubset(of: left), bColumns.isSubset(of: right) { return (a, b) }
    if aColumns.isSubset(of: right), bColumns.isSubset(of: left) { return (b, a) }
    return nil
  }
}

extension LogicalPlan {
  /// The columns that nodes above can name.
  var producedColumns: [ColumnID] { outputs }

  func flattenInnerJoins(into leaves: inout [LogicalPlan], _ conditions: inout [BoundExpression]) {
    switch self {
    case .join(let join) where join.kind == .inner && !join.isLateral:
      conditions += join.condition?.conjuncts ?? []
      join.left.flattenInnerJoins(into: &leaves, &conditions)
      join.right.flattenInnerJoins(into: &leaves, &conditions)
    case .filter(let input, let condition):
      if case .join(let join) = input, join.kind == .inner, !join.isLateral {
        conditions += condition.conjuncts
        input.flattenInnerJoins(into: &leaves, &conditions)
      } else {
        leaves.append(self)
      }
    default: leaves.append(self)
    }
  }

  /// A guess, for the order of joins.
  func roughRowCount(_ session: SQLSession) -> Int {
    switch self {
    case .scan(let scan): session.database.heap(of: scan.relation)?.versionCount ?? 1000
    case .values(_, let rows): rows.count
    case .filter(let input, _): input.roughRowCount(session) / 3
    case .single: 1
    default: inputs.map { $0.roughRowCount(session) }.max() ?? 1000
    }
  }
}
