import Core

/// Where RANGE's offsets end: whether a key is within an offset of another.
///
/// **Source:** PostgreSQL 15, the in_range support functions of its btree operator families.
struct FrameRange {
  /// The type of the window's order.
  let key: TypeID

  /// The types whose ranges have an offset of a type; nil if a key's type has none.
  static func offsetType(forKey key: TypeID) -> SQLType? {
    switch key {
    case .int2, .int4, .int8: .int8
    case .float4, .float8: .float8
    case .numeric: .numeric
    case .date, .timestamp, .timestamptz, .interval, .time, .timetz: .interval
    default: nil
    }
  }

  /// Whether `value <= base ± offset` (if `isLess`) or `value >= base ± offset`.
  /// - Throws: 22013 for a negative offset; what adding an interval throws.
  func contains(
    _ value: SQLValue, base: SQLValue, offset: SQLValue, subtracts: Bool, isLess: Bool,
    _ context: inout EvaluationContext
  ) throws(EngineError) -> Bool {
    switch (value, base, offset) {
    case (.int(let value), .int(let base), .int(let offset)):
      if offset < 0 { throw Self.invalidSize }
      let (sum, overflow) =
        subtracts
        ? base.subtractingReportingOverflow(offset) : base.addingReportingOverflow(offset)
      if overflow { return subtracts != isLess }
      return isLess ? value <= sum : value >= sum
    case (.double(let value), .double(let base), .double(let offset)):
      return try contains(value, base, offset, subtracts, isLess)
    case (.numeric(let value), .numeric(let base), .numeric(let offset)):
      return try contains(value, base, offset, subtracts, isLess)
    case (_, _, .interval(let offset)):
      return try contains(value, base, offset, subtracts, isLess, &context)
    default: return false
    }
  }

  static let invalidSize = EngineError.sql(
    "22013", "invalid preceding or following size in window function")

  private func contains(
    _ value: Double, _ base: Double, _ offset: Double, _ subtracts: Bool, _ isLess: Bool
  ) throws(EngineError) -> Bool {
    if offset.isNaN || offset < 0 { throw Self.invalidSize }
    // NaN is equal to itself and above all others.
    if value.isNaN { return base.isNaN || !isLess }
    if base.isNaN { return isLess }
    // What is infinitely far from infinity takes in everything.
    if offset.isInfinite, base.isInfinite, subtracts ? base > 0 : base < 0 { return true }
    let sum = subtracts ? base - offset : base + offset
    return isLess ? value <= sum : value >= sum
  }

  private func contains(
    _ value: Numeric, _ base: Numeric, _ offset: Numeric, _ subtracts: Bool, _ isLess: Bool
  ) throws(EngineError) -> Bool {
    if offset.isNaN || offset.signum < 0 { throw Self.invalidSize }
    if value.isNaN { return base.isNaN || !isLess }
    if base.isNaN { return isLess }
    if offset.decimal == nil, base.decimal == nil, base.signum == (subtracts ? 1 : -1) {
      return true
    }
    let sum =
      subtracts ? try Numeric.subtract(base, offset) : try Numeric.add(base, offset)
    let order = Numeric.compare(value, sum)
    return isLess ? order <= 0 : order >= 0
  }

  private func contains(
    _ value: SQLValue, _ base: SQLValue, _ offset: Interval, _ subtracts: Bool, _ isLess: Bool,
    _ context: inout EvaluationContext
  ) throws(EngineError) -> Bool {
    let isTime = key == .time || key == .timetz
    if isTime ? offset.microseconds < 0 : offset.comparableSpan < 0 { throw Self.invalidSize }
    let moved = subtracts ? try IntervalMath.subtract(Interval(), offset) : offset
    let sum: SQLValue
    var comparedAs = key
    var value = value
    switch (key, base) {
    case (.interval, .interval(let span)):
      sum = .interval(try IntervalMath.add(span, moved))
    case (.timetz, .timetz(var time)):
      time.microseconds += moved.microseconds
      sum = .timetz(time)
    case (.time, .int(let time)): sum = .int(time + moved.microseconds)
    case (.date, .int(let day)):
      comparedAs = .timestamp
      sum = .int(
        try IntervalMath.add(moved, toLocal: TemporalCasts.timestamp(ofDate: day)))
      if case .int(let day) = value { value = .int(try TemporalCasts.timestamp(ofDate: day)) }
    case (.timestamptz, .int(let moment)):
      sum = .int(try IntervalMath.add(moved, to: moment, in: context.settings.timeZone))
    case (_, .int(let moment)): sum = .int(try IntervalMath.add(moved, toLocal: moment))
    default: return false
    }
    let order = ValueOrder.compare(value, sum, as: comparedAs)
    return isLess ? order <= 0 : order >= 0
  }
}
