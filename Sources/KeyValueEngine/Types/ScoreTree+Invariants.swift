import Core

extension ScoreTree {
  /// Checks the invariants; for tests.
  func checkInvariants() {
    precondition(check(root) == count, "the count is the number of elements")
    var leaf: Node? = root
    while let node = leaf, node.level > 0 { leaf = node.children[0] }
    precondition(leaf?.previous == nil, "nothing is before the first leaf")
    var found = 0
    var last: (score: Double, entry: Entry)?
    while let node = leaf {
      for index in 0..<node.count {
        let (score, entry) = (node.scores[index], node.entries[index])
        if let last {
          precondition(
            Self.precedes(last.score, last.entry, score, entry.key), "elements ascend")
        }
        precondition(entry.payload == score.bitPattern, "entry and node agree on the score")
        last = (score, entry)
        found += 1
      }
      if let next = node.next { precondition(next.previous == node, "leaves are linked both ways") }
      leaf = node.next
    }
    precondition(found == count, "the leaves hold all elements")
  }

  /// - Returns: how many elements lie in the node and below it.
  private func check(_ node: Node) -> Int {
    precondition(node.count <= Self.capacity, "a node is not overfull")
    precondition(node.count > 0 || node == root, "no node but the root is empty")
    guard node.level > 0 else { return node.count }
    var total = 0
    for index in 0..<node.count {
      let child = node.children[index]
      precondition(child.level == node.level - 1, "leaves are at one depth")
      precondition(
        node.scores[index] == child.scores[0] && node.entries[index] == child.entries[0],
        "a branch holds each child's smallest element")
      let count = check(child)
      precondition(node.counts[index] == count, "a branch counts what lies below")
      total += count
    }
    return total
  }
}
