import Core

/// What a person sees while typing: the rest of the syntax, and what is kept out of the history.
///
/// Completion is in `KeyValueSession+Completion.swift`, colours in `PromptTokenizer.swift`.
extension KeyValueSession {
  func hint(after text: String) -> String? {
    var text = text
    return text.withUTF8 { Self.hint(after: Word($0)) }
  }

  func tokens(in text: String) -> [Token] {
    var text = text
    return text.withUTF8 { PromptTokenizer.tokens(in: Word($0)) }
  }

  /// Whether a line of a statement holds a password, as redis-cli judges it; that it may be wrong
  /// or unfinished is no reason to write it down.
  func isSensitive(_ statement: String) -> Bool {
    var statement = statement
    return statement.withUTF8 { buffer in
      let lines = Self.lines(of: Word(buffer))
      if buffer.first == UInt8(ascii: "*") {
        // In the protocol's own form each word has a line, behind one that tells its size.
        let words = lines.joined().filter { !$0.hasPrefix("$") && !$0.hasPrefix("*") }
        return Self.isSensitive(words[...])
      }
      return lines.contains { Self.isSensitive($0[...]) }
    }
  }

  /// The words of each line, in small letters.
  private static func lines(of text: Word) -> [[String]] {
    var lines: [[String]] = []
    var start = 0
    while start < text.count {
      let end = ByteSearch.firstIndex(of: 0x0A, in: text, from: start) ?? text.count
      lines.append(
        PromptWord.all(in: text, line: start..<end).map {
          String(decoding: $0.content(in: text), as: UTF8.self).lowercased()
        })
      start = end + 1
    }
    return lines
  }

  private static func isSensitive(_ words: ArraySlice<String>) -> Bool {
    guard let name = words.first, words.count > 1 else { return false }
    let arguments = words.dropFirst()
    switch name {
    case "auth": return true
    case "hello": return arguments.contains("auth")
    case "acl": return arguments.first == "setuser" || arguments.first == "deluser"
    case "config":
      let secrets = ["requirepass", "masterauth", "masteruser"]
      return arguments.first == "set" && arguments.contains { secrets.contains($0) }
    case "migrate": return arguments.contains("auth") || arguments.contains("auth2")
    default: return false
    }
  }

  // MARK: - Hints

  private static func hint(after text: Word) -> String? {
    let start = lineStart(in: text, before: text.count)
    let parts = PromptWord.all(in: text, line: start..<text.count)
    guard let first = parts.first, let last = parts.last,
      text[first.range.lowerBound] != UInt8(ascii: "#")
    else { return nil }
    let words = parts.map { Word(rebasing: text[$0.range]) }
    let isWordFinished = last.range.upperBound < text.count
    let commands = PromptCommands.shared
    guard let (page, nameCount) = commands.page(of: words[...]) else { return nil }
    let rest: String
    if nameCount == 1, !commands.subcommands[page].isEmpty {
      guard words.count == 1 else { return nil }
      let names = commands.subcommands[page].map(commands.subcommandName)
      rest = "<\(names.joined(separator: " | "))>"
    } else {
      guard
        let found = remainder(
          of: commands.syntaxes[page], after: words[nameCount...], isWordFinished)
      else { return nil }
      rest = found
    }
    if rest.isEmpty { return nil }
    return isWordFinished ? rest : " " + rest
  }

  /// - Returns: nil if the words do not fit.
  private static func remainder(
    of syntax: CommandSyntax, after words: ArraySlice<Word>, _ isWordFinished: Bool
  ) -> String? {
    let walk = SyntaxWalk(syntax, words, isComplete: false)
    if !walk.isMismatch { return walk.restText }
    // The word that is being typed may become one that fits.
    guard !isWordFinished, !words.isEmpty else { return nil }
    let before = SyntaxWalk(syntax, words.dropLast(), isComplete: false)
    return before.isMismatch ? nil : before.restText
  }

  /// Where the line begins that an offset is in.
  static func lineStart(in text: Word, before offset: Int) -> Int {
    var start = offset
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    return start
  }
}
