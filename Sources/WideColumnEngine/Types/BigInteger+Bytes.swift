extension BigInteger {
  /// Two's complement, big-endian, as few bytes as do: the encoding of a varint.
  var bytes: [UInt8] {
    var low: [UInt8] = limbs.flatMap { limb in
      (0..<4).map { UInt8(truncatingIfNeeded: limb >> UInt32(8 * $0)) }
    }
    low.append(0)
    if isNegative {
      var carry = true
      for index in low.indices {
        low[index] = ~low[index]
        if carry { (low[index], carry) = low[index].addingReportingOverflow(1) }
      }
    }
    let filler: UInt8 = isNegative ? 0xFF : 0
    while low.count > 1, low[low.count - 1] == filler, (low[low.count - 2] ^ filler) & 0x80 == 0 {
      low.removeLast()
    }
    return low.reversed()
  }

  /// Reads what ``bytes`` wrote; any number of bytes but none is a value.
  init?(twosComplement bytes: some BidirectionalCollection<UInt8>) {
    guard let first = bytes.first else { return nil }
    let isNegative = first & 0x80 != 0
    var carry = isNegative
    var limbs: [UInt32] = []
    var limb: UInt32 = 0
    var shift: UInt32 = 0
    for byte in bytes.reversed() {
      var value = isNegative ? ~byte : byte
      if carry { (value, carry) = value.addingReportingOverflow(1) }
      limb |= UInt32(value) << shift
      shift += 8
      if shift == 32 {
        limbs.append(limb)
        (limb, shift) = (0, 0)
      }
    }
    limbs.append(limb)
    if carry {
      // All bytes were zero behind the sign: the magnitude is a power of 256.
      let power = UInt32(1) << (UInt32(bytes.count % 4) * 8)
      limbs = [UInt32](repeating: 0, count: bytes.count / 4) + [power]
    }
    self.init(isNegative: isNegative, limbs: limbs)
  }
}
