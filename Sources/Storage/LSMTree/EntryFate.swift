/// What becomes of an entry that wins over all other versions of its key.
enum EntryFate {
  /// What is compared with the marks of range deletes: the sequence number, or a cell's timestamp.
  @inline(__always)
  static func rank(
    _ trailer: UInt64, _ value: UnsafeRawBufferPointer, _ rule: MergeRule
  ) -> UInt64 {
    guard rule == .cell, let base = value.baseAddress, value.count >= 8 else {
      return trailer >> 8
    }
    return loadBigEndian(base, 0)
  }

  /// Whether a range delete of a rank hides an entry of a rank.
  @inline(__always)
  static func isCovered(_ rank: UInt64, by cover: UInt64, _ rule: MergeRule) -> Bool {
    rule == .newest ? rank < cover : rank <= cover
  }

  /// Whether the entry deletes, or has expired.
  @inline(__always)
  static func isDead(
    _ trailer: UInt64, _ value: UnsafeRawBufferPointer, _ rule: MergeRule, _ now: Int64
  ) -> Bool {
    if rule == .cell { return StoredCell.Header(value)?.isDead(atMilliseconds: now) ?? false }
    switch UInt8(truncatingIfNeeded: trailer) {
    case EntryKind.put.rawValue: return false
    case EntryKind.expiringPut.rawValue:
      guard let base = value.baseAddress, value.count >= 8 else { return false }
      return Int64(bitPattern: loadLittleEndian(base, 0)) <= now
    default: return true
    }
  }
}
