import Core

/// jsonb_path_exists and its kin, `@?` and `@@`.
enum JSONPathFunctions {
  static var functions: [FunctionDefinition] {
    table(suffix: "", usesZone: false, .immutable) + table(suffix: "_tz", usesZone: true, .stable)
      + [
        function("jsonb_path_exists_opr(jsonb, jsonpath) bool") { a, context throws(EngineError) in
          try exists(a + noVariables, usesZone: false, &context)
        },
        function("jsonb_path_match_opr(jsonb, jsonpath) bool") { a, context throws(EngineError) in
          try match(a + noVariables, usesZone: false, &context)
        },
      ]
  }

  static let operators: [OperatorDefinition] = [
    operation("jsonb @? jsonpath = bool") { a, context throws(EngineError) in
      try exists(a + noVariables, usesZone: false, &context)
    },
    operation("jsonb @@ jsonpath = bool") { a, context throws(EngineError) in
      try match(a + noVariables, usesZone: false, &context)
    },
  ]

  /// What the operators pass: no variables, and no errors.
  private static let noVariables: [SQLValue] = [.jsonb(.object([])), .bool(true)]
  private static let defaults: [SQLValue] = [.jsonb(.object([])), .bool(false)]
  private static let arguments = "(target:jsonb, path:jsonpath, vars:jsonb, silent:bool)"

  private static func table(suffix: String, usesZone: Bool, _ volatility: Volatility)
    -> [FunctionDefinition]
  {
    [
      function("jsonb_path_exists\(suffix)\(arguments) bool", volatility, defaults: defaults) {
        a, context throws(EngineError) in try exists(a, usesZone: usesZone, &context)
      },
      function("jsonb_path_match\(suffix)\(arguments) bool", volatility, defaults: defaults) {
        a, context throws(EngineError) in try match(a, usesZone: usesZone, &context)
      },
      setFunction(
        "jsonb_path_query\(suffix)\(arguments) setof jsonb", volatility, defaults: defaults
      ) { a, _, context throws(EngineError) in
        ListProducer(try query(a, usesZone: usesZone, &context).map { [.jsonb($0)] })
      },
      function(
        "jsonb_path_query_array\(suffix)\(arguments) jsonb", volatility, defaults: defaults
      ) { a, context throws(EngineError) in
        .jsonb(.array(try query(a, usesZone: usesZone, &context)))
      },
      function(
        "jsonb_path_query_first\(suffix)\(arguments) jsonb", volatility, defaults: defaults
      ) { a, context throws(EngineError) in
        try query(a, usesZone: usesZone, &context).first.map { .jsonb($0) } ?? .null
      },
    ]
  }

  /// What a path finds, and the error that ended it if there was one.
  private static func run(
    _ a: [SQLValue], usesZone: Bool, _ context: inout EvaluationContext
  ) throws(EngineError) -> (path: JSONPath, found: [JSONPathItem], error: EngineError?) {
    guard case .object(let variables) = a[2].json else {
      throw .sql(
        "22023", "\"vars\" argument is not an object",
        detail: "Jsonpath parameters should be encoded as key-value pairs of \"vars\" object.")
    }
    let path = try context.jsonPaths.path(a[1].bytes)
    var evaluator = JSONPathEvaluator(
      path, root: a[0].json, variables: variables, usesZone: usesZone, context)
    var found: [JSONPathItem] = []
    do throws(JSONPathFault) {
      try evaluator.run(path.expression, .node(a[0].json), &found)
    } catch {
      guard case .soft(let error) = error else { throw error.error }
      return (path, found, error)
    }
    return (path, found, nil)
  }

  private static func exists(
    _ a: [SQLValue], usesZone: Bool, _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    let result = try run(a, usesZone: usesZone, &context)
    // In lax mode the first thing found decides, before any error.
    if result.path.isLax, !result.found.isEmpty { return .bool(true) }
    if let error = result.error {
      if a[3].boolean { return .null }
      throw error
    }
    return .bool(!result.found.isEmpty)
  }

  private static func match(
    _ a: [SQLValue], usesZone: Bool, _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    let result = try run(a, usesZone: usesZone, &context)
    if let error = result.error, !a[3].boolean { throw error }
    if result.found.count == 1, case .node(let node) = result.found[0] {
      if case .bool(let flag) = node { return .bool(flag) }
      if case .null = node { return .null }
    }
    if a[3].boolean { return .null }
    throw .sql("22038", "single boolean result is expected")
  }

  private static func query(
    _ a: [SQLValue], usesZone: Bool, _ context: inout EvaluationContext
  ) throws(EngineError) -> [JSONNode] {
    let result = try run(a, usesZone: usesZone, &context)
    if let error = result.error, !a[3].boolean { throw error }
    return result.found.map(\.node)
  }
}

/// The paths that a session used last, parsed.
struct JSONPathCache {
  private static let countMax = 32
  private var paths: [[UInt8]: JSONPath] = [:]
  /// The texts, the oldest first.
  private var order: [[UInt8]] = []

  /// - Throws: 22P02, 42601.
  mutating func path(_ text: [UInt8]) throws(EngineError) -> JSONPath {
    if let found = paths[text] { return found }
    var parser = JSONPathParser(text)
    let made = try parser.parse()
    if order.count >= Self.countMax { paths[order.removeFirst()] = nil }
    order.append(text)
    paths[text] = made
    return made
  }
}
