import Core

/// The text form of ranges: `[1,5)`, `(,)`, `empty`, and of multiranges: `{[1,5),[7,9)}`.
enum RangeText {
  static func parse(
    _ text: [UInt8], subtype: SQLType, rangeType: TypeID, _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLRange {
    let body = Blanks.trimmed(text)
    if String(decoding: body, as: UTF8.self).lowercased() == "empty" { return .empty }
    func malformed(_ detail: String) -> EngineError {
      .sql(
        "22P02", "malformed range literal: \"\(String(decoding: text, as: UTF8.self))\"",
        detail: detail)
    }
    guard let first = body.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "(") else {
      throw malformed("Missing left parenthesis or bracket.")
    }
    var index = body.startIndex + 1
    let lower = try bound(body, &index, malformed)
    guard index < body.endIndex, body[index] == UInt8(ascii: ",") else {
      throw malformed("Missing comma after lower bound.")
    }
    index += 1
    let upper = try bound(body, &index, malformed)
    guard index < body.endIndex, body[index] == UInt8(ascii: "]") || body[index] == 41 else {
      throw malformed("Too many commas.")
    }
    let closing = body[index]
    guard index + 1 == body.endIndex else {
      throw malformed("Junk after right parenthesis or bracket.")
    }
    let range = SQLRange(
      isEmpty: false,
      lower: lower == nil ? nil : try TextForm.parse(lower ?? [], as: subtype, &context),
      upper: upper == nil ? nil : try TextForm.parse(upper ?? [], as: subtype, &context),
      lowerIsInclusive: first == UInt8(ascii: "[") && lower != nil,
      upperIsInclusive: closing == UInt8(ascii: "]") && upper != nil)
    return try range.canonical(subtype: subtype.id)
  }

  private static func bound(
    _ body: ArraySlice<UInt8>, _ index: inout Int, _ malformed: (String) -> EngineError
  ) throws(EngineError) -> [UInt8]? {
    guard index < body.endIndex else { throw malformed("Unexpected end of input.") }
    if [UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "]")].contains(body[index]) {
      return nil
    }
    var item: [UInt8] = []
    var isQuoted = false
    while true {
      guard index < body.endIndex else { throw malformed("Unexpected end of input.") }
      let byte = body[index]
      if !isQuoted, [UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "]")].contains(byte) {
        return item
      }
      index += 1
      if byte == UInt8(ascii: "\\") {
        guard index < body.endIndex else { throw malformed("Unexpected end of input.") }
        item.append(body[index])
        index += 1
      } else if byte == UInt8(ascii: "\"") {
        if isQuoted, index < body.endIndex, body[index] == byte {
          item.append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      } else {
        item.append(byte)
      }
    }
  }

  static func printed(_ range: SQLRange, subtype: SQLType, _ context: inout EvaluationContext)
    throws(EngineError) -> [UInt8]
  {
    if range.isEmpty { return Array("empty".utf8) }
    var result: [UInt8] = [UInt8(ascii: range.lowerIsInclusive ? "[" : "(")]
    if let lower = range.lower {
      RecordText.appendRangeBound(try TextForm.printed(lower, as: subtype, &context), to: &result)
    }
    result.append(UInt8(ascii: ","))
    if let upper = range.upper {
      RecordText.appendRangeBound(try TextForm.printed(upper, as: subtype, &context), to: &result)
    }
    result.append(UInt8(ascii: range.upperIsInclusive ? "]" : ")"))
    return result
  }

  static func printed(_ ranges: [SQLRange], subtype: SQLType, _ context: inout EvaluationContext)
    throws(EngineError) -> [UInt8]
  {
    var result: [UInt8] = [UInt8(ascii: "{")]
    for (index, range) in ranges.enumerated() {
      if index > 0 { result.append(UInt8(ascii: ",")) }
      result += try printed(range, subtype: subtype, &context)
    }
    result.append(UInt8(ascii: "}"))
    return result
  }

  static func parseMultirange(
    _ text: [UInt8], rangeType: TypeID, _ context: inout EvaluationContext
  ) throws(EngineError) -> [SQLRange] {
    let body = Blanks.trimmed(text)
    func malformed(_ detail: String) -> EngineError {
      .sql(
        "22P02", "malformed multirange literal: \"\(String(decoding: text, as: UTF8.self))\"",
        detail: detail)
    }
    guard body.first == UInt8(ascii: "{") else { throw malformed("Missing left brace.") }
    guard body.last == UInt8(ascii: "}"), body.count > 1 else {
      throw malformed("Unexpected end of input.")
    }
    guard case .range(let subtype, _) = context.catalog.typeInfo(rangeType)?.kind else { return [] }
    var ranges: [SQLRange] = []
    var start = body.startIndex + 1
    var isQuoted = false
    for index in (body.startIndex + 1)..<(body.endIndex - 1) {
      if body[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      let closes = body[index] == UInt8(ascii: ")") || body[index] == UInt8(ascii: "]")
      guard closes, !isQuoted else { continue }
      var part = Blanks.trimmed(Array(body[start...index]))
      if !ranges.isEmpty, part.first == UInt8(ascii: ",") { part = part.dropFirst() }
      let range = try parse(
        Array(part), subtype: SQLType(subtype), rangeType: rangeType, &context)
      ranges.append(range)
      start = index + 1
    }
    return SQLRange.merged(ranges, subtype: subtype)
  }
}

extension RecordText {
  /// As for a row's field, with brackets quoted too.
  static func appendRangeBound(_ text: [UInt8], to result: inout [UInt8]) {
    if text.contains(UInt8(ascii: "[")) || text.contains(UInt8(ascii: "]")) {
      result.append(UInt8(ascii: "\""))
      for byte in text {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { result.append(byte) }
        result.append(byte)
      }
      result.append(UInt8(ascii: "\""))
    } else {
      appendQuoted(text, to: &result)
    }
  }
}
