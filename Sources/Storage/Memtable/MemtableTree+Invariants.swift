extension MemtableTree {
  /// - Returns: the first broken invariant in words; nil if all hold.
  func checkInvariants() -> String? {
    if let complaint = checkLeaves() { return complaint }
    return check(root, level: height, from: nil, to: nil)
  }

  private func checkLeaves() -> String? {
    var found = 0
    var before: MemtableEntry?
    var previous: MemtableNode?
    var leaf: MemtableNode? = firstLeaf
    while let node = leaf {
      if node.previous != previous { return "a leaf's link back is wrong" }
      for index in 0..<node.count {
        let entry = node.entries[index]
        if let before, !before.isBefore(MemtableTarget(entry)) { return "entries do not ascend" }
        if node.prefixes[index] != keyPrefix(entry.key, entry.keyCount) {
          return "a prefix is not that of its key"
        }
        before = entry
      }
      found += node.count
      previous = node
      leaf = node.next
    }
    return found == count ? nil : "leaves hold \(found) entries, counted were \(count)"
  }

  private func check(
    _ node: MemtableNode, level: Int, from lower: MemtableEntry?, to upper: MemtableEntry?
  ) -> String? {
    if node.count > MemtableNode.entryCountMax { return "a node has \(node.count) entries" }
    if node.count == 0, level > 0 || count > 0 { return "a node is empty" }
    for index in 0..<node.count {
      let entry = node.entries[index]
      if let lower, entry.isBefore(MemtableTarget(lower)) { return "an entry is left of its node" }
      if let upper, !entry.isBefore(MemtableTarget(upper)) {
        return "an entry is right of its node"
      }
    }
    guard level > 0 else { return nil }
    for index in 0...node.count {
      let left = index > 0 ? node.entries[index - 1] : lower
      let right = index < node.count ? node.entries[index] : upper
      if let complaint = check(node.children[index], level: level - 1, from: left, to: right) {
        return complaint
      }
    }
    return nil
  }
}
