import Core
import Parsing

/// CQL text to statements, by recursive descent.
///
/// Invariants: 1. Every method either moves forward or throws. 2. The tree is never deeper than
/// ``nestingMax`` plus ``operatorCountMax``, so neither building nor walking nor freeing it can run
/// out of stack. 3. Every error has a place in the text.
///
/// **Source:** the grammar of Cassandra 4.0 (`Parser.g`), as its documentation gives it, and the
/// commands of cqlsh. **Differs from the source:** parentheses group terms; a reserved word is told
/// by its name where ANTLR would tell a state of its automaton.
struct CQLParser {
  /// Brackets in brackets, calls in calls, types in types.
  static let nestingMax = 128
  /// Operators, field and element selections of a statement: each may deepen the tree by one.
  static let operatorCountMax = 1_000

  let text: [UInt8]
  let tokens: [CQLToken]
  /// Of the token to be read next.
  var position = 0
  var markers: [String?] = []
  private var nesting = 0
  private var operatorCount = 0

  init(_ text: [UInt8]) {
    self.text = text
    tokens = CQLLexer.tokens(of: text)
  }

  /// Reads one statement, with or without its `;`.
  /// - Throws: `SyntaxException` in Cassandra's words, with the place.
  static func parse(_ text: Span<UInt8>) throws(EngineError) -> ParsedStatement {
    try parse(text.withUnsafeBufferPointer { Array($0) })
  }

  /// As ``parse(_:)-(Span<UInt8>)``.
  static func parse(_ text: [UInt8]) throws(EngineError) -> ParsedStatement {
    var parser = CQLParser(text)
    if let broken = parser.tokens.first(where: { $0.kind == .unclosed || $0.kind == .unknown }),
      !parser.isShellCommand
    {
      throw parser.badCharacter(broken)
    }
    let statement = try parser.statement()
    while parser.accept(sign: ";") {}
    if parser.token.kind != .end { throw parser.mismatch(expecting: "EOF") }
    return ParsedStatement(statement: statement, markers: parser.markers)
  }

  /// Goes one level down, bounded.
  mutating func nested<Result>(
    _ body: (inout CQLParser) throws(EngineError) -> Result
  ) throws(EngineError) -> Result {
    guard nesting < Self.nestingMax else {
      throw .syntax(
        "the statement is nested more than \(Self.nestingMax) levels deep", at: span(of: token))
    }
    nesting += 1
    defer { nesting -= 1 }
    return try body(&self)
  }

  /// Counts an operator, bounded.
  mutating func countOperator() throws(EngineError) {
    operatorCount += 1
    guard operatorCount <= Self.operatorCountMax else {
      throw .syntax(
        "the statement has more than \(Self.operatorCountMax) operators", at: span(of: token))
    }
  }

  private mutating func statement() throws(EngineError) -> Statement {
    if let command = try shellCommand() { return .shell(command) }
    switch keyword {
    case "SELECT": return .select(try select())
    case "INSERT": return .insert(try insert())
    case "UPDATE": return .update(try update())
    case "DELETE": return .delete(try delete())
    case "BEGIN": return .batch(try batch())
    case "USE":
      position += 1
      return .use(try keyspaceName())
    case "TRUNCATE":
      position += 1
      if !accept("TABLE") { accept("COLUMNFAMILY") }
      return .truncate(try qualifiedName())
    case "CREATE": return try create()
    case "ALTER": return try alter()
    case "DROP": return try drop()
    case "GRANT", "REVOKE", "LIST": return unsupported(keyword)
    default: throw noViableAlternative(among: Self.statementWords)
    }
  }

  /// What a statement can start with.
  static let statementWords = [
    "ALTER", "BEGIN", "CONSISTENCY", "CREATE", "DELETE", "DESCRIBE", "DROP", "EXIT", "EXPAND",
    "GRANT", "HELP", "INSERT", "LIST", "PAGING", "REVOKE", "SELECT", "SERIAL", "SHOW", "TRACING",
    "TRUNCATE", "UPDATE", "USE",
  ]

  /// A statement that is known and not carried out: the rest of its text is not read.
  mutating func unsupported(_ name: String) -> Statement {
    let start = token.start
    position = tokens.count - 1
    return .unsupported(name, span: SourceSpan(start..<token.start))
  }
}
