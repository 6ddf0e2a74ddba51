import Core

/// Reads the body of a function in PL/pgSQL by recursive descent.
///
/// What is SQL in it is cut out up to the word or mark that ends it, and given to the parser of
/// statements: so every expression and query of the language may stand there.
///
/// Invariants:
/// 1. A method that parses something starts at its first token and ends behind its last.
/// 2. Nesting is bounded by ``nestingMax``: no text makes the parser run out of stack.
///
/// **Source:** PostgreSQL 15, `pl_gram.y`, `pl_scanner.c`.
/// **Differs from the source:** names are not looked up here but when the body is compiled; THEN
/// and LOOP inside of a CASE … END do not end an expression.
public struct PLpgSQLParser {
  /// Blocks, loops and branches in each other.
  static let nestingMax = 100

  var lexer: Lexer
  var token: LexicalToken
  var previous: LexicalToken
  var nesting = 0
  var expressionCount = 0
  var caseCount = 0
  /// Names of cursors that were declared with a query, in the blocks around.
  var cursors: [Set<String>] = []

  private init(_ text: UnsafeBufferPointer<UInt8>) {
    lexer = Lexer(text)
    token = lexer.next()
    previous = LexicalToken(kind: .end, keyword: .notKeyword, start: 0, end: 0)
  }

  /// The body of a function.
  /// - Throws: 42601 at the first place that is wrong.
  public static func parse(_ source: String) throws(EngineError) -> PLpgSQLFunction {
    let bytes = Array(source.utf8)
    guard bytes.count < Int(Int32.max) else {
      throw EngineError("54000", .limit, "function body is longer than 2 GB")
    }
    return try bytes.span.withUnsafeBufferPointer { (buffer) throws(EngineError) in
      var parser = PLpgSQLParser(buffer)
      return try parser.function()
    }
  }

  private mutating func function() throws(EngineError) -> PLpgSQLFunction {
    var conflict: PLpgSQLFunction.Conflict?
    while isSymbol("#") {
      advance()
      conflict = try option() ?? conflict
    }
    let label = try takeLabel()
    guard atWord("declare") || atWord("begin") else { throw unexpected() }
    let block = try self.block(label)
    _ = takeMark(.semicolon)
    guard token.kind == .end else { throw unexpected() }
    return PLpgSQLFunction(
      block: block, conflict: conflict, expressionCount: expressionCount)
  }

  /// `#variable_conflict error`, `#print_strict_params on`, `#option dump`.
  private mutating func option() throws(EngineError) -> PLpgSQLFunction.Conflict? {
    if takeWord("variable_conflict") {
      if takeWord("error") { return .error }
      if takeWord("use_variable") { return .useVariable }
      if takeWord("use_column") { return .useColumn }
      throw unexpected()
    }
    if takeWord("print_strict_params") {
      guard takeWord("on") || takeWord("off") else { throw unexpected() }
      return nil
    }
    guard takeWord("option"), takeWord("dump") else { throw unexpected() }
    return nil
  }

  // Looking and moving.

  mutating func advance() {
    previous = token
    token = lexer.next()
  }

  func ahead() -> LexicalToken {
    var copy = lexer
    return copy.next()
  }

  /// Whether an unquoted word stands here, in lower case.
  func atWord(_ word: StaticString) -> Bool { isWord(token, word) }

  func isWord(_ token: LexicalToken, _ word: StaticString) -> Bool {
    guard token.kind == .identifier || token.kind == .keyword,
      Int(token.end - token.start) == word.utf8CodeUnitCount
    else { return false }
    return word.withUTF8Buffer { letters in
      letters.indices.allSatisfy { letters[$0] == lowered(lexer.text[Int(token.start) + $0]) }
    }
  }

  mutating func takeWord(_ word: StaticString) -> Bool {
    guard atWord(word) else { return false }
    advance()
    return true
  }

  mutating func expectWord(_ word: StaticString) throws(EngineError) {
    guard takeWord(word) else { throw unexpected() }
  }

  mutating func takeMark(_ kind: LexicalToken.Kind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  mutating func expectMark(_ kind: LexicalToken.Kind) throws(EngineError) {
    guard takeMark(kind) else { throw unexpected() }
  }

  /// Whether an operator of exactly these characters stands here.
  func isSymbol(_ symbol: StaticString) -> Bool {
    guard Int(token.end - token.start) == symbol.utf8CodeUnitCount else { return false }
    return symbol.withUTF8Buffer { marks in
      marks.indices.allSatisfy { marks[$0] == lexer.text[Int(token.start) + $0] }
    }
  }

  mutating func name() throws(EngineError) -> Identifier {
    guard let name = takeName() else { throw unexpected() }
    return name
  }

  /// A name if one stands here: any word will do.
  mutating func takeName() -> Identifier? {
    guard token.isName || token.kind == .keyword else { return nil }
    defer { advance() }
    return identifier(token)
  }

  private func identifier(_ token: LexicalToken) -> Identifier {
    let text = token.kind == .quotedIdentifier ? lexer.quotedName(token) : lexer.name(token)
    return Identifier(text, span: token.span)
  }

  /// `<<label>>`.
  mutating func takeLabel() throws(EngineError) -> Identifier? {
    guard isSymbol("<<") else { return nil }
    advance()
    let label = try name()
    guard isSymbol(">>") else { throw unexpected() }
    advance()
    return label
  }

  /// A string constant's contents.
  mutating func string() throws(EngineError) -> String {
    guard token.isString else { throw unexpected() }
    let text = slice(Int(token.start), Int(token.end))
    advance()
    guard case .literal(.string(let value)) = try SQLParser.parseExpression(text).kind else {
      throw unexpected()
    }
    return value
  }

  /// The line of a token, from 1.
  func line(of token: LexicalToken) -> Int {
    let end = min(Int(token.start), lexer.text.count)
    return lexer.text[..<end].reduce(1) { $1 == 10 ? $0 + 1 : $0 }
  }

  func unexpected() -> EngineError {
    .syntax(token.lexicalError ?? "syntax error", near: token.span, lexer)
  }

  func slice(_ start: Int, _ end: Int) -> String {
    guard start < end else { return "" }
    return String(decoding: UnsafeBufferPointer(rebasing: lexer.text[start..<end]), as: UTF8.self)
  }

  mutating func enter() throws(EngineError) {
    nesting += 1
    guard nesting <= Self.nestingMax else { throw .tooDeep(at: token.span) }
  }

  mutating func leave() { nesting -= 1 }
}
