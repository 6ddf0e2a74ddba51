import Core

/// XPENDING.
enum StreamPending {
  private struct Range {
    var minimumIdle: Int64 = 0
    var start: StreamID
    var end: StreamID
    var count: Int
    var consumer: Word?
  }

  static func run(_ call: Call) throws(EngineError) -> Reply {
    guard call.count == 3 || (6...9).contains(call.count) else { throw .syntax }
    let range = call.count == 3 ? nil : try range(call)
    guard let group = try call.findStream(call[1])?.pointee.groups.find(call[2]) else {
      throw .noStreamGroup(key: call[1], group: call[2])
    }
    guard let range else { return summary(group.pointee) }
    var list = group.pointee.pending
    if let name = range.consumer {
      guard let consumer = group.pointee.consumers.find(name) else { return .array([]) }
      list = consumer.pointee.pending
    }
    return .array(entries(of: list, range, now: call.now))
  }

  private static func range(_ call: Call) throws(EngineError) -> Range {
    var first = 3
    var minimumIdle: Int64 = 0
    if call.isWord(3, "idle") {
      minimumIdle = try call.integer(at: 4)
      guard call.count >= 8 else { throw .syntax }
      first = 5
    }
    let count = max(0, try call.integer(at: first + 2))
    return Range(
      minimumIdle: minimumIdle, start: try call.intervalStart(at: first),
      end: try call.intervalEnd(at: first + 1), count: Int(count),
      consumer: first + 3 < call.count ? call[first + 3] : nil)
  }

  private static func summary(_ group: StreamGroup) -> Reply {
    guard let first = group.pending.first(from: .zero), let last = group.pending.lastID else {
      return .array([.integer(0), .null, .null, .nullArray])
    }
    var consumers: [Reply] = []
    for index in 0..<group.consumers.count {
      let consumer = group.consumers[index].pointee
      if consumer.pending.count > 0 {
        consumers.append(
          .array([.bulk(consumer.name.bytes.copied), .text(String(consumer.pending.count))]))
      }
    }
    return .array([
      .integer(Int64(group.pending.count)), first.id.reply, last.reply, .array(consumers),
    ])
  }

  private static func entries(of list: PendingList, _ range: Range, now: Int64) -> [Reply] {
    var replies: [Reply] = []
    var next: StreamID? = range.start
    while replies.count < range.count, let id = next, let found = list.first(from: id),
      found.id <= range.end
    {
      next = found.id.next
      let idle = now - found.entry.deliveryTime
      if range.minimumIdle != 0, idle < range.minimumIdle { continue }
      replies.append(
        .array([
          found.id.reply, .bulk(found.entry.consumer.pointee.name.bytes.copied),
          .integer(max(0, idle)), .integer(found.entry.deliveryCount),
        ]))
    }
    return replies
  }
}
