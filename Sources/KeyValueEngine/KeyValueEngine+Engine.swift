import Core
import Storage

/// What the shell asks of the engine between statements.
extension KeyValueEngine {
  func advance() throws(EngineError) {
    let now = environment.time.nowMilliseconds
    if keyspace.waits.nextDeadline.map({ $0 <= now }) == true { endDueWaits(now: now) }
    if keyspace.hasDueKeys(now: now) { keyspace.expireDue(now: now, limit: 1000) }
    if store.needsPeriodicSync(keyspace.settings.pointee.logSync, now: now) {
      try attempt { () throws(StorageError) in try store.syncNow(at: now) }
    }
  }

  var nextDeadlineMilliseconds: Int64? {
    [
      keyspace.waits.nextDeadline, keyspace.nextExpiry,
      store.nextSync(keyspace.settings.pointee.logSync),
    ].compactMap { $0 }.min()
  }

  func settle() throws(EngineError) {
    guard store.failure == nil else { return }
    try attempt { () throws(StorageError) in try store.log?.write() }
  }

  var exposure: Exposure {
    guard let log = store.log else { return .none }
    return Exposure(recordCount: log.unsyncedRecordCount, sizeBytes: log.unsyncedSizeBytes)
  }

  func close() throws(EngineError) {
    guard store.failure == nil else { return }
    do throws(StorageError) { try store.log?.sync() } catch { throw error.engineError }
  }

  /// Which member a later SPOP or RANDOMKEY draws depends on this seed, and on how the tables lie.
  func reseed(_ seed: UInt64) {
    keyspace.random = Environment(
      time: environment.time, disk: environment.disk, interrupt: environment.interrupt, seed: seed
    ).random(for: "kv.random")
  }

  var preamble: [String]? { ConfigCommand.statements(for: keyspace.settings.pointee) }

  var changeCount: Int? { keyspace.changeCount }

  func perform(_ task: MaintenanceTask) throws(EngineError) -> Outcome {
    switch task {
    case .checkpoint:
      try checkpoint()
      return .tag("CHECKPOINT", notices: [])
    case .flush:
      try attempt { () throws(StorageError) in
        try store.syncNow(at: environment.time.nowMilliseconds)
      }
      return .tag("FLUSH", notices: [])
    case .compact:
      throw EngineError(
        "unsupported", .unsupported, "the kv family keeps its data in memory: nothing to compact",
        hint: "\\checkpoint writes a snapshot and shortens the log")
    }
  }

  /// Runs a piece of disk work that no statement waits for. If it fails, writes are refused from
  /// then on.
  func attempt(_ work: () throws(StorageError) -> Void) throws(EngineError) {
    do throws(StorageError) { try work() } catch {
      let failure = EngineError.logBroken(error)
      store.failure = failure
      throw failure
    }
  }
}
