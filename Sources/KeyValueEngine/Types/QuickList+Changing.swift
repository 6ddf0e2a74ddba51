import Core

/// Putting elements in and taking them out. A `word` that is put in must not be part of the list
/// itself.
extension QuickList {
  // MARK: - Ends

  @inline(__always)
  func append(_ word: Word, limit: NodeLimit, heap: Heap) {
    header.pointee.count += 1
    if let last = header.pointee.last {
      if last.hasRoom(for: word, limit) {
        last.body.pointee.pack.append(word, heap: heap)
        return
      }
      last.body.pointee.pack.blob.shrinkToFit(heap: heap)
    }
    link(Node.make(word, heap: heap), after: header.pointee.last)
  }

  @inline(__always)
  func prepend(_ word: Word, limit: NodeLimit, heap: Heap) {
    header.pointee.count += 1
    if let first = header.pointee.first {
      if first.hasRoom(for: word, limit) {
        first.body.pointee.pack.insert(word, at: 0, heap: heap)
        return
      }
      first.body.pointee.pack.blob.shrinkToFit(heap: heap)
    }
    link(Node.make(word, heap: heap), after: nil)
  }

  // MARK: - Anywhere

  func insert(_ word: Word, before position: Position, limit: NodeLimit, heap: Heap) {
    header.pointee.count += 1
    let node = position.node
    if node.hasRoom(for: word, limit) {
      node.body.pointee.pack.insert(word, at: position.offset, heap: heap)
    } else if position.offset == 0 {
      put(word, between: node.previous, and: node, limit, heap)
    } else if position.offset == node.pack.endOffset {
      put(word, between: node, and: node.next, limit, heap)
    } else {
      let right = split(node, at: position.offset, heap: heap)
      put(word, between: node, and: right, limit, heap)
      if let next = right.next { merge(right, next, limit, heap) }
      if let previous = node.previous { merge(previous, node, limit, heap) }
    }
  }

  func insert(_ word: Word, after position: Position, limit: NodeLimit, heap: Heap) {
    var behind = position
    behind.offset = position.node.pack.next(position.offset)
    insert(word, before: behind, limit: limit, heap: heap)
  }

  func replace(at position: Position, with word: Word, limit: NodeLimit, heap: Heap) {
    let node = position.node
    let presentSize = node.pack.next(position.offset) - position.offset
    let newSize = node.pack.sizeBytes - presentSize + Listpack.sizeBytes(of: word)
    if newSize <= limit.sizeBytesMax || node.pack.count == 1 {
      node.body.pointee.pack.replace(at: position.offset, with: word, heap: heap)
      return
    }
    if let following = remove(position, heap: heap) {
      insert(word, before: following, limit: limit, heap: heap)
    } else {
      append(word, limit: limit, heap: heap)
    }
  }

  /// Takes an element out.
  /// - Returns: the one that stood behind it.
  @discardableResult
  func remove(_ position: Position, heap: Heap) -> Position? {
    let node = position.node
    header.pointee.count -= 1
    if node.pack.count == 1 {
      let next = node.next
      drop(node, heap: heap)
      return next.map { Position(node: $0, offset: 0) }
    }
    node.body.pointee.pack.remove(at: position.offset)
    node.body.pointee.pack.shrinkIfSparse(heap: heap)
    if position.offset < node.pack.endOffset { return position }
    return node.next.map { Position(node: $0, offset: 0) }
  }

  /// Takes out `count` elements from an index on; there must be so many.
  func removeRange(from index: Int, count removedCount: Int, heap: Heap) {
    guard removedCount > 0, var (node, indexInNode) = locate(index) else { return }
    header.pointee.count -= removedCount
    var left = removedCount
    while true {
      let next = node.next
      let here = min(left, node.pack.count - indexInNode)
      if here == node.pack.count {
        drop(node, heap: heap)
      } else {
        let pack = node.pack
        let start = pack.offset(ofIndex: indexInNode)
        let end =
          indexInNode + here == pack.count
          ? pack.endOffset : pack.offset(ofIndex: indexInNode + here)
        node.body.pointee.pack.removeRange(start..<end, count: here, heap: heap)
        node.body.pointee.pack.shrinkIfSparse(heap: heap)
      }
      left -= here
      guard left > 0, let next else { return }
      node = next
      indexInNode = 0
    }
  }

  // MARK: - Nodes

  /// Puts an element at the end of one node, at the start of the next, or in a new node between
  /// them.
  private func put(
    _ word: Word, between left: Node?, and right: Node?, _ limit: NodeLimit, _ heap: Heap
  ) {
    if let left, left.hasRoom(for: word, limit) {
      left.body.pointee.pack.append(word, heap: heap)
    } else if let right, right.hasRoom(for: word, limit) {
      right.body.pointee.pack.insert(word, at: 0, heap: heap)
    } else {
      link(Node.make(word, heap: heap), after: left)
    }
  }

  private func split(_ node: Node, at offset: Int, heap: Heap) -> Node {
    let right = Node.make(node.body.pointee.pack.split(at: offset, heap: heap), heap: heap)
    node.body.pointee.pack.blob.shrinkToFit(heap: heap)
    link(right, after: node)
    return right
  }

  /// Moves the elements of a node to the one before it, if they fit there.
  private func merge(_ left: Node, _ right: Node, _ limit: NodeLimit, _ heap: Heap) {
    guard left.pack.sizeBytes + right.pack.sizeBytes <= limit.sizeBytesMax,
      left.pack.count + right.pack.count <= limit.countMax
    else { return }
    left.body.pointee.pack.append(contentsOf: right.pack, heap: heap)
    drop(right, heap: heap)
  }
}
