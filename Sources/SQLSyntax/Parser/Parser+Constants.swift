import Core

/// Strings and numbers where the grammar wants just those.
extension Parser {
  /// `Sconst`.
  mutating func stringConstant() throws(EngineError) -> String {
    guard token.isString else { throw unexpected() }
    let literal = token
    advance()
    return try stringValue(literal)
  }

  /// The contents of a string that has just been taken, and of its UESCAPE.
  mutating func stringValue(_ literal: LexicalToken) throws(EngineError) -> String {
    switch literal.kind {
    case .string: return lexer.plainString(literal, prefixSize: 0)
    case .nationalString, .bitString, .hexString: return lexer.plainString(literal, prefixSize: 1)
    case .dollarString: return lexer.dollarString(literal)
    case .escapeString:
      var decoder = EscapeDecoder(lexer, literal, quoteAt: Int(literal.start) + 1)
      return try decoder.escapeString()
    case .unicodeString: return try unicodeText(literal, isName: false)
    default: throw unexpected()
    }
  }

  /// `U&'…' UESCAPE '!'`, the same for names.
  mutating func unicodeText(_ literal: LexicalToken, isName: Bool) throws(EngineError) -> String {
    var escape = UInt8(ascii: "\\")
    if token.keyword == .uescape {
      advance()
      let text = token
      guard text.kind == .string else {
        throw .syntax("UESCAPE must be followed by a simple string literal", near: text.span, lexer)
      }
      let value = Array(lexer.plainString(text, prefixSize: 0).utf8)
      guard value.count == 1, EscapeDecoder.mayEscape(value[0]) else {
        throw .syntax("invalid Unicode escape character", near: text.span, lexer)
      }
      escape = value[0]
      advance()
    }
    let quote = isName ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    var decoder = EscapeDecoder(lexer, literal, quoteAt: Int(literal.start) + 2)
    return try decoder.unicodeText(escape: escape, quote: quote)
  }

  /// The text of a token as it stands.
  func text(_ token: LexicalToken) -> String {
    let range = Int(token.start)..<Int(token.end)
    return String(decoding: UnsafeBufferPointer(rebasing: lexer.text[range]), as: UTF8.self)
  }

  /// The value of an integer token; nil if 64 bits can't hold it.
  func integerValue(_ token: LexicalToken) -> Int64? {
    var value: Int64 = 0
    for offset in Int(token.start)..<Int(token.end) {
      let digit = Int64(lexer.text[offset] &- 48)
      let (scaled, overflowed) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowedAgain) = scaled.addingReportingOverflow(digit)
      if overflowed || overflowedAgain { return nil }
      value = sum
    }
    return value
  }

  /// `Iconst`: an integer of 32 bits.
  mutating func integerConstant() throws(EngineError) -> Int {
    guard token.kind == .integer, let value = integerValue(token), value <= Int64(Int32.max) else {
      throw unexpected()
    }
    advance()
    return Int(value)
  }

  /// `SignedIconst`, and integers of 64 bits with it.
  mutating func signedInteger() throws(EngineError) -> Int64 {
    let isNegative = takeSign()
    guard token.kind == .integer else { throw unexpected() }
    if let value = integerValue(token) {
      advance()
      return isNegative ? -value : value
    }
    guard isNegative, text(token) == "9223372036854775808" else { throw unexpected() }
    advance()
    return Int64.min
  }

  /// `NumericOnly`, as written.
  mutating func signedNumber() throws(EngineError) -> String {
    let isNegative = takeSign()
    guard token.kind == .integer || token.kind == .numeric else { throw unexpected() }
    let number = text(token)
    advance()
    return isNegative ? "-" + number : number
  }

  var atSignedNumber: Bool {
    switch token.kind {
    case .integer, .numeric, .plus, .minus: true
    default: false
    }
  }

  /// - Returns: whether the sign was a minus.
  private mutating func takeSign() -> Bool {
    if takeMark(.minus) { return true }
    _ = takeMark(.plus)
    return false
  }
}

extension EscapeDecoder {
  /// Whether a character may be the escape character of `UESCAPE`.
  static func mayEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "+"), UInt8(ascii: "'"),
      UInt8(ascii: "\""), 32, 9, 10, 11, 12, 13:
      false
    default: byte < 0x80
    }
  }
}
