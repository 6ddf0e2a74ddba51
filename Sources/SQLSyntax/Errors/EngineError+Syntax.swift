import Core

/// What the lexer and the parser say is wrong, in PostgreSQL's words.
extension EngineError {
  /// 42601 with any message, and PostgreSQL's "at or near" behind it.
  static func syntax(
    _ message: String, near span: SyntaxSpan, _ lexer: Lexer, hint: String? = nil
  ) -> EngineError {
    let start = min(Int(span.start), lexer.text.count)
    let end = min(Int(span.end), lexer.text.count)
    guard end > start else {
      let place = SourceSpan(start..<start)
      return EngineError("42601", .syntax, "\(message) at end of input", at: place, hint: hint)
    }
    let word = String(
      decoding: UnsafeBufferPointer(rebasing: lexer.text[start..<end]), as: UTF8.self)
    return EngineError(
      "42601", .syntax, "\(message) at or near \"\(word)\"", at: SourceSpan(start..<end),
      hint: hint)
  }

  /// 42601 for what the grammar allows and its actions refuse.
  static func grammar(_ message: String, at span: SyntaxSpan) -> EngineError {
    EngineError("42601", .syntax, message, at: span.source)
  }

  /// 0A000 for what the grammar itself refuses as not implemented.
  static func notSupported(_ message: String, at span: SyntaxSpan) -> EngineError {
    EngineError("0A000", .unsupported, message, at: span.source)
  }

  static func invalidUnicodeEscape(_ token: LexicalToken, at offset: Int) -> EngineError {
    let isEscapeString = token.kind == .escapeString
    return EngineError(
      isEscapeString ? "22025" : "42601", .syntax, "invalid Unicode escape",
      at: SourceSpan(offset..<(offset + 1)),
      hint: isEscapeString
        ? "Unicode escapes must be \\uXXXX or \\UXXXXXXXX."
        : "Unicode escapes must be \\XXXX or \\+XXXXXX.")
  }

  /// 22021: the first bytes that are no character.
  static func invalidEncoding(_ bytes: [UInt8], at span: SyntaxSpan) -> EngineError {
    let digits = Array("0123456789abcdef".utf8)
    let bad = firstInvalid(bytes)
    var written = ""
    for byte in bad {
      if !written.isEmpty { written += " " }
      let pair = [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      written += "0x" + String(decoding: pair, as: UTF8.self)
    }
    return EngineError(
      "22021", .syntax, "invalid byte sequence for encoding \"UTF8\": \(written)", at: span.source)
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var offset = 0
    while offset < bytes.count {
      let first = bytes[offset]
      let size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 1
      let end = min(offset + size, bytes.count)
      let isWhole = end - offset == size
      if first == 0 || !isWhole || String(validating: bytes[offset..<end], as: UTF8.self) == nil {
        return bytes[offset..<end]
      }
      offset = end
    }
    return []
  }

  /// 54001: nested more deeply than the parser will follow.
  static func tooDeep(at span: SyntaxSpan) -> EngineError {
    EngineError(
      "54001", .limit, "stack depth limit exceeded", at: span.source,
      hint: "Write the statement with fewer levels of nesting.")
  }
}
