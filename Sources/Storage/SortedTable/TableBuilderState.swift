/// What a ``SortedTableBuilder`` has gathered: the block that is open, parts not yet written, index
/// and filter.
///
/// A plain value without an owner: whoever made it frees it.
struct TableBuilderState {
  private let number: UInt64
  private let settings: SortedTableBuilder.Settings
  private var block: BlockBuilder
  /// Finished parts that are not on the disk yet.
  private(set) var pending = RawBuffer(capacity: SortedTableBuilder.writeSizeBytes + (64 << 10))
  private(set) var writtenSizeBytes = 0
  private var scratch = RawBuffer(capacity: 1 << 10)
  private var index = RawBuffer(capacity: 4 << 10)
  private var hashes: [UInt64] = []
  var properties = TableProperties()

  init(number: UInt64, settings: SortedTableBuilder.Settings) {
    self.number = number
    self.settings = settings
    block = BlockBuilder(restartInterval: settings.restartInterval)
    properties.mergeRule = settings.mergeRule
    properties.filterPrefixSizeBytes = settings.filterPrefixSizeBytes
  }

  func free() {
    block.free()
    pending.free()
    scratch.free()
    index.free()
  }

  var sizeBytes: Int { writtenSizeBytes + pending.count + block.sizeBytes }

  mutating func didWrite() {
    writtenSizeBytes += pending.count
    pending.removeAll()
  }

  @inline(__always)
  mutating func add(
    _ key: UnsafeRawPointer, _ keyCount: Int, trailer: UInt64, _ value: UnsafeRawPointer,
    _ valueCount: Int
  ) {
    if !block.isEmpty,
      block.sizeBytes &+ keyCount &+ valueCount &+ 16 > settings.blockSizeBytes
    {
      finishBlock(separatedFrom: UnsafeRawBufferPointer(start: key, count: keyCount))
    }
    if settings.bloomBitsPerKey > 0 { addToFilter(key, keyCount) }
    if properties.entryCount == 0 {
      properties.smallest = Array(UnsafeRawBufferPointer(start: key, count: keyCount))
    }
    block.add(key, keyCount, trailer: trailer, value, valueCount)
    properties.entryCount &+= 1
    properties.keySizeBytes &+= keyCount
    properties.valueSizeBytes &+= valueCount
    let sequence = trailer >> 8
    properties.sequenceMin = min(properties.sequenceMin, sequence)
    properties.sequenceMax = max(properties.sequenceMax, sequence)
    note(UInt8(truncatingIfNeeded: trailer), value, valueCount)
  }

  /// Keeps account of tombstones and times.
  @inline(__always)
  private mutating func note(_ kind: UInt8, _ value: UnsafeRawPointer, _ valueCount: Int) {
    if settings.mergeRule == .cell {
      noteCell(UnsafeRawBufferPointer(start: value, count: valueCount))
    } else if kind == EntryKind.delete.rawValue {
      properties.tombstoneCount &+= 1
    } else if kind == EntryKind.expiringPut.rawValue, valueCount >= 8 {
      let end = Int64(bitPattern: loadLittleEndian(value, 0))
      properties.deletionTimeMin = min(properties.deletionTimeMin, end)
    }
  }

  private mutating func noteCell(_ value: UnsafeRawBufferPointer) {
    guard let header = StoredCell.Header(value) else { return }
    properties.timestampMin = min(properties.timestampMin, header.timestamp)
    properties.timestampMax = max(properties.timestampMax, header.timestamp)
    switch header.kind {
    case .live: break
    case .expiring(let end, _):
      properties.deletionTimeMin = min(properties.deletionTimeMin, end)
    case .tombstone(let time):
      properties.tombstoneCount &+= 1
      properties.deletionTimeMin = min(properties.deletionTimeMin, time)
    }
  }

  @inline(__always)
  private mutating func addToFilter(_ key: UnsafeRawPointer, _ keyCount: Int) {
    let size = settings.filterPrefixSizeBytes
    let hash = BloomFilter.hash(key, size > 0 ? min(size, keyCount) : keyCount)
    if hashes.last != hash { hashes.append(hash) }
  }

  /// Closes the open block.
  /// - Parameter next: the key that the next block begins with; nil if there is none.
  mutating func finishBlock(separatedFrom next: UnsafeRawBufferPointer?) {
    guard !block.isEmpty else { return }
    if next == nil { properties.largest = Array(block.last) }
    let separatorSize = Self.separatorSize(block.last, next)
    index.append(varint: separatorSize.size)
    if let base = block.last.baseAddress { index.append(base, separatorSize.size) }
    if separatorSize.isRaised {
      index.base.storeBytes(
        of: block.last[separatorSize.size - 1] + 1, toByteOffset: index.count - 1, as: UInt8.self)
    }
    block.finish()
    let handle = append(block.buffer.bytes, compresses: settings.compressesBlocks)
    index.append(varint: handle.offset)
    index.append(varint: handle.size)
    properties.blockCount += 1
    block.removeAll()
  }

  /// A short key not before `last` and before `next`: how many bytes of `last`, and whether the
  /// last of them is raised by one.
  private static func separatorSize(
    _ last: UnsafeRawBufferPointer, _ next: UnsafeRawBufferPointer?
  ) -> (size: Int, isRaised: Bool) {
    guard let next else { return (last.count, false) }
    var common = 0
    while common < min(last.count, next.count), last[common] == next[common] { common += 1 }
    guard common + 1 < last.count, common < next.count, last[common] + 1 < next[common] else {
      return (last.count, false)
    }
    return (common + 1, true)
  }

  /// Adds a part with its trailer to what is to be written.
  mutating func append(_ part: UnsafeRawBufferPointer, compresses: Bool = false) -> BlockHandle {
    let offset = writtenSizeBytes + pending.count
    let start = pending.count
    var kind = TableFormat.uncompressed
    if compresses, LZ4.compress(part, into: &pending) {
      kind = TableFormat.lz4
    } else if let base = part.baseAddress {
      pending.append(base, part.count)
    }
    let size = pending.count - start
    pending.append(byte: kind)
    let stored = UnsafeRawBufferPointer(start: pending.base + start, count: size + 1)
    pending.append(fixed32: TableFormat.checksum(table: number, offset: offset, stored))
    return BlockHandle(offset: offset, size: size)
  }

  mutating func appendFilter() -> BlockHandle {
    guard !hashes.isEmpty else { return .none }
    let filter = BloomFilter(hashes: hashes, bitsPerKey: settings.bloomBitsPerKey)
    scratch.removeAll()
    filter.write(to: &scratch)
    return append(scratch.bytes)
  }

  mutating func append(_ tombstones: [RangeTombstone]) -> BlockHandle {
    guard !tombstones.isEmpty else { return .none }
    scratch.removeAll()
    for tombstone in tombstones {
      scratch.appendSized(tombstone.start)
      scratch.append(fixed64: tombstone.sequence)
      scratch.append(varint: RangeTombstone.fixedSizeBytes + tombstone.end.count)
      scratch.append(fixed64: UInt64(bitPattern: tombstone.mark.timestamp))
      scratch.append(fixed64: UInt64(bitPattern: tombstone.mark.deletedAtMilliseconds))
      scratch.append(tombstone.end)
      note(tombstone)
    }
    return append(scratch.bytes)
  }

  private mutating func note(_ tombstone: RangeTombstone) {
    let isFirst = properties.entryCount == 0 && properties.rangeTombstoneCount == 0
    if isFirst || compareBytes(tombstone.start, properties.smallest) < 0 {
      properties.smallest = tombstone.start
    }
    if isFirst || compareBytes(tombstone.end, properties.largest) > 0 {
      properties.largest = tombstone.end
      properties.isLargestExcluded = true
    }
    properties.rangeTombstoneCount += 1
    properties.sequenceMin = min(properties.sequenceMin, tombstone.sequence)
    properties.sequenceMax = max(properties.sequenceMax, tombstone.sequence)
    properties.timestampMin = min(properties.timestampMin, tombstone.mark.timestamp)
    properties.timestampMax = max(properties.timestampMax, tombstone.mark.timestamp)
    properties.deletionTimeMin = min(
      properties.deletionTimeMin, tombstone.mark.deletedAtMilliseconds)
  }

  mutating func appendIndex() -> BlockHandle {
    index.count == 0 ? .none : append(index.bytes)
  }

  mutating func appendProperties() -> BlockHandle {
    scratch.removeAll()
    properties.write(to: &scratch)
    return append(scratch.bytes)
  }

  mutating func appendFooter(_ parts: [BlockHandle]) {
    let start = pending.count
    for part in parts {
      pending.append(fixed64: UInt64(part.offset))
      pending.append(fixed32: UInt32(part.size))
    }
    pending.append(fixed32: TableFormat.version)
    let covered = UnsafeRawBufferPointer(start: pending.base + start, count: pending.count - start)
    pending.append(fixed32: TableFormat.footerChecksum(table: number, covered))
    pending.append(TableFormat.magic)
  }
}
