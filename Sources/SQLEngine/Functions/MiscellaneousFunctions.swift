import Core

/// Functions that fit nowhere else: types, settings, sequences, enums, uuid, bytes, ranges.
enum MiscellaneousFunctions {
  static var functions: [FunctionDefinition] {
    system + sequences + enums + bytes + ranges + windows
  }

  private static let system: [FunctionDefinition] = [
    typedFunction("pg_typeof(any) regtype", strict: false, .stable) { _, types, _ in
      .int(Int64(types.arguments.first?.id.rawValue ?? 0))
    },
    function("version() text", .stable) { _, _ in .text("PostgreSQL 15.18 (Loupe)") },
    function("current_setting(text) text", .stable) { a, context throws(EngineError) in
      guard let value = context.catalog.setting(a[0].string) else {
        throw .sql("42704", "unrecognized configuration parameter \"\(a[0].string)\"")
      }
      return .text(value)
    },
    function("current_setting(text, bool) text", .stable) { a, context throws(EngineError) in
      if let value = context.catalog.setting(a[0].string) { return .text(value) }
      if a[1].boolean { return .null }
      throw .sql("42704", "unrecognized configuration parameter \"\(a[0].string)\"")
    },
    function("format_type(oid, int4) text", strict: false, .stable) { a, context in
      if a[0].isNull { return .null }
      let id = TypeID(UInt32(truncatingIfNeeded: a[0].integer))
      let modifier = a[1].isNull ? SQLType.noModifier : Int32(truncatingIfNeeded: a[1].integer)
      return .text(context.catalog.displayName(of: SQLType(id, modifier: modifier)))
    },
    typedFunction("num_nulls(variadic any) int4", strict: false) { a, types, _ in
      .int(counted(a, types).count { $0.isNull })
    },
    typedFunction("num_nonnulls(variadic any) int4", strict: false) { a, types, _ in
      .int(counted(a, types).count { !$0.isNull })
    },
    function("gen_random_uuid() uuid", .volatile) { _, context in
      let high = context.random.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
      let low = context.random.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
      return .uuid(UUIDValue(high: high, low: low))
    },
  ]

  private static func counted(_ a: [SQLValue], _ types: CallTypes) -> [SQLValue] {
    if types.isVariadicArray, case .array(let array) = a.last { return array.elements }
    return a
  }

  private static func id(_ value: SQLValue) -> UInt32 { UInt32(truncatingIfNeeded: value.integer) }

  private static let sequences: [FunctionDefinition] = [
    function("nextval(regclass) int8", .volatile) { a, context throws(EngineError) in
      .int(try context.catalog.nextSequenceValue(id(a[0])))
    },
    function("currval(regclass) int8", .volatile) { a, context throws(EngineError) in
      .int(try context.catalog.currentSequenceValue(id(a[0])))
    },
    function("lastval() int8", .volatile) { _, context throws(EngineError) in
      .int(try context.catalog.lastSequenceValue())
    },
    function("setval(regclass, int8) int8", .volatile) { a, context throws(EngineError) in
      try context.catalog.setSequenceValue(id(a[0]), to: a[1].integer, isCalled: true)
      return a[1]
    },
    function("setval(regclass, int8, bool) int8", .volatile) { a, context throws(EngineError) in
      try context.catalog.setSequenceValue(
        id(a[0]), to: a[1].integer, isCalled: a[2].boolean)
      return a[1]
    },
  ]

  private static func enumArray(
    _ types: CallTypes, _ range: ClosedRange<Int64>, _ context: EvaluationContext
  ) -> SQLValue {
    let type = types.arguments[0].id
    let values = context.catalog.enumValues(of: type).filter(range.contains)
    return .array(SQLArray(values.map { .int($0) }, of: type))
  }

  private static let enums: [FunctionDefinition] = [
    typedFunction("enum_first(anyenum) anyenum", strict: false, .stable) { _, types, context in
      context.catalog.enumValues(of: types.arguments[0].id).first.map { .int($0) } ?? .null
    },
    typedFunction("enum_last(anyenum) anyenum", strict: false, .stable) { _, types, context in
      context.catalog.enumValues(of: types.arguments[0].id).last.map { .int($0) } ?? .null
    },
    typedFunction("enum_range(anyenum) anyarray", strict: false, .stable) { _, types, context in
      enumArray(types, Int64.min...Int64.max, context)
    },
    typedFunction("enum_range(anyenum, anyenum) anyarray", strict: false, .stable) {
      a, types, context in
      let low = a[0].isNull ? Int64.min : a[0].integer
      let high = a[1].isNull ? Int64.max : a[1].integer
      return low <= high
        ? enumArray(types, low...high, context)
        : .array(SQLArray([], of: types.arguments[0].id))
    },
  ]

  private static let bytes: [FunctionDefinition] = [
    function("length(bytea) int4") { a, _ in .int(a[0].bytes.count) },
    function("octet_length(bytea) int4") { a, _ in .int(a[0].bytes.count) },
    function("bit_length(bytea) int4") { a, _ in .int(a[0].bytes.count * 8) },
    function("length(bit) int4") { a, _ in .int(a[0].bitString.count) },
    function("bit_count(bit) int8") { a, _ in
      .int(a[0].bitString.bytes.reduce(0) { $0 + $1.nonzeroBitCount })
    },
    function("bit_count(bytea) int8") { a, _ in
      .int(a[0].bytes.reduce(0) { $0 + $1.nonzeroBitCount })
    },
    function("get_byte(bytea, int4) int4") { a, _ throws(EngineError) in
      .int(Int64(a[0].bytes[try index(a[1], a[0].bytes.count)]))
    },
    function("set_byte(bytea, int4, int4) bytea") { a, _ throws(EngineError) in
      var bytes = a[0].bytes
      bytes[try index(a[1], bytes.count)] = UInt8(truncatingIfNeeded: a[2].integer)
      return .text(bytes)
    },
    function("substring(bytea, int4, int4) bytea") { a, _ throws(EngineError) in
      let (start, count) = (a[1].position, a[2].position)
      if count < 0 { throw .sql("22011", "negative substring length not allowed") }
      let from = max(start, 1) - 1
      let end = min(a[0].bytes.count, start - 1 + count)
      return .text(from < end ? Array(a[0].bytes[from..<end]) : [])
    },
    function("encode(bytea, text) text") { a, _ throws(EngineError) in
      switch a[1].string.lowercased() {
      case "hex": return .text(Hex.encode(a[0].bytes))
      case "base64": return .text(Base64.encode(a[0].bytes))
      case "escape": return .text(ScalarText.printBytea(a[0].bytes, isEscape: true))
      default: throw .invalidParameter("unrecognized encoding: \"\(a[1].string)\"")
      }
    },
    function("decode(text, text) bytea") { a, _ throws(EngineError) in
      switch a[1].string.lowercased() {
      case "hex": return .text(try Hex.decode(a[0].bytes[...]))
      case "base64": return .text(try Base64.decode(a[0].bytes))
      case "escape": return .text(try ScalarText.parseBytea(a[0].bytes))
      default: throw .invalidParameter("unrecognized encoding: \"\(a[1].string)\"")
      }
    },
  ]

  private static func index(_ value: SQLValue, _ count: Int) throws(EngineError) -> Int {
    guard (0..<count).contains(value.position) else {
      throw .sql(
        "2202E", "index \(value.integer) out of valid range, 0..\(count - 1)")
    }
    return value.position
  }

  private static let ranges: [FunctionDefinition] = [
    function("lower(anyrange) anyelement") { a, _ in a[0].range.lower ?? .null },
    function("upper(anyrange) anyelement") { a, _ in a[0].range.upper ?? .null },
    function("isempty(anyrange) bool") { a, _ in .bool(a[0].range.isEmpty) },
    function("lower_inc(anyrange) bool") { a, _ in .bool(a[0].range.lowerIsInclusive) },
    function("upper_inc(anyrange) bool") { a, _ in .bool(a[0].range.upperIsInclusive) },
    function("lower_inf(anyrange) bool") { a, _ in
      .bool(!a[0].range.isEmpty && a[0].range.lower == nil)
    },
    function("upper_inf(anyrange) bool") { a, _ in
      .bool(!a[0].range.isEmpty && a[0].range.upper == nil)
    },
  ]

  private static func window(_ signature: String, _ kind: WindowFunction) -> FunctionDefinition {
    definition(signature, isStrict: false, .immutable, .window(kind))
  }

  private static let windows: [FunctionDefinition] = [
    window("row_number() int8", .rowNumber), window("rank() int8", .rank),
    window("dense_rank() int8", .denseRank), window("percent_rank() float8", .percentRank),
    window("cume_dist() float8", .cumulativeDistribution), window("ntile(int4) int4", .ntile),
    window("lag(anyelement) anyelement", .lag), window("lag(anyelement, int4) anyelement", .lag),
    window("lag(anycompatible, int4, anycompatible) anycompatible", .lag),
    window("lead(anyelement) anyelement", .lead),
    window("lead(anyelement, int4) anyelement", .lead),
    window("lead(anycompatible, int4, anycompatible) anycompatible", .lead),
    window("first_value(anyelement) anyelement", .firstValue),
    window("last_value(anyelement) anyelement", .lastValue),
    window("nth_value(anyelement, int4) anyelement", .nthValue),
  ]
}

/// Base 64 with lines of 76 letters, as PostgreSQL's encode writes it.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var line = 0
    for start in stride(from: 0, to: bytes.count, by: 3) {
      if line == 76 {
        result.append(10)
        line = 0
      }
      let part = bytes[start..<min(start + 3, bytes.count)]
      let word = part.reduce(0) { $0 << 8 | Int($1) } << ((3 - part.count) * 8)
      for place in 0..<4 {
        result.append(
          place <= part.count ? alphabet[word >> ((3 - place) * 6) & 63] : UInt8(ascii: "="))
      }
      line += 4
    }
    return result
  }

  /// - Throws: 22023.
  static func decode(_ text: [UInt8]) throws(EngineError) -> [UInt8] {
    var result: [UInt8] = []
    var word = 0
    var count = 0
    var padding = 0
    for byte in text where ![0x20, 9, 10, 13].contains(byte) {
      if byte == UInt8(ascii: "=") {
        padding += 1
        word <<= 6
      } else {
        guard padding == 0, let digit = alphabet.firstIndex(of: byte) else {
          let symbol = Character(UnicodeScalar(byte))
          throw .invalidParameter(
            "invalid symbol \"\(symbol)\" found while decoding base64 sequence")
        }
        word = word << 6 | digit
      }
      count += 1
      if count == 4 {
        for shift in [16, 8, 0].prefix(3 - padding) { result.append(UInt8(word >> shift & 255)) }
        (word, count) = (0, 0)
      }
    }
    if count != 0 {
      throw .invalidParameter(
        "invalid base64 end sequence",
        hint: "Input data is missing padding, is truncated, or is otherwise corrupted.")
    }
    return result
  }
}
