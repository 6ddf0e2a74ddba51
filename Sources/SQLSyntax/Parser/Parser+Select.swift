import Core

/// SELECT and its clauses.
extension Parser {
  /// `simple_select`.
  mutating func selectCore() throws(EngineError) -> SelectCore {
    try enter()
    let start = token
    var core = SelectCore()
    try expect(.select)
    try selectList(&core)
    if take(.into) { core.into = try intoClause() }
    if take(.from) { core.from = try fromList() }
    if take(.where) { core.filter = try expression() }
    if at(.group) { core.groupBy = try groupBy() }
    if take(.having) { core.having = try expression() }
    if take(.window) { core.windows = try namedWindows() }
    core.span = span(from: start)
    leave()
    return core
  }

  private mutating func selectList(_ core: inout SelectCore) throws(EngineError) {
    if take(.distinct) {
      core.distinct = .distinct
      if take(.on) { core.distinct = .on(try parenthesised(Parser.element)) }
    } else {
      _ = take(.all)
      if endsSelectList { return }
    }
    core.items = try selectItems()
  }

  private static func element(_ parser: inout Parser) throws(EngineError) -> Expression {
    try parser.expression()
  }

  /// Whether there is no output at all: `SELECT FROM t`.
  private var endsSelectList: Bool {
    switch token.kind {
    case .end, .semicolon, .rightParenthesis: return true
    case .keyword: break
    default: return false
    }
    switch token.keyword {
    case .into, .from, .where, .group, .having, .window, .union, .intersect, .except, .order,
      .limit, .offset, .fetch, .for:
      return true
    default: return false
    }
  }

  /// `target_list`, also behind RETURNING.
  mutating func selectItems() throws(EngineError) -> [SelectItem] {
    var items: [SelectItem] = []
    repeat {
      if takeMark(.star) {
        items.append(SelectItem(Expression(.star(nil), span: previous.span)))
        continue
      }
      let value = try expression()
      expect(noteAny: [.from, .where, .group, .order, .limit, .union])
      if take(.as) {
        note(.newName)
        items.append(SelectItem(value, alias: try label()))
      } else if atBareLabel {
        items.append(SelectItem(value, alias: try takeName()))
      } else {
        items.append(SelectItem(value))
      }
    } while takeMark(.comma)
    return items
  }

  /// `RETURNING …`, if it stands here.
  mutating func returningIfAny() throws(EngineError) -> [SelectItem] {
    take(.returning) ? try selectItems() : []
  }

  /// `OptTempTableName`.
  private mutating func intoClause() throws(EngineError) -> IntoClause {
    let persistence = try persistenceIfAny()
    _ = take(.table)
    return IntoClause(name: try qualifiedName(), persistence: persistence)
  }

  /// `TEMP`, `LOCAL TEMPORARY`, `UNLOGGED`, or nothing.
  mutating func persistenceIfAny() throws(EngineError) -> Persistence {
    switch token.keyword {
    case .temp, .temporary:
      advance()
      return .temporary
    case .local, .global:
      let following = ahead().keyword
      guard following == .temp || following == .temporary else { return .permanent }
      advance()
      advance()
      return .temporary
    case .unlogged:
      advance()
      return .unlogged
    default:
      return .permanent
    }
  }

  private mutating func namedWindows() throws(EngineError) -> [NamedWindow] {
    try list { (parser: inout Parser) throws(EngineError) in
      let name = try parser.columnID()
      try parser.expect(.as)
      return NamedWindow(name: name, specification: try parser.windowSpecification())
    }
  }

  // GROUP BY.

  private mutating func groupBy() throws(EngineError) -> GroupByClause {
    try expect(.group, .by)
    var isDistinct = false
    if !take(.all) { isDistinct = take(.distinct) }
    return GroupByClause(elements: try groupingElements(), isDistinct: isDistinct)
  }

  private mutating func groupingElements() throws(EngineError) -> [GroupingElement] {
    try list { (parser: inout Parser) throws(EngineError) in try parser.groupingElement() }
  }

  private mutating func groupingElement() throws(EngineError) -> GroupingElement {
    let following = ahead()
    switch token.keyword {
    case .rollup where following.kind == .leftParenthesis:
      advance()
      return .rollup(try parenthesised(Parser.element))
    case .cube where following.kind == .leftParenthesis:
      advance()
      return .cube(try parenthesised(Parser.element))
    case .grouping where following.keyword == .sets:
      advance()
      advance()
      try enter()
      try expectMark(.leftParenthesis)
      let elements = try groupingElements()
      try expectMark(.rightParenthesis)
      leave()
      return .sets(elements)
    default: break
    }
    if atMark(.leftParenthesis), following.kind == .rightParenthesis {
      advance()
      advance()
      return .empty
    }
    return .expression(try expression())
  }

  // ORDER BY.

  mutating func orderByIfAny() throws(EngineError) -> [SortKey] {
    guard take(.order) else { return [] }
    try expect(.by)
    return try sortKeys()
  }

  mutating func sortKeys() throws(EngineError) -> [SortKey] {
    try list { (parser: inout Parser) throws(EngineError) in
      var key = SortKey(try parser.expression())
      if parser.take(.using) {
        key.direction = .using(try parser.operatorName())
      } else {
        key.direction = parser.sortDirection()
      }
      key.nulls = try parser.nullsOrder()
      return key
    }
  }

  mutating func sortDirection() -> SortKey.Direction {
    if take(.asc) { return .ascending }
    return take(.desc) ? .descending : .unspecified
  }

  mutating func nullsOrder() throws(EngineError) -> SortKey.Nulls {
    guard take(.nulls) else { return .unspecified }
    if take(.first) { return .first }
    try expect(.last)
    return .last
  }

  // WITH.

  mutating func withClauseIfAny() throws(EngineError) -> WithClause? {
    guard at(.with) else { return nil }
    let start = token
    advance()
    let isRecursive = startsRecursive
    if isRecursive { advance() }
    let items = try list { (parser: inout Parser) throws(EngineError) in
      try parser.commonTableExpression()
    }
    return WithClause(isRecursive: isRecursive, items: items, span: span(from: start))
  }

  /// Whether RECURSIVE stands here, and not as the first query's name.
  private var startsRecursive: Bool {
    guard token.keyword == .recursive else { return false }
    let following = ahead()
    return following.kind != .leftParenthesis && following.keyword != .as
  }

  private mutating func commonTableExpression() throws(EngineError) -> CommonTableExpression {
    let start = token
    let name = try newName()
    let columns = try columnNamesIfAny()
    try expect(.as)
    var isMaterialized: Bool?
    if take(.not) {
      try expect(.materialized)
      isMaterialized = false
    } else if take(.materialized) {
      isMaterialized = true
    }
    try expectMark(.leftParenthesis)
    let statement = try preparableStatement()
    try expectMark(.rightParenthesis)
    var item = CommonTableExpression(
      name: name, columns: columns, statement: statement, isMaterialized: isMaterialized,
      span: span(from: start))
    if at(.search) { item.search = try searchClause() }
    if at(.cycle) { item.cycle = try cycleClause() }
    return item
  }

  private mutating func searchClause() throws(EngineError) -> SearchClause {
    let start = token
    advance()
    let isBreadthFirst = take(.breadth)
    if !isBreadthFirst { try expect(.depth) }
    try expect(.first, .by)
    let columns = try names()
    try expect(.set)
    let sequence = try columnID()
    return SearchClause(
      isBreadthFirst: isBreadthFirst, columns: columns, sequenceColumn: sequence,
      span: span(from: start))
  }

  private mutating func cycleClause() throws(EngineError) -> CycleClause {
    let start = token
    advance()
    let columns = try names()
    try expect(.set)
    let mark = try columnID()
    var value = Expression(.literal(.boolean(true)))
    var otherwise = Expression(.literal(.boolean(false)))
    if take(.to) {
      value = try prefix(isRestricted: true)
      try expect(.default)
      otherwise = try prefix(isRestricted: true)
    }
    try expect(.using)
    let path = try columnID()
    return CycleClause(
      columns: columns, markColumn: mark, markValue: value, markDefault: otherwise,
      pathColumn: path, span: span(from: start))
  }
}
