import Core

/// Advisory locks and sleep, for the functions of these names.
extension SessionAccess {
  func takeLock(_ lock: AdvisoryLock, waits: Bool) throws(EngineError) -> Bool {
    let mode: LockMode = lock.isShared ? .share : .exclusive
    let part = lock.isOfTransaction ? session.lockPart : TransactionManager.none
    let locks = session.database.locks
    let entry = try session.once { () throws(EngineError) in
      if locks.take(lock.target, mode, owner: session.number, part: part) { return .done }
      guard waits else { return .refused }
      session.run?.isSessionLock = !lock.isOfTransaction
      throw session.wait(for: .lock(lock.target, mode))
    }
    return entry == .done
  }

  func releaseLock(_ lock: AdvisoryLock) throws(EngineError) -> Bool {
    let mode: LockMode = lock.isShared ? .share : .exclusive
    let entry = try session.once { () throws(EngineError) in
      session.database.locks.release(
        lock.target, mode, owner: session.number, isOfSession: true) ? .done : .refused
    }
    return entry == .done
  }

  func releaseAllLocks() throws(EngineError) {
    _ = try session.once { () throws(EngineError) in
      session.database.locks.releaseAll(owner: session.number) { target, holder in
        if case .relation = target { return false }
        return holder.isOfSession
      }
      return .done
    }
  }

  var sessionNumber: Int { session.number }

  var transactionNumber: Int64 { Int64(session.transaction?.id ?? 0) }
}
