import Core

/// Parts of a transaction that can be rolled back by themselves: the blocks of PL/pgSQL that handle
/// errors.
extension SQLSession {
  /// Where a part began.
  struct SubtransactionMark {
    fileprivate var transaction: Transaction
    fileprivate var undo: Undo
    fileprivate var outerWriter: UInt32
  }

  /// What is written from here on can be rolled back to here.
  func beginSubtransaction() throws(EngineError) -> SubtransactionMark? {
    guard let transaction else { return nil }
    var undo = Undo(transaction)
    undo.settings = settings
    let outer = transaction.writerID
    let entry = try once { () throws(EngineError) in
      let id = database.transactions.begin(under: transaction.id)
      transaction.liveIDs.append(id)
      return .number(Int64(id))
    }
    guard case .number(let number) = entry else {
      throw .internalError("the journal is out of step")
    }
    let id = TransactionID(truncatingIfNeeded: number)
    // A run after a wait finds the parts that the one before it began.
    undo.liveCount = transaction.liveIDs.lastIndex(of: id) ?? undo.liveCount
    transaction.writerID = id
    return SubtransactionMark(transaction: transaction, undo: undo, outerWriter: outer)
  }

  func endSubtransaction(_ mark: SubtransactionMark?) {
    guard let mark else { return }
    mark.transaction.writerID = mark.outerWriter
    mark.transaction.commandID += 1
  }

  func rollBackSubtransaction(_ mark: SubtransactionMark?) throws(EngineError) {
    guard let mark, transaction === mark.transaction else { return }
    var isFirst = false
    _ = try once { () throws(EngineError) in
      isFirst = true
      let parts = mark.transaction.liveIDs.dropFirst(mark.undo.liveCount)
      run?.abortedParts.append(Array(parts))
      rollBack(to: mark.undo, mark.transaction)
      return .done
    }
    if !isFirst, let parts = run?.revivedParts.first {
      database.transactions.end(parts, as: .aborted)
      run?.revivedParts.removeFirst()
    }
    settings = mark.undo.settings ?? settings
    endSubtransaction(mark)
  }
}
