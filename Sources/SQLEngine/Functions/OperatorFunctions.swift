/// The functions behind operators, which may be called by their own names: `int4pl(1, 2)`,
/// `texteq('a', 'b')`.
///
/// **Source:** PostgreSQL 15, pg_operator.dat: `oprcode`.
enum OperatorFunctions {
  static var functions: [FunctionDefinition] { comparisons + arithmetic + texts + choices }

  /// A type as the names of its functions begin, and what stands between that and the operator.
  private static let compared: [(prefix: String, type: TypeID)] = [
    ("bool", .bool), ("int2", .int2), ("int4", .int4), ("int8", .int8), ("float4", .float4),
    ("float8", .float8), ("numeric_", .numeric), ("name", .name), ("bpchar", .bpchar),
    ("bytea", .bytea), ("oid", .oid), ("date_", .date), ("time_", .time), ("timetz_", .timetz),
    ("timestamp_", .timestamp), ("timestamptz_", .timestamptz), ("interval_", .interval),
    ("uuid_", .uuid), ("jsonb_", .jsonb), ("text_", .text),
  ]

  private static let orders = [
    ("=", "eq"), ("<>", "ne"), ("<", "lt"), ("<=", "le"), (">", "gt"), (">=", "ge"),
  ]

  private static var comparisons: [FunctionDefinition] {
    compared.flatMap { prefix, type in
      orders.compactMap { symbol, suffix in
        // texteq and textne are the two without a line between.
        let isPlainText = type == .text && (suffix == "eq" || suffix == "ne")
        return function((isPlainText ? "text" : prefix) + suffix, symbol, type, type)
      }
    }
  }

  private static var arithmetic: [FunctionDefinition] {
    let signs = [("+", "pl"), ("-", "mi"), ("*", "mul"), ("/", "div"), ("%", "mod")]
    let numbers: [(String, TypeID)] = [
      ("int2", .int2), ("int4", .int4), ("int8", .int8), ("float4", .float4), ("float8", .float8),
    ]
    let numeric = [
      ("+", "add"), ("-", "sub"), ("*", "mul"), ("/", "div"), ("%", "mod"),
    ]
    return numbers.flatMap { prefix, type in
      signs.compactMap { function(prefix + $1, $0, type, type) }
    }
      + numeric.compactMap { function("numeric_" + $1, $0, .numeric, .numeric) }
      + [
        function("date_pli", "+", .date, .int4), function("date_mii", "-", .date, .int4),
        function("date_mi", "-", .date, .date), function("interval_pl", "+", .interval, .interval),
        function("interval_mi", "-", .interval, .interval),
        function("timestamp_mi", "-", .timestamp, .timestamp),
        function("timestamptz_mi", "-", .timestamptz, .timestamptz),
        function("timestamp_pl_interval", "+", .timestamp, .interval),
        function("timestamp_mi_interval", "-", .timestamp, .interval),
        function("timestamptz_pl_interval", "+", .timestamptz, .interval),
        function("timestamptz_mi_interval", "-", .timestamptz, .interval),
      ].compactMap { $0 }
  }

  private static var texts: [FunctionDefinition] {
    [
      function("textcat", "||", .text, .text), function("byteacat", "||", .bytea, .bytea),
      function("textlike", "~~", .text, .text), function("textnlike", "!~~", .text, .text),
      function("texticlike", "~~*", .text, .text), function("texticnlike", "!~~*", .text, .text),
      function("textregexeq", "~", .text, .text), function("textregexne", "!~", .text, .text),
      function("texticregexeq", "~*", .text, .text),
      function("texticregexne", "!~*", .text, .text),
      function("like", "~~", .text, .text), function("notlike", "!~~", .text, .text),
    ].compactMap { $0 }
  }

  /// The steps of min() and max().
  private static var choices: [FunctionDefinition] {
    let types: [(String, TypeID)] = [
      ("int2", .int2), ("int4", .int4), ("int8", .int8), ("float4", .float4), ("float8", .float8),
      ("numeric_", .numeric), ("date_", .date), ("timestamp_", .timestamp),
      ("timestamptz_", .timestamptz), ("interval_", .interval), ("text_", .text), ("oid", .oid),
    ]
    return types.flatMap { prefix, type in
      [("smaller", -1), ("larger", 1)].map { suffix, wanted in
        definition("\(prefix)\(suffix)", [type, type], type, .immutable) { values, _, _ in
          let order = ValueOrder.compare(values[0], values[1], as: type)
          return order * wanted > 0 ? values[0] : values[1]
        }
      }
    }
  }

  /// - Returns: nil if there is no such operator.
  private static func function(_ name: String, _ symbol: String, _ left: TypeID, _ right: TypeID)
    -> FunctionDefinition?
  {
    let known = OperatorRegistry.overloads(of: symbol).first {
      $0.left == left && $0.right == right
    }
    guard let known else { return nil }
    var function = definition(name, [left, right], known.result, known.volatility, known.body)
    function.vectorBody = known.vectorBody
    function.isStrict = known.isStrict
    return function
  }

  private static func definition(
    _ name: String, _ arguments: [TypeID], _ result: TypeID, _ volatility: Volatility,
    _ body: @escaping TypedScalarBody
  ) -> FunctionDefinition {
    FunctionDefinition(
      name: name, arguments: arguments, argumentNames: [], isVariadic: false, defaults: [],
      result: result, outputs: [], returnsSet: false, isStrict: true, volatility: volatility,
      implementation: .typedScalar(body))
  }
}
