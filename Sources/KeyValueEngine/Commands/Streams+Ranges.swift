import Core

/// XRANGE and XREVRANGE.
enum StreamRanges {
  static func read(_ call: Call, reversed: Bool) throws(EngineError) -> Reply {
    let start = try call.intervalStart(at: reversed ? 3 : 2)
    let end = try call.intervalEnd(at: reversed ? 2 : 3)
    var count: Int64?
    var index = 4
    while index < call.count {
      guard call.isWord(index, "count"), index + 1 < call.count else { throw .syntax }
      count = max(0, try call.integer(at: index + 1))
      index += 2
    }
    guard let stream = try call.findStream(call[1]) else { return .array([]) }
    if count == 0 { return .nullArray }
    return .array(
      stream.pointee.replies(from: start, to: end, count: Int(count ?? 0), reversed: reversed))
  }
}
