import Core
import Storage

/// The kv engine: a keyspace, the log and snapshots that keep it, and its sessions.
///
///     session ─► execute ─► command ─► keyspace
///                   │                     │ changed
///                   │◄────────────────────┘
///                   └─► log (append, write, sync) ─► served waits, pushes
///
/// Log records hold commands, the time at which they ran, and the database; replaying them at those
/// times gives the same keyspace, so nothing else is logged: no expirations, no access clocks.
final class KeyValueEngine: Engine {
  let environment: Environment
  var keyspace: Keyspace
  var store: CommandLog
  private(set) var sessions: [KeyValueSession] = []
  private var nextSessionID: Int64 = 1
  private var finishedWaits: [FinishedWait] = []
  /// What opening found.
  var recoveryReport = RecoverySnapshot()
  /// Commands of the running EXEC that changed something, to be logged as one record.
  var transactionRecord: [[[UInt8]]]?

  init(environment: Environment) throws(EngineError) {
    self.environment = environment
    keyspace = Keyspace(environment: environment)
    store = CommandLog(disk: environment.disk)
    try recover()
  }

  func openSession(named name: String) -> any Session {
    let session = KeyValueSession(name: name, id: nextSessionID, engine: self)
    nextSessionID += 1
    sessions.append(session)
    keyspace.statistics.pointee.sessionsOpened += 1
    return session
  }

  /// A wait has ended: its answer is taken by the shell.
  func finish(_ session: KeyValueSession, _ result: Result<Outcome, EngineError>) {
    finishedWaits.append(FinishedWait(session: session.name, result: result))
  }

  func takeFinishedWaits() -> [FinishedWait] {
    if finishedWaits.isEmpty { return [] }
    defer { finishedWaits.removeAll() }
    return finishedWaits
  }

  var recovery: any Snapshot { recoveryReport }

  func closeSession(_ session: KeyValueSession) {
    keyspace.waits.remove(session)
    keyspace.watches.unwatch(session)
    keyspace.publications.unsubscribeAll(session)
    sessions.removeAll { $0 === session }
  }
}
