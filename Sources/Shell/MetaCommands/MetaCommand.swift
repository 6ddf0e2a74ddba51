import Core

/// A command of the workbench, typed behind a backslash: what it does and what is said about it.
///
/// The table of all of them (``all``) is what the prompt runs, completes and explains; there is no
/// other list.
struct MetaCommand: Sendable {
  enum Group: String, Sendable, CaseIterable {
    case session = "sessions and families"
    case results = "results"
    case scripts = "scripts and variables"
    case views = "looking inside"
    case time = "time"
    case engine = "the engine's own life"
    case catalog = "the catalog"
    case later = "not there yet"
  }

  /// What can stand behind the name, for completion.
  enum ArgumentKind: Sendable {
    case none, family, session, topic, format, file, help, variable, fork, onOff
    case words([String])
  }

  struct Example: Sendable {
    var text: String
    var effect: String

    init(_ text: String, _ effect: String) {
      self.text = text
      self.effect = effect
    }
  }

  /// Without the backslash.
  var name: String
  var aliases: [String] = []
  var group: Group
  /// What may follow the name: `[FAMILY]`.
  var syntax: String = ""
  /// One line.
  var summary: String
  /// More, a paragraph each.
  var details: [String] = []
  var examples: [Example] = []
  var argument: ArgumentKind = .none
  var run: @Sendable (MetaCall) throws(EngineError) -> Outcome?

  /// Every command, in the order in which `\help` shows them.
  static let all: [MetaCommand] =
    sessionCommands + resultCommands + scriptCommands + [copyCommand] + viewCommands + timeCommands
    + engineCommands + catalogCommands + laterCommands

  /// The command of a name or an alias.
  static func named(_ name: String) -> MetaCommand? {
    all.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// Names without those of commands that are not there yet.
  static var names: [String] { all.filter { $0.group != .later }.map(\.name) }
}

/// A command as it was typed, with what it acts on.
struct MetaCall {
  let command: MetaCommand
  let workbench: Workbench
  /// Where there is a prompt or a script; nil in the pipe.
  let console: Console?
  /// The words behind the name, quotes taken off.
  let arguments: [String]
  /// What stands behind the name, as typed.
  let rest: String
  /// The name was typed with a `+` behind it.
  let isLong: Bool

  /// Reads a line that starts with a backslash.
  /// - Throws: `usage` for a name that is not known, with the nearest one.
  init(parsing line: String, workbench: Workbench, console: Console?) throws(EngineError) {
    let trimmed = Self.trimmed(line)
    guard trimmed.hasPrefix("\\") else {
      throw .usage("a command of the workbench starts with a backslash", hint: "\\help lists them")
    }
    let name = trimmed.dropFirst().prefix { !$0.isWhitespace }
    guard let command = MetaCommand.named(String(name)) else {
      throw .unknownCommand(String(name), known: MetaCommand.all.map(\.name))
    }
    self.command = command
    isLong = name.hasSuffix("+")
    self.workbench = workbench
    self.console = console
    rest = Self.trimmed(String(trimmed.dropFirst(name.utf8.count + 1)))
    arguments = Self.words(of: rest)
  }

  func run() throws(EngineError) -> Outcome? { try command.run(self) }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// Words split at blanks; single or double quotes hold blanks together.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }

  // What commands ask for.

  /// The console, for commands that have no meaning without one.
  func needConsole() throws(EngineError) -> Console {
    guard let console else {
      throw .usage("\\\(command.name) belongs to the prompt and to scripts, not to the pipe")
    }
    return console
  }

  /// The family that an argument names, or the current one.
  func family(at index: Int = 0) throws(EngineError) -> Int {
    guard !workbench.families.isEmpty else { throw .noFamilies() }
    guard arguments.count > index else { return workbench.currentFamilyIndex }
    return try workbench.familyIndex(named: arguments[index])
  }

  /// - Throws: `usage` with the syntax if there are more or fewer arguments.
  func expect(_ count: ClosedRange<Int>) throws(EngineError) {
    guard count.contains(arguments.count) else { throw wrongUsage() }
  }

  func wrongUsage() -> EngineError {
    let syntax = command.syntax.isEmpty ? "" : " \(command.syntax)"
    return .usage("usage: \\\(command.name)\(syntax)", hint: "\\help \(command.name) says more")
  }

  /// `on`, `off`, or the opposite of what is.
  func flag(now: Bool) throws(EngineError) -> Bool {
    try expect(0...1)
    switch arguments.first {
    case nil: return !now
    case "on": return true
    case "off": return false
    default: throw wrongUsage()
    }
  }
}

extension Outcome {
  /// One line said by the workbench.
  static func said(_ text: String) -> Outcome { .tag(text, notices: []) }
}
