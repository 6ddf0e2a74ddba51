import Core

/// Sorted sets as wholes.
extension Entry {
  var isSortedSet: Bool { kind == .packedSortedSet || kind == .treeSortedSet }

  /// How many members a sorted set has.
  var sortedSetCount: Int {
    kind == .packedSortedSet
      ? Listpack(payload: payload).count / 2 : TreeSortedSet.at(payload: payload).pointee.count
  }

  func freeSortedSet(_ heap: Heap) {
    if kind == .packedSortedSet {
      Listpack(payload: payload).free(heap)
    } else {
      TreeSortedSet.free(TreeSortedSet.at(payload: payload))
    }
  }

  /// A deep copy of a sorted set, as the payload of an entry of the same kind.
  func copySortedSet(_ heap: Heap) -> UInt64 {
    guard kind == .treeSortedSet else {
      var pack = Listpack(heap: heap, capacity: Listpack(payload: payload).sizeBytes)
      forEachScored { pack.appendScored($0, $1, heap: heap) }
      return pack.payload
    }
    let set = TreeSortedSet.make(
      heap: heap, seed: TreeSortedSet.at(payload: payload).pointee.members.seed,
      capacity: sortedSetCount)
    forEachScored { set.pointee.insert($0, $1, hash: set.pointee.members.hash($0)) }
    return UInt64(UInt(bitPattern: set))
  }

  /// What a sorted set takes, as the allocator counts.
  var sortedSetSizeBytes: Int {
    guard kind == .treeSortedSet else {
      return Heap.chunkSize(of: Listpack(payload: payload).blob.allocatedSizeBytes)
    }
    let set = TreeSortedSet.at(payload: payload)
    var size = Heap.chunkSize(of: MemoryLayout<TreeSortedSet>.size)
    size += set.pointee.scores.sizeBytes
    size += Heap.chunkSize(of: set.pointee.members.main.slotCount * 8)
    if let old = set.pointee.members.old { size += Heap.chunkSize(of: old.slotCount * 8) }
    set.pointee.members.forEach { size += Heap.chunkSize(of: $0.sizeBytes) }
    return size
  }

  /// Calls for the members of a sorted set from the lowest up.
  func forEachSortedSetMember(_ body: (Word) -> Void) {
    forEachScored { member, _ in body(member) }
  }

  /// Calls for the members of a sorted set and their scores from the lowest up.
  func forEachScored(_ body: (Word, Double) -> Void) {
    if kind == .packedSortedSet {
      let pack = Listpack(payload: payload)
      pack.forEachScored(0..<pack.count / 2, reversed: false, body)
      return
    }
    let scores = TreeSortedSet.at(payload: payload).pointee.scores
    guard scores.count > 0 else { return }
    var position = scores.position(atRank: 0)
    repeat { body(position.entry.key, position.score) } while position.advance()
  }

  /// Checks the invariants of a sorted set; for tests.
  func checkSortedSetInvariants() {
    precondition(sortedSetCount > 0, "a key holds no empty sorted set")
    if kind == .treeSortedSet {
      let set = TreeSortedSet.at(payload: payload)
      set.pointee.members.checkInvariants()
      set.pointee.scores.checkInvariants()
      precondition(
        set.pointee.members.count == set.pointee.scores.count, "table and tree hold the same")
      set.pointee.members.forEach { precondition($0.kind == .score, "members have scores") }
    }
    var last: (member: [UInt8], score: Double)?
    forEachScored { member, score in
      precondition(!score.isNaN, "no score is NaN")
      if let last {
        let isBehind = withWord(last.member) { ScoreTree.compare($0, member) < 0 }
        precondition(
          last.score < score || last.score == score && isBehind, "members ascend")
      }
      last = (member.copied, score)
    }
  }
}

extension TreeSortedSet {
  /// Gives a set that was built apart its encoding: packed if it is small enough.
  static func finish(
    _ set: UnsafeMutablePointer<Self>, _ settings: Settings
  ) -> (kind: Entry.Kind, payload: UInt64) {
    let asTree = (Entry.Kind.treeSortedSet, UInt64(UInt(bitPattern: set)))
    guard set.pointee.count <= settings.sortedSetListpackEntriesMax else { return asTree }
    var isSmall = true
    var size = 0
    set.pointee.members.forEach {
      if $0.keySize > settings.sortedSetListpackValueMax { isSmall = false }
      size += $0.keySize + 14
    }
    guard isSmall else { return asTree }
    let heap = set.pointee.members.heap
    var pack = Listpack(heap: heap, capacity: max(size, 32))
    if set.pointee.count > 0 {
      var position = set.pointee.scores.position(atRank: 0)
      repeat {
        pack.appendScored(position.entry.key, position.score, heap: heap)
      } while position.advance()
    }
    free(set)
    return (.packedSortedSet, pack.payload)
  }
}
