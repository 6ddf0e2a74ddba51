import Core

/// Makes SQL values of JSON: what json_populate_record and json_to_record do for each column.
///
/// **Source:** PostgreSQL 15, jsonfuncs.c: populate_record_field.
struct JSONPopulation {
  /// The function's name, for messages.
  let function: String

  /// A row of an object.
  /// - Parameter base: what the columns are that the object doesn't have; nil for nulls.
  func record(
    _ source: JSONSource, type: TypeID, fields: [TypeInfo.Field], base: SQLRecord?,
    _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLRecord {
    let members = try source.members()
    var values: [SQLValue] = []
    for (index, field) in fields.enumerated() {
      let before = base.map { index < $0.values.count ? $0.values[index] : .null }
      if let member = members[Array(field.name.utf8)] {
        values.append(try value(member, as: field.type, name: field.name, &context))
      } else if let before {
        values.append(before)
      } else {
        values.append(try missing(field.type, &context))
      }
    }
    return SQLRecord(type: type, fields: fields, values: values)
  }

  /// A column without a member is null, which a domain may refuse.
  private func missing(_ type: SQLType, _ context: inout EvaluationContext)
    throws(EngineError) -> SQLValue
  {
    if context.catalog.typeInfo(type.id)?.isDomain == true {
      try context.catalog.checkDomain(.null, type: type.id, &context)
    }
    return .null
  }

  func value(
    _ source: JSONSource, as type: SQLType, name: String, _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    guard let info = context.catalog.typeInfo(type.id) else { return .null }
    if case .domain(let base) = info.kind {
      let value = try value(source, as: base, name: name, &context)
      try context.catalog.checkDomain(value, type: type.id, &context)
      return value
    }
    if source.isNull { return .null }
    switch info.kind {
    case .array(let element) where !source.isString:
      return try array(
        source, SQLType(element, modifier: type.modifier), name: name, &context)
    case .composite(let fields) where !source.isString:
      guard source.kind == .object else {
        throw .invalidParameter(
          "cannot call populate_composite on \(source.kind == .array ? "an array" : "a scalar")")
      }
      return .record(
        try record(source, type: type.id, fields: fields, base: nil, &context))
    default: break
    }
    switch type.id {
    case .json: return .text(source.text)
    case .jsonb:
      if case .node(let node) = source { return .jsonb(node) }
      return .jsonb(try JSONText.parse(source.text))
    default:
      guard let text = try source.plainText() else { return .null }
      return try TextForm.parse(text, as: type, &context)
    }
  }

  private func array(
    _ source: JSONSource, _ element: SQLType, name: String, _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    guard source.kind == .array else { throw expectedArray(name, []) }
    // As many dimensions as the first elements are nested.
    var counts: [Int] = []
    var level = source
    let isNested = element.id != .json && element.id != .jsonb
    while level.kind == .array {
      let elements = try level.elements()
      counts.append(elements.count)
      guard isNested, let first = elements.first, counts.count < 6 else { break }
      level = first
    }
    var values: [SQLValue] = []
    try collect(source, counts, 0, element, name, [], &values, &context)
    if values.isEmpty { return .array(SQLArray([], of: element.id)) }
    return .array(
      SQLArray(
        values, dimensions: counts.map { .init(lowerBound: 1, count: $0) }, of: element.id))
  }

  private func collect(
    _ source: JSONSource, _ counts: [Int], _ depth: Int, _ element: SQLType, _ name: String,
    _ path: [Int], _ values: inout [SQLValue], _ context: inout EvaluationContext
  ) throws(EngineError) {
    let malformed = EngineError.sql(
      "22P02", "malformed JSON array",
      detail: "Multidimensional arrays must have sub-arrays with matching dimensions.")
    if depth == counts.count {
      if source.kind == .array, element.id != .json, element.id != .jsonb { throw malformed }
      values.append(try value(source, as: element, name: name, &context))
      return
    }
    guard source.kind == .array else { throw expectedArray(name, path) }
    let elements = try source.elements()
    guard elements.count == counts[depth] else { throw malformed }
    for (index, part) in elements.enumerated() {
      try collect(part, counts, depth + 1, element, name, path + [index], &values, &context)
    }
  }

  private func expectedArray(_ name: String, _ path: [Int]) -> EngineError {
    let place = path.map { "[\($0)]" }.joined()
    let hint =
      path.isEmpty
      ? "See the value of key \"\(name)\"." : "See the array element \(place) of key \"\(name)\"."
    return .sql("22P02", "expected JSON array", hint: hint)
  }
}
