import Core
import Storage

/// Snapshots that shorten the log.
extension KeyValueEngine {
  /// Writes a snapshot of everything and drops the log before it.
  ///
  /// The order makes every point in between recoverable: the log is durable, then the snapshot is
  /// there under its name, then the new segment, and only then is anything removed.
  func checkpoint() throws(EngineError) {
    if let failure = store.failure { throw failure }
    try attempt { () throws(StorageError) in
      guard let log = store.log else { return }
      try log.sync()
      let lsn = log.endLSN
      if try newestSnapshotLSN() != lsn {
        try SnapshotFile.write(keyspace, lsn: lsn, on: environment.disk)
      }
      try log.startSegment()
      try log.removeSegments(before: lsn)
      try removeSnapshots(before: lsn)
      store.sizeAfterRewrite = log.segmentSizeBytes
    }
    keyspace.statistics.pointee.changeCountAtSnapshot = keyspace.changeCount
    keyspace.statistics.pointee.lastSnapshotSeconds = environment.time.nowMilliseconds / 1000
  }

  /// - Returns: where the log goes on from; 0 without a snapshot.
  func loadNewestSnapshot() throws(StorageError) -> UInt64 {
    guard let lsn = try newestSnapshotLSN() else { return 0 }
    let name = SnapshotFile.name(lsn: lsn)
    try SnapshotFile.load(name, into: keyspace, from: environment.disk)
    recoveryReport.snapshotFile = name
    recoveryReport.snapshotKeyCount = keyspace.keyCount
    return lsn
  }

  private func newestSnapshotLSN() throws(StorageError) -> UInt64? {
    try snapshotLSNs().max()
  }

  private func snapshotLSNs() throws(StorageError) -> [UInt64] {
    try onDisk { () throws(DiskError) in
      try environment.disk.names().compactMap(SnapshotFile.lsn(ofFile:))
    }
  }

  private func removeSnapshots(before lsn: UInt64) throws(StorageError) {
    for old in try snapshotLSNs() where old < lsn {
      try onDisk { () throws(DiskError) in
        try environment.disk.remove(SnapshotFile.name(lsn: old))
      }
    }
  }
}
