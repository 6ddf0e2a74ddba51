import Core

/// `\why`: why the last statement was carried out as it was, in a sentence or two for each node
/// that matters.
struct WhySnapshot: Snapshot {
  static let stepsShownMax = 6

  struct Step: Equatable, Sendable {
    var label: String
    /// What was chosen, and for what reason; what else there was.
    var sentences: [String]
  }

  var session: String
  var rowCount: Int
  var work: WorkCounts
  var isMeasured: Bool
  var steps: [Step]
  var omittedCount: Int
  /// What took rows away, if none came.
  var emptiness: String?
  /// Why the worst estimate may have been off.
  var misestimate: String?

  init?(_ session: SQLSession) {
    guard let last = session.lastPlan else { return nil }
    let tree = last.tree(session)
    let reasons = PlanReasons(last, session).steps
    self.session = session.name
    rowCount = last.rowCount
    work = last.work
    isMeasured = last.meter != nil
    steps = Array(reasons.prefix(Self.stepsShownMax))
    omittedCount = reasons.count - steps.count
    misestimate = Misestimate(tree, session)?.sentence
    let isQuery = last.plan.statement.isQuery
    emptiness =
      last.rowCount == 0 && isQuery && !last.isExplained ? Self.emptiness(of: tree) : nil
  }

  /// The lowest node that was given rows and gave none.
  private static func emptiness(of tree: PlanTree) -> String? {
    let found = tree.all.filter { node in
      guard let actual = node.actual, actual.loops > 0, actual.rows == 0 else { return false }
      return actual.ownWork.filtered + actual.ownWork.filteredPairs > 0
        || !node.children.isEmpty && node.children.allSatisfy { ($0.actual?.rows ?? 0) > 0 }
        || node.children.isEmpty
    }
    guard let node = found.last, let actual = node.actual else { return nil }
    let condition = node.conditionText
    if actual.ownWork.filtered > 0 {
      return "'\(node.label())' took the last rows away: none of \(actual.ownWork.filtered) "
        + "fulfilled \(condition)"
    }
    if node.joinKind != nil { return "no pair of '\(node.label())' fulfilled \(condition)" }
    return condition.isEmpty
      ? "'\(node.label())' had no rows" : "'\(node.label())' found nothing for \(condition)"
  }

  func figure() -> Figure {
    var parts: [Figure] = []
    for step in steps {
      parts.append(.text("● \(step.label)"))
      parts += step.sentences.map { .text($0) }
    }
    if steps.isEmpty { parts.append(.text("There was nothing to choose.")) }
    if omittedCount > 0 { parts.append(.text("… \(omittedCount) more nodes: \\view sql.plan")) }
    return .panel(
      Figure.Panel(
        title: "why", subject: "sql/\(session)",
        facts: [
          "\(rowCount) \(rowCount == 1 ? "row" : "rows")", "\(work.units) units of work",
        ], body: .stack(parts), consequence: consequence))
  }

  private var consequence: String {
    if let emptiness { return emptiness }
    if let misestimate { return misestimate }
    guard isMeasured else { return "the plan was not measured; \\view sql.plan shows it" }
    return work.indexPages > work.heapPages
      ? "\(work.indexPages) pages of indexes and \(work.heapPages) of tables were looked at"
      : "\(work.heapPages) pages of tables and \(work.versions) versions of rows were looked at"
  }
}
