/// Integers in as few bytes as they need: seven bits a byte, lowest first, the top bit set on all
/// but the last.
///
/// **Source:** Protocol Buffers encoding, "Base 128 varints" and ZigZag.
public enum Varint {
  /// No 64-bit number needs more bytes than this.
  public static let sizeBytesMax = 10

  public static func append(_ value: UInt64, to output: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      output.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    output.append(UInt8(rest))
  }

  /// Small numbers of either sign in few bytes.
  public static func append(signed value: Int64, to output: inout [UInt8]) {
    append(UInt64(bitPattern: value << 1 ^ value >> 63), to: &output)
  }

  /// Reads a number and moves `offset` behind it.
  /// - Returns: nil if the bytes end first or encode more than 64 bits.
  public static func read(_ bytes: UnsafeRawBufferPointer, at offset: inout Int) -> UInt64? {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard shift < 63 || byte <= 1 else { return nil }
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
    }
    return nil
  }

  /// Reads what ``append(signed:to:)`` wrote; otherwise as ``read(_:at:)``.
  public static func readSigned(_ bytes: UnsafeRawBufferPointer, at offset: inout Int) -> Int64? {
    read(bytes, at: &offset).map { Int64(bitPattern: $0 >> 1) ^ -Int64($0 & 1) }
  }

  /// How many bytes a number takes.
  public static func sizeBytes(of value: UInt64) -> Int {
    max(1, (70 - value.leadingZeroBitCount) / 7)
  }
}
