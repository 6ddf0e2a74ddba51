import Core

/// `\view sql.plan [SESSION]`: the plan of a session's last statement, what was expected of each
/// node and what came.
struct PlanSnapshot: Snapshot {
  static let nodesShownMax = 12
  /// How far an estimate may be off before it is marked.
  static let factorMax = 10.0

  /// A node of the plan.
  struct Node: Equatable, Sendable {
    var depth: Int
    /// Whether it is the last of its parent's, and whether its parents are, from the root on.
    var lastMarks: [Bool]
    var label: String
    var condition: String
    var expectedRows: Double
    var cost: Double
    /// Of one loop, on average; nil if the plan was not measured, or the node never begun.
    var actualRows: Double?
    var loops: Int
    /// Of this node alone, over all loops.
    var work: Int
    var nanoseconds: Int64
    /// By how much the estimate was off, where that is much; below 1 for too many expected.
    var factor: Double?
  }

  var session: String
  /// Nil before the first query or change.
  var run: Run?
  var nodes: [Node]
  /// Why the worst estimate may have been off.
  var explanation: String?

  struct Run: Equatable, Sendable {
    var rowCount: Int
    var work: WorkCounts
    var nanoseconds: Int64
    var isMeasured: Bool
    var isExplained: Bool
  }

  init(_ engine: SQLEngine, _ arguments: [String]) throws(EngineError) {
    let session: SQLSession?
    if let name = arguments.first {
      session = engine.sessions.first { $0.name == name }
      guard session != nil else {
        throw EngineError(
          "view", .reference, "there is no session '\(name)'",
          hint: NearestName.hint(name, among: engine.sessions.map(\.name)))
      }
    } else {
      session =
        engine.sessions.first { $0.number == engine.lastPlanned } ?? engine.sessions.first
    }
    self.session = session?.name ?? "main"
    guard let session, let last = session.lastPlan else {
      run = nil
      nodes = []
      return
    }
    run = Run(
      rowCount: last.rowCount, work: last.work, nanoseconds: last.nanoseconds,
      isMeasured: last.meter != nil, isExplained: last.isExplained)
    let tree = last.tree(session)
    nodes = Self.nodes(of: tree, depth: 0, marks: [])
    explanation = Misestimate(tree, session)?.sentence
  }

  private static func nodes(of tree: PlanTree, depth: Int, marks: [Bool]) -> [Node] {
    var label = tree.label()
    if case .initPlan(let name) = tree.relationship { label = "\(name): \(label)" }
    if case .subplan(let name) = tree.relationship { label = "\(name): \(label)" }
    let actual = tree.actual.flatMap { $0.loops == 0 ? nil : Double($0.rows) / Double($0.loops) }
    var node = Node(
      depth: depth, lastMarks: marks, label: label, condition: tree.conditionText,
      expectedRows: tree.estimate.rows, cost: tree.estimate.cost, actualRows: actual,
      loops: tree.actual?.loops ?? 0, work: tree.actual?.ownWork.units ?? 0,
      nanoseconds: tree.actual?.nanoseconds ?? 0)
    node.factor = tree.misestimate
    let children = tree.children.enumerated().flatMap { place, child in
      nodes(of: child, depth: depth + 1, marks: marks + [place == tree.children.count - 1])
    }
    return [node] + children
  }

  func figure() -> Figure {
    guard let run else {
      return panel(
        [], .text("Session \(session) has run no query yet."), "the next one is drawn here")
    }
    let shown = nodes.prefix(Self.nodesShownMax)
    let isTimed = nodes.contains { $0.nanoseconds > 0 }
    let isLooped = nodes.contains { $0.loops > 1 }
    let isOff = nodes.contains { $0.factor != nil }
    var headings: [FigureTable.Heading] = [
      .init("plan"), .init("expected", alignsRight: true), .init("came", alignsRight: true),
    ]
    if isOff { headings.append(.init("off", alignsRight: true)) }
    if isLooped { headings.append(.init("loops", alignsRight: true)) }
    headings.append(.init("work", alignsRight: true))
    if isTimed { headings.append(.init("ms", alignsRight: true)) }
    let rows = shown.map { node in
      var cells = [
        Self.branch(of: node) + node.label
          + (node.condition.isEmpty ? "" : "  \(node.condition)"),
        Self.rounded(node.expectedRows), node.actualRows.map { Self.rounded($0) } ?? "-",
      ]
      if isOff { cells.append(node.factor.map { Self.words(for: $0) } ?? "") }
      if isLooped { cells.append(node.loops == 0 ? "-" : "\(node.loops)") }
      cells.append(node.loops == 0 ? "-" : "\(node.work)")
      if isTimed { cells.append(Math.format(Double(node.nanoseconds) / 1e6, decimals: 2)) }
      return FigureTable.Row(cells, role: node.factor == nil ? .plain : .warning)
    }
    var facts = ["\(run.rowCount) \(run.rowCount == 1 ? "row" : "rows")"]
    facts.append("\(run.work.units) units of work")
    if run.nanoseconds > 0 {
      facts.append("\(Math.format(Double(run.nanoseconds) / 1e6, decimals: 2)) ms")
    }
    let table = FigureTable(
      headings, rows: Array(rows), omittedCount: nodes.count - shown.count,
      omittedWhat: "nodes below")
    return panel(facts, .table(table), consequence(of: run))
  }

  private func panel(_ facts: [String], _ body: Figure, _ consequence: String) -> Figure {
    .panel(
      Figure.Panel(
        title: "plan", subject: "sql/\(session)", facts: facts, body: body,
        consequence: consequence))
  }

  private func consequence(of run: Run) -> String {
    guard run.isMeasured else {
      return run.isExplained
        ? "EXPLAIN without ANALYZE runs nothing: these are expectations"
        : "the plan came from the cache in a script, where nodes are not counted"
    }
    if let explanation { return explanation }
    guard let most = nodes.max(by: { $0.work < $1.work }), most.work > 0 else {
      return "nothing had to be read"
    }
    let all = max(run.work.units, most.work)
    return "\(most.work) of \(all) units of work went into '\(most.label)'"
  }

  private static func branch(of node: Node) -> String {
    guard let last = node.lastMarks.last else { return "" }
    return node.lastMarks.dropLast().map { $0 ? "   " : "│  " }.joined() + (last ? "└─ " : "├─ ")
  }

  static func rounded(_ rows: Double) -> String { PlanText.whole(rows) }

  static func words(for factor: Double) -> String {
    let times = factor >= 1 ? factor : 1 / factor
    return "▲ \(factor >= 1 ? "×" : "÷")\(rounded(times))"
  }
}

extension PlanTree {
  /// By how much more rows came than were expected, where that is ten times or a tenth; nil else.
  var misestimate: Double? {
    guard let actual, actual.loops > 0, name != "Insert", name != "Update", name != "Delete",
      !["Merge", "Limit", "Hash", "Materialize", "Sort", "WorkTable Scan"].contains(name)
    else { return nil }
    let came = max(1, Double(actual.rows) / Double(actual.loops))
    let factor = came / max(1, estimate.rows)
    if factor < 1, mayStopEarly { return nil }
    return factor >= PlanSnapshot.factorMax || factor <= 1 / PlanSnapshot.factorMax ? factor : nil
  }
}

/// The node whose estimate was off by most, and why that may be.
struct Misestimate {
  let sentence: String

  /// Nil if every estimate was good enough.
  init?(_ tree: PlanTree, _ session: SQLSession) {
    func distance(_ node: PlanTree) -> Double {
      node.misestimate.map { $0 >= 1 ? $0 : 1 / $0 } ?? 0
    }
    // What is wrong below is wrong above, too: the lowest of those that are off is the cause.
    let wrong = tree.all.filter { node in
      node.misestimate != nil && !node.children.contains { $0.misestimate != nil }
    }
    guard let worst = wrong.max(by: { distance($0) < distance($1) }), let actual = worst.actual
    else { return nil }
    let came = PlanText.whole(Double(actual.rows) / Double(max(1, actual.loops)))
    let expected = PlanText.whole(max(1, worst.estimate.rows))
    sentence =
      "'\(worst.label())' gave \(came) \(came == "1" ? "row" : "rows") where \(expected) "
      + (expected == "1" ? "was" : "were") + " expected: "
      + Self.cause(worst, session)
  }

  private static func cause(_ node: PlanTree, _ session: SQLSession) -> String {
    if node.name.hasSuffix("Scan"), let relation = node.relation,
      let table = session.catalog.relations.first(where: { $0.name == relation && $0.heap != 0 })
    {
      guard let known = session.database.statistics.known(table.heap) else {
        return "nothing is known of the table; ANALYZE it"
      }
      let now = session.database.heaps[table.heap]?.versionCount ?? 0
      if now > known.versionCount + known.versionCount / 10 {
        return "the table has grown since its sample was drawn; ANALYZE it"
      }
      if node.conditionCount > 1 {
        return "the shares of its \(node.conditionCount) conditions are multiplied, as if they had "
          + "nothing to do with each other"
      }
      return "no statistics speak of the condition, so a share was guessed"
    }
    switch node.name {
    case "Function Scan", "ProjectSet": return "how many rows a function gives is guessed"
    case "CTE Scan", "WorkTable Scan", "Recursive Union":
      return "how often a recursion or a named query repeats is guessed"
    case _ where node.name.hasSuffix("Aggregate"):
      return "the number of groups follows from each key's different values alone"
    case _ where node.joinKind != nil:
      return "the values of the keys are taken to be spread evenly, and independent of other "
        + "conditions"
    default: return "its conditions are taken to be independent of each other"
    }
  }
}
