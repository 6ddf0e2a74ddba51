/// What EXPLAIN says of a node beside its figures: everything that its conditions, keys and names
/// are drawn from.
///
/// Expressions name columns by number; ``ColumnOrigin`` says what a number is called. A condition
/// stands in one of the roles only: what an index has seen to is not in ``filter`` any more.
///
/// Nodes that PostgreSQL does not show stand for themselves here, and whoever draws folds them:
/// `Project` computes columns (the output list of the node below), `Filter` tests conditions that
/// could not be given to the node below (its ``filter`` belongs to that node).
struct NodeDetail: Sendable {
  /// PostgreSQL's name of the node: `Index Scan`, `Hash Join`, `HashAggregate`.
  var name: String
  /// The table, function or common table that it reads.
  var target: Target?
  /// The index that it goes along.
  var index: IndexName?
  /// Of a join.
  var join: JoinNode.Kind?

  /// `Filter`: tested on each row of a scan, group or result.
  var filter: [BoundExpression] = []
  /// `Index Cond`.
  var indexConditions: [BoundExpression] = []
  /// `Recheck Cond` of a bitmap heap scan.
  var recheckConditions: [BoundExpression] = []
  /// `Hash Cond`.
  var hashConditions: [BoundExpression] = []
  /// `Merge Cond`.
  var mergeConditions: [BoundExpression] = []
  /// `Join Filter`: what pairs are tested by besides.
  var joinFilter: [BoundExpression] = []
  /// `One-Time Filter`.
  var oneTimeFilter: [BoundExpression] = []
  /// `Sort Key`, of a sort or merge.
  var sortKeys: [SortTerm] = []
  /// `Presorted Key` of an incremental sort: how many of ``sortKeys`` come sorted.
  var presortedCount = 0
  /// `Group Key`, a list for each grouping set.
  var groupKeys: [[BoundExpression]] = []
  /// Of WITH: the tables that its inputs define, in order.
  var commonTables: [CommonTableName] = []
  /// The nodes below run once each, as `InitPlan`s.
  var hasInitialInputs = false
  /// Rows that a sort keeps, if it is under a LIMIT: `top-N heapsort`.
  var isTopN = false

  /// What is read, and under which name.
  struct Target: Sendable {
    var relation: ObjectID?
    /// Its own name.
    var name: String
    /// The name that the statement gives it; the same as ``name`` without an alias.
    var alias: String
  }

  /// A table of WITH; a recursive one has a second input.
  struct CommonTableName: Sendable {
    var name: String
    var isRecursive: Bool
  }

  /// An index, and in which direction it is read.
  struct IndexName: Sendable {
    var id: ObjectID
    var name: String
    var isBackward = false
  }

  init(_ name: String) { self.name = name }

  /// The first words of its line: `Index Scan Backward using i on t a`.
  var label: String {
    var text = name
    if let join, join != .inner {
      // A hash join is called `Hash Left Join`, a loop `Nested Loop Left Join`.
      let isShort = name.hasSuffix(" Join")
      text = (isShort ? String(name.dropLast(5)) : name) + join.label
    }
    if let index {
      if index.isBackward { text += " Backward" }
      text += name.hasPrefix("Bitmap") ? " on \(index.name)" : " using \(index.name)"
    }
    guard let target else { return text }
    text += " on \(target.name)"
    return target.alias == target.name ? text : text + " \(target.alias)"
  }
}

/// What a column of a plan is: how it is named where a node's conditions are shown.
enum ColumnOrigin: Sendable {
  /// A column of something in FROM.
  case table(alias: String, name: String)
  case expression(BoundExpression)
  case aggregate(AggregateCall)
  case window(WindowCall)
}

/// A query inside of an expression, planned: `SubPlan 1`, or `InitPlan 1` if it names no outer row.
struct SubplanNode {
  /// Which of the statement's expressions it is: that of ``BoundSubquery/plan``.
  var query: PlanBox
  var node: any PlanNode
  var kind: BoundSubquery.Kind
  /// It runs once: an `InitPlan`.
  var isInitial: Bool
  /// Its answers are looked up in a hash table: `hashed SubPlan`.
  var isHashed: Bool
}
