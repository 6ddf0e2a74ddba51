import Core
import Storage

/// What opening found on the disk.
struct RecoverySnapshot: Snapshot {
  /// Records shown: the newest.
  static let recordsShownMax = 8

  var log = LogRecovery()
  var tableCount = 0
  var newestRecords: [String] = []

  mutating func note(_ record: CommitLogRecord, tables: [TableSchema]) {
    if newestRecords.count == Self.recordsShownMax { newestRecords.removeFirst() }
    let names = record.mutation.parts.map { part in
      let name = tables.first { $0.id == part.table }?.qualifiedName ?? "a table that is gone"
      return "\(part.changes.count) cells → \(name)"
    }
    newestRecords.append(names.joined(separator: ", "))
  }

  func figure() -> Figure {
    let table = FigureTable(
      [.init("record")], rows: newestRecords.map { FigureTable.Row([$0]) },
      omittedCount: log.recordCount - newestRecords.count, omittedWhat: "earlier records")
    return .panel(
      Figure.Panel(
        title: "recovery", subject: "cql",
        facts: [
          "\(log.recordCount) records", "\(log.sizeBytes) B", "\(log.segmentCount) segments",
        ],
        body: .table(table), consequence: consequence))
  }

  private var consequence: String {
    guard let cut = log.cut else {
      return "\(log.recordCount) mutations went back into memtables; no record was torn"
    }
    return
      "\(log.recordCount) mutations are back; \(cut.sizeBytes) bytes of \(cut.file) were torn and"
      + " cut off at offset \(cut.offset) (\(cut.reason))"
  }
}
