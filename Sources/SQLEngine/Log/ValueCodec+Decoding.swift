import Core

extension RecordReader {
  /// What ``ValueCodec`` wrote.
  /// - Parameter depth: how many values this one lies in.
  mutating func value(depth: Int = 0) throws(RecordFault) -> SQLValue {
    guard depth < ValueCodec.depthMax else { throw fault("values are nested too deep") }
    let tag = try byte()
    switch tag {
    case 0: return .null
    case 1: return .bool(false)
    case 2: return .bool(true)
    case 3: return .int(try signed())
    case 4: return .double(Double(bitPattern: try fixed64()))
    case 5...9: return .numeric(try numeric(tag))
    case 10: return .text(try array())
    case 11:
      return .interval(
        Interval(months: try number(), days: try number(), microseconds: try number()))
    case 12: return .timetz(TimeTZ(microseconds: try number(), zoneSecondsWest: try number()))
    case 13: return .uuid(UUIDValue(high: try fixed64(), low: try fixed64()))
    case 14: return .bits(try bits())
    case 15: return .jsonb(try json(depth: depth + 1))
    case 16: return .array(try sqlArray(depth: depth + 1))
    case 17: return .record(try record(depth: depth + 1))
    case 18: return .range(try range(depth: depth + 1))
    case 19:
      return .multirange(
        try list { (reader) throws(RecordFault) in try reader.range(depth: depth + 1) })
    default: throw fault("no kind of value has the tag \(tag)")
    }
  }

  private mutating func numeric(_ tag: UInt8) throws(RecordFault) -> Numeric {
    switch tag {
    case 5:
      let coefficient = try signed()
      let scale: Int16 = try number()
      guard coefficient.magnitude <= Numeric.smallMagnitudeMax.magnitude,
        (0...Numeric.smallScaleMax).contains(Int(scale))
      else { throw fault("a number is out of range") }
      return .small(coefficient, scale: scale)
    case 6:
      let isNegative = try flag()
      let weight: Int = try number()
      let scale: Int = try number()
      let digits = try list { (reader) throws(RecordFault) in
        let digit: UInt32 = try reader.number()
        guard digit < 10_000 else { throw reader.fault("no digit to base 10000") }
        return Int32(digit)
      }
      let isNormal = digits.first != 0 && digits.last != 0
      guard isNormal, (0...(1 << 20)).contains(scale), (-(1 << 20)...(1 << 20)).contains(weight)
      else { throw fault("no number is written so") }
      return .big(
        BigDecimal(isNegative: isNegative, weight: weight, displayScale: scale, digits: digits))
    case 7: return .nan
    case 8: return .infinity
    case 9: return .negativeInfinity
    default: throw fault("no kind of number has the tag \(tag)")
    }
  }

  private mutating func bits() throws(RecordFault) -> BitString {
    let count = try varint()
    let bytes = try array()
    guard count <= UInt64(bytes.count) * 8, (count + 7) / 8 == UInt64(bytes.count) else {
      throw fault("more bits than bytes for them")
    }
    return BitString(bytes: bytes, count: Int(count))
  }

  private mutating func json(depth: Int) throws(RecordFault) -> JSONNode {
    guard depth < ValueCodec.depthMax else { throw fault("values are nested too deep") }
    let tag = try byte()
    switch tag {
    case 0: return .null
    case 1: return .bool(false)
    case 2: return .bool(true)
    case 3:
      let kind = try byte()
      return .number(try numeric(kind))
    case 4: return .string(try array())
    case 5:
      return .array(try list { (reader) throws(RecordFault) in try reader.json(depth: depth + 1) })
    case 6:
      return .object(
        try list { (reader) throws(RecordFault) in
          JSONNode.Member(key: try reader.array(), value: try reader.json(depth: depth + 1))
        })
    default: throw fault("no kind of JSON has the tag \(tag)")
    }
  }

  private mutating func sqlArray(depth: Int) throws(RecordFault) -> SQLArray {
    let element = TypeID(try number())
    let dimensions = try list { (reader) throws(RecordFault) in
      SQLArray.Dimension(
        lowerBound: Int(try reader.number(Int32.self)), count: Int(try reader.number(UInt32.self)))
    }
    let elements = try list { (reader) throws(RecordFault) in try reader.value(depth: depth) }
    var product = dimensions.isEmpty ? 0 : 1
    for dimension in dimensions {
      let (next, overflow) = product.multipliedReportingOverflow(by: dimension.count)
      guard !overflow else { throw fault("an array is too large") }
      product = next
    }
    guard product == elements.count else { throw fault("an array without all its elements") }
    return SQLArray(elements, dimensions: dimensions, of: element)
  }

  private mutating func record(depth: Int) throws(RecordFault) -> SQLRecord {
    let type = TypeID(try number())
    let fields = try list { (reader) throws(RecordFault) in try reader.field() }
    let values = try list { (reader) throws(RecordFault) in try reader.value(depth: depth) }
    guard fields.count == values.count else { throw fault("a row without all its fields") }
    return SQLRecord(type: type, fields: fields, values: values)
  }

  private mutating func range(depth: Int) throws(RecordFault) -> SQLRange {
    let flags = try byte()
    guard flags < 32 else { throw fault("no range has these flags") }
    return SQLRange(
      isEmpty: flags & 1 != 0, lower: flags & 2 != 0 ? try value(depth: depth) : nil,
      upper: flags & 4 != 0 ? try value(depth: depth) : nil, lowerIsInclusive: flags & 8 != 0,
      upperIsInclusive: flags & 16 != 0)
  }
}
