import Core
import SQLSyntax

/// What has become of a row that a statement wants for itself.
enum RowClaim: Equatable {
  /// It is as the statement saw it.
  case current
  /// Others have changed it since, and committed; this is its newest version, which is locked now.
  /// READ COMMITTED looks at it again.
  case changed(Int)
  /// It was deleted, or changed by this very statement, or is passed over.
  case gone
}

/// Gets hold of rows of one table: to lock them, to change them, to delete them.
///
/// Whoever wants a version follows the row from there to its newest version:
///
///     seen v1 ──xmax 7 committed──► v2 ──xmax 9 running──► wait for 9, if it is in the way
///
/// Under READ COMMITTED the newest version is then looked at again; a transaction that keeps one
/// view of the data can't do that, and fails with 40001 where the change would have mattered.
///
/// **Source:** PostgreSQL 15, `heap_lock_tuple`, `README.tuplock`. **Differs from the source:**
/// those that wait for a row stand in no line of their own; they are tried in the order in which
/// they came.
struct RowClaims {
  /// What has to be known of a table.
  final class Table {
    let name: String
    let types: [TypeID]
    /// Columns by which other tables may refer to a row: changing them needs the strongest lock.
    let keyColumns: [Int]

    init(_ relation: Relation, _ session: SQLSession) {
      name = relation.name
      types = relation.columns.map(\.type.id)
      var columns: [Int] = []
      for id in relation.indexes {
        guard let index = session.catalog.index(id), index.isUnique, index.predicate == nil,
          let attributes = index.attributes
        else { continue }
        columns += attributes.filter { !columns.contains($0) }
      }
      keyColumns = columns
    }
  }

  let session: SQLSession
  let table: Table
  let heap: Heap
  let transaction: Transaction

  private var manager: TransactionManager { session.database.transactions }
  private var locks: RowLocks { session.database.rowLocks }

  init?(_ relation: Relation, _ session: SQLSession) {
    guard let heap = session.database.heaps[relation.heap], let transaction = session.transaction
    else { return nil }
    self.session = session
    table = Table(relation, session)
    self.heap = heap
    self.transaction = transaction
  }

  init(_ table: Table, _ heap: Heap, _ transaction: Transaction, _ session: SQLSession) {
    self.session = session
    self.table = table
    self.heap = heap
    self.transaction = transaction
  }

  /// How strong a lock a change of a row needs.
  func strength(of old: [SQLValue], _ new: [SQLValue]) -> RowLockStrength {
    let keepsKeys = table.keyColumns.allSatisfy { column in
      // Columns that were added after a row may be missing at its end.
      let before = column < old.count ? old[column] : .null
      let after = column < new.count ? new[column] : .null
      if before.isNull || after.isNull { return before.isNull && after.isNull }
      return ValueOrder.compare(before, after, as: table.types[column]) == 0
    }
    return keepsKeys ? .noKeyUpdate : .update
  }

  /// Gets hold of a row, waiting for those who have it.
  /// - Parameters:
  ///   - keeps: whether a lock stays behind even if the row is as it was seen. A writer needs none.
  ///   - seesLatest: the row was found in what is committed now, and not in the transaction's view.
  /// - Throws: 40001, 55P03, `mustWait`.
  func claim(
    _ version: Int, _ strength: RowLockStrength, wait: LockingClause.Wait = .block,
    keeps: Bool
  ) throws(EngineError) -> RowClaim {
    let entry = try session.once { () throws(EngineError) in
      switch try follow(version, strength, wait, keeps) {
      case .current: .done
      case .changed(let newest): .version(newest)
      case .gone: .refused
      }
    }
    switch entry {
    case .done: return .current
    case .version(let newest): return .changed(newest)
    default: return .gone
    }
  }

  private func follow(
    _ start: Int, _ strength: RowLockStrength, _ wait: LockingClause.Wait, _ keeps: Bool
  ) throws(EngineError) -> RowClaim {
    var index = start
    /// The version to which the lock belongs: the last one that the claim had to move on to.
    var wanted = start
    var passed: [Int] = []
    while true {
      let version = heap.version(index)
      if version.isRemoved || manager.status(of: version.xmin) == .aborted { return .gone }
      let row = RowLocks.Row(heap: heap.id, version: index)
      var blockers = locks.blockers(of: strength, on: row, owner: transaction.id)
      let change = change(of: version, index)
      if case .running(let part, let used) = change, used.conflicts(with: strength) {
        blockers.append(part)
      }
      if !blockers.isEmpty {
        switch wait {
        case .block: throw session.wait(forParts: blockers)
        case .noWait: throw .lockNotAvailable(rowOf: table.name)
        case .skipLocked: return .gone
        }
      }
      passed.append(index)
      switch change {
      case .none: break
      // This very statement was there before, by another way of its plan.
      case .bySelf: return .gone
      case .running(_, _):
        guard version.next != index else { break }
        index = version.next
        continue
      case .committed(let used):
        if used.conflicts(with: strength) {
          try refuseIfViewed(isDeletion: version.next == index)
          if version.next == RowVersion.elsewhere { throw .movedRow() }
          if version.next == index { return .gone }
          wanted = version.next
          passed = []
        }
        index = version.next
        continue
      }
      if keeps || wanted != start { take(strength, passed) }
      return wanted == start ? .current : .changed(wanted)
    }
  }

  private func take(_ strength: RowLockStrength, _ versions: [Int]) {
    for version in versions {
      locks.take(
        strength, on: RowLocks.Row(heap: heap.id, version: version), owner: transaction.id,
        part: transaction.writerID)
    }
  }

  /// A transaction with one view can't go on from a change that it does not see.
  private func refuseIfViewed(isDeletion: Bool) throws(EngineError) {
    guard transaction.isolation.keepsReadView else { return }
    throw .serialization(
      "could not serialize access due to concurrent \(isDeletion ? "delete" : "update")")
  }

  /// Who has ended a version, and how strong a lock that takes.
  private enum Change {
    case none, bySelf
    case running(TransactionID, RowLockStrength)
    case committed(RowLockStrength)
  }

  private func change(of version: RowVersion, _ index: Int) -> Change {
    guard version.xmax != TransactionManager.none else { return .none }
    switch manager.status(of: version.xmax) {
    case .aborted: return .none
    case .running:
      if manager.top(of: version.xmax) == transaction.id { return .bySelf }
      return .running(version.xmax, used(by: version, index))
    case .committed: return .committed(used(by: version, index))
    }
  }

  private func used(by version: RowVersion, _ index: Int) -> RowLockStrength {
    version.next == index || version.next == RowVersion.elsewhere
      ? .update : strength(of: heap.row(index), heap.row(version.next))
  }
}
