import Core
import Storage

/// What opening found: analysis, redo and undo.
struct RecoverySnapshot: Snapshot {
  /// Records shown of the log's end, and of each transaction that lost.
  static let recordsShownMax = 5
  static let lostShownMax = 4

  struct Line: Equatable, Sendable {
    var lsn: UInt64
    var text: RecordWords
  }

  /// A transaction that had not ended.
  struct Lost: Equatable, Sendable {
    var transaction: TransactionID
    var recordCount: Int
    /// The newest of its records.
    var undone: [Line] = []
  }

  var checkpointFile: String?
  var checkpointRowCount = 0
  var log = LogRecovery()
  var committedCount = 0
  var rolledBackCount = 0
  var lost: [Lost] = []
  var objectCount = 0
  var indexCount = 0
  /// The end of the log.
  var redone: [Line] = []

  /// Records that are not text yet: names are known only when the catalog is.
  private var newest = Pending()

  private struct Pending: Equatable, Sendable {
    var redone: [Item] = []
    var lost: [[Item]] = []

    struct Item: Equatable, Sendable {
      var lsn: UInt64
      var record: LogRecord
    }
  }

  mutating func note(_ record: LogRecord, _ lsn: UInt64) {
    if newest.redone.count == Self.recordsShownMax { newest.redone.removeFirst() }
    newest.redone.append(Pending.Item(lsn: lsn, record: record))
  }

  mutating func noteLost(_ id: TransactionID, _ transaction: Recovery.OpenTransaction) {
    lost.append(Lost(transaction: id, recordCount: transaction.recordCount))
    newest.lost.append(
      transaction.newest.map { Pending.Item(lsn: $0.lsn, record: $0.record) })
  }

  /// Puts the records into words, now that the names are known.
  mutating func resolve(_ database: Database, _ session: SQLSession) {
    let line = { (item: Pending.Item) in
      Line(lsn: item.lsn, text: RecordWords(item.record, database, session))
    }
    redone = newest.redone.map(line)
    for (index, items) in newest.lost.enumerated() {
      lost[index].undone = items.reversed().map(line)
    }
    newest = Pending()
  }

  func figure() -> Figure {
    .panel(
      Figure.Panel(
        title: "recovery", subject: "sql",
        facts: [
          Self.count(log.recordCount, "record"), "\(log.sizeBytes) B",
          Self.count(log.segmentCount, "segment"),
        ],
        body: .stack([.table(phases), .table(records)]), consequence: consequence))
  }

  private var phases: FigureTable {
    let start =
      checkpointFile.map { "\($0): \(Self.count(checkpointRowCount, "version"))" }
      ?? "no checkpoint"
    let undoneCount = lost.reduce(0) { $0 + $1.recordCount }
    return FigureTable(
      [.init("phase"), .init("what was done")],
      rows: [
        FigureTable.Row(["checkpoint", start], role: .dim),
        FigureTable.Row([
          "analysis",
          "\(committedCount) committed, \(rolledBackCount) rolled back, \(lost.count) lost",
        ]),
        FigureTable.Row(["redo", "\(Self.count(log.recordCount, "record")), history repeated"]),
        FigureTable.Row([
          "undo",
          "\(Self.count(undoneCount, "record")) of \(Self.count(lost.count, "transaction"))",
        ]),
        FigureTable.Row(
          ["rebuild", "\(Self.count(objectCount, "object")), \(indexCount) indexes"], role: .dim),
      ])
  }

  private static func count(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }

  private var records: FigureTable {
    var rows = redone.map { Self.row("redo", $0, .plain) }
    for transaction in lost.prefix(Self.lostShownMax) {
      rows += transaction.undone.map { Self.row("undo", $0, .warning) }
    }
    return FigureTable(
      [
        .init("phase"), .init("LSN", alignsRight: true), .init("txn", alignsRight: true),
        .init("operation"), .init("table (key)"), .init("before → after"),
      ], rows: rows, omittedCount: max(0, log.recordCount - redone.count),
      omittedWhat: "earlier records")
  }

  private static func row(_ phase: String, _ line: Line, _ role: Figure.Role) -> FigureTable.Row {
    FigureTable.Row(
      [
        phase, WALSnapshot.text(line.lsn), line.text.transaction, line.text.operation,
        line.text.place, line.text.change,
      ], role: role)
  }

  private var consequence: String {
    var text =
      lost.isEmpty
      ? "every transaction in the log had ended: nothing was undone"
      : "what \(lost.count == 1 ? "transaction" : "transactions") "
        + lost.prefix(Self.lostShownMax).map { "\($0.transaction)" }.joined(separator: ", ")
        + " did without a commit is undone"
    if let cut = log.cut {
      text +=
        "; \(cut.sizeBytes) bytes of \(cut.file) were torn and cut off at offset \(cut.offset) "
        + "(\(cut.reason))"
    }
    return text
  }
}
