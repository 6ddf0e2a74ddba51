import Core
import Parsing

/// The coloured parts of a statement as it is typed: also of one that is not finished or wrong.
enum CQLHighlighter {
  static func tokens(in text: String) -> [Token] {
    let bytes = Array(text.utf8)
    var lexer = CQLLexer(bytes)
    var tokens: [Token] = []
    var end = 0
    while true {
      let token = lexer.next()
      appendComments(bytes, in: end..<token.start, to: &tokens)
      if token.kind == .end { return tokens }
      let isCall = lexer.scanner.peek() == UInt8(ascii: "(")
      tokens.append(Token(token.range, kind(of: token, bytes, isCall: isCall)))
      end = token.end
    }
  }

  /// What stands between two tokens besides blanks is comments.
  private static func appendComments(
    _ bytes: [UInt8], in gap: Range<Int>, to tokens: inout [Token]
  ) {
    var start = gap.lowerBound
    while start < gap.upperBound, ASCII.isSpace(bytes[start]) { start += 1 }
    var end = gap.upperBound
    while end > start, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
    if start < end { tokens.append(Token(start..<end, .comment)) }
  }

  private static func kind(of token: CQLToken, _ bytes: [UInt8], isCall: Bool) -> Token.Kind {
    switch token.kind {
    case .word:
      let word = String(decoding: bytes[token.range].map(ASCII.uppercased), as: UTF8.self)
      if Keywords.reserved.contains(word) { return .keyword }
      if isCall, FunctionRegistry.functions[word.lowercased()] != nil { return .function }
      return Keywords.unreserved.contains(word) || CQLParser.shellWords.contains(word)
        ? .keyword : .identifier
    case .quotedName: return .identifier
    case .string: return .string
    case .integer, .float, .uuid, .hexadecimal, .duration: return .number
    case .marker: return .parameter
    case .sign, .end: return .punctuation
    case .unclosed: return bytes[token.start] == UInt8(ascii: "/") ? .comment : .string
    case .unknown: return .error
    }
  }
}
