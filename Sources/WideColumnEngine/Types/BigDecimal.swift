import Parsing

/// A decimal of any size: `unscaled · 10^-scale`. As Java's `BigDecimal`, 1.0 and 1.00 are equal in
/// order and differ in scale.
struct BigDecimal: Hashable, Sendable {
  var unscaled: BigInteger
  var scale: Int32

  /// More digits than this would have to be written out: an operation that needs them is refused.
  static let digitCountMax = 100_000

  init(_ unscaled: BigInteger, scale: Int32 = 0) {
    self.unscaled = unscaled
    self.scale = scale
  }

  /// `1`, `-1.50`, `1e10`; nil for anything else and for exponents beyond 32 bits.
  init?(_ text: String) {
    var digits: [UInt8] = []
    var scanner = ByteScanner(Array(text.utf8))
    let sign = scanner.peek()
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      digits.append(sign)
      scanner.advance()
    }
    let start = scanner.offset
    scanner.skip(while: ASCII.isDigit)
    digits += scanner.bytes[start..<scanner.offset]
    var scale = 0
    if scanner.peek() == UInt8(ascii: ".") {
      scanner.advance()
      let fraction = scanner.offset
      scanner.skip(while: ASCII.isDigit)
      digits += scanner.bytes[fraction..<scanner.offset]
      scale = scanner.offset - fraction
    }
    if scanner.peek() | 0x20 == UInt8(ascii: "e") {
      scanner.advance()
      guard let exponent = Int(String(decoding: scanner.bytes[scanner.offset...], as: UTF8.self)),
        let exact = Int32(exactly: exponent)
      else { return nil }
      scale -= Int(exact)
    } else if !scanner.isAtEnd {
      return nil
    }
    guard let unscaled = BigInteger(digits), let exact = Int32(exactly: scale) else { return nil }
    self.init(unscaled, scale: exact)
  }

  /// The shortest decimal that reads as this number, as `BigDecimal.valueOf(double)`; nil for what
  /// is not finite.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    self.init(JavaNumberText.text(value))
  }

  /// The scale as an int, then the unscaled value.
  var bytes: [UInt8] { BigEndian.bytes(scale) + unscaled.bytes }

  init?(bytes: [UInt8]) {
    guard bytes.count > 4, let unscaled = BigInteger(twosComplement: bytes[4...]) else {
      return nil
    }
    self.init(unscaled, scale: bytes[..<4].reduce(0) { $0 << 8 | Int32(truncatingIfNeeded: $1) })
  }

  /// The digits without a sign.
  var digits: String { unscaled.magnitude.description }

  /// How many digits there are; 1 for zero.
  var precision: Int { digits.utf8.count }

  /// Without zeros at the end; zero itself as 0.
  var strippingTrailingZeros: BigDecimal {
    if unscaled.isZero { return BigDecimal(.zero) }
    let text = Array(unscaled.description.utf8)
    let zeros = text.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    guard zeros > 0, let short = BigInteger(text.dropLast(zeros)),
      let scale = Int32(exactly: Int(scale) - zeros)
    else { return self }
    return BigDecimal(short, scale: scale)
  }

  var double: Double { Double(description) ?? .nan }
}

extension BigDecimal: CustomStringConvertible {
  /// As Java's `toString()`: plain, or with an exponent if the number is very small or its scale is
  /// negative.
  var description: String {
    let digits = Array(digits.utf8)
    let sign = unscaled.isNegative ? "-" : ""
    let exponent = digits.count - 1 - Int(scale)
    if scale >= 0, exponent >= -6 {
      if scale == 0 { return sign + String(decoding: digits, as: UTF8.self) }
      let zeros = max(0, Int(scale) + 1 - digits.count)
      let padded = [UInt8](repeating: 0x30, count: zeros) + digits
      let whole = padded.dropLast(Int(scale))
      return sign + String(decoding: whole, as: UTF8.self) + "."
        + String(decoding: padded.suffix(Int(scale)), as: UTF8.self)
    }
    let fraction =
      digits.count > 1 ? "." + String(decoding: digits.dropFirst(), as: UTF8.self) : ""
    let first = String(decoding: digits.prefix(1), as: UTF8.self)
    if exponent == 0 { return sign + first + fraction }
    return sign + first + fraction + "E" + (exponent > 0 ? "+" : "") + String(exponent)
  }

  /// Without an exponent, as Java's `toPlainString()`; as ``description`` if that were too long.
  var plainDescription: String {
    if scale >= 0 {
      guard Int(scale) <= Self.digitCountMax, precision - 1 - Int(scale) < -6 else {
        return description
      }
      let digits = digits
      return (unscaled.isNegative ? "-" : "") + "0."
        + String(repeating: "0", count: Int(scale) - digits.utf8.count) + digits
    }
    guard -Int(scale) <= Self.digitCountMax else { return description }
    return unscaled.isZero ? "0" : unscaled.description + String(repeating: "0", count: -Int(scale))
  }
}
