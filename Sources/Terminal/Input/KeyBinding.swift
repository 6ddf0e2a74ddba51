/// What a key does: used to bind it, and to tell of it.
public struct KeyBinding: Sendable, Equatable {
  /// As a person calls them: `Ctrl-A, Home`.
  public let keys: String
  /// A short name: `line-start`.
  public let name: String
  /// What it does, in a few words.
  public let summary: String

  let command: EditorCommand
  /// Control characters that are bound in libedit's key map.
  let controls: [Unicode.Scalar]
  /// What terminals send for the key, starting with an escape.
  let sequences: [String]

  private init(
    _ command: EditorCommand, _ keys: String, _ name: String, _ summary: String,
    controls: [Unicode.Scalar] = [], sequences: [String] = []
  ) {
    self.command = command
    self.keys = keys
    self.name = name
    self.summary = summary
    self.controls = controls
    self.sequences = sequences.map { "\u{1B}" + $0 }
  }

  /// All bindings of our own, grouped by purpose. What is not here, libedit's own maps decide.
  public static let all: [KeyBinding] = running + moving + history + changing + screen

  private static let running = [
    KeyBinding(
      .submit, "Enter", "run", "run the statement; a new line if it is not complete",
      controls: ["\r", "\n"]),
    KeyBinding(
      .insertNewline, "Alt-Enter", "newline", "start a new line without running",
      sequences: ["\r", "\n", "[13;2u", "[13;3u", "[27;2;13~", "[27;3;13~"]),
    KeyBinding(
      .complete, "Tab", "complete", "complete the word; list what is possible",
      controls: ["\t"]),
    KeyBinding(
      .interrupt, "Ctrl-C", "drop", "drop the statement; stop a running one",
      controls: ["\u{3}"]),
    KeyBinding(
      .deleteForwardOrEnd, "Ctrl-D", "delete-or-quit",
      "delete the character at the cursor; quit on an empty line", controls: ["\u{4}"]),
    KeyBinding(.suspend, "Ctrl-Z", "suspend", "go to the background", controls: ["\u{1A}"]),
  ]

  private static let moving = [
    KeyBinding(
      .moveLeft, "Left, Ctrl-B", "left", "one character left",
      controls: ["\u{2}"], sequences: ["[D", "OD"]),
    KeyBinding(
      .moveRight, "Right, Ctrl-F", "right", "one character right; at the end, take the grey text",
      controls: ["\u{6}"], sequences: ["[C", "OC"]),
    KeyBinding(
      .moveWordLeft, "Ctrl-Left, Alt-B", "word-left", "one word left",
      sequences: ["[1;5D", "[1;3D", "[5D", "OD5", "O5D", "b"]),
    KeyBinding(
      .moveWordRight, "Ctrl-Right, Alt-F", "word-right", "one word right",
      sequences: ["[1;5C", "[1;3C", "[5C", "O5C", "f"]),
    KeyBinding(
      .moveToLineStart, "Home, Ctrl-A", "line-start", "to the start of the line",
      controls: ["\u{1}"], sequences: ["[H", "[1~", "[7~", "OH"]),
    KeyBinding(
      .moveToLineEnd, "End, Ctrl-E", "line-end",
      "to the end of the line; at the end, take the grey text",
      controls: ["\u{5}"], sequences: ["[F", "[4~", "[8~", "OF"]),
    KeyBinding(
      .moveToTextStart, "Ctrl-Home, Alt-<", "text-start", "to the start of the statement",
      sequences: ["[1;5H", "[7^", "<"]),
    KeyBinding(
      .moveToTextEnd, "Ctrl-End, Alt->", "text-end", "to the end of the statement",
      sequences: ["[1;5F", "[8^", ">"]),
  ]

  private static let history = [
    KeyBinding(
      .moveUp, "Up, Ctrl-P", "up", "one line up; on the first line, the statement before",
      controls: ["\u{10}"], sequences: ["[A", "OA"]),
    KeyBinding(
      .moveDown, "Down, Ctrl-N", "down", "one line down; on the last line, the next statement",
      controls: ["\u{E}"], sequences: ["[B", "OB"]),
    KeyBinding(
      .olderWithPrefix, "Ctrl-Up, PgUp", "older-with-prefix",
      "the statement before that starts like this one",
      sequences: ["[1;5A", "[1;3A", "[5~", "O5A", "p"]),
    KeyBinding(
      .newerWithPrefix, "Ctrl-Down, PgDn", "newer-with-prefix",
      "the next statement that starts like this one",
      sequences: ["[1;5B", "[1;3B", "[6~", "O5B", "n"]),
    KeyBinding(
      .searchHistory, "Ctrl-R", "search", "search earlier statements",
      controls: ["\u{12}", "\u{13}"]),
  ]

  private static let changing = [
    KeyBinding(
      .deleteBackward, "Backspace, Ctrl-H", "delete-left",
      "delete the character left of the cursor", controls: ["\u{8}", "\u{7F}"]),
    KeyBinding(
      .deleteForward, "Delete", "delete", "delete the character at the cursor",
      sequences: ["[3~"]),
    KeyBinding(
      .killBlankDelimitedBackward, "Ctrl-W", "cut-word-left", "cut to the last blank",
      controls: ["\u{17}"]),
    KeyBinding(
      .killWordBackward, "Alt-Backspace", "cut-name-left", "cut the word left of the cursor",
      sequences: ["\u{7F}", "\u{8}"]),
    KeyBinding(
      .killWordForward, "Alt-D, Ctrl-Delete", "cut-word-right",
      "cut the word right of the cursor", sequences: ["d", "[3;5~", "[3;3~"]),
    KeyBinding(
      .killToLineEnd, "Ctrl-K", "cut-line-right", "cut to the end of the line",
      controls: ["\u{B}"]),
    KeyBinding(
      .killToLineStart, "Ctrl-U", "cut-line-left", "cut to the start of the line",
      controls: ["\u{15}"]),
    KeyBinding(.yank, "Ctrl-Y", "paste", "insert what was cut last", controls: ["\u{19}"]),
    KeyBinding(.undo, "Ctrl-_", "undo", "take the last change back", controls: ["\u{1F}"]),
    KeyBinding(
      .insertLiterally, "Ctrl-V", "literal", "insert the next key as it is",
      controls: ["\u{16}"]),
    KeyBinding(
      .unfoldPaste, "Ctrl-O", "unfold", "show a large paste for editing",
      controls: ["\u{F}"]),
  ]

  private static let screen = [
    KeyBinding(.clearScreen, "Ctrl-L", "clear", "clear the screen", controls: ["\u{C}"])
  ]

  /// Commands by the control character that is bound to them.
  static let commandByControl: [Unicode.Scalar: EditorCommand] = Dictionary(
    all.flatMap { binding in binding.controls.map { ($0, binding.command) } },
    uniquingKeysWith: { first, _ in first })

  /// Commands by what terminals send.
  static let commandBySequence: [[UInt8]: EditorCommand] = Dictionary(
    all.flatMap { binding in binding.sequences.map { (Array($0.utf8), binding.command) } },
    uniquingKeysWith: { first, _ in first })
}
