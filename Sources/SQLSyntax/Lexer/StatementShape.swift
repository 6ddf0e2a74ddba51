/// What a statement says apart from its literals, so that statements that differ in them alone can
/// share one plan.
///
///     SELECT name FROM t WHERE id = 42 AND tag = 'x'
///     key       SELECT name FROM t WHERE id = ⟨1⟩ AND tag = ⟨4⟩
///     literals  42 at 33…35, 'x' at 46…49
///
/// Only plain SELECT, INSERT, UPDATE and DELETE have a shape, without comments, dollar quotes or
/// strings with a prefix: what is rare is parsed as ever.
public struct StatementShape {
  /// How a literal is written; each kind has a byte of its own in the key, so that the types that
  /// follow from the literals are the same for all statements of a shape.
  public enum LiteralKind: UInt8, Sendable {
    /// An integer of 32 bits.
    case integer = 1
    /// An integer of 64 bits.
    case bigInteger = 2
    case numeric = 3
    case string = 4
  }

  /// A literal and where it stands.
  public struct Literal: Sendable {
    public var kind: LiteralKind
    /// Offsets in the text, with the quotes.
    public var start: Int
    public var end: Int
    /// Of an integer.
    public var integer: Int64
    /// Whether a string has a doubled quote in it.
    public var hasQuotes = false
  }

  public private(set) var key: [UInt8] = []
  public private(set) var literals: [Literal] = []

  /// Longer texts and more literals than these are not worth remembering.
  public static let lengthMax = 2000
  public static let literalCountMax = 64

  public init() {}

  /// Finds the shape of a statement.
  /// - Returns: whether it has one.
  public mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    key.removeAll(keepingCapacity: true)
    literals.removeAll(keepingCapacity: true)
    guard text.count <= Self.lengthMax else { return false }
    var place = 0
    while place < text.count, Self.isBlank(text[place]) { place += 1 }
    guard Self.isPlanned(text, at: place) else { return false }
    while place < text.count {
      let byte = text[place]
      if Lexer.startsName(byte) {
        guard let end = word(text, from: place) else { return false }
        place = end
      } else if Lexer.isDigit(byte) {
        guard let end = number(text, from: place) else { return false }
        place = end
      } else if Self.isBlank(byte) {
        while place < text.count, Self.isBlank(text[place]) { place += 1 }
        key.append(0x20)
      } else {
        guard let end = mark(byte, text, from: place) else { return false }
        place = end
      }
    }
    return literals.count <= Self.literalCountMax
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

  private static func isPlanned(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard text.count - place > 6 else { return false }
    func isWord(_ word: StaticString) -> Bool {
      for index in 0..<6 where text[place + index] | 0x20 != word.utf8Start[index] { return false }
      return !Lexer.continuesName(text[place + 6])
    }
    return isWord("select") || isWord("insert") || isWord("update") || isWord("delete")
  }

  private mutating func word(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var end = start
    while end < text.count, Lexer.continuesName(text[end]) { end += 1 }
    // A string with a prefix: E'…', U&'…'.
    if end < text.count, text[end] == UInt8(ascii: "'") || text[end] == UInt8(ascii: "&") {
      return nil
    }
    key.append(contentsOf: text[start..<end])
    return end
  }

  private mutating func number(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var end = start
    var value: Int64 = 0
    while end < text.count, Lexer.isDigit(text[end]) {
      // Eighteen digits always fit; longer numbers are rare.
      guard end - start < 18 else { return nil }
      value = value * 10 + Int64(text[end] & 15)
      end += 1
    }
    var kind: LiteralKind = value < Int64(Int32.max) ? .integer : .bigInteger
    if end < text.count, text[end] == UInt8(ascii: ".") {
      kind = .numeric
      end += 1
      while end < text.count, Lexer.isDigit(text[end]) { end += 1 }
      if end < text.count, text[end] == UInt8(ascii: ".") { return nil }
    }
    // 2147483648 is a bigint, but −2147483648 is an integer.
    if kind == .bigInteger, value <= Int64(Int32.max) + 1 { return nil }
    if end < text.count, Lexer.startsName(text[end]) { return nil }
    add(Literal(kind: kind, start: start, end: end, integer: value))
    return end
  }

  private mutating func add(_ literal: Literal) {
    key.append(literal.kind.rawValue)
    literals.append(literal)
  }

  private mutating func mark(
    _ byte: UInt8, _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let next = start + 1 < text.count ? text[start + 1] : 0
    switch byte {
    case UInt8(ascii: "'"): return string(text, from: start)
    case UInt8(ascii: "\""):
      var end = start + 1
      while end < text.count, text[end] != byte { end += 1 }
      guard end < text.count else { return nil }
      key.append(contentsOf: text[start...end])
      return end + 1
    case UInt8(ascii: "-") where next == byte, UInt8(ascii: "/") where next == UInt8(ascii: "*"):
      return nil
    case UInt8(ascii: ".") where Lexer.isDigit(next): return nil
    case 0..<0x20, UInt8(ascii: "$"): return nil
    default:
      key.append(byte)
      return start + 1
    }
  }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let quote = UInt8(ascii: "'")
    var end = start + 1
    var hasQuotes = false
    while end < text.count {
      if text[end] == quote {
        guard end + 1 < text.count, text[end + 1] == quote else { break }
        hasQuotes = true
        end += 1
      }
      // What is not ASCII has to be checked.
      if text[end] >= 0x80 { return nil }
      end += 1
    }
    guard end < text.count else { return nil }
    // A string may go on on the next line.
    var after = end + 1
    while after < text.count, Self.isBlank(text[after]) { after += 1 }
    if after < text.count, text[after] == quote { return nil }
    add(
      Literal(kind: .string, start: start, end: end + 1, integer: 0, hasQuotes: hasQuotes))
    return end + 1
  }
}
