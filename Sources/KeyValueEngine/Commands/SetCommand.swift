import Core

/// SET and its options.
enum SetCommand {
  private enum Condition { case always, ifAbsent, ifPresent }

  private struct Options {
    var condition = Condition.always
    var returnsOld = false
    var keepsExpiry = false
    var expiry: Int64?
  }

  static func run(_ call: Call) throws(EngineError) -> Reply {
    guard call.count > 3 else {
      call.setString(call[1], to: call[2], present: call.findForWriting(call[1]), expiry: nil)
      return .ok
    }
    let options = try parse(call)
    let present = call.findForWriting(call[1])
    var old = Reply.null
    if options.returnsOld, let present {
      guard present.isString else { throw .wrongType }
      old = present.withString { .bulk($0.copied) }
    }
    switch options.condition {
    case .ifAbsent where present != nil, .ifPresent where present == nil:
      return options.returnsOld ? old : .null
    default: break
    }
    let expiry = options.keepsExpiry ? present?.expiry : options.expiry
    call.setString(call[1], to: call[2], present: present, expiry: expiry)
    if options.expiry != nil { call.notify(call[1], "expire", .generic) }
    return options.returnsOld ? old : .ok
  }

  private static func parse(_ call: Call) throws(EngineError) -> Options {
    var options = Options()
    var timed: (unit: ExpiryUnit, word: Word)?
    var index = 3
    while index < call.count {
      if call.isWord(index, "nx"), options.condition != .ifPresent {
        options.condition = .ifAbsent
      } else if call.isWord(index, "xx"), options.condition != .ifAbsent {
        options.condition = .ifPresent
      } else if call.isWord(index, "get") {
        options.returnsOld = true
      } else if call.isWord(index, "keepttl"), timed == nil {
        options.keepsExpiry = true
      } else if index + 1 < call.count, timed == nil, !options.keepsExpiry,
        let unit = ExpiryUnit(call[index])
      {
        timed = (unit, call[index + 1])
        index += 1
      } else {
        throw .syntax
      }
      index += 1
    }
    // The number is looked at only after all options have been understood.
    if let timed {
      options.expiry = try timed.unit.expiry(timed.word, now: call.now, command: "set")
    }
    return options
  }
}
