import Core

/// Blocked commands: served when a key gets something, ended when their time is up.
extension KeyValueEngine {
  /// Tries again the commands that wait on keys which got something, first come first served. What
  /// they do may make other keys ready, so this goes on until nothing changes.
  func serveWaits() throws(EngineError) {
    while keyspace.waits.hasReadyKeys {
      for key in keyspace.waits.takeReadyKeys() {
        for wait in keyspace.waits.waits(on: key) where wait.session.wait != nil {
          try retry(wait, on: key)
        }
      }
    }
  }

  /// Runs a blocked command once more; if it still has nothing to answer it stays where it is in
  /// the queue.
  private func retry(_ wait: Wait, on key: WaitQueues.Key) throws(EngineError) {
    let session = wait.session
    let words = session.splitter.copy(wait.words)
    guard let index = CommandTable.shared.index(of: words[0]) else { return }
    let previousDatabase = session.databaseIndex
    session.databaseIndex = wait.databaseIndex
    defer { session.databaseIndex = previousDatabase }
    session.retriedKey = key.key
    defer { session.retriedKey = nil }
    let result: Result<Outcome, EngineError>
    do throws(EngineError) {
      let reply = try perform(CommandTable.shared.commands[index], index, words, for: session)
      if session.isStillBlocked {
        session.isStillBlocked = false
        return
      }
      result = .success(.reply(session.inProtocol(reply)))
    } catch {
      result = .failure(error)
    }
    keyspace.waits.remove(session)
    finish(session, result)
  }

  /// Answers the waits whose time is up.
  func endDueWaits(now: Int64) {
    for wait in keyspace.waits.due(now: now) {
      let session = wait.session
      keyspace.waits.remove(session)
      finish(session, .success(.reply(session.inProtocol(wait.timeoutReply))))
    }
  }
}

extension Call {
  /// Blocks the session until one of the keys gets something or the time is up.
  ///
  /// Inside of a transaction, and while the log is replayed, nothing ever blocks: the command
  /// answers `timeoutReply` at once. While a blocked command is tried again it stays blocked.
  /// - Parameter timeoutMilliseconds: 0 waits for ever.
  func block(
    on keys: [Word], timeoutMilliseconds: Int64, timeoutReply: Reply
  ) -> Reply {
    if client.retriedKey != nil {
      client.isStillBlocked = true
      return .null
    }
    guard !client.isExecutingTransaction, !keyspace.isReplaying else { return timeoutReply }
    let wait = Wait(
      session: client, words: words.map(\.copied), databaseIndex: client.databaseIndex,
      keys: keys.map(\.copied),
      deadline: timeoutMilliseconds > 0 ? now + min(timeoutMilliseconds, .max - now) : nil,
      timeoutReply: timeoutReply)
    client.wait = wait
    keyspace.waits.add(wait)
    return .null
  }

  /// The keys that a command may be served from now: all it names, or, when a blocked command is
  /// tried again, the one that got something.
  func servableKeys(_ keys: [Word]) -> [Word] {
    guard let ready = client.retriedKey else { return keys }
    return keys.filter { key in withWord(ready) { $0.equals(key) } }.prefix(1).map { $0 }
  }

  /// A time-out in seconds, as blocking commands take it: a decimal number, 0 for ever.
  func timeoutMilliseconds(at index: Int) throws(EngineError) -> Int64 {
    guard let seconds = NumberText.double(words[index]) else { throw .timeoutNotFloat }
    // More milliseconds than fit 64 bits count as negative, as they do in Redis 7.0.
    guard seconds >= 0, seconds * 1000 < 0x1p63 else { throw .timeoutNegative }
    return Int64((seconds * 1000).rounded(.up))
  }
}
