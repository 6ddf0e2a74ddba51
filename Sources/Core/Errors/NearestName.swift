/// "Did you mean": the known name that is fewest slips of the fingers away from what was typed.
public enum NearestName {
  /// Names further away than this are no help.
  public static let distanceMax = 2

  /// The nearest of some names, ignoring case; the first of several that are equally near.
  /// - Returns: nil if none is near enough: at most two slips, and fewer than half of the letters.
  public static func find(_ typed: String, among names: some Sequence<String>) -> String? {
    guard !typed.isEmpty else { return nil }
    let word = Array(typed.lowercased().utf8)
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = distance(word, Array(name.lowercased().utf8))
      guard distance <= distanceMax, distance * 2 <= max(2, word.count) else { continue }
      if let found = best, found.distance <= distance { continue }
      best = (name, distance)
    }
    return best?.name
  }

  /// A hint for an error, nil if there is nothing near.
  public static func hint(_ typed: String, among names: some Sequence<String>, prefix: String = "")
    -> String?
  {
    find(typed, among: names).map { "Did you mean `\(prefix)\($0)`?" }
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
  ///
  /// **Source:** Damerau 1964; the restricted form (optimal string alignment).
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    guard abs(a.count - b.count) <= distanceMax else { return distanceMax + 1 }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
        var cost = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
