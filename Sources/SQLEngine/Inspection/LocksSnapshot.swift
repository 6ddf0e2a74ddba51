import Core

/// `\view sql.locks`: who holds what, and who waits for whom.
struct LocksSnapshot: Snapshot {
  static let rowsShownMax = 11

  struct Row: Equatable, Sendable {
    /// `table stock`, `row stock (1)`, `advisory 42`.
    var target: String
    /// `AccessShareLock`, `FOR UPDATE`, `changed`.
    var mode: String
    var session: String
    var isGranted: Bool
    /// Of a wait.
    var waitMilliseconds: Int64
    var blockers: [String]
  }

  var rows: [Row]
  var waitCount: Int
  /// Rows locked beyond those that are listed.
  var omittedCount: Int

  init(_ engine: SQLEngine, _ arguments: [String]) throws(EngineError) {
    let only = try arguments.first.map { (name) throws(EngineError) in
      try engine.table(named: name)
    }
    let reader = LockReader(engine)
    let all = engine.sessions.flatMap { reader.waits(of: $0) + reader.held(by: $0, only) }
    rows = Array(all.prefix(Self.rowsShownMax))
    waitCount = engine.waiting.count
    omittedCount = all.count - rows.count
  }

  func figure() -> Figure {
    let table = FigureTable(
      [.init("lock"), .init("mode"), .init("session"), .init("state")],
      rows: rows.map { row in
        let state =
          row.isGranted
          ? "held"
          : "waits for \(row.blockers.joined(separator: ", ")) ┄ \(Self.time(row.waitMilliseconds))"
        return FigureTable.Row(
          [row.target, row.mode, row.session, state], role: row.isGranted ? .plain : .warning)
      }, omittedCount: omittedCount, omittedWhat: "locks")
    return .panel(
      Figure.Panel(
        title: "locks", subject: "sql", facts: ["\(waitCount) waiting"],
        body: rows.isEmpty ? .text("Nobody holds a lock.") : .table(table),
        consequence: consequence))
  }

  static func time(_ milliseconds: Int64) -> String {
    milliseconds < 1000 ? "\(milliseconds) ms" : "\(milliseconds / 1000) s"
  }

  private var consequence: String {
    guard let wait = rows.first(where: { !$0.isGranted }), let blocker = wait.blockers.first else {
      return "a reader never waits for a writer; only writers of one row wait for each other"
    }
    return "session \(wait.session) goes on when \(blocker) ends its transaction or lets go of "
      + wait.target
  }
}

/// Reads locks for people.
struct LockReader {
  private let engine: SQLEngine
  private let database: Database
  /// For the text of keys.
  private let scribe: SQLSession

  init(_ engine: SQLEngine) {
    self.engine = engine
    database = engine.database
    scribe = SQLSession(name: "view", number: 0, engine: engine)
  }

  /// What a session waits for; empty if it does not.
  func waits(of session: SQLSession) -> [LocksSnapshot.Row] {
    guard let run = session.run, let wait = run.wait else { return [] }
    let edges = WaitGraph(engine: engine).edges[session.number] ?? []
    var blockers: [String] = []
    for edge in edges {
      guard let name = engine.sessions.first(where: { $0.number == edge.blocker })?.name,
        !blockers.contains(name)
      else { continue }
      blockers.append(name)
    }
    let (target, mode) = words(of: wait)
    return [
      LocksSnapshot.Row(
        target: target, mode: mode, session: session.name, isGranted: false,
        waitMilliseconds: engine.environment.time.nowMilliseconds - run.waitStartMilliseconds,
        blockers: blockers)
    ]
  }

  private func words(of wait: Wait) -> (String, String) {
    switch wait {
    case .lock(let target, let mode): (name(of: target), mode.catalogName)
    case .parts(let parts):
      ("transaction T\(parts.first.map { database.transactions.top(of: $0) } ?? 0)", "its end")
    case .safeSnapshot: ("a safe snapshot", "DEFERRABLE")
    }
  }

  private func name(of target: LockTarget) -> String {
    switch target {
    case .relation(let id): "table \(database.catalog.objects[id]?.name ?? "\(id)")"
    case .advisory(let key): "advisory \(key)"
    case .advisoryPair(let high, let low): "advisory \(high), \(low)"
    }
  }

  /// What a session holds: of one table only, if that is asked for.
  func held(by session: SQLSession, _ only: Relation?) -> [LocksSnapshot.Row] {
    let rows = session.transaction.map { database.rowLocks.rows(of: $0.id) } ?? []
    var result: [LocksSnapshot.Row] = []
    func add(_ target: String, _ mode: String) {
      let row = LocksSnapshot.Row(
        target: target, mode: mode, session: session.name, isGranted: true, waitMilliseconds: 0,
        blockers: [])
      if !result.contains(row) { result.append(row) }
    }
    for (target, holder) in database.locks.held(by: session.number) {
      if let only, target != .relation(only.id) { continue }
      add(name(of: target), holder.mode.catalogName)
    }
    for row in rows {
      if let only, only.heap != row.heap { continue }
      let table = TableText(row.heap, database, scribe)
      for holder in database.rowLocks.holders[row] ?? []
      where holder.owner == session.transaction?.id {
        add("row \(table.name)\(table.key(ofVersion: row.version))", holder.strength.words)
      }
    }
    return result
  }
}
