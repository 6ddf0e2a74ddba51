import Core

/// What a statement has done that must not be done again when it is run again after a wait.
///
/// A statement that has to wait is stopped where it stands by an error and later run again from
/// its beginning. All that it reads is as it was: it keeps its view of the data, its settings, its
/// generator, the number of its command. So it comes by the same places in the same order, and at
/// each of its effects finds here what the effect gave:
///
///     first run   row 7 → version 12   row 8 → version 13   row 9: locked by session 2, wait
///     journal     version 12           version 13
///     second run  row 7 = 12           row 8 = 13           row 9 → version 15
///
/// Its effects stay in place all the while: rows that it changed are locked by it, numbers that it
/// drew from a sequence are gone. That is what PostgreSQL does, where a process sleeps in the
/// middle of its work; here nothing is kept of a stack, so waits cost no thread, can be cut off
/// at any time, and replay.
///
/// Invariant: up to ``next``, the statement has come by the entries in their order.
final class StatementJournal {
  /// What an effect gave.
  enum Entry: Equatable, Sendable {
    /// Nothing that the statement would ask about.
    case done
    /// The statement did without: a row that is gone or was skipped, a lock that was not free.
    case refused
    /// A row's version.
    case version(Int)
    /// A number of a sequence, or of a transaction's part.
    case number(Int64)
    case view(ReadView)
  }

  /// More than this is not kept for the next statement.
  private static let keptCapacityMax = 1024

  private var entries: [Entry] = []
  private var next = 0

  /// Whether the statement is at a place that it has come by before.
  var isReplaying: Bool { next < entries.count }

  var hasEntries: Bool { !entries.isEmpty }

  /// Goes back to the statement's beginning.
  func rewind() { next = 0 }

  /// Forgets everything: the effects have been rolled back, or another statement begins.
  func clear() {
    entries.removeAll(keepingCapacity: entries.capacity <= Self.keptCapacityMax)
    next = 0
  }

  /// Does something once: a later run gets what it gave then.
  @inline(__always)
  func once(_ effect: () throws(EngineError) -> Entry) throws(EngineError) -> Entry {
    if next < entries.count {
      defer { next += 1 }
      return entries[next]
    }
    let entry = try effect()
    entries.append(entry)
    next += 1
    return entry
  }
}
