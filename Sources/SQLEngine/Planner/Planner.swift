import Core

/// Chooses how a logical plan is carried out.
///
/// Rules, in order: queries in conditions become joins (``Planner+Subqueries.swift``); conditions
/// move down to the tables that they name; inner joins are ordered as a whole by what they cost
/// (``JoinOrder``); equalities make hash joins; equalities and ranges on indexed columns make index
/// scans; columns that nobody names are not read, and those that nobody names any more are not
/// carried along.
final class Planner {
  unowned let session: SQLSession
  /// Columns that something in the statement names.
  var needed: Set<ColumnID>
  /// Types of columns that are compared as values.
  let columnTypes: [ColumnID: TypeID]
  var depth = 0
  /// Columns that the nodes above the one that is being planned name.
  var required: Set<ColumnID>
  /// What the session has set for the planner.
  let settings: PlannerSettings
  /// What the node above would like of the one that is planned next; see ``takeWantedOrder()``.
  var wantedOrder: WantedOrder?
  /// How often what is being planned will be run, as far as that changes its price.
  var loops = 1.0
  /// The columns of tables, by their numbers: whose statistics speak for them.
  var origins: [ColumnID: (relation: ObjectID, attribute: Int)] = [:]
  /// What columns are called, and what they are computed from: for EXPLAIN.
  var columnOrigins: [ColumnID: ColumnOrigin] = [:]
  /// Queries in expressions, in the order in which they were planned.
  var subplans: [SubplanNode] = []
  /// The common table whose recursive term is being planned.
  var workTable: Int?
  /// Of WITH, by their numbers.
  var commonTableNames: [Int: String] = [:]
  private var nextColumn: ColumnID

  init(
    session: SQLSession, needed: Set<ColumnID>, columnTypes: [ColumnID: TypeID],
    nextColumn: ColumnID = 1 << 20
  ) {
    self.session = session
    self.needed = needed
    self.columnTypes = columnTypes
    self.nextColumn = nextColumn
    required = needed
    settings = PlannerSettings(session)
  }

  /// The order that the node above would like, once: who can't give it plans his input without.
  func takeWantedOrder() -> WantedOrder? {
    defer { wantedOrder = nil }
    return wantedOrder
  }

  /// Above all numbers given so far.
  var columnCount: Int { nextColumn }

  /// A number for a column that the planner makes.
  func newColumn() -> ColumnID {
    defer { nextColumn += 1 }
    return nextColumn
  }

  /// Plans something of which just some columns are wanted.
  func requiring<T>(_ columns: Set<ColumnID>, _ work: () throws(EngineError) -> T)
    throws(EngineError) -> T
  {
    let before = required
    required = columns
    defer { required = before }
    return try work()
  }

  /// A planner for a statement that puts out some columns.
  convenience init(binder: Binder, for plan: LogicalPlan, outputs: [ColumnID]) {
    var needed = Set(outputs)
    plan.collectNeeded(into: &needed)
    self.init(
      session: binder.session, needed: needed, columnTypes: binder.columnTypes,
      nextColumn: max(binder.columnCount, 1) + 1)
    for (id, column) in binder.columnNames {
      columnOrigins[id] = .table(alias: column.table, name: column.name)
    }
  }

  func plan(_ logical: LogicalPlan, conditions: [BoundExpression] = []) throws(EngineError)
    -> any PlanNode
  {
    depth += 1
    defer { depth -= 1 }
    guard depth < 1500 else { throw .sql("54001", "stack depth limit exceeded") }
    switch logical {
    case .filter(let input, let condition):
      return try planFilter(input, condition.conjuncts, conditions)
    case .join(let join): return try planJoin(join, conditions)
    case .scan(let scan): return try planScan(scan, conditions)
    case .project(let input, let items):
      return try planProject(input, items, conditions)
    case .aggregate:
      return try filtered(
        try requiring(needed) { () throws(EngineError) in try planOther(logical) }, conditions)
    case .setOperation, .window, .projectSet, .distinct, .limit, .sort, .lockRows,
      .with, .commonTable, .values, .single, .nothing, .functions, .modify:
      wantedOrder = nil
      return try filtered(
        try requiring(needed) { () throws(EngineError) in try planOther(logical) }, conditions)
    }
  }

  /// Conditions over a plan: those with queries in them become joins, if they can.
  private func planFilter(
    _ input: LogicalPlan, _ own: [BoundExpression], _ above: [BoundExpression]
  ) throws(EngineError) -> any PlanNode {
    var plan = input
    var conditions = above
    let wanted = takeWantedOrder()
    let tables = input.innerJoinTables
    for condition in own {
      let columns = condition.columns
      // What names one of several tables is that table's affair.
      let isOfOne =
        tables.count > 1 && tables.count { !$0.isDisjoint(with: columns) } == 1
      guard !isOfOne, let unnested = unnested(condition, over: plan) else {
        conditions.append(condition)
        continue
      }
      plan = unnested.plan
      if let rest = unnested.condition { conditions.append(rest) }
    }
    wantedOrder = wanted
    return try self.plan(plan, conditions: conditions)
  }

  /// Conditions over a node that can't take them further down.
  func filtered(_ node: any PlanNode, _ conditions: [BoundExpression]) throws(EngineError)
    -> any PlanNode
  {
    guard let condition = BoundExpression.conjunction(conditions) else { return node }
    let evaluator = try ExpressionCompiler(node.outputs, self).compile(condition)
    let result = ClosureNode("Filter", node.outputs, inputs: [node]) {
      (context) throws(EngineError) in
      let input = try node.open(context)
      return BatchStream { () throws(EngineError) in
        while let batch = try input.next() {
          try context.checkInterrupt()
          let passing = try Self.passing(batch, evaluator, context)
          context.work.filtered += batch.count - passing.count
          if passing.count == batch.count { return batch }
          if !passing.isEmpty { return batch.gathering(passing) }
        }
        return nil
      }
    }
    result.facts.rows = max(1, node.facts.rows * selectivity(conditions))
    result.facts.cost = node.facts.cost + node.facts.rows * settings.operation
    result.facts.order = node.facts.order
    result.facts.fixed = node.facts.fixed
    result.detail.filter = conditions
    return result
  }

  static func passing(_ batch: Batch, _ condition: any Evaluator, _ context: ExecutionContext)
    throws(EngineError) -> [Int]
  {
    try condition.evaluate(batch, context).trueRows
  }

  private func planProject(
    _ input: LogicalPlan, _ items: [LogicalPlan.Computed], _ conditions: [BoundExpression]
  ) throws(EngineError) -> any PlanNode {
    var below: [BoundExpression] = []
    var above: [BoundExpression] = []
    let wanted = takeWantedOrder()
    for condition in conditions {
      if condition.isVolatile || condition.hasSubquery
        || items.contains(where: \.expression.isVolatile)
      {
        above.append(condition)
        continue
      }
      below.append(condition.substituting(items))
    }
    var named: Set<ColumnID> = []
    for item in items where isKept(item) { item.expression.collectDeep(into: &named) }
    for condition in below { condition.collectDeep(into: &named) }
    let node = try requiring(named) { () throws(EngineError) in
      wantedOrder = wanted?.substituting(items)
      return try plan(input, conditions: below)
    }
    for item in items {
      if case .column(let id, _) = item.expression { origins[item.id] = origins[id] }
      define(item.id, as: item.expression)
    }
    return try filtered(try projected(node, items), above)
  }

  private func isKept(_ item: LogicalPlan.Computed) -> Bool {
    needed.contains(item.id) || item.expression.isVolatile
  }

  func projected(_ node: any PlanNode, _ items: [LogicalPlan.Computed]) throws(EngineError)
    -> any PlanNode
  {
    let compiler = ExpressionCompiler(node.outputs, self)
    let kept = items.filter(isKept)
    // The same columns in the same order need no node.
    if kept.map(\.id) == node.outputs, kept.allSatisfy({ $0.expression.isColumn($0.id) }) {
      return node
    }
    let evaluators = try compiler.compile(kept.map(\.expression))
    let result = ClosureNode("Project", kept.map(\.id), inputs: [node]) {
      (context) throws(EngineError) in
      let input = try node.open(context)
      return BatchStream { () throws(EngineError) in
        guard let batch = try input.next() else { return nil }
        var columns: [ColumnVector] = []
        columns.reserveCapacity(evaluators.count)
        for evaluator in evaluators { columns.append(try evaluator.evaluate(batch, context)) }
        return Batch(columns: columns, count: batch.count)
      }
    }
    result.facts.order = node.facts.order.renamed(kept)
    result.facts.fixed = node.facts.fixed.compactMap { fixed in
      kept.first { $0.expression.matches(fixed) }.map { .column($0.id, $0.expression.type) }
    }
    return result
  }

  private func planOther(_ logical: LogicalPlan) throws(EngineError) -> any PlanNode {
    switch logical {
    case .single:
      let result = ClosureNode("Result", []) { (_) in .over(.single) }
      result.facts = NodeFacts(rows: 1, startCost: 0, cost: settings.row)
      return result
    case .nothing(let columns):
      return ClosureNode("Result", columns) { (_) in BatchStream { () in nil } }
    case .values(let columns, let rows): return try planValues(columns, rows)
    case .functions(let scan): return try planFunctions(scan)
    case .aggregate(let node): return try planAggregate(node)
    case .window(let input, let calls): return try planWindow(input, calls)
    case .projectSet(let input, let items): return try planSets(input, items)
    case .sort(let input, let terms): return try planOrder(input, terms)
    case .limit(let node): return try planLimit(node)
    case .distinct(let input, let columns): return try planDistinct(try plan(input), columns)
    case .setOperation(let node): return try planSetOperation(node)
    case .with(let tables, let body): return try planWith(tables, body)
    case .commonTable(let index, let columns): return planCommonTable(index, columns)
    case .lockRows(let input, let locks): return try planLocks(try plan(input), locks)
    case .modify(let node): return named(try planModify(node), after: node)
    case .filter, .join, .scan, .project: throw .internalError("a plan out of place")
    }
  }

  private func planValues(_ columns: [ColumnID], _ rows: [[BoundExpression]])
    throws(EngineError) -> any PlanNode
  {
    let compiler = ExpressionCompiler([], self)
    var compiled: [[any Evaluator]] = []
    for row in rows { compiled.append(try compiler.compile(row)) }
    let types = rows.first?.map(\.type) ?? []
    let result = ClosureNode("Values Scan", columns) { (context) throws(EngineError) in
      var next = 0
      return BatchStream { () throws(EngineError) in
        guard next < compiled.count else { return nil }
        let end = min(next + ColumnVector.batchRowCountMax, compiled.count)
        var cells = [[SQLValue]](repeating: [], count: columns.count)
        for row in compiled[next..<end] {
          for (index, evaluator) in row.enumerated() where index < cells.count {
            cells[index].append(try evaluator.evaluate(.single, context)[0])
          }
        }
        let count = end - next
        next = end
        return Batch(
          columns: zip(cells, types).map { ColumnVector($0, type: $1) }, count: count)
      }
    }
    result.detail.target = target(named: "\"*VALUES*\"", columns)
    result.facts.rows = Double(max(rows.count, 1))
    result.facts.cost = Double(rows.count) * (Cost.row + Cost.operation) / 2
    return result
  }
}

extension BoundExpression {
  /// The expression with columns replaced by what computes them.
  func substituting(_ items: [LogicalPlan.Computed]) -> BoundExpression {
    if case .column(let id, _) = self {
      return items.first { $0.id == id }?.expression ?? self
    }
    return mapChildren { $0.substituting(items) }
  }
}

extension LogicalPlan {
  /// Adds every column that something in the plan names.
  func collectNeeded(into columns: inout Set<ColumnID>) {
    switch self {
    case .project(_, let items):
      // What is only passed on is needed if somebody above names it.
      for item in items where !item.expression.isColumn(item.id) {
        item.expression.collectDeep(into: &columns)
      }
    default: for expression in expressions { expression.collectDeep(into: &columns) }
    }
    switch self {
    case .distinct(_, let ids): columns.formUnion(ids)
    case .setOperation(let node):
      columns.formUnion(node.leftColumns)
      columns.formUnion(node.rightColumns)
      columns.formUnion(node.outputs)
    case .with(let tables, _):
      for table in tables {
        columns.formUnion(table.columns)
        columns.formUnion(table.recursion?.columns ?? [])
      }
    case .lockRows(_, let locks): columns.formUnion(locks.flatMap { [$0.version] + $0.others })
    case .modify(let node):
      columns.formUnion(node.inputColumns)
      columns.formUnion(node.others)
      columns.formUnion(node.returning?.map(\.id) ?? [])
    default: break
    }
    for input in inputs { input.collectNeeded(into: &columns) }
  }
}

extension BoundExpression {
  /// Adds the columns that it names, and all that its queries need.
  func collectDeep(into columns: inout Set<ColumnID>) {
    if case .column(let id, _) = self { columns.insert(id) }
    if case .subquery(let subquery) = self {
      columns.formUnion(subquery.columns)
      subquery.plan.plan.collectNeeded(into: &columns)
    }
    for child in children { child.collectDeep(into: &columns) }
  }
}
