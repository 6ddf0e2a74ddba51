/// How often a shrinker may run the check: enough for lists of a few hundred operations.
private let attemptCountMax = 2_000

/// A short part of a list that still fails, found by delta debugging: taking away chunks of half
/// the list, then of quarters, down to single elements, for as long as something can be taken away.
///
/// **Source:** Zeller & Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002
/// (ddmin).
/// **Differs:** only complements are tried, and the number of attempts is bounded.
///
/// - Parameter fails: whether a part, in the list's order, still fails. It fails for the list
///   itself.
/// - Returns: a part from which no single element can be taken away, unless the attempts ran out.
public func shrinking<Element>(
  _ list: [Element], whileFailing fails: ([Element]) -> Bool
) -> [Element] {
  var current = list
  var chunkCount = max(1, (list.count + 1) / 2)
  var attempts = 0
  while chunkCount >= 1 {
    var start = 0
    var hasShrunk = false
    while start < current.count {
      var candidate = current
      candidate.removeSubrange(start..<min(start + chunkCount, current.count))
      attempts += 1
      if attempts > attemptCountMax { return current }
      if fails(candidate) {
        current = candidate
        hasShrunk = true
      } else {
        start += chunkCount
      }
    }
    if chunkCount == 1 && !hasShrunk { break }
    chunkCount = max(1, chunkCount / 2)
  }
  return current
}
