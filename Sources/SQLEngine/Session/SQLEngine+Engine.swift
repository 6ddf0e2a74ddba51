import Core
import Storage

/// What the shell asks of the engine between statements.
extension SQLEngine {
  func advance() throws(EngineError) {
    endOverdueWaits()
    guard failure == nil, let due = database.log.nextSyncMilliseconds,
      due <= environment.time.nowMilliseconds
    else { return }
    try makeDurable()
  }

  var nextDeadlineMilliseconds: Int64? {
    let sync = failure == nil ? database.log.nextSyncMilliseconds : nil
    return [nextWaitDeadline, sync].compactMap { $0 }.min()
  }

  func settle() throws(EngineError) {
    isAttended = true
    guard failure == nil, let log = database.log.log else { return }
    database.log.appendSequences(database.sequences)
    database.log.append(counters: database.counters)
    do throws(StorageError) { try log.write() } catch {
      try takeBack(after: error)
      throw .notDurable(error)
    }
  }

  func perform(_ task: MaintenanceTask) throws(EngineError) -> Outcome {
    if let failure { throw failure }
    switch task {
    case .checkpoint:
      try checkpoint()
      return .tag("CHECKPOINT", notices: [])
    case .flush:
      try makeDurable()
      return .tag("FLUSH", notices: [])
    case .compact(let oneStep): return try compact(oneStep: oneStep)
    }
  }

  var exposure: Exposure { database.log.exposure }

  func close() throws(EngineError) {
    guard failure == nil else { return }
    database.log.appendSequences(database.sequences)
    database.log.append(counters: database.counters)
    try makeDurable()
    do throws(StorageError) { try database.log.log?.mark() } catch { throw error.engineError }
  }

  /// Makes all commits durable that were answered.
  private func makeDurable() throws(EngineError) {
    do throws(StorageError) {
      try database.log.sync(now: environment.time.nowMilliseconds)
    } catch {
      try takeBack(after: error)
      throw .notDurable(error)
    }
  }
}
