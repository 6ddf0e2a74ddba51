/// Numbers of any precision as bytes in their order.
///
///     −∞ 10   negative 30 …   0 50   positive 70 …   ∞ 90   NaN b0
///
/// What follows the mark is the weight of the first digit and the digits themselves, in base 10000
/// as ``BigDecimal`` has them, each one more than it is, and a zero; all inverted if negative.
extension KeyEncoding {
  static func append(_ number: Numeric, to bytes: inout [UInt8]) {
    switch number {
    case .nan: bytes.append(0xB0)
    case .infinity: bytes.append(0x90)
    case .negativeInfinity: bytes.append(0x10)
    case .small(let coefficient, let scale):
      append(coefficient: coefficient, scale: Int(scale), to: &bytes)
    case .big(let big):
      append(isNegative: big.isNegative, weight: big.weight, big.digits[...], to: &bytes)
    }
  }

  static func append(coefficient: Int64, scale: Int, to bytes: inout [UInt8]) {
    // At most five groups before the point and five behind it.
    var power: UInt64 = 1
    for _ in 0..<scale { power *= 10 }
    var whole = coefficient.magnitude / power
    var fraction = UInt128(coefficient.magnitude % power)
    let groupCount = (scale + 3) / 4
    for _ in scale..<(groupCount * 4) { fraction *= 10 }
    var digits: [Int32] = []
    for _ in 0..<groupCount {
      digits.append(Int32(truncatingIfNeeded: fraction % 10000))
      fraction /= 10000
    }
    var weight = -1
    while whole > 0 {
      digits.append(Int32(truncatingIfNeeded: whole % 10000))
      whole /= 10000
      weight += 1
    }
    digits.reverse()
    guard let first = digits.firstIndex(where: { $0 != 0 }),
      let last = digits.lastIndex(where: { $0 != 0 })
    else {
      bytes.append(0x50)
      return
    }
    append(
      isNegative: coefficient < 0, weight: weight - first, digits[first...last], to: &bytes)
  }

  private static func append(
    isNegative: Bool, weight: Int, _ digits: ArraySlice<Int32>, to bytes: inout [UInt8]
  ) {
    guard !digits.isEmpty else {
      bytes.append(0x50)
      return
    }
    bytes.append(isNegative ? 0x30 : 0x70)
    let mask: UInt8 = isNegative ? 0xFF : 0
    let position = UInt32(truncatingIfNeeded: weight) ^ (1 << 31)
    for shift in [24, 16, 8, 0] {
      bytes.append(UInt8(truncatingIfNeeded: position >> UInt32(shift)) ^ mask)
    }
    for digit in digits {
      bytes.append(UInt8(truncatingIfNeeded: (digit + 1) >> 8) ^ mask)
      bytes.append(UInt8(truncatingIfNeeded: digit + 1) ^ mask)
    }
    bytes.append(mask)
    bytes.append(mask)
  }
}
