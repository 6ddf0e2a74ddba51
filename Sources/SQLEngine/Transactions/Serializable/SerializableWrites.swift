import Core

/// What a serializable transaction's writes tell of what they change.
struct SerializableWrites {
  private let database: Database
  private let transaction: SerializableTransaction
  private let heap: ObjectID

  /// nil if the transaction is not serializable.
  init?(_ session: SQLSession, _ heap: Heap) {
    guard let transaction = session.transaction?.serializable else { return nil }
    database = session.database
    self.transaction = transaction
    self.heap = heap.id
  }

  /// A row is added, wherever there is room.
  func insert() throws(EngineError) {
    try database.serializable.write(transaction, [.heap(heap)])
  }

  /// A version is replaced or deleted.
  func change(_ version: Int) throws(EngineError) {
    let page = version / SerializableTransactions.versionsPerPage
    try database.serializable.write(
      transaction, [.row(heap, version), .page(heap, page), .heap(heap)])
  }

  func insert(_ key: [SQLValue], into index: ObjectID) throws(EngineError) {
    guard let order = database.indexes[index]?.order else { return }
    try database.serializable.write(transaction, key: key, to: index, order)
  }
}
