/// The cells of one page or of two neighbours, taken out to be dealt out anew.
struct CellList {
  private(set) var cells: [[UInt8]] = []
  /// The last child, of inner pages.
  var next: UInt32 = 0

  init(_ page: Page) {
    cells.reserveCapacity(page.count + 1)
    append(page)
  }

  /// The cells of two neighbours; of inner pages with the separator between them in its place.
  init(_ left: Page, separator: [UInt8], _ right: Page) {
    cells.reserveCapacity(left.count + right.count + 1)
    append(left)
    if !left.isLeaf { cells.append(BTree.innerCell(separator, child: left.next)) }
    append(right)
  }

  private mutating func append(_ page: Page) {
    for index in 0..<page.count {
      cells.append(
        Array(UnsafeRawBufferPointer(start: page.cell(index), count: page.cellSize(index))))
    }
    next = page.next
  }

  mutating func insert(_ cell: [UInt8], at index: Int) { cells.insert(cell, at: index) }

  mutating func setChild(_ index: Int, _ child: UInt32) {
    guard index < cells.count else {
      next = child
      return
    }
    withUnsafeBytes(of: child.littleEndian) { cells[index].replaceSubrange(2..<6, with: $0) }
  }

  func child(_ index: Int) -> UInt32 {
    guard index < cells.count else { return next }
    return cells[index][2..<6].reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// With slots.
  var sizeBytes: Int { cells.reduce(0) { $0 + $1.count + 2 } }

  static func key(_ cell: [UInt8]) -> ArraySlice<UInt8> {
    cell[6..<6 + Int(cell[0]) + Int(cell[1]) << 8]
  }

  /// Where the first half of the bytes ends: at least one cell on each side.
  var middle: Int {
    let half = sizeBytes / 2
    var size = 0
    for (index, cell) in cells.enumerated() {
      size += cell.count + 2
      if size > half { return min(max(index, 1), cells.count - 1) }
    }
    return cells.count - 1
  }

  /// Fills two pages. The cell at `cut` is the first on the right; of inner pages it goes up
  /// instead.
  /// - Returns: what separates the two.
  func deal(_ left: Page, _ right: Page, cut: Int, isLeaf: Bool, epoch: UInt64) -> [UInt8] {
    left.clear(isLeaf ? .leaf : .inner, epoch: epoch)
    right.clear(isLeaf ? .leaf : .inner, epoch: epoch)
    for cell in cells[..<cut] { Self.append(cell, to: left) }
    for cell in cells[(isLeaf ? cut : cut + 1)...] { Self.append(cell, to: right) }
    guard isLeaf else {
      left.next = child(cut)
      right.next = next
      return Array(Self.key(cells[cut]))
    }
    return Self.separator(Self.key(cells[cut - 1]), Self.key(cells[cut]))
  }

  static func append(_ cell: [UInt8], to page: Page) {
    cell.withUnsafeBytes { if let base = $0.baseAddress { page.append(base, size: cell.count) } }
  }

  /// The shortest key that is after one and not after another.
  static func separator(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> [UInt8] {
    let common = zip(left, right).prefix { $0 == $1 }.count
    return Array(right.prefix(common + 1))
  }
}

extension BTree {
  /// Splits the page at a level of the path, with a cell more than it can hold.
  func split(
    inserting cell: [UInt8], at index: Int, level: Int, right child: UInt32?,
    _ path: inout [PathStep]
  ) throws(StorageError) {
    let step = path[level]
    let isLeaf = step.page.isLeaf
    var list = CellList(step.page)
    list.insert(cell, at: index)
    if let child { list.setChild(index + 1, child) }
    let (number, page) = try store.allocate(isLeaf ? .leaf : .inner)
    defer { pool.unpin(number) }
    let isAppend = index == list.cells.count - 1 && isRightmost(path[..<level])
    // Ascending keys leave full pages behind.
    let cut = isAppend ? list.cells.count - (isLeaf ? 1 : 2) : list.middle
    let separator = list.deal(step.page, page, cut: cut, isLeaf: isLeaf, epoch: store.epoch)
    let upper = Self.innerCell(separator, child: step.number)
    if level > 0 {
      return try insert(
        upper, at: path[level - 1].index, level: level - 1, right: number, &path)
    }
    let (rootNumber, rootPage) = try store.allocate(.inner)
    defer { pool.unpin(rootNumber) }
    rootPage.next = number
    CellList.append(upper, to: rootPage)
    root = rootNumber
    height += 1
  }

  private func isRightmost(_ steps: ArraySlice<PathStep>) -> Bool {
    steps.allSatisfy { $0.index == $0.page.count }
  }

  /// From the leaf up: pages that have become small are joined with a neighbour, or take from it.
  func rebalance(_ path: inout [PathStep]) throws(StorageError) {
    var level = path.count - 1
    while level > 0, path[level].page.usedSizeBytes < Self.usedSizeBytesMin {
      guard try joinOrBorrow(&path, level) else { break }
      level -= 1
    }
    try shrinkRoot(&path)
  }

  /// - Returns: whether two pages became one, so that the parent shrank too.
  private func joinOrBorrow(
    _ path: inout [PathStep], _ level: Int
  ) throws(StorageError) -> Bool {
    let parent = path[level - 1]
    guard parent.page.count > 0 else { return false }
    let isLeftmost = parent.index == 0
    let place = isLeftmost ? 0 : parent.index - 1
    let sibling = try changeable(parent.page.child(isLeftmost ? 1 : place))
    parent.page.setChild(isLeftmost ? 1 : place, sibling.number)
    let left = isLeftmost ? path[level] : sibling
    let right = isLeftmost ? sibling : path[level]
    let isLeaf = left.page.isLeaf
    let list = CellList(left.page, separator: Array(parent.page.key(place)), right.page)
    if list.sizeBytes <= Page.sizeBytes - Page.headerSizeBytes {
      join(list, into: left, isLeaf: isLeaf)
      parent.page.remove(at: place)
      parent.page.setChild(place, left.number)
      pool.unpin(right.number)
      pool.unpin(left.number)
      path.remove(at: level)
      store.release(right.number, epoch: store.epoch)
      return true
    }
    defer { pool.unpin(sibling.number) }
    let cut = list.middle
    let separator =
      isLeaf
      ? CellList.separator(CellList.key(list.cells[cut - 1]), CellList.key(list.cells[cut]))
      : Array(CellList.key(list.cells[cut]))
    let cell = Self.innerCell(separator, child: left.number)
    let room = parent.page.freeSizeBytes + parent.page.cellSize(place)
    guard cell.count <= room else { return false }
    _ = list.deal(left.page, right.page, cut: cut, isLeaf: isLeaf, epoch: store.epoch)
    parent.page.remove(at: place)
    let target = parent.page.makeRoom(at: place, size: cell.count)
    cell.withUnsafeBytes {
      if let base = $0.baseAddress { target.copyMemory(from: base, byteCount: cell.count) }
    }
    return false
  }

  private func join(_ list: CellList, into step: PathStep, isLeaf: Bool) {
    step.page.clear(isLeaf ? .leaf : .inner, epoch: store.epoch)
    for cell in list.cells { CellList.append(cell, to: step.page) }
    if !isLeaf { step.page.next = list.next }
  }

  /// An inner root with one child gives way to it; an empty leaf leaves an empty tree.
  private func shrinkRoot(_ path: inout [PathStep]) throws(StorageError) {
    while let first = path.first, first.number == root, first.page.count == 0 {
      let next = first.page.isLeaf ? 0 : first.page.next
      pool.unpin(first.number)
      path.removeFirst()
      store.release(first.number, epoch: store.epoch)
      root = next
      if height > 0 { height -= 1 }
      if path.isEmpty { break }
    }
  }
}
