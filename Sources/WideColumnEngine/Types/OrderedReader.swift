/// Reads the ordered forms of values, which ``CQLType/appendOrdered(_:isDescending:to:)`` wrote.
struct OrderedReader {
  let bytes: ArraySlice<UInt8>
  var offset: Int
  /// What the bytes have been exclusive-ored with: FF if they are descending.
  let mask: UInt8

  /// The value of a type that stands here; nil if none does.
  mutating func value(of type: CQLType) -> [UInt8]? {
    switch type {
    case .ascii, .text, .blob, .inet, .duration, .empty: return escaped()
    case .list, .set, .map: return collection(of: type)
    case .tuple, .user: return fields(of: type)
    default: return scalar(of: type)
    }
  }

  private mutating func byte() -> UInt8? {
    guard offset < bytes.endIndex else { return nil }
    defer { offset += 1 }
    return bytes[offset] ^ mask
  }

  private mutating func take(_ count: Int) -> [UInt8]? {
    guard bytes.endIndex - offset >= count else { return nil }
    defer { offset += count }
    return bytes[offset..<offset + count].map { $0 ^ mask }
  }

  private mutating func escaped() -> [UInt8]? {
    var result: [UInt8] = []
    while let byte = byte() {
      guard byte == 0 else {
        result.append(byte)
        continue
      }
      guard let mark = self.byte() else { return nil }
      if mark == 1 { return result }
      guard mark == 0xFF else { return nil }
      result.append(0)
    }
    return nil
  }

  private mutating func collection(of type: CQLType) -> [UInt8]? {
    var parts: [[UInt8]] = []
    while let mark = byte() {
      switch mark {
      case CQLType.OrderedMark.raw where parts.isEmpty: return escaped()
      case CQLType.OrderedMark.absent: return framed(parts, type)
      case CQLType.OrderedMark.present:
        for partType in partTypes(of: type) {
          guard let part = value(of: partType) else { return nil }
          parts.append(part)
        }
      default: return nil
      }
    }
    return nil
  }

  private func partTypes(of type: CQLType) -> [CQLType] {
    switch type {
    case .list(let element, _), .set(let element, _): [element]
    case .map(let key, let value, _): [key, value]
    default: []
    }
  }

  private func framed(_ parts: [[UInt8]], _ type: CQLType) -> [UInt8] {
    guard case .map = type else { return Composite.value(ofElements: parts) }
    return Composite.value(
      ofEntries: stride(from: 0, to: parts.count - 1, by: 2).map {
        Composite.Entry(key: parts[$0], value: parts[$0 + 1])
      })
  }

  private mutating func fields(of type: CQLType) -> [UInt8]? {
    let types = type.fieldTypes
    var fields: [[UInt8]?] = []
    while let mark = byte() {
      switch mark {
      case CQLType.OrderedMark.end: return Composite.value(ofFields: fields)
      case CQLType.OrderedMark.raw where fields.isEmpty: return escaped()
      case CQLType.OrderedMark.absent where fields.count < types.count: fields.append(nil)
      case CQLType.OrderedMark.present where fields.count < types.count:
        guard let field = value(of: types[fields.count]) else { return nil }
        fields.append(field)
      default: return nil
      }
    }
    return nil
  }

  private mutating func scalar(of type: CQLType) -> [UInt8]? {
    switch byte() {
    case CQLType.OrderedMark.absent: return []
    case CQLType.OrderedMark.raw: return escaped()
    case CQLType.OrderedMark.present: break
    default: return nil
    }
    switch type {
    case .int, .bigint, .smallint, .tinyint, .counter, .timestamp:
      guard let value = take(type.fixedSizeBytes ?? 0), let first = value.first else { return nil }
      return [first ^ 0x80] + value[1...]
    case .float, .double:
      guard let value = take(type.fixedSizeBytes ?? 0), let first = value.first else { return nil }
      return first & 0x80 != 0 ? [first ^ 0x80] + value[1...] : value.map(~)
    case .varint:
      return OrderedDecimal.read(bytes, mask: mask, at: &offset)?.integer?.bytes
    case .decimal: return OrderedDecimal.read(bytes, mask: mask, at: &offset)?.bytes
    case .timeuuid: return timeUUID()
    case .uuid: return uuid()
    default: return take(type.fixedSizeBytes ?? 0)
    }
  }

  private mutating func upperHalf() -> [UInt8]? {
    guard let time = take(8) else { return nil }
    return BigEndian.bytes(UUIDValue.restoredTime(time.reduce(0) { $0 << 8 | UInt64($1) }))
  }

  private mutating func timeUUID() -> [UInt8]? {
    guard let upper = upperHalf(), let lower = take(8) else { return nil }
    return upper + lower.map { $0 ^ 0x80 }
  }

  private mutating func uuid() -> [UInt8]? {
    guard let version = byte(), let upper = version == 1 ? upperHalf() : take(8),
      let lower = take(8)
    else { return nil }
    return upper + lower
  }
}
