import Core

/// Unions, intersections and differences of sorted sets and sets.
enum SortedSetOperation {
  enum Kind { case union, intersection, difference }

  private enum Aggregate {
    case sum, minimum, maximum

    func applied(_ first: Double, _ second: Double) -> Double {
      switch self {
      case .sum:
        // Infinities of both signs: Redis makes it 0.
        (first + second).isNaN ? 0 : first + second
      case .minimum: second < first ? second : first
      case .maximum: second > first ? second : first
      }
    }
  }

  private struct Request {
    var sources: [ScoredSource] = []
    var aggregate = Aggregate.sum
    var hasScores = false
    /// ZINTERCARD's bound; 0 for none.
    var limit = 0
  }

  /// What may stand behind the keys.
  private enum Role { case read, store, count }

  static func read(_ call: Call, _ kind: Kind) throws(EngineError) -> Reply {
    let request = try parse(call, kind, .read, countIndex: 1)
    let result = evaluate(call, kind, request)
    defer { TreeSortedSet.free(result) }
    var replies: [Reply] = []
    let scores = result.pointee.scores
    if scores.count > 0 {
      var position = scores.position(atRank: 0)
      repeat {
        replies.append(.bulk(position.entry.key.copied))
        if request.hasScores { replies.append(call.scoreReply(position.score)) }
      } while position.advance()
    }
    return call.flattened(
      replies, isNested: request.hasScores && call.client.protocolVersion == 3)
  }

  static func store(_ call: Call, _ kind: Kind) throws(EngineError) -> Reply {
    let request = try parse(call, kind, .store, countIndex: 2)
    let result = evaluate(call, kind, request)
    switch kind {
    case .union: return call.storeSortedSet(call[1], result, "zunionstore")
    case .intersection: return call.storeSortedSet(call[1], result, "zinterstore")
    case .difference: return call.storeSortedSet(call[1], result, "zdiffstore")
    }
  }

  static func count(_ call: Call) throws(EngineError) -> Reply {
    let request = try parse(call, .intersection, .count, countIndex: 1)
    var count = 0
    intersect(request) { _, _ in
      count += 1
      return request.limit == 0 || count < request.limit
    }
    return .integer(Int64(count))
  }

  // MARK: - Parsing

  private static func parse(
    _ call: Call, _ kind: Kind, _ role: Role, countIndex: Int
  ) throws(EngineError) -> Request {
    let keyCount = try call.integer(at: countIndex)
    guard keyCount > 0 else {
      throw .reply("ERR at least 1 input key is needed for '\(call.name)' command")
    }
    guard keyCount <= call.count - countIndex - 1 else { throw .syntax }
    var request = Request()
    let end = countIndex + 1 + Int(keyCount)
    for index in countIndex + 1..<end {
      request.sources.append(try ScoredSource(call, call[index]))
    }
    try parseOptions(call, kind, role, from: end, into: &request)
    if kind != .difference {
      // Smallest first, as Redis does: it decides in which order scores are added up.
      let order = request.sources.indices.sorted {
        let (first, second) = (request.sources[$0].count, request.sources[$1].count)
        return first != second ? first < second : $0 < $1
      }
      request.sources = order.map { request.sources[$0] }
    }
    return request
  }

  private static func parseOptions(
    _ call: Call, _ kind: Kind, _ role: Role, from start: Int, into request: inout Request
  ) throws(EngineError) {
    let weighs = kind != .difference && role != .count
    var index = start
    while index < call.count {
      let left = call.count - index
      if weighs, left > request.sources.count, call.isWord(index, "weights") {
        for source in request.sources.indices {
          request.sources[source].weight = try call.double(
            at: index + 1 + source, else: .reply("ERR weight value is not a float"))
        }
        index += 1 + request.sources.count
      } else if weighs, left >= 2, call.isWord(index, "aggregate") {
        request.aggregate = try aggregate(call[index + 1])
        index += 2
      } else if role == .read, call.isWord(index, "withscores") {
        request.hasScores = true
        index += 1
      } else if role == .count, left >= 2, call.isWord(index, "limit") {
        guard let limit = call[index + 1].integer, limit >= 0 else {
          throw .negativeLimit
        }
        request.limit = Int(limit)
        index += 2
      } else {
        throw .syntax
      }
    }
  }

  private static func aggregate(_ word: Word) throws(EngineError) -> Aggregate {
    if word.isWord("sum") { return .sum }
    if word.isWord("min") { return .minimum }
    if word.isWord("max") { return .maximum }
    throw .syntax
  }

  // MARK: - Evaluating

  /// - Returns: the result, the caller's to free or to store.
  private static func evaluate(
    _ call: Call, _ kind: Kind, _ request: Request
  ) -> UnsafeMutablePointer<TreeSortedSet> {
    let result = TreeSortedSet.make(heap: call.heap, seed: call.keyspace.hashSeed)
    switch kind {
    case .union: unite(request, into: result)
    case .intersection:
      intersect(request) { member, score in
        result.pointee.set(member, score)
        return true
      }
    case .difference:
      request.sources[0].forEach { member, score in
        if !request.sources.dropFirst().contains(where: { $0.score(of: member) != nil }) {
          result.pointee.set(member, score)
        }
      }
    }
    return result
  }

  private static func unite(
    _ request: Request, into result: UnsafeMutablePointer<TreeSortedSet>
  ) {
    for source in request.sources {
      source.forEach { member, value in
        let score = weighted(value, source.weight)
        let hash = result.pointee.members.hash(member)
        if let present = result.pointee.members.find(member, hash: hash) {
          result.pointee.setScore(
            present, to: request.aggregate.applied(present.score, score))
        } else {
          result.pointee.insert(member, score, hash: hash)
        }
      }
    }
  }

  /// Calls for the members that all sources have, until the body says that it has enough.
  private static func intersect(_ request: Request, _ body: (Word, Double) -> Bool) {
    guard let first = request.sources.first else { return }
    var wantsMore = true
    first.forEach { member, value in
      guard wantsMore else { return }
      var score = weighted(value, first.weight)
      for source in request.sources.dropFirst() {
        guard let other = source.score(of: member) else { return }
        score = request.aggregate.applied(score, other * source.weight)
      }
      wantsMore = body(member, score)
    }
  }

  private static func weighted(_ value: Double, _ weight: Double) -> Double {
    (value * weight).isNaN ? 0 : value * weight
  }
}
