/// Integers and floating-point numbers as big-endian bytes.
enum BigEndian {
  static func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
  }

  static func bytes(_ value: Double) -> [UInt8] { bytes(value.bitPattern) }

  static func bytes(_ value: Float) -> [UInt8] { bytes(value.bitPattern) }

  /// The integer of exactly so many bytes as it has; nil for another count.
  static func integer<Integer: FixedWidthInteger>(
    _ bytes: [UInt8], as type: Integer.Type = Integer.self
  ) -> Integer? {
    guard bytes.count == Integer.bitWidth / 8 else { return nil }
    return bytes.reduce(0) { $0 << 8 | Integer(truncatingIfNeeded: $1) }
  }

  static func double(_ bytes: [UInt8]) -> Double? {
    integer(bytes, as: UInt64.self).map(Double.init(bitPattern:))
  }

  static func float(_ bytes: [UInt8]) -> Float? {
    integer(bytes, as: UInt32.self).map(Float.init(bitPattern:))
  }
}
