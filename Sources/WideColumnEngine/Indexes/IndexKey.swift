import Core

/// The entries of secondary indexes, in the same tree as the table: the value first, then where
/// the row is. See ``StorageKey``.
enum IndexKey {
  /// The beginning of all entries of one value.
  static func prefix(_ index: IndexSchema, value: [UInt8], entryValue: [UInt8]? = nil) -> [UInt8] {
    var bytes = StorageKey.index(index.id)
    OrderedEncoding.append(value, to: &bytes)
    if let entryValue { OrderedEncoding.append(entryValue, to: &bytes) }
    return bytes
  }

  /// An entry for a row, or for a partition where the column is static.
  /// - Parameter place: the stored key of the row, or of the partition, without its column.
  static func entry(_ prefix: [UInt8], place: ArraySlice<UInt8>) -> [UInt8] {
    prefix + place.dropFirst()
  }
}

/// Goes through the entries of one value of an index.
final class IndexReader {
  /// Where an entry points to.
  struct Hit {
    var partition: PartitionKey
    /// The stored keys of the row, or of all rows of the partition.
    var rows: KeyRange
  }

  private let table: TableSchema
  let cursor: CellCursor
  private let prefix: [UInt8]
  private var hasStarted = false

  init(
    _ index: IndexSchema, _ restriction: Restriction, _ table: TableSchema,
    _ engine: WideColumnEngine
  ) throws(EngineError) {
    self.table = table
    prefix = try Self.prefix(index, restriction, table)
    cursor = try engine.store.cursor(table.id, KeyRange(prefix: prefix))
  }

  private static func prefix(
    _ index: IndexSchema, _ restriction: Restriction, _ table: TableSchema
  ) throws(EngineError) -> [UInt8] {
    let slot = table.slot(of: index.columnName) ?? restriction.firstSlot
    var value: [UInt8]?
    var entryValue: [UInt8]?
    switch restriction.kind {
    case .equal(let values):
      value = zip(restriction.slots, values).first { $0.0 == slot }?.1
    case .contains(let all):
      switch index.target {
      case .keys: value = all.keys.first ?? nil
      case .entries:
        value = all.entries.first?.key
        entryValue = all.entries.first?.value
      default: value = all.values.first ?? nil
      }
    default: break
    }
    guard let value else {
      throw .invalidRequest("Unsupported null value for column \(table.columns[slot].name)")
    }
    return IndexKey.prefix(index, value: value, entryValue: entryValue)
  }

  /// The next entry. What it points to may have changed since, so the row is still to be checked.
  func next() throws(EngineError) -> Hit? {
    if hasStarted { try cursor.next() } else { try cursor.seek(to: prefix) }
    hasStarted = true
    guard cursor.isValid else { return nil }
    let key = cursor.key
    var offset = prefix.count
    guard
      let partition = PartitionKey(
        stored: key, columnCount: table.partitionCount, at: &offset)
    else { throw .damagedKey(of: table) }
    let place = [StorageKey.dataSection] + key[prefix.count...]
    let rows =
      offset == key.count ? StorageKey.rows(in: place) : place
    return Hit(partition: partition, rows: KeyRange(prefix: rows))
  }
}
