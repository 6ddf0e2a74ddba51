/// Rewriting the expressions of whole plans.
extension LogicalPlan {
  /// The same plan with every expression replaced, those of the plans below too.
  func mapExpressions<E: Error>(_ change: (BoundExpression) throws(E) -> BoundExpression)
    throws(E) -> LogicalPlan
  {
    switch self {
    case .single, .nothing, .scan, .commonTable, .modify: return self
    case .values(let ids, let rows):
      var changed: [[BoundExpression]] = []
      for row in rows {
        var cells: [BoundExpression] = []
        for cell in row { cells.append(try change(cell)) }
        changed.append(cells)
      }
      return .values(ids, rows: changed)
    case .functions(var scan):
      for index in scan.items.indices {
        scan.items[index].call = try change(scan.items[index].call)
      }
      return .functions(scan)
    case .filter(let input, let condition):
      return .filter(try input.mapExpressions(change), try change(condition))
    case .project(let input, let items):
      return .project(try input.mapExpressions(change), try Self.mapped(items, change))
    case .projectSet(let input, let items):
      return .projectSet(try input.mapExpressions(change), try Self.mapped(items, change))
    case .sort(let input, let terms):
      return .sort(try input.mapExpressions(change), try Self.mapped(terms, change))
    case .distinct(let input, let ids): return .distinct(try input.mapExpressions(change), ids)
    case .lockRows(let input, let locks):
      return .lockRows(try input.mapExpressions(change), locks)
    default: return try mapNodeExpressions(change)
    }
  }

  /// The part of ``mapExpressions(_:)`` for plans that are more than an input and a list.
  private func mapNodeExpressions<E: Error>(
    _ change: (BoundExpression) throws(E) -> BoundExpression
  ) throws(E) -> LogicalPlan {
    switch self {
    case .join(var join):
      join.left = try join.left.mapExpressions(change)
      join.right = try join.right.mapExpressions(change)
      if let condition = join.condition { join.condition = try change(condition) }
      return .join(join)
    case .limit(var node):
      node.input = try node.input.mapExpressions(change)
      if let count = node.count { node.count = try change(count) }
      if let offset = node.offset { node.offset = try change(offset) }
      return .limit(node)
    case .setOperation(var node):
      node.left = try node.left.mapExpressions(change)
      node.right = try node.right.mapExpressions(change)
      return .setOperation(node)
    case .aggregate(var node):
      node.input = try node.input.mapExpressions(change)
      node.keys = try Self.mapped(node.keys, change)
      for index in node.calls.indices { try node.calls[index].map(change) }
      return .aggregate(node)
    case .window(let input, var calls):
      for index in calls.indices { try calls[index].map(change) }
      return .window(try input.mapExpressions(change), calls)
    case .with(var tables, let body):
      for index in tables.indices {
        tables[index].plan = try tables[index].plan.mapExpressions(change)
        if let step = tables[index].recursion?.step {
          tables[index].recursion?.step = try step.mapExpressions(change)
        }
      }
      return .with(tables, try body.mapExpressions(change))
    default: return self
    }
  }

  private static func mapped<E: Error>(
    _ items: [Computed], _ change: (BoundExpression) throws(E) -> BoundExpression
  ) throws(E) -> [Computed] {
    var result: [Computed] = []
    for item in items {
      result.append(Computed(id: item.id, expression: try change(item.expression)))
    }
    return result
  }

  private static func mapped<E: Error>(
    _ terms: [SortTerm], _ change: (BoundExpression) throws(E) -> BoundExpression
  ) throws(E) -> [SortTerm] {
    var result = terms
    for index in terms.indices { result[index].expression = try change(terms[index].expression) }
    return result
  }
}

extension AggregateCall {
  mutating func map<E: Error>(_ change: (BoundExpression) throws(E) -> BoundExpression) throws(E) {
    for index in arguments.indices { arguments[index] = try change(arguments[index]) }
    for index in directArguments.indices {
      directArguments[index] = try change(directArguments[index])
    }
    for index in orderBy.indices {
      orderBy[index].expression = try change(orderBy[index].expression)
    }
    if let condition = filter { filter = try change(condition) }
  }
}

extension WindowCall {
  mutating func map<E: Error>(_ change: (BoundExpression) throws(E) -> BoundExpression) throws(E) {
    for index in arguments.indices { arguments[index] = try change(arguments[index]) }
    for index in partitionBy.indices { partitionBy[index] = try change(partitionBy[index]) }
    for index in orderBy.indices {
      orderBy[index].expression = try change(orderBy[index].expression)
    }
    if let condition = filter { filter = try change(condition) }
  }
}
