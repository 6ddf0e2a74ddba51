import Core

/// Splits a line into words as redis-cli does: blanks separate; `"…"` takes escapes (`\n`, `\x41`,
/// `\"`…), `'…'` only `\'`; a closing quote must be followed by a blank or the end.
///
/// Words without quotes point into the line itself; the others into scratch memory that lives as
/// long as the splitter is not used again.
///
/// **Source:** Redis, sds.c, sdssplitargs.
struct WordSplitter {
  private var words: UnsafeMutablePointer<Word>
  private var wordCapacity = 64
  private var scratch: UnsafeMutableRawPointer
  private var scratchCapacity = 256

  init() {
    words = .allocate(capacity: wordCapacity)
    scratch = .allocate(byteCount: scratchCapacity, alignment: 1)
  }

  func destroy() {
    words.deallocate()
    scratch.deallocate()
  }

  /// - Returns: nil if a quote is not closed, or not followed by a blank.
  mutating func split(_ line: Word) -> Words? {
    var count = 0
    var index = 0
    var scratchUsed = 0
    while true {
      while index < line.count, Self.isBlank(line[index]) { index += 1 }
      guard index < line.count else { break }
      if count == wordCapacity { growWords(count) }
      let start = index
      while index < line.count, !Self.isBlank(line[index]), line[index] != UInt8(ascii: "\""),
        line[index] != UInt8(ascii: "'")
      {
        index += 1
      }
      if index == line.count || Self.isBlank(line[index]) {
        words[count] = Word(rebasing: line[start..<index])
      } else {
        reserveScratch(line.count)
        guard let end = unquote(line, from: start, to: &scratchUsed, wordIndex: count) else {
          return nil
        }
        index = end
      }
      count += 1
    }
    return Words(start: words, count: count)
  }

  /// Copies words that are split already.
  mutating func copy(_ parts: [[UInt8]]) -> Words {
    while wordCapacity < parts.count { growWords(wordCapacity) }
    reserveScratch(parts.reduce(0) { $0 + $1.count })
    var used = 0
    for (index, part) in parts.enumerated() {
      part.withUnsafeBytes { bytes in
        if let source = bytes.baseAddress {
          (scratch + used).copyMemory(from: source, byteCount: bytes.count)
        }
      }
      words[index] = Word(start: scratch + used, count: part.count)
      used += part.count
    }
    return Words(start: words, count: parts.count)
  }

  /// Takes the words of a RESP array of bulk strings: `*2\r\n$3\r\nGET\r\n$1\r\nk\r\n`.
  /// - Returns: nil if the text is not one whole such array.
  mutating func splitProtocol(_ text: Word) -> Words? {
    var reader = ProtocolReader(text)
    guard let count = reader.header(UInt8(ascii: "*")), count >= 0 else { return nil }
    while wordCapacity < count { growWords(0) }
    for index in 0..<count {
      guard let word = reader.bulk() else { return nil }
      words[index] = word
    }
    return reader.offset == text.count ? Words(start: words, count: count) : nil
  }

  /// Appends the unquoted form of the word that begins at `start`; returns where the line goes on.
  private mutating func unquote(
    _ line: Word, from start: Int, to used: inout Int, wordIndex: Int
  ) -> Int? {
    var index = start
    let first = used
    while index < line.count, !Self.isBlank(line[index]) {
      let byte = line[index]
      index += 1
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        guard let end = unquotePart(line, from: index, quote: byte, to: &used) else { return nil }
        index = end
        // What follows a closing quote must be a blank.
        guard index == line.count || Self.isBlank(line[index]) else { return nil }
      } else {
        store(byte, &used)
      }
    }
    words[wordIndex] = Word(start: scratch + first, count: used - first)
    return index
  }

  private mutating func unquotePart(
    _ line: Word, from start: Int, quote: UInt8, to used: inout Int
  ) -> Int? {
    var index = start
    while index < line.count {
      let byte = line[index]
      index += 1
      if byte == quote { return index }
      guard byte == UInt8(ascii: "\\"), index < line.count else {
        store(byte, &used)
        continue
      }
      if quote == UInt8(ascii: "'") {
        let isEscapedQuote = line[index] == quote
        store(isEscapedQuote ? quote : byte, &used)
        if isEscapedQuote { index += 1 }
        continue
      }
      if line[index] == UInt8(ascii: "x"), index + 2 < line.count,
        let high = Self.hexDigit(line[index + 1]), let low = Self.hexDigit(line[index + 2])
      {
        store(high << 4 | low, &used)
        index += 3
      } else {
        store(Self.unescaped(line[index]), &used)
        index += 1
      }
    }
    return nil
  }

  private func store(_ byte: UInt8, _ used: inout Int) {
    scratch.storeBytes(of: byte, toByteOffset: used, as: UInt8.self)
    used += 1
  }

  private mutating func growWords(_ used: Int) {
    let grown = UnsafeMutablePointer<Word>.allocate(capacity: wordCapacity * 2)
    grown.update(from: words, count: min(used, wordCapacity))
    words.deallocate()
    words = grown
    wordCapacity *= 2
  }

  /// Called before anything points into the scratch memory of this line, with room for all of it.
  private mutating func reserveScratch(_ size: Int) {
    guard size > scratchCapacity else { return }
    scratch.deallocate()
    scratch = .allocate(byteCount: size * 2, alignment: 1)
    scratchCapacity = size * 2
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte >= 0x09 && byte <= 0x0D
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func unescaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "a"): 0x07
    default: byte
    }
  }
}
