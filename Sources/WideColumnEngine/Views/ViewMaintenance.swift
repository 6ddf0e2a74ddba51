import Core

/// Keeps materialized views as their bases are.
///
/// Cells of a view are written with timestamps of their own, which always rise, and have the
/// timestamp of the base's cell in front of their value: so a row can leave the view and come back.
///
/// **Source:** Cassandra, "Materialized Views" (CASSANDRA-6477). **Differs:** Cassandra keeps the
/// base's timestamps and needs shadowable tombstones for that.
struct ViewMaintenance {
  let engine: WideColumnEngine
  let context: StatementContext

  private var now: Int64 { context.nowMilliseconds }

  /// What a mutation of the base changes in its views.
  func changes(
    of base: TableSchema, _ changes: [Mutation.Change], views: [ViewPlan]
  ) throws(EngineError) -> Mutation {
    var result = Mutation()
    let overlay = RowOverlay(table: base, now: now)
    for (partition, rows) in try affectedRows(base, changes) {
      for (prefix, before) in rows {
        let after = overlay.row(before, prefix: prefix, changes)
        for plan in views {
          let old = before.flatMap { plan.row(of: view(base, partition, $0)) }
          let new = after.flatMap { plan.row(of: view(base, partition, $0)) }
          if old != new { add(old, new, plan.view, to: &result) }
        }
      }
    }
    return result
  }

  /// What a row of the base becomes in a view that is being built.
  func insert(
    _ row: Row, _ partition: PartitionKey, _ plan: ViewPlan, to result: inout Mutation
  ) {
    guard let new = plan.row(of: view(plan.base, partition, row)) else { return }
    add(nil, new, plan.view, to: &result)
  }

  private func view(_ base: TableSchema, _ partition: PartitionKey, _ row: Row) -> RowView {
    RowView(table: base, partition: partition, staticRow: nil, row: row)
  }

  /// The rows that a mutation touches, as they are now, by partition.
  private func affectedRows(
    _ base: TableSchema, _ changes: [Mutation.Change]
  ) throws(EngineError) -> [(PartitionKey, [(prefix: [UInt8], row: Row?)])] {
    var result: [(PartitionKey, [(prefix: [UInt8], row: Row?)])] = []
    func add(_ partition: PartitionKey, _ prefix: [UInt8], _ row: Row?) {
      if let index = result.firstIndex(where: { $0.0.bytes == partition.bytes }) {
        if !result[index].1.contains(where: { $0.prefix == prefix }) {
          result[index].1.append((prefix, row))
        }
      } else {
        result.append((partition, [(prefix, row)]))
      }
    }
    for change in changes {
      switch change {
      case .put(let key, _):
        guard let place = CellPlace(key, base), !place.isStatic else { continue }
        let prefix = Array(key[..<place.rowEnd])
        let row = try engine.row(
          of: base, in: place.partition.prefix, clustering: place.clustering, now: now)
        add(place.partition, prefix, row)
      case .delete(let range, _, _):
        var offset = 1
        guard range.lower.first == StorageKey.dataSection,
          let partition = PartitionKey(
            stored: range.lower, columnCount: base.partitionCount, at: &offset)
        else { continue }
        for row in try rows(of: base, in: partition, range) {
          add(
            partition, base.rowPrefix(in: partition.prefix, clustering: row.clustering), row)
        }
      }
    }
    return result
  }

  /// The rows of which a range deletes something: a range may be a part of one row.
  private func rows(
    of base: TableSchema, in partition: PartitionKey, _ range: KeyRange
  ) throws(EngineError) -> [Row] {
    let prefix = partition.prefix
    let all = KeyRange(prefix: StorageKey.rows(in: prefix))
    if range.lower.count > prefix.count + 1 {
      var offset = prefix.count + 1
      if let clustering = base.readClustering(range.lower, at: &offset),
        offset < range.lower.count
      {
        let row = try engine.row(of: base, in: prefix, clustering: clustering, now: now)
        return row.map { [$0] } ?? []
      }
    }
    return try engine.rows(
      of: base, in: prefix, KeyRange.intersection([range], [all]), now: now)
  }

  // MARK: - Rows of views

  private func add(
    _ old: ViewPlan.ViewRow?, _ new: ViewPlan.ViewRow?, _ view: TableSchema,
    to result: inout Mutation
  ) {
    let timestamp = engine.clock.next(nowMilliseconds: now)
    let oldPrefix = old.map {
      view.rowPrefix(in: $0.partition.prefix, clustering: $0.row.clustering)
    }
    let newPrefix = new.map {
      view.rowPrefix(in: $0.partition.prefix, clustering: $0.row.clustering)
    }
    if let oldPrefix, oldPrefix != newPrefix {
      result.add(
        .delete(KeyRange(prefix: oldPrefix), timestamp: timestamp, atMilliseconds: now),
        to: view.id)
    }
    guard let new, let newPrefix else { return }
    let before = oldPrefix == newPrefix ? old?.row : nil
    let writer = ViewRowWriter(view: view, timestamp: timestamp, now: now)
    writer.write(new.row, insteadOf: before, prefix: newPrefix, to: &result)
  }
}

/// Writes one row of a view.
private struct ViewRowWriter {
  let view: TableSchema
  let timestamp: Int64
  let now: Int64

  func write(_ row: Row, insteadOf old: Row?, prefix: [UInt8], to result: inout Mutation) {
    if let marker = row.marker, old?.marker != marker {
      result.put(
        StorageKey.column(StorageKey.markerID, in: prefix), stored(marker), in: view.id)
    }
    for (index, contents) in row.columns.enumerated() {
      let before = old?.columns[index] ?? .absent
      guard before != contents else { continue }
      let id = view.columns[view.firstValueSlot + index].id
      let old = cells(before)
      let new = cells(contents)
      for (path, cell) in new.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
      where old[path] != cell {
        result.put(StorageKey.column(id, in: prefix, path: path), stored(cell), in: view.id)
      }
      for path in old.keys.sorted(by: { $0.lexicographicallyPrecedes($1) })
      where new[path] == nil {
        result.put(
          StorageKey.column(id, in: prefix, path: path),
          Cell.tombstone(timestamp: timestamp, at: now), in: view.id)
      }
    }
  }

  private func cells(_ contents: ColumnContents) -> [[UInt8]: Cell] {
    switch contents {
    case .absent: [:]
    case .simple(let cell): [[]: cell]
    case .elements(let elements):
      Dictionary(elements.map { ($0.path, $0.cell) }, uniquingKeysWith: { $1 })
    }
  }

  private func stored(_ cell: Cell) -> [UInt8] {
    var value: [UInt8] = []
    OrderedEncoding.append(cell.timestamp, to: &value)
    return Cell(timestamp: timestamp, expiry: cell.expiry, value: value + cell.value).stored
  }
}
