import Core

extension FigureRenderer {
  private static let gapColumns = 2

  /// Headings, rows, and how many rows are left out. The widest left-aligned column gives way where
  /// the table is too wide.
  ///
  ///     key      type    ttl
  ///     cart:42  hash      -
  ///     … 12 older records
  func lines(of table: FigureTable) -> [StyledLine] {
    let count = max(table.headings.count, table.rows.map(\.cells.count).max() ?? 0)
    guard count > 0 else { return omission(of: table) }
    let titles = table.headings.map(\.title)
    let grid = ([titles] + table.rows.map(\.cells)).map { cells in
      (0..<count).map { $0 < cells.count ? VisibleText.line(cells[$0]) : "" }
    }
    let rightAligned = (0..<count).map {
      $0 < table.headings.count && table.headings[$0].alignsRight
    }
    let widths = widths(of: grid, rightAligned: rightAligned)
    var lines: [StyledLine] = []
    if titles.contains(where: { !$0.isEmpty }) {
      lines.append(line(grid[0], widths, rightAligned, .dim))
    }
    for (cells, row) in zip(grid.dropFirst(), table.rows) {
      lines.append(line(cells, widths, rightAligned, row.role))
    }
    return lines + omission(of: table)
  }

  private func widths(of grid: [[String]], rightAligned: [Bool]) -> [Int] {
    let natural = rightAligned.indices.map { column in
      grid.reduce(0) { max($0, TextWidth.columns(of: $1[column])) }
    }
    let layout = TableLayout(
      natural: natural, isShortenable: rightAligned.map { !$0 }, limit: width, edge: 0,
      separator: Self.gapColumns)
    return layout.widths
  }

  private func line(
    _ cells: [String], _ widths: [Int], _ rightAligned: [Bool], _ role: Figure.Role
  ) -> StyledLine {
    var text = ""
    for (index, columns) in widths.enumerated() {
      if index > 0 { text += String(repeating: " ", count: Self.gapColumns) }
      let cell = TextWidth.fitting(cells[index], columns: columns, ellipsis: glyphs.ellipsis)
      text += TextWidth.padded(cell, toColumns: columns, alignsRight: rightAligned[index])
    }
    // A column that found no room at all is marked, as one that is cut is.
    if widths.count < cells.count { text += "  \(glyphs.ellipsis)" }
    return StyledLine(text, role)
  }

  private func omission(of table: FigureTable) -> [StyledLine] {
    guard table.omittedCount > 0 else { return [] }
    let count = ProgressLine.grouped(table.omittedCount)
    return [StyledLine("\(glyphs.dots) \(count) \(VisibleText.line(table.omittedWhat))", .dim)]
  }
}
