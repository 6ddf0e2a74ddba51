import Core

extension CommandTable {
  static let connection: [Command] = [
    Command("ping", -1, [.fast, .whileSubscribed], .none, ConnectionCommands.ping),
    Command("echo", 2, .fast, .none) { call in .bulk(call[1].copied) },
    Command("hello", -1, [.fast, .notInTransaction], .none, ConnectionCommands.hello),
    Command("auth", -2, [.fast], .none, ConnectionCommands.authenticate),
    Command("quit", -1, [.fast, .whileSubscribed, .notQueued], .none) { _ in .ok },
    Command("reset", 1, [.fast, .whileSubscribed, .notQueued], .none, ConnectionCommands.reset),
    Command("client", -2, [], .none, ClientCommand.run),
  ]
}

/// The conversation itself.
enum ConnectionCommands {
  static func ping(_ call: Call) throws(EngineError) -> Reply {
    guard call.count <= 2 else { throw .wrongArgumentCount("ping") }
    if call.client.protocolVersion == 2, call.client.subscriptionCount > 0 {
      return .array([.text("pong"), .bulk(call.count == 2 ? call[1].copied : [])])
    }
    return call.count == 2 ? .bulk(call[1].copied) : .status("PONG")
  }

  static func authenticate(_ call: Call) throws(EngineError) -> Reply {
    guard call.count <= 3 else { throw .syntax }
    if call.count == 2 {
      throw .reply(
        "ERR AUTH <password> called without any password configured for the default user. "
          + "Are you sure your configuration is correct?")
    }
    try checkUser(call[1], call[2])
    return .ok
  }

  /// There is one user, `default`, without a password.
  private static func checkUser(_ name: Word, _ password: Word) throws(EngineError) {
    guard name.text == "default" else {
      throw .reply("WRONGPASS invalid username-password pair or user is disabled.")
    }
  }

  static func hello(_ call: Call) throws(EngineError) -> Reply {
    var version = call.client.protocolVersion
    var clientName: [UInt8]?
    if call.count > 1 {
      guard let number = call[1].integer else {
        throw .reply("ERR Protocol version is not an integer or out of range")
      }
      guard number == 2 || number == 3 else { throw .reply("NOPROTO unsupported protocol version") }
      version = Int(number)
    }
    var index = 2
    while index < call.count {
      if call.isWord(index, "auth"), index + 2 < call.count {
        try checkUser(call[index + 1], call[index + 2])
        index += 3
      } else if call.isWord(index, "setname"), index + 1 < call.count {
        clientName = call[index + 1].copied
        try ClientCommand.checkName(call[index + 1])
        index += 2
      } else {
        throw .reply("ERR Syntax error in HELLO option '\(call[index].text)'", .syntax)
      }
    }
    call.client.protocolVersion = version
    if let clientName { call.client.clientName = clientName }
    let fields: [Reply] = [
      .text("server"), .text("redis"), .text("version"), .text(ServerFacts.version),
      .text("proto"), .integer(Int64(version)), .text("id"), .integer(call.client.id),
      .text("mode"), .text("standalone"), .text("role"), .text("master"),
      .text("modules"), .array([]),
    ]
    return version == 3 ? .map(fields) : .array(fields)
  }

  static func reset(_ call: Call) throws(EngineError) -> Reply {
    let session = call.client
    session.endTransaction()
    call.keyspace.publications.unsubscribeAll(session)
    session.databaseIndex = 0
    session.protocolVersion = 2
    session.clientName = []
    return .status("RESET")
  }
}
