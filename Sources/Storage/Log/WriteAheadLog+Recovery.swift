import Core

/// What opening a log found.
public struct LogRecovery: Equatable, Sendable {
  public var recordCount = 0
  public var segmentCount = 0
  /// Bytes of records that were read.
  public var sizeBytes = 0
  /// The torn tail that was cut off.
  public var cut: Cut?

  public init() {}

  /// A torn tail: where it began, and how much was thrown away.
  public struct Cut: Equatable, Sendable {
    public var file: String
    public var offset: Int
    public var sizeBytes: Int
    public var reason: String
  }
}

extension WriteAheadLog {
  /// Opens a log, reading every record from `lsn` on; makes an empty one if there is none.
  ///
  /// A torn tail is cut off at the last whole record, and told. Anything else that can't be read is
  /// refused.
  /// - Parameters:
  ///   - lsn: where the owner's snapshot ends; 0 without one. A segment begins there.
  ///   - visit: gets each record in order.
  public static func open(
    on disk: any Disk, prefix: String, from lsn: LSN,
    visit: (LSN, [UInt8]) throws(StorageError) -> Void
  ) throws(StorageError) -> (WriteAheadLog, LogRecovery) {
    let bases = try segmentBases(on: disk, prefix: prefix).filter { $0 >= lsn }
    var recovery = LogRecovery()
    guard let first = bases.first else { return (try create(on: disk, prefix, lsn), recovery) }
    guard first == lsn else {
      throw .damaged(
        file: LogFormat.fileName(prefix: prefix, base: lsn), offset: 0,
        reason: "the log begins at \(first), but the snapshot ends at \(lsn): a segment is missing")
    }
    var log = try readSegment(on: disk, prefix, base: first, bases, &recovery, visit)
    while let next = bases.first(where: { $0 >= log.endLSN && $0 > log.segmentBase }) {
      log = try readSegment(on: disk, prefix, base: next, bases, &recovery, visit)
    }
    return (log, recovery)
  }

  private static func create(
    on disk: any Disk, _ prefix: String, _ lsn: LSN
  ) throws(StorageError) -> WriteAheadLog {
    let (file, name) = try createSegment(on: disk, prefix: prefix, base: lsn)
    return WriteAheadLog(
      disk: disk, prefix: prefix, file: file, fileName: name, base: lsn, end: lsn)
  }

  private static func readSegment(
    on disk: any Disk, _ prefix: String, base: LSN, _ bases: [LSN],
    _ recovery: inout LogRecovery, _ visit: (LSN, [UInt8]) throws(StorageError) -> Void
  ) throws(StorageError) -> WriteAheadLog {
    let name = LogFormat.fileName(prefix: prefix, base: base)
    let file = try onDisk { () throws(DiskError) in try disk.open(name, create: false) }
    let header = try onDisk { () throws(DiskError) in
      try file.read(at: 0, count: LogFormat.segmentHeaderSize)
    }
    if let fault = LogFormat.fault(inSegmentHeader: header, base: base) {
      // Only the newest segment can have been cut off while it was being made: it holds nothing
      // yet.
      guard base == bases.last, header.count < LogFormat.segmentHeaderSize || isBlank(header) else {
        throw .damaged(file: name, offset: 0, reason: fault)
      }
      recovery.cut = LogRecovery.Cut(
        file: name, offset: 0, sizeBytes: header.count, reason: fault)
      return try create(on: disk, prefix, base)
    }
    var reader = try LogReader(file: file, base: base)
    recovery.segmentCount += 1
    while let (lsn, payload) = try reader.next() {
      recovery.recordCount += 1
      try visit(lsn, payload)
    }
    recovery.sizeBytes += reader.offset - LogFormat.segmentHeaderSize
    let next = try segment(after: base, endingAt: reader.lsn, bases, on: disk, prefix)
    try checkEnd(&reader, file, name, on: disk, next: next, &recovery)
    return WriteAheadLog(
      disk: disk, prefix: prefix, file: file, fileName: name, base: base, end: reader.lsn)
  }

  /// The segment that follows one; nil if that is the last.
  ///
  /// Where beginning a segment failed, one without records may be left, and the segment before it
  /// was written on.
  private static func segment(
    after base: LSN, endingAt end: LSN, _ bases: [LSN], on disk: any Disk, _ prefix: String
  ) throws(StorageError) -> LSN? {
    for next in bases where next > base {
      if next >= end { return next }
      let file = try onDisk { () throws(DiskError) in
        try disk.open(LogFormat.fileName(prefix: prefix, base: next), create: false)
      }
      var reader = try LogReader(file: file, base: next)
      guard try reader.next() == nil else { return next }
      guard try reader.end() == .whole else { return next }
    }
    return nil
  }

  private static func checkEnd(
    _ reader: inout LogReader, _ file: any DiskFile, _ name: String, on disk: any Disk,
    next: LSN?, _ recovery: inout LogRecovery
  ) throws(StorageError) {
    if let next {
      guard reader.lsn == next else {
        throw .damaged(
          file: name, offset: reader.offset,
          reason: "its records end at \(reader.lsn), but the next segment begins at \(next)")
      }
      return
    }
    switch try reader.end() {
    case .whole:
      // The last process may have ended before it had synced what was read just now, or the name
      // under which it was found.
      try onDisk { () throws(DiskError) in
        try file.sync()
        try disk.syncNames()
      }
    case .damaged(let offset, let reason):
      throw .damaged(
        file: name, offset: offset, reason: "\(reason), and later records say that it was durable")
    case .torn(let offset, let reason):
      recovery.cut = LogRecovery.Cut(
        file: name, offset: offset, sizeBytes: reader.sizeBytes - offset, reason: reason)
      try onDisk { () throws(DiskError) in
        try file.truncate(toSizeBytes: offset)
        try file.sync()
        try disk.syncNames()
      }
    }
  }

  private static func isBlank(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 == 0 } }
}
