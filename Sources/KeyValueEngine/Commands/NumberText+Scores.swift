import Core

/// The forms of numbers that sorted sets meet most.
extension NumberText {
  /// Ten to the power of an index, exactly.
  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// A decimal without exponent whose digits fit in a double: then one division is exact to the
  /// last bit. Nil for all other forms.
  ///
  /// **Source:** Clinger, "How to read floating point numbers accurately", PLDI 1990.
  static func plainDecimal(_ word: Word) -> Double? {
    guard word.count <= 20, word.count > 0 else { return nil }
    var index = word[0] == UInt8(ascii: "-") || word[0] == UInt8(ascii: "+") ? 1 : 0
    var digits: UInt64 = 0
    var digitCount = 0
    var decimals = -1
    while index < word.count {
      let digit = word[index] &- UInt8(ascii: "0")
      if digit <= 9 {
        digits = digits &* 10 &+ UInt64(digit)
        digitCount += 1
        if decimals >= 0 { decimals += 1 }
      } else if word[index] == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
      } else {
        return nil
      }
      index += 1
    }
    guard digitCount > 0, digitCount < 19, digits <= 1 << 53 else { return nil }
    let magnitude = decimals > 0 ? Double(digits) / powersOfTen[decimals] : Double(digits)
    return word[0] == UInt8(ascii: "-") ? -magnitude : magnitude
  }

  /// What `%.17g` prints for a number that is not whole and has neither too large nor too small an
  /// exponent; nil for the others.
  ///
  /// The number is m · 2^-s, so its 17 digits are m · 10^d / 2^s, rounded to even: below 10^17 and
  /// down to 10^-4 that is exact in 128 bits.
  static func plainText(_ value: Double) -> [UInt8]? {
    let magnitude = value.magnitude
    guard magnitude >= 1e-4, magnitude < 1e15, magnitude != magnitude.rounded(.down) else {
      return nil
    }
    let shift = 52 - Int(magnitude.exponent)
    let significand = UInt128(magnitude.significandBitPattern | 1 << 52)
    var wholeDigits =
      magnitude >= 1
      ? 1 : magnitude >= 0.1 ? 0 : magnitude >= 1e-2 ? -1 : magnitude >= 1e-3 ? -2 : -3
    while wholeDigits > 0, magnitude >= powersOfTen[wholeDigits] { wholeDigits += 1 }
    while true {
      let decimals = 17 - wholeDigits
      let scaled = significand * (decimals > 19 ? 10 * wholePower(19) : wholePower(decimals))
      var digits = UInt64(truncatingIfNeeded: scaled >> UInt128(shift))
      let rest = scaled & ((1 << UInt128(shift)) - 1)
      let half: UInt128 = 1 << UInt128(shift - 1)
      if rest > half || rest == half && digits & 1 == 1 { digits += 1 }
      if digits < 100_000_000_000_000_000 {
        return plainText(digits, decimals: decimals, isNegative: value < 0)
      }
      wholeDigits += 1
    }
  }

  private static func wholePower(_ exponent: Int) -> UInt128 {
    var power: UInt64 = 1
    for _ in 0..<exponent { power *= 10 }
    return UInt128(power)
  }

  /// Digits with the point so many places from their end, without trailing zeros.
  private static func plainText(_ digits: UInt64, decimals: Int, isNegative: Bool) -> [UInt8] {
    var rest = digits
    var decimalsLeft = decimals
    while decimalsLeft > 0, rest % 10 == 0 {
      rest /= 10
      decimalsLeft -= 1
    }
    return withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) { buffer in
      var position = 32
      let pointPosition = 32 - decimalsLeft
      while rest > 0 || position >= pointPosition {
        if position == pointPosition, decimalsLeft > 0 {
          position -= 1
          buffer[position] = UInt8(ascii: ".")
        }
        position -= 1
        buffer[position] = UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0")
        rest /= 10
      }
      if isNegative {
        position -= 1
        buffer[position] = UInt8(ascii: "-")
      }
      return Array(buffer[position...])
    }
  }

  /// Whether a decimal or hexadecimal mantissa is not zero.
  static func hasNonzeroDigit(_ body: String) -> Bool {
    let isHexadecimal = body.hasPrefix("0x")
    let mantissa = body.dropFirst(isHexadecimal ? 2 : 0).prefix {
      $0 != (isHexadecimal ? "p" : "e")
    }
    return mantissa.contains { $0 != "0" && $0 != "." }
  }

  /// A bound of a range: as ``double(_:)``, but blanks may stand in front, nothing at all is 0, and
  /// what is out of range is infinite. Redis calls strtod and looks only at what is left.
  static func leadingDouble(_ word: Word) -> Double? {
    if word.count == 0 { return 0 }
    if let plain = plainDecimal(word) { return plain }
    let text = String(word.text.drop { $0.isASCII && $0.isWhitespace })
    let body = text.drop { $0 == "+" || $0 == "-" }.lowercased()
    if body == "inf" || body == "infinity" { return text.hasPrefix("-") ? -.infinity : .infinity }
    guard !body.hasPrefix("n"), let value = Double(text), !value.isNaN else { return nil }
    return value
  }
}

extension Call {
  /// A score as an answer: a bulk string, in RESP3 a double.
  @inline(__always)
  func scoreReply(_ score: Double) -> Reply {
    if client.protocolVersion == 3 { return .double(NumberText.text(score)) }
    if score.magnitude < 1e15, let whole = Int64(exactly: score), whole != 0 {
      return withDigits(whole) { .bulk($0.copied) }
    }
    return NumberText.plainText(score).map(Reply.bulk) ?? .text(NumberText.text(score))
  }
}
