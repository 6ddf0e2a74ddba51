import Core

/// Expressions: precedence climbing over prefix, infix and postfix operators.
extension Parser {
  /// `a_expr`.
  mutating func expression() throws(EngineError) -> Expression {
    try expression(atLeast: .or, isRestricted: false)
  }

  /// `expr_list`.
  mutating func expressions() throws(EngineError) -> [Expression] {
    var elements = [try expression()]
    while takeMark(.comma) { elements.append(try expression()) }
    return elements
  }

  /// `b_expr`: without the operators that are words.
  mutating func restrictedExpression() throws(EngineError) -> Expression {
    try expression(atLeast: .or, isRestricted: true)
  }

  /// An expression whose operators bind at least this tightly.
  mutating func expression(
    atLeast minimum: Precedence, isRestricted: Bool
  ) throws(EngineError) -> Expression {
    try enter()
    let outerHeight = height
    height = 0
    let first = try prefix(isRestricted: isRestricted)
    let result = try climb(first, atLeast: minimum, isRestricted: isRestricted)
    height = max(outerHeight, height)
    leave()
    return result
  }

  /// Goes on with an expression whose first operand has been read.
  mutating func climb(
    _ first: Expression, atLeast minimum: Precedence, isRestricted: Bool
  ) throws(EngineError) -> Expression {
    var left = first
    var ownHeight = height + 1
    while true {
      if expectations != nil { noteOperators() }
      let precedence = infixPrecedence(isRestricted: isRestricted)
      guard precedence != .none, precedence >= minimum else { break }
      height = 0
      left = try infix(left, precedence, isRestricted: isRestricted)
      ownHeight = max(ownHeight, height) + 1
      guard ownHeight <= Parser.heightMax else { throw .tooDeep(at: token.span) }
    }
    height = ownHeight
    return left
  }

  private mutating func noteOperators() {
    expect(noteAny: [.and, .or, .is, .in, .like, .ilike, .between, .not, .collate])
  }

  /// One operator with what stands to its right.
  private mutating func infix(
    _ left: Expression, _ precedence: Precedence, isRestricted: Bool
  ) throws(EngineError) -> Expression {
    switch precedence {
    case .or, .and: return try conjunction(left, precedence)
    case .test: return try test(left, isRestricted: isRestricted)
    case .membership: return try membership(left)
    case .at: return try atTimeZone(left)
    case .collate:
      advance()
      let name = try qualifiedName(.type)
      return Expression(.collate(left, name), span: span(from: left.span))
    case .typecast:
      advance()
      let type = try typeName()
      return Expression(.cast(left, type), span: span(from: left.span))
    default:
      if token.keyword == .overlaps { return try overlaps(left) }
      return try operation(left, precedence, isRestricted: isRestricted)
    }
  }

  /// `a AND b AND c`, `a OR b OR c`: one node for all.
  private mutating func conjunction(
    _ left: Expression, _ precedence: Precedence
  ) throws(EngineError) -> Expression {
    let word: Keyword = precedence == .and ? .and : .or
    var operands: [Expression] = []
    switch left.kind {
    case .and(let inner) where word == .and: operands = inner
    case .or(let inner) where word == .or: operands = inner
    default: operands = [left]
    }
    while take(word) {
      operands.append(try expression(atLeast: precedence.next, isRestricted: false))
    }
    let kind: Expression.Kind = word == .and ? .and(operands) : .or(operands)
    return Expression(kind, span: span(from: left.span))
  }

  /// An operator by its symbol, and `x = ANY (…)`.
  private mutating func operation(
    _ left: Expression, _ precedence: Precedence, isRestricted: Bool
  ) throws(EngineError) -> Expression {
    let name = try operatorName()
    if !isRestricted, let quantifier = quantifier() {
      advance()
      return try quantified(left, name, quantifier)
    }
    let right = try expression(atLeast: precedence.next, isRestricted: isRestricted)
    if precedence == .comparison { try refuseChain(precedence, isRestricted: isRestricted) }
    return Expression(.binary(name, left, right), span: span(from: left.span))
  }

  /// `a < b < c` is an error at the second operator: these do not associate.
  mutating func refuseChain(_ precedence: Precedence, isRestricted: Bool) throws(EngineError) {
    if infixPrecedence(isRestricted: isRestricted) == precedence { throw unexpected() }
  }

  /// `ANY`, `SOME` or `ALL`.
  func quantifier() -> Expression.Quantifier? {
    switch token.keyword {
    case .any, .some: .any
    case .all: .all
    default: nil
    }
  }

  /// `(SELECT …)` or `(array)` behind `= ANY`.
  mutating func quantified(
    _ left: Expression, _ name: OperatorName, _ quantifier: Expression.Quantifier
  ) throws(EngineError) -> Expression {
    switch try parenthesis() {
    case .query(let query):
      return Expression(
        .quantifiedQuery(left, name, quantifier, query), span: span(from: left.span))
    case .expressions(let list):
      guard list.count == 1 else { throw unexpected() }
      return Expression(
        .quantifiedArray(left, name, quantifier, list[0]), span: span(from: left.span))
    }
  }

  /// `qual_all_Op`: a symbol or `OPERATOR(schema.symbol)`.
  mutating func operatorName() throws(EngineError) -> OperatorName {
    let start = token
    if token.keyword == .operator {
      advance()
      try expectMark(.leftParenthesis)
      var schema: Identifier?
      while !isSymbol(token.kind) {
        schema = try columnID()
        try expectMark(.dot)
      }
      let symbol = symbolText(token)
      advance()
      try expectMark(.rightParenthesis)
      return OperatorName(schema: schema, symbol, span: span(from: start))
    }
    guard isSymbol(token.kind) else { throw unexpected() }
    let symbol = symbolText(token)
    advance()
    return OperatorName(symbol, span: start.span)
  }

  /// `any_operator`: `schema.+` without the word OPERATOR.
  mutating func anyOperator() throws(EngineError) -> OperatorName {
    let start = token
    var schema: Identifier?
    while !isSymbol(token.kind) {
      schema = try columnID()
      try expectMark(.dot)
    }
    let symbol = symbolText(token)
    advance()
    return OperatorName(schema: schema, symbol, span: span(from: start))
  }

  func isSymbol(_ kind: LexicalToken.Kind) -> Bool {
    switch kind {
    case .operatorSymbol, .plus, .minus, .star, .slash, .percent, .caret, .less, .greater,
      .equals, .lessEquals, .greaterEquals, .notEquals:
      true
    default: false
    }
  }

  private func symbolText(_ token: LexicalToken) -> String {
    switch token.kind {
    case .equals: "="
    case .less: "<"
    case .greater: ">"
    case .lessEquals: "<="
    case .greaterEquals: ">="
    case .notEquals: "<>"
    case .plus: "+"
    case .minus: "-"
    case .star: "*"
    case .slash: "/"
    default: text(token)
    }
  }
}
