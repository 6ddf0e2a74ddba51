import Core

/// A page on the way from the root to a leaf, pinned and free to be changed.
struct PathStep {
  var number: UInt32
  var page: Page
  /// Of an inner page: the child that the way goes on to; of a leaf: the place of the key.
  var index = 0
}

extension BTree {
  /// Adds an entry, or gives the key another value.
  /// - Returns: whether the key was there.
  @discardableResult
  public func insert(_ key: [UInt8], _ value: [UInt8]) throws(StorageError) -> Bool {
    precondition(key.count <= Self.keySizeBytesMax, "a key has at most keySizeBytesMax bytes")
    return try changing { (path) throws(StorageError) in
      try insert(key, value, &path)
    }
  }

  /// Takes an entry away.
  /// - Returns: whether the key was there.
  @discardableResult
  public func delete(_ key: [UInt8]) throws(StorageError) -> Bool {
    let isThere: Result<Bool, StorageError> = key.withUnsafeBytes { bytes in
      do throws(StorageError) { return .success(try contains(bytes)) } catch {
        return .failure(error)
      }
    }
    guard try isThere.get() else { return false }
    return try changing { (path) throws(StorageError) in
      try delete(key, &path)
    }
  }

  /// Takes all entries away.
  public func removeAll() throws(StorageError) {
    _ = try changing { (path) throws(StorageError) in
      if root != 0 { try release(subtree: root, level: height) }
      root = 0
      height = 0
      count = 0
      return true
    }
  }

  /// Runs a change, and refuses all further ones if it fails half way.
  func changing(
    _ body: (inout [PathStep]) throws(StorageError) -> Bool
  ) throws(StorageError) -> Bool {
    try store.refuseIfFailed()
    var path: [PathStep] = []
    path.reserveCapacity(height + 2)
    isChanged = true
    generation &+= 1
    do throws(StorageError) {
      let result = try body(&path)
      for step in path { pool.unpin(step.number) }
      return result
    } catch {
      for step in path { pool.unpin(step.number) }
      store.failure = error
      throw error
    }
  }

  private func insert(
    _ key: [UInt8], _ value: [UInt8], _ path: inout [PathStep]
  ) throws(StorageError) -> Bool {
    if root == 0 {
      let (number, page) = try store.allocate(.leaf)
      root = number
      path.append(PathStep(number: number, page: page))
    } else {
      try descend(to: key, &path)
    }
    let leaf = path[path.count - 1]
    let isThere = leaf.index < leaf.page.count && isKey(leaf.page, leaf.index, key)
    if isThere {
      try releaseOverflow(leaf.page, leaf.index)
      leaf.page.remove(at: leaf.index)
    } else {
      count += 1
    }
    let cell = try leafCell(key, value)
    try insert(cell, at: leaf.index, level: path.count - 1, right: nil, &path)
    return isThere
  }

  private func delete(_ key: [UInt8], _ path: inout [PathStep]) throws(StorageError) -> Bool {
    try descend(to: key, &path)
    let leaf = path[path.count - 1]
    guard leaf.index < leaf.page.count, isKey(leaf.page, leaf.index, key) else { return false }
    try releaseOverflow(leaf.page, leaf.index)
    leaf.page.remove(at: leaf.index)
    count -= 1
    try rebalance(&path)
    return true
  }

  func isKey(_ page: Page, _ index: Int, _ key: [UInt8]) -> Bool {
    key.withUnsafeBytes { compareBytes(page.key(index), $0) == 0 }
  }

  /// Goes to the leaf of a key, making every page on the way free to be changed.
  private func descend(to key: [UInt8], _ path: inout [PathStep]) throws(StorageError) {
    // A copy gives the empty key an address too.
    var copy = RawBuffer(capacity: key.count)
    defer { copy.free() }
    copy.append(key)
    var step = try changeable(root)
    root = step.number
    path.append(step)
    for _ in 0..<height {
      guard !step.page.isLeaf else { throw damage(step.number, "an inner page is missing") }
      let index = step.page.childIndex(copy.base, copy.count)
      path[path.count - 1].index = index
      let child = try changeable(step.page.child(index))
      step.page.setChild(index, child.number)
      step = child
      path.append(step)
    }
    guard step.page.isLeaf else { throw damage(step.number, "a leaf is missing") }
    path[path.count - 1].index = step.page.lowerBound(copy.base, copy.count)
  }

  /// A page that may be changed, pinned: itself, or a copy if the last checkpoint refers to it.
  func changeable(_ number: UInt32) throws(StorageError) -> PathStep {
    let page = try pool.pinned(number)
    if page.epoch == store.epoch {
      pool.markDirty(number)
      return PathStep(number: number, page: page)
    }
    let pageEpoch = page.epoch
    do throws(StorageError) {
      let (newNumber, copy) = try store.allocate(.leaf)
      copy.base.copyMemory(from: page.base, byteCount: Page.sizeBytes)
      copy.epoch = store.epoch
      pool.unpin(number)
      store.release(number, epoch: pageEpoch)
      return PathStep(number: newNumber, page: copy)
    } catch {
      pool.unpin(number)
      throw error
    }
  }

  /// Puts a cell into the page at a level of the path, splitting it if it is full.
  /// - Parameter right: of an inner cell: the child that stands behind it from now on.
  func insert(
    _ cell: [UInt8], at index: Int, level: Int, right: UInt32?, _ path: inout [PathStep]
  ) throws(StorageError) {
    let page = path[level].page
    guard page.freeSizeBytes >= cell.count + 2 else {
      return try split(inserting: cell, at: index, level: level, right: right, &path)
    }
    let place = page.makeRoom(at: index, size: cell.count)
    cell.withUnsafeBytes {
      if let base = $0.baseAddress { place.copyMemory(from: base, byteCount: cell.count) }
    }
    if let right { page.setChild(index + 1, right) }
  }

  func leafCell(_ key: [UInt8], _ value: [UInt8]) throws(StorageError) -> [UInt8] {
    let isInline = Page.leafCellHeaderSizeBytes + key.count + value.count <= Page.cellSizeBytesMax
    var cell: [UInt8] = []
    cell.reserveCapacity(Page.cellSizeBytesMax)
    withUnsafeBytes(of: UInt16(key.count).littleEndian) { cell.append(contentsOf: $0) }
    let field = UInt32(value.count) | (isInline ? 0 : Page.overflowBit)
    withUnsafeBytes(of: field.littleEndian) { cell.append(contentsOf: $0) }
    cell.append(contentsOf: key)
    if isInline {
      cell.append(contentsOf: value)
    } else {
      let first = try writeOverflow(value)
      withUnsafeBytes(of: first.littleEndian) { cell.append(contentsOf: $0) }
    }
    return cell
  }

  static func innerCell(_ key: [UInt8], child: UInt32) -> [UInt8] {
    var cell: [UInt8] = []
    cell.reserveCapacity(Page.innerCellHeaderSizeBytes + key.count)
    withUnsafeBytes(of: UInt16(key.count).littleEndian) { cell.append(contentsOf: $0) }
    withUnsafeBytes(of: child.littleEndian) { cell.append(contentsOf: $0) }
    cell.append(contentsOf: key)
    return cell
  }
}
