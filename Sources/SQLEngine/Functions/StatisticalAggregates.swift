import Core

/// Variance, deviation, regression, and the ordered-set aggregates.
enum StatisticalAggregates {
  static var functions: [FunctionDefinition] { spreads + regressions + orderedSets + hypotheticals }

  private static var spreads: [FunctionDefinition] {
    let names: [(String, Bool, Bool)] = [
      ("var_pop", false, false), ("var_samp", true, false), ("variance", true, false),
      ("stddev_pop", false, true), ("stddev_samp", true, true), ("stddev", true, true),
    ]
    return names.flatMap { name, isSample, isRoot in
      ["int2", "int4", "int8", "numeric"].map { type in
        AggregateFunctions.aggregate("\(name)(\(type)) numeric") { _ in
          NumericSpreadState(isSample: isSample, isRoot: isRoot)
        }
      }
        + ["float4", "float8"].map { type in
          AggregateFunctions.aggregate("\(name)(\(type)) float8") { _ in
            DoubleSpreadState(isSample: isSample, isRoot: isRoot)
          }
        }
    }
  }

  private static var regressions: [FunctionDefinition] {
    RegressionState.Result.allCases.map { result in
      AggregateFunctions.aggregate(
        "\(result.rawValue)(float8, float8) \(result == .count ? "int8" : "float8")",
        empty: result == .count ? .int(0) : .null
      ) { _ in RegressionState(result) }
    }
  }

  private static func orderedSet(
    _ signature: String,
    _ body:
      @escaping @Sendable ([SQLValue], SQLValue, CallTypes) throws(EngineError)
      -> SQLValue
  ) -> FunctionDefinition {
    definition(
      signature, isStrict: false, .immutable,
      .aggregate(
        AggregateDefinition(
          kind: .orderedSet(directArgumentCount: signature.hasPrefix("mode") ? 0 : 1),
          isStrict: true, emptyResult: .null
        ) { types, direct, _ throws(EngineError) in
          let state = SortedState(direct: direct.first ?? .null) {
            values, direct throws(EngineError) in try body(values, direct, types)
          }
          return StateArray(state, isStrict: true)
        }))
  }

  /// - Throws: 22003 for what is no fraction.
  private static func fraction(_ value: SQLValue) throws(EngineError) -> Double {
    let fraction = value.double
    guard (0...1).contains(fraction) else {
      throw .sql("22003", "percentile value \(fraction) is not between 0 and 1")
    }
    return fraction
  }

  private static func discrete(_ values: [SQLValue], _ fraction: Double) -> SQLValue {
    let row = max(1, Int((fraction * Double(values.count)).rounded(.up)))
    return values[row - 1]
  }

  private static func continuous(_ values: [SQLValue], _ fraction: Double) -> SQLValue {
    let place = fraction * Double(values.count - 1)
    let first = Int(place.rounded(.down))
    let second = Int(place.rounded(.up))
    if first == second { return values[first] }
    let share = place - Double(first)
    if case .double(let low) = values[first], case .double(let high) = values[second] {
      return .double(low + share * (high - low))
    }
    guard case .interval(let low) = values[first], case .interval(let high) = values[second],
      let difference = try? IntervalMath.subtract(high, low),
      let part = try? IntervalMath.multiply(difference, by: share),
      let sum = try? IntervalMath.add(low, part)
    else { return .null }
    return .interval(sum)
  }

  private static func each(
    _ fractions: SQLValue, _ type: TypeID, _ body: (Double) -> SQLValue
  ) throws(EngineError) -> SQLValue {
    var array = fractions.array
    for index in array.elements.indices where !array.elements[index].isNull {
      array.elements[index] = body(try fraction(array.elements[index]))
    }
    array.elementType = type
    return .array(array)
  }

  private static let orderedSets: [FunctionDefinition] = [
    orderedSet("percentile_disc(float8, anyelement) anyelement") {
      values, p, _ throws(EngineError) in
      p.isNull ? .null : discrete(values, try fraction(p))
    },
    orderedSet("percentile_cont(float8, float8) float8") { values, p, _ throws(EngineError) in
      p.isNull ? .null : continuous(values, try fraction(p))
    },
    orderedSet("percentile_cont(float8, interval) interval") { values, p, _ throws(EngineError) in
      p.isNull ? .null : continuous(values, try fraction(p))
    },
    orderedSet("percentile_cont(float8[], float8) float8[]") { values, p, _ throws(EngineError) in
      p.isNull ? .null : try each(p, .float8) { continuous(values, $0) }
    },
    orderedSet("percentile_disc(float8[], anyelement) anyarray") {
      values, p, types throws(EngineError) in
      p.isNull ? .null : try each(p, types.arguments.last?.id ?? .text) { discrete(values, $0) }
    },
    orderedSet("percentile_cont(float8[], interval) interval[]") {
      values, p, _ throws(EngineError) in
      p.isNull ? .null : try each(p, .interval) { continuous(values, $0) }
    },
    orderedSet("mode(anyelement) anyelement") { values, _, _ throws(EngineError) in
      var best: SQLValue = .null
      var bestCount = 0
      var runStart = 0
      for index in values.indices {
        let isSame = ValueOrder.compare(values[index], values[runStart], as: .none) == 0
        if !isSame { runStart = index }
        if index - runStart + 1 > bestCount {
          bestCount = index - runStart + 1
          best = values[runStart]
        }
      }
      return best
    },
  ]
}

extension StatisticalAggregates {
  private static var hypotheticals: [FunctionDefinition] {
    let table: [(String, WindowFunction)] = [
      ("rank(variadic any) int8", .rank), ("dense_rank(variadic any) int8", .denseRank),
      ("percent_rank(variadic any) float8", .percentRank),
      ("cume_dist(variadic any) float8", .cumulativeDistribution),
    ]
    return table.map { signature, function in
      definition(
        signature, isStrict: false, .immutable,
        .aggregate(
          AggregateDefinition(
            kind: .hypothetical(function), isStrict: false, emptyResult: .null
          ) { _, _, _ throws(EngineError) in CountAccumulator() }))
    }
  }
}

/// Keeps the sorted input of an ordered-set aggregate.
struct SortedState: AggregateState {
  let direct: SQLValue
  let body: @Sendable ([SQLValue], SQLValue) throws(EngineError) -> SQLValue
  private var values: [SQLValue] = []

  init(
    direct: SQLValue,
    body: @escaping @Sendable ([SQLValue], SQLValue) throws(EngineError) -> SQLValue
  ) {
    self.direct = direct
    self.body = body
  }

  mutating func step(_ arguments: [SQLValue], _ context: inout EvaluationContext)
    throws(EngineError)
  { if let last = arguments.last { values.append(last) } }

  func finish(_ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    values.isEmpty ? .null : try body(values, direct)
  }
}

/// Variance of exact numbers: sums of values and squares.
struct NumericSpreadState: AggregateState {
  let isSample: Bool
  let isRoot: Bool
  private var count: Int64 = 0
  private var sum = Numeric.zero
  private var squares = Numeric.zero

  init(isSample: Bool, isRoot: Bool) {
    self.isSample = isSample
    self.isRoot = isRoot
  }

  mutating func step(_ arguments: [SQLValue], _ context: inout EvaluationContext)
    throws(EngineError)
  {
    let value: Numeric =
      if case .int(let number) = arguments[0] { Numeric(number) } else { arguments[0].numeric }
    count += 1
    sum = try Numeric.add(sum, value)
    squares = try Numeric.add(squares, Numeric.multiply(value, value))
  }

  func finish(_ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    if count == 0 || (isSample && count == 1) { return .null }
    if sum.decimal == nil { return .numeric(.nan) }
    let n = Numeric(count)
    let spread = try Numeric.subtract(
      Numeric.multiply(squares, n), Numeric.multiply(sum, sum))
    if spread.signum <= 0 { return .numeric(.zero) }
    let divisor = try Numeric.multiply(n, Numeric(isSample ? count - 1 : count))
    let variance = try Numeric.divide(spread, divisor)
    return .numeric(isRoot ? try variance.squareRootKeepingScale() : variance)
  }
}

/// Variance of doubles by Youngs and Cramer's updates, as PostgreSQL computes it.
struct DoubleSpreadState: AggregateState {
  let isSample: Bool
  let isRoot: Bool
  private var count = 0.0
  private var sum = 0.0
  private var squares = 0.0

  init(isSample: Bool, isRoot: Bool) {
    self.isSample = isSample
    self.isRoot = isRoot
  }

  mutating func step(_ arguments: [SQLValue], _ context: inout EvaluationContext)
    throws(EngineError)
  {
    let value = arguments[0].double
    count += 1
    sum += value
    if count > 1 {
      let offset = value * count - sum
      squares += offset * offset / (count * (count - 1))
      if squares.isInfinite, value.isFinite { throw FloatMath.overflow }
    } else if !value.isFinite {
      squares = .nan
    }
  }

  func finish(_ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    if count == 0 || (isSample && count <= 1) { return .null }
    let variance = squares / (isSample ? count - 1 : count)
    return .double(isRoot ? variance.squareRoot() : variance)
  }
}

/// Two-variable statistics; the first argument is Y.
struct RegressionState: AggregateState {
  enum Result: String, CaseIterable, Sendable {
    case count = "regr_count"
    case sxx = "regr_sxx"
    case syy = "regr_syy"
    case sxy = "regr_sxy"
    case averageX = "regr_avgx"
    case averageY = "regr_avgy"
    case r2 = "regr_r2"
    case slope = "regr_slope"
    case intercept = "regr_intercept"
    case covariancePopulation = "covar_pop"
    case covarianceSample = "covar_samp"
    case correlation = "corr"
  }

  private let result: Result
  private var n = 0.0
  private var sumX = 0.0
  private var sumY = 0.0
  private var sxx = 0.0
  private var syy = 0.0
  private var sxy = 0.0

  init(_ result: Result) { self.result = result }

  mutating func step(_ arguments: [SQLValue], _ context: inout EvaluationContext)
    throws(EngineError)
  {
    let (y, x) = (arguments[0].double, arguments[1].double)
    n += 1
    sumX += x
    sumY += y
    if n > 1 {
      let dx = x * n - sumX
      let dy = y * n - sumY
      let scale = 1 / (n * (n - 1))
      sxx += dx * dx * scale
      syy += dy * dy * scale
      sxy += dx * dy * scale
    } else if !x.isFinite || !y.isFinite {
      if !x.isFinite { sxx = .nan }
      if !y.isFinite { syy = .nan }
      sxy = .nan
    }
  }

  func finish(_ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    if result == .count { return .int(Int64(n)) }
    if n < 1 || (result == .covarianceSample && n < 2) { return .null }
    switch result {
    case .count: return .int(Int64(n))
    case .sxx: return .double(sxx)
    case .syy: return .double(syy)
    case .sxy: return .double(sxy)
    case .averageX: return .double(sumX / n)
    case .averageY: return .double(sumY / n)
    case .covariancePopulation: return .double(sxy / n)
    case .covarianceSample: return .double(sxy / (n - 1))
    case .correlation: return sxx == 0 || syy == 0 ? .null : .double(sxy / (sxx * syy).squareRoot())
    case .r2:
      if sxx == 0 { return .null }
      return .double(syy == 0 ? 1 : sxy * sxy / (sxx * syy))
    case .slope: return sxx == 0 ? .null : .double(sxy / sxx)
    case .intercept: return sxx == 0 ? .null : .double((sumY - sumX * sxy / sxx) / n)
    }
  }
}
