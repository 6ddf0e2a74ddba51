import Core
import Storage

/// The tree of one table.
final class TableTree {
  private(set) var table: TableSchema
  let tree: LSMTree
  /// Bytes written since the memtable was last begun.
  private var memtableSizeBytes = 0

  init(_ table: TableSchema, _ environment: Environment) throws(StorageError) {
    self.table = table
    var options = LSMTreeOptions(name: Self.name(table.id))
    options.mergeRule = .cell
    options.log = .owner
    options.backgroundWork = .manual
    options.compaction = table.properties.compactionStrategy
    // The tree would flush in the middle of a write; the store does it before, and sooner.
    options.memtableSizeBytesMax = 2 * CellStore.memtableSizeBytesMax
    options.filterKey = .prefix(sizeBytes: StorageKey.filterSizeBytes)
    options.tombstoneGraceMilliseconds = Int64(table.properties.graceSeconds) * 1000
    tree = try LSMTree.open(on: environment.disk, options: options, time: environment.time)
  }

  static func name(_ id: UInt32) -> String {
    let digits = String(id, radix: 16)
    return "table-" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// The table that a file belongs to.
  static func id(ofFile name: String) -> UInt32? {
    guard name.hasPrefix("table-") else { return nil }
    return UInt32(name.dropFirst("table-".count).prefix(8), radix: 16)
  }

  func reconfigure(_ changed: TableSchema) throws(StorageError) {
    let strategy = changed.properties.compactionStrategy
    if strategy != table.properties.compactionStrategy { try tree.setCompaction(strategy) }
    table = changed
  }

  // MARK: - Writing

  /// Does what is due before a write, so that the write itself needs no disk.
  func prepare(changeCount: Int) throws(StorageError) {
    if memtableSizeBytes >= CellStore.memtableSizeBytesMax {
      try tree.startFlush()
      memtableSizeBytes = 0
    }
    try tree.step(maxEntries: changeCount * CellStore.mergedEntriesPerChange)
  }

  func apply(_ part: Mutation.Part, position: UInt64) throws(StorageError) {
    var batch = WriteBatch()
    for change in part.changes {
      switch change {
      case .put(let key, let cell): batch.put(key, cell)
      case .delete(let range, let timestamp, let time):
        batch.deleteRange(
          from: range.lower, to: range.upper, timestamp: timestamp, deletedAtMilliseconds: time)
      }
    }
    memtableSizeBytes += batch.sizeBytes
    try tree.write(batch, position: position)
  }

  /// Brings back what the log holds and the tables do not.
  func replay(_ part: Mutation.Part, position: UInt64) throws(StorageError) {
    guard position > tree.flushedPosition else { return }
    try prepare(changeCount: part.changes.count)
    try apply(part, position: position)
  }

  func flush() throws(StorageError) {
    try tree.flush()
    memtableSizeBytes = 0
  }
}

extension TableProperties {
  /// What `WITH compaction = {…}` asks for.
  var compactionStrategy: CompactionStrategy {
    let text = self["compaction"] ?? ""
    if text.contains("LeveledCompactionStrategy") {
      var options = LeveledOptions()
      options.level1SizeBytesMax = 4 << 20
      options.tableSizeBytesMax = 1 << 20
      return .leveled(options)
    }
    var tiers = SizeTieredOptions()
    if let least = option("min_threshold", in: text) { tiers.runCountMin = max(2, least) }
    if let most = option("max_threshold", in: text) { tiers.runCountMax = max(2, most) }
    guard text.contains("TimeWindowCompactionStrategy") else { return .sizeTiered(tiers) }
    var options = TimeWindowOptions()
    options.tiers = tiers
    let unit: Int64 =
      text.contains("'MINUTES'") ? 60_000 : text.contains("'HOURS'") ? 3_600_000 : 86_400_000
    options.windowMilliseconds = unit * Int64(option("compaction_window_size", in: text) ?? 1)
    return .timeWindow(options)
  }

  /// A number in the text of a map of options.
  private func option(_ name: String, in text: String) -> Int? {
    let parts = text.split(separator: "'").map(String.init)
    guard let index = parts.firstIndex(of: name), index + 2 < parts.count else { return nil }
    return Int(parts[index + 2])
  }
}
