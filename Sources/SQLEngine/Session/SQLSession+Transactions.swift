import Core
import SQLSyntax

/// BEGIN, COMMIT, ROLLBACK, savepoints.
extension SQLSession {
  func runControl(_ control: TransactionStatement) throws(EngineError) -> Outcome {
    switch control {
    case .begin(let modes):
      if transaction?.isFailed == true { throw .failedTransaction() }
      if transaction != nil {
        return .tag("BEGIN", notices: ["there is already a transaction in progress"])
      }
      begin(isExplicit: true)
      try apply(modes)
      return .tag("BEGIN", notices: [])
    case .commit(let chain):
      guard let current = transaction else {
        return .tag("COMMIT", notices: ["there is no transaction in progress"])
      }
      if current.isFailed {
        rollBack()
        if chain { begin(isExplicit: true) }
        return .tag("ROLLBACK", notices: [])
      }
      try commit()
      if chain { begin(isExplicit: true) }
      return .tag("COMMIT", notices: [])
    case .rollback(let chain):
      guard transaction != nil else {
        return .tag("ROLLBACK", notices: ["there is no transaction in progress"])
      }
      rollBack()
      if chain { begin(isExplicit: true) }
      return .tag("ROLLBACK", notices: [])
    case .savepoint(let name): return try setSavepoint(name)
    case .release(let name): return try release(name)
    case .rollbackTo(let name): return try rollBack(to: name)
    case .prepare, .commitPrepared, .rollbackPrepared:
      throw .unsupported("two-phase commit")
    }
  }

  func apply(_ modes: [TransactionMode]) throws(EngineError) {
    for mode in modes {
      switch mode {
      case .isolation(let level):
        transaction?.isolation = IsolationLevel(rawValue: level.rawValue) ?? .readCommitted
      case .readOnly: transaction?.isReadOnly = true
      case .readWrite: transaction?.isReadOnly = false
      case .deferrable, .notDeferrable: break
      }
    }
    if let transaction, transaction.isolation.keepsReadView, transaction.readView == nil {
      transaction.readView = database.transactions.readView()
    }
  }

  private func requireBlock(_ what: String) throws(EngineError) -> Transaction {
    guard let transaction, transaction.isExplicit else {
      throw .sql("25P01", "\(what) can only be used in transaction blocks")
    }
    return transaction
  }

  private func setSavepoint(_ name: Identifier) throws(EngineError) -> Outcome {
    let transaction = try requireBlock("SAVEPOINT")
    if transaction.isFailed { throw .failedTransaction() }
    let id = database.transactions.begin(under: transaction.id)
    transaction.savepoints.append(
      Transaction.Savepoint(
        name: name.text, id: id, liveCount: transaction.liveIDs.count,
        catalogUndoCount: transaction.catalogUndo.count,
        deferredCount: transaction.deferredChecks.count, settings: settings))
    transaction.liveIDs.append(id)
    return .tag("SAVEPOINT", notices: [])
  }

  private func release(_ name: Identifier) throws(EngineError) -> Outcome {
    let transaction = try requireBlock("RELEASE SAVEPOINT")
    if transaction.isFailed { throw .failedTransaction() }
    guard let index = transaction.savepoints.lastIndex(where: { $0.name == name.text }) else {
      throw noSavepoint(name)
    }
    transaction.savepoints.removeSubrange(index...)
    return .tag("RELEASE", notices: [])
  }

  private func rollBack(to name: Identifier) throws(EngineError) -> Outcome {
    let transaction = try requireBlock("ROLLBACK TO SAVEPOINT")
    guard let index = transaction.savepoints.lastIndex(where: { $0.name == name.text }) else {
      throw noSavepoint(name)
    }
    let savepoint = transaction.savepoints[index]
    var undo = Undo(transaction)
    undo.liveCount = savepoint.liveCount
    undo.catalogCount = savepoint.catalogUndoCount
    undo.deferredCount = savepoint.deferredCount
    undo.settings = savepoint.settings
    rollBack(to: undo, transaction)
    transaction.savepoints.removeSubrange((index + 1)...)
    transaction.isFailed = false
    return .tag("ROLLBACK", notices: [])
  }

  private func noSavepoint(_ name: Identifier) -> EngineError {
    transaction?.isFailed = true
    return .sql("3B001", "savepoint \"\(name.text)\" does not exist", at: name.span)
  }
}
