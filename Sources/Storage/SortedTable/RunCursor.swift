/// Moves over the entries of one table, or of tables that follow each other without overlap, both
/// ways.
///
/// A plain value without an owner: whoever made it frees it. After an error it stands nowhere.
struct RunCursor {
  /// In key order; empty where ``open(_:)`` is used.
  let tables: [SortedTable]
  private var tableIndex = 0
  private(set) var table: SortedTable?
  private var blockIndex = 0
  private(set) var entries = BlockCursor()
  private let meter: ReadMeter
  private let fillsCache: Bool

  init(_ tables: [SortedTable], meter: ReadMeter, fillsCache: Bool) {
    self.tables = tables
    self.meter = meter
    self.fillsCache = fillsCache
  }

  func free() { entries.free() }

  var isValid: Bool { @inline(__always) get { entries.isValid } }

  mutating func close() {
    entries.close()
    table = nil
  }

  /// Goes to a key and trailer, or what follows, in one table that is not of the run.
  mutating func seek(
    _ target: MemtableTarget, in table: SortedTable
  ) throws(StorageError) {
    self.table = table
    tableIndex = tables.count
    try seekInTable(table, target)
  }

  mutating func seek(_ target: MemtableTarget) throws(StorageError) {
    let key = UnsafeRawBufferPointer(start: target.key, count: target.keyCount)
    var low = 0
    var high = tables.count
    while low < high {
      let middle = (low + high) / 2
      if tables[middle].properties.isBefore(key) { low = middle + 1 } else { high = middle }
    }
    guard openTable(low) else { return }
    if let table { try seekInTable(table, target) }
  }

  mutating func seekToFirst() throws(StorageError) {
    guard openTable(0) else { return }
    try enterFirstBlock()
  }

  mutating func seekToLast() throws(StorageError) {
    guard openTable(tables.count - 1) else { return }
    try enterLastBlock()
  }

  @inline(__always)
  mutating func next() throws(StorageError) {
    guard entries.next() else { throw damage() }
    if !entries.isValid { try enterNextBlock() }
  }

  mutating func previous() throws(StorageError) {
    guard entries.previous() else { throw damage() }
    if !entries.isValid { try enterPreviousBlock() }
  }

  /// - Returns: false, standing nowhere, if there is no such table.
  private mutating func openTable(_ index: Int) -> Bool {
    guard index >= 0, index < tables.count else {
      close()
      return false
    }
    tableIndex = index
    table = tables[index]
    entries.close()
    return true
  }

  private mutating func seekInTable(
    _ table: SortedTable, _ target: MemtableTarget
  ) throws(StorageError) {
    // The versions of one key may go on in the next block.
    for index in table.index.blockIndex(for: target)..<table.index.count {
      try enter(index)
      guard entries.seek(target) else { throw damage() }
      if entries.isValid { return }
    }
    blockIndex = table.index.count - 1
    entries.close()
    try enterNextBlock()
  }

  @inline(__always)
  private mutating func enter(_ index: Int) throws(StorageError) {
    guard let table else { return }
    blockIndex = index
    do throws(StorageError) {
      entries.open(try table.block(index, fillsCache: fillsCache, meter))
    } catch {
      entries.close()
      throw error
    }
  }

  private mutating func enterNextBlock() throws(StorageError) {
    while let table {
      if blockIndex + 1 < table.index.count {
        try enter(blockIndex + 1)
        guard entries.first() else { throw damage() }
        if entries.isValid { return }
        continue
      }
      guard openTable(tableIndex + 1) else { return }
      blockIndex = -1
    }
  }

  private mutating func enterFirstBlock() throws(StorageError) {
    blockIndex = -1
    try enterNextBlock()
  }

  private mutating func enterPreviousBlock() throws(StorageError) {
    while let table {
      if blockIndex > 0, blockIndex <= table.index.count {
        try enter(blockIndex - 1)
        guard entries.last() else { throw damage() }
        if entries.isValid { return }
        continue
      }
      guard openTable(tableIndex - 1) else { return }
      blockIndex = self.table?.index.count ?? 0
    }
  }

  private mutating func enterLastBlock() throws(StorageError) {
    blockIndex = table?.index.count ?? 0
    try enterPreviousBlock()
  }

  private mutating func damage() -> StorageError {
    defer { entries.close() }
    guard let table else {
      return .damaged(file: "table", offset: 0, reason: "an entry is not readable")
    }
    return table.damage(block: blockIndex, "an entry of a block is not readable")
  }
}
