import Core

/// Names of types.
extension Parser {
  /// `Typename`: `[SETOF] simple [][3] | ARRAY[n]`.
  mutating func typeName() throws(EngineError) -> TypeName {
    let start = token
    note(.type)
    let isSetOf = take(.setof)
    var type = try simpleTypeName()
    type.isSetOf = isSetOf
    if take(.array) {
      type.arrayBounds = [takeMark(.leftBracket) ? try bound() : nil]
    } else {
      while takeMark(.leftBracket) { type.arrayBounds.append(try bound()) }
    }
    type.span = span(from: start)
    return type
  }

  private mutating func bound() throws(EngineError) -> Int? {
    if takeMark(.rightBracket) { return nil }
    let bound = try integerConstant()
    try expectMark(.rightBracket)
    return bound
  }

  mutating func typeNames() throws(EngineError) -> [TypeName] {
    try list { (parser: inout Parser) throws(EngineError) in try parser.typeName() }
  }

  /// A type without array bounds.
  mutating func simpleTypeName() throws(EngineError) -> TypeName {
    if token.keyword == .interval { return try intervalType() }
    if let type = try keywordType() { return type }
    return try genericType()
  }

  /// `type_function_name attributes modifiers`.
  private mutating func genericType() throws(EngineError) -> TypeName {
    let start = token
    guard isTypeOrFunctionName(token) || (atColumnID && ahead().kind == .dot) else {
      throw unexpected()
    }
    var parts = [try takeName()]
    while takeMark(.dot) { parts.append(try label()) }
    if atMark(.percent), ahead().keyword == .type, parts.count > 1 {
      advance()
      advance()
      let column = parts.removeLast()
      let table = try qualifiedName(of: parts)
      return TypeName(table, columnOfTable: column, span: span(from: start))
    }
    let name = try qualifiedName(of: parts)
    let modifiers = try typeModifiers()
    return TypeName(name, modifiers: modifiers, span: span(from: start))
  }

  /// `(10, 2)`.
  mutating func typeModifiers() throws(EngineError) -> [Expression] {
    guard takeMark(.leftParenthesis) else { return [] }
    let modifiers = try expressions()
    try expectMark(.rightParenthesis)
    return modifiers
  }

  /// Types whose names are keywords.
  /// - Returns: nil if none stands here.
  mutating func keywordType() throws(EngineError) -> TypeName? {
    let start = token
    switch token.keyword {
    case .int, .integer: return simple("int4")
    case .smallint: return simple("int2")
    case .bigint: return simple("int8")
    case .real: return simple("float4")
    case .boolean: return simple("bool")
    case .float: return try floatType()
    case .double:
      guard ahead().keyword == .precision else { return nil }
      advance()
      return simple("float8")
    case .decimal, .dec, .numeric:
      advance()
      return .init(.system("numeric", span: start.span), modifiers: try typeModifiers())
    case .bit: return try bitType()
    case .character, .char, .nchar, .varchar: return try characterType()
    case .national:
      advance()
      guard token.keyword == .character || token.keyword == .char else { throw unexpected() }
      return try characterType()
    case .time, .timestamp: return try timeType()
    default: return nil
    }
  }

  private mutating func simple(_ name: String) -> TypeName {
    advance()
    return .system(name, span: previous.span)
  }

  private mutating func floatType() throws(EngineError) -> TypeName {
    advance()
    let start = previous.span
    guard takeMark(.leftParenthesis) else { return .system("float8", span: start) }
    let digits = token.span
    let precision = try integerConstant()
    try expectMark(.rightParenthesis)
    guard precision >= 1 else {
      throw EngineError(
        "22023", .syntax, "precision for type float must be at least 1 bit", at: digits.source)
    }
    guard precision <= 53 else {
      throw EngineError(
        "22023", .syntax, "precision for type float must be less than 54 bits", at: digits.source)
    }
    return .system(precision <= 24 ? "float4" : "float8", span: start)
  }

  private mutating func bitType() throws(EngineError) -> TypeName {
    advance()
    let start = previous.span
    let isVarying = take(.varying)
    var modifiers = try typeModifiers()
    // A lone BIT is BIT(1), as CHAR is CHAR(1).
    if modifiers.isEmpty, !isVarying { modifiers = [Expression(.literal(.integer(1)))] }
    return TypeName(.system(isVarying ? "varbit" : "bit", span: start), modifiers: modifiers)
  }

  private mutating func characterType() throws(EngineError) -> TypeName {
    let start = token.span
    var isVarying = token.keyword == .varchar
    advance()
    if !isVarying { isVarying = take(.varying) }
    var modifiers: [Expression] = []
    if takeMark(.leftParenthesis) {
      let digits = token
      let length = Int64(try integerConstant())
      modifiers = [Expression(.literal(.integer(length)), span: digits.span)]
      try expectMark(.rightParenthesis)
    } else if !isVarying {
      modifiers = [Expression(.literal(.integer(1)))]
    }
    return TypeName(
      .system(isVarying ? "varchar" : "bpchar", span: start), modifiers: modifiers,
      span: span(from: start))
  }

  private mutating func timeType() throws(EngineError) -> TypeName {
    let start = token.span
    let base = token.keyword == .time ? "time" : "timestamp"
    advance()
    var modifiers: [Expression] = []
    if takeMark(.leftParenthesis) {
      let digits = token
      let precision = Int64(try integerConstant())
      modifiers = [Expression(.literal(.integer(precision)), span: digits.span)]
      try expectMark(.rightParenthesis)
    }
    var hasZone = false
    if token.keyword == .with || token.keyword == .without, ahead().keyword == .time {
      hasZone = token.keyword == .with
      advance()
      advance()
      try expect(.zone)
    }
    return TypeName(
      .system(hasZone ? base + "tz" : base, span: start), modifiers: modifiers,
      span: span(from: start))
  }

  private mutating func intervalType() throws(EngineError) -> TypeName {
    let start = token
    advance()
    let precision = try intervalPrecision()
    var type = TypeName(.system("interval", span: start.span))
    if let precision {
      type.modifiers = [precision]
    } else {
      try intervalFields(of: &type)
    }
    type.span = span(from: start)
    return type
  }

  /// `(6)` behind INTERVAL or SECOND.
  mutating func intervalPrecision() throws(EngineError) -> Expression? {
    guard takeMark(.leftParenthesis) else { return nil }
    let digits = token
    let precision = Int64(try integerConstant())
    try expectMark(.rightParenthesis)
    return Expression(.literal(.integer(precision)), span: digits.span)
  }

  /// `DAY TO SECOND(3)`, if anything of the kind stands here.
  mutating func intervalFields(of type: inout TypeName) throws(EngineError) {
    guard let first = fieldName(token.keyword) else { return }
    advance()
    var fields = first
    if token.keyword == .to {
      advance()
      guard let last = fieldName(token.keyword),
        let both = IntervalFields(rawValue: first.rawValue + " to " + last.rawValue)
      else { throw unexpected() }
      advance()
      fields = both
    }
    type.intervalFields = fields
    if previous.keyword == .second, let precision = try intervalPrecision() {
      type.modifiers = [precision]
    }
  }

  private func fieldName(_ keyword: Keyword) -> IntervalFields? {
    switch keyword {
    case .year: .year
    case .month: .month
    case .day: .day
    case .hour: .hour
    case .minute: .minute
    case .second: .second
    default: nil
    }
  }
}
