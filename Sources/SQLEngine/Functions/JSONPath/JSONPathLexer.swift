import Core

/// Cuts a jsonpath's text into tokens.
///
/// **Source:** PostgreSQL 15, jsonpath_scan.l.
struct JSONPathLexer {
  enum Token: Equatable {
    /// A name, with its escapes decoded; keywords are names.
    case name([UInt8])
    case string([UInt8])
    case variable([UInt8])
    /// A number as it was written.
    case integer([UInt8])
    case decimal([UInt8])
    /// One of the signs, of one or two characters.
    case sign(String)
    case end
  }

  let text: [UInt8]
  private(set) var offset = 0
  /// Where the last token began.
  private(set) var start = 0

  init(_ text: [UInt8]) { self.text = text }

  private func at(_ place: Int) -> UInt8 { place < text.count ? text[place] : 0 }

  func failure(_ reason: String = "syntax error") -> EngineError {
    // A name that the text ends with is only known to be one at its end.
    let isLastName = offset >= text.count && start < text.count && FormatText.isLetter(text[start])
    if start >= text.count || isLastName {
      return .sql("42601", "\(reason) at end of jsonpath input")
    }
    let shown = String(decoding: text[start..<max(offset, start + 1)], as: UTF8.self)
    return .sql("42601", "\(reason) at or near \"\(shown)\" of jsonpath input")
  }

  mutating func next() throws(EngineError) -> Token {
    try skipBlanks()
    start = offset
    guard offset < text.count else { return .end }
    let byte = text[offset]
    switch byte {
    case UInt8(ascii: "\""): return .string(try quoted())
    case UInt8(ascii: "$"): return try dollar()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "."):
      if FormatText.isDigit(at(offset + 1)) { return try number() }
      return sign(1)
    default: break
    }
    let pair = String(decoding: text[offset..<min(offset + 2, text.count)], as: UTF8.self)
    if ["&&", "||", "**", "==", "!=", "<>", "<=", ">="].contains(pair) { return sign(2) }
    if Self.isSpecial(byte) { return sign(1) }
    return .name(try name())
  }

  private mutating func sign(_ length: Int) -> Token {
    offset += length
    return .sign(String(decoding: text[start..<offset], as: UTF8.self))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    "?%$.[]{}()|&!=<>@#,*:-+/".utf8.contains(byte)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 9, 10, 12, 13].contains(byte) }

  private mutating func skipBlanks() throws(EngineError) {
    while offset < text.count {
      if Self.isBlank(text[offset]) {
        offset += 1
      } else if at(offset) == UInt8(ascii: "/"), at(offset + 1) == UInt8(ascii: "*") {
        offset += 2
        while !(at(offset) == UInt8(ascii: "*") && at(offset + 1) == UInt8(ascii: "/")) {
          guard offset < text.count else {
            start = offset
            throw failure("unexpected end of comment")
          }
          offset += 1
        }
        offset += 2
      } else {
        return
      }
    }
  }

  private mutating func dollar() throws(EngineError) -> Token {
    offset += 1
    if at(offset) == UInt8(ascii: "\"") { return .variable(try quoted()) }
    guard offset < text.count, !Self.isSpecial(text[offset]), !Self.isBlank(text[offset]) else {
      return .sign("$")
    }
    return .variable(try name())
  }

  private mutating func name() throws(EngineError) -> [UInt8] {
    var result: [UInt8] = []
    while offset < text.count {
      let byte = text[offset]
      if Self.isSpecial(byte) || Self.isBlank(byte) || byte == UInt8(ascii: "\"") { break }
      offset += 1
      if byte == UInt8(ascii: "\\") { try escape(into: &result) } else { result.append(byte) }
    }
    return result
  }

  private mutating func quoted() throws(EngineError) -> [UInt8] {
    offset += 1
    var result: [UInt8] = []
    while offset < text.count {
      let byte = text[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") { return result }
      if byte == UInt8(ascii: "\\") { try escape(into: &result) } else { result.append(byte) }
    }
    start = offset
    throw failure("unexpected end of quoted string")
  }

  /// What follows a backslash.
  private mutating func escape(into result: inout [UInt8]) throws(EngineError) {
    guard offset < text.count else {
      start = offset
      throw failure("unexpected end after backslash")
    }
    let byte = text[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "v"): result.append(11)
    case UInt8(ascii: "x"):
      guard let code = hex(2...2) else { throw failure("invalid hex character sequence") }
      try append(code, to: &result)
    case UInt8(ascii: "u"): try append(try unicode(), to: &result)
    default: result.append(byte)
    }
  }

  private mutating func hex(_ count: ClosedRange<Int>) -> UInt32? {
    var value: UInt32 = 0
    var length = 0
    while length < count.upperBound, offset < text.count, let digit = Hex.digit(text[offset]) {
      value = value << 4 | UInt32(digit)
      offset += 1
      length += 1
    }
    return length >= count.lowerBound ? value : nil
  }

  /// `uXXXX` or `u{X…}`, and the second half of a surrogate pair.
  private mutating func unicode() throws(EngineError) -> UInt32 {
    let first = try unicodeUnit()
    let orphan = EngineError.sql(
      "22P02", "invalid input syntax for type jsonpath",
      detail: "Unicode low surrogate must follow a high surrogate.")
    if (0xDC00...0xDFFF).contains(first) { throw orphan }
    guard (0xD800...0xDBFF).contains(first) else { return first }
    guard at(offset) == UInt8(ascii: "\\"), at(offset + 1) == UInt8(ascii: "u") else {
      throw orphan
    }
    offset += 2
    let second = try unicodeUnit()
    guard (0xDC00...0xDFFF).contains(second) else { throw orphan }
    return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
  }

  private mutating func unicodeUnit() throws(EngineError) -> UInt32 {
    if at(offset) == UInt8(ascii: "{") {
      offset += 1
      if let code = hex(1...6), at(offset) == UInt8(ascii: "}") {
        offset += 1
        return code
      }
    } else if let code = hex(4...4) {
      return code
    }
    throw failure("invalid Unicode escape sequence")
  }

  private func append(_ code: UInt32, to result: inout [UInt8]) throws(EngineError) {
    guard code != 0 else {
      throw .sql(
        "22P05", "unsupported Unicode escape sequence",
        detail: "\\u0000 cannot be converted to text.")
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw failure("invalid Unicode escape sequence")
    }
    result += UTF8Text.bytes([scalar])
  }

  private mutating func number() throws(EngineError) -> Token {
    var isDecimal = false
    func digits() { while FormatText.isDigit(at(offset)) { offset += 1 } }
    if text[offset] == UInt8(ascii: "0") { offset += 1 } else { digits() }
    if at(offset) == UInt8(ascii: "."), start < offset || FormatText.isDigit(at(offset + 1)) {
      isDecimal = true
      offset += 1
      digits()
    }
    if at(offset) | 32 == UInt8(ascii: "e") {
      var place = offset + 1
      if at(place) == UInt8(ascii: "+") || at(place) == UInt8(ascii: "-") { place += 1 }
      if FormatText.isDigit(at(place)) {
        isDecimal = true
        offset = place
        digits()
      } else if place > offset + 1 {
        offset = place
        throw failure("invalid numeric literal")
      }
    }
    if offset < text.count, !Self.isSpecial(text[offset]), !Self.isBlank(text[offset]),
      text[offset] != UInt8(ascii: "\"")
    {
      offset = UTF8Text.end(ofCharacterAt: offset, in: text)
      throw failure("trailing junk after numeric literal")
    }
    let digits = Array(text[start..<offset])
    return isDecimal ? .decimal(digits) : .integer(digits)
  }
}
