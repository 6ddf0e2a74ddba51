import Core
import Storage

/// From words to a reply: what is checked before a command, and what is done after it.
extension KeyValueEngine {
  /// Runs one command of a session.
  func execute(_ words: Words, for session: KeyValueSession) throws(EngineError) -> Outcome {
    guard session.wait == nil else {
      throw .reply("ERR this session is blocked; wait for its answer or cancel it", .conflict)
    }
    let reply: Reply
    do throws(EngineError) {
      reply = try run(words, for: session)
    } catch {
      keyspace.statistics.pointee.noteError(error.code)
      throw error
    }
    if keyspace.waits.hasReadyKeys { try serveWaits() }
    if session.wait != nil { return .blocked(waitsFor: nil) }
    return .reply(session.inProtocol(reply))
  }

  private func run(_ words: Words, for session: KeyValueSession) throws(EngineError) -> Reply {
    let table = CommandTable.shared
    guard let index = table.index(of: words[0]) else {
      session.breakQueue()
      throw .unknownCommand(words, nearest: table.nearest(to: words[0].text))
    }
    let command = table.commands[index]
    try check(command, index, words, for: session)
    if session.queuedCommands != nil, !command.flags.contains(.notQueued) {
      guard !command.flags.contains(.notInTransaction) else {
        session.breakQueue()
        throw .reply("ERR \(command.name.uppercased()) is not allowed in transactions")
      }
      session.queuedCommands?.append(words.map(\.copied))
      return .status("QUEUED")
    }
    return try perform(command, index, words, for: session)
  }

  private func check(
    _ command: Command, _ index: Int, _ words: Words, for session: KeyValueSession
  ) throws(EngineError) {
    guard command.accepts(wordCount: words.count) else {
      keyspace.statistics.pointee.commands[index].rejected += 1
      session.breakQueue()
      let error = EngineError.wrongArgumentCount(command.name)
      guard command.name == "exec" else { throw error }
      // A malformed EXEC ends the transaction all the same.
      session.endTransaction()
      throw .reply(
        "EXECABORT Transaction discarded because of: " + error.message.dropFirst("ERR ".count))
    }
    if session.protocolVersion == 2, session.subscriptionCount > 0,
      !command.flags.contains(.whileSubscribed)
    {
      throw .onlyWhileSubscribed(command.name)
    }
    if command.flags.contains(.write) {
      if let failure = store.failure {
        session.breakQueue()
        throw failure
      }
    }
    guard keyspace.settings.pointee.maxMemoryBytes > 0 else { return }
    try makeRoom(for: command, index, session)
  }

  /// Runs a command that has been checked, then logs what it changed.
  func perform(
    _ command: Command, _ index: Int, _ words: Words, for session: KeyValueSession
  ) throws(EngineError) -> Reply {
    let call = Call(
      keyspace: keyspace, client: session, words: words, now: environment.time.nowMilliseconds)
    let changesBefore = keyspace.changeCount
    let databaseBefore = session.databaseIndex
    let start = environment.time.monotonicNanoseconds
    let result: Result<Reply, EngineError>
    do throws(EngineError) { result = .success(try command.run(call)) } catch {
      result = .failure(error)
    }
    let duration = environment.time.monotonicNanoseconds &- start
    note(index, duration: duration, words, session: session, call.now)
    let changeCount = keyspace.changeCount - changesBefore
    session.lastTrace.note(
      index, words, databaseIndex: databaseBefore, changeCount: changeCount, nanoseconds: duration)
    if changeCount != 0 {
      keyspace.statistics.pointee.peakMemoryBytes = max(
        keyspace.statistics.pointee.peakMemoryBytes, keyspace.heap.usedBytes)
      session.lastTrace.lsnBefore = store.log?.endLSN ?? 0
      try log(words, databaseIndex: databaseBefore, at: call.now)
      session.lastTrace.lsnAfter = store.log?.endLSN ?? 0
    }
    switch result {
    case .success(let reply): return reply
    case .failure(let error):
      keyspace.statistics.pointee.commands[index].failed += 1
      throw error
    }
  }

  @inline(__always)
  private func note(
    _ index: Int, duration: UInt64, _ words: Words, session: KeyValueSession, _ now: Int64
  ) {
    let statistics = keyspace.statistics
    statistics.pointee.commandsProcessed += 1
    statistics.pointee.commands[index].calls += 1
    statistics.pointee.commands[index].nanoseconds += duration
    let limit = keyspace.settings.pointee.slowlogMicroseconds
    if limit >= 0, duration >= UInt64(limit) * 1000 {
      keyspace.slowlog.add(words, nanoseconds: duration, now: now, session: session)
    }
  }

  // MARK: - Logging

  /// Puts what a command did into the log; inside of EXEC, into the record of the transaction.
  private func log(_ words: Words, databaseIndex: Int, at now: Int64) throws(EngineError) {
    let replaced = keyspace.replacedLogCommands
    keyspace.replacedLogCommands = nil
    guard !keyspace.isReplaying else { return }
    if transactionRecord != nil {
      let commands = replaced ?? [words.map(\.copied)]
      transactionRecord?.append(contentsOf: selecting(databaseIndex, commands))
      return
    }
    if let replaced {
      store.append(replaced, databaseIndex: databaseIndex, at: now)
    } else {
      store.append(words, databaseIndex: databaseIndex, at: now)
    }
    try commitLog()
  }

  /// A transaction may change the database in its course, so its record says it before each
  /// command.
  private func selecting(_ databaseIndex: Int, _ commands: [[[UInt8]]]) -> [[[UInt8]]] {
    [[Array("SELECT".utf8), Array(String(databaseIndex).utf8)]] + commands
  }

  /// Writes the record of a transaction, if it changed anything.
  func logTransaction(at now: Int64) throws(EngineError) {
    guard let record = transactionRecord else { return }
    transactionRecord = nil
    guard !record.isEmpty, !keyspace.isReplaying else { return }
    store.append(record, databaseIndex: 0, at: now)
    try commitLog()
  }

  /// Makes the log as durable as `appendfsync` asks for. If the disk refuses, the change is taken
  /// back.
  func commitLog() throws(EngineError) {
    do throws(StorageError) {
      try store.commit(keyspace.settings.pointee.logSync)
    } catch {
      try takeBackUnlogged(after: error)
      throw .notLogged(error)
    }
    if store.needsRewrite(keyspace.settings.pointee) { try checkpoint() }
  }

  /// The keyspace is ahead of its log: it is read anew from the disk, which never held the change.
  private func takeBackUnlogged(after error: StorageError) throws(EngineError) {
    do throws(StorageError) { try store.rollBack() } catch {
      store.failure = .logBroken(error)
      return
    }
    let settings = keyspace.settings.pointee
    try recover()
    keyspace.settings.pointee = settings
  }
}
