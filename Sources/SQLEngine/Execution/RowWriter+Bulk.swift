import Core

/// Many rows at once.
extension RowWriter {
  /// Whether rows may be written column by column: nothing but the table's own constraints has a
  /// say in each.
  static func takesColumns(_ plan: WritePlan, _ session: SQLSession) -> Bool {
    plan.isPlain && plan.foreignKeys.isEmpty && session.transaction?.serializable == nil
      && plan.indexes.allSatisfy { $0.deferrable == nil }
  }

  /// Adds rows that are there column by column.
  ///
  /// If a row breaks a constraint, or might, the rows are written one by one, so that the first
  /// such row decides on the error.
  /// - Parameter columns: all attributes of the table, in their order.
  func insert(_ columns: [ColumnVector], count: Int) throws(EngineError) {
    guard let (columns, keys) = try complete(columns, count) else {
      for row in 0..<count {
        _ = try insert(columns.map { $0[row] }, conflict: nil)
      }
      return
    }
    _ = try context.session.once {
      let versions = heap.insert(
        columns, count: count, by: transaction.writerID, command: transaction.commandID)
      for (tree, keys) in keys {
        for var key in keys {
          key.version += versions.lowerBound
          tree.insert(key)
        }
      }
      return .done
    }
    transaction.hasWritten = true
  }

  /// Keys of an index; the version of each is its row's place.
  private typealias Keys = (tree: BTreeIndex, keys: [TreeKey])

  /// Computes generated columns and the keys of all indexes.
  /// - Returns: nil if a constraint may be broken.
  private func complete(_ given: [ColumnVector], _ count: Int) throws(EngineError)
    -> ([ColumnVector], [Keys])?
  {
    var columns = given
    for item in plan.generated {
      columns[item.attribute] = try item.value.evaluate(
        Batch(columns: columns, count: count), context)
    }
    for column in plan.required where columns[column.attribute].containsNull { return nil }
    for check in plan.checks {
      let holds = try check.condition.evaluate(Batch(columns: columns, count: count), context)
      for row in 0..<count {
        if case .bool(false) = holds[row] { return nil }
      }
    }
    var keys: [Keys] = []
    for index in plan.indexes {
      guard let found = try self.keys(in: index, columns, count) else { return nil }
      keys.append((index.tree, found))
    }
    return (columns, keys)
  }

  /// - Returns: nil if a key of a unique index may be there already.
  private func keys(in index: WritePlan.Index, _ columns: [ColumnVector], _ count: Int)
    throws(EngineError) -> [TreeKey]?
  {
    var keys: [TreeKey] = []
    keys.reserveCapacity(count)
    var isAscending = true
    for row in 0..<count {
      guard let key = try index.treeKey(columns, row, context) else { continue }
      let isUnique = index.isUnique && !(key.hasNull && index.isNullsDistinct)
      if isUnique, let last = keys.last, !(last.sameVersion(as: key.bytes) < key.bytes) {
        isAscending = false
      }
      var bytes = key.bytes
      bytes.version = row
      keys.append(bytes)
    }
    guard index.isUnique else { return keys }
    guard isAscending else { return nil }
    guard let first = keys.first, !index.tree.isBelow(first) else { return keys }
    for key in keys where !index.tree.versions(of: key).isEmpty { return nil }
    return keys
  }
}
