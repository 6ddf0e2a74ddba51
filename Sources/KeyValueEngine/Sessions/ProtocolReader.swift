import Core

/// Reads requests in RESP, as `redis-cli --pipe` takes them: arrays of bulk strings.
struct ProtocolReader {
  /// As in Redis: `proto-max-bulk-len` and the bound on the words of a request.
  static let bulkSizeMax = 512 << 20
  static let wordCountMax = 1 << 20

  let text: Word
  private(set) var offset = 0

  init(_ text: Word) { self.text = text }

  /// The number behind a type byte, up to the end of the line.
  mutating func header(_ type: UInt8) -> Int? {
    guard offset < text.count, text[offset] == type,
      let end = ByteSearch.firstIndex(of: 0x0A, in: text, from: offset)
    else { return nil }
    let stop = end > 0 && text[end - 1] == 0x0D ? end - 1 : end
    guard stop > offset, let number = Word(rebasing: text[offset + 1..<stop]).integer else {
      return nil
    }
    guard number >= -1, number <= Self.bulkSizeMax else { return nil }
    offset = end + 1
    return Int(number)
  }

  /// A bulk string with its line end.
  mutating func bulk() -> Word? {
    guard let size = header(UInt8(ascii: "$")), size >= 0, offset + size <= text.count else {
      return nil
    }
    let word = Word(rebasing: text[offset..<offset + size])
    var end = offset + size
    if end < text.count, text[end] == 0x0D { end += 1 }
    guard end < text.count, text[end] == 0x0A else { return nil }
    offset = end + 1
    return word
  }

  /// Where a request that begins at the start of a text ends.
  static func extent(of text: Word, isAtEnd: Bool) -> StatementExtent {
    var reader = ProtocolReader(text)
    guard let count = reader.header(UInt8(ascii: "*")), count <= wordCountMax else {
      return unfinished(text, isAtEnd)
    }
    for _ in 0..<max(count, 0) {
      guard reader.bulk() != nil else { return unfinished(text, isAtEnd) }
    }
    return .statement(byteCount: reader.offset)
  }

  /// What can't be read as a request yet is waited for; at the end of the text its first line is a
  /// statement, which will be refused.
  private static func unfinished(_ text: Word, _ isAtEnd: Bool) -> StatementExtent {
    guard isAtEnd else { return .incomplete }
    let end = ByteSearch.firstIndex(of: 0x0A, in: text)
    return .statement(byteCount: end.map { $0 + 1 } ?? text.count)
  }
}
