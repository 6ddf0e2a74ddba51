import Core

extension BTreeStore {
  /// Opens a file of trees as its last checkpoint left it, making an empty one if there is none.
  /// - Parameter poolSizeBytes: how much of it is kept in memory, at least 128 KiB.
  public static func open(
    on disk: any Disk, name: String, poolSizeBytes: Int
  ) throws(StorageError) -> BTreeStore {
    let (file, size) = try onDisk { () throws(DiskError) in
      let file = try disk.open(name, create: true)
      return (file, try file.sizeBytes)
    }
    let store = BTreeStore(file: file, fileName: name, poolSizeBytes: poolSizeBytes)
    let copies = try [0, 1].map { (index) throws(StorageError) in
      try onDisk { () throws(DiskError) in
        try file.read(at: index * Page.sizeBytes, count: checkpointSizeBytes)
      }
    }
    let checkpoints = copies.compactMap { store.parse($0) }
    if let newest = checkpoints.max(by: { $0.epoch < $1.epoch }) {
      try store.adopt(newest)
    } else if copies.contains(where: { bytes in bytes.contains { $0 != 0 } }) || size > 0 {
      guard try store.isUnborn(size) else {
        throw .damaged(file: name, offset: 0, reason: "neither copy of the checkpoint is readable")
      }
      try store.create(on: disk)
    } else {
      try store.create(on: disk)
    }
    return store
  }

  /// What a checkpoint says.
  struct Checkpoint {
    var epoch: UInt64
    var position: UInt64
    var pageCount: UInt32
    var catalogRoot: UInt32
    var freeListHead: UInt32
  }

  /// Whether the file was never completed: no page of a tree has been written.
  private func isUnborn(_ size: Int) throws(StorageError) -> Bool {
    size <= Int(Self.firstPage) * Page.sizeBytes && size <= Self.checkpointSizeBytes
  }

  /// Writes the checkpoint of no trees.
  private func create(on disk: any Disk) throws(StorageError) {
    pool.epoch = epoch
    let bytes = checkpointBytes(position: 0)
    try onDisk { () throws(DiskError) in
      try file.truncate(toSizeBytes: 0)
      try file.write(bytes, at: 0)
      try file.sync()
      try disk.syncNames()
      try file.write(bytes, at: Page.sizeBytes)
    }
    epoch += 1
    pool.epoch = epoch
  }

  func checkpointBytes(position: UInt64) -> [UInt8] {
    var buffer = RawBuffer(capacity: Self.checkpointSizeBytes)
    defer { buffer.free() }
    buffer.append(Self.magic)
    buffer.append(fixed64: epoch)
    buffer.append(fixed64: position)
    for number in [pageCount, catalogRoot, freeListHead, 1] { buffer.append(fixed32: number) }
    buffer.append([UInt8](repeating: 0, count: 20))
    buffer.append(fixed32: CRC32C.checksum(buffer.bytes))
    return Array(buffer.bytes)
  }

  private func parse(_ bytes: [UInt8]) -> Checkpoint? {
    guard bytes.count == Self.checkpointSizeBytes, bytes.starts(with: Self.magic) else {
      return nil
    }
    return bytes.withUnsafeBytes { all in
      var reader = ByteReader(all)
      guard reader.raw(8) != nil, let epoch = reader.fixed64(), let position = reader.fixed64(),
        let pageCount = reader.fixed32(), let catalog = reader.fixed32(),
        let free = reader.fixed32(), reader.fixed32() == 1, reader.raw(20) != nil,
        reader.fixed32() == CRC32C.checksum(UnsafeRawBufferPointer(rebasing: all[..<60])),
        pageCount >= Self.firstPage, catalog < pageCount, free < pageCount
      else { return nil }
      return Checkpoint(
        epoch: epoch, position: position, pageCount: pageCount, catalogRoot: catalog,
        freeListHead: free)
    }
  }

  private func adopt(_ checkpoint: Checkpoint) throws(StorageError) {
    epoch = checkpoint.epoch + 1
    pool.epoch = epoch
    position = checkpoint.position
    pageCount = checkpoint.pageCount
    catalogRoot = checkpoint.catalogRoot
    freeListHead = checkpoint.freeListHead
    catalog.root = catalogRoot
    try catalog.measure()
    try readFreeList()
  }

  private static var freeNumbersPerPage: Int { (Page.sizeBytes - Page.headerSizeBytes - 4) / 4 }

  private func readFreeList() throws(StorageError) {
    var number = freeListHead
    var chain: [UInt32] = []
    while number != 0 {
      let page = try pool.page(number)
      let start = UnsafeRawPointer(page.base) + Page.headerSizeBytes
      let count = loadLittleEndian32(start, 0)
      guard page.kind == .freeList, count <= Self.freeNumbersPerPage,
        chain.count <= Int(pageCount)
      else {
        throw .damaged(
          file: fileName, offset: Int(number) * Page.sizeBytes,
          reason: "a page of the free list is not readable")
      }
      for index in 0..<count {
        let entry = UInt32(loadLittleEndian32(start, 4 + 4 * index))
        guard entry >= Self.firstPage, entry < pageCount else {
          throw .damaged(
            file: fileName, offset: Int(number) * Page.sizeBytes,
            reason: "the free list names a page that is none")
        }
        free.append(entry)
      }
      chain.append(number)
      number = page.next
    }
    // Its own pages belong to the last checkpoint.
    pending = chain
  }

  /// Writes what will be free after this checkpoint.
  /// - Returns: the first page of the list, and its content.
  func writeFreeList() throws(StorageError) -> (head: UInt32, free: [UInt32]) {
    let capacity = Self.freeNumbersPerPage
    // Taking pages for the list shortens it; one more than enough is no harm.
    let wanted = (free.count + pending.count + capacity - 1) / capacity
    var pages: [UInt32] = []
    for _ in 0..<wanted {
      let (number, _) = try allocate(.freeList)
      pool.unpin(number)
      pages.append(number)
    }
    let content = free + pending
    var next: UInt32 = 0
    for (index, number) in pages.enumerated().reversed() {
      let part = content.dropFirst(index * capacity).prefix(capacity)
      let page = try pool.pinned(number)
      page.next = next
      let start = page.base + Page.headerSizeBytes
      start.storeBytes(of: UInt32(part.count).littleEndian, as: UInt32.self)
      for (place, entry) in part.enumerated() {
        start.storeBytes(of: entry.littleEndian, toByteOffset: 4 + 4 * place, as: UInt32.self)
      }
      pool.markDirty(number)
      pool.unpin(number)
      next = number
    }
    // The list's own pages are known to this checkpoint, and given up with the next.
    listPages = pages
    return (next, content)
  }
}
