/// The entries of an index in the order of their keys: a B+tree.
///
///                      [ m… ]
///              ┌─────────┴─────────┐
///         [ d… │ g… ]           [ s… ]            inner: the first entry of each child but one
///      ┌──────┼──────┐        ┌────┴────┐
///     a b c  d e f  g h      m n p    s t z       leaves: encoded keys and versions
///
/// An entry stays until its version is removed for good; whether its row is visible is asked of
/// the heap.
///
/// Invariants:
/// 1. Entries ascend by key, those with equal keys by version.
/// 2. All leaves are equally deep, and none is empty but that of an empty tree. Nodes are split in
///    halves, except at the right edge, where rows of growing keys fill them; they are given back
///    when they become empty and not merged before.
final class BTreeIndex {
  /// A leaf holds as many entries, an inner node as many children.
  static let fanOut = 128

  final class Node {
    /// Of a leaf: its entries. Of an inner node: the first entry of every child but the first.
    var entries: [TreeKey]
    var children: [Node]

    init(_ entries: [TreeKey], _ children: [Node] = []) {
      self.entries = entries
      self.children = children
    }

    var isLeaf: Bool { children.isEmpty }
  }

  /// Compares keys by the order of the index.
  let order: KeyOrder
  private(set) var root = Node([])
  private(set) var entryCount = 0
  private(set) var splitCount = 0
  /// Levels from the root to the leaves.
  private(set) var height = 1
  var usage = UsageCounts()
  /// For `\view sql.btree`.
  var lastTouch: Touch?

  /// What was done last.
  struct Touch {
    enum Kind: String { case insert, search, removal }

    var kind: Kind
    var key: TreeKey
    var splitCount = 0
  }

  init(order: KeyOrder) { self.order = order }

  func key(_ values: [SQLValue], version: Int = 0) -> TreeKey {
    TreeKey(KeyEncoding.encode(values, order), version: version)
  }

  /// The key of an index with one part.
  func key(_ value: SQLValue, version: Int = 0) -> TreeKey {
    if case .int(let number) = value, !order.terms[0].isDescending {
      return TreeKey(number, version: version)
    }
    return TreeKey(KeyEncoding.encode(CollectionOfOne(value), order), version: version)
  }

  func insert(_ values: [SQLValue], version: Int) {
    insert(key(values, version: version))
  }

  func insert(_ key: TreeKey) {
    entryCount += 1
    let splitsBefore = splitCount
    if let right = insert(key, into: root, isRightmost: true) {
      root = Node([Self.first(of: right)], [root, right])
      height += 1
    }
    lastTouch = Touch(kind: .insert, key: key, splitCount: splitCount - splitsBefore)
  }

  /// - Returns: the new right neighbour if the node was split.
  private func insert(_ key: TreeKey, into node: Node, isRightmost: Bool) -> Node? {
    let place = Self.lowerBound(node.entries, key)
    if node.isLeaf {
      node.entries.insert(key, at: place)
      guard node.entries.count > Self.fanOut else { return nil }
      splitCount += 1
      let isAtEnd = isRightmost && place == Self.fanOut
      let middle = isAtEnd ? Self.fanOut : Self.fanOut / 2
      let right = Node(Array(node.entries[middle...]))
      node.entries.removeSubrange(middle...)
      return right
    }
    // Equal entries don't exist, so what equals a separator is below its right child.
    let child = place < node.entries.count && node.entries[place] == key ? place + 1 : place
    let isLast = child == node.children.count - 1
    guard
      let right = insert(key, into: node.children[child], isRightmost: isRightmost && isLast)
    else { return nil }
    node.entries.insert(Self.first(of: right), at: child)
    node.children.insert(right, at: child + 1)
    guard node.children.count > Self.fanOut else { return nil }
    splitCount += 1
    let middle = isRightmost && isLast ? Self.fanOut - 1 : Self.fanOut / 2
    let neighbour = Node(
      Array(node.entries[(middle + 1)...]), Array(node.children[(middle + 1)...]))
    node.entries.removeSubrange(middle...)
    node.children.removeSubrange((middle + 1)...)
    return neighbour
  }

  private static func first(of node: Node) -> TreeKey {
    var node = node
    while let child = node.children.first { node = child }
    return node.entries[0]
  }

  /// Takes an entry out.
  /// - Returns: whether it was there.
  @discardableResult
  func remove(_ values: [SQLValue], version: Int) -> Bool {
    let key = key(values, version: version)
    guard remove(key, from: root) else { return false }
    lastTouch = Touch(kind: .removal, key: key)
    entryCount -= 1
    while root.children.count == 1 {
      root = root.children[0]
      height -= 1
    }
    return true
  }

  private func remove(_ key: TreeKey, from node: Node) -> Bool {
    let place = Self.lowerBound(node.entries, key)
    let isHere = place < node.entries.count && node.entries[place] == key
    if node.isLeaf {
      if isHere { node.entries.remove(at: place) }
      return isHere
    }
    let child = isHere ? place + 1 : place
    guard remove(key, from: node.children[child]) else { return false }
    let below = node.children[child]
    if below.isLeaf ? below.entries.isEmpty : below.children.isEmpty {
      node.children.remove(at: child)
      if !node.entries.isEmpty { node.entries.remove(at: max(child - 1, 0)) }
    }
    return true
  }

  func removeAll() {
    root = Node([])
    height = 1
    entryCount = 0
    lastTouch = nil
  }

  /// Replaces what is in the tree by entries in ascending order, at once.
  func build(sorted: [TreeKey]) {
    entryCount = sorted.count
    // Nine tenths full, so that the first insertions do not split every node.
    let fill = Self.fanOut * 9 / 10
    var level = stride(from: 0, to: sorted.count, by: fill).map { start in
      Node(Array(sorted[start..<min(start + fill, sorted.count)]))
    }
    height = 1
    while level.count > 1 {
      height += 1
      level = stride(from: 0, to: level.count, by: fill).map { start in
        let children = Array(level[start..<min(start + fill, level.count)])
        return Node(children.dropFirst().map { Self.first(of: $0) }, children)
      }
      // A last node with a single child is no node: it goes to its neighbour.
      if level.count > 1, let last = level.last, last.children.count == 1 {
        level.removeLast()
        let neighbour = level[level.count - 1]
        neighbour.entries.append(Self.first(of: last))
        neighbour.children += last.children
      }
    }
    root = level.first ?? Node([])
  }

  @inline(__always)
  static func lowerBound(_ entries: [TreeKey], _ key: TreeKey) -> Int {
    entries.withUnsafeBufferPointer { buffer in
      var low = 0
      var high = buffer.count
      while low < high {
        let middle = (low + high) >> 1
        if buffer[middle] < key { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}

/// An encoded key and the version that has it, or a bound to look from.
///
/// The first sixteen bytes lie in two words, so that most keys need no memory of their own and
/// most comparisons look no further.
struct TreeKey: Comparable {
  var high: UInt64
  var low: UInt64
  /// What does not fit in the words.
  var rest: [UInt8]
  var version: Int

  init(_ bytes: [UInt8], version: Int, padding: UInt8 = 0) {
    (high, low) = bytes.withUnsafeBufferPointer { buffer in
      var words: (UInt64, UInt64) = (0, 0)
      for index in 0..<8 {
        words.0 = words.0 << 8 | UInt64(index < buffer.count ? buffer[index] : padding)
      }
      for index in 8..<16 {
        words.1 = words.1 << 8 | UInt64(index < buffer.count ? buffer[index] : padding)
      }
      return words
    }
    rest = bytes.count > 16 ? Array(bytes[16...]) : []
    if padding == 0xFF { rest = rest.isEmpty ? Self.top : rest + Self.top }
    self.version = version
  }

  /// The encoded key, and perhaps zeros behind it.
  var bytes: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(16 + rest.count)
    for word in [high, low] {
      for shift in stride(from: 56, through: 0, by: -8) {
        result.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return result + rest
  }

  /// An integer as ``KeyEncoding`` has it: a 1, and the number with its sign turned.
  init(_ number: Int64, version: Int) {
    let word = UInt64(bitPattern: number) ^ (1 << 63)
    high = 1 << 56 | word >> 8
    low = word << 56
    rest = []
    self.version = version
  }

  /// More ff than a key has behind any of its parts: a NULL is one, and 32 parts are the most.
  private static let top = [UInt8](repeating: 0xFF, count: 40)

  /// Below all entries whose keys begin with some bytes.
  static func below(_ prefix: [UInt8]) -> TreeKey { TreeKey(prefix, version: -1) }

  /// Above all entries whose keys begin with some bytes.
  static func above(_ prefix: [UInt8]) -> TreeKey {
    TreeKey(prefix, version: Int.max, padding: 0xFF)
  }

  /// The key alone, with the version of another.
  func sameVersion(as other: TreeKey) -> TreeKey {
    var key = self
    key.version = other.version
    return key
  }

  @inline(__always)
  static func == (a: TreeKey, b: TreeKey) -> Bool {
    a.high == b.high && a.low == b.low && a.version == b.version && a.rest == b.rest
  }

  @inline(__always)
  static func < (a: TreeKey, b: TreeKey) -> Bool {
    if a.high != b.high { return a.high < b.high }
    if a.low != b.low { return a.low < b.low }
    if a.rest.isEmpty, b.rest.isEmpty { return a.version < b.version }
    let order = ValueOrder.compareBytes(a.rest, b.rest)
    return order != 0 ? order < 0 : a.version < b.version
  }
}
