import Core

/// json_object, json_strip_nulls, jsonb_set_lax, and the functions behind jsonb's operators.
enum JSONBuilding {
  static var functions: [FunctionDefinition] { objects + others + named }

  /// Keys and values from one array of both, or from an array each.
  private static func pairs(_ a: [SQLValue]) throws(EngineError)
    -> [(key: [UInt8], value: [UInt8]?)]
  {
    let first = a[0].array
    let wrong = EngineError.sql("2202E", "wrong number of array subscripts")
    var keys: [SQLValue]
    var values: [SQLValue]
    if a.count == 2 {
      let second = a[1].array
      guard first.dimensions.count <= 1, second.dimensions.count <= 1 else { throw wrong }
      guard first.elements.count == second.elements.count else {
        throw .sql("2202E", "mismatched array dimensions")
      }
      (keys, values) = (first.elements, second.elements)
    } else {
      switch first.dimensions.count {
      case 0, 1:
        if first.elements.count % 2 != 0 {
          throw .sql("2202E", "array must have even number of elements")
        }
      case 2:
        if first.dimensions[1].count != 2 { throw .sql("2202E", "array must have two columns") }
      default: throw wrong
      }
      keys = stride(from: 0, to: first.elements.count, by: 2).map { first.elements[$0] }
      values = stride(from: 1, to: first.elements.count, by: 2).map { first.elements[$0] }
    }
    var result: [(key: [UInt8], value: [UInt8]?)] = []
    for (key, value) in zip(keys, values) {
      if key.isNull { throw .sql("22004", "null value not allowed for object key") }
      result.append((key.bytes, value.isNull ? nil : value.bytes))
    }
    return result
  }

  private static let objects: [FunctionDefinition] = ["text[]", "text[], text[]"].flatMap {
    arguments in
    [
      function("json_object(\(arguments)) json") { a, _ throws(EngineError) in
        var result: [UInt8] = [UInt8(ascii: "{")]
        for (index, pair) in try pairs(a).enumerated() {
          if index > 0 { result += Array(", ".utf8) }
          JSONText.appendString(pair.key, to: &result)
          result += Array(" : ".utf8)
          if let value = pair.value {
            JSONText.appendString(value, to: &result)
          } else {
            result += Array("null".utf8)
          }
        }
        return .text(result + [UInt8(ascii: "}")])
      },
      function("jsonb_object(\(arguments)) jsonb") { a, _ throws(EngineError) in
        let members = try pairs(a).map {
          JSONNode.Member(key: $0.key, value: $0.value.map { .string($0) } ?? .null)
        }
        return .jsonb(JSONNode(members: members))
      },
    ]
  }

  /// Without blanks, and without members that are null.
  private static func appendStripped(_ source: JSONSource, to result: inout [UInt8])
    throws(EngineError)
  {
    guard case .raw(let text) = source, source.kind != .scalar else {
      result += source.text
      return
    }
    let isArray = source.kind == .array
    result.append(UInt8(ascii: isArray ? "[" : "{"))
    var isFirst = true
    for part in try JSONRaw.parts(text) {
      let value = JSONSource.raw(part.text)
      if !isArray, value.isNull { continue }
      if !isFirst { result.append(UInt8(ascii: ",")) }
      isFirst = false
      if let key = part.key {
        JSONText.appendString(key, to: &result)
        result.append(UInt8(ascii: ":"))
      }
      try appendStripped(value, to: &result)
    }
    result.append(UInt8(ascii: isArray ? "]" : "}"))
  }

  private static let others: [FunctionDefinition] = [
    function("json_strip_nulls(json) json") { a, _ throws(EngineError) in
      var result: [UInt8] = []
      try appendStripped(.raw(a[0].bytes), to: &result)
      return .text(result)
    },
    function(
      "jsonb_set_lax(jsonb_in:jsonb, path:text[], replacement:jsonb, create_if_missing:bool, "
        + "null_value_treatment:text) jsonb", strict: false,
      defaults: [.bool(true), .text("use_json_null")]
    ) { a, _ throws(EngineError) in
      if a[0].isNull || a[1].isNull || a[3].isNull { return .null }
      let choices = EngineError.invalidParameter(
        "null_value_treatment must be \"delete_key\", \"return_target\", \"use_json_null\", or "
          + "\"raise_exception\"")
      if a[4].isNull { throw choices }
      if !a[2].isNull {
        let set = JSONChange.Operation.set(a[2].json, createsMissing: a[3].boolean)
        return .jsonb(try JSONChange.change(a[0].json, a[1].array, set))
      }
      switch a[4].string {
      case "raise_exception":
        throw .sql(
          "22004", "JSON value must not be null",
          hint: "To avoid, either change the null_value_treatment argument or ensure that an SQL "
            + "NULL is not passed.",
          detail: "Exception was raised because null_value_treatment is \"raise_exception\".")
      case "use_json_null":
        let set = JSONChange.Operation.set(.null, createsMissing: a[3].boolean)
        return .jsonb(try JSONChange.change(a[0].json, a[1].array, set))
      case "delete_key": return .jsonb(try JSONChange.change(a[0].json, a[1].array, .delete))
      case "return_target": return a[0]
      default: throw choices
      }
    },
    setFunction(
      "json_each_text(json) setof record",
      outputs: [.init(name: "key", type: .text), .init(name: "value", type: .text)]
    ) { a, _, _ throws(EngineError) in
      switch JSONRaw.kind(a[0].bytes) {
      case .array: throw .invalidParameter("cannot deconstruct an array as an object")
      case .scalar: throw .invalidParameter("cannot deconstruct a scalar")
      case .object: break
      }
      var rows: [[SQLValue]] = []
      for part in try JSONRaw.parts(a[0].bytes) {
        let text = try JSONRaw.plainText(part.text)
        rows.append([.text(part.key ?? []), text.map { .text($0) } ?? .null])
      }
      return ListProducer(rows)
    },
  ]

  /// Functions that do what an operator does, under their own names.
  private static var named: [FunctionDefinition] {
    let table: [(name: String, signature: String, symbol: String, operands: String)] = [
      ("jsonb_contains", "jsonb, jsonb", "@>", "bool"),
      ("jsonb_contained", "jsonb, jsonb", "<@", "bool"),
      ("jsonb_exists", "jsonb, text", "?", "bool"),
      ("jsonb_exists_any", "jsonb, text[]", "?|", "bool"),
      ("jsonb_exists_all", "jsonb, text[]", "?&", "bool"),
      ("jsonb_concat", "jsonb, jsonb", "||", "jsonb"),
      ("jsonb_delete", "jsonb, text", "-", "jsonb"), ("jsonb_delete", "jsonb, int4", "-", "jsonb"),
      ("jsonb_object_field", "jsonb, text", "->", "jsonb"),
      ("jsonb_object_field_text", "jsonb, text", "->>", "text"),
      ("jsonb_array_element", "jsonb, int4", "->", "jsonb"),
      ("jsonb_array_element_text", "jsonb, int4", "->>", "text"),
      ("json_object_field", "json, text", "->", "json"),
      ("json_object_field_text", "json, text", "->>", "text"),
      ("json_array_element", "json, int4", "->", "json"),
      ("json_array_element_text", "json, int4", "->>", "text"),
    ]
    let plain = table.compactMap { row -> FunctionDefinition? in
      guard row.name != "jsonb_contains" else { return nil }
      let definition = definition(
        "\(row.name)(\(row.signature)) \(row.operands)", isStrict: true, .immutable,
        .scalar { (_, _) throws(EngineError) in .null })
      let operation = JSONOperators.operators.first {
        $0.name == row.symbol && [$0.left, $0.right] == definition.arguments
      }
      guard let operation else { return nil }
      var result = definition
      result.implementation = .typedScalar(operation.body)
      return result
    }
    return plain + [
      function("jsonb_delete(jsonb, variadic text[]) jsonb") { a, _ throws(EngineError) in
        let keys = a[1].array.elements.filter { !$0.isNull }.map(\.bytes)
        return .jsonb(try JSONOperators.removing(a[0].json, keys))
      }
    ]
  }
}
