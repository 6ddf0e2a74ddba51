/// A set of characters: sorted ranges, with a bit map for ASCII.
struct ScalarSet: Sendable, Equatable {
  private(set) var ranges: [ClosedRange<UInt32>]
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  static let lastScalar: UInt32 = 0x10FFFF

  init(_ ranges: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
    for value in UInt32(0)..<128 where merged.contains(where: { $0.contains(value) }) {
      if value < 64 { low |= 1 << UInt64(value) } else { high |= 1 << UInt64(value - 64) }
    }
  }

  init(_ scalar: UInt32) { self.init([scalar...scalar]) }

  func contains(_ scalar: UInt32) -> Bool {
    if scalar < 64 { return low >> UInt64(scalar) & 1 == 1 }
    if scalar < 128 { return high >> UInt64(scalar - 64) & 1 == 1 }
    var start = 0
    var end = ranges.count
    while start < end {
      let middle = (start + end) / 2
      if ranges[middle].upperBound < scalar { start = middle + 1 } else { end = middle }
    }
    return start < ranges.count && ranges[start].contains(scalar)
  }

  var inverted: ScalarSet {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= Self.lastScalar { result.append(next...Self.lastScalar) }
    return ScalarSet(result)
  }

  /// With both cases of every ASCII letter in it.
  var ignoringCase: ScalarSet {
    var extra = ranges
    for letter in UInt32(65)...90 {
      if contains(letter) { extra.append((letter + 32)...(letter + 32)) }
      if contains(letter + 32) { extra.append(letter...letter) }
    }
    return ScalarSet(extra)
  }

  func removing(_ scalar: UInt32) -> ScalarSet {
    ScalarSet(inverted.ranges + [scalar...scalar]).inverted
  }

  static let all = ScalarSet([0...lastScalar])
  static let newline: UInt32 = 10

  /// The classes that brackets know, as the C locale defines them.
  static let classes: [String: ScalarSet] = [
    "alpha": ScalarSet([65...90, 97...122]), "digit": ScalarSet([48...57]),
    "alnum": ScalarSet([48...57, 65...90, 97...122]), "upper": ScalarSet([65...90]),
    "lower": ScalarSet([97...122]), "space": ScalarSet([9...13, 32...32]),
    "blank": ScalarSet([9...9, 32...32]), "cntrl": ScalarSet([0...31, 127...127]),
    "punct": ScalarSet([33...47, 58...64, 91...96, 123...126]), "ascii": ScalarSet([0...127]),
    "xdigit": ScalarSet([48...57, 65...70, 97...102]), "graph": ScalarSet([33...126]),
    "print": ScalarSet([32...126]), "word": ScalarSet([48...57, 65...90, 97...122, 95...95]),
  ]
}
