import Core

/// Arithmetic of whole columns of numbers.
enum NumericVectors {
  /// Operation, as the statement has it.
  enum Operation { case add, subtract, multiply }

  /// numeric, as long as all results have the small form; otherwise value by value.
  static func decimals(_ operation: Operation) -> VectorBody {
    { columns, _ throws(EngineError) in
      guard case .decimals(let a, let x) = columns[0].storage,
        case .decimals(let b, let y) = columns[1].storage
      else { return nil }
      let nulls = ColumnVector.union(columns[0].nulls, columns[1].nulls)
      if operation == .multiply {
        guard Int(x) + Int(y) <= Numeric.smallScaleMax, let result = products(a, b, nulls) else {
          return nil
        }
        return ColumnVector(.decimals(result, scale: x + y), nulls: nulls)
      }
      let scale = max(x, y)
      guard let left = scaled(a, by: Int(scale - x)), let right = scaled(b, by: Int(scale - y)),
        let result = sums(left, right, nulls, isDifference: operation == .subtract)
      else { return nil }
      return ColumnVector(.decimals(result, scale: scale), nulls: nulls)
    }
  }

  private static func products(_ a: [Int64], _ b: [Int64], _ nulls: [Bool]) -> [Int64]? {
    var result = [Int64](repeating: 0, count: a.count)
    var failed = false
    for row in a.indices {
      let (value, overflow) = a[row].multipliedReportingOverflow(by: b[row])
      result[row] = value
      if overflow || value.magnitude > UInt64(Numeric.smallMagnitudeMax) {
        if nulls.isEmpty || !nulls[row] { failed = true } else { result[row] = 0 }
      }
    }
    return failed ? nil : result
  }

  private static func sums(_ a: [Int64], _ b: [Int64], _ nulls: [Bool], isDifference: Bool)
    -> [Int64]?
  {
    var result = [Int64](repeating: 0, count: a.count)
    var failed = false
    for row in a.indices {
      // Both are below 10^18, so the sum fits.
      let value = isDifference ? a[row] &- b[row] : a[row] &+ b[row]
      result[row] = value
      if value.magnitude > UInt64(Numeric.smallMagnitudeMax) {
        if nulls.isEmpty || !nulls[row] { failed = true } else { result[row] = 0 }
      }
    }
    return failed ? nil : result
  }

  /// Coefficients of a scale that is larger by some digits; nil if one does not fit.
  static func scaled(_ values: [Int64], by digits: Int) -> [Int64]? {
    guard digits > 0 else { return values }
    guard digits <= Numeric.smallScaleMax else { return nil }
    var power: Int64 = 1
    for _ in 0..<digits { power *= 10 }
    let limit = Numeric.smallMagnitudeMax / power
    var result = [Int64](repeating: 0, count: values.count)
    var failed = false
    for row in values.indices {
      failed = failed || values[row].magnitude > UInt64(limit)
      result[row] = values[row] &* power
    }
    return failed ? nil : result
  }

  /// double precision; what is not finite is left to the single values, for their errors.
  static func doubles(_ operation: Operation) -> VectorBody {
    { columns, _ throws(EngineError) in
      guard case .doubles(let a) = columns[0].storage, case .doubles(let b) = columns[1].storage
      else { return nil }
      var result = [Double](repeating: 0, count: a.count)
      var isPlain = true
      for row in a.indices {
        let value: Double
        switch operation {
        case .add: value = a[row] + b[row]
        case .subtract: value = a[row] - b[row]
        case .multiply:
          value = a[row] * b[row]
          isPlain = isPlain && (value != 0 || a[row] == 0 || b[row] == 0)
        }
        result[row] = value
        isPlain = isPlain && value.isFinite
      }
      guard isPlain else { return nil }
      return ColumnVector(
        .doubles(result), nulls: ColumnVector.union(columns[0].nulls, columns[1].nulls))
    }
  }
}
