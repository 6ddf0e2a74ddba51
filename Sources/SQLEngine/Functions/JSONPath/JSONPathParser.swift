import Core

/// Reads a jsonpath by precedence: `||`, `&&`, `!`, comparisons, `+ -`, `* / %`, signs, accessors.
///
/// **Source:** PostgreSQL 15, jsonpath_gram.y.
struct JSONPathParser {
  typealias Chain = JSONPath.Chain
  typealias Step = JSONPath.Step
  typealias Token = JSONPathLexer.Token

  /// How deep parts may be nested, and how many steps may follow each other.
  static let depthMax = 200

  var lexer: JSONPathLexer
  var token = Token.end
  private var depth = 0
  /// In a filter, where `@` means something.
  private var filterDepth = 0
  /// In an array's subscripts, where `last` means something.
  private var subscriptDepth = 0

  init(_ text: [UInt8]) { lexer = JSONPathLexer(text) }

  /// - Throws: 22P02, 42601.
  mutating func parse() throws(EngineError) -> JSONPath {
    try advance()
    var isLax = true
    if isKeyword("strict") || isKeyword("lax") {
      isLax = isKeyword("lax")
      try advance()
    } else if token == .end {
      let shown = String(decoding: lexer.text, as: UTF8.self)
      throw .sql("22P02", "invalid input syntax for type jsonpath: \"\(shown)\"")
    }
    let expression = try parseOr()
    guard token == .end else { throw lexer.failure() }
    return JSONPath(isLax: isLax, expression: expression)
  }

  mutating func advance() throws(EngineError) { token = try lexer.next() }

  func isSign(_ sign: String) -> Bool { token == .sign(sign) }

  /// `true`, `false` and `null` are written in lower case, other words in any.
  func isKeyword(_ word: String) -> Bool {
    guard case .name(let name) = token else { return false }
    if ["true", "false", "null"].contains(word) { return name == Array(word.utf8) }
    return name.map { ASCIICase.lower($0) } == Array(word.utf8)
  }

  mutating func expect(_ sign: String) throws(EngineError) {
    guard isSign(sign) else { throw lexer.failure() }
    try advance()
  }

  mutating func expectKeyword(_ word: String) throws(EngineError) {
    guard isKeyword(word) else { throw lexer.failure() }
    try advance()
  }

  private mutating func nested(
    _ parse: (inout JSONPathParser) throws(EngineError) -> Chain
  ) throws(EngineError) -> Chain {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthMax { throw Self.tooDeep }
    return try parse(&self)
  }

  static let tooDeep = EngineError.sql(
    "54001", "stack depth limit exceeded", detail: "A jsonpath may be nested 200 levels deep.")

  private mutating func parseOr() throws(EngineError) -> Chain {
    var left = try parseAnd()
    var count = 0
    while isSign("||") {
      try requirePredicate(left)
      try advance()
      let right = try parseAnd()
      try requirePredicate(right)
      left = [.or(left, right)]
      count += 1
      if count > Self.depthMax { throw Self.tooDeep }
    }
    return left
  }

  private mutating func parseAnd() throws(EngineError) -> Chain {
    var left = try parseNot()
    var count = 0
    while isSign("&&") {
      try requirePredicate(left)
      try advance()
      let right = try parseNot()
      try requirePredicate(right)
      left = [.and(left, right)]
      count += 1
      if count > Self.depthMax { throw Self.tooDeep }
    }
    return left
  }

  private func requirePredicate(_ chain: Chain) throws(EngineError) {
    guard chain.count == 1, chain[0].isPredicate else { throw lexer.failure() }
  }

  private mutating func parseNot() throws(EngineError) -> Chain {
    guard isSign("!") else { return try parseComparison() }
    try advance()
    guard isSign("(") || isKeyword("exists") else { throw lexer.failure() }
    let operand = try parsePrimary()
    try requirePredicate(operand)
    return [.not(operand)]
  }

  private mutating func parseComparison() throws(EngineError) -> Chain {
    let left = try parseSum()
    if left.count == 1, left[0].isPredicate { return left }
    if case .sign(let sign) = token {
      let name = sign == "<>" ? "!=" : sign
      if let comparison = JSONPath.Comparison(rawValue: name) {
        try advance()
        return [.comparison(comparison, left, try operand())]
      }
    }
    if isKeyword("starts") {
      try advance()
      try expectKeyword("with")
      switch token {
      case .string(let text):
        try advance()
        return [.startsWith(left, [.literal(.string(text))])]
      case .variable(let name):
        try advance()
        return [.startsWith(left, [.variable(name)])]
      default: throw lexer.failure()
      }
    }
    if isKeyword("like_regex") {
      try advance()
      return [try parseLikeRegex(left)]
    }
    return left
  }

  /// What a predicate can't be.
  private mutating func operand() throws(EngineError) -> Chain {
    let chain = try parseSum()
    if chain.count == 1, chain[0].isPredicate { throw lexer.failure() }
    return chain
  }

  private mutating func parseSum() throws(EngineError) -> Chain {
    var left = try parseProduct()
    var count = 0
    while isSign("+") || isSign("-") {
      try requireValue(left)
      let sign: JSONPath.Operator = isSign("+") ? .add : .subtract
      try advance()
      let right = try parseProduct()
      try requireValue(right)
      left = [.arithmetic(sign, left, right)]
      count += 1
      if count > Self.depthMax { throw Self.tooDeep }
    }
    return left
  }

  private mutating func parseProduct() throws(EngineError) -> Chain {
    var left = try parseSigned()
    var count = 0
    while case .sign(let sign) = token, ["*", "/", "%"].contains(sign),
      let operation = JSONPath.Operator(rawValue: sign)
    {
      try requireValue(left)
      try advance()
      let right = try parseSigned()
      try requireValue(right)
      left = [.arithmetic(operation, left, right)]
      count += 1
      if count > Self.depthMax { throw Self.tooDeep }
    }
    return left
  }

  private func requireValue(_ chain: Chain) throws(EngineError) {
    if chain.count == 1, chain[0].isPredicate { throw lexer.failure() }
  }

  private mutating func parseSigned() throws(EngineError) -> Chain {
    guard isSign("+") || isSign("-") else { return try parsePrimary() }
    let isMinus = isSign("-")
    try advance()
    return try nested { parser throws(EngineError) in
      let operand = try parser.parseSigned()
      try parser.requireValue(operand)
      // A number takes its sign into itself.
      if operand.count == 1, case .literal(.number(let number)) = operand[0] {
        let signed = isMinus ? try Numeric.subtract(.zero, number) : number
        return [.literal(.number(signed))]
      }
      return [.sign(isMinus: isMinus, operand)]
    }
  }

  private mutating func parsePrimary() throws(EngineError) -> Chain {
    try nested { parser throws(EngineError) in
      if parser.isSign("(") { return try parser.parseParentheses() }
      if parser.isKeyword("exists") {
        try parser.advance()
        try parser.expect("(")
        let operand = try parser.parseSum()
        try parser.requireValue(operand)
        try parser.expect(")")
        return [.exists(operand)]
      }
      return try parser.parseAccessors(after: [try parser.parseScalar()])
    }
  }

  private mutating func parseParentheses() throws(EngineError) -> Chain {
    try advance()
    let inner = try parseOr()
    try expect(")")
    let isPredicate = inner.count == 1 && inner[0].isPredicate
    if isPredicate, isKeyword("is") {
      try advance()
      try expectKeyword("unknown")
      return [.isUnknown(inner)]
    }
    return try parseAccessors(after: inner)
  }

  private mutating func parseScalar() throws(EngineError) -> Step {
    let step: Step
    switch token {
    case .sign("$"): step = .root
    case .sign("@"):
      if filterDepth == 0 {
        throw .sql("42601", "@ is not allowed in root expressions")
      }
      step = .current
    case .string(let text): step = .literal(.string(text))
    case .variable(let name): step = .variable(name)
    case .integer(let digits), .decimal(let digits):
      step = .literal(.number(try Numeric(parsing: digits)))
    case .name:
      if isKeyword("null") {
        step = .literal(.null)
      } else if isKeyword("true") || isKeyword("false") {
        step = .literal(.bool(isKeyword("true")))
      } else if isKeyword("last") {
        if subscriptDepth == 0 {
          throw .sql("42601", "LAST is allowed only in array subscripts")
        }
        step = .last
      } else {
        throw lexer.failure()
      }
    default: throw lexer.failure()
    }
    try advance()
    return step
  }

  mutating func inFilter() throws(EngineError) -> Chain {
    filterDepth += 1
    defer { filterDepth -= 1 }
    let predicate = try parseOr()
    try requirePredicate(predicate)
    return predicate
  }

  mutating func inSubscript() throws(EngineError) -> Chain {
    subscriptDepth += 1
    defer { subscriptDepth -= 1 }
    let chain = try parseSum()
    try requireValue(chain)
    return chain
  }
}
