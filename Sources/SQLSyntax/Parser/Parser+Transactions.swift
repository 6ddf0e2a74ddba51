import Core

/// Transactions, savepoints, SET CONSTRAINTS and LOCK.
extension Parser {
  /// - Returns: nil if no such statement stands here.
  mutating func transactionStatement() throws(EngineError) -> Statement? {
    switch token.keyword {
    case .begin:
      advance()
      takeTransactionWord()
      return .transaction(.begin(try transactionModesIfAny()))
    case .start:
      advance()
      try expect(.transaction)
      return .transaction(.begin(try transactionModesIfAny()))
    case .commit, .end: return try commit()
    case .rollback, .abort: return try rollback()
    case .savepoint:
      advance()
      return .transaction(.savepoint(try columnID()))
    case .release:
      advance()
      if token.keyword == .savepoint, isLabel(ahead()) { advance() }
      return .transaction(.release(try columnID()))
    case .prepare where ahead().keyword == .transaction:
      advance()
      advance()
      return .transaction(.prepare(try stringConstant()))
    case .lock: return try lock()
    default: return nil
    }
  }

  /// `WORK`, `TRANSACTION`, or nothing.
  private mutating func takeTransactionWord() {
    if !take(.work) { _ = take(.transaction) }
  }

  private mutating func commit() throws(EngineError) -> Statement {
    let isCommit = token.keyword == .commit
    advance()
    if isCommit, take(.prepared) {
      return .transaction(.commitPrepared(try stringConstant()))
    }
    takeTransactionWord()
    return .transaction(.commit(andChain: try chain()))
  }

  private mutating func rollback() throws(EngineError) -> Statement {
    let isRollback = token.keyword == .rollback
    advance()
    if isRollback, take(.prepared) {
      return .transaction(.rollbackPrepared(try stringConstant()))
    }
    takeTransactionWord()
    if isRollback, take(.to) {
      _ = take(.savepoint)
      return .transaction(.rollbackTo(try columnID()))
    }
    return .transaction(.rollback(andChain: try chain()))
  }

  private mutating func chain() throws(EngineError) -> Bool {
    guard take(.and) else { return false }
    let isNegated = take(.no)
    try expect(.chain)
    return !isNegated
  }

  mutating func transactionModesIfAny() throws(EngineError) -> [TransactionMode] {
    startsTransactionMode ? try transactionModes() : []
  }

  private var startsTransactionMode: Bool {
    switch token.keyword {
    case .isolation, .read, .deferrable, .not: true
    default: false
    }
  }

  /// With or without commas between them.
  mutating func transactionModes() throws(EngineError) -> [TransactionMode] {
    var modes: [TransactionMode] = []
    repeat {
      modes.append(try transactionMode())
    } while takeMark(.comma) || startsTransactionMode
    return modes
  }

  private mutating func transactionMode() throws(EngineError) -> TransactionMode {
    if take(.isolation) {
      try expect(.level)
      return .isolation(try isolationLevel())
    }
    if take(.read) {
      if take(.only) { return .readOnly }
      try expect(.write)
      return .readWrite
    }
    if take(.deferrable) { return .deferrable }
    try expect(.not, .deferrable)
    return .notDeferrable
  }

  private mutating func isolationLevel() throws(EngineError) -> IsolationLevel {
    if take(.serializable) { return .serializable }
    if take(.repeatable) {
      try expect(.read)
      return .repeatableRead
    }
    try expect(.read)
    if take(.committed) { return .readCommitted }
    try expect(.uncommitted)
    return .readUncommitted
  }

  // LOCK.

  private mutating func lock() throws(EngineError) -> Statement {
    advance()
    _ = take(.table)
    let tables = try list { (parser: inout Parser) throws(EngineError) in
      try parser.relationReference()
    }
    var mode = LockStatement.Mode.accessExclusive
    if take(.in) {
      mode = try lockMode()
      try expect(.mode)
    }
    return .lock(LockStatement(tables: tables, mode: mode, noWait: take(.nowait)))
  }

  private mutating func lockMode() throws(EngineError) -> LockStatement.Mode {
    if take(.access) {
      if take(.share) { return .accessShare }
      try expect(.exclusive)
      return .accessExclusive
    }
    if take(.row) {
      if take(.share) { return .rowShare }
      try expect(.exclusive)
      return .rowExclusive
    }
    if take(.exclusive) { return .exclusive }
    try expect(.share)
    if take(.update) {
      try expect(.exclusive)
      return .shareUpdateExclusive
    }
    guard take(.row) else { return .share }
    try expect(.exclusive)
    return .shareRowExclusive
  }
}
