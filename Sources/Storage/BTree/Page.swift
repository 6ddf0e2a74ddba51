import Core

/// A page of a ``BTreeStore``: 4 KiB with slots. Integers are little-endian.
///
/// | offset | size | field |
/// | --- | --- | --- |
/// | 0 | 4 | CRC32C of the page's number (8 bytes) and bytes 4 ..< 4096 |
/// | 4 | 1 | kind (``Page/Kind``) |
/// | 5 | 1 | 0 |
/// | 6 | 2 | how many cells |
/// | 8 | 8 | epoch: the checkpoint that the page was written for |
/// | 16 | 4 | inner: the last child; overflow, free list: the next page, 0 if none |
/// | 20 | 2 | where cells begin |
/// | 22 | 2 | bytes of cells that were taken away and not yet closed up |
/// | 24 | 2 × n | offsets of cells, in key order |
/// | … | … | free |
/// | … | 4096 | cells, the newest first |
///
/// A cell of a leaf: size of key (2), size of value (4; the top bit set if the value is on overflow
/// pages), key, value or first overflow page (4). A cell of an inner page: size of key (2), child
/// (4), key; the child holds what is before the key, the next one what is not.
///
/// An overflow page holds from offset 24 on the size of its part (4) and the part; a page of the
/// free list the count (4) and numbers (4 each).
///
/// **Source:** slotted pages as in Gray & Reuter, "Transaction Processing", 1993; SQLite's file
/// format.
struct Page {
  enum Kind: UInt8 {
    case leaf = 1
    case inner = 2
    case overflow = 3
    case freeList = 4
  }

  static let sizeBytes = 4096
  static let headerSizeBytes = 24
  static let leafCellHeaderSizeBytes = 6
  static let innerCellHeaderSizeBytes = 6
  static let overflowBit: UInt32 = 1 << 31
  /// So that a page holds four cells at least.
  static let cellSizeBytesMax = (sizeBytes - headerSizeBytes) / 4 - 2
  static let keySizeBytesMax = cellSizeBytesMax - leafCellHeaderSizeBytes - 4

  let base: UnsafeMutableRawPointer

  init(_ base: UnsafeMutableRawPointer) { self.base = base }

  func clear(_ kind: Kind, epoch: UInt64) {
    base.initializeMemory(as: UInt8.self, repeating: 0, count: Self.sizeBytes)
    base.storeBytes(of: kind.rawValue, toByteOffset: 4, as: UInt8.self)
    self.epoch = epoch
    cellStart = Self.sizeBytes
  }

  var kind: Kind? { Kind(rawValue: base.load(fromByteOffset: 4, as: UInt8.self)) }
  var isLeaf: Bool {
    @inline(__always) get { base.load(fromByteOffset: 4, as: UInt8.self) == Kind.leaf.rawValue }
  }

  var count: Int {
    @inline(__always) get { number16(6) }
    nonmutating set { store16(newValue, 6) }
  }

  var epoch: UInt64 {
    get { UInt64(littleEndian: base.load(fromByteOffset: 8, as: UInt64.self)) }
    nonmutating set { base.storeBytes(of: newValue.littleEndian, toByteOffset: 8, as: UInt64.self) }
  }

  /// The last child of an inner page; the next page of a chain.
  var next: UInt32 {
    @inline(__always) get { UInt32(littleEndian: base.load(fromByteOffset: 16, as: UInt32.self)) }
    nonmutating set {
      base.storeBytes(of: newValue.littleEndian, toByteOffset: 16, as: UInt32.self)
    }
  }

  var cellStart: Int {
    get { number16(20) }
    nonmutating set { store16(newValue, 20) }
  }

  var garbageSizeBytes: Int {
    get { number16(22) }
    nonmutating set { store16(newValue, 22) }
  }

  /// What new cells with their slots may take, after closing up.
  var freeSizeBytes: Int { cellStart - Self.headerSizeBytes - 2 * count + garbageSizeBytes }

  /// What cells and slots take.
  var usedSizeBytes: Int { Self.sizeBytes - Self.headerSizeBytes - freeSizeBytes }

  @inline(__always)
  func cell(_ index: Int) -> UnsafeMutableRawPointer {
    base + number16(Self.headerSizeBytes &+ 2 &* index)
  }

  @inline(__always)
  func key(_ index: Int) -> UnsafeRawBufferPointer {
    let cell = cell(index)
    return UnsafeRawBufferPointer(
      start: cell + Self.leafCellHeaderSizeBytes, count: Self.keySize(cell))
  }

  @inline(__always)
  static func keySize(_ cell: UnsafeRawPointer) -> Int {
    Int(UInt16(littleEndian: cell.loadUnaligned(as: UInt16.self)))
  }

  /// The child before a separator, or the last one.
  @inline(__always)
  func child(_ index: Int) -> UInt32 {
    guard index < count else { return next }
    return UInt32(littleEndian: cell(index).loadUnaligned(fromByteOffset: 2, as: UInt32.self))
  }

  func setChild(_ index: Int, _ child: UInt32) {
    if index == count {
      next = child
    } else {
      cell(index).storeBytes(of: child.littleEndian, toByteOffset: 2, as: UInt32.self)
    }
  }

  /// A leaf cell's size of value with the overflow bit.
  @inline(__always)
  func valueField(_ index: Int) -> UInt32 {
    UInt32(littleEndian: cell(index).loadUnaligned(fromByteOffset: 2, as: UInt32.self))
  }

  /// Where a leaf cell's value, or the number of its first overflow page, is.
  @inline(__always)
  func value(_ index: Int) -> UnsafeRawPointer {
    let cell = UnsafeRawPointer(cell(index))
    return cell + Self.leafCellHeaderSizeBytes + Self.keySize(cell)
  }

  func cellSize(_ index: Int) -> Int {
    let keySize = Self.keySize(cell(index))
    guard isLeaf else { return Self.innerCellHeaderSizeBytes + keySize }
    let field = valueField(index)
    let inline = field & Self.overflowBit == 0 ? Int(field) : 4
    return Self.leafCellHeaderSizeBytes + keySize + inline
  }

  /// The first cell whose key is not before a key: `0 ... count`.
  @inline(__always)
  func lowerBound(_ key: UnsafeRawPointer, _ keyCount: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low &+ high) >> 1
      let cell = UnsafeRawPointer(cell(middle))
      let order = compareBytes(
        cell + Self.leafCellHeaderSizeBytes, Self.keySize(cell), key, keyCount)
      if order < 0 { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// The child that holds a key: behind all separators that are not after it.
  @inline(__always)
  func childIndex(_ key: UnsafeRawPointer, _ keyCount: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low &+ high) >> 1
      let cell = UnsafeRawPointer(cell(middle))
      let order = compareBytes(
        cell + Self.innerCellHeaderSizeBytes, Self.keySize(cell), key, keyCount)
      if order <= 0 { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  private func number16(_ offset: Int) -> Int {
    Int(UInt16(littleEndian: base.load(fromByteOffset: offset, as: UInt16.self)))
  }

  private func store16(_ value: Int, _ offset: Int) {
    base.storeBytes(of: UInt16(value).littleEndian, toByteOffset: offset, as: UInt16.self)
  }

  /// Makes room for a cell at a place; ``freeSizeBytes`` must allow it.
  /// - Returns: where the cell is to be written.
  func makeRoom(at index: Int, size: Int) -> UnsafeMutableRawPointer {
    if cellStart - Self.headerSizeBytes - 2 * count < size + 2 { closeUp() }
    let slots = base + Self.headerSizeBytes
    (slots + 2 * index + 2).copyMemory(from: slots + 2 * index, byteCount: 2 * (count - index))
    cellStart -= size
    count += 1
    store16(cellStart, Self.headerSizeBytes + 2 * index)
    return base + cellStart
  }

  /// Takes a cell away.
  func remove(at index: Int) {
    garbageSizeBytes += cellSize(index)
    let slots = base + Self.headerSizeBytes
    (slots + 2 * index).copyMemory(
      from: slots + 2 * index + 2, byteCount: 2 * (count - index - 1))
    count -= 1
  }

  /// Copies a cell of another page behind the last.
  func append(_ cell: UnsafeRawPointer, size: Int) {
    makeRoom(at: count, size: size).copyMemory(from: cell, byteCount: size)
  }

  /// Moves cells together, so that all free bytes are in one stretch.
  func closeUp() {
    withUnsafeTemporaryAllocation(byteCount: Self.sizeBytes, alignment: 8) { scratch in
      guard let copy = scratch.baseAddress else { return }
      copy.copyMemory(from: base, byteCount: Self.sizeBytes)
      let old = Page(copy)
      var end = Self.sizeBytes
      for index in 0..<old.count {
        let size = old.cellSize(index)
        end -= size
        (base + end).copyMemory(from: old.cell(index), byteCount: size)
        store16(end, Self.headerSizeBytes + 2 * index)
      }
      cellStart = end
      garbageSizeBytes = 0
    }
  }

  // What is read from disk is not believed.

  static func checksum(_ base: UnsafeRawPointer, number: UInt32) -> UInt32 {
    let first = withUnsafeBytes(of: UInt64(number).littleEndian) { CRC32C.checksum($0) }
    return CRC32C.checksum(
      UnsafeRawBufferPointer(start: base + 4, count: sizeBytes - 4), after: first)
  }

  /// - Returns: what is wrong with the places and sizes in the page; nil if nothing is.
  func fault() -> String? {
    guard let kind else { return "a page is of an unknown kind" }
    guard kind == .leaf || kind == .inner else { return nil }
    guard cellStart <= Self.sizeBytes, Self.headerSizeBytes + 2 * count <= cellStart else {
      return "a page has more cells than room"
    }
    for index in 0..<count {
      let start = number16(Self.headerSizeBytes + 2 * index)
      guard start >= cellStart, start + Self.leafCellHeaderSizeBytes <= Self.sizeBytes else {
        return "a cell is outside of its page"
      }
      let keyEnd = start + Self.leafCellHeaderSizeBytes + Self.keySize(base + start)
      guard keyEnd <= Self.sizeBytes, start + cellSize(index) <= Self.sizeBytes else {
        return "a cell is larger than its page"
      }
    }
    return nil
  }
}
