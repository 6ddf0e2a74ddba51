import Core

/// Strings that are numbers.
enum StringCounters {
  static func add(_ call: Call, _ delta: Int64) throws(EngineError) -> Reply {
    let present = try call.findString(call[1], forWriting: true)
    let old = try present.map { (entry) throws(EngineError) in try integer(entry) } ?? 0
    let (sum, overflow) = old.addingReportingOverflow(delta)
    if overflow { throw .overflow }
    let entry = call.database.pointee.setInteger(call[1], to: sum, present: present)
    if present == nil { call.madeNew(entry) }
    call.changed(call[1], "incrby", .string)
    return .integer(sum)
  }

  static func subtract(_ call: Call) throws(EngineError) -> Reply {
    let delta = try call.integer(at: 2)
    guard delta != .min else { throw .reply("ERR decrement would overflow") }
    return try add(call, -delta)
  }

  static func addFloat(_ call: Call) throws(EngineError) -> Reply {
    let present = try call.findString(call[1], forWriting: true)
    let old = try present.map { (entry) throws(EngineError) in try double(entry) } ?? LongDouble(0)
    let delta = try LongDouble(call[2])
    let sum = try old.adding(delta)
    let text = Array(sum.text.utf8)
    // Logged as the value it came to, as Redis does: another machine may round otherwise.
    call.logInstead(
      [Array("SET".utf8), call[1].copied, text, Array("KEEPTTL".utf8)])
    withWord(text) { value in
      call.setString(
        call[1], to: value, present: present, expiry: present?.expiry, event: "incrbyfloat")
    }
    return .bulk(text)
  }

  private static func integer(_ entry: Entry) throws(EngineError) -> Int64 {
    if entry.kind == .integerString { return Int64(bitPattern: entry.payload) }
    guard let value = entry.withString(\.integer) else { throw .notInteger }
    return value
  }

  private static func double(_ entry: Entry) throws(EngineError) -> LongDouble {
    let bytes = entry.withString(\.copied)
    return try LongDouble(bytes)
  }
}
