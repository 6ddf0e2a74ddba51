/// What an entry does to its key.
public enum EntryKind: UInt8, Sendable {
  case delete = 0
  case put = 1
  /// Deletes all keys from its own up to one in its value.
  case rangeDelete = 2
  /// A put whose value begins with the time at which it ends.
  case expiringPut = 3
}

/// Bounds of what one entry may hold.
enum EntryLimits {
  static let keySizeBytesMax = 64 << 10
  static let valueSizeBytesMax = 512 << 20
  /// Sequence numbers have 56 bits; the kind takes the other eight of a trailer.
  static let sequenceMax: UInt64 = 1 << 56 - 1
}

/// The sequence number and kind of an entry in one number: entries of one key are ordered by it,
/// greatest first.
///
///     63 ───────────────────────── 8 7 ──── 0
///      sequence number               kind
@inline(__always)
func entryTrailer(_ sequence: UInt64, _ kind: EntryKind) -> UInt64 {
  sequence << 8 | UInt64(kind.rawValue)
}
