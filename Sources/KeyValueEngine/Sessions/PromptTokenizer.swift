import Core

/// Colours for a text of commands, a line each.
///
/// Commands, subcommands and options are keywords, keys are identifiers; quoted words and numbers
/// are told by how they look. An unknown command is an error once a blank stands behind it.
///
/// - Complexity: O(n) in the bytes of the text.
struct PromptTokenizer {
  private let text: Word
  private let commands = PromptCommands.shared
  private var tokens: [Token] = []
  /// The words of a line; kept from line to line for their memory.
  private var parts: [PromptWord] = []
  private var words: [Word] = []

  static func tokens(in text: Word) -> [Token] {
    var tokenizer = PromptTokenizer(text: text)
    // A text in the protocol's own form has no words.
    if text.first == UInt8(ascii: "*") { return [] }
    var start = 0
    while start < text.count {
      let end = ByteSearch.firstIndex(of: 0x0A, in: text, from: start) ?? text.count
      tokenizer.addLine(start..<end)
      start = end + 1
    }
    return tokenizer.tokens
  }

  private init(text: Word) { self.text = text }

  private mutating func addLine(_ line: Range<Int>) {
    parts.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    var offset = line.lowerBound
    guard let first = PromptWord.next(in: text, from: &offset, end: line.upperBound) else { return }
    if text[first.range.lowerBound] == UInt8(ascii: "#") {
      tokens.append(Token(first.range.lowerBound..<line.upperBound, .comment))
      return
    }
    add(first)
    while let part = PromptWord.next(in: text, from: &offset, end: line.upperBound) { add(part) }
    let nameCount = addName()
    guard nameCount > 0, let (page, _) = commands.page(of: words[...]) else {
      for part in parts.dropFirst() { addByLook(part) }
      return
    }
    let walk = SyntaxWalk(commands.syntaxes[page], words[nameCount...], isComplete: true)
    for index in nameCount..<parts.count {
      let role = index - nameCount < walk.roles.count ? walk.roles[index - nameCount] : .value
      add(parts[index], role)
    }
  }

  private mutating func add(_ part: PromptWord) {
    parts.append(part)
    words.append(Word(rebasing: text[part.range]))
  }

  /// The command's name, with that of its subcommand.
  /// - Returns: how many words that is; 0 for an unknown command.
  private mutating func addName() -> Int {
    let range = parts[0].range
    guard let command = commands.command(words[0]) else {
      let isKnown = CommandTable.shared.index(of: words[0]) != nil
      if isKnown || range.upperBound < text.count {
        tokens.append(Token(range, isKnown ? .keyword : .error))
      }
      return 0
    }
    tokens.append(Token(range, .keyword))
    guard parts.count > 1, !commands.subcommands[command].isEmpty else { return 1 }
    let isSubcommand = commands.subcommand(words[1], of: command) != nil
    guard isSubcommand || words[1].isWord("help") else { return 1 }
    tokens.append(Token(parts[1].range, .keyword))
    return 2
  }

  private mutating func add(_ part: PromptWord, _ role: SyntaxWalk.Role) {
    if part.isQuoted || role == .value { return addByLook(part) }
    tokens.append(Token(part.range, role == .key ? .identifier : .keyword))
  }

  private mutating func addByLook(_ part: PromptWord) {
    if part.isBroken {
      tokens.append(Token(part.range, .error))
    } else if part.isQuoted {
      tokens.append(Token(part.range, .string))
    } else if Self.isNumber(Word(rebasing: text[part.range])) {
      tokens.append(Token(part.range, .number))
    }
  }

  /// `-12`, `1.5`, `.5`, `2e10`.
  private static func isNumber(_ word: Word) -> Bool {
    var index = 0
    if word[0] == UInt8(ascii: "-") || word[0] == UInt8(ascii: "+") { index = 1 }
    var digitCount = skipDigits(word, from: &index)
    if index < word.count, word[index] == UInt8(ascii: ".") {
      index += 1
      digitCount += skipDigits(word, from: &index)
    }
    guard digitCount > 0 else { return false }
    guard index < word.count else { return true }
    guard word[index] | 0x20 == UInt8(ascii: "e") else { return false }
    index += 1
    if index < word.count, word[index] == UInt8(ascii: "-") || word[index] == UInt8(ascii: "+") {
      index += 1
    }
    return skipDigits(word, from: &index) > 0 && index == word.count
  }

  private static func skipDigits(_ word: Word, from index: inout Int) -> Int {
    let start = index
    while index < word.count, word[index] >= UInt8(ascii: "0"), word[index] <= UInt8(ascii: "9") {
      index += 1
    }
    return index - start
  }
}
