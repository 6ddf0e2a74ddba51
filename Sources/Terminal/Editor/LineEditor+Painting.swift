import Core

/// What the editor shows.
extension LineEditor {
  /// A longer text is shown without colours.
  static let colouredSizeBytesMax = 64 << 10
  /// The most rows of candidates.
  static let panelRowCountMax = 10

  /// Shows the statement as it is now.
  func paint() {
    let size = size
    var view = view(of: editing.search?.shown ?? buffer)
    if let search = editing.search {
      view.match = search.match?.range
      (view.panel, view.panelCursorColumn) = Self.panel(for: search, width: size.columns)
    } else if let list = editing.completions {
      let rowCountMax = max(1, min(Self.panelRowCountMax, size.rows / 2))
      view.panel = CompletionPanel.rows(for: list, width: size.columns, rowCountMax: rowCountMax)
    } else if editing.isLiteralNext {
      view.panel = [[Layout.Span("the next key is inserted as it is", .remark)]]
    } else {
      view.hint = ghost(behind: buffer)?.shown ?? ""
    }
    write(painter.paint(Layout(view, width: size.columns), size: size))
  }

  /// Shows the statement for good, and goes to the row below it.
  /// - Parameter mark: what to show behind it: `^C`.
  func paintFinally(mark: String = "") {
    var view = view(of: buffer)
    view.cursor = view.text.utf8.count
    view.hint = mark
    let size = size
    write(painter.finish(Layout(view, width: size.columns), size: size))
  }

  private func view(of buffer: EditBuffer) -> EditorView {
    var view = EditorView()
    view.prompt = editing.prompt
    view.continuationPrompt = editing.continuationPrompt
    view.text = buffer.text
    view.cursor = buffer.cursorUTF8
    if let fold = editing.fold, editing.search == nil {
      let start = EditBuffer.utf8Count(buffer.scalars[..<fold.range.lowerBound])
      let size = EditBuffer.utf8Count(buffer.scalars[fold.range])
      view.chip = (start..<(start + size), fold.label)
    }
    if view.text.utf8.count <= Self.colouredSizeBytesMax {
      view.tokens = editing.assistant.tokens(in: view.text)
    }
    return view
  }

  /// Grey text behind the statement.
  struct Ghost {
    var shown: String
    /// What Right inserts; nil for a hint on syntax, which is no text.
    var accepted: String?
  }

  /// What stands in grey behind a text: the rest of its syntax, or else of a statement entered
  /// before.
  func ghost(behind buffer: EditBuffer) -> Ghost? {
    guard buffer.isAtEnd, !buffer.isBlank, editing.fold == nil else { return nil }
    let text = buffer.text
    guard text.utf8.count <= Self.colouredSizeBytesMax else { return nil }
    if let hint = editing.assistant.hint(after: text), !hint.isEmpty {
      return Ghost(shown: hint, accepted: nil)
    }
    let wanted = text.utf8
    let entry = history.entries.last {
      $0.utf8.count > wanted.count && $0.utf8.starts(with: wanted)
    }
    guard let entry else { return nil }
    let rest = String(decoding: entry.utf8.dropFirst(wanted.count), as: UTF8.self)
    let firstLine = rest.prefix { $0 != "\n" }
    let shown = firstLine.utf8.count == rest.utf8.count ? rest : firstLine + " ⏎ …"
    return Ghost(shown: shown, accepted: rest)
  }

  private static func panel(
    for search: HistorySearch, width: Int
  ) -> (rows: [[Layout.Span]], cursorColumn: Int) {
    let title = search.isFailing ? "not found: " : "search: "
    let spans = [
      Layout.Span(title, search.isFailing ? .failure : .remark), Layout.Span(search.query, .panel),
    ]
    let keys = "Ctrl-R older   Ctrl-S newer   Enter run   Right edit   Ctrl-G give up"
    let column = CharacterWidth.cells(of: title + search.query)
    let help = Layout.Span(CompletionPanel.cut(keys, to: width), .remark)
    return ([[help], spans], column)
  }
}
