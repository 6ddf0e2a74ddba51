import Core

/// Statements that wait: they are run again as soon as what they wait for is over.
extension SQLEngine {
  /// A session's statement has stopped to wait.
  /// - Returns: its answer for now; an error if it was chosen to break a deadlock.
  func block(_ session: SQLSession, _ wait: Wait) -> Result<Outcome, EngineError> {
    if !waiting.contains(where: { $0 === session }) { waiting.append(session) }
    session.run?.waitStartMilliseconds = environment.time.nowMilliseconds
    if case .lock(let target, let mode) = wait {
      database.locks.enqueue(target, mode, owner: session.number, part: session.lockRequestPart)
    }
    let name = blocker(of: session)?.name
    if let error = breakDeadlock(closedBy: session) { return .failure(error) }
    return .success(.blocked(waitsFor: name))
  }

  /// Runs all statements whose wait is over, oldest first, until none is left.
  func settleWaits() {
    var index = 0
    while index < waiting.count {
      let session = waiting[index]
      guard let wait = session.run?.wait, isOver(wait, of: session) else {
        index += 1
        continue
      }
      let finishedCount = finished.count
      let result = session.proceed()
      if case .success(.blocked) = result {
        index = finished.count == finishedCount ? index + 1 : 0
        continue
      }
      waiting.removeAll { $0 === session }
      finish(session, result)
      // What it let go of may be what those before it wait for.
      index = 0
    }
  }

  /// A wait has ended: its answer is handed out, and the statements behind it get their turn.
  private func finish(_ session: SQLSession, _ result: Result<Outcome, EngineError>) {
    finished.append(FinishedWait(session: session.name, result: result))
    while session.run == nil, !session.queue.isEmpty {
      let next = session.queue.removeFirst()
      let answer = session.start(next.text.span, next.parameters)
      if case .success(.blocked) = answer { return }
      finished.append(FinishedWait(session: session.name, result: answer))
    }
  }

  /// Ends a session's wait with an error.
  func fail(_ session: SQLSession, _ error: EngineError) {
    stopWaiting(session)
    if let run = session.run { session.endRun(failing: run) }
    finish(session, .failure(error))
  }

  /// Takes a session out of all lines.
  func stopWaiting(_ session: SQLSession) {
    waiting.removeAll { $0 === session }
    database.locks.leave(owner: session.number)
    database.locks.releaseAll(owner: session.number) { _, holder in
      holder.isUnclaimed && holder.isOfSession
    }
  }

  /// A session is closed: nobody hears the answer of its statement.
  func forget(_ session: SQLSession) {
    stopWaiting(session)
    session.queue = []
    if let run = session.run { session.endRun(failing: run) }
  }

  private func isOver(_ wait: Wait, of session: SQLSession) -> Bool {
    switch wait {
    case .lock: database.locks.waiting[session.number] == nil
    case .safeSnapshot: session.transaction?.serializable?.safety != .unknown
    case .parts(let parts):
      parts.allSatisfy { database.transactions.status(of: $0) != .running }
    }
  }

  // Time.

  /// When a session's wait ends at the latest, and with what.
  private func deadline(of session: SQLSession) -> (milliseconds: Int64, error: EngineError)? {
    guard let run = session.run, run.wait != nil else { return nil }
    var ends: [(milliseconds: Int64, error: EngineError)] = []
    let lockTimeout = session.milliseconds(of: "lock_timeout")
    if lockTimeout > 0 { ends.append((run.waitStartMilliseconds + lockTimeout, .lockTimeout)) }
    let timeout = session.milliseconds(of: "statement_timeout")
    if timeout > 0 { ends.append((run.startMilliseconds + timeout, .statementTimeout)) }
    return ends.min { $0.milliseconds < $1.milliseconds }
  }

  /// When the first wait ends by itself; nil if none does.
  var nextWaitDeadline: Int64? {
    waiting.compactMap { deadline(of: $0)?.milliseconds }.min()
  }

  /// Ends the waits whose time has come, in the order of their times.
  func endOverdueWaits() {
    guard !waiting.isEmpty else { return }
    let now = environment.time.nowMilliseconds
    func next() -> (session: SQLSession, error: EngineError)? {
      var first: (session: SQLSession, milliseconds: Int64, error: EngineError)?
      for session in waiting {
        guard let end = deadline(of: session), end.milliseconds <= now else { continue }
        if first.map({ end.milliseconds < $0.milliseconds }) ?? true {
          first = (session, end.milliseconds, end.error)
        }
      }
      return first.map { ($0.session, $0.error) }
    }
    while let due = next() {
      fail(due.session, due.error)
      settleWaits()
    }
  }
}

extension SQLSession {
  /// To which part of the transaction the lock belongs that the session stands in line for.
  var lockRequestPart: TransactionID {
    run?.isSessionLock == true
      ? TransactionManager.none : run?.start?.writer ?? transaction?.id ?? TransactionManager.none
  }

  func cancelWait() {
    engine.forget(self)
    engine.settleWaits()
  }
}
