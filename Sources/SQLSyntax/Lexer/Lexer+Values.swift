import Core

/// What tokens say, without quotes and escapes.
extension Lexer {
  /// An unquoted word as a name: in lower case (ASCII only), cut to 63 bytes.
  func name(_ token: LexicalToken) -> String {
    let bytes = clipped(UnsafeBufferPointer(rebasing: text[Int(token.start)..<Int(token.end)]))
    var hasUpper = false
    for byte in bytes where byte &- 65 < 26 { hasUpper = true }
    guard hasUpper else { return String(decoding: bytes, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: bytes.count) { buffer in
      for index in 0..<bytes.count { buffer[index] = lowered(bytes[index]) }
      return bytes.count
    }
  }

  /// The bytes of a name up to the longest that a name may have, without half a character.
  func clipped(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard bytes.count > Lexer.nameSizeMax else { return bytes }
    var count = Lexer.nameSizeMax
    while count > 0, bytes[count] & 0xC0 == 0x80 { count -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[0..<count])
  }

  /// A name in double quotes.
  func quotedName(_ token: LexicalToken) -> String {
    let quote = UInt8(ascii: "\"")
    let inner = UnsafeBufferPointer(rebasing: text[(Int(token.start) + 1)..<(Int(token.end) - 1)])
    guard inner.contains(quote) else { return String(decoding: clipped(inner), as: UTF8.self) }
    let bytes = undoubled(inner, quote: quote)
    return bytes.withUnsafeBufferPointer { String(decoding: clipped($0), as: UTF8.self) }
  }

  func undoubled(_ bytes: UnsafeBufferPointer<UInt8>, quote: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      result.append(bytes[offset])
      offset += bytes[offset] == quote ? 2 : 1
    }
    return result
  }

  /// The contents of a string that has no escapes but doubled quotes, continued lines joined.
  /// - Parameter prefixSize: bytes before the opening quote.
  func plainString(_ token: LexicalToken, prefixSize: Int) -> String {
    let first = Int(token.start) + prefixSize + 1
    let inner = UnsafeBufferPointer(rebasing: text[first..<(Int(token.end) - 1)])
    guard inner.contains(UInt8(ascii: "'")) else { return String(decoding: inner, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(inner.count)
    for range in parts(first, Int(token.end)) { result.append(contentsOf: text[range]) }
    return String(decoding: result, as: UTF8.self)
  }

  /// The stretches of a string that stand for themselves; a doubled quote ends one with its first.
  private func parts(_ first: Int, _ end: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = first
    var offset = first
    while offset < end {
      guard text[offset] == UInt8(ascii: "'") else {
        offset += 1
        continue
      }
      if offset + 1 < end, text[offset + 1] == UInt8(ascii: "'") {
        ranges.append(start..<(offset + 1))
        offset += 2
      } else {
        ranges.append(start..<offset)
        guard offset + 1 < end, let reopened = continuation(after: offset + 1) else { break }
        offset = reopened
      }
      start = offset
    }
    return ranges
  }

  /// The contents between two dollar quotes.
  func dollarString(_ token: LexicalToken) -> String {
    var tagSize = 1
    while byte(Int(token.start) + tagSize) != UInt8(ascii: "$") { tagSize += 1 }
    tagSize += 1
    let inner = (Int(token.start) + tagSize)..<(Int(token.end) - tagSize)
    return String(decoding: UnsafeBufferPointer(rebasing: text[inner]), as: UTF8.self)
  }
}
