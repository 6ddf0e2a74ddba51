extension SortedTable {
  /// Reads all blocks and compares them with index, filter and properties.
  /// - Returns: the first broken invariant in words; nil if all hold.
  func checkInvariants() throws(StorageError) -> String? {
    var cursor = RunCursor([self], meter: ReadMeter(), fillsCache: false)
    defer { cursor.free() }
    var found = TableProperties()
    var last: (key: [UInt8], trailer: UInt64)?
    try cursor.seekToFirst()
    while cursor.isValid {
      let entry = cursor.entries
      let key = Array(UnsafeRawBufferPointer(start: entry.key, count: entry.keyCount))
      if let last {
        let order = compareBytes(last.key, key)
        if order > 0 || order == 0 && last.trailer <= entry.trailer {
          return "entries do not ascend"
        }
      } else {
        found.smallest = key
      }
      let size = properties.filterPrefixSizeBytes
      let hash = BloomFilter.hash(entry.key, size > 0 ? min(size, key.count) : key.count)
      if !mayContain(hash: hash) { return "the filter denies a key that is there" }
      found.entryCount += 1
      found.sequenceMin = min(found.sequenceMin, entry.trailer >> 8)
      found.sequenceMax = max(found.sequenceMax, entry.trailer >> 8)
      found.largest = key
      last = (key, entry.trailer)
      try cursor.next()
    }
    return rangeTombstones.checkInvariants() ?? compare(found)
  }

  private func compare(_ found: TableProperties) -> String? {
    if found.entryCount != properties.entryCount {
      return "it has \(found.entryCount) entries and says \(properties.entryCount)"
    }
    guard rangeTombstones.isEmpty else { return nil }
    if found.smallest != properties.smallest || found.largest != properties.largest {
      return "its key range is not what it says"
    }
    if found.sequenceMin != properties.sequenceMin || found.sequenceMax != properties.sequenceMax {
      return "its sequence numbers are not what it says"
    }
    return nil
  }
}
