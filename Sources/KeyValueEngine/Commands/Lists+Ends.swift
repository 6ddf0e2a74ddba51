import Core

extension Call {
  /// How full the nodes of lists may get.
  var nodeLimit: QuickList.NodeLimit {
    QuickList.NodeLimit(setting: keyspace.settings.pointee.listNodeSize)
  }

  /// The list of a key, if it is there.
  @inline(__always)
  func findList(
    _ key: Word, forWriting: Bool = false
  ) throws(EngineError) -> (entry: Entry, list: QuickList)? {
    guard let entry = forWriting ? findForWriting(key) : find(key) else { return nil }
    guard entry.kind == .quickList else { throw .wrongType }
    return (entry, QuickList(payload: entry.payload))
  }

  /// Makes a new key that holds an empty list, to be filled at once.
  func insertList(_ key: Word) -> QuickList {
    let list = QuickList(heap: heap)
    insert(key, kind: .quickList, payload: list.payload)
    return list
  }

  /// Says that elements were popped, and removes the list if none is left.
  func popped(_ key: Word, _ end: ListEnd, _ entry: Entry, _ list: QuickList) {
    changed(key, end.popEvent, .list)
    if list.count == 0 { removeEmptied(entry) }
  }
}

/// Pushing, popping, and what works on places in a list.
enum ListCommands {
  static func push(
    _ call: Call, _ end: ListEnd, _ event: StaticString, onlyIfPresent: Bool = false
  ) throws(EngineError) -> Reply {
    let key = call[1]
    let list: QuickList
    if let found = try call.findList(key, forWriting: true) {
      list = found.list
    } else {
      if onlyIfPresent { return .integer(0) }
      list = call.insertList(key)
    }
    let limit = call.nodeLimit
    let heap = call.heap
    for index in 2..<call.count {
      if end == .first {
        list.prepend(call[index], limit: limit, heap: heap)
      } else {
        list.append(call[index], limit: limit, heap: heap)
      }
    }
    call.changed(key, event, .list)
    call.becameReady(key)
    return .integer(Int64(list.count))
  }

  static func pop(_ call: Call, _ end: ListEnd) throws(EngineError) -> Reply {
    guard call.count <= 3 else {
      throw .wrongArgumentCount(end == .first ? "lpop" : "rpop")
    }
    var count: Int?
    if call.count == 3 { count = Int(try call.count(at: 2)) }
    guard let (entry, list) = try call.findList(call[1], forWriting: true) else {
      return count == nil ? .null : .nullArray
    }
    guard let count else {
      let reply = Reply.bulk(popOne(list, end, call.heap))
      call.popped(call[1], end, entry, list)
      return reply
    }
    if count == 0 { return .array([]) }
    return .array(popSome(call, call[1], end, entry, list, count))
  }

  /// Takes one element from an end of a list that has some.
  @inline(__always)
  static func popOne(_ list: QuickList, _ end: ListEnd, _ heap: Heap) -> [UInt8] {
    guard let position = end == .first ? list.firstPosition : list.lastPosition else { return [] }
    let bytes = list.element(at: position).copied
    list.remove(position, heap: heap)
    return bytes
  }

  /// Takes up to `count` elements from an end, and says so.
  static func popSome(
    _ call: Call, _ key: Word, _ end: ListEnd, _ entry: Entry, _ list: QuickList, _ count: Int
  ) -> [Reply] {
    let poppedCount = min(count, list.count)
    var replies: [Reply] = []
    replies.reserveCapacity(poppedCount)
    let start = end == .first ? 0 : list.count - 1
    list.visit(from: start, count: poppedCount, end == .first ? .forwards : .backwards) {
      replies.append(.bulk($0.copied))
    }
    list.removeRange(
      from: end == .first ? 0 : list.count - poppedCount, count: poppedCount, heap: call.heap)
    call.popped(key, end, entry, list)
    return replies
  }
}

extension Call {
  /// A number that must not be negative.
  func count(at index: Int, else error: EngineError = .notPositive) throws(EngineError) -> Int64 {
    guard let value = words[index].integer, value >= 0 else { throw error }
    return value
  }

  /// A number that can be negated.
  func signedCount(at index: Int) throws(EngineError) -> Int {
    let value = try integer(at: index)
    guard value != .min else { throw .notInLongRange }
    return Int(value)
  }
}
