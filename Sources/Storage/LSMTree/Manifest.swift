import Core

/// Which tables a tree consists of, and from where its log is needed: a log of edits, and a file
/// that names the edit to begin with.
///
///     <name>-current              │ LSN 0000…2A0 │──┐
///     <name>-manifest-0000…2A0    │ whole │ +7 │ −3 −4 +8 │ …
///                                   ▲───────────┘
///
/// An edit counts once it is synced; its record is then followed by a mark
/// (``WriteAheadLog/mark()``). When the log has grown, the next edit begins a new segment as a
/// whole one, `current` is replaced by renaming, and the old segment is removed: at each moment one
/// of the two is complete.
///
/// `current`, 24 bytes, little-endian:
///
/// | offset | size | field |
/// | --- | --- | --- |
/// | 0 | 8 | `LOUPECUR` |
/// | 8 | 8 | LSN of the segment to begin with |
/// | 16 | 4 | version, 1 |
/// | 20 | 4 | CRC32C of bytes 0 ..< 20 |
///
/// **Source:** LevelDB's `CURRENT` and `MANIFEST`. **Differs:** edits are records of
/// ``WriteAheadLog``.
final class Manifest {
  /// What all edits together say.
  struct State: Equatable {
    var mergeRule = MergeRule.newest
    var logStart: UInt64 = 0
    var lastSequence: UInt64 = 0
    var nextNumber: UInt64 = 1
    var flushedPosition: UInt64 = 0
    /// By number.
    var tables: [UInt64: VersionEdit.Added] = [:]

    /// - Returns: what is wrong with an edit; nil if it was applied.
    mutating func apply(_ edit: VersionEdit) -> String? {
      if edit.isWhole { tables = [:] }
      for number in edit.removed where tables.removeValue(forKey: number) == nil {
        return "an edit removes table \(number), which is not there"
      }
      for added in edit.added {
        guard tables.updateValue(added, forKey: added.number) == nil else {
          return "an edit adds table \(added.number), which is there"
        }
        if added.number >= edit.nextNumber { return "an edit adds table \(added.number) too early" }
      }
      mergeRule = edit.mergeRule
      logStart = edit.logStart
      lastSequence = edit.lastSequence
      nextNumber = edit.nextNumber
      flushedPosition = edit.flushedPosition
      return nil
    }

    /// An edit that begins from nothing and says all this.
    var whole: VersionEdit {
      var edit = VersionEdit()
      edit.isWhole = true
      edit.mergeRule = mergeRule
      edit.logStart = logStart
      edit.lastSequence = lastSequence
      edit.nextNumber = nextNumber
      edit.flushedPosition = flushedPosition
      edit.added = tables.values.sorted { $0.number < $1.number }
      return edit
    }
  }

  /// A log larger than this is begun anew.
  static let logSizeBytesMax = 64 << 10
  private static let magic = Array("LOUPECUR".utf8)

  private let disk: any Disk
  private let name: String
  private let log: WriteAheadLog
  private(set) var state: State
  /// Whether an edit failed that may be on the disk all the same. Until it is taken back no file
  /// may be removed.
  private(set) var isUncertain = false
  private(set) var editCount = 0

  private init(disk: any Disk, name: String, log: WriteAheadLog, state: State) {
    self.disk = disk
    self.name = name
    self.log = log
    self.state = state
  }

  static func logPrefix(_ name: String) -> String { name + "-manifest" }
  static func currentName(_ name: String) -> String { name + "-current" }

  var logSizeBytes: Int { log.segmentSizeBytes }

  /// Opens a manifest; nil if there is none.
  static func open(on disk: any Disk, name: String) throws(StorageError) -> Manifest? {
    guard let base = try readCurrent(on: disk, name: name) else { return nil }
    var state = State()
    var isFirst = true
    let file = LogFormat.fileName(prefix: logPrefix(name), base: base)
    let bases = try WriteAheadLog.segmentBases(on: disk, prefix: logPrefix(name))
    guard bases.contains(base) else {
      throw .damaged(
        file: currentName(name), offset: 8, reason: "it names '\(file)', which is missing")
    }
    let (log, _) = try WriteAheadLog.open(on: disk, prefix: logPrefix(name), from: base) {
      (lsn, payload) throws(StorageError) in
      guard let edit = VersionEdit(payload), !isFirst || edit.isWhole else {
        throw .damaged(file: file, offset: Int(lsn - base), reason: "an edit is not readable")
      }
      isFirst = false
      if let fault = state.apply(edit) {
        throw .damaged(file: file, offset: Int(lsn - base), reason: fault)
      }
    }
    if isFirst {
      throw .damaged(file: file, offset: LogFormat.segmentHeaderSize, reason: "it has no edits")
    }
    return Manifest(disk: disk, name: name, log: log, state: state)
  }

  /// Makes a manifest of a tree without tables.
  static func create(
    on disk: any Disk, name: String, rule: MergeRule
  ) throws(StorageError) -> Manifest {
    // What an attempt left behind that never got as far as `current`.
    for base in try WriteAheadLog.segmentBases(on: disk, prefix: logPrefix(name)) {
      try onDisk { () throws(DiskError) in
        try disk.remove(LogFormat.fileName(prefix: logPrefix(name), base: base))
      }
    }
    let (log, _) = try WriteAheadLog.open(on: disk, prefix: logPrefix(name), from: 0) { _, _ in }
    var state = State()
    state.mergeRule = rule
    log.append(state.whole.bytes)
    try log.mark()
    try writeCurrent(on: disk, name: name, base: 0)
    return Manifest(disk: disk, name: name, log: log, state: state)
  }

  /// Makes a change durable, then true. After an error nothing has changed.
  func commit(_ change: (inout VersionEdit) -> Void) throws(StorageError) {
    try settle()
    var edit = VersionEdit()
    edit.mergeRule = state.mergeRule
    edit.logStart = state.logStart
    edit.lastSequence = state.lastSequence
    edit.nextNumber = state.nextNumber
    edit.flushedPosition = state.flushedPosition
    change(&edit)
    var next = state
    if let fault = next.apply(edit) { preconditionFailure("a tree makes sound edits: \(fault)") }
    if log.segmentSizeBytes > Self.logSizeBytesMax { try startAnew() }
    do throws(StorageError) {
      log.append(edit.bytes)
      try log.sync()
    } catch {
      isUncertain = true
      throw error
    }
    state = next
    editCount += 1
    // Only a help for telling damage; the edit stands without it.
    do throws(StorageError) { try log.mark() } catch { isUncertain = true }
  }

  /// Takes back what a failed edit may have left on the disk.
  private func settle() throws(StorageError) {
    guard isUncertain else { return }
    try log.rollBackToDurable()
    isUncertain = false
  }

  /// Begins a new segment with a whole edit.
  private func startAnew() throws(StorageError) {
    isUncertain = true
    try log.startSegment()
    let base = log.segmentBase
    log.append(state.whole.bytes)
    try log.mark()
    try Self.writeCurrent(on: disk, name: name, base: base)
    isUncertain = false
    try log.removeSegments(before: base)
  }

  private static func readCurrent(
    on disk: any Disk, name: String
  ) throws(StorageError) -> UInt64? {
    let file = currentName(name)
    let names = try onDisk { () throws(DiskError) in try disk.names() }
    guard names.contains(file) else {
      // Tables are only ever made after `current`.
      let table = names.first { TableFormat.number(ofFile: $0, name: name) != nil }
      guard let table else { return nil }
      throw .damaged(file: file, offset: 0, reason: "it is missing, but '\(table)' is there")
    }
    let bytes = try onDisk { () throws(DiskError) in
      try disk.open(file, create: false).read(at: 0, count: 25)
    }
    let base = bytes.withUnsafeBytes { all in
      var reader = ByteReader(all)
      guard all.count == 24, reader.raw(8) != nil else { return nil as UInt64? }
      return reader.fixed64()
    }
    guard let base, bytes == current(base: base) else {
      throw .damaged(file: file, offset: 0, reason: "its checksum is wrong")
    }
    return base
  }

  private static func writeCurrent(
    on disk: any Disk, name: String, base: UInt64
  ) throws(StorageError) {
    let file = currentName(name)
    try onDisk { () throws(DiskError) in
      let new = try disk.open(file + ".new", create: true)
      try new.truncate(toSizeBytes: 0)
      try new.write(current(base: base), at: 0)
      try new.sync()
      try disk.rename(file + ".new", to: file)
      try disk.syncNames()
    }
  }

  private static func current(base: UInt64) -> [UInt8] {
    var buffer = RawBuffer(capacity: 32)
    defer { buffer.free() }
    buffer.append(magic)
    buffer.append(fixed64: base)
    buffer.append(fixed32: 1)
    buffer.append(fixed32: CRC32C.checksum(buffer.bytes))
    return Array(buffer.bytes)
  }
}
