import Testing

@testable import SQLEngine

@Suite struct LockManagerTests {
  private let table = LockTarget.relation(1)

  private func check(
    _ held: Bool, _ expected: Bool, _ what: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(held == expected, what, sourceLocation: sourceLocation)
  }

  @Test func `modes conflict as in PostgreSQL's table 13 2`() {
    // A line for each mode, weakest first: x where it conflicts.
    let lines = [
      ".......x", "......xx", "....xxxx", "...xxxxx", "..xx.xxx", "..xxxxxx", ".xxxxxxx",
      "xxxxxxxx",
    ]
    for (mode, line) in zip(LockMode.allCases, lines) {
      for (other, mark) in zip(LockMode.allCases, line) {
        check(mode.conflicts(with: other), mark == "x", "\(mode) and \(other)")
      }
    }
  }

  @Test func `row strengths conflict as in PostgreSQL's table 13 3`() {
    let lines = ["...x", "..xx", ".xxx", "xxxx"]
    let all: [RowLockStrength] = [.keyShare, .share, .noKeyUpdate, .update]
    for (strength, line) in zip(all, lines) {
      for (other, mark) in zip(all, line) {
        check(strength.conflicts(with: other), mark == "x", "\(strength) and \(other)")
      }
    }
  }

  @Test func `those in line are granted in order, and a newcomer does not pass them`() {
    let locks = LockManager()
    check(locks.take(table, .accessShare, owner: 1, part: 3), true, "first")
    check(locks.take(table, .accessExclusive, owner: 2, part: 4), false, "conflicts")
    locks.enqueue(table, .accessExclusive, owner: 2, part: 4)
    check(locks.take(table, .accessShare, owner: 3, part: 5), false, "must not pass 2")
    locks.enqueue(table, .accessShare, owner: 3, part: 5)
    check(locks.take(table, .rowExclusive, owner: 1, part: 3), true, "holds, so it may pass")
    locks.releaseTransaction(owner: 1)
    check(locks.waiting[2] == nil, true, "2 is granted")
    check(locks.waiting[3] == nil, false, "3 waits for 2")
    locks.releaseTransaction(owner: 2)
    check(locks.waiting[3] == nil, true, "3 is granted")
    locks.releaseTransaction(owner: 3)
    check(locks.states.isEmpty, true, "nothing is left")
  }

  @Test func `an advisory lock is let go of as often as it was taken`() {
    let locks = LockManager()
    let key = LockTarget.advisory(7)
    for _ in 0..<2 { check(locks.take(key, .exclusive, owner: 1, part: 0), true, "its own") }
    check(locks.release(key, .exclusive, owner: 1, isOfSession: true), true, "once")
    check(locks.take(key, .exclusive, owner: 2, part: 0), false, "still held")
    check(locks.release(key, .exclusive, owner: 1, isOfSession: true), true, "twice")
    check(locks.release(key, .exclusive, owner: 1, isOfSession: true), false, "not held")
    check(locks.take(key, .exclusive, owner: 2, part: 0), true, "free")
  }

  @Test func `what a savepoint took is released with it, and nothing else`() {
    let locks = LockManager()
    _ = locks.take(table, .accessShare, owner: 1, part: 3)
    _ = locks.take(.relation(2), .share, owner: 1, part: 4)
    locks.releaseAll(owner: 1) { _, holder in holder.part == 4 }
    check(locks.take(.relation(2), .rowExclusive, owner: 2, part: 5), true, "released")
    check(locks.take(table, .accessExclusive, owner: 2, part: 5), false, "kept")
  }

  @Test func `a lock on a row holds for the version that replaces it`() {
    let locks = RowLocks()
    let old = RowLocks.Row(heap: 1, version: 0)
    let new = RowLocks.Row(heap: 1, version: 1)
    locks.take(.keyShare, on: old, owner: 3, part: 3)
    locks.copy(from: old, to: new)
    check(locks.blockers(of: .update, on: new, owner: 4) == [3], true, "deletion waits")
    check(locks.blockers(of: .noKeyUpdate, on: new, owner: 4).isEmpty, true, "update does not")
    locks.releaseAll(owner: 3)
    check(locks.isEmpty, true, "nothing is left")
  }
}
