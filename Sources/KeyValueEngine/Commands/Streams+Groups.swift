import Core

/// XGROUP and XACK.
enum StreamGrouping {
  private static let helpLines = [
    "XGROUP <subcommand> [<arg> [value] [opt] ...]. Subcommands are:",
    "CREATE <key> <groupname> <id|$> [option]",
    "    Create a new consumer group. Options are:",
    "    * MKSTREAM",
    "      Create the empty stream if it does not exist.",
    "    * ENTRIESREAD entries_read",
    "      Set the group's entries_read counter (internal use).",
    "CREATECONSUMER <key> <groupname> <consumer>",
    "    Create a new consumer in the specified group.",
    "DELCONSUMER <key> <groupname> <consumer>",
    "    Remove the specified consumer.",
    "DESTROY <key> <groupname>",
    "    Remove the specified group.",
    "SETID <key> <groupname> <id|$> [ENTRIESREAD entries_read]",
    "    Set the current group ID and entries_read counter.",
    "HELP",
    "    Prints this help.",
  ]

  static func run(_ call: Call) throws(EngineError) -> Reply {
    if call.isWord(1, "create") {
      try checkArity(call, call.count >= 5)
      return try create(call)
    }
    if call.isWord(1, "setid") {
      try checkArity(call, call.count >= 5)
      return try setID(call)
    }
    if call.isWord(1, "destroy") {
      try checkArity(call, call.count == 4)
      return try destroy(call)
    }
    if call.isWord(1, "createconsumer") {
      try checkArity(call, call.count == 5)
      return try createConsumer(call)
    }
    if call.isWord(1, "delconsumer") {
      try checkArity(call, call.count == 5)
      return try deleteConsumer(call)
    }
    guard call.isWord(1, "help") else { throw .unknownSubcommand(call[1], of: "xgroup") }
    try checkArity(call, call.count == 2)
    return .array(helpLines.map(Reply.status))
  }

  private static func checkArity(_ call: Call, _ isRight: Bool) throws(EngineError) {
    guard isRight else { throw .wrongArgumentCount("xgroup|" + call[1].text.lowercased()) }
  }

  private struct Options {
    var makesStream = false
    /// Nil is -1: unknown.
    var entriesRead: Int64?
  }

  private static func options(_ call: Call, isCreate: Bool) throws(EngineError) -> Options {
    var options = Options()
    var index = 5
    while index < call.count {
      if isCreate, call.isWord(index, "mkstream") {
        options.makesStream = true
        index += 1
      } else if index + 1 < call.count, call.isWord(index, "entriesread") {
        let value = try call.integer(at: index + 1)
        guard value >= -1 else {
          throw .reply("ERR value for ENTRIESREAD must be positive or -1")
        }
        options.entriesRead = value < 0 ? nil : value
        index += 2
      } else {
        throw .subcommandSyntax(call[1], of: "xgroup")
      }
    }
    return options
  }

  /// The stream of the command's key; it must be there.
  private static func existing(_ call: Call) throws(EngineError) -> UnsafeMutablePointer<Stream> {
    guard let stream = try call.findStreamForWriting(call[2]) else {
      throw .reply(
        "ERR The XGROUP subcommand requires the key to exist. Note that for CREATE you may want "
          + "to use the MKSTREAM option to create an empty stream automatically.")
    }
    return stream
  }

  private static func existingGroup(
    _ call: Call
  ) throws(EngineError) -> (UnsafeMutablePointer<Stream>, UnsafeMutablePointer<StreamGroup>) {
    let stream = try existing(call)
    guard let group = stream.pointee.groups.find(call[3]) else {
      throw .noGroup(call[3], forKey: call[2])
    }
    return (stream, group)
  }

  private static func create(_ call: Call) throws(EngineError) -> Reply {
    let options = try options(call, isCreate: true)
    guard call.count <= 8 else { throw .subcommandSyntax(call[1], of: "xgroup") }
    var stream = try call.findStreamForWriting(call[2])
    if stream == nil, !options.makesStream { stream = try existing(call) }
    var id = stream?.pointee.lastID ?? .zero
    if !call.isWord(4, "$") { id = try call.streamID(at: 4) }
    if stream == nil { keyMade(call) }
    let target = stream ?? call.insertStream(call[2])
    guard target.pointee.groups.find(call[3]) == nil else {
      throw .reply("BUSYGROUP Consumer Group name already exists", .conflict)
    }
    let group = StreamGroup.make(
      name: call[3], lastID: id, entriesRead: options.entriesRead, heap: call.heap)
    target.pointee.groups.insert(group, heap: call.heap)
    call.changedQuietly(call[2], "xgroup-create")
    return .ok
  }

  /// A stream made for a group is told to watchers, without an event.
  private static func keyMade(_ call: Call) {
    call.keyspace.watches.touched(call[2], databaseIndex: call.client.databaseIndex)
  }

  private static func setID(_ call: Call) throws(EngineError) -> Reply {
    let options = try options(call, isCreate: false)
    let (stream, group) = try existingGroup(call)
    guard call.count == 5 || call.count == 7 else {
      throw .subcommandSyntax(call[1], of: "xgroup")
    }
    if call.isWord(4, "$") {
      group.pointee.lastID = stream.pointee.lastID
    } else if call.isWord(4, "-") {
      group.pointee.lastID = .zero
    } else if call.isWord(4, "+") {
      group.pointee.lastID = .highest
    } else {
      group.pointee.lastID = try call.streamID(at: 4)
    }
    group.pointee.entriesRead = options.entriesRead
    call.changedQuietly(call[2], "xgroup-setid")
    return .ok
  }

  private static func destroy(_ call: Call) throws(EngineError) -> Reply {
    let stream = try existing(call)
    guard let index = stream.pointee.groups.index(of: call[3]) else { return .integer(0) }
    let group = stream.pointee.groups[index]
    stream.pointee.groups.remove(at: index)
    StreamGroup.free(group, call.heap)
    call.changedQuietly(call[2], "xgroup-destroy")
    // Those who wait on the group are told that it is gone.
    call.becameReady(call[2])
    return .integer(1)
  }

  private static func createConsumer(_ call: Call) throws(EngineError) -> Reply {
    let (_, group) = try existingGroup(call)
    guard group.pointee.consumers.find(call[4]) == nil else { return .integer(0) }
    _ = call.consumer(call[4], of: group, call[2])
    return .integer(1)
  }

  private static func deleteConsumer(_ call: Call) throws(EngineError) -> Reply {
    let (_, group) = try existingGroup(call)
    guard let index = group.pointee.consumers.index(of: call[4]) else { return .integer(0) }
    let count = group.pointee.consumers[index].pointee.pending.count
    group.pointee.removeConsumer(at: index, heap: call.heap)
    call.changedQuietly(call[2], "xgroup-delconsumer")
    return .integer(Int64(count))
  }

  static func acknowledge(_ call: Call) throws(EngineError) -> Reply {
    guard let group = try call.findStream(call[1])?.pointee.groups.find(call[2]) else {
      return .integer(0)
    }
    for index in 3..<call.count { _ = try call.streamID(at: index) }
    var count: Int64 = 0
    for index in 3..<call.count
    where group.pointee.acknowledge(try call.streamID(at: index), heap: call.heap) {
      count += 1
    }
    if count > 0 { call.changedQuietly() }
    return .integer(count)
  }
}
