import Core

/// How two inputs are joined: by hashing, by merging, or row by row.
///
/// **Source:** PostgreSQL 15, `joinpath.c` and `costsize.c`, for which ways there are and what they
/// cost.
extension Planner {
  /// A join as all of its methods see it.
  struct JoinTask {
    var kind: JoinNode.Kind
    var left: JoinSide
    var right: JoinSide
    var on: [BoundExpression]
    /// Equalities of an expression of each side, and the other conditions.
    var leftKeys: [BoundExpression] = []
    var rightKeys: [BoundExpression] = []
    var equalities: [BoundExpression] = []
    var rest: [BoundExpression] = []
    /// What nodes above name.
    var kept: Set<ColumnID>
    /// Rows of the join, and pairs of which the keys agree.
    var rows = 1.0
    var pairs = 1.0

    init(
      _ kind: JoinNode.Kind, _ left: JoinSide, _ right: JoinSide, _ on: [BoundExpression],
      keeping kept: Set<ColumnID>
    ) {
      self.kind = kind
      self.left = left
      self.right = right
      self.on = on
      self.kept = kept
      for condition in on {
        if let (a, b) = condition.equalitySides(left.columns, right.columns) {
          leftKeys.append(a)
          rightKeys.append(b)
          equalities.append(condition)
        } else {
          rest.append(condition)
        }
      }
    }

    /// The sides the other way around.
    var swapped: JoinTask? {
      guard let turned = kind.swapped else { return nil }
      var result = JoinTask(turned, right, left, on, keeping: kept)
      result.rows = rows
      result.pairs = pairs
      return result
    }
  }

  /// A way to join: priced, and not yet made.
  private struct Method {
    var start: Double
    var cost: Double
    var make: () throws(EngineError) -> ClosureNode
  }

  func joined(
    _ kind: JoinNode.Kind, _ left: JoinSide, _ right: JoinSide, _ on: [BoundExpression],
    keeping kept: Set<ColumnID>
  ) throws(EngineError) -> any PlanNode {
    var task = JoinTask(kind, left, right, on, keeping: kept)
    estimate(&task)
    var methods = [hashJoin(task), loopJoin(task)].compactMap { $0 }
    if let swapped = task.swapped {
      methods += [hashJoin(swapped), loopJoin(swapped)].compactMap { $0 }
    }
    if let method = try indexLoop(task) { methods.append(method) }
    if let swapped = task.swapped, kind == .inner, let method = try indexLoop(swapped) {
      methods.append(method)
    }
    if let method = try mergeJoin(task, below: methods.map(\.cost).min() ?? .infinity) {
      methods.append(method)
    }
    guard var best = methods.first else { throw .internalError("a join that nothing can do") }
    for method in methods.dropFirst() where method.cost < best.cost { best = method }
    let node = try best.make()
    node.facts.rows = task.rows
    node.facts.startCost = best.start
    node.facts.cost = best.cost
    return node
  }

  private func estimate(_ task: inout JoinTask) {
    let leftRows = task.left.node.facts.rows
    let rightRows = task.right.node.facts.rows
    var share = 1.0
    for (a, b) in zip(task.leftKeys, task.rightKeys) {
      share /= max(distinctCount([a], among: leftRows), distinctCount([b], among: rightRows), 1)
    }
    for condition in task.rest where !condition.isEquality { share *= selectivity(condition) }
    let pairs = max(1, leftRows * rightRows * share)
    task.pairs = pairs
    switch task.kind {
    case .inner: task.rows = pairs
    case .left: task.rows = max(pairs, leftRows)
    case .right: task.rows = max(pairs, rightRows)
    case .full: task.rows = max(pairs, leftRows, rightRows)
    case .semi, .anti:
      // Of the rows of the left, those whose key is among the keys of the right.
      var met = 1.0
      for (a, b) in zip(task.leftKeys, task.rightKeys) {
        let mine = distinctCount([a], among: leftRows)
        let theirs = distinctCount([b], among: rightRows)
        met *= min(1, theirs / max(mine, 1))
      }
      if task.leftKeys.isEmpty { met = 0.5 }
      let semi = max(1, leftRows * met)
      task.rows = task.kind == .semi ? semi : max(1, leftRows - semi, leftRows * 0.1)
    }
  }

  // Hashing.

  private func hashJoin(_ task: JoinTask) -> Method? {
    guard !task.leftKeys.isEmpty else { return nil }
    let (left, right) = (task.left.node, task.right.node)
    let keys = Double(task.leftKeys.count)
    let build =
      right.facts.cost + right.facts.rows * (settings.operation * keys + settings.row)
      + PlannerSettings.penalty(settings.allowsHashJoin)
    let probe = left.facts.rows * settings.operation * keys * 1.5
    let tests = settings.operation * Double(task.rest.count) * task.pairs
    let start = build + left.facts.startCost
    return Method(
      start: start,
      cost: build + left.facts.cost + probe + tests + task.rows * settings.row
    ) { () throws(EngineError) in
      let hash = self.passing(right, "Hash")
      hash.facts.startCost = right.facts.cost
      let node = try self.joinNode("Hash Join", task, left, hash, .hash)
      node.detail.hashConditions = task.equalities
      node.detail.joinFilter = task.rest
      return node
    }
  }

  /// A node that hands on what it is given, as the plan has one there.
  private func passing(_ input: any PlanNode, _ name: String) -> ClosureNode {
    let node = ClosureNode(name, input.outputs, inputs: [input]) {
      (context) throws(EngineError) in try input.open(context)
    }
    node.facts = input.facts
    return node
  }

  // Row by row.

  private func loopJoin(_ task: JoinTask) -> Method? {
    let (left, right) = (task.left.node, task.right.node)
    let penalty = PlannerSettings.penalty(settings.allowsNestedLoop)
    let isMaterialized = left.facts.rows > 1 && settings.allowsMaterialize
    let rescan =
      isMaterialized
      ? right.facts.rows * settings.operation : max(right.facts.cost, 0.01)
    let first = right.facts.cost + (isMaterialized ? 2 * settings.operation * right.facts.rows : 0)
    let tests =
      left.facts.rows * right.facts.rows
      * (settings.row + settings.operation * Double(task.on.count))
    // A semi join stops at the first partner, half of the way on average.
    let share = task.kind == .semi ? 0.5 : 1
    return Method(
      start: left.facts.startCost + right.facts.startCost + penalty,
      cost: left.facts.cost + first + max(0, left.facts.rows - 1) * rescan * share + tests * share
        + penalty
    ) { () throws(EngineError) in
      let inner: any PlanNode
      if isMaterialized {
        let materialize = self.passing(right, "Materialize")
        materialize.facts.cost = first
        inner = materialize
      } else {
        inner = right
      }
      let node = try self.joinNode("Nested Loop", task, left, inner, .loop)
      node.detail.joinFilter = task.on
      return node
    }
  }

  /// A nested loop whose inner side is looked up in an index.
  private func indexLoop(_ task: JoinTask) throws(EngineError) -> Method? {
    guard [.inner, .left, .semi, .anti].contains(task.kind) else { return nil }
    let left = task.left.node
    guard
      let inner = try lookups(
        task.right, task.on, task.left.columns, loops: left.facts.rows,
        isHalf: task.kind == .semi || task.kind == .anti)
    else { return nil }
    let share = task.kind == .semi || task.kind == .anti ? 0.6 : 1
    let cost =
      left.facts.cost + left.facts.rows * inner.facts.cost * share
      + task.pairs * settings.row + PlannerSettings.penalty(settings.allowsNestedLoop)
    return Method(
      start: left.facts.startCost + inner.facts.startCost
        + PlannerSettings.penalty(settings.allowsNestedLoop), cost: cost
    ) { () throws(EngineError) in
      let node = try self.indexLoopNode(task, left, inner)
      node.facts.order = left.facts.order
      node.facts.fixed = left.facts.fixed
      return node
    }
  }

  // Merging.

  private func mergeJoin(_ task: JoinTask, below limit: Double) throws(EngineError) -> Method? {
    guard !task.leftKeys.isEmpty else { return nil }
    let (left, right) = (task.left.node, task.right.node)
    let rowWork =
      (left.facts.rows + right.facts.rows) * settings.operation * Double(task.leftKeys.count)
    let penalty = PlannerSettings.penalty(settings.allowsMergeJoin)
    // Even if both came sorted for nothing.
    guard left.facts.cost * 0.2 + right.facts.cost * 0.2 + rowWork + penalty < limit else {
      return nil
    }
    let terms = { (keys: [BoundExpression]) in
      keys.map { SortTerm(expression: $0, isDescending: false, nullsFirst: false) }
    }
    let leftSorted = try ordered(task.left, by: terms(task.leftKeys))
    let rightSorted = try ordered(task.right, by: terms(task.rightKeys))
    let tests = settings.operation * Double(task.rest.count) * task.pairs
    let cost =
      leftSorted.facts.cost + rightSorted.facts.cost + rowWork + tests
      + task.rows * settings.row + penalty
    return Method(
      start: leftSorted.facts.startCost + rightSorted.facts.startCost + penalty, cost: cost
    ) { () throws(EngineError) in
      let node = try self.joinNode("Merge Join", task, leftSorted, rightSorted, .merge)
      node.detail.mergeConditions = task.equalities
      node.detail.joinFilter = task.rest
      if [.inner, .semi, .anti].contains(task.kind) {
        node.facts.order = terms(task.leftKeys)
      }
      return node
    }
  }

  // Nodes.

  private func joinNode(
    _ name: String, _ task: JoinTask, _ left: any PlanNode, _ right: any PlanNode,
    _ matching: JoinRun.Matching
  ) throws(EngineError) -> ClosureNode {
    let tests = matching == .loop ? task.on : task.rest
    let shape = JoinShape(
      left: left.outputs, right: right.outputs, kept: task.kept, tested: Self.named(in: tests),
      isHalf: task.kind == .semi || task.kind == .anti)
    let residual = try BoundExpression.conjunction(tests).map { (condition) throws(EngineError) in
      try ExpressionCompiler(shape.pairs, self).compile(condition)
    }
    let isKeyed = matching != .loop
    let leftKeys =
      isKeyed ? try ExpressionCompiler(left.outputs, self).compile(task.leftKeys) : []
    let rightKeys =
      isKeyed ? try ExpressionCompiler(right.outputs, self).compile(task.rightKeys) : []
    let types = task.leftKeys.map(\.type.id)
    let kind = task.kind
    let node = ClosureNode(name, shape.outputs, inputs: [left, right]) {
      (context) throws(EngineError) in
      let run = JoinRun(
        kind, matching, types: types, leftKeys: leftKeys, rightKeys: rightKeys,
        residual: residual, shape: shape, context: context)
      return try run.open(left, right)
    }
    node.detail.join = kind
    if matching == .loop, [.inner, .semi, .anti].contains(kind) {
      node.facts.order = left.facts.order
    } else {
      node.facts.order = []
    }
    node.facts.fixed = []
    return node
  }

  private static func named(in conditions: [BoundExpression]) -> Set<ColumnID> {
    var columns: Set<ColumnID> = []
    for condition in conditions { condition.collectDeep(into: &columns) }
    return columns
  }

  private func indexLoopNode(_ task: JoinTask, _ left: any PlanNode, _ inner: any PlanNode)
    throws(EngineError) -> ClosureNode
  {
    let node: ClosureNode
    if let reading = (inner as? ClosureNode)?.reading,
      let probe = try lookupProbe(reading, left.outputs)
    {
      let right = reading.reading.outputs.map(\.id)
      let shape = JoinShape(
        left: left.outputs, right: right, kept: task.kept, tested: Self.named(in: reading.rest),
        isHalf: task.kind == .semi || task.kind == .anti)
      let residual = try BoundExpression.conjunction(reading.rest).map {
        (condition) throws(EngineError) in
        try ExpressionCompiler(shape.pairs, self).compile(condition)
      }
      let kind = task.kind
      node = ClosureNode("Nested Loop", shape.outputs, inputs: [left, inner]) {
        (context) throws(EngineError) in
        let run = LookupJoinRun(
          kind, probe, reading.reading, residual: residual, shape: shape, context: context)
        return try run.open(left, reporting: inner)
      }
    } else {
      node = try loopNode(task, left, inner)
    }
    node.detail.join = task.kind
    return node
  }

  /// The probe over the left side's columns, if each of its rows is one lookup. A scan that may be
  /// told to look at one row alone is left to itself.
  private func lookupProbe(_ reading: IndexReading, _ left: [ColumnID]) throws(EngineError)
    -> IndexProbe?
  {
    let marks = [TableScan.System.version, TableScan.System.address]
    let isLocked = reading.reading.table.scan.outputs.contains {
      marks.contains($0.attribute) && needed.contains($0.id)
    }
    guard !isLocked, !reading.path.isBackward else { return nil }
    let probe = try IndexProbe(reading.path, ExpressionCompiler(left, self))
    return probe.isSingleLookup ? probe : nil
  }

  /// The inner side runs once for each row of the outer one.
  private func loopNode(_ task: JoinTask, _ left: any PlanNode, _ inner: any PlanNode)
    throws(EngineError) -> ClosureNode
  {
    let shape = JoinShape(
      left: left.outputs, right: inner.outputs, kept: task.kept, tested: [],
      isHalf: task.kind == .semi || task.kind == .anti)
    let outer = Array(left.outputs.enumerated())
    let kind = task.kind
    return ClosureNode("Nested Loop", shape.outputs, inputs: [left, inner]) {
      (context) throws(EngineError) in
      let input = try left.open(context)
      return BatchStream { () throws(EngineError) in
        while let batch = try input.next() {
          var result: Batch?
          for row in 0..<batch.count {
            try context.checkInterrupt()
            for (place, id) in outer where id < context.outer.count {
              context.outer[id] = batch.columns[place][row]
            }
            let rights = try inner.open(context).collect(columnCount: inner.outputs.count)
            guard let part = shape.part(of: batch, row, rights, kind) else { continue }
            if result == nil { result = part } else { result?.append(part) }
          }
          if let result { return result }
        }
        return nil
      }
    }
  }
}

extension JoinNode.Kind {
  /// The same join with its sides exchanged; nil if there is none.
  var swapped: JoinNode.Kind? {
    switch self {
    case .inner: .inner
    case .left: .right
    case .right: .left
    case .full: .full
    case .semi, .anti: nil
    }
  }
}

extension JoinShape {
  /// What one row of the left and its partners put out; nil for nothing.
  fileprivate func part(of batch: Batch, _ row: Int, _ rights: Batch, _ kind: JoinNode.Kind)
    -> Batch?
  {
    if isHalf {
      guard (rights.count > 0) == (kind == .semi) else { return nil }
      return Batch(columns: outputPlaces.map { batch.columns[$0].gathering([row]) }, count: 1)
    }
    guard rights.count > 0 || kind == .left else { return nil }
    let count = max(rights.count, 1)
    let lefts = Array(repeating: row, count: count)
    let columns =
      leftPlaces.map { batch.columns[$0].gathering(lefts) }
      + rightPlaces.map {
        rights.count > 0 ? rights.columns[$0] : ColumnVector(nullCount: 1)
      }
    return Batch(columns: outputPlaces.map { columns[$0] }, count: count)
  }
}
