import Core

/// What XADD and XTRIM take before the entry: NOMKSTREAM, MAXLEN, MINID, LIMIT; and XADD's ID.
struct StreamTrimOptions {
  /// The ID of the entry to come.
  enum NewID: Equatable {
    /// `*`
    case automatic
    /// `ms-*`
    case automaticSequence(UInt64)
    case given(StreamID)
  }

  private(set) var id = NewID.automatic
  /// Where XADD's ID is; behind the last word for XTRIM.
  private(set) var idIndex: Int
  private(set) var isOnlyPresent = false
  private(set) var bound: Stream.Bound?
  /// Where the bound's value is.
  private(set) var boundIndex = 0
  private(set) var isApproximate = false
  private(set) var limit: Int64 = 0

  init(_ call: Call, isAdding: Bool) throws(EngineError) {
    var hasLimit = false
    var index = 2
    idIndex = call.count
    while index < call.count {
      let left = call.count - 1 - index
      if isAdding, call[index].count == 1, call[index][0] == UInt8(ascii: "*") {
        idIndex = index
        break
      }
      if left > 0, call.isWord(index, "maxlen") || call.isWord(index, "minid") {
        index = try parseBound(call, at: index)
      } else if left > 0, call.isWord(index, "limit") {
        limit = try call.integer(at: index + 1)
        guard limit >= 0 else { throw .reply("ERR The LIMIT argument must be >= 0.") }
        hasLimit = true
        index += 2
      } else if isAdding, call.isWord(index, "nomkstream") {
        isOnlyPresent = true
        index += 1
      } else if isAdding {
        id = try Self.newID(call[index])
        idIndex = index
        break
      } else {
        throw .syntax
      }
    }
    try finish(call, isAdding: isAdding, hasLimit: hasLimit)
  }

  /// - Returns: where the next option is.
  private mutating func parseBound(_ call: Call, at start: Int) throws(EngineError) -> Int {
    guard bound == nil else {
      throw .reply(
        "ERR syntax error, MAXLEN and MINID options at the same time are not compatible", .syntax)
    }
    var index = start + 1
    isApproximate = false
    if call.count - 1 - start >= 2, call[index].count == 1 {
      isApproximate = call[index][0] == UInt8(ascii: "~")
      if isApproximate || call[index][0] == UInt8(ascii: "=") { index += 1 }
    }
    if call.isWord(start, "maxlen") {
      let length = try call.integer(at: index)
      guard length >= 0 else { throw .reply("ERR The MAXLEN argument must be >= 0.") }
      bound = .length(Int(length))
    } else {
      bound = .firstID(try call.streamID(at: index))
    }
    boundIndex = index
    return index + 1
  }

  private static func newID(_ word: Word) throws(EngineError) -> NewID {
    if let dash = ByteSearch.firstIndex(of: UInt8(ascii: "-"), in: word), dash + 2 == word.count,
      word[dash + 1] == UInt8(ascii: "*")
    {
      guard let milliseconds = StreamID.number(Word(rebasing: word[..<dash])) else {
        throw .invalidStreamID
      }
      return .automaticSequence(milliseconds)
    }
    guard let id = StreamID(word) else { throw .invalidStreamID }
    return .given(id)
  }

  private mutating func finish(
    _ call: Call, isAdding: Bool, hasLimit: Bool
  ) throws(EngineError) {
    if limit > 0, bound == nil {
      throw .reply(
        "ERR syntax error, LIMIT cannot be used without specifying a trimming strategy", .syntax)
    }
    if !isAdding, bound == nil {
      throw .reply(
        "ERR syntax error, XTRIM must be called with a trimming strategy", .syntax)
    }
    if hasLimit {
      guard isApproximate else {
        throw .reply(
          "ERR syntax error, LIMIT cannot be used without the special ~ option", .syntax)
      }
    } else if isApproximate {
      // So that one command never takes long: a hundred nodes.
      limit = 100 * Int64(call.keyspace.settings.pointee.streamNodeEntriesMax)
      if limit <= 0 { limit = 10_000 }
      limit = min(limit, 1_000_000)
    }
  }

  /// - Returns: how many entries were removed.
  func trim(_ stream: UnsafeMutablePointer<Stream>) -> Int {
    guard let bound else { return 0 }
    return stream.pointee.trim(to: bound, isApproximate: isApproximate, limit: Int(limit))
  }
}
