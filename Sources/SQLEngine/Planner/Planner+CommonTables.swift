import Core

/// WITH: each table is computed once, when it is first read.
extension Planner {
  func planWith(_ tables: [CommonTable], _ body: LogicalPlan) throws(EngineError)
    -> any PlanNode
  {
    typealias Definition = (
      table: CommonTable, base: any PlanNode, step: (any PlanNode)?, rows: RecursiveStep?
    )
    var definitions: [Definition] = []
    for table in tables {
      commonTableNames[table.index] = table.name
      let step = try table.recursion.map { (recursion) throws(EngineError) in
        workTable = table.index
        defer { workTable = nil }
        return try plan(recursion.step)
      }
      let rows = try table.recursion.flatMap { (recursion) throws(EngineError) in
        try RecursiveStep(table, recursion, self)
      }
      definitions.append((table, try plan(table.plan), step, rows))
    }
    let main = try plan(body)
    let inputs = definitions.flatMap { [$0.base] + ($0.step.map { [$0] } ?? []) } + [main]
    let result = ClosureNode("CTE", main.outputs, inputs: inputs) {
      (context) throws(EngineError) in
      for (table, base, step, rows) in definitions {
        // Rows that are made one by one go past the nodes, where EXPLAIN counts.
        let isCounted = context.meter?.isExact == true
        let state = CommonTableState(
          table, base, step, isCounted ? nil : rows, types: self.columnTypes)
        context.commonTables[table.index] = state
        if table.isModifying { _ = try state.all(context) }
      }
      return try main.open(context)
    }
    result.facts = main.facts
    result.detail.commonTables = tables.map {
      NodeDetail.CommonTableName(name: $0.name, isRecursive: $0.recursion != nil)
    }
    return result
  }

  func planCommonTable(_ index: Int, _ columns: [ColumnID]) -> any PlanNode {
    if index == CopySource.number { return planCopySource(columns) }
    if index < 0 { return planTransitionTable(index, columns) }
    let name = workTable == index ? "WorkTable Scan" : "CTE Scan"
    let result = ClosureNode(name, columns) { (context) throws(EngineError) in
      guard let state = context.commonTables[index] else {
        throw .internalError("a common table that nobody defines")
      }
      if let working = state.working { return .over(working) }
      return state.stream(context)
    }
    result.detail.target = target(named: commonTableNames[index], columns)
    return result
  }
}

/// The rows of a common table expression.
final class CommonTableState {
  private let table: CommonTable
  private let base: any PlanNode
  private let step: (any PlanNode)?
  private let rows: RecursiveStep?
  private let types: [ColumnID: TypeID]
  /// Batches computed so far.
  private var batches: [Batch] = []
  private var source: BatchStream?
  private var isComplete = false
  /// While the recursive term runs: what it sees as the table.
  private(set) var working: Batch?

  init(
    _ table: CommonTable, _ base: any PlanNode, _ step: (any PlanNode)?,
    _ rows: RecursiveStep?, types: [ColumnID: TypeID]
  ) {
    self.table = table
    self.base = base
    self.step = step
    self.rows = rows
    self.types = types
  }

  /// All rows.
  func all(_ context: ExecutionContext) throws(EngineError) -> [Batch] {
    while !isComplete { try advance(context) }
    return batches
  }

  /// The rows from the first on, computed as far as they are asked for.
  ///
  /// A recursion often gives its rows one by one: they are put together, each time up to as many
  /// as there were before, so that LIMIT does not wait for many more than it wants.
  func stream(_ context: ExecutionContext) -> BatchStream {
    var next = 0
    var wanted = 1
    return BatchStream { () throws(EngineError) in
      var result: Batch?
      while result?.count ?? 0 < wanted {
        if next >= self.batches.count {
          if self.isComplete { break }
          try self.advance(context)
          continue
        }
        if result == nil {
          result = self.batches[next]
        } else {
          result?.append(self.batches[next])
        }
        next += 1
      }
      wanted = min(wanted + (result?.count ?? 0), ColumnVector.batchRowCountMax)
      return result
    }
  }

  private func advance(_ context: ExecutionContext) throws(EngineError) {
    if source == nil { source = try start(context) }
    if let batch = try source?.next() { batches.append(batch) } else { isComplete = true }
  }

  private func start(_ context: ExecutionContext) throws(EngineError) -> BatchStream {
    let places = table.columns.map { base.outputs.firstIndex(of: $0) ?? 0 }
    let first = try base.open(context)
    func reordered(_ batch: Batch, _ places: [Int]) -> Batch {
      Batch(columns: places.map { batch.columns[$0] }, count: batch.count)
    }
    guard let step, let recursion = table.recursion else {
      return BatchStream { () throws(EngineError) in
        try first.next().map { reordered($0, places) }
      }
    }
    let stepPlaces = recursion.columns.map { step.outputs.firstIndex(of: $0) ?? 0 }
    var seen = KeyTable(types: table.columns.map { types[$0] ?? .unknown })
    func fresh(_ batch: Batch) -> Batch {
      guard recursion.isDistinct else { return batch }
      return batch.gathering(seen.insertNew(batch.columns, count: batch.count))
    }
    let values = fresh(reordered(try first.collect(columnCount: base.outputs.count), places))
    if let rows, values.count <= RecursiveStep.rowCountMax { return rows.stream(values, context) }
    var current: Batch?
    return BatchStream { () throws(EngineError) in
      try context.checkInterrupt()
      var next = values
      if let before = current {
        guard before.count > 0 else { return nil }
        self.working = before
        defer { self.working = nil }
        let rows = try step.open(context).collect(columnCount: step.outputs.count)
        next = fresh(reordered(rows, stepPlaces))
      }
      current = next
      return next.count > 0 ? next : nil
    }
  }
}
