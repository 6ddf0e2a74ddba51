import Core

/// Mathematical functions of numbers.
enum MathFunctions {
  static var functions: [FunctionDefinition] { integers + numerics + doubles + others + buckets }

  private static var integers: [FunctionDefinition] {
    var table: [FunctionDefinition] = []
    for (name, title, range) in IntegerOperators.ranges {
      table.append(
        function("abs(\(name)) \(name)") { a, _ throws(EngineError) in
          if a[0].integer >= 0 { return a[0] }
          return try IntegerOperators.checked(
            Int64(0).subtractingReportingOverflow(a[0].integer), range, title)
        })
      table.append(
        function("mod(\(name), \(name)) \(name)") { a, _ throws(EngineError) in
          if a[1].integer == 0 { throw .divisionByZero }
          return .int(a[1].integer == -1 ? 0 : a[0].integer % a[1].integer)
        })
      guard name != "int2" else { continue }
      table.append(
        function("gcd(\(name), \(name)) \(name)") { a, _ throws(EngineError) in
          let divisor = gcd(a[0].integer.magnitude, a[1].integer.magnitude)
          guard divisor <= UInt64(range.upperBound) else { throw .outOfRange(title) }
          return .int(Int64(divisor))
        })
      table.append(
        function("lcm(\(name), \(name)) \(name)") { a, _ throws(EngineError) in
          let (x, y) = (a[0].integer.magnitude, a[1].integer.magnitude)
          if x == 0 || y == 0 { return .int(0) }
          let (product, overflow) = (x / gcd(x, y)).multipliedReportingOverflow(by: y)
          guard !overflow, product <= UInt64(range.upperBound) else { throw .outOfRange(title) }
          return .int(Int64(product))
        })
    }
    return table
  }

  private static func gcd(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return x
  }

  private static let numerics: [FunctionDefinition] = [
    function("abs(numeric) numeric") { a, _ in .numeric(a[0].numeric.magnitude) },
    function("mod(numeric, numeric) numeric") { a, _ throws(EngineError) in
      .numeric(try Numeric.remainder(a[0].numeric, a[1].numeric))
    },
    function("div(numeric, numeric) numeric") { a, _ throws(EngineError) in
      .numeric(try Numeric.divideTruncating(a[0].numeric, a[1].numeric))
    },
    function("round(numeric) numeric") { a, _ in .numeric(a[0].numeric.rounded(toScale: 0)) },
    function("round(numeric, int4) numeric") { a, _ in
      .numeric(a[0].numeric.rounded(toScale: a[1].position))
    },
    function("trunc(numeric) numeric") { a, _ in .numeric(a[0].numeric.truncated(toScale: 0)) },
    function("trunc(numeric, int4) numeric") { a, _ in
      .numeric(a[0].numeric.truncated(toScale: a[1].position))
    },
    function("ceil(numeric) numeric") { a, _ in .numeric(a[0].numeric.ceiling) },
    function("ceiling(numeric) numeric") { a, _ in .numeric(a[0].numeric.ceiling) },
    function("floor(numeric) numeric") { a, _ in .numeric(a[0].numeric.floor) },
    function("sign(numeric) numeric") { a, _ in
      .numeric(a[0].numeric.isNaN ? .nan : Numeric(Int64(a[0].numeric.signum)))
    },
    function("sqrt(numeric) numeric") { a, _ throws(EngineError) in
      .numeric(try a[0].numeric.squareRoot())
    },
    function("exp(numeric) numeric") { a, _ throws(EngineError) in
      .numeric(try a[0].numeric.exponential())
    },
    function("ln(numeric) numeric") { a, _ throws(EngineError) in
      .numeric(try a[0].numeric.naturalLogarithm())
    },
    function("log(numeric) numeric") { a, _ throws(EngineError) in
      .numeric(try Numeric.logarithm(base: Numeric(10), of: a[0].numeric))
    },
    function("log10(numeric) numeric") { a, _ throws(EngineError) in
      .numeric(try Numeric.logarithm(base: Numeric(10), of: a[0].numeric))
    },
    function("log(numeric, numeric) numeric") { a, _ throws(EngineError) in
      .numeric(try Numeric.logarithm(base: a[0].numeric, of: a[1].numeric))
    },
    function("power(numeric, numeric) numeric") { a, _ throws(EngineError) in
      .numeric(try Numeric.power(a[0].numeric, a[1].numeric))
    },
    function("pow(numeric, numeric) numeric") { a, _ throws(EngineError) in
      .numeric(try Numeric.power(a[0].numeric, a[1].numeric))
    },
    function("gcd(numeric, numeric) numeric") { a, _ in
      .numeric(Numeric.greatestCommonDivisor(a[0].numeric, a[1].numeric))
    },
    function("lcm(numeric, numeric) numeric") { a, _ throws(EngineError) in
      .numeric(try Numeric.leastCommonMultiple(a[0].numeric, a[1].numeric))
    },
    function("factorial(int8) numeric") { a, _ throws(EngineError) in
      .numeric(try Numeric.factorial(a[0].integer))
    },
    function("scale(numeric) int4") { a, _ in
      a[0].numeric.decimal == nil ? .null : .int(a[0].numeric.displayScale)
    },
    function("min_scale(numeric) int4") { a, _ in
      a[0].numeric.decimal.map { .int($0.minimalScale) } ?? .null
    },
    function("trim_scale(numeric) numeric") { a, _ in .numeric(a[0].numeric.trimmed) },
  ]

  private static func double(_ name: String, _ body: @escaping @Sendable (Double) -> Double)
    -> FunctionDefinition
  { function("\(name)(float8) float8") { a, _ in .double(body(a[0].double)) } }

  /// A function of a bounded argument; NaN goes through.
  private static func bounded(
    _ name: String, _ range: ClosedRange<Double>, _ body: @escaping @Sendable (Double) -> Double
  ) -> FunctionDefinition {
    function("\(name)(float8) float8") { a, _ throws(EngineError) in
      let x = a[0].double
      if x.isNaN { return .double(.nan) }
      guard range.contains(x) else { throw FloatMath.inputOutOfRange }
      return .double(body(x))
    }
  }

  private static let finite = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude

  private static let doubles: [FunctionDefinition] = [
    double("abs", { abs($0) }),
    function("abs(float4) float4") { a, _ in .double(abs(a[0].double)) },
    double("round", { $0.rounded(.toNearestOrEven) }), double("trunc", { $0.rounded(.towardZero) }),
    double("ceil", { $0.rounded(.up) }), double("ceiling", { $0.rounded(.up) }),
    double("floor", { $0.rounded(.down) }),
    double("sign", { $0 > 0 ? 1 : $0 < 0 ? -1 : $0.isNaN ? .nan : 0 }),
    double("cbrt", Math.cubeRoot), double("degrees", { $0 / (Double.pi / 180) }),
    double("radians", { $0 * (Double.pi / 180) }),
    bounded("sin", finite, Math.sin), bounded("cos", finite, Math.cos),
    bounded("tan", finite, Math.tan), bounded("cot", finite, { 1 / Math.tan($0) }),
    bounded("asin", -1...1, Math.asin), bounded("acos", -1...1, Trigonometry.acos),
    double("atan", Math.atan), double("sinh", Trigonometry.sinh),
    double("cosh", Trigonometry.cosh), double("tanh", Trigonometry.tanh),
    double("asinh", Trigonometry.asinh), bounded("acosh", 1...Double.infinity, Trigonometry.acosh),
    bounded("atanh", -1...1, Trigonometry.atanh),
    bounded("sind", finite, Trigonometry.sinDegrees),
    bounded("cosd", finite, Trigonometry.cosDegrees),
    bounded("tand", finite, Trigonometry.tanDegrees),
    bounded("cotd", finite, { 1 / Trigonometry.tanDegrees($0) }),
    bounded("asind", -1...1, Trigonometry.asinDegrees),
    bounded("acosd", -1...1, Trigonometry.acosDegrees),
    double("atand", Trigonometry.atanDegrees),
    function("atan2(float8, float8) float8") { a, _ in
      .double(Trigonometry.atan2(a[0].double, a[1].double))
    },
    function("atan2d(float8, float8) float8") { a, _ in
      .double(Trigonometry.atan2Degrees(a[0].double, a[1].double))
    },
  ]

  private static let others: [FunctionDefinition] = [
    function("pi() float8") { _, _ in .double(.pi) },
    function("sqrt(float8) float8") { a, _ throws(EngineError) in
      .double(try FloatMath.squareRoot(a[0].double))
    },
    function("exp(float8) float8") { a, _ throws(EngineError) in
      .double(try FloatMath.exponential(a[0].double))
    },
    function("ln(float8) float8") { a, _ throws(EngineError) in
      .double(try FloatMath.logarithm(a[0].double))
    },
    function("log(float8) float8") { a, _ throws(EngineError) in
      .double(try Trigonometry.log10(FloatMath.logarithm(a[0].double), a[0].double))
    },
    function("log10(float8) float8") { a, _ throws(EngineError) in
      .double(try Trigonometry.log10(FloatMath.logarithm(a[0].double), a[0].double))
    },
    function("power(float8, float8) float8") { a, _ throws(EngineError) in
      .double(try FloatMath.power(a[0].double, a[1].double))
    },
    function("pow(float8, float8) float8") { a, _ throws(EngineError) in
      .double(try FloatMath.power(a[0].double, a[1].double))
    },
    function("random() float8", .volatile) { _, context in
      .double(Double(context.random.next() >> 11) * 0x1p-53)
    },
    function("setseed(float8) void", .volatile) { a, context throws(EngineError) in
      let seed = a[0].double
      guard (-1...1).contains(seed) else {
        throw .invalidParameter("setseed parameter \(seed) is out of allowed range [-1,1]")
      }
      context.random = SeededRandom(seed: seed.bitPattern)
      return .text([])
    },
  ]

  private static let buckets: [FunctionDefinition] = [
    function("width_bucket(float8, float8, float8, int4) int4") { a, _ throws(EngineError) in
      let (x, low, high) = (a[0].double, a[1].double, a[2].double)
      let count = a[3].integer
      try checkBuckets(count, isNaN: x.isNaN || low.isNaN || high.isNaN)
      if low.isInfinite || high.isInfinite {
        throw .sql("2201G", "lower and upper bounds must be finite")
      }
      if low == high { throw .sql("2201G", "lower bound cannot equal upper bound") }
      let (near, far) = low < high ? (low, high) : (-low, -high)
      let place = low < high ? x : -x
      if place < near { return .int(0) }
      if place >= far { return try lastBucket(count) }
      // Halved against overflow of the width.
      let bucket = Double(count) * ((place / 2 - near / 2) / (far / 2 - near / 2))
      return .int(min(Int64(bucket), count - 1) + 1)
    },
    function("width_bucket(numeric, numeric, numeric, int4) int4") { a, _ throws(EngineError) in
      let (x, low, high) = (a[0].numeric, a[1].numeric, a[2].numeric)
      let count = a[3].integer
      try checkBuckets(count, isNaN: x.isNaN || low.isNaN || high.isNaN)
      if low.decimal == nil || high.decimal == nil {
        throw .sql("2201G", "lower and upper bounds must be finite")
      }
      let order = Numeric.compare(low, high)
      if order == 0 { throw .sql("2201G", "lower bound cannot equal upper bound") }
      if Numeric.compare(x, low) * order > 0 { return .int(0) }
      if Numeric.compare(x, high) * order <= 0 { return try lastBucket(count) }
      let offset = try Numeric.multiply(Numeric.subtract(x, low), Numeric(count))
      let bucket = try Numeric.divideTruncating(offset, Numeric.subtract(high, low))
      return .int((bucket.int64 ?? 0) + 1)
    },
    typedFunction("width_bucket(anycompatible, anycompatiblearray) int4") {
      a, types, _ throws(EngineError) in
      let array = a[1].array
      if array.dimensions.count > 1 {
        throw .sql("2202E", "thresholds must be one-dimensional array")
      }
      if array.elements.contains(where: \.isNull) {
        throw .sql("22004", "thresholds array must not contain NULLs")
      }
      return .int(
        array.elements.count {
          ValueOrder.compare($0, a[0], as: array.elementType) <= 0
        })
    },
  ]

  private static func lastBucket(_ count: Int64) throws(EngineError) -> SQLValue {
    if count == Int64(Int32.max) { throw .outOfRange("integer") }
    return .int(count + 1)
  }

  private static func checkBuckets(_ count: Int64, isNaN: Bool) throws(EngineError) {
    if count <= 0 { throw .sql("2201G", "count must be greater than zero") }
    if isNaN { throw .sql("2201G", "operand, lower bound, and upper bound cannot be NaN") }
  }
}
