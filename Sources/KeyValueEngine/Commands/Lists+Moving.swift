import Core

/// Commands that take from one list and give to another, or that wait for a list to have something.
///
/// A blocked command is run again when one of its keys became ready; a key that holds something
/// else by then leaves it blocked. What was served is logged in its form that does not block.
enum ListMoves {
  /// LMOVE source destination LEFT|RIGHT LEFT|RIGHT
  static func move(_ call: Call) throws(EngineError) -> Reply {
    try move(call, from: try ListEnd(call[3]), to: try ListEnd(call[4]))
  }

  static func move(
    _ call: Call, from source: ListEnd, to destination: ListEnd
  ) throws(EngineError) -> Reply {
    guard let (entry, list) = try call.findList(call[1], forWriting: true) else { return .null }
    let present = try call.findList(call[2], forWriting: true)?.list
    let bytes = ListCommands.popOne(list, source, call.heap)
    let target = present ?? call.insertList(call[2])
    withWord(bytes) { word in
      if destination == .first {
        target.prepend(word, limit: call.nodeLimit, heap: call.heap)
      } else {
        target.append(word, limit: call.nodeLimit, heap: call.heap)
      }
    }
    call.changed(call[2], destination.pushEvent, .list)
    call.becameReady(call[2])
    call.popped(call[1], source, entry, list)
    return .bulk(bytes)
  }

  // MARK: - Several keys

  private struct PopOptions {
    var keys: Words
    var end: ListEnd
    var count: Int
  }

  /// LMPOP numkeys key [key …] LEFT|RIGHT [COUNT count]
  static func popFromFirst(_ call: Call) throws(EngineError) -> Reply {
    let options = try parse(call, countIndex: 1)
    for key in options.keys {
      guard let (entry, list) = try call.findList(key, forWriting: true) else { continue }
      return popped(call, key, options.end, entry, list, options.count)
    }
    return .nullArray
  }

  private static func popped(
    _ call: Call, _ key: Word, _ end: ListEnd, _ entry: Entry, _ list: QuickList, _ count: Int
  ) -> Reply {
    // Logged as a plain pop, so that replaying it need not look at other keys.
    call.logInstead([end.popWord, key.copied, Array(String(min(count, list.count)).utf8)])
    return .array([
      .bulk(key.copied),
      .array(ListCommands.popSome(call, key, end, entry, list, count)),
    ])
  }

  private static func parse(_ call: Call, countIndex: Int) throws(EngineError) -> PopOptions {
    guard let keyCount = call[countIndex].integer, keyCount > 0 else { throw .keyCountNotPositive }
    guard keyCount < Int64(call.count - countIndex - 1) else { throw .syntax }
    let endIndex = countIndex + 1 + Int(keyCount)
    let end = try ListEnd(call[endIndex])
    var count: Int?
    var index = endIndex + 1
    while index < call.count {
      guard count == nil, call.isWord(index, "count"), index + 1 < call.count else {
        throw .syntax
      }
      guard let value = call[index + 1].integer, value > 0 else { throw .countNotPositive }
      count = Int(value)
      index += 2
    }
    let keys = Words(rebasing: call.words[countIndex + 1..<endIndex])
    return PopOptions(keys: keys, end: end, count: count ?? 1)
  }

  // MARK: - Blocking

  /// BLPOP key [key …] timeout
  static func blockingPop(_ call: Call, _ end: ListEnd) throws(EngineError) -> Reply {
    let timeout = try call.timeoutMilliseconds(at: call.count - 1)
    let keys = Words(rebasing: call.words[1..<call.count - 1])
    for key in call.servableKeys(Array(keys)) {
      guard let (entry, list) = try call.findServableList(key) else { continue }
      call.logInstead([end.popWord, key.copied])
      let bytes = ListCommands.popOne(list, end, call.heap)
      let keyBytes = key.copied
      call.popped(key, end, entry, list)
      return .array([.bulk(keyBytes), .bulk(bytes)])
    }
    return call.block(
      on: Array(keys), timeoutMilliseconds: timeout, timeoutReply: .nullArray)
  }

  /// BLMPOP timeout numkeys key [key …] LEFT|RIGHT [COUNT count]
  static func blockingPopFromFirst(_ call: Call) throws(EngineError) -> Reply {
    let options = try parse(call, countIndex: 2)
    let timeout = try call.timeoutMilliseconds(at: 1)
    for key in call.servableKeys(Array(options.keys)) {
      guard let (entry, list) = try call.findServableList(key) else { continue }
      return popped(call, key, options.end, entry, list, options.count)
    }
    return call.block(
      on: Array(options.keys), timeoutMilliseconds: timeout, timeoutReply: .nullArray)
  }

  /// BLMOVE source destination LEFT|RIGHT LEFT|RIGHT timeout
  static func blockingMove(_ call: Call) throws(EngineError) -> Reply {
    try blockingMove(call, from: try ListEnd(call[3]), to: try ListEnd(call[4]))
  }

  static func blockingMove(
    _ call: Call, from source: ListEnd, to destination: ListEnd
  ) throws(EngineError) -> Reply {
    let timeout = try call.timeoutMilliseconds(at: call.count - 1)
    guard try call.findServableList(call[1]) != nil else {
      return call.block(
        on: [call[1]], timeoutMilliseconds: timeout,
        timeoutReply: call.client.isExecutingTransaction ? .null : .nullArray)
    }
    let reply = try move(call, from: source, to: destination)
    call.logInstead([
      Array("LMOVE".utf8), call[1].copied, call[2].copied, source.word, destination.word,
    ])
    return reply
  }
}

extension Call {
  /// The list that a blocking command may be served from. A waiting command that is tried again
  /// passes by a key of another type; one that is new fails.
  fileprivate func findServableList(
    _ key: Word
  ) throws(EngineError) -> (entry: Entry, list: QuickList)? {
    guard let entry = findForWriting(key) else { return nil }
    guard entry.kind == .quickList else {
      if client.retriedKey != nil { return nil }
      throw .wrongType
    }
    return (entry, QuickList(payload: entry.payload))
  }
}
