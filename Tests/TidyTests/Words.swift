/// Searches in lines of bytes: a text from the standard library would cost more than all rules
/// together.
enum Words {
  /// Whether a text stands in a line, as a word of its own where it begins or ends with a letter.
  static func contains(_ line: ArraySlice<UInt8>, _ text: StaticString) -> Bool {
    text.withUTF8Buffer { word in
      guard word.count <= line.count else { return false }
      var offset = line.startIndex
      while offset + word.count <= line.endIndex {
        if line[offset] == word[0], matches(line, at: offset, word) { return true }
        offset += 1
      }
      return false
    }
  }

  private static func matches(
    _ line: ArraySlice<UInt8>, at offset: Int, _ word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in 0..<word.count where line[offset + index] != word[index] { return false }
    let before = offset > line.startIndex ? line[offset - 1] : 0x20
    let end = offset + word.count
    let after = end < line.endIndex ? line[end] : 0x20
    return !(isWordByte(word[0]) && (isWordByte(before) || before == UInt8(ascii: ".")))
      && !(isWordByte(word[word.count - 1]) && isWordByte(after))
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The words of a line of code, operators left out.
  static func words(of line: ArraySlice<UInt8>) -> [String] {
    line.split { !isWordByte($0) && $0 != UInt8(ascii: "@") }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
