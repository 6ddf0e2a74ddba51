import Core

/// What commands that take any collection ask of it.
extension Entry {
  /// Calls for each element of a list, set or sorted set, in its own order.
  func forEachElement(_ body: (Word) -> Void) {
    switch kind {
    case .quickList: QuickList(payload: payload).visit(body)
    case .integerSet: IntegerSet(payload: payload).visit(body)
    case .tableSet:
      for entry in TableValue(payload: payload).table.pointee.entries { body(entry.key) }
    case .packedSortedSet, .treeSortedSet: forEachSortedSetMember(body)
    default: break
    }
  }

  /// A deep copy of the value of a collection, as the payload of an entry of the same kind.
  func copyCollection(_ heap: Heap) -> UInt64 {
    switch kind {
    case .quickList: QuickList(payload: payload).copy(heap: heap).payload
    case .integerSet: IntegerSet(payload: payload).copy(heap: heap).payload
    case .packedHash: Listpack(payload: payload).copy(heap: heap).payload
    case .tableSet, .tableHash: TableValue(payload: payload).copy(heap: heap).payload
    case .packedSortedSet, .treeSortedSet: copySortedSet(heap)
    case .stream: copyStream(heap)
    default: 0
    }
  }

  /// Checks the invariants of a collection; for tests.
  func checkCollectionInvariants() {
    switch kind {
    case .quickList: QuickList(payload: payload).checkInvariants()
    case .integerSet: IntegerSet(payload: payload).checkInvariants()
    case .packedHash: Listpack(payload: payload).checkInvariants()
    case .tableSet, .tableHash: TableValue(payload: payload).table.pointee.checkInvariants()
    case .packedSortedSet, .treeSortedSet: checkSortedSetInvariants()
    case .stream: checkStreamInvariants()
    default: break
    }
  }
}
