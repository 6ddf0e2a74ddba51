import Core

/// Rows as JSON objects: one array (`json`), or one object a line (`jsonl`).
///
///     [{"id": 1, "name": "ann"},
///     {"id": 2, "name": null}]
///
/// Cells of kind number, boolean and json are written as such where their text is valid JSON;
/// everything else is a string. A second column of the same name gets a number: `count`, `count_2`.
struct JSONRows: RowWriter {
  let isArray: Bool
  /// `"name": `, in quotes and escaped.
  private var names: [[UInt8]] = []
  private var kinds: [Column.Kind] = []
  private var rowCount = 0

  init(isArray: Bool) { self.isArray = isArray }

  mutating func begin(_ columns: [Column], sample: RowBatch?, to sink: inout LineSink) {
    kinds = columns.map(\.kind)
    var uses: [String: Int] = [:]
    names = columns.map { column in
      let use = uses[column.name, default: 0] + 1
      uses[column.name] = use
      var bytes: [UInt8] = []
      JSON.write(use == 1 ? column.name : "\(column.name)_\(use)", to: &bytes)
      return bytes + Array(": ".utf8)
    }
    if isArray { sink.append(UInt8(ascii: "[")) }
  }

  mutating func write(_ batch: RowBatch, row: Int, to sink: inout LineSink) {
    if isArray && rowCount > 0 {
      sink.append(UInt8(ascii: ","))
      sink.endLine()
    }
    rowCount += 1
    sink.append(UInt8(ascii: "{"))
    for column in 0..<batch.columnCount {
      if column > 0 { sink.append(", ") }
      sink.append(names[column][...])
      if let cell = batch.cell(row: row, column: column) {
        sink.append { write(cell, kinds[column], to: &$0) }
      } else {
        sink.append("null")
      }
    }
    sink.append(UInt8(ascii: "}"))
    if !isArray { sink.endLine() }
  }

  func end(rowCount: Int, to sink: inout LineSink) {
    guard isArray else { return }
    sink.append(UInt8(ascii: "]"))
    sink.endLine()
  }

  private func write(_ cell: ArraySlice<UInt8>, _ kind: Column.Kind, to output: inout [UInt8]) {
    switch kind {
    case .number where CellText.isJSONNumber(cell):
      output.append(contentsOf: cell)
      return
    case .boolean:
      guard let value = CellText.boolean(cell) else { break }
      output.append(contentsOf: (value ? "true" : "false").utf8)
      return
    case .json, .quoted:
      guard let value = try? JSON(parsing: Array(cell)) else { break }
      value.write(to: &output, spaced: true)
      return
    default: break
    }
    JSON.write(String(decoding: cell, as: UTF8.self), to: &output)
  }
}
