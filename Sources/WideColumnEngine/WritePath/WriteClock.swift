/// Gives out timestamps: microseconds since 1970, each later than all before, however the engine's
/// clock stands.
struct WriteClock {
  /// The last one given.
  private(set) var last: Int64 = 0
  private var lastListStamp: Int64 = 0

  mutating func next(nowMilliseconds: Int64) -> Int64 {
    last = max(last + 1, nowMilliseconds * 1000)
    return last
  }

  /// A place for elements that are added to a list, behind all that were added before.
  mutating func nextListStamp() -> Int64 {
    lastListStamp = max(lastListStamp + 1, last)
    return lastListStamp
  }

  /// Timestamps up to this one are in the store already.
  mutating func skip(to timestamp: Int64) { last = max(last, timestamp) }
}
