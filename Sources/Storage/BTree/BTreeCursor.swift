/// Moves over the entries of a tree in order, both ways.
///
/// The tree may be changed in between: the cursor then goes on from the key it stood on.
public final class BTreeCursor {
  private struct Step {
    var number: UInt32
    var index: Int
  }

  private let tree: BTree
  /// From the root to the leaf.
  private var path: [Step] = []
  private var generation = 0
  private var key = RawBuffer(capacity: 64)
  /// Whether it stands on an entry.
  public private(set) var isValid = false

  init(_ tree: BTree) { self.tree = tree }

  deinit { key.free() }

  /// The key it stands on: valid until the next move.
  public var keyBytes: UnsafeRawBufferPointer { key.bytes }

  /// The value it stands on.
  public func value() throws(StorageError) -> [UInt8] {
    let (page, index) = try place()
    return try tree.value(page, index)
  }

  /// The value it stands on if it is not on overflow pages: valid until the next call of any tree
  /// of the store.
  public func inlineValue() throws(StorageError) -> UnsafeRawBufferPointer? {
    let (page, index) = try place()
    let field = page.valueField(index)
    guard field & Page.overflowBit == 0 else { return nil }
    return UnsafeRawBufferPointer(start: page.value(index), count: Int(field))
  }

  public func seekToFirst() throws(StorageError) { try seekToEnd(isForward: true) }

  public func seekToLast() throws(StorageError) { try seekToEnd(isForward: false) }

  /// Goes to the first key `>= key`.
  public func seek(to key: [UInt8]) throws(StorageError) {
    var target = RawBuffer(capacity: key.count)
    defer { target.free() }
    target.append(key)
    try seek(target)
    try settle(isForward: true)
  }

  /// Goes to the last key `<= key`.
  public func seek(toLastAtOrBefore key: [UInt8]) throws(StorageError) {
    try seek(to: key)
    if !isValid { return try seekToLast() }
    if self.key.count != key.count || Array(keyBytes) != key { try previous() }
  }

  /// Goes to the key after this one; ``isValid`` must hold.
  public func next() throws(StorageError) {
    precondition(isValid, "a cursor moves on from an entry only")
    // Where the key itself is gone, what follows it has taken its place already.
    let stands = try refresh()
    if stands { path[path.count - 1].index += 1 }
    try settle(isForward: true)
  }

  /// Goes to the key before this one; ``isValid`` must hold.
  public func previous() throws(StorageError) {
    precondition(isValid, "a cursor moves on from an entry only")
    _ = try refresh()
    guard !path.isEmpty else {
      isValid = false
      return
    }
    path[path.count - 1].index -= 1
    try settle(isForward: false)
  }

  /// Looks the place up again if the tree has changed.
  /// - Returns: whether the cursor still stands on its key.
  private func refresh() throws(StorageError) -> Bool {
    guard generation != tree.generation else { return true }
    try seek(key)
    guard let leaf = path.last else { return false }
    let page = try tree.pool.page(leaf.number)
    return leaf.index < page.count && compareBytes(page.key(leaf.index), key.bytes) == 0
  }

  private func place() throws(StorageError) -> (Page, Int) {
    precondition(isValid, "a cursor has a value where it stands on an entry")
    if generation != tree.generation {
      let stands = try refresh()
      precondition(stands, "the entry under a cursor was deleted")
    }
    guard let leaf = path.last else { throw tree.damage(tree.root, "a cursor has lost its way") }
    return (try tree.pool.page(leaf.number), leaf.index)
  }

  /// Goes to the place of a key in its leaf, which may be behind the leaf's last.
  private func seek(_ target: RawBuffer) throws(StorageError) {
    path.removeAll(keepingCapacity: true)
    generation = tree.generation
    guard tree.root != 0 else { return }
    var number = tree.root
    for _ in 0..<tree.height {
      let page = try tree.pool.page(number)
      let index = page.childIndex(target.base, target.count)
      path.append(Step(number: number, index: index))
      number = page.child(index)
    }
    let page = try tree.pool.page(number)
    path.append(Step(number: number, index: page.lowerBound(target.base, target.count)))
  }

  private func seekToEnd(isForward: Bool) throws(StorageError) {
    path.removeAll(keepingCapacity: true)
    generation = tree.generation
    guard tree.root != 0 else {
      isValid = false
      return
    }
    try descend(from: tree.root, isForward: isForward)
    try settle(isForward: isForward)
  }

  /// Goes down to the first or last entry below a page.
  private func descend(from start: UInt32, isForward: Bool) throws(StorageError) {
    var number = start
    while path.count < tree.height {
      let page = try tree.pool.page(number)
      let index = isForward ? 0 : page.count
      path.append(Step(number: number, index: index))
      number = page.child(index)
    }
    let count = try tree.pool.page(number).count
    path.append(Step(number: number, index: isForward ? 0 : count - 1))
  }

  /// Leaves a leaf that has come to its end for the next one in the direction, and takes the key.
  private func settle(isForward: Bool) throws(StorageError) {
    isValid = false
    while let leaf = path.last {
      let page = try tree.pool.page(leaf.number)
      if leaf.index >= 0, leaf.index < page.count {
        let found = page.key(leaf.index)
        key.removeAll()
        if let base = found.baseAddress { key.append(base, found.count) }
        isValid = true
        return
      }
      try leave(isForward: isForward)
    }
  }

  /// Goes up to where there is another child, and down to its end; nowhere if there is none.
  private func leave(isForward: Bool) throws(StorageError) {
    path.removeLast()
    while let step = path.last {
      let page = try tree.pool.page(step.number)
      let index = isForward ? step.index + 1 : step.index - 1
      if index >= 0, index <= page.count {
        path[path.count - 1].index = index
        return try descend(from: page.child(index), isForward: isForward)
      }
      path.removeLast()
    }
  }
}
