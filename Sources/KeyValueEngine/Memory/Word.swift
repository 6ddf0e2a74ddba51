import Core

extension UnsafeRawBufferPointer {
  /// Whether two byte strings are the same.
  @inline(__always)
  func equals(_ other: Word) -> Bool {
    guard count == other.count else { return false }
    var index = 0
    while index < count {
      if self[index] != other[index] { return false }
      index += 1
    }
    return true
  }

  /// Whether this is a word, in any case; `lowercase` must be lower-case ASCII.
  func isWord(_ lowercase: StaticString) -> Bool {
    guard count == lowercase.utf8CodeUnitCount else { return false }
    for index in 0..<count {
      var byte = self[index]
      if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
      if byte != lowercase.utf8Start[index] { return false }
    }
    return true
  }

  /// Orders byte strings as `memcmp` does, a prefix first.
  func precedes(_ other: Word) -> Bool { compared(to: other) < 0 }

  /// Negative, zero or positive, as `memcmp` and then the length say.
  func compared(to other: Word) -> Int {
    let shared = Swift.min(count, other.count)
    var index = 0
    while index < shared {
      if self[index] != other[index] { return Int(self[index]) - Int(other[index]) }
      index += 1
    }
    return count - other.count
  }

  /// A copy.
  var copied: [UInt8] { Array(self) }

  /// The bytes as text, replacing what is not UTF-8.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The number that the bytes are the one canonical decimal form of, as Redis's string2ll has it.
  var integer: Int64? {
    guard count > 0, count <= 20 else { return nil }
    var index = 0
    let isNegative = self[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    guard index < count, self[index] >= UInt8(ascii: "0"), self[index] <= UInt8(ascii: "9") else {
      return nil
    }
    if self[index] == UInt8(ascii: "0") { return count == 1 ? 0 : nil }
    var magnitude: UInt64 = 0
    while index < count {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
      if overflow || carry { return nil }
      magnitude = sum
      index += 1
    }
    if isNegative {
      return magnitude <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
    }
    return magnitude < 1 << 63 ? Int64(magnitude) : nil
  }
}

/// Calls with the bytes of a string as a word.
@inline(__always)
func withWord<Result>(_ bytes: [UInt8], _ body: (Word) -> Result) -> Result {
  bytes.withUnsafeBytes(body)
}

/// Calls with the decimal digits of a number, without allocating.
func withDigits<Result>(_ value: Int64, _ body: (Word) -> Result) -> Result {
  withUnsafeTemporaryAllocation(byteCount: 24, alignment: 1) { buffer in
    var position = 24
    var magnitude = value.magnitude
    repeat {
      position -= 1
      buffer[position] = UInt8(truncatingIfNeeded: magnitude % 10) + UInt8(ascii: "0")
      magnitude /= 10
    } while magnitude > 0
    if value < 0 {
      position -= 1
      buffer[position] = UInt8(ascii: "-")
    }
    return body(Word(rebasing: buffer[position...]))
  }
}
