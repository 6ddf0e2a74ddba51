/// Byte strings in quotes, every byte that is not printable ASCII escaped.
///
/// **Source:** Redis, `sdscatrepr`.
enum QuotedBytes {
  private static let digits = Array("0123456789abcdef".utf8)

  static func append(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in bytes {
      if let letter = letter(of: byte) {
        output.append(UInt8(ascii: "\\"))
        output.append(letter)
      } else if byte >= 0x20 && byte < 0x7F {
        output.append(byte)
      } else {
        output.append(contentsOf: "\\x".utf8)
        output.append(digits[Int(byte >> 4)])
        output.append(digits[Int(byte & 15)])
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// The letter that stands for a byte behind a backslash.
  private static func letter(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "\""): byte
    case 0x0A: UInt8(ascii: "n")
    case 0x0D: UInt8(ascii: "r")
    case 0x09: UInt8(ascii: "t")
    case 0x07: UInt8(ascii: "a")
    case 0x08: UInt8(ascii: "b")
    default: nil
    }
  }
}
