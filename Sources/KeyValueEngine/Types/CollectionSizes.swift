import Core

extension Entry {
  /// What the value of a list, set, hash, sorted set or stream takes, counted exactly.
  var collectionSizeBytes: Int {
    switch kind {
    case .quickList: QuickList(payload: payload).sizeBytes
    case .integerSet, .packedHash: Heap.chunkSize(of: Blob(payload: payload).allocatedSizeBytes)
    case .tableSet, .tableHash: TableValue(payload: payload).sizeBytes
    case .packedSortedSet, .treeSortedSet: sortedSetSizeBytes
    case .stream: streamSizeBytes
    default: 0
    }
  }

  /// Elements of a list, set, hash (fields), sorted set or stream.
  var elementCount: Int {
    switch kind {
    case .quickList: QuickList(payload: payload).count
    case .integerSet: IntegerSet(payload: payload).count
    case .packedHash: Listpack(payload: payload).count / 2
    case .tableSet, .tableHash: TableValue(payload: payload).table.pointee.count
    case .packedSortedSet, .treeSortedSet: sortedSetCount
    case .stream: streamLength
    default: 0
    }
  }
}
