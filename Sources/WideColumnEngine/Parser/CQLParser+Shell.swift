import Core
import Parsing

extension CQLParser {
  /// The words that start a command of cqlsh, which ends with its line.
  static let shellWords: Set<String> = [
    "CAPTURE", "CLEAR", "CLS", "CONSISTENCY", "COPY", "DESC", "DESCRIBE", "EXIT", "EXPAND",
    "HELP", "LOGIN", "PAGING", "QUIT", "SERIAL", "SHOW", "SOURCE", "TRACING", "UNICODE",
  ]

  var isShellCommand: Bool { Self.shellWords.contains(keyword) || isQuestion }

  /// `?` alone is HELP.
  private var isQuestion: Bool { position == 0 && token.kind == .marker }

  /// A command of cqlsh; nil if none stands here.
  mutating func shellCommand() throws(EngineError) -> ShellCommand? {
    guard isShellCommand else { return nil }
    let name = isQuestion ? "HELP" : keyword
    position += 1
    switch name {
    case "DESC", "DESCRIBE": return .describe(try description())
    case "CONSISTENCY": return .consistency(takeWord())
    case "SERIAL":
      try expect("CONSISTENCY")
      return .serialConsistency(takeWord())
    case "TRACING": return .tracing(try toggle())
    case "EXPAND": return .expand(try toggle())
    case "PAGING": return .paging(try paging())
    case "HELP":
      var topics: [String] = []
      while let topic = takeWord() { topics.append(topic) }
      return .help(topics)
    case "CLEAR", "CLS": return .clear
    case "EXIT", "QUIT": return .exit
    case "SHOW": return .show(takeRest())
    default:
      _ = takeRest()
      return .unsupported(name)
    }
  }

  /// The next word in upper case; nil at the end.
  private mutating func takeWord() -> String? {
    guard token.kind != .end, !isAt(sign: ";") else { return nil }
    position += 1
    return String(decoding: text[tokens[position - 1].range].map(ASCII.uppercased), as: UTF8.self)
  }

  private mutating func takeRest() -> String {
    var words: [String] = []
    while let word = takeWord() { words.append(word) }
    return words.joined(separator: " ")
  }

  private mutating func toggle() throws(EngineError) -> Bool? {
    if accept("ON") { return true }
    if accept("OFF") { return false }
    guard token.kind == .end || isAt(sign: ";") else {
      throw noViableAlternative(among: ["ON", "OFF"])
    }
    return nil
  }

  private mutating func paging() throws(EngineError) -> ShellCommand.Paging? {
    if token.kind == .integer, let size = Int(string(of: token)), size > 0 {
      position += 1
      return .pageSize(size)
    }
    return try toggle().map { $0 ? .on : .off }
  }

  private mutating func description() throws(EngineError) -> ShellCommand.Description {
    let isAlone = token(ahead: 1).kind == .end || isAt(sign: ";", ahead: 1)
    switch keyword {
    case "CLUSTER" where isAlone: return taking(.cluster)
    case "SCHEMA" where isAlone: return taking(.schema(full: false))
    case "FULL":
      position += 1
      try expect("SCHEMA")
      return .schema(full: true)
    case "KEYSPACES" where isAlone: return taking(.keyspaces)
    case "TABLES", "COLUMNFAMILIES": return taking(.tables)
    case "TYPES" where isAlone: return taking(.types)
    case "FUNCTIONS" where isAlone: return taking(.functions)
    case "AGGREGATES" where isAlone: return taking(.aggregates)
    case "KEYSPACE":
      position += 1
      return .keyspace(isAtIdentifier() ? takeIdentifier().text : nil)
    case "MATERIALIZED" where isAt("VIEW", ahead: 1):
      position += 2
      return .view(try qualifiedName())
    default: return isAlone ? .anything(try qualifiedName()) : try namedDescription()
    }
  }

  private mutating func namedDescription() throws(EngineError) -> ShellCommand.Description {
    let word = keyword
    guard !isAt(sign: ".", ahead: 1) else { return .anything(try qualifiedName()) }
    switch word {
    case "TABLE", "COLUMNFAMILY":
      position += 1
      return .table(try qualifiedName())
    case "TYPE":
      position += 1
      return .type(try qualifiedName())
    case "INDEX":
      position += 1
      return .index(try qualifiedName())
    case "FUNCTION":
      position += 1
      return .function(try qualifiedName())
    case "AGGREGATE":
      position += 1
      return .aggregate(try qualifiedName())
    default:
      if token.kind == .end || isAt(sign: ";") { return .schema(full: false) }
      return .anything(try qualifiedName())
    }
  }

  private mutating func taking(
    _ description: ShellCommand.Description
  ) -> ShellCommand.Description {
    position += 1
    return description
  }
}
