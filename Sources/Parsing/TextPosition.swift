/// A place in a text as people count it.
public struct TextPosition: Equatable, Sendable {
  /// From 1.
  public var line: Int
  /// In characters (Unicode scalars) from 0.
  public var column: Int

  /// The place of a byte offset.
  /// - Complexity: linear in the offset.
  public init(of offset: Int, in text: [UInt8]) {
    line = 1
    column = 0
    for byte in text.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 0
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}
