import Core

/// A write-ahead log at one moment: what `\view wal` draws.
public struct LogSnapshot: Snapshot {
  /// One record of the log.
  public struct RecordState: Equatable, Sendable {
    public var lsn: UInt64
    public var sizeBytes: Int
    /// What the owner says of it.
    public var words: String
    public var isDurable: Bool
    public var isWritten: Bool
  }

  public var subject: String
  public var file: String
  public var segmentBase: UInt64
  public var durableLSN: UInt64
  public var writtenLSN: UInt64
  public var endLSN: UInt64
  public var unsyncedRecordCount: Int
  public var syncCount: Int
  /// How writes are made durable, in a word: `sync=group`.
  public var policy: String
  /// The newest records, oldest first.
  public var records: [RecordState]
  public var olderRecordCount: Int

  public func figure() -> Figure {
    let rows = records.map {
      FigureTable.Row(
        [Self.text($0.lsn), "\($0.sizeBytes)", $0.words, $0.isDurable ? "✓" : "·"],
        role: $0.isDurable ? .dim : .accent)
    }
    let size = Double(max(1, endLSN - segmentBase))
    let unsynced = Double(endLSN - durableLSN) / size
    return .panel(
      Figure.Panel(
        title: "wal", subject: subject,
        facts: ["end \(Self.text(endLSN))", "flushed \(Self.text(durableLSN))"],
        body: .stack([
          .bars([
            Bar(
              file, fraction: 1, secondFraction: unsynced,
              text: "\(ByteText.size(Int(endLSN - segmentBase)))  \(policy)")
          ]),
          .table(
            FigureTable(
              [
                .init("LSN", alignsRight: true), .init("len", alignsRight: true), .init("record"),
                .init("on disk"),
              ], rows: rows, omittedCount: olderRecordCount, omittedWhat: "older records")),
        ]), consequence: consequence))
  }

  private var consequence: String {
    unsyncedRecordCount == 0
      ? "if the power fails now, nothing is lost"
      : "if the power fails now, the last \(unsyncedRecordCount) "
        + "\(unsyncedRecordCount == 1 ? "record is" : "records are") lost"
  }

  private static func text(_ lsn: UInt64) -> String {
    "0/" + String(lsn, radix: 16, uppercase: true)
  }
}

extension WriteAheadLog {
  /// The newest records of the current segment.
  /// - Parameters:
  ///   - countMax: how many.
  ///   - words: what the owner says of a payload.
  /// - Throws: `.device` if the segment can't be read.
  public func snapshot(
    subject: String, policy: String, countMax: Int, words: ([UInt8]) -> String
  ) throws(StorageError) -> LogSnapshot {
    var records: [LogSnapshot.RecordState] = []
    var count = 0
    try visitSegment { lsn, payload in
      count += 1
      records.append(
        LogSnapshot.RecordState(
          lsn: lsn, sizeBytes: LogFormat.recordHeaderSize + payload.count, words: words(payload),
          isDurable: lsn < durableLSN, isWritten: lsn < writtenLSN))
      if records.count > countMax { records.removeFirst() }
    }
    return LogSnapshot(
      subject: subject, file: fileName, segmentBase: segmentBase, durableLSN: durableLSN,
      writtenLSN: writtenLSN, endLSN: endLSN, unsyncedRecordCount: unsyncedRecordCount,
      syncCount: syncCount, policy: policy, records: records,
      olderRecordCount: count - records.count)
  }

  /// Every record of the current segment, in the file and in the buffer.
  private func visitSegment(_ visit: (LSN, [UInt8]) -> Void) throws(StorageError) {
    var reader = try LogReader(file: file, base: segmentBase)
    while reader.lsn < writtenLSN, let (lsn, payload) = try reader.next() { visit(lsn, payload) }
    visitBuffer(visit)
  }
}

extension LSMTree {
  /// The tree's own log; nil if the owner keeps it.
  public func logSnapshot(
    subject: String, countMax: Int = 8, keyText: KeyText? = nil
  ) throws(StorageError) -> LogSnapshot? {
    guard let log else { return nil }
    let policy =
      switch options.durability {
      case .everyBatch: "sync=every batch"
      case .group: "sync=group"
      case .none: "sync=none"
      }
    return try log.snapshot(subject: subject, policy: policy, countMax: countMax) {
      BatchReader.words($0, keyText ?? ByteText.key)
    }
  }
}

extension BatchReader {
  /// What a batch does, in a line.
  static func words(_ payload: [UInt8], _ write: KeyText) -> String {
    payload.withUnsafeBytes { bytes in
      var batch = BatchReader(bytes)
      var first: String?
      var count = 0
      while let entry = batch.next() {
        first = first ?? "\(entry.kind) \(write(Array(entry.key)))"
        count += 1
      }
      return (first ?? "nothing") + (count > 1 ? " and \(count - 1) more" : "")
    }
  }
}
