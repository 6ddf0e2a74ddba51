/// A node of the memtable's tree, in raw memory. Leaves have no children, inner nodes no
/// neighbours.
///
///      0  count          entries of a leaf, separators of an inner node
///      8  previous       the leaf before, 0 if none
///     16  next           the leaf after, 0 if none
///     64  prefixes       64 × 8   first bytes of the keys, so that a search touches few lines
///    576  entries        64 × 8   pointers to ``MemtableEntry``, ascending
///   1088  children       65 × 8   inner nodes only: child i holds what is before entry i
struct MemtableNode: Equatable {
  static let entryCountMax = 64
  static let leafSizeBytes = 1088
  static let innerSizeBytes = 1088 + 65 * 8

  let base: UnsafeMutableRawPointer

  init(_ base: UnsafeMutableRawPointer) { self.base = base }

  init?(_ base: UnsafeMutableRawPointer?) {
    guard let base else { return nil }
    self.base = base
  }

  /// Makes memory an empty node.
  init(clearing base: UnsafeMutableRawPointer) {
    self.base = base
    base.initializeMemory(as: UInt64.self, repeating: 0, count: 8)
  }

  var count: Int {
    @inline(__always) get { base.load(as: Int.self) }
    nonmutating set { base.storeBytes(of: newValue, as: Int.self) }
  }

  var previous: MemtableNode? {
    get { MemtableNode(base.load(fromByteOffset: 8, as: UnsafeMutableRawPointer?.self)) }
    nonmutating set {
      base.storeBytes(of: newValue?.base, toByteOffset: 8, as: UnsafeMutableRawPointer?.self)
    }
  }

  var next: MemtableNode? {
    get { MemtableNode(base.load(fromByteOffset: 16, as: UnsafeMutableRawPointer?.self)) }
    nonmutating set {
      base.storeBytes(of: newValue?.base, toByteOffset: 16, as: UnsafeMutableRawPointer?.self)
    }
  }

  var prefixes: UnsafeMutablePointer<UInt64> {
    @inline(__always) get { (base + 64).assumingMemoryBound(to: UInt64.self) }
  }

  var entries: UnsafeMutablePointer<MemtableEntry> {
    @inline(__always) get { (base + 576).assumingMemoryBound(to: MemtableEntry.self) }
  }

  var children: UnsafeMutablePointer<MemtableNode> {
    @inline(__always) get { (base + 1088).assumingMemoryBound(to: MemtableNode.self) }
  }

  /// The first place whose entry is not before a target: `0 ... count`.
  @inline(__always)
  func lowerBound(_ target: MemtableTarget) -> Int {
    var low = 0
    var high = count
    let prefixes = prefixes
    while low < high {
      let middle = (low &+ high) >> 1
      let prefix = prefixes[middle]
      let isBefore =
        prefix != target.prefix
        ? prefix < target.prefix : entries[middle].isBefore(target)
      if isBefore { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// Puts an entry at a place; there must be room.
  func insert(_ entry: MemtableEntry, prefix: UInt64, at index: Int) {
    let moved = count - index
    (prefixes + index + 1).update(from: prefixes + index, count: moved)
    (entries + index + 1).update(from: entries + index, count: moved)
    prefixes[index] = prefix
    entries[index] = entry
    count += 1
  }

  /// Puts a separator and the child after it; there must be room.
  func insert(_ entry: MemtableEntry, prefix: UInt64, child: MemtableNode, at index: Int) {
    (children + index + 2).update(from: children + index + 1, count: count - index)
    children[index + 1] = child
    insert(entry, prefix: prefix, at: index)
  }

  /// Moves what is from a place on to an empty node.
  func moveTail(from index: Int, to other: MemtableNode) {
    let moved = count - index
    other.prefixes.update(from: prefixes + index, count: moved)
    other.entries.update(from: entries + index, count: moved)
    other.count = moved
    count = index
  }
}

/// An entry in the arena:
///
///      0  trailer      sequence number and kind
///      8  key size     4 bytes
///     12  value size   4 bytes
///     16  key, then value
struct MemtableEntry {
  static let headerSizeBytes = 16

  let base: UnsafeRawPointer

  var trailer: UInt64 { @inline(__always) get { base.load(as: UInt64.self) } }
  var keyCount: Int {
    @inline(__always) get { Int(base.load(fromByteOffset: 8, as: UInt32.self)) }
  }
  var valueCount: Int {
    @inline(__always) get { Int(base.load(fromByteOffset: 12, as: UInt32.self)) }
  }
  var key: UnsafeRawPointer { @inline(__always) get { base + Self.headerSizeBytes } }
  var value: UnsafeRawPointer {
    @inline(__always) get { base + Self.headerSizeBytes + keyCount }
  }

  /// Whether it comes before a target whose prefix is the same.
  @inline(__always)
  func isBefore(_ target: MemtableTarget) -> Bool {
    let order = compareBytes(key, keyCount, target.key, target.keyCount)
    return order != 0 ? order < 0 : trailer > target.trailer
  }
}

/// What a search looks for: the place of a key and trailer.
struct MemtableTarget {
  let key: UnsafeRawPointer
  let keyCount: Int
  let prefix: UInt64
  let trailer: UInt64

  @inline(__always)
  init(_ key: UnsafeRawPointer, _ keyCount: Int, trailer: UInt64) {
    self.key = key
    self.keyCount = keyCount
    self.trailer = trailer
    prefix = keyPrefix(key, keyCount)
  }

  init(_ entry: MemtableEntry) { self.init(entry.key, entry.keyCount, trailer: entry.trailer) }
}
