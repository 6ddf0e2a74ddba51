import Core

extension LSMTree {
  /// The value of a key; nil if it is not there, or deleted, or expired.
  public func get(
    _ key: [UInt8], _ options: ReadOptions = ReadOptions()
  ) throws(StorageError) -> [UInt8]? {
    let search = try find(key, options)
    defer { search.keyCopy.free() }
    guard let found = search.found, !found.isDead else { return nil }
    return Array(
      ResolvingCursor.payload(found.value, found.trailer, self.options.mergeRule))
  }

  /// As ``get(_:_:)``, with all that is known of the entry.
  public func entry(
    for key: [UInt8], _ options: ReadOptions = ReadOptions()
  ) throws(StorageError) -> FoundEntry? {
    let search = try find(key, options)
    defer { search.keyCopy.free() }
    guard let found = search.found, !found.isDead || options.includesTombstones else { return nil }
    return FoundEntry(
      key: key,
      value: Array(ResolvingCursor.payload(found.value, found.trailer, self.options.mergeRule)),
      sequence: found.trailer >> 8, isTombstone: found.isDead, source: found.source)
  }

  /// A lookup of one key: what has been found so far.
  struct PointSearch {
    struct Found {
      var trailer: UInt64
      var value: UnsafeRawBufferPointer
      var source: EntrySource
      var isDead = false
    }

    let sequence: UInt64
    let target: MemtableTarget
    let key: UnsafeRawBufferPointer
    /// What ``target`` points into.
    var keyCopy: RawBuffer
    let fillsCache: Bool
    var found: Found?
    /// The highest rank of a range delete over the key.
    var cover: UInt64?
    var hashes: (prefixSize: Int, hash: UInt64)?

    init(_ key: [UInt8], sequence: UInt64, fillsCache: Bool) {
      keyCopy = RawBuffer(capacity: key.count)
      keyCopy.append(key)
      self.sequence = sequence
      self.fillsCache = fillsCache
      self.key = keyCopy.bytes
      target = MemtableTarget(keyCopy.base, key.count, trailer: sequence << 8 | 0xFF)
    }

    /// The key's hash for filters over so many of its first bytes, 0 for all.
    mutating func hash(prefixSize: Int) -> UInt64 {
      if let hashes, hashes.prefixSize == prefixSize { return hashes.hash }
      let size = prefixSize > 0 ? min(prefixSize, key.count) : key.count
      let hash = BloomFilter.hash(target.key, size)
      hashes = (prefixSize, hash)
      return hash
    }
  }

  private func find(
    _ key: [UInt8], _ options: ReadOptions
  ) throws(StorageError) -> PointSearch {
    var search = PointSearch(
      key, sequence: options.view?.sequence ?? lastSequence, fillsCache: options.fillsCache)
    lastReadPath.begin(key)
    do throws(StorageError) {
      try searchSources(&search)
    } catch {
      search.keyCopy.free()
      throw error
    }
    settle(&search)
    return search
  }

  private func searchSources(_ search: inout PointSearch) throws(StorageError) {
    if self.search(memtable, .memtable, &search) { return }
    if let flushing, self.search(flushing, .flushing, &search) { return }
    for (number, level) in version.levels.enumerated() {
      if number == 0 {
        for table in level where try self.search(table, level: 0, &search) { return }
      } else if let table = Version.table(in: level, for: search.key) {
        if try self.search(table, level: number, &search) { return }
      }
    }
  }

  /// - Returns: whether the search is over.
  private func search(
    _ memtable: Memtable, _ source: EntrySource, _ search: inout PointSearch
  ) -> Bool {
    cover(&search, memtable.rangeTombstones)
    var (leaf, index) = memtable.tree.pointee.seek(search.target)
    var isFound = false
    while true {
      if index == leaf.count {
        guard let next = leaf.next, next.count > 0 else { break }
        (leaf, index) = (next, 0)
      }
      let entry = leaf.entries[index]
      guard leaf.prefixes[index] == search.target.prefix,
        compareBytes(entry.key, entry.keyCount, search.target.key, search.target.keyCount) == 0
      else { break }
      isFound = true
      let value = UnsafeRawBufferPointer(start: entry.value, count: entry.valueCount)
      if consider(&search, entry.trailer, value, source) { break }
      index += 1
    }
    lastReadPath.add(memtable: source, isFound: isFound)
    return isFound && options.mergeRule == .newest
  }

  private func search(
    _ table: SortedTable, level: Int, _ search: inout PointSearch
  ) throws(StorageError) -> Bool {
    guard table.properties.covers(search.key) else { return false }
    if !table.rangeTombstones.isEmpty { cover(&search, table.rangeTombstones) }
    if isOutdone(table, search) {
      lastReadPath.add(table: table.number, level: level, .skippedByTime)
      return false
    }
    if let filter = table.filter {
      let hash = search.hash(prefixSize: table.properties.filterPrefixSizeBytes)
      if !filter.mayContain(hash) {
        meter.counters.pointee.bloomNegatives &+= 1
        lastReadPath.add(table: table.number, level: level, .bloomNegative)
        return false
      }
    }
    return try read(table, level: level, &search)
  }

  /// Whether nothing in a table can win any more.
  private func isOutdone(_ table: SortedTable, _ search: PointSearch) -> Bool {
    if options.mergeRule == .newest {
      return search.cover.map { table.properties.sequenceMax < $0 } ?? false
    }
    let rank = UInt64(bitPattern: table.properties.timestampMax) ^ 1 << 63
    if let cover = search.cover, rank <= cover { return true }
    guard let found = search.found else { return false }
    return rank < EntryFate.rank(found.trailer, found.value, .cell)
  }

  private func read(
    _ table: SortedTable, level: Int, _ search: inout PointSearch
  ) throws(StorageError) -> Bool {
    let before = meter.counters.pointee
    try pointReader.pointee.seek(search.target, in: table)
    var isFound = false
    while pointReader.pointee.isValid {
      let entries = pointReader.pointee.entries
      guard
        compareBytes(
          UnsafeRawPointer(entries.key), entries.keyCount, search.target.key,
          search.target.keyCount) == 0
      else { break }
      isFound = true
      let value = UnsafeRawBufferPointer(start: entries.value, count: entries.valueCount)
      if consider(&search, entries.trailer, value, .table(number: table.number, level: level)) {
        break
      }
      try pointReader.pointee.next()
    }
    if table.filter != nil {
      if isFound {
        meter.counters.pointee.bloomTruePositives &+= 1
      } else {
        meter.counters.pointee.bloomFalsePositives &+= 1
      }
    }
    let counters = meter.counters.pointee
    lastReadPath.add(
      table: table.number, level: level,
      .read(
        isFound: isFound, fromCache: counters.blocksFromCache - before.blocksFromCache,
        fromDisk: counters.blocksFromDisk - before.blocksFromDisk))
    return isFound && options.mergeRule == .newest
  }

  private func cover(_ search: inout PointSearch, _ tombstones: RangeTombstones) {
    guard
      let rank = tombstones.rank(
        over: search.key, seenFrom: search.sequence, options.mergeRule)
    else { return }
    search.cover = max(search.cover ?? 0, rank)
  }

  /// Takes a version if it wins.
  /// - Returns: whether older versions in the same source can't win.
  @inline(__always)
  private func consider(
    _ search: inout PointSearch, _ trailer: UInt64, _ value: UnsafeRawBufferPointer,
    _ source: EntrySource
  ) -> Bool {
    if options.mergeRule == .newest {
      search.found = PointSearch.Found(trailer: trailer, value: value, source: source)
      return true
    }
    if let found = search.found, compareBytes(value, found.value) <= 0 { return false }
    winnerBuffer.removeAll()
    if let base = value.baseAddress { winnerBuffer.append(base, value.count) }
    search.found = PointSearch.Found(
      trailer: trailer, value: winnerBuffer.bytes, source: source)
    return false
  }

  /// Decides on the winner.
  private func settle(_ search: inout PointSearch) {
    guard let found = search.found else { return }
    let rule = options.mergeRule
    if let cover = search.cover,
      EntryFate.isCovered(EntryFate.rank(found.trailer, found.value, rule), by: cover, rule)
    {
      meter.counters.pointee.coveredSteppedOver &+= 1
      search.found = nil
    } else if EntryFate.isDead(found.trailer, found.value, rule, nowMilliseconds) {
      meter.counters.pointee.tombstonesSteppedOver &+= 1
      search.found?.isDead = true
    }
    lastReadPath.end(search.found.map { $0.isDead ? .deleted : .found } ?? .covered)
  }
}
