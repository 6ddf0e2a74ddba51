extension CQLType {
  /// Compares two values as Cassandra's type does: numbers by value, timeuuids by time, text by
  /// bytes, collections and tuples part by part. Both are valid values of the type.
  /// - Returns: negative, zero or positive.
  func compare(_ a: [UInt8], _ b: [UInt8]) -> Int {
    if a == b { return 0 }
    switch self {
    case .ascii, .blob, .text, .inet, .date, .time:
      return a.lexicographicallyPrecedes(b) ? -1 : 1
    case .int:
      if let x: Int32 = BigEndian.integer(a), let y: Int32 = BigEndian.integer(b) {
        return x < y ? -1 : 1
      }
    case .bigint, .timestamp, .counter:
      if let x: Int64 = BigEndian.integer(a), let y: Int64 = BigEndian.integer(b) {
        return x < y ? -1 : 1
      }
    default: break
    }
    var (x, y): ([UInt8], [UInt8]) = ([], [])
    appendOrdered(a, isDescending: false, to: &x)
    appendOrdered(b, isDescending: false, to: &y)
    return x == y ? 0 : x.lexicographicallyPrecedes(y) ? -1 : 1
  }

  /// Appends a value so that the order of bytes is the order of the type, or its reverse.
  ///
  /// The form closes itself: values may follow each other, and none is a prefix of another. A
  /// descending value is the complement of the ascending one.
  ///
  /// | type | bytes |
  /// | --- | --- |
  /// | ascii, text, blob, inet, duration | each 00 as 00 FF, closed by 00 01 |
  /// | list, set, map | 02 before each part, closed by 01 |
  /// | tuple, user type | each field: 01 (null), or 02 and the field; 00 behind the last |
  /// | every other | 01 (empty), 02 and the value, or 03 and bytes that are no value, escaped |
  ///
  /// Values that the type holds for equal (decimals 1.0 and 1.00) have one form, and read back as
  /// one of them.
  func appendOrdered(_ value: [UInt8], isDescending: Bool, to output: inout [UInt8]) {
    let start = output.count
    appendAscending(value, to: &output)
    if isDescending { for index in start..<output.count { output[index] = ~output[index] } }
  }

  /// Reads what ``appendOrdered(_:isDescending:to:)`` wrote and moves `offset` behind it; nil if
  /// the bytes are not of that form.
  func readOrdered(
    _ bytes: ArraySlice<UInt8>, isDescending: Bool, at offset: inout Int
  ) -> [UInt8]? {
    var reader = OrderedReader(bytes: bytes, offset: offset, mask: isDescending ? 0xFF : 0)
    guard let value = reader.value(of: self) else { return nil }
    offset = reader.offset
    return value
  }

  /// What precedes a part of an ordered value.
  enum OrderedMark {
    /// The end of a tuple: a field that is added to the type later does not change the form.
    static let end: UInt8 = 0
    /// An empty value, a null field, the end of a collection.
    static let absent: UInt8 = 1
    static let present: UInt8 = 2
    static let raw: UInt8 = 3
  }

  private func appendAscending(_ value: [UInt8], to output: inout [UInt8]) {
    switch self {
    case .ascii, .text, .blob, .inet, .duration, .empty: Self.appendEscaped(value, to: &output)
    case .list, .set, .map, .tuple, .user:
      if !appendParts(value, to: &output) { Self.appendRaw(value, to: &output) }
    default:
      if value.isEmpty {
        output.append(OrderedMark.absent)
      } else if let ordered = orderedScalar(value) {
        output.append(OrderedMark.present)
        output += ordered
      } else {
        Self.appendRaw(value, to: &output)
      }
    }
  }

  private static func appendRaw(_ value: [UInt8], to output: inout [UInt8]) {
    output.append(OrderedMark.raw)
    appendEscaped(value, to: &output)
  }

  private static func appendEscaped(_ value: [UInt8], to output: inout [UInt8]) {
    for byte in value {
      output.append(byte)
      if byte == 0 { output.append(0xFF) }
    }
    output += [0, 1]
  }

  private func appendParts(_ value: [UInt8], to output: inout [UInt8]) -> Bool {
    switch self {
    case .list(let element, _), .set(let element, _):
      guard let elements = Composite.elements(of: value) else { return false }
      for part in elements {
        output.append(OrderedMark.present)
        element.appendAscending(part, to: &output)
      }
      output.append(OrderedMark.absent)
    case .map(let key, let type, _):
      guard let entries = Composite.entries(of: value) else { return false }
      for entry in entries {
        output.append(OrderedMark.present)
        key.appendAscending(entry.key, to: &output)
        type.appendAscending(entry.value, to: &output)
      }
      output.append(OrderedMark.absent)
    default:
      let types = fieldTypes
      guard let fields = Composite.fields(of: value, count: types.count) else { return false }
      let count = (fields.lastIndex { $0 != nil } ?? -1) + 1
      for (field, type) in zip(fields.prefix(count), types) {
        output.append(field == nil ? OrderedMark.absent : OrderedMark.present)
        if let field { type.appendAscending(field, to: &output) }
      }
      output.append(OrderedMark.end)
    }
    return true
  }

  /// The types of a tuple's or a user type's fields; none for any other type.
  var fieldTypes: [CQLType] {
    switch self {
    case .tuple(let fields): fields
    case .user(let type): type.fields.map(\.type)
    default: []
    }
  }

  /// The ordered form of a value that is not empty; nil if it is no value of the type.
  private func orderedScalar(_ value: [UInt8]) -> [UInt8]? {
    if let size = fixedSizeBytes, value.count != size { return nil }
    switch self {
    case .int, .bigint, .smallint, .tinyint, .counter, .timestamp:
      return [value[0] ^ 0x80] + value[1...]
    case .float, .double: return orderedFloat(value)
    case .uuid, .timeuuid: return orderedUUID(value)
    case .varint:
      return BigInteger(twosComplement: value).map { OrderedDecimal.bytes(BigDecimal($0)) }
    case .decimal: return BigDecimal(bytes: value).map(OrderedDecimal.bytes)
    default: return value
    }
  }

  /// Sign flipped if positive, all bits if negative; every NaN is the greatest.
  private func orderedFloat(_ value: [UInt8]) -> [UInt8] {
    var value = value
    if self == .double, BigEndian.double(value)?.isNaN == true {
      value = BigEndian.bytes(Double.nan)
    } else if self == .float, BigEndian.float(value)?.isNaN == true {
      value = BigEndian.bytes(Float.nan)
    }
    return value[0] & 0x80 == 0 ? [value[0] | 0x80] + value[1...] : value.map(~)
  }

  /// A timeuuid: its time, then the lower half byte by byte as signed. A uuid: its version, then of
  /// version 1 the time, else the upper half, then the lower half.
  private func orderedUUID(_ value: [UInt8]) -> [UInt8] {
    let time = BigEndian.bytes(UUIDValue.reorderedTime(value))
    if self == .timeuuid { return time + value[8...].map { $0 ^ 0x80 } }
    let version = UUIDValue.version(value)
    return [version] + (version == 1 ? time : Array(value[..<8])) + value[8...]
  }
}
