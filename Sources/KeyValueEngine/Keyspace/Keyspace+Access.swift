import Core

/// The access clock of entries: what LRU and LFU eviction and OBJECT IDLETIME and FREQ read.
///
/// 24 bits. Under LRU, seconds modulo 2^24 (194 days). Under LFU, 16 bits of minutes and 8 of a
/// logarithmic counter that starts at 5, grows with falling probability and loses one a minute
/// (`lfu-decay-time`).
///
/// **Source:** Redis, evict.c; antirez, "Random notes on improving the Redis LRU algorithm", 2016.
extension Keyspace {
  static let frequencyInitial: UInt32 = 5

  @inline(__always)
  func touch(_ entry: Entry, now: Int64) {
    if settings.pointee.evictionPolicy.usesFrequency {
      touchFrequency(entry, now: now)
    } else {
      entry.accessClock = Self.secondsClock(now)
    }
  }

  /// Marks an entry as just made.
  @inline(__always)
  func markNew(_ entry: Entry, now: Int64) {
    entry.accessClock =
      settings.pointee.evictionPolicy.usesFrequency
      ? Self.minutesClock(now) << 8 | Self.frequencyInitial : Self.secondsClock(now)
  }

  /// Seconds since the last access.
  func idleSeconds(_ entry: Entry, now: Int64) -> Int64 {
    Int64((Self.secondsClock(now) &- entry.accessClock) & 0xFF_FFFF)
  }

  /// The access counter, `0 ... 255`, with what time has taken off.
  func frequency(_ entry: Entry, now: Int64) -> Int {
    let passed = (Self.minutesClock(now) &- entry.accessClock >> 8) & 0xFFFF
    let decayTime = settings.pointee.lfuDecayTime
    let periods = decayTime > 0 ? Int(passed) / decayTime : 0
    return max(0, Int(entry.accessClock & 0xFF) - periods)
  }

  @inline(__always)
  static func secondsClock(_ now: Int64) -> UInt32 {
    UInt32(truncatingIfNeeded: now / 1000) & 0xFF_FFFF
  }

  static func minutesClock(_ now: Int64) -> UInt32 {
    UInt32(truncatingIfNeeded: now / 60_000) & 0xFFFF
  }

  private func touchFrequency(_ entry: Entry, now: Int64) {
    var counter = UInt32(frequency(entry, now: now))
    if counter < 255 {
      let base = max(0, Int(counter) - Int(Self.frequencyInitial))
      if random.below(base * settings.pointee.lfuLogFactor + 1) == 0 { counter += 1 }
    }
    entry.accessClock = Self.minutesClock(now) << 8 | counter
  }
}
