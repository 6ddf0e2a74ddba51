import Core

/// What an expression may start with.
extension Parser {
  mutating func prefix(isRestricted: Bool) throws(EngineError) -> Expression {
    let start = token
    switch token.kind {
    case .minus:
      advance()
      let operand = try expression(atLeast: .sign, isRestricted: isRestricted)
      return negated(operand, sign: start)
    case .plus:
      advance()
      let operand = try expression(atLeast: .sign, isRestricted: isRestricted)
      let name = OperatorName("+", span: start.span)
      return Expression(.unary(name, operand), span: span(from: start))
    case .operatorSymbol:
      let name = try operatorName()
      let operand = try expression(atLeast: .additive, isRestricted: isRestricted)
      return Expression(.unary(name, operand), span: span(from: start))
    case .keyword where token.keyword == .not && !isRestricted:
      advance()
      let operand = try expression(atLeast: .not, isRestricted: false)
      return Expression(.not(operand), span: span(from: start))
    case .keyword where token.keyword == .operator && ahead().kind == .leftParenthesis:
      let name = try operatorName()
      let operand = try expression(atLeast: .additive, isRestricted: isRestricted)
      return Expression(.unary(name, operand), span: span(from: start))
    default:
      return try primary()
    }
  }

  /// A minus before a number is a part of the number.
  private func negated(_ operand: Expression, sign: LexicalToken) -> Expression {
    let place = span(from: sign)
    if case .literal(let literal) = operand.kind {
      switch literal {
      case .integer(let value) where value != Int64.min:
        return Expression(.literal(.integer(-value)), span: place)
      case .numeric(let digits):
        if digits == "9223372036854775808" {
          return Expression(.literal(.integer(Int64.min)), span: place)
        }
        let text = digits.hasPrefix("-") ? String(digits.dropFirst()) : "-" + digits
        return Expression(.literal(.numeric(text)), span: place)
      default: break
      }
    }
    return Expression(.unary(OperatorName("-", span: sign.span), operand), span: place)
  }

  /// `c_expr`.
  mutating func primary() throws(EngineError) -> Expression {
    let start = token
    switch token.kind {
    case .integer, .numeric:
      advance()
      return Expression(.literal(numberLiteral(start)), span: start.span)
    case .string, .escapeString, .dollarString, .unicodeString:
      let text = try stringConstant()
      return Expression(.literal(.string(text)), span: span(from: start))
    case .nationalString:
      advance()
      let literal = Expression(.literal(.string(try stringValue(start))), span: start.span)
      return Expression(.cast(literal, .system("bpchar")), span: start.span)
    case .bitString, .hexString:
      advance()
      let digits = try stringValue(start)
      let literal: Literal = start.kind == .bitString ? .bits(digits) : .hexBits(digits)
      return Expression(.literal(literal), span: start.span)
    case .parameter: return try indirection(parameter())
    case .leftParenthesis: return try parenthesisedExpression()
    case .identifier, .quotedIdentifier, .unicodeIdentifier: return try nameExpression()
    case .keyword: return try keywordExpression()
    default:
      noteOperands()
      throw unexpected()
    }
  }

  mutating func noteOperands() {
    note(.column)
    note(.function)
    expect(noteAny: [
      .case, .not, .exists, .cast, .array, .row, .null, .true, .false, .coalesce, .nullif,
      .greatest, .least, .extract, .interval, .currentDate, .currentTimestamp, .default,
    ])
  }

  private func numberLiteral(_ number: LexicalToken) -> Literal {
    if number.kind == .integer, let value = integerValue(number) { return .integer(value) }
    return .numeric(text(number))
  }

  private mutating func parameter() throws(EngineError) -> Expression {
    let start = token
    var number = 0
    for offset in (Int(start.start) + 1)..<Int(start.end) {
      number = number * 10 + Int(lexer.text[offset] - 48)
      guard number <= 65_535 else {
        throw EngineError(
          "42P02", .reference, "there is no parameter \(text(start))", at: start.span.source)
      }
    }
    advance()
    parameterCount = max(parameterCount, number)
    return Expression(.parameter(number), span: start.span)
  }

  /// `(…)`: a query, an expression, or a row.
  private mutating func parenthesisedExpression() throws(EngineError) -> Expression {
    let start = token
    switch try parenthesis() {
    case .query(let query):
      return try indirection(Expression(.subquery(query), span: span(from: start)))
    case .expressions(let list):
      if list.count == 1 { return try indirection(list[0]) }
      return Expression(.row(list, isExplicit: false), span: span(from: start))
    }
  }

  /// `.field`, `.*` and subscripts behind a primary.
  mutating func indirection(_ base: Expression) throws(EngineError) -> Expression {
    var result = base
    var stepCount = 0
    while true {
      if atMark(.leftBracket) {
        let subscripts = try self.subscripts()
        result = Expression(.subscripts(result, subscripts), span: span(from: base.span))
      } else if takeMark(.dot) {
        if takeMark(.star) {
          return Expression(.fields(result), span: span(from: base.span))
        }
        note(.column)
        let name = try label()
        result = Expression(.field(result, name), span: span(from: base.span))
      } else {
        return result
      }
      stepCount += 1
      guard stepCount <= Parser.nestingMax else { throw .tooDeep(at: token.span) }
    }
  }

  /// `[1][2:3]`.
  mutating func subscripts() throws(EngineError) -> [Expression.Subscript] {
    var subscripts: [Expression.Subscript] = []
    while takeMark(.leftBracket) {
      if takeMark(.colon) {
        let high = atMark(.rightBracket) ? nil : try expression()
        subscripts.append(.slice(nil, high))
      } else {
        let low = try expression()
        if takeMark(.colon) {
          let high = atMark(.rightBracket) ? nil : try expression()
          subscripts.append(.slice(low, high))
        } else {
          subscripts.append(.element(low))
        }
      }
      try expectMark(.rightBracket)
    }
    return subscripts
  }
}
