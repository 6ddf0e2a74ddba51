import Core

/// ZREM and ZREMRANGEBY….
enum SortedSetRemoving {
  static func remove(_ call: Call) throws(EngineError) -> Reply {
    guard let set = try call.findSortedSetForWriting(call[1]) else { return .integer(0) }
    var count: Int64 = 0
    for member in call.words(from: 2) where set.remove(member) {
      count += 1
      if set.count == 0 { break }
    }
    if count > 0 { finish(call, set, "zrem") }
    return .integer(count)
  }

  static func removeByRank(_ call: Call) throws(EngineError) -> Reply {
    let first = try call.integer(at: 2)
    let last = try call.integer(at: 3)
    guard let set = try call.findSortedSetForWriting(call[1]) else { return .integer(0) }
    let ranks = SortedSetRangeCommand.ranks(first, last, count: set.count)
    return remove(call, set, ranks, "zremrangebyrank")
  }

  static func removeByScore(_ call: Call) throws(EngineError) -> Reply {
    guard let range = ScoreRange(call[2], call[3]) else { throw .rangeNotFloat }
    guard let set = try call.findSortedSetForWriting(call[1]) else { return .integer(0) }
    return remove(call, set, set.ranks(in: range), "zremrangebyscore")
  }

  static func removeByMember(_ call: Call) throws(EngineError) -> Reply {
    guard let range = LexicalRange(call[2], call[3]) else { throw .rangeNotLexical }
    guard let set = try call.findSortedSetForWriting(call[1]) else { return .integer(0) }
    return remove(call, set, set.ranks(in: range), "zremrangebylex")
  }

  private static func remove(
    _ call: Call, _ set: SortedSet, _ ranks: Range<Int>, _ event: StaticString
  ) -> Reply {
    set.remove(ranks)
    if !ranks.isEmpty { finish(call, set, event) }
    return .integer(Int64(ranks.count))
  }

  /// Says what was done to a set, and removes it if it is empty now.
  static func finish(_ call: Call, _ set: SortedSet, _ event: StaticString) {
    call.changed(set.entry.key, event, .sortedSet)
    if set.count == 0 { call.removeEmptied(set.entry) }
  }
}
