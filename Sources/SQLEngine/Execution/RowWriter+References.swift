import Core

/// What other tables have to say about rows that are written.
extension RowWriter {
  /// Whether a reference has to be checked: not if it is as it was in a row of a transaction that
  /// has ended, which has seen to it.
  func refersAnew(_ constraint: Constraint, _ old: Seen?, _ row: [SQLValue]) -> Bool {
    guard let old, database.transactions.top(of: heap.version(old.index).xmin) != transaction.id
    else { return true }
    return constraint.columns.contains { column in
      let before = old.row[column]
      let after = row[column]
      if before.isNull || after.isNull { return before.isNull != after.isNull }
      return ValueOrder.compare(before, after, as: plan.claimed.types[column]) != 0
    }
  }

  /// Notes who may refer to a key that goes: by this table, or by a partitioned table above it.
  func noteReferences(before: [SQLValue], after: [SQLValue]?) throws(EngineError) {
    for reference in plan.references {
      let old = reference.columns.map { before[$0] }
      let new = after.map { row in reference.columns.map { row[$0] } }
      let types = reference.columns.map { relation.columns[$0].type.id }
      let order = KeyOrder(terms: types.map { KeyOrder.Term(type: $0) })
      if let new, order.comparePrefix(old, new) == 0 { continue }
      if old.contains(where: \.isNull) { continue }
      pending.append(
        .released(
          reference.constraint, reference.key, child: reference.child, old: old, new: new))
    }
  }

  /// Checks the references, now that all rows are written.
  func finish() throws(EngineError) {
    database.noteEnds(in: heap, of: plan.relation.id)
    if !pending.isEmpty {
      let relation = plan.relation.id
      let checks = pending.map { DeferredCheck(check: $0, relation: relation) }
      pending = []
      try References.run(checks, context, isAtCommit: false)
    }
    try triggers?.fireEvents(changed: changedColumns)
  }

  /// As ``finish()``, for a change within the checks of another: leaves its own checks to them.
  func finish(into queue: inout [DeferredCheck]) throws(EngineError) {
    let relation = plan.relation.id
    queue += pending.map { DeferredCheck(check: $0, relation: relation) }
    pending = []
    try finish()
  }
}
