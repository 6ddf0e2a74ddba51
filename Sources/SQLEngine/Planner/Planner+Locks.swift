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
  private let locks: [(lock: RowLock, claims: RowClaims)]
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
    self.locks = locks.compactMap { lock in
      context.session.catalog.relation(lock.relation)
        .flatMap { RowClaims($0, context.session) }.map { (lock, $0) }
    }
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
    for (lock, claims) in locks {
      guard let place = outputs.firstIndex(of: lock.version),
        case .int(let version) = batch.columns[place][row]
      else { continue }
      let strength = lock.strength
      switch try claims.claim(Int(version), strength, wait: lock.wait, keeps: true) {
      case .current: break
      case .changed(let newest): changed[lock.version] = newest
      case .gone: return nil
      }
    }
    if changed.isEmpty { return batch.gathering([row]) }
    return try recheck.run(batch, row, changed)
  }
}
