import Core
import Storage

/// The log of the kv engine: what a record holds, and when it goes to the disk.
///
/// A record is one step, all or nothing. Integers are varints:
///
/// | field | |
/// | --- | --- |
/// | time | milliseconds since 1970 when the commands ran |
/// | database | the number selected |
/// | command count | 1, or more for a transaction |
/// | per command | word count, then each word as size and bytes |
struct CommandLog {
  static let prefix = "log"
  /// The buffer is handed to the disk when it is larger, whatever `appendfsync` says.
  static let bufferSizeMax = 64 << 10

  let disk: any Disk
  var log: WriteAheadLog?
  /// Why nothing can be written any more; nil while all is well.
  var failure: EngineError?
  /// When the log was last synced, in the environment's time.
  var lastSyncMilliseconds: Int64 = 0
  /// Size of the log after the last rewrite.
  var sizeAfterRewrite = 0
  /// The newest records, for `kv.wal` and `\why`.
  private(set) var newestRecords = EventLog<Written>(countMax: LogSnapshot.recordsShownMax)
  private var scratch: [UInt8] = []

  /// A record that was appended.
  struct Written: Equatable, Sendable {
    var lsn: UInt64
    var sizeBytes: Int
  }

  init(disk: any Disk) { self.disk = disk }

  // MARK: - Writing

  mutating func append(_ words: Words, databaseIndex: Int, at now: Int64) {
    begin(databaseIndex: databaseIndex, at: now, commandCount: 1)
    Varint.append(UInt64(words.count), to: &scratch)
    for word in words {
      Varint.append(UInt64(word.count), to: &scratch)
      scratch.append(contentsOf: word)
    }
    end()
  }

  mutating func append(_ commands: [[[UInt8]]], databaseIndex: Int, at now: Int64) {
    begin(databaseIndex: databaseIndex, at: now, commandCount: commands.count)
    for words in commands {
      Varint.append(UInt64(words.count), to: &scratch)
      for word in words {
        Varint.append(UInt64(word.count), to: &scratch)
        scratch.append(contentsOf: word)
      }
    }
    end()
  }

  private mutating func begin(databaseIndex: Int, at now: Int64, commandCount: Int) {
    scratch.removeAll(keepingCapacity: true)
    Varint.append(signed: now, to: &scratch)
    Varint.append(UInt64(databaseIndex), to: &scratch)
    Varint.append(UInt64(commandCount), to: &scratch)
  }

  private mutating func end() {
    guard let log else { return }
    let lsn = log.append(scratch)
    newestRecords.append(Written(lsn: lsn, sizeBytes: Int(log.endLSN - lsn)))
  }

  /// Does for the newest records what the setting promises before they are acknowledged.
  @inline(__always)
  mutating func commit(_ setting: LogSync) throws(StorageError) {
    guard let log else { return }
    if setting == .always {
      try log.sync()
    } else if log.bufferedSizeBytes >= Self.bufferSizeMax {
      try log.write()
    }
  }

  /// Takes back what is not durable.
  mutating func rollBack() throws(StorageError) { try log?.rollBackToDurable() }

  func needsRewrite(_ settings: Settings) -> Bool {
    guard let log, settings.logRewritePercentage > 0 else { return false }
    let size = log.segmentSizeBytes
    guard size > settings.logRewriteSizeMin else { return false }
    let base = max(sizeAfterRewrite, 1)
    return size / base * 100 >= settings.logRewritePercentage + 100
  }

  // MARK: - Reading

  /// One record, decoded.
  struct Record: Equatable {
    var time: Int64
    var databaseIndex: Int
    var commands: [[[UInt8]]]
  }

  /// - Returns: nil if the bytes are no record.
  static func decode(_ payload: [UInt8]) -> Record? {
    payload.withUnsafeBytes { bytes in
      var offset = 0
      guard let time = Varint.readSigned(bytes, at: &offset),
        let database = Varint.read(bytes, at: &offset), database < Keyspace.databaseCount,
        let count = Varint.read(bytes, at: &offset), count <= bytes.count
      else { return nil }
      var commands: [[[UInt8]]] = []
      for _ in 0..<count {
        guard let words = readWords(bytes, &offset) else { return nil }
        commands.append(words)
      }
      guard offset == bytes.count else { return nil }
      return Record(time: time, databaseIndex: Int(database), commands: commands)
    }
  }

  private static func readWords(_ bytes: Word, _ offset: inout Int) -> [[UInt8]]? {
    guard let count = Varint.read(bytes, at: &offset), count > 0, count <= bytes.count else {
      return nil
    }
    var words: [[UInt8]] = []
    for _ in 0..<count {
      guard let size = Varint.read(bytes, at: &offset), size <= bytes.count - offset else {
        return nil
      }
      words.append(Array(bytes[offset..<offset + Int(size)]))
      offset += Int(size)
    }
    return words
  }
}

/// What happens between statements.
extension CommandLog {
  /// How long `everysec` waits.
  static let syncIntervalMilliseconds: Int64 = 1000

  func needsPeriodicSync(_ setting: LogSync, now: Int64) -> Bool {
    nextSync(setting).map { $0 <= now } ?? false
  }

  /// When the next periodic sync is due; nil if there is nothing to sync.
  func nextSync(_ setting: LogSync) -> Int64? {
    guard setting == .everySecond, let log, log.unsyncedRecordCount > 0, failure == nil else {
      return nil
    }
    return lastSyncMilliseconds + Self.syncIntervalMilliseconds
  }

  mutating func syncNow(at now: Int64) throws(StorageError) {
    lastSyncMilliseconds = now
    try log?.sync()
  }
}
