import Core

/// A word of a line as it is being typed: where it is, and whether its quotes are in order.
///
/// Unlike ``WordSplitter`` this never refuses a line: an open quote reaches to the end of the line.
struct PromptWord {
  /// With the quotes, in bytes of the text.
  var range: Range<Int>
  /// Where the first quote is; nil if there is none.
  var quoteOffset: Int?
  /// The last quote is not closed yet.
  var isOpen = false
  /// Something stands right behind a closing quote.
  var isBroken = false

  var isQuoted: Bool { quoteOffset != nil }

  /// Reads the next word of a line.
  /// - Parameters:
  ///   - offset: where to look; moved behind the word.
  ///   - end: of the line.
  /// - Returns: nil if there are only blanks left.
  static func next(in text: Word, from offset: inout Int, end: Int) -> PromptWord? {
    while offset < end, isBlank(text[offset]) { offset += 1 }
    guard offset < end else { return nil }
    var word = PromptWord(range: offset..<offset)
    while offset < end, !isBlank(text[offset]) {
      let byte = text[offset]
      offset += 1
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { continue }
      if word.quoteOffset == nil { word.quoteOffset = offset - 1 } else { word.isBroken = true }
      skipQuoted(text, quote: byte, from: &offset, end: end, isOpen: &word.isOpen)
      if offset < end, !isBlank(text[offset]) { word.isBroken = true }
    }
    word.range = word.range.lowerBound..<offset
    return word
  }

  /// All words of a line, and where they are.
  static func all(in text: Word, line: Range<Int>) -> [PromptWord] {
    var words: [PromptWord] = []
    var offset = line.lowerBound
    while let word = next(in: text, from: &offset, end: line.upperBound) { words.append(word) }
    return words
  }

  /// The word as it will be read, without its quotes.
  func content(in text: Word) -> [UInt8] {
    guard let quoteOffset else { return Array(text[range]) }
    var bytes = Array(text[range.lowerBound..<quoteOffset])
    let quote = text[quoteOffset]
    var index = quoteOffset + 1
    while index < range.upperBound, text[index] != quote {
      var byte = text[index]
      index += 1
      if byte == UInt8(ascii: "\\"), index < range.upperBound {
        if quote == UInt8(ascii: "\"") {
          byte = Self.unescaped(text, from: &index, end: range.upperBound)
        } else if text[index] == quote {
          byte = quote
          index += 1
        }
      }
      bytes.append(byte)
    }
    return bytes
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

  private static func skipQuoted(
    _ text: Word, quote: UInt8, from offset: inout Int, end: Int, isOpen: inout Bool
  ) {
    while offset < end {
      let byte = text[offset]
      offset += 1
      if byte == quote { return }
      guard byte == UInt8(ascii: "\\"), offset < end else { continue }
      if quote == UInt8(ascii: "\"") || text[offset] == quote { offset += 1 }
    }
    isOpen = true
  }

  /// What an escape in double quotes stands for; `index` is behind the backslash.
  private static func unescaped(_ text: Word, from index: inout Int, end: Int) -> UInt8 {
    let byte = text[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "a"): return 0x07
    case UInt8(ascii: "x"):
      guard index + 1 < end, let high = digit(text[index]), let low = digit(text[index + 1]) else {
        return byte
      }
      index += 2
      return high << 4 | low
    default: return byte
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
