import Core

/// What follows a value: keys, subscripts, filters, methods; and `like_regex`.
extension JSONPathParser {
  mutating func parseAccessors(after start: Chain) throws(EngineError) -> Chain {
    var chain = start
    while true {
      if chain.count > Self.depthMax { throw Self.tooDeep }
      if isSign(".") {
        try advance()
        chain.append(try parseMember())
      } else if isSign("[") {
        try advance()
        chain.append(try parseSubscripts())
      } else if isSign("?") {
        try advance()
        try expect("(")
        chain.append(.filter(try inFilter()))
        try expect(")")
      } else {
        return chain
      }
    }
  }

  private mutating func parseMember() throws(EngineError) -> Step {
    switch token {
    case .sign("*"):
      try advance()
      return .anyKey
    case .sign("**"):
      try advance()
      return try parseLevels()
    case .string(let key):
      try advance()
      return .key(key)
    case .name(let name):
      let lower = String(decoding: name.map { ASCIICase.lower($0) }, as: UTF8.self)
      let method = JSONPath.Method(rawValue: lower)
      try advance()
      guard isSign("("), method != nil || lower == "datetime" else { return .key(name) }
      try advance()
      if let method {
        try expect(")")
        return .method(method)
      }
      var template: [UInt8]?
      if case .string(let text) = token {
        template = text
        try advance()
      }
      try expect(")")
      return .datetime(template: template)
    default: throw lexer.failure()
    }
  }

  private mutating func parseLevels() throws(EngineError) -> Step {
    guard isSign("{") else { return .anyLevel(first: 0, last: JSONPath.deepest) }
    try advance()
    let first = try parseLevel()
    var last = first
    if isKeyword("to") {
      try advance()
      last = try parseLevel()
    }
    try expect("}")
    return .anyLevel(first: first, last: last)
  }

  private mutating func parseLevel() throws(EngineError) -> Int {
    if isKeyword("last") {
      try advance()
      return JSONPath.deepest
    }
    guard case .integer(let digits) = token else { throw lexer.failure() }
    try advance()
    let level = Int(String(decoding: digits, as: UTF8.self)) ?? Int(UInt32.max)
    return min(level, Int(UInt32.max) - 1)
  }

  private mutating func parseSubscripts() throws(EngineError) -> Step {
    if isSign("*") {
      try advance()
      try expect("]")
      return .anyElement
    }
    var list: [JSONPath.Subscript] = []
    while true {
      let from = try inSubscript()
      var to: Chain?
      if isKeyword("to") {
        try advance()
        to = try inSubscript()
      }
      list.append(JSONPath.Subscript(from: from, to: to))
      guard isSign(",") else { break }
      try advance()
    }
    try expect("]")
    return .subscripts(list)
  }

  mutating func parseLikeRegex(_ operand: Chain) throws(EngineError) -> Step {
    guard case .string(let pattern) = token else { throw lexer.failure() }
    try advance()
    var flags: JSONPath.RegexFlags = []
    if isKeyword("flag") {
      try advance()
      guard case .string(let letters) = token else { throw lexer.failure() }
      for scalar in UTF8Text.scalars(letters) {
        guard let known = JSONPath.RegexFlags.letters.first(where: { $0.letter == scalar.value })
        else {
          throw .sql(
            "42601", "invalid input syntax for type jsonpath",
            detail: "Unrecognized flag character \"\(scalar)\" in LIKE_REGEX predicate.")
        }
        flags.insert(known.flag)
      }
      try advance()
    }
    // A pattern that is none is refused here and not where it is used.
    _ = try RegularExpression(pattern, try flags.options())
    return .likeRegex(operand, pattern: pattern, flags: flags)
  }
}

extension JSONPath.RegexFlags {
  /// XQuery's flags as options of PostgreSQL's expressions. - Throws: 0A000.
  func options() throws(EngineError) -> RegularExpression.Options {
    var options = RegularExpression.Options()
    options.ignoresCase = contains(.ignoresCase)
    if contains(.isQuoted) {
      options.flavor = .literal
      return options
    }
    options.dotExcludesNewline = !contains(.dotMatchesAll)
    options.anchorsAtNewlines = contains(.multipleLines)
    if contains(.ignoresBlanks) {
      throw .sql(
        "0A000", "XQuery \"x\" flag (expanded regular expressions) is not implemented")
    }
    return options
  }
}
