import Core

extension BigDecimal {
  static func + (a: BigDecimal, b: BigDecimal) -> BigDecimal {
    let scale = max(a.displayScale, b.displayScale)
    if a.isNegative == b.isNegative {
      return addMagnitudes(a, b, isNegative: a.isNegative, scale: scale)
    }
    let order = compareMagnitudes(a, b)
    if order == 0 {
      return BigDecimal(isNegative: false, weight: 0, displayScale: scale, digits: [])
    }
    return order > 0
      ? subtractMagnitudes(a, b, isNegative: a.isNegative, scale: scale)
      : subtractMagnitudes(b, a, isNegative: b.isNegative, scale: scale)
  }

  static func - (a: BigDecimal, b: BigDecimal) -> BigDecimal {
    var result = a + b.negated
    result.displayScale = max(a.displayScale, b.displayScale)
    return result
  }

  private static func addMagnitudes(
    _ a: BigDecimal, _ b: BigDecimal, isNegative: Bool, scale: Int
  ) -> BigDecimal {
    if a.isZero || b.isZero {
      var result = a.isZero ? b : a
      result.displayScale = scale
      return result
    }
    let top = max(a.weight, b.weight) + 1
    let bottom = min(a.weight - a.digits.count, b.weight - b.digits.count) + 1
    var digits = [Int32](repeating: 0, count: top - bottom + 1)
    var carry: Int32 = 0
    for position in bottom...top {
      var sum = a.digit(at: position) + b.digit(at: position) + carry
      carry = 0
      if sum >= base {
        sum -= base
        carry = 1
      }
      digits[top - position] = sum
    }
    var result = BigDecimal(
      isNegative: isNegative, weight: top, displayScale: scale, digits: digits)
    result.strip()
    return result
  }

  private static func subtractMagnitudes(
    _ a: BigDecimal, _ b: BigDecimal, isNegative: Bool, scale: Int
  ) -> BigDecimal {
    let top = a.weight
    let bottom =
      b.isZero
      ? a.weight - a.digits.count + 1
      : min(a.weight - a.digits.count, b.weight - b.digits.count) + 1
    var digits = [Int32](repeating: 0, count: top - bottom + 1)
    var borrow: Int32 = 0
    for position in bottom...top {
      var difference = a.digit(at: position) - b.digit(at: position) - borrow
      borrow = 0
      if difference < 0 {
        difference += base
        borrow = 1
      }
      digits[top - position] = difference
    }
    var result = BigDecimal(
      isNegative: isNegative, weight: top, displayScale: scale, digits: digits)
    result.strip()
    return result
  }

  /// The product, rounded to a scale.
  static func multiply(_ a: BigDecimal, _ b: BigDecimal, scale: Int) -> BigDecimal {
    if a.isZero || b.isZero {
      return BigDecimal(isNegative: false, weight: 0, displayScale: scale, digits: [])
    }
    var sums = [Int64](repeating: 0, count: a.digits.count + b.digits.count)
    // 2^63 / 10^8 products fit in a sum, more than there can be digits.
    for (i, x) in a.digits.enumerated() where x != 0 {
      for (j, y) in b.digits.enumerated() { sums[i + j + 1] += Int64(x) * Int64(y) }
    }
    var digits = [Int32](repeating: 0, count: sums.count)
    var carry: Int64 = 0
    for index in sums.indices.reversed() {
      let sum = sums[index] + carry
      carry = sum / 10_000
      digits[index] = Int32(sum % 10_000)
    }
    var result = BigDecimal(
      isNegative: a.isNegative != b.isNegative, weight: a.weight + b.weight + 1,
      displayScale: a.displayScale + b.displayScale, digits: digits)
    result.strip()
    return result.rounded(toScale: scale)
  }

  /// The exact product.
  static func * (a: BigDecimal, b: BigDecimal) -> BigDecimal {
    multiply(a, b, scale: a.displayScale + b.displayScale)
  }

  /// The quotient, rounded or cut off at a scale; `b` is not zero.
  static func divide(_ a: BigDecimal, _ b: BigDecimal, scale: Int, rounds: Bool = true)
    -> BigDecimal
  {
    precondition(!b.isZero, "division by zero is the caller's to refuse")
    let weight = a.weight - b.weight
    let count = max(1, weight + 1 + (scale + 3) / 4 + 1)
    if a.isZero || weight + 1 + (scale + 3) / 4 + 1 < 0 {
      return BigDecimal(isNegative: false, weight: 0, displayScale: max(0, scale), digits: [])
    }
    var result = BigDecimal(
      isNegative: a.isNegative != b.isNegative, weight: weight, displayScale: max(0, scale) + 4,
      digits: longDivide(a.digits, b.digits, count: count + 1))
    result.strip()
    return rounds ? result.rounded(toScale: scale) : result.truncated(toScale: scale)
  }

  /// The first `count` digits of `a / b`, as fractions with equal weights of the first digit.
  ///
  /// **Source:** Knuth 1997, volume 2, 4.3.1, algorithm D.
  private static func longDivide(_ a: [Int32], _ b: [Int32], count: Int) -> [Int32] {
    let factor = Int64(base) / (Int64(b[0]) + 1)
    let divisor = scaled(b, by: factor)
    // One leading zero, and as many digits as the quotient needs.
    var rest = [Int64](repeating: 0, count: count + divisor.count + 1)
    for (index, digit) in scaled(a, by: factor, leading: true).enumerated()
    where index < rest.count {
      rest[index] = digit
    }
    var quotient = [Int32](repeating: 0, count: count)
    let first = divisor[0]
    let second = divisor.count > 1 ? divisor[1] : 0
    for place in 0..<count {
      let head = rest[place] * 10_000 + rest[place + 1]
      var guess = min(head / first, 9_999)
      let third = place + 2 < rest.count ? rest[place + 2] : 0
      while guess > 0, guess * second > (head - guess * first) * 10_000 + third { guess -= 1 }
      if guess > 0, subtract(divisor, times: guess, from: &rest, at: place) {
        guess -= 1
        add(divisor, to: &rest, at: place)
      }
      quotient[place] = Int32(guess)
    }
    return quotient
  }

  private static func scaled(_ digits: [Int32], by factor: Int64, leading: Bool = false)
    -> [Int64]
  {
    var result = [Int64](repeating: 0, count: digits.count + 1)
    var carry: Int64 = 0
    for index in digits.indices.reversed() {
      let product = Int64(digits[index]) * factor + carry
      result[index + 1] = product % 10_000
      carry = product / 10_000
    }
    result[0] = carry
    // A divisor keeps its length: the factor was chosen so.
    return leading ? result : Array(result.dropFirst())
  }

  /// - Returns: whether the result is negative, in complement.
  private static func subtract(
    _ divisor: [Int64], times factor: Int64, from rest: inout [Int64], at place: Int
  ) -> Bool {
    var borrow: Int64 = 0
    for index in divisor.indices.reversed() {
      var value = rest[place + 1 + index] - divisor[index] * factor - borrow
      borrow = 0
      if value < 0 {
        borrow = (-value + 9_999) / 10_000
        value += borrow * 10_000
      }
      rest[place + 1 + index] = value
    }
    rest[place] -= borrow
    return rest[place] < 0
  }

  private static func add(_ divisor: [Int64], to rest: inout [Int64], at place: Int) {
    var carry: Int64 = 0
    for index in divisor.indices.reversed() {
      let sum = rest[place + 1 + index] + divisor[index] + carry
      rest[place + 1 + index] = sum % 10_000
      carry = sum / 10_000
    }
    rest[place] += carry
  }

  /// The scale of a quotient: at least 16 significant digits, and no fewer decimals than an input.
  ///
  /// **Source:** PostgreSQL 15, numeric.c: select_div_scale.
  static func quotientScale(_ a: BigDecimal, _ b: BigDecimal) -> Int {
    var weight = a.weight - b.weight
    let first = a.digits.first ?? 0
    let divisor = b.digits.first ?? 0
    // The quotient's first digit is one place further right if it does not fit at the first.
    let aWeight = a.digits.isEmpty ? 0 : a.weight
    let bWeight = b.digits.isEmpty ? 0 : b.weight
    weight = aWeight - bWeight
    if first <= divisor { weight -= 1 }
    let scale = max(16 - weight * 4, a.displayScale, b.displayScale, 0)
    return min(scale, 1000)
  }

  /// The remainder of a division cut off at the integer, with the dividend's sign.
  static func remainder(_ a: BigDecimal, _ b: BigDecimal) -> BigDecimal {
    var quotient = divide(a, b, scale: 0, rounds: false)
    quotient.displayScale = 0
    let result = a - multiply(b, quotient, scale: b.displayScale)
    return result
  }

  var floor: BigDecimal {
    let whole = truncated(toScale: 0)
    return isNegative && BigDecimal.compare(whole, self) != 0 ? whole - .one : whole
  }

  var ceiling: BigDecimal {
    let whole = truncated(toScale: 0)
    return !isNegative && BigDecimal.compare(whole, self) != 0 ? whole + .one : whole
  }
}
