/// The tree of a memtable: a B+tree that only grows, its nodes and entries in one arena.
///
/// A node is split on the way down when it is full, so that a split never has to go back up. A leaf
/// that is full at the right end of the tree is not halved but followed by an empty one: ascending
/// inserts fill leaves.
struct MemtableTree {
  private var arena: Arena
  private(set) var root: MemtableNode
  /// Inner levels above the leaves.
  private(set) var height = 0
  private(set) var firstLeaf: MemtableNode
  private(set) var count = 0
  /// Changes with every insert: cursors look their place up again.
  private(set) var generation = 0

  init(chunkSizeBytes: Int) {
    arena = Arena(chunkSizeBytes: chunkSizeBytes)
    root = MemtableNode(clearing: arena.allocate(MemtableNode.leafSizeBytes))
    firstLeaf = root
  }

  func free() { arena.free() }

  var memorySizeBytes: Int { arena.sizeBytes }

  /// Adds an entry; none may have the same key and trailer.
  mutating func insert(
    key: UnsafeRawPointer, keyCount: Int, trailer: UInt64, value: UnsafeRawPointer, valueCount: Int
  ) {
    let target = MemtableTarget(key, keyCount, trailer: trailer)
    let leaf = leafForInsert(target)
    let index = leaf.lowerBound(target)
    let place = arena.allocate(MemtableEntry.headerSizeBytes + keyCount + valueCount)
    place.storeBytes(of: trailer, as: UInt64.self)
    place.storeBytes(of: UInt32(keyCount), toByteOffset: 8, as: UInt32.self)
    place.storeBytes(of: UInt32(valueCount), toByteOffset: 12, as: UInt32.self)
    (place + MemtableEntry.headerSizeBytes).copyMemory(from: key, byteCount: keyCount)
    (place + MemtableEntry.headerSizeBytes + keyCount).copyMemory(
      from: value, byteCount: valueCount)
    leaf.insert(MemtableEntry(base: place), prefix: target.prefix, at: index)
    count &+= 1
    generation &+= 1
  }

  /// The leaf and place of the first entry not before a target; the place may be behind the leaf's
  /// last.
  @inline(__always)
  func seek(_ target: MemtableTarget) -> (leaf: MemtableNode, index: Int) {
    var node = root
    var level = height
    while level > 0 {
      node = node.children[childIndex(in: node, target)]
      level &-= 1
    }
    return (node, node.lowerBound(target))
  }

  var lastLeaf: MemtableNode {
    var node = root
    for _ in 0..<height { node = node.children[node.count] }
    return node
  }

  /// Separator i is the first entry of child i + 1: equal keys are to the right of it.
  @inline(__always)
  private func childIndex(in node: MemtableNode, _ target: MemtableTarget) -> Int {
    let index = node.lowerBound(target)
    guard index < node.count, node.prefixes[index] == target.prefix else { return index }
    let entry = node.entries[index]
    let isEqual =
      entry.trailer == target.trailer
      && compareBytes(entry.key, entry.keyCount, target.key, target.keyCount) == 0
    return isEqual ? index + 1 : index
  }

  private mutating func leafForInsert(_ target: MemtableTarget) -> MemtableNode {
    if root.count == MemtableNode.entryCountMax { growRoot(target) }
    var node = root
    var level = height
    while level > 0 {
      var index = node.lowerBound(target)
      let child = node.children[index]
      if child.count == MemtableNode.entryCountMax {
        split(child, at: index, of: node, isLeaf: level == 1, target)
        index = node.lowerBound(target)
      }
      node = node.children[index]
      level &-= 1
    }
    return node
  }

  private mutating func growRoot(_ target: MemtableTarget) {
    let newRoot = MemtableNode(clearing: arena.allocate(MemtableNode.innerSizeBytes))
    newRoot.children[0] = root
    split(root, at: 0, of: newRoot, isLeaf: height == 0, target)
    root = newRoot
    height += 1
  }

  private mutating func split(
    _ node: MemtableNode, at index: Int, of parent: MemtableNode, isLeaf: Bool,
    _ target: MemtableTarget
  ) {
    let half = MemtableNode.entryCountMax / 2
    guard isLeaf else {
      let right = MemtableNode(clearing: arena.allocate(MemtableNode.innerSizeBytes))
      right.children.update(from: node.children + half + 1, count: node.count - half)
      node.moveTail(from: half + 1, to: right)
      node.count = half
      parent.insert(node.entries[half], prefix: node.prefixes[half], child: right, at: index)
      return
    }
    let right = MemtableNode(clearing: arena.allocate(MemtableNode.leafSizeBytes))
    let last = node.count - 1
    let isAppend =
      node.next == nil
      && (node.prefixes[last] < target.prefix
        || node.prefixes[last] == target.prefix && node.entries[last].isBefore(target))
    // The last entry goes along, so that the new leaf has a first entry to be its separator.
    node.moveTail(from: isAppend ? last : half, to: right)
    right.next = node.next
    right.previous = node
    node.next?.previous = right
    node.next = right
    parent.insert(right.entries[0], prefix: right.prefixes[0], child: right, at: index)
  }
}
