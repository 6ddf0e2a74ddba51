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
  func beginSubtransaction() -> SubtransactionMark? {
    guard let transaction else { return nil }
    var undo = Undo(transaction)
    undo.settings = settings
    let mark = SubtransactionMark(
      transaction: transaction, undo: undo, outerWriter: transaction.writerID)
    let id = database.transactions.begin(under: transaction.id)
    transaction.writerID = id
    transaction.liveIDs.append(id)
    return mark
  }

  func endSubtransaction(_ mark: SubtransactionMark?) {
    guard let mark else { return }
    mark.transaction.writerID = mark.outerWriter
    mark.transaction.commandID += 1
  }

  func rollBackSubtransaction(_ mark: SubtransactionMark?) {
    guard let mark, transaction === mark.transaction else { return }
    rollBack(to: mark.undo, mark.transaction)
    endSubtransaction(mark)
  }
}
