import Core
import Storage

/// Opening: the newest snapshot, then the log behind it.
extension KeyValueEngine {
  /// Brings the keyspace to what the disk holds.
  func recover() throws(EngineError) {
    keyspace = Keyspace(environment: environment)
    recoveryReport = RecoverySnapshot()
    do throws(StorageError) {
      let start = try loadNewestSnapshot()
      keyspace.isReplaying = true
      defer { keyspace.isReplaying = false }
      let replayer = KeyValueSession(name: "log", id: 0, engine: self)
      let (log, found) = try WriteAheadLog.open(
        on: environment.disk, prefix: CommandLog.prefix, from: start
      ) { (lsn, payload) throws(StorageError) in
        guard let record = CommandLog.decode(payload) else {
          throw .damaged(file: "log", offset: Int(lsn), reason: "a record is not one of commands")
        }
        replay(record, for: replayer)
        recoveryReport.note(record, lsn: lsn)
      }
      store.log = log
      store.lastSyncMilliseconds = environment.time.nowMilliseconds
      recoveryReport.log = found
      recoveryReport.keyCount = keyspace.keyCount
    } catch {
      throw error.engineError
    }
  }

  /// Runs the commands of a record at its time. What failed then fails again, and changes as
  /// little.
  private func replay(_ record: CommandLog.Record, for session: KeyValueSession) {
    session.databaseIndex = record.databaseIndex
    let table = CommandTable.shared
    for command in record.commands {
      let words = session.splitter.copy(command)
      guard let found = table.command(words[0]), found.accepts(wordCount: words.count) else {
        continue
      }
      let call = Call(keyspace: keyspace, client: session, words: words, now: record.time)
      _ = try? found.run(call)
      keyspace.replacedLogCommands = nil
    }
  }
}
