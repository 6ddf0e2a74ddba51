import Core

extension LSMTree {
  /// An iterator over the tree as it is now, or was at a view.
  public func iterator(
    _ options: ReadOptions = ReadOptions()
  ) throws(StorageError) -> LSMIterator {
    let meter = ReadMeter()
    let view = options.view ?? readView()
    let (lower, upper) = (options.lowerBound, options.upperBound)
    var sources = [SourceCursor(memtable, isFlushing: false)]
    if let flushing { sources.append(SourceCursor(flushing, isFlushing: true)) }
    for (number, level) in version.levels.enumerated() {
      let tables = level.filter {
        $0.properties.overlaps(from: lower, to: upper) && mayHold($0, options, meter)
      }
      guard !tables.isEmpty else { continue }
      for run in number == 0 ? tables.map({ [$0] }) : [tables] {
        sources.append(
          SourceCursor(run, level: number, meter: meter, fillsCache: options.fillsCache))
      }
    }
    let scope = ResolvingCursor.Scope(
      rule: self.options.mergeRule, sequence: view.sequence, nowMilliseconds: nowMilliseconds,
      lowerBound: lower, upperBound: upper, includesTombstones: options.includesTombstones,
      rangeTombstones: rangeTombstones(from: lower, to: upper))
    return LSMIterator(
      ResolvingCursor(MergingCursor(sources), scope: scope, meter: meter), meter: meter,
      total: self.meter, version: version, view: view)
  }

  /// Whether a table's filter lets a scan's prefix pass.
  private func mayHold(_ table: SortedTable, _ options: ReadOptions, _ meter: ReadMeter) -> Bool {
    guard let prefix = options.filterPrefix, let filter = table.filter,
      prefix.count == table.properties.filterPrefixSizeBytes, !prefix.isEmpty
    else { return true }
    let hash = prefix.withUnsafeBytes { bytes in
      bytes.baseAddress.map { BloomFilter.hash($0, bytes.count) } ?? 0
    }
    if filter.mayContain(hash) { return true }
    meter.counters.pointee.bloomNegatives &+= 1
    return false
  }

  /// The range deletes of all sources that have any.
  private func rangeTombstones(from lower: [UInt8]?, to upper: [UInt8]?) -> [RangeTombstones] {
    var all: [RangeTombstones] = []
    for memtable in [memtable, flushing].compactMap({ $0 })
    where !memtable.rangeTombstones.isEmpty { all.append(memtable.rangeTombstones) }
    guard version.hasRangeTombstones else { return all }
    for table in version.tables
    where !table.rangeTombstones.isEmpty
      && table.properties.overlaps(from: lower, to: upper)
    {
      all.append(table.rangeTombstones)
    }
    return all
  }
}
