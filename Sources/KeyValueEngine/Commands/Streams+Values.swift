import Core

/// Finding streams, reading IDs, and answering entries.
extension Call {
  func findStream(_ key: Word) throws(EngineError) -> UnsafeMutablePointer<Stream>? {
    try stream(find(key))
  }

  func findStreamForWriting(_ key: Word) throws(EngineError) -> UnsafeMutablePointer<Stream>? {
    try stream(findForWriting(key))
  }

  private func stream(_ entry: Entry?) throws(EngineError) -> UnsafeMutablePointer<Stream>? {
    guard let entry else { return nil }
    guard entry.kind == .stream else { throw .wrongType }
    return Stream.at(payload: entry.payload)
  }

  /// Makes an empty stream under a key that is absent.
  func insertStream(_ key: Word) -> UnsafeMutablePointer<Stream> {
    let stream = Stream.make(heap: heap)
    insert(key, kind: .stream, payload: UInt64(UInt(bitPattern: stream)))
    return stream
  }

  /// Counts a change that watchers are not told of: what groups know does not change the stream's
  /// entries.
  func changedQuietly() { keyspace.statistics.pointee.changeCount += 1 }

  func changedQuietly(_ key: Word, _ event: StaticString) {
    changedQuietly()
    notify(key, event, .stream)
  }

  // MARK: - Arguments

  /// An ID; `-` and `+` are none here.
  func streamID(at index: Int) throws(EngineError) -> StreamID {
    guard let id = StreamID(words[index]) else { throw .invalidStreamID }
    return id
  }

  /// The lower end of an interval: an ID, one behind `(`, or `-`.
  func intervalStart(at index: Int) throws(EngineError) -> StreamID {
    let (id, isExcluded) = try bound(words[index], missingSequence: 0)
    guard isExcluded else { return id }
    guard let next = id.next else { throw .invalidIntervalStart }
    return next
  }

  /// The upper end of an interval: an ID, one behind `(`, or `+`.
  func intervalEnd(at index: Int) throws(EngineError) -> StreamID {
    let (id, isExcluded) = try bound(words[index], missingSequence: .max)
    guard isExcluded else { return id }
    guard let previous = id.previous else { throw .invalidIntervalEnd }
    return previous
  }

  private func bound(
    _ word: Word, missingSequence: UInt64
  ) throws(EngineError) -> (StreamID, isExcluded: Bool) {
    if word.count == 1, word[0] == UInt8(ascii: "-") { return (.zero, false) }
    if word.count == 1, word[0] == UInt8(ascii: "+") { return (.highest, false) }
    let isExcluded = word.count > 1 && word[0] == UInt8(ascii: "(")
    let text = isExcluded ? Word(rebasing: word[1...]) : word
    guard let id = StreamID(text, missingSequence: missingSequence) else { throw .invalidStreamID }
    return (id, isExcluded)
  }

  // MARK: - Answers

  /// A map in RESP3, else its keys and values in turn.
  func mapReply(_ pairs: [Reply]) -> Reply {
    client.protocolVersion == 3 ? .map(pairs) : .array(pairs)
  }
}

extension StreamNode.Element {
  /// The ID, and the fields and values in turn.
  var reply: Reply {
    var pairs: [Reply] = []
    pairs.reserveCapacity(pairCount * 2)
    forEachPair { field, value in
      pairs.append(.bulk(field.copied))
      pairs.append(.bulk(value.copied))
    }
    return .array([id.reply, .array(pairs)])
  }
}

extension Stream {
  /// The entries of an interval as answers.
  /// - Parameter count: how many at most; 0 for all.
  func replies(
    from start: StreamID = .zero, to end: StreamID = .highest, count: Int = 0,
    reversed: Bool = false
  ) -> [Reply] {
    var replies: [Reply] = []
    forEach(from: start, to: end, reversed: reversed) { element, _ in
      replies.append(element.reply)
      return replies.count != count
    }
    return replies
  }

  /// The entry with an ID, as an answer.
  func reply(_ id: StreamID) -> Reply? { replies(from: id, to: id).first }
}
