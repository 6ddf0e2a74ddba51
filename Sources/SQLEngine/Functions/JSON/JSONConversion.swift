import Core

/// to_json and to_jsonb: how values of all types become JSON.
enum JSONConversion {
  static func node(_ value: SQLValue, _ type: SQLType, _ context: inout EvaluationContext)
    throws(EngineError) -> JSONNode
  {
    switch value {
    case .null: return .null
    case .bool(let flag): return .bool(flag)
    case .jsonb(let node): return node
    case .text(let text) where type.id == .json: return try JSONText.parse(text)
    case .array, .record: return try JSONText.parse(try text(value, type, &context))
    default: break
    }
    let printed = try text(value, type, &context)
    return try JSONText.parse(printed)
  }

  /// json's text of a value.
  /// - Parameter hasLineFeeds: whether the outermost elements stand on lines of their own.
  static func text(
    _ value: SQLValue, _ type: SQLType, hasLineFeeds: Bool = false,
    _ context: inout EvaluationContext
  ) throws(EngineError) -> [UInt8] {
    switch value {
    case .null: return Array("null".utf8)
    case .bool(let flag): return Array((flag ? "true" : "false").utf8)
    case .jsonb(let node): return JSONText.printed(node)
    case .text(let text) where type.id == .json: return text
    case .array(let array):
      var index = 0
      return try arrayText(array, depth: 0, hasLineFeeds, &index, &context)
    case .record(let record): return try recordText(record, hasLineFeeds, &context)
    default: break
    }
    var printed = try TextForm.printed(value, as: type, &context)
    let base = context.catalog.baseType(of: type).id
    let isNumber =
      [.int2, .int4, .int8, .float4, .float8, .numeric].contains(base)
      && printed.last.map { (48...57).contains($0) } == true
    if isNumber { return printed }
    if base == .timestamp || base == .timestamptz, let space = printed.firstIndex(of: 0x20),
      context.settings.dateStyle == .iso
    {
      printed[space] = UInt8(ascii: "T")
      if base == .timestamptz, printed.count > 3, [43, 45].contains(printed[printed.count - 3]) {
        printed += Array(":00".utf8)
      }
    }
    var result: [UInt8] = []
    JSONText.appendString(printed, to: &result)
    return result
  }

  private static func arrayText(
    _ array: SQLArray, depth: Int, _ hasLineFeeds: Bool, _ index: inout Int,
    _ context: inout EvaluationContext
  ) throws(EngineError) -> [UInt8] {
    var result: [UInt8] = [91]
    let count = depth < array.dimensions.count ? array.dimensions[depth].count : 0
    for place in 0..<count {
      if place > 0 { result += Array((hasLineFeeds ? ",\n " : ",").utf8) }
      if depth + 1 < array.dimensions.count {
        result += try arrayText(array, depth: depth + 1, false, &index, &context)
      } else {
        result += try text(array.elements[index], SQLType(array.elementType), &context)
        index += 1
      }
    }
    return result + [93]
  }

  private static func recordText(
    _ record: SQLRecord, _ hasLineFeeds: Bool, _ context: inout EvaluationContext
  ) throws(EngineError) -> [UInt8] {
    var result: [UInt8] = [UInt8(ascii: "{")]
    for (index, value) in record.values.enumerated() {
      if index > 0 { result += Array((hasLineFeeds ? ",\n " : ",").utf8) }
      let field = record.fields[index]
      JSONText.appendString(Array(field.name.utf8), to: &result)
      result.append(UInt8(ascii: ":"))
      result += try text(value, field.type, &context)
    }
    return result + [UInt8(ascii: "}")]
  }
}
