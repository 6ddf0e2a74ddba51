import Core

/// Keys as bytes that compare, byte by byte, as the values do: for indexes, sorting, grouping.
///
///     (7, 'ab')  →  01 80 00 00 00 00 00 00 07   01 61 62 00 01
///     NULL       →  00 where NULLs come first, ff where they come last
///
/// Equal values have equal bytes, whatever they look like (1.0 and 1.00), and no key is the
/// beginning of another with as many parts. A descending part has its bytes inverted.
enum KeyEncoding {
  static func encode(_ values: some Sequence<SQLValue>, _ order: KeyOrder) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    for (value, term) in zip(values, order.terms) { append(value, term, to: &bytes) }
    return bytes
  }

  static func append(_ value: SQLValue, _ term: KeyOrder.Term, to bytes: inout [UInt8]) {
    guard !value.isNull else {
      bytes.append(term.nullsFirst ? 0 : 0xFF)
      return
    }
    bytes.append(1)
    let start = bytes.count
    append(value, as: term.type, to: &bytes)
    if term.isDescending { invert(&bytes, from: start) }
  }

  /// For equality alone: NULLs are equal to each other.
  static func append(_ value: SQLValue, orNullAs type: TypeID, to bytes: inout [UInt8]) {
    bytes.append(value.isNull ? 0xFF : 1)
    if !value.isNull { append(value, as: type, to: &bytes) }
  }

  private static func invert(_ bytes: inout [UInt8], from start: Int) {
    for index in start..<bytes.count { bytes[index] = ~bytes[index] }
  }

  static func append(_ value: SQLValue, as type: TypeID, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(0)
    case .bool(let flag): bytes.append(flag ? 1 : 0)
    case .int(let number): append(number, to: &bytes)
    case .double(let number): append(number, to: &bytes)
    case .numeric(let number): append(number, to: &bytes)
    case .text(let text):
      append(text[...], isPadded: type == .bpchar, to: &bytes)
    default: appendOther(value, to: &bytes)
    }
  }

  @inline(__always)
  static func append(_ number: Int64, to bytes: inout [UInt8]) {
    var word = (UInt64(bitPattern: number) ^ (1 << 63)).bigEndian
    withUnsafeBytes(of: &word) { bytes.append(contentsOf: $0) }
  }

  /// NaN is above everything, and −0 is 0.
  static func append(_ number: Double, to bytes: inout [UInt8]) {
    OrderedEncoding.append(number == 0 ? 0 : number.isNaN ? Double.nan : number, to: &bytes)
  }

  /// A zero byte is followed by ff, the end marked by 00 01: so a text sorts before its own
  /// continuations.
  static func append(_ text: ArraySlice<UInt8>, isPadded: Bool, to bytes: inout [UInt8]) {
    var end = text.endIndex
    if isPadded { while end > text.startIndex, text[end - 1] == 0x20 { end -= 1 } }
    for byte in text[text.startIndex..<end] {
      bytes.append(byte)
      if byte == 0 { bytes.append(0xFF) }
    }
    bytes.append(0)
    bytes.append(1)
  }

  private static func append(_ count: Int, to bytes: inout [UInt8]) {
    append(Int64(count), to: &bytes)
  }

  private static func appendOther(_ value: SQLValue, to bytes: inout [UInt8]) {
    switch value {
    case .interval(let span):
      let total = span.comparableSpan
      append(Int64(truncatingIfNeeded: total >> 64), to: &bytes)
      append(UInt64(truncatingIfNeeded: total), to: &bytes)
    case .timetz(let time):
      append(time.microseconds + Int64(time.zoneSecondsWest) * 1_000_000, to: &bytes)
      append(Int64(time.zoneSecondsWest), to: &bytes)
    case .uuid(let uuid):
      append(uuid.high, to: &bytes)
      append(uuid.low, to: &bytes)
    case .bits(let bits):
      append(bits.bytes[...], isPadded: false, to: &bytes)
      append(bits.count, to: &bytes)
    case .jsonb(let node): append(node, to: &bytes)
    case .array(let array): append(array, to: &bytes)
    case .record(let record):
      for (index, value) in record.values.enumerated() {
        let type = index < record.fields.count ? record.fields[index].type.id : .none
        append(value, orNullAs: type, to: &bytes)
      }
      bytes.append(0)
    case .range(let range): append(range, to: &bytes)
    case .multirange(let ranges):
      for range in ranges {
        bytes.append(1)
        append(range, to: &bytes)
      }
      bytes.append(0)
    case .null, .bool, .int, .double, .numeric, .text: append(value, as: .none, to: &bytes)
    }
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    append(Int64(bitPattern: number ^ (1 << 63)), to: &bytes)
  }

  /// The elements, each behind a 1, and a 0: NULL elements last, a shorter array first.
  private static func append(_ array: SQLArray, to bytes: inout [UInt8]) {
    for element in array.elements {
      bytes.append(element.isNull ? 0xFF : 1)
      if !element.isNull { append(element, as: array.elementType, to: &bytes) }
    }
    bytes.append(0)
    append(array.dimensions.count, to: &bytes)
    for dimension in array.dimensions {
      append(dimension.count, to: &bytes)
      append(dimension.lowerBound, to: &bytes)
    }
  }

  private static func append(_ range: SQLRange, to bytes: inout [UInt8]) {
    guard !range.isEmpty else {
      bytes.append(0)
      return
    }
    bytes.append(1)
    bytes.append(range.lower == nil ? 0 : 1)
    if let lower = range.lower { append(lower, as: .none, to: &bytes) }
    bytes.append(range.lower == nil || range.lowerIsInclusive ? 0 : 1)
    bytes.append(range.upper == nil ? 1 : 0)
    if let upper = range.upper { append(upper, as: .none, to: &bytes) }
    bytes.append(range.upper != nil && range.upperIsInclusive ? 1 : 0)
  }

  private static func append(_ node: JSONNode, to bytes: inout [UInt8]) {
    switch node {
    case .array(let elements) where elements.isEmpty: bytes.append(0)
    case .null: bytes.append(1)
    case .string(let text):
      bytes.append(2)
      append(text[...], isPadded: false, to: &bytes)
    case .number(let number):
      bytes.append(3)
      append(number, to: &bytes)
    case .bool(let flag):
      bytes.append(4)
      bytes.append(flag ? 1 : 0)
    case .array(let elements):
      bytes.append(5)
      append(elements.count, to: &bytes)
      for element in elements { append(element, to: &bytes) }
    case .object(let members):
      bytes.append(6)
      append(members.count, to: &bytes)
      for member in members {
        append(member.key[...], isPadded: false, to: &bytes)
        append(member.value, to: &bytes)
      }
    }
  }
}
