import Core

/// Numbers as Redis reads and prints them.
enum NumberText {
  /// A double in the forms that C's strtod takes (decimal, exponent, hexadecimal, inf), the whole
  /// word and nothing else; nil for NaN.
  static func double(_ word: Word) -> Double? {
    guard word.count > 0, word.count <= 256, word[0] > 0x20 else { return nil }
    if let plain = plainDecimal(word) { return plain }
    let text = word.text
    let body = text.drop { $0 == "+" || $0 == "-" }.lowercased()
    if body == "inf" || body == "infinity" { return text.hasPrefix("-") ? -.infinity : .infinity }
    guard !body.hasPrefix("n"), let value = Double(text), !value.isNaN else { return nil }
    // Out of range, as strtod says by ERANGE.
    if value.isInfinite { return nil }
    if value == 0, hasNonzeroDigit(body) { return nil }
    return value
  }

  /// A score as Redis 7.0 prints it: C's `%.17g`.
  static func text(_ value: Double) -> String {
    if value.isInfinite { return value > 0 ? "inf" : "-inf" }
    if value == value.rounded(.towardZero), value.magnitude < 1e17 {
      return value == 0 && value.sign == .minus ? "-0" : String(Int64(value))
    }
    return plainText(value).map { String(decoding: $0, as: UTF8.self) }
      ?? Math.format(value, significantDigits: 17)
  }

  /// What INCRBYFLOAT and HINCRBYFLOAT print: 17 decimals, trailing zeros removed.
  static func fixedText(_ value: Double) -> String {
    if value.isInfinite { return value > 0 ? "inf" : "-inf" }
    var text = Math.format(value, decimals: 17)
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return text == "-0" ? "0" : text
  }
}
