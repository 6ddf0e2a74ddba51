import Core
import SQLSyntax

/// Running statements.
extension SQLSession {
  /// Microseconds from 1970 to PostgreSQL's year 2000.
  static let epochMicroseconds: Int64 = 946_684_800_000_000

  func execute(_ statement: Span<UInt8>, parameters: Parameters) throws(EngineError) -> Outcome {
    if let failure = engine.failure { throw failure }
    if run != nil {
      queue.append((statement.withUnsafeBufferPointer { Array($0) }, parameters))
      return .blocked(waitsFor: engine.blocker(of: self)?.name)
    }
    let result = start(statement, parameters)
    if isSlow { keepSlow(statement) }
    engine.settleWaits()
    engine.vacuumWhereDue()
    return try result.get()
  }

  /// Begins a statement.
  /// - Returns: its answer, which may be that it waits.
  func start(_ statement: Span<UInt8>, _ parameters: Parameters) -> Result<Outcome, EngineError> {
    evaluation.statementTime = engine.environment.time.nowMicroseconds - Self.epochMicroseconds
    evaluation.notices = []
    notices = []
    measuresRun = true
    isAttended = engine.isAttended
    engine.isAttended = false
    do throws(EngineError) {
      copyData = nil
      if case .none = parameters,
        let known = statement.withUnsafeBufferPointer({ plans.find($0, self) })
      {
        measuresRun = isAttended
        let begun = StatementRun(known.plan.statement, known.values, of: self, plan: known.plan)
        run = begun
        let result = proceed()
        // Only now is its text needed: what it waits for may change what the plan is about.
        if run === begun { begun.text = statement.withUnsafeBufferPointer { Array($0) } }
        return result
      }
      guard let parsed = try parse(statement) else {
        return .success(.tag("", notices: []))
      }
      run = StatementRun(parsed.statement, try SQLText.values(parameters), of: self)
    } catch {
      failTransaction()
      return .failure(error)
    }
    return proceed()
  }

  /// The statement of a text; what follows COPY … FROM STDIN is kept beside.
  private func parse(_ text: Span<UInt8>) throws(EngineError) -> ParsedStatement? {
    guard CopyExtent.readsData(text, text.count),
      case .statement(let end) = SQLStatementScanner.extent(of: text, isAtEnd: true),
      end < text.count, CopyExtent.readsData(text, end)
    else { return try SQLText.parse(text) }
    var start = end
    while start < text.count, text[start] != 10 { start += 1 }
    var data: [UInt8] = []
    data.reserveCapacity(text.count - start)
    for place in min(start + 1, text.count)..<text.count { data.append(text[place]) }
    copyData = data
    return try SQLText.parse(text.extracting(0..<end))
  }

  /// Runs the session's statement from its beginning, for the first time or after a wait.
  func proceed() -> Result<Outcome, EngineError> {
    guard let run else { return .failure(.internalError("nothing to run")) }
    if run.isRepeated { rewind(run) }
    run.isRepeated = true
    routines.reset()
    defer {
      if !run.revivedParts.isEmpty {
        database.transactions.end(run.revivedParts.flatMap { $0 }, as: .aborted)
      }
    }
    do throws(EngineError) {
      let outcome = try perform(run)
      self.run = nil
      if isSlow, let text = run.text { keepSlow(text.span) }
      return .success(outcome)
    } catch {
      guard error.isWait, let wait = run.wait else {
        endRun(failing: run)
        var failure = routines.placed(error)
        failure.notices = notices + evaluation.notices
        return .failure(failure)
      }
      if let refusal = suspend(run, wait) {
        endRun(failing: run)
        return .failure(refusal)
      }
      return engine.block(self, wait)
    }
  }

  /// Makes all as it was when the statement began, but for its effects.
  private func rewind(_ run: StatementRun) {
    run.memory.restore(to: self)
    run.journal.rewind()
    run.wait = nil
    run.isSessionLock = false
    run.revivedParts = run.abortedParts
    database.transactions.revive(run.abortedParts.flatMap { $0 })
  }

  /// The statement is over, without success.
  func endRun(failing run: StatementRun) {
    self.run = nil
    if let start = run.start, transaction === start.transaction {
      start.transaction.writerID = start.outerWriter
      if !start.transaction.isExplicit { return rollBack() }
    }
    failTransaction()
  }

  private func perform(_ run: StatementRun) throws(EngineError) -> Outcome {
    if case .transaction(let control) = run.statement { return try runControl(control) }
    if transaction?.isFailed == true { throw .failedTransaction() }
    if transaction == nil { try begin(isExplicit: false) }
    guard let transaction else { throw .internalError("no transaction") }
    evaluation.transactionTime = transaction.startMicroseconds
    let start = run.start ?? beginStatement(in: transaction, run.statement)
    run.start = start
    transaction.writerID = start.writer
    transaction.commandID = start.commandID
    try takeView(for: run.statement, transaction)
    let outcome = try answer(run)
    try awaitRivals(from: start.undo.catalogCount)
    transaction.writerID = start.outerWriter
    transaction.commandID += 1
    if !transaction.isExplicit { try commit() }
    return noting(outcome)
  }

  private func answer(_ run: StatementRun) throws(EngineError) -> Outcome {
    guard let plan = run.plan else { return try perform(run.statement, run.values) }
    for lock in plan.locks { try self.lock(lock.relation, lock.mode) }
    guard plan.catalogVersion != catalogVersion, let text = run.text else {
      return try plan.run(run.values, self)
    }
    guard let parsed = try SQLText.parse(text.span) else {
      throw .internalError("a statement without a text")
    }
    return try perform(parsed.statement, [])
  }

  /// Gives a statement that may define things a number of its own, so that it can be undone alone
  /// when it has to wait. Other statements write under their transaction's number, or under that of
  /// its last savepoint.
  private func beginStatement(in transaction: Transaction, _ statement: Statement)
    -> StatementRun.Start
  {
    let undo = Undo(transaction)
    var writer = transaction.writerID
    if statement.mayDefine {
      writer = database.transactions.begin(under: transaction.id)
      transaction.liveIDs.append(writer)
    }
    return StatementRun.Start(
      transaction: transaction, undo: undo, writer: writer, outerWriter: transaction.writerID,
      commandID: transaction.commandID)
  }

  /// A transaction that keeps one view takes it with its first query.
  private func takeView(for statement: Statement, _ transaction: Transaction)
    throws(EngineError)
  {
    guard statement.looksAtData else { return }
    transaction.hasQueried = true
    guard transaction.isolation.keepsReadView else { return }
    if transaction.readView == nil { takeView(transaction) }
    guard let tracked = transaction.serializable, transaction.isDeferrable, tracked.isReadOnly,
      !transaction.isViewSafe
    else { return }
    if tracked.safety == .unsafe {
      database.serializable.rollBack(tracked)
      takeView(transaction)
    }
    guard let now = transaction.serializable, now.safety != .safe else {
      transaction.isViewSafe = true
      return
    }
    throw wait(for: .safeSnapshot(now.overlappedWriters.map(\.id)))
  }

  private func takeView(_ transaction: Transaction) {
    transaction.readView = database.transactions.readView()
    guard transaction.isolation == .serializable else { return }
    transaction.serializable = database.serializable.begin(
      transaction.id, isReadOnly: transaction.isReadOnly)
  }

  /// The statement stops to wait: what a later run would do again is undone, its effects stay.
  /// - Returns: an error if it can't be run again.
  private func suspend(_ run: StatementRun, _ wait: Wait) -> EngineError? {
    if !run.journal.hasEntries, case .lock(.relation, _) = wait { run.readView = nil }
    guard let start = run.start, transaction === start.transaction else { return nil }
    start.transaction.writerID = start.outerWriter
    // A cursor remembers by itself how far it has come.
    if case .fetch = run.statement { run.journal.clear() }
    let undo = start.undo
    guard start.transaction.catalogChanges.count > undo.catalogCount else {
      start.transaction.deferredChecks.removeSubrange(
        min(undo.deferredCount, start.transaction.deferredChecks.count)...)
      return nil
    }
    // Definitions are made anew, with what hangs on them.
    guard run.statement.mayDefine || !run.journal.hasEntries else {
      return .unsupported("to wait in a query whose functions have defined something")
    }
    rollBack(to: undo, start.transaction)
    run.journal.clear()
    run.abortedParts = []
    run.start = nil
    return nil
  }

  /// After an error: what was done since the last savepoint is gone, and others need not wait for
  /// it; only ROLLBACK is heard.
  func failTransaction() {
    guard let transaction, transaction.isExplicit else { return }
    transaction.isFailed = true
    let undo = transaction.savepoints.last.map(Undo.init) ?? .everything
    rollBack(to: undo, transaction)
    if transaction.savepoints.isEmpty, let tracked = transaction.serializable {
      database.serializable.rollBack(tracked)
    }
  }

  /// Undoes what a transaction did since a mark.
  func rollBack(to undo: Undo, _ transaction: Transaction) {
    let ended = Array(transaction.liveIDs[min(undo.liveCount, transaction.liveIDs.count)...])
    engine.log(end: ended, of: transaction)
    database.transactions.end(ended, as: .aborted)
    transaction.liveIDs.removeLast(ended.count)
    cursors = cursors.filter { _, cursor in
      cursor.transaction != transaction.id || cursor.liveCount <= undo.liveCount
    }
    transaction.heldLock = nil
    database.rowLocks.release(parts: ended, owner: transaction.id)
    database.locks.releaseAll(owner: number) { _, holder in ended.contains(holder.part) }
    undoDefinitions(of: transaction, downTo: undo.catalogCount)
    if transaction.deferredChecks.count > undo.deferredCount {
      transaction.deferredChecks.removeLast(
        transaction.deferredChecks.count - undo.deferredCount)
    }
    settings = undo.settings.map { $0 } ?? settings
  }

  /// A point of a transaction to come back to.
  struct Undo {
    var liveCount: Int
    var catalogCount: Int
    var deferredCount: Int
    var settings: Settings?

    init(_ transaction: Transaction) {
      liveCount = transaction.liveIDs.count
      catalogCount = transaction.catalogChanges.count
      deferredCount = transaction.deferredChecks.count
    }

    init(_ savepoint: Transaction.Savepoint) {
      liveCount = savepoint.liveCount
      catalogCount = savepoint.catalogCount
      deferredCount = savepoint.deferredCount
      settings = savepoint.settings
    }

    private init() {
      liveCount = 0
      catalogCount = 0
      deferredCount = 0
    }

    /// The transaction's beginning.
    static let everything = Undo()
  }

  func begin(isExplicit: Bool) throws(EngineError) {
    let id = database.transactions.begin()
    settingsAtBegin = settings
    let level = setting("default_transaction_isolation") ?? ""
    let begun = Transaction(
      id: id, isolation: IsolationLevel(rawValue: level.lowercased()) ?? .readCommitted,
      isExplicit: isExplicit, startMicroseconds: evaluation.statementTime)
    begun.isReadOnly = isOn("default_transaction_read_only")
    begun.isDeferrable = isOn("default_transaction_deferrable")
    transaction = begun
  }

  func commit() throws(EngineError) {
    guard let transaction else { return }
    do throws(EngineError) {
      try runDeferredChecks(transaction)
      try awaitRivals()
      if let tracked = transaction.serializable { try database.serializable.prepare(tracked) }
    } catch {
      if !error.isWait { rollBack() }
      throw error
    }
    do throws(EngineError) {
      try endCursors(isCommitted: true, of: transaction.id)
      try endTemporaryTables()
    } catch {
      if !error.isWait { rollBack() }
      throw error
    }
    try engine.makeDurable(transaction, of: self)
    publishDefinitions(of: transaction)
    if transaction.hasWritten { database.changeCount += 1 }
    database.transactions.end(transaction.liveIDs, as: .committed)
    settings.endTransaction()
    if let tracked = transaction.serializable { database.serializable.commit(tracked) }
    finish(transaction)
    engine.checkpointIfDue(self)
  }

  func rollBack() {
    guard let transaction else { return }
    undoDefinitions(of: transaction, downTo: 0)
    settings = settingsAtBegin
    engine.log(end: transaction.liveIDs, of: transaction)
    database.transactions.end(transaction.liveIDs, as: .aborted)
    cursors = cursors.filter { $0.value.transaction != transaction.id }
    if let tracked = transaction.serializable { database.serializable.rollBack(tracked) }
    finish(transaction)
  }

  /// Nobody waits for the transaction any longer.
  private func finish(_ transaction: Transaction) {
    database.rowLocks.releaseAll(owner: transaction.id)
    database.locks.releaseTransaction(owner: number)
    if !transaction.storages.isEmpty { database.release(transaction.storages) }
    self.transaction = nil
  }

  /// Rows, with what was remarked on the way to them.
  private func noting(_ outcome: Outcome) -> Outcome {
    if notices.isEmpty, evaluation.notices.isEmpty { return outcome }
    if case .rows(let source) = outcome, let rows = source as? RowList {
      rows.notices = notices + evaluation.notices
    }
    return outcome
  }

  func tag(_ text: String) -> Outcome {
    .tag(text, notices: notices + evaluation.notices)
  }
}
