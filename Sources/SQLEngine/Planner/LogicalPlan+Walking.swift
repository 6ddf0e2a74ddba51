/// Parts of plans, and what they name.
extension LogicalPlan {
  /// The plans below.
  var inputs: [LogicalPlan] {
    switch self {
    case .single, .nothing, .scan, .values, .functions, .commonTable: []
    case .filter(let input, _), .project(let input, _), .window(let input, _),
      .projectSet(let input, _), .sort(let input, _), .distinct(let input, _),
      .lockRows(let input, _):
      [input]
    case .join(let join): [join.left, join.right]
    case .aggregate(let node): [node.input]
    case .limit(let node): [node.input]
    case .setOperation(let node): [node.left, node.right]
    case .with(let tables, let body):
      tables.flatMap { [$0.plan] + ($0.recursion.map { [$0.step] } ?? []) } + [body]
    case .modify(let node): [node.input]
    }
  }

  /// The numbers of the columns that it puts out, in order.
  var outputs: [ColumnID] {
    switch self {
    case .single: []
    case .nothing(let columns), .values(let columns, _), .commonTable(_, let columns): columns
    case .scan(let scan): scan.outputs.map(\.id)
    case .functions(let scan):
      scan.items.flatMap(\.outputs) + (scan.ordinality.map { [$0] } ?? [])
    case .filter(let input, _), .sort(let input, _), .distinct(let input, _),
      .lockRows(let input, _):
      input.outputs
    case .project(_, let items): items.map(\.id)
    case .window(let input, let calls): input.outputs + calls.map(\.id)
    case .projectSet(let input, let items): input.outputs + items.map(\.id)
    case .join(let join):
      join.kind == .semi || join.kind == .anti
        ? join.left.outputs : join.left.outputs + join.right.outputs
    case .aggregate(let node):
      node.keys.map(\.id) + node.calls.map(\.id) + node.groupings.map(\.id)
    case .limit(let node): node.input.outputs
    case .setOperation(let node): node.outputs
    case .with(_, let body): body.outputs
    case .modify(let node): node.returning?.map(\.id) ?? []
    }
  }

  /// The expressions of this node alone.
  var expressions: [BoundExpression] {
    switch self {
    case .single, .nothing, .scan, .commonTable, .distinct, .setOperation, .lockRows: []
    case .with: []
    case .values(_, let rows): rows.flatMap { $0 }
    case .functions(let scan): scan.items.map(\.call)
    case .filter(_, let condition): [condition]
    case .project(_, let items), .projectSet(_, let items): items.map(\.expression)
    case .join(let join): join.condition.map { [$0] } ?? []
    case .window(_, let calls): calls.flatMap(\.expressions)
    case .sort(_, let terms): terms.map(\.expression)
    case .limit(let node):
      [node.count, node.offset].compactMap { $0 } + (node.ties?.map(\.expression) ?? [])
    case .aggregate(let node):
      node.keys.map(\.expression) + node.calls.flatMap(\.expressions)
    case .modify(let node): node.expressions
    }
  }

  /// Every number that the plan or a plan below makes.
  private func collectProduced(into columns: inout Set<ColumnID>) {
    columns.formUnion(outputs)
    for input in inputs { input.collectProduced(into: &columns) }
    if case .modify(let node) = self { columns.formUnion(node.ownColumns) }
    if case .with(let tables, _) = self {
      for table in tables { columns.formUnion(table.columns) }
    }
  }

  private func collectNamed(into columns: inout Set<ColumnID>) {
    for expression in expressions { expression.collectColumns(into: &columns) }
    for input in inputs { input.collectNamed(into: &columns) }
  }

  /// Adds the columns of outer rows that the plan names.
  func collectFreeColumns(into columns: inout Set<ColumnID>) {
    var named: Set<ColumnID> = []
    collectNamed(into: &named)
    var produced: Set<ColumnID> = []
    collectProduced(into: &produced)
    columns.formUnion(named.subtracting(produced))
  }

  var freeColumns: [ColumnID] {
    var found: Set<ColumnID> = []
    collectFreeColumns(into: &found)
    return found.sorted()
  }

  var isVolatile: Bool {
    expressions.contains(where: \.isVolatile) || inputs.contains(where: \.isVolatile)
  }
}

extension AggregateCall {
  var expressions: [BoundExpression] {
    arguments + directArguments + orderBy.map(\.expression) + (filter.map { [$0] } ?? [])
  }
}

extension WindowCall {
  var expressions: [BoundExpression] {
    var found = arguments + partitionBy + orderBy.map(\.expression) + (filter.map { [$0] } ?? [])
    for bound in [frame.start, frame.end] {
      if case .offset(let expression, _, _) = bound { found.append(expression) }
    }
    return found
  }
}

extension ModifyNode {
  var expressions: [BoundExpression] {
    var found = returning?.map(\.expression) ?? []
    found += viewChecks.map(\.condition)
    switch action {
    case .insert(_, let conflict?):
      found += conflict.update?.assignments.map(\.value) ?? []
      if let filter = conflict.update?.filter { found.append(filter) }
    case .merge(_, let branches):
      for branch in branches {
        if let condition = branch.condition { found.append(condition) }
        switch branch.action {
        case .update(let assignments): found += assignments.map(\.value)
        case .insert(let values): found += values.map(\.value)
        case .nothing, .delete: break
        }
      }
    default: break
    }
    return found
  }

  /// The columns of its input that say what is to be done.
  var inputColumns: [ColumnID] {
    switch action {
    case .insert(let values, _): values.map(\.value)
    case .update(let version, let values): [version] + values.map(\.value)
    case .delete(let version), .merge(let version, _): [version]
    }
  }

  /// Numbers that name the rows that it handles.
  var ownColumns: [ColumnID] {
    if case .insert(_, let conflict?) = action, let update = conflict.update {
      return rowColumns + update.existing + update.proposed
    }
    return rowColumns
  }
}
