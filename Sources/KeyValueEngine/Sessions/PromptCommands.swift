import Core

/// What the prompt knows of the commands: the manual, made ready for every key that is typed.
struct PromptCommands: Sendable {
  /// Made when the first key is typed.
  static let shared = PromptCommands()

  /// Names are shorter; longer words aren't looked up.
  private static let nameLengthMax = 32

  let pages: [ManualPage]
  /// A page each.
  let syntaxes: [CommandSyntax]
  /// Pages of the subcommands, a page each; empty for most.
  let subcommands: [[Int]]
  /// Pages of commands without those of subcommands, by name.
  let commands: [Int]

  private init() {
    pages = KeyValueManual.manual.pages
    syntaxes = pages.map { CommandSyntax($0.syntax) }
    var subcommands = [[Int]](repeating: [], count: pages.count)
    var commands: [Int] = []
    for (index, page) in pages.enumerated() {
      guard let blank = page.name.firstIndex(of: " ") else {
        commands.append(index)
        continue
      }
      if let container = KeyValueManual.pageIndexes[String(page.name[..<blank])] {
        subcommands[container].append(index)
      }
    }
    self.subcommands = subcommands
    self.commands = commands.sorted { [pages] in pages[$0].name < pages[$1].name }
  }

  /// The page of a command in any case.
  func command(_ word: Word) -> Int? {
    guard word.count <= Self.nameLengthMax else { return nil }
    return KeyValueManual.pageIndexes[word.text.uppercased()]
  }

  /// The page of a command's subcommand in any case.
  func subcommand(_ word: Word, of container: Int) -> Int? {
    guard word.count <= Self.nameLengthMax else { return nil }
    return KeyValueManual.pageIndexes[pages[container].name + " " + word.text.uppercased()]
  }

  /// The name of a subcommand without that of its command.
  func subcommandName(_ page: Int) -> String {
    let name = pages[page].name
    return name.firstIndex(of: " ").map { String(name[name.index(after: $0)...]) } ?? name
  }

  /// The page that tells about the words of a line, and how many of them are its name.
  ///
  /// A container whose second word is missing or unknown has one word.
  func page(of words: ArraySlice<Word>) -> (page: Int, wordCount: Int)? {
    guard let first = words.first, let container = command(first) else { return nil }
    guard !subcommands[container].isEmpty, let second = words.dropFirst().first,
      let page = subcommand(second, of: container)
    else { return (container, 1) }
    return (page, 2)
  }

  /// What TYPE answers for the values that a group of commands is for; nil if they take any.
  func valueType(ofPage page: Int) -> String? {
    switch pages[page].group {
    case "string", "bitmap", "hyperloglog": "string"
    case "list": "list"
    case "set": "set"
    case "hash": "hash"
    case "sorted set", "geo": "zset"
    case "stream": "stream"
    default: nil
    }
  }
}
