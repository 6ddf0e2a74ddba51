import Core

/// Finding sorted sets, and putting them under keys.
extension Call {
  @inline(__always)
  func sortedSet(_ entry: Entry) -> SortedSet {
    SortedSet(
      entry: entry, heap: keyspace.heap, settings: keyspace.settings, seed: keyspace.hashSeed)
  }

  /// The sorted set of a key, for reading; nil if the key is absent.
  @inline(__always)
  func findSortedSet(_ key: Word) throws(EngineError) -> SortedSet? {
    guard let entry = find(key) else { return nil }
    guard entry.isSortedSet else { throw .wrongType }
    return sortedSet(entry)
  }

  @inline(__always)
  func findSortedSetForWriting(_ key: Word) throws(EngineError) -> SortedSet? {
    guard let entry = findForWriting(key) else { return nil }
    guard entry.isSortedSet else { throw .wrongType }
    return sortedSet(entry)
  }

  /// Makes an empty sorted set under a key that is absent.
  func insertSortedSet(_ key: Word) -> SortedSet {
    sortedSet(insert(key, kind: .packedSortedSet, payload: Listpack(heap: heap).payload))
  }

  /// Puts a value under a key, whatever was there, and says so.
  func store(
    _ key: Word, _ value: (kind: Entry.Kind, payload: UInt64), _ event: StaticString,
    _ kind: EventClass
  ) {
    if let present = findForWriting(key) {
      present.freeValue(heap)
      let entry = database.pointee.rebuild(
        present, kind: value.kind, payload: value.payload, expiry: nil)
      keyspace.touch(entry, now: now)
    } else {
      insert(key, kind: value.kind, payload: value.payload)
    }
    changed(key, event, kind)
    becameReady(key)
  }

  /// Stores a sorted set that was built apart; an empty one removes the key.
  /// - Returns: how many members it has, as an answer.
  func storeSortedSet(
    _ key: Word, _ set: UnsafeMutablePointer<TreeSortedSet>, _ event: StaticString
  ) -> Reply {
    let count = set.pointee.count
    if count > 0 {
      store(
        key, TreeSortedSet.finish(set, keyspace.settings.pointee), event, .sortedSet)
    } else {
      TreeSortedSet.free(set)
      removeStored(key)
    }
    return .integer(Int64(count))
  }

  /// Removes the key that a command would have stored its result in, if there had been one.
  func removeStored(_ key: Word) {
    guard let present = findForWriting(key) else { return }
    remove(present)
    changed(key, "del", .generic)
  }

  /// Members with their scores in turn; in RESP3, pairs.
  func flattened(_ pairs: [Reply], isNested: Bool) -> Reply {
    guard isNested else { return .array(pairs) }
    return .array(
      stride(from: 0, to: pairs.count - 1, by: 2).map { .array([pairs[$0], pairs[$0 + 1]]) })
  }
}
