import Core

/// SPOP and SRANDMEMBER. What SPOP drew is logged as SREM, because it depends on how members lie in
/// memory.
enum SetDraws {
  private static let removalWord = Array("SREM".utf8)
  private static let deletionWord = Array("DEL".utf8)

  /// How many draws with repetition one command may ask for: an answer has to fit memory, which
  /// Redis leaves to the caller.
  static let repeatedCountMax = 1 << 26

  // MARK: - SPOP

  static func pop(_ call: Call) throws(EngineError) -> Reply {
    guard call.count <= 3 else { throw .syntax }
    if call.count == 3 { return try popSome(call, count: Int(try call.count(at: 2))) }
    guard let set = try call.findSet(call[1], forWriting: true) else { return .null }
    let member = set.randomMember(&call.keyspace.random)
    _ = withWord(member) { set.remove($0) }
    call.logInstead([removalWord, call[1].copied, member])
    call.changed(call[1], "spop", .set)
    if set.count == 0 { call.removeEmptied(set.entry) }
    return .bulk(member)
  }

  private static func popSome(_ call: Call, count: Int) throws(EngineError) -> Reply {
    guard let set = try call.findSet(call[1], forWriting: true), count > 0 else {
      return call.setReply([])
    }
    call.changed(call[1], "spop", .set)
    if count >= set.count {
      let members = set.members
      call.logInstead([deletionWord, call[1].copied])
      call.removeEmptied(set.entry)
      return call.setReply(members.map { .bulk($0) })
    }
    var members: [[UInt8]] = []
    if count * 5 > set.count, set.entry.kind == .tableSet {
      members = shuffledPrefix(set.members, count, &call.keyspace.random)
      for member in members { _ = withWord(member) { set.remove($0) } }
    } else {
      for _ in 0..<count {
        let member = set.randomMember(&call.keyspace.random)
        _ = withWord(member) { set.remove($0) }
        members.append(member)
      }
    }
    call.logInstead([removalWord, call[1].copied] + members)
    return call.setReply(members.map { .bulk($0) })
  }

  // MARK: - SRANDMEMBER

  static func random(_ call: Call) throws(EngineError) -> Reply {
    guard call.count <= 3 else { throw .syntax }
    guard call.count == 3 else {
      guard let set = try call.findSet(call[1]) else { return .null }
      return .bulk(set.randomMember(&call.keyspace.random))
    }
    let count = try call.signedCount(at: 2)
    guard let set = try call.findSet(call[1]), count != 0 else { return .array([]) }
    guard count >= -repeatedCountMax else { throw .valueOutOfRange }
    if count < 0 {
      var replies: [Reply] = []
      for _ in 0..<count.magnitude {
        replies.append(.bulk(set.randomMember(&call.keyspace.random)))
      }
      return .array(replies)
    }
    let members = set.members
    guard count < members.count else { return .array(members.map { .bulk($0) }) }
    return .array(
      shuffledPrefix(members, count, &call.keyspace.random).map { .bulk($0) })
  }

  /// Draws `count` elements, each at most once.
  ///
  /// **Source:** Knuth, TAOCP vol. 2, §3.4.2, algorithm P, broken off.
  static func shuffledPrefix<Element>(
    _ elements: [Element], _ count: Int, _ random: inout SeededRandom
  ) -> [Element] {
    var result = elements
    for index in 0..<count {
      result.swapAt(index, index + random.below(result.count - index))
    }
    result.removeSubrange(count...)
    return result
  }
}
