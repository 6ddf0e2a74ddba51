import Core

/// Who waits for whom at one moment, and whether somebody waits for itself.
///
/// An edge leads from a session that waits to one that stands in its way. An edge is *soft* if the
/// other only stands ahead of it in the line for a lock: such a deadlock is resolved by changing
/// places. A cycle of hard edges is a deadlock for good, and one of its sessions has to give up.
///
/// **Source:** PostgreSQL 15, `src/backend/storage/lmgr/README`, "The Deadlock Detection
/// Algorithm". **Differs from the source:** the search runs when a wait begins and not a
/// `deadlock_timeout` later; a soft edge is tried one at a time.
struct WaitGraph {
  /// One session standing in another's way.
  struct Edge: Equatable {
    var waiter: Int
    var blocker: Int
    var wait: Wait
    var isSoft: Bool
  }

  let edges: [Int: [Edge]]

  init(engine: SQLEngine) {
    var edges: [Int: [Edge]] = [:]
    for session in engine.waiting {
      guard let wait = session.run?.wait else { continue }
      edges[session.number] = Self.edges(of: session.number, wait, engine)
    }
    self.edges = edges
  }

  private static func edges(of waiter: Int, _ wait: Wait, _ engine: SQLEngine) -> [Edge] {
    switch wait {
    case .lock(let target, let mode):
      // It may have been granted already, and its session not have run since.
      guard engine.database.locks.waiting[waiter] == target,
        let state = engine.database.locks.states[target]
      else { return [] }
      let hard = state.blockers(of: mode, owner: waiter).map {
        Edge(waiter: waiter, blocker: $0, wait: wait, isSoft: false)
      }
      let ahead = state.line.prefix { $0.owner != waiter }.filter { $0.mode.conflicts(with: mode) }
      return hard
        + ahead.map { Edge(waiter: waiter, blocker: $0.owner, wait: wait, isSoft: true) }
    case .parts(let parts), .safeSnapshot(let parts):
      var found: [Edge] = []
      for part in parts where engine.database.transactions.status(of: part) == .running {
        let top = engine.database.transactions.top(of: part)
        guard let owner = engine.sessions.first(where: { $0.transaction?.id == top }) else {
          continue
        }
        found.append(
          Edge(waiter: waiter, blocker: owner.number, wait: .parts([part]), isSoft: false))
      }
      return found
    }
  }

  /// A way from a session back to itself; nil if there is none.
  func cycle(through start: Int) -> [Edge]? {
    var visited: Set<Int> = []
    var path: [Edge] = []
    func search(_ session: Int) -> Bool {
      for edge in edges[session] ?? [] {
        path.append(edge)
        if edge.blocker == start { return true }
        if visited.insert(edge.blocker).inserted, search(edge.blocker) { return true }
        path.removeLast()
      }
      return false
    }
    return search(start) ? path : nil
  }
}

extension SQLEngine {
  /// Who stands in the way of a session; nil if nobody does.
  func blocker(of session: SQLSession) -> SQLSession? {
    guard let edge = WaitGraph(engine: self).edges[session.number]?.first else { return nil }
    return sessions.first { $0.number == edge.blocker }
  }

  /// Breaks the deadlock that a wait has closed, if it has.
  /// - Returns: the error of the session that closed it, if that is the one to give up.
  func breakDeadlock(closedBy session: SQLSession) -> EngineError? {
    while let cycle = WaitGraph(engine: self).cycle(through: session.number) {
      if reorder(cycle) { continue }
      // The one that would have noticed first, had it looked after its deadlock_timeout; the one
      // that closed the cycle if there is no difference.
      let victim = cycle.compactMap { edge in sessions.first { $0.number == edge.waiter } }
        .min { patience(of: $0) < patience(of: $1) }
      guard let victim else { return nil }
      let error = deadlock(cycle, seenBy: victim)
      guard victim === session else {
        fail(victim, error)
        continue
      }
      stopWaiting(session)
      if let run = session.run { session.endRun(failing: run) }
      return error
    }
    return nil
  }

  private func patience(of session: SQLSession) -> Int64 {
    session.milliseconds(of: "deadlock_timeout")
  }

  /// Tries to do without a victim: lets one of the cycle pass another in line.
  private func reorder(_ cycle: [WaitGraph.Edge]) -> Bool {
    for edge in cycle where edge.isSoft {
      guard case .lock(let target, _) = edge.wait else { continue }
      let line = database.locks.states[target]?.line.map(\.owner) ?? []
      database.locks.move(edge.waiter, aheadOf: edge.blocker, in: target)
      let graph = WaitGraph(engine: self)
      if line.allSatisfy({ graph.cycle(through: $0) == nil }) {
        database.locks.grant(target)
        return true
      }
      database.locks.arrange(target, line)
    }
    return false
  }

  private func deadlock(_ cycle: [WaitGraph.Edge], seenBy victim: SQLSession) -> EngineError {
    let start = cycle.firstIndex { $0.waiter == victim.number } ?? 0
    let lines = (cycle[start...] + cycle[..<start]).map { edge in
      "Process \(edge.waiter) waits for \(description(of: edge.wait)); blocked by process "
        + "\(edge.blocker)."
    }
    return .deadlock(detail: lines.joined(separator: "\n"))
  }

  /// As PostgreSQL names what a process waits for: `ShareLock on transaction 742`.
  func description(of wait: Wait) -> String {
    switch wait {
    case .lock(.relation(let id), let mode):
      "\(mode.catalogName) on relation \(id) of database 1"
    case .lock(.advisory(let key), let mode):
      "\(mode.catalogName) on advisory lock [1,\(UInt64(bitPattern: key) >> 32),"
        + "\(UInt64(bitPattern: key) & 0xFFFF_FFFF),1]"
    case .lock(.advisoryPair(let high, let low), let mode):
      "\(mode.catalogName) on advisory lock [1,\(UInt32(bitPattern: high)),"
        + "\(UInt32(bitPattern: low)),2]"
    case .parts(let parts), .safeSnapshot(let parts):
      "ShareLock on transaction \(database.transactions.top(of: parts.first ?? 0))"
    }
  }
}
