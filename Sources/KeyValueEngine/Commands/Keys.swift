import Core

extension CommandTable {
  static let keys: [Command] = [
    Command("del", -2, .write, .all, KeyCommands.delete),
    Command("unlink", -2, [.write, .fast], .all, KeyCommands.delete),
    Command("exists", -2, [.readOnly, .fast], .all, KeyCommands.exists),
    Command("touch", -2, [.readOnly, .fast], .all, KeyCommands.exists),
    Command("type", 2, [.readOnly, .fast], .one, KeyCommands.type),
    Command("keys", 2, .readOnly, .none, KeyCommands.matching),
    Command("scan", -2, .readOnly, .none, KeyCommands.scan),
    Command("randomkey", 1, .readOnly, .none, KeyCommands.random),
    Command("rename", 3, .write, .two) { (call) throws(EngineError) in
      try KeyMoves.rename(call, onlyIfAbsent: false)
    },
    Command("renamenx", 3, [.write, .fast], .two) { (call) throws(EngineError) in
      try KeyMoves.rename(call, onlyIfAbsent: true)
    },
    Command("copy", -3, [.write, .denyOutOfMemory], .two, KeyMoves.copy),
    Command("move", 3, [.write, .fast], .one, KeyMoves.move),
    Command("dump", 2, .readOnly, .one, KeyMoves.dump),
    Command("restore", -4, [.write, .denyOutOfMemory], .one, KeyMoves.restore),
    Command(
      "object", -2, .readOnly, Command.KeySpec(first: 2, last: 2, step: 1), ObjectCommand.run),
    Command("dbsize", 1, [.readOnly, .fast], .none) { call in
      .integer(Int64(call.database.pointee.table.count))
    },
    Command("select", 2, [.fast], .none, KeyCommands.select),
    Command("swapdb", 3, [.write, .fast], .none, KeyCommands.swapDatabases),
    Command("flushdb", -1, .write, .none) { (call) throws(EngineError) in
      try KeyCommands.flush(call, databases: [call.client.databaseIndex])
    },
    Command("flushall", -1, .write, .none) { (call) throws(EngineError) in
      try KeyCommands.flush(call, databases: Array(0..<Keyspace.databaseCount))
    },
  ]
}

/// Keys, whatever they hold.
enum KeyCommands {
  static func delete(_ call: Call) throws(EngineError) -> Reply {
    var count: Int64 = 0
    for key in call.words(from: 1) {
      guard let entry = call.findForWriting(key) else { continue }
      call.remove(entry)
      call.changed(key, "del", .generic)
      count += 1
    }
    return .integer(count)
  }

  static func exists(_ call: Call) throws(EngineError) -> Reply {
    var count: Int64 = 0
    for key in call.words(from: 1) where call.find(key) != nil { count += 1 }
    return .integer(count)
  }

  static func type(_ call: Call) throws(EngineError) -> Reply {
    let entry = call.keyspace.peek(call[1], in: call.database, now: call.now)
    return .status(entry?.typeName ?? "none")
  }

  static func matching(_ call: Call) throws(EngineError) -> Reply {
    var keys: [Reply] = []
    for (number, entry) in call.database.pointee.table.entries.enumerated() {
      if number % 1024 == 0 { try call.stopIfInterrupted() }
      if Glob.matches(call[1], entry.key), !isDue(entry, call) {
        keys.append(.bulk(entry.key.copied))
      }
    }
    return .array(keys)
  }

  static func scan(_ call: Call) throws(EngineError) -> Reply {
    let cursor = try ScanOptions.cursor(call[1])
    let options = try ScanOptions(call, from: 2, takesType: true)
    let typeName = options.typeName?.text.lowercased()
    var found: [Entry] = []
    let next = options.scan(call.database.pointee.table, from: cursor) { found.append($0) }
    var keys: [Reply] = []
    for entry in found where options.matches(entry.key) && !isDue(entry, call) {
      if let typeName, entry.typeName != typeName { continue }
      keys.append(.bulk(entry.key.copied))
    }
    return ScanOptions.reply(next, keys)
  }

  static func random(_ call: Call) throws(EngineError) -> Reply {
    // Due keys are skipped, but if there is nothing else one of them must do.
    for _ in 0..<100 {
      guard let entry = call.database.pointee.table.randomEntry(&call.keyspace.random) else {
        return .null
      }
      let key = entry.key.copied
      if isDue(entry, call) {
        call.keyspace.expire(entry, in: call.database)
        continue
      }
      return .bulk(key)
    }
    return .null
  }

  static func select(_ call: Call) throws(EngineError) -> Reply {
    let index = try call.integer(at: 1, else: .reply("ERR invalid DB index"))
    try checkDatabase(index)
    call.client.databaseIndex = Int(index)
    return .ok
  }

  static func swapDatabases(_ call: Call) throws(EngineError) -> Reply {
    let first = try call.integer(at: 1, else: .reply("ERR invalid first DB index"))
    let second = try call.integer(at: 2, else: .reply("ERR invalid second DB index"))
    try checkDatabase(first)
    try checkDatabase(second)
    guard first != second else { return .ok }
    let indexes = [Int(first), Int(second)]
    call.keyspace.swap(indexes[0], indexes[1])
    call.keyspace.watches.touchedAll(inDatabases: indexes)
    call.keyspace.waits.allBecameReady(inDatabases: indexes)
    call.keyspace.statistics.pointee.changeCount += 1
    return .ok
  }

  static func checkDatabase(_ index: Int64) throws(EngineError) {
    guard index >= 0, index < Int64(Keyspace.databaseCount) else {
      throw .reply("ERR DB index is out of range")
    }
  }

  static func flush(_ call: Call, databases: [Int]) throws(EngineError) -> Reply {
    if call.count > 2 || call.count == 2 && !call.isWord(1, "async") && !call.isWord(1, "sync") {
      throw .syntax
    }
    for index in databases { call.keyspace.flush(index) }
    call.keyspace.waits.allBecameReady(inDatabases: databases)
    call.keyspace.statistics.pointee.changeCount += 1
    return .ok
  }

  static func isDue(_ entry: Entry, _ call: Call) -> Bool {
    entry.expiry.map { $0 <= call.now } ?? false
  }
}
