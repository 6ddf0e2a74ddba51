import Core

/// What this server says it is.
enum ServerFacts {
  /// The release whose behaviour the family has.
  static let version = "7.0.15"
}

extension CommandTable {
  static let server: [Command] =
    [
      Command("info", -1, [], .none, InfoCommand.run),
      Command("config", -2, .admin, .none, ConfigCommand.run),
      Command("memory", -2, .readOnly, .none, MemoryCommand.run),
      Command("slowlog", -2, .admin, .none, SlowlogCommand.run),
      Command("latency", -2, .admin, .none, LatencyCommand.run),
      Command("command", -1, [], .none, CommandCommand.run),
      Command("debug", -2, .admin, .none, DebugCommand.run),
      Command("time", 1, .fast, .none) { call in
        .array([.text(String(call.now / 1000)), .text(String(call.now % 1000 * 1000))])
      },
      Command("lastsave", 1, .fast, .none) { call in
        .integer(call.keyspace.statistics.pointee.lastSnapshotSeconds)
      },
      Command("save", 1, [.admin, .notInTransaction], .none) { (call) throws(EngineError) in
        try call.client.engine.checkpoint()
        return .ok
      },
      Command("bgsave", -1, .admin, .none) { (call) throws(EngineError) in
        try call.client.engine.checkpoint()
        return .status("Background saving started")
      },
      Command("bgrewriteaof", 1, .admin, .none) { (call) throws(EngineError) in
        try call.client.engine.checkpoint()
        return .status("Background append only file rewriting started")
      },
      Command("role", 1, .fast, .none) { _ in
        .array([.text("master"), .integer(0), .array([])])
      },
      Command("wait", 3, [], .none) { _ in .integer(0) },
      Command("lolwut", -1, [.readOnly, .fast], .none) { _ in
        .text("Redis ver. \(ServerFacts.version), as Loupe speaks it\n")
      },
    ] + absent

  /// Commands of Redis that Loupe leaves out, each with an error that says so.
  private static let absent: [Command] = [
    ("eval", "scripting"), ("evalsha", "scripting"), ("eval_ro", "scripting"),
    ("evalsha_ro", "scripting"), ("script", "scripting"), ("fcall", "scripting"),
    ("fcall_ro", "scripting"), ("function", "scripting"), ("acl", "access control"),
    ("module", "loading modules"), ("monitor", "MONITOR"), ("replicaof", "replication by command"),
    ("slaveof", "replication by command"), ("psync", "replication by command"),
    ("sync", "replication by command"), ("replconf", "replication by command"),
    ("failover", "replication by command"), ("cluster", "Redis Cluster"),
    ("readonly", "Redis Cluster"), ("readwrite", "Redis Cluster"), ("asking", "Redis Cluster"),
    ("migrate", "MIGRATE"), ("pfselftest", "PFSELFTEST"), ("shutdown", "SHUTDOWN"),
  ].map { name, what in
    Command(name, -1, .admin, .none) { (_) throws(EngineError) in
      throw .notPartOfFamily(name, what)
    }
  }
}

/// SLOWLOG: commands that took long.
enum SlowlogCommand {
  static func run(_ call: Call) throws(EngineError) -> Reply {
    switch call[1].text.lowercased() {
    case "get":
      guard call.count <= 3 else { throw .wrongArgumentCount("slowlog|get") }
      var count: Int64 = 10
      if call.count == 3 {
        guard let number = call[2].integer, number >= -1 else {
          throw .reply("ERR count should be greater than or equal to -1")
        }
        count = number
      }
      let items = call.keyspace.slowlog.items
      return .array(items.prefix(count < 0 ? items.count : Int(count)).map(reply))
    case "len": return .integer(Int64(call.keyspace.slowlog.items.count))
    case "reset":
      call.keyspace.slowlog.removeAll()
      return .ok
    case "help":
      return .array(
        [
          "SLOWLOG <subcommand> [<arg> [value] [opt] ...]. Subcommands are:",
          "GET [<count>]",
          "    Return top <count> entries from the slowlog (default: 10, -1 mean all).",
          "LEN",
          "    Return the length of the slowlog.",
          "RESET",
          "    Reset the slowlog.",
        ].map(Reply.status))
    default: throw .unknownSubcommand(call[1], of: "slowlog")
    }
  }

  private static func reply(_ item: Slowlog.Item) -> Reply {
    .array([
      .integer(item.id), .integer(item.time), .integer(item.microseconds),
      .array(item.words.map(Reply.bulk)), .text("session:\(item.session)"),
      .bulk(item.clientName),
    ])
  }
}

/// LATENCY: how long commands took, as a histogram of powers of two. Loupe has no latency monitor,
/// so its threshold stays 0 and the answers are those of a monitor that is off.
enum LatencyCommand {
  static func run(_ call: Call) throws(EngineError) -> Reply {
    switch call[1].text.lowercased() {
    case "latest", "history": return .array([])
    case "reset": return .integer(0)
    case "doctor":
      return .text(
        "I'm sorry, Dave, I can't do that. Latency monitoring is disabled in this Redis instance. "
          + "LATENCY HISTOGRAM tells how long commands took.\n")
    case "histogram": return histogram(call)
    case "help":
      return .array(
        [
          "LATENCY <subcommand> [<arg> [value] [opt] ...]. Subcommands are:",
          "HISTOGRAM [COMMAND ...]",
          "    Return calls and mean time of commands.",
        ].map(Reply.status))
    default: throw .unknownSubcommand(call[1], of: "latency")
    }
  }

  private static func histogram(_ call: Call) -> Reply {
    let wanted = call.words(from: 2).map { $0.text.lowercased() }
    var fields: [Reply] = []
    for (index, command) in CommandTable.shared.commands.enumerated() {
      let counts = call.keyspace.statistics.pointee.commands[index]
      guard counts.calls > 0, wanted.isEmpty || wanted.contains(command.name) else { continue }
      let mean = Int64(counts.nanoseconds) / Int64(counts.calls) / 1000
      var bucket: Int64 = 1
      while bucket < mean { bucket *= 2 }
      let buckets: [Reply] = [.integer(bucket), .integer(Int64(counts.calls))]
      let detail: [Reply] = [
        .text("calls"), .integer(Int64(counts.calls)), .text("histogram_usec"),
        call.client.protocolVersion == 3 ? .map(buckets) : .array(buckets),
      ]
      fields.append(.text(command.name))
      fields.append(call.client.protocolVersion == 3 ? .map(detail) : .array(detail))
    }
    return call.client.protocolVersion == 3 ? .map(fields) : .array(fields)
  }
}

/// DEBUG: the few parts that have a meaning here.
enum DebugCommand {
  static func run(_ call: Call) throws(EngineError) -> Reply {
    switch call[1].text.lowercased() {
    case "object":
      guard call.count == 3 else { throw .wrongArgumentCount("debug|object") }
      guard let entry = call.keyspace.peek(call[2], in: call.database, now: call.now) else {
        throw .noSuchKey
      }
      return .status(
        "Value at:0 refcount:1 encoding:\(entry.encodingName) serializedlength:"
          + "\(serializedSize(entry, call)) lru:\(entry.accessClock) lru_seconds_idle:"
          + "\(call.keyspace.idleSeconds(entry, now: call.now))")
    case "reload":
      try call.client.engine.checkpoint()
      try call.client.engine.recover()
      return .ok
    default:
      throw .reply(
        "ERR DEBUG \(call[1].text.uppercased()) is not part of Loupe's kv family", .unsupported)
    }
  }

  private static func serializedSize(_ entry: Entry, _ call: Call) -> Int {
    var bytes: [UInt8] = []
    call.keyspace.codec.encode(entry, into: &bytes)
    return bytes.count
  }
}
