import Core

/// The numbers of INCRBYFLOAT and HINCRBYFLOAT: Redis computes them in C's long double and prints
/// 17 decimals.
///
/// On x86 that is `Float80`; elsewhere a double must do, as it must for Redis there.
struct LongDouble {
  #if arch(x86_64)
    typealias Value = Float80
  #else
    typealias Value = Double
  #endif

  private let value: Value

  init(_ value: Int) { self.value = Value(value) }

  /// - Throws: `ERR value is not a valid float`.
  init(_ word: Word) throws(EngineError) { try self.init(word.copied) }

  init(_ bytes: [UInt8]) throws(EngineError) {
    let text = String(decoding: bytes, as: UTF8.self)
    let body = text.drop { $0 == "+" || $0 == "-" }.lowercased()
    if body == "inf" || body == "infinity" {
      value = text.hasPrefix("-") ? -.infinity : .infinity
      return
    }
    guard let first = bytes.first, first > 0x20, !body.hasPrefix("n"), bytes.count < 5120,
      let parsed = Value(text), !parsed.isNaN
    else { throw .notFloat }
    value = parsed
  }

  /// - Throws: `ERR increment would produce NaN or Infinity`.
  func adding(_ other: LongDouble) throws(EngineError) -> LongDouble {
    let sum = value + other.value
    guard sum.isFinite else { throw .notFinite }
    return LongDouble(checked: sum)
  }

  private init(checked value: Value) { self.value = value }

  /// Up to 17 decimals, without trailing zeros.
  var text: String {
    if value == value.rounded(.towardZero), value.magnitude < 1e18 { return String(Int64(value)) }
    let isNegative = value < 0
    let magnitude = value.magnitude
    if magnitude >= 1e19 {
      return (isNegative ? "-" : "") + Self.wholeText(magnitude)
    }
    var whole = UInt64(magnitude)
    // 17 decimals, rounded half to even as printf does.
    var decimals = ((magnitude - Value(whole)) * 1e17).rounded(.toNearestOrEven)
    if decimals >= 1e17 {
      whole += 1
      decimals = 0
    }
    var digits = String(UInt64(decimals))
    digits = String(repeating: "0", count: 17 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return (isNegative ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
  }

  /// All digits of a number from 2^63 on: a significand of 64 bits, shifted left.
  private static func wholeText(_ magnitude: Value) -> String {
    let shift = Int(magnitude.exponent) - 63
    var rest = UInt64(
      Value(sign: .plus, exponent: -magnitude.exponent + 63, significand: magnitude))
    // Nine digits each, lowest first.
    var limbs: [UInt64] = []
    while rest > 0 {
      limbs.append(rest % 1_000_000_000)
      rest /= 1_000_000_000
    }
    var shifted = 0
    while shifted < shift {
      let step = UInt64(min(29, shift - shifted))
      var carry: UInt64 = 0
      for index in limbs.indices {
        let value = limbs[index] << step + carry
        limbs[index] = value % 1_000_000_000
        carry = value / 1_000_000_000
      }
      if carry > 0 { limbs.append(carry) }
      shifted += Int(step)
    }
    let padded = limbs.reversed().map { String(String(1_000_000_000 + $0).dropFirst()) }.joined()
    return String(padded.drop { $0 == "0" })
  }
}
