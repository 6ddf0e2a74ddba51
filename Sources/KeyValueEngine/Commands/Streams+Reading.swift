import Core

/// XREAD and XREADGROUP.
enum StreamReading {
  /// A blocked XREAD without COUNT gets no more than this at a time.
  private static let blockedCountMax = 1000

  private struct Request {
    var count = 0
    /// Nil does not block; 0 blocks for ever.
    var timeoutMilliseconds: Int64?
    var group: Word?
    var consumer: Word?
    var acknowledges = false
    var keyIndex = 0
    var keyCount = 0
  }

  /// Where to begin in one stream.
  private enum Start {
    case after(StreamID)
    /// `>`: behind what the group has got.
    case new
  }

  static func run(_ call: Call, isGroup: Bool) throws(EngineError) -> Reply {
    let request = try parse(call, isGroup: isGroup)
    if call.client.retriedKey != nil { return try retry(call, request) }
    let starts = try starts(call, request)
    var replies: [Reply] = []
    for (place, start) in starts.enumerated() {
      let key = call[request.keyIndex + place]
      guard let stream = try call.findStream(key) else { continue }
      guard let entries = try read(call, request, stream, key, start) else { continue }
      replies.append(.bulk(key.copied))
      replies.append(.array(entries))
    }
    if !replies.isEmpty { return reply(call, replies) }
    guard let timeout = request.timeoutMilliseconds else { return .nullArray }
    return block(call, request, starts, timeout)
  }

  private static func reply(_ call: Call, _ pairs: [Reply]) -> Reply {
    if call.client.protocolVersion == 3 { return .map(pairs) }
    return call.flattened(pairs, isNested: true)
  }

  // MARK: - Arguments

  private static func parse(_ call: Call, isGroup: Bool) throws(EngineError) -> Request {
    var request = Request()
    var index = 1
    while index < call.count, request.keyIndex == 0 {
      let left = call.count - index - 1
      if left > 0, call.isWord(index, "block") {
        request.timeoutMilliseconds = try timeout(call, at: index + 1)
        index += 2
      } else if left > 0, call.isWord(index, "count") {
        request.count = Int(max(0, try call.integer(at: index + 1)))
        index += 2
      } else if left > 0, call.isWord(index, "streams") {
        guard left % 2 == 0 else {
          throw .reply(
            "ERR Unbalanced XREAD list of streams: for each stream key an ID or '$' must be "
              + "specified.")
        }
        request.keyIndex = index + 1
        request.keyCount = left / 2
      } else if left >= 2, call.isWord(index, "group") {
        try check(isGroup, "GROUP")
        request.group = call[index + 1]
        request.consumer = call[index + 2]
        index += 3
      } else if call.isWord(index, "noack") {
        try check(isGroup, "NOACK")
        request.acknowledges = true
        index += 1
      } else {
        throw .syntax
      }
    }
    guard request.keyIndex > 0 else { throw .syntax }
    if isGroup, request.group == nil { throw .reply("ERR Missing GROUP option for XREADGROUP") }
    return request
  }

  private static func check(_ isGroup: Bool, _ option: String) throws(EngineError) {
    guard isGroup else {
      throw .reply(
        "ERR The \(option) option is only supported by XREADGROUP. You called XREAD instead.")
    }
  }

  private static func timeout(_ call: Call, at index: Int) throws(EngineError) -> Int64 {
    let timeout = try call.integer(at: index, else: .timeoutNotInteger)
    guard timeout >= 0 else { throw .timeoutNegative }
    guard timeout <= Int64.max - call.now else { throw .reply("ERR timeout is out of range") }
    return timeout
  }

  private static func starts(_ call: Call, _ request: Request) throws(EngineError) -> [Start] {
    var starts: [Start] = []
    for place in 0..<request.keyCount {
      let key = call[request.keyIndex + place]
      let word = call[request.keyIndex + request.keyCount + place]
      let stream = try call.findStream(key)
      if let group = request.group, stream?.pointee.groups.find(group) == nil {
        throw .noStreamGroup(key: key, group: group, suffix: " in XREADGROUP with GROUP option")
      }
      if word.isWord("$") {
        guard request.group == nil else { throw dollarInGroup }
        starts.append(.after(stream?.pointee.lastID ?? .zero))
      } else if word.isWord(">") {
        guard request.group != nil else {
          throw .reply(
            "ERR The > ID can be specified only when calling XREADGROUP using the GROUP <group> "
              + "<consumer> option.")
        }
        starts.append(.new)
      } else {
        guard let id = StreamID(word) else { throw .invalidStreamID }
        starts.append(request.group != nil && id == .highest ? .new : .after(id))
      }
    }
    return starts
  }

  private static let dollarInGroup = EngineError.reply(
    "ERR The $ ID is meaningless in the context of XREADGROUP: you want to read the history of "
      + "this consumer by specifying a proper ID, or use the > ID to get new messages. The $ ID "
      + "would just return an empty result set.")

  // MARK: - Reading

  /// - Returns: entries, or nil if the stream has nothing to serve.
  private static func read(
    _ call: Call, _ request: Request, _ stream: UnsafeMutablePointer<Stream>, _ key: Word,
    _ start: Start
  ) throws(EngineError) -> [Reply]? {
    let last = stream.pointee.lastEntryID
    guard let name = request.group, let group = stream.pointee.groups.find(name),
      let consumerName = request.consumer
    else {
      guard case .after(let id) = start, let last, last > id else { return nil }
      return stream.pointee.replies(from: id.next ?? .zero, count: request.count)
    }
    switch start {
    case .new:
      guard let last, last > group.pointee.lastID else { return nil }
      let consumer = call.consumer(consumerName, of: group, key)
      call.changedQuietly()
      return deliver(call, request, stream, group, consumer, count: request.count)
    case .after(let id):
      let consumer = call.consumer(consumerName, of: group, key)
      call.changedQuietly()
      return redeliver(
        stream, consumer, from: id.next ?? .zero, count: request.count, now: call.now)
    }
  }

  /// Gives a consumer what its group has not read yet.
  private static func deliver(
    _ call: Call, _ request: Request, _ stream: UnsafeMutablePointer<Stream>,
    _ group: UnsafeMutablePointer<StreamGroup>, _ consumer: UnsafeMutablePointer<StreamConsumer>,
    count: Int
  ) -> [Reply] {
    var replies: [Reply] = []
    stream.pointee.forEach(from: group.pointee.lastID.next ?? .highest) { element, _ in
      stream.pointee.advance(group, to: element.id)
      replies.append(element.reply)
      if !request.acknowledges {
        group.pointee.deliver(element.id, to: consumer, at: call.now, heap: call.heap)
      }
      return replies.count != count
    }
    return replies
  }

  /// Gives a consumer again what is pending for it; of what is deleted, only the ID.
  private static func redeliver(
    _ stream: UnsafeMutablePointer<Stream>, _ consumer: UnsafeMutablePointer<StreamConsumer>,
    from start: StreamID, count: Int, now: Int64
  ) -> [Reply] {
    var replies: [Reply] = []
    var next: StreamID? = start
    while let id = next, let found = consumer.pointee.pending.first(from: id) {
      if let entry = stream.pointee.reply(found.id) {
        found.entry.deliveryTime = now
        found.entry.deliveryCount &+= 1
        replies.append(entry)
      } else {
        replies.append(.array([found.id.reply, .nullArray]))
      }
      if replies.count == count { break }
      next = found.id.next
    }
    return replies
  }

  // MARK: - Blocking

  /// Waits with the IDs of now in place of `$`.
  private static func block(
    _ call: Call, _ request: Request, _ starts: [Start], _ timeout: Int64
  ) -> Reply {
    var words = call.words.map(\.copied)
    for (place, start) in starts.enumerated() {
      if case .after(let id) = start {
        words[request.keyIndex + request.keyCount + place] = id.bytes
      }
    }
    var splitter = WordSplitter()
    defer { splitter.destroy() }
    let waiting = Call(
      keyspace: call.keyspace, client: call.client, words: splitter.copy(words), now: call.now)
    return waiting.block(
      on: keys(waiting, request), timeoutMilliseconds: timeout, timeoutReply: .nullArray)
  }

  private static func keys(_ call: Call, _ request: Request) -> [Word] {
    Array(call.words[request.keyIndex..<request.keyIndex + request.keyCount])
  }

  /// A key on which the command waits got something, or is gone.
  private static func retry(_ call: Call, _ request: Request) throws(EngineError) -> Reply {
    let keys = keys(call, request)
    let stayBlocked = {
      call.block(on: keys, timeoutMilliseconds: 0, timeoutReply: .nullArray)
    }
    guard let key = call.servableKeys(keys).first,
      let place = keys.firstIndex(where: { $0.equals(key) })
    else { return stayBlocked() }
    guard let entry = call.findForWriting(key), entry.kind == .stream else {
      guard request.group != nil else { return stayBlocked() }
      throw .reply("UNBLOCKED the stream key no longer exists")
    }
    let stream = Stream.at(payload: entry.payload)
    let count = request.count > 0 ? request.count : blockedCountMax
    if let name = request.group, let consumerName = request.consumer {
      guard let group = stream.pointee.groups.find(name) else {
        throw .reply("NOGROUP the consumer group this client was blocked on no longer exists")
      }
      guard stream.pointee.lastID > group.pointee.lastID else { return stayBlocked() }
      let consumer = call.consumer(consumerName, of: group, key)
      call.changedQuietly()
      logServed(call, request, key, count)
      let entries = deliver(call, request, stream, group, consumer, count: count)
      return reply(call, [.bulk(key.copied), .array(entries)])
    }
    guard let id = StreamID(call[request.keyIndex + request.keyCount + place]),
      stream.pointee.lastID > id
    else { return stayBlocked() }
    let entries = stream.pointee.replies(from: id.next ?? .zero, count: count)
    return reply(call, [.bulk(key.copied), .array(entries)])
  }

  /// When the log is replayed nothing blocks, and the key is the one that served.
  private static func logServed(_ call: Call, _ request: Request, _ key: Word, _ count: Int) {
    var words: [[UInt8]] = [Array("XREADGROUP".utf8), Array("GROUP".utf8)]
    words.append(request.group?.copied ?? [])
    words.append(request.consumer?.copied ?? [])
    words.append(Array("COUNT".utf8))
    words.append(Array(String(count).utf8))
    if request.acknowledges { words.append(Array("NOACK".utf8)) }
    call.logInstead(words + [Array("STREAMS".utf8), key.copied, [UInt8(ascii: ">")]])
  }
}

extension Call {
  /// The consumer of a name, which is seen by this; made if it is not there.
  func consumer(
    _ name: Word, of group: UnsafeMutablePointer<StreamGroup>, _ key: Word
  ) -> UnsafeMutablePointer<StreamConsumer> {
    if let present = group.pointee.consumers.find(name) {
      present.pointee.seenTime = now
      return present
    }
    changedQuietly(key, "xgroup-createconsumer")
    return group.pointee.addConsumer(name, now: now, heap: heap)
  }
}
