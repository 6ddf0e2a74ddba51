import Core

/// An append-only log of records, each durable before what it describes is acknowledged.
///
///     append ─► buffer ──write──► segment file ──sync──► stable storage
///               │                 │                      │
///               endLSN            writtenLSN             durableLSN
///
/// An LSN is the position of a record in the whole log, counted in bytes of records. Segments are
/// cut where the owner says (at a checkpoint), and used again once a snapshot holds what they
/// describe (`WriteAheadLog+Recycling`). Marks (``mark()``) are the log's own and not shown to the
/// owner.
///
/// Invariants:
/// 1. `durableLSN <= writtenLSN <= endLSN`.
/// 2. The segments are contiguous: each begins at the LSN where the one before it ends.
/// 3. After a failed write or sync nothing beyond `durableLSN` is promised; the owner rolls back,
///    or retries.
///
/// Group commit is the owner's: any number of records may be appended before one ``write()`` and
/// ``sync()``. Format: ``LogFormat``.
public final class WriteAheadLog {
  /// A position in the log, in bytes of records since it began.
  public typealias LSN = UInt64

  /// What a record takes besides its payload.
  public static let recordHeaderSizeBytes = LogFormat.recordHeaderSize

  let disk: any Disk
  let prefix: String
  var file: any DiskFile
  /// The current segment.
  public internal(set) var fileName: String
  /// The LSN of the first record of the current segment.
  public internal(set) var segmentBase: LSN
  /// Records from here on are in the buffer only.
  public private(set) var writtenLSN: LSN
  /// Records before this survive a power cut.
  public private(set) var durableLSN: LSN
  /// No write ever reached beyond this.
  private var highestLSN: LSN
  private var buffer: [UInt8] = []
  /// How many records are not durable yet.
  public private(set) var unsyncedRecordCount = 0
  /// How many records were appended since the log was opened.
  public private(set) var appendedRecordCount = 0
  public private(set) var syncCount = 0

  init(disk: any Disk, prefix: String, file: any DiskFile, fileName: String, base: LSN, end: LSN) {
    self.disk = disk
    self.prefix = prefix
    self.file = file
    self.fileName = fileName
    segmentBase = base
    writtenLSN = end
    durableLSN = end
    highestLSN = end
  }

  /// Where the next record will stand.
  public var endLSN: LSN { writtenLSN + LSN(buffer.count) }

  /// Bytes that a power cut would lose now.
  public var unsyncedSizeBytes: Int { Int(endLSN - durableLSN) }

  /// Bytes of records in the current segment, the buffered ones too.
  public var segmentSizeBytes: Int { Int(endLSN - segmentBase) }

  public var bufferedSizeBytes: Int { buffer.count }

  /// Adds a record to the buffer.
  /// - Returns: its LSN.
  @discardableResult
  public func append(_ payload: [UInt8]) -> LSN {
    precondition(payload.count <= LogFormat.payloadSizeMax, "a record has at most 1 GiB")
    unsyncedRecordCount += 1
    appendedRecordCount += 1
    return append(payload, size: UInt32(payload.count))
  }

  private func append(_ payload: [UInt8], size: UInt32) -> LSN {
    let lsn = endLSN
    let start = buffer.count
    let undurable = UInt32(min(lsn - durableLSN, LSN(UInt32.max)))
    appendNumber(0)
    appendNumber(size)
    appendNumber(undurable)
    buffer.append(contentsOf: payload)
    buffer.withUnsafeMutableBytes { bytes in
      let body = UnsafeRawBufferPointer(rebasing: bytes[(start + 4)...])
      let checksum = LogFormat.checksum(lsn: lsn, body: body)
      bytes.storeBytes(of: checksum.littleEndian, toByteOffset: start, as: UInt32.self)
    }
    return lsn
  }

  /// Hands the buffer to the disk. After an error the buffer is as before and the call can be
  /// repeated.
  public func write() throws(StorageError) {
    guard !buffer.isEmpty else { return }
    highestLSN = max(highestLSN, endLSN)
    try onDisk { () throws(DiskError) in
      try file.write(buffer, at: fileOffset(of: writtenLSN))
    }
    writtenLSN += LSN(buffer.count)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Makes everything appended so far durable.
  public func sync() throws(StorageError) {
    try write()
    guard durableLSN < writtenLSN else { return }
    try onDisk { () throws(DiskError) in try file.sync() }
    durableLSN = writtenLSN
    unsyncedRecordCount = 0
    syncCount += 1
  }

  /// Takes back the newest record, which must still be in the buffer: what a failed ``write()``
  /// leaves to do.
  /// - Parameter lsn: of that record.
  public func removeBuffered(from lsn: LSN) {
    precondition(lsn >= writtenLSN && lsn <= endLSN, "the record is not in the buffer")
    guard lsn < endLSN else { return }
    buffer.removeSubrange(Int(lsn - writtenLSN)...)
    unsyncedRecordCount -= 1
    appendedRecordCount -= 1
  }

  /// Syncs, and puts a record without payload behind all others. It tells whoever opens the log
  /// that they were durable, so that damage to the last of them is told from a write that a power
  /// cut tore.
  public func mark() throws(StorageError) {
    try sync()
    guard endLSN > segmentBase else { return }
    _ = append([], size: LogFormat.markSize)
    try write()
  }

  /// Leaves the current segment as it is, which a failed sync may have made unreadable, and begins
  /// another. The owner must have made sure that nothing before ``endLSN`` is needed any more.
  public func abandonSegment() throws(StorageError) {
    let base = nextBaseAfterAbandon
    (file, fileName) = try Self.createSegment(on: disk, prefix: prefix, base: base)
    buffer.removeAll(keepingCapacity: true)
    segmentBase = base
    writtenLSN = base
    durableLSN = base
    unsyncedRecordCount = 0
  }

  /// Where the segment begins that ``abandonSegment()`` would make: behind all that the file may
  /// hold.
  public var nextBaseAfterAbandon: LSN { max(endLSN, highestLSN) + 1 }

  /// Takes back every record that is not durable, from the file too.
  ///
  /// What a failed write left behind could otherwise be read as records after a later, shorter one.
  public func rollBackToDurable() throws(StorageError) {
    buffer.removeAll(keepingCapacity: true)
    writtenLSN = durableLSN
    unsyncedRecordCount = 0
    try onDisk { () throws(DiskError) in
      try file.truncate(toSizeBytes: fileOffset(of: durableLSN))
      try file.sync()
    }
  }

  /// Ends the current segment and begins the next at ``endLSN``.
  public func startSegment() throws(StorageError) {
    try sync()
    let base = endLSN
    guard base != segmentBase else { return }
    (file, fileName) = try Self.createSegment(on: disk, prefix: prefix, base: base)
    segmentBase = base
  }

  /// The payload of a record of the current segment, for views; nil if it is not there (any more).
  /// - Parameter size: of the record with its header.
  public func payload(at lsn: LSN, sizeBytes size: Int) -> [UInt8]? {
    guard lsn >= segmentBase, lsn + LSN(size) <= endLSN else { return nil }
    if lsn >= writtenLSN {
      let start = Int(lsn - writtenLSN)
      return Array(buffer[start + LogFormat.recordHeaderSize..<start + size])
    }
    let bytes = try? file.read(at: fileOffset(of: lsn), count: size)
    guard let bytes, bytes.count == size else { return nil }
    return Array(bytes[LogFormat.recordHeaderSize...])
  }

  /// Every record that is in the buffer only.
  func visitBuffer(_ visit: (LSN, [UInt8]) -> Void) {
    var start = 0
    while start + LogFormat.recordHeaderSize <= buffer.count {
      let stored = buffer.withUnsafeBytes { bytes in
        bytes.baseAddress.map { loadLittleEndian32($0, start + 4) } ?? 0
      }
      let isMark = stored == Int(LogFormat.markSize)
      let size = isMark ? 0 : stored
      let body = start + LogFormat.recordHeaderSize
      if !isMark { visit(writtenLSN + LSN(start), Array(buffer[body..<body + size])) }
      start = body + size
    }
  }

  func fileOffset(of lsn: LSN) -> Int { LogFormat.segmentHeaderSize + Int(lsn - segmentBase) }

  /// The base LSNs of all segments on a disk, ascending.
  static func segmentBases(on disk: any Disk, prefix: String) throws(StorageError) -> [LSN] {
    try onDisk { () throws(DiskError) in
      try disk.names().compactMap { LogFormat.base(ofFile: $0, prefix: prefix) }.sorted()
    }
  }

  private func appendNumber(_ number: UInt32) {
    withUnsafeBytes(of: number.littleEndian) { buffer.append(contentsOf: $0) }
  }
}
