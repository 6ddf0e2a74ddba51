import Core
import Terminal

/// A language of statements that end in a semicolon, with three keywords.
final class DemoAssistant: LineAssistant {
  private static let words: [CompletionList.Candidate] = [
    .init("select", summary: "reads rows"), .init("sentence", summary: "is a word"),
    .init("table"), .init("insert", summary: "adds rows"),
  ]

  func isComplete(_ text: String) -> Bool {
    text.utf8.last { $0 > 0x20 } == UInt8(ascii: ";")
  }

  func tokens(in text: String) -> [Token] {
    var tokens: [Token] = []
    var offset = 0
    for word in text.split(
      omittingEmptySubsequences: false, whereSeparator: { " ;\n".contains($0) })
    {
      let end = offset + word.utf8.count
      if ["select", "insert", "from"].contains(word) {
        tokens.append(Token(offset..<end, .keyword))
      }
      if word.first == "'" { tokens.append(Token(offset..<end, .string)) }
      offset = end + 1
    }
    return tokens
  }

  func hint(after text: String) -> String? { text == "insert " ? "name value" : nil }

  func completions(in text: String, at offset: Int) -> CompletionList {
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
    let word = before.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    let replaced = (offset - word.utf8.count)..<offset
    if word == "key" {
      let keys = (0..<200).map { CompletionList.Candidate("key:\($0)") }
      return CompletionList(replaced: replaced, candidates: keys, isCut: true)
    }
    let found = Self.words.filter { $0.text.hasPrefix(word) }
    return CompletionList(replaced: replaced, candidates: found)
  }
}
