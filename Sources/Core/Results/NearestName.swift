/// "Did you mean": the name that a mistyped one is nearest to.
///
/// **Source:** Damerau 1964, Levenshtein 1966: insertions, deletions, replacements and exchanges of
/// neighbours (optimal string alignment).
public enum NearestName {
  /// No more changes than this make a name near.
  public static let distanceMax = 2

  /// The nearest candidate, the first in order among equals; nil if none is near. A short name must
  /// be nearer.
  public static func of(_ name: String, among candidates: [String]) -> String? {
    let limit = min(distanceMax, max(1, name.utf8.count / 3))
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(Array(name.utf8), Array(candidate.utf8), limit: limit)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The number of changes between two names; `limit + 1` if it is more than the limit.
  static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    if abs(a.count - b.count) > limit { return limit + 1 }
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1]
      for j in 0..<b.count {
        var cost = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return min(previous[b.count], limit + 1)
  }
}
