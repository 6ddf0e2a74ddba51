import Storage

/// Rows as they will be once a mutation is in the store.
///
/// **Differs:** what the store holds under a tombstone is not seen, so a write with a timestamp of
/// before such a deletion counts here although reads will not show it.
struct RowOverlay {
  let table: TableSchema
  let now: Int64

  /// Applies the changes that concern a row.
  /// - Parameter prefix: what the row's stored keys begin with.
  func row(_ before: Row?, prefix: [UInt8], _ changes: [Mutation.Change]) -> Row? {
    var row = before ?? Row(clustering: [], table: table)
    if before == nil, let place = CellPlace(prefix + [0, 0], table) {
      row.clustering = place.clustering
    }
    for change in changes {
      switch change {
      case .put(let key, let cell):
        guard key.starts(with: prefix), let place = CellPlace(key, table) else { continue }
        put(cell, place, in: &row)
      case .delete(let range, let timestamp, _):
        delete(range, timestamp, prefix, in: &row)
      }
    }
    return row.isEmpty ? nil : row
  }

  private func put(_ stored: [UInt8], _ place: CellPlace, in row: inout Row) {
    let cell = Cell(stored: stored, at: now)
    guard place.columnID != StorageKey.markerID else {
      row.marker = winner(row.marker, stored, cell)
      return
    }
    guard let slot = table.slot(ofID: place.columnID) else { return }
    let index = slot - table.firstValueSlot
    guard table.columns[slot].type.isMultiCell else {
      var old: Cell?
      if case .simple(let cell) = row.columns[index] { old = cell }
      row.columns[index] = winner(old, stored, cell).map { .simple($0) } ?? .absent
      return
    }
    var elements: [ColumnContents.Element] = []
    if case .elements(let present) = row.columns[index] { elements = present }
    let place = place.path
    let at = elements.firstIndex { !$0.path.lexicographicallyPrecedes(place) } ?? elements.count
    let isThere = at < elements.count && elements[at].path == place
    let result = winner(isThere ? elements[at].cell : nil, stored, cell)
    if isThere { elements.remove(at: at) }
    if let result { elements.insert(.init(path: place, cell: result), at: at) }
    row.columns[index] = elements.isEmpty ? .absent : .elements(elements)
  }

  /// The one of two cells that counts.
  private func winner(_ old: Cell?, _ stored: [UInt8], _ new: Cell?) -> Cell? {
    guard let old else { return new }
    return old.stored.lexicographicallyPrecedes(stored) ? new : old
  }

  private func delete(
    _ range: KeyRange, _ timestamp: Int64, _ prefix: [UInt8], in row: inout Row
  ) {
    func isHit(_ id: UInt16, _ path: [UInt8], _ cell: Cell) -> Bool {
      let key = StorageKey.column(id, in: prefix, path: path)
      return cell.timestamp <= timestamp && !key.lexicographicallyPrecedes(range.lower)
        && key.lexicographicallyPrecedes(range.upper)
    }
    if let marker = row.marker, isHit(StorageKey.markerID, [], marker) { row.marker = nil }
    for (index, contents) in row.columns.enumerated() {
      let id = table.columns[table.firstValueSlot + index].id
      switch contents {
      case .absent: break
      case .simple(let cell): if isHit(id, [], cell) { row.columns[index] = .absent }
      case .elements(let elements):
        let rest = elements.filter { !isHit(id, $0.path, $0.cell) }
        row.columns[index] = rest.isEmpty ? .absent : .elements(rest)
      }
    }
  }
}
