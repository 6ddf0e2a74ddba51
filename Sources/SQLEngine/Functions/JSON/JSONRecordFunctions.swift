import Core

/// json_populate_record(set), json_to_record(set) and those of jsonb.
enum JSONRecordFunctions {
  static var functions: [FunctionDefinition] {
    ["json", "jsonb"].flatMap { type in
      populations(type) + conversions(type)
    }
  }

  private static func populations(_ type: String) -> [FunctionDefinition] {
    let one = "\(type)_populate_record"
    let many = "\(type)_populate_recordset"
    let asText = type == "json" ? ", use_json_as_text:bool" : ""
    let defaults: [SQLValue] = type == "json" ? [.bool(false)] : []
    return [
      typedFunction(
        "\(one)(base:anyelement, from_json:\(type)\(asText)) anyelement", strict: false, .stable,
        defaults: defaults
      ) { a, types, context throws(EngineError) in
        let target = try target(a[0], types, one, &context)
        if a[1].isNull { return a[0] }
        let source = JSONSource(a[1])
        try requireObject(source, one)
        return .record(
          try JSONPopulation(function: one).record(
            source, type: target.type, fields: target.fields, base: base(a[0]), &context))
      },
      setFunction(
        "\(many)(base:anyelement, from_json:\(type)\(asText)) setof anyelement", strict: false,
        .stable, defaults: defaults
      ) { a, types, context throws(EngineError) in
        let target = try target(a[0], types, many, &context)
        if a[1].isNull { return ListProducer([]) }
        let records = try records(a[1], target, base: base(a[0]), many, &context)
        return ListProducer(records.map { [.record($0)] })
      },
    ]
  }

  private static func conversions(_ type: String) -> [FunctionDefinition] {
    let one = "\(type)_to_record"
    let many = "\(type)_to_recordset"
    return [
      setFunction("\(one)(\(type)) setof record", .stable) { a, types, context throws(EngineError) in
        let target = try target(.null, types, one, &context)
        let source = JSONSource(a[0])
        try requireObject(source, one)
        let record = try JSONPopulation(function: one).record(
          source, type: target.type, fields: target.fields, base: nil, &context)
        return ListProducer([[.record(record)]])
      },
      setFunction("\(many)(\(type)) setof record", .stable) {
        a, types, context throws(EngineError) in
        let target = try target(.null, types, many, &context)
        return ListProducer(
          try records(a[0], target, base: nil, many, &context).map { [.record($0)] })
      },
    ]
  }

  /// The row that is wanted: from the first argument, or from the columns that FROM lists.
  private static func target(
    _ base: SQLValue, _ types: CallTypes, _ function: String,
    _ context: inout EvaluationContext
  ) throws(EngineError) -> (type: TypeID, fields: [TypeInfo.Field]) {
    let wanted = types.fields
    if case .record(let record) = base {
      try check(record.fields, against: wanted)
      return (record.type, record.fields)
    }
    if !wanted.isEmpty { return (.record, wanted) }
    let type = function.hasSuffix("_to_record") || function.hasSuffix("_to_recordset")
      ? SQLType.record : types.arguments.first ?? .record
    let plain = context.catalog.baseType(of: type)
    if case .composite(let fields) = context.catalog.typeInfo(plain.id)?.kind {
      return (type.id, fields)
    }
    guard plain.id == .record else {
      throw .sql("42804", "first argument of \(function) must be a row type")
    }
    throw .sql(
      "0A000", "could not determine row type for result of \(function)",
      hint: "Provide a non-null record argument, or call the function in the FROM clause using a "
        + "column definition list.")
  }

  private static func check(_ fields: [TypeInfo.Field], against wanted: [TypeInfo.Field])
    throws(EngineError)
  {
    if wanted.isEmpty { return }
    let message = "function return row and query-specified return row do not match"
    guard fields.count == wanted.count else {
      throw .sql(
        "42804", message,
        detail: "Returned row contains \(fields.count) attribute\(fields.count == 1 ? "" : "s"), "
          + "but query expects \(wanted.count).")
    }
    for (index, pair) in zip(fields, wanted).enumerated() where pair.0.type.id != pair.1.type.id {
      func name(_ type: SQLType) -> String {
        BuiltinTypes.byID[type.id]?.displayName ?? String(type.id.rawValue)
      }
      throw .sql(
        "42804", message,
        detail: "Returned type \(name(pair.0.type)) at ordinal position \(index + 1), "
          + "but query expects \(name(pair.1.type)).")
    }
  }

  private static func base(_ value: SQLValue) -> SQLRecord? {
    if case .record(let record) = value { record } else { nil }
  }

  private static func requireObject(_ source: JSONSource, _ function: String)
    throws(EngineError)
  {
    guard source.kind != .object else { return }
    let what = source.kind == .array ? "an array" : "a scalar"
    // Without a row to start from PostgreSQL names the step that fails.
    let name = function.hasSuffix("_to_record") ? "populate_composite" : function
    throw .invalidParameter("cannot call \(name) on \(what)")
  }

  private static func records(
    _ value: SQLValue, _ target: (type: TypeID, fields: [TypeInfo.Field]), base: SQLRecord?,
    _ function: String, _ context: inout EvaluationContext
  ) throws(EngineError) -> [SQLRecord] {
    let source = JSONSource(value)
    guard source.kind == .array else {
      let isObject = source.kind == .object
      if case .node = source {
        throw .invalidParameter("cannot call \(function) on a non-array")
      }
      throw .invalidParameter(
        "cannot call \(function) on \(isObject ? "an object" : "a scalar")")
    }
    var result: [SQLRecord] = []
    for element in try source.elements() {
      guard element.kind == .object else {
        throw .invalidParameter("argument of \(function) must be an array of objects")
      }
      result.append(
        try JSONPopulation(function: function).record(
          element, type: target.type, fields: target.fields, base: base, &context))
    }
    return result
  }
}
