import Core
import SQLSyntax

/// INSERT, UPDATE, DELETE, MERGE: what they have in common.
extension Binder {
  func bindStatement(_ statement: Statement) throws(EngineError) -> BoundQuery {
    if case .query(let query) = statement { return try bindQuery(query, parent: nil) }
    return try bindChange(statement)
  }

  func bindChange(_ statement: Statement) throws(EngineError) -> BoundQuery {
    try inLevel(QueryLevel(parent: nil)) { () throws(EngineError) in
      let visible = commonTables
      defer { commonTables = visible }
      switch statement {
      case .insert(let insert):
        return try withTables(insert.with) { () throws(EngineError) in try bindInsert(insert) }
      case .update(let update):
        return try withTables(update.with) { () throws(EngineError) in try bindUpdate(update) }
      case .delete(let delete):
        return try withTables(delete.with) { () throws(EngineError) in try bindDelete(delete) }
      case .merge(let merge):
        if merge.with?.isRecursive == true {
          throw .sql(
            "42601", "WITH RECURSIVE is not supported for MERGE statement",
            at: merge.with?.span ?? .none)
        }
        return try withTables(merge.with) { () throws(EngineError) in try bindMerge(merge) }
      default: throw .unsupported(statement.words)
      }
    }
  }

  private func withTables(
    _ with: WithClause?, _ bind: () throws(EngineError) -> BoundQuery
  ) throws(EngineError) -> BoundQuery {
    guard let with else { return try bind() }
    let tables = try bindWith(with)
    var result = try bind()
    result.plan = .with(tables, result.plan)
    return result
  }

  /// What a column gets if nothing is given: its default, or that of its domain. Generated
  /// columns are computed when the row is there.
  func defaultValue(of column: RelationColumn) throws(EngineError) -> BoundExpression {
    if let value = column.defaultValue, !value.isGenerated { return value.bound }
    guard column.defaultValue == nil, let value = session.access.domainDefault(column.type.id)
    else { return .constant(.null, column.type) }
    return try inClause(.defaults) { () throws(EngineError) in
      try assigned(try bind(value), to: column.name, column.type, at: .none)
    }
  }

  /// What a column of the target gets if nothing is given: a view's own default comes first.
  func defaultValue(of attribute: Int, _ target: WriteTarget) throws(EngineError)
    -> BoundExpression
  {
    let column = target.relation.columns[attribute]
    if let place = target.attributes.firstIndex(of: attribute), !target.levels.isEmpty,
      let own = target.columns[place].defaultValue
    {
      return try assigned(own.bound, to: column.name, column.type, at: .none)
    }
    return try defaultValue(of: column)
  }

  /// The table's row as it is afterwards, all of whose attributes get numbers.
  func rowTable(_ relation: Relation, alias: String, _ node: inout ModifyNode) -> SourceTable {
    node.rowColumns = relation.columns.map { _ in newColumn() }
    let columns = relation.liveColumns.map { index, column in
      SourceColumn(name: column.name, expression: .column(node.rowColumns[index], column.type))
    }
    return SourceTable(
      alias: alias, relation: relation.id, columns: columns,
      rowType: session.rowType(of: relation))
  }

  func returning(_ items: [SelectItem], _ node: ModifyNode) throws(EngineError) -> BoundQuery {
    guard !items.isEmpty else { return BoundQuery(plan: .modify(node), columns: []) }
    var result = node
    let bound = try inClause(.returning) { () throws(EngineError) in try bindItems(items) }
    var computed: [LogicalPlan.Computed] = []
    var columns: [PlanColumn] = []
    for item in bound {
      let value = try decided(item.expression)
      computed.append(LogicalPlan.Computed(id: item.id, expression: value))
      columns.append(PlanColumn(id: item.id, name: item.name, type: value.type))
    }
    result.returning = computed
    return BoundQuery(plan: .modify(result), columns: columns)
  }
}

extension Source {
  /// The changed table steps in the place of the scanned one.
  mutating func replaceFirst(with table: SourceTable) {
    guard let first = tables.first else { return }
    tables[0] = table
    columns = table.columns + columns.dropFirst(first.columns.count)
  }
}
