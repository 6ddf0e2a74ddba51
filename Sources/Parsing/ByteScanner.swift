/// A place in a text, and the steps over it that lexers are made of.
///
/// Reading past the end gives 0, which is in no class, so loops over a class stop by themselves.
public struct ByteScanner: Sendable {
  public let bytes: [UInt8]
  /// Of the next byte; at most the count of bytes.
  public var offset: Int

  public init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  public var isAtEnd: Bool { offset >= bytes.count }

  /// The byte `distance` after the next one, 0 past the end.
  public func peek(_ distance: Int = 0) -> UInt8 {
    let index = offset + distance
    return index < bytes.count ? bytes[index] : 0
  }

  /// Steps forward, not past the end.
  public mutating func advance(by count: Int = 1) { offset = min(offset + count, bytes.count) }

  /// Steps over the bytes of a class.
  /// - Returns: how many there were.
  @discardableResult
  public mutating func skip(while isMember: (UInt8) -> Bool) -> Int {
    let start = offset
    while offset < bytes.count, isMember(bytes[offset]) { offset += 1 }
    return offset - start
  }

  /// Steps behind the next line feed, or to the end.
  public mutating func skipLine() {
    while offset < bytes.count {
      offset += 1
      if bytes[offset - 1] == 0x0A { return }
    }
  }

  /// Steps behind the next occurrence of two bytes.
  /// - Returns: false if there is none; the scanner is then at the end.
  public mutating func skip(past first: UInt8, _ second: UInt8) -> Bool {
    while offset < bytes.count {
      if bytes[offset] == first, peek(1) == second, offset + 1 < bytes.count {
        offset += 2
        return true
      }
      offset += 1
    }
    return false
  }

  /// Steps over a text in quotes in which a doubled quote stands for one. The scanner is at the
  /// opening quote.
  /// - Returns: false if it is not closed; the scanner is then at the end.
  public mutating func skipQuoted() -> Bool {
    let quote = peek()
    advance()
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == quote {
        if peek() != quote || isAtEnd { return true }
        offset += 1
      }
    }
    return false
  }

  /// Whether a word stands here, in any case. A word is a run of letters, digits and `_`.
  public func isAt(word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset + count <= bytes.count, !ASCII.isWord(peek(count)) else { return false }
    return word.withUTF8Buffer { expected in
      for index in 0..<count
      where ASCII.uppercased(bytes[offset + index]) != ASCII.uppercased(expected[index]) {
        return false
      }
      return true
    }
  }
}
