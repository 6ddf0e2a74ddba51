import Core

extension CommandTable {
  static let expiry: [Command] = [
    Command("expire", -3, [.write, .fast], .one) { (call) throws(EngineError) in
      try Expiry.expire(call, .seconds)
    },
    Command("pexpire", -3, [.write, .fast], .one) { (call) throws(EngineError) in
      try Expiry.expire(call, .milliseconds)
    },
    Command("expireat", -3, [.write, .fast], .one) { (call) throws(EngineError) in
      try Expiry.expire(call, .secondsAt)
    },
    Command("pexpireat", -3, [.write, .fast], .one) { (call) throws(EngineError) in
      try Expiry.expire(call, .millisecondsAt)
    },
    Command("ttl", 2, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      Expiry.remaining(call) { ($0 - call.now + 500) / 1000 }
    },
    Command("pttl", 2, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      Expiry.remaining(call) { $0 - call.now }
    },
    Command("expiretime", 2, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      Expiry.remaining(call) { ($0 + 500) / 1000 }
    },
    Command("pexpiretime", 2, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      Expiry.remaining(call) { $0 }
    },
    Command("persist", 2, [.write, .fast], .one, Expiry.persist),
  ]
}

/// When keys are gone.
enum Expiry {
  private struct Conditions {
    var ifNone = false
    var ifAny = false
    var ifLater = false
    var ifSooner = false
  }

  static func expire(_ call: Call, _ unit: ExpiryUnit) throws(EngineError) -> Reply {
    let when = try time(call, unit)
    let conditions = try conditions(call)
    guard let entry = call.findForWriting(call[1]) else { return .integer(0) }
    let present = entry.expiry
    if conditions.ifNone, present != nil { return .integer(0) }
    if conditions.ifAny, present == nil { return .integer(0) }
    // Without an expiry a key lives for ever.
    if conditions.ifLater, when <= present ?? .max { return .integer(0) }
    if conditions.ifSooner, when >= present ?? .max { return .integer(0) }
    set(call, entry, at: when)
    return .integer(1)
  }

  /// Sets when a key is gone; a time that has passed removes it at once.
  static func set(_ call: Call, _ entry: Entry, at when: Int64) {
    if when <= call.now {
      call.remove(entry)
      call.changed(call[1], "del", .generic)
    } else {
      call.database.pointee.setExpiry(entry, to: when)
      call.changed(call[1], "expire", .generic)
    }
  }

  static func remaining(_ call: Call, _ value: (Int64) -> Int64) -> Reply {
    guard let entry = call.keyspace.peek(call[1], in: call.database, now: call.now) else {
      return .integer(-2)
    }
    return .integer(entry.expiry.map { max(0, value($0)) } ?? -1)
  }

  static func persist(_ call: Call) throws(EngineError) -> Reply {
    guard let entry = call.findForWriting(call[1]), entry.hasExpiry else { return .integer(0) }
    call.database.pointee.setExpiry(entry, to: nil)
    call.changed(call[1], "persist", .generic)
    return .integer(1)
  }

  private static func time(_ call: Call, _ unit: ExpiryUnit) throws(EngineError) -> Int64 {
    var when = try call.integer(at: 2)
    let error = EngineError.invalidExpireTime(call.name)
    if unit == .seconds || unit == .secondsAt {
      let (product, overflow) = when.multipliedReportingOverflow(by: 1000)
      if overflow { throw error }
      when = product
    }
    if unit.isRelative {
      let (sum, overflow) = when.addingReportingOverflow(call.now)
      if overflow { throw error }
      when = sum
    }
    return when
  }

  private static func conditions(_ call: Call) throws(EngineError) -> Conditions {
    var conditions = Conditions()
    for index in 3..<max(3, call.count) {
      if call.isWord(index, "nx") {
        conditions.ifNone = true
      } else if call.isWord(index, "xx") {
        conditions.ifAny = true
      } else if call.isWord(index, "gt") {
        conditions.ifLater = true
      } else if call.isWord(index, "lt") {
        conditions.ifSooner = true
      } else {
        throw .reply("ERR Unsupported option \(call[index].text)")
      }
    }
    if conditions.ifNone, conditions.ifAny || conditions.ifLater || conditions.ifSooner {
      throw .reply("ERR NX and XX, GT or LT options at the same time are not compatible")
    }
    if conditions.ifLater, conditions.ifSooner {
      throw .reply("ERR GT and LT options at the same time are not compatible")
    }
    return conditions
  }
}
