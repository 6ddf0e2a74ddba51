import Core

/// An ordered map from byte strings to byte strings in pages: one tree of a ``BTreeStore``.
///
///     root          p1 [30│70]
///                ┌─────┼──────┐
///     inner    p2     p3     p4          a separator is not before what is left of it,
///            ┌──┼──┐   …      …          and not after what is right of it
///     leaves p5 p6 p7
///
/// Keys have up to ``keySizeBytesMax`` bytes; values any size: long ones go to overflow pages.
///
/// Invariants:
/// 1. All leaves are ``height`` levels below the root.
/// 2. Keys ascend within a page; what is left of a separator is before it, what is right of it not.
/// 3. No leaf but the root is empty; two neighbours that one page could hold are joined when one of
///    them shrinks below a third.
/// 4. ``count`` is the number of entries.
///
/// **Source:** Bayer & McCreight, 1972; Comer, "The Ubiquitous B-Tree", 1979. **Differs:** leaves
/// are not linked, as a page that moves would have to change its neighbours; cursors keep their
/// path. Separators are cut as short as they can be (Bayer & Unterauer, "Prefix B-Trees", 1977).
public final class BTree {
  /// No key may be longer.
  public static let keySizeBytesMax = Page.keySizeBytesMax
  /// A leaf or inner page that uses less looks for a neighbour to join.
  static let usedSizeBytesMin = (Page.sizeBytes - Page.headerSizeBytes) / 3

  public let number: UInt32
  let pool: BufferPool
  /// The store outlives its trees: it hands them out and keeps them.
  unowned let store: BTreeStore
  /// 0 if the tree is empty.
  var root: UInt32 = 0
  /// Inner levels above the leaves.
  public internal(set) var height = 0
  /// How many entries.
  public internal(set) var count = 0
  /// Whether root, height or count differ from the catalog.
  var isChanged = false
  /// Changes with every change of the tree: cursors look their place up again.
  var generation = 0

  init(number: UInt32, store: BTreeStore) {
    self.number = number
    self.store = store
    pool = store.pool
  }

  public var isEmpty: Bool { root == 0 }

  /// The value of a key; nil if it is not there.
  public func get(_ key: [UInt8]) throws(StorageError) -> [UInt8]? {
    let found: Result<[UInt8]?, StorageError> = key.withUnsafeBytes { bytes in
      do throws(StorageError) { return .success(try get(bytes)) } catch { return .failure(error) }
    }
    return try found.get()
  }

  /// The value of a key; nil if it is not there.
  public func get(_ key: UnsafeRawBufferPointer) throws(StorageError) -> [UInt8]? {
    guard let (page, index) = try find(key) else { return nil }
    return try value(page, index)
  }

  /// Whether a key is there.
  public func contains(_ key: UnsafeRawBufferPointer) throws(StorageError) -> Bool {
    try find(key) != nil
  }

  /// A cursor, standing nowhere.
  public func cursor() -> BTreeCursor { BTreeCursor(self) }

  /// The leaf and place of a key.
  private func find(
    _ key: UnsafeRawBufferPointer
  ) throws(StorageError) -> (page: Page, index: Int)? {
    guard root != 0 else { return nil }
    // The empty key has no address; nothing is read there.
    let start = key.baseAddress ?? UnsafeRawPointer(pool.counters)
    let leaf = try leaf(start, key.count)
    let index = leaf.lowerBound(start, key.count)
    guard index < leaf.count, compareBytes(leaf.key(index), key) == 0 else { return nil }
    return (leaf, index)
  }

  @inline(__always)
  private func leaf(_ key: UnsafeRawPointer, _ keyCount: Int) throws(StorageError) -> Page {
    var number = root
    var level = height
    while level > 0 {
      let page = try pool.page(number)
      if page.isLeaf { throw damage(number, "a leaf stands where an inner page belongs") }
      number = page.child(page.childIndex(key, keyCount))
      level &-= 1
    }
    let page = try pool.page(number)
    guard page.isLeaf else { throw damage(number, "a leaf is missing") }
    return page
  }

  /// The value in a leaf's cell, from overflow pages if need be.
  func value(_ page: Page, _ index: Int) throws(StorageError) -> [UInt8] {
    let field = page.valueField(index)
    let size = Int(field & ~Page.overflowBit)
    let start = page.value(index)
    if field & Page.overflowBit == 0 {
      return Array(UnsafeRawBufferPointer(start: start, count: size))
    }
    return try readOverflow(UInt32(loadLittleEndian32(start, 0)), size: size)
  }

  func damage(_ number: UInt32, _ reason: String) -> StorageError {
    .damaged(
      file: store.fileName, offset: Int(number) * Page.sizeBytes, reason: reason)
  }

  // The catalog's entry.

  var catalogEntry: [UInt8] {
    var buffer = RawBuffer(capacity: 16)
    defer { buffer.free() }
    buffer.append(fixed32: root)
    buffer.append(fixed32: UInt32(height))
    buffer.append(fixed64: UInt64(count))
    return Array(buffer.bytes)
  }

  /// - Returns: false if the entry is not one.
  func restore(_ entry: [UInt8]) -> Bool {
    entry.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      guard let root = reader.fixed32(), let height = reader.fixed32(), height < 64,
        let count = reader.fixed64(), count < UInt64(Int.max), reader.isAtEnd,
        root >= BTreeStore.firstPage
      else { return false }
      self.root = root
      self.height = Int(height)
      self.count = Int(count)
      return true
    }
  }

  /// Of the catalog only the root is known: goes down and along to see.
  func measure() throws(StorageError) {
    height = 0
    count = 0
    guard root != 0 else { return }
    var page = try pool.page(root)
    while !page.isLeaf {
      height += 1
      guard height < 64, page.kind == .inner else { throw damage(root, "the catalog is no tree") }
      page = try pool.page(page.child(0))
    }
    let cursor = cursor()
    try cursor.seekToFirst()
    while cursor.isValid {
      count += 1
      try cursor.next()
    }
  }
}
