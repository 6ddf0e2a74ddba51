import Core

/// ZRANGE in all its forms, and ZRANGESTORE.
enum SortedSetRangeCommand {
  enum By { case rank, score, member }

  /// What a command's name says already; nil is for its options to say.
  struct Form: Sendable {
    var by: By?
    var isReversed: Bool?

    static let automatic = Form()

    init() {}

    init(_ by: By, isReversed: Bool) {
      self.by = by
      self.isReversed = isReversed
    }
  }

  private enum Range {
    case ranks(first: Int64, last: Int64)
    case scores(ScoreRange)
    case members(LexicalRange)
  }

  private struct Request {
    var by: By?
    var isReversed: Bool?
    var hasScores = false
    var offset: Int64 = 0
    var limit: Int64 = -1
    var range = Range.ranks(first: 0, last: -1)
  }

  static func read(_ call: Call, _ form: Form) throws(EngineError) -> Reply {
    let request = try parse(call, form, keyIndex: 1, isStored: false)
    guard let set = try call.findSortedSet(call[1]) else { return .array([]) }
    let ranks = ranks(of: request, in: set)
    let isNested = request.hasScores && call.client.protocolVersion == 3
    var replies: [Reply] = []
    replies.reserveCapacity(request.hasScores && !isNested ? ranks.count * 2 : ranks.count)
    let isReversed = request.isReversed ?? false
    if !request.hasScores {
      set.forEach(ranks, reversed: isReversed) { member, _ in replies.append(.bulk(member.copied)) }
    } else if isNested {
      set.forEach(ranks, reversed: isReversed) { member, score in
        replies.append(.array([.bulk(member.copied), call.scoreReply(score)]))
      }
    } else {
      set.forEach(ranks, reversed: isReversed) { member, score in
        replies.append(.bulk(member.copied))
        replies.append(call.scoreReply(score))
      }
    }
    return .array(replies)
  }

  static func store(_ call: Call) throws(EngineError) -> Reply {
    let request = try parse(call, .automatic, keyIndex: 2, isStored: true)
    let result = TreeSortedSet.make(heap: call.heap, seed: call.keyspace.hashSeed)
    do throws(EngineError) {
      if let set = try call.findSortedSet(call[2]) {
        set.forEach(ranks(of: request, in: set)) { result.pointee.set($0, $1) }
      }
    } catch {
      TreeSortedSet.free(result)
      throw error
    }
    return call.storeSortedSet(call[1], result, "zrangestore")
  }

  // MARK: - Parsing

  private static func parse(
    _ call: Call, _ form: Form, keyIndex: Int, isStored: Bool
  ) throws(EngineError) -> Request {
    var request = Request(by: form.by, isReversed: form.isReversed)
    var index = keyIndex + 3
    while index < call.count {
      if !isStored, call.isWord(index, "withscores") {
        request.hasScores = true
      } else if call.isWord(index, "limit"), index + 2 < call.count {
        request.offset = try call.integer(at: index + 1)
        request.limit = try call.integer(at: index + 2)
        index += 2
      } else if form.isReversed == nil, request.isReversed == nil, call.isWord(index, "rev") {
        request.isReversed = true
      } else if request.by == nil, call.isWord(index, "bylex") {
        request.by = .member
      } else if request.by == nil, call.isWord(index, "byscore") {
        request.by = .score
      } else {
        throw .syntax
      }
      index += 1
    }
    let by = request.by ?? .rank
    if request.limit != -1, by == .rank {
      throw .reply(
        "ERR syntax error, LIMIT is only supported in combination with either BYSCORE or BYLEX",
        .syntax)
    }
    if request.hasScores, by == .member {
      throw .reply(
        "ERR syntax error, WITHSCORES not supported in combination with BYLEX", .syntax)
    }
    request.range = try range(call, by, request.isReversed ?? false, keyIndex: keyIndex)
    return request
  }

  private static func range(
    _ call: Call, _ by: By, _ isReversed: Bool, keyIndex: Int
  ) throws(EngineError) -> Range {
    let (first, second) = (call[keyIndex + 1], call[keyIndex + 2])
    switch by {
    case .rank:
      return .ranks(
        first: try call.integer(at: keyIndex + 1), last: try call.integer(at: keyIndex + 2))
    case .score:
      let range = isReversed ? ScoreRange(second, first) : ScoreRange(first, second)
      guard let range else { throw .rangeNotFloat }
      return .scores(range)
    case .member:
      let range = isReversed ? LexicalRange(second, first) : LexicalRange(first, second)
      guard let range else { throw .rangeNotLexical }
      return .members(range)
    }
  }

  // MARK: - Ranks

  private static func ranks(of request: Request, in set: SortedSet) -> Swift.Range<Int> {
    let isReversed = request.isReversed ?? false
    switch request.range {
    case .ranks(let first, let last):
      let ranks = ranks(first, last, count: set.count)
      if !isReversed { return ranks }
      return set.count - ranks.upperBound..<set.count - ranks.lowerBound
    case .scores(let range): return limited(set.ranks(in: range), request, isReversed)
    case .members(let range):
      return limited(set.ranks(in: range, reversed: isReversed), request, isReversed)
    }
  }

  /// Two indexes, from the end if negative, as a range of ranks; empty if they name nothing.
  static func ranks(_ first: Int64, _ last: Int64, count: Int) -> Swift.Range<Int> {
    let count = Int64(count)
    let start = max(first < 0 ? first + count : first, 0)
    let end = min(last < 0 ? last + count : last, count - 1)
    guard start <= end, start < count else { return 0..<0 }
    return Int(start)..<Int(end + 1)
  }

  /// LIMIT: so many, after some are skipped, in the direction of the walk.
  private static func limited(
    _ ranks: Swift.Range<Int>, _ request: Request, _ isReversed: Bool
  ) -> Swift.Range<Int> {
    guard request.offset >= 0, request.offset < ranks.count else { return 0..<0 }
    let offset = Int(request.offset)
    let left = ranks.count - offset
    let count = request.limit < 0 ? left : Int(min(request.limit, Int64(left)))
    if isReversed {
      let end = ranks.upperBound - offset
      return end - count..<end
    }
    return ranks.lowerBound + offset..<ranks.lowerBound + offset + count
  }
}
