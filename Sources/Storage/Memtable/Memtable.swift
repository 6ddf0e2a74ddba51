/// The newest entries of a tree, in memory, in order: what the log would bring back.
///
///     insert ─► arena   │trailer│sizes│key│value│  …   entries never move
///                 ▲
///     B+tree      └── leaves of up to 64 (first 8 key bytes, pointer), linked both ways
///
/// Entries are ordered by key bytes, and those of one key newest first. Range deletes are kept
/// beside.
///
/// Invariants:
/// 1. All leaves are at one depth; every node but the root and the last leaf has 1 ... 64 entries.
/// 2. Entries ascend within a leaf and from leaf to leaf; no two have the same key and sequence
///    number.
/// 3. Every entry of child `i` is before separator `i`, and not before separator `i − 1`.
/// 4. ``sizeBytes`` is the sum of what entries take in the arena, range deletes included.
///
/// **Source:** LevelDB's memtable. **Differs:** a B+tree in place of a skip list: measured here on
/// a million random keys, an insert takes 235 ns against 1087 and a lookup 211 ns against 1620.
final class Memtable {
  /// A chunk is this part of the size at which the memtable is flushed.
  private static let chunkPart = 16

  let tree: UnsafeMutablePointer<MemtableTree>
  private(set) var rangeTombstones = RangeTombstones()
  private(set) var sizeBytes = 0
  /// Sequence numbers of the first and last entry; 0 if there is none.
  private(set) var firstSequence: UInt64 = 0
  private(set) var lastSequence: UInt64 = 0
  /// Entries that delete: tombstones of either merge rule, range deletes.
  private(set) var tombstoneCount = 0
  /// Of cells: see ``TableProperties/timestampMax``.
  private(set) var timestampMin = Int64.max
  /// How many entries were overwritten by another in the same memtable is only known when it is
  /// flushed.
  init(sizeBytesMax: Int) {
    let chunk = min(max(sizeBytesMax / Self.chunkPart, 16 << 10), 1 << 20)
    tree = .allocate(capacity: 1)
    tree.initialize(to: MemtableTree(chunkSizeBytes: chunk))
  }

  deinit {
    tree.pointee.free()
    tree.deinitialize(count: 1)
    tree.deallocate()
  }

  var entryCount: Int { tree.pointee.count + rangeTombstones.count }
  var isEmpty: Bool { entryCount == 0 }
  /// With nodes and unused ends of chunks.
  var memorySizeBytes: Int { tree.pointee.memorySizeBytes }

  /// Adds an entry; its sequence number is higher than all before it.
  @inline(__always)
  func insert(
    key: UnsafeRawBufferPointer, sequence: UInt64, kind: EntryKind, value: UnsafeRawBufferPointer,
    isTombstone: Bool
  ) {
    // Empty buffers may have no address; the tree wants one and reads nothing there.
    let anywhere = UnsafeRawPointer(tree)
    tree.pointee.insert(
      key: key.baseAddress ?? anywhere, keyCount: key.count,
      trailer: entryTrailer(sequence, kind),
      value: value.baseAddress ?? anywhere, valueCount: value.count)
    count(sequence, sizeBytes: key.count &+ value.count, isTombstone)
  }

  func insert(_ tombstone: RangeTombstone) {
    count(tombstone.sequence, sizeBytes: tombstone.start.count + tombstone.end.count, true)
    rangeTombstones.insert(tombstone)
  }

  /// Keeps the lowest timestamp of the cells, for deciding what a purged tombstone could still
  /// hide.
  func note(timestamp: Int64) { timestampMin = min(timestampMin, timestamp) }

  @inline(__always)
  private func count(_ sequence: UInt64, sizeBytes size: Int, _ isTombstone: Bool) {
    sizeBytes &+= MemtableEntry.headerSizeBytes &+ size
    if firstSequence == 0 { firstSequence = sequence }
    lastSequence = sequence
    if isTombstone { tombstoneCount &+= 1 }
  }

  /// The smallest and largest key, range deletes left out; nil if there is none.
  var keyBounds: (smallest: [UInt8], largest: [UInt8])? {
    let first = tree.pointee.firstLeaf
    let last = tree.pointee.lastLeaf
    guard first.count > 0, last.count > 0 else { return nil }
    return (first.entries[0].keyBytes, last.entries[last.count - 1].keyBytes)
  }

  /// - Returns: the first broken invariant in words; nil if all hold.
  func checkInvariants() -> String? { tree.pointee.checkInvariants() }
}

extension MemtableEntry {
  var keyBytes: [UInt8] { Array(UnsafeRawBufferPointer(start: key, count: keyCount)) }
  var valueBytes: [UInt8] { Array(UnsafeRawBufferPointer(start: value, count: valueCount)) }
}
