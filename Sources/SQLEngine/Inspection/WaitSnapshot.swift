import Core

/// `\why` of a statement that waits: for what, for whom, and for whom those wait.
struct WaitSnapshot: Snapshot {
  struct Step: Equatable, Sendable {
    var session: String
    /// As PostgreSQL's deadlock report says it: `ShareLock on transaction 7`.
    var wanted: String
    var blocker: String
  }

  static let stepsShownMax = 8

  var session: String
  var steps: [Step]
  var waitMilliseconds: Int64
  /// When a time-out ends the wait; nil for never.
  var deadlineMilliseconds: Int64?

  init(_ waiter: SQLSession) {
    let engine = waiter.engine
    let graph = WaitGraph(engine: engine)
    session = waiter.name
    steps = []
    func name(_ number: Int) -> String {
      engine.sessions.first { $0.number == number }?.name ?? "?"
    }
    var numbers = [waiter.number]
    var seen: Set<Int> = []
    while !numbers.isEmpty, steps.count < Self.stepsShownMax {
      let number = numbers.removeFirst()
      guard seen.insert(number).inserted else { continue }
      for edge in graph.edges[number] ?? [] {
        steps.append(
          Step(
            session: name(number), wanted: engine.description(of: edge.wait),
            blocker: name(edge.blocker)))
        numbers.append(edge.blocker)
      }
    }
    let now = engine.environment.time.nowMilliseconds
    waitMilliseconds = now - (waiter.run?.waitStartMilliseconds ?? now)
    deadlineMilliseconds = engine.nextWaitDeadline
  }

  func figure() -> Figure {
    let table = FigureTable(
      [.init("session"), .init("waits for"), .init("held by")],
      rows: steps.map { FigureTable.Row([$0.session, $0.wanted, $0.blocker]) })
    let last = steps.last?.blocker ?? "nobody"
    return .panel(
      Figure.Panel(
        title: "why", subject: "sql/\(session)",
        facts: ["waits \(LocksSnapshot.time(waitMilliseconds))"], body: .table(table),
        consequence: "all goes on when session \(last) commits, rolls back or unlocks"))
  }
}
