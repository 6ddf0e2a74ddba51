import Core

extension ScoreTree {
  /// Puts in a member that is not in the tree. The entry's own payload is the caller's to set.
  mutating func insert(_ score: Double, _ entry: Entry) {
    if let right = insert(score, entry, into: root) {
      let left = root
      root = Node(level: left.level + 1, heap: heap)
      root.place(left, at: 0)
      root.place(right, at: 1)
    }
    count += 1
  }

  /// Takes out a member that stands under this score.
  mutating func remove(_ score: Double, _ entry: Entry) {
    remove(score, entry, from: root)
    count -= 1
    while root.level > 0, root.count == 1 {
      let child = root.children[0]
      root.free(heap)
      root = child
    }
  }

  /// Gives a member another score. If it stays between its neighbours, nothing moves.
  mutating func move(_ entry: Entry, from score: Double, to newScore: Double) {
    var node = root
    let member = entry.key
    while node.level > 0 { node = node.children[Self.childIndex(in: node, score, member)] }
    let index = node.partition { Self.precedes($0, $1, score, member) }
    if index > 0, index + 1 < node.count,
      Self.precedes(node.scores[index - 1], node.entries[index - 1], newScore, member),
      !Self.precedes(node.scores[index + 1], node.entries[index + 1], newScore, member)
    {
      node.scores[index] = newScore
      return
    }
    remove(score, entry)
    insert(newScore, entry)
  }

  /// Which child (score, member) lies in: the last whose smallest element is not behind it.
  @inline(__always)
  private static func childIndex(in node: Node, _ score: Double, _ member: Word) -> Int {
    let count = node.partition { otherScore, other in
      otherScore != score ? otherScore < score : compare(other.key, member) <= 0
    }
    return max(0, count - 1)
  }

  // MARK: - Inserting

  /// - Returns: the new node to the right, if the node had to be split.
  private func insert(_ score: Double, _ entry: Entry, into node: Node) -> Node? {
    let member = entry.key
    guard node.level > 0 else {
      let index = node.partition { Self.precedes($0, $1, score, member) }
      return insert(score, entry, intoLeaf: node, at: index)
    }
    let index = Self.childIndex(in: node, score, member)
    let child = node.children[index]
    let split = insert(score, entry, into: child)
    node.scores[index] = child.scores[0]
    node.entries[index] = child.entries[0]
    guard let split else {
      node.counts[index] += 1
      return nil
    }
    node.counts[index] = child.elementCount
    return insert(split, intoBranch: node, at: index + 1)
  }

  private func insert(
    _ score: Double, _ entry: Entry, intoLeaf leaf: Node, at index: Int
  ) -> Node? {
    if leaf.count < Self.capacity {
      leaf.open(at: index)
      leaf.scores[index] = score
      leaf.entries[index] = entry
      return nil
    }
    let right = Node(level: 0, heap: heap)
    right.next = leaf.next
    right.next?.previous = right
    right.previous = leaf
    leaf.next = right
    // What arrives in order leaves full leaves behind.
    let isAppended = index == Self.capacity && right.next == nil
    let kept = isAppended ? Self.capacity : Self.capacity / 2
    leaf.moveTail(from: kept, to: right)
    let target = index > kept || isAppended ? right : leaf
    let place = target == right ? index - kept : index
    target.open(at: place)
    target.scores[place] = score
    target.entries[place] = entry
    return right
  }

  private func insert(_ child: Node, intoBranch node: Node, at index: Int) -> Node? {
    if node.count < Self.capacity {
      node.open(at: index)
      node.set(child, at: index)
      return nil
    }
    let right = Node(level: node.level, heap: heap)
    let kept = index == Self.capacity ? Self.capacity - 1 : Self.capacity / 2
    node.moveTail(from: kept, to: right)
    let target = index > kept ? right : node
    let place = index > kept ? index - kept : index
    target.open(at: place)
    target.set(child, at: place)
    return right
  }

  // MARK: - Removing

  private func remove(_ score: Double, _ entry: Entry, from node: Node) {
    let member = entry.key
    guard node.level > 0 else {
      let index = node.partition { Self.precedes($0, $1, score, member) }
      precondition(
        index < node.count && node.entries[index] == entry, "what is removed is in the tree")
      node.close(at: index)
      return
    }
    let index = Self.childIndex(in: node, score, member)
    let child = node.children[index]
    remove(score, entry, from: child)
    node.counts[index] -= 1
    if child.count == 0 {
      drop(child, from: node, at: index)
      return
    }
    node.scores[index] = child.scores[0]
    node.entries[index] = child.entries[0]
    guard child.count < Self.countLow else { return }
    if index > 0, merge(at: index - 1, in: node) { return }
    if index + 1 < node.count { _ = merge(at: index, in: node) }
  }

  /// Joins a child with the one behind it, if both together leave some room.
  private func merge(at index: Int, in node: Node) -> Bool {
    let left = node.children[index]
    let right = node.children[index + 1]
    guard left.count + right.count <= Self.capacity * 3 / 4 else { return false }
    right.moveTail(from: 0, to: left)
    node.counts[index] += node.counts[index + 1]
    drop(right, from: node, at: index + 1)
    return true
  }

  private func drop(_ child: Node, from node: Node, at index: Int) {
    if child.level == 0 {
      child.previous?.next = child.next
      child.next?.previous = child.previous
    }
    child.free(heap)
    node.close(at: index)
  }
}

extension ScoreTree.Node {
  /// Makes room for one more at an index.
  @inline(__always)
  fileprivate func open(at index: Int) {
    let tail = count - index
    if tail > 0 {
      Self.shift(scores, from: index, by: 1, count: tail)
      Self.shift(entries, from: index, by: 1, count: tail)
      if level > 0 {
        Self.shift(children, from: index, by: 1, count: tail)
        Self.shift(counts, from: index, by: 1, count: tail)
      }
    }
    count += 1
  }

  /// Takes out what stands at an index.
  @inline(__always)
  fileprivate func close(at index: Int) {
    let tail = count - index - 1
    if tail > 0 {
      Self.shift(scores, from: index + 1, by: -1, count: tail)
      Self.shift(entries, from: index + 1, by: -1, count: tail)
      if level > 0 {
        Self.shift(children, from: index + 1, by: -1, count: tail)
        Self.shift(counts, from: index + 1, by: -1, count: tail)
      }
    }
    count -= 1
  }

  @inline(__always)
  private static func shift<Element>(
    _ array: UnsafeMutablePointer<Element>, from index: Int, by distance: Int, count: Int
  ) {
    UnsafeMutableRawPointer(array + index + distance).copyMemory(
      from: array + index, byteCount: count * MemoryLayout<Element>.stride)
  }

  /// Puts a child and what is known of it at an index that is free.
  fileprivate func set(_ child: ScoreTree.Node, at index: Int) {
    scores[index] = child.scores[0]
    entries[index] = child.entries[0]
    children[index] = child
    counts[index] = child.elementCount
  }

  fileprivate func place(_ child: ScoreTree.Node, at index: Int) {
    open(at: index)
    set(child, at: index)
  }

  /// Moves what stands from an index on behind the elements of another node.
  fileprivate func moveTail(from index: Int, to other: ScoreTree.Node) {
    let moved = count - index
    let end = other.count
    (other.scores + end).update(from: scores + index, count: moved)
    (other.entries + end).update(from: entries + index, count: moved)
    if level > 0 {
      (other.children + end).update(from: children + index, count: moved)
      (other.counts + end).update(from: counts + index, count: moved)
    }
    count = index
    other.count = end + moved
  }
}
