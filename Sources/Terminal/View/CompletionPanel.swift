import Core

/// Lists what could be typed below the statement.
enum CompletionPanel {
  /// - Parameters:
  ///   - width: of the screen, in cells.
  ///   - rowCountMax: the most rows to use, `>= 1`.
  /// - Returns: rows of at most `width` cells; the last says how many candidates are not shown.
  static func rows(for list: CompletionList, width: Int, rowCountMax: Int) -> [[Layout.Span]] {
    let hasSummaries = list.candidates.contains { !$0.summary.isEmpty }
    let shown =
      hasSummaries && list.candidates.count <= rowCountMax
      ? describedRows(list.candidates, width: width)
      : columns(list.candidates, width: width, rowCountMax: rowCountMax)
    let left = list.candidates.count - shown.count
    guard left > 0 || list.isCut else { return shown.rows }
    let remark = left > 0 && !list.isCut ? "… \(left) more" : "… more"
    return shown.rows + [[Layout.Span(remark, .remark)]]
  }

  /// One candidate a row, with its summary.
  private static func describedRows(
    _ candidates: [CompletionList.Candidate], width: Int
  ) -> (rows: [[Layout.Span]], count: Int) {
    let nameCells = candidates.map { CharacterWidth.cells(of: $0.text) }.max() ?? 0
    let rows = candidates.map { candidate in
      let name = padded(candidate.text, to: nameCells + 2)
      let summary = cut(candidate.summary, to: max(0, width - nameCells - 2))
      return [Layout.Span(name, .panel), Layout.Span(summary, .remark)]
    }
    return (rows, candidates.count)
  }

  /// Names in columns, read downwards.
  private static func columns(
    _ candidates: [CompletionList.Candidate], width: Int, rowCountMax: Int
  ) -> (rows: [[Layout.Span]], count: Int) {
    let cells = (candidates.map { CharacterWidth.cells(of: $0.text) }.max() ?? 0) + 2
    let columnCount = max(1, (width + 2) / cells)
    let shown = candidates.prefix(columnCount * rowCountMax)
    let rowCount = (shown.count + columnCount - 1) / columnCount
    let rows = (0..<rowCount).map { row in
      let names = stride(from: row, to: shown.count, by: rowCount).map { shown[$0].text }
      let line = names.dropLast().map { padded($0, to: cells) }.joined() + (names.last ?? "")
      return [Layout.Span(line, .panel)]
    }
    return (rows, shown.count)
  }

  private static func padded(_ text: String, to cells: Int) -> String {
    text + String(repeating: " ", count: max(0, cells - CharacterWidth.cells(of: text)))
  }

  /// A text of at most so many cells, ending in `…` if something is missing.
  static func cut(_ text: String, to cells: Int) -> String {
    guard CharacterWidth.cells(of: text) > cells else { return text }
    var kept = ""
    var used = 0
    for character in text {
      used += CharacterWidth.cells(of: character, atColumn: used)
      if used > cells - 1 { break }
      kept.append(character)
    }
    return cells > 0 ? kept + "…" : ""
  }
}
