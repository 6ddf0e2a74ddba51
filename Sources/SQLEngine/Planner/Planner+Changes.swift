import Core

/// Changes of rows.
extension Planner {
  func planModify(_ node: ModifyNode) throws(EngineError) -> any PlanNode {
    let input = try plan(node.input)
    let layout = node.rowColumns + input.outputs
    let returning = try ExpressionCompiler(layout, self)
      .compile(node.returning?.map(\.expression) ?? [])
    let conflict = try compiledConflict(node)
    let merge = try compiledMerge(node, input.outputs)
    let checks = try compiledChecks(node)
    let outputs = node.returning?.map(\.id) ?? []
    if node.returning == nil, conflict == nil, merge == nil, checks == nil,
      let row = try SingleRow(node.input, self), case .insert(let given, _) = node.action
    {
      return planInsert(row, given, node, input)
    }
    let operations = node.operations
    let changed = node.changedColumns
    let general = ClosureNode("Modify", outputs, inputs: [input]) {
      (context) throws(EngineError) in
      let writer = try TableWriter(node.relation, operations, changed: changed, context)
      let rows = try input.open(context).collect(columnCount: input.outputs.count)
      let recheck = RowRecheck(input, context, node.others)
      var affected: [[SQLValue]] = []
      var kept = Batch.empty(columnCount: input.outputs.count)
      for row in 0..<rows.count {
        if row % 1024 == 0 { try context.checkInterrupt() }
        let source = ModifiedRow(rows, row, recheck)
        let values =
          if let merge { try merge.apply(source, writer) } else {
            try Self.apply(node.action, source, writer, conflict)
          }
        guard let values else { continue }
        if let checks, !values.isEmpty { try checks.run(values, writer) }
        if node.returning != nil {
          affected.append(values)
          kept.append(source.batch)
        }
        if node.isCounted { context.affectedCount += 1 }
      }
      try writer.finish()
      guard node.returning != nil else { return BatchStream { () in nil } }
      let rowColumns = node.rowColumns.indices.map { index in
        ColumnVector(affected.map { index < $0.count ? $0[index] : .null }, type: SQLType.unknown)
      }
      let batch = Batch(columns: rowColumns + kept.columns, count: affected.count)
      var columns: [ColumnVector] = []
      for evaluator in returning { columns.append(try evaluator.evaluate(batch, context)) }
      return .over(Batch(columns: columns, count: batch.count))
    }
    guard node.returning == nil, conflict == nil, merge == nil, checks == nil else {
      return general
    }
    if case .insert(let given, nil) = node.action { return columnwise(given, node, input, general) }
    guard let row = try KeyedRow(node.input, input.outputs, self) else { return general }
    return keyed(row, node, input, general)
  }

  /// INSERT of what a query gives: column by column.
  /// - Parameter general: for tables and transactions for which more has to be done.
  private func columnwise(
    _ given: [(attribute: Int, value: ColumnID)], _ node: ModifyNode, _ input: any PlanNode,
    _ general: any PlanNode
  ) -> any PlanNode {
    let places = given.map { item in (item.attribute, input.outputs.firstIndex(of: item.value)) }
    return ClosureNode("Modify", [], inputs: [input]) { (context) throws(EngineError) in
      guard let plan = try context.session.writePlan(node.relation),
        RowWriter.takesColumns(plan, context.session)
      else { return try general.open(context) }
      let writer = try RowWriter(plan, context)
      let stream = try input.open(context)
      var batches: [Batch] = []
      while let batch = try stream.next() { batches.append(batch) }
      for batch in batches {
        try context.checkInterrupt()
        let empty = ColumnVector(nullCount: batch.count)
        var columns = [ColumnVector](repeating: empty, count: plan.columnCount)
        for case (let attribute, let place?) in places { columns[attribute] = batch.columns[place] }
        try writer.insert(columns, count: batch.count)
        if node.isCounted { context.affectedCount += batch.count }
      }
      try writer.finish()
      return BatchStream { () in nil }
    }
  }

  /// UPDATE or DELETE of what a unique key finds.
  /// - Parameter general: for tables and transactions for which more has to be done.
  private func keyed(
    _ row: KeyedRow, _ node: ModifyNode, _ input: any PlanNode, _ general: any PlanNode
  ) -> any PlanNode {
    let places = Dictionary(
      uniqueKeysWithValues: input.outputs.enumerated().map { ($0.element, $0.offset) })
    let changes: [(attribute: Int, place: Int)]?
    if case .update(_, let values) = node.action {
      changes = values.compactMap { value in places[value.value].map { (value.attribute, $0) } }
    } else {
      changes = nil
    }
    return ClosureNode("Modify", [], inputs: [input]) { (context) throws(EngineError) in
      guard context.meter == nil, context.session.transaction?.serializable == nil,
        let plan = try context.session.writePlan(node.relation), plan.isPlain,
        let tree = row.tree(in: plan)
      else { return try general.open(context) }
      let writer = try RowWriter(plan, context)
      for version in try row.versions(tree, plan.heap, context) {
        guard let values = try row.outputs(version, plan.heap, context) else { continue }
        let source = { ModifiedRow(Batch(row: values), 0, RowRecheck(input, context, [])) }
        let result: [SQLValue]?
        if let changes {
          result = try writer.update(version, changes.map { ($0.attribute, values[$0.place]) }) {
            (newest) throws(EngineError) in
            try source().changes(node, movedTo: newest)
          }
        } else {
          result = try writer.delete(version) { (newest) throws(EngineError) in
            try source().changes(node, movedTo: newest) != nil
          }
        }
        if result != nil, node.isCounted { context.affectedCount += 1 }
      }
      try writer.finish()
      return BatchStream { () in nil }
    }
  }

  /// `INSERT … VALUES (…)` of one row: no batch is made for it.
  private func planInsert(
    _ row: SingleRow, _ given: [(attribute: Int, value: ColumnID)], _ node: ModifyNode,
    _ input: any PlanNode
  ) -> any PlanNode {
    let places = given.map { item in (item.attribute, row.outputs.firstIndex(of: item.value)) }
    return ClosureNode("Modify", [], inputs: [input]) { (context) throws(EngineError) in
      func values(_ count: Int) throws(EngineError) -> [SQLValue] {
        let computed = try row.values(context)
        var values = [SQLValue](repeating: .null, count: count)
        for case (let attribute, let place?) in places { values[attribute] = computed[place] }
        return values
      }
      if let plan = try context.session.writePlan(node.relation), plan.isPlain {
        let writer = try RowWriter(plan, context)
        let values = try values(plan.columnCount)
        if try writer.insert(values, conflict: nil) != nil { context.affectedCount += 1 }
        try writer.finish()
      } else {
        let writer = try TableWriter(
          node.relation, node.operations, changed: node.changedColumns, context)
        let values = try values(writer.relation.columns.count)
        if try writer.insert(values, conflict: nil) != nil { context.affectedCount += 1 }
        try writer.finish()
      }
      return BatchStream { () in nil }
    }
  }

  /// ON CONFLICT DO UPDATE, compiled.
  struct CompiledConflict {
    var action: ConflictAction
    var values: [(attribute: Int, value: any Evaluator)] = []
    var filter: (any Evaluator)?
    /// Attributes in the order of the columns of existing and proposed rows.
    var attributes: [Int] = []
  }

  private func compiledConflict(_ node: ModifyNode) throws(EngineError) -> CompiledConflict? {
    guard case .insert(_, let action?) = node.action else { return nil }
    var result = CompiledConflict(action: action)
    guard let update = action.update else { return result }
    let compiler = ExpressionCompiler(update.existing + update.proposed, self)
    for assignment in update.assignments {
      result.values.append((assignment.attribute, try compiler.compile(assignment.value)))
    }
    result.filter = try update.filter.map { (filter) throws(EngineError) in
      try compiler.compile(filter)
    }
    result.attributes = session.catalog.relation(node.relation)?.liveColumns.map(\.index) ?? []
    return result
  }

  /// - Returns: the row as it is afterwards; nil if nothing was done.
  private static func apply(
    _ action: ModifyNode.Action, _ source: ModifiedRow, _ writer: TableWriter,
    _ conflict: CompiledConflict?
  ) throws(EngineError) -> [SQLValue]? {
    switch action {
    case .insert(let given, _):
      var values = [SQLValue](repeating: .null, count: writer.relation.columns.count)
      for item in given { values[item.attribute] = source[item.value] }
      return try writer.insert(values, conflict: conflict)
    case .update(let id, let changes):
      guard let version = source.version(id) else { return nil }
      return try writer.update(version, changes.map { ($0.attribute, source[$0.value]) }) {
        (newest) throws(EngineError) in
        guard try source.moves(to: newest, id) else { return nil }
        return changes.map { ($0.attribute, source[$0.value]) }
      }
    case .delete(let id):
      guard let version = source.version(id) else { return nil }
      return try writer.delete(version) { (newest) throws(EngineError) in
        try source.moves(to: newest, id)
      }
    case .merge: throw .internalError("a merge out of place")
    }
  }
}

/// A plan that gives one row, whatever the data is: VALUES, and what is computed from it.
struct SingleRow {
  let outputs: [ColumnID]
  private let cells: [any Evaluator]
  private let items: [any Evaluator]?

  init?(_ plan: LogicalPlan, _ planner: Planner) throws(EngineError) {
    var values = plan
    var computed: [LogicalPlan.Computed]?
    if case .project(let input, let items) = plan {
      values = input
      computed = items
    }
    var ids: [ColumnID] = []
    var row: [BoundExpression] = []
    switch values {
    case .values(let columns, let rows):
      guard rows.count == 1 else { return nil }
      ids = columns
      row = rows[0]
    case .single: break
    default: return nil
    }
    guard !row.contains(where: \.hasSubquery),
      computed?.contains(where: { $0.expression.hasSubquery }) != true
    else { return nil }
    cells = try ExpressionCompiler([], planner).compile(row)
    items = try computed.map { (items) throws(EngineError) in
      try ExpressionCompiler(ids, planner).compile(items.map(\.expression))
    }
    outputs = computed?.map(\.id) ?? ids
  }

  func values(_ context: ExecutionContext) throws(EngineError) -> [SQLValue] {
    var values: [SQLValue] = []
    values.reserveCapacity(cells.count)
    for cell in cells { values.append(try cell.value([], context)) }
    guard let items else { return values }
    var computed: [SQLValue] = []
    computed.reserveCapacity(items.count)
    for item in items { computed.append(try item.value(values, context)) }
    return computed
  }
}
