import Core

/// MEMORY: what values take.
enum MemoryCommand {
  static func run(_ call: Call) throws(EngineError) -> Reply {
    switch call[1].text.lowercased() {
    case "usage": return try usage(call)
    case "stats": return stats(call)
    case "doctor":
      throw .reply(
        "ERR MEMORY DOCTOR is not part of Loupe's kv family", .unsupported,
        hint: "\\view kv.memory shows what memory goes to")
    case "purge": return .ok
    case "malloc-stats": return .text("Loupe counts what it allocates itself: see MEMORY STATS\n")
    case "help":
      return .array(
        [
          "MEMORY <subcommand> [<arg> [value] [opt] ...]. Subcommands are:",
          "STATS",
          "    Return information about the memory usage of the server.",
          "USAGE <key> [SAMPLES <count>]",
          "    Return memory in bytes used by <key> and its value. Nested values are",
          "    counted exactly.",
          "HELP",
          "    Print this help.",
        ].map(Reply.status))
    default: throw .unknownSubcommand(call[1], of: "memory")
    }
  }

  private static func usage(_ call: Call) throws(EngineError) -> Reply {
    guard call.count >= 3 else { throw .wrongArgumentCount("memory|usage") }
    if call.count > 3 {
      guard call.count == 5, call.isWord(3, "samples") else { throw .syntax }
      guard try call.integer(at: 4) >= 0 else { throw .syntax }
    }
    guard let entry = call.keyspace.peek(call[2], in: call.database, now: call.now) else {
      return .null
    }
    return .integer(Int64(entry.memoryBytes))
  }

  private static func stats(_ call: Call) -> Reply {
    let used = Int64(call.keyspace.heap.usedBytes)
    let keys = Int64(call.keyspace.keyCount)
    let fields: [Reply] = [
      .text("peak.allocated"),
      .integer(max(used, Int64(call.keyspace.statistics.pointee.peakMemoryBytes))),
      .text("total.allocated"), .integer(used),
      .text("keys.count"), .integer(keys),
      .text("keys.bytes-per-key"), .integer(keys == 0 ? 0 : used / keys),
      .text("dataset.bytes"), .integer(used),
    ]
    return call.client.protocolVersion == 3 ? .map(fields) : .array(fields)
  }
}

extension Entry {
  /// The key with its value, its slot in the table and its place in the expiry queue.
  var memoryBytes: Int {
    let own = Heap.chunkSize(of: sizeBytes) + 8 + (hasExpiry ? 8 : 0)
    switch kind {
    case .none, .score, .inlineString, .integerString: return own
    case .blobString: return own + Heap.chunkSize(of: Blob(payload: payload).allocatedSizeBytes)
    default: return own + collectionSizeBytes
    }
  }
}
