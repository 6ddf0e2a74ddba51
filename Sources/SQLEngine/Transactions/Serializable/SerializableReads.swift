import Core

/// What a serializable transaction's scans tell of what they read.
struct SerializableReads {
  let all: SerializableTransactions
  let transaction: SerializableTransaction
  let visibility: Visibility

  /// nil if nothing has to be told: the transaction is not serializable, or is known to be safe.
  init?(_ context: ExecutionContext) {
    guard let transaction = context.session.transaction?.serializable,
      transaction.safety != .safe
    else { return nil }
    all = context.session.database.serializable
    self.transaction = transaction
    visibility = context.visibility
  }

  /// All rows of a table are read.
  func readTable(_ heap: Heap) throws(EngineError) {
    all.note(.heap(heap.id), by: transaction)
    for page in heap.pages {
      for version in page.versions { _ = try read(version) }
    }
  }

  /// A stretch of an index is read; nil bounds are open.
  func readIndex(
    _ id: ObjectID, entryCount: Int, from lower: [SQLValue]?, isLowerInclusive: Bool,
    to upper: [SQLValue]?, isUpperInclusive: Bool
  ) {
    guard entryCount > SerializableTransactions.keysPerIndexPage else {
      return all.note(.index(id), by: transaction)
    }
    all.noteRange(
      id,
      SerializableTransactions.KeyRange(
        reader: transaction, lower: lower, isLowerInclusive: isLowerInclusive, upper: upper,
        isUpperInclusive: isUpperInclusive))
  }

  /// A version is fetched by way of an index.
  func readRow(_ heap: Heap, _ version: Int) throws(EngineError) {
    if try read(heap.version(version)) { all.noteRow(heap.id, version, by: transaction) }
  }

  /// Notes the conflict with who made a version that is not seen, or ended one that is.
  /// - Returns: whether the version is seen.
  private func read(_ version: RowVersion) throws(EngineError) -> Bool {
    let isSeen = visibility.sees(version)
    let other = isSeen ? version.xmax : version.xmin
    let manager = visibility.manager
    if other != TransactionManager.none, manager.status(of: other) != .aborted {
      let top = manager.top(of: other)
      if top != visibility.own { try all.read(transaction, past: top) }
    }
    return isSeen
  }
}
