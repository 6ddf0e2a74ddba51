import Core
import SQLSyntax

/// PostgreSQL's dialect over multi-version rows.
///
///     SQLSession ── Statement ─► Binder ─► LogicalPlan ─► Planner ─► PlanNode ─► batches
///          │                                                            │
///          └── Transaction ── Visibility ──────────────────► Heap, OrderedIndex
///
/// Invariants:
/// 1. A statement happens whole or not at all: each runs under a number of its own that is marked
///    as aborted if it fails.
/// 2. What a transaction may see is decided by ``Visibility`` alone.
final class SQLEngine: Engine {
  let environment: Environment
  let database: Database
  var sessions: [SQLSession] = []
  private var sessionCount = 0
  /// Sessions whose statement waits, in the order in which their statements began to.
  var waiting: [SQLSession] = []
  var finished: [FinishedWait] = []

  init(environment: Environment) throws(EngineError) {
    self.environment = environment
    database = Database(environment: environment)
  }

  func openSession(named name: String) -> any Session {
    sessionCount += 1
    let session = SQLSession(name: name, number: sessionCount, engine: self)
    sessions.append(session)
    return session
  }

  func advance() throws(EngineError) { endOverdueWaits() }

  func takeFinishedWaits() -> [FinishedWait] {
    defer { finished = [] }
    return finished
  }

  var topics: [Topic] { [] }

  func snapshot(of topic: String, arguments: [String]) throws(EngineError) -> any Snapshot {
    throw EngineError("reference", .reference, "there is no view '\(topic)'")
  }

  func perform(_ task: MaintenanceTask) throws(EngineError) -> Outcome {
    throw .unsupported("this piece of housekeeping")
  }

  var exposure: Exposure { .none }

  var recovery: any Snapshot { RecoverySnapshot() }

  func close() throws(EngineError) {}

  var changeCount: Int? { database.changeCount }
}

/// What opening found: nothing yet is kept on disk.
struct RecoverySnapshot: Snapshot {
  func figure() -> Figure {
    .panel(
      Figure.Panel(
        title: "recovery", subject: "sql", body: .text("The sql family keeps its data in memory."),
        consequence: "if the power fails now, everything is lost"))
  }
}
