import Core

/// One side of a join: planned, and perhaps to be planned anew for an order or for lookups.
struct JoinSide {
  var node: any PlanNode
  var columns: Set<ColumnID>
  /// What is planned anew, under which conditions, and what is wanted of it; nil for a join.
  var source: Source?

  struct Source {
    var plan: LogicalPlan
    var conditions: [BoundExpression]
    var required: Set<ColumnID>
  }
}

/// Where the conditions of a join and those above it are tested: as far down as the kind allows.
struct JoinConditions {
  var left: [BoundExpression] = []
  var right: [BoundExpression] = []
  /// On pairs.
  var on: [BoundExpression]
  /// On what comes out.
  var above: [BoundExpression] = []

  init(_ join: JoinNode, _ conditions: [BoundExpression]) {
    let leftIDs = Set(join.left.producedColumns)
    let rightIDs = Set(join.right.producedColumns)
    on = join.condition?.conjuncts ?? []
    let preservesLeft = [.inner, .left, .semi, .anti].contains(join.kind)
    let preservesRight = [.inner, .right].contains(join.kind)
    for condition in conditions {
      let columns = condition.columns
      if condition.isVolatile {
        above.append(condition)
      } else if preservesLeft, columns.isDisjoint(with: rightIDs) {
        left.append(condition)
      } else if preservesRight, columns.isDisjoint(with: leftIDs), !join.isLateral {
        right.append(condition)
      } else {
        above.append(condition)
      }
    }
    guard preservesLeft, !join.isLateral else { return }
    right += on.filter { $0.columns.isDisjoint(with: leftIDs) && !$0.isVolatile }
    on.removeAll { $0.columns.isDisjoint(with: leftIDs) && !$0.isVolatile }
  }
}

extension Planner {
  /// A side's rows in an order: as they come, by another way of reading them, or sorted.
  func ordered(_ side: JoinSide, by terms: [SortTerm]) throws(EngineError) -> any PlanNode {
    if terms.isSatisfied(by: side.node.facts.order, fixed: side.node.facts.fixed) {
      return side.node
    }
    let sorted = try planSort(side.node, terms)
    guard let source = side.source, source.plan.isTable else { return sorted }
    let other = try requiring(source.required) { () throws(EngineError) in
      wantedOrder = WantedOrder(terms: terms, rowLimit: nil)
      return try plan(source.plan, conditions: source.conditions)
    }
    let isOrdered = terms.isSatisfied(by: other.facts.order, fixed: other.facts.fixed)
    return isOrdered && other.facts.cost < sorted.facts.cost ? other : sorted
  }

  /// A side planned to be run once for each row of the other, with the join's conditions as its
  /// own; nil if no index serves them.
  /// - Parameter isHalf: the side's columns are not put out, so computed ones are not needed.
  func lookups(
    _ side: JoinSide, _ on: [BoundExpression], _ outer: Set<ColumnID>, loops: Double,
    isHalf: Bool
  ) throws(EngineError) -> (any PlanNode)? {
    guard var source = side.source, source.plan.isTable,
      on.contains(where: { condition in
        guard let (_, inner) = condition.equalitySides(outer, side.columns),
          case .column(let id, _) = inner.withoutRelabeling
        else { return false }
        return source.plan.isIndexed(id, session.catalog)
      })
    else { return nil }
    let usable = on.filter { !$0.isVolatile && !$0.hasSubquery }
    guard usable.count == on.count else { return nil }
    source.conditions += usable
    while isHalf, case .project(let input, let items) = source.plan {
      source.plan = input
      source.conditions = source.conditions.map { $0.substituting(items) }
      source.required = []
    }
    let before = self.loops
    self.loops = max(loops, 1)
    defer { self.loops = before }
    let node = try requiring(source.required) { () throws(EngineError) in
      try plan(source.plan, conditions: source.conditions)
    }
    guard node.namesOuter(outer) else { return nil }
    return node
  }
}

extension PlanNode {
  /// Whether the index conditions of the node, or of what it reads from, name columns of others.
  fileprivate func namesOuter(_ outer: Set<ColumnID>) -> Bool {
    detail.indexConditions.contains { !$0.columns.isDisjoint(with: outer) }
      || inputs.contains { $0.namesOuter(outer) }
  }
}

extension LogicalPlan {
  /// A table, perhaps with conditions and computed columns: what can be read in several ways.
  var isTable: Bool {
    switch self {
    case .scan: true
    case .filter(let input, let condition): input.isTable && !condition.hasSubquery
    case .project(let input, let items):
      input.isTable && items.allSatisfy { !$0.expression.isVolatile && !$0.expression.hasSubquery }
    default: false
    }
  }
}
