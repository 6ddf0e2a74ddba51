import Core
import Storage

/// What opening found on the disk.
struct RecoverySnapshot: Snapshot {
  /// Records shown: the newest.
  static let recordsShownMax = 8

  var snapshotFile: String?
  var snapshotKeyCount = 0
  var log = LogRecovery()
  var keyCount = 0
  var newestRecords: [Line] = []

  struct Line: Equatable, Sendable {
    var lsn: UInt64
    var text: String
  }

  mutating func note(_ record: CommandLog.Record, lsn: UInt64) {
    if newestRecords.count == Self.recordsShownMax { newestRecords.removeFirst() }
    newestRecords.append(Line(lsn: lsn, text: Self.text(record)))
  }

  static func text(_ record: CommandLog.Record) -> String {
    let first = record.commands.first.map { words in
      words.prefix(6).map { QuotedText.plain(Array($0.prefix(40))) }.joined(separator: " ")
        + (words.count > 6 ? " …" : "")
    }
    let more = record.commands.count > 1 ? " (+\(record.commands.count - 1) in one step)" : ""
    return (first ?? "") + more
  }

  func figure() -> Figure {
    var rows: [FigureTable.Row] = []
    if let snapshotFile {
      rows.append(FigureTable.Row(["", "\(snapshotFile): \(snapshotKeyCount) keys"], role: .dim))
    }
    rows += newestRecords.map { FigureTable.Row([String($0.lsn, radix: 16), $0.text]) }
    let table = FigureTable(
      [.init("LSN", alignsRight: true), .init("record")], rows: rows,
      omittedCount: log.recordCount - newestRecords.count, omittedWhat: "earlier records")
    return .panel(
      Figure.Panel(
        title: "recovery", subject: "kv",
        facts: [
          "\(log.recordCount) records", "\(log.sizeBytes) B", "\(log.segmentCount) segments",
        ],
        body: .table(table), consequence: consequence))
  }

  private var consequence: String {
    guard let cut = log.cut else { return "\(keyCount) keys are back; no record was torn" }
    return
      "\(keyCount) keys are back; \(cut.sizeBytes) bytes of \(cut.file) were torn and cut off at "
      + "offset \(cut.offset) (\(cut.reason))"
  }
}
