import Core

/// Functions with a syntax of their own.
extension Parser {
  /// At a keyword of a special function with a parenthesis behind it.
  mutating func specialCall(_ keyword: Keyword) throws(EngineError) -> Expression {
    let start = token
    switch keyword {
    case .coalesce, .greatest, .least, .grouping, .nullif:
      return try listCall(keyword, from: start)
    case .extract, .position, .overlay, .substring, .trim, .normalize, .treat:
      advance()
      advance()
      let call = try specialArguments(keyword, at: start.span)
      try expectMark(.rightParenthesis)
      return Expression(call, span: span(from: start))
    case .xmlattributes, .xmlconcat, .xmlelement, .xmlexists, .xmlforest, .xmlnamespaces,
      .xmlparse, .xmlpi, .xmlroot, .xmlserialize, .xmltable:
      return try xmlExpression()
    default:
      advance()
      throw unexpected()
    }
  }

  private mutating func listCall(
    _ keyword: Keyword, from start: LexicalToken
  ) throws(EngineError) -> Expression {
    advance()
    try expectMark(.leftParenthesis)
    let list = try expressions()
    if keyword == .nullif, list.count != 2 { throw unexpected() }
    try expectMark(.rightParenthesis)
    let kind: Expression.Kind =
      switch keyword {
      case .coalesce: .coalesce(list)
      case .greatest: .extreme(.greatest, list)
      case .least: .extreme(.least, list)
      case .grouping: .grouping(list)
      default: .nullIf(list[0], list[1])
      }
    return Expression(kind, span: span(from: start))
  }

  private mutating func specialArguments(
    _ keyword: Keyword, at span: SyntaxSpan
  ) throws(EngineError) -> Expression.Kind {
    switch keyword {
    case .extract: return try extract(span)
    case .position: return try position(span)
    case .overlay: return try overlay(span)
    case .substring: return try substring(span)
    case .trim: return try trim(span)
    case .normalize: return try normalize(span)
    default:
      let value = try expression()
      try expect(.as)
      let type = try typeName()
      // TREAT is a cast by function: it calls the function that is named like the type.
      return special(type.name.name.text, [value], span)
    }
  }

  private func special(
    _ name: String, _ arguments: [Expression], _ span: SyntaxSpan
  ) -> Expression.Kind {
    .call(
      FunctionCall(
        .system(name, span: span), arguments.map { FunctionCall.Argument($0) },
        isSpecialSyntax: true))
  }

  /// The ordinary call of a function whose name is a keyword: `substring('abc', 1)`.
  private mutating func ordinary(
    _ name: String, _ span: SyntaxSpan, first: Expression?
  ) throws(EngineError) -> Expression.Kind {
    var call = FunctionCall(QualifiedName(Identifier(name, span: span)))
    if let first {
      call.arguments.append(FunctionCall.Argument(first))
      while takeMark(.comma) { call.arguments.append(try argument()) }
    } else if !atMark(.rightParenthesis) {
      repeat { call.arguments.append(try argument()) } while takeMark(.comma)
    }
    return .call(call)
  }

  /// Whether the first argument has a name: `substring(string => 'abc')`.
  private var startsNamedArgument: Bool {
    guard isTypeOrFunctionName(token) else { return false }
    let following = ahead().kind
    return following == .equalsGreater || following == .colonEquals
  }

  private mutating func extract(_ span: SyntaxSpan) throws(EngineError) -> Expression.Kind {
    let field = token
    let name: String
    if field.isString {
      name = try stringConstant()
    } else if field.isName {
      name = try takeName().text
    } else {
      switch field.keyword {
      case .year, .month, .day, .hour, .minute, .second: name = try takeName().text
      default: throw unexpected()
      }
    }
    try expect(.from)
    let source = try expression()
    let literal = Expression(.literal(.string(name)), span: field.span)
    return special("extract", [literal, source], span)
  }

  private mutating func position(_ span: SyntaxSpan) throws(EngineError) -> Expression.Kind {
    let part = try restrictedExpression()
    try expect(.in)
    let whole = try restrictedExpression()
    return special("position", [whole, part], span)
  }

  private mutating func overlay(_ span: SyntaxSpan) throws(EngineError) -> Expression.Kind {
    if atMark(.rightParenthesis) || startsNamedArgument {
      return try ordinary("overlay", span, first: nil)
    }
    let text = try expression()
    guard take(.placing) else { return try ordinary("overlay", span, first: text) }
    let placed = try expression()
    try expect(.from)
    var arguments = [text, placed, try expression()]
    if take(.for) { arguments.append(try expression()) }
    return special("overlay", arguments, span)
  }

  private mutating func substring(_ span: SyntaxSpan) throws(EngineError) -> Expression.Kind {
    if atMark(.rightParenthesis) || startsNamedArgument {
      return try ordinary("substring", span, first: nil)
    }
    let text = try expression()
    if take(.from) {
      var arguments = [text, try expression()]
      if take(.for) { arguments.append(try expression()) }
      return special("substring", arguments, span)
    }
    if take(.for) {
      let count = try expression()
      if take(.from) { return special("substring", [text, try expression(), count], span) }
      // Only integers may count here: the function with a pattern is not meant.
      let one = Expression(.literal(.integer(1)))
      let cast = Expression(.cast(count, .system("int4")), span: count.span)
      return special("substring", [text, one, cast], span)
    }
    if take(.similar) {
      let pattern = try expression()
      try expect(.escape)
      return special("substring", [text, pattern, try expression()], span)
    }
    return try ordinary("substring", span, first: text)
  }

  private mutating func trim(_ span: SyntaxSpan) throws(EngineError) -> Expression.Kind {
    var name = "btrim"
    if take(.leading) {
      name = "ltrim"
    } else if take(.trailing) {
      name = "rtrim"
    } else {
      _ = take(.both)
    }
    if take(.from) { return special(name, try expressions(), span) }
    let first = try expression()
    if take(.from) {
      let list = try expressions()
      return special(name, list + [first], span)
    }
    var list = [first]
    while takeMark(.comma) { list.append(try expression()) }
    return special(name, list, span)
  }

  private mutating func normalize(_ span: SyntaxSpan) throws(EngineError) -> Expression.Kind {
    var arguments = [try expression()]
    if takeMark(.comma) {
      guard let form = normalizationForm() else { throw unexpected() }
      arguments.append(Expression(.literal(.string(form)), span: token.span))
      advance()
    }
    return special("normalize", arguments, span)
  }

  mutating func collationFor() throws(EngineError) -> Expression {
    let start = token
    advance()
    advance()
    try expectMark(.leftParenthesis)
    let value = try expression()
    try expectMark(.rightParenthesis)
    return Expression(special("pg_collation_for", [value], start.span), span: span(from: start))
  }
}
