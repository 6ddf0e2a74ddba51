import Core
import Parsing

extension CQLParser {
  /// Finds where the first statement of a text ends: see ``Session/extent(of:isAtEnd:)``.
  static func extent(of text: Span<UInt8>, isAtEnd: Bool) -> StatementExtent {
    StatementScanner(text.withUnsafeBufferPointer { Array($0) }).extent(isAtEnd: isAtEnd)
  }
}

/// Finds ends of statements: `;` outside of texts, comments and batches, or the end of the line for
/// a command of cqlsh.
struct StatementScanner {
  let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  func extent(isAtEnd: Bool) -> StatementExtent {
    var lexer = CQLLexer(text)
    var token = lexer.next()
    while isSemicolon(token) { token = lexer.next() }
    if token.kind == .end { return .blank }
    if token.kind == .unclosed {
      return isAtEnd ? .statement(byteCount: text.count) : .incomplete
    }
    if isCommand(token) { return endOfLine(from: token.end, isAtEnd: isAtEnd) }
    var previous = token
    var isInBatch = false
    var isBatchOver = false
    if isWord(token, "BEGIN") { isInBatch = true }
    while token.kind != .end, token.kind != .unclosed {
      token = lexer.next()
      if isInBatch, isWord(previous, "APPLY"), isWord(token, "BATCH") { isBatchOver = true }
      if isSemicolon(token), !isInBatch || isBatchOver { return .statement(byteCount: token.end) }
      previous = token
    }
    return isAtEnd ? .statement(byteCount: text.count) : .incomplete
  }

  private func isSemicolon(_ token: CQLToken) -> Bool {
    token.kind == .sign && text[token.start] == UInt8(ascii: ";")
  }

  private func isWord(_ token: CQLToken, _ word: StaticString) -> Bool {
    token.kind == .word && ByteScanner(text, at: token.start).isAt(word: word)
  }

  private func isCommand(_ token: CQLToken) -> Bool {
    if token.kind == .marker { return true }
    guard token.kind == .word else { return false }
    let word = String(decoding: text[token.range].map(ASCII.uppercased), as: UTF8.self)
    return CQLParser.shellWords.contains(word)
  }

  /// A command ends with its line or with a `;` outside of quotes in it.
  private func endOfLine(from start: Int, isAtEnd: Bool) -> StatementExtent {
    var quote: UInt8?
    for index in start..<text.count {
      let byte = text[index]
      if byte == 0x0A { return .statement(byteCount: index + 1) }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: ";") {
        return .statement(byteCount: index + 1)
      }
    }
    return isAtEnd ? .statement(byteCount: text.count) : .incomplete
  }
}
