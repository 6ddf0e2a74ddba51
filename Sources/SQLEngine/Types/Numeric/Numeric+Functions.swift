import Core

/// Roots, powers and logarithms, with PostgreSQL's scales.
///
/// **Source:** PostgreSQL 15, numeric.c.
extension Numeric {
  private static func boundedScale(_ scale: Int, _ inputs: BigDecimal...) -> Int {
    let least = inputs.reduce(0) { max($0, $1.displayScale) }
    return min(max(scale, least), BigDecimal.displayScaleBound)
  }

  func squareRoot() throws(EngineError) -> Numeric {
    guard let value = decimal else {
      if case .negativeInfinity = self { throw Self.negativeRoot }
      return self
    }
    if value.isNegative { throw Self.negativeRoot }
    let weight = ((value.isZero ? 0 : value.weight) + 1) * 4 / 2 - 1
    let scale = Self.boundedScale(BigDecimal.significantDigitsMin - weight, value)
    return Numeric(value.squareRoot(scale: scale))
  }

  /// The root with as many decimals as the number itself has: what deviations are given with.
  func squareRootKeepingScale() throws(EngineError) -> Numeric {
    guard let value = decimal else { return try squareRoot() }
    if value.isNegative { throw Self.negativeRoot }
    return Numeric(value.squareRoot(scale: value.displayScale))
  }

  private static let negativeRoot = EngineError.sql(
    "2201F", "cannot take square root of a negative number")

  func exponential() throws(EngineError) -> Numeric {
    guard let value = decimal else {
      if case .negativeInfinity = self { return .zero }
      return self
    }
    let weight = max(-2000, min(value.double * 0.434294481903252, 2000))
    let scale = Self.boundedScale(BigDecimal.significantDigitsMin - Int(weight), value)
    // Beyond this PostgreSQL does not compute: more digits than it would show lie before or behind
    // the point.
    guard abs(value.double) < 6_000 else {
      guard value.isNegative else { throw .sql("22003", "value overflows numeric format") }
      return Numeric.zero.rounded(toScale: scale)
    }
    return try Numeric(value.exponential(scale: scale)).checked()
  }

  func naturalLogarithm() throws(EngineError) -> Numeric {
    try checkLogarithm()
    guard let value = decimal else { return self }
    let scale = Self.boundedScale(
      BigDecimal.significantDigitsMin - value.logarithmWeightEstimate, value)
    return Numeric(value.naturalLogarithm(scale: scale))
  }

  private func checkLogarithm() throws(EngineError) {
    if signum < 0 { throw .sql("2201E", "cannot take logarithm of a negative number") }
    if signum == 0 { throw .sql("2201E", "cannot take logarithm of zero") }
  }

  /// The logarithm to any base.
  static func logarithm(base: Numeric, of number: Numeric) throws(EngineError) -> Numeric {
    if base.isNaN || number.isNaN { return .nan }
    try base.checkLogarithm()
    try number.checkLogarithm()
    guard let b = base.decimal, let x = number.decimal else {
      if base.decimal == nil { return number.decimal == nil ? .nan : .zero }
      return .infinity
    }
    let baseWeight = b.logarithmWeightEstimate
    let numberWeight = x.logarithmWeightEstimate
    let weight = numberWeight - baseWeight
    let scale = boundedScale(BigDecimal.significantDigitsMin - weight, b, x)
    let lnBase = b.naturalLogarithm(scale: max(0, scale + weight - baseWeight + 8))
    let lnNumber = x.naturalLogarithm(scale: max(0, scale + weight - numberWeight + 8))
    if lnBase.isZero { throw .divisionByZero }
    return Numeric(BigDecimal.divide(lnNumber, lnBase, scale: scale))
  }

  static func power(_ base: Numeric, _ exponent: Numeric) throws(EngineError) -> Numeric {
    guard let x = base.decimal, let y = exponent.decimal else {
      return try powerOfSpecials(base, exponent)
    }
    if x.isZero, y.isNegative {
      throw .sql("2201F", "zero raised to a negative power is undefined")
    }
    if x.isNegative, !y.isInteger {
      throw .sql(
        "2201F", "a negative number raised to a non-integer power yields a complex result")
    }
    if y.isInteger, let integer = y.int64, Int32(exactly: integer) != nil {
      return try power(x, integer: Int(integer))
    }
    return try power(x, fraction: y)
  }

  private static func power(_ x: BigDecimal, integer: Int) throws(EngineError) -> Numeric {
    var weight = 0.0
    if !x.isZero {
      var f = Double(x.digits[0])
      var p = x.weight * 4
      for digit in x.digits.dropFirst().prefix(3) {
        f = f * 10_000 + Double(digit)
        p -= 4
      }
      weight = Double(integer) * (Math.log(f) / 2.302585092994046 + Double(p))
    }
    if weight > 131_072 { throw .numericOverflow }
    let scale = boundedScale(BigDecimal.significantDigitsMin, x)
    var result = try x.power(integer: integer, scale: scale)
    result.displayScale = scale
    return try Numeric(result).checked()
  }

  private static func power(_ x: BigDecimal, fraction y: BigDecimal) throws(EngineError)
    -> Numeric
  {
    if x.isZero {
      return Numeric(
        BigDecimal(isNegative: false, weight: 0, displayScale: 16, digits: []))
    }
    // A negative base has an integer exponent here, too large for squaring.
    let isNegative =
      x.isNegative && y.digits.count == y.weight + 1
      && (y.digits.last ?? 0) % 2 == 1
    let magnitude = x.magnitude
    let rough = magnitude.naturalLogarithm(scale: 24)
    let estimate = (rough * y).double
    if abs(estimate) > 2000 * 3.01 * 100 {
      if estimate > 0 { throw .numericOverflow }
      return Numeric(BigDecimal(isNegative: false, weight: 0, displayScale: 1000, digits: []))
    }
    let weight = estimate * 0.434294481903252
    let scale = boundedScale(BigDecimal.significantDigitsMin - Int(weight), x, y)
    let margin = max(0, y.leadingDecimalPosition) + max(0, Int(weight)) + scale + 12
    let logarithm = magnitude.naturalLogarithm(scale: margin)
    let product = BigDecimal.multiply(logarithm, y, scale: margin)
    var result = try product.exponential(scale: scale)
    if isNegative { result = result.negated }
    return try Numeric(result).checked()
  }

  /// One of them at least is not finite. C's pow is the model, without its signed zeros.
  private static func powerOfSpecials(_ base: Numeric, _ exponent: Numeric) throws(EngineError)
    -> Numeric
  {
    if case .small(1, scale: 0) = base { return .small(1, scale: 0) }
    if exponent.decimal != nil, exponent.signum == 0 { return .small(1, scale: 0) }
    if base.isNaN || exponent.isNaN {
      if let x = base.decimal, BigDecimal.compare(x, .one) == 0 { return Numeric(1) }
      return .nan
    }
    if base.decimal != nil {
      if base.signum == 0, exponent.signum < 0 {
        throw .sql("2201F", "zero raised to a negative power is undefined")
      }
      let order = compare(base.magnitude, Numeric(1))
      if order == 0 { return Numeric(1) }
      return (order > 0) == (exponent.signum > 0) ? .infinity : .zero
    }
    if exponent.signum < 0 { return .zero }
    guard case .negativeInfinity = base, let y = exponent.decimal else { return .infinity }
    if !y.isInteger {
      throw .sql(
        "2201F", "a negative number raised to a non-integer power yields a complex result")
    }
    return y.digit(at: 0) % 2 == 1 ? .negativeInfinity : .infinity
  }

  static func greatestCommonDivisor(_ a: Numeric, _ b: Numeric) -> Numeric {
    guard var x = a.decimal?.magnitude, var y = b.decimal?.magnitude else { return .nan }
    let scale = max(x.displayScale, y.displayScale)
    while !y.isZero {
      let rest = BigDecimal.remainder(x, y)
      x = y
      y = rest
    }
    x.displayScale = scale
    return Numeric(x)
  }

  static func leastCommonMultiple(_ a: Numeric, _ b: Numeric) throws(EngineError) -> Numeric {
    guard let x = a.decimal, let y = b.decimal else { return .nan }
    let scale = max(x.displayScale, y.displayScale)
    if x.isZero || y.isZero {
      return Numeric(
        BigDecimal(isNegative: false, weight: 0, displayScale: scale, digits: []))
    }
    guard let divisor = greatestCommonDivisor(a, b).decimal else { return .nan }
    let part = BigDecimal.divide(x, divisor, scale: 0, rounds: false)
    var result = BigDecimal.multiply(part, y, scale: scale).magnitude
    result.displayScale = scale
    return try Numeric(result).checked()
  }

  static func factorial(_ n: Int64) throws(EngineError) -> Numeric {
    if n < 0 { throw .sql("22003", "factorial of a negative number is undefined") }
    if n > 32_177 { throw .numericOverflow }
    var result = BigDecimal.one
    if n > 1 { for factor in 2...n { result = result * BigDecimal(factor) } }
    return Numeric(result)
  }
}
