import Core

/// XINFO.
enum StreamInspecting {
  private static let helpLines = [
    "XINFO <subcommand> [<arg> [value] [opt] ...]. Subcommands are:",
    "CONSUMERS <key> <groupname>",
    "    Show consumers of <groupname>.",
    "GROUPS <key>",
    "    Show the stream consumer groups.",
    "STREAM <key> [FULL [COUNT <count>]",
    "    Show information about the stream.",
    "HELP",
    "    Prints this help.",
  ]

  static func run(_ call: Call) throws(EngineError) -> Reply {
    if call.isWord(1, "stream") {
      try checkArity(call, call.count >= 3)
      return try stream(call)
    }
    if call.isWord(1, "groups") {
      try checkArity(call, call.count == 3)
      return try groups(call)
    }
    if call.isWord(1, "consumers") {
      try checkArity(call, call.count == 4)
      return try consumers(call)
    }
    guard call.isWord(1, "help") else { throw .unknownSubcommand(call[1], of: "xinfo") }
    try checkArity(call, call.count == 2)
    return .array(helpLines.map(Reply.status))
  }

  private static func checkArity(_ call: Call, _ isRight: Bool) throws(EngineError) {
    guard isRight else { throw .wrongArgumentCount("xinfo|" + call[1].text.lowercased()) }
  }

  private static func existing(_ call: Call) throws(EngineError) -> UnsafeMutablePointer<Stream> {
    guard let stream = try call.findStream(call[2]) else { throw .noSuchKey }
    return stream
  }

  private static func groups(_ call: Call) throws(EngineError) -> Reply {
    let stream = try existing(call).pointee
    return .array(
      (0..<stream.groups.count).map { index in
        let group = stream.groups[index].pointee
        return call.mapReply([
          .text("name"), .bulk(group.name.bytes.copied),
          .text("consumers"), .integer(Int64(group.consumers.count)),
          .text("pending"), .integer(Int64(group.pending.count)),
          .text("last-delivered-id"), group.lastID.reply,
          .text("entries-read"), group.entriesRead.map(Reply.integer) ?? .null,
          .text("lag"), stream.lag(of: group).map(Reply.integer) ?? .null,
        ])
      })
  }

  private static func consumers(_ call: Call) throws(EngineError) -> Reply {
    guard let group = try existing(call).pointee.groups.find(call[3])?.pointee else {
      throw .noGroup(call[3], forKey: call[2])
    }
    return .array(
      (0..<group.consumers.count).map { index in
        let consumer = group.consumers[index].pointee
        return call.mapReply([
          .text("name"), .bulk(consumer.name.bytes.copied),
          .text("pending"), .integer(Int64(consumer.pending.count)),
          .text("idle"), .integer(max(0, call.now - consumer.seenTime)),
        ])
      })
  }

  // MARK: - XINFO STREAM

  private static func stream(_ call: Call) throws(EngineError) -> Reply {
    let stream = try existing(call).pointee
    var count: Int64 = 10
    if call.count > 3 {
      guard call.count == 4 || call.count == 6, call.isWord(3, "full"),
        call.count == 4 || call.isWord(4, "count")
      else { throw .subcommandSyntax(call[1], of: "xinfo") }
      if call.count == 6 {
        count = try call.integer(at: 5)
        if count < 0 { count = 10 }
      }
    }
    var pairs = head(stream)
    if call.count == 3 {
      pairs += [
        .text("groups"), .integer(Int64(stream.groups.count)),
        .text("first-entry"), stream.replies(count: 1).first ?? .null,
        .text("last-entry"), stream.replies(count: 1, reversed: true).first ?? .null,
      ]
    } else {
      let groups = (0..<stream.groups.count).map { index in
        fullGroup(call, stream, stream.groups[index].pointee, Int(count))
      }
      pairs += [
        .text("entries"), .array(stream.replies(count: Int(count))),
        .text("groups"), .array(groups),
      ]
    }
    return call.mapReply(pairs)
  }

  private static func head(_ stream: Stream) -> [Reply] {
    [
      .text("length"), .integer(Int64(stream.length)),
      .text("radix-tree-keys"), .integer(Int64(stream.nodes.count)),
      .text("radix-tree-nodes"), .integer(Int64(stream.radixNodeCount)),
      .text("last-generated-id"), stream.lastID.reply,
      .text("max-deleted-entry-id"), stream.maxDeletedID.reply,
      .text("entries-added"), .integer(stream.entriesAdded),
      .text("recorded-first-entry-id"), stream.firstID.reply,
    ]
  }

  private static func fullGroup(
    _ call: Call, _ stream: Stream, _ group: StreamGroup, _ count: Int
  ) -> Reply {
    let pending = pending(group.pending, count) { id, entry in
      .array([
        id.reply, .bulk(entry.consumer.pointee.name.bytes.copied), .integer(entry.deliveryTime),
        .integer(entry.deliveryCount),
      ])
    }
    let consumers = (0..<group.consumers.count).map { index in
      fullConsumer(call, group.consumers[index].pointee, count)
    }
    return call.mapReply([
      .text("name"), .bulk(group.name.bytes.copied),
      .text("last-delivered-id"), group.lastID.reply,
      .text("entries-read"), group.entriesRead.map(Reply.integer) ?? .null,
      .text("lag"), stream.lag(of: group).map(Reply.integer) ?? .null,
      .text("pel-count"), .integer(Int64(group.pending.count)),
      .text("pending"), .array(pending),
      .text("consumers"), .array(consumers),
    ])
  }

  private static func fullConsumer(
    _ call: Call, _ consumer: StreamConsumer, _ count: Int
  ) -> Reply {
    let pending = pending(consumer.pending, count) { id, entry in
      .array([id.reply, .integer(entry.deliveryTime), .integer(entry.deliveryCount)])
    }
    return call.mapReply([
      .text("name"), .bulk(consumer.name.bytes.copied),
      .text("seen-time"), .integer(consumer.seenTime),
      .text("pel-count"), .integer(Int64(consumer.pending.count)),
      .text("pending"), .array(pending),
    ])
  }

  /// - Parameter count: how many at most; 0 for all.
  private static func pending(
    _ list: PendingList, _ count: Int, _ reply: (StreamID, PendingEntry) -> Reply
  ) -> [Reply] {
    var replies: [Reply] = []
    list.forEach { id, entry in
      if count == 0 || replies.count < count { replies.append(reply(id, entry)) }
    }
    return replies
  }
}

extension Stream {
  /// How many nodes Redis's radix tree would have over the same first IDs: one for each stretch
  /// that all keys below share, one for each branching, one for each end.
  fileprivate var radixNodeCount: Int {
    guard nodes.count > 0 else { return 1 }
    return radixNodeCount(0..<nodes.count, depth: 0)
  }

  private static let keySize = 16

  private func keyByte(_ index: Int, _ depth: Int) -> UInt8 {
    let id = nodes[index].firstID
    let part = depth < 8 ? id.milliseconds : id.sequence
    return UInt8(truncatingIfNeeded: part >> UInt64((7 - depth % 8) * 8))
  }

  private func radixNodeCount(_ range: Range<Int>, depth: Int) -> Int {
    if depth == Self.keySize { return 1 }
    var end = depth
    while end < Self.keySize, keyByte(range.lowerBound, end) == keyByte(range.upperBound - 1, end) {
      end += 1
    }
    if end == Self.keySize { return 2 }
    var count = end > depth ? 2 : 1
    var start = range.lowerBound
    while start < range.upperBound {
      var next = start + 1
      while next < range.upperBound, keyByte(next, end) == keyByte(start, end) { next += 1 }
      count += radixNodeCount(start..<next, depth: end + 1)
      start = next
    }
    return count
  }
}
