import Core
import SQLSyntax

/// UPDATE and DELETE.
extension Binder {
  func bindUpdate(_ update: UpdateStatement) throws(EngineError) -> BoundQuery {
    let target = try writeTarget(update.table.name, .update)
    var changed = try changedRows(
      target, update.table, from: update.from, filter: update.filter)
    let assignments = try bindAssignments(update.assignments, target)
    var items = changed.plan.outputs.map { id in
      LogicalPlan.Computed(id: id, expression: .column(id, changed.type(of: id)))
    }
    var values: [(attribute: Int, value: ColumnID)] = []
    for assignment in assignments {
      let id = newColumn()
      items.append(LogicalPlan.Computed(id: id, expression: assignment.value))
      values.append((assignment.attribute, id))
    }
    var node = ModifyNode(
      relation: target.relation.id, input: .project(changed.plan, items),
      action: .update(version: changed.version, values), rowColumns: [])
    node.others = changed.source.tables.dropFirst().compactMap(\.version)
    let row = rowTable(target.relation, alias: target.relation.name, &node)
    node.viewChecks = try viewChecks(target, over: row)
    changed.source.replaceFirst(with: try shown(target, over: row, alias: changed.alias))
    level.source = changed.source
    return try returning(update.returning, node)
  }

  func bindDelete(_ delete: DeleteStatement) throws(EngineError) -> BoundQuery {
    let target = try writeTarget(delete.table.name, .delete)
    var changed = try changedRows(
      target, delete.table, from: delete.using, filter: delete.filter)
    var node = ModifyNode(
      relation: target.relation.id, input: changed.plan,
      action: .delete(version: changed.version), rowColumns: [])
    node.others = changed.source.tables.dropFirst().compactMap(\.version)
    let row = rowTable(target.relation, alias: target.relation.name, &node)
    changed.source.replaceFirst(with: try shown(target, over: row, alias: changed.alias))
    level.source = changed.source
    return try returning(delete.returning, node)
  }

  /// The rows that a change is about.
  struct ChangedRows {
    var plan: LogicalPlan
    var source: Source
    var alias: String
    /// Names the version of the changed row.
    var version: ColumnID
    /// The scanned columns with their types, those of views' tables too.
    var types: [ColumnID: SQLType]

    func type(of id: ColumnID) -> SQLType {
      types[id] ?? source.allColumns.first { $0.id == id }?.type ?? .unknown
    }
  }

  /// The rows of the target, under the name that it has in the statement.
  func scanned(_ target: WriteTarget, _ reference: TableReference) throws(EngineError)
    -> ChangedRows
  {
    let names = keptNames
    keptNames = nil
    defer { keptNames = names }
    if reference.sample != nil {
      throw .sql("42601", "TABLESAMPLE is not allowed here", at: reference.span)
    }
    let base = try bindScan(
      target.relation,
      target.levels.isEmpty ? reference : TableReference(reference.name))
    guard var table = base.source.tables.first, let version = table.version else {
      throw .internalError("a table without versions")
    }
    var types: [ColumnID: SQLType] = [:]
    for column in table.columns + table.systemColumns {
      if case .column(let id, let type) = column.expression { types[id] = type }
    }
    types[version] = .int8
    guard !target.levels.isEmpty else {
      return ChangedRows(
        plan: base.plan, source: base.source, alias: table.alias, version: version, types: types)
    }
    let alias = reference.alias?.name?.text ?? target.name
    let conditions = try conditions(target, over: table).map(\.condition)
    table = try shown(target, over: table, alias: alias)
    for (index, name) in (reference.alias?.columns ?? []).enumerated()
    where index < table.columns.count {
      table.columns[index].name = name.text
    }
    var plan = base.plan
    if let condition = BoundExpression.conjunction(conditions) { plan = .filter(plan, condition) }
    return ChangedRows(
      plan: plan, source: Source(table), alias: alias, version: version, types: types)
  }

  /// The rows that UPDATE or DELETE is about, joined with what stands in FROM or USING.
  private func changedRows(
    _ target: WriteTarget, _ reference: TableReference, from: [TableExpression],
    filter: Expression?
  ) throws(EngineError) -> ChangedRows {
    var rows = try scanned(target, reference)
    if !from.isEmpty {
      let outer = level.source
      var hidden = rows.source
      hidden.columns = []
      for index in hidden.tables.indices { hidden.tables[index].isUnreachable = true }
      level.source = hidden
      let others = try bindFrom(from)
      level.source = outer
      for table in others.source.tables where table.alias == rows.alias && !table.alias.isEmpty {
        throw .duplicateAlias(table.alias, at: reference.span)
      }
      rows.plan = .join(
        JoinNode(
          kind: .inner, left: rows.plan, right: others.plan, condition: nil,
          isLateral: others.refers(to: rows.plan)))
      rows.source = rows.source + others.source
    }
    level.source = rows.source
    guard let filter else { return rows }
    if case .currentOf(let cursor) = filter.kind {
      rows.plan = .filter(rows.plan, try session.currentRow(of: cursor, target, rows.version))
      return rows
    }
    let condition = try inClause(.whereClause) { () throws(EngineError) in
      try bindCondition(filter, of: "WHERE")
    }
    rows.plan = .filter(rows.plan, condition)
    return rows
  }
}
