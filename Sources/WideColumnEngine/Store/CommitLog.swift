import Core
import Storage

/// What a record of the commit log holds: one mutation, and the last timestamp given out.
///
/// | field | form |
/// | --- | --- |
/// | last timestamp | zigzag varint |
/// | count of tables | varint |
/// | per table | its id and the count of its changes, varints |
/// | per put | 1, size and key, size and cell |
/// | per deletion | 2, size and first key, size and end, timestamp and time as zigzag varints |
struct CommitLogRecord: Equatable {
  var lastTimestamp: Int64
  var mutation: Mutation

  init(lastTimestamp: Int64, mutation: Mutation) {
    self.lastTimestamp = lastTimestamp
    self.mutation = mutation
  }

  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    Varint.append(signed: lastTimestamp, to: &bytes)
    Varint.append(UInt64(mutation.parts.count), to: &bytes)
    for part in mutation.parts {
      Varint.append(UInt64(part.table), to: &bytes)
      Varint.append(UInt64(part.changes.count), to: &bytes)
      for change in part.changes { Self.append(change, to: &bytes) }
    }
    return bytes
  }

  private static func append(_ change: Mutation.Change, to bytes: inout [UInt8]) {
    switch change {
    case .put(let key, let cell):
      bytes.append(1)
      append(key, to: &bytes)
      append(cell, to: &bytes)
    case .delete(let range, let timestamp, let time):
      bytes.append(2)
      append(range.lower, to: &bytes)
      append(range.upper, to: &bytes)
      Varint.append(signed: timestamp, to: &bytes)
      Varint.append(signed: time, to: &bytes)
    }
  }

  private static func append(_ value: [UInt8], to bytes: inout [UInt8]) {
    Varint.append(UInt64(value.count), to: &bytes)
    bytes.append(contentsOf: value)
  }

  /// Reads a record; nil if the bytes are none.
  init?(_ payload: [UInt8]) {
    guard let record = payload.withUnsafeBytes({ Self.read($0) }) else { return nil }
    self = record
  }

  private static func read(_ bytes: UnsafeRawBufferPointer) -> CommitLogRecord? {
    var offset = 0
    guard let timestamp = Varint.readSigned(bytes, at: &offset),
      let partCount = Varint.read(bytes, at: &offset), partCount <= bytes.count
    else { return nil }
    var mutation = Mutation()
    for _ in 0..<partCount {
      guard let id = Varint.read(bytes, at: &offset), let table = UInt32(exactly: id),
        let count = Varint.read(bytes, at: &offset), count <= bytes.count
      else { return nil }
      for _ in 0..<count {
        guard let change = readChange(bytes, at: &offset) else { return nil }
        mutation.add(change, to: table)
      }
    }
    guard offset == bytes.count else { return nil }
    return CommitLogRecord(lastTimestamp: timestamp, mutation: mutation)
  }

  private static func readChange(
    _ bytes: UnsafeRawBufferPointer, at offset: inout Int
  ) -> Mutation.Change? {
    guard offset < bytes.count else { return nil }
    let kind = bytes[offset]
    offset += 1
    guard let first = readValue(bytes, at: &offset), let second = readValue(bytes, at: &offset)
    else { return nil }
    switch kind {
    case 1:
      guard StoredCell.Header(second) != nil else { return nil }
      return .put(key: first, cell: second)
    case 2:
      guard let timestamp = Varint.readSigned(bytes, at: &offset),
        let time = Varint.readSigned(bytes, at: &offset)
      else { return nil }
      return .delete(KeyRange(first, second), timestamp: timestamp, atMilliseconds: time)
    default: return nil
    }
  }

  private static func readValue(
    _ bytes: UnsafeRawBufferPointer, at offset: inout Int
  ) -> [UInt8]? {
    guard let size = Varint.read(bytes, at: &offset), size <= bytes.count - offset else {
      return nil
    }
    defer { offset += Int(size) }
    return Array(bytes[offset..<offset + Int(size)])
  }
}

/// When the commit log goes to the disk for good.
enum CommitLogSync: String, CaseIterable, Sendable {
  /// Before a statement is acknowledged.
  case batch
  /// Every second: a power cut may take the last one.
  case periodic

  static let periodMilliseconds: Int64 = 1000
}

/// The log that all tables share.
final class CommitLog {
  static let prefix = "commitlog"
  /// The buffer is handed to the disk when it is larger.
  static let bufferSizeBytesMax = 64 << 10

  private let time: any TimeSource
  let log: WriteAheadLog
  let recovery: LogRecovery
  var policy: CommitLogSync = .periodic
  /// A sync failed: what the file holds is not known.
  private(set) var isBroken = false
  private var lastSyncMilliseconds: Int64
  private var start: UInt64
  /// The newest records, for views.
  private(set) var newest = EventLog<Written>(countMax: 12)

  /// A record that was appended.
  struct Written: Equatable, Sendable {
    var lsn: UInt64
    var sizeBytes: Int
    var tables: [UInt32]
    var changeCount: Int
  }

  /// - Parameters:
  ///   - start: where the log begins that is needed.
  ///   - visit: gets each record and its position.
  init(
    _ environment: Environment, from start: UInt64,
    visit: (CommitLogRecord, UInt64) throws(StorageError) -> Void
  ) throws(StorageError) {
    time = environment.time
    lastSyncMilliseconds = environment.time.nowMilliseconds
    self.start = start
    (log, recovery) = try WriteAheadLog.open(
      on: environment.disk, prefix: Self.prefix, from: start
    ) { (lsn, payload) throws(StorageError) in
      guard let record = CommitLogRecord(payload) else {
        throw .damaged(
          file: Self.prefix, offset: Int(lsn - start), reason: "a record holds no mutation")
      }
      try visit(record, lsn + 1)
    }
  }

  var sizeBytes: Int { Int(log.endLSN - start) }

  /// Adds a record.
  /// - Returns: its position, for the trees. After an error it is not there.
  func append(_ record: CommitLogRecord) throws(StorageError) -> UInt64 {
    let lsn = log.append(record.encoded)
    do throws(StorageError) {
      if policy == .batch {
        try log.write()
      } else if log.bufferedSizeBytes >= Self.bufferSizeBytesMax {
        try log.write()
      }
    } catch {
      log.removeBuffered(from: lsn)
      throw error
    }
    if policy == .batch { try sync() }
    newest.append(
      Written(
        lsn: lsn, sizeBytes: Int(log.endLSN - lsn), tables: record.mutation.parts.map(\.table),
        changeCount: record.mutation.changeCount))
    return lsn + 1
  }

  /// Hands the buffer to the disk.
  func write() throws(StorageError) { if !isBroken { try log.write() } }

  func sync() throws(StorageError) {
    guard !isBroken else { return }
    lastSyncMilliseconds = time.nowMilliseconds
    try log.write()
    do throws(StorageError) { try log.sync() } catch {
      isBroken = true
      throw error
    }
  }

  /// When the next sync is due; nil if there is nothing to sync.
  var nextSyncMilliseconds: Int64? {
    guard log.unsyncedRecordCount > 0, !isBroken else { return nil }
    return lastSyncMilliseconds + CommitLogSync.periodMilliseconds
  }

  /// Begins another segment.
  /// - Returns: where it begins.
  func startSegment() throws(StorageError) -> UInt64? {
    try sync()
    try log.startSegment()
    return log.segmentBase
  }

  func removeSegments(before lsn: UInt64) throws(StorageError) {
    start = lsn
    try log.removeSegments(before: lsn)
  }

  /// Where the log will begin that ``restart()`` makes.
  var nextBase: UInt64 { log.nextBaseAfterAbandon }

  /// Begins anew after a failure. All that the log held must be in tables.
  func restart() throws(StorageError) {
    let base = log.nextBaseAfterAbandon
    try log.abandonSegment()
    isBroken = false
    start = base
    try log.removeSegments(before: base)
  }

  func close() throws(StorageError) {
    guard !isBroken else { return }
    try log.mark()
  }
}
