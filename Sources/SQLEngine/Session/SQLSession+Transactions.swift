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
      try begin(isExplicit: true)
      try apply(modes)
      return .tag("BEGIN", notices: [])
    case .commit(let chain): return try endBlock(chain: chain, word: "COMMIT")
    case .rollback(let chain): return try endBlock(chain: chain, word: "ROLLBACK")
    case .savepoint(let name): return try setSavepoint(name)
    case .release(let name): return try release(name)
    case .rollbackTo(let name): return try rollBack(to: name)
    case .prepare, .commitPrepared, .rollbackPrepared:
      throw .unsupported("two-phase commit")
    }
  }

  private func endBlock(chain: Bool, word: String) throws(EngineError) -> Outcome {
    guard let current = transaction else {
      if chain { throw .sql("25P01", "\(word) AND CHAIN can only be used in transaction blocks") }
      return .tag(word, notices: ["there is no transaction in progress"])
    }
    let commits = word == "COMMIT" && !current.isFailed
    if commits { try commit() } else { rollBack() }
    if chain {
      try begin(isExplicit: true)
      transaction?.isolation = current.isolation
      transaction?.isReadOnly = current.isReadOnly
      transaction?.isDeferrable = current.isDeferrable
    }
    return tag(commits ? "COMMIT" : "ROLLBACK")
  }

  /// Sets the modes of the running transaction.
  /// - Throws: 25001 when it is too late for them.
  func apply(_ modes: [TransactionMode]) throws(EngineError) {
    guard let transaction else { return }
    for mode in modes {
      switch mode {
      case .isolation(let level):
        let wanted = IsolationLevel(rawValue: level.rawValue) ?? .readCommitted
        guard wanted != transaction.isolation else { continue }
        if transaction.hasQueried {
          throw .sql(
            "25001", "SET TRANSACTION ISOLATION LEVEL must be called before any query")
        }
        if !transaction.savepoints.isEmpty {
          throw .sql(
            "25001",
            "SET TRANSACTION ISOLATION LEVEL must not be called in a subtransaction")
        }
        transaction.isolation = wanted
      case .readOnly: transaction.isReadOnly = true
      case .readWrite:
        if transaction.isReadOnly, transaction.hasQueried {
          throw .sql("25001", "transaction read-write mode must be set before any query")
        }
        transaction.isReadOnly = false
      case .deferrable, .notDeferrable:
        if transaction.hasQueried {
          throw .sql(
            "25001", "SET TRANSACTION [NOT] DEFERRABLE must be called before any query")
        }
        transaction.isDeferrable = mode == .deferrable
      }
    }
  }

  /// SET SESSION CHARACTERISTICS AS TRANSACTION: what later transactions begin with.
  func setDefaults(_ modes: [TransactionMode]) {
    for mode in modes {
      switch mode {
      case .isolation(let level):
        settings.values["default_transaction_isolation"] = level.rawValue
      case .readOnly: settings.values["default_transaction_read_only"] = "on"
      case .readWrite: settings.values["default_transaction_read_only"] = "off"
      case .deferrable: settings.values["default_transaction_deferrable"] = "on"
      case .notDeferrable: settings.values["default_transaction_deferrable"] = "off"
      }
    }
  }

  func requireBlock(_ what: String) throws(EngineError) -> Transaction {
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
        catalogCount: transaction.catalogChanges.count,
        deferredCount: transaction.deferredChecks.count, settings: settings))
    transaction.liveIDs.append(id)
    transaction.writerID = id
    return .tag("SAVEPOINT", notices: [])
  }

  private func release(_ name: Identifier) throws(EngineError) -> Outcome {
    let transaction = try requireBlock("RELEASE SAVEPOINT")
    if transaction.isFailed { throw .failedTransaction() }
    guard let index = transaction.savepoints.lastIndex(where: { $0.name == name.text }) else {
      throw noSavepoint(name)
    }
    transaction.savepoints.removeSubrange(index...)
    transaction.writerID = transaction.savepoints.last?.id ?? transaction.id
    return .tag("RELEASE", notices: [])
  }

  private func rollBack(to name: Identifier) throws(EngineError) -> Outcome {
    let transaction = try requireBlock("ROLLBACK TO SAVEPOINT")
    guard let index = transaction.savepoints.lastIndex(where: { $0.name == name.text }) else {
      throw noSavepoint(name)
    }
    rollBack(to: Undo(transaction.savepoints[index]), transaction)
    transaction.savepoints.removeSubrange((index + 1)...)
    let id = database.transactions.begin(under: transaction.id)
    transaction.savepoints[index].id = id
    transaction.liveIDs.append(id)
    transaction.writerID = id
    transaction.isFailed = false
    return .tag("ROLLBACK", notices: [])
  }

  private func noSavepoint(_ name: Identifier) -> EngineError {
    .sql("3B001", "savepoint \"\(name.text)\" does not exist", at: name.span)
  }

  /// SET CONSTRAINTS.
  func setConstraints(_ statement: SetConstraintsStatement) throws(EngineError) -> Outcome {
    guard let transaction, transaction.isExplicit else {
      notices.append("SET CONSTRAINTS can only be used in transaction blocks")
      return tag("SET CONSTRAINTS")
    }
    if statement.constraints.isEmpty {
      transaction.allConstraintsDeferred = statement.isDeferred
      transaction.constraintModes = [:]
    }
    for name in statement.constraints {
      let schemas =
        try name.schema.map { (schema) throws(EngineError) -> [ObjectID] in
          guard let id = self.schema(named: schema.text) else {
            throw .undefinedSchema(schema.text, at: schema.span)
          }
          return [id]
        } ?? searchPath
      let relations = catalog.relations.filter { schemas.contains($0.schema) }
      let found = relations.flatMap(\.constraints).filter { $0.name == name.name.text }
      let triggers = relations.flatMap(\.triggers).filter {
        $0.isConstraint && $0.name == name.name.text
      }
      for trigger in triggers where trigger.isDeferrable {
        transaction.constraintModes[trigger.id] = statement.isDeferred
      }
      guard !found.isEmpty || !triggers.isEmpty else {
        throw .sql("42704", "constraint \"\(name.name.text)\" does not exist", at: name.span)
      }
      for constraint in found {
        guard constraint.isDeferrable || !statement.isDeferred else {
          throw .sql("42809", "constraint \"\(name.name.text)\" is not deferrable", at: name.span)
        }
        transaction.constraintModes[constraint.id] = statement.isDeferred
      }
    }
    if !statement.isDeferred { try runImmediateChecks(transaction) }
    return tag("SET CONSTRAINTS")
  }
}
