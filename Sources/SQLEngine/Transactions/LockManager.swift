/// Who holds which lock on tables and advisory keys, and who stands in line for one.
///
///     target t1    holders  1: AccessShareLock   2: RowExclusiveLock
///                  line     3: AccessExclusiveLock ← 4: AccessShareLock
///
/// An owner is a session, by its number: it never stands in its own way. A request that can't be
/// granted joins the line, and is granted when a release lets it pass; the statement that asked
/// finds it so when it runs again.
///
/// Invariants:
/// 1. Holders of a target that belong to different owners don't conflict with each other.
/// 2. Nobody in line could be granted, unless somebody ahead waits for a conflicting mode.
/// 3. An owner stands in one line at most.
///
/// **Source:** PostgreSQL 15, `src/backend/storage/lmgr/README`.
final class LockManager {
  /// One lock of one session.
  struct Holder: Equatable, Sendable {
    var owner: Int
    var mode: LockMode
    /// How often it was taken: advisory locks are let go of one by one.
    var count = 1
    /// The part of the transaction that took it; 0 for a lock of the session.
    var part: TransactionID
    /// It was granted while its owner waited, and the owner has not run since.
    var isUnclaimed = false

    var isOfSession: Bool { part == TransactionManager.none }
  }

  /// A request that waits.
  struct Request: Equatable, Sendable {
    var owner: Int
    var mode: LockMode
    var part: TransactionID
  }

  /// All about one target.
  struct State: Equatable, Sendable {
    var holders: [Holder] = []
    var line: [Request] = []

    /// Owners other than one that hold the target in a conflicting mode.
    func blockers(of mode: LockMode, owner: Int) -> [Int] {
      var found: [Int] = []
      for holder in holders
      where holder.owner != owner && holder.mode.conflicts(with: mode)
        && !found.contains(holder.owner)
      {
        found.append(holder.owner)
      }
      return found
    }
  }

  private(set) var states: [LockTarget: State] = [:]
  /// Targets by owner, in the order in which they were first taken.
  private var targets: [Int: [LockTarget]] = [:]
  /// The target in whose line an owner stands.
  private(set) var waiting: [Int: LockTarget] = [:]

  /// Takes a lock if nobody stands in the way.
  /// - Parameter part: the transaction's part; 0 for a lock of the session.
  /// - Returns: whether it is held now.
  func take(_ target: LockTarget, _ mode: LockMode, owner: Int, part: TransactionID) -> Bool {
    var state = states[target] ?? State()
    if let index = state.holders.firstIndex(where: {
      $0.owner == owner && $0.mode == mode
        && $0.isOfSession == (part == TransactionManager.none)
    }) {
      if state.holders[index].isUnclaimed {
        states[target]?.holders[index].isUnclaimed = false
      } else {
        states[target]?.holders[index].count += 1
      }
      return true
    }
    guard state.blockers(of: mode, owner: owner).isEmpty else { return false }
    let place = place(in: state, owner)
    guard !state.line[..<place].contains(where: { $0.mode.conflicts(with: mode) }) else {
      return false
    }
    state.holders.append(Holder(owner: owner, mode: mode, part: part))
    states[target] = state
    note(target, of: owner)
    return true
  }

  /// Where in line a request of an owner belongs: ahead of those that wait for what it holds, so
  /// that a session can strengthen a lock in spite of them.
  private func place(in state: State, _ owner: Int) -> Int {
    let held = state.holders.filter { $0.owner == owner }.map(\.mode)
    guard !held.isEmpty else { return state.line.count }
    return state.line.firstIndex { request in
      held.contains { $0.conflicts(with: request.mode) }
    } ?? state.line.count
  }

  /// Puts a request in line.
  func enqueue(_ target: LockTarget, _ mode: LockMode, owner: Int, part: TransactionID) {
    precondition(waiting[owner] == nil, "a session stands in one line at most")
    var state = states[target] ?? State()
    state.line.insert(
      Request(owner: owner, mode: mode, part: part), at: place(in: state, owner))
    states[target] = state
    waiting[owner] = target
  }

  /// Takes a request out of its line.
  func leave(owner: Int) {
    guard let target = waiting.removeValue(forKey: owner) else { return }
    states[target]?.line.removeAll { $0.owner == owner }
    grant(target)
  }

  /// Moves a request ahead of another in the same line: how a deadlock that is none but for the
  /// line's order is resolved.
  func move(_ owner: Int, aheadOf other: Int, in target: LockTarget) {
    guard var line = states[target]?.line,
      let from = line.firstIndex(where: { $0.owner == owner })
    else { return }
    let request = line.remove(at: from)
    guard let to = line.firstIndex(where: { $0.owner == other }) else { return }
    line.insert(request, at: to)
    states[target]?.line = line
  }

  /// Puts a line back in an order that it had.
  func arrange(_ target: LockTarget, _ owners: [Int]) {
    guard let line = states[target]?.line else { return }
    states[target]?.line = owners.compactMap { owner in line.first { $0.owner == owner } }
  }

  /// Lets go of one lock once.
  /// - Returns: whether it was held.
  func release(_ target: LockTarget, _ mode: LockMode, owner: Int, isOfSession: Bool) -> Bool {
    guard
      let index = states[target]?.holders.firstIndex(where: {
        $0.owner == owner && $0.mode == mode && $0.isOfSession == isOfSession
      })
    else { return false }
    states[target]?.holders[index].count -= 1
    if states[target]?.holders[index].count == 0 {
      states[target]?.holders.remove(at: index)
      forget(target, of: owner)
      grant(target)
    }
    return true
  }

  /// Lets go of an owner's locks that fulfil a condition.
  func releaseAll(owner: Int, where isReleased: (LockTarget, Holder) -> Bool) {
    guard let held = targets[owner] else { return }
    var kept: [LockTarget] = []
    for target in held {
      guard var state = states[target] else { continue }
      let count = state.holders.count
      state.holders.removeAll { $0.owner == owner && isReleased(target, $0) }
      if state.holders.contains(where: { $0.owner == owner }) { kept.append(target) }
      guard state.holders.count != count else { continue }
      if state.holders.isEmpty, state.line.isEmpty {
        states[target] = nil
      } else {
        states[target] = state
        grant(target)
      }
    }
    targets[owner] = kept.isEmpty ? nil : kept
  }

  /// Lets go of what a transaction of an owner holds, not of what its session does.
  func releaseTransaction(owner: Int) {
    releaseAll(owner: owner) { _, holder in !holder.isOfSession }
  }

  /// Grants what can be granted, in the order of the line.
  func grant(_ target: LockTarget) {
    guard var state = states[target] else { return }
    var ahead: [LockMode] = []
    var line: [Request] = []
    for request in state.line {
      let isHeldUp =
        ahead.contains { $0.conflicts(with: request.mode) }
        || !state.blockers(of: request.mode, owner: request.owner).isEmpty
      if isHeldUp {
        ahead.append(request.mode)
        line.append(request)
        continue
      }
      state.holders.append(
        Holder(
          owner: request.owner, mode: request.mode, part: request.part, isUnclaimed: true))
      waiting[request.owner] = nil
      note(target, of: request.owner)
    }
    state.line = line
    states[target] = state.holders.isEmpty && line.isEmpty ? nil : state
  }

  private func note(_ target: LockTarget, of owner: Int) {
    if targets[owner]?.contains(target) != true || (targets[owner]?.count ?? 0) > 16 {
      targets[owner, default: []].append(target)
    }
  }

  private func forget(_ target: LockTarget, of owner: Int) {
    guard states[target]?.holders.contains(where: { $0.owner == owner }) != true else { return }
    targets[owner]?.removeAll { $0 == target }
    if targets[owner]?.isEmpty == true { targets[owner] = nil }
    if let state = states[target], state.holders.isEmpty, state.line.isEmpty {
      states[target] = nil
    }
  }

  /// What an owner holds, in the order in which it was first taken.
  func held(by owner: Int) -> [(target: LockTarget, holder: Holder)] {
    var seen: Set<LockTarget> = []
    return (targets[owner] ?? []).filter { seen.insert($0).inserted }.flatMap { target in
      (states[target]?.holders ?? []).filter { $0.owner == owner }.map { (target, $0) }
    }
  }
}
