import Core

/// OBJECT: how a value is kept.
enum ObjectCommand {
  private static let helpLines = [
    "OBJECT <subcommand> [<arg> [value] [opt] ...]. Subcommands are:",
    "ENCODING <key>",
    "    Return the kind of internal representation used in order to store the value",
    "    associated with a <key>.",
    "FREQ <key>",
    "    Return the access frequency index of the <key>. The returned integer is",
    "    proportional to the logarithm of the recent access frequency of the key.",
    "IDLETIME <key>",
    "    Return the idle time of the <key>, that is the approximated number of",
    "    seconds elapsed since the last access to the key.",
    "REFCOUNT <key>",
    "    Return the number of references of the value associated with the specified",
    "    <key>.",
    "HELP",
    "    Prints this help.",
  ]

  static func run(_ call: Call) throws(EngineError) -> Reply {
    if call.isWord(1, "help") {
      guard call.count == 2 else { throw .wrongArgumentCount("object|help") }
      return .array(helpLines.map(Reply.status))
    }
    let isKnown =
      call.isWord(1, "encoding") || call.isWord(1, "refcount") || call.isWord(1, "idletime")
      || call.isWord(1, "freq")
    guard isKnown else { throw .unknownSubcommand(call[1], of: "object") }
    guard call.count == 3 else {
      throw .wrongArgumentCount("object|" + call[1].text.lowercased())
    }
    guard let entry = call.keyspace.peek(call[2], in: call.database, now: call.now) else {
      return .null
    }
    if call.isWord(1, "encoding") { return .text(entry.encodingName) }
    if call.isWord(1, "refcount") { return .integer(refcount(entry)) }
    let usesFrequency = call.keyspace.settings.pointee.evictionPolicy.usesFrequency
    if call.isWord(1, "idletime") {
      if usesFrequency { throw idleNotTracked }
      return .integer(call.keyspace.idleSeconds(entry, now: call.now))
    }
    guard usesFrequency else { throw frequencyNotTracked }
    return .integer(Int64(call.keyspace.frequency(entry, now: call.now)))
  }

  /// Redis shares the integers 0 to 9999 and says so with this number.
  private static func refcount(_ entry: Entry) -> Int64 {
    guard entry.kind == .integerString else { return 1 }
    let value = Int64(bitPattern: entry.payload)
    return (0..<10_000).contains(value) ? 2_147_483_647 : 1
  }

  private static let adjusting =
    "Please note that when switching between policies at runtime LRU and LFU data "
    + "will take some time to adjust."
  private static let idleNotTracked = EngineError.reply(
    "ERR An LFU maxmemory policy is selected, idle time not tracked. " + adjusting)
  private static let frequencyNotTracked = EngineError.reply(
    "ERR An LFU maxmemory policy is not selected, access frequency not tracked. " + adjusting)
}
