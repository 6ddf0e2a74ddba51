/// One of the places that a merge reads from: a memtable, or a run of tables.
final class SourceCursor {
  /// The entry it stands on; pointers are valid until it moves.
  struct Entry {
    var isValid = false
    var key: UnsafeRawPointer
    var keyCount = 0
    var prefix: UInt64 = 0
    var trailer: UInt64 = 0
    var value: UnsafeRawPointer
    var valueCount = 0
  }

  private enum Kind {
    case memtable(Memtable, UnsafeMutablePointer<MemtablePlace>)
    case run(UnsafeMutablePointer<RunCursor>)
  }

  private struct MemtablePlace {
    var leaf: MemtableNode
    var index: Int
    var generation: Int
  }

  let entry: UnsafeMutablePointer<Entry>
  private let kind: Kind
  /// Where its entries come from; the table of a run is filled in when asked.
  private let place: EntrySource

  init(_ memtable: Memtable, isFlushing: Bool) {
    let start = UnsafeMutablePointer<MemtablePlace>.allocate(capacity: 1)
    start.initialize(
      to: MemtablePlace(leaf: memtable.tree.pointee.firstLeaf, index: 0, generation: 0))
    kind = .memtable(memtable, start)
    place = isFlushing ? .flushing : .memtable
    entry = .allocate(capacity: 1)
    entry.initialize(to: Entry(key: UnsafeRawPointer(entry), value: UnsafeRawPointer(entry)))
  }

  /// - Parameter level: that its tables are in.
  init(_ tables: [SortedTable], level: Int, meter: ReadMeter, fillsCache: Bool) {
    let cursor = UnsafeMutablePointer<RunCursor>.allocate(capacity: 1)
    cursor.initialize(to: RunCursor(tables, meter: meter, fillsCache: fillsCache))
    kind = .run(cursor)
    place = .table(number: 0, level: level)
    entry = .allocate(capacity: 1)
    entry.initialize(to: Entry(key: UnsafeRawPointer(entry), value: UnsafeRawPointer(entry)))
  }

  deinit {
    entry.deallocate()
    switch kind {
    case .memtable(_, let place): place.deallocate()
    case .run(let cursor):
      cursor.pointee.free()
      cursor.deinitialize(count: 1)
      cursor.deallocate()
    }
  }

  var source: EntrySource {
    guard case .table(_, let level) = place, case .run(let cursor) = kind else { return place }
    return .table(number: cursor.pointee.table?.number ?? 0, level: level)
  }

  /// The numbers of its tables.
  var tableNumbers: [UInt64] {
    guard case .run(let cursor) = kind else { return [] }
    return cursor.pointee.tables.map(\.number)
  }

  func seek(_ target: MemtableTarget) throws(StorageError) {
    switch kind {
    case .memtable(let memtable, let place):
      let (leaf, index) = memtable.tree.pointee.seek(target)
      stand(memtable, place, leaf, index)
    case .run(let cursor):
      entry.pointee.isValid = false
      try cursor.pointee.seek(target)
      take(cursor)
    }
  }

  /// Goes to the last entry before a key and trailer.
  func seek(before target: MemtableTarget) throws(StorageError) {
    try seek(target)
    if entry.pointee.isValid { try previous() } else { try seekToLast() }
  }

  func seekToFirst() throws(StorageError) {
    switch kind {
    case .memtable(let memtable, let place):
      stand(memtable, place, memtable.tree.pointee.firstLeaf, 0)
    case .run(let cursor):
      entry.pointee.isValid = false
      try cursor.pointee.seekToFirst()
      take(cursor)
    }
  }

  func seekToLast() throws(StorageError) {
    switch kind {
    case .memtable(let memtable, let place):
      let leaf = memtable.tree.pointee.lastLeaf
      standBefore(memtable, place, leaf, leaf.count)
    case .run(let cursor):
      entry.pointee.isValid = false
      try cursor.pointee.seekToLast()
      take(cursor)
    }
  }

  @inline(__always)
  func next() throws(StorageError) {
    switch kind {
    case .memtable(let memtable, let place):
      refresh(memtable, place)
      stand(memtable, place, place.pointee.leaf, place.pointee.index &+ 1)
    case .run(let cursor):
      entry.pointee.isValid = false
      try cursor.pointee.next()
      take(cursor)
    }
  }

  func previous() throws(StorageError) {
    switch kind {
    case .memtable(let memtable, let place):
      refresh(memtable, place)
      standBefore(memtable, place, place.pointee.leaf, place.pointee.index)
    case .run(let cursor):
      entry.pointee.isValid = false
      try cursor.pointee.previous()
      take(cursor)
    }
  }

  @inline(__always)
  private func take(_ cursor: UnsafeMutablePointer<RunCursor>) {
    guard cursor.pointee.isValid else { return }
    let entries = cursor.pointee.entries
    let key = UnsafeRawPointer(entries.key)
    entry.pointee = Entry(
      isValid: true, key: key, keyCount: entries.keyCount,
      prefix: keyPrefix(key, entries.keyCount), trailer: entries.trailer, value: entries.value,
      valueCount: entries.valueCount)
  }

  /// Finds the place of the current entry again if the memtable has changed since.
  @inline(__always)
  private func refresh(_ memtable: Memtable, _ place: UnsafeMutablePointer<MemtablePlace>) {
    guard place.pointee.generation != memtable.tree.pointee.generation else { return }
    let current = entry.pointee
    let target = MemtableTarget(current.key, current.keyCount, trailer: current.trailer)
    let (leaf, index) = memtable.tree.pointee.seek(target)
    place.pointee.leaf = leaf
    place.pointee.index = index
  }

  @inline(__always)
  private func stand(
    _ memtable: Memtable, _ place: UnsafeMutablePointer<MemtablePlace>, _ leaf: MemtableNode,
    _ index: Int
  ) {
    if index < leaf.count {
      take(memtable, place, leaf, index)
    } else if let next = leaf.next, next.count > 0 {
      take(memtable, place, next, 0)
    } else {
      entry.pointee.isValid = false
    }
  }

  /// Stands on the entry before a place.
  private func standBefore(
    _ memtable: Memtable, _ place: UnsafeMutablePointer<MemtablePlace>, _ leaf: MemtableNode,
    _ index: Int
  ) {
    if index > 0 {
      take(memtable, place, leaf, index - 1)
    } else if let previous = leaf.previous {
      take(memtable, place, previous, previous.count - 1)
    } else {
      entry.pointee.isValid = false
    }
  }

  @inline(__always)
  private func take(
    _ memtable: Memtable, _ place: UnsafeMutablePointer<MemtablePlace>, _ leaf: MemtableNode,
    _ index: Int
  ) {
    let found = leaf.entries[index]
    place.pointee = MemtablePlace(
      leaf: leaf, index: index, generation: memtable.tree.pointee.generation)
    entry.pointee = Entry(
      isValid: true, key: found.key, keyCount: found.keyCount, prefix: leaf.prefixes[index],
      trailer: found.trailer, value: found.value, valueCount: found.valueCount)
  }
}
