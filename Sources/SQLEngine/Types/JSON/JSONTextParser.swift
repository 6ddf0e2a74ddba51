import Core

/// Recursive descent over JSON's text, with PostgreSQL's errors.
struct JSONTextParser {
  let text: [UInt8]
  /// Whether strings are decoded (jsonb) or only checked (json).
  let decodes: Bool
  private(set) var offset = 0
  private var depth = 0

  init(text: [UInt8], decodes: Bool) {
    self.text = text
    self.decodes = decodes
  }

  mutating func parseDocument() throws(EngineError) -> JSONNode {
    let node = try parseValue(expected: "JSON value")
    skipBlanks()
    if offset < text.count { throw unexpected("end of input") }
    return node
  }

  mutating func skipBlanks() {
    while offset < text.count, [0x20, 9, 10, 13].contains(text[offset]) { offset += 1 }
  }

  /// The token at the offset, as error details show it.
  private func token() -> String {
    var end = offset
    func isWord(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == 95 || byte >= 0x80 || [43, 45, 46].contains(byte)
    }
    while end < text.count, isWord(text[end]) { end += 1 }
    if end == offset, end < text.count { end += 1 }
    return String(decoding: text[offset..<end], as: UTF8.self)
  }

  private func unexpected(_ expected: String) -> EngineError {
    if offset >= text.count { return invalid("The input string ended unexpectedly.") }
    if expected == "end of input", !isBadWord(token()) || !isWordStart {
      return invalid("Expected end of input, but found \"\(token())\".")
    }
    let verb = expected == "JSON value" ? "Expected JSON value" : "Expected \(expected)"
    let token = token()
    if let first = token.utf8.first, !"{}[],:\"".utf8.contains(first), isBadWord(token) {
      return invalid("Token \"\(token)\" is invalid.")
    }
    return invalid("\(verb), but found \"\(token)\".")
  }

  private var isWordStart: Bool { !"{}[],:\"".utf8.contains(text[offset]) }

  private func isBadWord(_ token: String) -> Bool {
    !["true", "false", "null"].contains(token) && Double(token) == nil
  }

  private func invalid(_ detail: String) -> EngineError {
    .sql("22P02", "invalid input syntax for type json", detail: detail)
  }

  private mutating func parseValue(expected: String) throws(EngineError) -> JSONNode {
    skipBlanks()
    guard offset < text.count else { throw unexpected(expected) }
    switch text[offset] {
    case UInt8(ascii: "{"): return try parseObject()
    case UInt8(ascii: "["): return try parseArray()
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "-"), 48...57: return .number(try parseNumber())
    default: return try parseWord(expected)
    }
  }

  private mutating func parseWord(_ expected: String) throws(EngineError) -> JSONNode {
    let words: [(String, JSONNode)] = [
      ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
    ]
    let word = token()
    guard let found = words.first(where: { $0.0 == word }) else { throw unexpected(expected) }
    offset += word.utf8.count
    return found.1
  }

  private mutating func enter() throws(EngineError) {
    depth += 1
    offset += 1
    if depth > JSONText.depthMax {
      throw .sql("54001", "stack depth limit exceeded")
    }
  }

  private mutating func parseObject() throws(EngineError) -> JSONNode {
    try enter()
    defer { depth -= 1 }
    var members: [JSONNode.Member] = []
    skipBlanks()
    if skip(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipBlanks()
      guard offset < text.count, text[offset] == UInt8(ascii: "\"") else {
        throw unexpected(members.isEmpty ? "string or \"}\"" : "string")
      }
      let key = try parseString()
      skipBlanks()
      guard skip(UInt8(ascii: ":")) else { throw unexpected("\":\"") }
      members.append(JSONNode.Member(key: key, value: try parseValue(expected: "JSON value")))
      skipBlanks()
      if skip(UInt8(ascii: "}")) { return JSONNode(members: members) }
      guard skip(UInt8(ascii: ",")) else { throw unexpected("\",\" or \"}\"") }
    }
  }

  private mutating func parseArray() throws(EngineError) -> JSONNode {
    try enter()
    defer { depth -= 1 }
    var elements: [JSONNode] = []
    skipBlanks()
    if skip(UInt8(ascii: "]")) { return .array([]) }
    while true {
      elements.append(try parseValue(expected: "JSON value"))
      skipBlanks()
      if skip(UInt8(ascii: "]")) { return .array(elements) }
      guard skip(UInt8(ascii: ",")) else { throw unexpected("\",\" or \"]\"") }
    }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard offset < text.count, text[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func parseNumber() throws(EngineError) -> Numeric {
    let start = offset
    let word = token()
    _ = skip(UInt8(ascii: "-"))
    let digits = takeDigits()
    var isValid = digits > 0 && !(digits > 1 && text[offset - digits] == 48)
    if skip(UInt8(ascii: ".")) { isValid = takeDigits() > 0 && isValid }
    if isValid, offset < text.count, text[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < text.count, text[offset] == 43 || text[offset] == 45 { offset += 1 }
      isValid = takeDigits() > 0
    }
    guard isValid, offset - start == word.utf8.count else {
      throw invalid("Token \"\(word)\" is invalid.")
    }
    return decodes ? try Numeric(parsing: Array(text[start..<offset])) : .zero
  }

  private mutating func takeDigits() -> Int {
    let start = offset
    while offset < text.count, (48...57).contains(text[offset]) { offset += 1 }
    return offset - start
  }

  private mutating func parseString() throws(EngineError) -> [UInt8] {
    let start = offset
    offset += 1
    var result: [UInt8] = []
    while offset < text.count {
      let byte = text[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return result
      case UInt8(ascii: "\\"): try parseEscape(into: &result)
      case 0..<0x20:
        throw invalid(
          "Character with value 0x\(String(decoding: Hex.encode([byte]), as: UTF8.self)) "
            + "must be escaped.")
      default: result.append(byte)
      }
    }
    let token = String(decoding: text[start...], as: UTF8.self)
    throw invalid("Token \"\(token)\" is invalid.")
  }

  private mutating func parseEscape(into result: inout [UInt8]) throws(EngineError) {
    guard offset < text.count else { throw invalid("The input string ended unexpectedly.") }
    let byte = text[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "u"): try parseCodePoint(into: &result)
    default:
      let character = String(decoding: text[(offset - 1)...].prefix(1), as: UTF8.self)
      throw invalid("Escape sequence \"\\\(character)\" is invalid.")
    }
  }

  private mutating func parseCodePoint(into result: inout [UInt8]) throws(EngineError) {
    var code = try parseHex()
    if code == 0, decodes {
      throw .sql(
        "22P05", "unsupported Unicode escape sequence",
        detail: "\\u0000 cannot be converted to text.")
    }
    if (0xDC00..<0xE000).contains(code) {
      guard !decodes else {
        throw invalid("Unicode low surrogate must follow a high surrogate.")
      }
      return
    }
    if (0xD800..<0xDC00).contains(code) {
      guard offset + 1 < text.count, text[offset] == 92, text[offset + 1] == UInt8(ascii: "u")
      else {
        if !decodes { return }
        throw invalid("Unicode low surrogate must follow a high surrogate.")
      }
      offset += 2
      let low = try parseHex()
      guard (0xDC00..<0xE000).contains(low) else {
        if !decodes { return }
        throw invalid(
          (0xD800..<0xDC00).contains(low)
            ? "Unicode high surrogate must not follow a high surrogate."
            : "Unicode low surrogate must follow a high surrogate.")
      }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    if let scalar = Unicode.Scalar(code) { result += UTF8Text.bytes([scalar]) }
  }

  private mutating func parseHex() throws(EngineError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard offset < text.count, let digit = Hex.digit(text[offset]) else {
        throw invalid("\"\\u\" must be followed by four hexadecimal digits.")
      }
      code = code << 4 | UInt32(digit)
      offset += 1
    }
    return code
  }
}
