/// Sets of values as sorted ranges that neither overlap nor touch: what ranges and multiranges are.
///
/// **Source:** PostgreSQL 15, multirangetypes.c.
struct RangeSet {
  /// Without empty ones.
  var ranges: [SQLRange]

  init(_ value: SQLValue) {
    if case .range(let range) = value {
      ranges = range.isEmpty ? [] : [range]
    } else {
      ranges = value.ranges
    }
  }

  init(_ ranges: [SQLRange]) { self.ranges = SQLRange.merged(ranges, subtype: .none) }

  func contains(_ other: RangeSet) -> Bool {
    other.ranges.allSatisfy { wanted in
      ranges.contains {
        SQLRange.compareLower($0, wanted, .none) <= 0
          && SQLRange.compareUpper($0, wanted, .none) >= 0
      }
    }
  }

  func overlaps(_ other: RangeSet) -> Bool {
    ranges.contains { mine in other.ranges.contains { SQLRange.overlaps(mine, $0, .none) } }
  }

  /// Whether all of it lies before the other.
  func isBefore(_ other: RangeSet) -> Bool {
    guard let last = ranges.last, let first = other.ranges.first else { return false }
    return SQLRange.compareUpperToLower(last, first, .none) < 0
  }

  /// Whether it does not go beyond the other's end.
  func endsBefore(_ other: RangeSet) -> Bool {
    guard let mine = ranges.last, let last = other.ranges.last else { return false }
    return SQLRange.compareUpper(mine, last, .none) <= 0
  }

  /// Whether it does not begin before the other.
  func startsAfter(_ other: RangeSet) -> Bool {
    guard let mine = ranges.first, let first = other.ranges.first else { return false }
    return SQLRange.compareLower(mine, first, .none) >= 0
  }

  func isAdjacent(_ other: RangeSet) -> Bool {
    guard let first = ranges.first, let last = ranges.last, let otherFirst = other.ranges.first,
      let otherLast = other.ranges.last
    else { return false }
    return SQLRange.isAdjacentBefore(last, otherFirst, .none)
      || SQLRange.isAdjacentBefore(otherLast, first, .none)
  }

  func union(_ other: RangeSet) -> RangeSet { RangeSet(ranges + other.ranges) }

  func intersection(_ other: RangeSet) -> RangeSet {
    RangeSet(ranges.flatMap { a in other.ranges.compactMap { Self.intersection(a, $0) } })
  }

  static func intersection(_ a: SQLRange, _ b: SQLRange) -> SQLRange? {
    guard SQLRange.overlaps(a, b, .none) else { return nil }
    let low = SQLRange.compareLower(a, b, .none) >= 0 ? a : b
    let high = SQLRange.compareUpper(a, b, .none) <= 0 ? a : b
    return SQLRange(
      isEmpty: false, lower: low.lower, upper: high.upper,
      lowerIsInclusive: low.lowerIsInclusive, upperIsInclusive: high.upperIsInclusive)
  }

  func subtracting(_ other: RangeSet) -> RangeSet {
    var result = ranges
    for removed in other.ranges { result = result.flatMap { Self.difference($0, removed) } }
    return RangeSet(result)
  }

  /// What is left of a range, on both sides of another.
  private static func difference(_ a: SQLRange, _ b: SQLRange) -> [SQLRange] {
    guard SQLRange.overlaps(a, b, .none) else { return [a] }
    var result: [SQLRange] = []
    if SQLRange.compareLower(a, b, .none) < 0 {
      var left = a
      (left.upper, left.upperIsInclusive) = (b.lower, !b.lowerIsInclusive)
      result.append(left)
    }
    if SQLRange.compareUpper(a, b, .none) > 0 {
      var right = a
      (right.lower, right.lowerIsInclusive) = (b.upper, !b.upperIsInclusive)
      result.append(right)
    }
    return result
  }

  /// The smallest range that has all of it.
  var hull: SQLRange {
    guard let first = ranges.first, let last = ranges.last else { return .empty }
    return SQLRange(
      isEmpty: false, lower: first.lower, upper: last.upper,
      lowerIsInclusive: first.lowerIsInclusive, upperIsInclusive: last.upperIsInclusive)
  }
}
