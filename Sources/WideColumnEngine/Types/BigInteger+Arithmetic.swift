extension BigInteger: Comparable {
  static func < (a: BigInteger, b: BigInteger) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    let order = compareMagnitudes(a.limbs, b.limbs)
    return a.isNegative ? order > 0 : order < 0
  }

  private static func compareMagnitudes(_ a: [UInt32], _ b: [UInt32]) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    for index in a.indices.reversed() where a[index] != b[index] {
      return a[index] < b[index] ? -1 : 1
    }
    return 0
  }

  static prefix func - (a: BigInteger) -> BigInteger {
    BigInteger(isNegative: !a.isNegative, limbs: a.limbs)
  }

  static func + (a: BigInteger, b: BigInteger) -> BigInteger {
    if a.isNegative == b.isNegative {
      return BigInteger(isNegative: a.isNegative, limbs: sum(a.limbs, b.limbs))
    }
    return compareMagnitudes(a.limbs, b.limbs) >= 0
      ? BigInteger(isNegative: a.isNegative, limbs: difference(a.limbs, b.limbs))
      : BigInteger(isNegative: b.isNegative, limbs: difference(b.limbs, a.limbs))
  }

  static func - (a: BigInteger, b: BigInteger) -> BigInteger { a + -b }

  static func * (a: BigInteger, b: BigInteger) -> BigInteger {
    var product = [UInt32](repeating: 0, count: a.limbs.count + b.limbs.count)
    for (i, x) in a.limbs.enumerated() {
      var carry: UInt64 = 0
      for (j, y) in b.limbs.enumerated() {
        carry += UInt64(x) * UInt64(y) + UInt64(product[i + j])
        product[i + j] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[i + b.limbs.count] = UInt32(carry)
    }
    return BigInteger(isNegative: a.isNegative != b.isNegative, limbs: product)
  }

  /// Division that cuts off towards zero; the remainder has the sign of the dividend.
  /// - Parameter divisor: not zero.
  func quotientAndRemainder(
    dividingBy divisor: BigInteger
  ) -> (quotient: BigInteger, remainder: BigInteger) {
    precondition(!divisor.isZero, "a divisor is not zero")
    let (quotient, remainder) = Self.divide(limbs, divisor.limbs)
    return (
      BigInteger(isNegative: isNegative != divisor.isNegative, limbs: quotient),
      BigInteger(isNegative: isNegative, limbs: remainder)
    )
  }

  private static func sum(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(max(a.count, b.count) + 1)
    var carry: UInt64 = 0
    for index in 0..<max(a.count, b.count) {
      carry += UInt64(index < a.count ? a[index] : 0) + UInt64(index < b.count ? b[index] : 0)
      result.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    result.append(UInt32(carry))
    return result
  }

  /// `a - b` for `a >= b`.
  private static func difference(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result = a
    var borrow: Int64 = 0
    for index in a.indices {
      let value = Int64(a[index]) - Int64(index < b.count ? b[index] : 0) + borrow
      result[index] = UInt32(truncatingIfNeeded: value)
      borrow = value >> 32
    }
    return result
  }

  /// Knuth's algorithm D.
  private static func divide(_ a: [UInt32], _ b: [UInt32]) -> ([UInt32], [UInt32]) {
    if compareMagnitudes(a, b) < 0 { return ([], a) }
    if b.count == 1 { return divideByLimb(a, b[0]) }
    let shift = UInt32(b[b.count - 1].leadingZeroBitCount)
    let divisor = Array(shifted(b, left: shift).prefix(b.count))
    var rest = shifted(a, left: shift)
    let top = UInt64(divisor[b.count - 1])
    let second = UInt64(divisor[b.count - 2])
    var quotient = [UInt32](repeating: 0, count: rest.count - b.count)
    for place in (0..<quotient.count).reversed() {
      let high = UInt64(rest[place + b.count]) << 32 | UInt64(rest[place + b.count - 1])
      var guess = high / top
      var remainder = high % top
      while guess >> 32 != 0
        || guess * second > remainder << 32 | UInt64(rest[place + b.count - 2])
      {
        guess -= 1
        remainder += top
        if remainder >> 32 != 0 { break }
      }
      quotient[place] = UInt32(truncatingIfNeeded: guess)
      if subtract(divisor, times: guess, from: &rest, at: place) {
        quotient[place] -= 1
        add(divisor, to: &rest, at: place)
      }
    }
    return (quotient, shifted(Array(rest.prefix(b.count)), right: shift))
  }

  private static func divideByLimb(_ a: [UInt32], _ b: UInt32) -> ([UInt32], [UInt32]) {
    var quotient = a
    var remainder: UInt64 = 0
    for index in a.indices.reversed() {
      let value = remainder << 32 | UInt64(a[index])
      quotient[index] = UInt32(value / UInt64(b))
      remainder = value % UInt64(b)
    }
    return (quotient, [UInt32(remainder)])
  }

  /// - Returns: whether the result went below zero.
  private static func subtract(
    _ divisor: [UInt32], times factor: UInt64, from rest: inout [UInt32], at place: Int
  ) -> Bool {
    var carry: UInt64 = 0
    var borrow: Int64 = 0
    for index in divisor.indices {
      carry += factor * UInt64(divisor[index])
      let value = Int64(rest[place + index]) - Int64(carry & 0xFFFF_FFFF) + borrow
      rest[place + index] = UInt32(truncatingIfNeeded: value)
      borrow = value >> 32
      carry >>= 32
    }
    let value = Int64(rest[place + divisor.count]) - Int64(carry) + borrow
    rest[place + divisor.count] = UInt32(truncatingIfNeeded: value)
    return value < 0
  }

  private static func add(_ divisor: [UInt32], to rest: inout [UInt32], at place: Int) {
    var carry: UInt64 = 0
    for index in divisor.indices {
      carry += UInt64(rest[place + index]) + UInt64(divisor[index])
      rest[place + index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    rest[place + divisor.count] &+= UInt32(truncatingIfNeeded: carry)
  }

  private static func shifted(_ limbs: [UInt32], left shift: UInt32) -> [UInt32] {
    var result: [UInt32] = []
    var carry: UInt64 = 0
    for limb in limbs {
      carry |= UInt64(limb) << UInt64(shift)
      result.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    result.append(UInt32(carry))
    return result
  }

  private static func shifted(_ limbs: [UInt32], right shift: UInt32) -> [UInt32] {
    limbs.indices.map { index in
      let high = index + 1 < limbs.count ? UInt64(limbs[index + 1]) : 0
      return UInt32(truncatingIfNeeded: (high << 32 | UInt64(limbs[index])) >> UInt64(shift))
    }
  }
}
