import Core
import SQLSyntax

/// FOR UPDATE and its kin.
extension Planner {
  func planLocks(_ input: any PlanNode, _ locks: [RowLock]) throws(EngineError) -> any PlanNode {
    ClosureNode("LockRows", input.outputs, inputs: [input]) { (context) throws(EngineError) in
      let run = try LockRun(input, locks, context)
      return BatchStream { () throws(EngineError) in try run.next() }
    }
  }
}

/// Locks the rows that come by.
final class LockRun {
  private let input: BatchStream
  private let outputs: [ColumnID]
  private let locks: [RowLock]
  /// How rows of each table are got hold of; nil where that is not known yet.
  private var claims: [ObjectID: RowClaims] = [:]
  private let session: SQLSession
  private let recheck: RowRecheck
  private let isStepwise: Bool
  private var batch = Batch.empty(columnCount: 0)
  private var row = 0

  init(_ node: any PlanNode, _ locks: [RowLock], _ context: ExecutionContext)
    throws(EngineError)
  {
    outputs = node.outputs
    input = try node.open(context)
    isStepwise = locks.contains(where: \.isStepwise)
    recheck = RowRecheck(node, context, locks.flatMap { [$0.version] + $0.others })
    if context.session.transaction?.isReadOnly == true, let first = locks.first {
      throw .sql(
        "25006", "cannot execute SELECT \(first.strength.words) in a read-only transaction")
    }
    self.locks = locks
    session = context.session
  }

  func next() throws(EngineError) -> Batch? {
    var result: Batch?
    while true {
      if row == batch.count {
        if let result { return result }
        guard let next = try input.next() else { return nil }
        batch = next
        row = 0
        continue
      }
      // Only then is the row done with: who waits for it asks for it again.
      let locked = try locked()
      row += 1
      guard let locked else { continue }
      if isStepwise { return locked }
      if result == nil { result = locked } else { result?.append(locked) }
    }
  }

  /// Locks the present row in all its tables.
  /// - Returns: the row as it is now; nil if it is passed over.
  private func locked() throws(EngineError) -> Batch? {
    var changed: [ColumnID: Int] = [:]
    for lock in locks {
      guard let place = outputs.firstIndex(of: lock.version),
        case .int(let address) = batch.columns[place][row]
      else { continue }
      let (table, version) = RowAddress.decoded(Int(address))
      guard let claims = claims(for: table ?? lock.relation) else { continue }
      switch try claims.claim(version, lock.strength, wait: lock.wait, keeps: true) {
      case .current: break
      case .changed(let newest):
        changed[lock.version] = table.map { RowAddress.encoded($0, newest) } ?? newest
      case .gone: return nil
      }
    }
    if changed.isEmpty { return batch.gathering([row]) }
    return try recheck.run(batch, row, changed)
  }

  private func claims(for id: ObjectID) -> RowClaims? {
    if let known = claims[id] { return known }
    guard let relation = session.catalog.relation(id) else { return nil }
    claims[id] = RowClaims(relation, session)
    return claims[id]
  }
}
