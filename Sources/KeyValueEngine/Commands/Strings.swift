import Core

extension CommandTable {
  static let strings: [Command] = [
    Command("get", 2, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      guard let entry = try call.findString(call[1]) else { return .null }
      return entry.withString { .bulk($0.copied) }
    },
    Command("set", -3, [.write, .denyOutOfMemory], .one) { (call) throws(EngineError) in
      try SetCommand.run(call)
    },
  ]
}
