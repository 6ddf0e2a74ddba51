import Core

extension BTree {
  /// Fills an empty tree from entries in ascending order, page after page, each as full as it gets.
  /// - Parameter next: the next entry; nil at the end. Keys must ascend.
  public func bulkLoad(
    _ next: () throws(StorageError) -> (key: [UInt8], value: [UInt8])?
  ) throws(StorageError) {
    precondition(isEmpty, "only an empty tree is loaded")
    _ = try changing { (path) throws(StorageError) in
      var last: [UInt8] = []
      // The path is the right edge of the tree and stays pinned; splits at the edge never go back.
      while let (key, value) = try next() {
        precondition(count == 0 || compareBytes(last, key) < 0, "keys are loaded in order")
        precondition(key.count <= Self.keySizeBytesMax, "a key has at most keySizeBytesMax bytes")
        try append(key, value, after: last, &path)
        last = key
      }
      return true
    }
  }

  private func append(
    _ key: [UInt8], _ value: [UInt8], after last: [UInt8], _ path: inout [PathStep]
  ) throws(StorageError) {
    let cell = try leafCell(key, value)
    count += 1
    if path.isEmpty {
      let (number, page) = try store.allocate(.leaf)
      root = number
      path.append(PathStep(number: number, page: page))
    }
    let leaf = path[path.count - 1]
    if leaf.page.freeSizeBytes >= cell.count + 2 {
      CellList.append(cell, to: leaf.page)
      return
    }
    let (number, page) = try store.allocate(.leaf)
    CellList.append(cell, to: page)
    let separator = CellList.separator(last[...], key[...])
    try push(separator, left: leaf.number, right: number, level: path.count - 2, &path)
    pool.unpin(leaf.number)
    path[path.count - 1] = PathStep(number: number, page: page)
  }

  /// Puts a separator and its two children at the right edge of a level, -1 being above the root.
  private func push(
    _ separator: [UInt8], left: UInt32, right: UInt32, level: Int, _ path: inout [PathStep]
  ) throws(StorageError) {
    let cell = Self.innerCell(separator, child: left)
    guard level >= 0 else {
      let (number, page) = try store.allocate(.inner)
      CellList.append(cell, to: page)
      page.next = right
      path.insert(PathStep(number: number, page: page), at: 0)
      root = number
      height += 1
      return
    }
    let step = path[level]
    if step.page.freeSizeBytes >= cell.count + 2 {
      CellList.append(cell, to: step.page)
      step.page.next = right
      return
    }
    // The full page keeps `left` as its last child; the separator goes up.
    let (number, page) = try store.allocate(.inner)
    page.next = right
    let height = path.count
    try push(separator, left: step.number, right: number, level: level - 1, &path)
    let place = level + path.count - height
    pool.unpin(step.number)
    path[place] = PathStep(number: number, page: page)
  }
}
