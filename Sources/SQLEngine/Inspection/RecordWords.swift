import Core

/// A log record in words, as a line of a table: operation, place, what it did.
struct RecordWords: Equatable, Sendable {
  /// Of the transaction; empty where none is meant.
  var transaction: String
  var operation: String
  /// The table and the row's key, or the object.
  var place: String
  /// What was there before, and what after.
  var change: String

  /// Values longer than this are cut.
  static let valueLengthMax = 24
  static let changeLengthMax = 60

  init(_ record: LogRecord, _ database: Database, _ session: SQLSession) {
    transaction = ""
    place = ""
    change = ""
    switch record {
    case .change(let rows, let writer):
      transaction = String(writer.transaction)
      operation = rows.word
      let table = TableText(rows.heap, database, session)
      place = table.name
      describe(rows, table)
    case .object(let images, let writer):
      transaction = String(writer.transaction)
      operation = images.before == nil ? "CREATE" : images.after == nil ? "DROP" : "ALTER"
      place = Self.name(images)
      let sizes = [images.before, images.after].map { $0.map { "\($0.count) B" } ?? "—" }
      change = sizes.joined(separator: " → ")
    case .sequence(let id, let state):
      operation = "SEQUENCE"
      place =
        database.catalog.relations.first { $0.heap == id }?.name ?? "a sequence that is gone"
      change = "→ \(state.last)\(state.isCalled ? "" : " (next)")"
    case .commit(let end):
      transaction = String(end.transaction)
      operation = "COMMIT"
      change = "at " + Self.text(time: end.time)
    case .abort(let end):
      transaction = String(end.transaction)
      operation = "ABORT"
      let isWhole = end.parts.contains { $0.contains(end.transaction) }
      change = isWhole ? "" : "a part of it"
    case .counters(let counters):
      operation = "COUNTERS"
      change = "next object \(counters.nextObject)"
    case .rewrite(let heap, let index, _, _):
      operation = "REWRITE"
      place = TableText(heap, database, session).name
      change = "version \(index)"
    case .fill(let heap, let attribute, _):
      operation = "FILL"
      place = TableText(heap, database, session).name
      change = "column \(attribute + 1)"
    case .empty(let heap):
      operation = "EMPTY"
      place = TableText(heap, database, session).name
    }
    if change.count > Self.changeLengthMax {
      change = change.prefix(Self.changeLengthMax - 1) + "…"
    }
  }

  private static func text(time: Int64) -> String {
    String(
      decoding: DateTimeText.printed(time, as: .timestamp, SQLSettings()), as: UTF8.self)
  }

  private mutating func describe(_ rows: LogRecord.RowChange, _ table: TableText) {
    switch rows {
    case .insert(_, _, let rowCount, let columnCount, let bytes):
      guard let row = Self.values(bytes, columnCount) else { return }
      if rowCount == 1 { place += table.key(of: row) }
      change = "→ " + table.text(of: row) + (rowCount > 1 ? " and \(rowCount - 1) more" : "")
    case .update(_, _, let new, _, let changes):
      place += table.key(ofVersion: new)
      change = changes.map { change in
        let texts = [change.before, change.after].map {
          table.text(of: $0.value, attribute: change.attribute)
        }
        return "\(table.columnName(change.attribute)) \(texts[0]) → \(texts[1])"
      }.joined(separator: ", ")
    case .delete(_, _, let bytes):
      guard let row = Self.row(bytes) else { return }
      place += table.key(of: row)
      change = table.text(of: row) + " →"
    }
  }

  private static func values(_ bytes: [UInt8], _ count: Int) -> [SQLValue]? {
    bytes.withUnsafeBytes { bytes in
      var reader = RecordReader(bytes)
      return try? reader.values(count)
    }
  }

  private static func row(_ bytes: [UInt8]) -> [SQLValue]? {
    bytes.withUnsafeBytes { bytes in
      var reader = RecordReader(bytes)
      return try? reader.list { (reader) throws(RecordFault) in try reader.value() }
    }
  }

  /// What it is and how it is called, as the newer image says: it may be gone by now.
  private static func name(_ images: LogRecord.ObjectImages) -> String {
    guard let bytes = images.after ?? images.before,
      let (kind, name) = ObjectCodec.title(of: bytes)
    else { return "object \(images.id)" }
    return "\(kind) \(name)"
  }
}

/// A table as records name it: by its heap.
struct TableText {
  let name: String
  private let relation: Relation?
  private let heap: Heap?
  private let session: SQLSession

  init(_ heap: ObjectID, _ database: Database, _ session: SQLSession) {
    relation = database.catalog.relations.first { $0.heap == heap && $0.heap != 0 }
    name = relation?.name ?? "heap \(heap)"
    self.heap = database.heaps[heap]
    self.session = session
  }

  /// The row's primary key, in parentheses; empty if the table has none.
  func key(of row: [SQLValue]) -> String {
    let columns = relation?.constraints.lazy.compactMap { constraint -> [Int]? in
      if case .primaryKey = constraint.kind { constraint.columns } else { nil }
    }.first
    guard let columns, columns.allSatisfy({ $0 < row.count }) else { return "" }
    return " (" + columns.map { text(of: row[$0], attribute: $0) }.joined(separator: ", ") + ")"
  }

  func key(ofVersion index: Int) -> String {
    guard let heap, index < heap.versionCount, !heap.version(index).isRemoved else { return "" }
    return key(of: heap.row(index))
  }

  func columnName(_ attribute: Int) -> String {
    guard let relation, attribute < relation.columns.count else { return "column \(attribute + 1)" }
    return relation.columns[attribute].name
  }

  func text(of row: [SQLValue]) -> String {
    let parts = row.enumerated().compactMap { attribute, value -> String? in
      if let relation, attribute < relation.columns.count, relation.columns[attribute].isDropped {
        return nil
      }
      return text(of: value, attribute: attribute)
    }
    return "(" + parts.joined(separator: ", ") + ")"
  }

  func text(of value: SQLValue, attribute: Int) -> String {
    if value.isNull { return "null" }
    guard let relation, attribute < relation.columns.count else { return "…" }
    var context = session.evaluation
    let printed = try? TextForm.printed(value, as: relation.columns[attribute].type, &context)
    let text = String(decoding: printed ?? Array("…".utf8), as: UTF8.self)
    let isLong = text.count > RecordWords.valueLengthMax
    return isLong ? text.prefix(RecordWords.valueLengthMax - 1) + "…" : text
  }
}

extension LogRecord.RowChange {
  var word: String {
    switch self {
    case .insert: "INSERT"
    case .update: "UPDATE"
    case .delete: "DELETE"
    }
  }
}
