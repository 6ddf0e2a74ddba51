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
    /// In seconds that remain; nil where the cell does not expire. May be empty if no `ttl` is
    /// asked.
    var timesToLive: [Int32?] = []
  }

  /// What a result row has: one column `[json]` if ``isJSON``.
  var outputs: [Output]
  /// Columns of the table that the selectors look at, in the order of the table.
  var fetchedColumns: [String]
  var needsTimestamps: Bool
  var needsTimesToLive: Bool
  /// Whether rows are to be gathered into groups: there is an aggregate.
  var isAggregate: Bool { !aggregates.isEmpty }
  let aggregates: [ExpressionCompiler.AggregateCall]
  private let isJSON: Bool
  private let nodes: [Expression]
  /// Of the nodes, before they are put into one JSON text.
  private let columns: [Output]

  /// Resolves the selectors.
  /// - Throws: `InvalidRequestException` for unknown columns and functions and for wrong arguments.
  init(
    _ selection: SelectStatement.Selection, isJSON: Bool, scope: SelectionScope,
    context: EvaluationContext
  ) throws(EngineError) {
    let items = Self.items(selection, scope)
    var uses = ColumnUses()
    for item in items { uses.add(item.selector) }
    fetchedColumns = scope.columns.map(\.name).filter(uses.names.contains)
    needsTimestamps = uses.hasWriteTime
    needsTimesToLive = uses.hasTimeToLive
    var compiler = ExpressionCompiler(context: context, scope: scope)
    for (index, name) in fetchedColumns.enumerated() { compiler.places[name] = index }
    var nodes: [Expression] = []
    var columns: [Output] = []
    for item in items {
      let expression = try compiler.compile(item.selector, for: nil)
      let name = item.alias?.text ?? compiler.columnName(of: item.selector)
      nodes.append(expression.node)
      columns.append(Output(name: name, type: expression.type))
    }
    self.nodes = nodes
    self.columns = columns
    self.isJSON = isJSON
    outputs = isJSON ? [Output(name: "[json]", type: .text)] : columns
    aggregates = compiler.aggregates
  }

  private static func items(
    _ selection: SelectStatement.Selection, _ scope: SelectionScope
  ) -> [SelectItem] {
    switch selection {
    case .items(let items): items
    case .all:
      scope.columns.map { column in
        let name = Identifier(text: column.name, span: SourceSpan(0..<0))
        return SelectItem(selector: Selector(kind: .column(name), span: name.span), alias: nil)
      }
    }
  }

  /// The result row of one fetched row; for a plan without aggregates.
  func row(
    from input: Input, context: EvaluationContext
  ) throws(EngineError) -> [[UInt8]?] {
    try row(in: ComputedRow(input: input, context: context))
  }

  /// A group with no rows yet.
  func makeGroup() -> SelectionGroup { SelectionGroup(plan: self) }

  fileprivate func row(in row: ComputedRow) throws(EngineError) -> [[UInt8]?] {
    let values = try Expression.values(nodes, in: row)
    guard isJSON else { return values }
    let members = zip(columns, values).map { column, value in
      JSON.Member(CQLType.jsonColumnName(column.name), column.type.json(value))
    }
    return [Array(JSON.object(members).serialized(spaced: true).utf8)]
  }
}

/// The rows gathered so far for one row of an aggregating result.
struct SelectionGroup {
  let plan: SelectionPlan
  private var first: SelectionPlan.Input?
  private var accumulators: [Accumulator]

  init(plan: SelectionPlan) {
    self.plan = plan
    accumulators = plan.aggregates.map { Accumulator($0.aggregate) }
  }

  /// Takes in one more fetched row.
  mutating func add(
    _ input: SelectionPlan.Input, context: EvaluationContext
  ) throws(EngineError) {
    if first == nil { first = input }
    let row = ComputedRow(input: input, context: context)
    for (index, call) in plan.aggregates.enumerated() {
      try accumulators[index].add(try call.argument?.value(in: row))
    }
  }

  /// The result row; columns outside of aggregates are of the group's first row.
  func row(context: EvaluationContext) throws(EngineError) -> [[UInt8]?] {
    try plan.row(
      in: ComputedRow(input: first, aggregates: accumulators.map(\.result), context: context))
  }
}

/// The columns that selectors look at.
private struct ColumnUses {
  var names: Set<String> = []
  var hasWriteTime = false
  var hasTimeToLive = false

  mutating func add(_ selector: Selector) {
    switch selector.kind {
    case .column(let name): names.insert(name.text)
    case .term, .countRows: break
    case .writeTime(let name):
      names.insert(name.text)
      hasWriteTime = true
    case .timeToLive(let name):
      names.insert(name.text)
      hasTimeToLive = true
    case .cast(let operand, _), .field(let operand, _), .element(let operand, _),
      .slice(let operand, _, _), .hint(_, let operand), .negation(let operand):
      add(operand)
    case .call(_, let parts), .list(let parts), .set(let parts), .tuple(let parts):
      for part in parts { add(part) }
    case .map(let entries):
      for entry in entries {
        add(entry.key)
        add(entry.value)
      }
    case .userValue(let fields):
      for field in fields {
        // With a hint of a map, the names are columns.
        names.insert(field.name.text)
        add(field.value)
      }
    case .arithmetic(_, let left, let right):
      add(left)
      add(right)
    }
  }
}
