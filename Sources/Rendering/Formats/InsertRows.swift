import Core

/// Rows as SQL that inserts them.
///
///     INSERT INTO result ("id", "name") VALUES (1, 'O''Hara');
struct InsertRows: RowWriter {
  /// As it is written: it may be qualified or quoted.
  let table: String
  private var head = ""
  private var kinds: [Column.Kind] = []

  init(table: String) { self.table = table }

  mutating func begin(_ columns: [Column], sample: RowBatch?, to sink: inout LineSink) {
    kinds = columns.map(\.kind)
    let names = columns.map { Self.quoted($0.name, mark: "\"") }.joined(separator: ", ")
    head = "INSERT INTO \(table) (\(names)) VALUES ("
  }

  func write(_ batch: RowBatch, row: Int, to sink: inout LineSink) {
    sink.append(head)
    for column in 0..<batch.columnCount {
      if column > 0 { sink.append(", ") }
      let cell = batch.cell(row: row, column: column)
      sink.append(cell.map { literal($0, kinds[column]) } ?? "NULL")
    }
    sink.line(");")
  }

  private func literal(_ cell: ArraySlice<UInt8>, _ kind: Column.Kind) -> String {
    if kind == .number && CellText.isJSONNumber(cell) {
      return String(decoding: cell, as: UTF8.self)
    }
    if kind == .boolean, let value = CellText.boolean(cell) { return value ? "TRUE" : "FALSE" }
    return Self.quoted(String(decoding: cell, as: UTF8.self), mark: "'")
  }

  private static func quoted(_ text: String, mark: Unicode.Scalar) -> String {
    var result = String(Character(mark))
    for scalar in text.unicodeScalars {
      if scalar == mark { result.unicodeScalars.append(mark) }
      result.unicodeScalars.append(scalar)
    }
    result.unicodeScalars.append(mark)
    return result
  }
}
