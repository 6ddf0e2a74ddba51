/// A plan as plain values, with the nodes that PostgreSQL shows: what EXPLAIN, `\view sql.plan`,
/// `\view sql.slow` and `\why` draw.
struct PlanTree: Equatable, Sendable {
  /// What the planner expects.
  struct Estimate: Equatable, Sendable {
    var startCost: Double
    var cost: Double
    var rows: Double
    var widthBytes: Int
  }

  /// What happened, over all loops.
  struct Actual: Equatable, Sendable {
    var loops: Int
    var rows: Int
    var startNanoseconds: Int64
    var nanoseconds: Int64
    /// With the nodes below.
    var work: WorkCounts
    /// Its own alone.
    var ownWork: WorkCounts
    var memorySizeBytes: Int
    var bucketCount: Int
  }

  /// A line under the node: `Filter: (a = 1)`.
  struct Detail: Equatable, Sendable {
    enum Value: Equatable, Sendable {
      case text(String)
      case list([String])
      case number(Double, decimals: Int)
    }

    var name: String
    var value: Value
    /// Only VERBOSE shows it.
    var isVerbose = false
  }

  /// What relates a node to the one above.
  enum Relationship: Equatable, Sendable {
    case outer, inner, member
    /// With its name: `SubPlan 1`, `InitPlan 1 (returns $0)`, `CTE t`.
    case subplan(String), initPlan(String)

    var isSubplan: Bool { if case .subplan = self { true } else { false } }

    var name: String {
      switch self {
      case .outer: "Outer"
      case .inner: "Inner"
      case .member: "Member"
      case .subplan: "SubPlan"
      case .initPlan: "InitPlan"
      }
    }
  }

  /// PostgreSQL's name: `Hash Join`.
  var name: String
  /// `Left`, `Semi`; nil for what is no join.
  var joinKind: String?
  var strategy: String?
  var index: String?
  var isBackward: Bool
  var relation: String?
  var schema: String?
  var alias: String?
  var relationship: Relationship
  var estimate: Estimate
  /// Nil if the plan was not measured.
  var actual: Actual?
  var details: [Detail]
  /// VERBOSE's list.
  var outputs: [String]
  /// Conditions, as far as `\why` speaks of them.
  var conditionText: String
  var conditionCount: Int
  /// A LIMIT or an EXISTS above may not ask for all its rows.
  var mayStopEarly = false
  var children: [PlanTree]

  /// Marks what is below a node that may stop before its input ends.
  func markingEarlyStops(_ isBelow: Bool = false) -> PlanTree {
    var copy = self
    copy.mayStopEarly = isBelow
    let stops = isBelow || name == "Limit" || relationship.isSubplan
    copy.children = children.map { child in
      // What sorts or hashes reads its input to the end.
      let isWhole = ["Sort", "Hash", "HashAggregate", "Aggregate"].contains(name)
      return child.markingEarlyStops(stops && !isWhole)
    }
    return copy
  }

  /// Itself and all below, in the order in which they are drawn.
  var all: [PlanTree] { [self] + children.flatMap(\.all) }

  /// The first words of its line: `Hash Left Join`, `Index Scan using i on t a`.
  func label(isVerbose: Bool = false) -> String {
    var text = name
    if let joinKind, joinKind != "Inner" {
      let isShort = name.hasSuffix(" Join")
      text = (isShort ? String(name.dropLast(5)) : name) + " \(joinKind) Join"
    }
    if let index {
      if isBackward { text += " Backward" }
      text += name == "Bitmap Index Scan" ? " on \(index)" : " using \(index)"
    }
    guard let relation, name != "Bitmap Index Scan" else { return text }
    text += " on " + (isVerbose ? schema.map { "\($0)." } ?? "" : "") + relation
    guard let alias, alias != relation else { return text }
    return text + " \(alias)"
  }
}

extension NodeDetail {
  /// All expressions that the node computes or tests, besides its outputs.
  var expressions: [BoundExpression] {
    filter + indexConditions + recheckConditions + hashConditions + mergeConditions + joinFilter
      + oneTimeFilter + sortKeys.map(\.expression) + groupKeys.flatMap { $0 }
  }
}
