import Core

extension KeyValueEngine {
  /// Evicts keys until memory is under `maxmemory`. What is evicted is logged as DEL, because which
  /// keys were drawn depends on how they lay in memory.
  func makeRoom(
    for command: Command, _ index: Int, _ session: KeyValueSession
  ) throws(EngineError) {
    let now = environment.time.nowMilliseconds
    while keyspace.heap.usedBytes > keyspace.settings.pointee.maxMemoryBytes {
      guard let (databaseIndex, entry) = keyspace.victim(now: now) else { break }
      try evict(entry, databaseIndex: databaseIndex, now: now)
    }
    guard keyspace.heap.usedBytes > keyspace.settings.pointee.maxMemoryBytes,
      command.flags.contains(.denyOutOfMemory)
    else { return }
    keyspace.statistics.pointee.commands[index].rejected += 1
    session.breakQueue()
    throw .outOfMemory
  }

  private func evict(_ entry: Entry, databaseIndex: Int, now: Int64) throws(EngineError) {
    let key = entry.key.copied
    keyspace.databases[databaseIndex].pointee.remove(entry)
    keyspace.statistics.pointee.evictedKeys += 1
    keyspace.departures.append(Departure(key: key, reason: "evicted", time: now))
    withWord(key) { key in
      keyspace.changed(key, databaseIndex: databaseIndex, "evicted", .evicted)
    }
    store.append([[Array("DEL".utf8), key]], databaseIndex: databaseIndex, at: now)
    try commitLog()
  }
}
