import Core

/// sum and avg of numeric: coefficients of one scale are added in 128 bits; what has another form
/// is added as it is.
struct NumericSumAccumulator: GroupedAccumulator {
  let isAverage: Bool
  private var sums: [Int128] = []
  private var counts: [Int64] = []
  /// How many of them are in ``sums``: a sum of zeros has a scale to show, one of nothing has none.
  private var summedCounts: [Int64] = []
  /// The scale of ``sums``; what comes with another one goes to ``others``.
  private var scale: Int16?
  private var others: [Numeric?] = []

  init(isAverage: Bool) { self.isAverage = isAverage }

  mutating func reserve(groupCount count: Int) {
    while sums.count < count {
      sums.append(0)
      counts.append(0)
      summedCounts.append(0)
      others.append(nil)
    }
  }

  mutating func step(
    _ arguments: [ColumnVector], rows: [Int32], groups: [Int32], _ context: inout EvaluationContext
  ) throws(EngineError) {
    let column = arguments[0]
    guard case .decimals(let values, let scale) = column.storage, self.scale ?? scale == scale
    else {
      for (row, group) in zip(rows, groups) {
        try step([column[Int(row)]], group: Int(group), &context)
      }
      return
    }
    self.scale = scale
    for (row, group) in zip(rows, groups) where !column.isNull(at: Int(row)) {
      sums[Int(group)] += Int128(values[Int(row)])
      counts[Int(group)] += 1
      summedCounts[Int(group)] += 1
    }
  }

  mutating func step(_ arguments: [SQLValue], group: Int, _ context: inout EvaluationContext)
    throws(EngineError)
  {
    guard case .numeric(let value) = arguments[0] else { return }
    counts[group] += 1
    if case .small(let coefficient, let scale) = value, self.scale ?? scale == scale {
      self.scale = scale
      sums[group] += Int128(coefficient)
      summedCounts[group] += 1
    } else if let other = others[group] {
      others[group] = try Numeric.add(other, value)
    } else {
      others[group] = value
    }
  }

  func finish(group: Int, _ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    if counts[group] == 0 { return .null }
    var total = others[group]
    if let scale, summedCounts[group] > 0 {
      let sum = try Self.numeric(sums[group], scale: scale)
      total = try total.map { (other) throws(EngineError) in try Numeric.add(sum, other) } ?? sum
    }
    guard let total else { return .null }
    return .numeric(isAverage ? try Numeric.divide(total, Numeric(counts[group])) : total)
  }

  private static func numeric(_ sum: Int128, scale: Int16) throws(EngineError) -> Numeric {
    if let narrow = Int64(exactly: sum), narrow.magnitude <= UInt64(Numeric.smallMagnitudeMax) {
      return .small(narrow, scale: scale)
    }
    var total = BigDecimal(unsigned: sum.magnitude)
    if sum < 0 { total = total.negated }
    return try Numeric.multiply(Numeric(total), .small(1, scale: scale))
  }

  mutating func reset(group: Int) {
    sums[group] = 0
    counts[group] = 0
    summedCounts[group] = 0
    others[group] = nil
  }
}

/// min and max: numbers of one storage are compared as they lie there.
struct ExtremeAccumulator: GroupedAccumulator {
  let type: TypeID
  let sign: Int
  private var best: [SQLValue] = []
  /// Of columns of integers, and whether a group has one.
  private var integers: [Int64] = []
  private var hasInteger: [Bool] = []

  init(type: TypeID, sign: Int) {
    self.type = type
    self.sign = sign
  }

  mutating func reserve(groupCount count: Int) {
    while best.count < count {
      best.append(.null)
      integers.append(0)
      hasInteger.append(false)
    }
  }

  mutating func step(
    _ arguments: [ColumnVector], rows: [Int32], groups: [Int32], _ context: inout EvaluationContext
  ) throws(EngineError) {
    let column = arguments[0]
    switch column.storage {
    case .ints(let values):
      let isMaximum = sign > 0
      for (row, group) in zip(rows, groups) where !column.isNull(at: Int(row)) {
        let value = values[Int(row)]
        let group = Int(group)
        if !hasInteger[group] || (isMaximum ? value > integers[group] : value < integers[group]) {
          integers[group] = value
          hasInteger[group] = true
        }
      }
    case .doubles(let values):
      for (row, group) in zip(rows, groups) where !column.isNull(at: Int(row)) {
        let value = values[Int(row)]
        if case .double(let before) = best[Int(group)],
          ValueOrder.compareDoubles(value, before) * sign <= 0
        {
          continue
        }
        best[Int(group)] = .double(value)
      }
    case .decimals(let values, let scale):
      for (row, group) in zip(rows, groups) where !column.isNull(at: Int(row)) {
        let value = values[Int(row)]
        if case .numeric(.small(let before, let other)) = best[Int(group)], other == scale,
          sign > 0 ? value <= before : value >= before
        {
          continue
        }
        try step([.numeric(.small(value, scale: scale))], group: Int(group), &context)
      }
    default:
      for (row, group) in zip(rows, groups) {
        try step([column[Int(row)]], group: Int(group), &context)
      }
    }
  }

  mutating func step(_ arguments: [SQLValue], group: Int, _ context: inout EvaluationContext)
    throws(EngineError)
  {
    let value = arguments[0]
    if value.isNull { return }
    if best[group].isNull || ValueOrder.compare(value, best[group], as: type) * sign > 0 {
      best[group] = value
    }
  }

  func finish(group: Int, _ context: inout EvaluationContext) throws(EngineError) -> SQLValue {
    guard hasInteger[group] else { return best[group] }
    let integer = SQLValue.int(integers[group])
    if best[group].isNull { return integer }
    return ValueOrder.compare(integer, best[group], as: type) * sign > 0 ? integer : best[group]
  }

  mutating func reset(group: Int) {
    best[group] = .null
    hasInteger[group] = false
  }
}
