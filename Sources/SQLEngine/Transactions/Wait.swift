import Core

/// What a statement waits for.
enum Wait: Equatable, Sendable {
  /// A lock of the lock manager, in whose line the session stands.
  case lock(LockTarget, LockMode)
  /// The ends of parts of other transactions, all of them.
  case parts([TransactionID])
  /// The ends of the serializable transactions that a deferrable one must not run beside.
  case safeSnapshot([TransactionID])
}

extension EngineError {
  /// Not a failure: the statement that throws it stops here, and is run again when what its
  /// session's ``StatementRun/wait`` names is over. Whoever catches errors on behalf of a user
  /// (EXCEPTION blocks) must let it pass.
  static let mustWait = EngineError("wait", .conflict, "the statement waits")

  var isWait: Bool { category == .conflict && code == "wait" }

  static func lockNotAvailable(relation name: String) -> EngineError {
    .sql("55P03", "could not obtain lock on relation \"\(name)\"")
  }

  static func lockNotAvailable(rowOf name: String) -> EngineError {
    .sql("55P03", "could not obtain lock on row in relation \"\(name)\"")
  }

  static let lockTimeout = EngineError.sql("55P03", "canceling statement due to lock timeout")

  static let statementTimeout = EngineError.sql(
    "57014", "canceling statement due to statement timeout")

  static let cancelled = EngineError.sql("57014", "canceling statement due to user request")
}
