/// A decimal number of any precision, or NaN, or ±Infinity.
///
/// Most numbers in tables fit in 18 digits: those are a coefficient and a scale, without memory of
/// their own, and add, subtract, multiply and compare in a few instructions. Others are in
/// ``BigDecimal``. Which form a value has never shows: ``init(_:)`` picks the small one if it fits.
enum Numeric: Sendable {
  /// `coefficient / 10^scale`; `|coefficient| < 10^18`, scale within 0…``smallScaleMax``.
  case small(Int64, scale: Int16)
  indirect case big(BigDecimal)
  case nan
  case infinity
  case negativeInfinity

  static let smallMagnitudeMax: Int64 = 999_999_999_999_999_999
  static let smallScaleMax = 18
  static let zero = Numeric.small(0, scale: 0)
}

/// A decimal number as PostgreSQL's numeric.c holds it.
///
///     value = ± Σ digits[i] · 10000^(weight − i)
///
/// Invariants:
/// 1. Every digit is within 0…9999; the first and the last are not zero; zero has no digits.
/// 2. `displayScale` is how many decimals are printed; what lies beyond is zero.
struct BigDecimal: Sendable {
  var isNegative: Bool
  /// The power of 10000 of the first digit.
  var weight: Int
  var displayScale: Int
  /// Base 10000, most significant first.
  var digits: [Int32]
}
