import Core

/// Functions of names and sizes: parse_ident, unistr, string_to_table, pg_size_pretty, to_regtype….
enum IdentifierFunctions {
  static var functions: [FunctionDefinition] { names + sizes + registry }

  private static func parsed(_ text: [UInt8], isStrict: Bool) throws(EngineError) -> [SQLValue] {
    let shown = String(decoding: text, as: UTF8.self)
    func invalid(_ detail: String?) -> EngineError {
      .sql("22023", "string is not a valid identifier: \"\(shown)\"", detail: detail)
    }
    var parts: [SQLValue] = []
    var index = 0
    var isAfterDot = false
    func skipBlanks() { while index < text.count, Blanks.contains(text[index]) { index += 1 } }
    skipBlanks()
    while true {
      var isMissing = true
      if index < text.count, text[index] == 34 {
        var name: [UInt8] = []
        index += 1
        while true {
          guard index < text.count else { throw invalid("String has unclosed double quotes.") }
          if text[index] == 34 {
            index += 1
            guard index < text.count, text[index] == 34 else { break }
          }
          name.append(text[index])
          index += 1
        }
        if name.isEmpty { throw invalid("Quoted identifier must not be empty.") }
        parts.append(.text(name))
        isMissing = false
      } else if index < text.count, isStart(text[index]) {
        let start = index
        while index < text.count, isStart(text[index]) || isInner(text[index]) { index += 1 }
        parts.append(.text(text[start..<index].map { ASCIICase.lower($0) }))
        isMissing = false
      }
      if isMissing {
        if index < text.count, text[index] == 46 {
          throw invalid("No valid identifier before \".\".")
        }
        throw invalid(isAfterDot ? "No valid identifier after \".\"." : nil)
      }
      skipBlanks()
      guard index < text.count else { return parts }
      guard text[index] == 46 else {
        if isStrict { throw invalid(nil) }
        return parts
      }
      isAfterDot = true
      index += 1
      skipBlanks()
    }
  }

  private static func isStart(_ byte: UInt8) -> Bool {
    byte == 95 || FormatText.isLetter(byte) || byte >= 0x80
  }
  private static func isInner(_ byte: UInt8) -> Bool { byte == 36 || FormatText.isDigit(byte) }

  /// `\0061`, `\+000061`, `\u0061`, `\U00000061`, `\\`.
  private static func unescaped(_ text: [UInt8]) throws(EngineError) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    var pending: UInt32?
    let pair = EngineError.sql("42601", "invalid Unicode surrogate pair")
    while index < text.count {
      guard text[index] == 92 else {
        if pending != nil { throw pair }
        result.append(text[index])
        index += 1
        continue
      }
      if index + 1 < text.count, text[index + 1] == 92 {
        if pending != nil { throw pair }
        result.append(92)
        index += 2
        continue
      }
      let (code, length) = try escape(text[(index + 1)...])
      index += 1 + length
      if let high = pending {
        guard (0xDC00...0xDFFF).contains(code) else { throw pair }
        pending = nil
        let whole = 0x10000 + (high - 0xD800) << 10 + (code - 0xDC00)
        if let scalar = Unicode.Scalar(whole) { result += UTF8Text.bytes([scalar]) }
      } else if (0xD800...0xDBFF).contains(code) {
        pending = code
      } else {
        if (0xDC00...0xDFFF).contains(code) { throw pair }
        guard code != 0, let scalar = Unicode.Scalar(code) else {
          let shown = String(code, radix: 16, uppercase: true)
          let padded = String(repeating: "0", count: max(0, 4 - shown.utf8.count)) + shown
          throw .invalidParameter("invalid Unicode code point: \(padded)")
        }
        result += UTF8Text.bytes([scalar])
      }
    }
    if pending != nil { throw pair }
    return result
  }

  private static func escape(_ rest: ArraySlice<UInt8>) throws(EngineError) -> (UInt32, Int) {
    let (skipped, count): (Int, Int) =
      switch rest.first {
      case UInt8(ascii: "+"): (1, 6)
      case UInt8(ascii: "u"): (1, 4)
      case UInt8(ascii: "U"): (1, 8)
      default: (0, 4)
      }
    var code: UInt32 = 0
    let digits = rest.dropFirst(skipped).prefix(count)
    for byte in digits {
      guard let digit = Hex.digit(byte) else { throw invalidEscape }
      code = code << 4 | UInt32(digit)
    }
    if digits.count < count { throw invalidEscape }
    return (code, skipped + count)
  }

  private static let invalidEscape = EngineError.sql(
    "42601", "invalid Unicode escape",
    hint: "Unicode escapes must be \\XXXX, \\+XXXXXX, \\uXXXX, or \\UXXXXXXXX.")

  private static func split(_ a: [SQLValue]) -> any RowProducer {
    if a[0].isNull || a[0].bytes.isEmpty { return ListProducer([]) }
    let parts: [[UInt8]] =
      a[1].isNull
      ? UTF8Text.scalars(a[0].bytes).map { UTF8Text.bytes([$0]) }
      : StringFunctions.split(a[0].bytes, by: a[1].bytes)
    let null = a.count > 2 && !a[2].isNull ? a[2].bytes : nil
    return ListProducer(parts.map { [$0 == null ? .null : .text($0)] })
  }

  private static let names: [FunctionDefinition] = [
    function("parse_ident(str:text, strict:bool) text[]", defaults: [.bool(true)]) {
      a, _ throws(EngineError) in
      .array(SQLArray(try parsed(a[0].bytes, isStrict: a[1].boolean), of: .text))
    },
    function("unistr(text) text") { a, _ throws(EngineError) in .text(try unescaped(a[0].bytes)) },
    setFunction("string_to_table(text, text, text) setof text", strict: false) { a, _, _ in
      split(a)
    },
    function("to_ascii(text) text") { _, _ throws(EngineError) in
      throw .sql("0A000", "encoding conversion from UTF8 to ASCII not supported")
    },
  ]

  private struct SizeUnit {
    var name: String
    /// Sizes below are shown in it.
    var limit: Int64
    var isRounded: Bool
    var bits: Int
  }

  private static let units = [
    SizeUnit(name: "bytes", limit: 10 * 1024, isRounded: false, bits: 0),
    SizeUnit(name: "kB", limit: 20 * 1024 - 1, isRounded: true, bits: 10),
    SizeUnit(name: "MB", limit: 20 * 1024 - 1, isRounded: true, bits: 20),
    SizeUnit(name: "GB", limit: 20 * 1024 - 1, isRounded: true, bits: 30),
    SizeUnit(name: "TB", limit: 20 * 1024 - 1, isRounded: true, bits: 40),
    SizeUnit(name: "PB", limit: 20 * 1024 - 1, isRounded: true, bits: 50),
  ]

  /// **Source:** PostgreSQL 15, dbsize.c: pg_size_pretty.
  private static func pretty(_ size: Numeric) throws(EngineError) -> [UInt8] {
    var size = size
    for (index, unit) in units.enumerated() {
      let magnitude = size.signum < 0 ? size.negated : size
      let isLast = index + 1 == units.count
      if isLast || Numeric.compare(magnitude, Numeric(unit.limit)) < 0 {
        if unit.isRounded {
          let half = Numeric(size.signum < 0 ? -1 : 1)
          size = try Numeric.divideTruncating(try Numeric.add(size, half), Numeric(2))
        }
        return size.text + Array(" \(unit.name)".utf8)
      }
      let next = units[index + 1]
      let bits = next.bits - unit.bits - (next.isRounded ? 1 : 0) + (unit.isRounded ? 1 : 0)
      size = try Numeric.divideTruncating(size, Numeric(Int64(1) << Int64(bits)))
    }
    return size.text
  }

  private static func sizeInBytes(_ text: [UInt8]) throws(EngineError) -> SQLValue {
    let shown = String(decoding: text, as: UTF8.self)
    let body = Array(Blanks.trimmed(text))
    var end = body.first == 43 || body.first == 45 ? 1 : 0
    let start = end
    func digits() { while end < body.count, FormatText.isDigit(body[end]) { end += 1 } }
    digits()
    var count = end - start
    if end < body.count, body[end] == 46 {
      end += 1
      let point = end
      digits()
      count += end - point
    }
    guard count > 0 else { throw .invalidParameter("invalid size: \"\(shown)\"") }
    if end < body.count, body[end] | 32 == 101 {
      var place = end + 1
      if place < body.count, body[place] == 43 || body[place] == 45 { place += 1 }
      if place < body.count, FormatText.isDigit(body[place]) {
        end = place
        digits()
      }
    }
    var number = try Numeric(parsing: Array(body[..<end]))
    let unit = String(decoding: Blanks.trimmed(Array(body[end...])), as: UTF8.self)
    if !unit.isEmpty {
      let known = units.first { $0.name.lowercased() == unit.lowercased() }
      guard let known else {
        throw .sql(
          "22023", "invalid size: \"\(shown)\"",
          hint: "Valid units are \"bytes\", \"kB\", \"MB\", \"GB\", \"TB\", and \"PB\".",
          detail: "Invalid size unit: \"\(unit)\".")
      }
      number = try Numeric.multiply(number, Numeric(Int64(1) << Int64(known.bits)))
    }
    guard let size = number.int64 else { throw .outOfRange("bigint") }
    return .int(size)
  }

  private static let sizes: [FunctionDefinition] = [
    function("pg_size_pretty(int8) text") { a, _ throws(EngineError) in
      .text(try pretty(Numeric(a[0].integer)))
    },
    function("pg_size_pretty(numeric) text") { a, _ throws(EngineError) in
      .text(try pretty(a[0].numeric))
    },
    function("pg_size_bytes(text) int8") { a, _ throws(EngineError) in
      try sizeInBytes(a[0].bytes)
    },
  ]

  /// The to_reg functions: null where the cast would be an error.
  private static var registry: [FunctionDefinition] {
    let types: [(String, TypeID)] = [
      ("regclass", .regclass), ("regtype", .regtype), ("regproc", .regproc),
      ("regprocedure", .regprocedure), ("regnamespace", .regnamespace), ("regrole", .regrole),
    ]
    return types.map { name, type in
      function("to_\(name)(text) \(name)", .stable) { a, context in
        let id = try? RegistryNames.parse(a[0].bytes, as: type, &context)
        return id.map { .int($0) } ?? .null
      }
    }
  }
}
