import SQLSyntax

/// Names one column of one plan, unique within a statement.
typealias ColumnID = Int

/// A column that a plan puts out.
struct PlanColumn: Equatable, Sendable {
  var id: ColumnID
  var name: String
  var type: SQLType
}

/// What a statement asks for, with all names, types and coercions resolved.
///
/// Plans name columns by number and not by place, so that a node can be moved or pruned without
/// touching what is above it. A number that no node below produces belongs to an outer row.
indirect enum LogicalPlan: Sendable {
  /// One row without columns: SELECT without FROM.
  case single
  /// No rows: `WHERE false`.
  case nothing([ColumnID])
  case scan(TableScan)
  case values([ColumnID], rows: [[BoundExpression]])
  case functions(FunctionScan)
  case filter(LogicalPlan, BoundExpression)
  /// Computes columns and keeps nothing else.
  case project(LogicalPlan, [Computed])
  case join(JoinNode)
  case aggregate(AggregateNode)
  case window(LogicalPlan, [WindowCall])
  /// Expands set-returning calls side by side; keeps the input's columns.
  case projectSet(LogicalPlan, [Computed])
  case sort(LogicalPlan, [SortTerm])
  case limit(LimitNode)
  /// Keeps the first row of those that agree in the columns.
  case distinct(LogicalPlan, [ColumnID])
  case setOperation(SetOperationNode)
  /// What a common table expression put out, under numbers of its own.
  case commonTable(index: Int, columns: [ColumnID])
  /// Defines common tables for a plan.
  case with([CommonTable], LogicalPlan)
  case lockRows(LogicalPlan, [RowLock])
  case modify(ModifyNode)

  /// An expression and the number that its value gets.
  struct Computed: Sendable {
    var id: ColumnID
    var expression: BoundExpression
  }
}

/// The rows of a table that a statement may see.
struct TableScan: Sendable {
  /// A system column, by its number in pg_attribute.
  enum System {
    static let ctid = -1
    static let xmin = -2
    static let cmin = -3
    static let xmax = -4
    static let cmax = -5
    static let tableoid = -6
    /// The version's index: how UPDATE, DELETE and FOR UPDATE find the row again.
    static let version = -100
    /// The same in a tree of tables: a ``RowAddress``.
    static let address = -101
  }

  struct Output: Sendable {
    var id: ColumnID
    /// An index into the table's columns, or one of ``System``.
    var attribute: Int
  }

  var relation: ObjectID
  /// The name that the statement gives it; nil for its own.
  var alias: String?
  var outputs: [Output]
  /// With the rows of the tables that inherit from it.
  var includesChildren = false
}

/// Functions in FROM, side by side; shorter ones are filled with NULL.
struct FunctionScan: Sendable {
  struct Item: Sendable {
    var call: BoundExpression
    var outputs: [ColumnID]
    /// The call gives a composite that is taken apart.
    var isComposite: Bool
  }

  var items: [Item]
  var ordinality: ColumnID?
}

/// Two plans joined.
struct JoinNode: Sendable {
  enum Kind: Sendable { case inner, left, right, full, semi, anti }

  var kind: Kind
  var left: LogicalPlan
  var right: LogicalPlan
  var condition: BoundExpression?
  /// The right side may name columns of the left.
  var isLateral = false
}

/// GROUP BY and aggregates.
struct AggregateNode: Sendable {
  var input: LogicalPlan
  var keys: [LogicalPlan.Computed]
  /// Indices into `keys`, a list for each grouping set; nil for one set of all keys.
  var sets: [[Int]]?
  var calls: [AggregateCall]
  /// GROUPING(…): indices into `keys`, most significant first.
  var groupings: [(id: ColumnID, keys: [Int])] = []
}

/// One key of an order.
struct SortTerm: Sendable {
  var expression: BoundExpression
  var isDescending: Bool
  var nullsFirst: Bool
}

/// OFFSET and LIMIT.
struct LimitNode: Sendable {
  var input: LogicalPlan
  var count: BoundExpression?
  var offset: BoundExpression?
  /// The order by which ties are told.
  var ties: [SortTerm]?
}

/// UNION, INTERSECT, EXCEPT.
struct SetOperationNode: Sendable {
  var kind: SetOperation.Kind
  var isAll: Bool
  var left: LogicalPlan
  var right: LogicalPlan
  var leftColumns: [ColumnID]
  var rightColumns: [ColumnID]
  var outputs: [ColumnID]
}

/// A common table expression.
struct CommonTable: Sendable {
  var index: Int
  var name: String
  var plan: LogicalPlan
  /// The plan's outputs in order.
  var columns: [ColumnID]
  var recursion: Recursion?
  /// Runs to its end even if nobody asks: a data-modifying statement.
  var isModifying = false

  /// The recursive term of WITH RECURSIVE.
  struct Recursion: Sendable {
    var step: LogicalPlan
    var columns: [ColumnID]
    /// UNION instead of UNION ALL.
    var isDistinct: Bool
  }
}

/// FOR UPDATE and its kin.
struct RowLock: Sendable {
  var relation: ObjectID
  var version: ColumnID
  var strength: RowLockStrength
  var wait: LockingClause.Wait
  /// Where the versions of the other tables' rows are, which stay the same when a row is looked at
  /// again.
  var others: [ColumnID] = []
  /// Rows are asked for one at a time, and only those that are asked for are locked.
  var isStepwise = false
}
