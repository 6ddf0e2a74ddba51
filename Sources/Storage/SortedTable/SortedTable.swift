import Core

/// A table on disk, open for reading: an ordered file of entries that never changes.
///
///     file    [block][block]…[filter][range deletes][index][properties][footer]
///     memory  filter, range deletes, index, properties; blocks on demand, through the cache
///
/// Invariants:
/// 1. Keys ascend, and of one key sequence numbers descend.
/// 2. The separator of a block is not before its last key and not after the next block's first.
/// 3. Every key's hash is in the filter.
/// 4. Counts, bounds and sequence range of the properties are those of the entries.
///
/// Format: ``TableFormat``.
final class SortedTable {
  let number: UInt64
  let fileName: String
  let sizeBytes: Int
  let properties: TableProperties
  let index: TableIndex
  let filter: BloomFilter?
  let rangeTombstones: RangeTombstones
  /// Where data blocks end.
  let dataEnd: Int
  let parts: TableParts
  let file: any DiskFile
  private let cache: BlockCache
  private let slots: UnsafeMutablePointer<Block?>

  /// Opens a table that is complete.
  /// - Throws: `.damaged` if any part but the data blocks is not what was written.
  init(
    on disk: any Disk, name: String, number: UInt64, cache: BlockCache
  ) throws(StorageError) {
    let fileName = TableFormat.fileName(name, number: number)
    let file = try onDisk { () throws(DiskError) in try disk.open(fileName, create: false) }
    let reader = try TableReader(file: file, fileName: fileName, number: number)
    parts = try reader.readFooter()
    properties = try reader.readProperties(parts)
    filter = try reader.readFilter(parts)
    rangeTombstones = try reader.readRangeTombstones(parts)
    dataEnd = parts.dataEnd
    index = try reader.readIndex(parts, count: properties.blockCount)
    sizeBytes = reader.sizeBytes
    self.number = number
    self.fileName = fileName
    self.file = file
    self.cache = cache
    slots = .allocate(capacity: max(1, index.count))
    slots.initialize(repeating: nil, count: max(1, index.count))
  }

  deinit {
    for index in 0..<index.count {
      if let block = slots[index] { cache.remove(block) }
    }
    slots.deinitialize(count: max(1, index.count))
    slots.deallocate()
  }

  /// A data block, from the cache or from the disk.
  @inline(__always)
  func block(
    _ index: Int, fillsCache: Bool, _ meter: ReadMeter
  ) throws(StorageError) -> Block {
    if let block = slots[index] {
      block.isReferenced = true
      meter.counters.pointee.blocksFromCache &+= 1
      return block
    }
    return try readBlock(index, fillsCache: fillsCache, meter)
  }

  @inline(never)
  private func readBlock(
    _ place: Int, fillsCache: Bool, _ meter: ReadMeter
  ) throws(StorageError) -> Block {
    let handle = index.handles[place]
    let reader = TableReader(file: file, fileName: fileName, number: number, sizeBytes: sizeBytes)
    let block = try reader.readBlock(handle)
    meter.counters.pointee.blocksFromDisk &+= 1
    if fillsCache { cache.insert(block, home: slots + place) }
    return block
  }

  /// Whether a block is in the cache, for views.
  func isCached(_ index: Int) -> Bool { slots[index] != nil }

  /// Whether the filter lets a key pass; true without one.
  func mayContain(hash: UInt64) -> Bool { filter?.mayContain(hash) ?? true }

  /// As the error of damage in a data block.
  func damage(block index: Int, _ reason: String) -> StorageError {
    .damaged(file: fileName, offset: self.index.handles[index].offset, reason: reason)
  }
}

/// Where the parts of a table are.
struct TableParts: Equatable {
  var filter: BlockHandle
  var rangeTombstones: BlockHandle
  var index: BlockHandle
  var properties: BlockHandle

  /// Where data blocks end: the first of the other parts.
  var dataEnd: Int {
    if !filter.isNone { return filter.offset }
    return rangeTombstones.isNone ? index.offset : rangeTombstones.offset
  }
}

/// Counts what reads of a tree, or of one iterator, cost.
final class ReadMeter {
  let counters: UnsafeMutablePointer<ReadCounters>

  init() {
    counters = .allocate(capacity: 1)
    counters.initialize(to: ReadCounters())
  }

  deinit { counters.deallocate() }
}
