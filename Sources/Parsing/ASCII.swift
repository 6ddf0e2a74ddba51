/// Classes of bytes, as the grammars of query languages draw them. Only ASCII has classes.
public enum ASCII {
  public static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  public static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// A digit or a letter from a to f, in either case.
  public static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 6
  }

  /// Blank, tab, line feed, vertical tab, form feed, carriage return.
  public static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

  /// A letter, a digit or `_`.
  public static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x5F
  }

  public static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  public static func uppercased(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? byte & 0xDF : byte }

  /// The value of a hexadecimal digit; nil for any other byte.
  public static func hexValue(_ byte: UInt8) -> UInt8? {
    if isDigit(byte) { return byte & 15 }
    return isHexDigit(byte) ? (byte & 15) + 9 : nil
  }

  /// Bytes of an even number of hexadecimal digits; nil for anything else.
  public static func bytes(ofHex digits: some Collection<UInt8>) -> [UInt8]? {
    guard digits.count.isMultiple(of: 2) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(digits.count / 2)
    var high: UInt8?
    for digit in digits {
      guard let value = hexValue(digit) else { return nil }
      if let first = high {
        result.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return result
  }

  /// Bytes as lower-case hexadecimal digits.
  public static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
