import Core

/// Reads the escapes of `E'…'`, `U&'…'` and `U&"…"`.
///
/// **Source:** PostgreSQL 15, `scan.l` (states xe, xeu) and `parser.c` (`str_udeescape`).
struct EscapeDecoder {
  let lexer: Lexer
  let token: LexicalToken
  private var result: [UInt8] = []
  private var offset: Int
  /// The first half of a surrogate pair that waits for its second.
  private var highSurrogate: UInt32?
  private var needsValidation = false

  /// - Parameter quote: where the opening quote stands.
  init(_ lexer: Lexer, _ token: LexicalToken, quoteAt quote: Int) {
    self.lexer = lexer
    self.token = token
    offset = quote + 1
  }

  /// The contents of `E'…'`.
  mutating func escapeString() throws(EngineError) -> String {
    let end = Int(token.end)
    while offset < end {
      let byte = lexer.byte(offset)
      if byte == UInt8(ascii: "'") {
        guard try passQuote() else { break }
      } else if byte == UInt8(ascii: "\\") {
        try escape()
      } else {
        try noSurrogateWaits()
        result.append(byte)
        offset += 1
      }
    }
    try noSurrogateWaits()
    return try text()
  }

  /// The contents of `U&'…'` or `U&"…"`.
  mutating func unicodeText(
    escape: UInt8, quote: UInt8
  ) throws(EngineError) -> String {
    let end = Int(token.end)
    while offset < end {
      let byte = lexer.byte(offset)
      if byte == quote {
        if lexer.byte(offset + 1) == quote, offset + 1 < end {
          try noSurrogateWaits()
          result.append(quote)
          offset += 2
        } else if quote == UInt8(ascii: "'"), offset + 1 < end,
          let reopened = lexer.continuation(after: offset + 1)
        {
          offset = reopened
        } else {
          break
        }
      } else if byte == escape {
        try unicodeEscape(escape)
      } else {
        try noSurrogateWaits()
        result.append(byte)
        offset += 1
      }
    }
    try noSurrogateWaits()
    return try text()
  }

  /// At a quote: doubled, or followed by a continuation, or the end.
  private mutating func passQuote() throws(EngineError) -> Bool {
    if lexer.byte(offset + 1) == UInt8(ascii: "'"), offset + 1 < Int(token.end) {
      try noSurrogateWaits()
      result.append(UInt8(ascii: "'"))
      offset += 2
      return true
    }
    guard offset + 1 < Int(token.end), let reopened = lexer.continuation(after: offset + 1) else {
      return false
    }
    offset = reopened
    return true
  }

  private mutating func escape() throws(EngineError) {
    let letter = lexer.byte(offset + 1)
    switch letter {
    case UInt8(ascii: "u"): return try hexadecimal(at: offset + 2, digitCount: 4)
    case UInt8(ascii: "U"): return try hexadecimal(at: offset + 2, digitCount: 8)
    default: break
    }
    try noSurrogateWaits()
    offset += 2
    switch letter {
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "v"): result.append(11)
    case UInt8(ascii: "0")...UInt8(ascii: "7"): octal(letter - 48)
    case UInt8(ascii: "x") where hexValue(lexer.byte(offset)) != nil: hexByte()
    default: result.append(letter)
    }
  }

  private mutating func octal(_ first: UInt8) {
    var value = first
    var count = 1
    while count < 3, lexer.byte(offset) &- 48 < 8 {
      value = value &* 8 &+ (lexer.byte(offset) - 48)
      offset += 1
      count += 1
    }
    appendRaw(value)
  }

  private mutating func hexByte() {
    var value: UInt8 = 0
    var count = 0
    while count < 2, let digit = hexValue(lexer.byte(offset)) {
      value = value &* 16 &+ UInt8(digit)
      offset += 1
      count += 1
    }
    appendRaw(value)
  }

  private mutating func appendRaw(_ byte: UInt8) {
    result.append(byte)
    if byte >= 0x80 || byte == 0 { needsValidation = true }
  }

  /// `\XXXX`, `\+XXXXXX`, or the escape character twice.
  private mutating func unicodeEscape(_ escape: UInt8) throws(EngineError) {
    if lexer.byte(offset + 1) == escape {
      try noSurrogateWaits()
      result.append(escape)
      offset += 2
    } else if lexer.byte(offset + 1) == UInt8(ascii: "+") {
      try hexadecimal(at: offset + 2, digitCount: 6)
    } else {
      try hexadecimal(at: offset + 1, digitCount: 4)
    }
  }

  private mutating func hexadecimal(at first: Int, digitCount: Int) throws(EngineError) {
    var value: UInt32 = 0
    for index in first..<(first + digitCount) {
      guard index < Int(token.end), let digit = hexValue(lexer.byte(index)) else {
        throw .invalidUnicodeEscape(token, at: offset)
      }
      value = value << 4 | digit
    }
    let escapeStart = offset
    offset = first + digitCount
    try append(value, writtenAt: escapeStart)
  }

  private mutating func append(_ value: UInt32, writtenAt start: Int) throws(EngineError) {
    if let high = highSurrogate {
      guard 0xDC00...0xDFFF ~= value else { throw surrogateError(start) }
      highSurrogate = nil
      appendScalar(0x10000 + (high - 0xD800) << 10 + (value - 0xDC00))
      return
    }
    if 0xD800...0xDBFF ~= value {
      highSurrogate = value
      return
    }
    if 0xDC00...0xDFFF ~= value { throw surrogateError(start) }
    guard value > 0, value <= 0x10FFFF else {
      let span = SyntaxSpan(start, offset)
      throw .syntax("invalid Unicode escape value", near: span, lexer)
    }
    appendScalar(value)
  }

  private mutating func appendScalar(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return }
    result.append(contentsOf: Array(String(Character(scalar)).utf8))
  }

  private func noSurrogateWaits() throws(EngineError) {
    if highSurrogate != nil { throw surrogateError(offset) }
  }

  private func surrogateError(_ start: Int) -> EngineError {
    .syntax(
      "invalid Unicode surrogate pair", near: SyntaxSpan(start, max(offset, start + 1)), lexer)
  }

  private func text() throws(EngineError) -> String {
    guard needsValidation else { return String(decoding: result, as: UTF8.self) }
    guard !result.contains(0), let text = String(validating: result, as: UTF8.self) else {
      throw .invalidEncoding(result, at: token.span)
    }
    return text
  }

  private func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - 48)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - 87)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - 55)
    default: nil
    }
  }
}
