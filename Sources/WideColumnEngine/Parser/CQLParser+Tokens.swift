import Core
import Parsing

extension CQLParser {
  var token: CQLToken { tokens[position] }

  /// The token `distance` behind the next one; the end if there are fewer.
  func token(ahead distance: Int) -> CQLToken {
    tokens[min(position + distance, tokens.count - 1)]
  }

  func string(of token: CQLToken) -> String { String(decoding: text[token.range], as: UTF8.self) }

  func span(of token: CQLToken) -> SourceSpan { SourceSpan(token.range) }

  /// From a start to the end of the last token read.
  func span(from start: Int) -> SourceSpan {
    SourceSpan(start..<max(start, position > 0 ? tokens[position - 1].end : start))
  }

  /// The next token in upper case if it is a word, else an empty text.
  var keyword: String { keyword(ahead: 0) }

  func keyword(ahead distance: Int) -> String {
    let token = token(ahead: distance)
    guard token.kind == .word else { return "" }
    return String(decoding: text[token.range].map(ASCII.uppercased), as: UTF8.self)
  }

  /// Whether a word stands here, in any case.
  func isAt(_ word: StaticString, ahead distance: Int = 0) -> Bool {
    let token = token(ahead: distance)
    return token.kind == .word && ByteScanner(text, at: token.start).isAt(word: word)
  }

  func isAt(sign: StaticString, ahead distance: Int = 0) -> Bool {
    let token = token(ahead: distance)
    guard token.kind == .sign, token.range.count == sign.utf8CodeUnitCount else { return false }
    return sign.withUTF8Buffer { expected in
      !expected.indices.contains { text[token.start + $0] != expected[$0] }
    }
  }

  /// Reads a word if it stands here.
  @discardableResult
  mutating func accept(_ word: StaticString) -> Bool {
    guard isAt(word) else { return false }
    position += 1
    return true
  }

  @discardableResult
  mutating func accept(sign: StaticString) -> Bool {
    guard isAt(sign: sign) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ word: StaticString) throws(EngineError) {
    if !accept(word) { throw mismatch(expecting: "K_\(word)", word: "\(word)") }
  }

  mutating func expect(sign: StaticString) throws(EngineError) {
    if !accept(sign: sign) { throw mismatch(expecting: "'\(sign)'") }
  }

  /// Whether a name could stand here: quoted, or a word that is not reserved.
  func isAtIdentifier(ahead distance: Int = 0) -> Bool {
    let token = token(ahead: distance)
    if token.kind == .quotedName { return true }
    return token.kind == .word && !Keywords.reserved.contains(keyword(ahead: distance))
  }

  mutating func identifier() throws(EngineError) -> Identifier {
    guard isAtIdentifier() else { throw noViableAlternative(among: []) }
    return takeIdentifier()
  }

  /// Reads the next token as a name, whatever it is.
  mutating func takeIdentifier() -> Identifier {
    let token = token
    position += 1
    let name =
      token.kind == .quotedName
      ? QuotedText.content(of: text[token.range])
      : String(decoding: text[token.range].map(ASCII.lowercased), as: UTF8.self)
    return Identifier(text: name, span: span(of: token))
  }

  mutating func keyspaceName() throws(EngineError) -> Identifier { try identifier() }

  /// `name` or `keyspace.name`
  mutating func qualifiedName() throws(EngineError) -> QualifiedName {
    let first = try identifier()
    guard accept(sign: ".") else {
      return QualifiedName(keyspace: nil, name: first.text, span: first.span)
    }
    let second = try identifier()
    return QualifiedName(
      keyspace: first.text, name: second.text, span: SourceSpan(first.span.start..<second.span.end))
  }

  /// `a, b, c`
  mutating func list<Element>(
    of element: (inout CQLParser) throws(EngineError) -> Element
  ) throws(EngineError) -> [Element] {
    var elements = [try element(&self)]
    while accept(sign: ",") { elements.append(try element(&self)) }
    return elements
  }

  /// `(a, b, c)`
  mutating func parenthesised<Element>(
    _ element: (inout CQLParser) throws(EngineError) -> Element
  ) throws(EngineError) -> [Element] {
    try expect(sign: "(")
    let elements = try list(of: element)
    try expect(sign: ")")
    return elements
  }

  /// A string constant's text.
  func content(ofString token: CQLToken) -> String {
    if text[token.start] == UInt8(ascii: "$") {
      return String(decoding: text[token.start + 2..<token.end - 2], as: UTF8.self)
    }
    return QuotedText.content(of: text[token.range])
  }
}
