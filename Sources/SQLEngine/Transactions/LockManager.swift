/// What a lock is on.
enum LockTarget: Hashable {
  case relation(ObjectID)
  /// A row version of a heap.
  case row(heap: ObjectID, index: Int)
  /// Held by every transaction on itself: waiting for it is waiting for its end.
  case transaction(TransactionID)
  case advisory(Int64)
}

/// How strong a lock is. Raw values order them as PostgreSQL's manual does.
enum LockMode: Int, Comparable, Sendable {
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

  /// As LOCK TABLE writes it: `ACCESS SHARE`.
  init?(words: String) {
    let names = [
      "access share", "row share", "row exclusive", "share update exclusive", "share",
      "share row exclusive", "exclusive", "access exclusive",
    ]
    guard let index = names.firstIndex(of: words.lowercased()) else { return nil }
    self.init(rawValue: index)
  }

  /// As pg_locks shows it: `AccessShareLock`.
  var catalogName: String {
    [
      "AccessShareLock", "RowShareLock", "RowExclusiveLock", "ShareUpdateExclusiveLock",
      "ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock",
    ][rawValue]
  }
}

/// The strength of a row lock, as FOR … writes it, mapped on lock modes that conflict likewise.
enum RowLockStrength: Int, Sendable {
  case keyShare, share, noKeyUpdate, update

  /// The modes' conflicts are those of table 13.3.
  var mode: LockMode {
    switch self {
    case .keyShare: .rowShare
    case .share: .share
    case .noKeyUpdate: .shareRowExclusive
    case .update: .accessExclusive
    }
  }

  func conflicts(with other: RowLockStrength) -> Bool {
    switch (self, other) {
    case (.update, _), (_, .update): true
    case (.keyShare, _), (_, .keyShare): false
    case (.share, .share): false
    default: true
    }
  }
}

/// Who holds which lock. Waiting is the engine's: it tries a statement again when a holder is gone.
///
/// Invariant: the holders of a target don't conflict with each other, but for those of one
/// transaction.
final class LockManager {
  /// One lock of one transaction.
  struct Holder: Equatable, Sendable {
    /// The transaction; for an advisory lock of a session, the session's number negated.
    var owner: Int
    var mode: LockMode
    var rowStrength: RowLockStrength?
    var count = 1
    /// The savepoint's number under which it was taken.
    var part: TransactionID
  }

  private(set) var holders: [LockTarget: [Holder]] = [:]
  /// Targets by owner in the order in which they were taken.
  private(set) var targets: [Int: [LockTarget]] = [:]

  /// Takes a lock, if nobody stands in the way.
  /// - Returns: the owners that do; empty if the lock was taken.
  func acquire(
    _ target: LockTarget, _ mode: LockMode, rowStrength: RowLockStrength? = nil, owner: Int,
    part: TransactionID
  ) -> [Int] {
    let holding = holders[target] ?? []
    let blockers = holding.filter { holder in
      guard holder.owner != owner else { return false }
      if let mine = rowStrength, let other = holder.rowStrength {
        return mine.conflicts(with: other)
      }
      return mode.conflicts(with: holder.mode)
    }
    guard blockers.isEmpty else { return blockers.map(\.owner) }
    if let index = holding.firstIndex(where: {
      $0.owner == owner && $0.mode == mode && $0.rowStrength == rowStrength
    }) {
      holders[target]?[index].count += 1
      return []
    }
    holders[target, default: []].append(
      Holder(owner: owner, mode: mode, rowStrength: rowStrength, part: part))
    targets[owner, default: []].append(target)
    return []
  }

  /// Lets go of one lock once.
  /// - Returns: whether it was held.
  func release(_ target: LockTarget, _ mode: LockMode, owner: Int) -> Bool {
    guard var holding = holders[target],
      let index = holding.firstIndex(where: { $0.owner == owner && $0.mode == mode })
    else { return false }
    holding[index].count -= 1
    if holding[index].count == 0 { holding.remove(at: index) }
    holders[target] = holding.isEmpty ? nil : holding
    return true
  }

  /// Lets go of all that an owner holds.
  func releaseAll(owner: Int) {
    for target in targets.removeValue(forKey: owner) ?? [] {
      let left = (holders[target] ?? []).filter { $0.owner != owner }
      holders[target] = left.isEmpty ? nil : left
    }
  }

  /// Lets go of what was taken under savepoints that are rolled back.
  func releaseParts(_ parts: [TransactionID], owner: Int) {
    for target in targets[owner] ?? [] {
      let left = (holders[target] ?? []).filter {
        $0.owner != owner || !parts.contains($0.part)
      }
      holders[target] = left.isEmpty ? nil : left
    }
  }
}
