import Core

/// SINTER, SUNION and SDIFF, answered, stored or counted.
enum SetAlgebra {
  enum Operation {
    case intersection, union, difference

    var storeEvent: StaticString {
      switch self {
      case .intersection: "sinterstore"
      case .union: "sunionstore"
      case .difference: "sdiffstore"
      }
    }
  }

  static func answer(_ call: Call, _ operation: Operation) throws(EngineError) -> Reply {
    let sets = try find(call, call.words(from: 1))
    let result = result(call, Word(start: nil, count: 0), sets, operation)
    defer { free(result, call) }
    return call.setReply(result.members.map { .bulk($0) })
  }

  static func store(_ call: Call, _ operation: Operation) throws(EngineError) -> Reply {
    let key = call[1]
    let sets = try find(call, call.words(from: 2))
    let result = result(call, key, sets, operation)
    let count = result.count
    let present = call.findForWriting(key)
    guard count > 0 else {
      free(result, call)
      guard let present else { return .integer(0) }
      call.remove(present)
      call.changed(key, "del", .generic)
      return .integer(0)
    }
    if let present { call.remove(present) }
    result.compact()
    call.insert(key, kind: result.entry.kind, payload: result.entry.payload)
    result.entry.free(call.heap)
    call.changed(key, operation.storeEvent, .set)
    return .integer(Int64(count))
  }

  /// SINTERCARD numkeys key [key …] [LIMIT limit]
  static func countIntersection(_ call: Call) throws(EngineError) -> Reply {
    guard let keyCount = call[1].integer, keyCount > 0 else { throw .keyCountNotPositive }
    guard keyCount <= Int64(call.count - 2) else { throw .tooManyKeys }
    let keysEnd = 2 + Int(keyCount)
    var limit: Int64 = 0
    var index = keysEnd
    while index < call.count {
      guard call.isWord(index, "limit"), index + 1 < call.count else { throw .syntax }
      limit = try call.count(at: index + 1, else: .negativeLimit)
      index += 2
    }
    let sets = try find(call, Words(rebasing: call.words[2..<keysEnd]))
    var count: Int64 = 0
    forEachShared(sets) { _ in
      count += 1
      return count != limit
    }
    return .integer(count)
  }

  // MARK: - The three operations

  private static func find(_ call: Call, _ keys: Words) throws(EngineError) -> [SetValue?] {
    var sets: [SetValue?] = []
    sets.reserveCapacity(keys.count)
    for key in keys { sets.append(try call.findSet(key)) }
    return sets
  }

  /// A set that stands in no table yet.
  private static func result(
    _ call: Call, _ key: Word, _ sets: [SetValue?], _ operation: Operation
  ) -> SetValue {
    let entry = Entry.make(
      key: key, kind: .integerSet, payload: IntegerSet(heap: call.heap).payload, heap: call.heap)
    let counts = sets.map { $0?.count ?? 0 }
    let expectedCount =
      switch operation {
      case .intersection: counts.min() ?? 0
      case .union: counts.max() ?? 0
      case .difference: counts.first ?? 0
      }
    let result = call.setValue(entry, expectedCount: expectedCount)
    switch operation {
    case .intersection:
      forEachShared(sets) { member in
        _ = result.insert(member)
        return true
      }
    case .union:
      for set in sets { set?.visit { _ = result.insert($0) } }
    case .difference:
      let others = sets.dropFirst().compactMap { $0 }
      sets.first??.visit { member in
        if !others.contains(where: { $0.contains(member) }) { _ = result.insert(member) }
      }
    }
    return result
  }

  /// Calls for the members of the smallest set that all others have too.
  private static func forEachShared(_ sets: [SetValue?], _ body: (Word) -> Bool) {
    let present = sets.compactMap { $0 }
    guard present.count == sets.count else { return }
    let sorted = present.sorted { $0.count < $1.count }
    let others = sorted.dropFirst()
    sorted[0].visitWhile { member in
      others.allSatisfy { $0.contains(member) } ? body(member) : true
    }
  }

  private static func free(_ result: SetValue, _ call: Call) {
    result.entry.freeCollection(call.heap)
    result.entry.free(call.heap)
  }
}
