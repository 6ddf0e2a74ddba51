import Core

/// `\view sql.transactions`: what is open, what it looks at, what it has to fear.
struct TransactionsSnapshot: Snapshot {
  static let rowsShownMax = 11

  struct Row: Equatable, Sendable {
    var id: TransactionID
    var session: String
    var isolation: String
    /// `running`, `waits for B`, `failed`, `idle`.
    var state: String
    /// What its snapshot shows: all below `end`, but for `running`.
    var viewEnd: TransactionID?
    var viewRunning: [TransactionID]
    var hasWritten: Bool
    var savepointCount: Int
    var heldMilliseconds: Int64
    /// Of a serializable one: those that come before and after it in every serial order.
    var comesAfter: [TransactionID]
    var comesBefore: [TransactionID]
    var isDoomed: Bool
  }

  var rows: [Row]
  var nextID: TransactionID
  /// Versions that VACUUM can't remove because a snapshot may show them begin here.
  var horizon: TransactionID

  init(_ engine: SQLEngine) {
    let database = engine.database
    let now = engine.environment.time.nowMicroseconds - SQLSession.epochMicroseconds
    rows = engine.sessions.compactMap { session in
      guard let transaction = session.transaction else { return nil }
      let tracked = transaction.serializable
      let view = transaction.readView ?? session.run?.readView
      let state: String
      if transaction.isFailed {
        state = "failed"
      } else if session.run?.wait != nil {
        state = engine.blocker(of: session).map { "waits for \($0.name)" } ?? "waits"
      } else {
        state = "idle"
      }
      return Row(
        id: transaction.id, session: session.name, isolation: transaction.isolation.rawValue,
        state: state, viewEnd: view?.end,
        viewRunning: (view?.running ?? []).filter { database.transactions.top(of: $0) == $0 },
        hasWritten: transaction.hasWritten, savepointCount: transaction.savepoints.count,
        heldMilliseconds: max(0, now - transaction.startMicroseconds) / 1000,
        comesAfter: tracked?.readers.map(\.id) ?? [], comesBefore: tracked?.writers.map(\.id) ?? [],
        isDoomed: tracked?.isDoomed ?? false)
    }
    nextID = database.transactions.nextID
    horizon = engine.horizon
  }

  func figure() -> Figure {
    let shown = rows.prefix(Self.rowsShownMax).map { row in
      FigureTable.Row(
        [
          "T\(row.id)", row.session, row.isolation, row.state, Self.view(row),
          row.hasWritten ? "✓" : "·", Self.order(row),
        ],
        role: row.isDoomed || row.state == "failed"
          ? .bad : row.state.hasPrefix("waits") ? .warning : .plain)
    }
    let table = FigureTable(
      [
        .init("txn"), .init("by"), .init("isolation"), .init("state"), .init("sees"),
        .init("wrote"), .init("rw"),
      ], rows: Array(shown), omittedCount: rows.count - shown.count,
      omittedWhat: "transactions")
    return .panel(
      Figure.Panel(
        title: "transactions", subject: "sql", facts: ["next T\(nextID)", "\(rows.count) open"],
        body: rows.isEmpty ? .text("No transaction is open.") : .table(table),
        consequence: consequence))
  }

  private static func view(_ row: Row) -> String {
    guard let end = row.viewEnd else { return "newest" }
    let others = row.viewRunning.filter { $0 != row.id }
    let hidden = others.isEmpty ? "" : " but " + others.map { "T\($0)" }.joined(separator: " ")
    return "< T\(end)\(hidden)"
  }

  private static func order(_ row: Row) -> String {
    let parts =
      row.comesAfter.map { "T\($0) → T\(row.id)" } + row.comesBefore.map { "T\(row.id) → T\($0)" }
    return (parts + (row.isDoomed ? ["must fail"] : [])).joined(separator: ", ")
  }

  private var consequence: String {
    if let doomed = rows.first(where: \.isDoomed) {
      return "T\(doomed.id) can't be put in a serial order and fails at its next statement (40001)"
    }
    if let pivot = rows.first(where: { !$0.comesAfter.isEmpty && !$0.comesBefore.isEmpty }) {
      return "T\(pivot.id) is a pivot: if T\(pivot.comesBefore[0]) commits first, one has to fail"
    }
    let oldest = rows.filter { $0.viewEnd != nil }.max { $0.heldMilliseconds < $1.heldMilliseconds }
    if let oldest, horizon < nextID {
      return
        "VACUUM keeps what ended since T\(horizon), as session \(oldest.session) may look at it"
    }
    return rows.isEmpty
      ? "VACUUM may remove every version that has ended" : "nobody stands in anybody's way"
  }
}
