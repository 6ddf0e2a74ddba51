import Core

/// A file of pages with any number of B+trees in it, all changed by one checkpoint at a time.
///
///     page 0, 1   what the last checkpoint left, twice: catalog's root, free list, position
///     page 2 …    pages of trees, overflow pages, free list
///
/// Pages that a checkpoint refers to are never written over before the next one: the first change
/// of a page after a checkpoint goes to a copy, and so does its parent's, up to the root. Dirty
/// pages may go to disk at any time, so a tree can be larger than memory. A crash leaves the last
/// checkpoint. The owner's contract:
///
/// 1. Log each change before or after making it, in a log of your own.
/// 2. ``checkpoint(position:)`` with the log's position makes everything up to it durable, at once.
/// 3. After opening, make the logged changes from ``position`` on again.
/// 4. After an error from a change, the store refuses to go on: open it again and do 3.
///
/// The page of a checkpoint, 64 bytes, little-endian:
///
/// | offset | size | field |
/// | --- | --- | --- |
/// | 0 | 8 | `LOUPEBTR` |
/// | 8 | 8 | epoch: number of the checkpoint |
/// | 16 | 8 | position in the owner's log |
/// | 24 | 4 | how many pages the file has |
/// | 28 | 4 | root of the catalog, 0 if there are no trees |
/// | 32 | 4 | first page of the free list, 0 if none |
/// | 36 | 4 | version, 1 |
/// | 40 | 20 | 0 |
/// | 60 | 4 | CRC32C of bytes 0 ..< 60 |
///
/// The catalog is a tree too: number of a tree (4 bytes, big-endian) → root (4), height (4) and
/// count of entries (8), little-endian.
///
/// Invariants:
/// 1. Every page is in one tree, or free, or waits for the next checkpoint to be free.
/// 2. No page that the last checkpoint refers to has been written since.
///
/// **Source:** shadow paging as in System R (Lorie, 1977) and LMDB. **Differs:** changed pages may
/// be evicted before the checkpoint; the owner's log, not the tree, makes single changes durable.
public final class BTreeStore {
  static let magic = Array("LOUPEBTR".utf8)
  static let firstPage: UInt32 = 2
  static let checkpointSizeBytes = 64

  let file: any DiskFile
  let fileName: String
  let pool: BufferPool
  /// The epoch of the pages written now: one more than the last checkpoint's.
  var epoch: UInt64 = 1
  /// Of the owner's log: what the last checkpoint holds.
  public internal(set) var position: UInt64 = 0
  var pageCount: UInt32 = firstPage
  var catalogRoot: UInt32 = 0
  var freeListHead: UInt32 = 0
  /// Pages that may be used.
  var free: [UInt32] = []
  /// Pages that the last checkpoint refers to and the next will not.
  var pending: [UInt32] = []
  /// The pages of the free list that the checkpoint under way writes.
  var listPages: [UInt32] = []
  var trees: [UInt32: BTree] = [:]
  /// Why nothing can be changed any more; nil while all is well.
  public internal(set) var failure: StorageError?

  init(file: any DiskFile, fileName: String, poolSizeBytes: Int) {
    self.file = file
    self.fileName = fileName
    pool = BufferPool(file: file, fileName: fileName, sizeBytes: poolSizeBytes)
  }

  /// A tree by its number, `>= 1`; empty if it is new.
  public func tree(_ number: UInt32) throws(StorageError) -> BTree {
    precondition(number >= 1, "0 is the catalog's number")
    if let tree = trees[number] { return tree }
    let tree = BTree(number: number, store: self)
    if catalogRoot != 0, let entry = try catalog.get(Self.catalogKey(number)) {
      guard tree.restore(entry) else {
        throw .damaged(file: fileName, offset: 0, reason: "the catalog's entry is not readable")
      }
    }
    trees[number] = tree
    return tree
  }

  /// The numbers of all trees that have entries.
  public func treeNumbers() throws(StorageError) -> [UInt32] {
    try saveRoots()
    var numbers: [UInt32] = []
    let cursor = catalog.cursor()
    try cursor.seekToFirst()
    while cursor.isValid {
      let key = cursor.keyBytes
      if key.count == 4 { numbers.append(key.reduce(0) { $0 << 8 | UInt32($1) }) }
      try cursor.next()
    }
    return numbers
  }

  /// Makes all changes since the last checkpoint durable, at once.
  /// - Parameter position: of the owner's log, from which it would make changes again.
  public func checkpoint(position: UInt64) throws(StorageError) {
    try refuseIfFailed()
    do throws(StorageError) {
      try saveRoots()
      let (head, nextFree) = try writeFreeList()
      try pool.writeDirty()
      try onDisk { () throws(DiskError) in try file.sync() }
      freeListHead = head
      let bytes = checkpointBytes(position: position)
      try onDisk { () throws(DiskError) in
        try file.write(bytes, at: 0)
        try file.sync()
        // The second copy is synced with the next checkpoint's pages, before the first is written.
        try file.write(bytes, at: Page.sizeBytes)
      }
      free = nextFree
      pending = listPages
      self.position = position
      epoch += 1
      pool.epoch = epoch
    } catch {
      failure = error
      throw error
    }
  }

  func refuseIfFailed() throws(StorageError) {
    if let failure { throw failure }
  }

  var catalog: BTree {
    if let tree = trees[0] { return tree }
    let tree = BTree(number: 0, store: self)
    trees[0] = tree
    return tree
  }

  static func catalogKey(_ number: UInt32) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }

  private func saveRoots() throws(StorageError) {
    for number in trees.keys.sorted() where number != 0 {
      guard let tree = trees[number], tree.isChanged else { continue }
      if tree.root == 0 {
        try catalog.delete(Self.catalogKey(number))
      } else {
        try catalog.insert(Self.catalogKey(number), tree.catalogEntry)
      }
      tree.isChanged = false
    }
    catalogRoot = catalog.root
  }

  /// A number for a new page, and the page, pinned and empty.
  func allocate(_ kind: Page.Kind) throws(StorageError) -> (number: UInt32, page: Page) {
    let number: UInt32
    if let reused = free.popLast() {
      number = reused
    } else {
      number = pageCount
      pageCount += 1
    }
    let page = try pool.adopt(number)
    page.clear(kind, epoch: epoch)
    return (number, page)
  }

  /// Gives a page up: at once if the last checkpoint does not know it.
  func release(_ number: UInt32, epoch pageEpoch: UInt64) {
    pool.discard(number)
    if pageEpoch == epoch { free.append(number) } else { pending.append(number) }
  }
}
