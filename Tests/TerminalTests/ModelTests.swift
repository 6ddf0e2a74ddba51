import Core
import Testing

@testable import Terminal

@Suite struct ModelTests {
  private func check<Value: Equatable & Sendable>(_ value: Value, _ expected: Value, _ name: String)
  {
    #expect(value == expected, "\(name)")
  }

  /// A text with `▏` at the cursor.
  private func buffer(_ marked: String) -> EditBuffer {
    let parts = marked.split(separator: "▏", omittingEmptySubsequences: false)
    var buffer = EditBuffer(parts.joined())
    buffer.cursor = parts[0].unicodeScalars.count
    return buffer
  }

  private func marked(_ buffer: EditBuffer) -> String {
    EditBuffer.string(buffer.scalars[..<buffer.cursor]) + "▏"
      + EditBuffer.string(buffer.scalars[buffer.cursor...])
  }

  @Test(arguments: [
    ("left", "a▏b", "▏ab"), ("left", "▏ab", "▏ab"), ("left", "a👩‍💻▏b", "a▏👩‍💻b"),
    ("left", "a\n▏b", "a▏\nb"), ("left", "e\u{301}▏", "▏e\u{301}"), ("right", "▏🇩🇪🇫🇷", "🇩🇪▏🇫🇷"),
    ("right", "a▏\nb", "a\n▏b"), ("right", "ab▏", "ab▏"),
    ("wordLeft", "one two_3  ▏", "one ▏two_3  "),
    ("wordLeft", "(größe)▏", "(▏größe)"), ("wordRight", "▏  one two", "  one▏ two"),
    ("blankLeft", "a b.c/d ▏", "a ▏b.c/d "), ("up", "abc\nde▏f", "ab▏c\ndef"), ("up", "a▏b", "a▏b"),
    ("down", "ab▏c\n\nx", "abc\n▏\nx"), ("down", "日本▏\nabcdef", "日本\nabcd▏ef"),
    ("down", "a日▏\n日本", "a日\n日▏本"),
  ])
  func `motions go by what a person sees`(motion: String, before: String, after: String) {
    var moved = buffer(before)
    switch motion {
    case "left": moved.cursor = moved.previousBoundary
    case "right": moved.cursor = moved.nextBoundary
    case "wordLeft": moved.cursor = moved.previousWord
    case "wordRight": moved.cursor = moved.nextWord
    case "blankLeft": moved.cursor = moved.previousBlankDelimited
    case "up": _ = moved.moveVertically(by: -1, column: moved.cursorCells)
    default: _ = moved.moveVertically(by: 1, column: moved.cursorCells)
    }
    check(marked(moved), after, motion)
  }

  @Test func `a range in bytes is replaced whatever is before it`() {
    var changed = buffer("größe se▏ x")
    changed.replace(utf8: 8..<10, with: "select")
    check(marked(changed), "größe select▏ x", "replace")
    check(changed.cursorUTF8, 14, "cursor")
  }

  @Test func `undo takes words back, newest first`() {
    var undo = UndoLog()
    var seen: [String] = []
    for count in 0...7 { undo.note(EditBuffer(String("ab cd e".prefix(count)))) }
    while let state = undo.undo() { seen.append(state.text) }
    check(seen, ["ab cd ", "ab cd", "ab ", "ab", ""], "undo")
  }

  @Test func `a folded paste follows edits around it and opens when it is edited`() throws {
    let text = String(repeating: "x\n", count: 50)
    var before = EditBuffer("a ")
    before.insert(text)
    let fold = try #require(Fold(pasted: text, in: before))
    check(fold.label, "▣ pasted 50 lines, 100 bytes", "label")
    check(Fold(pasted: "a\nb", in: EditBuffer("a\nb")), nil, "small")
    var typed = before
    typed.insert("b")
    check(fold.following(from: before, to: &typed)?.range, 2..<102, "typed behind")
    var shifted = before
    shifted.cursor = 0
    shifted.insert("zz")
    check(fold.following(from: before, to: &shifted)?.range, 4..<104, "typed before")
    var inside = before
    inside.cursor -= 1
    check(fold.following(from: before, to: &inside)?.range, 2..<102, "moved")
    check(inside.cursor, 2, "cursor jumps over the chip")
    var cut = before
    cut.remove(101..<102)
    check(fold.following(from: before, to: &cut), nil, "edited")
    check([900, 1126, 3 << 20].map(Fold.sizeText), ["900 bytes", "1.1 KB", "3.0 MB"], "sizes")
  }

  @Test func `a search finds by any part, and capitals count only when typed`() {
    var search = HistorySearch(
      entries: ["Alpha", "beta", "alphabet", "beta"], original: EditBuffer("x"))
    var seen: [String] = []
    func step(_ action: (inout HistorySearch) -> Void) {
      action(&search)
      seen.append((search.isFailing ? "!" : "") + search.shown.text)
    }
    step { $0.append("a") }
    step { $0.append("l") }
    step { $0.moveOn(step: -1) }
    step { $0.moveOn(step: -1) }
    step { $0.moveOn(step: 1) }
    step { $0.append("Z") }
    step { $0.removeLast() }
    step { $0.removeLast() }
    step { $0.removeLast() }
    check(
      seen,
      ["beta", "alphabet", "Alpha", "!Alpha", "alphabet", "!alphabet", "alphabet", "beta", "x"],
      "search")
  }

  private typealias PaletteCase = (
    colorFGBG: String, term: String, forbidsColour: Bool, background: Palette.Background?,
    expected: Palette
  )

  private static let palettes: [PaletteCase] = [
    ("0;15", "xterm-256color", false, nil, .light), ("15;0", "xterm-256color", false, nil, .dark),
    ("", "xterm-256color", false, .dark, .dark), ("15;0", "xterm-256color", false, .light, .light),
    ("15;0", "xterm", false, .dark, .neutral), ("", "xterm-256color", false, nil, .neutral),
    ("15;default;0", "screen-256color", false, nil, .dark),
    ("x", "xterm-256color", false, nil, .neutral),
    ("15;0", "xterm-256color", true, .dark, .colourless),
  ]

  @Test(arguments: palettes.indices)
  func `the palette suits what is known of the terminal`(index: Int) {
    let test = Self.palettes[index]
    let environment = TerminalEnvironment(
      term: test.term, colorFGBG: test.colorFGBG, forbidsColour: test.forbidsColour)
    check(Palette(for: environment, background: test.background), test.expected, test.colorFGBG)
  }

  @Test(arguments: [Palette.colourless, .neutral, .dark, .light])
  func `no palette sets a background or uses plain blue or yellow`(palette: Palette) {
    let styles: [Style] =
      [.plain, .prompt, .continuationPrompt, .hint, .substitute, .chip, .match, .panel, .remark]
      + [.failure, .token(.keyword), .token(.string), .token(.number), .token(.comment)]
      + [.token(.function), .token(.error), .token(.parameter), .token(.punctuation)]
    let codes = styles.flatMap { palette.code(for: $0).split(separator: ";") }.compactMap {
      Int($0)
    }
    let plain = styles.map { palette.code(for: $0) }.filter {
      ["34", "33", "1;34", "1;33"].contains($0)
    }
    check(plain, [], "blue or yellow")
    check(codes.contains(48) || codes.contains { (40...47).contains($0) }, false, "background")
  }

  @Test(arguments: [
    ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}[?62c", Palette.Background.dark, ""),
    ("a\u{1B}]11;rgb:ff/ff/ff\u{7}b\u{1B}[?1;2cc", .light, "abc"), ("\u{1B}[?6cx", nil, "x"),
    ("typed", nil, "typed"), ("\u{1B}]11;nonsense\u{7}", nil, ""),
  ])
  func `the terminal's answers are told from what is typed`(
    received: String, background: Palette.Background?, typed: String
  ) {
    let answer = BackgroundQuery.parse(Array(received.utf8))
    check(
      answer, BackgroundQuery.Answer(background: background, typed: Array(typed.utf8)), received)
  }
}
