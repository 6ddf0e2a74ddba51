import Core

/// COMMAND: the table of commands about itself.
enum CommandCommand {
  static func run(_ call: Call) throws(EngineError) -> Reply {
    let commands = CommandTable.shared.commands
    guard call.count > 1 else { return .array(commands.map(information)) }
    switch call[1].text.lowercased() {
    case "count": return .integer(Int64(commands.count))
    case "list": return .array(commands.map { .text($0.name) })
    case "info":
      guard call.count > 2 else { return .array(commands.map(information)) }
      return .array(
        call.words(from: 2).map { word in
          CommandTable.shared.command(word).map(information) ?? .nullArray
        })
    case "docs": return documentation(call)
    case "getkeys": return try keys(call)
    case "help":
      return .array(
        [
          "COMMAND <subcommand> [<arg> [value] [opt] ...]. Subcommands are:",
          "(no subcommand)",
          "    Return details about all Redis commands.",
          "COUNT",
          "    Return the total number of commands in this Redis server.",
          "DOCS [<command-name> ...]",
          "    Return documentation details about commands.",
          "GETKEYS <full-command>",
          "    Return the keys from a full Redis command.",
          "INFO [<command-name> ...]",
          "    Return details about multiple Redis commands.",
          "LIST",
          "    Return a list of all commands in this Redis server.",
        ].map(Reply.status))
    default: throw .unknownSubcommand(call[1], of: "command")
    }
  }

  private static func information(_ command: Command) -> Reply {
    let names: [(Command.Flags, String)] = [
      (.write, "write"), (.readOnly, "readonly"), (.denyOutOfMemory, "denyoom"), (.admin, "admin"),
      (.publishSubscribe, "pubsub"), (.blocking, "blocking"), (.fast, "fast"),
    ]
    let flags = names.filter { command.flags.contains($0.0) }.map { Reply.status($0.1) }
    let first = command.keys.first < 0 ? -command.keys.first + 1 : command.keys.first
    return .array([
      .text(command.name), .integer(Int64(command.arity)), .array(flags), .integer(Int64(first)),
      .integer(Int64(command.keys.last)), .integer(Int64(command.keys.step)), .array([]),
      .array([]), .array([]), .array([]),
    ])
  }

  private static func documentation(_ call: Call) -> Reply {
    let wanted = Set(call.words(from: 2).map { $0.text.uppercased() })
    let pages = KeyValueManual.manual.pages.filter { wanted.isEmpty || wanted.contains($0.name) }
    var fields: [Reply] = []
    for page in pages {
      let detail: [Reply] = [
        .text("summary"), .text(page.summary), .text("group"), .text(page.group),
        .text("complexity"), .text(page.complexity),
      ]
      fields.append(.text(page.name.lowercased()))
      fields.append(call.client.protocolVersion == 3 ? .map(detail) : .array(detail))
    }
    return call.client.protocolVersion == 3 ? .map(fields) : .array(fields)
  }

  private static func keys(_ call: Call) throws(EngineError) -> Reply {
    guard call.count > 2 else { throw .wrongArgumentCount("command|getkeys") }
    let words = call.words(from: 2)
    guard let command = CommandTable.shared.command(words[0]) else {
      throw .reply("ERR Invalid command specified")
    }
    guard command.keys != .none else {
      throw .reply("ERR The command has no key arguments")
    }
    guard command.accepts(wordCount: words.count) else {
      throw .reply("ERR Invalid number of arguments specified for command")
    }
    return .array(command.keyIndexes(in: words).map { .bulk(words[$0].copied) })
  }
}

extension Command {
  /// Where the keys are among the words of a call.
  func keyIndexes(in words: Words) -> [Int] {
    guard keys != .none else { return [] }
    if keys.first < 0 {
      let countIndex = -keys.first
      guard countIndex < words.count, let count = words[countIndex].integer, count > 0,
        countIndex + Int(count) < words.count
      else { return [] }
      return Array(countIndex + 1...countIndex + Int(count))
    }
    let last = keys.last < 0 ? words.count + keys.last : keys.last
    guard keys.first < words.count, keys.first <= last else { return [] }
    return Array(stride(from: keys.first, through: min(last, words.count - 1), by: keys.step))
  }
}
