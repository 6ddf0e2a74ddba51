/// Changes to one or several tables that happen together or not at all.
struct Mutation: Equatable, Sendable {
  enum Change: Equatable, Sendable {
    /// A cell, or a tombstone, in its stored form.
    case put(key: [UInt8], cell: [UInt8])
    /// Cells of the range with this timestamp or a lower one are gone.
    case delete(KeyRange, timestamp: Int64, atMilliseconds: Int64)
  }

  /// The changes of one table.
  struct Part: Equatable, Sendable {
    var table: UInt32
    var changes: [Change]
  }

  /// In the order in which the tables were first touched.
  private(set) var parts: [Part] = []

  var isEmpty: Bool { parts.allSatisfy(\.changes.isEmpty) }

  var changeCount: Int { parts.reduce(0) { $0 + $1.changes.count } }

  mutating func add(_ change: Change, to table: UInt32) {
    if let index = parts.firstIndex(where: { $0.table == table }) {
      parts[index].changes.append(change)
    } else {
      parts.append(Part(table: table, changes: [change]))
    }
  }

  mutating func put(_ key: [UInt8], _ cell: [UInt8], in table: UInt32) {
    add(.put(key: key, cell: cell), to: table)
  }

  mutating func append(_ other: Mutation) {
    for part in other.parts { for change in part.changes { add(change, to: part.table) } }
  }

  /// The changes of one table.
  func changes(of table: UInt32) -> [Change] { parts.first { $0.table == table }?.changes ?? [] }
}
