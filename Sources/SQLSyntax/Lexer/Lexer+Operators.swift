extension Lexer {
  /// Longest name of anything, an operator's included, in bytes.
  static let nameSizeMax = 63

  /// Marks and operators.
  mutating func punctuation(_ first: UInt8, from start: Int) -> LexicalToken {
    switch first {
    case UInt8(ascii: "("): return token(.leftParenthesis, from: start, to: start + 1)
    case UInt8(ascii: ")"): return token(.rightParenthesis, from: start, to: start + 1)
    case UInt8(ascii: ","): return token(.comma, from: start, to: start + 1)
    case UInt8(ascii: ";"): return token(.semicolon, from: start, to: start + 1)
    case UInt8(ascii: "["): return token(.leftBracket, from: start, to: start + 1)
    case UInt8(ascii: "]"): return token(.rightBracket, from: start, to: start + 1)
    case UInt8(ascii: "."):
      if Lexer.isDigit(byte(start + 1)) { return number(from: start) }
      if byte(start + 1) == UInt8(ascii: ".") { return token(.dotDot, from: start, to: start + 2) }
      return token(.dot, from: start, to: start + 1)
    case UInt8(ascii: ":"):
      if byte(start + 1) == UInt8(ascii: ":") {
        return token(.typecast, from: start, to: start + 2)
      }
      if byte(start + 1) == UInt8(ascii: "=") {
        return token(.colonEquals, from: start, to: start + 2)
      }
      return token(.colon, from: start, to: start + 1)
    default:
      guard Lexer.isOperator(first) else { return token(.other, from: start, to: start + 1) }
      return operatorSymbol(from: start)
    }
  }

  static func isOperator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "%"),
      UInt8(ascii: "^"):
      true
    default: allowsSignAtEnd(byte)
    }
  }

  /// Characters that make `@-` one operator, where `*-` is two.
  private static func allowsSignAtEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "@"), UInt8(ascii: "#"),
      UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "`"), UInt8(ascii: "?"),
      UInt8(ascii: "%"), UInt8(ascii: "^"):
      true
    default: false
    }
  }

  /// The longest run of operator characters before a comment, without signs at its end unless it
  /// holds a character that standard SQL's operators do not.
  private mutating func operatorSymbol(from start: Int) -> LexicalToken {
    var end = start
    var keepsSign = false
    while end < text.count, Lexer.isOperator(text[end]) {
      let following = byte(end + 1)
      if text[end] == UInt8(ascii: "/"), following == UInt8(ascii: "*") { break }
      if text[end] == UInt8(ascii: "-"), following == UInt8(ascii: "-") { break }
      if Lexer.allowsSignAtEnd(text[end]) { keepsSign = true }
      end += 1
    }
    if !keepsSign {
      while end - start > 1,
        text[end - 1] == UInt8(ascii: "+") || text[end - 1] == UInt8(ascii: "-")
      {
        end -= 1
      }
    }
    if end - start > Lexer.nameSizeMax { return token(.operatorTooLong, from: start, to: end) }
    return token(kindOfOperator(from: start, count: end - start), from: start, to: end)
  }

  private func kindOfOperator(from start: Int, count: Int) -> LexicalToken.Kind {
    if count > 2 { return .operatorSymbol }
    let first = text[start]
    if count == 1 {
      switch first {
      case UInt8(ascii: "+"): return .plus
      case UInt8(ascii: "-"): return .minus
      case UInt8(ascii: "*"): return .star
      case UInt8(ascii: "/"): return .slash
      case UInt8(ascii: "%"): return .percent
      case UInt8(ascii: "^"): return .caret
      case UInt8(ascii: "<"): return .less
      case UInt8(ascii: ">"): return .greater
      case UInt8(ascii: "="): return .equals
      default: return .operatorSymbol
      }
    }
    switch (first, text[start + 1]) {
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): return .lessEquals
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): return .greaterEquals
    case (UInt8(ascii: "<"), UInt8(ascii: ">")): return .notEquals
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): return .notEquals
    case (UInt8(ascii: "="), UInt8(ascii: ">")): return .equalsGreater
    default: return .operatorSymbol
    }
  }
}
