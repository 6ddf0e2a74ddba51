import Core

/// MERGE, and the checks of views that were written through.
extension Planner {
  /// The branches of MERGE, compiled over a joined row.
  struct CompiledMerge {
    enum Action {
      case nothing, delete
      case update([(attribute: Int, value: any Evaluator)])
      case insert([(attribute: Int, value: any Evaluator)])
    }

    struct Branch {
      var isMatched: Bool
      var condition: (any Evaluator)?
      var action: Action
    }

    let version: ColumnID
    let branches: [Branch]
    let context: MergeContext
  }

  /// What a running MERGE remembers.
  final class MergeContext {
    var execution: ExecutionContext?
    /// Versions that it has changed or deleted, and those that it made.
    var touched: Set<Int> = []
  }

  func compiledMerge(_ node: ModifyNode, _ outputs: [ColumnID]) throws(EngineError)
    -> CompiledMerge?
  {
    guard case .merge(let version, let branches) = node.action else { return nil }
    let compiler = ExpressionCompiler(outputs, self)
    func compiled(_ assignments: [(attribute: Int, value: BoundExpression)]) throws(EngineError)
      -> [(attribute: Int, value: any Evaluator)]
    {
      var result: [(attribute: Int, value: any Evaluator)] = []
      for assignment in assignments {
        result.append((assignment.attribute, try compiler.compile(assignment.value)))
      }
      return result
    }
    var result: [CompiledMerge.Branch] = []
    for branch in branches {
      let action: CompiledMerge.Action =
        switch branch.action {
        case .nothing: .nothing
        case .delete: .delete
        case .update(let assignments): .update(try compiled(assignments))
        case .insert(let values): .insert(try compiled(values))
        }
      result.append(
        CompiledMerge.Branch(
          isMatched: branch.isMatched,
          condition: try branch.condition.map { (condition) throws(EngineError) in
            try compiler.compile(condition)
          }, action: action))
    }
    return CompiledMerge(version: version, branches: result, context: MergeContext())
  }

  /// WITH CHECK OPTION, compiled over a finished row.
  struct CompiledChecks {
    var checks: [(view: String, condition: any Evaluator)]

    func run(_ row: [SQLValue], _ writer: TableWriter) throws(EngineError) {
      let batch = Batch(columns: row.map { ColumnVector(.values([$0])) }, count: 1)
      for check in checks
      where try !check.condition.evaluate(batch, writer.context).isTrue(at: 0) {
        throw .viewCheck(check.view, row: try writer.describe(row))
      }
    }
  }

  func compiledChecks(_ node: ModifyNode) throws(EngineError) -> CompiledChecks? {
    guard !node.viewChecks.isEmpty else { return nil }
    let compiler = ExpressionCompiler(node.rowColumns, self)
    var checks: [(view: String, condition: any Evaluator)] = []
    for check in node.viewChecks {
      checks.append((check.view, try compiler.compile(check.condition)))
    }
    return CompiledChecks(checks: checks)
  }
}

extension Planner.CompiledMerge {
  /// Does what the first fitting branch says.
  /// - Returns: the row that was written or deleted; nil if nothing was done.
  func apply(_ source: ModifiedRow, _ writer: TableWriter) throws(EngineError) -> [SQLValue]? {
    if context.execution !== writer.context {
      context.execution = writer.context
      context.touched = []
    }
    let version = source.version(version)
    guard let branch = try branch(for: source, writer) else { return nil }
    switch branch.action {
    case .nothing: return nil
    case .insert(let values):
      var row = [SQLValue](repeating: .null, count: writer.relation.columns.count)
      for (attribute, value) in try evaluated(values, source, writer) { row[attribute] = value }
      return try writer.insert(row, conflict: nil)
    case .update(let assignments):
      guard let version else { return nil }
      try touch(version)
      return try writer.update(version, try evaluated(assignments, source, writer)) {
        (newest) throws(EngineError) in
        guard try source.moves(to: newest, self.version), source.version(self.version) != nil,
          case .update(let again)? = try self.branch(for: source, writer)?.action
        else { return nil }
        return try evaluated(again, source, writer)
      }
    case .delete:
      guard let version else { return nil }
      try touch(version)
      return try writer.delete(version) { (newest) throws(EngineError) in
        guard try source.moves(to: newest, self.version), source.version(self.version) != nil,
          case .delete? = try self.branch(for: source, writer)?.action
        else { return false }
        return true
      }
    }
  }

  private func touch(_ version: Int) throws(EngineError) {
    guard context.touched.insert(version).inserted else {
      throw .sql(
        "21000", "MERGE command cannot affect row a second time",
        hint: "Ensure that not more than one source row matches any one target row.")
    }
  }

  private func branch(for source: ModifiedRow, _ writer: TableWriter) throws(EngineError) -> Branch?
  {
    let isMatched = source.version(version) != nil
    for branch in branches where branch.isMatched == isMatched {
      guard let condition = branch.condition else { return branch }
      if try condition.evaluate(source.batch, writer.context).isTrue(at: 0) { return branch }
    }
    return nil
  }

  private func evaluated(
    _ assignments: [(attribute: Int, value: any Evaluator)], _ source: ModifiedRow,
    _ writer: TableWriter
  ) throws(EngineError) -> [(Int, SQLValue)] {
    var values: [(Int, SQLValue)] = []
    let row = source.batch
    for assignment in assignments {
      values.append((assignment.attribute, try assignment.value.evaluate(row, writer.context)[0]))
    }
    return values
  }
}
