import Core

/// What EXPLAIN calls the nodes that change rows.
extension Planner {
  /// The node under the name of what it does, with the table that it does it to.
  func named(_ node: any PlanNode, after change: ModifyNode) -> any PlanNode {
    guard let node = node as? ClosureNode,
      let relation = session.catalog.relation(change.relation)
    else { return node }
    switch change.action {
    case .insert: node.detail.name = "Insert"
    case .update: node.detail.name = "Update"
    case .delete: node.detail.name = "Delete"
    case .merge: node.detail.name = "Merge"
    }
    node.detail.target = NodeDetail.Target(
      relation: relation.id, name: relation.name, alias: alias(of: change) ?? relation.name)
    node.facts.startCost = 0
    if change.returning == nil { node.facts.rows = 0 }
    return node
  }

  /// Notes what a column is computed from; one that is handed on keeps what was known of it.
  func define(_ id: ColumnID, as expression: BoundExpression) {
    if !expression.isColumn(id) { columnOrigins[id] = .expression(expression) }
  }

  /// The name that the statement gives to the table.
  private func alias(of change: ModifyNode) -> String? {
    for id in change.input.outputs {
      guard origins[id]?.relation == change.relation,
        case .table(let alias, _)? = columnOrigins[id]
      else { continue }
      return alias
    }
    return nil
  }
}
