import Core
import Parsing

extension CQLParser {
  /// How many tokens, blanks among them, the quoted piece of the statement has before the one that
  /// is wrong.
  private static let snippetTokenCountBefore = 10

  /// `line 1:7 mismatched input 'foo' expecting K_FROM (SELECT [foo]...)`
  func mismatch(expecting expected: String, word: String? = nil) -> EngineError {
    let candidates = word.map { [$0] } ?? (expected == "EOF" ? Keywords.all : [])
    return report("mismatched input '\(shown)' expecting \(expected)", among: candidates)
  }

  /// `line 1:14 no viable alternative at input 'x' (... [x])`
  /// - Parameter start: the token at which the choice began, if it was before this one.
  func noViableAlternative(among candidates: [String], start: Int? = nil) -> EngineError {
    report("no viable alternative at input '\(shown)'", among: candidates, start: start)
  }

  func badCharacter(_ token: CQLToken) -> EngineError {
    let place = TextPosition(of: token.start, in: text)
    let first = String(decoding: text[token.range], as: UTF8.self).unicodeScalars.first
    let what =
      token.kind == .unclosed
      ? "mismatched character '<EOF>' expecting \(closing(token))"
      : "no viable alternative at character '\(first.map(String.init) ?? "")'"
    return .syntax("line \(place.line):\(place.column) \(what)", at: span(of: token))
  }

  /// What would have closed a token that runs to the end.
  private func closing(_ token: CQLToken) -> String {
    switch text[token.start] {
    case UInt8(ascii: "/"): "'*'"
    case UInt8(ascii: "$"): "'$'"
    default: "set null"
    }
  }

  private var shown: String { token.kind == .end ? "<EOF>" : string(of: token) }

  private func report(
    _ message: String, among candidates: [String], start: Int? = nil
  ) -> EngineError {
    let place = TextPosition(of: token.start, in: text)
    let text = "line \(place.line):\(place.column) \(message)\(snippet(from: start ?? position))"
    return .syntax(text, at: span(of: token), hint: hint(among: candidates))
  }

  private func hint(among candidates: [String]) -> String? {
    let written = keyword
    guard !written.isEmpty else { return nil }
    if candidates.isEmpty, Keywords.reserved.contains(written) {
      return "\(written) is a reserved word; as a name it needs double quotes."
    }
    guard !candidates.contains(written) else { return nil }
    return NearestName.find(written, among: candidates).map { "Did you mean \($0)?" }
  }

  /// The piece of the statement around a token, as Cassandra quotes it: ` (...a = [b]...)`.
  private func snippet(from offending: Int) -> String {
    let marked = tokens[offending]
    guard marked.kind != .end else { return "" }
    let start = startOfSnippet(before: offending)
    let last =
      tokens[position].kind == .end ? tokens[max(offending, position - 1)] : tokens[position]
    var piece: [UInt8] = Array((start > 0 ? " (..." : " (").utf8)
    piece += text[start..<marked.start]
    piece += Array("[".utf8) + text[marked.range] + Array("]".utf8)
    if last.end > marked.end { piece += text[marked.end..<last.end] }
    piece += Array((max(last.end, marked.end) < text.count ? "...)" : ")").utf8)
    return String(decoding: piece.filter { $0 != 0x0A }, as: UTF8.self)
  }

  /// Where the quoted piece starts: ten tokens earlier, a run of blanks counting as one.
  private func startOfSnippet(before offending: Int) -> Int {
    var remaining = Self.snippetTokenCountBefore
    var start = tokens[offending].start
    var index = offending
    while remaining > 0, start > 0 {
      let previousEnd = index > 0 ? tokens[index - 1].end : 0
      if previousEnd < start {
        start = previousEnd
      } else {
        index -= 1
        start = tokens[index].start
      }
      remaining -= 1
    }
    return start
  }
}
