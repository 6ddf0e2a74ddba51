/// Text in which nothing is invisible or steers the terminal.
///
/// Bytes from a database reach a screen only through here: a control becomes `\x1b`, a
/// bidirectional override `\u202e`, a byte that is no UTF-8 `\xff`.
enum VisibleText {
  /// The text of some bytes, on one line: a line feed becomes `\n`.
  static func line(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      return String(decoding: bytes, as: UTF8.self)
    }
    return escaped(bytes, keepsLines: false)
  }

  static func line(_ text: String) -> String { line(ArraySlice(text.utf8)) }

  /// The text of some bytes, cut at its line feeds.
  static func lines(_ bytes: ArraySlice<UInt8>) -> [String] {
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      return [String(decoding: bytes, as: UTF8.self)]
    }
    return escaped(bytes, keepsLines: true)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>, keepsLines: Bool) -> String {
    var result = ""
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    parsing: while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded):
        offset += encoded.count
        append(UTF8.decode(encoded), to: &result, keepsLines: keepsLines)
      case .error(let length):
        for byte in bytes[offset..<offset + length] { result += "\\x" + hex(byte) }
        offset += length
      case .emptyInput: break parsing
      }
    }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String, keepsLines: Bool) {
    switch scalar.value {
    case 0x0A: text += keepsLines ? "\n" : "\\n"
    case 0x09: text += "\\t"
    case 0x0D: text += "\\r"
    case 0..<0x20, 0x7F: text += "\\x" + hex(UInt8(scalar.value))
    case 0x80..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      text += "\\u" + hex(UInt8(scalar.value >> 8)) + hex(UInt8(scalar.value & 0xFF))
    default: text.unicodeScalars.append(scalar)
    }
  }

  /// Two lower-case hexadecimal digits.
  static func hex(_ byte: UInt8) -> String {
    String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
  }
}
