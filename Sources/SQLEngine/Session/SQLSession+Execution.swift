import Core
import SQLSyntax

/// Running statements.
extension SQLSession {
  /// Microseconds from 1970 to PostgreSQL's year 2000.
  static let epochMicroseconds: Int64 = 946_684_800_000_000

  func execute(_ statement: Span<UInt8>, parameters: Parameters) throws(EngineError) -> Outcome {
    let now = engine.environment.time.nowMicroseconds - Self.epochMicroseconds
    evaluation.statementTime = now
    evaluation.notices = []
    notices = []
    let parsed: ParsedStatement?
    do throws(EngineError) { parsed = try SQLText.parse(statement) } catch {
      transaction?.isFailed = transaction?.isExplicit == true
      throw error
    }
    guard let parsed else { return .tag("", notices: []) }
    return try run(parsed, try SQLText.values(parameters))
  }

  private func run(_ parsed: ParsedStatement, _ values: [SQLValue]) throws(EngineError)
    -> Outcome
  {
    if case .transaction(let control) = parsed.statement { return try runControl(control) }
    if transaction?.isFailed == true { throw .failedTransaction() }
    if transaction == nil { begin(isExplicit: false) }
    guard let transaction else { throw .internalError("no transaction") }
    evaluation.transactionTime = transaction.startMicroseconds
    let undo = Undo(transaction)
    let writer = database.transactions.begin(under: transaction.id)
    let outerWriter = transaction.writerID
    transaction.writerID = writer
    transaction.liveIDs.append(writer)
    do throws(EngineError) {
      let outcome = try perform(parsed.statement, values)
      transaction.writerID = outerWriter
      transaction.commandID += 1
      if !transaction.isExplicit { try commit() }
      return outcome
    } catch {
      if self.transaction === transaction { rollBack(to: undo, transaction) }
      transaction.writerID = outerWriter
      if transaction.isExplicit {
        transaction.isFailed = true
      } else if self.transaction != nil {
        rollBack()
      }
      throw error
    }
  }

  /// Undoes what a transaction did since a mark.
  func rollBack(to undo: Undo, _ transaction: Transaction) {
    let ended = Array(transaction.liveIDs[min(undo.liveCount, transaction.liveIDs.count)...])
    database.transactions.end(ended, as: .aborted)
    transaction.liveIDs.removeLast(ended.count)
    while transaction.catalogUndo.count > undo.catalogCount {
      database.catalog.undo(transaction.catalogUndo.removeLast())
    }
    if transaction.deferredChecks.count > undo.deferredCount {
      transaction.deferredChecks.removeLast(
        transaction.deferredChecks.count - undo.deferredCount)
    }
    settings = undo.settings.map { $0 } ?? settings
  }

  /// A point of a transaction to come back to.
  struct Undo {
    var liveCount: Int
    var catalogCount: Int
    var deferredCount: Int
    var settings: Settings?

    init(_ transaction: Transaction) {
      liveCount = transaction.liveIDs.count
      catalogCount = transaction.catalogUndo.count
      deferredCount = transaction.deferredChecks.count
    }
  }

  func begin(isExplicit: Bool) {
    let id = database.transactions.begin()
    settingsAtBegin = settings
    transaction = Transaction(
      id: id, isolation: .readCommitted, isExplicit: isExplicit,
      startMicroseconds: evaluation.statementTime)
  }

  func commit() throws(EngineError) {
    guard let transaction else { return }
    do throws(EngineError) { try runDeferredChecks(transaction) } catch {
      rollBack()
      throw error
    }
    if transaction.hasWritten { database.changeCount += 1 }
    database.transactions.end(transaction.liveIDs, as: .committed)
    settings.endTransaction()
    database.locks.releaseAll(owner: Int(transaction.id))
    self.transaction = nil
  }

  func rollBack() {
    guard let transaction else { return }
    while let change = transaction.catalogUndo.popLast() { database.catalog.undo(change) }
    settings = settingsAtBegin
    database.transactions.end(transaction.liveIDs, as: .aborted)
    database.locks.releaseAll(owner: Int(transaction.id))
    self.transaction = nil
  }

  /// Changes the catalog so that a rollback undoes it.
  func put(_ object: CatalogObject) {
    let change = database.catalog.put(object)
    transaction?.catalogUndo.append(change)
    transaction?.hasWritten = true
  }

  func remove(_ id: ObjectID) {
    let change = database.catalog.remove(id)
    transaction?.catalogUndo.append(change)
    transaction?.hasWritten = true
  }

  func tag(_ text: String) -> Outcome {
    .tag(text, notices: notices + evaluation.notices)
  }
}
