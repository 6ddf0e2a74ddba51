import Core

/// Commands that read many fields of a hash.
enum HashReads {
  /// Fields, values, or both in turn.
  static func elements(_ call: Call, fields: Bool, values: Bool) throws(EngineError) -> [Reply] {
    guard let hash = try call.findHash(call[1]) else { return [] }
    var replies: [Reply] = []
    replies.reserveCapacity(hash.count * (fields && values ? 2 : 1))
    hash.visit { field, value in
      if fields { replies.append(.bulk(field.copied)) }
      if values { replies.append(.bulk(value.copied)) }
    }
    return replies
  }

  /// HSCAN key cursor [MATCH pattern] [COUNT count]
  static func scan(_ call: Call) throws(EngineError) -> Reply {
    let start = try ScanOptions.cursor(call[2])
    guard let hash = try call.findHash(call[1]) else { return ScanOptions.reply(0, []) }
    let options = try ScanOptions(call, from: 3)
    var replies: [Reply] = []
    func visit(_ field: Word, _ value: Word) {
      guard options.matches(field) else { return }
      replies.append(.bulk(field.copied))
      replies.append(.bulk(value.copied))
    }
    guard hash.entry.kind == .tableHash else {
      // A listpack is small: all of it at once, whatever the cursor.
      hash.visit(visit)
      return ScanOptions.reply(0, replies)
    }
    let cursor = options.scan(hash.table.pointee, from: start) { entry in
      visit(entry.key, HashValue.value(entry))
    }
    return ScanOptions.reply(cursor, replies)
  }

  // MARK: - HRANDFIELD

  private typealias Pair = (field: Reply, value: Reply)

  /// HRANDFIELD key [count [WITHVALUES]]
  static func random(_ call: Call) throws(EngineError) -> Reply {
    guard call.count > 2 else {
      guard let hash = try call.findHash(call[1]) else { return .null }
      return .bulk(hash.randomField(&call.keyspace.random).field.copied)
    }
    let count = try call.signedCount(at: 2)
    guard call.count <= 4, call.count == 3 || call.isWord(3, "withvalues") else { throw .syntax }
    let withValues = call.count == 4
    if withValues, count.magnitude > UInt(Int.max / 2) { throw .valueOutOfRange }
    guard let hash = try call.findHash(call[1]), count != 0 else { return .array([]) }
    guard count >= -SetDraws.repeatedCountMax else { throw .valueOutOfRange }
    return reply(draw(hash, count, &call.keyspace.random), withValues, call)
  }

  /// `count` different fields, or, negative, so many fields that may repeat.
  private static func draw(
    _ hash: HashValue, _ count: Int, _ random: inout SeededRandom
  ) -> [Pair] {
    var pairs: [Pair] = []
    guard count > 0 else {
      for _ in 0..<count.magnitude {
        let (field, value) = hash.randomField(&random)
        pairs.append((.bulk(field.copied), .bulk(value.copied)))
      }
      return pairs
    }
    hash.visit { pairs.append((.bulk($0.copied), .bulk($1.copied))) }
    return count < pairs.count ? SetDraws.shuffledPrefix(pairs, count, &random) : pairs
  }

  private static func reply(_ pairs: [Pair], _ withValues: Bool, _ call: Call) -> Reply {
    guard withValues else { return .array(pairs.map(\.field)) }
    if call.client.protocolVersion == 3 {
      return .array(pairs.map { .array([$0.field, $0.value]) })
    }
    return .array(pairs.flatMap { [$0.field, $0.value] })
  }
}
