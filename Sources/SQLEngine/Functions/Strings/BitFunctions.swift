import Core

/// Operators and functions of bit strings, and of bits in bytes.
enum BitFunctions {
  static var functions: [FunctionDefinition] { parts + bytes + aggregates }

  private static func pairwise(
    _ a: SQLValue, _ b: SQLValue, _ verb: String, _ combine: (UInt8, UInt8) -> UInt8
  ) throws(EngineError) -> SQLValue {
    let (x, y) = (a.bitString, b.bitString)
    guard x.count == y.count else {
      throw .sql("22026", "cannot \(verb) bit strings of different sizes")
    }
    return .bits(BitString(bytes: zip(x.bytes, y.bytes).map(combine), count: x.count))
  }

  /// Moves bits to the left (to the right by negative counts) and fills up with zeros.
  private static func shifted(_ value: SQLValue, by count: Int64) -> SQLValue {
    let bits = value.bitString
    var result = BitString(bytes: [], count: 0)
    for index in 0..<bits.count {
      let (source, overflow) = Int64(index).addingReportingOverflow(count)
      let isInside = !overflow && source >= 0 && source < Int64(bits.count)
      result.append(isInside && bits[Int(source)])
    }
    return .bits(result)
  }

  static let operators: [OperatorDefinition] = [
    operation("bit & bit = bit") { a, _ throws(EngineError) in
      try pairwise(a[0], a[1], "AND", &)
    },
    operation("bit | bit = bit") { a, _ throws(EngineError) in try pairwise(a[0], a[1], "OR", |) },
    operation("bit # bit = bit") { a, _ throws(EngineError) in try pairwise(a[0], a[1], "XOR", ^) },
    operation("~ bit = bit") { a, _ in
      let bits = a[0].bitString
      var result = BitString(bytes: [], count: 0)
      for index in 0..<bits.count { result.append(!bits[index]) }
      return .bits(result)
    },
    operation("bit << int4 = bit") { a, _ in shifted(a[0], by: a[1].integer) },
    operation("bit >> int4 = bit") { a, _ in shifted(a[0], by: -a[1].integer) },
  ]

  private static func slice(_ value: SQLValue, from start: Int, count: Int?)
    throws(EngineError) -> SQLValue
  {
    if let count, count < 0 { throw .sql("22011", "negative substring length not allowed") }
    let bits = value.bitString
    var result = BitString(bytes: [], count: 0)
    let first = max(start, 1) - 1
    let end = count.map { min(bits.count, start - 1 + $0) } ?? bits.count
    var index = first
    while index < end {
      result.append(bits[index])
      index += 1
    }
    return .bits(result)
  }

  private static func overlay(_ a: [SQLValue]) throws(EngineError) -> SQLValue {
    let count = a.count > 3 ? a[3].position : a[1].bitString.count
    if a[2].position <= 0 { throw .sql("22011", "negative substring length not allowed") }
    var result = try slice(a[0], from: 1, count: a[2].position - 1).bitString
    let tail = try slice(a[0], from: a[2].position + count, count: nil).bitString
    for part in [a[1].bitString, tail] {
      for index in 0..<part.count { result.append(part[index]) }
    }
    return .bits(result)
  }

  private static func place(_ value: SQLValue, _ count: Int) throws(EngineError) -> Int {
    guard value.integer >= 0, value.integer < Int64(count) else {
      throw .sql("2202E", "bit index \(value.integer) out of valid range (0..\(count - 1))")
    }
    return value.position
  }

  private static func newBit(_ value: SQLValue) throws(EngineError) -> Bool {
    guard value.integer == 0 || value.integer == 1 else {
      throw .invalidParameter("new bit must be 0 or 1")
    }
    return value.integer == 1
  }

  private static let parts: [FunctionDefinition] = [
    function("octet_length(bit) int4") { a, _ in .int(a[0].bitString.bytes.count) },
    function("bit_length(bit) int4") { a, _ in .int(a[0].bitString.count) },
    function("substring(bit, int4) bit") { a, _ throws(EngineError) in
      try slice(a[0], from: a[1].position, count: nil)
    },
    function("substring(bit, int4, int4) bit") { a, _ throws(EngineError) in
      try slice(a[0], from: a[1].position, count: a[2].position)
    },
    function("overlay(bit, bit, int4) bit") { a, _ throws(EngineError) in try overlay(a) },
    function("overlay(bit, bit, int4, int4) bit") { a, _ throws(EngineError) in try overlay(a) },
    function("position(bit, bit) int4") { a, _ in
      let (text, part) = (a[0].bitString, a[1].bitString)
      if part.count > text.count { return .int(0) }
      for start in 0...(text.count - part.count)
      where (0..<part.count).allSatisfy({ text[start + $0] == part[$0] }) {
        return .int(text.count == 0 ? 0 : start + 1)
      }
      return .int(0)
    },
    function("get_bit(bit, int4) int4") { a, _ throws(EngineError) in
      let bits = a[0].bitString
      return .int(bits[try place(a[1], bits.count)] ? 1 : 0)
    },
    function("set_bit(bit, int4, int4) bit") { a, _ throws(EngineError) in
      let bits = a[0].bitString
      let index = try place(a[1], bits.count)
      let bit = try newBit(a[2])
      var result = BitString(bytes: [], count: 0)
      for place in 0..<bits.count { result.append(place == index ? bit : bits[place]) }
      return .bits(result)
    },
  ]

  private static func bytePlace(_ value: SQLValue, _ count: Int) throws(EngineError) -> Int {
    guard value.integer >= 0, value.integer < Int64(count) else {
      throw .sql("2202E", "index \(value.integer) out of valid range, 0..\(count - 1)")
    }
    return value.position
  }

  /// In bytes bits count from the right.
  private static let bytes: [FunctionDefinition] = [
    function("get_bit(bytea, int8) int4") { a, _ throws(EngineError) in
      let bytes = a[0].bytes
      let index = try bytePlace(a[1], bytes.count * 8)
      return .int(Int64(bytes[index / 8] >> UInt8(index % 8) & 1))
    },
    function("set_bit(bytea, int8, int4) bytea") { a, _ throws(EngineError) in
      var bytes = a[0].bytes
      let index = try bytePlace(a[1], bytes.count * 8)
      let mask = UInt8(1) << UInt8(index % 8)
      if try newBit(a[2]) { bytes[index / 8] |= mask } else { bytes[index / 8] &= ~mask }
      return .text(bytes)
    },
  ]

  private static var aggregates: [FunctionDefinition] {
    let table: [(String, String, @Sendable (UInt8, UInt8) -> UInt8)] = [
      ("bit_and", "AND", { $0 & $1 }), ("bit_or", "OR", { $0 | $1 }),
      ("bit_xor", "XOR", { $0 ^ $1 }),
    ]
    return table.map { name, verb, combine in
      AggregateFunctions.aggregate("\(name)(bit) bit") { _ in
        BitFoldState(verb: verb, combine: combine)
      }
    }
  }

  /// bit_and and its kin over bit strings of one length.
  private struct BitFoldState: AggregateState {
    let verb: String
    let combine: @Sendable (UInt8, UInt8) -> UInt8
    private var value: SQLValue = .null

    init(verb: String, combine: @escaping @Sendable (UInt8, UInt8) -> UInt8) {
      self.verb = verb
      self.combine = combine
    }

    mutating func step(_ arguments: [SQLValue], _ context: inout EvaluationContext)
      throws(EngineError)
    {
      value =
        value.isNull
        ? arguments[0] : try BitFunctions.pairwise(value, arguments[0], verb, combine)
    }

    func finish(_ context: inout EvaluationContext) -> SQLValue { value }
  }
}
