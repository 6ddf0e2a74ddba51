import Core

/// How a value looks in the log and in checkpoints: a tag and what belongs to it.
///
/// | tag | value | behind the tag |
/// | --- | --- | --- |
/// | 0 | NULL | |
/// | 1, 2 | false, true | |
/// | 3 | int | zigzag varint |
/// | 4 | double | 8 bytes, little-endian |
/// | 5 | numeric of 18 digits | coefficient and scale, zigzag varints |
/// | 6 | numeric, larger | sign, weight, scale, digits (count, then varints) |
/// | 7, 8, 9 | NaN, Infinity, -Infinity | |
/// | 10 | text | size, bytes |
/// | 11 | interval | months, days, microseconds, zigzag varints |
/// | 12 | timetz | microseconds, seconds west, zigzag varints |
/// | 13 | uuid | 16 bytes |
/// | 14 | bits | count, size, bytes |
/// | 15 | jsonb | a node: its tag (0 null, 1 false, 2 true, 3 number, 4 string, 5 array, 6 object), then numbers as above, strings as size and bytes, lists with their count |
/// | 16 | array | element type, dimensions (lower bound, count), elements |
/// | 17 | record | type, fields (name, type, modifier, value) |
/// | 18 | range | flags (1 empty, 2 has lower, 4 has upper, 8 and 16 inclusive), bounds |
/// | 19 | multirange | count, ranges |
///
/// Numbers without a sign are varints. The tags are for ever: a new kind of value gets a new one.
enum ValueCodec {
  /// Values in values beyond this are taken for damage. JSON may be nested a thousand deep.
  static let depthMax = 1_200

  static func append(_ value: SQLValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(0)
    case .bool(let value): bytes.append(value ? 2 : 1)
    case .int(let value):
      bytes.append(3)
      Varint.append(signed: value, to: &bytes)
    case .double(let value):
      bytes.append(4)
      bytes.append(fixed64: value.bitPattern)
    case .numeric(let value): append(value, to: &bytes)
    case .text(let value):
      bytes.append(10)
      bytes.append(sized: value)
    case .interval(let value):
      bytes.append(11)
      bytes.append(number: value.months)
      bytes.append(number: value.days)
      bytes.append(number: value.microseconds)
    case .timetz(let value):
      bytes.append(12)
      bytes.append(number: value.microseconds)
      bytes.append(number: value.zoneSecondsWest)
    case .uuid(let value):
      bytes.append(13)
      bytes.append(fixed64: value.high)
      bytes.append(fixed64: value.low)
    case .bits(let value):
      bytes.append(14)
      bytes.append(count: value.count)
      bytes.append(sized: value.bytes)
    case .jsonb(let value):
      bytes.append(15)
      append(value, to: &bytes)
    case .array(let value): append(value, to: &bytes)
    case .record(let value): append(value, to: &bytes)
    case .range(let value):
      bytes.append(18)
      append(value, to: &bytes)
    case .multirange(let ranges):
      bytes.append(19)
      bytes.append(list: ranges) { append($1, to: &$0) }
    }
  }

  private static func append(_ value: Numeric, to bytes: inout [UInt8]) {
    switch value {
    case .small(let coefficient, let scale):
      bytes.append(5)
      bytes.append(number: coefficient)
      bytes.append(number: scale)
    case .big(let value):
      bytes.append(6)
      bytes.append(flag: value.isNegative)
      bytes.append(number: value.weight)
      bytes.append(number: value.displayScale)
      bytes.append(list: value.digits) { $0.append(number: UInt32(bitPattern: $1)) }
    case .nan: bytes.append(7)
    case .infinity: bytes.append(8)
    case .negativeInfinity: bytes.append(9)
    }
  }

  private static func append(_ node: JSONNode, to bytes: inout [UInt8]) {
    switch node {
    case .null: bytes.append(0)
    case .bool(let value): bytes.append(value ? 2 : 1)
    case .number(let value):
      bytes.append(3)
      append(value, to: &bytes)
    case .string(let value):
      bytes.append(4)
      bytes.append(sized: value)
    case .array(let nodes):
      bytes.append(5)
      bytes.append(list: nodes) { append($1, to: &$0) }
    case .object(let members):
      bytes.append(6)
      bytes.append(list: members) { bytes, member in
        bytes.append(sized: member.key)
        append(member.value, to: &bytes)
      }
    }
  }

  private static func append(_ value: SQLArray, to bytes: inout [UInt8]) {
    bytes.append(16)
    bytes.append(number: value.elementType.rawValue)
    bytes.append(list: value.dimensions) { bytes, dimension in
      bytes.append(number: dimension.lowerBound)
      bytes.append(count: dimension.count)
    }
    bytes.append(list: value.elements) { append($1, to: &$0) }
  }

  private static func append(_ value: SQLRecord, to bytes: inout [UInt8]) {
    bytes.append(17)
    bytes.append(number: value.type.rawValue)
    bytes.append(list: value.fields) { TypeCodec.append($1, to: &$0) }
    bytes.append(list: value.values) { append($1, to: &$0) }
  }

  private static func append(_ value: SQLRange, to bytes: inout [UInt8]) {
    var flags: UInt8 = value.isEmpty ? 1 : 0
    if value.lower != nil { flags |= 2 }
    if value.upper != nil { flags |= 4 }
    if value.lowerIsInclusive { flags |= 8 }
    if value.upperIsInclusive { flags |= 16 }
    bytes.append(flags)
    if let lower = value.lower { append(lower, to: &bytes) }
    if let upper = value.upper { append(upper, to: &bytes) }
  }
}

/// How types look in the log: their number, and the modifier as a zigzag varint.
enum TypeCodec {
  static func append(_ type: SQLType, to bytes: inout [UInt8]) {
    bytes.append(number: type.id.rawValue)
    bytes.append(number: type.modifier)
  }

  static func append(_ field: TypeInfo.Field, to bytes: inout [UInt8]) {
    bytes.append(text: field.name)
    append(field.type, to: &bytes)
  }
}

extension RecordReader {
  mutating func type() throws(RecordFault) -> SQLType {
    SQLType(TypeID(try number()), modifier: try number())
  }

  mutating func field() throws(RecordFault) -> TypeInfo.Field {
    TypeInfo.Field(name: try text(), type: try type())
  }
}
