import Core

/// ZPOPMIN, ZPOPMAX, ZMPOP and their blocking forms.
enum SortedSetPopping {
  enum End {
    case lowest, highest

    init?(_ word: Word) {
      if word.isWord("min") {
        self = .lowest
      } else if word.isWord("max") {
        self = .highest
      } else {
        return nil
      }
    }
  }

  static func pop(_ call: Call, _ end: End) throws(EngineError) -> Reply {
    guard call.count <= 3 else { throw .syntax }
    var count = 1
    if call.count == 3 {
      guard let value = call[2].integer, value >= 0 else { throw .notPositive }
      count = Int(value)
    }
    guard let set = try call.findSortedSetForWriting(call[1]), count > 0 else { return .array([]) }
    let pairs = take(call, set, count, end)
    return call.flattened(
      pairs, isNested: call.client.protocolVersion == 3 && call.count == 3)
  }

  /// Takes members out at one end and says so.
  /// - Returns: members and scores in turn.
  private static func take(
    _ call: Call, _ set: SortedSet, _ count: Int, _ end: End
  ) -> [Reply] {
    let total = set.count
    let taken = min(count, total)
    var pairs: [Reply] = []
    pairs.reserveCapacity(taken * 2)
    let ranks = end == .lowest ? 0..<taken : total - taken..<total
    set.forEach(ranks, reversed: end == .highest) { member, score in
      pairs.append(.bulk(member.copied))
      pairs.append(call.scoreReply(score))
    }
    set.remove(ranks)
    SortedSetRemoving.finish(call, set, end == .lowest ? "zpopmin" : "zpopmax")
    return pairs
  }

  // MARK: - Several keys

  /// ZMPOP and, with a time-out before the count of keys, BZMPOP.
  static func popFromFirst(_ call: Call, countIndex: Int) throws(EngineError) -> Reply {
    guard let keyCount = call[countIndex].integer, keyCount > 0 else { throw .keyCountNotPositive }
    guard keyCount < call.count - countIndex - 1,
      let end = End(call[countIndex + 1 + Int(keyCount)])
    else { throw .syntax }
    let keys = Array(call.words[countIndex + 1..<countIndex + 1 + Int(keyCount)])
    let count = try count(call, from: countIndex + 2 + Int(keyCount))
    let isBlocking = countIndex == 2
    let timeout = isBlocking ? try call.timeoutMilliseconds(at: 1) : 0
    for key in call.servableKeys(keys) {
      guard let set = try servable(call, key) else { continue }
      let pairs = take(call, set, count ?? 1, end)
      if isBlocking { logPop(call, key, pairs.count / 2, end) }
      return .array([.bulk(key.copied), call.flattened(pairs, isNested: true)])
    }
    guard isBlocking else { return .nullArray }
    return call.block(on: keys, timeoutMilliseconds: timeout, timeoutReply: .nullArray)
  }

  private static func count(_ call: Call, from start: Int) throws(EngineError) -> Int? {
    var count: Int?
    var index = start
    while index < call.count {
      guard call.isWord(index, "count"), index + 1 < call.count, count == nil else { throw .syntax }
      guard let value = call[index + 1].integer, value > 0 else { throw .countNotPositive }
      count = Int(value)
      index += 2
    }
    return count
  }

  // MARK: - Blocking

  static func popBlocking(_ call: Call, _ end: End) throws(EngineError) -> Reply {
    let timeout = try call.timeoutMilliseconds(at: call.count - 1)
    let keys = Array(call.words[1..<call.count - 1])
    for key in call.servableKeys(keys) {
      guard let set = try servable(call, key) else { continue }
      let pairs = take(call, set, 1, end)
      logPop(call, key, 1, end)
      return .array([.bulk(key.copied)] + pairs)
    }
    return call.block(on: keys, timeoutMilliseconds: timeout, timeoutReply: .nullArray)
  }

  /// The set of a key. A command that waits goes on waiting if its key got something else.
  private static func servable(_ call: Call, _ key: Word) throws(EngineError) -> SortedSet? {
    if call.client.retriedKey != nil, call.findForWriting(key)?.isSortedSet == false { return nil }
    return try call.findSortedSetForWriting(key)
  }

  private static func logPop(_ call: Call, _ key: Word, _ count: Int, _ end: End) {
    call.logInstead([
      Array((end == .lowest ? "ZPOPMIN" : "ZPOPMAX").utf8), key.copied, Array(String(count).utf8),
    ])
  }
}
