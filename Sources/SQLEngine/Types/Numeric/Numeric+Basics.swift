import Core

extension Numeric {
  static let powersOfTen: [Int64] = {
    var powers: [Int64] = [1]
    for _ in 0..<18 { powers.append((powers.last ?? 1) * 10) }
    return powers
  }()

  init(_ value: Int64) {
    self =
      value.magnitude <= UInt64(Self.smallMagnitudeMax)
      ? .small(value, scale: 0) : .big(BigDecimal(value))
  }

  /// Picks the small form if the value fits.
  init(_ value: BigDecimal) {
    let scale = value.displayScale
    guard scale <= Self.smallScaleMax, value.digits.count <= 5, value.weight < 5,
      value.isZero || value.weight - value.digits.count + 1 >= -5
    else {
      self = .big(value)
      return
    }
    var coefficient: Int64 = 0
    let lowest = -((scale + 3) / 4)
    var overflow = false
    for position in stride(from: max(value.weight, 0), through: lowest, by: -1) {
      let unit: Int64 = position == lowest && scale % 4 != 0 ? Self.powersOfTen[scale % 4] : 10_000
      let digit = Int64(value.digit(at: position)) / (10_000 / unit)
      let (product, high) = coefficient.multipliedReportingOverflow(by: unit)
      let (sum, low) = product.addingReportingOverflow(digit)
      overflow = overflow || high || low
      coefficient = sum
    }
    self =
      overflow || coefficient > Self.smallMagnitudeMax
      ? .big(value) : .small(value.isNegative ? -coefficient : coefficient, scale: Int16(scale))
  }

  /// The value if it is finite.
  var decimal: BigDecimal? {
    switch self {
    case .small(let coefficient, let scale): BigDecimal(coefficient, scale: Int(scale))
    case .big(let value): value
    default: nil
    }
  }

  var isNaN: Bool { if case .nan = self { true } else { false } }

  /// -1, 0, 1; NaN counts as positive.
  var signum: Int {
    switch self {
    case .small(let coefficient, _): Int(coefficient.signum())
    case .big(let value): value.isZero ? 0 : value.isNegative ? -1 : 1
    case .nan, .infinity: 1
    case .negativeInfinity: -1
    }
  }

  var displayScale: Int {
    switch self {
    case .small(_, let scale): Int(scale)
    case .big(let value): value.displayScale
    default: 0
    }
  }

  var text: [UInt8] {
    switch self {
    case .small(let coefficient, let scale): Self.text(coefficient, scale: Int(scale))
    case .big(let value): value.text
    case .nan: Array("NaN".utf8)
    case .infinity: Array("Infinity".utf8)
    case .negativeInfinity: Array("-Infinity".utf8)
    }
  }

  private static func text(_ coefficient: Int64, scale: Int) -> [UInt8] {
    var digits = Array(String(coefficient.magnitude).utf8)
    if scale > 0 {
      if digits.count <= scale {
        digits.insert(
          contentsOf: repeatElement(UInt8(ascii: "0"), count: scale + 1 - digits.count), at: 0)
      }
      digits.insert(UInt8(ascii: "."), at: digits.count - scale)
    }
    if coefficient < 0 { digits.insert(UInt8(ascii: "-"), at: 0) }
    return digits
  }

  /// PostgreSQL's order: NaN is equal to itself and above everything.
  static func compare(_ a: Numeric, _ b: Numeric) -> Int {
    if case .small(let x, let xScale) = a, case .small(let y, let yScale) = b, xScale == yScale {
      return x < y ? -1 : x > y ? 1 : 0
    }
    if let x = a.decimal, let y = b.decimal { return BigDecimal.compare(x, y) }
    return a.rank - b.rank
  }

  private var rank: Int {
    switch self {
    case .negativeInfinity: -1
    case .small, .big: 0
    case .infinity: 1
    case .nan: 2
    }
  }

  /// The nearest double.
  var double: Double {
    switch self {
    case .small(let coefficient, let scale):
      // Both are exact in a double, so one division rounds once.
      if coefficient.magnitude < 1 << 53 { return Double(coefficient) / doublePowers[Int(scale)] }
      return Double(String(decoding: text, as: UTF8.self)) ?? .nan
    case .big(let value): return value.double
    case .nan: return .nan
    case .infinity: return .infinity
    case .negativeInfinity: return -.infinity
    }
  }

  /// From a double's shortest text with 15 (real: 6) significant digits, as PostgreSQL casts.
  init(_ value: Double, significantDigits: Int) {
    if value.isNaN {
      self = .nan
    } else if value.isInfinite {
      self = value < 0 ? .negativeInfinity : .infinity
    } else {
      let text = Math.format(value, significantDigits: significantDigits)
      self = (try? Numeric(parsing: Array(text.utf8))) ?? .zero
    }
  }

  /// Rounded half away from zero; nil if it is not finite or does not fit.
  var int64: Int64? {
    switch self {
    case .small(let coefficient, let scale):
      if scale == 0 { return coefficient }
      let unit = Self.powersOfTen[Int(scale)]
      let (quotient, rest) = coefficient.quotientAndRemainder(dividingBy: unit)
      return rest.magnitude * 2 >= unit.magnitude ? quotient + coefficient.signum() : quotient
    case .big(let value): return value.int64
    default: return nil
    }
  }
}

private let doublePowers: [Double] = Numeric.powersOfTen.map(Double.init)
