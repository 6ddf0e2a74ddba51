import Core

extension Numeric {
  /// - Throws: 22003 if there are more digits than PostgreSQL stores.
  func checked() throws(EngineError) -> Numeric {
    if case .big(let value) = self,
      value.weight > BigDecimal.weightMax || value.displayScale > BigDecimal.displayScaleMax
    {
      throw .numericOverflow
    }
    return self
  }

  static func add(_ a: Numeric, _ b: Numeric) throws(EngineError) -> Numeric {
    if case .small(let x, let xScale) = a, case .small(let y, let yScale) = b, xScale == yScale {
      let sum = x + y
      if sum.magnitude <= UInt64(smallMagnitudeMax) { return .small(sum, scale: xScale) }
    }
    if let x = a.decimal, let y = b.decimal { return try Numeric(x + y).checked() }
    return specialSum(a, b)
  }

  private static func specialSum(_ a: Numeric, _ b: Numeric) -> Numeric {
    switch (a, b) {
    case (.nan, _), (_, .nan), (.infinity, .negativeInfinity), (.negativeInfinity, .infinity): .nan
    case (.infinity, _), (_, .infinity): .infinity
    default: .negativeInfinity
    }
  }

  static func subtract(_ a: Numeric, _ b: Numeric) throws(EngineError) -> Numeric {
    try add(a, b.negated)
  }

  var negated: Numeric {
    switch self {
    case .small(let coefficient, let scale): .small(-coefficient, scale: scale)
    case .big(let value): .big(value.negated)
    case .nan: .nan
    case .infinity: .negativeInfinity
    case .negativeInfinity: .infinity
    }
  }

  var magnitude: Numeric { signum < 0 ? negated : self }

  static func multiply(_ a: Numeric, _ b: Numeric) throws(EngineError) -> Numeric {
    if case .small(let x, let xScale) = a, case .small(let y, let yScale) = b,
      Int(xScale + yScale) <= smallScaleMax
    {
      let (product, overflow) = x.multipliedReportingOverflow(by: y)
      if !overflow, product.magnitude <= UInt64(smallMagnitudeMax) {
        return .small(product, scale: xScale + yScale)
      }
    }
    if let x = a.decimal, let y = b.decimal {
      let scale = min(x.displayScale + y.displayScale, BigDecimal.displayScaleMax)
      return try Numeric(BigDecimal.multiply(x, y, scale: scale)).checked()
    }
    if a.isNaN || b.isNaN { return .nan }
    let sign = a.signum * b.signum
    return sign == 0 ? .nan : sign > 0 ? .infinity : .negativeInfinity
  }

  static func divide(_ a: Numeric, _ b: Numeric) throws(EngineError) -> Numeric {
    if let x = a.decimal, let y = b.decimal {
      if y.isZero { throw .divisionByZero }
      let scale = BigDecimal.quotientScale(x, y)
      return try Numeric(BigDecimal.divide(x, y, scale: scale)).checked()
    }
    return try divideSpecial(a, b)
  }

  /// One of them at least is not finite.
  private static func divideSpecial(_ a: Numeric, _ b: Numeric) throws(EngineError) -> Numeric {
    if a.isNaN || b.isNaN { return .nan }
    guard a.decimal == nil else { return .zero }
    if b.decimal == nil { return .nan }
    if b.signum == 0 { throw .divisionByZero }
    return a.signum * b.signum > 0 ? .infinity : .negativeInfinity
  }

  /// `div(a, b)`: the quotient cut off at the integer.
  static func divideTruncating(_ a: Numeric, _ b: Numeric) throws(EngineError) -> Numeric {
    if let x = a.decimal, let y = b.decimal {
      if y.isZero { throw .divisionByZero }
      return try Numeric(BigDecimal.divide(x, y, scale: 0, rounds: false)).checked()
    }
    return try divideSpecial(a, b)
  }

  static func remainder(_ a: Numeric, _ b: Numeric) throws(EngineError) -> Numeric {
    if let x = a.decimal, let y = b.decimal {
      if y.isZero { throw .divisionByZero }
      return Numeric(BigDecimal.remainder(x, y))
    }
    if a.isNaN || b.isNaN { return .nan }
    if a.decimal == nil {
      if b.signum == 0 { throw .divisionByZero }
      return .nan
    }
    return a
  }

  /// `round(a, scale)`.
  func rounded(toScale scale: Int) -> Numeric {
    guard let value = decimal else { return self }
    let bounded = max(-BigDecimal.displayScaleMax * 8, min(scale, BigDecimal.displayScaleMax))
    return Numeric(value.rounded(toScale: bounded))
  }

  func truncated(toScale scale: Int) -> Numeric {
    guard let value = decimal else { return self }
    let bounded = max(-BigDecimal.displayScaleMax * 8, min(scale, BigDecimal.displayScaleMax))
    return Numeric(value.truncated(toScale: bounded))
  }

  var floor: Numeric { decimal.map { Numeric($0.floor) } ?? self }
  var ceiling: Numeric { decimal.map { Numeric($0.ceiling) } ?? self }

  /// Without trailing zeros behind the point.
  var trimmed: Numeric {
    guard let value = decimal else { return self }
    return Numeric(value.truncated(toScale: value.minimalScale))
  }

  /// Rounds to a type's modifier and checks its precision.
  /// - Throws: 22003 "numeric field overflow".
  func applying(modifier: Int32) throws(EngineError) -> Numeric {
    guard modifier >= 4 else { return self }
    let precision = Int((modifier - 4) >> 16) & 0xffff
    // The scale is a signed number of 11 bits.
    let scale = Int(((modifier - 4) & 0x7ff) ^ 1024) - 1024
    guard let value = decimal else {
      if isNaN { return self }
      throw .sql(
        "22003", "numeric field overflow",
        detail: "A field with precision \(precision), scale \(scale) cannot hold an infinite value."
      )
    }
    var result = value.rounded(toScale: scale)
    let digitMax = precision - scale
    if !result.isZero, result.leadingDecimalPosition > digitMax {
      let limit = digitMax == 0 ? "1" : "10^\(digitMax)"
      throw .sql(
        "22003", "numeric field overflow",
        detail: "A field with precision \(precision), scale \(scale) must round to an "
          + "absolute value less than \(limit).")
    }
    result.displayScale = max(0, scale)
    return Numeric(result)
  }
}

extension BigDecimal {
  /// How many decimal digits stand before the point; 0 or less for fractions.
  var leadingDecimalPosition: Int {
    guard let first = digits.first else { return 0 }
    return weight * 4 + (first >= 1000 ? 4 : first >= 100 ? 3 : first >= 10 ? 2 : 1)
  }
}
