/// Bytes as text of 64 letters.
///
/// **Source:** RFC 4648, section 4, with padding.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(of bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      var letters: [UInt8] = []
      for place in 0..<4 {
        letters.append(place > group.count ? UInt8(ascii: "=") : alphabet[bits >> 18 & 63])
        bits <<= 6
      }
      result += letters
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes of a text; nil if it is no Base64. Padding may be missing.
  static func bytes(of text: String) -> [UInt8]? {
    var result: [UInt8] = []
    var bits = 0
    var bitCount = 0
    for letter in text.utf8 where letter != UInt8(ascii: "=") {
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        result.append(UInt8(bits >> bitCount & 0xFF))
      }
    }
    return result
  }
}
