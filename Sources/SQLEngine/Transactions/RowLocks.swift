/// Locks on rows that FOR UPDATE and its kin, foreign keys and rechecked updates have taken.
///
/// A row that was merely changed needs no entry: its version says by whom. A lock belongs to a
/// version; when the row is changed beside it (FOR KEY SHARE allows that), the new version gets a
/// copy, so whoever wants the row meets the lock on its newest version.
///
/// Invariant: holders of a version that belong to different transactions don't conflict.
final class RowLocks {
  /// One lock of one transaction.
  struct Holder: Equatable, Sendable {
    /// The transaction.
    var owner: TransactionID
    /// Its part that took it.
    var part: TransactionID
    var strength: RowLockStrength
  }

  /// Names a version.
  struct Row: Hashable, Sendable {
    var heap: ObjectID
    var version: Int
  }

  private(set) var holders: [Row: [Holder]] = [:]
  /// By owner, in the order in which they were taken.
  private var rows: [TransactionID: [Row]] = [:]

  var isEmpty: Bool { holders.isEmpty }

  /// The parts of other transactions that stand in the way of a lock.
  func blockers(of strength: RowLockStrength, on row: Row, owner: TransactionID)
    -> [TransactionID]
  {
    guard let holding = holders[row] else { return [] }
    return holding.filter { $0.owner != owner && $0.strength.conflicts(with: strength) }
      .map(\.part)
  }

  /// Takes a lock that nobody stands in the way of.
  func take(
    _ strength: RowLockStrength, on row: Row, owner: TransactionID, part: TransactionID
  ) {
    if let holding = holders[row],
      holding.contains(where: { $0.owner == owner && $0.strength >= strength })
    {
      return
    }
    holders[row, default: []].append(Holder(owner: owner, part: part, strength: strength))
    rows[owner, default: []].append(row)
  }

  /// The locks of a version hold for the one that replaces it.
  func copy(from old: Row, to new: Row) {
    guard !holders.isEmpty, let holding = holders[old] else { return }
    for holder in holding {
      holders[new, default: []].append(holder)
      rows[holder.owner, default: []].append(new)
    }
  }

  /// Lets go of all that a transaction holds.
  func releaseAll(owner: TransactionID) {
    for row in rows.removeValue(forKey: owner) ?? [] {
      remove(from: row) { $0.owner == owner }
    }
  }

  /// Lets go of what parts of a transaction hold that are rolled back.
  func release(parts: [TransactionID], owner: TransactionID) {
    guard let held = rows[owner] else { return }
    for row in held { remove(from: row) { $0.owner == owner && parts.contains($0.part) } }
    let kept = held.filter { row in holders[row]?.contains { $0.owner == owner } == true }
    rows[owner] = kept.isEmpty ? nil : kept
  }

  private func remove(from row: Row, where isGone: (Holder) -> Bool) {
    guard var holding = holders[row] else { return }
    holding.removeAll(where: isGone)
    holders[row] = holding.isEmpty ? nil : holding
  }

  /// Rows that a transaction has locked.
  func rows(of owner: TransactionID) -> [Row] { rows[owner] ?? [] }
}
