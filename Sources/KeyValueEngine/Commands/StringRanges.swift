import Core

/// Parts of strings.
enum StringRanges {
  static func append(_ call: Call) throws(EngineError) -> Reply {
    guard let entry = try call.findString(call[1], forWriting: true) else {
      call.setString(call[1], to: call[2], present: nil, expiry: nil, event: "append")
      return .integer(Int64(call[2].count))
    }
    let size = entry.stringSize + call[2].count
    guard size <= Blob.sizeMax else { throw .stringTooLong }
    var (target, blob) = call.database.pointee.blobForWriting(entry, reserving: size)
    blob.append(call[2], heap: call.heap)
    target.payload = blob.payload
    call.changed(call[1], "append", .string)
    return .integer(Int64(size))
  }

  static func length(_ call: Call) throws(EngineError) -> Reply {
    .integer(Int64(try call.findString(call[1])?.stringSize ?? 0))
  }

  static func get(_ call: Call) throws(EngineError) -> Reply {
    let start = try call.integer(at: 2)
    let end = try call.integer(at: 3)
    guard let entry = try call.findString(call[1]) else { return .bulk([]) }
    return entry.withString { bytes in
      guard let range = range(from: start, through: end, count: bytes.count) else {
        return .bulk([])
      }
      return .bulk(Array(bytes[range]))
    }
  }

  /// A range of indexes as Redis's strings take it: negative ones count from the end.
  static func range(from start: Int64, through end: Int64, count: Int) -> Range<Int>? {
    // Both before the first byte: nothing, even though clamping would find one.
    if start < 0, end < 0, start > end { return nil }
    let count = Int64(count)
    let first = start < 0 ? max(0, count &+ start) : start
    var last = end < 0 ? max(0, count &+ end) : end
    last = min(last, count - 1)
    guard count > 0, first <= last else { return nil }
    return Int(first)..<Int(last) + 1
  }

  static func set(_ call: Call) throws(EngineError) -> Reply {
    let offset = try call.integer(at: 2)
    guard offset >= 0 else { throw .reply("ERR offset is out of range") }
    let value = call[3]
    let present = try call.findString(call[1], forWriting: true)
    if value.isEmpty { return .integer(Int64(present?.stringSize ?? 0)) }
    guard offset <= Int64(Blob.sizeMax), Int(offset) + value.count <= Blob.sizeMax else {
      throw .stringTooLong
    }
    let end = Int(offset) + value.count
    let entry =
      present
      ?? call.insert(
        call[1], kind: .blobString, payload: Blob(capacity: end, heap: call.heap).payload)
    var (target, blob) = call.database.pointee.blobForWriting(entry, reserving: end)
    blob.extendWithZeros(to: end, heap: call.heap)
    if let source = value.baseAddress {
      (blob.start + Int(offset)).copyMemory(from: source, byteCount: value.count)
    }
    target.payload = blob.payload
    call.changed(call[1], "setrange", .string)
    return .integer(Int64(blob.count))
  }
}
