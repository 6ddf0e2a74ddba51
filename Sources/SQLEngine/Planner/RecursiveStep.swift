import Core

/// The recursive term of WITH RECURSIVE, where it just computes each row from one before: rows are
/// taken one by one, as most recursions give few at a time.
///
///     WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < 1000000) …
struct RecursiveStep {
  /// With more rows than these batches are faster.
  static let rowCountMax = 8

  private let condition: (any Evaluator)?
  private let items: [any Evaluator]
  private let types: [TypeID]

  /// - Returns: nil if the term is of another form.
  init?(_ table: CommonTable, _ recursion: CommonTable.Recursion, _ planner: Planner)
    throws(EngineError)
  {
    guard !recursion.isDistinct, case .project(let input, let computed) = recursion.step else {
      return nil
    }
    var source = input
    var filter: BoundExpression?
    if case .filter(let below, let condition) = input {
      source = below
      filter = condition
    }
    guard case .commonTable(table.index, let columns) = source, filter?.hasSubquery != true,
      !computed.contains(where: \.expression.hasSubquery)
    else { return nil }
    let compiler = ExpressionCompiler(columns, planner)
    condition = try filter.map { (filter) throws(EngineError) in try compiler.compile(filter) }
    var items: [any Evaluator] = []
    var types: [TypeID] = []
    for id in recursion.columns {
      guard let item = computed.first(where: { $0.id == id }) else { return nil }
      items.append(try compiler.compile(item.expression))
      types.append(item.expression.type.id)
    }
    self.items = items
    self.types = types
  }

  /// The rows that follow from some.
  func rows(after rows: [[SQLValue]], _ context: ExecutionContext) throws(EngineError)
    -> [[SQLValue]]
  {
    var next: [[SQLValue]] = []
    next.reserveCapacity(rows.count)
    for row in rows {
      if let condition {
        guard case .bool(true) = try condition.value(row, context) else { continue }
      }
      var values: [SQLValue] = []
      values.reserveCapacity(items.count)
      for item in items { values.append(try item.value(row, context)) }
      next.append(values)
    }
    return next
  }

  /// All rows of the recursion, from those of its first term on: each time about as many as there
  /// were before, so that LIMIT does not wait for many more than it wants.
  func stream(_ first: Batch, _ context: ExecutionContext) -> BatchStream {
    var current = (0..<first.count).map { first.row($0) }
    var wanted = 1
    return BatchStream { () throws(EngineError) in
      try context.checkInterrupt()
      guard !current.isEmpty else { return nil }
      var columns = types.map { ColumnVector(emptyFor: $0) }
      var count = 0
      repeat {
        for row in current {
          for (place, value) in row.enumerated() { columns[place].append(value) }
        }
        count += current.count
        current = try rows(after: current, context)
      } while !current.isEmpty && count < wanted
      wanted = min(wanted + count, ColumnVector.batchRowCountMax)
      return Batch(columns: columns, count: count)
    }
  }
}
