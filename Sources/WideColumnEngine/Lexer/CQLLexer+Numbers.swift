import Parsing

extension CQLLexer {
  /// Steps over a number: `0xff`, `1h30m`, `1`, `1.5`, `1e-3`. In `1..2` the dots are a range.
  mutating func number() -> CQLToken.Kind {
    if scanner.peek() == UInt8(ascii: "0"), scanner.peek(1) | 0x20 == UInt8(ascii: "x") {
      scanner.advance(by: 2)
      scanner.skip(while: ASCII.isHexDigit)
      return .hexadecimal
    }
    if skipDuration() { return .duration }
    scanner.skip(while: ASCII.isDigit)
    var kind = CQLToken.Kind.integer
    let dot = UInt8(ascii: ".")
    if scanner.peek() == dot, scanner.peek(1) != dot || scanner.peek(2) == dot {
      scanner.advance()
      scanner.skip(while: ASCII.isDigit)
      kind = .float
    }
    return skipExponent() ? .float : kind
  }

  private mutating func skipExponent() -> Bool {
    guard scanner.peek() | 0x20 == UInt8(ascii: "e") else { return false }
    let sign = scanner.peek(1)
    let digits = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? 2 : 1
    guard ASCII.isDigit(scanner.peek(digits)) else { return false }
    scanner.advance(by: digits)
    scanner.skip(while: ASCII.isDigit)
    return true
  }

  /// Steps over a uuid: 8-4-4-4-12 hexadecimal digits.
  mutating func skipUUID() -> Bool {
    for index in 0..<36 {
      let isDash = index == 8 || index == 13 || index == 18 || index == 23
      let byte = scanner.peek(index)
      if isDash ? byte != UInt8(ascii: "-") : !ASCII.isHexDigit(byte) { return false }
    }
    if ASCII.isWord(scanner.peek(36)) { return false }
    scanner.advance(by: 36)
    return true
  }

  /// Steps over a duration: numbers with units (`1h30m`), or ISO 8601's forms.
  mutating func skipDuration() -> Bool {
    let start = scanner
    if scanner.peek() == UInt8(ascii: "P") {
      scanner.advance()
      guard scanner.peek() == UInt8(ascii: "T") || ASCII.isDigit(scanner.peek()) else {
        scanner = start
        return false
      }
      scanner.skip { ASCII.isDigit($0) || Self.isISODurationByte($0) }
    } else {
      while ASCII.isDigit(scanner.peek()) {
        scanner.skip(while: ASCII.isDigit)
        guard skipDurationUnit() else {
          scanner = start
          return false
        }
      }
    }
    let isWhole = !ASCII.isWord(scanner.peek())
    if !isWhole { scanner = start }
    return isWhole
  }

  private static func isISODurationByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "Y"), UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "D"),
      UInt8(ascii: "T"), UInt8(ascii: "H"), UInt8(ascii: "S"), UInt8(ascii: "-"),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }

  /// Steps over `y`, `mo`, `w`, `d`, `h`, `m`, `s`, `ms`, `us`, `µs` or `ns`, in any case.
  private mutating func skipDurationUnit() -> Bool {
    let byte = scanner.peek() | 0x20
    let second = scanner.peek(1) | 0x20
    switch byte {
    case UInt8(ascii: "m"):
      let isTwo = second == UInt8(ascii: "o") || second == UInt8(ascii: "s")
      scanner.advance(by: isTwo ? 2 : 1)
    case UInt8(ascii: "u"), UInt8(ascii: "n"):
      guard second == UInt8(ascii: "s") else { return false }
      scanner.advance(by: 2)
    case UInt8(ascii: "y"), UInt8(ascii: "w"), UInt8(ascii: "d"), UInt8(ascii: "h"),
      UInt8(ascii: "s"):
      scanner.advance()
    default:
      let isMicro =
        scanner.peek() == 0xC2 && scanner.peek(1) == 0xB5
        && scanner.peek(2) | 0x20 == UInt8(ascii: "s")
      guard isMicro else { return false }
      scanner.advance(by: 3)
    }
    return true
  }
}
