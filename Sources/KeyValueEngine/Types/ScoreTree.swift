import Core

/// The members of a sorted set in order: a B+tree over (score, member) that counts what lies below
/// each branch.
///
///                    ┌───────────────┬───────────────┐
///     branch         │ 1 "a"  3 in it│ 7 "k"  2 in it│      smallest element, count of each
///                    └──────┬────────┴──────┬────────┘
///              ┌────────────┘               └──────────┐
///     leaf  ┌──┴────┬───────┬───────┐ ◄──► ┌───────┬───┴───┐
///           │ 1 "a" │ 1 "b" │ 5 "c" │      │ 7 "k" │ 9 "d" │  scores, members
///           └───────┴───────┴───────┘      └───────┴───────┘
///
/// The entries belong to the ``EntryTable`` of the set. Scores stand in the nodes too, so a search
/// reads a member only where scores tie. The counts give any element its rank, and any rank its
/// element, in one walk.
///
/// Invariants:
/// 1. Elements ascend by score, then by member as `memcmp` orders them; none is there twice.
/// 2. A branch holds, for each child, the child's smallest element and how many elements lie in it.
/// 3. All leaves are at one depth and linked in order; no node but an empty root is empty.
///
/// **Source:** Comer, "The ubiquitous B-tree", 1979; counts after Knuth, TAOCP vol. 3, §6.2.3.
/// **Differs from the source:** nodes that run low are merged with a neighbour if both fit in one,
/// never refilled from it; a leaf that is full at the right end is left full. Redis has a skip list
/// here.
struct ScoreTree {
  /// Elements of a leaf, children of a branch.
  static let capacity = 64
  /// A node with fewer is merged with a neighbour, if it fits.
  static let countLow = capacity / 4

  /// One node, in raw memory.
  ///
  /// | offset | size | field |
  /// | --- | --- | --- |
  /// | 0 | 4 | count of elements or children |
  /// | 4 | 4 | level, 0 for a leaf |
  /// | 8 | 8 | leaf: the next one |
  /// | 16 | 8 | leaf: the previous one |
  /// | 24 | 512 | scores; of a branch, of each child's smallest element |
  /// | 536 | 512 | entries, likewise |
  /// | 1048 | 512 | branch: children |
  /// | 1560 | 512 | branch: elements below each child |
  struct Node: Equatable {
    let base: UnsafeMutableRawPointer

    static let leafSize = 24 + capacity * 16
    static let branchSize = 24 + capacity * 32

    init(base: UnsafeMutableRawPointer) { self.base = base }

    init(level: Int, heap: Heap) {
      base = heap.allocate(level == 0 ? Self.leafSize : Self.branchSize)
      base.initializeMemory(as: UInt64.self, repeating: 0, count: 3)
      base.storeBytes(of: UInt32(level), toByteOffset: 4, as: UInt32.self)
    }

    func free(_ heap: Heap) { heap.free(base, size: level == 0 ? Self.leafSize : Self.branchSize) }

    var count: Int {
      @inline(__always) get { Int(base.load(as: UInt32.self)) }
      nonmutating set { base.storeBytes(of: UInt32(newValue), as: UInt32.self) }
    }

    @inline(__always)
    var level: Int { Int(base.load(fromByteOffset: 4, as: UInt32.self)) }

    var next: Node? {
      get { base.load(fromByteOffset: 8, as: UnsafeMutableRawPointer?.self).map(Node.init(base:)) }
      nonmutating set {
        base.storeBytes(of: newValue?.base, toByteOffset: 8, as: UnsafeMutableRawPointer?.self)
      }
    }

    var previous: Node? {
      get { base.load(fromByteOffset: 16, as: UnsafeMutableRawPointer?.self).map(Node.init(base:)) }
      nonmutating set {
        base.storeBytes(of: newValue?.base, toByteOffset: 16, as: UnsafeMutableRawPointer?.self)
      }
    }

    @inline(__always)
    var scores: UnsafeMutablePointer<Double> {
      (base + 24).assumingMemoryBound(to: Double.self)
    }

    @inline(__always)
    var entries: UnsafeMutablePointer<Entry> {
      (base + 24 + capacity * 8).assumingMemoryBound(to: Entry.self)
    }

    @inline(__always)
    var children: UnsafeMutablePointer<Node> {
      (base + 24 + capacity * 16).assumingMemoryBound(to: Node.self)
    }

    @inline(__always)
    var counts: UnsafeMutablePointer<Int> {
      (base + 24 + capacity * 24).assumingMemoryBound(to: Int.self)
    }

    /// Elements in the node and below it.
    var elementCount: Int {
      if level == 0 { return count }
      var total = 0
      for index in 0..<count { total += counts[index] }
      return total
    }
  }

  /// Where an element stands.
  struct Position: Equatable {
    var leaf: Node
    var index: Int

    var score: Double { leaf.scores[index] }
    var entry: Entry { leaf.entries[index] }

    /// Goes to the next element; false at the last.
    @inline(__always)
    mutating func advance() -> Bool {
      index += 1
      if index < leaf.count { return true }
      guard let next = leaf.next else { return false }
      leaf = next
      index = 0
      return true
    }

    /// Goes to the element before; false at the first.
    @inline(__always)
    mutating func retreat() -> Bool {
      if index > 0 {
        index -= 1
        return true
      }
      guard let previous = leaf.previous else { return false }
      leaf = previous
      index = previous.count - 1
      return true
    }
  }

  var root: Node
  var count = 0
  let heap: Heap

  init(heap: Heap) {
    self.heap = heap
    root = Node(level: 0, heap: heap)
  }

  /// Frees the nodes; the entries are the table's.
  func destroy() { free(root) }

  private func free(_ node: Node) {
    if node.level > 0 {
      for index in 0..<node.count { free(node.children[index]) }
    }
    node.free(heap)
  }

  /// What the nodes take.
  var sizeBytes: Int { size(of: root) }

  private func size(of node: Node) -> Int {
    guard node.level > 0 else { return Heap.chunkSize(of: Node.leafSize) }
    return (0..<node.count).reduce(Heap.chunkSize(of: Node.branchSize)) {
      $0 + size(of: node.children[$1])
    }
  }
}
