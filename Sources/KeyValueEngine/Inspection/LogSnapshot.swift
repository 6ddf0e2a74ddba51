import Core
import Storage

/// `\view kv.wal`: the end of the log, and what of it a power cut would lose.
struct LogSnapshot: Snapshot {
  static let recordsShownMax = 8

  struct Record: Equatable, Sendable {
    var lsn: UInt64
    var sizeBytes: Int
    var text: String
    var isDurable: Bool
  }

  var segmentFile: String
  var segmentSizeBytes: Int
  var endLSN: UInt64
  var writtenLSN: UInt64
  var durableLSN: UInt64
  var bufferedSizeBytes: Int
  var unsyncedRecordCount: Int
  var sync: String
  var newestRecords: [Record]
  var snapshotFile: String?
  var failure: String?

  func figure() -> Figure {
    let whole = Double(max(segmentSizeBytes, 1))
    let undurable = Double(endLSN - durableLSN)
    let bar = Bar(
      segmentFile, fraction: segmentSizeBytes == 0 ? 0 : 1, secondFraction: undurable / whole,
      text: "\(segmentSizeBytes) B")
    let rows = newestRecords.map { record in
      FigureTable.Row(
        [hex(record.lsn), String(record.sizeBytes), record.text, record.isDurable ? "✓" : "·"],
        role: record.isDurable ? .dim : .plain)
    }
    let table = FigureTable(
      [
        .init("LSN", alignsRight: true), .init("len", alignsRight: true), .init("record"),
        .init("on disk"),
      ], rows: rows)
    return .panel(
      Figure.Panel(
        title: "wal", subject: "kv",
        facts: ["end \(hex(endLSN))", "synced \(hex(durableLSN))", "appendfsync \(sync)"],
        body: .stack([.bars([bar]), .table(table)]), consequence: consequence))
  }

  private var consequence: String {
    if let failure { return "nothing can be written: \(failure)" }
    if unsyncedRecordCount == 0 { return "if the power fails now, nothing is lost" }
    let records = unsyncedRecordCount == 1 ? "record is" : "records are"
    return
      "if the power fails now, the newest \(unsyncedRecordCount) \(records) lost "
      + "(\(endLSN - durableLSN) bytes; \(bufferedSizeBytes) of them not even handed to the disk)"
  }

  private func hex(_ lsn: UInt64) -> String { String(lsn, radix: 16) }
}

extension LogSnapshot {
  /// Nil before the log is open.
  init?(_ engine: KeyValueEngine) {
    guard let log = engine.store.log else { return nil }
    segmentFile = log.fileName
    segmentSizeBytes = log.segmentSizeBytes
    endLSN = log.endLSN
    writtenLSN = log.writtenLSN
    durableLSN = log.durableLSN
    bufferedSizeBytes = log.bufferedSizeBytes
    unsyncedRecordCount = log.unsyncedRecordCount
    sync = engine.keyspace.settings.pointee.logSync.rawValue
    newestRecords = engine.store.newestRecords.events.compactMap { record in
      guard let payload = log.payload(at: record.lsn, sizeBytes: record.sizeBytes) else {
        return nil
      }
      return Record(
        lsn: record.lsn, sizeBytes: record.sizeBytes,
        text: CommandLog.decode(payload).map(RecoverySnapshot.text) ?? "",
        isDurable: record.lsn < log.durableLSN)
    }
    snapshotFile = engine.recoveryReport.snapshotFile
    failure = engine.store.failure?.message
  }
}
