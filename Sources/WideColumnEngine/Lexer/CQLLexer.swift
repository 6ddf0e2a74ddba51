import Core
import Parsing

/// CQL text to tokens, pulled one at a time.
struct CQLLexer {
  var scanner: ByteScanner

  init(_ text: [UInt8], at offset: Int = 0) { scanner = ByteScanner(text, at: offset) }

  /// The tokens of a text, the last of kind `end`.
  ///
  /// The parser looks ahead without bound to tell a type hint from a tuple, so it reads from an
  /// array: one small value for each token of one statement.
  static func tokens(of text: [UInt8]) -> [CQLToken] {
    var lexer = CQLLexer(text)
    var tokens: [CQLToken] = []
    tokens.reserveCapacity(text.count / 4 + 1)
    while true {
      let token = lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  /// The next token, behind blanks and comments.
  mutating func next() -> CQLToken {
    if let unclosed = skipBlanks() { return unclosed }
    let start = scanner.offset
    let kind = scanner.isAtEnd ? .end : step()
    return CQLToken(kind: kind, start: start, end: scanner.offset)
  }

  /// Steps over blanks and comments.
  /// - Returns: a comment that is not closed.
  private mutating func skipBlanks() -> CQLToken? {
    while true {
      scanner.skip(while: ASCII.isSpace)
      let start = scanner.offset
      switch (scanner.peek(), scanner.peek(1)) {
      case (UInt8(ascii: "-"), UInt8(ascii: "-")), (UInt8(ascii: "/"), UInt8(ascii: "/")):
        scanner.skipLine()
      case (UInt8(ascii: "/"), UInt8(ascii: "*")):
        scanner.advance(by: 2)
        if !scanner.skip(past: UInt8(ascii: "*"), UInt8(ascii: "/")) {
          return CQLToken(kind: .unclosed, start: start, end: scanner.offset)
        }
      default: return nil
      }
    }
  }

  /// Steps over one token; the scanner is at its first byte.
  private mutating func step() -> CQLToken.Kind {
    let byte = scanner.peek()
    if ASCII.isHexDigit(byte), skipUUID() { return .uuid }
    if ASCII.isDigit(byte) { return number() }
    if byte == UInt8(ascii: "P"), skipDuration() { return .duration }
    if ASCII.isLetter(byte) {
      scanner.skip(while: ASCII.isWord)
      return .word
    }
    switch byte {
    case UInt8(ascii: "'"): return scanner.skipQuoted() ? .string : .unclosed
    case UInt8(ascii: "\""): return scanner.skipQuoted() ? .quotedName : .unclosed
    case UInt8(ascii: "$") where scanner.peek(1) == byte:
      scanner.advance(by: 2)
      return scanner.skip(past: byte, byte) ? .string : .unclosed
    case UInt8(ascii: "?"):
      scanner.advance()
      return .marker
    default: return sign()
    }
  }

  /// Steps over a sign of one or two bytes, or one whole character that is none.
  private mutating func sign() -> CQLToken.Kind {
    let byte = scanner.peek()
    scanner.advance()
    switch byte {
    case UInt8(ascii: "!"):
      guard scanner.peek() == UInt8(ascii: "=") else { return .unknown }
      scanner.advance()
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      if scanner.peek() == UInt8(ascii: "=") { scanner.advance() }
    case UInt8(ascii: "."):
      if scanner.peek() == byte { scanner.advance() }
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "/"),
      UInt8(ascii: "%"):
      break
    default:
      scanner.skip { $0 & 0xC0 == 0x80 }
      return .unknown
    }
    return .sign
  }
}
