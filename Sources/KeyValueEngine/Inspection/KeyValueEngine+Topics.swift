import Core

/// What `\view` shows of the kv engine.
extension KeyValueEngine {
  var topics: [Topic] {
    [
      Topic("kv.keyspace", "the hash table: slots, load, a rehash in progress", syntax: "[DB]"),
      Topic("kv.wal", "the log: records, what is synced, what a power cut would lose"),
      Topic("kv.expiry", "which keys go when", syntax: "[DB]"),
      Topic("kv.encoding", "how one value lies in memory", syntax: "KEY [DB]"),
      Topic("kv.pubsub", "who listens to which channel, who waits on which key"),
      Topic("kv.memory", "what memory goes to, and what happens at maxmemory"),
    ]
  }

  func snapshot(of topic: String, arguments: [String]) throws(EngineError) -> any Snapshot {
    let now = environment.time.nowMilliseconds
    switch topic {
    case "kv.keyspace":
      return KeyspaceSnapshot(keyspace, databaseIndex: try database(arguments, at: 0), now: now)
    case "kv.expiry":
      return ExpirySnapshot(keyspace, databaseIndex: try database(arguments, at: 0), now: now)
    case "kv.wal":
      guard let snapshot = LogSnapshot(self) else {
        throw EngineError("view", .reference, "there is no log")
      }
      return snapshot
    case "kv.encoding": return try encoding(arguments, now: now)
    case "kv.pubsub": return PublicationSnapshot(keyspace)
    case "kv.memory": return MemorySnapshot(keyspace)
    default:
      let nearest = NearestName.find(topic, among: topics.map(\.name))
      throw EngineError(
        "view", .reference, "there is no view '\(topic)'",
        hint: nearest.map { "Did you mean `\($0)`?" })
    }
  }

  private func encoding(
    _ arguments: [String], now: Int64
  ) throws(EngineError) -> any Snapshot {
    guard let name = arguments.first else {
      throw EngineError("usage", .usage, "kv.encoding needs a key", hint: "\\view kv.encoding KEY")
    }
    let database = keyspace.databases[try database(arguments, at: 1)]
    let entry = withWord(Array(name.utf8)) { keyspace.peek($0, in: database, now: now) }
    guard let entry else {
      throw EngineError("view", .reference, "there is no key '\(name)'")
    }
    return EncodingSnapshot(entry, settings: keyspace.settings.pointee)
  }

  private func database(_ arguments: [String], at index: Int) throws(EngineError) -> Int {
    guard index < arguments.count else { return 0 }
    guard let number = Int(arguments[index]), (0..<Keyspace.databaseCount).contains(number) else {
      throw EngineError(
        "usage", .usage, "'\(arguments[index])' is no database: they are numbered 0 to 15")
    }
    return number
  }
}
