import Core

/// Finds where statements end, without parsing them.
///
/// A semicolon ends a statement if it stands outside of quotes, comments, parentheses and the
/// `BEGIN ATOMIC … END` of a function's body.
///
/// **Source:** PostgreSQL 15, `psqlscan.l`: the same rule, with the same way of telling a
/// function's BEGIN from a transaction's.
public enum SQLStatementScanner {
  /// The first statement of a text.
  /// - Parameter isAtEnd: no more text will follow, so what is there must do.
  public static func extent(of text: Span<UInt8>, isAtEnd: Bool) -> StatementExtent {
    text.withUnsafeBufferPointer { extent(of: $0, isAtEnd: isAtEnd) }
  }

  private static func extent(
    of text: UnsafeBufferPointer<UInt8>, isAtEnd: Bool
  ) -> StatementExtent {
    var lexer = Lexer(text)
    var depth = 0
    var body = FunctionBody()
    var isBlank = true
    while true {
      let token = lexer.next()
      switch token.kind {
      case .end: return end(isBlank: isBlank, count: text.count, isAtEnd: isAtEnd)
      case .semicolon where depth <= 0 && body.depth == 0:
        return .statement(byteCount: Int(token.end))
      case .leftParenthesis: depth += 1
      case .rightParenthesis: depth = max(0, depth - 1)
      case .unterminatedComment, .unterminatedString, .unterminatedBits, .unterminatedHex,
        .unterminatedIdentifier, .unterminatedDollar:
        return isAtEnd ? .statement(byteCount: text.count) : .incomplete
      default: break
      }
      isBlank = false
      if depth <= 0 { body.see(token.keyword) }
    }
  }

  private static func end(isBlank: Bool, count: Int, isAtEnd: Bool) -> StatementExtent {
    if isBlank { return .blank }
    return isAtEnd ? .statement(byteCount: count) : .incomplete
  }

  /// Knows whether semicolons belong to the body of a function in standard SQL.
  private struct FunctionBody {
    var wordCount = 0
    var isFunction = false
    /// Of BEGIN and CASE that wait for their END.
    var depth = 0

    mutating func see(_ keyword: Keyword) {
      defer { wordCount += 1 }
      switch (wordCount, keyword) {
      case (0, .create): isFunction = true
      case (0, _): isFunction = false
      case (1, .or), (2, .replace): break
      case (1, .function), (1, .procedure), (3, .function), (3, .procedure): break
      case (1, _): isFunction = false
      default: break
      }
      guard isFunction else { return }
      switch keyword {
      case .begin: depth += 1
      case .case where depth > 0: depth += 1
      case .end where depth > 0: depth -= 1
      default: break
      }
    }
  }
}
