import Storage

/// Stored keys as CQL would show them: `(7):2024-01-01 temperature`.
struct KeyWriter {
  let table: TableSchema

  /// For the snapshots of the storage engine.
  var keyText: KeyText { { text(of: $0) } }

  func text(of key: [UInt8]) -> String {
    guard let first = key.first else { return "" }
    if first == StorageKey.indexSection { return indexText(key) }
    var offset = 1
    guard first == StorageKey.dataSection,
      let partition = PartitionKey(
        stored: key, columnCount: table.partitionCount, at: &offset)
    else { return "…" }
    var text = partitionText(partition)
    guard offset < key.count else { return text }
    let isStatic = key[offset] == StorageKey.staticKind
    offset += 1
    if !isStatic, table.clusteringCount > 0 {
      guard let values = table.readClustering(key, at: &offset) else { return text + " …" }
      text += ":" + clusteringText(values)
    }
    guard offset + 2 <= key.count else { return text }
    let id = UInt16(key[offset]) << 8 | UInt16(key[offset + 1])
    return text + " " + columnText(id, path: Array(key[(offset + 2)...]))
  }

  func partitionText(_ partition: PartitionKey) -> String {
    zip(partition.values, table.partitionColumns).map { Self.short($1.type.literal($0)) }
      .joined(separator: ",")
  }

  func clusteringText(_ values: [[UInt8]]) -> String {
    zip(values, table.clusteringColumns).map { Self.short($1.type.literal($0)) }
      .joined(separator: ",")
  }

  /// A column with the part of it that a path names.
  func columnText(_ id: UInt16, path: [UInt8]) -> String {
    guard id != StorageKey.markerID else { return "·" }
    guard let slot = table.slot(ofID: id) else { return "(dropped)" }
    let column = table.columns[slot]
    guard !path.isEmpty else { return column.name }
    switch column.type {
    case .set(let element, _), .map(let element, _, _):
      return "\(column.name)[\(Self.short(element.literal(CellPath.value(of: path, element))))]"
    case .user(let type):
      let index = CellPath.fieldIndex(of: path)
      let field = index < type.fields.count ? type.fields[index].name : "?"
      return "\(column.name).\(field)"
    default: return "\(column.name)[…]"
    }
  }

  private func indexText(_ key: [UInt8]) -> String {
    guard key.count >= 3 else { return "index" }
    let id = UInt16(key[1]) << 8 | UInt16(key[2])
    let name = table.indexes.first { $0.id == id }?.name ?? "index \(id)"
    return "\(name) …"
  }

  private static func short(_ text: String) -> String {
    text.count > 20 ? text.prefix(19) + "…" : text
  }
}
