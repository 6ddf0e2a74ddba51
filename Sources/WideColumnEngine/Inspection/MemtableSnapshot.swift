import Core
import Storage

/// The memtables of all tables: what `\view cql.memtable` draws.
struct MemtableSnapshot: Snapshot {
  struct TableState: Equatable, Sendable {
    var table: String
    var sizeBytes: Int
    var sizeBytesMax: Int
    var entryCount: Int
    var tombstoneCount: Int
    var isFlushing: Bool
    var bounds: String
  }

  var tables: [TableState]
  var unsyncedRecordCount: Int

  func figure() -> Figure {
    let bars = tables.map { table in
      let fraction = min(1, Double(table.sizeBytes) / Double(max(1, table.sizeBytesMax)))
      var text = "\(Self.size(table.sizeBytes)) of \(Self.size(table.sizeBytesMax))"
      text += "  \(table.entryCount) cells"
      if table.tombstoneCount > 0 { text += "  \(table.tombstoneCount) ✝" }
      if table.isFlushing { text += "  one is being flushed" }
      if !table.bounds.isEmpty { text += "  \(table.bounds)" }
      return Bar(
        table.table, fraction: fraction, text: text, role: fraction > 0.9 ? .warning : .plain)
    }
    return .panel(
      Figure.Panel(
        title: "memtable", subject: "cql", facts: ["\(tables.count) tables"],
        body: .bars(bars), consequence: consequence))
  }

  private var consequence: String {
    if unsyncedRecordCount > 0 {
      return "of what is here, the last \(unsyncedRecordCount) mutations are in no file yet"
    }
    let full = tables.max { $0.sizeBytes < $1.sizeBytes }
    guard let full, full.sizeBytes > 0 else { return "everything is in sorted tables" }
    let left = max(0, full.sizeBytesMax - full.sizeBytes)
    return "all of it is in the commit log too; \(full.table) is flushed after"
      + " \(Self.size(left)) more"
  }

  static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1024: "\(bytes) B"
    case ..<(1 << 20): "\(Math.format(Double(bytes) / 1024, decimals: 1)) KiB"
    default: "\(Math.format(Double(bytes) / 1_048_576, decimals: 1)) MiB"
    }
  }
}

extension WideColumnEngine {
  func memtableSnapshot() -> MemtableSnapshot {
    let tables = store.sortedTrees.map { tree in
      let writer = keyWriter(tree)
      let state = tree.tree.snapshot(subject: "", keyText: writer.keyText)
      var bounds = ""
      if let smallest = state.memtable.smallest, let largest = state.memtable.largest {
        bounds = "\(writer.text(of: smallest)) … \(writer.text(of: largest))"
      }
      return MemtableSnapshot.TableState(
        table: tree.table.qualifiedName, sizeBytes: state.memtable.sizeBytes,
        sizeBytesMax: CellStore.memtableSizeBytesMax, entryCount: state.memtable.entryCount,
        tombstoneCount: state.memtable.tombstoneCount, isFlushing: state.flushing != nil,
        bounds: bounds)
    }
    return MemtableSnapshot(
      tables: tables, unsyncedRecordCount: store.log.log.unsyncedRecordCount)
  }
}
