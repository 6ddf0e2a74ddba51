import Core

/// Arithmetic of numeric, real and double precision.
enum NumericOperators {
  static var operators: [OperatorDefinition] {
    numeric + floats("float4", "float4", "float4") + floats("float8", "float8", "float8")
      + floats("float4", "float8", "float8") + floats("float8", "float4", "float8") + roots
  }

  private static let numeric: [OperatorDefinition] = [
    operation("numeric + numeric = numeric", vector: NumericVectors.decimals(.add)) {
      a, _ throws(EngineError) in
      .numeric(try Numeric.add(a[0].numeric, a[1].numeric))
    },
    operation("numeric - numeric = numeric", vector: NumericVectors.decimals(.subtract)) {
      a, _ throws(EngineError) in
      .numeric(try Numeric.subtract(a[0].numeric, a[1].numeric))
    },
    operation("numeric * numeric = numeric", vector: NumericVectors.decimals(.multiply)) {
      a, _ throws(EngineError) in
      .numeric(try Numeric.multiply(a[0].numeric, a[1].numeric))
    },
    operation("numeric / numeric = numeric") { a, _ throws(EngineError) in
      .numeric(try Numeric.divide(a[0].numeric, a[1].numeric))
    },
    operation("numeric % numeric = numeric") { a, _ throws(EngineError) in
      .numeric(try Numeric.remainder(a[0].numeric, a[1].numeric))
    },
    operation("numeric ^ numeric = numeric") { a, _ throws(EngineError) in
      .numeric(try Numeric.power(a[0].numeric, a[1].numeric))
    },
    operation("- numeric = numeric") { a, _ in .numeric(a[0].numeric.negated) },
    operation("+ numeric = numeric") { a, _ in a[0] },
    operation("@ numeric = numeric") { a, _ in .numeric(a[0].numeric.magnitude) },
  ]

  private static let roots: [OperatorDefinition] = [
    operation("float8 ^ float8 = float8") { a, _ throws(EngineError) in
      .double(try FloatMath.power(a[0].double, a[1].double))
    },
    operation("|/ float8 = float8") { a, _ throws(EngineError) in
      .double(try FloatMath.squareRoot(a[0].double))
    },
    operation("||/ float8 = float8") { a, _ in .double(Math.cubeRoot(a[0].double)) },
  ]

  private static func floats(_ left: String, _ right: String, _ result: String)
    -> [OperatorDefinition]
  {
    let isReal = result == "float4"
    var table: [OperatorDefinition] = [
      operation(
        "\(left) + \(right) = \(result)", vector: isReal ? nil : NumericVectors.doubles(.add)
      ) { a, _ throws(EngineError) in
        .double(try checked(a[0].double + a[1].double, a, isReal))
      },
      operation(
        "\(left) - \(right) = \(result)", vector: isReal ? nil : NumericVectors.doubles(.subtract)
      ) { a, _ throws(EngineError) in
        .double(try checked(a[0].double - a[1].double, a, isReal))
      },
      operation(
        "\(left) * \(right) = \(result)", vector: isReal ? nil : NumericVectors.doubles(.multiply)
      ) { a, _ throws(EngineError) in
        let product = try checked(a[0].double * a[1].double, a, isReal)
        if product == 0, a[0].double != 0, a[1].double != 0 { throw FloatMath.underflow }
        return .double(product)
      },
      operation("\(left) / \(right) = \(result)") { a, _ throws(EngineError) in
        let (x, y) = (a[0].double, a[1].double)
        if y == 0, !x.isNaN { throw .divisionByZero }
        let quotient = x / y
        let value = isReal ? Double(Float(quotient)) : quotient
        if value.isInfinite, !x.isInfinite { throw FloatMath.overflow }
        if value == 0, x != 0, !y.isInfinite { throw FloatMath.underflow }
        return .double(value)
      },
    ]
    if left == right {
      table += [
        operation("- \(left) = \(left)") { a, _ in .double(-a[0].double) },
        operation("+ \(left) = \(left)") { a, _ in a[0] },
        operation("@ \(left) = \(left)") { a, _ in .double(abs(a[0].double)) },
      ]
    }
    return table
  }

  private static func checked(_ value: Double, _ inputs: [SQLValue], _ isReal: Bool)
    throws(EngineError) -> Double
  {
    let result = isReal ? Double(Float(value)) : value
    if result.isInfinite, !inputs[0].double.isInfinite, !inputs[1].double.isInfinite {
      throw FloatMath.overflow
    }
    return result
  }
}

/// Functions of doubles with PostgreSQL's errors.
enum FloatMath {
  static let overflow = EngineError.sql("22003", "value out of range: overflow")
  static let underflow = EngineError.sql("22003", "value out of range: underflow")
  static let inputOutOfRange = EngineError.sql("22003", "input is out of range")

  static func squareRoot(_ x: Double) throws(EngineError) -> Double {
    if x < 0 { throw .sql("2201F", "cannot take square root of a negative number") }
    return x.squareRoot()
  }

  static func power(_ x: Double, _ y: Double) throws(EngineError) -> Double {
    if x.isNaN { return y == 0 ? 1 : .nan }
    if y.isNaN { return x == 1 ? 1 : .nan }
    if x == 0, y < 0 { throw .sql("2201F", "zero raised to a negative power is undefined") }
    if x < 0, y.isFinite, y.rounded(.down) != y {
      throw .sql(
        "2201F", "a negative number raised to a non-integer power yields a complex result")
    }
    let result = Math.pow(x, y)
    if result.isInfinite, x.isFinite, y.isFinite { throw overflow }
    if result == 0, x != 0, x.isFinite, y.isFinite { throw underflow }
    return result
  }

  static func exponential(_ x: Double) throws(EngineError) -> Double {
    let result = Math.exp(x)
    if result.isInfinite, !x.isInfinite { throw overflow }
    if result == 0, !x.isInfinite { throw underflow }
    return result
  }

  static func logarithm(_ x: Double) throws(EngineError) -> Double {
    if x == 0 { throw .sql("2201E", "cannot take logarithm of zero") }
    if x < 0 { throw .sql("2201E", "cannot take logarithm of a negative number") }
    return Math.log(x)
  }
}
