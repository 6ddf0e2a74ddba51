import Core

extension BigDecimal {
  /// The least number of significant digits of a result that is not exact.
  static let significantDigitsMin = 16
  static let displayScaleBound = 1000

  /// The square root, rounded to a scale, by Newton's iteration on integers.
  func squareRoot(scale: Int) -> BigDecimal {
    if isZero { return BigDecimal(isNegative: false, weight: 0, displayScale: scale, digits: []) }
    let working = scale + 8
    // Start from the double nearest to the leading digits.
    let halfWeight = weight >= 0 ? weight / 2 : -((-weight + 1) / 2)
    var head = self
    head.weight -= halfWeight * 2
    let start = head.double.squareRoot()
    var guess = Numeric(start, significantDigits: 15).decimal ?? .one
    guess.weight += halfWeight
    var correctDigits = 14
    let needed = working + max(0, leadingDecimalPosition / 2) + 4
    while true {
      let quotient = BigDecimal.divide(self, guess, scale: working)
      guess = BigDecimal.divide(guess + quotient, .two, scale: working)
      if correctDigits > needed { break }
      correctDigits *= 2
    }
    // The last steps may be off in the last decimals; the exact square decides.
    let result = guess.rounded(toScale: scale)
    let half = BigDecimal(5, scale: scale + 1)
    let below = result - half
    if !below.isNegative, Self.compare(self, below * below) < 0 {
      return (below - half).rounded(toScale: scale)
    }
    let above = result + half
    if Self.compare(self, above * above) >= 0 { return (above + half).rounded(toScale: scale) }
    return result
  }

  /// e to the power of it, rounded to a scale.
  ///
  /// **Source:** PostgreSQL 15, numeric.c: exp_var: halve until below 0.01, Taylor, square again.
  func exponential(scale: Int) throws(EngineError) -> BigDecimal {
    if isZero {
      var one = BigDecimal.one
      one.displayScale = scale
      return one
    }
    let estimate = double
    if Swift.abs(estimate) >= 16_383 * 3 {
      if estimate > 0 { throw .numericOverflow }
      return BigDecimal(isNegative: false, weight: 0, displayScale: scale, digits: [])
    }
    let decimalWeight = Int(estimate * 0.434294481903252)
    var reduced = self
    var halvings = 0
    var size = estimate
    while Swift.abs(size) > 0.01 {
      halvings += 1
      size /= 2
    }
    let significant = max(1, decimalWeight + scale + Int(Double(halvings) * 0.301029995663981) + 8)
    let working = max(significant - decimalWeight, scale + 8) + halvings
    if halvings > 0 {
      var divisor = BigDecimal.one
      for _ in 0..<halvings { divisor = divisor * .two }
      reduced = BigDecimal.divide(self, divisor, scale: working)
    }
    var result = BigDecimal.one + reduced
    var term = reduced
    var index: Int64 = 2
    while true {
      term = BigDecimal.multiply(term, reduced, scale: working)
      term = BigDecimal.divide(term, BigDecimal(index), scale: working)
      if term.isZero { break }
      result = result + term
      index += 1
    }
    for _ in 0..<halvings { result = BigDecimal.multiply(result, result, scale: working) }
    return result.rounded(toScale: scale)
  }

  /// The natural logarithm of a positive number, rounded to a scale.
  ///
  /// **Source:** PostgreSQL 15, numeric.c: ln_var: roots until within 0.9…1.1, then
  /// `ln x = 2 (z + z³/3 + z⁵/5 …)`, `z = (x − 1) / (x + 1)`.
  func naturalLogarithm(scale: Int) -> BigDecimal {
    let working = scale + 16
    var x = self
    var factor = BigDecimal.two
    let low = BigDecimal(9, scale: 1)
    let high = BigDecimal(11, scale: 1)
    // Roots lose nothing in scale; a small number needs more decimals before its first root.
    var rootScale = working + max(0, -leadingDecimalPosition)
    while BigDecimal.compare(x, low) <= 0 || BigDecimal.compare(x, high) >= 0 {
      x = x.squareRoot(scale: rootScale)
      factor = factor * .two
      rootScale = working + max(0, -x.leadingDecimalPosition)
    }
    let z = BigDecimal.divide(x - .one, x + .one, scale: working)
    let square = BigDecimal.multiply(z, z, scale: working)
    var power = z
    var sum = z
    var index: Int64 = 3
    while true {
      power = BigDecimal.multiply(power, square, scale: working)
      if power.isZero { break }
      sum = sum + BigDecimal.divide(power, BigDecimal(index), scale: working)
      index += 2
    }
    return BigDecimal.multiply(sum, factor, scale: scale)
  }

  /// The decimal weight of the logarithm of it.
  ///
  /// **Source:** PostgreSQL 15, numeric.c: estimate_ln_dweight.
  var logarithmWeightEstimate: Int {
    let low = BigDecimal(9, scale: 1)
    let high = BigDecimal(11, scale: 1)
    if BigDecimal.compare(self, low) >= 0, BigDecimal.compare(self, high) <= 0 {
      let x = self - .one
      guard let first = x.digits.first else { return 0 }
      return x.weight * 4 + Int(log10(Double(first)))
    }
    guard !digits.isEmpty else { return 0 }
    var head = Int(digits[0])
    var headWeight = weight * 4
    if digits.count > 1 {
      head = head * 10_000 + Int(digits[1])
      headWeight -= 4
    }
    let logarithm = Math.log(Double(head)) + Double(headWeight) * 2.302585092994046
    return Int(log10(Swift.abs(logarithm)))
  }

  /// An integer power, rounded to a scale, with enough digits in between.
  func power(integer exponent: Int, scale: Int) throws(EngineError) -> BigDecimal {
    var magnitude = exponent.magnitude
    if exponent == 0 { return BigDecimal.one.rounded(toScale: scale) }
    if isZero {
      if exponent < 0 { throw .divisionByZero }
      return BigDecimal(isNegative: false, weight: 0, displayScale: scale, digits: [])
    }
    // Relative precision: digits before the point of the result, its decimals and a margin.
    let logarithm =
      (Double(digits[0]) + (digits.count > 1 ? Double(digits[1]) / 10_000 : 0))
    let decimalWeight = Double(exponent) * (log10(logarithm) + Double(weight) * 4)
    if decimalWeight > 131_073 { throw .numericOverflow }
    if decimalWeight + 1 < -Double(scale) {
      return BigDecimal(isNegative: false, weight: 0, displayScale: scale, digits: [])
    }
    let significant = max(1, Int(decimalWeight)) + scale + 24
    var square = self
    var result = BigDecimal.one
    while magnitude > 0 {
      if magnitude & 1 == 1 {
        result = (result * square).keeping(significantDigits: significant)
      }
      magnitude >>= 1
      if magnitude > 0 { square = (square * square).keeping(significantDigits: significant) }
    }
    if exponent < 0 { result = BigDecimal.divide(.one, result, scale: scale) }
    return result.rounded(toScale: scale)
  }

  private func keeping(significantDigits count: Int) -> BigDecimal {
    let scale = count - leadingDecimalPosition
    return scale < displayScale ? rounded(toScale: scale) : self
  }
}

/// The decimal logarithm.
private func log10(_ x: Double) -> Double { Math.log(x) / 2.302585092994046 }
