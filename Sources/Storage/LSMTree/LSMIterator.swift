/// Moves over the keys of a tree in order, both ways, showing the winning version of each.
///
///     let iterator = try tree.iterator(ReadOptions(from: lower, to: upper))
///     try iterator.seekToFirst()
///     while iterator.isValid { use(iterator.keyBytes, iterator.valueBytes); try iterator.next() }
///
/// It sees the tree as it was when it was made (or its view), whatever is written, flushed or compacted while it
/// lives. After an error it is not valid; a seek may be tried again.
public final class LSMIterator {
  public private(set) var counters = ReadCounters()
  init() {}

  /// Whether it stands on an entry.
  public var isValid: Bool { false }
  /// The key it stands on: valid until the next move, and only if ``isValid``.
  public var keyBytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }
  /// The value it stands on: valid until the next move, and only if ``isValid``.
  public var valueBytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }
  public var key: [UInt8] { Array(keyBytes) }
  public var value: [UInt8] { Array(valueBytes) }
  public var sequence: UInt64 { 0 }
  /// Whether it stands on a deleted key; only with ``ReadOptions/includesTombstones``.
  public var isTombstone: Bool { false }
  public var source: EntrySource { .memtable }

  public func seekToFirst() throws(StorageError) {}
  public func seekToLast() throws(StorageError) {}
  /// Goes to the first key `>= key`.
  public func seek(to key: [UInt8]) throws(StorageError) {}
  /// Goes to the last key `<= key`.
  public func seek(toLastAtOrBefore key: [UInt8]) throws(StorageError) {}
  /// Goes to the key after this one; `isValid` must hold.
  public func next() throws(StorageError) {}
  /// Goes to the key before this one; `isValid` must hold.
  public func previous() throws(StorageError) {}
}
