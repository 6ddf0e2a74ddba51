import Core

/// One execution of an index scan: gives the versions that the statement sees, in the order of the
/// index, a few at first and more each time.
final class IndexScanRun {
  private static let firstCount = 32

  private let heap: Heap
  private let index: BTreeIndex
  private let storage: ObjectID
  private let isBackward: Bool
  private let context: ExecutionContext
  private let reads: SerializableReads?
  private var stretches: ArraySlice<IndexStretch>
  /// Where the stretch that is being read goes on, and where it ends.
  private var from: TreeKey?
  private var end: TreeKey?
  private var wanted = firstCount

  init?(_ probe: IndexProbe, _ heap: Heap, _ context: ExecutionContext) throws(EngineError) {
    guard let index = context.session.database.indexes[probe.storage] else { return nil }
    self.heap = heap
    self.index = index
    self.context = context
    storage = probe.storage
    isBackward = probe.isBackward
    stretches = try probe.stretches(context)[...]
    reads = SerializableReads(context)
    index.usage.scanCount += 1
  }

  /// The next versions; nil at the end.
  func nextVersions() throws(EngineError) -> [Int]? {
    while true {
      try context.checkInterrupt()
      if from == nil, !begin() { return nil }
      guard let from, let end else { return nil }
      var found: [Int] = []
      self.from =
        isBackward
        ? index.collectDescending(below: from, downTo: end, limit: wanted, into: &found)
        : index.collect(from: from, to: end, limit: wanted, into: &found)
      wanted = min(wanted * 4, ColumnVector.batchRowCountMax)
      context.work.noteLookup(in: index, found: found)
      try note(found)
      found.removeAll { version in
        version >= heap.versionCount || !context.visibility.sees(heap.version(version))
      }
      if !found.isEmpty { return found }
    }
  }

  /// As ``nextVersions()``, with the keys: for scans that need nothing else.
  func nextEntries() throws(EngineError) -> [TreeKey]? {
    while true {
      try context.checkInterrupt()
      if from == nil, !begin() { return nil }
      guard let from, let end else { return nil }
      var found: [TreeKey] = []
      self.from =
        isBackward
        ? index.collectDescending(below: from, downTo: end, limit: wanted, into: &found)
        : index.collect(from: from, to: end, limit: wanted, into: &found)
      wanted = min(wanted * 4, ColumnVector.batchRowCountMax)
      context.work.noteEntries(in: index, count: found.count)
      if reads != nil { try note(found.map(\.version)) }
      found.removeAll { entry in
        entry.version >= heap.versionCount
          || !context.visibility.sees(heap.version(entry.version))
      }
      if !found.isEmpty { return found }
    }
  }

  /// All versions with an entry, whoever sees them: for bitmaps.
  func allVersions() throws(EngineError) -> [Int] {
    var found: [Int] = []
    while from != nil || begin() {
      guard let from, let end else { break }
      try context.checkInterrupt()
      self.from =
        isBackward
        ? index.collectDescending(below: from, downTo: end, limit: Int.max, into: &found)
        : index.collect(from: from, to: end, limit: Int.max, into: &found)
    }
    context.work.noteEntries(in: index, count: found.count)
    try note(found)
    return found
  }

  /// Goes to the next stretch.
  private func begin() -> Bool {
    guard let stretch = stretches.popFirst() else { return false }
    let lower = index.lowerKey(stretch.lower, isInclusive: stretch.isLowerInclusive)
    let upper = index.upperKey(stretch.upper, isInclusive: stretch.isUpperInclusive)
    from = isBackward ? upper : lower
    end = isBackward ? lower : upper
    reads?.readIndex(
      storage, entryCount: index.entryCount, from: stretch.lower,
      isLowerInclusive: stretch.isLowerInclusive, to: stretch.upper,
      isUpperInclusive: stretch.isUpperInclusive)
    return true
  }

  private func note(_ versions: [Int]) throws(EngineError) {
    guard let reads else { return }
    for version in versions where version < heap.versionCount {
      try reads.readRow(heap, version)
    }
  }
}
