import Core

/// Expressions that start with a keyword.
extension Parser {
  mutating func keywordExpression() throws(EngineError) -> Expression {
    let keyword = token.keyword
    switch keyword.category {
    case .reserved: return try reservedExpression(keyword)
    case .columnName: return try columnNameExpression(keyword)
    case .typeOrFunctionName:
      if keyword == .currentSchema, ahead().kind != .leftParenthesis {
        return valueFunction(.currentSchema)
      }
      if keyword == .collation, ahead().keyword == .for { return try collationFor() }
      return try functionWordExpression()
    case .unreserved:
      if keyword == .double, ahead().keyword == .precision { return try keywordTypeLiteral() }
      return try nameExpression()
    }
  }

  private mutating func reservedExpression(_ keyword: Keyword) throws(EngineError) -> Expression {
    switch keyword {
    case .null: return constant(.null)
    case .true: return constant(.boolean(true))
    case .false: return constant(.boolean(false))
    case .default:
      advance()
      return Expression(.defaultValue, span: previous.span)
    case .case: return try caseExpression()
    case .cast: return try castExpression()
    case .array: return try arrayExpression()
    case .unique:
      let start = token.span
      advance()
      _ = try parenthesisedQuery()
      throw .notSupported("UNIQUE predicate is not yet implemented", at: start)
    default:
      if let function = Parser.valueFunctions(keyword) {
        return try valueFunctionCall(function)
      }
      noteOperands()
      throw unexpected()
    }
  }

  private mutating func constant(_ literal: Literal) -> Expression {
    advance()
    return Expression(.literal(literal), span: previous.span)
  }

  /// The functions that are called without parentheses.
  static func valueFunctions(_ keyword: Keyword) -> Expression.ValueFunction? {
    switch keyword {
    case .currentDate: .currentDate
    case .currentTime: .currentTime
    case .currentTimestamp: .currentTimestamp
    case .localtime: .localTime
    case .localtimestamp: .localTimestamp
    case .currentRole: .currentRole
    case .currentUser: .currentUser
    case .user: .user
    case .sessionUser: .sessionUser
    case .currentCatalog: .currentCatalog
    default: nil
    }
  }

  private mutating func valueFunction(_ function: Expression.ValueFunction) -> Expression {
    advance()
    return Expression(.value(function, precision: nil), span: previous.span)
  }

  private mutating func valueFunctionCall(
    _ function: Expression.ValueFunction
  ) throws(EngineError) -> Expression {
    let start = token
    advance()
    var precision: Int?
    switch function {
    case .currentTime, .currentTimestamp, .localTime, .localTimestamp:
      if takeMark(.leftParenthesis) {
        precision = try integerConstant()
        try expectMark(.rightParenthesis)
      }
    default: break
    }
    return Expression(.value(function, precision: precision), span: span(from: start))
  }

  private mutating func caseExpression() throws(EngineError) -> Expression {
    let start = token
    advance()
    let operand = token.keyword == .when ? nil : try expression()
    var branches: [Expression.CaseExpression.Branch] = []
    while take(.when) {
      let condition = try expression()
      try expect(.then)
      branches.append(.init(condition: condition, result: try expression()))
    }
    guard !branches.isEmpty else { throw unexpected() }
    let otherwise = take(.else) ? try expression() : nil
    try expect(.end)
    let value = Expression.CaseExpression(
      operand: operand, branches: branches, otherwise: otherwise)
    return Expression(.caseExpression(value), span: span(from: start))
  }

  private mutating func castExpression() throws(EngineError) -> Expression {
    let start = token
    advance()
    try expectMark(.leftParenthesis)
    let value = try expression()
    try expect(.as)
    let type = try typeName()
    try expectMark(.rightParenthesis)
    return Expression(.cast(value, type), span: span(from: start))
  }

  /// `ARRAY[…]`, `ARRAY[[…], […]]`, `ARRAY(SELECT …)`.
  private mutating func arrayExpression() throws(EngineError) -> Expression {
    let start = token
    advance()
    if atMark(.leftParenthesis) {
      let query = try parenthesisedQuery()
      return Expression(.arrayQuery(query), span: span(from: start))
    }
    return try arrayElements(from: start)
  }

  private mutating func arrayElements(from start: LexicalToken) throws(EngineError) -> Expression {
    try enter()
    try expectMark(.leftBracket)
    var elements: [Expression] = []
    if atMark(.leftBracket) {
      repeat { elements.append(try arrayElements(from: token)) } while takeMark(.comma)
    } else if !atMark(.rightBracket) {
      elements = try expressions()
    }
    try expectMark(.rightBracket)
    leave()
    return Expression(.array(elements), span: span(from: start))
  }

  /// Words that name columns, or start a syntax of their own.
  private mutating func columnNameExpression(
    _ keyword: Keyword
  ) throws(EngineError) -> Expression {
    switch keyword {
    case .int, .integer, .smallint, .bigint, .real, .boolean, .float, .decimal, .dec, .numeric,
      .bit, .character, .char, .nchar, .varchar, .national, .time, .timestamp:
      return startsTypedLiteral ? try keywordTypeLiteral() : try columnOnly()
    case .interval: return try intervalLiteral()
    case .row:
      return ahead().kind == .leftParenthesis ? try rowExpression() : try columnOnly()
    case .exists:
      guard ahead().kind == .leftParenthesis else { return try columnOnly() }
      let start = token
      advance()
      return Expression(.exists(try parenthesisedQuery()), span: span(from: start))
    default:
      return ahead().kind == .leftParenthesis ? try specialCall(keyword) : try columnOnly()
    }
  }

  /// A column that is named like a keyword; it can't be a function.
  private mutating func columnOnly() throws(EngineError) -> Expression {
    let following = ahead()
    if following.kind == .leftParenthesis || following.isString {
      advance()
      throw unexpected()
    }
    return try nameExpression()
  }

  /// Whether the word is the start of a type's name with a literal behind it.
  private var startsTypedLiteral: Bool {
    let following = ahead()
    if following.isString || following.kind == .leftParenthesis { return true }
    switch token.keyword {
    case .bit, .character, .char, .nchar: return following.keyword == .varying
    case .national: return following.keyword == .character || following.keyword == .char
    case .time, .timestamp: return following.keyword == .with || following.keyword == .without
    default: return false
    }
  }

  private mutating func keywordTypeLiteral() throws(EngineError) -> Expression {
    guard var type = try keywordType() else { throw unexpected() }
    type.span = SyntaxSpan(Int(type.name.name.span.start), Int(previous.end))
    return try typedLiteral(type)
  }

  /// `INTERVAL '1' DAY`, `INTERVAL(3) '1.5 s'`.
  private mutating func intervalLiteral() throws(EngineError) -> Expression {
    let following = ahead()
    guard following.isString || following.kind == .leftParenthesis else {
      return try nameExpression()
    }
    let start = token
    advance()
    var type = TypeName(.system("interval", span: start.span), span: start.span)
    let precision = try intervalPrecision()
    if let precision { type.modifiers = [precision] }
    let literal = token
    guard literal.isString else { throw unexpected() }
    let value = Expression(.literal(.string(try stringConstant())), span: span(from: literal))
    if precision == nil { try intervalFields(of: &type) }
    return Expression(.cast(value, type), span: span(from: start))
  }

  private mutating func rowExpression() throws(EngineError) -> Expression {
    let start = token
    advance()
    try expectMark(.leftParenthesis)
    let elements = atMark(.rightParenthesis) ? [] : try expressions()
    try expectMark(.rightParenthesis)
    return Expression(.row(elements, isExplicit: true), span: span(from: start))
  }
}
