import Core

/// What follows from a mutation: entries of indexes, rows of materialized views.
extension WideColumnEngine {
  func addDerived(
    to mutation: inout Mutation, _ context: StatementContext
  ) throws(EngineError) {
    for part in mutation.parts {
      guard let table = tablesByID[part.table] else { continue }
      if !table.indexes.isEmpty {
        for change in part.changes {
          for entry in IndexMaintenance(table).entries(for: change) {
            mutation.add(entry, to: table.id)
          }
        }
      }
      let views = try viewPlans(of: table, context)
      if !views.isEmpty {
        let maintenance = ViewMaintenance(engine: self, context: context)
        mutation.append(try maintenance.changes(of: table, part.changes, views: views))
      }
    }
  }
}

/// The index entries of cells.
struct IndexMaintenance {
  let table: TableSchema

  init(_ table: TableSchema) { self.table = table }

  /// What a change adds to the table's indexes. Entries of what it removes stay behind, and are
  /// found out when they are read.
  func entries(for change: Mutation.Change) -> [Mutation.Change] {
    guard case .put(let key, let stored) = change, let cell = Cell(stored: stored, at: .min),
      let place = CellPlace(key, table)
    else { return [] }
    var entries: [Mutation.Change] = []
    for index in table.indexes {
      let isOnPartition = table.slot(of: index.columnName).map { $0 < table.partitionCount }
      let end = isOnPartition == true ? place.partitionEnd : place.rowEnd
      for prefix in prefixes(of: index, place, cell) {
        let entry = IndexKey.entry(prefix, place: key[..<end])
        let value = Cell(timestamp: cell.timestamp, expiry: cell.expiry, value: [])
        entries.append(.put(key: entry, cell: value.stored))
      }
    }
    return entries
  }

  private func prefixes(of index: IndexSchema, _ place: CellPlace, _ cell: Cell) -> [[UInt8]] {
    guard let slot = table.slot(of: index.columnName) else { return [] }
    let column = table.columns[slot]
    if column.isPartition {
      return [IndexKey.prefix(index, value: place.partition.values[slot])]
    }
    if column.isClustering {
      guard !place.isStatic else { return [] }
      return prefixes(of: index, key: place.clustering[slot - table.partitionCount], column.type)
    }
    guard place.columnID == column.id else { return [] }
    guard column.type.isMultiCell else { return prefixes(of: index, key: cell.value, column.type) }
    switch (column.type, index.target) {
    case (.map(let key, _, _), .keys):
      return [IndexKey.prefix(index, value: CellPath.value(of: place.path, key))]
    case (.map(let key, _, _), .entries):
      let value = CellPath.value(of: place.path, key)
      return [IndexKey.prefix(index, value: value, entryValue: cell.value)]
    case (.set(let element, _), _):
      return [IndexKey.prefix(index, value: CellPath.value(of: place.path, element))]
    default: return [IndexKey.prefix(index, value: cell.value)]
    }
  }

  /// Of a value that is one cell: the whole of it, or the parts of a frozen collection.
  private func prefixes(of index: IndexSchema, key value: [UInt8], _ type: CQLType) -> [[UInt8]] {
    switch index.target {
    case .simple, .full: return [IndexKey.prefix(index, value: value)]
    case .values:
      if case .map = type {
        return (Composite.entries(of: value) ?? []).map {
          IndexKey.prefix(index, value: $0.value)
        }
      }
      return (Composite.elements(of: value) ?? []).map { IndexKey.prefix(index, value: $0) }
    case .keys:
      return (Composite.entries(of: value) ?? []).map { IndexKey.prefix(index, value: $0.key) }
    case .entries:
      return (Composite.entries(of: value) ?? []).map {
        IndexKey.prefix(index, value: $0.key, entryValue: $0.value)
      }
    }
  }
}

/// A stored key of a table, taken apart.
struct CellPlace {
  let partition: PartitionKey
  let isStatic: Bool
  let clustering: [[UInt8]]
  let columnID: UInt16
  let path: [UInt8]
  /// Where the partition's part of the key ends.
  let partitionEnd: Int
  /// Where the row's part of the key ends; of a static column, the partition's.
  let rowEnd: Int

  /// Nil if the key is none of a row.
  init?(_ key: [UInt8], _ table: TableSchema) {
    guard key.first == StorageKey.dataSection else { return nil }
    var offset = 1
    guard
      let partition = PartitionKey(
        stored: key, columnCount: table.partitionCount, at: &offset), offset < key.count
    else { return nil }
    self.partition = partition
    isStatic = key[offset] == StorageKey.staticKind
    partitionEnd = offset
    offset += 1
    if isStatic {
      clustering = []
      rowEnd = partitionEnd
    } else {
      guard let values = table.readClustering(key, at: &offset) else { return nil }
      clustering = values
      rowEnd = offset
    }
    guard offset + 2 <= key.count else { return nil }
    columnID = UInt16(key[offset]) << 8 | UInt16(key[offset + 1])
    path = Array(key[(offset + 2)...])
  }
}
