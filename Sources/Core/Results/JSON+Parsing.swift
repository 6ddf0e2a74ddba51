extension JSON {
  /// Why a text is no JSON, and where.
  public struct SyntaxError: Error, Equatable, Sendable {
    public var message: String
    /// In bytes from the start of the text.
    public var offset: Int
  }

  /// How deep arrays and objects may be nested.
  public static let depthMax = 512

  /// Reads one JSON value that fills the whole text (RFC 8259).
  public init(parsing text: [UInt8]) throws(SyntaxError) {
    var parser = JSONParser(text: text)
    self = try parser.parseDocument()
  }

  public init(parsing text: String) throws(SyntaxError) { try self.init(parsing: Array(text.utf8)) }
}

/// Recursive descent over UTF-8 bytes.
private struct JSONParser {
  let text: [UInt8]
  var offset = 0
  var depth = 0

  init(text: [UInt8]) { self.text = text }

  mutating func parseDocument() throws(JSON.SyntaxError) -> JSON {
    let value = try parseValue()
    skipBlanks()
    guard offset == text.count else { throw error("unexpected text after the value") }
    return value
  }

  private mutating func parseValue() throws(JSON.SyntaxError) -> JSON {
    skipBlanks()
    guard offset < text.count else { throw error("unexpected end") }
    switch text[offset] {
    case UInt8(ascii: "{"):
      return try nested { (parser) throws(JSON.SyntaxError) in try parser.parseObject() }
    case UInt8(ascii: "["):
      return try nested { (parser) throws(JSON.SyntaxError) in try parser.parseArray() }
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
    case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
    case UInt8(ascii: "n"): return try parseWord("null", .null)
    default: return try parseNumber()
    }
  }

  private mutating func nested(
    _ parse: (inout JSONParser) throws(JSON.SyntaxError) -> JSON
  ) throws(JSON.SyntaxError) -> JSON {
    depth += 1
    guard depth <= JSON.depthMax else { throw error("nested deeper than \(JSON.depthMax)") }
    offset += 1
    let value = try parse(&self)
    depth -= 1
    return value
  }

  private mutating func parseObject() throws(JSON.SyntaxError) -> JSON {
    var members: [JSON.Member] = []
    if skip(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipBlanks()
      guard offset < text.count, text[offset] == UInt8(ascii: "\"") else {
        throw error("expected a member name in quotes")
      }
      let name = try parseString()
      guard skip(UInt8(ascii: ":")) else { throw error("expected ':'") }
      members.append(JSON.Member(name, try parseValue()))
      if skip(UInt8(ascii: "}")) { return .object(members) }
      guard skip(UInt8(ascii: ",")) else { throw error("expected ',' or '}'") }
    }
  }

  private mutating func parseArray() throws(JSON.SyntaxError) -> JSON {
    var elements: [JSON] = []
    if skip(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      elements.append(try parseValue())
      if skip(UInt8(ascii: "]")) { return .array(elements) }
      guard skip(UInt8(ascii: ",")) else { throw error("expected ',' or ']'") }
    }
  }

  private mutating func parseString() throws(JSON.SyntaxError) -> String {
    offset += 1
    var bytes: [UInt8] = []
    while offset < text.count {
      let byte = text[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: bytes, as: UTF8.self) else {
          throw error("invalid UTF-8 in a string")
        }
        return string
      case UInt8(ascii: "\\"): try parseEscape(into: &bytes)
      case 0..<0x20: throw error("a control character in a string must be escaped")
      default: bytes.append(byte)
      }
    }
    throw error("a string is not closed")
  }

  private mutating func parseEscape(into bytes: inout [UInt8]) throws(JSON.SyntaxError) {
    guard offset < text.count else { throw error("a string is not closed") }
    let escape = text[offset]
    offset += 1
    switch escape {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(escape)
    case UInt8(ascii: "u"): try parseCodePoint(into: &bytes)
    default: throw error("unknown escape in a string")
    }
  }

  private mutating func parseCodePoint(into bytes: inout [UInt8]) throws(JSON.SyntaxError) {
    var code = try parseHex()
    if (0xD800..<0xDC00).contains(code), offset + 1 < text.count,
      text[offset] == UInt8(ascii: "\\"), text[offset + 1] == UInt8(ascii: "u")
    {
      let mark = offset
      offset += 2
      let low = try parseHex()
      if (0xDC00..<0xE000).contains(low) {
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      } else {
        offset = mark
      }
    }
    // A lone surrogate has no UTF-8 form.
    let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
    bytes.append(contentsOf: String(Character(scalar)).utf8)
  }

  private mutating func parseHex() throws(JSON.SyntaxError) -> UInt32 {
    var code: UInt32 = 0
    for place in offset..<offset + 4 {
      guard place < text.count, let digit = Self.hexDigit(text[place]) else {
        throw error("expected four hexadecimal digits")
      }
      code = code << 4 | digit
    }
    offset += 4
    return code
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  private mutating func parseWord(_ word: String, _ value: JSON) throws(JSON.SyntaxError) -> JSON {
    guard text[offset...].starts(with: word.utf8) else { throw error("expected a value") }
    offset += word.utf8.count
    return value
  }

  private mutating func parseNumber() throws(JSON.SyntaxError) -> JSON {
    let start = offset
    if peek == UInt8(ascii: "-") { offset += 1 }
    let integerStart = offset
    guard skipDigits() > 0 else { throw error("expected a value", at: start) }
    if text[integerStart] == UInt8(ascii: "0"), offset > integerStart + 1 {
      throw error("a number must not start with 0", at: start)
    }
    if peek == UInt8(ascii: ".") {
      offset += 1
      guard skipDigits() > 0 else { throw error("expected digits after '.'") }
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      offset += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { offset += 1 }
      guard skipDigits() > 0 else { throw error("expected digits in the exponent") }
    }
    return .number(String(decoding: text[start..<offset], as: UTF8.self))
  }

  private var peek: UInt8? { offset < text.count ? text[offset] : nil }

  private mutating func skipDigits() -> Int {
    let start = offset
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    return offset - start
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard peek == byte else { return false }
    offset += 1
    return true
  }

  private func error(_ message: String, at place: Int? = nil) -> JSON.SyntaxError {
    JSON.SyntaxError(message: message, offset: place ?? offset)
  }
}
