extension Lexer {
  /// `E'…'`, `B'…'`, `X'…'`, `N'…'`, `U&'…'`, `U&"…"`.
  /// - Returns: nil if the letter only starts a word.
  mutating func prefixedString(_ letter: UInt8, from start: Int) -> LexicalToken? {
    let second = byte(start + 1)
    let quote = UInt8(ascii: "'")
    switch letter | 0x20 {
    case UInt8(ascii: "e") where second == quote:
      return string(.escapeString, from: start, quoteAt: start + 1, escapes: true)
    case UInt8(ascii: "b") where second == quote:
      return string(.bitString, from: start, quoteAt: start + 1, escapes: false)
    case UInt8(ascii: "x") where second == quote:
      return string(.hexString, from: start, quoteAt: start + 1, escapes: false)
    case UInt8(ascii: "n") where second == quote:
      return string(.nationalString, from: start, quoteAt: start + 1, escapes: false)
    case UInt8(ascii: "u") where second == UInt8(ascii: "&"):
      if byte(start + 2) == quote {
        return string(.unicodeString, from: start, quoteAt: start + 2, escapes: false)
      }
      if byte(start + 2) == UInt8(ascii: "\"") {
        return quotedIdentifier(.unicodeIdentifier, from: start, quoteAt: start + 2)
      }
      return nil
    default:
      return nil
    }
  }

  /// A string with those that continue it after a line break.
  /// - Parameter escapes: a backslash keeps the byte after it from ending the string.
  mutating func string(
    _ kind: LexicalToken.Kind, from start: Int, quoteAt quote: Int, escapes: Bool
  ) -> LexicalToken {
    var offset = quote + 1
    while offset < text.count {
      let byte = text[offset]
      if byte == UInt8(ascii: "'") {
        if self.byte(offset + 1) == UInt8(ascii: "'") {
          offset += 2
          continue
        }
        guard let reopened = continuation(after: offset + 1) else {
          return token(kind, from: start, to: offset + 1)
        }
        offset = reopened
      } else if escapes, byte == UInt8(ascii: "\\") {
        offset += 2
      } else {
        offset += 1
      }
    }
    let failure: LexicalToken.Kind =
      switch kind {
      case .bitString: .unterminatedBits
      case .hexString: .unterminatedHex
      default: .unterminatedString
      }
    return token(failure, from: start, to: text.count)
  }

  /// Where a string goes on that was closed at the end of a line: behind the quote that reopens it.
  func continuation(after closing: Int) -> Int? {
    var offset = closing
    var sawNewline = false
    while offset < text.count {
      switch text[offset] {
      case 10, 13:
        sawNewline = true
        offset += 1
      case 32, 9, 11, 12:
        offset += 1
      case UInt8(ascii: "-") where byte(offset + 1) == UInt8(ascii: "-"):
        while offset < text.count, text[offset] != 10, text[offset] != 13 { offset += 1 }
      case UInt8(ascii: "'"):
        return sawNewline ? offset + 1 : nil
      default:
        return nil
      }
    }
    return nil
  }

  mutating func quotedIdentifier(
    _ kind: LexicalToken.Kind, from start: Int, quoteAt quote: Int
  ) -> LexicalToken {
    var offset = quote + 1
    while offset < text.count {
      if text[offset] == UInt8(ascii: "\"") {
        guard byte(offset + 1) == UInt8(ascii: "\"") else {
          let isEmpty = offset == quote + 1
          return token(isEmpty ? .emptyIdentifier : kind, from: start, to: offset + 1)
        }
        offset += 1
      }
      offset += 1
    }
    return token(.unterminatedIdentifier, from: start, to: text.count)
  }

  /// `$1`, `$tag$ … $tag$`, or a lone dollar sign.
  mutating func dollar(from start: Int) -> LexicalToken {
    var offset = start + 1
    if Lexer.isDigit(byte(offset)) {
      while Lexer.isDigit(byte(offset)) { offset += 1 }
      if Lexer.startsName(byte(offset)) {
        return token(.junkAfterParameter, from: start, to: endOfWord(offset))
      }
      return token(.parameter, from: start, to: offset)
    }
    while offset < text.count, text[offset] != UInt8(ascii: "$"),
      Lexer.continuesName(text[offset])
    {
      offset += 1
    }
    guard byte(offset) == UInt8(ascii: "$") else {
      return token(.other, from: start, to: start + 1)
    }
    let tag = start..<(offset + 1)
    guard let end = closing(of: tag, after: offset + 1) else {
      return token(.unterminatedDollar, from: start, to: text.count)
    }
    return token(.dollarString, from: start, to: end)
  }

  /// Behind the next occurrence of a dollar quote's tag.
  private func closing(of tag: Range<Int>, after start: Int) -> Int? {
    var offset = start
    while offset + tag.count <= text.count {
      if text[offset] == UInt8(ascii: "$"), matches(tag, at: offset) { return offset + tag.count }
      offset += 1
    }
    return nil
  }

  private func matches(_ tag: Range<Int>, at offset: Int) -> Bool {
    for index in 0..<tag.count where text[tag.lowerBound + index] != text[offset + index] {
      return false
    }
    return true
  }

  /// `1`, `1.5`, `.5`, `1.`, `1e10`; `1..2` is an integer and two dots.
  mutating func number(from start: Int) -> LexicalToken {
    var offset = start
    var kind: LexicalToken.Kind = .integer
    while Lexer.isDigit(byte(offset)) { offset += 1 }
    if byte(offset) == UInt8(ascii: "."), byte(offset + 1) != UInt8(ascii: ".") {
      kind = .numeric
      offset += 1
      while Lexer.isDigit(byte(offset)) { offset += 1 }
    }
    if byte(offset) | 0x20 == UInt8(ascii: "e") {
      var exponent = offset + 1
      if byte(exponent) == UInt8(ascii: "+") || byte(exponent) == UInt8(ascii: "-") {
        exponent += 1
      }
      guard Lexer.isDigit(byte(exponent)) else {
        let end = exponent == offset + 1 ? endOfWord(exponent) : exponent
        return token(.junkAfterNumber, from: start, to: end)
      }
      kind = .numeric
      offset = exponent
      while Lexer.isDigit(byte(offset)) { offset += 1 }
    }
    if Lexer.startsName(byte(offset)) {
      return token(.junkAfterNumber, from: start, to: endOfWord(offset))
    }
    return token(kind, from: start, to: offset)
  }

  private func endOfWord(_ start: Int) -> Int {
    var offset = start
    while offset < text.count, Lexer.continuesName(text[offset]) { offset += 1 }
    return offset
  }
}
