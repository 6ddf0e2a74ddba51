import Core

/// Colours for a statement, from its tokens alone, so that unfinished statements have them too.
public enum SQLHighlighter {
  /// The coloured parts of a text, in order and without overlap.
  public static func tokens(in text: String) -> [Token] {
    let bytes = Array(text.utf8)
    return bytes.span.withUnsafeBufferPointer { tokens(in: $0) }
  }

  private static func tokens(in text: UnsafeBufferPointer<UInt8>) -> [Token] {
    var lexer = Lexer(text)
    var result: [Token] = []
    var last = LexicalToken(kind: .end, keyword: .notKeyword, start: 0, end: 0)
    while true {
      let token = lexer.next()
      comments(in: text, from: Int(last.end), to: Int(token.start), &result)
      if token.kind == .end { return result }
      let range = Int(token.start)..<Int(token.end)
      if let kind = kind(of: token, after: last, before: lexer) {
        result.append(Token(range, kind))
      }
      last = token
    }
  }

  private static func kind(
    of token: LexicalToken, after last: LexicalToken, before lexer: Lexer
  ) -> Token.Kind? {
    switch token.kind {
    case .integer, .numeric: return .number
    case .string, .escapeString, .unicodeString, .dollarString, .nationalString, .bitString,
      .hexString:
      return .string
    case .parameter: return .parameter
    case .identifier, .quotedIdentifier, .unicodeIdentifier:
      return isCalled(lexer) ? .function : .identifier
    case .keyword: return word(token, after: last, before: lexer)
    case .unterminatedComment: return .comment
    case .unterminatedString, .unterminatedBits, .unterminatedHex, .unterminatedDollar:
      return .string
    case .unterminatedIdentifier: return .identifier
    case .emptyIdentifier, .junkAfterNumber, .junkAfterParameter, .operatorTooLong, .other:
      return .error
    default: return .punctuation
    }
  }

  /// A keyword may be a column behind a dot, or a function before a parenthesis.
  private static func word(
    _ token: LexicalToken, after last: LexicalToken, before lexer: Lexer
  ) -> Token.Kind {
    if last.kind == .dot { return isCalled(lexer) ? .function : .identifier }
    switch token.keyword.category {
    case .typeOrFunctionName where token.keyword == .left || token.keyword == .right:
      return isCalled(lexer) ? .function : .keyword
    default: return .keyword
    }
  }

  private static func isCalled(_ lexer: Lexer) -> Bool {
    lexer.byte(lexer.position) == UInt8(ascii: "(")
  }

  /// The comments between two tokens.
  private static func comments(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ result: inout [Token]
  ) {
    var lexer = Lexer(text, from: start)
    while lexer.position < end {
      let first = lexer.position
      if lexer.byte(first) == UInt8(ascii: "-") {
        lexer.skipLine()
      } else if lexer.byte(first) == UInt8(ascii: "/") {
        guard lexer.skipComment() else { return }
      } else {
        lexer.position += 1
        continue
      }
      result.append(Token(first..<lexer.position, .comment))
    }
  }
}
