import Core

/// Finds the rows of a SELECT one by one: what is in the partitions and slices asked for and passes
/// the filter.
final class RowProducer {
  /// Where the next partition comes from.
  private enum Source {
    case keys([PartitionKey], next: Int)
    case scan(CellCursor, lastPrefix: [UInt8]?)
    case index(IndexReader)
    case virtual([VirtualRow], next: Int)
    case done
  }

  /// The partition that rows are being read of.
  private struct Current {
    let key: PartitionKey
    let staticRow: Row?
    let cursor: CellCursor
    /// The cursor goes on to other partitions.
    let isShared: Bool
    let reader: RowReader
    var rowCount = 0
    /// Rows that passed.
    var resultCount = 0
  }

  private let plan: SelectPlan
  private let engine: WideColumnEngine
  private let now: Int64
  private let trace: ReadTrace
  private var source: Source
  private var current: Current?
  /// Rows that passed; only those count towards the limit, and only where rows are not grouped.
  private let limitsRows: Bool
  private var resultCount = 0

  init(
    _ plan: SelectPlan, _ engine: WideColumnEngine, now: Int64, trace: ReadTrace
  ) throws(EngineError) {
    self.plan = plan
    self.engine = engine
    self.now = now
    self.trace = trace
    let table = plan.table
    limitsRows = !plan.selection.isAggregate && !plan.isGrouped && plan.sorting.isEmpty
    trace.table = table.qualifiedName
    trace.tableID = table.id
    if let rows = engine.virtualRows(of: table) {
      source = .virtual(rows, next: 0)
      trace.access = "a table made up when it is read"
    } else if let keys = try plan.restrictions.partitionKeys() {
      source = .keys(keys, next: 0)
      trace.access = keys.count == 1 ? "1 partition by its key" : "\(keys.count) partitions by key"
    } else if plan.restrictions.usesIndex, let chosen = plan.restrictions.chosenIndex {
      source = .index(try IndexReader(chosen.index, chosen.restriction, table, engine))
      trace.access = "index \(chosen.index.name)"
    } else {
      source = .scan(
        try engine.store.cursor(table.id, plan.restrictions.scannedRange), lastPrefix: nil)
      trace.access =
        plan.restrictions.token == nil ? "all partitions" : "partitions by their tokens"
    }
  }

  /// The next row; nil after the last.
  func next() throws(EngineError) -> RowView? {
    if limitsRows, resultCount >= plan.limit { finish() }
    while true {
      if engine.environment.interrupt.isSet { throw .interrupted() }
      if case .virtual = source { return try nextVirtual() }
      guard current != nil else {
        guard try enterNextPartition() else {
          finish()
          return nil
        }
        continue
      }
      if let view = try nextInPartition() {
        resultCount += 1
        return view
      }
      leavePartition()
    }
  }

  private func leavePartition() {
    if let now = current, !now.isShared { trace.add(now.cursor) }
    current = nil
  }

  /// The last row was shown: what is still open is counted.
  private func finish() {
    leavePartition()
    if case .scan(let scanner, _) = source { trace.add(scanner) }
    if case .index(let reader) = source { trace.add(reader.cursor) }
    source = .done
  }

  private var limitPerPartition: Int {
    if plan.isDistinct { return 1 }
    return plan.isGrouped || plan.selection.isAggregate ? .max : plan.limitPerPartition
  }

  private func nextInPartition() throws(EngineError) -> RowView? {
    while let now = current, now.resultCount < limitPerPartition {
      guard let row = try now.reader.next() else { return try lonelyStaticRow() }
      current?.rowCount += 1
      trace.rowCount += 1
      if try take(row, of: now) {
        current?.resultCount += 1
        return RowView(
          table: plan.table, partition: now.key, staticRow: now.staticRow, row: row)
      }
      trace.filteredCount += 1
    }
    return nil
  }

  private func take(_ row: Row, of current: Current) throws(EngineError) -> Bool {
    let view = RowView(
      table: plan.table, partition: current.key, staticRow: current.staticRow, row: row)
    return plan.filter.passes(view)
  }

  /// A partition without rows still shows its static columns, unless rows were asked for.
  private func lonelyStaticRow() throws(EngineError) -> RowView? {
    guard let now = current, now.rowCount == 0, now.resultCount == 0, let row = now.staticRow,
      !plan.restrictions.hasClusteringRestrictions, !plan.restrictions.hasRegularRestrictions
    else { return nil }
    current?.resultCount += 1
    let view = RowView(table: plan.table, partition: now.key, staticRow: row, row: nil)
    return plan.filter.passes(view) ? view : nil
  }

  // MARK: - Partitions

  private func enterNextPartition() throws(EngineError) -> Bool {
    switch source {
    case .keys(let keys, let next):
      guard next < keys.count else { return false }
      source = .keys(keys, next: next + 1)
      try enter(keys[next], nil, ranges: try plan.restrictions.rowRanges(in: keys[next].prefix))
      return true
    case .scan(let scanner, let last):
      guard let key = try nextKey(scanner, after: last) else { return false }
      source = .scan(scanner, lastPrefix: key.prefix)
      try enter(key, scanner, ranges: try plan.restrictions.rowRanges(in: key.prefix))
      return true
    case .index(let reader):
      while let hit = try reader.next() {
        guard plan.restrictions.allows(hit.partition) else { continue }
        let allowed = try plan.restrictions.rowRanges(in: hit.partition.prefix)
        let ranges = KeyRange.intersection([hit.rows], allowed)
        guard !ranges.isEmpty else { continue }
        try enter(hit.partition, nil, ranges: ranges)
        return true
      }
      return false
    case .virtual, .done: return false
    }
  }

  private func nextKey(
    _ scanner: CellCursor, after last: [UInt8]?
  ) throws(EngineError) -> PartitionKey? {
    if let last {
      try scanner.seek(to: StorageKey.successor(of: last))
    } else {
      try scanner.seek(to: [])
    }
    guard scanner.isValid else { return nil }
    let stored = scanner.key
    var offset = 1
    guard
      let key = PartitionKey(
        stored: stored, columnCount: plan.table.partitionCount, at: &offset)
    else { throw .damagedKey(of: plan.table) }
    return key
  }

  /// - Parameter scanner: the cursor to go on with; nil for one of the partition's own.
  private func enter(
    _ key: PartitionKey, _ scanner: CellCursor?, ranges: [KeyRange]
  ) throws(EngineError) {
    let prefix = key.prefix
    trace.partitionCount += 1
    trace.lastPartition = prefix
    let cursor: CellCursor
    if let scanner {
      cursor = scanner
    } else {
      cursor = try engine.partitionCursor(plan.table, prefix)
    }
    let staticRow = try engine.staticRow(of: plan.table, in: prefix, cursor, now: now)
    let reader = RowReader(
      plan.table, cursor, partition: prefix, ranges: ranges, isReversed: plan.isReversed,
      now: now)
    current = Current(
      key: key, staticRow: staticRow, cursor: cursor, isShared: scanner != nil, reader: reader)
  }

  private func nextVirtual() throws(EngineError) -> RowView? {
    guard case .virtual(let rows, var next) = source else { return nil }
    while next < rows.count {
      let view = rows[next].view(in: plan.table)
      next += 1
      source = .virtual(rows, next: next)
      trace.rowCount += 1
      if plan.restrictions.holdsKey(view), plan.filter.passes(view) {
        resultCount += 1
        return view
      }
    }
    return nil
  }
}
