import Core
import Storage

/// The cells of one partition as they lie in the tree: what `\view cql.partition` draws.
struct PartitionSnapshot: Snapshot {
  /// Cells shown.
  static let cellsShownMax = 14

  struct CellState: Equatable, Sendable {
    /// The row's clustering values; `static` for the partition's own.
    var row: String
    /// With the part of a collection; `·` for the marker that says that there is a row.
    var column: String
    /// Nil for a tombstone.
    var value: String?
    /// In microseconds.
    var timestamp: Int64
    /// What is left of the time to live, in seconds; negative if it is over.
    var secondsLeft: Int64?
    var source: String
  }

  var table: String
  var key: String
  var token: Int64
  var cells: [CellState]
  var cellCount: Int
  var rowCount: Int
  var tombstoneCount: Int
  var expiredCount: Int
  /// Cells under deletions of rows or ranges, which are not shown.
  var coveredCount: Int
  var graceSeconds: Int32

  func figure() -> Figure {
    let rows = cells.map { cell in
      FigureTable.Row(
        [
          cell.row, cell.column, cell.value ?? "✝", String(cell.timestamp),
          cell.secondsLeft.map { $0 > 0 ? "\($0) s" : "over" } ?? "", cell.source,
        ], role: cell.value == nil ? .dim : cell.secondsLeft == nil ? .plain : .warning)
    }
    return .panel(
      Figure.Panel(
        title: "partition", subject: "\(table) \(key)",
        facts: ["token \(token)", "\(rowCount) rows", "\(cellCount) cells"],
        body: .table(
          FigureTable(
            [
              .init("row"), .init("column"), .init("value"),
              .init("timestamp µs", alignsRight: true), .init("ttl", alignsRight: true),
              .init("in"),
            ], rows: rows, omittedCount: cellCount - cells.count, omittedWhat: "more cells")),
        consequence: consequence))
  }

  private var consequence: String {
    let dead = tombstoneCount + expiredCount
    if dead + coveredCount > 0 {
      return
        "a read of the partition steps over \(dead) dead cells and \(coveredCount) under"
        + " deletions; compaction may drop tombstones \(graceSeconds) s after their time"
    }
    return cellCount == 0
      ? "there is nothing under this key"
      : "every cell has its own timestamp: of two for one place the higher wins, whenever it came"
  }
}

extension WideColumnEngine {
  func partitionSnapshot(
    _ table: TableSchema, _ partition: PartitionKey
  ) throws(EngineError) -> PartitionSnapshot {
    guard let tree = store.trees[table.id] else { throw .missingTree(table.id) }
    let now = environment.time.nowMilliseconds
    var options = ReadOptions(
      from: partition.prefix, to: StorageKey.successor(of: partition.prefix))
    options.includesTombstones = true
    let writer = KeyWriter(table: table)
    var snapshot = PartitionSnapshot(
      table: table.qualifiedName, key: writer.partitionText(partition), token: partition.token,
      cells: [], cellCount: 0, rowCount: 0, tombstoneCount: 0, expiredCount: 0, coveredCount: 0,
      graceSeconds: table.properties.graceSeconds)
    try storing { () throws(StorageError) in
      let iterator = try tree.tree.iterator(options)
      var lastRow: ArraySlice<UInt8>?
      try iterator.seekToFirst()
      while iterator.isValid {
        let key = iterator.key
        if let header = StoredCell.Header(iterator.value), let place = CellPlace(key, table) {
          if lastRow != key[..<place.rowEnd], !place.isStatic { snapshot.rowCount += 1 }
          lastRow = key[..<place.rowEnd]
          let source = Self.sourceName(iterator.source)
          snapshot.add(place, header, iterator.value, source, writer, now: now)
        }
        try iterator.next()
      }
      snapshot.coveredCount = iterator.counters.coveredSteppedOver
    }
    return snapshot
  }

  static func sourceName(_ source: EntrySource) -> String {
    switch source {
    case .memtable: "memtable"
    case .flushing: "flushing"
    case .table(let number, let level): "L\(level) #\(number)"
    }
  }
}

extension PartitionSnapshot {
  fileprivate mutating func add(
    _ place: CellPlace, _ header: StoredCell.Header, _ stored: [UInt8], _ source: String,
    _ writer: KeyWriter, now: Int64
  ) {
    cellCount += 1
    var state = CellState(
      row: place.isStatic ? "static" : writer.clusteringText(place.clustering),
      column: writer.columnText(place.columnID, path: place.path), value: nil,
      timestamp: header.timestamp, secondsLeft: nil, source: source)
    switch header.kind {
    case .tombstone: tombstoneCount += 1
    case .live: state.value = text(place, stored, header, writer.table)
    case .expiring(let end, _):
      if end <= now { expiredCount += 1 }
      state.value = text(place, stored, header, writer.table)
      state.secondsLeft = (end - now + 999) / 1000
    }
    if cells.count < Self.cellsShownMax { cells.append(state) }
  }

  private func text(
    _ place: CellPlace, _ stored: [UInt8], _ header: StoredCell.Header, _ table: TableSchema
  ) -> String {
    guard let slot = table.slot(ofID: place.columnID) else { return "" }
    let isView = table.isView ? 8 : 0
    let value = Array(stored.dropFirst(header.valueOffset + isView))
    let text =
      switch table.columns[slot].type {
      case .set(_, false): ""
      case .list(let element, false), .map(_, let element, false): element.literal(value)
      case .user(let type) where !type.isFrozen:
        type.fields.indices.contains(CellPath.fieldIndex(of: place.path))
          ? type.fields[CellPath.fieldIndex(of: place.path)].type.literal(value) : ""
      case let type: type.literal(value)
      }
    return text.count > 24 ? text.prefix(23) + "…" : text
  }
}
