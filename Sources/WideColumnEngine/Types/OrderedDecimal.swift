/// Decimals as bytes in the order of their values. Equal values give equal bytes, whatever their
/// scales.
///
///     80                                  zero
///     81  exponent (8, sign flipped)  digits + 1 …  00     positive: 0.d₁d₂… · 10^exponent
///     7F  the complement of the same                       negative
enum OrderedDecimal {
  private static let zero: UInt8 = 0x80
  private static let positive: UInt8 = 0x81
  private static let negative: UInt8 = 0x7F

  static func bytes(_ value: BigDecimal) -> [UInt8] {
    let short = value.strippingTrailingZeros
    if short.unscaled.isZero { return [zero] }
    let digits = Array(short.digits.utf8)
    let exponent = Int64(digits.count) - Int64(short.scale)
    let body = BigEndian.bytes(exponent ^ .min) + digits.map { $0 - 0x30 + 1 } + [0]
    return short.unscaled.isNegative ? [negative] + body.map(~) : [positive] + body
  }

  /// Reads a value, without zeros at its end, and moves `offset` behind it.
  /// - Parameter mask: what the bytes have been exclusive-ored with.
  static func read(_ bytes: ArraySlice<UInt8>, mask: UInt8, at offset: inout Int) -> BigDecimal? {
    guard offset < bytes.endIndex else { return nil }
    let sign = bytes[offset] ^ mask
    offset += 1
    if sign == zero { return BigDecimal(.zero) }
    guard sign == positive || sign == negative, bytes.endIndex - offset > 8 else { return nil }
    let mask = sign == negative ? ~mask : mask
    let high = bytes[offset..<offset + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1 ^ mask) }
    offset += 8
    var digits: [UInt8] = sign == negative ? [UInt8(ascii: "-")] : []
    var digitCount: Int64 = 0
    while offset < bytes.endIndex, bytes[offset] ^ mask != 0 {
      digits.append((bytes[offset] ^ mask) &- 1 &+ 0x30)
      digitCount += 1
      offset += 1
    }
    offset += 1
    let exponent = Int64(bitPattern: high) ^ .min
    let (scale, isTooLarge) = digitCount.subtractingReportingOverflow(exponent)
    guard !isTooLarge, offset <= bytes.endIndex, let unscaled = BigInteger(digits),
      let exact = Int32(exactly: scale)
    else { return nil }
    return BigDecimal(unscaled, scale: exact)
  }
}
