import Core

/// What could stand at the cursor: commands, subcommands, options, settings, keys.
extension KeyValueSession {
  /// Keys looked at for one completion, whether they fit or not.
  private static let keysLookedAtMax = 2_000
  /// Slots of the table looked at in one step, and how many steps there are at most.
  private static let slotsPerStep = 256
  private static let stepCountMax = 64
  private static let keyCandidatesMax = 50

  /// Arguments that are one of a few words, which the syntax does not name.
  private static let argumentWords: [String: [String]] = [
    "operation": ["AND", "NOT", "OR", "XOR"],
    "type": ["hash", "list", "set", "stream", "string", "zset"],
  ]

  func completions(in text: String, at offset: Int) -> CompletionList {
    var text = text
    return text.withUTF8 { buffer in
      let end = max(0, min(offset, buffer.count))
      return completions(in: Word(rebasing: Word(buffer)[..<end]))
    }
  }

  /// What the last word of a text could become.
  private func completions(in text: Word) -> CompletionList {
    let start = Self.lineStart(in: text, before: text.count)
    var parts = PromptWord.all(in: text, line: start..<text.count)
    let none = CompletionList(replaced: text.count..<text.count, candidates: [])
    if text.first == UInt8(ascii: "*") { return none }
    if let first = parts.first, text[first.range.lowerBound] == UInt8(ascii: "#") { return none }
    var current = PromptWord(range: text.count..<text.count)
    if let last = parts.last, last.range.upperBound == text.count {
      current = last
      parts.removeLast()
    }
    // Behind a closed quote nothing can be added.
    if current.isBroken || current.isQuoted && !current.isOpen { return none }
    let words = parts.map { Word(rebasing: text[$0.range]) }
    let prefix = current.content(in: text)
    let completion = Completion(
      prefix: prefix, isQuoted: current.isQuoted,
      isLowercase: Self.isLowercase(prefix.isEmpty ? words.first.map(Array.init) ?? [] : prefix))
    let (candidates, isCut) = self.candidates(after: words[...], completion)
    return CompletionList(replaced: current.range, candidates: candidates, isCut: isCut)
  }

  /// What has been typed of a word.
  private struct Completion {
    var prefix: [UInt8]
    var isQuoted: Bool
    /// Names are offered in small letters.
    var isLowercase: Bool

    /// A name in the case of what has been typed, if that begins it.
    func name(_ name: String) -> String? {
      let fits =
        name.utf8.count >= prefix.count
        && zip(name.utf8, prefix).allSatisfy { Self.capital($0) == Self.capital($1) }
      guard fits else { return nil }
      return isLowercase ? name.lowercased() : name
    }

    private static func capital(_ byte: UInt8) -> UInt8 {
      byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte &- 0x20 : byte
    }
  }

  private static func isLowercase(_ word: [UInt8]) -> Bool {
    word.contains { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
  }

  private func candidates(
    after words: ArraySlice<Word>, _ completion: Completion
  ) -> (candidates: [CompletionList.Candidate], isCut: Bool) {
    let commands = PromptCommands.shared
    if words.isEmpty {
      return (completion.isQuoted ? [] : pageCandidates(commands.commands, completion), false)
    }
    guard let (page, nameCount) = commands.page(of: words) else { return ([], false) }
    if nameCount == 1, !commands.subcommands[page].isEmpty {
      let isSecond = words.count == 1 && !completion.isQuoted
      return (isSecond ? pageCandidates(commands.subcommands[page], completion) : [], false)
    }
    let syntax = commands.syntaxes[page]
    let walk = SyntaxWalk(syntax, words.dropFirst(nameCount), isComplete: false)
    guard !walk.isMismatch else { return ([], false) }
    let expected = walk.expected
    var candidates = completion.isQuoted ? [] : wordCandidates(expected, syntax, completion)
    guard expected.contains(where: { syntax.nodes[$0].isKey }) else { return (candidates, false) }
    let keys = keyCandidates(completion, ofType: commands.valueType(ofPage: page))
    candidates += keys.candidates
    return (candidates, keys.isCut)
  }

  /// Names of commands or subcommands, sorted.
  private func pageCandidates(
    _ pages: [Int], _ completion: Completion
  ) -> [CompletionList.Candidate] {
    let commands = PromptCommands.shared
    return pages.compactMap { page in
      completion.name(commands.subcommandName(page)).map {
        CompletionList.Candidate($0, summary: commands.pages[page].summary)
      }
    }
  }

  /// Options in the order of the syntax, and arguments of which all possible words are known.
  private func wordCandidates(
    _ nodes: [Int], _ syntax: CommandSyntax, _ completion: Completion
  ) -> [CompletionList.Candidate] {
    var names: [String] = []
    for node in nodes {
      let word = syntax.string(node)
      switch syntax.nodes[node].kind {
      case .literal: if let name = completion.name(word) { names.append(name) }
      default:
        names += Self.argumentWords[word, default: []].compactMap(completion.name)
        if word == "parameter" {
          names += ConfigCommand.parameterNames.compactMap(completion.name)
        }
        if word == "command-name" || word == "command" {
          names += PromptCommands.shared.commands.compactMap {
            completion.name(PromptCommands.shared.pages[$0].name)
          }
        }
      }
    }
    return names.map { CompletionList.Candidate($0) }
  }

  // MARK: - Keys

  /// Keys of the current database that begin with what has been typed, sorted; of the first few
  /// thousand that the table holds, so that no key press waits for a large database.
  private func keyCandidates(
    _ completion: Completion, ofType type: String?
  ) -> (candidates: [CompletionList.Candidate], isCut: Bool) {
    let table = engine.keyspace.databases[databaseIndex].pointee.table
    let now = engine.environment.time.nowMilliseconds
    var found: [(key: [UInt8], type: String)] = []
    var lookedAt = 0
    var cursor: UInt64 = 0
    var stepCount = 0
    repeat {
      cursor = table.scan(from: cursor, count: Self.slotsPerStep) { entry in
        lookedAt += 1
        guard entry.key.starts(with: completion.prefix), entry.expiry.map({ $0 > now }) ?? true,
          type == nil || type == entry.typeName
        else { return }
        found.append((entry.key.copied, entry.typeName))
      }
      stepCount += 1
    } while cursor != 0 && lookedAt < Self.keysLookedAtMax && stepCount < Self.stepCountMax
    found.sort { $0.key.lexicographicallyPrecedes($1.key) }
    let candidates = found.prefix(Self.keyCandidatesMax).map { key, type in
      CompletionList.Candidate(
        completion.isQuoted ? QuotedText.quoted(key) : QuotedText.plain(key), summary: type)
    }
    return (candidates, cursor != 0 || found.count > Self.keyCandidatesMax)
  }
}
