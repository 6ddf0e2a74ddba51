import Core

/// Tab.
extension LineEditor {
  private static let indentation = "  "

  /// Inserts the only candidate, or what all have in common, and lists the candidates if there are
  /// more.
  func complete() {
    var changed = buffer
    let beforeCursor = changed.scalars[changed.lineStart..<changed.cursor]
    if changed.lineStart > 0, beforeCursor.allSatisfy(\.properties.isWhitespace) {
      changed.insert(Self.indentation)
      setBuffer(changed)
      return
    }
    guard editing.fold == nil else { return }
    let list = editing.assistant.completions(in: changed.text, at: changed.cursorUTF8)
    guard let first = list.candidates.first else { return }
    if list.candidates.count == 1, !list.isCut {
      changed.replace(utf8: list.replaced, with: first.text)
      if changed.isAtEnd, let last = first.text.last, last.isLetter || last.isNumber {
        changed.insert(" ")
      }
    } else {
      let common = Self.commonPrefix(of: list.candidates.map(\.text))
      if !list.isCut, common.utf8.count > list.replaced.count {
        changed.replace(utf8: list.replaced, with: common)
      }
      editing.completions = list
    }
    setBuffer(changed)
  }

  /// What all texts start with.
  static func commonPrefix(of texts: [String]) -> String {
    guard var prefix = texts.first.map({ Substring($0) }) else { return "" }
    for text in texts.dropFirst() {
      let pairs = zip(prefix, text).prefix { $0 == $1 }
      prefix = prefix.prefix(pairs.count)
    }
    return String(prefix)
  }
}
