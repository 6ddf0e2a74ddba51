import Core

/// Statements, by their first words.
extension Parser {
  /// All statements of the text.
  mutating func statements() throws(EngineError) -> [ParsedStatement] {
    var statements: [ParsedStatement] = []
    while true {
      while takeMark(.semicolon) {}
      if atMark(.end) {
        expect(noteAny: Parser.statementKeywords)
        return statements
      }
      statements.append(try parsedStatement())
      guard atMark(.semicolon) || atMark(.end) else { throw unexpected() }
    }
  }

  private mutating func parsedStatement() throws(EngineError) -> ParsedStatement {
    let start = token
    height = 0
    parameterCount = 0
    let statement = try self.statement()
    return ParsedStatement(
      statement: statement, span: span(from: start), parameterCount: parameterCount)
  }

  /// `stmt`.
  mutating func statement() throws(EngineError) -> Statement {
    switch token.keyword {
    case .select, .insert, .update, .delete, .values, .with, .table, .merge:
      return try preparableStatement()
    case .create: return try create()
    case .alter: return try alter()
    case .drop: return try drop()
    default: break
    }
    if atMark(.leftParenthesis) { return try preparableStatement() }
    if let statement = try transactionStatement() { return statement }
    if let statement = try sessionStatement() { return statement }
    if let statement = try housekeepingStatement() { return statement }
    expect(noteAny: Parser.statementKeywords)
    throw unexpected()
  }

  /// What a statement may start with; for hints and completion.
  static let statementKeywords: [Keyword] = [
    .select, .insert, .update, .delete, .values, .with, .table, .merge, .create, .alter, .drop,
    .begin, .commit, .rollback, .start, .savepoint, .release, .abort, .end, .set, .show, .reset,
    .discard, .explain, .prepare, .execute, .deallocate, .declare, .fetch, .move, .close, .call,
    .do, .copy, .truncate, .comment, .lock, .vacuum, .analyze, .reindex, .cluster, .checkpoint,
    .refresh, .listen, .notify, .unlisten, .grant, .revoke,
  ]

  /// Passes over a statement of which only the first words are known, up to its end.
  mutating func unsupported(_ tag: String) throws(EngineError) -> Statement {
    var depth = 0
    while !atMark(.end), depth > 0 || !atMark(.semicolon) {
      if token.lexicalError != nil { throw unexpected() }
      if atMark(.leftParenthesis) { depth += 1 }
      if atMark(.rightParenthesis) {
        depth -= 1
        if depth < 0 { throw unexpected() }
      }
      advance()
    }
    if depth > 0 { throw unexpected() }
    return .unsupported(UnsupportedStatement(tag: tag))
  }
}
