import Core

/// Lists of settings: `WITH (fillfactor = 70)`, `EXPLAIN (ANALYZE, FORMAT json)`.
extension Parser {
  /// `(name value, …)`: EXPLAIN, VACUUM, COPY and others; values without `=`.
  mutating func optionList() throws(EngineError) -> [OptionSetting] {
    try parenthesised { (parser: inout Parser) throws(EngineError) in
      let name = try parser.optionName()
      return OptionSetting(name: name, value: try parser.genericOptionValue())
    }
  }

  private mutating func optionName() throws(EngineError) -> Identifier {
    guard token.keyword == .analyze || token.keyword == .analyse else { return try label() }
    advance()
    return Identifier("analyze", span: previous.span)
  }

  private mutating func genericOptionValue() throws(EngineError) -> OptionValue? {
    if atMark(.comma) || atMark(.rightParenthesis) { return nil }
    if takeMark(.star) { return .star }
    if atMark(.leftParenthesis) {
      let words = try parenthesised { (parser: inout Parser) throws(EngineError) -> OptionValue in
        .word(try parser.optionWord())
      }
      return .list(words)
    }
    if atSignedNumber { return .number(try signedNumber()) }
    if token.isString { return .string(try stringConstant()) }
    return .word(try optionWord())
  }

  /// `opt_boolean_or_string` as a word.
  private mutating func optionWord() throws(EngineError) -> String {
    if token.isString { return try stringConstant() }
    if token.keyword == .true || token.keyword == .false || token.keyword == .on {
      return try takeName().text
    }
    return try nonReservedWord().text
  }

  /// `WITH (…)`, if it stands here.
  mutating func withOptionsIfAny() throws(EngineError) -> [OptionSetting] {
    guard at(.with), ahead().kind == .leftParenthesis else { return [] }
    advance()
    return try settings()
  }

  /// `(name = value, namespace.name = value, name)`.
  mutating func settings() throws(EngineError) -> [OptionSetting] {
    try parenthesised { (parser: inout Parser) throws(EngineError) in
      var namespace: Identifier?
      var name = try parser.label()
      if parser.takeMark(.dot) {
        namespace = name
        name = try parser.label()
      }
      let value = parser.takeMark(.equals) ? try parser.definitionValue() : nil
      return OptionSetting(namespace: namespace, name: name, value: value)
    }
  }

  /// `def_arg`: a type, word, number, string, operator or NONE.
  mutating func definitionValue() throws(EngineError) -> OptionValue {
    if atSignedNumber, !startsOperator { return .number(try signedNumber()) }
    if token.isString { return .string(try stringConstant()) }
    if isSymbol(token.kind) || (token.keyword == .operator && ahead().kind == .leftParenthesis) {
      return .operatorName(try operatorName())
    }
    if token.keyword == .none { return .word(try takeName().text) }
    if token.kind == .keyword, token.keyword.category == .reserved {
      return .word(try takeName().text)
    }
    let start = token
    let type = try functionType()
    let isWord =
      start.span.end == previous.end && type.modifiers.isEmpty && !type.isSetOf
      && type.name.schema == nil
    return isWord ? .word(type.name.name.text) : .type(type)
  }

  /// A sign with no number behind it is an operator.
  private var startsOperator: Bool {
    guard token.kind == .plus || token.kind == .minus else { return false }
    let following = ahead().kind
    return following != .integer && following != .numeric
  }

  /// `func_type`: a type, or `name%TYPE`.
  mutating func functionType() throws(EngineError) -> TypeName { try typeName() }
}
