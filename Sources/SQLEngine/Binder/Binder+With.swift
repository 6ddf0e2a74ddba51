import Core
import SQLSyntax

/// WITH.
extension Binder {
  func bindWith(_ with: WithClause) throws(EngineError) -> [CommonTable] {
    var tables: [CommonTable] = []
    for (index, item) in with.items.enumerated() {
      if with.items[..<index].contains(where: { $0.name.text == item.name.text }) {
        throw .sql(
          "42712", "WITH query name \"\(item.name.text)\" specified more than once",
          at: item.name.span)
      }
      tables.append(try bindCommonTable(item, isRecursive: with.isRecursive))
    }
    return tables
  }

  private func bindCommonTable(_ item: CommonTableExpression, isRecursive: Bool)
    throws(EngineError) -> CommonTable
  {
    let index = nextCommonTable
    nextCommonTable += 1
    if item.search != nil { throw .unsupported("SEARCH", at: item.span) }
    if item.cycle != nil { throw .unsupported("CYCLE", at: item.span) }
    guard case .query(let query) = item.statement else {
      return try bindModifyingTable(item, index)
    }
    if isRecursive, query.mentions(table: item.name.text) {
      return try bindRecursive(item, query, index)
    }
    let bound = try bindQuery(query, parent: level.parent)
    let columns = try renamed(bound.columns, item)
    commonTables.append(VisibleCommonTable(name: item.name.text, index: index, columns: columns))
    return CommonTable(
      index: index, name: item.name.text, plan: bound.plan, columns: bound.columns.map(\.id))
  }

  private func renamed(_ columns: [PlanColumn], _ item: CommonTableExpression)
    throws(EngineError) -> [PlanColumn]
  {
    guard item.columns.count <= columns.count else {
      throw .sql(
        "42P10",
        "WITH query \"\(item.name.text)\" has \(columns.count) columns available but "
          + "\(item.columns.count) columns specified", at: item.columns[0].span)
    }
    var result = columns
    for (index, name) in item.columns.enumerated() { result[index].name = name.text }
    return result
  }

  private func bindModifyingTable(_ item: CommonTableExpression, _ index: Int)
    throws(EngineError) -> CommonTable
  {
    guard level.parent == nil else {
      throw .sql(
        "0A000", "WITH clause containing a data-modifying statement must be at the top level",
        at: item.span)
    }
    let bound = try bindChange(item.statement)
    let columns = try renamed(bound.columns, item)
    commonTables.append(VisibleCommonTable(name: item.name.text, index: index, columns: columns))
    return CommonTable(
      index: index, name: item.name.text, plan: bound.plan, columns: bound.columns.map(\.id),
      isModifying: true)
  }

  private func bindRecursive(_ item: CommonTableExpression, _ query: Query, _ index: Int)
    throws(EngineError) -> CommonTable
  {
    guard case .setOperation(let operation) = query.body, operation.kind == .union else {
      throw .sql(
        "42P19",
        "recursive query \"\(item.name.text)\" does not have the form "
          + "non-recursive-term UNION [ALL] recursive-term", at: item.name.span)
    }
    try checkRecursion(item, query, operation)
    let visible = commonTables
    let inner = try query.with.map { (with) throws(EngineError) in try bindWith(with) } ?? []
    var base = try bindQuery(Query(operation.left), parent: level.parent)
    let columns = try renamed(base.columns, item)
    commonTables.append(
      VisibleCommonTable(name: item.name.text, index: index, columns: columns, isOpen: true))
    let step = try bindQuery(Query(operation.right), parent: level.parent, keepsUnknown: true)
    guard step.columns.count == base.columns.count else {
      throw .syntax("each UNION query must have the same number of columns", at: operation.span)
    }
    for (number, (a, b)) in zip(base.columns, step.columns).enumerated() {
      let common = try OverloadResolution.commonType(
        [a.type.id, b.type.id], context: "UNION", catalog: session.access)
      guard common == a.type.id || b.type.id == .unknown else {
        throw .sql(
          "42804",
          "recursive query \"\(item.name.text)\" column \(number + 1) has type "
            + "\(typeName(a.type)) in non-recursive term but type "
            + "\(typeName(SQLType(common))) overall", at: operation.span,
          hint: "Cast the output of the non-recursive term to the correct type.")
      }
    }
    let converted = try converted(step, to: base.columns.map(\.type), context: "UNION")
    if !inner.isEmpty { base.plan = .with(inner, base.plan) }
    commonTables = visible
    commonTables.append(VisibleCommonTable(name: item.name.text, index: index, columns: columns))
    return CommonTable(
      index: index, name: item.name.text, plan: base.plan, columns: base.columns.map(\.id),
      recursion: CommonTable.Recursion(
        step: converted.plan, columns: converted.columns.map(\.id), isDistinct: !operation.isAll))
  }

  private func checkRecursion(
    _ item: CommonTableExpression, _ query: Query, _ operation: SetOperation
  ) throws(EngineError) {
    let name = item.name.text
    if operation.left.mentions(table: name) {
      throw .sql(
        "42P19",
        "recursive reference to query \"\(name)\" must not appear within its non-recursive term",
        at: item.name.span)
    }
    let refused: [(Bool, String)] = [
      (!query.orderBy.isEmpty, "ORDER BY"), (query.offset != nil, "OFFSET"),
      (query.limit?.count != nil, "LIMIT"), (!query.locking.isEmpty, "FOR UPDATE/SHARE"),
    ]
    for (isThere, word) in refused where isThere {
      throw .sql(
        "0A000", "\(word) in a recursive query is not implemented", at: item.name.span)
    }
    if operation.right.countMentions(of: name) > 1 {
      throw .sql(
        "42P19", "recursive reference to query \"\(name)\" must not appear more than once",
        at: item.name.span)
    }
  }
}

extension Query {
  /// Whether a table of that name is read, as far as FROM shows.
  func mentions(table name: String) -> Bool { body.mentions(table: name) }
}

extension QueryBody {
  func mentions(table name: String) -> Bool {
    // The tree has no walker of its own: what it prints names every identifier in it.
    String(describing: self).contains("text: \"\(name)\"") && countMentions(of: name) > 0
      || hiddenMention(of: name)
  }

  /// Mentions inside of expressions, where FROM does not show them.
  private func hiddenMention(of name: String) -> Bool {
    let text = String(describing: self)
    return text.contains(
      "TableReference(name: SQLSyntax.QualifiedName(catalog: nil, schema: nil, "
        + "name: SQLSyntax.Identifier(text: \"\(name)\"")
  }

  /// How often FROM names a table, in all arms.
  func countMentions(of name: String) -> Int {
    switch self {
    case .values: 0
    case .nested(let query): query.body.countMentions(of: name)
    case .setOperation(let operation):
      operation.left.countMentions(of: name) + operation.right.countMentions(of: name)
    case .select(let core): core.from.reduce(0) { $0 + $1.countMentions(of: name) }
    }
  }
}

extension TableExpression {
  func countMentions(of name: String) -> Int {
    switch self {
    case .table(let reference):
      reference.name.schema == nil && reference.name.name.text == name ? 1 : 0
    case .query(let reference): reference.query.body.countMentions(of: name)
    case .function: 0
    case .join(let join): join.left.countMentions(of: name) + join.right.countMentions(of: name)
    }
  }
}
