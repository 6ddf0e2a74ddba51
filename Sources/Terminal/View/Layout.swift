import Core

/// What the editor shows, before it is cut into rows.
struct EditorView {
  var prompt = ""
  /// Stands before every line of the statement but the first.
  var continuationPrompt = ""
  var text = ""
  /// In UTF-8 bytes of `text`.
  var cursor = 0
  /// In order and without overlap.
  var tokens: [Token] = []
  /// Grey text behind the statement.
  var hint = ""
  /// A part of the text that is shown as a chip.
  var chip: (range: Range<Int>, label: String)?
  /// The part of the text that a search found.
  var match: Range<Int>?
  /// Rows below the statement, each cut where the screen ends.
  var panel: [[Layout.Span]] = []
  /// The cursor stands in the last row of the panel, behind so many cells.
  var panelCursorColumn: Int?
}

/// A statement as rows of cells: where everything is, and nothing of how it gets there.
///
///     sql> SELECT name        row 0   ends with a line feed
///      ... FROM a_very_long   row 1   wrapped: goes on in row 2
///     _table▏                 row 2   the cursor
///     a_table  a_tree         row 3   the panel
///
/// Invariants:
/// 1. No row is wider than the width it was made for, unless one character is.
/// 2. The cursor stands in one of the rows, at a column less than the width.
struct Layout: Equatable {
  var rows: [Row] = []
  var cursorRow = 0
  /// In cells.
  var cursorColumn = 0

  struct Row: Equatable {
    var spans: [Span] = []
    var cells = 0
    /// The next row goes on with the same line.
    var isWrapped = false

    /// The characters without their styles.
    var text: String { spans.map(\.text).joined() }
  }

  struct Span: Equatable {
    var text: String
    var style: Style
    /// The columns of one character to which terminals give different widths; nil for other text.
    var disputedColumns: Range<Int>?

    init(_ text: String, _ style: Style, disputedColumns: Range<Int>? = nil) {
      self.text = text
      self.style = style
      self.disputedColumns = disputedColumns
    }
  }

  /// Lays a view out for a screen.
  /// - Parameter width: in cells, `>= 1`.
  /// - Complexity: O(n) in the text.
  init(_ view: EditorView, width: Int) {
    var builder = LayoutBuilder(width: width)
    builder.put(view.prompt, .prompt)
    builder.put(view)
    for line in view.panel { builder.putPanelRow(line) }
    self = builder.finished(panelCursorColumn: view.panelCursorColumn)
  }

  fileprivate init() {}
}

/// Cuts text into rows.
private struct LayoutBuilder {
  private let width: Int
  private var layout = Layout()
  private var row = Layout.Row()
  private var panelRows: [Layout.Row] = []

  init(width: Int) {
    precondition(width >= 1, "a screen has a column")
    self.width = width
  }

  mutating func put(_ text: String, _ style: Style) {
    for character in text { put(character, style) }
  }

  /// The statement: text, chip, cursor and hint.
  mutating func put(_ view: EditorView) {
    let text = view.text
    var tokens = view.tokens[...]
    var index = text.startIndex
    var offset = 0
    while index < text.endIndex {
      if offset == view.cursor { markCursor(before: text[index]) }
      if let chip = view.chip, offset == chip.range.lowerBound, !chip.range.isEmpty {
        put(chip.label, .chip)
        index = text.utf8.index(index, offsetBy: chip.range.count)
        offset = chip.range.upperBound
        continue
      }
      let character = text[index]
      let size = character.utf8.count
      // A cursor between the code points of one character is shown before it.
      if offset < view.cursor, view.cursor < offset + size { markCursor(before: character) }
      while let token = tokens.first, token.range.upperBound <= offset { tokens.removeFirst() }
      put(character, style(at: offset, tokens.first, view), view.continuationPrompt)
      text.formIndex(after: &index)
      offset += size
    }
    if view.cursor >= offset { markCursorAtEnd() }
    put(CompletionPanel.cut(view.hint, to: width - row.cells), .hint)
    flushRow(isWrapped: false)
  }

  private func style(at offset: Int, _ token: Token?, _ view: EditorView) -> Style {
    if let match = view.match, match.contains(offset) { return .match }
    if let token, token.range.contains(offset) { return .token(token.kind) }
    return .plain
  }

  mutating func putPanelRow(_ spans: [Layout.Span]) {
    row = Layout.Row()
    for span in spans {
      for character in span.text {
        guard row.cells + CharacterWidth.cells(of: character, atColumn: row.cells) <= width else {
          break
        }
        append(character, span.style)
      }
    }
    panelRows.append(row)
  }

  func finished(panelCursorColumn: Int?) -> Layout {
    var finished = layout
    finished.rows += panelRows
    if let column = panelCursorColumn {
      finished.cursorRow = finished.rows.count - 1
      finished.cursorColumn = min(column, width - 1)
    }
    return finished
  }

  private mutating func put(
    _ character: Character, _ style: Style, _ continuationPrompt: String
  ) {
    guard character == "\n" else { return put(character, style) }
    flushRow(isWrapped: false)
    put(continuationPrompt, .continuationPrompt)
  }

  private mutating func put(_ character: Character, _ style: Style) {
    wrap(before: character)
    append(character, style)
  }

  private mutating func append(_ character: Character, _ style: Style) {
    let cells = CharacterWidth.cells(of: character, atColumn: row.cells)
    if character == "\t" || character == "\n" {
      let blanks = character == "\t" ? min(cells, width - row.cells) : 0
      add(String(repeating: " ", count: blanks), style, cells: blanks)
    } else if let substitute = CharacterWidth.substitute(for: character) {
      add(substitute, .substitute, cells: cells)
    } else {
      add(
        String(character), style, cells: cells, isAmbiguous: CharacterWidth.isAmbiguous(character))
    }
  }

  private mutating func add(
    _ text: String, _ style: Style, cells: Int, isAmbiguous: Bool = false
  ) {
    row.cells += cells
    if isAmbiguous {
      let columns = (row.cells - cells)..<row.cells
      row.spans.append(Layout.Span(text, style, disputedColumns: columns))
    } else if let last = row.spans.indices.last, row.spans[last].style == style,
      row.spans[last].disputedColumns == nil
    {
      row.spans[last].text += text
    } else {
      row.spans.append(Layout.Span(text, style))
    }
  }

  /// Starts a new row if a character does not fit into this one.
  private mutating func wrap(before character: Character) {
    guard row.cells > 0, character != "\n" else { return }
    let cells = character == "\t" ? 1 : CharacterWidth.cells(of: character, atColumn: row.cells)
    if row.cells + cells > width { flushRow(isWrapped: true) }
  }

  private mutating func markCursor(before character: Character) {
    if character == "\n" { return markCursorAtEnd() }
    wrap(before: character)
    markCursorHere()
  }

  /// The cursor behind the last cell of a full row stands at the start of the next one.
  private mutating func markCursorAtEnd() {
    if row.cells >= width { flushRow(isWrapped: true) }
    markCursorHere()
  }

  private mutating func markCursorHere() {
    layout.cursorRow = layout.rows.count
    layout.cursorColumn = row.cells
  }

  private mutating func flushRow(isWrapped: Bool) {
    row.isWrapped = isWrapped
    layout.rows.append(row)
    row = Layout.Row()
  }
}
