import Core
import Storage

/// What the shell asks of the engine between statements.
extension WideColumnEngine {
  func advance() throws(EngineError) {
    guard let due = store.log.nextSyncMilliseconds, due <= environment.time.nowMilliseconds
    else { return }
    try storing { () throws(StorageError) in try store.log.sync() }
  }

  var nextDeadlineMilliseconds: Int64? { store.log.nextSyncMilliseconds }

  func settle() throws(EngineError) {
    try storing { () throws(StorageError) in try store.log.write() }
  }

  func perform(_ task: MaintenanceTask) throws(EngineError) -> Outcome {
    switch task {
    case .checkpoint, .flush:
      try storing { () throws(StorageError) in try store.flush() }
      return .tag(task == .flush ? "FLUSH" : "CHECKPOINT", notices: [])
    case .compact(oneStep: true):
      let hasMore = try storing { () throws(StorageError) in
        try store.compactStep(maxEntries: Self.compactionStepEntryCount)
      }
      return .tag("COMPACT", notices: [hasMore ? "there is more to merge" : "nothing is due"])
    case .compact:
      try storing { () throws(StorageError) in try store.compact() }
      return .tag("COMPACT", notices: [])
    }
  }

  /// What `\compact step` merges.
  static let compactionStepEntryCount = 1000

  var exposure: Exposure {
    Exposure(
      recordCount: store.log.log.unsyncedRecordCount, sizeBytes: store.log.log.unsyncedSizeBytes)
  }

  var recovery: any Snapshot { store.recovery }

  func close() throws(EngineError) {
    try storing { () throws(StorageError) in
      try store.close()
      try schemaStore.close()
    }
  }
}
