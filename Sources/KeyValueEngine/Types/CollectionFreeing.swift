import Core

extension Entry {
  /// Frees the value of a list, set, hash, sorted set or stream.
  func freeCollection(_ heap: Heap) {
    switch kind {
    case .quickList: QuickList(payload: payload).free(heap)
    case .integerSet: IntegerSet(payload: payload).free(heap)
    case .packedHash: Listpack(payload: payload).free(heap)
    case .tableSet, .tableHash: TableValue(payload: payload).free(heap)
    case .packedSortedSet, .treeSortedSet: freeSortedSet(heap)
    case .stream: freeStream()
    default: break
    }
  }
}
