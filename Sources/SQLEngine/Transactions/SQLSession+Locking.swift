import Core
import SQLSyntax

/// Taking locks, and waiting where they are not free.
extension SQLSession {
  /// Does something that must not be done again when the statement is run again after a wait.
  @inline(__always)
  func once(_ effect: () throws(EngineError) -> StatementJournal.Entry) throws(EngineError)
    -> StatementJournal.Entry
  {
    guard let run else { return try effect() }
    return try run.journal.once(effect)
  }

  /// Stops the statement until something is over.
  /// - Returns: what is to be thrown.
  func wait(for wait: Wait) -> EngineError {
    guard let run else { return .internalError("nothing runs that could wait") }
    run.wait = wait
    return .mustWait
  }

  /// The part of the transaction to which locks belong that are taken now.
  var lockPart: TransactionID { transaction?.writerID ?? TransactionManager.none }

  /// Locks a table until the end of the transaction, waiting for its turn.
  /// - Throws: `mustWait`; 55P03 if it may not wait.
  func lock(_ relation: ObjectID, _ mode: LockMode, noWait: Bool = false) throws(EngineError) {
    // Nothing changes the tables of the system beside a reader.
    guard relation >= Catalog.firstUserID, run != nil, let transaction else { return }
    if let held = transaction.heldLock, held.relation == relation, held.mode == mode { return }
    let target = LockTarget.relation(relation)
    if database.locks.take(target, mode, owner: number, part: lockPart) {
      transaction.heldLock = (relation, mode)
      return
    }
    guard !noWait else {
      throw .lockNotAvailable(relation: catalog.objects[relation]?.name ?? "?")
    }
    throw wait(for: .lock(target, mode))
  }

  /// Waits for parts of other transactions to end.
  func wait(forParts parts: [TransactionID]) -> EngineError {
    var distinct: [TransactionID] = []
    for part in parts where !distinct.contains(part) { distinct.append(part) }
    return wait(for: .parts(distinct))
  }

  /// A view of what is committed now, for a query of its own within a statement: a foreign key's
  /// check, a query of a volatile function.
  func freshView() throws(EngineError) -> ReadView {
    let entry = try once { () throws(EngineError) in .view(database.transactions.readView()) }
    guard case .view(let view) = entry else { throw .internalError("the journal is out of step") }
    return view
  }
}
