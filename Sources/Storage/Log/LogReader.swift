import Core

/// Reads the records of one segment in order, and says how it ends.
struct LogReader {
  /// How the records of a segment end.
  enum End: Equatable {
    /// With the last byte of the file, or with zeros to its end.
    case whole
    /// A record is cut off or unreadable, and nothing says that it had been durable.
    case torn(offset: Int, reason: String)
    /// A record is unreadable although a later one says that it was durable.
    case damaged(offset: Int, reason: String)
  }

  /// Segments are read in pieces of this size, so that a large log is replayed in flat memory.
  static let windowSizeBytes = 1 << 20
  /// How far behind an unreadable record a later one is looked for.
  static let searchSizeBytesMax = 16 << 20

  let file: any DiskFile
  let base: UInt64
  let sizeBytes: Int
  private var window: [UInt8] = []
  private var windowStart = 0
  private(set) var offset = LogFormat.segmentHeaderSize

  init(file: any DiskFile, base: UInt64) throws(StorageError) {
    self.file = file
    self.base = base
    sizeBytes = try onDisk { () throws(DiskError) in try file.sizeBytes }
  }

  var lsn: UInt64 { base + UInt64(offset - LogFormat.segmentHeaderSize) }

  /// The next record; nil at the end, or where a record can't be read. Marks are passed over.
  mutating func next() throws(StorageError) -> (lsn: UInt64, payload: [UInt8])? {
    while case .record(let payload, _, let isMark) = try record(at: offset) {
      let found = lsn
      offset += LogFormat.recordHeaderSize + payload.count
      if !isMark { return (found, payload) }
    }
    return nil
  }

  /// What kind of end ``next()`` came to.
  mutating func end() throws(StorageError) -> End {
    guard offset < sizeBytes else { return .whole }
    guard case .unreadable(let reason) = try record(at: offset) else { return .whole }
    if try isBlank(from: offset) { return .whole }
    let place = offset
    var search = place + 1
    let searchEnd = min(sizeBytes - LogFormat.recordHeaderSize, place + Self.searchSizeBytesMax)
    while search <= searchEnd {
      if case .record(_, let undurable, _) = try record(at: search) {
        if search - undurable > place { return .damaged(offset: place, reason: reason) }
      }
      search += 1
    }
    return .torn(offset: place, reason: reason)
  }

  /// Whether there are only zeros from a place to the end of the file.
  private mutating func isBlank(from start: Int) throws(StorageError) -> Bool {
    var place = start
    while place < sizeBytes {
      let count = min(Self.windowSizeBytes, sizeBytes - place)
      try fill(from: place, count: count)
      let first = place - windowStart
      guard window[first..<first + count].allSatisfy({ $0 == 0 }) else { return false }
      place += count
    }
    return true
  }

  private enum Found {
    case record(payload: [UInt8], undurable: Int, isMark: Bool)
    case unreadable(reason: String)
  }

  private mutating func record(at place: Int) throws(StorageError) -> Found {
    guard place + LogFormat.recordHeaderSize <= sizeBytes else {
      return .unreadable(reason: "the header of a record is cut off")
    }
    try fill(from: place, count: LogFormat.recordHeaderSize)
    let start = place - windowStart
    let checksum = number(at: start)
    let isMark = number(at: start + 4) == LogFormat.markSize
    let size = isMark ? 0 : Int(number(at: start + 4))
    let undurable = Int(number(at: start + 8))
    guard size <= LogFormat.payloadSizeMax,
      place + LogFormat.recordHeaderSize + size <= sizeBytes
    else { return .unreadable(reason: "a record reaches beyond the end of the file") }
    try fill(from: place, count: LogFormat.recordHeaderSize + size)
    let bodyStart = place - windowStart + 4
    let recordLSN = base + UInt64(place - LogFormat.segmentHeaderSize)
    let found = window.withUnsafeBytes { bytes in
      LogFormat.checksum(
        lsn: recordLSN,
        body: UnsafeRawBufferPointer(rebasing: bytes[bodyStart..<bodyStart + 8 + size]))
    }
    guard found == checksum else { return .unreadable(reason: "a record's checksum is wrong") }
    return .record(
      payload: Array(window[bodyStart + 8..<bodyStart + 8 + size]), undurable: undurable,
      isMark: isMark)
  }

  /// Makes the window hold `count` bytes from `place`.
  private mutating func fill(from place: Int, count: Int) throws(StorageError) {
    if place >= windowStart, place + count <= windowStart + window.count { return }
    let wanted = min(max(count, Self.windowSizeBytes), sizeBytes - place)
    window = try onDisk { () throws(DiskError) in try file.read(at: place, count: wanted) }
    windowStart = place
    guard window.count >= count else {
      throw .damaged(file: "log", offset: place, reason: "the file is shorter than its size says")
    }
  }

  private func number(at index: Int) -> UInt32 {
    UInt32(window[index]) | UInt32(window[index + 1]) << 8 | UInt32(window[index + 2]) << 16
      | UInt32(window[index + 3]) << 24
  }
}
