import Core

/// How rows of a materialized view are made of rows of its base.
struct ViewPlan {
  let base: TableSchema
  let view: TableSchema
  /// The WHERE clause.
  let restrictions: Restrictions
  let filter: RowFilter
  /// The base's slot of each of the view's columns.
  let baseSlots: [Int]

  init(
    base: TableSchema, view: TableSchema, context: StatementContext
  ) throws(EngineError) {
    self.base = base
    self.view = view
    let text = "SELECT * FROM t WHERE \(view.view?.whereClause ?? "")"
    var quoted = context
    quoted.text = Array(text.utf8)
    quoted.evaluation.keyspace = base.keyspace
    guard case .select(let select) = try CQLParser.parse(Array(text.utf8)).statement else {
      preconditionFailure("what begins with SELECT is a SELECT")
    }
    restrictions = try Restrictions(
      select.relations, table: base, kind: .view, allowsFiltering: true, context: quoted)
    filter = try restrictions.filter()
    baseSlots = view.columns.compactMap { base.slot(of: $0.name) }
  }

  /// A row of the view.
  struct ViewRow: Equatable {
    var partition: PartitionKey
    var row: Row
  }

  /// What a row of the base is in the view; nil if it is not part of it.
  func row(of source: RowView) -> ViewRow? {
    guard let baseRow = source.row, restrictions.holdsKey(source), filter.passes(source) else {
      return nil
    }
    var key: [[UInt8]] = []
    for slot in baseSlots[..<view.firstValueSlot] {
      guard let value = source.value(ofSlot: slot) else { return nil }
      key.append(value)
    }
    for slot in restrictions.notNullSlots where source.value(ofSlot: slot) == nil { return nil }
    var row = Row(clustering: Array(key[view.partitionCount...]), table: view)
    for slot in view.firstValueSlot..<view.columns.count {
      row.columns[slot - view.firstValueSlot] = source.contents(ofSlot: baseSlots[slot])
    }
    row.marker = marker(of: baseRow, source)
    return ViewRow(
      partition: PartitionKey(values: Array(key[..<view.partitionCount])), row: row)
  }

  /// The view's row lasts as long as the base's, and as the value that became part of its key.
  private func marker(of row: Row, _ source: RowView) -> Cell {
    let added = baseSlots[..<view.firstValueSlot].first { !base.columns[$0].isPrimaryKey }
    if let added, case .simple(let cell) = source.contents(ofSlot: added) {
      return Cell(timestamp: cell.timestamp, expiry: cell.expiry, value: [])
    }
    if let marker = row.marker { return marker }
    let cells = row.columns.compactMap { contents -> Cell? in
      switch contents {
      case .absent: nil
      case .simple(let cell): cell
      case .elements(let elements): elements.first?.cell
      }
    }
    let last = cells.max { a, b in
      a.expiry?.atMilliseconds ?? .max < b.expiry?.atMilliseconds ?? .max
    }
    return Cell(timestamp: last?.timestamp ?? 0, expiry: last?.expiry, value: [])
  }
}
