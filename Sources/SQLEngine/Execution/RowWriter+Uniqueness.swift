import Core

/// Keys that one row at most may have.
extension RowWriter {
  /// Whether a change enters a row into the indexes of its table: all or none, as in PostgreSQL,
  /// where a change beside the keys stays on its page.
  func changesKeys(_ old: Seen?, _ row: [SQLValue]) throws(EngineError) -> Bool {
    guard let before = old?.row else { return true }
    for index in plan.indexes {
      let order = index.definition.order
      switch (try index.key(before, context), try index.key(row, context)) {
      case (nil, nil): continue
      case (let old?, let new?) where order.comparePrefix(old, new) == 0: continue
      default: return true
      }
    }
    return false
  }

  /// A version with the same key that is not gone; NULLs differ from each other.
  /// - Parameter old: a version that makes room.
  /// - Throws: `mustWait` while another transaction has not decided about one.
  func duplicate(of key: WritePlan.Key, _ definition: WritePlan.Index, except old: Int?)
    throws(EngineError) -> Int?
  {
    if key.hasNull, definition.isNullsDistinct { return nil }
    for index in definition.tree.versions(of: key.bytes) where index != old {
      let version = heap.version(index)
      switch fate(of: version.xmin) {
      case .aborted: continue
      case .running: throw context.session.wait(forParts: [version.xmin])
      case .committed: break
      }
      guard version.xmax != TransactionManager.none else { return index }
      switch fate(of: version.xmax) {
      case .aborted: return index
      case .running: throw context.session.wait(forParts: [version.xmax])
      case .committed: continue
      }
    }
    return nil
  }

  /// Sees that one row at most has a key of an index whose constraint is checked late.
  /// - Throws: 23505; `mustWait` while another transaction has not decided about such a row.
  func requireUnique(_ id: ObjectID, _ key: [SQLValue]) throws(EngineError) {
    guard let index = plan.indexes.first(where: { $0.definition.id == id }) else { return }
    let encoded = WritePlan.Key(
      bytes: index.tree.key(key), hasNull: key.contains(where: \.isNull))
    guard let found = try duplicate(of: encoded, index, except: nil),
      try duplicate(of: encoded, index, except: found) != nil
    else { return }
    throw try taken(key, index.definition)
  }

  /// What became of a transaction, as this one has to see it: what it did itself is done.
  func fate(of id: TransactionID) -> TransactionManager.Status {
    let status = database.transactions.status(of: id)
    let isOwn = status == .running && database.transactions.top(of: id) == transaction.id
    return isOwn ? .committed : status
  }
}
