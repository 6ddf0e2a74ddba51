import Core

/// XADD, XDEL, XTRIM and XSETID.
enum StreamAdding {
  static func add(_ call: Call) throws(EngineError) -> Reply {
    let options = try StreamTrimOptions(call, isAdding: true)
    let firstIndex = options.idIndex + 1
    guard call.count - firstIndex >= 2, (call.count - firstIndex) % 2 == 0 else {
      throw .wrongArgumentCount("xadd")
    }
    if case .given(.zero) = options.id {
      throw .reply("ERR The ID specified in XADD must be greater than 0-0")
    }
    let present = try call.findStreamForWriting(call[1])
    if present == nil, options.isOnlyPresent { return .null }
    let pairs = call.words(from: firstIndex)
    let id = try newID(options.id, last: present?.pointee.lastID ?? .zero, now: call.now)
    guard pairs.reduce(0, { $0 + $1.count }) <= StreamNode.entrySizeMax - 4096 else {
      throw .streamEntryTooLarge
    }
    let stream = present ?? call.insertStream(call[1])
    stream.pointee.append(id, pairs, call.keyspace.settings.pointee)
    call.changed(call[1], "xadd", .stream)
    if options.bound != nil {
      if options.trim(stream) > 0 { call.notify(call[1], "xtrim", .stream) }
      if options.isApproximate { logExactly(call, options, stream.pointee) }
    }
    call.becameReady(call[1])
    return id.reply
  }

  private static func newID(
    _ wanted: StreamTrimOptions.NewID, last: StreamID, now: Int64
  ) throws(EngineError) -> StreamID {
    if last == .highest {
      throw .reply(
        "ERR The stream has exhausted the last possible ID, unable to add more items")
    }
    switch wanted {
    case .automatic:
      let milliseconds = UInt64(max(now, 0))
      if milliseconds > last.milliseconds {
        return StreamID(milliseconds: milliseconds, sequence: 0)
      }
      return last.next ?? last
    case .automaticSequence(let milliseconds):
      if milliseconds == last.milliseconds {
        guard last.sequence < .max else { throw .streamIDTooSmall }
        return StreamID(milliseconds: milliseconds, sequence: last.sequence + 1)
      }
      guard milliseconds > last.milliseconds else { throw .streamIDTooSmall }
      return StreamID(milliseconds: milliseconds, sequence: 0)
    case .given(let id):
      guard id > last else { throw .streamIDTooSmall }
      return id
    }
  }

  static func trim(_ call: Call) throws(EngineError) -> Reply {
    let options = try StreamTrimOptions(call, isAdding: false)
    guard let stream = try call.findStreamForWriting(call[1]) else { return .integer(0) }
    let removed = options.trim(stream)
    if removed > 0 {
      call.changed(call[1], "xtrim", .stream)
      if options.isApproximate { logExactly(call, options, stream.pointee) }
    }
    return .integer(Int64(removed))
  }

  /// What `~` removes depends on how nodes lie, so the log says how much was left.
  private static func logExactly(_ call: Call, _ options: StreamTrimOptions, _ stream: Stream) {
    var words = (0..<options.boundIndex - 1).map { call[$0].copied }
    words.append([UInt8(ascii: "=")])
    switch options.bound {
    case .length: words.append(Array(String(stream.length).utf8))
    case .firstID, nil: words.append((stream.length > 0 ? stream.firstID : .highest).bytes)
    }
    var index = options.boundIndex + 1
    while index < call.count {
      if index < options.idIndex, call.isWord(index, "limit") {
        index += 2
        continue
      }
      words.append(call[index].copied)
      index += 1
    }
    call.logInstead(words)
  }

  static func delete(_ call: Call) throws(EngineError) -> Reply {
    guard let stream = try call.findStreamForWriting(call[1]) else { return .integer(0) }
    for index in 2..<call.count { _ = try call.streamID(at: index) }
    var count: Int64 = 0
    for index in 2..<call.count where stream.pointee.delete(try call.streamID(at: index)) {
      count += 1
    }
    if count > 0 { call.changed(call[1], "xdel", .stream) }
    return .integer(count)
  }

  static func setID(_ call: Call) throws(EngineError) -> Reply {
    let id = try call.streamID(at: 2)
    var added: Int64?
    var maxDeletedID = StreamID.zero
    var index = 3
    while index < call.count {
      if index + 1 < call.count, call.isWord(index, "entriesadded") {
        let value = try call.integer(at: index + 1)
        guard value >= 0 else { throw .reply("ERR entries_added must be positive") }
        added = value
      } else if index + 1 < call.count, call.isWord(index, "maxdeletedid") {
        maxDeletedID = try call.streamID(at: index + 1)
        guard id >= maxDeletedID else {
          throw .reply(
            "ERR The ID specified in XSETID is smaller than the provided max_deleted_entry_id")
        }
      } else {
        throw .syntax
      }
      index += 2
    }
    guard let stream = try call.findStreamForWriting(call[1]) else { throw .noSuchKey }
    if let last = stream.pointee.lastEntryID, id < last {
      throw .reply("ERR The ID specified in XSETID is smaller than the target stream top item")
    }
    if let added, added < stream.pointee.length {
      throw .reply(
        "ERR The entries_added specified in XSETID is smaller than the target stream length")
    }
    stream.pointee.lastID = id
    if let added { stream.pointee.entriesAdded = added }
    if maxDeletedID != .zero { stream.pointee.maxDeletedID = maxDeletedID }
    call.changedQuietly(call[1], "xsetid")
    return .ok
  }
}
