/// Replaces comments and the contents of string literals by blanks, keeping every line feed.
///
/// Interpolations count as content: a rule that must see into them would need a parser.
enum CodeBlanker {
  static func blanked(_ bytes: [UInt8]) -> [UInt8] {
    var output = bytes
    var offset = 0
    while offset < bytes.count {
      let end = skipped(bytes, at: offset)
      guard end > offset else {
        offset += 1
        continue
      }
      for index in offset..<min(end, bytes.count) where bytes[index] != 0x0A {
        output[index] = 0x20
      }
      offset = end
    }
    return output
  }

  /// The end of the comment or string literal that begins here; the offset itself if none does.
  private static func skipped(_ bytes: [UInt8], at offset: Int) -> Int {
    switch bytes[offset] {
    case UInt8(ascii: "/") where offset + 1 < bytes.count:
      if bytes[offset + 1] == UInt8(ascii: "/") {
        return bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
      }
      return bytes[offset + 1] == UInt8(ascii: "*") ? endOfComment(bytes, at: offset + 2) : offset
    case UInt8(ascii: "\""): return endOfString(bytes, at: offset, poundCount: 0)
    case UInt8(ascii: "#"):
      let pounds = bytes[offset...].prefix { $0 == UInt8(ascii: "#") }.count
      let quote = offset + pounds
      guard quote < bytes.count, bytes[quote] == UInt8(ascii: "\"") else { return offset }
      return endOfString(bytes, at: quote, poundCount: pounds)
    default: return offset
    }
  }

  private static func endOfComment(_ bytes: [UInt8], at start: Int) -> Int {
    var offset = start
    while offset + 1 < bytes.count {
      if bytes[offset] == UInt8(ascii: "*"), bytes[offset + 1] == UInt8(ascii: "/") {
        return offset + 2
      }
      offset += 1
    }
    return bytes.count
  }

  /// - Parameter start: of the opening quote.
  private static func endOfString(_ bytes: [UInt8], at start: Int, poundCount: Int) -> Int {
    let quote = UInt8(ascii: "\"")
    let isLong = start + 2 < bytes.count && bytes[start + 1] == quote && bytes[start + 2] == quote
    let quoteCount = isLong ? 3 : 1
    var offset = start + quoteCount
    var depth = 0
    while offset < bytes.count {
      if starts(bytes, at: offset, "\\", poundCount: poundCount) {
        let escaped = offset + 1 + poundCount
        if escaped < bytes.count, bytes[escaped] == UInt8(ascii: "(") { depth += 1 }
        offset = escaped + 1
      } else if depth > 0 {
        offset = stepInside(bytes, at: offset, depth: &depth)
      } else if bytes[offset] == quote,
        bytes[offset...].prefix(quoteCount).allSatisfy({ $0 == quote }),
        bytes[(offset + quoteCount)...].prefix(poundCount).allSatisfy({ $0 == UInt8(ascii: "#") })
      {
        return offset + quoteCount + poundCount
      } else {
        offset += 1
      }
    }
    return bytes.count
  }

  /// Steps over one byte, or one literal, of an interpolation.
  private static func stepInside(_ bytes: [UInt8], at offset: Int, depth: inout Int) -> Int {
    switch bytes[offset] {
    case UInt8(ascii: "("): depth += 1
    case UInt8(ascii: ")"): depth -= 1
    default:
      let end = skipped(bytes, at: offset)
      if end > offset { return end }
    }
    return offset + 1
  }

  private static func starts(
    _ bytes: [UInt8], at offset: Int, _ mark: Unicode.Scalar, poundCount: Int
  ) -> Bool {
    bytes[offset] == UInt8(ascii: mark)
      && bytes[(offset + 1)...].prefix(poundCount).count == poundCount
      && bytes[(offset + 1)...].prefix(poundCount).allSatisfy { $0 == UInt8(ascii: "#") }
  }
}
