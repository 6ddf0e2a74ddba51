import Core

/// What a running statement shares among its operators.
final class ExecutionContext {
  unowned let session: SQLSession
  let visibility: Visibility
  /// Values of `$n`.
  var parameters: [SQLValue]
  /// Values of columns of outer rows, by column number.
  lazy var outer = [SQLValue](repeating: .null, count: columnCount + 1)
  private let columnCount: Int
  /// What common table expressions have put out.
  var commonTables: [Int: CommonTableState] = [:]
  /// Expressions that are the same for all rows, by what computes them.
  var constants: [ObjectIdentifier: ColumnVector] = [:]
  /// Lists of IN, by what looks in them.
  var lists: [ObjectIdentifier: InListEvaluator.List] = [:]
  /// What queries in expressions that name no outer row have answered, by what asks them.
  var answers: [ObjectIdentifier: SubqueryEvaluator.Answer] = [:]
  /// What has been done so far.
  var work = WorkCounts()
  /// Counts what the plan's nodes do, if somebody wants to know.
  var meter: PlanMeter?
  /// Versions that scans give instead of what they would find, by the number of the column that
  /// names versions; nil for no row. While a row is looked at again: see ``RowRecheck``.
  var pins: [ColumnID: Int?] = [:]
  /// Rows that the statement inserted, changed or deleted.
  var affectedCount = 0

  init(
    session: SQLSession, visibility: Visibility, parameters: [SQLValue], columnCount: Int
  ) {
    self.session = session
    self.visibility = visibility
    self.parameters = parameters
    self.columnCount = columnCount
  }

  /// Polled once a batch.
  func checkInterrupt() throws(EngineError) {
    if session.evaluation.interrupt.isSet {
      throw .sql("57014", "canceling statement due to user request")
    }
  }
}

/// Rows that come batch by batch.
final class BatchStream {
  private let produce: () throws(EngineError) -> Batch?

  init(_ produce: @escaping () throws(EngineError) -> Batch?) { self.produce = produce }

  func next() throws(EngineError) -> Batch? { try produce() }

  /// All rows in one batch.
  func collect(columnCount: Int) throws(EngineError) -> Batch {
    var result: Batch?
    while let batch = try next() {
      if result == nil { result = batch } else { result?.append(batch) }
    }
    return result ?? .empty(columnCount: columnCount)
  }

  /// Hands out rows that are all there.
  static func over(_ batch: Batch) -> BatchStream {
    var start = 0
    return BatchStream { () throws(EngineError) in
      guard start < batch.count else { return nil }
      let end = min(start + ColumnVector.batchRowCountMax, batch.count)
      defer { start = end }
      return batch.slice(start..<end)
    }
  }
}
