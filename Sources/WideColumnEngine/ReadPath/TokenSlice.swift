import Core

/// What a WHERE clause says of `token(…)`.
struct TokenSlice {
  var start: Int64?
  var startIsInclusive = true
  var end: Int64?
  var endIsInclusive = true
  var isEqual = false

  /// The keys of a table whose partitions are in the slice.
  var range: KeyRange {
    var lower = [StorageKey.dataSection]
    if let start {
      lower = StorageKey.lowerBound(ofToken: start)
      if !startIsInclusive { lower = StorageKey.successor(of: lower) }
    }
    var upper = [StorageKey.dataSection + 1]
    if let end {
      upper = StorageKey.lowerBound(ofToken: end)
      if endIsInclusive { upper = StorageKey.successor(of: upper) }
    }
    return KeyRange(lower, upper)
  }

  func contains(_ token: Int64) -> Bool {
    if let start, startIsInclusive ? token < start : token <= start { return false }
    if let end, endIsInclusive ? token > end : token >= end { return false }
    return true
  }

  mutating func add(
    _ comparison: RelationOperator, _ token: Int64, names: String
  ) throws(EngineError) {
    if isEqual || comparison == .equal && (start != nil || end != nil) {
      throw .invalidRequest(
        "\(names) cannot be restricted by more than one relation if it includes an Equal")
    }
    switch comparison {
    case .equal:
      start = token
      end = token
      isEqual = true
    case .greater, .greaterOrEqual:
      guard start == nil else {
        throw .invalidRequest(
          "More than one restriction was found for the start bound on \(names)")
      }
      start = token
      startIsInclusive = comparison == .greaterOrEqual
    default:
      guard end == nil else {
        throw .invalidRequest("More than one restriction was found for the end bound on \(names)")
      }
      end = token
      endIsInclusive = comparison == .lessOrEqual
    }
  }
}
