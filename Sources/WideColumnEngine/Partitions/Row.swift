/// One row as it is stored: its clustering values, its marker, what each column holds.
struct Row: Equatable, Sendable {
  /// One for each clustering column; none in a static row.
  var clustering: [[UInt8]]
  /// Written by INSERT: a row with one is there even if all its columns are null.
  var marker: Cell?
  /// By slot, from ``TableSchema/firstValueSlot`` on.
  var columns: [ColumnContents]

  init(clustering: [[UInt8]], table: TableSchema) {
    self.clustering = clustering
    columns = [ColumnContents](
      repeating: .absent, count: table.columns.count - table.firstValueSlot)
  }

  /// Nothing live is left of it.
  var isEmpty: Bool { marker == nil && columns.allSatisfy { $0 == .absent } }

  /// Adds a live cell. Cells of one column come in the order of their paths, or in its reverse.
  mutating func add(
    _ cell: Cell, path: [UInt8], columnID: UInt16, of table: TableSchema, isReversed: Bool
  ) {
    guard columnID != StorageKey.markerID else {
      marker = cell
      return
    }
    guard let slot = table.slot(ofID: columnID) else { return }
    if let drop = table.droppedTimestamp(ofID: columnID), cell.timestamp <= drop { return }
    let index = slot - table.firstValueSlot
    guard table.columns[slot].type.isMultiCell else {
      columns[index] = .simple(cell)
      return
    }
    let element = ColumnContents.Element(path: path, cell: cell)
    guard case .elements(var elements) = columns[index] else {
      columns[index] = .elements([element])
      return
    }
    columns[index] = .absent
    elements.append(element)
    columns[index] = .elements(elements)
  }

  /// Puts the parts of collections in order after they came in reverse.
  mutating func reverseElements() {
    for index in columns.indices {
      if case .elements(let elements) = columns[index] {
        columns[index] = .elements(elements.reversed())
      }
    }
  }

  func contents(ofSlot slot: Int, in table: TableSchema) -> ColumnContents {
    let index = slot - table.firstValueSlot
    return index >= 0 ? columns[index] : .absent
  }

  /// The value of a column that is not part of the key.
  func value(ofSlot slot: Int, in table: TableSchema) -> [UInt8]? {
    contents(ofSlot: slot, in: table).value(of: table.columns[slot].type)
  }
}

extension TableSchema {
  /// Clustering values in the form that orders them.
  func appendClustering(_ values: [[UInt8]], to bytes: inout [UInt8]) {
    for (value, column) in zip(values, clusteringColumns) {
      column.type.appendOrdered(value, isDescending: column.isDescending, to: &bytes)
    }
  }

  /// What the stored keys of a row begin with.
  func rowPrefix(in partition: [UInt8], clustering: [[UInt8]]) -> [UInt8] {
    var bytes = StorageKey.rows(in: partition)
    appendClustering(clustering, to: &bytes)
    return bytes
  }

  /// Reads clustering values and moves `offset` behind them.
  func readClustering(_ key: [UInt8], at offset: inout Int) -> [[UInt8]]? {
    var values: [[UInt8]] = []
    values.reserveCapacity(clusteringCount)
    for column in clusteringColumns {
      guard
        let value = column.type.readOrdered(
          key[...], isDescending: column.isDescending, at: &offset)
      else { return nil }
      values.append(value)
    }
    return values
  }
}
