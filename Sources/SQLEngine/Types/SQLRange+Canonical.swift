import Core

extension SQLRange {
  static let empty = SQLRange(
    isEmpty: true, lower: nil, upper: nil, lowerIsInclusive: false, upperIsInclusive: false)

  /// The one form of equal ranges: discrete ones are closed below and open above.
  /// - Throws: 22000 if the bounds are in the wrong order.
  func canonical(subtype: TypeID) throws(EngineError) -> SQLRange {
    if isEmpty { return .empty }
    var result = self
    if lower == nil { result.lowerIsInclusive = false }
    if upper == nil { result.upperIsInclusive = false }
    if let lower, let upper {
      let order = ValueOrder.compare(lower, upper, as: subtype)
      if order > 0 {
        throw .sql("22000", "range lower bound must be less than or equal to range upper bound")
      }
      if order == 0, !(lowerIsInclusive && upperIsInclusive) { return .empty }
    }
    guard [.int4, .int8, .date].contains(subtype) else { return result }
    if let lower, !result.lowerIsInclusive, Self.isDiscrete(lower, subtype) {
      result.lower = .int(try Self.successor(lower.integer, subtype))
      result.lowerIsInclusive = true
    }
    if let upper, result.upperIsInclusive, Self.isDiscrete(upper, subtype) {
      result.upper = .int(try Self.successor(upper.integer, subtype))
      result.upperIsInclusive = false
    }
    if let lower = result.lower, let upper = result.upper,
      ValueOrder.compare(lower, upper, as: subtype) >= 0
    {
      return .empty
    }
    return result
  }

  private static func isDiscrete(_ value: SQLValue, _ subtype: TypeID) -> Bool {
    subtype != .date || DateTimeRange.isFinite(date: value.integer)
  }

  private static func successor(_ value: Int64, _ subtype: TypeID) throws(EngineError) -> Int64 {
    let limit = subtype == .int8 ? Int64.max : Int64(Int32.max)
    if value == limit {
      throw subtype == .int4
        ? .outOfRange("integer") : subtype == .int8 ? .outOfRange("bigint") : .outOfRange("date")
    }
    return value + 1
  }

  /// Compares lower bounds: an infinite one is lowest, an inclusive one below an exclusive one.
  static func compareLower(_ a: SQLRange, _ b: SQLRange, _ subtype: TypeID) -> Int {
    guard let x = a.lower, let y = b.lower else {
      return (a.lower == nil ? 0 : 1) - (b.lower == nil ? 0 : 1)
    }
    let order = ValueOrder.compare(x, y, as: subtype)
    if order != 0 { return order }
    return (a.lowerIsInclusive ? 0 : 1) - (b.lowerIsInclusive ? 0 : 1)
  }

  static func compareUpper(_ a: SQLRange, _ b: SQLRange, _ subtype: TypeID) -> Int {
    guard let x = a.upper, let y = b.upper else {
      return (a.upper == nil ? 1 : 0) - (b.upper == nil ? 1 : 0)
    }
    let order = ValueOrder.compare(x, y, as: subtype)
    if order != 0 { return order }
    return (a.upperIsInclusive ? 1 : 0) - (b.upperIsInclusive ? 1 : 0)
  }

  /// Where the first range ends against where the second begins: negative if there is a gap or
  /// they only touch, 0 if they share just that point, positive if they overlap there.
  static func compareUpperToLower(_ a: SQLRange, _ b: SQLRange, _ subtype: TypeID) -> Int {
    guard let x = a.upper, let y = b.lower else { return 1 }
    let order = ValueOrder.compare(x, y, as: subtype)
    if order != 0 { return order }
    return a.upperIsInclusive && b.lowerIsInclusive ? 0 : -1
  }

  static func overlaps(_ a: SQLRange, _ b: SQLRange, _ subtype: TypeID) -> Bool {
    !a.isEmpty && !b.isEmpty && compareUpperToLower(a, b, subtype) >= 0
      && compareUpperToLower(b, a, subtype) >= 0
  }

  /// Whether the second begins where the first ends, with nothing between and nothing shared.
  static func isAdjacentBefore(_ a: SQLRange, _ b: SQLRange, _ subtype: TypeID) -> Bool {
    guard !a.isEmpty, !b.isEmpty, let x = a.upper, let y = b.lower else { return false }
    return ValueOrder.compare(x, y, as: subtype) == 0
      && a.upperIsInclusive != b.lowerIsInclusive
  }

  static func compare(_ a: SQLRange, _ b: SQLRange, _ subtype: TypeID) -> Int {
    if a.isEmpty || b.isEmpty { return (a.isEmpty ? 0 : 1) - (b.isEmpty ? 0 : 1) }
    let order = compareLower(a, b, subtype)
    return order != 0 ? order : compareUpper(a, b, subtype)
  }

  /// Sorted, without empty ones, with those that touch joined: a multirange.
  static func merged(_ ranges: [SQLRange], subtype: TypeID) -> [SQLRange] {
    let sorted = ranges.filter { !$0.isEmpty }.sorted { compare($0, $1, subtype) < 0 }
    var result: [SQLRange] = []
    for range in sorted {
      guard var last = result.last,
        overlaps(last, range, subtype) || isAdjacentBefore(last, range, subtype)
      else {
        result.append(range)
        continue
      }
      if compareUpper(last, range, subtype) < 0 {
        last.upper = range.upper
        last.upperIsInclusive = range.upperIsInclusive
      }
      result[result.count - 1] = last
    }
    return result
  }
}
