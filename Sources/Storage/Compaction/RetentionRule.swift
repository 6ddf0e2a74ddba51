/// Decides which versions of a key a merge keeps.
///
/// Views cut history into stripes; within a stripe only the version that its view sees is needed:
///
///     views            20          40         (now)
///     stripe      0    │     1     │     2
///     versions   3  17 │  21  39   │  52
///     kept          17 │      39   │  52
///
/// A tombstone in stripe 0 is dropped too, where nothing older can be left that it must hide.
///
/// **Source:** LevelDB's `DoCompactionWork`; Cassandra's `PurgeFunction` for cells.
struct RetentionRule {
  let rule: MergeRule
  /// Sequence numbers of the living views, ascending.
  let views: [UInt64]
  /// Entries that end at or before it have expired.
  let nowMilliseconds: Int64
  /// Tombstone cells written before it may be dropped.
  let purgeBeforeMilliseconds: Int64

  /// One version of a key.
  struct Candidate {
    var trailer: UInt64
    var offset: Int
    var count: Int
    var isKept = true

    var sequence: UInt64 { trailer >> 8 }
  }

  /// How many views can't see an entry.
  @inline(__always)
  func stripe(of sequence: UInt64) -> Int {
    if views.isEmpty { return 0 }
    var low = 0
    var high = views.count
    while low < high {
      let middle = (low + high) / 2
      if views[middle] < sequence { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Unmarks the versions that no view sees.
  /// - Parameter candidates: of one key, newest first; their values lie in `values`.
  func retain(_ candidates: inout [Candidate], values: UnsafeRawPointer) {
    guard candidates.count > 1 else { return }
    if rule == .newest {
      for index in candidates.indices.dropFirst()
      where stripe(of: candidates[index].sequence) == stripe(of: candidates[index - 1].sequence) {
        candidates[index].isKept = false
      }
      return
    }
    retainCells(&candidates, values)
  }

  /// Each view keeps the winner among what it sees; the newest readers see all.
  private func retainCells(_ candidates: inout [Candidate], _ values: UnsafeRawPointer) {
    for index in candidates.indices { candidates[index].isKept = false }
    // Going back in time, the winner among ever fewer versions.
    var oldestFirst = candidates.indices.reversed().makeIterator()
    var winner: Int?
    var next = oldestFirst.next()
    for boundary in views + [.max] {
      while let index = next, candidates[index].sequence <= boundary {
        if winner.map({ isWinning(candidates[index], over: candidates[$0], values) }) ?? true {
          winner = index
        }
        next = oldestFirst.next()
      }
      if let winner { candidates[winner].isKept = true }
    }
  }

  /// Of two alike the newer write wins, which is asked about later.
  private func isWinning(
    _ a: Candidate, over b: Candidate, _ values: UnsafeRawPointer
  ) -> Bool {
    compareBytes(values + a.offset, a.count, values + b.offset, b.count) >= 0
  }

  /// Whether a mark hides an entry from every view that could see the entry.
  func isHidden(rank: UInt64, sequence: UInt64, by mark: RangeMark) -> Bool {
    EntryFate.isCovered(rank, by: mark.rank(rule), rule)
      && stripe(of: mark.sequence) <= stripe(of: sequence)
  }

  /// The marks of a piece of range deletes that some view needs: of those that a stripe sees, the
  /// one that hides most, and only if it hides more than the one that older stripes keep.
  func retained(_ marks: [RangeMark]) -> [RangeMark] {
    guard marks.count > 1 else { return marks }
    var kept: [RangeMark] = []
    var highest: UInt64?
    for (index, mark) in marks.enumerated().reversed() {
      if let highest, mark.rank(rule) <= highest { continue }
      // A newer mark of the same stripe that hides as much or more makes this one needless.
      let isOutdone = marks[..<index].contains {
        stripe(of: $0.sequence) == stripe(of: mark.sequence) && $0.rank(rule) >= mark.rank(rule)
      }
      guard !isOutdone else { continue }
      highest = mark.rank(rule)
      kept.append(mark)
    }
    return kept.reversed()
  }
}
