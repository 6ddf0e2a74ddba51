import Core

/// `a[1] = x`, `a[2:3] = '{…}'`: an array with elements replaced, made longer where needed.
///
/// **Source:** PostgreSQL 15, arrayfuncs.c (array_set_element, array_set_slice): what grows, what
/// is refused.
struct ArrayAssignment: Sendable {
  enum Subscript: Sendable {
    case element
    case slice(hasLow: Bool, hasHigh: Bool)
  }

  var subscripts: [Subscript]
  var element: TypeID
  var isSlice: Bool

  static let elementCountMax = 134_217_727

  /// - Parameter values: the array, the subscripts, the new element or array.
  func apply(_ values: [SQLValue]) throws(EngineError) -> SQLValue {
    guard let new = values.last else { return .null }
    var indices: [Int] = []
    for value in values.dropFirst().dropLast() {
      guard case .int(let number) = value else {
        throw .sql("22004", "array subscript in assignment must not be null")
      }
      indices.append(Int(number))
    }
    let old: SQLArray
    if case .array(let array) = values[0] { old = array } else { old = SQLArray([], of: element) }
    return isSlice ? try setSlice(old, indices, new, values[0]) : try set(old, indices, new)
  }

  private func set(_ old: SQLArray, _ indices: [Int], _ new: SQLValue) throws(EngineError)
    -> SQLValue
  {
    guard !old.dimensions.isEmpty else {
      let dimensions = indices.map { SQLArray.Dimension(lowerBound: $0, count: 1) }
      return .array(SQLArray([new], dimensions: dimensions, of: element))
    }
    guard indices.count == old.dimensions.count else {
      throw .sql("2202E", "wrong number of array subscripts")
    }
    var array = old
    if indices.count == 1 {
      try extend(&array, from: indices[0], to: indices[0])
      array.elements[indices[0] - array.dimensions[0].lowerBound] = new
      return .array(array)
    }
    var place = 0
    for (index, dimension) in zip(indices, array.dimensions) {
      guard index >= dimension.lowerBound, index < dimension.lowerBound + dimension.count else {
        throw .sql("2202E", "array subscript out of range")
      }
      place = place * dimension.count + index - dimension.lowerBound
    }
    array.elements[place] = new
    return .array(array)
  }

  /// Makes a one-dimensional array reach from one subscript to another, filled up with NULL.
  private func extend(_ array: inout SQLArray, from low: Int, to high: Int) throws(EngineError) {
    let first = array.dimensions[0].lowerBound
    let last = first + array.dimensions[0].count - 1
    let (span, overflow) = max(high, last).subtractingReportingOverflow(min(low, first))
    guard !overflow, span < Self.elementCountMax else {
      throw .sql(
        "54000", "array size exceeds the maximum allowed (\(Self.elementCountMax))")
    }
    if low < first {
      array.elements.insert(
        contentsOf: Array(repeating: .null, count: first - low), at: 0)
      array.dimensions[0].lowerBound = low
    }
    if high > last {
      array.elements.append(contentsOf: Array(repeating: .null, count: high - last))
    }
    array.dimensions[0].count = array.elements.count
  }

  private func setSlice(
    _ old: SQLArray, _ indices: [Int], _ new: SQLValue, _ original: SQLValue
  ) throws(EngineError) -> SQLValue {
    guard case .array(let source) = new else { return original }
    let bounds = try bounds(old, indices, source)
    let counts = bounds.map { $0.high - $0.low + 1 }
    guard source.elements.count >= counts.reduce(1, *) else {
      throw .sql("2202E", "source array too small")
    }
    guard !old.dimensions.isEmpty else {
      let dimensions = zip(bounds, counts).map {
        SQLArray.Dimension(lowerBound: $0.low, count: $1)
      }
      return .array(
        SQLArray(
          Array(source.elements.prefix(counts.reduce(1, *))), dimensions: dimensions, of: element))
    }
    var array = old
    if bounds.count == 1 {
      try extend(&array, from: bounds[0].low, to: bounds[0].high)
      for offset in 0..<counts[0] {
        array.elements[bounds[0].low - array.dimensions[0].lowerBound + offset] =
          source.elements[offset]
      }
      return .array(array)
    }
    for (bound, dimension) in zip(bounds, array.dimensions) {
      guard bound.low >= dimension.lowerBound,
        bound.high < dimension.lowerBound + dimension.count
      else { throw .sql("2202E", "array subscript out of range") }
    }
    copy(source.elements, into: &array, bounds)
    return .array(array)
  }

  private func bounds(_ old: SQLArray, _ indices: [Int], _ source: SQLArray) throws(EngineError)
    -> [(low: Int, high: Int)]
  {
    var result: [(low: Int, high: Int)] = []
    var next = 0
    for (place, part) in subscripts.enumerated() {
      guard case .slice(let hasLow, let hasHigh) = part else { continue }
      let dimension = place < old.dimensions.count ? old.dimensions[place] : nil
      if dimension == nil, !hasHigh {
        throw .sql(
          "2202E", "array slice subscript must provide both boundaries",
          detail: "When assigning to a slice of an empty array value, slice boundaries must be "
            + "fully specified.")
      }
      var low = dimension?.lowerBound ?? 1
      if hasLow {
        low = indices[next]
        next += 1
      }
      var high = dimension.map { $0.lowerBound + $0.count - 1 } ?? low
      if hasHigh {
        high = indices[next]
        next += 1
      }
      guard low <= high else {
        throw .sql("2202E", "upper bound cannot be less than lower bound")
      }
      guard high.subtractingReportingOverflow(low).partialValue < Self.elementCountMax else {
        throw .sql(
          "54000", "array size exceeds the maximum allowed (\(Self.elementCountMax))")
      }
      result.append((low, high))
    }
    // Dimensions that were not named are taken whole.
    for dimension in old.dimensions.dropFirst(result.count) {
      result.append((dimension.lowerBound, dimension.lowerBound + dimension.count - 1))
    }
    return result
  }

  private func copy(
    _ elements: [SQLValue], into array: inout SQLArray, _ bounds: [(low: Int, high: Int)]
  ) {
    var current = bounds.map(\.low)
    for element in elements {
      var place = 0
      for (index, dimension) in zip(current, array.dimensions) {
        place = place * dimension.count + index - dimension.lowerBound
      }
      array.elements[place] = element
      var dimension = current.count - 1
      while dimension >= 0 {
        current[dimension] += 1
        if current[dimension] <= bounds[dimension].high { break }
        current[dimension] = bounds[dimension].low
        dimension -= 1
      }
      if dimension < 0 { return }
    }
  }
}
