import Core

/// The sorted set that a key holds, in either encoding: a ``Listpack`` of members and scores in
/// turn, in order, while it is small, then a ``TreeSortedSet``.
///
/// A score in a listpack is the eight bytes of the double. Only the small encoding ever becomes the
/// other.
///
/// **Source:** Redis, t_zset.c. **Differs:** Redis writes packed scores as text.
struct SortedSet {
  /// The entry of the key.
  let entry: Entry
  let heap: Heap
  let settings: UnsafeMutablePointer<Settings>
  let seed: UInt64

  /// What adding does where the member is there already, or is not.
  struct Rules: OptionSet {
    let rawValue: Int
    static let onlyNew = Rules(rawValue: 1 << 0)
    static let onlyPresent = Rules(rawValue: 1 << 1)
    static let onlyGreater = Rules(rawValue: 1 << 2)
    static let onlyLess = Rules(rawValue: 1 << 3)
    static let increments = Rules(rawValue: 1 << 4)
  }

  enum Addition: Equatable {
    case added(Double)
    case updated(Double)
    /// The score was that already.
    case same(Double)
    /// The rules forbid it.
    case refused
    case notANumber
  }

  var isPacked: Bool { entry.kind == .packedSortedSet }

  var pack: Listpack { Listpack(payload: entry.payload) }

  @inline(__always)
  var tree: UnsafeMutablePointer<TreeSortedSet> { TreeSortedSet.at(payload: entry.payload) }

  var count: Int { isPacked ? pack.count / 2 : tree.pointee.count }

  // MARK: - Reading

  func score(of member: Word) -> Double? {
    if isPacked {
      let pack = pack
      return pack.find(member, step: 2).map { pack.score(at: pack.next($0)) }
    }
    return tree.pointee.members.find(member)?.score
  }

  /// Where a member stands from the lowest, and its score.
  func rank(of member: Word) -> (rank: Int, score: Double)? {
    guard isPacked else {
      guard let found = tree.pointee.members.find(member) else { return nil }
      return (tree.pointee.scores.rank(found.score, found), found.score)
    }
    let pack = pack
    var offset = 0
    var rank = 0
    while offset < pack.endOffset {
      let scoreOffset = pack.next(offset)
      if pack.element(at: offset).equals(member) { return (rank, pack.score(at: scoreOffset)) }
      offset = pack.next(scoreOffset)
      rank += 1
    }
    return nil
  }

  /// Calls for the members at these ranks, from the lowest up or from the highest down. The set
  /// must not change meanwhile.
  func forEach(_ ranks: Range<Int>, reversed: Bool = false, _ body: (Word, Double) -> Void) {
    guard !ranks.isEmpty else { return }
    if isPacked { return pack.forEachScored(ranks, reversed: reversed, body) }
    var position = tree.pointee.scores.position(
      atRank: reversed ? ranks.upperBound - 1 : ranks.lowerBound)
    for _ in ranks {
      body(position.entry.key, position.score)
      guard reversed ? position.retreat() : position.advance() else { return }
    }
  }

  func forEach(_ body: (Word, Double) -> Void) { forEach(0..<count, body) }

  // MARK: - Changing

  /// Adds a member, or changes its score, as far as the rules let it.
  func add(_ member: Word, _ score: Double, _ rules: Rules) -> Addition {
    if score.isNaN { return .notANumber }
    if isPacked {
      let pack = pack
      if let offset = pack.find(member, step: 2) {
        let change = Self.change(pack.score(at: pack.next(offset)), score, rules)
        if case .updated(let score) = change { movePacked(member, at: offset, to: score) }
        return change
      }
      if rules.contains(.onlyPresent) { return .refused }
      if pack.count / 2 + 1 <= settings.pointee.sortedSetListpackEntriesMax,
        member.count <= settings.pointee.sortedSetListpackValueMax
      {
        insertPacked(member, score)
        return .added(score)
      }
      convertToTree()
    }
    return addToTree(member, score, rules)
  }

  private func addToTree(_ member: Word, _ score: Double, _ rules: Rules) -> Addition {
    let tree = tree
    let hash = tree.pointee.members.hash(member)
    if let present = tree.pointee.members.find(member, hash: hash) {
      let change = Self.change(present.score, score, rules)
      if case .updated(let score) = change { tree.pointee.setScore(present, to: score) }
      return change
    }
    if rules.contains(.onlyPresent) { return .refused }
    tree.pointee.insert(member, score, hash: hash)
    return .added(score)
  }

  /// What becomes of a score that is there already.
  @inline(__always)
  private static func change(_ present: Double, _ score: Double, _ rules: Rules) -> Addition {
    if rules.isEmpty { return present == score ? .same(score) : .updated(score) }
    if rules.contains(.onlyNew) { return .refused }
    let newScore = rules.contains(.increments) ? present + score : score
    if newScore.isNaN { return .notANumber }
    if rules.contains(.onlyLess), newScore >= present { return .refused }
    if rules.contains(.onlyGreater), newScore <= present { return .refused }
    return newScore == present ? .same(newScore) : .updated(newScore)
  }

  /// - Returns: whether the member was there. The set may be empty afterwards.
  func remove(_ member: Word) -> Bool {
    guard isPacked else {
      guard let present = tree.pointee.members.find(member) else { return false }
      tree.pointee.remove(present)
      return true
    }
    var pack = pack
    guard let offset = pack.find(member, step: 2) else { return false }
    pack.removePair(at: offset)
    return true
  }

  /// Removes the members at these ranks.
  func remove(_ ranks: Range<Int>) {
    guard !ranks.isEmpty else { return }
    if isPacked {
      var pack = pack
      let offset = pack.offset(ofIndex: ranks.lowerBound * 2)
      for _ in ranks { pack.removePair(at: offset) }
      return
    }
    for _ in ranks {
      tree.pointee.remove(tree.pointee.scores.position(atRank: ranks.lowerBound).entry)
    }
  }

  // MARK: - Packed

  private func insertPacked(_ member: Word, _ score: Double) {
    var pack = pack
    pack.insertScored(member, score, heap: heap)
    entry.payload = pack.payload
  }

  private func movePacked(_ member: Word, at offset: Int, to score: Double) {
    var pack = pack
    pack.removePair(at: offset)
    pack.insertScored(member, score, heap: heap)
    entry.payload = pack.payload
  }

  private func convertToTree() {
    let pack = pack
    let set = TreeSortedSet.make(heap: heap, seed: seed, capacity: pack.count / 2 + 1)
    pack.forEachScored(0..<pack.count / 2, reversed: false) { member, score in
      set.pointee.insert(member, score, hash: set.pointee.members.hash(member))
    }
    pack.free(heap)
    entry.kind = .treeSortedSet
    entry.payload = UInt64(UInt(bitPattern: set))
  }
}
