import Core

/// ZADD and ZINCRBY.
enum SortedSetAdding {
  private struct Options {
    var rules: SortedSet.Rules
    var countsChanges = false
    /// Where the first score is.
    var firstIndex = 2
  }

  static func run(_ call: Call, rules: SortedSet.Rules) throws(EngineError) -> Reply {
    // Nearly every call is this one.
    if call.count == 4, rules.isEmpty, let score = NumberText.plainDecimal(call[2]) {
      return try addOne(call, score)
    }
    let options = try parse(call, Options(rules: rules))
    var index = options.firstIndex
    while index < call.count {
      _ = try call.double(at: index)
      index += 2
    }
    return try add(call, options)
  }

  private static func addOne(_ call: Call, _ score: Double) throws(EngineError) -> Reply {
    let set = try call.findSortedSetForWriting(call[1]) ?? call.insertSortedSet(call[1])
    switch set.add(call[3], score, []) {
    case .added:
      call.changed(call[1], "zadd", .sortedSet)
      call.becameReady(call[1])
      return .integer(1)
    case .updated:
      call.changed(call[1], "zadd", .sortedSet)
      return .integer(0)
    case .same, .refused, .notANumber: return .integer(0)
    }
  }

  private static func parse(_ call: Call, _ initial: Options) throws(EngineError) -> Options {
    var options = initial
    scanning: while options.firstIndex < call.count {
      let word = call[options.firstIndex]
      if word.isWord("nx") {
        options.rules.insert(.onlyNew)
      } else if word.isWord("xx") {
        options.rules.insert(.onlyPresent)
      } else if word.isWord("gt") {
        options.rules.insert(.onlyGreater)
      } else if word.isWord("lt") {
        options.rules.insert(.onlyLess)
      } else if word.isWord("ch") {
        options.countsChanges = true
      } else if word.isWord("incr") {
        options.rules.insert(.increments)
      } else {
        break scanning
      }
      options.firstIndex += 1
    }
    try check(options, wordCount: call.count - options.firstIndex)
    return options
  }

  private static func check(_ options: Options, wordCount: Int) throws(EngineError) {
    guard wordCount > 0, wordCount % 2 == 0 else { throw .syntax }
    let rules = options.rules
    if rules.isSuperset(of: [.onlyNew, .onlyPresent]) {
      throw .reply("ERR XX and NX options at the same time are not compatible")
    }
    if rules.isSuperset(of: [.onlyNew, .onlyGreater])
      || rules.isSuperset(of: [.onlyNew, .onlyLess])
      || rules.isSuperset(of: [.onlyGreater, .onlyLess])
    {
      throw .reply("ERR GT, LT, and/or NX options at the same time are not compatible")
    }
    if rules.contains(.increments), wordCount > 2 {
      throw .reply("ERR INCR option supports a single increment-element pair")
    }
  }

  /// Adds all pairs, whose scores have been checked.
  private static func add(_ call: Call, _ options: Options) throws(EngineError) -> Reply {
    let increments = options.rules.contains(.increments)
    let present = try call.findSortedSetForWriting(call[1])
    if present == nil, options.rules.contains(.onlyPresent) {
      return increments ? .null : .integer(0)
    }
    let set = present ?? call.insertSortedSet(call[1])
    var added = 0
    var updated = 0
    var result: Double?
    var index = options.firstIndex
    while index < call.count {
      switch set.add(call[index + 1], try call.double(at: index), options.rules) {
      case .added(let score):
        added += 1
        result = score
      case .updated(let score):
        updated += 1
        result = score
      case .same(let score): result = score
      case .refused: break
      case .notANumber: throw .scoreNotNumber
      }
      index += 2
    }
    if added + updated > 0 {
      if increments {
        call.changed(call[1], "zincr", .sortedSet)
      } else {
        call.changed(call[1], "zadd", .sortedSet)
      }
      if added > 0 { call.becameReady(call[1]) }
    }
    if increments { return result.map(call.scoreReply) ?? .null }
    return .integer(Int64(options.countsChanges ? added + updated : added))
  }
}
