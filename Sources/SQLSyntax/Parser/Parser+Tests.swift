import Core

/// `IS …`, `IN`, `LIKE`, `BETWEEN` and what else words do between operands.
extension Parser {
  mutating func test(_ left: Expression, isRestricted: Bool) throws(EngineError) -> Expression {
    if take(.isnull) { return tested(left, .null, isNegated: false) }
    if take(.notnull) { return tested(left, .null, isNegated: true) }
    try expect(.is)
    let isNegated = take(.not)
    if take(.distinct) {
      try expect(.from)
      let right = try expression(atLeast: .comparison, isRestricted: isRestricted)
      try refuseChain(.test, isRestricted: isRestricted)
      return Expression(
        .distinctFrom(left, right, isNegated: isNegated), span: span(from: left.span))
    }
    if let form = normalizationForm(), ahead().keyword == .normalized {
      advance()
      advance()
      return tested(left, .normalized(form: form), isNegated: isNegated)
    }
    let test: Expression.Test
    switch token.keyword {
    case .null: test = .null
    case .true: test = .isTrue
    case .false: test = .isFalse
    case .unknown: test = .unknown
    case .document: test = .document
    case .normalized: test = .normalized(form: nil)
    default:
      expect(noteAny: [.null, .not, .true, .false, .unknown, .distinct])
      throw unexpected()
    }
    advance()
    return tested(left, test, isNegated: isNegated)
  }

  private func tested(_ left: Expression, _ test: Expression.Test, isNegated: Bool) -> Expression {
    Expression(.test(left, test, isNegated: isNegated), span: span(from: left.span))
  }

  /// `NFC` and kin, in upper case.
  func normalizationForm() -> String? {
    switch token.keyword {
    case .nfc: "NFC"
    case .nfd: "NFD"
    case .nfkc: "NFKC"
    case .nfkd: "NFKD"
    default: nil
    }
  }

  mutating func membership(_ left: Expression) throws(EngineError) -> Expression {
    let start = token
    let isNegated = take(.not)
    switch token.keyword {
    case .in:
      advance()
      return try inClause(left, isNegated: isNegated)
    case .between:
      advance()
      return try between(left, isNegated: isNegated)
    case .like:
      advance()
      let symbol = OperatorName(isNegated ? "!~~" : "~~", span: span(from: start))
      return try like(left, symbol, escape: "like_escape")
    case .ilike:
      advance()
      let symbol = OperatorName(isNegated ? "!~~*" : "~~*", span: span(from: start))
      return try like(left, symbol, escape: "like_escape")
    default:
      try expect(.similar, .to)
      let symbol = OperatorName(isNegated ? "!~" : "~", span: span(from: start))
      return try similar(left, symbol)
    }
  }

  private mutating func inClause(
    _ left: Expression, isNegated: Bool
  ) throws(EngineError) -> Expression {
    switch try parenthesis() {
    case .query(let query):
      return Expression(
        .inQuery(left, query, isNegated: isNegated), span: span(from: left.span))
    case .expressions(let list):
      return Expression(.inList(left, list, isNegated: isNegated), span: span(from: left.span))
    }
  }

  private mutating func between(
    _ left: Expression, isNegated: Bool
  ) throws(EngineError) -> Expression {
    let isSymmetric = take(.symmetric)
    if !isSymmetric { _ = take(.asymmetric) }
    let low = try restrictedExpression()
    try expect(.and)
    let high = try expression(atLeast: .other, isRestricted: false)
    try refuseChain(.membership, isRestricted: false)
    let between = Expression.Between(
      operand: left, low: low, high: high, isSymmetric: isSymmetric, isNegated: isNegated)
    return Expression(.between(between), span: span(from: left.span))
  }

  private mutating func like(
    _ left: Expression, _ name: OperatorName, escape: String
  ) throws(EngineError) -> Expression {
    if let quantifier = quantifier() {
      advance()
      return try quantified(left, name, quantifier)
    }
    var pattern = try expression(atLeast: .other, isRestricted: false)
    if take(.escape) {
      let character = try expression(atLeast: .other, isRestricted: false)
      pattern = call(escape, [pattern, character], isSpecialSyntax: false)
    }
    try refuseChain(.membership, isRestricted: false)
    return Expression(.binary(name, left, pattern), span: span(from: left.span))
  }

  private mutating func similar(
    _ left: Expression, _ name: OperatorName
  ) throws(EngineError) -> Expression {
    let pattern = try expression(atLeast: .other, isRestricted: false)
    var arguments = [pattern]
    if take(.escape) {
      arguments.append(try expression(atLeast: .other, isRestricted: false))
    }
    try refuseChain(.membership, isRestricted: false)
    let converted = call("similar_to_escape", arguments, isSpecialSyntax: false)
    return Expression(.binary(name, left, converted), span: span(from: left.span))
  }

  mutating func atTimeZone(_ left: Expression) throws(EngineError) -> Expression {
    let start = token
    advance()
    try expect(.time, .zone)
    let zone = try expression(atLeast: .collate, isRestricted: false)
    let place = span(from: left.span)
    let function = FunctionCall(
      .system("timezone", span: start.span),
      [FunctionCall.Argument(zone), FunctionCall.Argument(left)], isSpecialSyntax: true)
    return Expression(.call(function), span: place)
  }

  /// `(a, b) OVERLAPS (c, d)`.
  mutating func overlaps(_ left: Expression) throws(EngineError) -> Expression {
    let word = token
    guard case .row(let first, _) = left.kind else { throw unexpected() }
    advance()
    let right = try expression(atLeast: .additive, isRestricted: false)
    guard case .row(let second, _) = right.kind else { throw unexpected() }
    try checkOverlaps(first, side: "left", at: left.span)
    try checkOverlaps(second, side: "right", at: right.span)
    let arguments = (first + second).map { FunctionCall.Argument($0) }
    let function = FunctionCall(
      .system("overlaps", span: word.span), arguments, isSpecialSyntax: true)
    return Expression(.call(function), span: span(from: left.span))
  }

  private func checkOverlaps(
    _ row: [Expression], side: String, at span: SyntaxSpan
  ) throws(EngineError) {
    guard row.count == 2 else {
      throw .grammar(
        "wrong number of parameters on \(side) side of OVERLAPS expression", at: span)
    }
  }

  /// A call of a function of `pg_catalog`, spanning its arguments.
  func call(_ name: String, _ arguments: [Expression], isSpecialSyntax: Bool) -> Expression {
    let place = arguments.first?.span ?? .none
    let function = FunctionCall(
      .system(name, span: place), arguments.map { FunctionCall.Argument($0) },
      isSpecialSyntax: isSpecialSyntax)
    return Expression(.call(function), span: span(from: place))
  }
}
