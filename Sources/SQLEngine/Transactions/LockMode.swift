/// What a lock of the lock manager is on.
enum LockTarget: Hashable, Sendable {
  case relation(ObjectID)
  /// One key of 64 bits.
  case advisory(Int64)
  /// Two keys of 32 bits: a space of its own.
  case advisoryPair(Int32, Int32)
}

/// How strong a lock is. Raw values order them as PostgreSQL's manual does.
enum LockMode: Int, Comparable, Sendable, CaseIterable {
  case accessShare, rowShare, rowExclusive, shareUpdateExclusive, share, shareRowExclusive
  case exclusive, accessExclusive

  static func < (a: LockMode, b: LockMode) -> Bool { a.rawValue < b.rawValue }

  /// Bit `n` is set if the mode conflicts with the mode of raw value `n`.
  ///
  /// **Source:** PostgreSQL 15, table 13.2.
  private static let conflictMasks = [0x80, 0xC0, 0xF0, 0xF8, 0xEC, 0xFC, 0xFE, 0xFF]

  func conflicts(with other: LockMode) -> Bool {
    Self.conflictMasks[rawValue] & (1 << other.rawValue) != 0
  }

  /// As LOCK TABLE writes it: `access share`.
  init?(words: String) {
    guard let found = Self.allCases.first(where: { $0.words == words.lowercased() }) else {
      return nil
    }
    self = found
  }

  var words: String {
    [
      "access share", "row share", "row exclusive", "share update exclusive", "share",
      "share row exclusive", "exclusive", "access exclusive",
    ][rawValue]
  }

  /// As pg_locks shows it: `AccessShareLock`.
  var catalogName: String {
    [
      "AccessShareLock", "RowShareLock", "RowExclusiveLock", "ShareUpdateExclusiveLock",
      "ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock",
    ][rawValue]
  }
}

/// The strength of a row lock, as FOR … writes it. Raw values ascend with strength.
///
/// **Source:** PostgreSQL 15, table 13.3.
enum RowLockStrength: Int, Comparable, Sendable {
  case keyShare, share, noKeyUpdate, update

  static func < (a: RowLockStrength, b: RowLockStrength) -> Bool { a.rawValue < b.rawValue }

  func conflicts(with other: RowLockStrength) -> Bool {
    switch (self, other) {
    case (.update, _), (_, .update): true
    case (.keyShare, _), (_, .keyShare): false
    case (.share, .share): false
    default: true
    }
  }

  var words: String {
    switch self {
    case .keyShare: "FOR KEY SHARE"
    case .share: "FOR SHARE"
    case .noKeyUpdate: "FOR NO KEY UPDATE"
    case .update: "FOR UPDATE"
    }
  }
}
