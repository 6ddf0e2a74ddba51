import Core

/// generate_series.
enum SeriesFunctions {
  static var functions: [FunctionDefinition] { integers + others }

  private static let zeroStep = EngineError.invalidParameter("step size cannot equal zero")

  private static var integers: [FunctionDefinition] {
    ["int4", "int8"].flatMap { type in
      let limit = type == "int4" ? Int64(Int32.max) : Int64.max
      return [
        setFunction("generate_series(\(type), \(type)) setof \(type)") { a, _, _ in
          IntegerSeries(next: a[0].integer, last: a[1].integer, step: 1, limit: limit)
        },
        setFunction("generate_series(\(type), \(type), \(type)) setof \(type)") {
          a, _, _ throws(EngineError) in
          if a[2].integer == 0 { throw zeroStep }
          return IntegerSeries(
            next: a[0].integer, last: a[1].integer, step: a[2].integer, limit: limit)
        },
      ]
    }
  }

  private static let others: [FunctionDefinition] = [
    setFunction("generate_series(numeric, numeric) setof numeric") {
      a, _, _ throws(EngineError) in try NumericSeries(a[0].numeric, a[1].numeric, Numeric(1))
    },
    setFunction("generate_series(numeric, numeric, numeric) setof numeric") {
      a, _, _ throws(EngineError) in try NumericSeries(a[0].numeric, a[1].numeric, a[2].numeric)
    },
    setFunction("generate_series(timestamp, timestamp, interval) setof timestamp") {
      a, _, _ throws(EngineError) in
      try MomentSeries(a[0].integer, a[1].integer, a[2].interval, zone: nil)
    },
    setFunction("generate_series(timestamptz, timestamptz, interval) setof timestamptz", .stable) {
      a, _, context throws(EngineError) in
      try MomentSeries(
        a[0].integer, a[1].integer, a[2].interval, zone: context.settings.timeZone)
    },
  ]

  private struct IntegerSeries: RowProducer {
    var next: Int64?
    let last: Int64
    let step: Int64
    let limit: Int64

    init(next: Int64, last: Int64, step: Int64, limit: Int64) {
      self.next = next
      self.last = last
      self.step = step
      self.limit = limit
    }

    mutating func next(count: Int, _ context: inout EvaluationContext) throws(EngineError)
      -> [[SQLValue]]
    {
      var rows: [[SQLValue]] = []
      while rows.count < count, let value = next, step > 0 ? value <= last : value >= last {
        rows.append([.int(value)])
        let (sum, overflow) = value.addingReportingOverflow(step)
        next = overflow || sum > limit || sum < -limit - 1 ? nil : sum
      }
      return rows
    }
  }

  private struct NumericSeries: RowProducer {
    private var value: Numeric
    private let last: Numeric
    private let step: Numeric

    init(_ first: Numeric, _ last: Numeric, _ step: Numeric) throws(EngineError) {
      for (name, bound) in [("start", first), ("stop", last), ("step", step)]
      where bound.decimal == nil {
        let shown = name == "step" ? "step size" : "\(name) value"
        throw .invalidParameter("\(shown) cannot be \(bound.isNaN ? "NaN" : "infinity")")
      }
      if step.signum == 0 { throw zeroStep }
      value = first
      self.last = last
      self.step = step
    }

    mutating func next(count: Int, _ context: inout EvaluationContext) throws(EngineError)
      -> [[SQLValue]]
    {
      var rows: [[SQLValue]] = []
      while rows.count < count, Numeric.compare(value, last) * step.signum <= 0 {
        rows.append([.numeric(value)])
        value = try Numeric.add(value, step)
      }
      return rows
    }
  }

  private struct MomentSeries: RowProducer {
    private var value: Int64
    private let last: Int64
    private let step: Interval
    private let zone: SQLTimeZone?
    private let isUp: Bool

    init(_ first: Int64, _ last: Int64, _ step: Interval, zone: SQLTimeZone?)
      throws(EngineError)
    {
      if step.comparableSpan == 0 { throw zeroStep }
      value = first
      self.last = last
      self.step = step
      self.zone = zone
      isUp = step.comparableSpan > 0
    }

    mutating func next(count: Int, _ context: inout EvaluationContext) throws(EngineError)
      -> [[SQLValue]]
    {
      var rows: [[SQLValue]] = []
      while rows.count < count, isUp ? value <= last : value >= last {
        rows.append([.int(value)])
        if context.interrupt.isSet { throw .interrupted() }
        if let zone {
          value = try IntervalMath.add(step, to: value, in: zone)
        } else {
          value = try IntervalMath.add(step, toLocal: value)
        }
      }
      return rows
    }
  }
}
