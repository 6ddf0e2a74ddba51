import Core

/// The value of a list: a chain of nodes, each a listpack of neighbouring elements.
///
///     header ─► first ⇄ node ⇄ last
///                 │      │      │
///              [a b c] [d e] [f g h i]      a node is full at 8 KiB (`list-max-listpack-size` -2)
///
/// Both ends are O(1) but for moving the bytes of one node; an index is found by walking nodes from
/// the nearer end.
///
/// Invariants:
/// 1. No node is empty; the header's counts are the sums over the nodes.
/// 2. `first.previous` and `last.next` are nil; every other link is answered by its neighbour's.
/// 3. A node of more than one element keeps within the limit that held when the last one came in.
///
/// | header offset | size | field |
/// | --- | --- | --- |
/// | 0 | 8 | first node |
/// | 8 | 8 | last node |
/// | 16 | 8 | elements |
/// | 24 | 8 | nodes |
///
/// **Source:** Redis, quicklist.c. **Differs:** no LZF compression in the middle; a big element has
/// a listpack of its own where Redis has a plain node.
struct QuickList: Equatable {
  /// What one node may hold.
  struct NodeLimit: Equatable {
    let sizeBytesMax: Int
    let countMax: Int

    /// - Parameter setting: `list-max-listpack-size`: elements, or -1 … -5 for 4 … 64 KiB.
    init(setting: Int) {
      sizeBytesMax = setting >= 0 ? 8192 : 4096 << (min(-setting, 5) - 1)
      countMax = setting >= 0 ? max(setting, 1) : .max
    }

    static let standard = NodeLimit(setting: -2)
  }

  struct Header {
    var first: Node?
    var last: Node?
    var count: Int
    var nodeCount: Int
  }

  /// One link of the chain.
  struct Node: Equatable {
    struct Body {
      var previous: Node?
      var next: Node?
      var pack: Listpack
    }

    let body: UnsafeMutablePointer<Body>

    static func == (left: Node, right: Node) -> Bool { left.body == right.body }

    var previous: Node? {
      get { body.pointee.previous }
      nonmutating set { body.pointee.previous = newValue }
    }

    var next: Node? {
      get { body.pointee.next }
      nonmutating set { body.pointee.next = newValue }
    }

    var pack: Listpack { body.pointee.pack }

    @inline(__always)
    func hasRoom(for word: Word, _ limit: NodeLimit) -> Bool {
      pack.sizeBytes + Listpack.sizeBytes(of: word) <= limit.sizeBytesMax
        && pack.count < limit.countMax
    }
  }

  /// Where an element stands. Valid until the list is changed.
  struct Position: Equatable {
    var node: Node
    /// In the node's listpack.
    var offset: Int
  }

  let header: UnsafeMutablePointer<Header>

  init(heap: Heap) {
    header = heap.allocate(MemoryLayout<Header>.size).bindMemory(to: Header.self, capacity: 1)
    header.initialize(to: Header(first: nil, last: nil, count: 0, nodeCount: 0))
  }

  init(payload: UInt64) {
    // Payloads of lists are made by `payload` below.
    header = UnsafeMutablePointer(bitPattern: UInt(payload)).unsafelyUnwrapped
  }

  static func == (left: QuickList, right: QuickList) -> Bool { left.header == right.header }

  var payload: UInt64 { UInt64(UInt(bitPattern: header)) }

  func free(_ heap: Heap) {
    var node = header.pointee.first
    while let present = node {
      node = present.next
      present.pack.free(heap)
      heap.free(present.body, size: MemoryLayout<Node.Body>.size)
    }
    heap.free(header, size: MemoryLayout<Header>.size)
  }

  @inline(__always)
  var count: Int { header.pointee.count }

  var nodeCount: Int { header.pointee.nodeCount }

  /// All that the list takes, as the heap counts it.
  var sizeBytes: Int {
    var size = Heap.chunkSize(of: MemoryLayout<Header>.size)
    var node = header.pointee.first
    while let present = node {
      size += Heap.chunkSize(of: MemoryLayout<Node.Body>.size)
      size += Heap.chunkSize(of: present.pack.blob.allocatedSizeBytes)
      node = present.next
    }
    return size
  }

  func copy(heap: Heap) -> QuickList {
    let copy = QuickList(heap: heap)
    var node = header.pointee.first
    while let present = node {
      copy.link(
        Node.make(present.pack.copy(heap: heap), heap: heap), after: copy.header.pointee.last)
      node = present.next
    }
    copy.header.pointee.count = count
    return copy
  }

  // MARK: - Nodes

  /// Puts a node behind another, or first.
  func link(_ node: Node, after previous: Node?) {
    let next = previous.map(\.next) ?? header.pointee.first
    node.previous = previous
    node.next = next
    if let previous { previous.next = node } else { header.pointee.first = node }
    if let next { next.previous = node } else { header.pointee.last = node }
    header.pointee.nodeCount += 1
  }

  /// Takes a node out of the chain and frees it.
  func drop(_ node: Node, heap: Heap) {
    if let previous = node.previous {
      previous.next = node.next
    } else {
      header.pointee.first = node.next
    }
    if let next = node.next {
      next.previous = node.previous
    } else {
      header.pointee.last = node.previous
    }
    header.pointee.nodeCount -= 1
    node.pack.free(heap)
    heap.free(node.body, size: MemoryLayout<Node.Body>.size)
  }

  /// Checks the invariants; for tests.
  /// - Parameter limit: the widest that held since the list was made.
  func checkInvariants(limit: NodeLimit = NodeLimit(setting: -5)) {
    var elementCount = 0
    var nodeCount = 0
    var previous: Node?
    var node = header.pointee.first
    while let present = node {
      precondition(present.previous == previous, "links are answered")
      precondition(present.pack.count > 0, "no node is empty")
      precondition(
        present.pack.count == 1
          || present.pack.count <= limit.countMax && present.pack.sizeBytes <= limit.sizeBytesMax,
        "a node keeps within the limit")
      present.pack.checkInvariants()
      elementCount += present.pack.count
      nodeCount += 1
      previous = present
      node = present.next
    }
    precondition(header.pointee.last == previous, "the last node is the end of the chain")
    precondition(elementCount == count && nodeCount == self.nodeCount, "the counts are the sums")
  }
}

extension QuickList.Node {
  static func make(_ pack: Listpack, heap: Heap) -> QuickList.Node {
    let body = heap.allocate(MemoryLayout<Body>.size).bindMemory(to: Body.self, capacity: 1)
    body.initialize(to: Body(previous: nil, next: nil, pack: pack))
    return QuickList.Node(body: body)
  }

  /// A node of one element.
  static func make(_ word: Word, heap: Heap) -> QuickList.Node {
    var pack = Listpack(heap: heap, capacity: max(32, Listpack.sizeBytes(of: word)))
    pack.append(word, heap: heap)
    return make(pack, heap: heap)
  }
}
