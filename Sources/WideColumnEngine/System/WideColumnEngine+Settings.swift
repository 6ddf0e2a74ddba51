import Core
import Storage

/// `UPDATE system_views.settings SET value = 'batch' WHERE name = 'commitlog_sync'`
extension WideColumnEngine {
  /// - Returns: whether the modification was one of a setting.
  func changeSetting(_ plan: ModificationPlan) throws(EngineError) -> Bool {
    guard plan.table.keyspace == "system_views", plan.table.name == "settings",
      plan.kind == .update, case .set(let value?) = plan.changes.first?.change,
      let key = try plan.restrictions.partitionKeys()?.first
    else { return false }
    let name = String(decoding: key.bytes, as: UTF8.self)
    let text = String(decoding: value, as: UTF8.self)
    guard name == "commitlog_sync" else {
      throw .invalidRequest(
        "Setting '\(name)' cannot be changed", hint: "commitlog_sync can: batch or periodic")
    }
    guard let policy = CommitLogSync(rawValue: text) else {
      throw .configuration("commitlog_sync must be 'batch' or 'periodic', not '\(text)'")
    }
    try storing { () throws(StorageError) in
      if policy == .batch { try store.log.sync() }
      try schemaStore.set(name, to: text)
    }
    store.log.policy = policy
    writeCount += 1
    return true
  }
}
