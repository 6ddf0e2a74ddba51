import Core
import SQLSyntax
import Storage

/// PostgreSQL's dialect over multi-version rows.
///
///     SQLSession ── Statement ─► Binder ─► LogicalPlan ─► Planner ─► PlanNode ─► batches
///          │                                                            │
///          └── Transaction ── Visibility ──────────────────► Heap, BTreeIndex
///
/// Invariants:
/// 1. A statement happens whole or not at all: each runs under a number of its own that is marked
///    as aborted if it fails.
/// 2. What a transaction may see is decided by ``Visibility`` alone.
final class SQLEngine: Engine {
  let environment: Environment
  /// Replaced by what the disk holds when the disk has refused a commit.
  private(set) var database: Database
  var sessions: [SQLSession] = []
  private var sessionCount = 0
  /// What opening found.
  private(set) var recoveryReport = RecoverySnapshot()
  /// Why nothing runs any more: memory may not hold what the disk does. Nil while all is well.
  private(set) var failure: EngineError?
  let slowStatements = SlowStatements()
  /// The number of the session that ran the last plan.
  var lastPlanned = 0
  /// Nobody has run a statement since the shell waited for input: a person may be typing.
  var isAttended = true
  /// What sessions' randomness is derived from.
  private var seed: UInt64
  /// Of databases that were given up.
  private var earlierChangeCount = 0
  /// Sessions whose statement waits, in the order in which their statements began to.
  var waiting: [SQLSession] = []
  var finished: [FinishedWait] = []

  init(environment: Environment) throws(EngineError) {
    self.environment = environment
    seed = environment.seed
    database = Database(environment: environment)
    do throws(StorageError) { try recover() } catch { throw error.engineError }
  }

  private func recover() throws(StorageError) {
    let recovery = Recovery(self, database)
    try recovery.run()
    recoveryReport = recovery.report
  }

  func openSession(named name: String) -> any Session {
    sessionCount += 1
    let session = SQLSession(name: name, number: sessionCount, engine: self)
    sessions.append(session)
    return session
  }

  func takeFinishedWaits() -> [FinishedWait] {
    defer { finished = [] }
    return finished
  }

  var recovery: any Snapshot { recoveryReport }

  /// What a session's `random()` draws from.
  func random(for session: String) -> SeededRandom {
    SeededRandom(seed: StableHash.hash("sql.random.\(session)", seed: seed))
  }

  func reseed(_ seed: UInt64) {
    self.seed = seed
    for session in sessions { session.evaluation.random = random(for: session.name) }
  }

  /// Temporary objects are nowhere but in memory.
  var preamble: [String]? {
    let objects = database.catalog.objects.values
    return objects.contains { Catalog.isTemporary($0.schemaID) } ? nil : []
  }

  var changeCount: Int? {
    earlierChangeCount + database.changeCount + database.log.recordCount
  }

  /// The disk has refused what a commit needs: takes back all that is not durable, as a crash at
  /// this moment would, and reads the database anew. Transactions that are open are lost, in all
  /// sessions. If the disk refuses that too, nothing runs any more.
  func takeBack(after error: StorageError) throws(EngineError) {
    earlierChangeCount += database.changeCount + database.log.recordCount
    do throws(StorageError) {
      try database.log.log?.rollBackToDurable()
      database = Database(
        environment: environment, lastVersion: database.catalog.numbers.lastVersion)
      try recover()
    } catch {
      let broken = EngineError.logBroken(error)
      failure = broken
      throw broken
    }
    for session in sessions { session.loseTransaction() }
    for session in waiting where session.run?.wait != nil { fail(session, .notDurable(error)) }
  }
}
