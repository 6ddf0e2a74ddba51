import Core

extension CommandTable {
  static let transactions: [Command] = [
    Command("multi", 1, [.fast, .notQueued], .none, TransactionCommands.begin),
    Command("exec", 1, [.notQueued], .none) { (call) throws(EngineError) in
      try call.client.engine.executeTransaction(of: call.client, at: call.now)
    },
    Command("discard", 1, [.fast, .notQueued], .none, TransactionCommands.discard),
    Command("watch", -2, [.fast, .notQueued], .all, TransactionCommands.watch),
    Command("unwatch", 1, .fast, .none) { call in
      call.keyspace.watches.unwatch(call.client)
      return .ok
    },
  ]
}

/// MULTI and its kin.
enum TransactionCommands {
  static func begin(_ call: Call) throws(EngineError) -> Reply {
    guard call.client.queuedCommands == nil else {
      throw .reply("ERR MULTI calls can not be nested")
    }
    call.client.queuedCommands = []
    return .ok
  }

  static func discard(_ call: Call) throws(EngineError) -> Reply {
    guard call.client.queuedCommands != nil else { throw .reply("ERR DISCARD without MULTI") }
    call.client.endTransaction()
    return .ok
  }

  static func watch(_ call: Call) throws(EngineError) -> Reply {
    guard call.client.queuedCommands == nil else {
      throw .reply("ERR WATCH inside MULTI is not allowed")
    }
    for key in call.words(from: 1) {
      // A key that is due already counts as absent, and its expiring later as no change.
      _ = call.keyspace.peek(key, in: call.database, now: call.now)
      call.keyspace.watches.watch(
        WatchTable.Key(databaseIndex: call.client.databaseIndex, key: key.copied), by: call.client)
    }
    return .ok
  }
}

extension KeyValueEngine {
  /// Runs what a session has queued, in one step and one log record.
  func executeTransaction(of session: KeyValueSession, at now: Int64) throws(EngineError) -> Reply {
    guard let commands = session.queuedCommands else { throw .reply("ERR EXEC without MULTI") }
    let isBroken = session.isQueueBroken
    // A watched key may be due without anybody having looked at it.
    for key in session.watchedKeys {
      withWord(key.key) { word in
        _ = keyspace.peek(word, in: keyspace.databases[key.databaseIndex], now: now)
      }
    }
    let isStale = session.isWatchBroken
    session.endTransaction()
    if isBroken {
      throw .reply("EXECABORT Transaction discarded because of previous errors.", .conflict)
    }
    if isStale { return session.protocolVersion == 3 ? .null : .nullArray }
    transactionRecord = []
    session.isExecutingTransaction = true
    defer { session.isExecutingTransaction = false }
    var splitter = WordSplitter()
    defer { splitter.destroy() }
    var replies: [Reply] = []
    for command in commands {
      replies.append(try runQueued(splitter.copy(command), for: session))
    }
    try logTransaction(at: now)
    return .array(replies)
  }

  private func runQueued(_ words: Words, for session: KeyValueSession) throws(EngineError) -> Reply
  {
    guard let index = CommandTable.shared.index(of: words[0]) else { return .null }
    do throws(EngineError) {
      return try perform(CommandTable.shared.commands[index], index, words, for: session)
    } catch {
      keyspace.statistics.pointee.noteError(error.code)
      return .error(error.message)
    }
  }
}

extension KeyValueSession {
  /// Leaves the transaction and forgets what was watched.
  func endTransaction() {
    queuedCommands = nil
    isQueueBroken = false
    engine.keyspace.watches.unwatch(self)
  }
}
