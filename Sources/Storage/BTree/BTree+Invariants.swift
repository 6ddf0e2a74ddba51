import Core

extension BTreeStore {
  /// Walks every tree and the free list.
  /// - Returns: the first broken invariant in words; nil if all hold.
  /// - Throws: `.damaged` if a page is.
  public func checkInvariants() throws(StorageError) -> String? {
    var seen = Set<UInt32>()
    for number in try treeNumbers() {
      if let fault = try tree(number).checkInvariants(&seen) { return "tree \(number): \(fault)" }
    }
    if let fault = try catalog.checkInvariants(&seen) { return "the catalog: \(fault)" }
    for number in free + pending where !seen.insert(number).inserted {
      return "page \(number) is free and used, or free twice"
    }
    if seen.count != Int(pageCount - Self.firstPage) {
      return "\(seen.count) pages are known of \(pageCount - Self.firstPage)"
    }
    return pool.checkInvariants()
  }
}

extension BTree {
  /// - Parameter seen: pages of trees that were walked before.
  func checkInvariants(_ seen: inout Set<UInt32>) throws(StorageError) -> String? {
    guard root != 0 else { return count == 0 ? nil : "it has no root, but \(count) entries" }
    var found = 0
    if let fault = try check(root, level: height, from: nil, to: nil, &seen, &found) {
      return fault
    }
    return found == count ? nil : "it has \(found) entries and says \(count)"
  }

  private func check(
    _ number: UInt32, level: Int, from lower: [UInt8]?, to upper: [UInt8]?,
    _ seen: inout Set<UInt32>, _ found: inout Int
  ) throws(StorageError) -> String? {
    guard seen.insert(number).inserted else { return "page \(number) is used twice" }
    let page = try pool.page(number)
    if page.isLeaf != (level == 0) { return "page \(number) is at the wrong depth" }
    if let fault = page.fault() { return "page \(number): \(fault)" }
    if level == 0, page.count == 0 { return "leaf \(number) is empty" }
    let keys = (0..<page.count).map { Array(page.key($0)) }
    let children = level > 0 ? (0...page.count).map { page.child($0) } : []
    for (index, key) in keys.enumerated() {
      if index > 0, compareBytes(keys[index - 1], key) >= 0 { return "keys do not ascend" }
      if let lower, compareBytes(key, lower) < 0 { return "a key is left of its page" }
      if let upper, compareBytes(key, upper) >= 0 { return "a key is right of its page" }
    }
    if level == 0 {
      found += page.count
      return try checkOverflow(number, &seen)
    }
    for (index, child) in children.enumerated() {
      let fault = try check(
        child, level: level - 1, from: index > 0 ? keys[index - 1] : lower,
        to: index < keys.count ? keys[index] : upper, &seen, &found)
      if let fault { return fault }
    }
    return nil
  }

  private func checkOverflow(
    _ number: UInt32, _ seen: inout Set<UInt32>
  ) throws(StorageError) -> String? {
    let page = try pool.pinned(number)
    defer { pool.unpin(number) }
    for index in 0..<page.count {
      let field = page.valueField(index)
      guard field & Page.overflowBit != 0 else { continue }
      var rest = Int(field & ~Page.overflowBit)
      var next = UInt32(loadLittleEndian32(page.value(index), 0))
      while rest > 0 {
        guard seen.insert(next).inserted else { return "overflow page \(next) is used twice" }
        let overflow = try pool.page(next)
        guard overflow.kind == .overflow else { return "page \(next) is no overflow page" }
        rest -= loadLittleEndian32(UnsafeRawPointer(overflow.base) + Page.headerSizeBytes, 0)
        next = overflow.next
      }
    }
    return nil
  }
}
