/// A row as selections and filters see it: with its partition's key and static columns.
struct RowView {
  let table: TableSchema
  let partition: PartitionKey
  /// Nil if the partition has no static column with a value.
  let staticRow: Row?
  /// Nil for a partition that has nothing but its static columns.
  let row: Row?

  func value(ofSlot slot: Int) -> [UInt8]? {
    if slot < table.partitionCount { return partition.values[slot] }
    if slot < table.firstValueSlot { return row?.clustering[slot - table.partitionCount] }
    return owner(ofSlot: slot)?.value(ofSlot: slot, in: table)
  }

  func contents(ofSlot slot: Int) -> ColumnContents {
    owner(ofSlot: slot)?.contents(ofSlot: slot, in: table) ?? .absent
  }

  private func owner(ofSlot slot: Int) -> Row? {
    slot < table.firstValueSlot + table.staticCount ? staticRow : row
  }
}
