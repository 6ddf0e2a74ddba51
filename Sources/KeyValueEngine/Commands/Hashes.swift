import Core

extension CommandTable {
  static let hashes: [Command] = hashChanges + hashReads

  private static let writingFast: Command.Flags = [.write, .denyOutOfMemory, .fast]

  private static let hashChanges: [Command] = [
    Command("hset", -4, writingFast, .one) { (call) throws(EngineError) in
      .integer(try HashCommands.set(call, "hset"))
    },
    Command("hmset", -4, writingFast, .one) { (call) throws(EngineError) in
      _ = try HashCommands.set(call, "hmset")
      return .ok
    },
    Command("hsetnx", 4, writingFast, .one) { (call) throws(EngineError) in
      try HashCommands.setIfAbsent(call)
    },
    Command("hdel", -3, [.write, .fast], .one) { (call) throws(EngineError) in
      try HashCommands.remove(call)
    },
    Command("hincrby", 4, writingFast, .one) { (call) throws(EngineError) in
      try HashCommands.increment(call)
    },
    Command("hincrbyfloat", 4, writingFast, .one) { (call) throws(EngineError) in
      try HashCommands.incrementFloat(call)
    },
  ]

  private static let hashReads: [Command] = [
    Command("hget", 3, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      guard let value = try call.findHash(call[1])?.value(of: call[2]) else { return .null }
      return .bulk(value.copied)
    },
    Command("hmget", -3, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      let hash = try call.findHash(call[1])
      return .array(
        call.words(from: 2).map { field in
          hash?.value(of: field).map { .bulk($0.copied) } ?? .null
        })
    },
    Command("hgetall", 2, .readOnly, .one) { (call) throws(EngineError) in
      let elements = try HashReads.elements(call, fields: true, values: true)
      return call.client.protocolVersion == 3 ? .map(elements) : .array(elements)
    },
    Command("hkeys", 2, .readOnly, .one) { (call) throws(EngineError) in
      .array(try HashReads.elements(call, fields: true, values: false))
    },
    Command("hvals", 2, .readOnly, .one) { (call) throws(EngineError) in
      .array(try HashReads.elements(call, fields: false, values: true))
    },
    Command("hlen", 2, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      .integer(Int64(try call.findHash(call[1])?.count ?? 0))
    },
    Command("hexists", 3, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      .integer(try call.findHash(call[1])?.value(of: call[2]) == nil ? 0 : 1)
    },
    Command("hstrlen", 3, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      .integer(Int64(try call.findHash(call[1])?.value(of: call[2])?.count ?? 0))
    },
    Command("hrandfield", -2, .readOnly, .one) { (call) throws(EngineError) in
      try HashReads.random(call)
    },
    Command("hscan", -3, .readOnly, .one) { (call) throws(EngineError) in
      try HashReads.scan(call)
    },
  ]
}

extension Call {
  @inline(__always)
  func hash(of entry: Entry) -> HashValue {
    HashValue(
      entry: entry, heap: heap, seed: keyspace.hashSeed,
      packedCountMax: keyspace.settings.pointee.hashListpackEntriesMax,
      packedSizeMax: keyspace.settings.pointee.hashListpackValueMax)
  }

  /// The hash of a key, if it is there.
  @inline(__always)
  func findHash(_ key: Word, forWriting: Bool = false) throws(EngineError) -> HashValue? {
    guard let entry = forWriting ? findForWriting(key) : find(key) else { return nil }
    guard entry.kind == .packedHash || entry.kind == .tableHash else { throw .wrongType }
    return hash(of: entry)
  }

  /// Makes a new key that holds an empty hash, to be filled at once.
  func insertHash(_ key: Word) -> HashValue {
    hash(of: insert(key, kind: .packedHash, payload: Listpack(heap: heap).payload))
  }
}

/// Commands that change a hash.
enum HashCommands {
  /// HSET and HMSET key field value [field value …]
  /// - Returns: how many fields are new.
  static func set(_ call: Call, _ name: String) throws(EngineError) -> Int64 {
    guard call.count % 2 == 0 else { throw .wrongArgumentCount(name) }
    let hash = try call.findHash(call[1], forWriting: true) ?? call.insertHash(call[1])
    hash.prepare(for: call.words(from: 2))
    var newCount: Int64 = 0
    var index = 2
    while index < call.count {
      if hash.set(call[index], to: call[index + 1]) { newCount += 1 }
      index += 2
    }
    call.changed(call[1], "hset", .hash)
    return newCount
  }

  static func setIfAbsent(_ call: Call) throws(EngineError) -> Reply {
    let present = try call.findHash(call[1], forWriting: true)
    guard present?.value(of: call[2]) == nil else { return .integer(0) }
    _ = (present ?? call.insertHash(call[1])).set(call[2], to: call[3])
    call.changed(call[1], "hset", .hash)
    return .integer(1)
  }

  static func remove(_ call: Call) throws(EngineError) -> Reply {
    guard let hash = try call.findHash(call[1], forWriting: true) else { return .integer(0) }
    var removedCount: Int64 = 0
    for index in 2..<call.count where hash.remove(call[index]) { removedCount += 1 }
    if removedCount > 0 {
      call.changed(call[1], "hdel", .hash)
      if hash.count == 0 { call.removeEmptied(hash.entry) }
    }
    return .integer(removedCount)
  }

  /// HINCRBY key field increment
  static func increment(_ call: Call) throws(EngineError) -> Reply {
    let increment = try call.integer(at: 3)
    let present = try call.findHash(call[1], forWriting: true)
    var value: Int64 = 0
    if let word = present?.value(of: call[2]) {
      guard let integer = word.integer else { throw .hashValueNotInteger }
      value = integer
    }
    let (sum, overflow) = value.addingReportingOverflow(increment)
    if overflow { throw .overflow }
    let hash = present ?? call.insertHash(call[1])
    _ = withDigits(sum) { hash.set(call[2], to: $0) }
    call.changed(call[1], "hincrby", .hash)
    return .integer(sum)
  }

  /// HINCRBYFLOAT key field increment. Logged as HSET: the sum may come out otherwise on another
  /// machine.
  static func incrementFloat(_ call: Call) throws(EngineError) -> Reply {
    let increment = try LongDouble(call[3])
    do throws(EngineError) { _ = try LongDouble(0).adding(increment) } catch {
      throw .notFiniteNumber
    }
    let present = try call.findHash(call[1], forWriting: true)
    var value = LongDouble(0)
    if let word = present?.value(of: call[2]) {
      do throws(EngineError) { value = try LongDouble(word) } catch { throw .hashValueNotFloat }
    }
    let text = Array(try value.adding(increment).text.utf8)
    let hash = present ?? call.insertHash(call[1])
    _ = withWord(text) { hash.set(call[2], to: $0) }
    call.logInstead([Array("HSET".utf8), call[1].copied, call[2].copied, text])
    call.changed(call[1], "hincrbyfloat", .hash)
    return .bulk(text)
  }
}
