import Core

/// Functions of json and jsonb.
enum JSONFunctions {
  static var functions: [FunctionDefinition] {
    makers + facts + changes + sets + JSONBuilding.functions + JSONRecordFunctions.functions
  }

  private static let makers: [FunctionDefinition] = [
    typedFunction("to_json(anyelement) json", .stable) { a, types, context throws(EngineError) in
      .text(try JSONConversion.text(a[0], types.arguments[0], &context))
    },
    typedFunction("to_jsonb(anyelement) jsonb", .stable) { a, types, context throws(EngineError) in
      .jsonb(try JSONConversion.node(a[0], types.arguments[0], &context))
    },
    typedFunction("row_to_json(record) json", .stable) { a, types, context throws(EngineError) in
      .text(try JSONConversion.text(a[0], types.arguments[0], &context))
    },
    typedFunction("row_to_json(record, bool) json", .stable) {
      a, types, context throws(EngineError) in
      .text(
        try JSONConversion.text(
          a[0], types.arguments[0], hasLineFeeds: a[1].boolean, &context))
    },
    typedFunction("array_to_json(anyarray) json", .stable) {
      a, types, context throws(EngineError) in
      .text(try JSONConversion.text(a[0], types.arguments[0], &context))
    },
    typedFunction("array_to_json(anyarray, bool) json", .stable) {
      a, types, context throws(EngineError) in
      .text(
        try JSONConversion.text(
          a[0], types.arguments[0], hasLineFeeds: a[1].boolean, &context))
    },
    function("json_build_array() json") { _, _ in .text("[]") },
    function("jsonb_build_array() jsonb") { _, _ in .jsonb(.array([])) },
    function("json_build_object() json") { _, _ in .text("{}") },
    function("jsonb_build_object() jsonb") { _, _ in .jsonb(.object([])) },
    typedFunction("json_build_array(variadic any) json", strict: false, .stable) {
      a, types, context throws(EngineError) in
      let (values, types) = spread(a, types)
      var result: [UInt8] = [91]
      for (index, value) in values.enumerated() {
        if index > 0 { result += Array(", ".utf8) }
        result += try JSONConversion.text(value, types[index], &context)
      }
      return .text(result + [93])
    },
    typedFunction("jsonb_build_array(variadic any) jsonb", strict: false, .stable) {
      a, types, context throws(EngineError) in
      let (values, types) = spread(a, types)
      var nodes: [JSONNode] = []
      for (index, value) in values.enumerated() {
        nodes.append(try JSONConversion.node(value, types[index], &context))
      }
      return .jsonb(.array(nodes))
    },
    typedFunction("json_build_object(variadic any) json", strict: false, .stable) {
      a, types, context throws(EngineError) in
      let (values, types) = spread(a, types)
      try checkPairs(values)
      var result: [UInt8] = [123]
      for index in stride(from: 0, to: values.count, by: 2) {
        if index > 0 { result += Array(", ".utf8) }
        JSONText.appendString(
          try TextForm.printed(values[index], as: types[index], &context), to: &result)
        result += Array(" : ".utf8)
        result += try JSONConversion.text(values[index + 1], types[index + 1], &context)
      }
      return .text(result + [125])
    },
    typedFunction("jsonb_build_object(variadic any) jsonb", strict: false, .stable) {
      a, types, context throws(EngineError) in
      let (values, types) = spread(a, types)
      try checkPairs(values)
      var members: [JSONNode.Member] = []
      for index in stride(from: 0, to: values.count, by: 2) {
        members.append(
          JSONNode.Member(
            key: try TextForm.printed(values[index], as: types[index], &context),
            value: try JSONConversion.node(values[index + 1], types[index + 1], &context)))
      }
      return .jsonb(JSONNode(members: members))
    },
  ]

  private static func spread(_ a: [SQLValue], _ types: CallTypes) -> ([SQLValue], [SQLType]) {
    guard types.isVariadicArray, case .array(let array) = a.last else {
      return (a, types.arguments)
    }
    return (array.elements, array.elements.map { _ in SQLType(array.elementType) })
  }

  private static func checkPairs(_ values: [SQLValue]) throws(EngineError) {
    if values.count % 2 != 0 {
      throw .invalidParameter(
        "argument list must have even number of elements",
        hint: "The arguments of jsonb_build_object() must consist of alternating keys and values.")
    }
    for index in stride(from: 0, to: values.count, by: 2) where values[index].isNull {
      throw .invalidParameter("argument \(index + 1): key must not be null")
    }
  }

  private static let facts: [FunctionDefinition] = [
    function("json_typeof(json) text") { a, _ in .text(JSONRaw.typeName(a[0].bytes)) },
    function("jsonb_typeof(jsonb) text") { a, _ in .text(a[0].json.typeName) },
    function("jsonb_array_length(jsonb) int4") { a, _ throws(EngineError) in
      switch a[0].json {
      case .array(let elements): return .int(elements.count)
      case .object: throw .invalidParameter("cannot get array length of a non-array")
      default: throw .invalidParameter("cannot get array length of a scalar")
      }
    },
    function("json_array_length(json) int4") { a, _ throws(EngineError) in
      switch JSONRaw.kind(a[0].bytes) {
      case .array: return .int(try JSONRaw.parts(a[0].bytes).count)
      case .object: throw .invalidParameter("cannot get array length of a non-array")
      case .scalar: throw .invalidParameter("cannot get array length of a scalar")
      }
    },
    function("jsonb_pretty(jsonb) text") { a, _ in .text(JSONText.pretty(a[0].json)) },
    function("jsonb_contains(jsonb, jsonb) bool") { a, _ in .bool(a[0].json.contains(a[1].json)) },
    function("jsonb_extract_path(jsonb, variadic text[]) jsonb") { a, _ in
      a[0].json.descend(a[1].array).map { .jsonb($0) } ?? .null
    },
    function("jsonb_extract_path_text(jsonb, variadic text[]) text") { a, _ in
      a[0].json.descend(a[1].array)?.plainText.map { .text($0) } ?? .null
    },
    function("json_extract_path(json, variadic text[]) json") { a, _ throws(EngineError) in
      try JSONRaw.path(a[0].bytes, a[1].array).map { .text($0) } ?? .null
    },
    function("json_extract_path_text(json, variadic text[]) text") { a, _ throws(EngineError) in
      guard let part = try JSONRaw.path(a[0].bytes, a[1].array) else { return .null }
      return try JSONRaw.plainText(part).map { .text($0) } ?? .null
    },
  ]

  private static let changes: [FunctionDefinition] = [
    function("jsonb_strip_nulls(jsonb) jsonb") { a, _ in .jsonb(a[0].json.withoutNulls) },
    function("jsonb_set(jsonb, text[], jsonb, bool) jsonb", defaults: [.bool(true)]) {
      a, _ throws(EngineError) in
      let set = JSONChange.Operation.set(a[2].json, createsMissing: a[3].boolean)
      return .jsonb(try JSONChange.change(a[0].json, a[1].array, set))
    },
    function("jsonb_insert(jsonb, text[], jsonb, bool) jsonb", defaults: [.bool(false)]) {
      a, _ throws(EngineError) in
      let insert = JSONChange.Operation.insert(a[2].json, after: a[3].boolean)
      return .jsonb(try JSONChange.change(a[0].json, a[1].array, insert))
    },
    function("jsonb_delete_path(jsonb, text[]) jsonb") { a, _ throws(EngineError) in
      .jsonb(try JSONChange.change(a[0].json, a[1].array, .delete))
    },
  ]

  private static func members(_ node: JSONNode, _ name: String) throws(EngineError)
    -> [JSONNode.Member]
  {
    guard case .object(let members) = node else {
      throw .invalidParameter("cannot call \(name) on a non-object")
    }
    return members
  }

  private static func keyError(_ name: String, isArray: Bool) -> EngineError {
    .invalidParameter("cannot call \(name) on \(isArray ? "an array" : "a scalar")")
  }

  private static func elements(_ node: JSONNode) throws(EngineError) -> [JSONNode] {
    switch node {
    case .array(let elements): return elements
    case .object: throw .invalidParameter("cannot extract elements from an object")
    default: throw .invalidParameter("cannot extract elements from a scalar")
    }
  }

  private static func pair(_ value: TypeID) -> [FunctionDefinition.Output] {
    [.init(name: "key", type: .text), .init(name: "value", type: value)]
  }

  private static func optional(_ text: [UInt8]?) -> SQLValue { text.map { .text($0) } ?? .null }

  private static let sets: [FunctionDefinition] = [
    setFunction("jsonb_object_keys(jsonb) setof text") { a, _, _ throws(EngineError) in
      guard case .object(let members) = a[0].json else {
        throw keyError("jsonb_object_keys", isArray: a[0].json.typeName == "array")
      }
      return ListProducer(members.map { [.text($0.key)] })
    },
    setFunction("json_object_keys(json) setof text") { a, _, _ throws(EngineError) in
      let kind = JSONRaw.kind(a[0].bytes)
      guard kind == .object else { throw keyError("json_object_keys", isArray: kind == .array) }
      return ListProducer(try JSONRaw.parts(a[0].bytes).map { [.text($0.key ?? [])] })
    },
    setFunction(
      "jsonb_array_elements(jsonb) setof jsonb", outputs: [.init(name: "value", type: .jsonb)]
    ) { a, _, _ throws(EngineError) in
      ListProducer(try elements(a[0].json).map { [.jsonb($0)] })
    },
    setFunction(
      "jsonb_array_elements_text(jsonb) setof text", outputs: [.init(name: "value", type: .text)]
    ) { a, _, _ throws(EngineError) in
      ListProducer(try elements(a[0].json).map { [optional($0.plainText)] })
    },
    setFunction(
      "json_array_elements(json) setof json", outputs: [.init(name: "value", type: .json)]
    ) { a, _, _ throws(EngineError) in
      _ = JSONRaw.kind(a[0].bytes) == .array ? [] : try elements(JSONText.parse(a[0].bytes))
      return ListProducer(try JSONRaw.parts(a[0].bytes).map { [.text($0.text)] })
    },
    setFunction(
      "json_array_elements_text(json) setof text", outputs: [.init(name: "value", type: .text)]
    ) { a, _, _ throws(EngineError) in
      _ = JSONRaw.kind(a[0].bytes) == .array ? [] : try elements(JSONText.parse(a[0].bytes))
      var rows: [[SQLValue]] = []
      for part in try JSONRaw.parts(a[0].bytes) {
        rows.append([optional(try JSONRaw.plainText(part.text))])
      }
      return ListProducer(rows)
    },
    setFunction("jsonb_each(jsonb) setof record", outputs: pair(.jsonb)) {
      a, _, _ throws(EngineError) in
      ListProducer(try members(a[0].json, "jsonb_each").map { [.text($0.key), .jsonb($0.value)] })
    },
    setFunction("jsonb_each_text(jsonb) setof record", outputs: pair(.text)) {
      a, _, _ throws(EngineError) in
      ListProducer(
        try members(a[0].json, "jsonb_each_text").map {
          [.text($0.key), optional($0.value.plainText)]
        })
    },
    setFunction("json_each(json) setof record", outputs: pair(.json)) {
      a, _, _ throws(EngineError) in
      guard JSONRaw.kind(a[0].bytes) == .object else {
        throw .invalidParameter("cannot deconstruct a scalar")
      }
      return ListProducer(
        try JSONRaw.parts(a[0].bytes).map { [.text($0.key ?? []), .text($0.text)] })
    },
  ]
}
