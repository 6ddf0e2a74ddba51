import Core

/// The aggregates: count, sum, avg, min, max, bool and bit ones, and those that collect.
enum AggregateFunctions {
  static var functions: [FunctionDefinition] {
    counts + sums + extremes + logic + collections + StatisticalAggregates.functions
  }

  static func aggregate<State: AggregateState>(
    _ signature: String, strict: Bool = true, empty: SQLValue = .null,
    kind: AggregateDefinition.Kind = .normal, _ make: @escaping @Sendable (CallTypes) -> State
  ) -> FunctionDefinition {
    definition(
      signature, isStrict: false, .immutable,
      .aggregate(
        AggregateDefinition(kind: kind, isStrict: strict, emptyResult: empty) {
          types, _, _ throws(EngineError) in StateArray(make(types), isStrict: strict)
        }))
  }

  private static func fast(
    _ signature: String, empty: SQLValue = .null,
    _ make: @escaping @Sendable () -> any GroupedAccumulator
  ) -> FunctionDefinition {
    definition(
      signature, isStrict: false, .immutable,
      .aggregate(
        AggregateDefinition(kind: .normal, isStrict: true, emptyResult: empty) {
          _, _, _ throws(EngineError) in make()
        }))
  }

  private static let counts: [FunctionDefinition] = [
    fast("count() int8", empty: .int(0)) { CountAccumulator() },
    fast("count(any) int8", empty: .int(0)) { CountAccumulator() },
  ]

  private static let sums: [FunctionDefinition] = [
    fast("sum(int2) int8") { IntegerSumAccumulator(isAverage: false, isWide: false) },
    fast("sum(int4) int8") { IntegerSumAccumulator(isAverage: false, isWide: false) },
    fast("sum(int8) numeric") { IntegerSumAccumulator(isAverage: false, isWide: true) },
    fast("avg(int2) numeric") { IntegerSumAccumulator(isAverage: true, isWide: true) },
    fast("avg(int4) numeric") { IntegerSumAccumulator(isAverage: true, isWide: true) },
    fast("avg(int8) numeric") { IntegerSumAccumulator(isAverage: true, isWide: true) },
    fast("sum(float8) float8") { DoubleSumAccumulator(isAverage: false, isReal: false) },
    fast("sum(float4) float4") { DoubleSumAccumulator(isAverage: false, isReal: true) },
    fast("avg(float8) float8") { DoubleSumAccumulator(isAverage: true, isReal: false) },
    fast("avg(float4) float8") { DoubleSumAccumulator(isAverage: true, isReal: false) },
    fast("sum(numeric) numeric") { NumericSumAccumulator(isAverage: false) },
    fast("avg(numeric) numeric") { NumericSumAccumulator(isAverage: true) },
    aggregate("sum(interval) interval") { _ in IntervalSumState(isAverage: false) },
    aggregate("avg(interval) interval") { _ in IntervalSumState(isAverage: true) },
  ]

  private static var extremes: [FunctionDefinition] {
    let types = [
      "int2", "int4", "int8", "oid", "float4", "float8", "numeric", "text", "bpchar", "date",
      "time", "timetz", "timestamp", "timestamptz", "interval", "anyarray", "anyenum",
    ]
    return types.flatMap { type in
      [("min", -1), ("max", 1)].map { name, sign in
        definition(
          "\(name)(\(type)) \(type)", isStrict: false, .immutable,
          .aggregate(
            AggregateDefinition(kind: .normal, isStrict: true, emptyResult: .null) {
              types, _, _ throws(EngineError) in
              ExtremeAccumulator(type: types.arguments.first?.id ?? .text, sign: sign)
            }))
      }
    }
  }

  private static var logic: [FunctionDefinition] {
    var table = [("bool_and", true), ("every", true), ("bool_or", false)].map { name, isAnd in
      aggregate("\(name)(bool) bool") { _ in
        FoldState { a, b in .bool(isAnd ? a.boolean && b.boolean : a.boolean || b.boolean) }
      }
    }
    for type in ["int2", "int4", "int8"] {
      table += [
        aggregate("bit_and(\(type)) \(type)") { _ in FoldState { .int($0.integer & $1.integer) } },
        aggregate("bit_or(\(type)) \(type)") { _ in FoldState { .int($0.integer | $1.integer) } },
        aggregate("bit_xor(\(type)) \(type)") { _ in FoldState { .int($0.integer ^ $1.integer) } },
      ]
    }
    return table
  }

  private static let collections: [FunctionDefinition] = [
    aggregate("array_agg(anynonarray) anyarray", strict: false) { types in
      ArrayState(elementType: types.arguments.first?.id ?? .text)
    },
    aggregate("array_agg(anyarray) anyarray", strict: false) { _ in NestedArrayState() },
    aggregate("string_agg(text, text) text", strict: false) { _ in StringState() },
    aggregate("string_agg(bytea, bytea) bytea", strict: false) { _ in StringState() },
    aggregate("json_agg(anyelement) json", strict: false) { JSONArrayState($0, isBinary: false) },
    aggregate("jsonb_agg(anyelement) jsonb", strict: false) { JSONArrayState($0, isBinary: true) },
    aggregate("json_object_agg(any, any) json", strict: false) {
      JSONObjectState($0, isBinary: false)
    },
    aggregate("jsonb_object_agg(any, any) jsonb", strict: false) {
      JSONObjectState($0, isBinary: true)
    },
  ]
}

/// count: a number per group.
struct CountAccumulator: GroupedAccumulator {
  private var counts: [Int64] = []

  mutating func reserve(groupCount count: Int) {
    while counts.count < count { counts.append(0) }
  }

  mutating func step(
    _ arguments: [ColumnVector], rows: [Int32], groups: [Int32], _ context: inout EvaluationContext
  ) throws(EngineError) {
    if let column = arguments.first {
      for (row, group) in zip(rows, groups) where !column.isNull(at: Int(row)) {
        counts[Int(group)] += 1
      }
    } else {
      for group in groups { counts[Int(group)] += 1 }
    }
  }

  mutating func step(_ arguments: [SQLValue], group: Int, _ context: inout EvaluationContext)
    throws(EngineError)
  { if arguments.first?.isNull != true { counts[group] += 1 } }

  func finish(group: Int, _ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    .int(counts[group])
  }

  mutating func reset(group: Int) { counts[group] = 0 }
}

/// sum and avg of integers, exact in 128 bits.
struct IntegerSumAccumulator: GroupedAccumulator {
  let isAverage: Bool
  /// Whether the result is numeric.
  let isWide: Bool
  private var sums: [Int128] = []
  private var counts: [Int64] = []

  init(isAverage: Bool, isWide: Bool) {
    self.isAverage = isAverage
    self.isWide = isWide
  }

  mutating func reserve(groupCount count: Int) {
    while sums.count < count {
      sums.append(0)
      counts.append(0)
    }
  }

  mutating func step(
    _ arguments: [ColumnVector], rows: [Int32], groups: [Int32], _ context: inout EvaluationContext
  ) throws(EngineError) {
    let column = arguments[0]
    guard case .ints(let values) = column.storage else {
      for (row, group) in zip(rows, groups) {
        try step([column[Int(row)]], group: Int(group), &context)
      }
      return
    }
    for (row, group) in zip(rows, groups) where !column.isNull(at: Int(row)) {
      sums[Int(group)] += Int128(values[Int(row)])
      counts[Int(group)] += 1
    }
  }

  mutating func step(_ arguments: [SQLValue], group: Int, _ context: inout EvaluationContext)
    throws(EngineError)
  {
    guard case .int(let value) = arguments[0] else { return }
    sums[group] += Int128(value)
    counts[group] += 1
  }

  func finish(group: Int, _ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    if counts[group] == 0 { return .null }
    let sum = sums[group]
    if !isWide {
      guard let narrow = Int64(exactly: sum) else { throw .outOfRange("bigint") }
      return .int(narrow)
    }
    var total = BigDecimal(unsigned: sum.magnitude)
    if sum < 0 { total = total.negated }
    if !isAverage { return .numeric(Numeric(total)) }
    return .numeric(try Numeric.divide(Numeric(total), Numeric(counts[group])))
  }

  mutating func reset(group: Int) {
    sums[group] = 0
    counts[group] = 0
  }
}

/// sum and avg of doubles, in the order of the rows.
struct DoubleSumAccumulator: GroupedAccumulator {
  let isAverage: Bool
  let isReal: Bool
  private var sums: [Double] = []
  private var counts: [Int64] = []
  /// Whether an infinite or NaN value came in, so that an infinite sum is no overflow.
  private var sawSpecial: [Bool] = []

  init(isAverage: Bool, isReal: Bool) {
    self.isAverage = isAverage
    self.isReal = isReal
  }

  mutating func reserve(groupCount count: Int) {
    while sums.count < count {
      sums.append(0)
      counts.append(0)
      sawSpecial.append(false)
    }
  }

  private mutating func add(_ value: Double, _ group: Int) throws(EngineError) {
    let sum = sums[group] + value
    sums[group] = isReal ? Double(Float(sum)) : sum
    counts[group] += 1
    if !value.isFinite { sawSpecial[group] = true }
    if sums[group].isInfinite, !sawSpecial[group] { throw FloatMath.overflow }
  }

  mutating func step(
    _ arguments: [ColumnVector], rows: [Int32], groups: [Int32], _ context: inout EvaluationContext
  ) throws(EngineError) {
    let column = arguments[0]
    guard case .doubles(let values) = column.storage else {
      for (row, group) in zip(rows, groups) {
        try step([column[Int(row)]], group: Int(group), &context)
      }
      return
    }
    for (row, group) in zip(rows, groups) where !column.isNull(at: Int(row)) {
      try add(values[Int(row)], Int(group))
    }
  }

  mutating func step(_ arguments: [SQLValue], group: Int, _ context: inout EvaluationContext)
    throws(EngineError)
  { if case .double(let value) = arguments[0] { try add(value, group) } }

  func finish(group: Int, _ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    if counts[group] == 0 { return .null }
    return .double(isAverage ? sums[group] / Double(counts[group]) : sums[group])
  }

  mutating func reset(group: Int) {
    sums[group] = 0
    counts[group] = 0
    sawSpecial[group] = false
  }
}
