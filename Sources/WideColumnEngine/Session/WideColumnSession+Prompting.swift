import Core

/// What a person sees while typing: completion, the rest of the syntax, colours.
extension WideColumnSession {
  func completions(in text: String, at offset: Int) -> CompletionList {
    CompletionList(replaced: offset..<offset, candidates: [])
  }

  func hint(after text: String) -> String? { nil }

  func tokens(in text: String) -> [Token] { CQLHighlighter.tokens(in: text) }

  func isSensitive(_ statement: String) -> Bool { false }
}

/// The help pages of all statements.
enum WideColumnManual {
  static let manual = Manual(pages: [])
}
