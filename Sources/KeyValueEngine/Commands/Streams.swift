import Core

/// The commands of streams.
extension CommandTable {
  static let streams: [Command] = streamEntries + streamGroups

  private static let streamEntries: [Command] = [
    Command("xadd", -5, [.write, .denyOutOfMemory, .fast], .one) { (call) throws(EngineError) in
      try StreamAdding.add(call)
    },
    Command("xlen", 2, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      .integer(Int64(try call.findStream(call[1])?.pointee.length ?? 0))
    },
    Command("xrange", -4, .readOnly, .one) { (call) throws(EngineError) in
      try StreamRanges.read(call, reversed: false)
    },
    Command("xrevrange", -4, .readOnly, .one) { (call) throws(EngineError) in
      try StreamRanges.read(call, reversed: true)
    },
    Command("xdel", -3, [.write, .fast], .one) { (call) throws(EngineError) in
      try StreamAdding.delete(call)
    },
    Command("xtrim", -4, .write, .one) { (call) throws(EngineError) in
      try StreamAdding.trim(call)
    },
    Command("xsetid", -3, [.write, .denyOutOfMemory, .fast], .one) { (call) throws(EngineError) in
      try StreamAdding.setID(call)
    },
    Command("xread", -4, [.readOnly, .blocking], .none) { (call) throws(EngineError) in
      try StreamReading.run(call, isGroup: false)
    },
    Command("xinfo", -2, .readOnly, .none) { (call) throws(EngineError) in
      try StreamInspecting.run(call)
    },
  ]

  private static let streamGroups: [Command] = [
    Command("xreadgroup", -7, [.write, .blocking], .none) { (call) throws(EngineError) in
      try StreamReading.run(call, isGroup: true)
    },
    Command("xgroup", -2, [.write, .denyOutOfMemory], .none) { (call) throws(EngineError) in
      try StreamGrouping.run(call)
    },
    Command("xack", -4, [.write, .fast], .one) { (call) throws(EngineError) in
      try StreamGrouping.acknowledge(call)
    },
    Command("xpending", -3, .readOnly, .one) { (call) throws(EngineError) in
      try StreamPending.run(call)
    },
    Command("xclaim", -6, [.write, .fast], .one) { (call) throws(EngineError) in
      try StreamClaiming.claim(call)
    },
    Command("xautoclaim", -6, [.write, .fast], .one) { (call) throws(EngineError) in
      try StreamClaiming.claimIdle(call)
    },
  ]
}
