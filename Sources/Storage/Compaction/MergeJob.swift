import Core

/// A flush or compaction under way: reads sources in order, drops what nobody needs, writes tables.
/// Advances in slices; nothing of it counts before its tables are in the manifest.
///
///     memtable or tables ─► MergingCursor ─► versions of a key ─► RetentionRule ─► builder
final class MergeJob {
  /// What it has done so far.
  struct Progress: Equatable, Sendable {
    /// Entries of the inputs, for telling how far it is.
    var entryCount = 0
    var readEntryCount = 0
    var writtenEntryCount = 0
    var droppedVersionCount = 0
    var droppedTombstoneCount = 0
    var expiredCount = 0
    var writtenSizeBytes = 0
  }

  struct Output {
    var number: UInt64
    var properties: TableProperties
    var sizeBytes: Int
  }

  struct Settings {
    var table: SortedTableBuilder.Settings
    var tableSizeBytesMax: Int
    var nowMilliseconds: Int64
  }

  let inputs: Set<UInt64>
  let outputLevel: Int
  private(set) var progress = Progress()
  private(set) var outputs: [Output] = []
  /// Files made so far, to be removed if the job is given up.
  private(set) var numbers: [UInt64] = []
  private var cursor: MergingCursor
  private let meter: ReadMeter
  private let retention: RetentionRule
  var older: OlderData
  private let settings: Settings
  /// Of all inputs, for hiding entries; what of it is written is ``keptTombstones``.
  private let tombstones: RangeTombstones
  private var keptTombstones: RangeTombstones
  private var builder: SortedTableBuilder?
  /// Where the output under way begins; nil at the start of all keys.
  private var outputStart: [UInt8]?
  private var isStarted = false
  private var keyBuffer = RawBuffer(capacity: 256)
  private var valueBuffer = RawBuffer(capacity: 1 << 10)
  private var candidates: [RetentionRule.Candidate] = []

  /// - Parameters:
  ///   - sources: what is merged.
  ///   - tombstones: the range deletes of the sources.
  ///   - inputs: the tables among them.
  init(
    _ sources: [SourceCursor], meter: ReadMeter, entryCount: Int, tombstones: RangeTombstones,
    inputs: Set<UInt64>, outputLevel: Int, retention: RetentionRule, older: OlderData,
    settings: Settings
  ) {
    cursor = MergingCursor(sources)
    self.meter = meter
    self.inputs = inputs
    self.outputLevel = outputLevel
    self.retention = retention
    self.older = older
    self.settings = settings
    self.tombstones = tombstones
    keptTombstones = tombstones
    progress.entryCount = entryCount
    keptTombstones.reduce { piece in
      retention.retained(piece.marks).filter { !Self.mayDrop($0, piece, retention, older) }
    }
  }

  deinit {
    cursor.free()
    keyBuffer.free()
    valueBuffer.free()
  }

  private static func mayDrop(
    _ mark: RangeMark, _ piece: RangeTombstones.Piece, _ retention: RetentionRule,
    _ older: OlderData
  ) -> Bool {
    guard retention.stripe(of: mark.sequence) == 0 else { return false }
    if retention.rule == .cell,
      mark.deletedAtMilliseconds >= retention.purgeBeforeMilliseconds
    {
      return false
    }
    return !older.mayHold(from: piece.start, to: piece.end, mark)
  }

  /// Merges up to so many entries.
  /// - Parameter makeFile: makes the file of the next table.
  /// - Returns: whether all is merged and ``outputs`` are complete.
  func step(
    maxEntries: Int, makeFile: () throws(StorageError) -> (UInt64, any DiskFile)
  ) throws(StorageError) -> Bool {
    if !isStarted {
      try cursor.seekToFirst()
      isStarted = true
    }
    var budget = maxEntries
    while cursor.isValid {
      if budget <= 0 { return false }
      budget -= try mergeKey(makeFile)
    }
    try finishOutput(before: nil, makeFile)
    return true
  }

  /// Merges all versions of one key.
  /// - Returns: how many there were.
  private func mergeKey(
    _ makeFile: () throws(StorageError) -> (UInt64, any DiskFile)
  ) throws(StorageError) -> Int {
    try collectKey()
    let count = candidates.count
    progress.readEntryCount += count
    try splitIfFull(makeFile)
    retention.retain(&candidates, values: valueBuffer.base)
    for index in candidates.indices {
      let candidate = candidates[index]
      guard candidate.isKept else {
        progress.droppedVersionCount += 1
        continue
      }
      try place(candidate, valueBuffer.base + candidate.offset, makeFile)
    }
    return count
  }

  private func collectKey() throws(StorageError) {
    keyBuffer.removeAll()
    valueBuffer.removeAll()
    candidates.removeAll(keepingCapacity: true)
    let first = cursor.entry
    keyBuffer.append(first.pointee.key, first.pointee.keyCount)
    while cursor.isValid {
      let entry = cursor.entry
      guard entry.pointee.keyCount == keyBuffer.count,
        compareBytes(
          entry.pointee.key, entry.pointee.keyCount, UnsafeRawPointer(keyBuffer.base),
          keyBuffer.count) == 0
      else { return }
      candidates.append(
        RetentionRule.Candidate(
          trailer: entry.pointee.trailer, offset: valueBuffer.count,
          count: entry.pointee.valueCount))
      valueBuffer.append(entry.pointee.value, entry.pointee.valueCount)
      try cursor.next()
    }
  }

  /// Writes one version, unless it is hidden or a tombstone that hides nothing.
  private func place(
    _ candidate: RetentionRule.Candidate, _ value: UnsafeRawPointer,
    _ makeFile: () throws(StorageError) -> (UInt64, any DiskFile)
  ) throws(StorageError) {
    var trailer = candidate.trailer
    let bytes = UnsafeRawBufferPointer(start: value, count: candidate.count)
    if !tombstones.isEmpty, isHidden(candidate, bytes) {
      progress.droppedVersionCount += 1
      return
    }
    guard EntryFate.isDead(trailer, bytes, retention.rule, retention.nowMilliseconds) else {
      return try add(trailer, value, candidate.count, makeFile)
    }
    if mayPurge(candidate, bytes) {
      progress.droppedTombstoneCount += 1
      return
    }
    if retention.rule == .cell {
      if let tombstone = Self.tombstone(ofExpired: bytes) {
        progress.expiredCount += 1
        // The buffer may move, but nothing points into it any more.
        let start = valueBuffer.count
        valueBuffer.append(tombstone)
        return try add(trailer, valueBuffer.base + start, tombstone.count, makeFile)
      }
    } else if trailer & 0xFF == UInt64(EntryKind.expiringPut.rawValue) {
      progress.expiredCount += 1
      trailer = entryTrailer(candidate.sequence, .delete)
      return try add(trailer, value, 0, makeFile)
    }
    try add(trailer, value, candidate.count, makeFile)
  }

  /// What is left of a cell that has expired; nil for a tombstone.
  private static func tombstone(ofExpired cell: UnsafeRawBufferPointer) -> [UInt8]? {
    guard let header = StoredCell.Header(cell), case .expiring(let end, _) = header.kind else {
      return nil
    }
    return StoredCell.bytes(
      .tombstone(deletedAtMilliseconds: end), timestamp: header.timestamp, flags: header.flags)
  }

  private func isHidden(_ candidate: RetentionRule.Candidate, _ value: UnsafeRawBufferPointer)
    -> Bool
  {
    let rank = EntryFate.rank(candidate.trailer, value, retention.rule)
    return tombstones.marks(over: keyBuffer.bytes).contains {
      retention.isHidden(rank: rank, sequence: candidate.sequence, by: $0)
    }
  }

  private func mayPurge(
    _ candidate: RetentionRule.Candidate, _ value: UnsafeRawBufferPointer
  ) -> Bool {
    guard retention.stripe(of: candidate.sequence) == 0 else { return false }
    var timestamp = Int64.max
    if retention.rule == .cell {
      guard let header = StoredCell.Header(value) else { return false }
      timestamp = header.timestamp
      switch header.kind {
      case .live: return false
      case .expiring(let end, _):
        if end >= retention.purgeBeforeMilliseconds { return false }
      case .tombstone(let time):
        if time >= retention.purgeBeforeMilliseconds { return false }
      }
    }
    return !older.mayHold(keyBuffer.bytes, sequence: candidate.sequence, timestamp: timestamp)
  }

  @inline(__always)
  private func add(
    _ trailer: UInt64, _ value: UnsafeRawPointer, _ count: Int,
    _ makeFile: () throws(StorageError) -> (UInt64, any DiskFile)
  ) throws(StorageError) {
    let builder = try openBuilder(makeFile)
    try builder.add(keyBuffer.base, keyBuffer.count, trailer: trailer, value, count)
    progress.writtenEntryCount &+= 1
  }

  @inline(__always)
  private func openBuilder(
    _ makeFile: () throws(StorageError) -> (UInt64, any DiskFile)
  ) throws(StorageError) -> SortedTableBuilder {
    if let builder { return builder }
    let (number, file) = try makeFile()
    numbers.append(number)
    let new = SortedTableBuilder(file: file, number: number, settings: settings.table)
    builder = new
    return new
  }

  /// Closes the output before the key at hand if it is large enough.
  private func splitIfFull(
    _ makeFile: () throws(StorageError) -> (UInt64, any DiskFile)
  ) throws(StorageError) {
    guard let builder, builder.sizeBytes >= settings.tableSizeBytesMax else { return }
    let boundary = Array(keyBuffer.bytes)
    try finishOutput(before: boundary, makeFile)
    outputStart = boundary
  }

  /// Completes the output under way with the range deletes of its part of the keys.
  private func finishOutput(
    before end: [UInt8]?, _ makeFile: () throws(StorageError) -> (UInt64, any DiskFile)
  ) throws(StorageError) {
    let ranges = keptTombstones.clipped(from: outputStart, to: end).all
    if builder == nil && ranges.isEmpty { return }
    let builder = try openBuilder(makeFile)
    for tombstone in ranges { builder.add(tombstone) }
    let (properties, size) = try builder.finish(at: settings.nowMilliseconds)
    outputs.append(Output(number: builder.number, properties: properties, sizeBytes: size))
    progress.writtenSizeBytes += size
    self.builder = nil
  }
}
