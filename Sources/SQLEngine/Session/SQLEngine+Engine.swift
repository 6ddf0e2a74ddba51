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
    case .compact:
      throw EngineError(
        "0A000", .unsupported, "the sql family keeps its rows in memory: nothing to compact",
        hint: "VACUUM removes dead versions; \\checkpoint writes an image and shortens the log")
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

  var topics: [Topic] {
    [Topic("sql.wal", "the log: records with their images, what a power cut would lose")]
  }

  func snapshot(of topic: String, arguments: [String]) throws(EngineError) -> any Snapshot {
    if topic == "sql.wal", let snapshot = WALSnapshot(self) { return snapshot }
    let nearest = NearestName.find(topic, among: topics.map(\.name))
    throw EngineError(
      "view", .reference, "there is no view '\(topic)'",
      hint: nearest.map { "Did you mean `\($0)`?" })
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
