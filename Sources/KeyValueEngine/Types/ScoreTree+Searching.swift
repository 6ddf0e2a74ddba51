import Core

/// Ranks and elements. All of it is O(log n).
extension ScoreTree {
  /// How many elements come before a place, told by a predicate that holds for all of them and for
  /// none behind.
  @inline(__always)
  func countBefore(_ isBefore: (Double, Entry) -> Bool) -> Int {
    var node = root
    var rank = 0
    while node.level > 0 {
      let index = max(0, node.partition(isBefore) - 1)
      for sibling in 0..<index { rank += node.counts[sibling] }
      node = node.children[index]
    }
    return rank + node.partition(isBefore)
  }

  /// The rank of a member that is in the tree.
  func rank(_ score: Double, _ entry: Entry) -> Int {
    let member = entry.key
    return countBefore { Self.precedes($0, $1, score, member) }
  }

  /// The element at a rank, `0 ..< count`.
  func position(atRank rank: Int) -> Position {
    precondition(rank >= 0 && rank < count, "a rank is that of an element")
    var node = root
    var rest = rank
    while node.level > 0 {
      var index = 0
      while rest >= node.counts[index] {
        rest -= node.counts[index]
        index += 1
      }
      node = node.children[index]
    }
    return Position(leaf: node, index: rest)
  }

  /// Whether an element of the tree comes before (score, member).
  @inline(__always)
  static func precedes(
    _ score: Double, _ entry: Entry, _ otherScore: Double, _ otherMember: Word
  ) -> Bool {
    if score != otherScore { return score < otherScore }
    return compare(entry.key, otherMember) < 0
  }

  /// `memcmp`, eight bytes at a time, then the sizes.
  static func compare(_ left: Word, _ right: Word) -> Int {
    let shared = min(left.count, right.count)
    guard shared > 0, let a = left.baseAddress, let b = right.baseAddress else {
      return left.count - right.count
    }
    var offset = 0
    while offset + 8 <= shared {
      let x = UInt64(bigEndian: a.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let y = UInt64(bigEndian: b.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      if x != y { return x < y ? -1 : 1 }
      offset += 8
    }
    while offset < shared {
      let x = a.load(fromByteOffset: offset, as: UInt8.self)
      let y = b.load(fromByteOffset: offset, as: UInt8.self)
      if x != y { return x < y ? -1 : 1 }
      offset += 1
    }
    return left.count - right.count
  }
}

extension ScoreTree.Node {
  /// How many of the node's own elements the predicate holds for: those, and none behind them.
  @inline(__always)
  func partition(_ isBefore: (Double, Entry) -> Bool) -> Int {
    var low = 0
    var high = count
    let scores = scores
    let entries = entries
    while low < high {
      let middle = (low + high) >> 1
      if isBefore(scores[middle], entries[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
