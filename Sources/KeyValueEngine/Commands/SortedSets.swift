import Core

/// The commands of sorted sets.
extension CommandTable {
  static let sortedSets: [Command] =
    sortedSetChanges + sortedSetReads + sortedSetRanges + sortedSetOperations

  private static let adding: Command.Flags = [.write, .denyOutOfMemory, .fast]

  private static let sortedSetChanges: [Command] = [
    Command("zadd", -4, adding, .one) { (call) throws(EngineError) in
      try SortedSetAdding.run(call, rules: [])
    },
    Command("zincrby", 4, adding, .one) { (call) throws(EngineError) in
      try SortedSetAdding.run(call, rules: .increments)
    },
    Command("zrem", -3, [.write, .fast], .one) { (call) throws(EngineError) in
      try SortedSetRemoving.remove(call)
    },
    Command("zremrangebyrank", 4, .write, .one) { (call) throws(EngineError) in
      try SortedSetRemoving.removeByRank(call)
    },
    Command("zremrangebyscore", 4, .write, .one) { (call) throws(EngineError) in
      try SortedSetRemoving.removeByScore(call)
    },
    Command("zremrangebylex", 4, .write, .one) { (call) throws(EngineError) in
      try SortedSetRemoving.removeByMember(call)
    },
    Command("zpopmin", -2, [.write, .fast], .one) { (call) throws(EngineError) in
      try SortedSetPopping.pop(call, .lowest)
    },
    Command("zpopmax", -2, [.write, .fast], .one) { (call) throws(EngineError) in
      try SortedSetPopping.pop(call, .highest)
    },
    Command("zmpop", -4, .write, .counted(at: 1)) { (call) throws(EngineError) in
      try SortedSetPopping.popFromFirst(call, countIndex: 1)
    },
    Command("bzpopmin", -3, [.write, .fast, .blocking], .allButLast) { (call) throws(EngineError) in
      try SortedSetPopping.popBlocking(call, .lowest)
    },
    Command("bzpopmax", -3, [.write, .fast, .blocking], .allButLast) { (call) throws(EngineError) in
      try SortedSetPopping.popBlocking(call, .highest)
    },
    Command("bzmpop", -5, [.write, .blocking], .counted(at: 2)) { (call) throws(EngineError) in
      try SortedSetPopping.popFromFirst(call, countIndex: 2)
    },
  ]

  private static let sortedSetReads: [Command] = [
    Command("zcard", 2, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      .integer(Int64(try call.findSortedSet(call[1])?.count ?? 0))
    },
    Command("zscore", 3, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      guard let score = try call.findSortedSet(call[1])?.score(of: call[2]) else { return .null }
      return call.scoreReply(score)
    },
    Command("zmscore", -3, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      let set = try call.findSortedSet(call[1])
      return .array(
        call.words(from: 2).map { set?.score(of: $0).map(call.scoreReply) ?? .null })
    },
    Command("zrank", 3, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      guard let found = try call.findSortedSet(call[1])?.rank(of: call[2]) else { return .null }
      return .integer(Int64(found.rank))
    },
    Command("zrevrank", 3, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      guard let set = try call.findSortedSet(call[1]), let found = set.rank(of: call[2]) else {
        return .null
      }
      return .integer(Int64(set.count - 1 - found.rank))
    },
    Command("zcount", 4, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      guard let range = ScoreRange(call[2], call[3]) else { throw .rangeNotFloat }
      return .integer(Int64(try call.findSortedSet(call[1])?.ranks(in: range).count ?? 0))
    },
    Command("zlexcount", 4, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      guard let range = LexicalRange(call[2], call[3]) else { throw .rangeNotLexical }
      return .integer(Int64(try call.findSortedSet(call[1])?.ranks(in: range).count ?? 0))
    },
    Command("zrandmember", -2, .readOnly, .one) { (call) throws(EngineError) in
      try SortedSetSampling.randomMembers(call)
    },
    Command("zscan", -3, .readOnly, .one) { (call) throws(EngineError) in
      try SortedSetSampling.scan(call)
    },
  ]

  private static let sortedSetRanges: [Command] = [
    range("zrange", -4, .automatic), range("zrevrange", -4, .init(.rank, isReversed: true)),
    range("zrangebyscore", -4, .init(.score, isReversed: false)),
    range("zrevrangebyscore", -4, .init(.score, isReversed: true)),
    range("zrangebylex", -4, .init(.member, isReversed: false)),
    range("zrevrangebylex", -4, .init(.member, isReversed: true)),
    Command("zrangestore", -5, [.write, .denyOutOfMemory], .two) { (call) throws(EngineError) in
      try SortedSetRangeCommand.store(call)
    },
  ]

  private static func range(
    _ name: String, _ arity: Int, _ form: SortedSetRangeCommand.Form
  ) -> Command {
    Command(name, arity, .readOnly, .one) { (call) throws(EngineError) in
      try SortedSetRangeCommand.read(call, form)
    }
  }

  private static let sortedSetOperations: [Command] = [
    operation("zunion", .union), operation("zinter", .intersection),
    operation("zdiff", .difference),
    storedOperation("zunionstore", .union), storedOperation("zinterstore", .intersection),
    storedOperation("zdiffstore", .difference),
    Command("zintercard", -3, .readOnly, .counted(at: 1)) { (call) throws(EngineError) in
      try SortedSetOperation.count(call)
    },
  ]

  private static func operation(_ name: String, _ kind: SortedSetOperation.Kind) -> Command {
    Command(name, -3, .readOnly, .counted(at: 1)) { (call) throws(EngineError) in
      try SortedSetOperation.read(call, kind)
    }
  }

  private static func storedOperation(_ name: String, _ kind: SortedSetOperation.Kind) -> Command {
    Command(name, -4, [.write, .denyOutOfMemory], .counted(at: 2)) { (call) throws(EngineError) in
      try SortedSetOperation.store(call, kind)
    }
  }
}
