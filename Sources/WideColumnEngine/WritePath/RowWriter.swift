import Core

/// Turns the changes of statements into cells of a mutation.
struct RowWriter {
  let engine: WideColumnEngine
  private(set) var mutation = Mutation()
  /// Counters that this mutation has already changed: they count on from there.
  private var counts: [[UInt8]: Int64] = [:]
  /// The row being written, as the statement sees it so far; nil if that does not matter.
  private var present: Row?

  init(engine: WideColumnEngine) { self.engine = engine }

  /// Adds what a statement does to one partition.
  mutating func write(
    _ plan: ModificationPlan, to partition: PartitionKey, at time: WriteTime
  ) throws(EngineError) {
    let prefix = partition.prefix
    let staticChanges = plan.changes.filter { plan.table.columns[$0.slot].isStatic }
    if !staticChanges.isEmpty {
      let row = StorageKey.staticRow(in: prefix)
      let present = try presentRow(staticChanges, [], plan.table) { () throws(EngineError) in
        try engine.staticRow(of: plan.table, in: prefix, now: time.nowMilliseconds)
      }
      try write(staticChanges, in: row, present, plan.table, at: time)
    }
    if plan.kind == .delete, plan.changes.isEmpty {
      try deleteRows(plan, prefix, at: time)
    } else if plan.changesRegular {
      try writeRows(plan, prefix, at: time)
    }
  }

  /// The row as it is, if what it holds decides what is written; nil if it does not matter.
  private func presentRow(
    _ changes: [SlotChange], _ clustering: [[UInt8]], _ table: TableSchema,
    _ read: () throws(EngineError) -> Row?
  ) throws(EngineError) -> Row? {
    let isNeeded = changes.contains { change in
      if case .count = change.change { return true }
      return change.change.readsList
    }
    guard isNeeded else { return nil }
    return try read() ?? Row(clustering: clustering, table: table)
  }

  private mutating func write(
    _ changes: [SlotChange], in row: [UInt8], _ present: Row?, _ table: TableSchema,
    at time: WriteTime
  ) throws(EngineError) {
    self.present = present
    for change in changes { try write(change, in: row, table, at: time) }
    self.present = nil
  }

  private mutating func writeRows(
    _ plan: ModificationPlan, _ prefix: [UInt8], at time: WriteTime
  ) throws(EngineError) {
    let table = plan.table
    let changes = plan.changes.filter { !table.columns[$0.slot].isStatic }
    for clustering in try plan.restrictions.clusteringKeys() {
      let row = table.rowPrefix(in: prefix, clustering: clustering)
      if plan.writesMarker {
        let cell = Cell(timestamp: time.timestamp, expiry: time.expiry, value: [])
        mutation.put(
          StorageKey.column(StorageKey.markerID, in: row), cell.stored, in: table.id)
      }
      let present = try presentRow(changes, clustering, table) { () throws(EngineError) in
        try engine.row(
          of: table, in: prefix, clustering: clustering, now: time.nowMilliseconds)
      }
      try write(changes, in: row, present, table, at: time)
    }
  }

  private mutating func deleteRows(
    _ plan: ModificationPlan, _ prefix: [UInt8], at time: WriteTime
  ) throws(EngineError) {
    if plan.restrictions.clustering.isEmpty {
      delete(KeyRange(prefix: prefix), in: plan.table, at: time)
      return
    }
    for range in try plan.restrictions.rowRanges(in: prefix) {
      delete(range, in: plan.table, at: time)
    }
  }

  private mutating func delete(_ range: KeyRange, in table: TableSchema, at time: WriteTime) {
    mutation.add(
      .delete(range, timestamp: time.timestamp, atMilliseconds: time.nowMilliseconds),
      to: table.id)
  }

  // MARK: - Columns

  private mutating func write(
    _ change: SlotChange, in row: [UInt8], _ table: TableSchema, at time: WriteTime
  ) throws(EngineError) {
    let column = table.columns[change.slot]
    let key = StorageKey.column(column.id, in: row)
    switch change.change {
    case .set(let value) where !column.type.isMultiCell:
      put(key, value, table, at: time)
    case .set(let value):
      var before = time
      if value != nil { before.timestamp -= 1 }
      delete(KeyRange(prefix: key), in: table, at: before)
      present?.columns[change.slot - table.firstValueSlot] = .absent
      if let value { putParts(of: value, key, column, table, at: time, isPrepending: false) }
    case .addParts(let value):
      putParts(of: value, key, column, table, at: time, isPrepending: false)
    case .prependElements(let value):
      putParts(of: value, key, column, table, at: time, isPrepending: true)
    case .removeParts(let paths):
      guard let type = Self.pathType(of: column.type) else { return }
      for path in paths { put(key + CellPath.element(path, of: type), nil, table, at: time) }
    case .setEntry(let entry, let value):
      guard let type = Self.pathType(of: column.type) else { return }
      put(key + CellPath.element(entry, of: type), value, table, at: time)
    case .setField(let index, let value):
      put(key + CellPath.field(index), value, table, at: time)
    case .removeElements(let values):
      for element in elements(change.slot, table) where values.contains(element.cell.value) {
        putElement(element.path, nil, key, column, table, at: time)
      }
    case .setIndex(let index, let value):
      let path = try path(at: index, elements(change.slot, table), isDeletion: false)
      putElement(path, value, key, column, table, at: time)
    case .removeIndex(let index):
      let path = try path(at: index, elements(change.slot, table), isDeletion: true)
      putElement(path, nil, key, column, table, at: time)
    case .count(let amount):
      count(amount, key, present?.value(ofSlot: change.slot, in: table), table, at: time)
    }
  }

  private static func pathType(of type: CQLType) -> CQLType? {
    switch type {
    case .set(let element, _): element
    case .map(let key, _, _): key
    default: nil
    }
  }

  /// A cell, or a tombstone for nil.
  private mutating func put(
    _ key: [UInt8], _ value: [UInt8]?, _ table: TableSchema, at time: WriteTime
  ) {
    guard let value else {
      mutation.put(
        key, Cell.tombstone(timestamp: time.timestamp, at: time.nowMilliseconds), in: table.id)
      return
    }
    let cell = Cell(timestamp: time.timestamp, expiry: time.expiry, value: value)
    mutation.put(key, cell.stored, in: table.id)
  }

  private mutating func putParts(
    of value: [UInt8], _ key: [UInt8], _ column: ColumnSchema, _ table: TableSchema,
    at time: WriteTime, isPrepending: Bool
  ) {
    var stamp = ListStamp(microseconds: 0, isPrepending: isPrepending)
    if case .list = column.type { stamp.microseconds = engine.clock.nextListStamp() }
    for part in CellPath.parts(of: value, column.type, stamp: stamp) {
      putElement(part.path, part.value, key, column, table, at: time)
    }
  }

  /// A part of a collection; what follows in the same statement sees it.
  private mutating func putElement(
    _ path: [UInt8], _ value: [UInt8]?, _ key: [UInt8], _ column: ColumnSchema,
    _ table: TableSchema, at time: WriteTime
  ) {
    put(key + path, value, table, at: time)
    guard present != nil, let slot = table.slot(of: column.name) else { return }
    var elements = elements(slot, table)
    let index = elements.firstIndex { !$0.path.lexicographicallyPrecedes(path) } ?? elements.count
    let isThere = index < elements.count && elements[index].path == path
    if let value {
      let cell = Cell(timestamp: time.timestamp, expiry: time.expiry, value: value)
      if !isThere {
        elements.insert(.init(path: path, cell: cell), at: index)
      } else if elements[index].cell.stored.lexicographicallyPrecedes(cell.stored) {
        elements[index].cell = cell
      }
    } else if isThere {
      elements.remove(at: index)
    }
    present?.columns[slot - table.firstValueSlot] = .elements(elements)
  }

  private func elements(_ slot: Int, _ table: TableSchema) -> [ColumnContents.Element] {
    guard case .elements(let elements) = present?.contents(ofSlot: slot, in: table) else {
      return []
    }
    return elements
  }

  private func path(
    at index: Int, _ elements: [ColumnContents.Element], isDeletion: Bool
  ) throws(EngineError) -> [UInt8] {
    guard !elements.isEmpty else {
      throw .invalidRequest(
        "Attempted to \(isDeletion ? "delete an element from" : "set an element on") a list which"
          + " is null")
    }
    guard elements.indices.contains(index) else {
      throw .invalidRequest(
        "List index \(index) out of bound, list has size \(elements.count)")
    }
    return elements[index].path
  }

  /// A counter is kept as its sum: one node needs no shards.
  private mutating func count(
    _ amount: Int64, _ key: [UInt8], _ present: [UInt8]?, _ table: TableSchema,
    at time: WriteTime
  ) {
    let stored = present.map { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } } ?? 0
    let sum = (counts[key] ?? Int64(bitPattern: stored)) &+ amount
    counts[key] = sum
    var bytes: [UInt8] = []
    withUnsafeBytes(of: sum.bigEndian) { bytes.append(contentsOf: $0) }
    put(key, bytes, table, at: time)
  }
}

extension Restrictions {
  /// The rows that are named, by their clustering values.
  func clusteringKeys() throws(EngineError) -> [[[UInt8]]] {
    var rows: [[[UInt8]]] = [[]]
    for restriction in clustering.all {
      let alternatives: [[[UInt8]?]]
      switch restriction.kind {
      case .equal(let values): alternatives = [values]
      case .oneOf(let all): alternatives = all
      case .slice, .contains, .isNotNull: return []
      }
      var checked: [[[UInt8]]] = []
      for values in alternatives {
        var row: [[UInt8]] = []
        for (value, slot) in zip(values, restriction.slots) {
          guard let value else {
            throw .invalidRequest(
              "Invalid null value in condition for column \(table.columns[slot].name)")
          }
          row.append(value)
        }
        checked.append(row)
      }
      rows = rows.flatMap { row in checked.map { row + $0 } }
    }
    return rows
  }
}
