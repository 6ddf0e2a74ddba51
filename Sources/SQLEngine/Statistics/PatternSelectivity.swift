import Core

/// The share of a column's texts that match a LIKE pattern.
///
/// **Source:** PostgreSQL 15, `like_support.c`: the pattern is tried on the most common values and
/// on the bounds of the histogram; where these are few, the guess from its characters counts, too.
struct PatternSelectivity {
  private static let fixedCharacter = 0.20
  private static let anyCharacter = 0.9
  private static let anyText = 5.0

  let statistics: ColumnStatistics
  let pattern: [UInt8]
  let ignoresCase: Bool

  /// nil for a pattern that is no pattern.
  func share() -> Double? {
    var common = 0.0
    for (value, share) in statistics.common {
      guard let isMatch = matches(value) else { return nil }
      if isMatch { common += share }
    }
    let rest = max(0, 1 - statistics.nullFraction - statistics.commonShare)
    var other = guess()
    let inner = statistics.bounds.dropFirst().dropLast()
    if inner.count >= 10 {
      var found = 0
      for value in inner {
        guard let isMatch = matches(value) else { return nil }
        if isMatch { found += 1 }
      }
      let tried = Double(found) / Double(inner.count)
      let weight = min(1, Double(inner.count) / 100)
      other = tried * weight + other * (1 - weight)
    }
    other = min(0.9999, max(0.0001, other))
    return min(1, max(0, common + rest * other))
  }

  private func matches(_ value: SQLValue) -> Bool? {
    guard case .text(let text) = value else { return nil }
    return try? LikePattern.matches(text, pattern, ignoresCase: ignoresCase)
  }

  /// What the pattern's characters say, and its beginning what the histogram does.
  private func guess() -> Double {
    var prefix: [UInt8] = []
    var place = 0
    while place < pattern.count, !Self.isWild(pattern[place]) {
      if pattern[place] == UInt8(ascii: "\\") { place += 1 }
      if place < pattern.count { prefix.append(pattern[place]) }
      place += 1
    }
    var result = 1.0
    for byte in pattern[min(place, pattern.count)...] {
      switch byte {
      case UInt8(ascii: "%"): result *= Self.anyText
      case UInt8(ascii: "_"): result *= Self.anyCharacter
      default: result *= Self.fixedCharacter
      }
    }
    result = min(result, 1)
    guard !prefix.isEmpty, !ignoresCase, !statistics.bounds.isEmpty, let end = Self.next(prefix)
    else { return result * Math.pow(Self.fixedCharacter, Double(prefix.count)) }
    let rest = max(0.0001, 1 - statistics.nullFraction - statistics.commonShare)
    let above = statistics.share(below: .text(end))
    return result * min(1, max(0.0001, (above - statistics.share(below: .text(prefix))) / rest))
  }

  private static func isWild(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "%") || byte == UInt8(ascii: "_")
  }

  /// The first text behind all that begin with a prefix.
  private static func next(_ prefix: [UInt8]) -> [UInt8]? {
    var result = prefix
    while let last = result.popLast() {
      if last < 0xFF {
        result.append(last + 1)
        return result
      }
    }
    return nil
  }
}
