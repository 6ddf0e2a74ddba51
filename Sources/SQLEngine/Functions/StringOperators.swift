import Core

/// `||` of texts and what is printed as text, LIKE, and prefix tests.
enum StringOperators {
  static var operators: [OperatorDefinition] { concatenation + patterns }

  /// A value cast to text, which for booleans is not what they are printed as.
  private static func text(
    of value: SQLValue, _ type: SQLType, _ context: inout EvaluationContext
  ) throws(EngineError) -> [UInt8] {
    if case .bool(let flag) = value { return Array((flag ? "true" : "false").utf8) }
    let text = try TextForm.printed(value, as: type, &context)
    return type.id == .bpchar ? ValueOrder.withoutPadding(text) : text
  }

  private static let concatenation: [OperatorDefinition] = [
    operation("text || text = text") { a, _ in .text(a[0].bytes + a[1].bytes) },
    operation("bytea || bytea = bytea") { a, _ in .text(a[0].bytes + a[1].bytes) },
    typedOperation("text || anynonarray = text", .stable) { a, types, context throws(EngineError) in
      .text(a[0].bytes + (try text(of: a[1], types.arguments[1], &context)))
    },
    typedOperation("anynonarray || text = text", .stable) { a, types, context throws(EngineError) in
      .text((try text(of: a[0], types.arguments[0], &context)) + a[1].bytes)
    },
    operation("varbit || varbit = varbit") { a, _ in
      var result = a[0].bitString
      let other = a[1].bitString
      for index in 0..<other.count { result.append(other[index]) }
      return .bits(result)
    },
    operation("text ^@ text = bool") { a, _ in .bool(a[0].bytes.starts(with: a[1].bytes)) },
  ]

  private static var patterns: [OperatorDefinition] {
    var table: [OperatorDefinition] = []
    for type in ["text", "bpchar", "name", "bytea"] {
      for (name, ignoresCase, negates) in [
        ("~~", false, false), ("!~~", false, true), ("~~*", true, false), ("!~~*", true, true),
      ] where type != "bytea" || !ignoresCase {
        let right = type == "bytea" ? "bytea" : "text"
        table.append(
          operation(
            "\(type) \(name) \(right) = bool",
            vector: ignoresCase ? nil : LikeVectors.body(isNegated: negates)
          ) { a, _ throws(EngineError) in
            let matched = try LikePattern.matches(
              a[0].bytes, a[1].bytes, ignoresCase: ignoresCase)
            return .bool(matched != negates)
          })
      }
    }
    return table
  }
}
