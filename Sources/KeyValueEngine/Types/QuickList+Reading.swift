import Core

/// Finding elements and going from one to the next.
extension QuickList {
  enum Direction { case forwards, backwards }

  func element(at position: Position) -> Word { position.node.pack.element(at: position.offset) }

  var firstPosition: Position? { header.pointee.first.map { Position(node: $0, offset: 0) } }

  var lastPosition: Position? { header.pointee.last.map(Self.lastPosition) }

  /// Where the element at an index stands; nil if the index is not in `0 ..< count`.
  ///
  /// - Complexity: O(nodes + elements of one node).
  func position(ofIndex index: Int) -> Position? {
    guard let (node, indexInNode) = locate(index) else { return nil }
    return Position(node: node, offset: node.pack.offset(ofIndex: indexInNode))
  }

  @inline(__always)
  func position(from position: Position, _ direction: Direction) -> Position? {
    if direction == .forwards {
      let next = position.node.pack.next(position.offset)
      if next < position.node.pack.endOffset { return Position(node: position.node, offset: next) }
      return position.node.next.map { Position(node: $0, offset: 0) }
    }
    if position.offset > 0 {
      return Position(
        node: position.node, offset: position.node.pack.previous(position.offset))
    }
    return position.node.previous.map(Self.lastPosition)
  }

  func visit(_ body: (Word) -> Void) {
    var node = header.pointee.first
    while let present = node {
      present.pack.forEach(body)
      node = present.next
    }
  }

  /// Calls for `count` elements, or as many as there are, from an index on.
  func visit(
    from index: Int, count: Int, _ direction: Direction = .forwards, _ body: (Word) -> Void
  ) {
    guard count > 0, var position = position(ofIndex: index) else { return }
    var left = count
    while true {
      body(element(at: position))
      left -= 1
      guard left > 0, let next = self.position(from: position, direction) else { return }
      position = next
    }
  }

  /// The node of an index and the index there, walking from the nearer end.
  func locate(_ index: Int) -> (node: Node, indexInNode: Int)? {
    guard index >= 0, index < count else { return nil }
    if index <= count / 2 {
      var start = 0
      var node = header.pointee.first
      while let present = node {
        if index < start + present.pack.count { return (present, index - start) }
        start += present.pack.count
        node = present.next
      }
      return nil
    }
    var end = count
    var node = header.pointee.last
    while let present = node {
      end -= present.pack.count
      if index >= end { return (present, index - end) }
      node = present.previous
    }
    return nil
  }

  private static func lastPosition(_ node: Node) -> Position {
    Position(node: node, offset: node.pack.previous(node.pack.endOffset))
  }
}
