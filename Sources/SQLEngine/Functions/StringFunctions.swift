import Core

/// Functions of text.
enum StringFunctions {
  static var functions: [FunctionDefinition] {
    lengths + parts + trims + changes + codes + quoting + PatternFunctions.functions
  }

  private static let lengths: [FunctionDefinition] = [
    function("length(text) int4") { a, _ in .int(UTF8Text.characterCount(a[0].bytes)) },
    function("length(bpchar) int4") { a, _ in
      .int(UTF8Text.characterCount(ValueOrder.withoutPadding(a[0].bytes)))
    },
    function("char_length(text) int4") { a, _ in .int(UTF8Text.characterCount(a[0].bytes)) },
    function("char_length(bpchar) int4") { a, _ in
      .int(UTF8Text.characterCount(ValueOrder.withoutPadding(a[0].bytes)))
    },
    function("character_length(text) int4") { a, _ in .int(UTF8Text.characterCount(a[0].bytes)) },
    function("character_length(bpchar) int4") { a, _ in
      .int(UTF8Text.characterCount(ValueOrder.withoutPadding(a[0].bytes)))
    },
    function("octet_length(text) int4") { a, _ in .int(a[0].bytes.count) },
    function("octet_length(bpchar) int4") { a, _ in .int(a[0].bytes.count) },
    function("bit_length(text) int4") { a, _ in .int(a[0].bytes.count * 8) },
    function("strpos(text, text) int4") { a, _ in .int(position(of: a[1].bytes, in: a[0].bytes)) },
    function("position(text, text) int4") { a, _ in
      .int(position(of: a[1].bytes, in: a[0].bytes))
    },
    function("starts_with(text, text) bool") { a, _ in .bool(a[0].bytes.starts(with: a[1].bytes)) },
    function("ascii(text) int4") { a, _ in
      .int(Int64(UTF8Text.scalars(Array(a[0].bytes.prefix(4))).first?.value ?? 0))
    },
  ]

  /// The character position, from 1; 0 if it is not there.
  static func position(of needle: [UInt8], in text: [UInt8]) -> Int {
    guard let offset = offset(of: needle, in: text, from: 0) else { return 0 }
    return UTF8Text.characterCount(Array(text[..<offset])) + 1
  }

  static func offset(of needle: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    if needle.isEmpty { return start }
    guard text.count >= needle.count, start <= text.count - needle.count else { return nil }
    for offset in start...(text.count - needle.count)
    where text[offset] == needle[0] && text[offset..<(offset + needle.count)] == needle[...] {
      return offset
    }
    return nil
  }

  /// SQL's substring by characters, from 1. - Throws: 22011.
  static func substring(_ text: [UInt8], from start: Int, count: Int?) throws(EngineError)
    -> [UInt8]
  {
    if let count, count < 0 { throw .sql("22011", "negative substring length not allowed") }
    let first = max(start, 1)
    let from = UTF8Text.offset(ofCharacter: first - 1, in: text)
    guard let count else { return Array(text[from...]) }
    let (end, overflow) = start.addingReportingOverflow(count)
    if overflow { return Array(text[from...]) }
    if end <= first { return [] }
    return Array(text[from..<max(from, UTF8Text.offset(ofCharacter: end - 1, in: text))])
  }

  private static let parts: [FunctionDefinition] = [
    function("substr(text, int4) text") { a, _ throws(EngineError) in
      .text(try substring(a[0].bytes, from: a[1].position, count: nil))
    },
    function("substr(text, int4, int4) text") { a, _ throws(EngineError) in
      .text(try substring(a[0].bytes, from: a[1].position, count: a[2].position))
    },
    function("substring(text, int4) text") { a, _ throws(EngineError) in
      .text(try substring(a[0].bytes, from: a[1].position, count: nil))
    },
    function("substring(text, int4, int4) text") { a, _ throws(EngineError) in
      .text(try substring(a[0].bytes, from: a[1].position, count: a[2].position))
    },
    function("left(text, int4) text") { a, _ in
      let (text, count) = (a[0].bytes, a[1].position)
      let kept = count >= 0 ? count : max(0, UTF8Text.characterCount(text) + count)
      return .text(Array(text[..<UTF8Text.offset(ofCharacter: kept, in: text)]))
    },
    function("right(text, int4) text") { a, _ in
      let (text, count) = (a[0].bytes, a[1].position)
      let dropped = count >= 0 ? UTF8Text.characterCount(text) - count : -count
      return .text(Array(text[UTF8Text.offset(ofCharacter: max(0, dropped), in: text)...]))
    },
    function("overlay(text, text, int4) text") { a, _ throws(EngineError) in
      .text(
        try overlay(
          a[0].bytes, a[1].bytes, a[2].position, UTF8Text.characterCount(a[1].bytes)))
    },
    function("overlay(text, text, int4, int4) text") { a, _ throws(EngineError) in
      .text(try overlay(a[0].bytes, a[1].bytes, a[2].position, a[3].position))
    },
    function("split_part(text, text, int4) text") { a, _ throws(EngineError) in
      .text(try splitPart(a[0].bytes, a[1].bytes, a[2].position))
    },
    function("reverse(text) text") { a, _ in
      .text(UTF8Text.bytes(UTF8Text.scalars(a[0].bytes).reversed()))
    },
  ]

  private static func overlay(_ text: [UInt8], _ new: [UInt8], _ start: Int, _ count: Int)
    throws(EngineError) -> [UInt8]
  {
    if start <= 0 { throw .sql("22011", "negative substring length not allowed") }
    let head = try substring(text, from: 1, count: start - 1)
    return head + new + (try substring(text, from: start + count, count: nil))
  }

  static func split(_ text: [UInt8], by separator: [UInt8]) -> [[UInt8]] {
    if separator.isEmpty { return [text] }
    var parts: [[UInt8]] = []
    var start = 0
    while let found = offset(of: separator, in: text, from: start) {
      parts.append(Array(text[start..<found]))
      start = found + separator.count
    }
    parts.append(Array(text[start...]))
    return parts
  }

  private static func splitPart(_ text: [UInt8], _ separator: [UInt8], _ index: Int)
    throws(EngineError) -> [UInt8]
  {
    if index == 0 { throw .invalidParameter("field position must not be zero") }
    if text.isEmpty { return [] }
    let parts = split(text, by: separator)
    let place = index > 0 ? index - 1 : parts.count + index
    return parts.indices.contains(place) ? parts[place] : []
  }

  private enum Side { case both, left, right }

  private static func trimmed(_ text: [UInt8], _ set: [UInt8], _ side: Side) -> SQLValue {
    let letters = Set(UTF8Text.scalars(set))
    var scalars = UTF8Text.scalars(text)[...]
    if side != .right { scalars = scalars.drop { letters.contains($0) } }
    if side != .left {
      while let last = scalars.last, letters.contains(last) { scalars.removeLast() }
    }
    return .text(UTF8Text.bytes(scalars))
  }

  private static let trims: [FunctionDefinition] = [
    function("btrim(text) text") { a, _ in trimmed(a[0].bytes, [0x20], .both) },
    function("btrim(text, text) text") { a, _ in trimmed(a[0].bytes, a[1].bytes, .both) },
    function("ltrim(text) text") { a, _ in trimmed(a[0].bytes, [0x20], .left) },
    function("ltrim(text, text) text") { a, _ in trimmed(a[0].bytes, a[1].bytes, .left) },
    function("rtrim(text) text") { a, _ in trimmed(a[0].bytes, [0x20], .right) },
    function("rtrim(text, text) text") { a, _ in trimmed(a[0].bytes, a[1].bytes, .right) },
    function("lpad(text, int4) text") { a, _ throws(EngineError) in
      try pad(a[0].bytes, a[1].position, [0x20], isLeft: true)
    },
    function("lpad(text, int4, text) text") { a, _ throws(EngineError) in
      try pad(a[0].bytes, a[1].position, a[2].bytes, isLeft: true)
    },
    function("rpad(text, int4) text") { a, _ throws(EngineError) in
      try pad(a[0].bytes, a[1].position, [0x20], isLeft: false)
    },
    function("rpad(text, int4, text) text") { a, _ throws(EngineError) in
      try pad(a[0].bytes, a[1].position, a[2].bytes, isLeft: false)
    },
  ]

  /// The largest text that a function makes: PostgreSQL's limit of an allocation.
  static let resultSizeBytesMax = 1 << 28

  private static func pad(_ text: [UInt8], _ count: Int, _ fill: [UInt8], isLeft: Bool)
    throws(EngineError) -> SQLValue
  {
    if count > resultSizeBytesMax { throw .sql("54000", "requested length too large") }
    let scalars = UTF8Text.scalars(text)
    let filling = UTF8Text.scalars(fill)
    let missing = max(0, count - scalars.count)
    if missing == 0 || filling.isEmpty {
      return .text(UTF8Text.bytes(scalars.prefix(max(0, count))))
    }
    let extra = UTF8Text.bytes((0..<missing).map { filling[$0 % filling.count] })
    return .text(isLeft ? extra + text : text + extra)
  }

  private static let changes: [FunctionDefinition] = [
    function("lower(text) text") { a, _ in
      .text(a[0].bytes.map { (65...90).contains($0) ? $0 + 32 : $0 })
    },
    function("upper(text) text") { a, _ in
      .text(a[0].bytes.map { (97...122).contains($0) ? $0 - 32 : $0 })
    },
    function("initcap(text) text") { a, _ in
      var isInWord = false
      return .text(
        a[0].bytes.map { byte in
          let isUpper = (65...90).contains(byte)
          let isLower = (97...122).contains(byte)
          let wasInWord = isInWord
          isInWord = isUpper || isLower || (48...57).contains(byte)
          return wasInWord ? (isUpper ? byte + 32 : byte) : (isLower ? byte - 32 : byte)
        })
    },
    function("replace(text, text, text) text") { a, _ in
      if a[1].bytes.isEmpty { return a[0] }
      return .text(Array(split(a[0].bytes, by: a[1].bytes).joined(separator: a[2].bytes)))
    },
    function("translate(text, text, text) text") { a, _ in
      let from = UTF8Text.scalars(a[1].bytes)
      let to = UTF8Text.scalars(a[2].bytes)
      let result = UTF8Text.scalars(a[0].bytes).compactMap { scalar -> Unicode.Scalar? in
        guard let index = from.firstIndex(of: scalar) else { return scalar }
        return index < to.count ? to[index] : nil
      }
      return .text(UTF8Text.bytes(result))
    },
    function("repeat(text, int4) text") { a, _ throws(EngineError) in
      let count = max(0, a[1].position)
      if a[0].bytes.count * count > resultSizeBytesMax {
        throw .sql("54000", "requested length too large")
      }
      return .text(Array(repeatElement(a[0].bytes, count: count).joined()))
    },
    typedFunction("concat(variadic any) text", strict: false, .stable) {
      a, types, context throws(EngineError) in
      try joined(a[...], types, 0, separator: [], &context)
    },
    typedFunction("concat_ws(text, variadic any) text", strict: false, .stable) {
      a, types, context throws(EngineError) in
      if a[0].isNull { return .null }
      return try joined(a.dropFirst(), types, 1, separator: a[0].bytes, &context)
    },
  ]

  private static func joined(
    _ values: ArraySlice<SQLValue>, _ types: CallTypes, _ start: Int, separator: [UInt8],
    _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    var parts: [[UInt8]] = []
    if types.isVariadicArray, let last = values.last {
      if last.isNull { return .null }
      guard case .array(let array) = last else {
        throw .sql("42804", "VARIADIC argument must be an array")
      }
      for element in array.elements where !element.isNull {
        parts.append(try TextForm.printed(element, as: SQLType(array.elementType), &context))
      }
    } else {
      for (index, value) in values.enumerated() where !value.isNull {
        parts.append(try TextForm.printed(value, as: types.arguments[start + index], &context))
      }
    }
    return .text(Array(parts.joined(separator: separator)))
  }

  private static let codes: [FunctionDefinition] = [
    function("chr(int4) text") { a, _ throws(EngineError) in
      let code = a[0].integer
      if code == 0 { throw .sql("54000", "null character not permitted") }
      if code < 0 { throw .invalidParameter("character number must be positive") }
      guard code <= 0x10FFFF else {
        throw .sql("54000", "requested character too large for encoding: \(code)")
      }
      guard let scalar = Unicode.Scalar(UInt32(code)) else {
        throw .sql("54000", "requested character not valid for encoding: \(code)")
      }
      return .text(UTF8Text.bytes([scalar]))
    },
    function("to_hex(int4) text") { a, _ in
      .text(String(UInt32(truncatingIfNeeded: a[0].integer), radix: 16))
    },
    function("to_hex(int8) text") { a, _ in
      .text(String(UInt64(bitPattern: a[0].integer), radix: 16))
    },
    function("md5(text) text") { a, _ in .text(Hex.encode(Digests.md5(a[0].bytes))) },
    function("md5(bytea) text") { a, _ in .text(Hex.encode(Digests.md5(a[0].bytes))) },
    function("sha224(bytea) bytea") { a, _ in .text(Digests.sha224(a[0].bytes)) },
    function("sha256(bytea) bytea") { a, _ in .text(Digests.sha256(a[0].bytes)) },
    function("sha384(bytea) bytea") { a, _ in .text(Digests.sha384(a[0].bytes)) },
    function("sha512(bytea) bytea") { a, _ in .text(Digests.sha512(a[0].bytes)) },
  ]

  private static let quoting: [FunctionDefinition] = [
    function("quote_literal(text) text") { a, _ in .text(quotedLiteral(a[0].bytes)) },
    typedFunction("quote_literal(anyelement) text", .stable) {
      a, types, context throws(EngineError) in
      .text(quotedLiteral(try TextForm.printed(a[0], as: types.arguments[0], &context)))
    },
    function("quote_nullable(text) text", strict: false) { a, _ in
      .text(a[0].isNull ? Array("NULL".utf8) : quotedLiteral(a[0].bytes))
    },
    typedFunction("quote_nullable(anyelement) text", strict: false, .stable) {
      a, types, context throws(EngineError) in
      if a[0].isNull { return .text("NULL") }
      return .text(quotedLiteral(try TextForm.printed(a[0], as: types.arguments[0], &context)))
    },
    function("quote_ident(text) text") { a, _ in .text(SQLIdentifiers.quoted(a[0].bytes)) },
    typedFunction("format(text) text", strict: false, .stable) {
      a, types, context throws(EngineError) in
      a[0].isNull ? .null : .text(try TextFormat.format(a, types, &context))
    },
    typedFunction("format(text, variadic any) text", strict: false, .stable) {
      a, types, context throws(EngineError) in
      a[0].isNull ? .null : .text(try TextFormat.format(a, types, &context))
    },
  ]

  /// `'it''s'`; with a backslash in it `E'…'`.
  static func quotedLiteral(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = text.contains(92) ? Array(" E'".utf8.dropFirst()) : [39]
    for byte in text {
      if byte == 39 || byte == 92 { result.append(byte) }
      result.append(byte)
    }
    return result + [39]
  }
}
