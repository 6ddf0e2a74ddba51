import Core

/// An entry that was delivered to a consumer and is not acknowledged yet: in the list of its group
/// and in that of its consumer.
///
/// | offset | size | field |
/// | --- | --- | --- |
/// | 0 | 8 | when it was last delivered, milliseconds since 1970 |
/// | 8 | 8 | how often |
/// | 16 | 8 | the ``StreamConsumer`` |
struct PendingEntry: Equatable {
  let base: UnsafeMutableRawPointer

  private static let size = 24

  init(base: UnsafeMutableRawPointer) { self.base = base }

  init(
    deliveryTime: Int64, deliveryCount: Int64, consumer: UnsafeMutablePointer<StreamConsumer>,
    heap: Heap
  ) {
    base = heap.allocate(Self.size)
    self.deliveryTime = deliveryTime
    self.deliveryCount = deliveryCount
    self.consumer = consumer
  }

  func free(_ heap: Heap) { heap.free(base, size: Self.size) }

  static var sizeBytes: Int { Heap.chunkSize(of: size) }

  var deliveryTime: Int64 {
    get { base.load(as: Int64.self) }
    nonmutating set { base.storeBytes(of: newValue, as: Int64.self) }
  }

  var deliveryCount: Int64 {
    get { base.load(fromByteOffset: 8, as: Int64.self) }
    nonmutating set { base.storeBytes(of: newValue, toByteOffset: 8, as: Int64.self) }
  }

  var consumer: UnsafeMutablePointer<StreamConsumer> {
    get { base.load(fromByteOffset: 16, as: UnsafeMutablePointer<StreamConsumer>.self) }
    nonmutating set {
      base.storeBytes(of: newValue, toByteOffset: 16, as: UnsafeMutablePointer<StreamConsumer>.self)
    }
  }
}

/// Pending entries by ID: nodes of a few dozen under a ``StreamIndex``.
///
/// A node is raw memory: 8 bytes of count, then so many IDs with the addresses of their
/// ``PendingEntry``s.
///
/// Invariants:
/// 1. IDs ascend strictly within a node, and from node to node.
/// 2. No node is empty.
/// 3. `count` is the number of entries in all nodes.
struct PendingList {
  private struct Item {
    var id: StreamID
    var entry: PendingEntry
  }

  private struct Node {
    let base: UnsafeMutableRawPointer

    static let capacity = 32
    static let size = 8 + capacity * MemoryLayout<Item>.stride

    var count: Int {
      get { base.load(as: Int.self) }
      nonmutating set { base.storeBytes(of: newValue, as: Int.self) }
    }

    var items: UnsafeMutablePointer<Item> { (base + 8).assumingMemoryBound(to: Item.self) }

    /// How many items are below an ID.
    func place(of id: StreamID) -> Int {
      if count > 0, items[count - 1].id < id { return count }
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) >> 1
        if items[middle].id < id { low = middle + 1 } else { high = middle }
      }
      return low
    }

    func insert(_ item: Item, at index: Int) {
      UnsafeMutableRawPointer(items + index + 1).copyMemory(
        from: items + index, byteCount: (count - index) * MemoryLayout<Item>.stride)
      items[index] = item
      count += 1
    }

    func remove(at index: Int) {
      count -= 1
      UnsafeMutableRawPointer(items + index).copyMemory(
        from: items + index + 1, byteCount: (count - index) * MemoryLayout<Item>.stride)
    }
  }

  private var index: StreamIndex
  private(set) var count = 0

  init(heap: Heap) { index = StreamIndex(heap: heap) }

  /// Frees the list, not the entries.
  func destroy() {
    for place in 0..<index.count { index.heap.free(index[place].node, size: Node.size) }
    index.destroy()
  }

  var sizeBytes: Int { index.sizeBytes + index.count * Heap.chunkSize(of: Node.size) }

  // MARK: - Reading

  func find(_ id: StreamID) -> PendingEntry? {
    guard let found = first(from: id), found.id == id else { return nil }
    return found.entry
  }

  /// The first entry whose ID is not below this one.
  func first(from id: StreamID) -> (id: StreamID, entry: PendingEntry)? {
    var slot = index.indexOfNode(for: id) ?? 0
    guard slot < index.count else { return nil }
    let node = node(slot)
    let place = node.place(of: id)
    if place < node.count { return (node.items[place].id, node.items[place].entry) }
    slot += 1
    guard slot < index.count else { return nil }
    return (self.node(slot).items[0].id, self.node(slot).items[0].entry)
  }

  var lastID: StreamID? {
    guard index.count > 0 else { return nil }
    let node = node(index.count - 1)
    return node.items[node.count - 1].id
  }

  /// Calls for all entries, in order. The list must not change meanwhile.
  func forEach(_ body: (StreamID, PendingEntry) -> Void) {
    for slot in 0..<index.count {
      let node = node(slot)
      for place in 0..<node.count { body(node.items[place].id, node.items[place].entry) }
    }
  }

  private func node(_ slot: Int) -> Node { Node(base: index[slot].node) }

  // MARK: - Changing

  /// Puts in an entry whose ID is not in the list.
  mutating func insert(_ id: StreamID, _ entry: PendingEntry) {
    count += 1
    guard index.count > 0 else {
      addNode(id, entry, at: 0)
      return
    }
    var slot = index.indexOfNode(for: id) ?? 0
    var node = node(slot)
    if node.count == Node.capacity {
      if slot == index.count - 1, node.items[node.count - 1].id < id {
        addNode(id, entry, at: slot + 1)
        return
      }
      split(slot)
      slot = index.indexOfNode(for: id) ?? 0
      node = self.node(slot)
    }
    node.insert(Item(id: id, entry: entry), at: node.place(of: id))
    if id < index[slot].firstID { index[slot].firstID = id }
  }

  /// Takes an entry out; nil if it is not there. The entry is the caller's.
  @discardableResult
  mutating func remove(_ id: StreamID) -> PendingEntry? {
    guard let slot = index.indexOfNode(for: id) else { return nil }
    let node = node(slot)
    let place = node.place(of: id)
    guard place < node.count, node.items[place].id == id else { return nil }
    let entry = node.items[place].entry
    node.remove(at: place)
    count -= 1
    if node.count == 0 {
      index.heap.free(node.base, size: Node.size)
      index.remove(at: slot)
    }
    return entry
  }

  private mutating func addNode(_ id: StreamID, _ entry: PendingEntry, at slot: Int) {
    let node = makeNode()
    node.insert(Item(id: id, entry: entry), at: 0)
    index.insert(StreamIndex.Slot(firstID: id, node: node.base), at: slot)
  }

  private func makeNode() -> Node {
    let node = Node(base: index.heap.allocate(Node.size))
    node.count = 0
    return node
  }

  private mutating func split(_ slot: Int) {
    let left = node(slot)
    let right = makeNode()
    let kept = Node.capacity / 2
    right.items.update(from: left.items + kept, count: left.count - kept)
    right.count = left.count - kept
    left.count = kept
    index.insert(StreamIndex.Slot(firstID: right.items[0].id, node: right.base), at: slot + 1)
  }

  /// Checks the invariants; for tests.
  func checkInvariants() {
    var found = 0
    var last: StreamID?
    for slot in 0..<index.count {
      precondition(node(slot).count > 0, "no node is empty")
      precondition(index[slot].firstID <= node(slot).items[0].id, "a slot is not above its node")
      precondition(last.map { $0 < index[slot].firstID } ?? true, "nodes do not overlap")
      for place in 0..<node(slot).count {
        let id = node(slot).items[place].id
        precondition(last.map { $0 < id } ?? true, "IDs ascend")
        last = id
        found += 1
      }
    }
    precondition(found == count, "the count is the number of entries")
  }
}
