import Core
import SQLSyntax

/// What an alteration does to the rows that are there, and what it has them prove.
extension TableAlteration {
  func finish() throws(EngineError) {
    let oldConstraints = Set(builder.relation.constraints.map(\.id))
    let oldIndexes = Set(builder.relation.indexes)
    try rebindExpressions()
    _ = try builder.finish()
    for (index, column) in builder.relation.liveColumns
    where column.isNotNull && before.columns.indices.contains(index)
      && !before.columns[index].isNotNull
    {
      notNullColumns.insert(index)
    }
    for constraint in builder.relation.constraints
    where !oldConstraints.contains(constraint.id) && constraint.isValidated {
      unproven.insert(constraint.id)
    }
    session.refreshRowType(of: before.id)
    guard let relation = session.catalog.relation(before.id) else { return }
    builder.relation = relation
    guard [.table, .materializedView].contains(relation.kind) else { return }
    let isRewritten =
      !newValues.isEmpty || rewritesRows
      || relation.liveColumns.contains { $0.column.isComputed && isNew($0.index) }
    if isRewritten { try rewrite() } else { try proveRows() }
    for id in builder.relation.indexes where isRewritten || !oldIndexes.contains(id) {
      guard var index = session.catalog.index(id) else { continue }
      session.database.makeIndex(&index)
      try session.fill(index, builder.relation)
      session.put(.index(index))
    }
    try proveReferences()
  }

  private func isNew(_ attribute: Int) -> Bool { !before.columns.indices.contains(attribute) }

  /// Writes every row anew, into a heap of its own: a rollback finds the old one as it was.
  private func rewrite() throws(EngineError) {
    let rows = try readRows()
    try prove(rows)
    let heap = session.database.newHeap(isTemporary: before.isTemporary)
    builder.relation.heap = heap
    session.put(.relation(builder.relation))
    session.append(rows, to: builder.relation)
  }

  /// The rows as they are to be, one column an attribute.
  private func readRows() throws(EngineError) -> Batch {
    let relation = builder.relation
    // What lies in the heap still has the old types.
    session.put(.relation(before))
    defer { session.put(.relation(relation)) }
    let first = relation.columns.count + 1
    let binder = Binder(session: session, firstColumn: first)
    var outputs: [TableScan.Output] = []
    var places: [Int: ColumnID] = [:]
    for (index, _) in before.liveColumns {
      places[index] = binder.newColumn()
      outputs.append(TableScan.Output(id: places[index] ?? 0, attribute: index))
    }
    var items: [LogicalPlan.Computed] = []
    for (index, column) in relation.columns.enumerated() {
      let value: BoundExpression
      if let new = newValues[index] {
        value = new.renumbering(places)
      } else if let place = places[index], !column.isDropped {
        value = .column(place, before.columns[index].type)
      } else {
        value = .constant(.null, column.type)
      }
      items.append(LogicalPlan.Computed(id: index, expression: value))
    }
    var plan = LogicalPlan.project(
      .scan(TableScan(relation: before.id, outputs: outputs)), items)
    plan = .project(plan, computed(items, binder))
    return try session.collect(plan, relation.columns.count, binder)
  }

  /// Generated columns, over the others.
  private func computed(_ items: [LogicalPlan.Computed], _ binder: Binder)
    -> [LogicalPlan.Computed]
  {
    builder.relation.columns.enumerated().map { index, column in
      guard column.isComputed, !column.isDropped, let value = column.defaultValue else {
        return LogicalPlan.Computed(id: index, expression: .column(index, column.type))
      }
      return LogicalPlan.Computed(id: index, expression: value.bound)
    }
  }

  /// Sees to it that rows which stay as they are fulfil what is new.
  private func proveRows() throws(EngineError) {
    let hasChecks = builder.relation.constraints.contains { constraint in
      guard case .check = constraint.kind else { return false }
      return unproven.contains(constraint.id)
    }
    if hasChecks || !notNullColumns.isEmpty { try prove(try readRows()) }
  }

  private func prove(_ rows: Batch) throws(EngineError) {
    for index in notNullColumns.sorted() where !builder.relation.columns[index].isDropped {
      for row in 0..<rows.count where rows.columns[index].isNull(at: row) {
        throw .sql(
          "23502",
          "column \"\(builder.relation.columns[index].name)\" of relation \"\(name)\" contains "
            + "null values")
      }
    }
    let compiler = ExpressionCompiler(
      Array(builder.relation.columns.indices), session.plainPlanner())
    for constraint in builder.relation.constraints where unproven.contains(constraint.id) {
      guard case .check(_, let bound) = constraint.kind else { continue }
      let truth = try compiler.compile(bound).evaluate(rows, session.plainContext())
      for row in 0..<rows.count where !truth.isNull(at: row) && !truth.isTrue(at: row) {
        throw .sql(
          "23514",
          "check constraint \"\(constraint.name)\" of relation \"\(name)\" is violated by some row")
      }
    }
  }

  /// Looks every row's key up in the table that it refers to.
  private func proveReferences() throws(EngineError) {
    for relation in session.catalog.relations {
      for constraint in relation.constraints where unproven.contains(constraint.id) {
        guard case .foreignKey(let key) = constraint.kind else { continue }
        try session.proveReference(constraint, key, of: relation)
      }
    }
  }
}

extension SQLSession {
  /// The rows of a plan whose columns are numbered from 0, as all who have committed and this
  /// transaction have left them.
  func collect(_ plan: LogicalPlan, _ columnCount: Int, _ binder: Binder) throws(EngineError)
    -> Batch
  {
    let outputs = Array(0..<columnCount)
    let planner = Planner(binder: binder, for: plan, outputs: outputs)
    let node = try planner.plan(plan)
    let manager = database.transactions
    let context = ExecutionContext(
      session: self,
      visibility: Visibility(
        manager: manager, view: manager.readView(), own: transaction?.id ?? 0,
        command: (transaction?.commandID ?? 0) + 1),
      parameters: [], columnCount: max(planner.columnCount, columnCount + 1))
    let rows = try node.open(context).collect(columnCount: node.outputs.count)
    var columns: [ColumnVector] = []
    for id in outputs {
      guard let place = node.outputs.firstIndex(of: id) else {
        throw .internalError("the plan lost a column")
      }
      columns.append(rows.columns[place])
    }
    return Batch(columns: columns, count: rows.count)
  }

  /// Sees to it that the rows of a table have what a foreign key of theirs asks for.
  func proveReference(_ constraint: Constraint, _ key: ForeignKey, of relation: Relation)
    throws(EngineError)
  {
    let binder = Binder(session: self, firstColumn: relation.columns.count + 1)
    var outputs: [TableScan.Output] = []
    for index in relation.columns.indices {
      outputs.append(TableScan.Output(id: index, attribute: index))
    }
    let rows = try collect(
      .scan(TableScan(relation: relation.id, outputs: outputs)), relation.columns.count, binder)
    let references = References(context: plainContext(), parent: relation, isAtCommit: true)
    for row in 0..<rows.count {
      try references.checkPresent(
        constraint, key, constraint.columns.map { rows.columns[$0][row] })
    }
  }
}
