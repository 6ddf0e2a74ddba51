import Core

/// Byte strings in quotes, as redis-cli writes and reads them.
enum QuotedText {
  static func quoted(_ bytes: [UInt8]) -> String {
    var text = "\""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "\""):
        text += "\\" + String(UnicodeScalar(byte))
      case 0x0A: text += "\\n"
      case 0x0D: text += "\\r"
      case 0x09: text += "\\t"
      case 0x07: text += "\\a"
      case 0x08: text += "\\b"
      case 0x20..<0x7F: text += String(UnicodeScalar(byte))
      default:
        let hex = String(byte, radix: 16)
        text += "\\x" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return text + "\""
  }

  /// As it is where it needs no quotes, else in quotes.
  static func plain(_ bytes: [UInt8]) -> String {
    let needsQuotes =
      bytes.isEmpty
      || bytes.contains {
        $0 <= 0x20 || $0 >= 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
      }
    return needsQuotes ? quoted(bytes) : String(decoding: bytes, as: UTF8.self)
  }
}
