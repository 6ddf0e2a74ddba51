/// Turns layouts into the bytes that bring a terminal from the last painted screen to the next.
///
/// One paint is one array of bytes, to be written at once: go up to the first row, write each row
/// and erase what is right of it, erase what is below, go to the cursor. A row that fills the
/// screen and goes on in the next is left to the terminal to wrap, so that it copies as one line.
///
/// A statement taller than the screen is shown through a window around the cursor.
struct Painter {
  var palette: Palette
  /// Nil while nothing of ours is on the screen.
  private var painted: Painted?

  /// What is on the screen.
  private struct Painted {
    var rows: [Layout.Row]
    /// The first row of the layout that is shown.
    var top: Int
    /// In rows of the screen from the first that is ours.
    var cursorRow: Int
    var cursorColumn: Int
  }

  init(palette: Palette) { self.palette = palette }

  /// Shows a layout in place of the last one.
  mutating func paint(_ layout: Layout, size: TerminalSize) -> [UInt8] {
    let top = windowTop(layout, height: size.rows)
    let bottom = min(layout.rows.count, top + size.rows)
    var rows = Array(layout.rows[top..<bottom])
    markCuts(&rows, layout, top: top, bottom: bottom)
    var output = Output(palette: palette)
    output.text("\u{1B}[?2026h\u{1B}[?25l")
    goToStart(&output)
    output.rows(rows, width: size.columns)
    let cursorRow = layout.cursorRow - top
    output.text("\r")
    output.move(rows.count - 1 - cursorRow, "A")
    output.move(layout.cursorColumn, "C")
    output.text("\u{1B}[?25h\u{1B}[?2026l")
    painted = Painted(
      rows: rows, top: top, cursorRow: cursorRow, cursorColumn: layout.cursorColumn)
    return output.bytes
  }

  /// Shows all rows of a layout for good, with the cursor on the row below them.
  mutating func finish(_ layout: Layout, size: TerminalSize) -> [UInt8] {
    var output = Output(palette: palette)
    output.text("\u{1B}[?2026h")
    goToStart(&output)
    output.rows(layout.rows, width: size.columns)
    output.text("\r\n\u{1B}[?2026l")
    painted = nil
    return output.bytes
  }

  /// Takes what is ours off the screen; the cursor is then where it began.
  mutating func erase() -> [UInt8] {
    var output = Output(palette: palette)
    goToStart(&output)
    output.text("\u{1B}[J")
    painted = nil
    return output.bytes
  }

  /// Empties the whole screen.
  mutating func clearScreen() -> [UInt8] {
    painted = nil
    return Array("\u{1B}[H\u{1B}[2J".utf8)
  }

  /// Forgets what is on the screen: something else has written there.
  mutating func forget() { painted = nil }

  /// Follows the terminal, which has laid out its rows anew for another width.
  mutating func resize(toWidth width: Int) {
    guard var shown = painted else { return }
    var rowsAbove = 0
    var lineCells = 0
    for row in shown.rows.prefix(shown.cursorRow) {
      lineCells += row.cells
      if row.isWrapped { continue }
      rowsAbove += max(1, (lineCells + width - 1) / width)
      lineCells = 0
    }
    shown.cursorRow = rowsAbove + (lineCells + shown.cursorColumn) / width
    painted = shown
  }

  private func goToStart(_ output: inout Output) {
    output.text("\r")
    if let painted { output.move(painted.cursorRow, "A") }
  }

  /// The first row to show: the same as before as long as the cursor can be seen.
  private func windowTop(_ layout: Layout, height: Int) -> Int {
    let rowCount = layout.rows.count
    guard rowCount > height else { return 0 }
    let margin = height >= 4 ? 1 : 0
    let lowest = layout.cursorRow + margin - height + 1
    let highest = layout.cursorRow - margin
    let wished = max(lowest, min(painted?.top ?? lowest, highest))
    return max(0, min(wished, rowCount - height))
  }

  /// Writes over the edges of the window how much is beyond them.
  private func markCuts(_ rows: inout [Layout.Row], _ layout: Layout, top: Int, bottom: Int) {
    guard rows.count >= 4 else { return }
    if top > 0 { rows[0] = Self.cutMark(top + 1, "above") }
    let below = layout.rows.count - bottom
    if below > 0 { rows[rows.count - 1] = Self.cutMark(below + 1, "below") }
  }

  private static func cutMark(_ count: Int, _ place: String) -> Layout.Row {
    let text = "… \(count) more rows \(place)"
    return Layout.Row(spans: [Layout.Span(text, .remark)], cells: CharacterWidth.cells(of: text))
  }
}

/// Bytes for a terminal.
private struct Output {
  let palette: Palette
  var bytes: [UInt8] = []

  init(palette: Palette) { self.palette = palette }

  mutating func text(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Moves the cursor up (`A`) or right (`C`).
  mutating func move(_ count: Int, _ direction: String) {
    if count > 0 { text("\u{1B}[\(count)\(direction)") }
  }

  mutating func rows(_ rows: [Layout.Row], width: Int) {
    for (index, row) in rows.enumerated() {
      let isLast = index == rows.count - 1
      let isFull = row.cells >= width
      // Erasing behind a full row would take its last cell: erase before it is written.
      if isLast && isFull { text("\u{1B}[J") }
      for span in row.spans { self.span(span) }
      if isLast {
        if !isFull { text("\u{1B}[J") }
      } else if !isFull {
        text("\u{1B}[K\r\n")
      } else if !canWrap(row, into: rows[index + 1], isLast: index + 2 == rows.count, width: width)
      {
        text("\r\n")
      }
    }
  }

  /// Whether the terminal itself goes on to the next row when it gets the next character.
  private func canWrap(
    _ row: Layout.Row, into next: Layout.Row, isLast: Bool, width: Int
  ) -> Bool {
    row.isWrapped && next.cells > 0 && !(isLast && next.cells >= width)
      && row.spans.allSatisfy { $0.disputedColumns == nil }
  }

  private mutating func span(_ span: Layout.Span) {
    // A character of disputed width gets blank cells without wrapping, and the text behind it a
    // place.
    if let columns = span.disputedColumns {
      text(String(repeating: " ", count: columns.count))
      text("\u{1B}[\(columns.lowerBound + 1)G\u{1B}[?7l")
    }
    let code = palette.code(for: span.style)
    text(code.isEmpty ? span.text : "\u{1B}[\(code)m\(span.text)\u{1B}[0m")
    if let columns = span.disputedColumns {
      text("\u{1B}[?7h\u{1B}[\(columns.upperBound + 1)G")
    }
  }
}
