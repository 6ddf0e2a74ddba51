extension ResolvingCursor {
  mutating func takeWinner() {
    let entry = merge.entry.pointee
    valueBuffer.removeAll()
    valueBuffer.append(entry.value, entry.valueCount)
    winner = (entry.trailer, merge.source)
  }

  /// Under ``MergeRule/cell``: of two cells the greater bytes win; of two alike the newer write,
  /// which comes first.
  func isGreaterThanWinner(_ entry: UnsafeMutablePointer<SourceCursor.Entry>) -> Bool {
    compareBytes(
      entry.pointee.value, entry.pointee.valueCount, UnsafeRawPointer(valueBuffer.base),
      valueBuffer.count) > (isForward ? 0 : -1)
  }

  mutating func showBuffered() -> Bool {
    let isShown = settle(
      winner.trailer, UnsafeRawPointer(keyBuffer.base), keyBuffer.count,
      UnsafeRawPointer(valueBuffer.base), valueBuffer.count)
    standing = isShown ? .buffered : .nowhere
    return isShown
  }

  /// Decides on the winner of a key: whether it is shown, and as what.
  @inline(__always)
  mutating func settle(
    _ trailer: UInt64, _ key: UnsafeRawPointer, _ keyCount: Int, _ value: UnsafeRawPointer,
    _ valueCount: Int
  ) -> Bool {
    if !scope.rangeTombstones.isEmpty,
      isCovered(trailer, UnsafeRawBufferPointer(start: key, count: keyCount), value, valueCount)
    {
      meter.counters.pointee.coveredSteppedOver &+= 1
      return false
    }
    isTombstone = EntryFate.isDead(
      trailer, UnsafeRawBufferPointer(start: value, count: valueCount), scope.rule,
      scope.nowMilliseconds)
    guard isTombstone else { return true }
    meter.counters.pointee.tombstonesSteppedOver &+= 1
    return scope.includesTombstones
  }

  func isCovered(
    _ trailer: UInt64, _ key: UnsafeRawBufferPointer, _ value: UnsafeRawPointer, _ valueCount: Int
  ) -> Bool {
    let rank = EntryFate.rank(
      trailer, UnsafeRawBufferPointer(start: value, count: valueCount), scope.rule)
    return scope.rangeTombstones.contains { tombstones in
      guard let cover = tombstones.rank(over: key, seenFrom: scope.sequence, scope.rule) else {
        return false
      }
      return EntryFate.isCovered(rank, by: cover, scope.rule)
    }
  }

  @inline(__always)
  func isCurrentKey(_ entry: UnsafeMutablePointer<SourceCursor.Entry>) -> Bool {
    entry.pointee.keyCount == keyBuffer.count
      && compareBytes(
        entry.pointee.key, entry.pointee.keyCount, UnsafeRawPointer(keyBuffer.base),
        keyBuffer.count) == 0
  }

  @inline(__always)
  func isBeyondUpper(_ entry: UnsafeMutablePointer<SourceCursor.Entry>) -> Bool {
    guard let upper = scope.upperBound else { return false }
    return upper.withUnsafeBytes {
      compareBytes(
        UnsafeRawBufferPointer(start: entry.pointee.key, count: entry.pointee.keyCount), $0) >= 0
    }
  }

  func isBeyondLower(_ entry: UnsafeMutablePointer<SourceCursor.Entry>) -> Bool {
    guard let lower = scope.lowerBound else { return false }
    return lower.withUnsafeBytes {
      compareBytes(
        UnsafeRawBufferPointer(start: entry.pointee.key, count: entry.pointee.keyCount), $0) < 0
    }
  }
}
