import Core

/// An append-only log of entries, each a list of fields and values under an ID, and the groups that
/// read it.
///
///     nodes: [1-1 ►] [9-0 ►] [12-4 ►]        the index, by each node's first ID
///               │       │        └─► 12-4 12-5                  entries are appended to the last
///               │       └─► 9-0  9-1  ✗  10-0                   node until it is full
///               └─► 1-1  2-0  ✗  7-3                            ✗ deleted: marked, until all are
///
/// Invariants:
/// 1. IDs ascend strictly and none is above ``lastID``.
/// 2. `length` is the number of entries that are not marked as deleted; each node has at least one.
/// 3. ``firstID`` is the ID of the first such entry, 0-0 if there is none.
/// 4. ``entriesAdded`` counts all entries ever added (unless XSETID said otherwise).
///
/// **Source:** Redis, t_stream.c. **Differs:** a sorted array of nodes in place of a radix tree.
struct Stream {
  var nodes: StreamIndex
  var length = 0
  var firstID = StreamID.zero
  var lastID = StreamID.zero
  /// The highest ID that XDEL removed.
  var maxDeletedID = StreamID.zero
  var entriesAdded: Int64 = 0
  var groups = NameList<StreamGroup>()
  let heap: Heap

  init(heap: Heap) {
    self.heap = heap
    nodes = StreamIndex(heap: heap)
  }

  static func make(heap: Heap) -> UnsafeMutablePointer<Stream> {
    let stream = heap.allocate(MemoryLayout<Self>.size).bindMemory(to: Self.self, capacity: 1)
    stream.initialize(to: Stream(heap: heap))
    return stream
  }

  static func at(payload: UInt64) -> UnsafeMutablePointer<Stream> {
    // Payloads of the kind are made from what `make` returns.
    UnsafeMutablePointer(bitPattern: UInt(payload)).unsafelyUnwrapped
  }

  static func free(_ stream: UnsafeMutablePointer<Stream>) {
    let heap = stream.pointee.heap
    for index in 0..<stream.pointee.nodes.count { stream.pointee.node(index).free(heap) }
    stream.pointee.nodes.destroy()
    for index in 0..<stream.pointee.groups.count {
      StreamGroup.free(stream.pointee.groups[index], heap)
    }
    stream.pointee.groups.destroy(heap)
    heap.free(UnsafeMutableRawPointer(stream), size: MemoryLayout<Self>.size)
  }

  var sizeBytes: Int {
    var size = Heap.chunkSize(of: MemoryLayout<Self>.size) + nodes.sizeBytes + groups.sizeBytes
    for index in 0..<nodes.count { size += node(index).sizeBytes }
    for index in 0..<groups.count { size += groups[index].pointee.sizeBytes }
    return size
  }

  @inline(__always)
  func node(_ index: Int) -> StreamNode { StreamNode(base: nodes[index].node) }

  // MARK: - Reading

  /// Calls for the entries from one ID to another, both in it, until the body returns false.
  func forEach(
    from start: StreamID = .zero, to end: StreamID = .highest, reversed: Bool = false,
    _ body: (StreamNode.Element, StreamNode) -> Bool
  ) {
    guard nodes.count > 0, start <= end else { return }
    if reversed { return forEachReversed(from: start, to: end, body) }
    for index in (nodes.indexOfNode(for: start) ?? 0)..<nodes.count {
      let node = node(index)
      guard node.firstID <= end else { return }
      var offset = node.firstOffset
      while offset < node.endOffset {
        let element = node.element(at: offset)
        offset = element.nextOffset
        if element.id > end { return }
        if element.isDeleted || element.id < start { continue }
        guard body(element, node) else { return }
      }
    }
  }

  private func forEachReversed(
    from start: StreamID, to end: StreamID, _ body: (StreamNode.Element, StreamNode) -> Bool
  ) {
    guard let last = nodes.indexOfNode(for: end) else { return }
    for index in stride(from: last, through: 0, by: -1) {
      let node = node(index)
      for offset in node.offsets.reversed() {
        let element = node.element(at: offset)
        if element.id < start { return }
        if element.isDeleted || element.id > end { continue }
        guard body(element, node) else { return }
      }
    }
  }

  func contains(_ id: StreamID) -> Bool {
    var isFound = false
    forEach(from: id, to: id) { _, _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// The ID of the last entry that there is.
  var lastEntryID: StreamID? {
    var id: StreamID?
    forEach(reversed: true) { element, _ in
      id = element.id
      return false
    }
    return id
  }

  private var firstEntryID: StreamID? {
    var id: StreamID?
    forEach { element, _ in
      id = element.id
      return false
    }
    return id
  }

  // MARK: - Adding and deleting

  /// Appends an entry whose ID is above ``lastID``.
  /// - Parameter pairs: fields and values in turn.
  mutating func append(_ id: StreamID, _ pairs: Words, _ settings: Settings) {
    if nodes.count == 0 || isFull(node(nodes.count - 1), pairs, settings) {
      if nodes.count > 0 {
        var last = node(nodes.count - 1)
        last.shrinkToFit(heap: heap)
        nodes[nodes.count - 1].node = last.base
      }
      let node = StreamNode(firstID: id, pairs: pairs, heap: heap)
      nodes.insert(StreamIndex.Slot(firstID: id, node: node.base), at: nodes.count)
    }
    var node = node(nodes.count - 1)
    node.append(id, pairs, heap: heap)
    nodes[nodes.count - 1].node = node.base
    length += 1
    entriesAdded &+= 1
    lastID = id
    if length == 1 { firstID = id }
  }

  /// By Redis's rules, so that nodes end where they would there.
  @inline(__always)
  private func isFull(_ node: StreamNode, _ pairs: Words, _ settings: Settings) -> Bool {
    let wanted = settings.streamNodeBytesMax
    let sizeMax =
      wanted <= 0 || wanted > StreamNode.entrySizeMax ? StreamNode.entrySizeMax : wanted
    var added = 0
    for word in pairs { added += word.count }
    if node.packedSize + added >= sizeMax { return true }
    return settings.streamNodeEntriesMax > 0
      && node.liveCount + node.deletedCount >= settings.streamNodeEntriesMax
  }

  /// - Returns: whether there was such an entry.
  mutating func delete(_ id: StreamID) -> Bool {
    guard let index = nodes.indexOfNode(for: id) else { return false }
    let node = node(index)
    var offset = node.firstOffset
    while offset < node.endOffset {
      let element = node.element(at: offset)
      offset = element.nextOffset
      if element.id < id { continue }
      guard element.id == id, !element.isDeleted else { return false }
      if node.liveCount == 1 { removeNode(at: index) } else { node.markDeleted(element) }
      length -= 1
      if id > maxDeletedID { maxDeletedID = id }
      if length == 0 || id == firstID { firstID = firstEntryID ?? .zero }
      return true
    }
    return false
  }

  private mutating func removeNode(at index: Int) {
    node(index).free(heap)
    nodes.remove(at: index)
  }

  // MARK: - Trimming

  /// What is to stay.
  enum Bound: Equatable {
    case length(Int)
    case firstID(StreamID)
  }

  /// Removes the oldest entries.
  /// - Parameters:
  ///   - isApproximate: removes whole nodes only.
  ///   - limit: entries to remove at most, in whole nodes; 0 for no limit.
  /// - Returns: how many were removed.
  mutating func trim(to bound: Bound, isApproximate: Bool, limit: Int) -> Int {
    var removed = 0
    while nodes.count > 0 {
      if case .length(let kept) = bound, length <= kept { break }
      let node = node(0)
      let count = node.liveCount
      if limit > 0, removed + count > limit { break }
      let isWhole =
        switch bound {
        case .length(let kept): length - count >= kept
        case .firstID(let id): node.lastID < id
        }
      if isWhole {
        removeNode(at: 0)
        length -= count
        removed += count
        continue
      }
      if !isApproximate { removed += trimInside(node, to: bound) }
      // What is left may be deleted entries only.
      if node.liveCount == 0 { removeNode(at: 0) }
      break
    }
    if removed > 0 { firstID = length == 0 ? .zero : firstEntryID ?? .zero }
    return removed
  }

  private mutating func trimInside(_ node: StreamNode, to bound: Bound) -> Int {
    var removed = 0
    var offset = node.firstOffset
    while offset < node.endOffset {
      let element = node.element(at: offset)
      offset = element.nextOffset
      switch bound {
      case .length(let kept): if length <= kept { return removed }
      case .firstID(let id): if element.id >= id { return removed }
      }
      if element.isDeleted { continue }
      node.markDeleted(element)
      length -= 1
      removed += 1
    }
    return removed
  }
}
