import Core

/// Expressions that are computed row by row from the values of their parts.
final class RowwiseEvaluator: Evaluator {
  let parts: [any Evaluator]
  let type: SQLType
  let compute: ([SQLValue], ExecutionContext) throws(EngineError) -> SQLValue

  init(
    _ parts: [any Evaluator], type: SQLType,
    _ compute: @escaping ([SQLValue], ExecutionContext) throws(EngineError) -> SQLValue
  ) {
    self.parts = parts
    self.type = type
    self.compute = compute
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(EngineError)
    -> ColumnVector
  {
    var columns: [ColumnVector] = []
    for part in parts { columns.append(try part.evaluate(batch, context)) }
    var results: [SQLValue] = []
    results.reserveCapacity(batch.count)
    for row in 0..<batch.count {
      results.append(try compute(columns.map { $0[row] }, context))
    }
    return ColumnVector(results, type: type)
  }
}

/// Values made of values.
enum Composing {
  static func extreme(_ values: [SQLValue], isGreatest: Bool, type: TypeID) -> SQLValue {
    var best = SQLValue.null
    for value in values where !value.isNull {
      if best.isNull {
        best = value
        continue
      }
      let order = ValueOrder.compare(value, best, as: type)
      if isGreatest ? order > 0 : order < 0 { best = value }
    }
    return best
  }

  /// ARRAY[…]; nested arrays must have the same shape.
  static func array(_ values: [SQLValue], element: TypeID, isNested: Bool) throws(EngineError)
    -> SQLValue
  {
    guard isNested else { return .array(SQLArray(values, of: element)) }
    var elements: [SQLValue] = []
    var shape: [SQLArray.Dimension]?
    var isAnyEmpty = false
    for value in values {
      guard case .array(let inner) = value, !inner.dimensions.isEmpty else {
        isAnyEmpty = true
        continue
      }
      if let shape, shape != inner.dimensions {
        throw .sql(
          "2202E",
          "multidimensional arrays must have array expressions with matching dimensions")
      }
      shape = inner.dimensions
      elements += inner.elements
    }
    guard let shape else { return .array(SQLArray([], of: element)) }
    if isAnyEmpty {
      throw .sql(
        "2202E", "multidimensional arrays must have array expressions with matching dimensions")
    }
    let outer = SQLArray.Dimension(lowerBound: 1, count: values.count)
    return .array(SQLArray(elements, dimensions: [outer] + shape, of: element))
  }

  /// `a[i][j]`: NULL if there is no such element.
  static func element(of array: SQLArray, at indices: [SQLValue]) -> SQLValue {
    guard indices.count == array.dimensions.count else { return .null }
    var place = 0
    for (index, dimension) in zip(indices, array.dimensions) {
      guard case .int(let number) = index else { return .null }
      let offset = Int(number) - dimension.lowerBound
      guard offset >= 0, offset < dimension.count else { return .null }
      place = place * dimension.count + offset
    }
    return place < array.elements.count ? array.elements[place] : .null
  }

  /// `a[low:high]`; a nil bound is the array's own.
  static func slice(of array: SQLArray, _ bounds: [(low: SQLValue?, high: SQLValue?)]) -> SQLValue {
    var ranges: [Range<Int>] = []
    for (index, dimension) in array.dimensions.enumerated() {
      var low = dimension.lowerBound
      var high = dimension.lowerBound + dimension.count - 1
      if index < bounds.count {
        if let bound = bounds[index].low {
          guard case .int(let number) = bound else { return .null }
          low = max(low, Int(number))
        }
        if let bound = bounds[index].high {
          guard case .int(let number) = bound else { return .null }
          high = min(high, Int(number))
        }
      }
      guard low <= high else { return .array(SQLArray([], of: array.elementType)) }
      ranges.append(low - dimension.lowerBound..<high - dimension.lowerBound + 1)
    }
    guard bounds.count <= array.dimensions.count else {
      return .array(SQLArray([], of: array.elementType))
    }
    var places = [0]
    for (range, dimension) in zip(ranges, array.dimensions) {
      places = places.flatMap { place in range.map { place * dimension.count + $0 } }
    }
    let elements = places.compactMap { $0 < array.elements.count ? array.elements[$0] : nil }
    return .array(
      SQLArray(
        elements, dimensions: ranges.map { SQLArray.Dimension(lowerBound: 1, count: $0.count) },
        of: array.elementType))
  }

  /// `left op ANY (array)`.
  static func quantified(
    _ left: SQLValue, _ array: SQLValue, _ call: BoundCall, isAll: Bool,
    _ context: ExecutionContext
  ) throws(EngineError) -> SQLValue {
    guard case .array(let list) = array else { return .null }
    var hasNull = false
    for element in list.elements {
      if call.isStrict, left.isNull || element.isNull {
        hasNull = true
        continue
      }
      switch try call.value([left, element], context) {
      case .bool(let isTrue): if isTrue != isAll { return .bool(!isAll) }
      default: hasNull = true
      }
    }
    return hasNull ? .null : .bool(isAll)
  }
}
