import Core

/// A sorted set that is no longer small: a table from members to scores, and a tree that orders
/// them.
///
///     payload ─► ┌─────────────┐      ┌───────────────────────────┐
///                │ members ────┼────► │ "ann" 3.5 │ "bob" 1 │ …   │  entries of kind `.score`
///                │ scores  ────┼──┐   └─────▲───────────▲─────────┘
///                └─────────────┘  └► tree ──┴───────────┘ the same entries, by (score, member)
///
/// Invariants:
/// 1. Table and tree hold the same entries.
/// 2. The payload of each entry is the bits of its score, which is never NaN.
struct TreeSortedSet {
  var members: EntryTable
  var scores: ScoreTree

  init(heap: Heap, seed: UInt64, capacity: Int = 0) {
    members = EntryTable(heap: heap, seed: seed, capacity: capacity)
    scores = ScoreTree(heap: heap)
  }

  /// Frees the set with its members.
  func destroy() {
    members.forEach { $0.free(members.heap) }
    members.destroy()
    scores.destroy()
  }

  var count: Int { scores.count }

  /// Puts in a member that is known to be absent.
  mutating func insert(_ member: Word, _ score: Double, hash: UInt64) {
    let entry = Entry.make(
      key: member, kind: .score, payload: score.bitPattern, heap: members.heap)
    members.insert(entry, hash: hash)
    scores.insert(score, entry)
  }

  /// Puts in a member, or gives the one that is there another score.
  mutating func set(_ member: Word, _ score: Double) {
    let hash = members.hash(member)
    if let entry = members.find(member, hash: hash) {
      setScore(entry, to: score)
    } else {
      insert(member, score, hash: hash)
    }
  }

  @inline(__always)
  mutating func setScore(_ entry: Entry, to score: Double) {
    scores.move(entry, from: entry.score, to: score)
    entry.payload = score.bitPattern
  }

  /// Takes out a member of the set and frees it.
  mutating func remove(_ entry: Entry) {
    let key = entry.key
    scores.remove(entry.score, entry)
    _ = members.remove(key, hash: members.hash(key))
    entry.free(members.heap)
  }

  // MARK: - Behind a payload

  static func make(heap: Heap, seed: UInt64, capacity: Int = 0) -> UnsafeMutablePointer<Self> {
    let set = heap.allocate(MemoryLayout<Self>.size).bindMemory(to: Self.self, capacity: 1)
    set.initialize(to: Self(heap: heap, seed: seed, capacity: capacity))
    return set
  }

  static func at(payload: UInt64) -> UnsafeMutablePointer<Self> {
    // Payloads of the kind are made from what `make` returns.
    UnsafeMutablePointer(bitPattern: UInt(payload)).unsafelyUnwrapped
  }

  static func free(_ set: UnsafeMutablePointer<Self>) {
    let heap = set.pointee.members.heap
    set.pointee.destroy()
    heap.free(UnsafeMutableRawPointer(set), size: MemoryLayout<Self>.size)
  }
}

extension Entry {
  /// The score of a member of a sorted set.
  @inline(__always)
  var score: Double { Double(bitPattern: payload) }
}
