import Core
import Storage

/// What sessions tell the log.
extension SQLEngine {
  private var microseconds: Int64 {
    environment.time.nowMicroseconds - SQLSession.epochMicroseconds
  }

  /// Logs a commit, and does what the session's durability promises, before anyone sees it.
  /// - Throws: if the disk refuses. The transaction has then been taken back.
  func makeDurable(_ transaction: Transaction, of session: SQLSession) throws(EngineError) {
    let log = database.log
    let isWriting = log.writing.contains(transaction.id)
    guard isWriting || log.hasMovedSequences else { return }
    log.appendSequences(database.sequences)
    if isWriting {
      log.append(
        .commit, transaction.id, transaction.liveIDs, time: microseconds, database.counters)
    }
    do throws(StorageError) { try log.commit(session.durability) } catch {
      try takeBack(after: error)
      session.forgetTransaction()
      throw .notDurable(error)
    }
    log.forget(transaction.id)
  }

  /// Logs that a transaction, or its newest parts, are rolled back.
  func log(end ids: [TransactionID], of transaction: Transaction) {
    let log = database.log
    guard !ids.isEmpty, log.writing.contains(transaction.id) else { return }
    log.append(.abort, transaction.id, ids, time: microseconds, database.counters)
    if ids.first == transaction.id { log.forget(transaction.id) }
  }

  /// Logs a change of the catalog that has been made.
  func log(_ change: CatalogChange, of transaction: Transaction) {
    guard change.before?.isLogged ?? change.after?.isLogged ?? false else { return }
    database.log.append(
      change.id, before: change.before.map(ObjectCodec.encoded),
      after: change.after.map(ObjectCodec.encoded),
      by: LogRecord.Writer(transaction: transaction.id, part: change.writer))
  }
}

extension EngineError {
  /// A commit that the disk refused.
  static func notDurable(_ error: StorageError) -> EngineError {
    EngineError(
      "58030", .device,
      "could not write to the log: \(error.description); the transaction was rolled back",
      hint: "What was not durable was taken back, and the database was read from the disk again.")
  }

  /// What is on disk is not known any more.
  static func logBroken(_ error: StorageError) -> EngineError {
    EngineError(
      "58030", .device,
      "could not write to the log, nor take back what was written: \(error.description)",
      hint: "Open the database again: only then is it known whether the last transaction is there.")
  }
}
