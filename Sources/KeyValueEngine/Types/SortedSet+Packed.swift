import Core

/// A listpack as a sorted set: members and scores in turn.
extension Listpack {
  /// The score in the element at an offset.
  @inline(__always)
  func score(at offset: Int) -> Double {
    // Eight bytes are one byte of size, then the data.
    blob.start.loadUnaligned(fromByteOffset: offset + 1, as: Double.self)
  }

  /// Puts a member that is absent where it belongs. Zero has no sign here, as in Redis's packed
  /// sets.
  mutating func insertScored(_ member: Word, _ score: Double, heap: Heap) {
    let stored = score == 0 ? 0 : score
    var offset = 0
    let end = endOffset
    while offset < end {
      let scoreOffset = next(offset)
      let other = self.score(at: scoreOffset)
      if other > stored || other == stored && ScoreTree.compare(element(at: offset), member) > 0 {
        break
      }
      offset = next(scoreOffset)
    }
    insert(member, at: offset, heap: heap)
    let scoreOffset = next(offset)
    withUnsafeBytes(of: stored) { insert($0, at: scoreOffset, heap: heap) }
  }

  /// Puts a member behind all others, where it is known to belong.
  mutating func appendScored(_ member: Word, _ score: Double, heap: Heap) {
    append(member, heap: heap)
    withUnsafeBytes(of: score == 0 ? 0 : score) { append($0, heap: heap) }
  }

  mutating func removePair(at offset: Int) {
    remove(at: offset)
    remove(at: offset)
  }

  func forEachScored(_ ranks: Range<Int>, reversed: Bool, _ body: (Word, Double) -> Void) {
    guard !ranks.isEmpty else { return }
    if reversed {
      var end = ranks.upperBound * 2 == count ? endOffset : offset(ofIndex: ranks.upperBound * 2)
      for _ in ranks {
        let scoreOffset = previous(end)
        end = previous(scoreOffset)
        body(element(at: end), score(at: scoreOffset))
      }
      return
    }
    var offset = offset(ofIndex: ranks.lowerBound * 2)
    for _ in ranks {
      let scoreOffset = next(offset)
      body(element(at: offset), score(at: scoreOffset))
      offset = next(scoreOffset)
    }
  }
}
