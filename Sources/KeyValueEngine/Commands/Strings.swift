import Core

extension CommandTable {
  static let strings: [Command] = [
    Command("get", 2, [.readOnly, .fast], .one, StringCommands.get),
    Command("set", -3, [.write, .denyOutOfMemory], .one, SetCommand.run),
    Command("setnx", 3, [.write, .denyOutOfMemory, .fast], .one, StringCommands.setIfAbsent),
    Command("setex", 4, [.write, .denyOutOfMemory], .one) { (call) throws(EngineError) in
      try StringCommands.setExpiring(call, .seconds, "setex")
    },
    Command("psetex", 4, [.write, .denyOutOfMemory], .one) { (call) throws(EngineError) in
      try StringCommands.setExpiring(call, .milliseconds, "psetex")
    },
    Command("mget", -2, [.readOnly, .fast], .all, StringCommands.getMany),
    Command("mset", -3, [.write, .denyOutOfMemory], .pairs) { (call) throws(EngineError) in
      try StringCommands.setMany(call, onlyIfAllAbsent: false)
    },
    Command("msetnx", -3, [.write, .denyOutOfMemory], .pairs) { (call) throws(EngineError) in
      try StringCommands.setMany(call, onlyIfAllAbsent: true)
    },
    Command("getset", 3, [.write, .denyOutOfMemory, .fast], .one, StringCommands.getAndSet),
    Command("getdel", 2, [.write, .fast], .one, StringCommands.getAndDelete),
    Command("getex", -2, [.write, .fast], .one, StringCommands.getAndExpire),
    Command("append", 3, [.write, .denyOutOfMemory, .fast], .one, StringRanges.append),
    Command("strlen", 2, [.readOnly, .fast], .one, StringRanges.length),
    Command("getrange", 4, .readOnly, .one, StringRanges.get),
    Command("substr", 4, .readOnly, .one, StringRanges.get),
    Command("setrange", 4, [.write, .denyOutOfMemory], .one, StringRanges.set),
    Command("incr", 2, [.write, .denyOutOfMemory, .fast], .one) { (call) throws(EngineError) in
      try StringCounters.add(call, 1)
    },
    Command("decr", 2, [.write, .denyOutOfMemory, .fast], .one) { (call) throws(EngineError) in
      try StringCounters.add(call, -1)
    },
    Command("incrby", 3, [.write, .denyOutOfMemory, .fast], .one) { (call) throws(EngineError) in
      try StringCounters.add(call, try call.integer(at: 2))
    },
    Command("decrby", 3, [.write, .denyOutOfMemory, .fast], .one, StringCounters.subtract),
    Command("incrbyfloat", 3, [.write, .denyOutOfMemory, .fast], .one, StringCounters.addFloat),
    Command("lcs", -3, .readOnly, .two, LongestCommonSubsequence.run),
  ]
}

/// Whole strings.
enum StringCommands {
  static func get(_ call: Call) throws(EngineError) -> Reply {
    guard let entry = try call.findString(call[1]) else { return .null }
    return entry.withString { .bulk($0.copied) }
  }

  static func setIfAbsent(_ call: Call) throws(EngineError) -> Reply {
    guard call.findForWriting(call[1]) == nil else { return .integer(0) }
    call.setString(call[1], to: call[2], present: nil, expiry: nil)
    return .integer(1)
  }

  static func setExpiring(
    _ call: Call, _ unit: ExpiryUnit, _ command: String
  ) throws(EngineError) -> Reply {
    let expiry = try unit.expiry(call[2], now: call.now, command: command)
    call.setString(call[1], to: call[3], present: call.findForWriting(call[1]), expiry: expiry)
    call.notify(call[1], "expire", .generic)
    return .ok
  }

  static func getMany(_ call: Call) throws(EngineError) -> Reply {
    var values: [Reply] = []
    values.reserveCapacity(call.count - 1)
    for key in call.words(from: 1) {
      // A key of another type is as good as missing here.
      guard let entry = call.find(key), entry.isString else {
        values.append(.null)
        continue
      }
      values.append(entry.withString { .bulk($0.copied) })
    }
    return .array(values)
  }

  static func setMany(_ call: Call, onlyIfAllAbsent: Bool) throws(EngineError) -> Reply {
    let command = onlyIfAllAbsent ? "msetnx" : "mset"
    guard call.count % 2 == 1 else { throw .wrongArgumentCount(command) }
    if onlyIfAllAbsent {
      for index in stride(from: 1, to: call.count, by: 2)
      where call.findForWriting(call[index]) != nil {
        return .integer(0)
      }
    }
    for index in stride(from: 1, to: call.count, by: 2) {
      let present = call.findForWriting(call[index])
      call.setString(call[index], to: call[index + 1], present: present, expiry: nil)
    }
    return onlyIfAllAbsent ? .integer(1) : .ok
  }

  static func getAndSet(_ call: Call) throws(EngineError) -> Reply {
    let present = try call.findString(call[1], forWriting: true)
    let old = present.map { entry in entry.withString { Reply.bulk($0.copied) } } ?? .null
    call.setString(call[1], to: call[2], present: present, expiry: nil)
    return old
  }

  static func getAndDelete(_ call: Call) throws(EngineError) -> Reply {
    guard let entry = try call.findString(call[1], forWriting: true) else { return .null }
    let old = entry.withString { Reply.bulk($0.copied) }
    call.remove(entry)
    call.changed(call[1], "del", .generic)
    return old
  }

  static func getAndExpire(_ call: Call) throws(EngineError) -> Reply {
    var persists = false
    var timed: (unit: ExpiryUnit, word: Word)?
    var index = 2
    while index < call.count {
      if call.isWord(index, "persist"), timed == nil {
        persists = true
      } else if index + 1 < call.count, timed == nil, !persists, let unit = ExpiryUnit(call[index])
      {
        timed = (unit, call[index + 1])
        index += 1
      } else {
        throw .syntax
      }
      index += 1
    }
    guard let entry = try call.findString(call[1], forWriting: true) else { return .null }
    let expiry = try timed.map { (timed) throws(EngineError) in
      try timed.unit.expiry(timed.word, now: call.now, command: "getex")
    }
    let value = entry.withString { Reply.bulk($0.copied) }
    if let expiry {
      Expiry.set(call, entry, at: expiry)
    } else if persists, entry.hasExpiry {
      call.database.pointee.setExpiry(entry, to: nil)
      call.changed(call[1], "persist", .generic)
    }
    return value
  }
}
