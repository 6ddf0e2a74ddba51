/// Moves over the keys of a tree in order, both ways, showing the winning version of each.
///
///     let iterator = try tree.iterator(ReadOptions(from: lower, to: upper))
///     try iterator.seekToFirst()
///     while iterator.isValid { use(iterator.keyBytes, iterator.valueBytes); try iterator.next() }
///
/// It sees the tree as it was when it was made (or its view), whatever is written, flushed or
/// compacted while it lives. After an error it is not valid; a seek may be tried again.
public final class LSMIterator {
  private let state: UnsafeMutablePointer<ResolvingCursor>
  private let meter: ReadMeter
  /// The tree's own: what this one counted is added there in the end.
  private let total: ReadMeter
  /// Keeps the tables' files and what compactions must not drop.
  private let version: Version
  private let view: ReadView

  init(
    _ cursor: ResolvingCursor, meter: ReadMeter, total: ReadMeter, version: Version, view: ReadView
  ) {
    state = .allocate(capacity: 1)
    state.initialize(to: cursor)
    self.meter = meter
    self.total = total
    self.version = version
    self.view = view
  }

  deinit {
    total.counters.pointee.add(meter.counters.pointee)
    state.pointee.free()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// What its moves cost so far.
  public var counters: ReadCounters { meter.counters.pointee }

  /// The numbers of the tables that it may read from.
  public var tableNumbers: [UInt64] { state.pointee.tableNumbers }

  /// Whether it stands on an entry.
  public var isValid: Bool { state.pointee.isValid }

  /// The key it stands on: valid until the next move, and only if ``isValid``.
  public var keyBytes: UnsafeRawBufferPointer { state.pointee.key }

  /// The value it stands on (a whole cell under ``MergeRule/cell``): valid until the next move, and
  /// only if ``isValid``.
  public var valueBytes: UnsafeRawBufferPointer { state.pointee.value }

  public var key: [UInt8] { Array(keyBytes) }
  public var value: [UInt8] { Array(valueBytes) }

  /// The sequence number of the version that it shows.
  public var sequence: UInt64 { state.pointee.trailer >> 8 }

  /// Whether it stands on a deleted or expired key; only with ``ReadOptions/includesTombstones``.
  public var isTombstone: Bool { state.pointee.isTombstone }

  /// Where the version that it shows was found.
  public var source: EntrySource { state.pointee.source }

  /// All of the entry it stands on; nil if it stands on none.
  public var entry: FoundEntry? {
    guard isValid else { return nil }
    return FoundEntry(
      key: key, value: value, sequence: sequence, isTombstone: isTombstone, source: source)
  }

  public func seekToFirst() throws(StorageError) { try state.pointee.seekToFirst() }

  public func seekToLast() throws(StorageError) { try state.pointee.seekToLast() }

  /// Goes to the first key `>= key`.
  public func seek(to key: [UInt8]) throws(StorageError) { try state.pointee.seek(to: key) }

  /// Goes to the last key `<= key`.
  public func seek(toLastAtOrBefore key: [UInt8]) throws(StorageError) {
    try state.pointee.seek(toLastAtOrBefore: key)
  }

  /// Goes to the key after this one; ``isValid`` must hold.
  public func next() throws(StorageError) {
    precondition(isValid, "an iterator moves on from an entry only")
    try state.pointee.next()
  }

  /// Goes to the key before this one; ``isValid`` must hold.
  public func previous() throws(StorageError) {
    precondition(isValid, "an iterator moves on from an entry only")
    try state.pointee.previous()
  }
}

extension ReadCounters {
  mutating func add(_ other: ReadCounters) {
    tombstonesSteppedOver += other.tombstonesSteppedOver
    versionsSteppedOver += other.versionsSteppedOver
    coveredSteppedOver += other.coveredSteppedOver
    blocksFromCache += other.blocksFromCache
    blocksFromDisk += other.blocksFromDisk
    bloomNegatives += other.bloomNegatives
    bloomTruePositives += other.bloomTruePositives
    bloomFalsePositives += other.bloomFalsePositives
  }
}
