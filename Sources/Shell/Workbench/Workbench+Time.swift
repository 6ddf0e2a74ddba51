import Core

extension Workbench {
  /// When the next engine has something to do, by the workbench's clock; nil if none ever has.
  public var nextDeadlineMilliseconds: Int64? {
    openHosts.compactMap(\.engine.nextDeadlineMilliseconds).min()
  }

  /// How long a caller may sleep before ``advanceDue()`` has something to do; nil for as long as it
  /// likes. Under a virtual clock time does not pass by sleeping.
  public var millisecondsToDeadline: Int? {
    guard !clock.isVirtual, let deadline = nextDeadlineMilliseconds else { return nil }
    return max(0, Int(deadline - clock.nowMilliseconds))
  }

  /// Lets time act where it is due: time-outs fire, syncs happen.
  public func advanceDue() throws(EngineError) {
    let now = clock.nowMilliseconds
    for host in openHosts {
      guard let deadline = host.engine.nextDeadlineMilliseconds, deadline <= now else { continue }
      try host.advance()
    }
  }

  /// Before input is waited for: engines hand what they buffer to their disks.
  public func settle() throws(EngineError) {
    for host in openHosts { try host.settle() }
  }

  /// Moves the clock forward; what falls due on the way happens in order, at its time.
  /// - Parameter duration: in milliseconds, `>= 0`.
  func moveClock(byMilliseconds duration: Int64) throws(EngineError) {
    let end = clock.nowMilliseconds + duration
    while let (host, deadline) = nextDue(before: end) {
      clock.advance(byMilliseconds: max(0, deadline - clock.nowMilliseconds))
      try host.advance()
      // An engine that has done its work at a moment names a later one.
      if let next = host.engine.nextDeadlineMilliseconds, next <= deadline { break }
    }
    clock.advance(byMilliseconds: max(0, end - clock.nowMilliseconds))
    for host in openHosts { try host.advance() }
  }

  private func nextDue(before end: Int64) -> (host: EngineHost, deadline: Int64)? {
    var earliest: (host: EngineHost, deadline: Int64)?
    for host in openHosts {
      guard let deadline = host.engine.nextDeadlineMilliseconds, deadline <= end else { continue }
      if let found = earliest, found.deadline <= deadline { continue }
      earliest = (host, deadline)
    }
    return earliest
  }

  /// Goes back before the last step, or before the last `stepCount` of them.
  /// - Returns: what was undone, the newest first.
  func rewind(_ familyIndex: Int, stepCount: Int, skipsIdle: Bool) throws(EngineError) -> [String] {
    let host = try host(familyIndex)
    guard host.journal.isRecording else {
      throw .noHistory(host.journal.unavailable ?? "nothing has been recorded")
    }
    guard let way = host.journal.wayBack(stepCount: stepCount, skipsIdle: skipsIdle) else {
      throw .noHistory(
        skipsIdle && stepCount == 1
          ? "nothing has been changed yet" : "the journal does not reach back \(stepCount) steps")
    }
    try host.rewind(to: way.position)
    return way.undone
  }
}
