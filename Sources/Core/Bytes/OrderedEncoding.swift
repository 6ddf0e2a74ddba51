/// Values as bytes whose order, compared byte by byte, is the order of the values.
///
/// | value | bytes |
/// | --- | --- |
/// | unsigned integer | 8, big-endian |
/// | signed integer | 8, big-endian, the sign bit flipped |
/// | double | 8, big-endian; sign bit flipped if positive, all if negative, -0 as 0, NaN last |
/// | bytes, text | each 00 as 00 FF, closed by 00 01: a prefix sorts before what it starts |
///
/// **Source:** the tuple layer of FoundationDB; Google's OrderedCode.
public enum OrderedEncoding {
  /// Appends a value in its ordered form.
  public static func append(_ value: UInt64, to output: inout [UInt8]) {
    withUnsafeBytes(of: value.bigEndian) { output.append(contentsOf: $0) }
  }

  public static func append(_ value: Int64, to output: inout [UInt8]) {
    append(UInt64(bitPattern: value) ^ 1 << 63, to: &output)
  }

  public static func append(_ value: Double, to output: inout [UInt8]) {
    let bits = value.isNaN ? Double.nan.bitPattern : value == 0 ? 0 : value.bitPattern
    append(bits >> 63 == 1 ? ~bits : bits | 1 << 63, to: &output)
  }

  public static func append(_ value: some Sequence<UInt8>, to output: inout [UInt8]) {
    for byte in value {
      output.append(byte)
      if byte == 0 { output.append(0xFF) }
    }
    output.append(0)
    output.append(1)
  }

  /// Reads a value and moves `offset` behind it; nil if the bytes end first.
  public static func readUnsigned(_ bytes: ArraySlice<UInt8>, at offset: inout Int) -> UInt64? {
    guard offset >= bytes.startIndex, bytes.endIndex - offset >= 8 else { return nil }
    defer { offset += 8 }
    return bytes[offset..<offset + 8].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// As ``readUnsigned(_:at:)``.
  public static func readSigned(_ bytes: ArraySlice<UInt8>, at offset: inout Int) -> Int64? {
    readUnsigned(bytes, at: &offset).map { Int64(bitPattern: $0 ^ 1 << 63) }
  }

  /// As ``readUnsigned(_:at:)``. Every NaN reads as the same one.
  public static func readDouble(_ bytes: ArraySlice<UInt8>, at offset: inout Int) -> Double? {
    readUnsigned(bytes, at: &offset).map {
      Double(bitPattern: $0 >> 63 == 1 ? $0 ^ 1 << 63 : ~$0)
    }
  }

  /// Reads a byte string; nil if it is not closed.
  public static func readBytes(_ bytes: ArraySlice<UInt8>, at offset: inout Int) -> [UInt8]? {
    var result: [UInt8] = []
    while offset + 1 < bytes.endIndex {
      let byte = bytes[offset]
      if byte == 0 {
        let mark = bytes[offset + 1]
        offset += 2
        if mark == 1 { return result }
        guard mark == 0xFF else { return nil }
        result.append(0)
      } else {
        result.append(byte)
        offset += 1
      }
    }
    return nil
  }
}
