import Core

/// Joins.
extension Planner {
  func planJoin(_ join: JoinNode, _ conditions: [BoundExpression]) throws(EngineError)
    -> any PlanNode
  {
    wantedOrder = nil
    if join.kind == .inner, !join.isLateral {
      return try planInnerJoins(.join(join), conditions)
    }
    if join.isLateral, join.kind == .inner, let items = join.right.singleRowItems {
      return try planComputed(join, items, conditions)
    }
    let parts = JoinConditions(join, conditions)
    // What is planned for a side carries along what is asked of it here and above.
    var wanted = join.isLateral ? needed : required
    for condition in parts.on + parts.above { condition.collectDeep(into: &wanted) }
    let left = try side(join.left, parts.left, wanted)
    let right = try side(join.right, parts.right, wanted)
    let node: any PlanNode
    if join.isLateral {
      node = try lateral(join.kind, left.node, right.node, join.right, parts.on)
    } else {
      var outputs = required
      for condition in parts.above { condition.collectDeep(into: &outputs) }
      node = try joined(join.kind, left, right, parts.on, keeping: outputs)
    }
    return try filtered(node, parts.above)
  }

  /// A side of a join under its own conditions.
  private func side(
    _ plan: LogicalPlan, _ conditions: [BoundExpression], _ wanted: Set<ColumnID>
  ) throws(EngineError) -> JoinSide {
    let node = try requiring(wanted) { () throws(EngineError) in
      try self.plan(plan, conditions: conditions)
    }
    return JoinSide(
      node: node, columns: Set(plan.producedColumns),
      source: JoinSide.Source(plan: plan, conditions: conditions, required: wanted))
  }

  /// `LATERAL (VALUES (…))` of one row is no join: its values are computed
  /// for each row of the left.
  private func planComputed(
    _ join: JoinNode, _ items: [LogicalPlan.Computed], _ conditions: [BoundExpression]
  ) throws(EngineError) -> any PlanNode {
    let all = conditions + (join.condition?.conjuncts ?? [])
    let below = all.filter { !$0.isVolatile && !$0.hasSubquery }
    let above = all.filter { $0.isVolatile || $0.hasSubquery }
    let left = try requiring(needed) { () throws(EngineError) in
      try plan(join.left, conditions: below.map { $0.substituting(items) })
    }
    let evaluators = try ExpressionCompiler(left.outputs, self).compile(items.map(\.expression))
    let node = ClosureNode("Project", left.outputs + items.map(\.id), inputs: [left]) {
      (context) throws(EngineError) in
      let input = try left.open(context)
      return BatchStream { () throws(EngineError) in
        guard var batch = try input.next() else { return nil }
        let source = batch
        for evaluator in evaluators {
          batch.columns.append(try evaluator.evaluate(source, context))
        }
        return batch
      }
    }
    return try filtered(node, above)
  }

  /// Inner joins as a whole: conditions go to the tables that they name, and tables are joined in
  /// the order that costs least.
  private func planInnerJoins(_ plan: LogicalPlan, _ conditions: [BoundExpression])
    throws(EngineError) -> any PlanNode
  {
    let early = try planInnerJoins(plan, conditions, defersHalfJoins: false)
    guard early.hasDeferrable else { return early.node }
    let late = try planInnerJoins(plan, conditions, defersHalfJoins: true)
    return late.node.facts.cost < early.node.facts.cost ? late.node : early.node
  }

  /// - Parameter defersHalfJoins: queries in the conditions of one table that can become semi and
  ///   anti joins become those of the whole, which may have fewer rows than the table.
  private func planInnerJoins(
    _ plan: LogicalPlan, _ conditions: [BoundExpression], defersHalfJoins: Bool
  ) throws(EngineError) -> (node: any PlanNode, hasDeferrable: Bool) {
    var leaves: [LogicalPlan] = []
    var pending = conditions
    plan.flattenInnerJoins(into: &leaves, &pending)
    let tables = leaves.map { Set($0.producedColumns) }
    let all = tables.reduce(into: Set<ColumnID>()) { $0.formUnion($1) }
    let volatile = pending.filter(\.isVolatile)
    pending.removeAll(where: \.isVolatile)
    pending = pending.flatMap { condition -> [BoundExpression] in
      guard let implied = condition.impliedByBranches(tables) else { return [condition] }
      return implied.common + [implied.rest]
    }
    var wanted = required
    for condition in pending + volatile { condition.collectDeep(into: &wanted) }
    var halves: [JoinNode] = []
    var hasDeferrable = false
    var nodes: [any PlanNode] = []
    var sources: [JoinSide.Source] = []
    for (leaf, ids) in zip(leaves, tables) {
      let others = all.subtracting(ids)
      func isOwn(_ condition: BoundExpression) -> Bool {
        let columns = condition.columns
        return columns.isDisjoint(with: others) && !columns.isDisjoint(with: ids)
      }
      let own = pending.filter(isOwn)
      pending.removeAll(where: isOwn)
      // A condition with a query in it may become a join with this table alone.
      var queries = own.filter(\.hasSubquery)
      let deferrable = leaves.count > 1 ? queries.compactMap { halfJoin($0, over: leaf) } : []
      if !deferrable.isEmpty, deferrable.count == queries.count {
        hasDeferrable = true
        if defersHalfJoins {
          queries = []
          halves += deferrable
        }
      }
      let nested = BoundExpression.conjunction(queries)
      let input = nested.map { LogicalPlan.filter(leaf, $0) } ?? leaf
      nodes.append(
        try requiring(wanted) { () throws(EngineError) in
          try self.plan(input, conditions: own.filter { !$0.hasSubquery })
        })
      sources.append(
        JoinSide.Source(
          plan: input, conditions: own.filter { !$0.hasSubquery }, required: wanted))
    }
    let parts = JoinParts(nodes: nodes, sources: sources, tables: tables, all: all)
    let later = volatile + halves.compactMap(\.condition)
    var side = try build(order(of: parts, pending), parts, &pending, later)
    for (place, half) in halves.enumerated() {
      let rest = halves[(place + 1)...].compactMap(\.condition)
      side = try applied(half, to: side, later: pending + volatile + rest)
    }
    return (try filtered(side.node, pending + volatile), hasDeferrable)
  }

  /// The semi or anti join that a condition with a query becomes; nil if it becomes something else.
  private func halfJoin(_ condition: BoundExpression, over leaf: LogicalPlan) -> JoinNode? {
    guard let unnested = unnested(condition, over: leaf), unnested.condition == nil,
      case .join(let join) = unnested.plan, join.kind == .semi || join.kind == .anti
    else { return nil }
    return join
  }

  /// A half join whose left side is what has been joined so far.
  private func applied(_ half: JoinNode, to left: JoinSide, later: [BoundExpression])
    throws(EngineError) -> JoinSide
  {
    var on: [BoundExpression] = []
    var own: [BoundExpression] = []
    for condition in half.condition?.conjuncts ?? [] {
      if condition.columns.isDisjoint(with: left.columns) {
        own.append(condition)
      } else {
        on.append(condition)
      }
    }
    var wanted = required
    for condition in on { condition.collectDeep(into: &wanted) }
    let right = try side(half.right, own, wanted)
    var kept = required
    for condition in later { condition.collectDeep(into: &kept) }
    let node = try joined(half.kind, left, right, on, keeping: kept)
    return JoinSide(node: node, columns: left.columns, source: nil)
  }

  /// The tables of inner joins.
  struct JoinParts {
    let nodes: [any PlanNode]
    let sources: [JoinSide.Source]
    let tables: [Set<ColumnID>]
    let all: Set<ColumnID>
  }

  private func order(of parts: JoinParts, _ conditions: [BoundExpression]) -> JoinOrder.Tree {
    let count = parts.nodes.count
    if count == 1 { return .table(0) }
    // Beyond the bits of a word, as they are written.
    guard count <= 60 else {
      return (1..<count).reduce(.table(0)) { .join($0, .table($1)) }
    }
    var tables = parts.nodes.map { JoinOrder.Table(rows: $0.facts.rows, cost: $0.facts.cost) }
    let links = conditions.map { condition in
      var set: UInt64 = 0
      let columns = condition.columns
      for (number, table) in parts.tables.enumerated() where !table.isDisjoint(with: columns) {
        set |= 1 << UInt64(number)
      }
      for number in tables.indices where set >> UInt64(number) & 1 == 1 {
        if let price = lookupPrice(condition, number, parts) {
          tables[number].lookups.append(
            JoinOrder.Lookup(tables: set & ~(1 << UInt64(number)), price: price))
        }
      }
      return JoinOrder.Link(
        tables: set, selectivity: joinSelectivity(condition, parts),
        isEquality: condition.isEquality)
    }
    return JoinOrder(tables: tables, links: links, settings: settings).best()
  }

  /// What it costs to look up rows of a table by a condition; nil without an index.
  private func lookupPrice(_ condition: BoundExpression, _ number: Int, _ parts: JoinParts)
    -> ((Double) -> Double)?
  {
    let source = parts.sources[number]
    let own = parts.tables[number]
    guard source.plan.isTable,
      let (_, inner) = condition.equalitySides(parts.all.subtracting(own), own),
      case .column(let id, _) = inner.withoutRelabeling,
      source.plan.isIndexed(id, session.catalog), let origin = origins[id],
      let relation = session.catalog.relation(origin.relation)
    else { return nil }
    let size = tableSize(relation)
    let share = statistics(of: inner)?.equalShare ?? 1 / max(size.rows, 1)
    let settings = settings
    let penalty = PlannerSettings.penalty(settings.allowsNestedLoop && settings.allowsIndexScan)
    return { loops in
      settings.indexScan(
        size, share: share, correlation: 0, conditionCount: 1,
        filterCount: source.conditions.count, isIndexOnly: false, loops: max(loops, 1)
      ).total + penalty
    }
  }

  /// The share of pairs that a condition between tables leaves.
  private func joinSelectivity(_ condition: BoundExpression, _ parts: JoinParts) -> Double {
    guard condition.isEquality, case .call(let call) = condition, call.arguments.count == 2 else {
      return selectivity(condition)
    }
    let counts = call.arguments.map { side -> Double in
      let columns = side.columns
      let table = parts.tables.firstIndex { !$0.isDisjoint(with: columns) }
      let rows = table.map { parts.nodes[$0].facts.rows } ?? 1
      return distinctCount([side], among: rows)
    }
    return 1 / max(counts[0], counts[1], 1)
  }

  private func build(
    _ tree: JoinOrder.Tree, _ parts: JoinParts, _ pending: inout [BoundExpression],
    _ later: [BoundExpression]
  ) throws(EngineError) -> JoinSide {
    guard case .join(let a, let b) = tree else {
      guard case .table(let number) = tree else { throw .internalError("a join of nothing") }
      return JoinSide(
        node: parts.nodes[number], columns: parts.tables[number], source: parts.sources[number])
    }
    let left = try build(a, parts, &pending, later)
    let right = try build(b, parts, &pending, later)
    let ids = left.columns.union(right.columns)
    let missing = parts.all.subtracting(ids)
    let usable = pending.filter { $0.columns.isDisjoint(with: missing) }
    pending.removeAll { $0.columns.isDisjoint(with: missing) }
    var kept = required
    for condition in pending + later { condition.collectDeep(into: &kept) }
    return JoinSide(
      node: try joined(.inner, left, right, usable, keeping: kept), columns: ids, source: nil)
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
    let result = ClosureNode("Nested Loop", outputs, inputs: [left, right]) {
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
    result.detail.join = kind
    result.detail.joinFilter = on
    return result
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
    let integers: [TypeID] = [.int2, .int4, .int8]
    guard
      a.type.id == b.type.id || integers.contains(a.type.id) && integers.contains(b.type.id),
      !a.hasSubquery, !b.hasSubquery
    else { return nil }
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

  /// What a plan of one row computes, if it is one, and computes the same each time.
  fileprivate var singleRowItems: [Computed]? {
    switch self {
    case .values(let ids, let rows):
      guard rows.count == 1, !isVolatile, !rows[0].contains(where: \.hasSubquery) else {
        return nil
      }
      return zip(ids, rows[0]).map { Computed(id: $0, expression: $1) }
    case .project(.values(let ids, let rows), let items):
      guard rows.count == 1, !isVolatile, !rows[0].contains(where: \.hasSubquery),
        !items.contains(where: \.expression.hasSubquery)
      else { return nil }
      let cells = zip(ids, rows[0]).map { Computed(id: $0, expression: $1) }
      return items.map { Computed(id: $0.id, expression: $0.expression.substituting(cells)) }
    case .project(.single, let items):
      guard !isVolatile, !items.contains(where: \.expression.hasSubquery) else { return nil }
      return items
    default: return nil
    }
  }

  /// The columns of each table of inner joins; of the plan itself if it is none.
  var innerJoinTables: [Set<ColumnID>] {
    var leaves: [LogicalPlan] = []
    var conditions: [BoundExpression] = []
    flattenInnerJoins(into: &leaves, &conditions)
    return leaves.map { Set($0.outputs) }
  }

  /// A guess, for what is decided before tables are looked at.
  func roughRowCount(_ session: SQLSession) -> Int {
    switch self {
    case .scan(let scan): session.heap(of: scan.relation)?.versionCount ?? 1000
    case .values(_, let rows): rows.count
    case .filter(let input, _): input.roughRowCount(session) / 3
    case .single: 1
    default: inputs.map { $0.roughRowCount(session) }.max() ?? 1000
    }
  }
}
