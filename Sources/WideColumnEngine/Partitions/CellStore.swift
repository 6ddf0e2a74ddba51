import Core
import Storage

/// The trees of all tables. A stand-in in memory.
final class CellStore {
  struct Deletion { var range: KeyRange; var timestamp: Int64 }
  final class Table {
    var keys: [[UInt8]] = []
    var cells: [[UInt8]] = []
    var deletions: [Deletion] = []

    func index(of key: [UInt8]) -> Int {
      var low = 0
      var high = keys.count
      while low < high {
        let middle = (low + high) / 2
        if keys[middle].lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
      }
      return low
    }

    func isCovered(_ key: [UInt8], _ cell: [UInt8]) -> Bool {
      guard let header = StoredCell.Header(cell) else { return true }
      return deletions.contains {
        header.timestamp <= $0.timestamp && !key.lexicographicallyPrecedes($0.range.lower)
          && key.lexicographicallyPrecedes($0.range.upper)
      }
    }
  }

  private var tables: [UInt32: Table] = [:]
  let time: any TimeSource

  init(time: any TimeSource) { self.time = time }

  func openTable(_ table: TableSchema) throws(EngineError) { tables[table.id] = Table() }

  func dropTable(_ id: UInt32) throws(EngineError) { tables[id] = nil }

  func truncateTable(_ id: UInt32) throws(EngineError) { tables[id] = Table() }

  func reconfigure(_ table: TableSchema) throws(EngineError) {}

  func apply(_ mutation: Mutation) throws(EngineError) {
    for part in mutation.parts {
      let table = tables[part.table] ?? Table()
      tables[part.table] = table
      for change in part.changes {
        switch change {
        case .put(let key, let cell):
          let index = table.index(of: key)
          if index < table.keys.count, table.keys[index] == key {
            if table.cells[index].lexicographicallyPrecedes(cell) { table.cells[index] = cell }
          } else {
            table.keys.insert(key, at: index)
            table.cells.insert(cell, at: index)
          }
        case .delete(let range, let timestamp, _):
          table.deletions.append(Deletion(range: range, timestamp: timestamp))
          let low = table.index(of: range.lower)
          let high = table.index(of: range.upper)
          for index in (low..<max(low, high)).reversed()
          where table.isCovered(table.keys[index], table.cells[index]) {
            table.keys.remove(at: index)
            table.cells.remove(at: index)
          }
        }
      }
    }
  }

  func cursor(_ id: UInt32, _ range: KeyRange) -> CellCursor {
    CellCursor(tables[id] ?? Table(), range, time.nowMilliseconds)
  }
}

/// Moves over the live cells of a table.
final class CellCursor {
  private let table: CellStore.Table
  private let range: KeyRange
  private let now: Int64
  private var index = -1
  private(set) var tombstoneCount = 0

  init(_ table: CellStore.Table, _ range: KeyRange, _ now: Int64) {
    self.table = table
    self.range = range
    self.now = now
  }

  var isValid: Bool {
    index >= 0 && index < table.keys.count
      && !table.keys[index].lexicographicallyPrecedes(range.lower)
      && table.keys[index].lexicographicallyPrecedes(range.upper)
  }
  var key: [UInt8] { table.keys[index] }
  var cell: [UInt8] { table.cells[index] }

  private var isDead: Bool {
    if table.isCovered(key, cell) { return true }
    guard Cell(stored: cell, at: now) == nil else { return false }
    tombstoneCount += 1
    return true
  }

  func seek(to key: [UInt8]) throws(EngineError) {
    index = table.index(of: key.lexicographicallyPrecedes(range.lower) ? range.lower : key)
    while isValid, isDead { index += 1 }
  }

  /// Goes to the last cell before a key.
  func seek(before key: [UInt8]) throws(EngineError) {
    index = table.index(of: range.upper.lexicographicallyPrecedes(key) ? range.upper : key) - 1
    while isValid, isDead { index -= 1 }
  }

  func next() throws(EngineError) {
    index += 1
    while isValid, isDead { index += 1 }
  }

  func previous() throws(EngineError) {
    index -= 1
    while isValid, isDead { index -= 1 }
  }
}
