import Core

/// `x < 24`, `day >= DATE '1995-01-01' + INTERVAL '1 year'`, `name = 'abc'`: a column compared with
/// what is the same for all rows, in a loop over the column's own storage.
///
/// Decimals are brought to one scale and moments to days once, and not for every row. What has no
/// such loop goes the way of every call.
final class ConstantComparison: Evaluator {
  /// The operators, as ``ComparisonOperators`` numbers them.
  enum Test: Int {
    case equal, notEqual, below, notAbove, above, notBelow

    init?(_ name: String) {
      let names = ["=", "<>", "<", "<=", ">", ">="]
      guard let place = names.firstIndex(of: name) else { return nil }
      self.init(rawValue: place)
    }

    /// The same with the sides exchanged.
    var mirrored: Test {
      switch self {
      case .equal, .notEqual: self
      case .below: .above
      case .notAbove: .notBelow
      case .above: .below
      case .notBelow: .notAbove
      }
    }
  }

  private let general: CallEvaluator
  private let operand: any Evaluator
  private let constant: any Evaluator
  private let test: Test
  private let operandType: TypeID
  private let constantType: TypeID

  /// - Returns: nil if the call is none of these.
  init?(_ call: BoundCall, _ general: CallEvaluator) {
    guard call.isOperator, call.arguments.count == 2, let test = Test(call.name) else {
      return nil
    }
    let isMirrored = call.arguments[0].isFixed
    guard isMirrored != call.arguments[1].isFixed else { return nil }
    let place = isMirrored ? 1 : 0
    operand = general.arguments[place]
    constant = general.arguments[1 - place]
    operandType = call.arguments[place].type.id
    constantType = call.arguments[1 - place].type.id
    self.test = isMirrored ? test.mirrored : test
    self.general = general
    // It may be computed twice.
    guard !call.arguments[place].isVolatile else { return nil }
    let isDay = operandType == .date && constantType == .timestamp
    guard isDay || call.vectorBody != nil else { return nil }
  }

  func value(_ row: [SQLValue], _ context: ExecutionContext) throws(EngineError) -> SQLValue {
    try general.value(row, context)
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(EngineError)
    -> ColumnVector
  {
    guard batch.count > 4 else { return try general.evaluate(batch, context) }
    let value = try value(of: constant, context)
    let column = try operand.evaluate(batch, context)
    guard let result = compare(column, value) else {
      return try general.evaluate(batch, context)
    }
    return ColumnVector(.bools(result), nulls: column.nulls)
  }

  private func value(of constant: any Evaluator, _ context: ExecutionContext) throws(EngineError)
    -> SQLValue
  {
    let key = ObjectIdentifier(self)
    if let known = context.constants[key] { return known[0] }
    let value = try constant.value([], context)
    context.constants[key] = ColumnVector(.values([value]))
    return value
  }

  /// - Returns: nil if there is no loop for the two.
  private func compare(_ column: ColumnVector, _ value: SQLValue) -> [Bool]? {
    switch (column.storage, value) {
    case (.ints(let values), .int(let number)):
      if operandType == .date, constantType == .timestamp { return days(values, number) }
      let isPlain = operandType == .date ? constantType == .date : constantType != .date
      return isPlain ? Self.compare(values, number, test) : nil
    case (.decimals(let values, let scale), .numeric(.small(let coefficient, let other))):
      guard let number = Self.rescaled(coefficient, from: Int(other), to: Int(scale)) else {
        return nil
      }
      return Self.compare(values, number, test)
    case (.doubles(let values), .double(let number)):
      guard !number.isNaN, !values.contains(where: \.isNaN) else { return nil }
      return Self.compare(values, number, test)
    case (.texts(let arena), .text(let text)): return texts(arena, text)
    default: return nil
    }
  }

  private static func compare<Element: Comparable>(
    _ values: [Element], _ other: Element, _ test: Test
  ) -> [Bool] {
    [Bool](unsafeUninitializedCapacity: values.count) { target, count in
      switch test {
      case .equal: for i in values.indices { target[i] = values[i] == other }
      case .notEqual: for i in values.indices { target[i] = values[i] != other }
      case .below: for i in values.indices { target[i] = values[i] < other }
      case .notAbove: for i in values.indices { target[i] = values[i] <= other }
      case .above: for i in values.indices { target[i] = values[i] > other }
      case .notBelow: for i in values.indices { target[i] = values[i] >= other }
      }
      count = values.count
    }
  }

  /// - Returns: nil if the scale cannot hold the number, or the number not the digits.
  private static func rescaled(_ coefficient: Int64, from scale: Int, to wanted: Int) -> Int64? {
    var result = coefficient
    for _ in scale..<max(scale, wanted) {
      let (product, isOver) = result.multipliedReportingOverflow(by: 10)
      if isOver { return nil }
      result = product
    }
    for _ in wanted..<max(scale, wanted) {
      guard result % 10 == 0 else { return nil }
      result /= 10
    }
    return result
  }

  /// Days compared with a moment: each day is its midnight.
  private func days(_ values: [Int64], _ moment: Int64) -> [Bool]? {
    guard DateTimeRange.isFinite(timestamp: moment) else { return nil }
    let (day, rest) = Calendar.floorDivide(moment, Calendar.microsecondsPerDay)
    let isMidnight = rest == 0
    switch test {
    case .equal:
      return isMidnight
        ? Self.compare(values, day, .equal) : Array(repeating: false, count: values.count)
    case .notEqual:
      return isMidnight
        ? Self.compare(values, day, .notEqual) : Array(repeating: true, count: values.count)
    case .below: return Self.compare(values, day, isMidnight ? .below : .notAbove)
    case .notAbove: return Self.compare(values, day, .notAbove)
    case .above: return Self.compare(values, day, .above)
    case .notBelow: return Self.compare(values, day, isMidnight ? .notBelow : .above)
    }
  }

  private func texts(_ arena: ColumnVector.TextArena, _ text: [UInt8]) -> [Bool] {
    let isPadded = operandType == .bpchar
    let other = isPadded ? ValueOrder.withoutPadding(text) : text
    let test = test
    return arena.bytes.withUnsafeBufferPointer { bytes in
      other.withUnsafeBufferPointer { other in
        arena.ends.indices.map { row in
          var range = arena.range(at: row)
          if isPadded { range = TextBytes.withoutPadding(bytes, range) }
          switch test {
          case .equal: return TextBytes.areEqual(bytes, range, other)
          case .notEqual: return !TextBytes.areEqual(bytes, range, other)
          case .below: return TextBytes.compare(bytes, range, other) < 0
          case .notAbove: return TextBytes.compare(bytes, range, other) <= 0
          case .above: return TextBytes.compare(bytes, range, other) > 0
          case .notBelow: return TextBytes.compare(bytes, range, other) >= 0
          }
        }
      }
    }
  }
}

/// Texts where they lie.
enum TextBytes {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Without the blanks at its end.
  @inline(__always)
  static func withoutPadding(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    return range.lowerBound..<end
  }

  @inline(__always)
  static func areEqual(_ bytes: Bytes, _ range: Range<Int>, _ other: Bytes) -> Bool {
    guard range.count == other.count else { return false }
    for offset in other.indices where bytes[range.lowerBound + offset] != other[offset] {
      return false
    }
    return true
  }

  @inline(__always)
  static func compare(_ bytes: Bytes, _ range: Range<Int>, _ other: Bytes) -> Int {
    for offset in 0..<min(range.count, other.count) {
      let (a, b) = (bytes[range.lowerBound + offset], other[offset])
      if a != b { return a < b ? -1 : 1 }
    }
    return range.count - other.count
  }
}
