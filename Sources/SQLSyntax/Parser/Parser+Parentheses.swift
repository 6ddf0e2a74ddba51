import Core

/// What stands between two parentheses where both a query and expressions may.
enum Parenthesis {
  case query(Query)
  /// One or more.
  case expressions([Expression])
}

extension Parser {
  /// Whether a query starts here, behind any number of parentheses.
  var startsQuery: Bool {
    var copy = lexer
    var next = token
    while next.kind == .leftParenthesis { next = copy.next() }
    return Parser.startsQuery(next.keyword)
  }

  static func startsQuery(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .select, .with, .values, .table: true
    default: false
    }
  }

  /// `( … )`, whichever it turns out to be. `((SELECT 1) + 2)` starts as both.
  mutating func parenthesis() throws(EngineError) -> Parenthesis {
    try enter()
    try expectMark(.leftParenthesis)
    expect(noteAny: [.select, .with, .values])
    let content: Parenthesis
    if Parser.startsQuery(token.keyword), token.keyword != .values || valuesIsQuery {
      content = .query(try query())
    } else if atMark(.leftParenthesis), startsQuery {
      content = try innerParenthesis()
    } else {
      content = .expressions(try expressions())
    }
    try expectMark(.rightParenthesis)
    leave()
    return content
  }

  /// `VALUES (` is a query; `values` alone is a name.
  private var valuesIsQuery: Bool { ahead().kind == .leftParenthesis }

  /// Behind `(`, at another that may hold a query.
  private mutating func innerParenthesis() throws(EngineError) -> Parenthesis {
    let start = token
    let first: Expression
    switch try parenthesis() {
    case .query(let inner):
      if atMark(.rightParenthesis) { return .query(inner) }
      if continuesQuery { return .query(try query(startingWith: inner, from: start)) }
      first = try indirection(Expression(.subquery(inner), span: span(from: start)))
    case .expressions(let list) where list.count == 1:
      first = try indirection(list[0])
    case .expressions(let list):
      first = Expression(.row(list, isExplicit: false), span: span(from: start))
    }
    var elements = [try climb(first, atLeast: .or, isRestricted: false)]
    while takeMark(.comma) { elements.append(try expression()) }
    return .expressions(elements)
  }

  /// Whether what stands behind a query in parentheses makes it a part of a larger one.
  private var continuesQuery: Bool {
    switch token.keyword {
    case .union, .intersect, .except, .order, .limit, .offset, .fetch, .for: true
    default: false
    }
  }

  /// `select_with_parens`, where nothing else may stand.
  mutating func parenthesisedQuery() throws(EngineError) -> Query {
    guard atMark(.leftParenthesis), startsQuery else {
      if takeMark(.leftParenthesis) { expect(noteAny: [.select, .with, .values]) }
      throw unexpected()
    }
    guard case .query(let query) = try parenthesis() else { throw unexpected() }
    return query
  }
}
