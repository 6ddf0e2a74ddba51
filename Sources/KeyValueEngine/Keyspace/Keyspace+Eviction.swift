import Core

/// Making room when memory is over `maxmemory`.
///
/// LRU and LFU look at a few keys drawn at random (`maxmemory-samples`) and remove the one that was
/// least recently, or least often, used; `volatile-ttl` removes exactly the key that is due first.
///
/// **Source:** Redis, evict.c. **Differs:** no pool of candidates is carried from one eviction to
/// the next.
extension Keyspace {
  /// The key to remove next; nil if the policy allows none.
  func victim(now: Int64) -> (databaseIndex: Int, entry: Entry)? {
    let policy = settings.pointee.evictionPolicy
    guard policy != .noEviction else { return nil }
    var best: (databaseIndex: Int, entry: Entry)?
    var bestScore = Int64.min
    for index in 0..<Self.databaseCount {
      for entry in candidates(in: databases[index], policy) {
        let score = evictionScore(entry, policy, now: now)
        if score > bestScore {
          best = (index, entry)
          bestScore = score
        }
      }
    }
    return best
  }

  private func candidates(
    in database: UnsafeMutablePointer<Database>, _ policy: EvictionPolicy
  ) -> [Entry] {
    let expiring = database.pointee.expiries.entries
    if policy == .volatileTTL { return expiring.first.map { [$0] } ?? [] }
    let isRandom = policy == .allKeysRandom || policy == .volatileRandom
    let sampleCount = isRandom ? 1 : settings.pointee.evictionSamples
    var result: [Entry] = []
    for _ in 0..<sampleCount {
      if policy.isVolatileOnly {
        guard !expiring.isEmpty else { return [] }
        result.append(expiring[random.below(expiring.count)])
      } else if let entry = database.pointee.table.randomEntry(&random) {
        result.append(entry)
      }
    }
    return result
  }

  /// Higher goes first.
  private func evictionScore(_ entry: Entry, _ policy: EvictionPolicy, now: Int64) -> Int64 {
    switch policy {
    case .noEviction: .min
    case .allKeysLRU, .volatileLRU: idleSeconds(entry, now: now)
    case .allKeysLFU, .volatileLFU: Int64(255 - frequency(entry, now: now))
    case .allKeysRandom, .volatileRandom: Int64(random.below(1 << 30))
    case .volatileTTL: -(entry.expiry ?? .max)
    }
  }
}
