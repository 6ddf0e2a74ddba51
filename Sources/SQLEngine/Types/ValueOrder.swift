import Core

/// Order and equality of values of one type.
enum ValueOrder {
  static func compareBytes(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let count = min(a.count, b.count)
    for index in 0..<count where a[index] != b[index] { return a[index] < b[index] ? -1 : 1 }
    return a.count - b.count
  }

  /// Three-way comparison in the type's default B-tree order; neither may be null, though elements
  /// within them may be: those come last.
  /// - Returns: negative, 0 or positive.
  static func compare(_ a: SQLValue, _ b: SQLValue, as type: TypeID) -> Int {
    switch (a, b) {
    case (.int(let x), .int(let y)): return x < y ? -1 : x > y ? 1 : 0
    case (.double(let x), .double(let y)): return compareDoubles(x, y)
    case (.numeric(let x), .numeric(let y)): return Numeric.compare(x, y)
    case (.text(let x), .text(let y)):
      return type == .bpchar
        ? compareBytes(withoutPadding(x), withoutPadding(y)) : compareBytes(x, y)
    case (.bool(let x), .bool(let y)): return (x ? 1 : 0) - (y ? 1 : 0)
    default: return compareOthers(a, b)
    }
  }

  /// NaN is equal to itself and above everything.
  static func compareDoubles(_ x: Double, _ y: Double) -> Int {
    if x < y { return -1 }
    if x > y { return 1 }
    if x == y { return 0 }
    return (x.isNaN ? 1 : 0) - (y.isNaN ? 1 : 0)
  }

  static func withoutPadding(_ text: [UInt8]) -> [UInt8] {
    guard text.last == 0x20 else { return text }
    var end = text.count
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    return Array(text[..<end])
  }

  private static func compareOthers(_ a: SQLValue, _ b: SQLValue) -> Int {
    switch (a, b) {
    case (.interval(let x), .interval(let y)):
      let first = x.comparableSpan
      let second = y.comparableSpan
      return first < second ? -1 : first > second ? 1 : 0
    case (.timetz(let x), .timetz(let y)):
      let first = x.microseconds + Int64(x.zoneSecondsWest) * 1_000_000
      let second = y.microseconds + Int64(y.zoneSecondsWest) * 1_000_000
      if first != second { return first < second ? -1 : 1 }
      return Int(x.zoneSecondsWest) - Int(y.zoneSecondsWest)
    case (.uuid(let x), .uuid(let y)):
      if x.high != y.high { return x.high < y.high ? -1 : 1 }
      return x.low < y.low ? -1 : x.low > y.low ? 1 : 0
    case (.bits(let x), .bits(let y)):
      let order = compareBytes(x.bytes, y.bytes)
      return order != 0 ? order : x.count - y.count
    case (.jsonb(let x), .jsonb(let y)): return JSONNode.compare(x, y)
    case (.array(let x), .array(let y)): return compareArrays(x, y)
    case (.record(let x), .record(let y)): return compareRecords(x, y)
    case (.range(let x), .range(let y)): return SQLRange.compare(x, y, .none)
    case (.multirange(let x), .multirange(let y)):
      for (left, right) in zip(x, y) {
        let order = SQLRange.compare(left, right, .none)
        if order != 0 { return order }
      }
      return x.count - y.count
    default: return 0
    }
  }

  /// Nulls are equal to each other and last.
  static func compareNullable(_ a: SQLValue, _ b: SQLValue, as type: TypeID) -> Int {
    if a.isNull || b.isNull { return (a.isNull ? 1 : 0) - (b.isNull ? 1 : 0) }
    return compare(a, b, as: type)
  }

  static func compareArrays(_ a: SQLArray, _ b: SQLArray) -> Int {
    for (x, y) in zip(a.elements, b.elements) {
      let order = compareNullable(x, y, as: a.elementType)
      if order != 0 { return order }
    }
    if a.elements.count != b.elements.count { return a.elements.count - b.elements.count }
    if a.dimensions.count != b.dimensions.count { return a.dimensions.count - b.dimensions.count }
    for (x, y) in zip(a.dimensions, b.dimensions) {
      if x.count != y.count { return x.count - y.count }
      if x.lowerBound != y.lowerBound { return x.lowerBound - y.lowerBound }
    }
    return 0
  }

  static func compareRecords(_ a: SQLRecord, _ b: SQLRecord) -> Int {
    for (index, (x, y)) in zip(a.values, b.values).enumerated() {
      let type = index < a.fields.count ? a.fields[index].type.id : .none
      let order = compareNullable(x, y, as: type)
      if order != 0 { return order }
    }
    return a.values.count - b.values.count
  }

  /// Equal values hash equally; for hash joins, aggregation, DISTINCT.
  static func hash(_ value: SQLValue, as type: TypeID, into hash: inout UInt64) {
    func mix(_ word: UInt64) { hash = StableHash.hash(word, seed: hash) }
    func mix(_ bytes: [UInt8]) { hash = StableHash.hash(bytes, seed: hash) }
    switch value {
    case .null: mix(0x9E37)
    case .bool(let flag): mix(flag ? 1 : 0)
    case .int(let number): mix(UInt64(bitPattern: number))
    case .double(let number): mix(number == 0 ? 0 : number.isNaN ? 1 : number.bitPattern)
    case .numeric(let number): mix(number.trimmed.text)
    case .text(let text): mix(type == .bpchar ? withoutPadding(text) : text)
    case .interval(let span): mix(UInt64(truncatingIfNeeded: span.comparableSpan))
    case .timetz(let time):
      mix(UInt64(bitPattern: time.microseconds + Int64(time.zoneSecondsWest) * 1_000_000))
    case .uuid(let uuid):
      mix(uuid.high)
      mix(uuid.low)
    case .bits(let bits): mix(bits.bytes)
    case .jsonb(let node): node.hash(into: &hash)
    case .array(let array):
      for element in array.elements { self.hash(element, as: array.elementType, into: &hash) }
    case .record(let record):
      for (index, element) in record.values.enumerated() {
        let type = index < record.fields.count ? record.fields[index].type.id : .none
        self.hash(element, as: type, into: &hash)
      }
    case .range(let range): hashRange(range, into: &hash)
    case .multirange(let ranges): for range in ranges { hashRange(range, into: &hash) }
    }
  }

  private static func hashRange(_ range: SQLRange, into hash: inout UInt64) {
    self.hash(range.lower ?? .null, as: .none, into: &hash)
    self.hash(range.upper ?? .null, as: .none, into: &hash)
    self.hash(.bool(range.isEmpty), as: .bool, into: &hash)
  }
}

extension Interval {
  /// For comparison a month is 30 days and a day 24 hours.
  var comparableSpan: Int128 {
    (Int128(months) * 30 + Int128(days)) * Int128(Calendar.microsecondsPerDay)
      + Int128(microseconds)
  }
}

extension JSONNode {
  private var rank: Int {
    switch self {
    case .null: 0
    case .string: 1
    case .number: 2
    case .bool: 3
    case .array: 4
    case .object: 5
    }
  }

  /// Object > array > boolean > number > string > null; containers by how many they have first.
  static func compare(_ a: JSONNode, _ b: JSONNode) -> Int {
    switch (a, b) {
    case (.bool(let x), .bool(let y)): return (x ? 1 : 0) - (y ? 1 : 0)
    case (.number(let x), .number(let y)): return Numeric.compare(x, y)
    case (.string(let x), .string(let y)): return ValueOrder.compareBytes(x, y)
    case (.array(let x), .array(let y)):
      // An empty array sorts below everything, a quirk of PostgreSQL's that is kept.
      if x.count != y.count { return x.count - y.count }
      for (left, right) in zip(x, y) {
        let order = compare(left, right)
        if order != 0 { return order }
      }
      return 0
    case (.object(let x), .object(let y)):
      if x.count != y.count { return x.count - y.count }
      for (left, right) in zip(x, y) {
        let order = ValueOrder.compareBytes(left.key, right.key)
        if order != 0 { return order }
        let valueOrder = compare(left.value, right.value)
        if valueOrder != 0 { return valueOrder }
      }
      return 0
    case (.array(let x), _) where x.isEmpty: return -1
    case (_, .array(let y)) where y.isEmpty: return 1
    default: return a.rank - b.rank
    }
  }

  func hash(into hash: inout UInt64) {
    hash = StableHash.hash(UInt64(rank), seed: hash)
    switch self {
    case .null: break
    case .bool(let flag): hash = StableHash.hash(flag ? 1 : 0, seed: hash)
    case .number(let number): hash = StableHash.hash(number.trimmed.text, seed: hash)
    case .string(let text): hash = StableHash.hash(text, seed: hash)
    case .array(let elements): for element in elements { element.hash(into: &hash) }
    case .object(let members):
      for member in members {
        hash = StableHash.hash(member.key, seed: hash)
        member.value.hash(into: &hash)
      }
    }
  }
}
