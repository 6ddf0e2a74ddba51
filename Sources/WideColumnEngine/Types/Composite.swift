/// The framing of collections, tuples and user types: parts in one value and back.
enum Composite {
  /// One entry of a map.
  struct Entry: Equatable, Sendable {
    var key: [UInt8]
    var value: [UInt8]
  }

  /// The elements of a list or a set; nil if the bytes are no such value.
  static func elements(of bytes: [UInt8]) -> [[UInt8]]? { parts(of: bytes, perItem: 1) }

  static func value(ofElements elements: [[UInt8]]) -> [UInt8] {
    var bytes = BigEndian.bytes(Int32(truncatingIfNeeded: elements.count))
    for element in elements { append(element, to: &bytes) }
    return bytes
  }

  /// The keys and values of a map in the order stored; nil if the bytes are no such value.
  static func entries(of bytes: [UInt8]) -> [Entry]? {
    guard let parts = parts(of: bytes, perItem: 2) else { return nil }
    return stride(from: 0, to: parts.count, by: 2).map {
      Entry(key: parts[$0], value: parts[$0 + 1])
    }
  }

  static func value(ofEntries entries: [Entry]) -> [UInt8] {
    var bytes = BigEndian.bytes(Int32(truncatingIfNeeded: entries.count))
    for entry in entries {
      append(entry.key, to: &bytes)
      append(entry.value, to: &bytes)
    }
    return bytes
  }

  /// The fields of a tuple or a user type, padded with nil to `count`; nil if the bytes are no such
  /// value or hold more.
  static func fields(of bytes: [UInt8], count: Int) -> [[UInt8]?]? {
    var fields: [[UInt8]?] = []
    var offset = 0
    while offset < bytes.count {
      guard fields.count < count, let field = part(of: bytes, at: &offset) else { return nil }
      fields.append(field)
    }
    return fields + [[UInt8]?](repeating: nil, count: count - fields.count)
  }

  static func value(ofFields fields: [[UInt8]?]) -> [UInt8] {
    var bytes: [UInt8] = []
    for field in fields { append(field, to: &bytes) }
    return bytes
  }

  private static func append(_ part: [UInt8]?, to bytes: inout [UInt8]) {
    bytes += BigEndian.bytes(Int32(truncatingIfNeeded: part?.count ?? -1))
    if let part { bytes += part }
  }

  private static func parts(of bytes: [UInt8], perItem: Int) -> [[UInt8]]? {
    guard bytes.count >= 4 else { return nil }
    let count = bytes[..<4].reduce(Int32(0)) { $0 << 8 | Int32(truncatingIfNeeded: $1) }
    // Each part has a size: more parts than that cannot be there.
    guard count >= 0, Int(count) * perItem * 4 <= bytes.count - 4 else { return nil }
    var parts: [[UInt8]] = []
    var offset = 4
    for _ in 0..<Int(count) * perItem {
      guard let part = part(of: bytes, at: &offset), let present = part else { return nil }
      parts.append(present)
    }
    return offset == bytes.count ? parts : nil
  }

  /// One part and its size: nil if the bytes end first, an inner nil for null.
  private static func part(of bytes: [UInt8], at offset: inout Int) -> [UInt8]?? {
    guard bytes.count - offset >= 4 else { return nil }
    let size = bytes[offset..<offset + 4].reduce(Int32(0)) {
      $0 << 8 | Int32(truncatingIfNeeded: $1)
    }
    offset += 4
    if size < 0 { return .some(nil) }
    guard bytes.count - offset >= Int(size) else { return nil }
    defer { offset += Int(size) }
    return .some(Array(bytes[offset..<offset + Int(size)]))
  }
}
