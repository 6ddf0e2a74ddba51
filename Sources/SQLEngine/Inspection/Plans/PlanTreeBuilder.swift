import Core

/// Makes a ``PlanTree`` of a plan: folds what PostgreSQL has no node for into the node below, adds
/// the nodes that it has and this engine has not, and puts all conditions into words.
///
///     Filter ─► Project ─► Hash Join ─► a, b      becomes      Hash Join ─► a, Hash ─► b
final class PlanTreeBuilder {
  private let plan: StatementPlan
  private let meter: PlanMeter?
  private let session: SQLSession
  /// The names of subplans that were met, in order.
  private var subplanNames: [ObjectIdentifier: String] = [:]
  private var subplanCount = 0
  private var initialCount = 0
  private let isVerbose: Bool
  /// What tables and the like are called, each with a name of its own: `orders`, `orders_1`.
  private let names: PlanNames

  init(_ plan: StatementPlan, _ session: SQLSession, meter: PlanMeter?, isVerbose: Bool) {
    self.plan = plan
    self.session = session
    self.meter = meter
    self.isVerbose = isVerbose
    names = PlanNames(plan)
  }

  func tree() -> PlanTree { tree(of: plan.node, as: .outer).markingEarlyStops() }

  /// What is folded into a node.
  private struct Folded {
    var filter: [BoundExpression] = []
    /// Numbers of what is put out in the place of the node's own outputs.
    var outputs: [ColumnID]?
    /// The uppermost of the nodes that are one.
    var top: (any PlanNode)?
  }

  private func tree(
    of node: any PlanNode, as relationship: PlanTree.Relationship, _ folded: Folded = Folded()
  ) -> PlanTree {
    let detail = node.detail
    var folded = folded
    if folded.top == nil { folded.top = node }
    switch detail.name {
    case "Project" where node.inputs.count == 1:
      folded.outputs = folded.outputs ?? node.outputs
      return tree(of: node.inputs[0], as: relationship, folded)
    case "Filter" where node.inputs.count == 1 && Self.takesFilter(node.inputs[0]):
      folded.outputs = folded.outputs ?? node.outputs
      folded.filter += detail.filter
      return tree(of: node.inputs[0], as: relationship, folded)
    case "CTE": return commonTables(of: node, as: relationship, folded)
    default: return shown(node, as: relationship, folded)
    }
  }

  /// Whether PostgreSQL has a filter in the node itself.
  private static func takesFilter(_ node: any PlanNode) -> Bool {
    let name = node.detail.name
    if name == "Project" || name == "Filter" || name == "CTE" {
      return node.inputs.last.map { takesFilter($0) } ?? false
    }
    return name.contains("Scan") || name.contains("Join") || name == "Nested Loop"
      || name.contains("Aggregate") || name == "Result" || name == "Group"
  }

  private func commonTables(
    of node: any PlanNode, as relationship: PlanTree.Relationship, _ folded: Folded
  ) -> PlanTree {
    var inputs = node.inputs[...]
    var tables: [PlanTree] = []
    for table in node.detail.commonTables {
      guard let base = inputs.popFirst() else { break }
      var below = tree(of: base, as: .outer)
      if table.isRecursive, let step = inputs.popFirst() {
        let inner = tree(of: step, as: .inner)
        var union = below
        union.name = "Recursive Union"
        (union.joinKind, union.strategy, union.index) = (nil, nil, nil)
        (union.relation, union.alias, union.details, union.outputs) = (nil, nil, [], [])
        union.estimate.rows = below.estimate.rows + 10 * inner.estimate.rows
        union.estimate.cost = below.estimate.cost + 10 * inner.estimate.cost
        if let a = below.actual, let b = inner.actual {
          union.actual?.rows = a.rows + b.rows
          union.actual?.nanoseconds = a.nanoseconds + b.nanoseconds
          union.actual?.work = a.work + b.work
        }
        union.children = [below, inner]
        below = union
      }
      below.relationship = .initPlan("CTE \(table.name)")
      tables.append(below)
    }
    guard let main = inputs.last else { return shown(node, as: relationship, folded) }
    var tree = tree(of: main, as: relationship, folded)
    tree.children.insert(contentsOf: tables, at: 0)
    return tree
  }

  private func shown(
    _ node: any PlanNode, as relationship: PlanTree.Relationship, _ folded: Folded
  ) -> PlanTree {
    let detail = node.detail
    let outputs = folded.outputs ?? node.outputs
    let computed = outputs.filter { !node.outputs.contains($0) }
      .compactMap { id -> BoundExpression? in
        if case .expression(let expression)? = plan.columnOrigins[id] { expression } else { nil }
      }
    let subplans = self.subplans(in: detail.expressions + folded.filter + computed)
    var children = node.inputs.enumerated().map { place, input in
      tree(of: input, as: place == 0 ? .outer : .inner)
    }
    if detail.name == "Append" || detail.name == "Merge Append" {
      for place in children.indices { children[place].relationship = .member }
    }
    describeHash(in: &children, of: node)
    if detail.name == "Insert" { children = children.map { Self.singleRow($0) } }
    if detail.hasInitialInputs { children = children.map { initial($0) } }
    let isDistinctUnion = detail.name == "Append" && !detail.groupKeys.isEmpty
    if isDistinctUnion { children = [appended(node, children)] }
    let actual = self.actual(of: node, folded)
    let text = expressionText(of: node)
    let scribe = NodeScribe(node, detail, folded.filter, text, actual)
    let target = detail.target
    let top = folded.top?.facts ?? node.facts
    return PlanTree(
      name: scribe.name, joinKind: detail.join.map(Self.word), strategy: scribe.strategy,
      index: detail.index?.name, isBackward: detail.index?.isBackward ?? false,
      relation: target?.name, schema: schema(of: target),
      alias: names.alias(of: node) ?? target?.alias,
      relationship: relationship,
      estimate: PlanTree.Estimate(
        startCost: top.startCost, cost: max(top.cost, node.facts.cost), rows: top.rows,
        widthBytes: outputs.reduce(0) { $0 + plan.widthBytes(of: $1, session) }),
      actual: actual, details: scribe.details,
      outputs: self.words(for: outputs, of: node),
      conditionText: scribe.conditionText, conditionCount: scribe.conditionCount,
      children: subplans.initial + children + subplans.others)
  }

  private static func word(_ kind: JoinNode.Kind) -> String {
    switch kind {
    case .inner: "Inner"
    case .left: "Left"
    case .right: "Right"
    case .full: "Full"
    case .semi: "Semi"
    case .anti: "Anti"
    }
  }

  private func schema(of target: NodeDetail.Target?) -> String? {
    guard let id = target?.relation, let relation = session.catalog.relation(id) else { return nil }
    return session.catalog.schemaName(relation.schema)
  }

  /// What a hash join has measured belongs to the node that makes the hash table.
  private func describeHash(in children: inout [PlanTree], of node: any PlanNode) {
    guard children.count == 2, children[1].name == "Hash", let meter else { return }
    let reading = meter.reading(of: node)
    guard reading.bucketCount > 0 else { return }
    let kibibytes = Double((reading.memorySizeBytes + 1023) / 1024)
    children[1].details = [
      .init(name: "Buckets", value: .number(Double(reading.bucketCount), decimals: 0)),
      .init(name: "Batches", value: .number(1, decimals: 0)),
      .init(name: "Memory Usage", value: .number(kibibytes, decimals: 0)),
    ]
  }

  /// One row of VALUES is a `Result`; it is computed while it is inserted.
  private static func singleRow(_ tree: PlanTree) -> PlanTree {
    guard tree.name == "Values Scan", tree.estimate.rows <= 1 else { return tree }
    var tree = tree
    tree.name = "Result"
    (tree.relation, tree.alias) = (nil, nil)
    tree.estimate.rows = 1
    if tree.actual?.loops == 0 {
      tree.actual?.loops = 1
      tree.actual?.rows = 1
    }
    return tree
  }

  /// UNION: what it puts together before it takes out what comes again.
  private func appended(_ node: any PlanNode, _ children: [PlanTree]) -> PlanTree {
    var below = children[0]
    (below.name, below.relationship, below.children) = ("Append", .outer, children)
    (below.joinKind, below.strategy, below.index) = (nil, nil, nil)
    (below.relation, below.alias, below.details, below.conditionText) = (nil, nil, [], "")
    below.estimate.rows = children.reduce(0) { $0 + $1.estimate.rows }
    below.estimate.cost = children.reduce(0) { $0 + $1.estimate.cost }
    below.actual?.rows = children.reduce(0) { $0 + ($1.actual?.rows ?? 0) }
    below.actual?.nanoseconds = children.reduce(0) { $0 + ($1.actual?.nanoseconds ?? 0) }
    below.actual?.work = children.reduce(WorkCounts()) { $0 + ($1.actual?.work ?? WorkCounts()) }
    return below
  }

  private func actual(of node: any PlanNode, _ folded: Folded) -> PlanTree.Actual? {
    guard let meter else { return nil }
    let top = meter.reading(of: folded.top ?? node)
    let own = meter.reading(of: node)
    let below = node.inputs.reduce(WorkCounts()) { $0 + meter.reading(of: $1).work }
    return PlanTree.Actual(
      loops: top.loops, rows: top.rows, startNanoseconds: top.startNanoseconds,
      nanoseconds: top.nanoseconds, work: top.work, ownWork: (top.work - below).clamped,
      memorySizeBytes: own.memorySizeBytes, bucketCount: own.bucketCount)
  }

  // Queries in expressions.

  /// An input that runs once and gives one value.
  private func initial(_ tree: PlanTree) -> PlanTree {
    var tree = tree
    subplanCount += 1
    tree.relationship = .initPlan("InitPlan \(subplanCount) (returns $\(initialCount))")
    initialCount += 1
    return tree
  }

  private func subplans(in expressions: [BoundExpression]) -> (
    initial: [PlanTree], others: [PlanTree]
  ) {
    var initial: [PlanTree] = []
    var others: [PlanTree] = []
    for box in expressions.flatMap(\.subqueryPlans) where subplanNames[ObjectIdentifier(box)] == nil
    {
      guard let subplan = plan.subplans.first(where: { $0.query === box }) else { continue }
      subplanCount += 1
      if subplan.isInitial, !subplan.isHashed {
        let name = "InitPlan \(subplanCount) (returns $\(initialCount))"
        subplanNames[ObjectIdentifier(box)] = "$\(initialCount)"
        initialCount += 1
        initial.append(tree(of: subplan.node, as: .initPlan(name)))
      } else {
        let name = "SubPlan \(subplanCount)"
        subplanNames[ObjectIdentifier(box)] = "(\(subplan.isHashed ? "hashed " : "")\(name))"
        others.append(tree(of: subplan.node, as: .subplan(name)))
      }
    }
    return (initial, others)
  }

  /// VERBOSE's list: what the node computes as it is, what it hands on in parentheses.
  private func words(for outputs: [ColumnID], of node: any PlanNode) -> [String] {
    guard isVerbose else { return [] }
    var text = expressionText(of: node)
    text.ownAlias = names.count > 1 ? nil : names.onlyAlias
    return outputs.map { id in
      let isHandedOn = node.inputs.contains { $0.outputs.contains(id) }
      return isHandedOn ? text.text(.column(id, .unknown)) : text.definition(of: id)
    }
  }

  private func expressionText(of node: any PlanNode) -> ExpressionText {
    let subplans = subplanNames
    var text = ExpressionText(session: session, origins: plan.columnOrigins, names: names) {
      subplans[ObjectIdentifier($0)] ?? "(SubPlan)"
    }
    text.isOfGroup = node.detail.name.contains("Aggregate")
    // A scan's own columns need no table in front, nor do those of a statement with one table.
    if !isVerbose, names.count <= 1 || node.detail.name.contains("Scan") {
      text.ownAlias = names.columnAlias(of: node) ?? names.onlyAlias
    }
    return text
  }
}

extension BoundExpression {
  /// The queries in it, not those in them.
  var subqueryPlans: [PlanBox] {
    if case .subquery(let subquery) = self {
      return [subquery.plan]
    }
    return children.flatMap(\.subqueryPlans)
  }
}
