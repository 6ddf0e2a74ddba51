import Core
import SQLSyntax

/// MERGE.
///
/// The source is joined with the table; a row of it that finds no partner is there with an empty
/// version. Which branch a row takes, and what it computes, is decided when the row is there.
extension Binder {
  func bindMerge(_ merge: MergeStatement) throws(EngineError) -> BoundQuery {
    let relation = try relation(named: merge.table.name)
    guard relation.kind == .table else {
      throw .sql(
        "0A000", "cannot execute MERGE on relation \"\(relation.name)\"", at: merge.table.span,
        detail: "This operation is not supported for "
          + "\(relation.kind.objectKind.rawValue)s.")
    }
    try refuseUnreachable(merge)
    let target = try writeTarget(merge.table.name, .update)
    let rows = try scanned(target, merge.table)
    let source = try bindFrom([merge.source])
    for table in source.source.tables where table.alias == rows.alias {
      throw .sql(
        "42712", "name \"\(table.alias)\" specified more than once", at: merge.table.span,
        detail: "The name is used both as MERGE target table and data source.")
    }
    let both = rows.source + source.source
    level.source = both
    let condition = try inClause(Clause(name: "JOIN/ON")) { () throws(EngineError) in
      try bindCondition(merge.condition, of: "JOIN/ON")
    }
    let keepsSource = merge.branches.contains { !$0.isMatched }
    let plan = LogicalPlan.join(
      JoinNode(
        kind: keepsSource ? .left : .inner, left: source.plan, right: rows.plan,
        condition: condition))
    var sourceOnly = source.source
    for var table in rows.source.tables {
      table.isUnreachable = true
      sourceOnly.tables.append(table)
    }
    var branches: [MergeBranch] = []
    for branch in merge.branches {
      level.source = branch.isMatched ? both : sourceOnly
      branches.append(try bindBranch(branch, target, both))
    }
    var node = ModifyNode(
      relation: relation.id, input: plan,
      action: .merge(version: rows.version, branches), rowColumns: [])
    node.others = source.source.tables.compactMap(\.version)
    _ = rowTable(relation, alias: rows.alias, &node)
    return BoundQuery(plan: .modify(node), columns: [])
  }

  private func refuseUnreachable(_ merge: MergeStatement) throws(EngineError) {
    var isDecided: Set<Bool> = []
    for branch in merge.branches {
      if isDecided.contains(branch.isMatched) {
        throw .syntax(
          "unreachable WHEN clause specified after unconditional WHEN clause", at: branch.span)
      }
      if branch.filter == nil { isDecided.insert(branch.isMatched) }
    }
  }

  private func bindBranch(
    _ branch: MergeStatement.Branch, _ target: WriteTarget, _ both: Source
  ) throws(EngineError) -> MergeBranch {
    let condition = try branch.filter.map { (filter) throws(EngineError) in
      try inClause(Clause(name: "MERGE WHEN conditions")) { () throws(EngineError) in
        try bindCondition(filter, of: "WHEN")
      }
    }
    switch branch.action {
    case .doNothing:
      return MergeBranch(isMatched: branch.isMatched, condition: condition, action: .nothing)
    case .delete:
      return MergeBranch(isMatched: branch.isMatched, condition: condition, action: .delete)
    case .update(let assignments):
      return MergeBranch(
        isMatched: branch.isMatched, condition: condition,
        action: .update(try bindAssignments(assignments, target)))
    case .insert(let columns, let overriding, let values):
      return MergeBranch(
        isMatched: branch.isMatched, condition: condition,
        action: .insert(try bindMergedRow(columns, overriding, values, target, branch.span)))
    }
  }

  private func bindMergedRow(
    _ columns: [AssignmentTarget], _ overriding: InsertStatement.Overriding?,
    _ values: [Expression], _ target: WriteTarget, _ span: SyntaxSpan
  ) throws(EngineError) -> [BoundAssignment] {
    let relation = target.relation
    var places: [Int] = []
    for column in columns {
      guard column.path.isEmpty else {
        throw .unsupported("a part of a column in MERGE", at: column.span)
      }
      let index = try attribute(column.column, target, .insert)
      if places.contains(index) {
        throw .sql(
          "42701", "column \"\(column.column.text)\" specified more than once", at: column.span)
      }
      places.append(index)
    }
    if columns.isEmpty { places = relation.liveColumns.map(\.index) }
    if values.count > places.count {
      throw .syntax("INSERT has more expressions than target columns", at: span)
    }
    if values.count < places.count, !columns.isEmpty, !values.isEmpty {
      throw .syntax("INSERT has more target columns than expressions", at: span)
    }
    var result: [BoundAssignment] = []
    for (value, index) in zip(values, places) {
      let column = relation.columns[index]
      if case .defaultValue = value.kind {
        result.append((index, try defaultValue(of: column)))
        continue
      }
      if column.isComputed || column.identity == .always && overriding == nil {
        throw .sql(
          "428C9", "cannot insert a non-DEFAULT value into column \"\(column.name)\"",
          at: value.span,
          hint: column.isComputed ? nil : "Use OVERRIDING SYSTEM VALUE to override.",
          detail: column.isComputed
            ? "Column \"\(column.name)\" is a generated column."
            : "Column \"\(column.name)\" is an identity column defined as GENERATED ALWAYS.")
      }
      let bound = try inClause(.values) { () throws(EngineError) in try bind(value) }
      let given = try assigned(bound, to: column.name, column.type, at: value.span)
      let isLeftAside = column.identity != nil && overriding == .user
      result.append((index, isLeftAside ? try defaultValue(of: column) : given))
    }
    for (index, column) in relation.liveColumns
    where !column.isComputed && !result.contains(where: { $0.attribute == index }) {
      result.append(
        (
          index,
          try assigned(
            try defaultValue(of: column), to: column.name, column.type, at: .none)
        ))
    }
    return result
  }
}
