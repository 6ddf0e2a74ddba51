import Core

extension Renderer {
  /// Rows that are looked at before the width of the columns is settled.
  static let sampledRowCountMax = 1_000

  /// Writes rows in columns, framed or not.
  ///
  /// Memory stays flat: widths come from a sample, and where only some rows are shown no more than
  /// those are kept. A later value wider than its column is cut on a terminal; elsewhere it pushes
  /// its neighbours aside and nothing is lost.
  func renderTable(_ source: any RowSource, to output: any TextOutput) throws(EngineError) {
    var sink = LineSink(output)
    let printed: (rowCount: Int, notes: [String])
    do throws(EngineError) {
      if presentation.isTerminal, let shownMax = presentation.rowsShownMax {
        printed = try printEnds(of: source, shownMax: max(2, shownMax), to: &sink)
      } else {
        printed = try printAll(source, to: &sink)
      }
      sink.finish()
    } catch {
      sink.finish()
      throw error
    }
    if presentation.isTerminal {
      writeFooter(rowCount: printed.rowCount, notes: printed.notes, tag: source.tag, to: output)
    }
  }

  private func printAll(
    _ source: any RowSource, to sink: inout LineSink
  ) throws(EngineError) -> (rowCount: Int, notes: [String]) {
    var sample: [[TableCell]] = []
    while sample.count < Self.sampledRowCountMax, let batch = try source.nextBatch() {
      append(batch, to: &sample)
    }
    var printer = TablePrinter(source.columns, rows: sample, presentation, palette)
    var rowCount = sample.count
    printer.header(to: &sink)
    for row in sample { printer.row(row, to: &sink) }
    sink.finish()
    while !sink.isClosed, let batch = try source.nextBatch() {
      for row in 0..<batch.rowCount { printer.row(cells(batch, row), to: &sink) }
      rowCount += batch.rowCount
    }
    printer.end(to: &sink)
    return (rowCount, withAdvice(printer.notes))
  }

  /// Shows the first and the last rows; those between are counted and forgotten.
  private func printEnds(
    of source: any RowSource, shownMax: Int, to sink: inout LineSink
  ) throws(EngineError) -> (rowCount: Int, notes: [String]) {
    let tailMax = shownMax / 2
    let headMax = shownMax - tailMax
    var head: [[TableCell]] = []
    var tail: [[TableCell]] = []
    var rowCount = 0
    while !sink.isClosed, let batch = try source.nextBatch() {
      for row in 0..<batch.rowCount {
        if head.count < headMax {
          head.append(cells(batch, row))
        } else if rowCount + row < headMax + tailMax || row >= batch.rowCount - tailMax {
          tail.append(cells(batch, row))
        }
      }
      rowCount += batch.rowCount
      if tail.count > tailMax { tail.removeFirst(tail.count - tailMax) }
    }
    let hiddenCount = rowCount - head.count - tail.count
    var printer = TablePrinter(source.columns, rows: head + tail, presentation, palette)
    printer.header(to: &sink)
    for row in head { printer.row(row, to: &sink) }
    if hiddenCount > 0 { printer.gap(hiddenCount, to: &sink) }
    for row in tail { printer.row(row, to: &sink) }
    printer.end(to: &sink)
    var notes = printer.notes
    if hiddenCount > 0 {
      let hidden = ProgressLine.grouped(hiddenCount)
      notes.insert("\(hidden) of \(ProgressLine.grouped(rowCount)) rows not shown", at: 0)
    }
    return (rowCount, withAdvice(notes))
  }

  /// Columns and values that are missing can be seen in another format.
  private func withAdvice(_ notes: [String]) -> [String] {
    let isCut = notes.contains { !$0.hasSuffix("not shown") }
    return isCut ? notes + ["\\format vertical shows all"] : notes
  }

  private func append(_ batch: RowBatch, to rows: inout [[TableCell]]) {
    for row in 0..<batch.rowCount { rows.append(cells(batch, row)) }
  }

  private func cells(_ batch: RowBatch, _ row: Int) -> [TableCell] {
    (0..<batch.columnCount).map { TableCell(batch.cell(row: row, column: $0), presentation) }
  }
}

extension TableCell {
  init(lines: [String], columns: Int, role: Figure.Role) {
    self.lines = lines
    self.columns = columns
    self.role = role
  }
}
