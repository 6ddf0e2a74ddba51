import Core

/// What the planner of a selection needs to know of a table.
struct SelectionScope {
  struct Column: Equatable, Sendable {
    var name: String
    var type: CQLType
    var isPrimaryKey: Bool
  }

  var keyspace: String
  var table: String
  /// In the order of `SELECT *`.
  var columns: [Column]
  /// In the order of the key: what `token()` takes.
  var partitionKey: [String]
}

/// The selectors of a SELECT, resolved against a table: names, types, and how to compute them.
struct SelectionPlan: Sendable {
  struct Output: Equatable, Sendable {
    /// The alias or Cassandra's own: `cast(b as int)`.
    var name: String
    var type: CQLType
  }

  /// One fetched row: the values of ``SelectionPlan/fetchedColumns``, in that order.
  struct Input {
    var values: [[UInt8]?]
    /// In microseconds; nil where there is no cell. May be empty if no `writetime` is asked.
    var timestamps: [Int64?] = []
    /// In seconds that remain; nil where the cell does not expire. May be empty if no `ttl` is asked.
    var timesToLive: [Int32?] = []
  }

  var outputs: [Output]
  /// Columns of the table that the selectors look at, in the order of the table.
  var fetchedColumns: [String]
  var needsTimestamps: Bool
  var needsTimesToLive: Bool
  /// Whether rows are to be gathered into groups: there is an aggregate.
  var isAggregate: Bool

  /// Resolves the selectors.
  /// - Throws: `InvalidRequestException` for unknown columns and functions and for wrong arguments.
  init(
    _ selection: SelectStatement.Selection, isJSON: Bool, scope: SelectionScope,
    context: EvaluationContext
  ) throws(EngineError) {
    throw .invalidRequest("not there yet")
  }

  /// The result row of one fetched row; for a plan without aggregates.
  func row(
    from input: Input, context: EvaluationContext
  ) throws(EngineError) -> [[UInt8]?] { [] }

  /// A group with no rows yet; for a plan with aggregates.
  func makeGroup() -> SelectionGroup { SelectionGroup(plan: self) }
}

/// The rows gathered so far for one row of an aggregating result.
struct SelectionGroup {
  let plan: SelectionPlan

  mutating func add(
    _ input: SelectionPlan.Input, context: EvaluationContext
  ) throws(EngineError) {}

  /// The result row; columns outside of aggregates are of the group's first row.
  func row(context: EvaluationContext) throws(EngineError) -> [[UInt8]?] { [] }
}
