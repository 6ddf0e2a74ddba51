import Core

/// What is SQL in a body: cut out, and given to the parser of statements.
extension PLpgSQLParser {
  /// What ends a piece of SQL.
  struct Stop {
    var marks: [LexicalToken.Kind] = []
    var words: [StaticString] = []

    static let semicolon = Stop(marks: [.semicolon])
    static let then = Stop(words: ["then"])
    static let loop = Stop(words: ["loop"])
    static let listItem = Stop(marks: [.comma, .semicolon])
    static let using = Stop(marks: [.semicolon], words: ["using"])
  }

  /// Moves to the token that ends a piece of SQL.
  /// - Returns: the text before it.
  mutating func text(until stop: Stop) throws(EngineError) -> String {
    let start = token
    var depth = 0
    var caseDepth = 0
    while true {
      if token.kind == .end || token.lexicalError != nil {
        if depth > 0, token.kind == .end {
          throw EngineError("42601", .syntax, "mismatched parentheses", at: start.span.source)
        }
        throw unexpected()
      }
      if depth <= 0, caseDepth <= 0, isStop(stop) { break }
      switch token.kind {
      case .leftParenthesis, .leftBracket: depth += 1
      case .rightParenthesis, .rightBracket:
        depth -= 1
        if depth < 0 { throw unexpected() }
      case .semicolon where depth > 0 || caseDepth > 0: throw unexpected()
      case .keyword where token.keyword == .case: caseDepth += 1
      case .keyword where token.keyword == .end: caseDepth -= 1
      default: break
      }
      advance()
    }
    return slice(Int(start.start), Int(previous.end))
  }

  private func isStop(_ stop: Stop) -> Bool {
    stop.marks.contains(token.kind) || stop.words.contains { atWord($0) }
  }

  /// An expression up to what ends it; not empty.
  mutating func expression(until stop: Stop) throws(EngineError) -> PLpgSQLExpression {
    guard !isStop(stop) else {
      throw EngineError("42601", .syntax, "missing expression", at: token.span.source)
        .near(token, lexer)
    }
    return try expression(of: try text(until: stop))
  }

  func parsed(_ text: String) throws(EngineError) -> Statement {
    let statements: [ParsedStatement]
    do throws(EngineError) { statements = try SQLParser.parse(text) } catch {
      var error = error
      error.span = nil
      throw error
    }
    guard statements.count == 1 else {
      throw EngineError("42601", .syntax, "syntax error at or near \";\"")
    }
    return statements[0].statement
  }

  mutating func expression(of text: String) throws(EngineError) -> PLpgSQLExpression {
    numbered(text, try parsed("SELECT " + text))
  }

  mutating func numbered(_ text: String, _ statement: Statement) -> PLpgSQLExpression {
    defer { expressionCount += 1 }
    return PLpgSQLExpression(text: text, statement: statement, number: expressionCount)
  }

  /// A whole statement as SQL up to what ends it.
  mutating func query(until stop: Stop) throws(EngineError) -> PLpgSQLExpression {
    guard !isStop(stop) else { throw unexpected() }
    let text = try text(until: stop)
    return numbered(text, try parsed(text))
  }

  /// `EXECUTE text USING a, b` behind its first word, or a query.
  mutating func anyQuery(until stop: Stop) throws(EngineError) -> PLpgSQLQuery {
    guard takeWord("execute") else { return .fixed(try query(until: stop)) }
    var first = stop
    first.words.append("using")
    let text = try expression(until: first)
    return .dynamic(text, using: try using(until: stop))
  }

  /// `USING a, b`, if it stands here.
  mutating func using(until stop: Stop) throws(EngineError) -> [PLpgSQLExpression] {
    guard takeWord("using") else { return [] }
    var item = stop
    item.marks.append(.comma)
    var values = [try expression(until: item)]
    while takeMark(.comma) { values.append(try expression(until: item)) }
    return values
  }

  // Targets.

  /// A variable or a part of one.
  mutating func target() throws(EngineError) -> PLpgSQLTarget {
    var target = PLpgSQLTarget(path: [try targetName()])
    while true {
      if takeMark(.dot) {
        let name = try self.name()
        if target.parts.isEmpty {
          target.path.append(name)
        } else {
          target.parts.append(.field(name))
        }
      } else if takeMark(.leftBracket) {
        target.parts.append(try subscriptPart())
      } else {
        return target
      }
    }
  }

  private mutating func targetName() throws(EngineError) -> Identifier {
    guard token.kind == .parameter else { return try name() }
    defer { advance() }
    return Identifier(slice(Int(token.start), Int(token.end)), span: token.span)
  }

  private mutating func subscriptPart() throws(EngineError) -> PLpgSQLTarget.Part {
    let bound = Stop(marks: [.colon, .rightBracket])
    let lower = token.kind == .colon ? nil : try expression(until: bound)
    guard takeMark(.colon) else {
      try expectMark(.rightBracket)
      guard let lower else { throw unexpected() }
      return .element(lower)
    }
    let upper = token.kind == .rightBracket ? nil : try expression(until: bound)
    try expectMark(.rightBracket)
    return .slice(lower, upper)
  }

  mutating func targets() throws(EngineError) -> [PLpgSQLTarget] {
    var targets = [try target()]
    while takeMark(.comma) { targets.append(try target()) }
    return targets
  }
}

extension EngineError {
  /// The error with PostgreSQL's "at or near" behind its message.
  fileprivate func near(_ token: LexicalToken, _ lexer: Lexer) -> EngineError {
    .syntax(message, near: token.span, lexer)
  }
}
