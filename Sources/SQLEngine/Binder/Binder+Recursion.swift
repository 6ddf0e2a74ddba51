import Core
import SQLSyntax

/// WITH RECURSIVE.
extension Binder {
  func bindRecursive(_ item: CommonTableExpression, _ query: Query, _ index: Int)
    throws(EngineError) -> CommonTable
  {
    let name = item.name.text
    guard case .setOperation(let operation) = query.body, operation.kind == .union else {
      throw .sql(
        "42P19",
        "recursive query \"\(name)\" does not have the form "
          + "non-recursive-term UNION [ALL] recursive-term", at: item.name.span)
    }
    try RecursionCheck(name: name, span: item.name.span).run(query, operation)
    let visible = commonTables
    let inner = try query.with.map { (with) throws(EngineError) in try bindWith(with) } ?? []
    let base = try bindQuery(Query(operation.left), parent: level.parent)
    let columns = try renamed(base.columns, item)
    let extras = try RecursionExtras(item, columns, operation, self)
    commonTables.append(
      VisibleCommonTable(
        name: name, index: index, columns: columns, isOpen: true, hidden: extras.columns))
    let step = try bindQuery(Query(operation.right), parent: level.parent, keepsUnknown: true)
    guard step.columns.count == base.columns.count else {
      throw .syntax("each UNION query must have the same number of columns", at: operation.span)
    }
    try checkTypes(name, base.columns, step.columns, at: operation.span)
    let converted = try converted(step, to: base.columns.map(\.type), context: "UNION")
    var first = (plan: base.plan, columns: base.columns.map(\.id))
    var next = (plan: converted.plan, columns: converted.columns.map(\.id))
    if !extras.columns.isEmpty {
      first = extras.start(first.plan, base.columns, self)
      next = try extras.step(
        next.plan, converted.columns, hiddenColumns[index] ?? [], self)
    }
    if !inner.isEmpty { first.plan = .with(inner, first.plan) }
    commonTables = visible
    for (id, column) in zip(first.columns, columns + extras.columns) {
      columnTypes[id] = column.type.id
    }
    commonTables.append(
      VisibleCommonTable(name: name, index: index, columns: columns + extras.columns))
    return CommonTable(
      index: index, name: name, plan: first.plan, columns: first.columns,
      recursion: CommonTable.Recursion(
        step: next.plan, columns: next.columns, isDistinct: !operation.isAll))
  }

  private func checkTypes(
    _ name: String, _ base: [PlanColumn], _ step: [PlanColumn], at span: SyntaxSpan
  ) throws(EngineError) {
    for (number, (a, b)) in zip(base, step).enumerated() {
      let common = try OverloadResolution.commonType(
        [a.type.id, b.type.id], context: "UNION", catalog: session.access)
      let sameModifier = a.type.modifier == b.type.modifier || b.type.id == .unknown
      guard common == a.type.id || b.type.id == .unknown else {
        throw .sql(
          "42804",
          "recursive query \"\(name)\" column \(number + 1) has type \(typeName(a.type)) in "
            + "non-recursive term but type \(typeName(SQLType(common))) overall", at: span,
          hint: "Cast the output of the non-recursive term to the correct type.")
      }
      if !sameModifier, a.type.modifier != SQLType.noModifier {
        throw .sql(
          "42804",
          "recursive query \"\(name)\" column \(number + 1) has type "
            + "\(TypeNames.display(a.type, session.access)) in non-recursive term but type "
            + "\(typeName(SQLType(common))) overall", at: span,
          hint: "Cast the output of the non-recursive term to the correct type.")
      }
    }
  }
}

/// Whether a recursive query refers to itself only where it may.
///
/// **Source:** PostgreSQL 15, parse_cte.c (checkWellFormedRecursion).
struct RecursionCheck {
  let name: String
  let span: SyntaxSpan

  private func refuse(_ place: String) -> EngineError {
    .sql(
      "42P19", "recursive reference to query \"\(name)\" must not appear \(place)", at: span)
  }

  func run(_ query: Query, _ operation: SetOperation) throws(EngineError) {
    if Statement.query(Query(operation.left)).mentions(table: name) {
      throw refuse("within its non-recursive term")
    }
    let refused: [(Bool, String)] = [
      (!query.orderBy.isEmpty, "ORDER BY"), (query.offset != nil, "OFFSET"),
      (query.limit?.count != nil, "LIMIT"), (!query.locking.isEmpty, "FOR UPDATE/SHARE"),
    ]
    for (isThere, word) in refused where isThere {
      throw .sql("0A000", "\(word) in a recursive query is not implemented", at: span)
    }
    var count = 0
    try check(operation.right, &count)
    if count > 1 { throw refuse("more than once") }
    if let with = query.with {
      for item in with.items where item.statement.mentions(table: name) {
        throw refuse("within a subquery")
      }
    }
  }

  private func check(_ body: QueryBody, _ count: inout Int) throws(EngineError) {
    switch body {
    case .values: break
    case .nested(let query):
      try check(query.body, &count)
    case .setOperation(let operation):
      if operation.kind != .union {
        let word = operation.kind == .intersect ? "INTERSECT" : "EXCEPT"
        let isRight = Statement.query(Query(operation.right)).mentions(table: name)
        let isLeft = Statement.query(Query(operation.left)).mentions(table: name)
        if isRight || isLeft && operation.kind == .intersect { throw refuse("within \(word)") }
      }
      try check(operation.left, &count)
      try check(operation.right, &count)
    case .select(let core):
      for item in core.from { try check(item, &count, isNullable: false) }
      if core.mentionsInExpressions(name) { throw refuse("within a subquery") }
    }
  }

  private func check(_ item: TableExpression, _ count: inout Int, isNullable: Bool)
    throws(EngineError)
  {
    switch item {
    case .table(let reference):
      guard reference.name.schema == nil, reference.name.name.text == name else { return }
      if isNullable { throw refuse("within an outer join") }
      count += 1
    case .query(let reference):
      if isNullable, Statement.query(reference.query).mentions(table: name) {
        throw refuse("within an outer join")
      }
      if reference.query.with?.items.contains(where: { $0.name.text == name }) == true { return }
      try check(reference.query.body, &count)
    case .function: break
    case .join(let join):
      let nullsRight = join.kind == .left || join.kind == .full
      let nullsLeft = join.kind == .right || join.kind == .full
      try check(join.left, &count, isNullable: isNullable || nullsLeft)
      try check(join.right, &count, isNullable: isNullable || nullsRight)
    }
  }
}

extension SelectCore {
  /// Whether a query inside of an expression reads a table of that name.
  func mentionsInExpressions(_ name: String) -> Bool {
    var core = self
    core.from = []
    return Statement.query(Query(.select(core))).mentions(table: name)
  }
}

extension Statement {
  /// Whether a table of that name is read anywhere in a statement, unless the name means something
  /// of the statement's own.
  func mentions(table name: String) -> Bool {
    var isFound = false
    var mapping = SyntaxMapping()
    mapping.table = { reference in
      if reference.name.schema == nil, reference.name.name.text == name { isFound = true }
      return reference
    }
    if case .query(let query) = self, query.defines(name) { return false }
    _ = mapping.map(self)
    return isFound
  }
}

extension Query {
  /// Whether the query's own WITH gives a name another meaning.
  func defines(_ name: String) -> Bool {
    with?.items.contains { $0.name.text == name } == true
  }
}
