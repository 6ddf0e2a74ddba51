import Core

/// The text form of rows: `(1,"a b",)`.
enum RecordText {
  static func parse(
    _ text: [UInt8], type: TypeID, fields: [TypeInfo.Field], _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLRecord {
    func malformed(_ detail: String) -> EngineError {
      .sql(
        "22P02", "malformed record literal: \"\(String(decoding: text, as: UTF8.self))\"",
        detail: detail)
    }
    let body = Blanks.trimmed(text)
    guard body.first == UInt8(ascii: "(") else { throw malformed("Missing left parenthesis.") }
    var index = body.startIndex + 1
    var values: [SQLValue] = []
    for (place, field) in fields.enumerated() {
      if place > 0 {
        guard index < body.endIndex, body[index] == UInt8(ascii: ",") else {
          throw malformed("Too few columns.")
        }
        index += 1
      }
      guard let item = try item(body, &index, malformed) else {
        values.append(.null)
        continue
      }
      values.append(try TextForm.parse(item, as: field.type, &context))
    }
    guard index < body.endIndex, body[index] == UInt8(ascii: ")") else {
      throw malformed("Too many columns.")
    }
    guard index + 1 == body.endIndex else { throw malformed("Junk after right parenthesis.") }
    return SQLRecord(type: type, fields: fields, values: values)
  }

  /// - Returns: nil for nothing at all, which is null.
  private static func item(
    _ body: ArraySlice<UInt8>, _ index: inout Int, _ malformed: (String) -> EngineError
  ) throws(EngineError) -> [UInt8]? {
    guard index < body.endIndex else { throw malformed("Unexpected end of input.") }
    if body[index] == UInt8(ascii: ",") || body[index] == UInt8(ascii: ")") { return nil }
    var item: [UInt8] = []
    var isQuoted = false
    while true {
      guard index < body.endIndex else { throw malformed("Unexpected end of input.") }
      let byte = body[index]
      if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")") { return item }
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

  static func printed(_ record: SQLRecord, _ context: inout EvaluationContext)
    throws(EngineError) -> [UInt8]
  {
    var result: [UInt8] = [UInt8(ascii: "(")]
    for (index, value) in record.values.enumerated() {
      if index > 0 { result.append(UInt8(ascii: ",")) }
      if value.isNull { continue }
      let type = index < record.fields.count ? record.fields[index].type : .text
      appendQuoted(try TextForm.printed(value, as: type, &context), to: &result)
      // Each level of rows in rows doubles the quotes.
      guard result.count < sizeMaxBytes else { throw outOfMemory(result.count) }
      if context.interrupt.isSet { throw .interrupted() }
    }
    result.append(UInt8(ascii: ")"))
    return result
  }

  /// What PostgreSQL gives a text at most.
  private static let sizeMaxBytes = 0x3FFF_FFFF

  private static func outOfMemory(_ count: Int) -> EngineError {
    .sql(
      "54000", "out of memory",
      detail: "Cannot enlarge string buffer containing \(sizeMaxBytes - 1) bytes by "
        + "\(count - sizeMaxBytes + 1) more bytes.")
  }

  /// Quotes what could be misread, with quotes and backslashes doubled.
  static func appendQuoted(_ text: [UInt8], to result: inout [UInt8]) {
    let needsQuotes =
      text.isEmpty || text.contains { Blanks.contains($0) || "\"\\(),".utf8.contains($0) }
    if needsQuotes { result.append(UInt8(ascii: "\"")) }
    for byte in text {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { result.append(byte) }
      result.append(byte)
    }
    if needsQuotes { result.append(UInt8(ascii: "\"")) }
  }
}
