/// Looking up and going along.
extension BTreeIndex {
  /// The versions with a key that begins with these values.
  func versions(equalTo prefix: [SQLValue]) -> [Int] {
    let bytes = KeyEncoding.encode(prefix, order)
    return versions(from: .below(bytes), to: .above(bytes))
  }

  /// The versions with a whole key.
  func versions(of key: TreeKey) -> [Int] {
    // No key is the beginning of another.
    var from = key
    from.version = -1
    var to = key
    to.version = Int.max
    return versions(from: from, to: to)
  }

  /// Whether all entries are below a key, whatever their versions.
  func isBelow(_ key: TreeKey) -> Bool {
    var node = root
    while let child = node.children.last { node = child }
    guard let last = node.entries.last else { return true }
    return last < key.sameVersion(as: last)
  }

  /// The versions within bounds, in the order of the index. A nil bound is open.
  func versions(
    from lower: [SQLValue]?, isLowerInclusive: Bool, to upper: [SQLValue]?, isUpperInclusive: Bool
  ) -> [Int] {
    versions(
      from: lowerKey(lower, isInclusive: isLowerInclusive),
      to: upperKey(upper, isInclusive: isUpperInclusive))
  }

  func lowerKey(_ values: [SQLValue]?, isInclusive: Bool) -> TreeKey {
    let bytes = KeyEncoding.encode(values ?? [], order)
    return isInclusive || values == nil ? .below(bytes) : .above(bytes)
  }

  func upperKey(_ values: [SQLValue]?, isInclusive: Bool) -> TreeKey {
    let bytes = KeyEncoding.encode(values ?? [], order)
    return isInclusive || values == nil ? .above(bytes) : .below(bytes)
  }

  private func versions(from lower: TreeKey, to upper: TreeKey) -> [Int] {
    var found: [Int] = []
    var from = lower
    while let last = collect(from: from, to: upper, limit: Int.max, into: &found) { from = last }
    return found
  }

  /// Adds versions in ascending order of their keys, at most a leaf's worth or so.
  /// - Returns: from where to go on; nil at the end.
  func collect(from lower: TreeKey, to upper: TreeKey, limit: Int, into found: inout [Int])
    -> TreeKey?
  {
    collect(from: lower, to: upper, limit: limit, into: &found) { $0.version }
  }

  /// The same with the keys.
  func collect(from lower: TreeKey, to upper: TreeKey, limit: Int, into found: inout [TreeKey])
    -> TreeKey?
  {
    collect(from: lower, to: upper, limit: limit, into: &found) { $0 }
  }

  /// Adds all versions within bounds.
  func collectAll(from lower: TreeKey, to upper: TreeKey, into found: inout [Int]) {
    var from = lower
    while let next = collect(from: from, to: upper, limit: Int.max, into: &found) { from = next }
  }

  @inline(__always)
  private func collect<Item>(
    from lower: TreeKey, to upper: TreeKey, limit: Int, into found: inout [Item],
    _ item: (TreeKey) -> Item
  ) -> TreeKey? {
    lastTouch = Touch(kind: .search, key: lower)
    var next: TreeKey?
    var node = root
    while !node.isLeaf {
      let place = Self.upperBound(node.entries, lower)
      // The next leaf begins with the nearest separator to the right.
      if place < node.entries.count { next = node.entries[place] }
      node = node.children[place]
    }
    var place = Self.lowerBound(node.entries, lower)
    while place < node.entries.count {
      let entry = node.entries[place]
      guard entry < upper else { return nil }
      guard found.count < limit else { return entry }
      found.append(item(entry))
      place += 1
    }
    guard let next, next < upper else { return nil }
    return next
  }

  /// Adds versions in descending order of their keys: those below `upper` and not below `lower`.
  /// - Returns: below what to go on; nil at the end.
  func collectDescending(
    below upper: TreeKey, downTo lower: TreeKey, limit: Int, into found: inout [Int]
  ) -> TreeKey? {
    collectDescending(below: upper, downTo: lower, limit: limit, into: &found) { $0.version }
  }

  /// The same with the keys.
  func collectDescending(
    below upper: TreeKey, downTo lower: TreeKey, limit: Int, into found: inout [TreeKey]
  ) -> TreeKey? {
    collectDescending(below: upper, downTo: lower, limit: limit, into: &found) { $0 }
  }

  @inline(__always)
  private func collectDescending<Item>(
    below upper: TreeKey, downTo lower: TreeKey, limit: Int, into found: inout [Item],
    _ item: (TreeKey) -> Item
  ) -> TreeKey? {
    lastTouch = Touch(kind: .search, key: upper)
    var next: TreeKey?
    var node = root
    while !node.isLeaf {
      let place = Self.lowerBound(node.entries, upper)
      // What is left of this child is below its separator.
      if place > 0 { next = node.entries[place - 1] }
      node = node.children[place]
    }
    var place = Self.lowerBound(node.entries, upper)
    while place > 0 {
      let entry = node.entries[place - 1]
      guard !(entry < lower) else { return nil }
      guard found.count < limit else { return node.entries[place] }
      found.append(item(entry))
      place -= 1
    }
    guard let next, lower < next else { return nil }
    return next
  }

  /// The children to follow from the root to the leaf where a key is or would be.
  func path(to key: TreeKey) -> [Int] {
    var path: [Int] = []
    var node = root
    while !node.isLeaf {
      let place = Self.upperBound(node.entries, key)
      path.append(place)
      node = node.children[place]
    }
    return path
  }

  @inline(__always)
  private static func upperBound(_ entries: [TreeKey], _ key: TreeKey) -> Int {
    let place = lowerBound(entries, key)
    return place < entries.count && entries[place] == key ? place + 1 : place
  }

  /// What must hold between two calls; for tests.
  /// - Returns: what does not, nil if all does.
  func checkInvariants() -> String? {
    var last: TreeKey?
    var count = 0
    func check(_ node: Node, _ depth: Int) -> String? {
      if node.isLeaf {
        if depth != height { return "a leaf at depth \(depth) of \(height)" }
        if node.entries.isEmpty, entryCount > 0 { return "an empty leaf" }
        for entry in node.entries {
          if let last, !(last < entry) { return "entry \(count) is not above the one before it" }
          last = entry
          count += 1
        }
        return nil
      }
      guard node.entries.count == node.children.count - 1 else {
        return "\(node.children.count) children, \(node.entries.count) separators"
      }
      for (place, child) in node.children.enumerated() {
        if place > 0, let last, !(last < node.entries[place - 1]) {
          return "an entry left of a separator is not below it"
        }
        let before = count
        if let broken = check(child, depth + 1) { return broken }
        if place > 0, count == before { return "a child without entries" }
      }
      return nil
    }
    if let broken = check(root, 1) { return broken }
    return count == entryCount ? nil : "\(count) entries, \(entryCount) counted"
  }
}
