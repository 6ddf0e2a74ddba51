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
    if let count = plainExtent(of: text) { return .statement(byteCount: count) }
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

  /// The extent of a statement of words, numbers, marks and plain quotes, which is most of what
  /// scripts consist of; nil for one that has to be read token by token.
  private static func plainExtent(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = 0
    while place < text.count, StatementShape.isBlank(text[place]) { place += 1 }
    // CREATE may begin a function.
    guard place < text.count, text[place] | 0x20 != UInt8(ascii: "c") else { return nil }
    var depth = 0
    var before: UInt8 = 0
    while place < text.count {
      let byte = text[place]
      place += 1
      switch byte {
      case UInt8(ascii: ";"): if depth <= 0 { return place }
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        // A letter in front gives a string its own rules.
        guard !Lexer.continuesName(before), before != UInt8(ascii: "&") else { return nil }
        while place < text.count, text[place] != byte { place += 1 }
        guard place < text.count else { return nil }
        place += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"):
        if before == byte || before == UInt8(ascii: "/") { return nil }
      case UInt8(ascii: "$"), 0: return nil
      default: break
      }
      before = byte
    }
    return nil
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
