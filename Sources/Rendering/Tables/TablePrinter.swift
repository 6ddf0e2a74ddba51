import Core

/// Writes the lines of a table whose layout is settled.
struct TablePrinter {
  private let columns: [Column]
  private let layout: TableLayout
  private let style: TableStyle
  private let presentation: Presentation
  private let palette: ResultPalette
  /// With the mark of hidden columns, if there are any.
  private let widths: [Int]
  /// Some value has been shortened.
  private(set) var hasCut: Bool

  init(
    _ columns: [Column], rows: [[TableCell]], _ presentation: Presentation, _ palette: ResultPalette
  ) {
    self.columns = columns
    self.presentation = presentation
    self.palette = palette
    style =
      presentation.format == .aligned ? .aligned : presentation.usesASCII ? .asciiBox : .box
    var natural = columns.map { TextWidth.columns(of: VisibleText.line($0.name)) }
    for row in rows {
      for (index, cell) in row.enumerated() { natural[index] = max(natural[index], cell.columns) }
    }
    layout = TableLayout(
      natural: natural, isShortenable: columns.map { $0.kind != .number },
      limit: presentation.isTerminal ? presentation.width : nil, edge: style.edgeColumns,
      separator: TableStyle.separatorColumns)
    widths = layout.widths + (layout.hiddenCount > 0 ? [1] : [])
    hasCut = layout.cutsText
  }

  /// What the reader must know about what is missing.
  var notes: [String] {
    var notes: [String] = []
    if layout.hiddenCount > 0 {
      notes.append("\(layout.hiddenCount) of \(layout.columnCount) columns hidden")
    }
    if hasCut { notes.append("long values cut") }
    return notes
  }

  mutating func header(to sink: inout LineSink) {
    rule(.top, to: &sink)
    let cells = columns.map { column -> TableCell in
      let name = VisibleText.line(column.name)
      return TableCell(lines: [name], columns: TextWidth.columns(of: name), role: .accent)
    }
    line(cells, isHeader: true, to: &sink)
    rule(.middle, to: &sink)
  }

  mutating func row(_ cells: [TableCell], to sink: inout LineSink) {
    line(cells, isHeader: false, to: &sink)
  }

  /// The place of rows that are not shown: `… 940 rows more`.
  func gap(_ hiddenCount: Int, to sink: inout LineSink) {
    let dots = presentation.usesASCII ? "..." : "…"
    let count = ProgressLine.grouped(hiddenCount)
    let inner = widths.reduce(0) { $0 + $1 + TableStyle.separatorColumns } - 3
    // Without a frame nothing stands to the right of the note.
    let room = style.isAligned ? max(inner, presentation.width - 2) : inner
    let text =
      ["\(dots) \(count) \(hiddenCount == 1 ? "row" : "rows") more", "\(dots) \(count)"]
      .first { TextWidth.columns(of: $0) <= room } ?? presentation.ellipsis
    var line = StyledLine(style.edge + " ")
    line.append(text, .dim)
    line.pad(toColumns: room + style.edgeColumns / 2)
    line.append(" " + style.edge)
    sink.line(line.text(palette: palette))
  }

  func end(to sink: inout LineSink) { rule(.bottom, to: &sink) }

  private func rule(_ rule: TableStyle.Rule, to sink: inout LineSink) {
    if let text = style.rule(rule, widths: widths) { sink.line(text) }
  }

  private mutating func line(_ cells: [TableCell], isHeader: Bool, to sink: inout LineSink) {
    let lineCount = cells.prefix(layout.widths.count).reduce(1) { max($0, $1.lines.count) }
    for lineIndex in 0..<lineCount {
      var line = StyledLine(style.edge + " ")
      for (index, width) in widths.enumerated() {
        if index > 0 { line.append(style.separator + " ") }
        let isContinued: Bool
        if index < layout.widths.count {
          let cell = cells[index]
          append(cell, lineIndex, index, width, isHeader: isHeader, to: &line)
          isContinued = style.isAligned && lineIndex + 1 < cell.lines.count
        } else {
          line.append(presentation.ellipsis, .dim)
          isContinued = false
        }
        line.append(isContinued ? "+" : " ")
      }
      line.append(style.edge)
      sink.line(line.text(palette: palette))
    }
  }

  /// One line of one cell, brought to the width of its column.
  private mutating func append(
    _ cell: TableCell, _ lineIndex: Int, _ index: Int, _ width: Int, isHeader: Bool,
    to line: inout StyledLine
  ) {
    var text = lineIndex < cell.lines.count ? cell.lines[lineIndex] : ""
    if presentation.isTerminal && cell.columns > width {
      let fitted = TextWidth.fitting(text, columns: width, ellipsis: presentation.ellipsis)
      if fitted != text { hasCut = true }
      text = fitted
    }
    let missing = max(0, width - TextWidth.columns(of: text))
    let before: Int
    if isHeader && style.isAligned {
      before = missing / 2
    } else {
      before = columns[index].kind == .number ? missing : 0
    }
    line.append(String(repeating: " ", count: before))
    line.append(text, cell.role)
    line.append(String(repeating: " ", count: missing - before))
  }
}
