import Core

extension CommandTable {
  static let lists: [Command] = listEnds + listPlaces + listMoves

  private static let writing: Command.Flags = [.write, .denyOutOfMemory]
  private static let writingFast: Command.Flags = [.write, .denyOutOfMemory, .fast]

  private static let listEnds: [Command] = [
    Command("lpush", -3, writingFast, .one) { (call) throws(EngineError) in
      try ListCommands.push(call, .first, "lpush")
    },
    Command("rpush", -3, writingFast, .one) { (call) throws(EngineError) in
      try ListCommands.push(call, .last, "rpush")
    },
    Command("lpushx", -3, writingFast, .one) { (call) throws(EngineError) in
      try ListCommands.push(call, .first, "lpush", onlyIfPresent: true)
    },
    Command("rpushx", -3, writingFast, .one) { (call) throws(EngineError) in
      try ListCommands.push(call, .last, "rpush", onlyIfPresent: true)
    },
    Command("lpop", -2, [.write, .fast], .one) { (call) throws(EngineError) in
      try ListCommands.pop(call, .first)
    },
    Command("rpop", -2, [.write, .fast], .one) { (call) throws(EngineError) in
      try ListCommands.pop(call, .last)
    },
    Command("llen", 2, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      .integer(Int64(try call.findList(call[1])?.list.count ?? 0))
    },
  ]

  private static let listPlaces: [Command] = [
    Command("lindex", 3, .readOnly, .one) { (call) throws(EngineError) in
      try ListCommands.element(call)
    },
    Command("lrange", 4, .readOnly, .one) { (call) throws(EngineError) in
      try ListCommands.range(call)
    },
    Command("lpos", -3, .readOnly, .one) { (call) throws(EngineError) in
      try ListSearch.run(call)
    },
    Command("lset", 4, writing, .one) { (call) throws(EngineError) in
      try ListCommands.set(call)
    },
    Command("linsert", 5, writing, .one) { (call) throws(EngineError) in
      try ListCommands.insert(call)
    },
    Command("lrem", 4, .write, .one) { (call) throws(EngineError) in
      try ListCommands.remove(call)
    },
    Command("ltrim", 4, .write, .one) { (call) throws(EngineError) in
      try ListCommands.trim(call)
    },
  ]

  private static let listMoves: [Command] = [
    Command("lmove", 5, writing, .two) { (call) throws(EngineError) in
      try ListMoves.move(call)
    },
    Command("rpoplpush", 3, writing, .two) { (call) throws(EngineError) in
      try ListMoves.move(call, from: .last, to: .first)
    },
    Command("lmpop", -4, .write, .counted(at: 1)) { (call) throws(EngineError) in
      try ListMoves.popFromFirst(call)
    },
    Command("blpop", -3, [.write, .blocking], .allButLast) { (call) throws(EngineError) in
      try ListMoves.blockingPop(call, .first)
    },
    Command("brpop", -3, [.write, .blocking], .allButLast) { (call) throws(EngineError) in
      try ListMoves.blockingPop(call, .last)
    },
    Command("blmove", 6, [.write, .denyOutOfMemory, .blocking], .two) {
      (call) throws(EngineError) in
      try ListMoves.blockingMove(call)
    },
    Command("brpoplpush", 4, [.write, .denyOutOfMemory, .blocking], .two) {
      (call) throws(EngineError) in
      try ListMoves.blockingMove(call, from: .last, to: .first)
    },
    Command("blmpop", -5, [.write, .blocking], .counted(at: 2)) { (call) throws(EngineError) in
      try ListMoves.blockingPopFromFirst(call)
    },
  ]
}

/// One end of a list, as LEFT and RIGHT name it.
enum ListEnd {
  case first, last

  init(_ word: Word) throws(EngineError) {
    if word.isWord("left") {
      self = .first
    } else if word.isWord("right") {
      self = .last
    } else {
      throw .syntax
    }
  }

  var popEvent: StaticString { self == .first ? "lpop" : "rpop" }

  var pushEvent: StaticString { self == .first ? "lpush" : "rpush" }

  /// LEFT or RIGHT.
  var word: [UInt8] { Array((self == .first ? "LEFT" : "RIGHT").utf8) }

  /// LPOP or RPOP.
  var popWord: [UInt8] { Array((self == .first ? "LPOP" : "RPOP").utf8) }
}
