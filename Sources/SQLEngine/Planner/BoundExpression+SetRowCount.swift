extension BoundExpression {
  /// How many rows are expected of a call in FROM: those of a series or an array that stand in the
  /// statement are counted.
  ///
  /// **Source:** PostgreSQL 15, generate_series_int4_support, array_unnest_support.
  var setRowCount: Double {
    guard case .call(let call) = self, call.returnsSet else { return 1 }
    let values = call.arguments.compactMap { argument in
      if case .constant(let value, _) = argument { value } else { nil }
    }
    guard values.count == call.arguments.count else { return Self.unknownRowCount }
    switch (call.name, values.first) {
    case ("generate_series", _): return Self.seriesRowCount(values) ?? Self.unknownRowCount
    case ("unnest", .array(let array)?) where values.count == 1:
      return Double(max(array.elements.count, 1))
    default: return Self.unknownRowCount
    }
  }

  private static let unknownRowCount = 1000.0

  private static func seriesRowCount(_ values: [SQLValue]) -> Double? {
    let numbers = values.compactMap { value -> Double? in
      if case .int(let number) = value { Double(number) } else { nil }
    }
    guard numbers.count == values.count, numbers.count >= 2 else { return nil }
    let step = numbers.count > 2 ? numbers[2] : 1
    guard step != 0 else { return nil }
    return max(((numbers[1] - numbers[0] + step) / step).rounded(.down), 1)
  }
}
