import Core

/// Reads statements by recursive descent, expressions by precedence climbing.
///
/// The parser looks at one token (``token``) and, where the grammar asks for it, at those behind it
/// by copying the lexer. It stops at the first error.
///
/// Invariants:
/// 1. A method that parses something starts at its first token and ends behind its last.
/// 2. Nesting is bounded by ``nestingMax``, the height of any expression or join by ``heightMax``:
///    no text makes the parser, or one who walks the tree, run out of stack.
///
/// **Source:** PostgreSQL 15, `gram.y`.
struct Parser {
  /// Parentheses, subqueries and statements in statements.
  static let nestingMax = 400
  /// Levels of operators: `1 + 1 + …` is a tree as high as it is long.
  static let heightMax = 3000

  var lexer: Lexer
  /// The token that is looked at.
  var token: LexicalToken
  /// The token before it.
  var previous: LexicalToken
  var nesting = 0
  /// Of the highest expression parsed since this was last reset.
  var height = 0
  /// The highest `$n` seen.
  var parameterCount = 0
  /// What could stand at one place, if somebody asked.
  var expectations: Expectations?

  init(_ text: UnsafeBufferPointer<UInt8>, from position: Int = 0) {
    lexer = Lexer(text, from: position)
    token = lexer.next()
    previous = LexicalToken(kind: .end, keyword: .notKeyword, start: 0, end: 0)
  }

  // Looking.

  @inline(__always)
  mutating func at(_ keyword: Keyword) -> Bool {
    if token.keyword == keyword { return true }
    if expectations != nil { expect(note: keyword) }
    return false
  }

  @inline(__always)
  func atMark(_ kind: LexicalToken.Kind) -> Bool { token.kind == kind }

  /// The tokens behind the one that is looked at.
  func ahead() -> LexicalToken {
    var copy = lexer
    return copy.next()
  }

  func ahead2() -> (LexicalToken, LexicalToken) {
    var copy = lexer
    let first = copy.next()
    return (first, copy.next())
  }

  /// Whether this keyword stands here and that one behind it.
  mutating func at(_ first: Keyword, _ second: Keyword) -> Bool {
    at(first) && ahead().keyword == second
  }

  // Moving.

  @inline(__always)
  mutating func advance() {
    previous = token
    token = lexer.next()
  }

  @inline(__always)
  mutating func take(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  /// Both keywords or neither.
  mutating func take(_ first: Keyword, _ second: Keyword) -> Bool {
    guard at(first, second) else { return false }
    advance()
    advance()
    return true
  }

  @inline(__always)
  mutating func takeMark(_ kind: LexicalToken.Kind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  mutating func expect(_ keyword: Keyword) throws(EngineError) {
    guard take(keyword) else { throw unexpected() }
  }

  mutating func expect(_ first: Keyword, _ second: Keyword) throws(EngineError) {
    try expect(first)
    try expect(second)
  }

  mutating func expectMark(_ kind: LexicalToken.Kind) throws(EngineError) {
    guard takeMark(kind) else { throw unexpected() }
  }

  // Spans.

  /// From a token's start to the end of the last token that was taken.
  func span(from start: LexicalToken) -> SyntaxSpan {
    SyntaxSpan(Int(start.start), Int(previous.end))
  }

  func span(from start: SyntaxSpan) -> SyntaxSpan {
    SyntaxSpan(Int(start.start), Int(previous.end))
  }

  // Failing.

  /// The error that the token stands where none of its kind may.
  func unexpected() -> EngineError {
    .syntax(token.lexicalError ?? "syntax error", near: token.span, lexer)
  }

  /// Goes one level down; ``leave()`` comes back.
  mutating func enter() throws(EngineError) {
    nesting += 1
    guard nesting <= Parser.nestingMax else { throw .tooDeep(at: token.span) }
  }

  mutating func leave() { nesting -= 1 }
}
