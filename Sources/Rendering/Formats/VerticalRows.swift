import Core

/// One line a cell, a rule before each row.
///
///     -[ RECORD 1 ]-------
///     id   | 1
///     name | first line  +
///          | second line
///
/// Nothing is ever cut: this is the format that shows what the others hide.
///
/// **Source:** psql, `\x`.
struct VerticalRows: RowWriter {
  private let presentation: Presentation
  private let palette: ResultPalette
  private var names: [String] = []
  private var nameColumns = 0
  private var valueColumns = 0
  private var rowNumber = 0

  init(_ presentation: Presentation, _ palette: ResultPalette) {
    self.presentation = presentation
    self.palette = palette
  }

  mutating func begin(_ columns: [Column], sample: RowBatch?, to sink: inout LineSink) {
    names = columns.map { VisibleText.line($0.name) }
    nameColumns = names.reduce(0) { max($0, TextWidth.columns(of: $1)) }
    guard let sample else { return }
    for row in 0..<sample.rowCount {
      for column in 0..<sample.columnCount {
        valueColumns = max(valueColumns, cell(sample, row, column).columns)
      }
    }
  }

  mutating func write(_ batch: RowBatch, row: Int, to sink: inout LineSink) {
    rowNumber += 1
    sink.line(palette.painted(rule, as: .dim))
    for column in 0..<batch.columnCount {
      let cell = cell(batch, row, column)
      let isMultiLine = cell.lines.count > 1
      for (index, line) in cell.lines.enumerated() {
        let name = TextWidth.padded(index == 0 ? names[column] : "", toColumns: nameColumns)
        let isLast = index == cell.lines.count - 1
        let text =
          isMultiLine && !isLast ? TextWidth.padded(line, toColumns: cell.columns) + "+" : line
        let value = palette.painted(text, as: cell.role)
        sink.line(value.isEmpty ? "\(name) |" : "\(name) | \(value)")
      }
    }
  }

  private func cell(_ batch: RowBatch, _ row: Int, _ column: Int) -> TableCell {
    TableCell(batch.cell(row: row, column: column), presentation)
  }

  /// `-[ RECORD 1 ]--` as long as the longest line, within the terminal.
  private var rule: String {
    let head = "-[ RECORD \(rowNumber) ]"
    let full = nameColumns + 3 + valueColumns
    let width = presentation.isTerminal ? min(full, presentation.width) : full
    return head + String(repeating: "-", count: max(0, width - head.utf8.count))
  }
}
