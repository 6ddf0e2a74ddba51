import Core
import SQLSyntax

/// ON CONFLICT.
extension Binder {
  func bindConflict(
    _ conflict: InsertStatement.OnConflict, _ target: WriteTarget, _ alias: String
  ) throws(EngineError) -> ConflictAction {
    let relation = target.relation
    let indexes = try arbiters(conflict, target)
    guard case .update(let assignments, let filter) = conflict.action else {
      return ConflictAction(indexes: indexes, update: nil)
    }
    guard !indexes.isEmpty else {
      throw .sql(
        "42601", "ON CONFLICT DO UPDATE requires inference specification or constraint name",
        at: conflict.span, hint: "For example, ON CONFLICT (column_name).")
    }
    let (existing, existingIDs) = newRow(relation)
    let (proposed, proposedIDs) = newRow(relation)
    let current = try shown(target, over: existing, alias: alias)
    let excluded = try shown(target, over: proposed, alias: "excluded")
    level.source = Source(tables: [current, excluded], columns: current.columns)
    let bound = try bindAssignments(assignments, target)
    let condition = try filter.map { (syntax) throws(EngineError) in
      try inClause(.whereClause) { () throws(EngineError) in
        try bindCondition(syntax, of: "WHERE")
      }
    }
    var conditions = try conditions(target, over: existing).map(\.condition)
    if let condition { conditions.append(condition) }
    return ConflictAction(
      indexes: indexes,
      update: ConflictAction.Update(
        existing: existingIDs, proposed: proposedIDs, assignments: bound,
        filter: .conjunction(conditions)))
  }

  /// A row of the table under new numbers.
  private func newRow(_ relation: Relation) -> (SourceTable, [ColumnID]) {
    var table = SourceTable(
      alias: relation.name, relation: relation.id, columns: [],
      rowType: session.rowType(of: relation))
    var ids: [ColumnID] = []
    for (_, column) in relation.liveColumns {
      let id = newColumn()
      ids.append(id)
      table.columns.append(
        SourceColumn(name: column.name, expression: .column(id, column.type)))
    }
    return (table, ids)
  }

  /// The indexes whose conflicts are meant.
  private func arbiters(_ conflict: InsertStatement.OnConflict, _ target: WriteTarget)
    throws(EngineError) -> [ObjectID]
  {
    let relation = target.relation
    switch conflict.target {
    case nil: return []
    case .constraint(let name):
      guard let found = relation.constraints.first(where: { $0.name == name.text }) else {
        throw .sql(
          "42704",
          "constraint \"\(name.text)\" for table \"\(relation.name)\" does not exist",
          at: name.span)
      }
      guard let index = found.index else {
        throw .sql(
          "42809", "constraint in ON CONFLICT clause has no associated index", at: name.span)
      }
      try refuseDeferrable(index, relation, conflict.span)
      return [index]
    case .index(let elements, let filter):
      return try inferred(elements, filter, target, conflict.span)
    }
  }

  private func refuseDeferrable(_ index: ObjectID, _ relation: Relation, _ span: SyntaxSpan)
    throws(EngineError)
  {
    guard relation.constraints.contains(where: { $0.isDeferrable && $0.index == index }) else {
      return
    }
    throw .sql(
      "55000",
      "ON CONFLICT does not support deferrable unique constraints/exclusion constraints as "
        + "arbiters", at: span)
  }

  private func inferred(
    _ elements: [IndexElement], _ filter: Expression?, _ target: WriteTarget, _ span: SyntaxSpan
  ) throws(EngineError) -> [ObjectID] {
    let relation = target.relation
    let builder = RelationBuilder(session: session, relation: relation)
    var columns: Set<Int> = []
    var expressions: [BoundExpression] = []
    for element in elements {
      if element.direction != .unspecified || element.nulls != .unspecified {
        throw .sql(
          "42P10",
          element.direction != .unspecified
            ? "ASC/DESC is not allowed in ON CONFLICT clause"
            : "NULLS FIRST/LAST is not allowed in ON CONFLICT clause", at: span)
      }
      if case .column(let reference) = element.expression.kind, reference.table == nil {
        columns.insert(try inferredColumn(reference, target))
      } else {
        let bound = try builder.bindOwn(element.expression, Clause(name: "ON CONFLICT"))
        if case .column(let index, _) = bound {
          columns.insert(index)
        } else {
          expressions.append(bound)
        }
      }
    }
    let condition = try filter.map { (syntax) throws(EngineError) in
      try asBoolean(
        try builder.bindOwn(syntax, .whereClause), of: "WHERE", at: syntax.span)
    }
    let found = relation.indexes.filter { id in
      guard let index = session.catalog.index(id), index.isUnique,
        Set(index.keys.compactMap(\.attribute)) == columns
      else { return false }
      let others = index.keys.filter { $0.attribute == nil }.map(\.bound)
      guard others.allSatisfy({ key in expressions.contains { $0.matches(key) } }),
        expressions.allSatisfy({ key in others.contains { $0.matches(key) } })
      else { return false }
      // A partial index serves if what is asked for implies its predicate.
      guard let predicate = index.predicate?.bound else { return true }
      guard let condition else { return false }
      let known = condition.conjuncts
      return predicate.conjuncts.allSatisfy { part in known.contains { $0.matches(part) } }
    }
    guard !found.isEmpty else {
      throw .sql(
        "42P10",
        "there is no unique or exclusion constraint matching the ON CONFLICT specification",
        at: span)
    }
    for index in found { try refuseDeferrable(index, relation, span) }
    return found
  }

  private func inferredColumn(_ reference: ColumnReference, _ target: WriteTarget)
    throws(EngineError) -> Int
  {
    let name = reference.column
    guard let place = target.columns.firstIndex(where: { !$0.isDropped && $0.name == name.text }),
      let attribute = target.attributes[place]
    else { throw .undefinedColumn(name.text, at: name.span) }
    return attribute
  }
}
