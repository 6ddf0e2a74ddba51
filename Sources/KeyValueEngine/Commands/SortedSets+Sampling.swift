import Core

/// ZRANDMEMBER and ZSCAN.
enum SortedSetSampling {
  static func randomMembers(_ call: Call) throws(EngineError) -> Reply {
    guard call.count > 2 else {
      guard let set = try call.findSortedSet(call[1]) else { return .null }
      var reply = Reply.null
      visit(set, rank: call.keyspace.random.below(set.count)) { member, _ in
        reply = .bulk(member.copied)
      }
      return reply
    }
    let count = try call.integer(at: 2)
    if count == .min { throw .notInLongRange }
    let hasScores = call.count == 4 && call.isWord(3, "withscores")
    guard call.count == 3 || hasScores else { throw .syntax }
    if hasScores, count.magnitude > UInt64(Int64.max / 2) { throw .valueOutOfRange }
    guard let set = try call.findSortedSet(call[1]), count != 0 else { return .array([]) }
    var replies: [Reply] = []
    let add = { (member: Word, score: Double) in
      replies.append(.bulk(member.copied))
      if hasScores { replies.append(call.scoreReply(score)) }
    }
    if count < 0 {
      for _ in 0..<count.magnitude {
        visit(set, rank: call.keyspace.random.below(set.count), add)
      }
    } else if count >= set.count {
      set.forEach(0..<set.count, reversed: true, add)
    } else {
      for rank in distinctRanks(Int(count), of: set.count, &call.keyspace.random) {
        visit(set, rank: rank, add)
      }
    }
    return call.flattened(replies, isNested: hasScores && call.client.protocolVersion == 3)
  }

  private static func visit(_ set: SortedSet, rank: Int, _ body: (Word, Double) -> Void) {
    set.forEach(rank..<rank + 1, body)
  }

  /// So many different numbers below a bound, each choice as likely as any other.
  ///
  /// **Source:** Floyd, in Bentley's "Programming pearls", CACM 30 (9), 1987.
  private static func distinctRanks(
    _ count: Int, of bound: Int, _ random: inout SeededRandom
  ) -> [Int] {
    var chosen: Set<Int> = []
    var ranks: [Int] = []
    for last in bound - count..<bound {
      let drawn = random.below(last + 1)
      let rank = chosen.contains(drawn) ? last : drawn
      chosen.insert(rank)
      ranks.append(rank)
    }
    return ranks
  }

  static func scan(_ call: Call) throws(EngineError) -> Reply {
    let start = try ScanOptions.cursor(call[2])
    guard let set = try call.findSortedSet(call[1]) else { return ScanOptions.reply(0, []) }
    let options = try ScanOptions(call, from: 3)
    var replies: [Reply] = []
    let add = { (member: Word, score: Double) in
      guard options.matches(member) else { return }
      replies.append(.bulk(member.copied))
      replies.append(.text(NumberText.text(score)))
    }
    var cursor: UInt64 = 0
    if set.isPacked {
      set.forEach(add)
    } else {
      cursor = options.scan(set.tree.pointee.members, from: start) { add($0.key, $0.score) }
    }
    return ScanOptions.reply(cursor, replies)
  }
}
