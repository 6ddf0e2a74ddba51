import Core

extension CommandTable {
  static let sets: [Command] = setMembers + setAlgebra

  private static let setMembers: [Command] = [
    Command("sadd", -3, [.write, .denyOutOfMemory, .fast], .one) { (call) throws(EngineError) in
      try SetCommands.add(call)
    },
    Command("srem", -3, [.write, .fast], .one) { (call) throws(EngineError) in
      try SetCommands.remove(call)
    },
    Command("smembers", 2, .readOnly, .one) { (call) throws(EngineError) in
      guard let set = try call.findSet(call[1]) else { return call.setReply([]) }
      return call.setReply(set.members.map { .bulk($0) })
    },
    Command("sismember", 3, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      .integer(try call.findSet(call[1])?.contains(call[2]) == true ? 1 : 0)
    },
    Command("smismember", -3, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      let set = try call.findSet(call[1])
      return .array(
        call.words(from: 2).map { .integer(set?.contains($0) == true ? 1 : 0) })
    },
    Command("scard", 2, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      .integer(Int64(try call.findSet(call[1])?.count ?? 0))
    },
    Command("smove", 4, [.write, .fast], .two) { (call) throws(EngineError) in
      try SetCommands.move(call)
    },
    Command("spop", -2, [.write, .fast], .one) { (call) throws(EngineError) in
      try SetDraws.pop(call)
    },
    Command("srandmember", -2, .readOnly, .one) { (call) throws(EngineError) in
      try SetDraws.random(call)
    },
    Command("sscan", -3, .readOnly, .one) { (call) throws(EngineError) in
      try SetCommands.scan(call)
    },
  ]

  private static let setAlgebra: [Command] = [
    Command("sinter", -2, .readOnly, .all) { (call) throws(EngineError) in
      try SetAlgebra.answer(call, .intersection)
    },
    Command("sinterstore", -3, [.write, .denyOutOfMemory], .all) { (call) throws(EngineError) in
      try SetAlgebra.store(call, .intersection)
    },
    Command("sintercard", -3, .readOnly, .counted(at: 1)) { (call) throws(EngineError) in
      try SetAlgebra.countIntersection(call)
    },
    Command("sunion", -2, .readOnly, .all) { (call) throws(EngineError) in
      try SetAlgebra.answer(call, .union)
    },
    Command("sunionstore", -3, [.write, .denyOutOfMemory], .all) { (call) throws(EngineError) in
      try SetAlgebra.store(call, .union)
    },
    Command("sdiff", -2, .readOnly, .all) { (call) throws(EngineError) in
      try SetAlgebra.answer(call, .difference)
    },
    Command("sdiffstore", -3, [.write, .denyOutOfMemory], .all) { (call) throws(EngineError) in
      try SetAlgebra.store(call, .difference)
    },
  ]
}

extension Call {
  @inline(__always)
  func setValue(_ entry: Entry, expectedCount: Int = 0) -> SetValue {
    SetValue(
      entry: entry, heap: heap, seed: keyspace.hashSeed,
      integersMax: keyspace.settings.pointee.setIntegersMax, expectedCount: expectedCount)
  }

  /// The set of a key, if it is there.
  @inline(__always)
  func findSet(_ key: Word, forWriting: Bool = false) throws(EngineError) -> SetValue? {
    guard let entry = forWriting ? findForWriting(key) : find(key) else { return nil }
    guard entry.kind == .integerSet || entry.kind == .tableSet else { throw .wrongType }
    return setValue(entry)
  }

  /// Makes a new key that holds an empty set, to be filled at once.
  func insertSet(_ key: Word) -> SetValue {
    setValue(insert(key, kind: .integerSet, payload: IntegerSet(heap: heap).payload))
  }

  /// A set in RESP3, an array in RESP2.
  func setReply(_ elements: [Reply]) -> Reply {
    client.protocolVersion == 3 ? .set(elements) : .array(elements)
  }
}

/// Commands on the members of one set, and SMOVE.
enum SetCommands {
  static func add(_ call: Call) throws(EngineError) -> Reply {
    let set = try call.findSet(call[1], forWriting: true) ?? call.insertSet(call[1])
    var addedCount: Int64 = 0
    for index in 2..<call.count where set.insert(call[index]) { addedCount += 1 }
    if addedCount > 0 { call.changed(call[1], "sadd", .set) }
    return .integer(addedCount)
  }

  static func remove(_ call: Call) throws(EngineError) -> Reply {
    guard let set = try call.findSet(call[1], forWriting: true) else { return .integer(0) }
    var removedCount: Int64 = 0
    for index in 2..<call.count where set.remove(call[index]) { removedCount += 1 }
    if removedCount > 0 {
      call.changed(call[1], "srem", .set)
      if set.count == 0 { call.removeEmptied(set.entry) }
    }
    return .integer(removedCount)
  }

  /// SMOVE source destination member
  static func move(_ call: Call) throws(EngineError) -> Reply {
    let sourceEntry = call.findForWriting(call[1])
    let destinationEntry = call.findForWriting(call[2])
    guard sourceEntry != nil, let source = try call.findSet(call[1], forWriting: true) else {
      return .integer(0)
    }
    let destination = try call.findSet(call[2], forWriting: true)
    if sourceEntry == destinationEntry { return .integer(source.contains(call[3]) ? 1 : 0) }
    guard source.remove(call[3]) else { return .integer(0) }
    call.changed(call[1], "srem", .set)
    if source.count == 0 { call.removeEmptied(source.entry) }
    if (destination ?? call.insertSet(call[2])).insert(call[3]) {
      call.changed(call[2], "sadd", .set)
    }
    return .integer(1)
  }

  /// SSCAN key cursor [MATCH pattern] [COUNT count]
  static func scan(_ call: Call) throws(EngineError) -> Reply {
    let start = try ScanOptions.cursor(call[2])
    guard let set = try call.findSet(call[1]) else { return ScanOptions.reply(0, []) }
    let options = try ScanOptions(call, from: 3)
    var replies: [Reply] = []
    guard set.entry.kind == .tableSet else {
      // An integer set is small: all of it at once, whatever the cursor.
      set.visit { if options.matches($0) { replies.append(.bulk($0.copied)) } }
      return ScanOptions.reply(0, replies)
    }
    let table = TableValue(payload: set.entry.payload).table.pointee
    let cursor = options.scan(table, from: start) { entry in
      if options.matches(entry.key) { replies.append(.bulk(entry.key.copied)) }
    }
    return ScanOptions.reply(cursor, replies)
  }
}
