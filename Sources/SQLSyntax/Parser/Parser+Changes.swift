import Core

/// INSERT, UPDATE, DELETE, MERGE, TRUNCATE, and queries where any of them may stand.
extension Parser {
  /// `PreparableStmt`: a query or a change of rows.
  mutating func preparableStatement() throws(EngineError) -> Statement {
    try enter()
    let start = token
    let with = try withClauseIfAny()
    let statement: Statement
    switch token.keyword {
    case .insert: statement = .insert(try insert(with))
    case .update: statement = .update(try update(with))
    case .delete: statement = .delete(try delete(with))
    case .merge: statement = .merge(try merge(with))
    default:
      expect(noteAny: [.insert, .update, .delete, .merge])
      statement = .query(try query(with: with, from: start))
    }
    leave()
    return statement
  }

  // INSERT.

  mutating func insert(_ with: WithClause?) throws(EngineError) -> InsertStatement {
    try expect(.insert, .into)
    let table = try qualifiedName()
    let alias = take(.as) ? try columnID() : nil
    var columns: [AssignmentTarget] = []
    if atMark(.leftParenthesis), !startsInsertQuery {
      columns = try parenthesised(Parser.assignmentTarget)
    }
    let overriding = try overridingIfAny()
    var insert = InsertStatement(with: with, table: table, alias: alias, source: .defaultValues)
    insert.columns = columns
    insert.overriding = overriding
    if columns.isEmpty, overriding == nil, take(.default) {
      try expect(.values)
    } else {
      expect(noteAny: [.default, .values, .select])
      insert.source = .query(try query())
    }
    if take(.on) { insert.onConflict = try onConflict() }
    insert.returning = try returningIfAny()
    return insert
  }

  /// Whether the parenthesis opens a query and no list of columns.
  private var startsInsertQuery: Bool {
    let (first, second) = ahead2()
    if first.keyword == .values { return second.kind == .leftParenthesis }
    return startsQuery
  }

  private mutating func overridingIfAny() throws(EngineError) -> InsertStatement.Overriding? {
    guard take(.overriding) else { return nil }
    let isUser = take(.user)
    if !isUser { try expect(.system) }
    try expect(.value)
    return isUser ? .user : .system
  }

  /// `ColId opt_indirection`.
  private static func assignmentTarget(
    _ parser: inout Parser
  ) throws(EngineError) -> AssignmentTarget {
    parser.note(.column)
    var target = AssignmentTarget(column: try parser.columnID())
    while true {
      if parser.takeMark(.dot) {
        target.path.append(.field(try parser.label()))
      } else if parser.atMark(.leftBracket) {
        for subscripted in try parser.subscripts() {
          target.path.append(.subscripted(subscripted))
        }
      } else {
        return target
      }
    }
  }

  private mutating func onConflict() throws(EngineError) -> InsertStatement.OnConflict {
    let start = previous
    try expect(.conflict)
    var target: InsertStatement.OnConflict.Target?
    if take(.on) {
      try expect(.constraint)
      target = .constraint(try columnID())
    } else if atMark(.leftParenthesis) {
      let elements = try indexElements()
      let filter = take(.where) ? try expression() : nil
      target = .index(elements, filter: filter)
    }
    try expect(.do)
    if take(.nothing) {
      return .init(target: target, action: .nothing, span: span(from: start))
    }
    try expect(.update, .set)
    let assignments = try self.assignments()
    let filter = take(.where) ? try expression() : nil
    return .init(
      target: target, action: .update(assignments, filter: filter), span: span(from: start))
  }

  // UPDATE.

  mutating func update(_ with: WithClause?) throws(EngineError) -> UpdateStatement {
    try expect(.update)
    let table = try changedTable()
    try expect(.set)
    var update = UpdateStatement(with: with, table: table, assignments: try assignments())
    if take(.from) { update.from = try fromList() }
    update.filter = try changeFilter()
    update.returning = try returningIfAny()
    return update
  }

  /// `relation_expr_opt_alias`.
  private mutating func changedTable() throws(EngineError) -> TableReference {
    let start = token
    var table = try relationReference()
    if take(.as) {
      table.alias = TableAlias(try columnID())
    } else if atColumnID, token.keyword != .set {
      table.alias = TableAlias(try columnID())
    }
    table.span = span(from: start)
    return table
  }

  /// `WHERE condition`, `WHERE CURRENT OF cursor`.
  private mutating func changeFilter() throws(EngineError) -> Expression? {
    guard take(.where) else { return nil }
    if at(.current, .of) {
      let start = token
      advance()
      advance()
      note(.cursor)
      return Expression(.currentOf(try columnID()), span: span(from: start))
    }
    return try expression()
  }

  /// `set_clause_list`.
  private mutating func assignments() throws(EngineError) -> [Assignment] {
    try list { (parser: inout Parser) throws(EngineError) in
      if parser.atMark(.leftParenthesis) {
        let targets = try parser.parenthesised(Parser.assignmentTarget)
        try parser.expectMark(.equals)
        return .multiple(targets, try parser.expression())
      }
      let target = try Parser.assignmentTarget(&parser)
      try parser.expectMark(.equals)
      return .single(target, try parser.expression())
    }
  }

  // DELETE.

  mutating func delete(_ with: WithClause?) throws(EngineError) -> DeleteStatement {
    try expect(.delete, .from)
    var delete = DeleteStatement(with: with, table: try changedTable())
    if take(.using) { delete.using = try fromList() }
    delete.filter = try changeFilter()
    delete.returning = try returningIfAny()
    return delete
  }

  // MERGE.

  mutating func merge(_ with: WithClause?) throws(EngineError) -> MergeStatement {
    try expect(.merge, .into)
    let table = try changedTable()
    try expect(.using)
    let source = try tableExpression()
    try expect(.on)
    let condition = try expression()
    var branches: [MergeStatement.Branch] = []
    while at(.when) { branches.append(try mergeBranch()) }
    guard !branches.isEmpty else { throw unexpected() }
    return MergeStatement(
      with: with, table: table, source: source, condition: condition, branches: branches)
  }

  private mutating func mergeBranch() throws(EngineError) -> MergeStatement.Branch {
    let start = token
    try expect(.when)
    let isMatched = !take(.not)
    try expect(.matched)
    let filter = take(.and) ? try expression() : nil
    try expect(.then)
    let action = try mergeAction(isMatched: isMatched)
    return .init(isMatched: isMatched, filter: filter, action: action, span: span(from: start))
  }

  private mutating func mergeAction(
    isMatched: Bool
  ) throws(EngineError) -> MergeStatement.Action {
    if take(.do) {
      try expect(.nothing)
      return .doNothing
    }
    if isMatched {
      if take(.delete) { return .delete }
      try expect(.update, .set)
      return .update(try assignments())
    }
    try expect(.insert)
    if take(.default) {
      try expect(.values)
      return .insert(columns: [], overriding: nil, values: [])
    }
    let columns =
      atMark(.leftParenthesis) ? try parenthesised(Parser.assignmentTarget) : []
    let overriding = try overridingIfAny()
    try expect(.values)
    try expectMark(.leftParenthesis)
    let values = try expressions()
    try expectMark(.rightParenthesis)
    return .insert(columns: columns, overriding: overriding, values: values)
  }

  // TRUNCATE.

  mutating func truncate() throws(EngineError) -> Statement {
    advance()
    _ = take(.table)
    let tables = try list { (parser: inout Parser) throws(EngineError) in
      try parser.relationReference()
    }
    var restarts = false
    if take(.restart) {
      try expect(.identity)
      restarts = true
    } else if take(.continue) {
      try expect(.identity)
    }
    let behavior = dropBehavior()
    return .truncate(
      TruncateStatement(tables: tables, restartsIdentity: restarts, behavior: behavior))
  }

  /// `CASCADE`, `RESTRICT` or nothing.
  mutating func dropBehavior() -> DropBehavior? {
    if take(.cascade) { return .cascade }
    return take(.restrict) ? .restrict : nil
  }
}
