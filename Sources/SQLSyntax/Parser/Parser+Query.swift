import Core

/// Queries: what stands around SELECT.
extension Parser {
  /// `select_no_parens`, and a query in parentheses where both may stand.
  mutating func query() throws(EngineError) -> Query {
    let start = token
    let with = try withClauseIfAny()
    return try query(with: with, from: start)
  }

  /// Behind WITH.
  mutating func query(
    with: WithClause?, from start: LexicalToken
  ) throws(EngineError) -> Query {
    let body = try queryBody(atLeastIntersect: false)
    return try queryEnd(body, with: with, from: start)
  }

  /// Goes on behind a query in parentheses, which has turned out to be an operand of a larger one.
  mutating func query(
    startingWith inner: Query, from start: LexicalToken
  ) throws(EngineError) -> Query {
    let body = try setOperations(operand(inner), atLeastIntersect: false)
    return try queryEnd(body, with: nil, from: start)
  }

  /// A query in parentheses as an operand: its parentheses matter if it has clauses of its own.
  private func operand(_ inner: Query) -> QueryBody {
    let isPlain =
      inner.with == nil && inner.orderBy.isEmpty && inner.limit == nil && inner.offset == nil
      && inner.locking.isEmpty
    return isPlain ? inner.body : .nested(inner)
  }

  /// ORDER BY, LIMIT and their kin.
  private mutating func queryEnd(
    _ body: QueryBody, with: WithClause?, from start: LexicalToken
  ) throws(EngineError) -> Query {
    var query = Query(body, with: with)
    query.orderBy = try orderByIfAny()
    while true {
      switch token.keyword {
      case .limit, .fetch: try limitClause(&query)
      case .offset: try offsetClause(&query)
      case .for: try lockingClauses(&query)
      default:
        expect(noteAny: [.order, .limit, .offset, .fetch, .for])
        query.span = span(from: start)
        try checkTies(query)
        return try merged(query)
      }
    }
  }

  private func checkTies(_ query: Query) throws(EngineError) {
    guard let limit = query.limit, limit.withTies else { return }
    if query.orderBy.isEmpty {
      throw .grammar("WITH TIES cannot be specified without ORDER BY clause", at: .none)
    }
    if query.locking.contains(where: { $0.wait == .skipLocked }) {
      throw .grammar(
        "SKIP LOCKED and WITH TIES options cannot be used together", at: .none)
    }
  }

  /// `(SELECT … LIMIT 1) ORDER BY x` is one query whose clauses were written in two places.
  private func merged(_ outer: Query) throws(EngineError) -> Query {
    guard case .nested(var inner) = outer.body else { return outer }
    if outer.with != nil {
      if inner.with != nil { throw .grammar("multiple WITH clauses not allowed", at: outer.span) }
      inner.with = outer.with
    }
    if !outer.orderBy.isEmpty {
      guard inner.orderBy.isEmpty else {
        throw .grammar(
          "multiple ORDER BY clauses not allowed", at: outer.orderBy[0].expression.span)
      }
      inner.orderBy = outer.orderBy
    }
    if let offset = outer.offset {
      guard inner.offset == nil else {
        throw .grammar("multiple OFFSET clauses not allowed", at: offset.span)
      }
      inner.offset = offset
    }
    if let limit = outer.limit {
      guard inner.limit == nil else {
        throw .grammar("multiple LIMIT clauses not allowed", at: limit.count?.span ?? outer.span)
      }
      inner.limit = limit
    }
    inner.locking += outer.locking
    inner.span = outer.span
    return inner
  }

  /// `select_clause`: operands joined by UNION, INTERSECT, EXCEPT.
  mutating func queryBody(atLeastIntersect: Bool) throws(EngineError) -> QueryBody {
    let first = try queryOperand()
    return try setOperations(first, atLeastIntersect: atLeastIntersect)
  }

  /// INTERSECT binds more tightly than UNION and EXCEPT; all associate to the left.
  private mutating func setOperations(
    _ first: QueryBody, atLeastIntersect: Bool
  ) throws(EngineError) -> QueryBody {
    var left = first
    while true {
      let kind: SetOperation.Kind
      switch token.keyword {
      case .intersect: kind = .intersect
      case .union where !atLeastIntersect: kind = .union
      case .except where !atLeastIntersect: kind = .except
      default:
        expect(noteAny: [.union, .intersect, .except])
        return left
      }
      let word = token.span
      advance()
      let isAll = take(.all)
      if !isAll { _ = take(.distinct) }
      let right =
        kind == .intersect ? try queryOperand() : try queryBody(atLeastIntersect: true)
      height += 1
      guard height <= Parser.heightMax else { throw .tooDeep(at: word) }
      left = .setOperation(
        SetOperation(kind: kind, isAll: isAll, left: left, right: right, span: word))
    }
  }

  private mutating func queryOperand() throws(EngineError) -> QueryBody {
    switch token.keyword {
    case .select: return .select(try selectCore())
    case .values: return .values(try valuesRows())
    case .table: return .select(try tableQuery())
    default:
      expect(noteAny: [.select, .values, .table])
      guard atMark(.leftParenthesis) else { throw unexpected() }
      return operand(try parenthesisedQuery())
    }
  }

  mutating func valuesRows() throws(EngineError) -> [[Expression]] {
    try expect(.values)
    return try list { (parser: inout Parser) throws(EngineError) in
      try parser.expectMark(.leftParenthesis)
      let row = try parser.expressions()
      try parser.expectMark(.rightParenthesis)
      return row
    }
  }

  /// `TABLE t`.
  private mutating func tableQuery() throws(EngineError) -> SelectCore {
    let start = token
    advance()
    var core = SelectCore()
    let table = try relationReference()
    core.items = [SelectItem(Expression(.star(nil), span: table.span))]
    core.from = [.table(table)]
    core.span = span(from: start)
    return core
  }

  // LIMIT and OFFSET.

  private mutating func limitClause(_ query: inout Query) throws(EngineError) {
    let start = token.span
    if query.limit != nil { throw unexpected() }
    if take(.limit) {
      if take(.all) {
        query.limit = LimitClause(count: nil, withTies: false)
        return
      }
      query.limit = LimitClause(count: try expression(), withTies: false)
      if atMark(.comma) {
        throw EngineError(
          "42601", .syntax, "LIMIT #,# syntax is not supported", at: start.source,
          hint: "Use separate LIMIT and OFFSET clauses.")
      }
      return
    }
    try expect(.fetch)
    guard take(.first) || take(.next) else { throw unexpected() }
    var count = Expression(.literal(.integer(1)), span: start)
    if token.keyword != .row, token.keyword != .rows { count = try fetchCount() }
    guard take(.row) || take(.rows) else { throw unexpected() }
    if take(.with) {
      try expect(.ties)
      query.limit = LimitClause(count: count, withTies: true)
    } else {
      try expect(.only)
      query.limit = LimitClause(count: count, withTies: false)
    }
  }

  /// A number with a sign, or a `c_expr`.
  private mutating func fetchCount() throws(EngineError) -> Expression {
    if atMark(.plus) || atMark(.minus) { return try prefix(isRestricted: false) }
    return try primary()
  }

  private mutating func offsetClause(_ query: inout Query) throws(EngineError) {
    if query.offset != nil { throw unexpected() }
    try expect(.offset)
    query.offset = try expression()
    if !take(.row) { _ = take(.rows) }
  }

  // FOR UPDATE.

  private mutating func lockingClauses(_ query: inout Query) throws(EngineError) {
    if !query.locking.isEmpty { throw unexpected() }
    if ahead().keyword == .read {
      advance()
      advance()
      return try expect(.only)
    }
    while token.keyword == .for { query.locking.append(try lockingClause()) }
  }

  private mutating func lockingClause() throws(EngineError) -> LockingClause {
    let start = token
    advance()
    let strength: LockingClause.Strength
    if take(.update) {
      strength = .update
    } else if take(.share) {
      strength = .share
    } else if take(.no) {
      try expect(.key, .update)
      strength = .noKeyUpdate
    } else {
      try expect(.key, .share)
      strength = .keyShare
    }
    let tables = take(.of) ? try qualifiedNames() : []
    var wait = LockingClause.Wait.block
    if take(.nowait) {
      wait = .noWait
    } else if take(.skip) {
      try expect(.locked)
      wait = .skipLocked
    }
    return LockingClause(strength: strength, tables: tables, wait: wait, span: span(from: start))
  }
}
