import Core

extension Renderer {
  /// Writes a table in the chosen format, and its tag where a person reads it.
  func render(_ cells: any RowSource, to output: any TextOutput) throws(EngineError) {
    let isJSON = presentation.format == .json || presentation.format == .jsonl
    let source = isJSON ? cells : UnquotedRows.around(cells)
    switch presentation.format {
    case .aligned, .box: try renderTable(source, to: output)
    case .vertical: try renderVertical(source, to: output)
    case .json: try write(source, JSONRows(isArray: true), to: output)
    case .jsonl: try write(source, JSONRows(isArray: false), to: output)
    case .csv: try write(source, CSVRows(nullText: presentation.nullText), to: output)
    case .tsv: try write(source, TSVRows(nullText: presentation.nullText), to: output)
    case .markdown: try write(source, MarkdownRows(nullText: presentation.nullText), to: output)
    case .html: try write(source, HTMLRows(nullText: presentation.nullText), to: output)
    case .insert: try write(source, InsertRows(table: presentation.insertTable), to: output)
    }
  }

  private func write(
    _ source: any RowSource, _ writer: some RowWriter, to output: any TextOutput
  ) throws(EngineError) {
    var writer = writer
    try writer.writeAll(source, to: output)
  }

  private func renderVertical(
    _ source: any RowSource, to output: any TextOutput
  ) throws(EngineError) {
    var writer = VerticalRows(presentation, palette)
    let rowCount = try writer.writeAll(source, to: output)
    if rowCount == 0 || presentation.isTerminal {
      writeFooter(rowCount: rowCount, notes: [], tag: source.tag, to: output)
    }
  }

  /// Writes `(3 rows)`, what was not shown, and a tag that says more than the count does.
  func writeFooter(rowCount: Int, notes: [String], tag: String?, to output: any TextOutput) {
    let rows = rowCount == 1 ? "(1 row)" : "(\(ProgressLine.grouped(rowCount)) rows)"
    var lines = [palette.painted(rows, as: .dim)]
    if !notes.isEmpty {
      let separator = presentation.usesASCII ? ", " : " · "
      lines.append(palette.painted(notes.joined(separator: separator), as: .dim))
    }
    if let tag, !tag.hasPrefix("SELECT ") {
      lines += tag.split(separator: "\n").map { VisibleText.line(String($0)) }
    }
    output.write(lines.joined(separator: "\n") + "\n")
  }
}
