import Core

/// CLIENT: who is connected.
enum ClientCommand {
  private static let helpLines = [
    "CLIENT <subcommand> [<arg> [value] [opt] ...]. Subcommands are:",
    "GETNAME",
    "    Return the name of the current connection.",
    "ID",
    "    Return the ID of the current connection.",
    "INFO",
    "    Return information about the current client connection.",
    "LIST",
    "    Return information about client connections.",
    "SETNAME <name>",
    "    Assign the name <name> to the current connection.",
    "UNBLOCK <clientid> [TIMEOUT|ERROR]",
    "    Unblock the specified blocked client.",
    "HELP",
    "    Print this help.",
  ]

  static func run(_ call: Call) throws(EngineError) -> Reply {
    let session = call.client
    switch call[1].text.lowercased() {
    case "id": return .integer(session.id)
    case "getname": return session.clientName.isEmpty ? .null : .bulk(session.clientName)
    case "setname":
      guard call.count == 3 else { throw .wrongArgumentCount("client|setname") }
      try checkName(call[2])
      session.clientName = call[2].copied
      return .ok
    case "info": return .text(line(session, call) + "\n")
    case "list":
      return .text(session.engine.sessions.map { line($0, call) + "\n" }.joined())
    case "unblock": return try unblock(call)
    case "no-evict", "no-touch", "reply", "tracking", "caching", "pause", "unpause", "kill",
      "getredir", "trackinginfo":
      throw .reply(
        "ERR CLIENT \(call[1].text.uppercased()) is not part of Loupe's kv family", .unsupported)
    case "help": return .array(helpLines.map(Reply.status))
    default: throw .unknownSubcommand(call[1], of: "client")
    }
  }

  static func checkName(_ name: Word) throws(EngineError) {
    guard name.allSatisfy({ $0 >= 0x21 && $0 <= 0x7E }) else {
      throw .reply("ERR Client names cannot contain spaces, newlines or special characters.")
    }
  }

  private static func line(_ session: KeyValueSession, _ call: Call) -> String {
    let flags = session.wait != nil ? "b" : session.queuedCommands != nil ? "x" : "N"
    return "id=\(session.id) addr=session:\(session.name) name="
      + String(decoding: session.clientName, as: UTF8.self)
      + " flags=\(session.subscriptionCount > 0 ? "P" : flags) db=\(session.databaseIndex)"
      + " sub=\(session.channels.count) psub=\(session.patterns.count)"
      + " multi=\(session.queuedCommands?.count ?? -1) resp=\(session.protocolVersion)"
  }

  private static func unblock(_ call: Call) throws(EngineError) -> Reply {
    guard call.count == 3 || call.count == 4 else { throw .wrongArgumentCount("client|unblock") }
    let id = try call.integer(at: 2)
    let withError = call.count == 4 && call.isWord(3, "error")
    guard call.count == 3 || withError || call.isWord(3, "timeout") else {
      throw .reply("ERR CLIENT UNBLOCK reason should be TIMEOUT or ERROR")
    }
    let engine = call.client.engine
    guard let session = engine.sessions.first(where: { $0.id == id }), let wait = session.wait
    else {
      return .integer(0)
    }
    call.keyspace.waits.remove(session)
    engine.finish(
      session,
      withError
        ? .failure(.reply("UNBLOCKED client unblocked via CLIENT UNBLOCK"))
        : .success(.reply(session.inProtocol(wait.timeoutReply))))
    return .integer(1)
  }
}
