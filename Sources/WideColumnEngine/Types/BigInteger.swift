import Parsing

/// An integer of any size: a varint, or the digits of a decimal.
///
/// Sign and magnitude; the magnitude as 32-bit limbs, the lowest first, without leading zeros.
/// Invariant: zero has no limbs and is not negative.
///
/// **Source:** Knuth, The Art of Computer Programming 2, 4.3.1. A package would bring Foundation
/// with it, which the start of the program cannot afford.
struct BigInteger: Hashable, Sendable {
  private(set) var isNegative: Bool
  private(set) var limbs: [UInt32]

  /// A product with more limbs than this is refused: reckoning is quadratic in them.
  static let limbCountMax = 1 << 14
  /// A text with more digits than this is no integer.
  static let digitCountMax = 150_000

  static let zero = BigInteger(isNegative: false, limbs: [])

  init(isNegative: Bool, limbs: [UInt32]) {
    let count = (limbs.lastIndex { $0 != 0 } ?? -1) + 1
    self.limbs = Array(limbs.prefix(count))
    self.isNegative = isNegative && count > 0
  }

  init(_ value: some BinaryInteger) {
    var rest = value.magnitude
    var limbs: [UInt32] = []
    while rest != 0 {
      limbs.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
    self.init(isNegative: value < 0, limbs: limbs)
  }

  /// Decimal digits with an optional sign; nil for anything else.
  init?(_ text: some Collection<UInt8>) {
    var digits = Array(text)
    let sign = digits.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { digits.removeFirst() }
    guard !digits.isEmpty, digits.count <= Self.digitCountMax, digits.allSatisfy(ASCII.isDigit)
    else { return nil }
    var limbs: [UInt32] = []
    var index = 0
    while index < digits.count {
      let end = min(index + 9, digits.count)
      let chunk = digits[index..<end].reduce(UInt32(0)) { $0 * 10 + UInt32($1 & 15) }
      Self.multiply(&limbs, by: Self.powersOfTen[end - index], adding: chunk)
      index = end
    }
    self.init(isNegative: sign == UInt8(ascii: "-"), limbs: limbs)
  }

  private static let powersOfTen: [UInt32] = (0...9).map { count in
    (0..<count).reduce(1) { product, _ in product * 10 }
  }

  /// 10 to a power.
  static func powerOfTen(_ exponent: Int) -> BigInteger {
    var limbs: [UInt32] = [1]
    for _ in 0..<(exponent / 9) { multiply(&limbs, by: powersOfTen[9], adding: 0) }
    multiply(&limbs, by: powersOfTen[exponent % 9], adding: 0)
    return BigInteger(isNegative: false, limbs: limbs)
  }

  private static func multiply(_ limbs: inout [UInt32], by factor: UInt32, adding: UInt32) {
    var carry = UInt64(adding)
    for index in limbs.indices {
      carry += UInt64(limbs[index]) * UInt64(factor)
      limbs[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  var isZero: Bool { limbs.isEmpty }

  var magnitude: BigInteger { BigInteger(isNegative: false, limbs: limbs) }

  /// The value modulo 2⁶⁴, as Java's `longValue()`.
  var truncated: Int64 {
    let low = limbs.prefix(2).enumerated().reduce(UInt64(0)) {
      $0 | UInt64($1.element) << UInt64(32 * $1.offset)
    }
    return Int64(truncatingIfNeeded: isNegative ? 0 &- low : low)
  }

  /// The value if it fits.
  var exact: Int64? {
    let value = truncated
    return BigInteger(value) == self ? value : nil
  }

  var double: Double { Double(description) ?? (isNegative ? -.infinity : .infinity) }
}

extension BigInteger: CustomStringConvertible {
  /// Decimal digits.
  var description: String {
    if isZero { return "0" }
    var rest = limbs
    var chunks: [UInt32] = []
    while !rest.isEmpty {
      var remainder: UInt64 = 0
      for index in rest.indices.reversed() {
        let value = remainder << 32 | UInt64(rest[index])
        rest[index] = UInt32(value / 1_000_000_000)
        remainder = value % 1_000_000_000
      }
      chunks.append(UInt32(remainder))
      while rest.last == 0 { rest.removeLast() }
    }
    var text = isNegative ? "-" : ""
    for (index, chunk) in chunks.reversed().enumerated() {
      let digits = String(chunk)
      if index > 0 { text += String(repeating: "0", count: 9 - digits.utf8.count) }
      text += digits
    }
    return text
  }
}
