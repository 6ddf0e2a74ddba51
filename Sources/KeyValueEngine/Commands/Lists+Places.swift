import Core

extension ListCommands {
  /// LINDEX key index
  static func element(_ call: Call) throws(EngineError) -> Reply {
    guard let (_, list) = try call.findList(call[1]) else { return .null }
    let index = Int(try call.integer(at: 2))
    guard let position = list.position(ofIndex: index < 0 ? list.count + index : index) else {
      return .null
    }
    return .bulk(list.element(at: position).copied)
  }

  /// LRANGE key start stop
  static func range(_ call: Call) throws(EngineError) -> Reply {
    let start = try call.integer(at: 2)
    let stop = try call.integer(at: 3)
    guard let (_, list) = try call.findList(call[1]) else { return .array([]) }
    let range = indexes(start, stop, count: list.count)
    var replies: [Reply] = []
    replies.reserveCapacity(range.count)
    list.visit(from: range.lowerBound, count: range.count) { replies.append(.bulk($0.copied)) }
    return .array(replies)
  }

  /// LSET key index element
  static func set(_ call: Call) throws(EngineError) -> Reply {
    guard let (_, list) = try call.findList(call[1], forWriting: true) else { throw .noSuchKey }
    let index = Int(try call.integer(at: 2))
    guard let position = list.position(ofIndex: index < 0 ? list.count + index : index) else {
      throw .indexOutOfRange
    }
    list.replace(at: position, with: call[3], limit: call.nodeLimit, heap: call.heap)
    call.changed(call[1], "lset", .list)
    return .ok
  }

  /// LINSERT key BEFORE|AFTER pivot element
  static func insert(_ call: Call) throws(EngineError) -> Reply {
    let isBefore = call.isWord(2, "before")
    guard isBefore || call.isWord(2, "after") else { throw .syntax }
    guard let (_, list) = try call.findList(call[1], forWriting: true) else { return .integer(0) }
    var place = list.firstPosition
    while let position = place, !list.element(at: position).equals(call[3]) {
      place = list.position(from: position, .forwards)
    }
    guard let pivot = place else { return .integer(-1) }
    let limit = call.nodeLimit
    if isBefore {
      list.insert(call[4], before: pivot, limit: limit, heap: call.heap)
    } else {
      list.insert(call[4], after: pivot, limit: limit, heap: call.heap)
    }
    call.changed(call[1], "linsert", .list)
    return .integer(Int64(list.count))
  }

  /// LREM key count element
  static func remove(_ call: Call) throws(EngineError) -> Reply {
    let count = try call.integer(at: 2)
    guard let (entry, list) = try call.findList(call[1], forWriting: true) else {
      return .integer(0)
    }
    let limit = count == 0 ? Int.max : Int(clamping: count.magnitude)
    var removedCount = 0
    var place = count < 0 ? list.lastPosition : list.firstPosition
    while let position = place, removedCount < limit {
      guard list.element(at: position).equals(call[3]) else {
        place = list.position(from: position, count < 0 ? .backwards : .forwards)
        continue
      }
      // What stands before a removed element keeps its place.
      let previous = count < 0 ? list.position(from: position, .backwards) : nil
      let next = list.remove(position, heap: call.heap)
      place = count < 0 ? previous : next
      removedCount += 1
    }
    if removedCount > 0 {
      call.changed(call[1], "lrem", .list)
      if list.count == 0 { call.removeEmptied(entry) }
    }
    return .integer(Int64(removedCount))
  }

  /// LTRIM key start stop
  static func trim(_ call: Call) throws(EngineError) -> Reply {
    let start = try call.integer(at: 2)
    let stop = try call.integer(at: 3)
    guard let (entry, list) = try call.findList(call[1], forWriting: true) else { return .ok }
    let kept = indexes(start, stop, count: list.count)
    guard kept.count < list.count else {
      // Redis tells watchers and subscribers of a trim that trims nothing, but does not log it.
      call.keyspace.watches.touched(call[1], databaseIndex: call.client.databaseIndex)
      call.notify(call[1], "ltrim", .list)
      return .ok
    }
    list.removeRange(from: kept.upperBound, count: list.count - kept.upperBound, heap: call.heap)
    list.removeRange(from: 0, count: kept.lowerBound, heap: call.heap)
    call.changed(call[1], "ltrim", .list)
    if list.count == 0 { call.removeEmptied(entry) }
    return .ok
  }

  /// The indexes from `start` to `stop`, both included, negative from the end; `0 ..< 0` if there
  /// are none.
  private static func indexes(_ start: Int64, _ stop: Int64, count: Int) -> Range<Int> {
    let first = max(Int(start) < 0 ? count + Int(start) : Int(start), 0)
    let last = min(Int(stop) < 0 ? count + Int(stop) : Int(stop), count - 1)
    return first <= last ? first..<last + 1 : 0..<0
  }
}

/// LPOS key element [RANK rank] [COUNT count] [MAXLEN length]
enum ListSearch {
  private struct Options {
    /// Which match comes first in the answer; negative from the end.
    var rank = 1
    /// How many matches; 0 for all, nil for one without an array.
    var count: Int?
    /// How many elements to look at; 0 for all.
    var maximumLength = 0
  }

  static func run(_ call: Call) throws(EngineError) -> Reply {
    let options = try parse(call)
    guard let (_, list) = try call.findList(call[1]) else {
      return options.count == nil ? .null : .array([])
    }
    let isBackwards = options.rank < 0
    let wanted = options.count == 0 ? Int.max : options.count ?? 1
    var found: [Reply] = []
    var matchCount = 0
    var lookedAt = 0
    var place = isBackwards ? list.lastPosition : list.firstPosition
    while let position = place, options.maximumLength == 0 || lookedAt < options.maximumLength {
      if list.element(at: position).equals(call[2]) {
        matchCount += 1
        if matchCount >= abs(options.rank) {
          found.append(.integer(Int64(isBackwards ? list.count - 1 - lookedAt : lookedAt)))
          if found.count >= wanted { break }
        }
      }
      lookedAt += 1
      place = list.position(from: position, isBackwards ? .backwards : .forwards)
    }
    if options.count == nil { return found.first ?? .null }
    return .array(found)
  }

  private static func parse(_ call: Call) throws(EngineError) -> Options {
    var options = Options()
    var index = 3
    while index < call.count {
      guard index + 1 < call.count else { throw .syntax }
      if call.isWord(index, "rank") {
        // The least integer has no magnitude: Redis takes any match from the end for it.
        let rank = try call.integer(at: index + 1)
        options.rank = rank == .min ? -1 : Int(rank)
        if options.rank == 0 { throw .rankZero }
      } else if call.isWord(index, "count") {
        options.count = Int(try call.count(at: index + 1, else: .negativeCount))
      } else if call.isWord(index, "maxlen") {
        options.maximumLength = Int(try call.count(at: index + 1, else: .negativeMaximumLength))
      } else {
        throw .syntax
      }
      index += 2
    }
    return options
  }
}
