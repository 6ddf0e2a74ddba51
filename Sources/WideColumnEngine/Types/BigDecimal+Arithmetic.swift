extension BigDecimal: Comparable {
  static func < (a: BigDecimal, b: BigDecimal) -> Bool { a.compare(b) < 0 }

  /// By value: 1.0 and 1.00 are the same.
  func compare(_ other: BigDecimal) -> Int {
    let (a, b) = (OrderedDecimal.bytes(self), OrderedDecimal.bytes(other))
    return a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
  }

  /// The unscaled values of two numbers at the larger scale; nil if that needs too many digits.
  private static func aligned(
    _ a: BigDecimal, _ b: BigDecimal
  ) -> (BigInteger, BigInteger, scale: Int32)? {
    let scale = max(a.scale, b.scale)
    guard let x = a.unscaled(at: scale), let y = b.unscaled(at: scale) else { return nil }
    return (x, y, scale)
  }

  private func unscaled(at scale: Int32) -> BigInteger? {
    let shift = Int(scale) - Int(self.scale)
    guard shift <= Self.digitCountMax else { return nil }
    return shift == 0 ? unscaled : unscaled * BigInteger.powerOfTen(shift)
  }

  func adding(_ other: BigDecimal) -> BigDecimal? {
    Self.aligned(self, other).map { BigDecimal($0.0 + $0.1, scale: $0.scale) }
  }

  func subtracting(_ other: BigDecimal) -> BigDecimal? { adding(other.negated) }

  func multiplied(by other: BigDecimal) -> BigDecimal? {
    guard let scale = Int32(exactly: Int(scale) + Int(other.scale)),
      unscaled.limbs.count + other.unscaled.limbs.count <= BigInteger.limbCountMax
    else { return nil }
    return BigDecimal(unscaled * other.unscaled, scale: scale)
  }

  /// - Parameter other: not zero.
  func remainder(dividingBy other: BigDecimal) -> BigDecimal? {
    Self.aligned(self, other).map {
      BigDecimal($0.0.quotientAndRemainder(dividingBy: $0.1).remainder, scale: $0.scale)
    }
  }

  enum Rounding { case halfUp, halfEven, towardsZero }

  /// The quotient at a scale.
  /// - Parameter other: not zero.
  /// - Returns: nil if it has too many digits.
  func divided(by other: BigDecimal, scale: Int32, rounding: Rounding) -> BigDecimal? {
    let shift = Int(scale) + Int(other.scale) - Int(self.scale)
    guard abs(shift) <= Self.digitCountMax else { return nil }
    let power = BigInteger.powerOfTen(abs(shift))
    let dividend = shift >= 0 ? unscaled * power : unscaled
    let divisor = shift >= 0 ? other.unscaled : other.unscaled * power
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let twice = remainder.magnitude + remainder.magnitude
    let roundsUp: Bool
    switch rounding {
    case .towardsZero: roundsUp = false
    case .halfUp: roundsUp = twice >= divisor.magnitude
    case .halfEven:
      let isOdd = (quotient.limbs.first ?? 0) & 1 == 1
      roundsUp = twice > divisor.magnitude || twice == divisor.magnitude && isOdd
    }
    guard roundsUp else { return BigDecimal(quotient, scale: scale) }
    let isNegative = dividend.isNegative != divisor.isNegative
    return BigDecimal(quotient + BigInteger(isNegative ? -1 : 1), scale: scale)
  }

  var negated: BigDecimal { BigDecimal(-unscaled, scale: scale) }

  /// The whole part; nil if it has too many digits.
  var integer: BigInteger? {
    guard Int(scale) < precision else { return .zero }
    return divided(by: BigDecimal(BigInteger(1)), scale: 0, rounding: .towardsZero)?.unscaled
  }
}
