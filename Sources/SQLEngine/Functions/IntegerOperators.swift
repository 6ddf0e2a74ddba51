import Core

/// Arithmetic of smallint, integer and bigint in all combinations.
enum IntegerOperators {
  static let ranges: [(name: String, title: String, range: ClosedRange<Int64>)] = [
    ("int2", "smallint", Int64(Int16.min)...Int64(Int16.max)),
    ("int4", "integer", Int64(Int32.min)...Int64(Int32.max)),
    ("int8", "bigint", Int64.min...Int64.max),
  ]

  static var operators: [OperatorDefinition] {
    var table: [OperatorDefinition] = []
    for (i, left) in ranges.enumerated() {
      for (j, right) in ranges.enumerated() {
        table += binary(left.name, right.name, ranges[max(i, j)])
      }
      table += unary(left)
    }
    return table
  }

  static func checked(
    _ value: (partialValue: Int64, overflow: Bool), _ range: ClosedRange<Int64>, _ title: String
  ) throws(EngineError) -> SQLValue {
    if value.overflow || !range.contains(value.partialValue) { throw .outOfRange(title) }
    return .int(value.partialValue)
  }

  private static func binary(
    _ left: String, _ right: String,
    _ result: (name: String, title: String, range: ClosedRange<Int64>)
  ) -> [OperatorDefinition] {
    let (name, title, range) = result
    return [
      operation("\(left) + \(right) = \(name)", vector: vector(.add, range, title)) {
        a, _ throws(EngineError) in
        try checked(a[0].integer.addingReportingOverflow(a[1].integer), range, title)
      },
      operation("\(left) - \(right) = \(name)", vector: vector(.subtract, range, title)) {
        a, _ throws(EngineError) in
        try checked(a[0].integer.subtractingReportingOverflow(a[1].integer), range, title)
      },
      operation("\(left) * \(right) = \(name)", vector: vector(.multiply, range, title)) {
        a, _ throws(EngineError) in
        try checked(a[0].integer.multipliedReportingOverflow(by: a[1].integer), range, title)
      },
      operation("\(left) / \(right) = \(name)") { a, _ throws(EngineError) in
        if a[1].integer == 0 { throw .divisionByZero }
        return try checked(a[0].integer.dividedReportingOverflow(by: a[1].integer), range, title)
      },
    ] + sameType(left, right)
  }

  private static func sameType(_ left: String, _ right: String) -> [OperatorDefinition] {
    guard left == right else { return [] }
    let bits: Int64 = left == "int8" ? 64 : 32
    return [
      operation("\(left) % \(left) = \(left)") { a, _ throws(EngineError) in
        if a[1].integer == 0 { throw .divisionByZero }
        return .int(a[1].integer == -1 ? 0 : a[0].integer % a[1].integer)
      },
      operation("\(left) & \(left) = \(left)") { a, _ in .int(a[0].integer & a[1].integer) },
      operation("\(left) | \(left) = \(left)") { a, _ in .int(a[0].integer | a[1].integer) },
      operation("\(left) # \(left) = \(left)") { a, _ in .int(a[0].integer ^ a[1].integer) },
      // C shifts by the distance modulo the width; smallint is promoted to 32 bits.
      operation("\(left) << int4 = \(left)") { a, _ in
        .int(narrow(a[0].integer &<< (a[1].integer & (bits - 1)), left))
      },
      operation("\(left) >> int4 = \(left)") { a, _ in
        .int(a[0].integer >> (a[1].integer & (bits - 1)))
      },
    ]
  }

  private static func narrow(_ value: Int64, _ type: String) -> Int64 {
    switch type {
    case "int2": Int64(Int16(truncatingIfNeeded: value))
    case "int4": Int64(Int32(truncatingIfNeeded: value))
    default: value
    }
  }

  private static func unary(
    _ type: (name: String, title: String, range: ClosedRange<Int64>)
  ) -> [OperatorDefinition] {
    let (name, title, range) = type
    return [
      operation("- \(name) = \(name)") { a, _ throws(EngineError) in
        try checked(Int64(0).subtractingReportingOverflow(a[0].integer), range, title)
      },
      operation("+ \(name) = \(name)") { a, _ in a[0] },
      operation("~ \(name) = \(name)") { a, _ in .int(~a[0].integer) },
      operation("@ \(name) = \(name)") { a, _ throws(EngineError) in
        if a[0].integer >= 0 { return a[0] }
        return try checked(Int64(0).subtractingReportingOverflow(a[0].integer), range, title)
      },
    ]
  }

  private enum Operation { case add, subtract, multiply }

  /// Whole columns at once; what is out of range is looked for after the loop.
  private static func vector(
    _ operation: Operation, _ range: ClosedRange<Int64>, _ title: String
  ) -> VectorBody {
    { columns, _ throws(EngineError) in
      guard case .ints(let a) = columns[0].storage, case .ints(let b) = columns[1].storage else {
        return nil
      }
      var result = [Int64](repeating: 0, count: a.count)
      var failed = false
      let nulls = ColumnVector.union(columns[0].nulls, columns[1].nulls)
      for index in a.indices {
        let (value, overflow) =
          switch operation {
          case .add: a[index].addingReportingOverflow(b[index])
          case .subtract: a[index].subtractingReportingOverflow(b[index])
          case .multiply: a[index].multipliedReportingOverflow(by: b[index])
          }
        result[index] = value
        if overflow || !range.contains(value), nulls.isEmpty || !nulls[index] { failed = true }
      }
      if failed { throw .outOfRange(title) }
      return ColumnVector(.ints(result), nulls: nulls)
    }
  }
}
