import Core
import SQLSyntax

/// JOIN in all its forms.
extension Binder {
  func bindJoin(_ join: Join, left outer: Source) throws(EngineError) -> FromItem {
    let left = try bindFromItem(join.left, left: outer)
    let right = try bindFromItem(join.right, left: outer + left.source)
    for table in right.source.tables where !table.alias.isEmpty {
      if left.source.tables.contains(where: { $0.alias == table.alias && $0.schema == table.schema }
      ) {
        throw .duplicateAlias(table.alias, at: join.right.span)
      }
    }
    let kind: JoinNode.Kind =
      switch join.kind {
      case .inner, .cross: .inner
      case .left: .left
      case .right: .right
      case .full: .full
      }
    let isLateral = right.refers(to: left.plan)
    if isLateral, kind == .right || kind == .full {
      throw .sql(
        "42P10",
        "invalid reference to FROM-clause entry", at: join.span,
        detail: "The combining JOIN type must be INNER or LEFT for a LATERAL reference.")
    }
    var node = JoinNode(
      kind: kind, left: left.plan, right: right.plan, condition: nil, isLateral: isLateral)
    var result: FromItem
    switch join.condition {
    case .none:
      result = FromItem(plan: .join(node), source: left.source + right.source)
    case .on(let condition):
      node.condition = try bindJoinCondition(condition, left.source + right.source)
      result = FromItem(plan: .join(node), source: left.source + right.source)
    case .using(let names, let alias):
      result = try merge(node, left.source, right.source, names, kind: kind, alias: alias)
    case .natural:
      let names = left.source.columns.map(\.name).filter { name in
        right.source.columns.contains { $0.name == name }
      }
      result = try merge(
        node, left.source, right.source, names.map { Identifier($0) }, kind: kind, alias: nil)
    }
    if let alias = join.alias { result.source = try aliased(result.source, alias) }
    result.isLateral = left.isLateral || right.isLateral
    return result
  }

  private func bindFromItem(_ item: TableExpression, left: Source) throws(EngineError)
    -> FromItem
  {
    try bindOne(item, left: left)
  }

  private func bindJoinCondition(_ condition: Expression, _ source: Source)
    throws(EngineError) -> BoundExpression
  {
    let before = level.source
    level.source = source
    defer { level.source = before }
    return try inClause(.join) { () throws(EngineError) in
      try bindCondition(condition, of: "JOIN/ON")
    }
  }

  /// `(a JOIN b) AS alias`: one table with all the columns.
  private func aliased(_ source: Source, _ alias: TableAlias) throws(EngineError) -> Source {
    guard alias.columns.count <= source.columns.count else {
      throw .sql(
        "42P10",
        "join expression \"\(alias.name?.text ?? "")\" has \(source.columns.count) columns "
          + "available but \(alias.columns.count) columns specified")
    }
    var columns = source.columns
    for (index, name) in alias.columns.enumerated() { columns[index].name = name.text }
    return Source(SourceTable(alias: alias.name?.text ?? "", columns: columns))
  }

  /// USING and NATURAL: equal columns appear once.
  private func merge(
    _ join: JoinNode, _ left: Source, _ right: Source, _ names: [Identifier],
    kind: JoinNode.Kind, alias: Identifier?
  ) throws(EngineError) -> FromItem {
    var node = join
    var conditions: [BoundExpression] = []
    var merged: [SourceColumn] = []
    var computed: [LogicalPlan.Computed] = []
    for name in names {
      let a = try column(name, in: left, side: "left")
      let b = try column(name, in: right, side: "right")
      conditions.append(try resolveOperator("=", a, b, at: name.span))
      let (both, type) = try unify([a, b], context: "JOIN/USING")
      var expression = kind == .right ? both[1] : both[0]
      if kind == .full {
        let id = newColumn()
        computed.append(LogicalPlan.Computed(id: id, expression: .coalesce(both, type)))
        expression = .column(id, type)
      }
      merged.append(SourceColumn(name: name.text, expression: expression))
    }
    node.condition = .conjunction(conditions)
    var plan = LogicalPlan.join(node)
    if !computed.isEmpty {
      let kept = (left.allColumns + right.allColumns).map { column in
        LogicalPlan.Computed(id: column.id, expression: .column(column.id, column.type))
      }
      plan = .project(plan, kept + computed)
    }
    let used = Set(names.map(\.text))
    let rest = (left.columns + right.columns).filter { !used.contains($0.name) }
    var tables = left.tables + right.tables
    if let alias { tables.append(SourceTable(alias: alias.text, columns: merged)) }
    return FromItem(
      plan: plan, source: Source(tables: tables, columns: merged + rest))
  }

  private func column(_ name: Identifier, in source: Source, side: String) throws(EngineError)
    -> BoundExpression
  {
    let found = source.columns.filter { $0.name == name.text }
    if found.count > 1 {
      throw .sql(
        "42702",
        "common column name \"\(name.text)\" appears more than once in \(side) table",
        at: name.span)
    }
    guard let column = found.first else {
      throw .sql(
        "42703",
        "column \"\(name.text)\" specified in USING clause does not exist in \(side) table",
        at: name.span)
    }
    return column.expression
  }
}

extension Source {
  /// Every column that the tables make, once each.
  var allColumns: [PlanColumn] {
    var seen: Set<ColumnID> = []
    var result: [PlanColumn] = []
    let expressions =
      tables.flatMap { table in
        (table.columns + table.systemColumns).map(\.expression)
          + (table.version.map { [BoundExpression.column($0, .int8)] } ?? [])
      } + columns.map(\.expression)
    for case .column(let id, let type) in expressions where seen.insert(id).inserted {
      result.append(PlanColumn(id: id, name: "", type: type))
    }
    return result
  }
}
