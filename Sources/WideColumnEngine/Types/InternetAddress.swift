import Parsing

/// IP addresses as 4 or 16 bytes.
enum InternetAddress {
  /// `127.0.0.1`, `::1`, `2001:db8::ff00:42:8329`, `::ffff:10.0.0.1`; nil for anything else.
  static func bytes(of text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    return bytes.contains(UInt8(ascii: ":")) ? version6(bytes) : version4(bytes[...])
  }

  private static func version4(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var address: [UInt8] = []
    for part in parts {
      guard part.count <= 3, part.allSatisfy(ASCII.isDigit),
        let value = UInt8(String(decoding: part, as: UTF8.self))
      else { return nil }
      address.append(value)
    }
    return address
  }

  private static func version6(_ text: [UInt8]) -> [UInt8]? {
    let colon = UInt8(ascii: ":")
    var gap: Int?
    for index in 0..<max(0, text.count - 1) where text[index] == colon && text[index + 1] == colon {
      if gap != nil { return nil }
      gap = index
    }
    guard let gap else {
      guard let groups = groups(text[...]), groups.count == 16 else { return nil }
      return groups
    }
    guard let head = groups(text[..<gap]), let tail = groups(text[(gap + 2)...]),
      head.count + tail.count <= 14
    else { return nil }
    return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
  }

  /// The bytes of groups of hexadecimal digits, the last of which may be of version 4.
  private static func groups(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    if text.isEmpty { return [] }
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var bytes: [UInt8] = []
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, part.contains(UInt8(ascii: ".")) {
        guard let last = version4(part) else { return nil }
        bytes += last
      } else {
        guard 1...4 ~= part.count, part.allSatisfy(ASCII.isHexDigit),
          let value = UInt16(String(decoding: part, as: UTF8.self), radix: 16)
        else { return nil }
        bytes += BigEndian.bytes(value)
      }
    }
    return bytes
  }

  /// As Java's `getHostAddress()`: groups of version 6 without leading zeros, none left out.
  static func text(_ bytes: [UInt8]) -> String {
    if bytes.count == 4 { return bytes.map { String($0) }.joined(separator: ".") }
    return stride(from: 0, to: bytes.count - 1, by: 2).map {
      String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16)
    }.joined(separator: ":")
  }
}
