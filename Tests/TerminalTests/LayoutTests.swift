import Core
import TestKit
import Testing

@testable import Terminal

/// A statement, the width it is laid out for, and what must be seen, with `▏` at the cursor.
private struct Case: CustomTestStringConvertible, Sendable {
  var name: String
  /// With `▏` at the cursor.
  var text: String
  var width: Int
  var rows: [String]
  var hint = ""
  var testDescription: String { name }
}

private let cases = [
  Case(name: "an empty statement", text: "▏", width: 10, rows: ["> ▏"]),
  Case(name: "a line shorter than the screen", text: "abc▏", width: 10, rows: ["> abc▏"]),
  Case(
    name: "a full line puts the cursor on the next row", text: "abc▏", width: 5,
    rows: ["> abc", "▏"]),
  Case(name: "a full line with the cursor inside", text: "ab▏c", width: 5, rows: ["> ab▏c"]),
  Case(name: "a line one longer", text: "abcd▏", width: 5, rows: ["> abc", "d▏"]),
  Case(name: "the cursor on what wraps", text: "abc▏d", width: 5, rows: ["> abc", "▏d"]),
  Case(name: "lines have prompts", text: "a\nb▏\nc", width: 9, rows: ["> a", ". b▏", ". c"]),
  Case(name: "the cursor at the end of a line", text: "a▏\nb", width: 9, rows: ["> a▏", ". b"]),
  Case(
    name: "the cursor at the end of a full line", text: "abc▏\nd", width: 5,
    rows: ["> abc", "▏", ". d"]),
  Case(name: "a full line and a line feed", text: "abc\nd▏", width: 5, rows: ["> abc", ". d▏"]),
  Case(name: "an empty last line", text: "a\n▏", width: 5, rows: ["> a", ". ▏"]),
  Case(
    name: "a tab goes to the next eighth column", text: "a\tb▏", width: 20, rows: ["> a     b▏"]),
  Case(name: "a tab stops at the edge", text: "abc\td▏", width: 7, rows: ["> abc  ", "d▏"]),
  Case(
    name: "control characters have two cells", text: "a\u{1}\u{7F}▏", width: 20, rows: ["> a^A^?▏"]),
  Case(name: "a wide character at the edge", text: "ab日▏", width: 5, rows: ["> ab", "日▏"]),
  Case(name: "a wide character that just fits", text: "a日▏", width: 5, rows: ["> a日", "▏"]),
  Case(
    name: "an accent of its own has no cell", text: "e\u{301}x▏", width: 9, rows: ["> e\u{301}x▏"]),
  Case(name: "a joined emoji is one character", text: "👩‍💻▏x", width: 5, rows: ["> 👩‍💻▏x"]),
  Case(name: "a flag is one character", text: "🇩🇪🇫🇷▏", width: 5, rows: ["> 🇩🇪", "🇫🇷▏"]),
  Case(name: "a picture made wide", text: "❤\u{FE0F}▏", width: 9, rows: ["> ❤\u{FE0F}▏"]),
  Case(name: "what cannot be seen is named", text: "a\u{200B}b▏", width: 20, rows: ["> a<200B>b▏"]),
  Case(name: "a hint", text: "ab▏", width: 20, rows: ["> ab▏ key"], hint: " key"),
  Case(
    name: "a hint is cut at the edge", text: "ab▏", width: 8, rows: ["> ab▏key…"], hint: "keyword"),
  Case(
    name: "a hint goes where the cursor is", text: "abc▏", width: 5, rows: ["> abc", "▏keyw…"],
    hint: "keyword"),
  Case(name: "a screen of one column", text: "a日▏", width: 1, rows: [">", " ", "a", "日", "▏"]),
]

@Suite struct LayoutTests {
  private func view(of test: Case) -> EditorView {
    let parts = test.text.split(separator: "▏", omittingEmptySubsequences: false)
    var view = EditorView()
    view.prompt = "> "
    view.continuationPrompt = ". "
    view.text = parts.joined()
    view.cursor = parts[0].utf8.count
    view.hint = test.hint
    return view
  }

  private func check(_ seen: [String], _ test: Case) {
    #expect(seen == test.rows, "\(test.name)")
  }

  @Test(arguments: cases)
  fileprivate func `a statement is cut into rows and the cursor stands in one of them`(test: Case) {
    let layout = Layout(view(of: test), width: test.width)
    let seen = layout.rows.enumerated().map { index, row in
      guard index == layout.cursorRow else { return row.text }
      var cells = 0
      var text = ""
      var isMarked = false
      for character in row.text {
        if !isMarked, cells >= layout.cursorColumn {
          text.append("▏")
          isMarked = true
        }
        text.append(character)
        cells += CharacterWidth.cells(of: character, atColumn: cells)
      }
      return isMarked ? text : text + "▏"
    }
    check(seen, test)
  }

  /// On terminals that join emoji and on those that do not, the painted screen is as laid out.
  @Test(arguments: cases.filter { $0.width > 2 }, [true, false])
  fileprivate func `a painted statement is on the screen as it was laid out`(
    test: Case, joinsEmoji: Bool
  ) {
    let layout = Layout(view(of: test), width: test.width)
    var screen = VirtualScreen(columns: test.width, rows: 6)
    screen.joinsEmoji = joinsEmoji
    var painter = Painter(palette: .neutral)
    let size = TerminalSize(columns: test.width, rows: 6)
    var other = view(of: test)
    other.text = "something else that is much longer"
    other.cursor = 3
    screen.feed(painter.paint(Layout(other, width: test.width), size: size))
    screen.feed(painter.paint(layout, size: size))
    var expected = test
    expected.rows = ["\(layout.cursorRow) \(layout.cursorColumn)"]
    check(["\(screen.cursorRow) \(screen.cursorColumn)"], expected)
    expected.rows = layout.rows.map { row in
      String(row.text.reversed().drop { $0 == " " }.reversed())
    }
    while expected.rows.last == "" { expected.rows.removeLast() }
    // A terminal that does not join emoji shows something else, but not elsewhere.
    if joinsEmoji || !test.text.contains("\u{200D}") { check(screen.text, expected) }
  }

  @Test func `tokens, chips, matches and panels have their styles`() {
    var view = EditorView()
    view.prompt = "> "
    view.text = "select 'ü' from aaabbbccc"
    view.tokens = [Token(0..<6, .keyword), Token(7..<11, .string), Token(12..<16, .keyword)]
    view.chip = (20..<23, "▣ 3 bytes")
    view.match = 23..<25
    view.panel = [[Layout.Span("a panel that is cut", .panel)]]
    view.panelCursorColumn = 4
    let layout = Layout(view, width: 60)
    let narrow = Layout(view, width: 10)
    let spans = layout.rows[0].spans.map { "\($0.style):\($0.text)" }
    let expected = [
      "prompt:> ", "token(Core.Token.Kind.keyword):select", "plain: ",
      "token(Core.Token.Kind.string):'ü'", "plain: ", "token(Core.Token.Kind.keyword):from",
      "plain: aaa", "chip:▣ 3 bytes", "match:cc", "plain:c",
    ]
    check(spans, Case(name: "spans", text: "", width: 60, rows: expected))
    check(
      [narrow.rows[narrow.rows.count - 1].text, "\(layout.cursorRow) \(layout.cursorColumn)"],
      Case(name: "panel", text: "", width: 10, rows: ["a panel th", "1 4"]))
  }

  @Test(arguments: [
    (
      candidates: 3, summaries: true, width: 30,
      rows: ["n0  about 0", "n1  about 1", "n2  about 2"]
    ),
    (3, true, 9, ["n0  abou…", "n1  abou…", "n2  abou…"]),
    (3, false, 30, ["n0  n1  n2"]), (7, false, 10, ["n0  n3  n6", "n1  n4", "n2  n5"]),
    (20, false, 10, ["n0   n3", "n1   n4", "n2   n5", "… 14 more"]),
    (4, true, 30, ["n0  n1  n2  n3"]),
  ])
  func `candidates stand in columns, and what is missing is counted`(
    candidates: Int, summaries: Bool, width: Int, rows: [String]
  ) {
    let list = CompletionList(
      replaced: 0..<0,
      candidates: (0..<candidates).map { .init("n\($0)", summary: summaries ? "about \($0)" : "") })
    let seen = CompletionPanel.rows(for: list, width: width, rowCountMax: 3).map {
      $0.map(\.text).joined()
    }
    check(seen, Case(name: "\(candidates) candidates", text: "", width: width, rows: rows))
  }
}
