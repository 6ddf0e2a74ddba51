import Core
import Storage

/// `\view sql.wal`: the end of the log, record by record, and what of it a power cut would lose.
struct WALSnapshot: Snapshot {
  static let recordsShownMax = 9

  struct Record: Equatable, Sendable {
    var lsn: UInt64
    var text: RecordWords
    var isDurable: Bool
  }

  var segmentFile: String
  var segmentSizeBytes: Int
  var endLSN: UInt64
  var durableLSN: UInt64
  var bufferedSizeBytes: Int
  var durability: Durability
  var records: [Record]
  /// Transactions that have written and not ended: what a crash would undo.
  var openTransactions: [TransactionID]
  var undurableCommitCount: Int
  var checkpointFile: String?
  var failure: String?

  func figure() -> Figure {
    let whole = Double(max(segmentSizeBytes, 1))
    let bar = Bar(
      segmentFile, fraction: segmentSizeBytes == 0 ? 0 : 1,
      secondFraction: Double(endLSN - durableLSN) / whole, text: "\(segmentSizeBytes) B")
    let rows = records.map { record in
      FigureTable.Row(
        [
          Self.text(record.lsn), record.text.transaction, record.text.operation,
          record.text.place, record.text.change, record.isDurable ? "✓" : "·",
        ], role: record.isDurable ? .dim : .plain)
    }
    let table = FigureTable(
      [
        .init("LSN", alignsRight: true), .init("txn", alignsRight: true), .init("operation"),
        .init("table (key)"), .init("before → after"), .init("on disk"),
      ], rows: rows)
    return .panel(
      Figure.Panel(
        title: "wal", subject: "sql",
        facts: [
          "end \(Self.text(endLSN))", "flushed \(Self.text(durableLSN))",
          "durability \(durability.rawValue)",
        ],
        body: .stack([.bars([bar]), .table(table)]), consequence: consequence))
  }

  private var consequence: String {
    if let failure { return "nothing runs until the database is opened again: \(failure)" }
    var parts: [String] = []
    if undurableCommitCount > 0 {
      parts.append(
        undurableCommitCount == 1
          ? "1 commit that was answered is lost"
          : "\(undurableCommitCount) commits that were answered are lost")
    }
    if !openTransactions.isEmpty {
      let names = openTransactions.prefix(4).map { "\($0)" }.joined(separator: ", ")
      parts.append("what transaction \(names) did is undone")
    }
    if parts.isEmpty { parts = ["nothing is lost"] }
    return "if the power fails now, " + parts.joined(separator: ", and ")
  }

  /// An LSN as PostgreSQL writes it.
  static func text(_ lsn: UInt64) -> String {
    String(lsn >> 32, radix: 16, uppercase: true) + "/"
      + String(lsn & 0xFFFF_FFFF, radix: 16, uppercase: true)
  }
}

extension WALSnapshot {
  /// Nil before the log is open.
  init?(_ engine: SQLEngine) {
    let database = engine.database
    guard let log = database.log.log else { return nil }
    let session = SQLSession(name: "wal", number: 0, engine: engine)
    segmentFile = log.fileName
    segmentSizeBytes = log.segmentSizeBytes
    endLSN = log.endLSN
    durableLSN = log.durableLSN
    bufferedSizeBytes = log.bufferedSizeBytes
    durability = engine.sessions.last?.durability ?? .fsync
    records = database.log.newest.newest(Self.recordsShownMax).compactMap { written in
      guard let payload = log.payload(at: written.lsn, sizeBytes: written.sizeBytes),
        let record = try? LogRecord(payload)
      else { return nil }
      return Record(
        lsn: written.lsn, text: RecordWords(record, database, session),
        isDurable: written.lsn < log.durableLSN)
    }
    openTransactions = database.log.writing.sorted()
    undurableCommitCount = database.log.exposure.recordCount
    checkpointFile = engine.recoveryReport.checkpointFile
    failure = engine.failure?.message
  }
}
