/// Cuts a text into tokens, one whenever it is asked.
///
/// The lexer is a place in a text and nothing else, so that copying it is how one looks ahead. What
/// a token says (a string without its quotes, a name in lower case) is read when the parser wants
/// it.
///
/// **Source:** PostgreSQL 15, `scan.l`: the same tokens, the same cuts.
/// **Differs from the source:** tokens that cannot be read are tokens too, so that nothing is
/// thrown for what the parser never gets to see.
///
/// The text outlives the lexer: whoever makes one holds the buffer open.
struct Lexer {
  let text: UnsafeBufferPointer<UInt8>
  /// Where the next token is looked for.
  var position: Int
  let keywords: KeywordTable

  init(_ text: UnsafeBufferPointer<UInt8>, from position: Int = 0) {
    self.text = text
    self.position = position
    keywords = .shared
  }

  /// The byte at an offset, 0 beyond the end.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    offset < text.count ? text[offset] : 0
  }

  /// The next token; ``LexicalToken/Kind/end`` again and again at the end.
  mutating func next() -> LexicalToken {
    if let failed = skipBlanks() { return failed }
    let start = position
    guard start < text.count else { return token(.end, from: start, to: start) }
    let first = text[start]
    switch first {
    case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "e"), UInt8(ascii: "E"),
      UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "u"), UInt8(ascii: "U"),
      UInt8(ascii: "x"), UInt8(ascii: "X"):
      if let prefixed = prefixedString(first, from: start) { return prefixed }
      return word(from: start)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...0xFF:
      return word(from: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return number(from: start)
    case UInt8(ascii: "'"):
      return string(.string, from: start, quoteAt: start, escapes: false)
    case UInt8(ascii: "\""):
      return quotedIdentifier(.quotedIdentifier, from: start, quoteAt: start)
    case UInt8(ascii: "$"):
      return dollar(from: start)
    default:
      return punctuation(first, from: start)
    }
  }

  @inline(__always)
  mutating func token(
    _ kind: LexicalToken.Kind, _ keyword: Keyword = .notKeyword, from start: Int, to end: Int
  ) -> LexicalToken {
    position = end
    return LexicalToken(
      kind: kind, keyword: keyword, start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: end))
  }

  /// Moves past blanks and comments.
  /// - Returns: a comment that does not end, if there is one.
  private mutating func skipBlanks() -> LexicalToken? {
    while position < text.count {
      switch text[position] {
      case 32, 9, 10, 11, 12, 13:
        position += 1
      case UInt8(ascii: "-") where byte(position + 1) == UInt8(ascii: "-"):
        skipLine()
      case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "*"):
        let start = position
        guard skipComment() else {
          return token(.unterminatedComment, from: start, to: text.count)
        }
      default:
        return nil
      }
    }
    return nil
  }

  mutating func skipLine() {
    while position < text.count, text[position] != 10, text[position] != 13 { position += 1 }
  }

  /// Moves past a comment, with those that are nested in it.
  /// - Returns: false if it does not end.
  mutating func skipComment() -> Bool {
    var depth = 0
    while position + 1 < text.count {
      if text[position] == UInt8(ascii: "/"), text[position + 1] == UInt8(ascii: "*") {
        depth += 1
        position += 2
      } else if text[position] == UInt8(ascii: "*"), text[position + 1] == UInt8(ascii: "/") {
        depth -= 1
        position += 2
        if depth == 0 { return true }
      } else {
        position += 1
      }
    }
    position = text.count
    return false
  }

  private mutating func word(from start: Int) -> LexicalToken {
    var end = start
    var hash: UInt32 = 0
    while end < text.count {
      let byte = lowered(text[end])
      guard Lexer.continuesName(byte) else { break }
      hash = KeywordTable.mix(hash, byte)
      end += 1
    }
    let bytes = UnsafeBufferPointer(rebasing: text[start..<end])
    let keyword = keywords.find(bytes, hash: hash)
    return token(keyword == .notKeyword ? .identifier : .keyword, keyword, from: start, to: end)
  }

  @inline(__always)
  static func startsName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  @inline(__always)
  static func continuesName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "_") || byte >= 0x80
      || byte == UInt8(ascii: "$")
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
