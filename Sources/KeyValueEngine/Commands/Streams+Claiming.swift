import Core

/// XCLAIM and XAUTOCLAIM.
enum StreamClaiming {
  private struct Request {
    var minimumIdle: Int64
    var ids: [StreamID] = []
    /// As given by IDLE or TIME.
    var deliveryTime: Int64?
    var retryCount: Int64 = -1
    var forces = false
    var isOnlyIDs = false
    var lastID = StreamID.zero
  }

  static func claim(_ call: Call) throws(EngineError) -> Reply {
    guard let stream = try call.findStream(call[1]),
      let group = stream.pointee.groups.find(call[2])
    else { throw .noStreamGroup(key: call[1], group: call[2]) }
    let request = try parse(call)
    if request.lastID > group.pointee.lastID {
      group.pointee.lastID = request.lastID
      call.changedQuietly()
    }
    var time = request.deliveryTime ?? call.now
    if time < 0 || time > call.now { time = call.now }
    var consumer: UnsafeMutablePointer<StreamConsumer>?
    var replies: [Reply] = []
    for id in request.ids {
      guard stream.pointee.contains(id) else {
        if group.pointee.acknowledge(id, heap: call.heap) { call.changedQuietly() }
        continue
      }
      let present = group.pointee.pending.find(id)
      guard present != nil || request.forces else { continue }
      if let present, request.minimumIdle > 0,
        call.now - present.deliveryTime < request.minimumIdle
      {
        continue
      }
      let owner = consumer ?? call.consumer(call[3], of: group, call[1])
      consumer = owner
      if present == nil { group.pointee.deliver(id, to: owner, at: time, heap: call.heap) }
      guard let entry = group.pointee.pending.find(id) else { continue }
      group.pointee.assign(id, entry, to: owner)
      entry.deliveryTime = time
      if request.retryCount >= 0 {
        entry.deliveryCount = request.retryCount
      } else if !request.isOnlyIDs {
        entry.deliveryCount &+= 1
      }
      if let reply = request.isOnlyIDs ? id.reply : stream.pointee.reply(id) {
        replies.append(reply)
      }
      call.changedQuietly()
    }
    return .array(replies)
  }

  private static func parse(_ call: Call) throws(EngineError) -> Request {
    let idle = try call.integer(
      at: 4, else: .reply("ERR Invalid min-idle-time argument for XCLAIM"))
    var request = Request(minimumIdle: max(0, idle))
    var index = 5
    while index < call.count, let id = StreamID(call[index]) {
      request.ids.append(id)
      index += 1
    }
    while index < call.count {
      let left = call.count - 1 - index
      if call.isWord(index, "force") {
        request.forces = true
        index += 1
      } else if call.isWord(index, "justid") {
        request.isOnlyIDs = true
        index += 1
      } else if left > 0, call.isWord(index, "idle") {
        request.deliveryTime = call.now &- (try option(call, "IDLE", at: index + 1))
        index += 2
      } else if left > 0, call.isWord(index, "time") {
        request.deliveryTime = try option(call, "TIME", at: index + 1)
        index += 2
      } else if left > 0, call.isWord(index, "retrycount") {
        request.retryCount = try option(call, "RETRYCOUNT", at: index + 1)
        index += 2
      } else if left > 0, call.isWord(index, "lastid") {
        request.lastID = try call.streamID(at: index + 1)
        index += 2
      } else {
        throw .reply("ERR Unrecognized XCLAIM option '\(call[index].text)'")
      }
    }
    return request
  }

  private static func option(
    _ call: Call, _ name: String, at index: Int
  ) throws(EngineError) -> Int64 {
    try call.integer(
      at: index, else: .reply("ERR Invalid \(name) option argument for XCLAIM"))
  }

  // MARK: - XAUTOCLAIM

  private struct IdleRequest {
    var minimumIdle: Int64
    var start: StreamID
    var count: Int64 = 100
    var isOnlyIDs = false
  }

  /// Entries looked at for each that may be answered.
  private static let attemptsPerEntry: Int64 = 10

  static func claimIdle(_ call: Call) throws(EngineError) -> Reply {
    let request = try parseIdle(call)
    guard let stream = try call.findStream(call[1]),
      let group = stream.pointee.groups.find(call[2])
    else { throw .noStreamGroup(key: call[1], group: call[2]) }
    var attempts = request.count * attemptsPerEntry
    var left = request.count
    var consumer: UnsafeMutablePointer<StreamConsumer>?
    var claimed: [Reply] = []
    var deleted: [Reply] = []
    var next: StreamID? = request.start
    while attempts > 0, left > 0, let id = next, let found = group.pointee.pending.first(from: id) {
      attempts -= 1
      next = found.id.next
      guard stream.pointee.contains(found.id) else {
        _ = group.pointee.acknowledge(found.id, heap: call.heap)
        call.changedQuietly()
        deleted.append(found.id.reply)
        left -= 1
        continue
      }
      if request.minimumIdle > 0, call.now - found.entry.deliveryTime < request.minimumIdle {
        continue
      }
      let owner = consumer ?? call.consumer(call[3], of: group, call[1])
      consumer = owner
      group.pointee.assign(found.id, found.entry, to: owner)
      found.entry.deliveryTime = call.now
      if !request.isOnlyIDs { found.entry.deliveryCount &+= 1 }
      if let reply = request.isOnlyIDs ? found.id.reply : stream.pointee.reply(found.id) {
        claimed.append(reply)
      }
      left -= 1
      call.changedQuietly()
    }
    let end = next.flatMap { group.pointee.pending.first(from: $0)?.id } ?? .zero
    return .array([end.reply, .array(claimed), .array(deleted)])
  }

  private static func parseIdle(_ call: Call) throws(EngineError) -> IdleRequest {
    let idle = try call.integer(
      at: 4, else: .reply("ERR Invalid min-idle-time argument for XAUTOCLAIM"))
    var request = IdleRequest(
      minimumIdle: max(0, idle), start: try call.intervalStart(at: 5))
    var index = 6
    while index < call.count {
      if index + 1 < call.count, call.isWord(index, "count") {
        guard let count = call[index + 1].integer, count >= 1, count <= Int64.max / 16 else {
          throw .reply("ERR COUNT must be > 0")
        }
        request.count = count
        index += 2
      } else if call.isWord(index, "justid") {
        request.isOnlyIDs = true
        index += 1
      } else {
        throw .syntax
      }
    }
    return request
  }
}
