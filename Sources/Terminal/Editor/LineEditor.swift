import CEdit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Edits statements at a terminal: libedit is the model, Swift is the view.
///
///     terminal ─► InputDecoder ─► libedit: key maps, text, modes ─► our commands on EditBuffer
///        ▲                                                                   │
///        └────────── Painter ◄── Layout ◄── EditorView ◄─────────────────────┘
///
/// libedit asks for a character after every command (`EL_GETCFN`). If no typed byte waits then, the
/// whole statement is painted in one `write(2)`. What libedit itself would paint goes to the null
/// device.
///
/// Invariants:
/// 1. The terminal makes signals of Ctrl-C and Ctrl-Z only while no statement is being read.
/// 2. libedit runs only inside ``readStatement(prompt:continuationPrompt:assistant:idle:)``.
/// 3. One editor for a terminal, used by one thread.
///
/// **Source:** editline(3), libedit 3.1-20221030.
/// **Differs from the source:** the view, undo, history walks and searches, word and line kills are
/// ours.
public final class LineEditor: LineSource {
  let input: Int32
  let output: Int32
  let editLine: OpaquePointer
  let history: StatementHistory
  var decoder: InputDecoder
  var painter: Painter
  var editing: Editing
  /// What was cut last.
  var killed: [Unicode.Scalar] = []
  var seenResizeCount = 0
  var seenContinuationCount = 0

  /// libedit's picture of the screen overflows on a smaller one: lines are then read plainly.
  static let sizeMin = TerminalSize(columns: 8, rows: 3)

  private let nullFile: UnsafeMutablePointer<FILE>
  private let libeditHistory: OpaquePointer
  /// How many of the newest entries libedit's own history commands see.
  private static let libeditHistoryCount = 500

  /// - Parameters:
  ///   - history: where Up, Ctrl-R and the grey text look; entries are added by `addHistory`.
  ///   - palette: how it looks; nil to find out, which asks the terminal for its background.
  ///   - input: the terminal to read.
  ///   - output: the terminal to write.
  ///   - environment: what is known of the terminal.
  /// - Returns: nil where input or output is no terminal, or one that cannot move its cursor: use a
  ///   ``PlainLineReader`` then.
  public init?(
    history: StatementHistory, palette: Palette? = nil, input: Int32 = 0, output: Int32 = 1,
    environment: TerminalEnvironment = .current
  ) {
    guard environment.canEdit, TerminalDevice.isTerminal(input), TerminalDevice.isTerminal(output),
      let file = fopen("/dev/null", "r+")
    else { return nil }
    Self.chooseEncoding()
    guard let editLine = el_init_fd("loupe", file, file, file, input, output, output),
      let libeditHistory = history_winit()
    else {
      fclose(file)
      return nil
    }
    self.input = input
    self.output = output
    self.editLine = editLine
    self.history = history
    self.libeditHistory = libeditHistory
    nullFile = file
    decoder = InputDecoder()
    editing = Editing(
      prompt: "", continuationPrompt: "", assistant: NoAssistant(), idle: nil, entries: [])
    painter = Painter(palette: palette ?? .neutral)
    TerminalSignals.install()
    if palette == nil { choosePalette(environment) }
    connectHistory()
    bindKeys()
  }

  deinit {
    el_end(editLine)
    history_wend(libeditHistory)
    fclose(nullFile)
  }

  public func readStatement(
    prompt: String, continuationPrompt: String, assistant: any LineAssistant, idle: IdleWork?
  ) -> LineEntry {
    guard size.columns >= Self.sizeMin.columns, size.rows >= Self.sizeMin.rows else {
      return PlainLineReader(input: input, output: output).readStatement(
        prompt: prompt, continuationPrompt: continuationPrompt, assistant: assistant, idle: idle)
    }
    editing = Editing(
      prompt: prompt, continuationPrompt: continuationPrompt, assistant: assistant, idle: idle,
      entries: history.entries)
    painter.forget()
    seenResizeCount = TerminalSignals.resizeCount
    seenContinuationCount = TerminalSignals.continuationCount
    cedit_set_client_data(editLine, Unmanaged.passUnretained(self).toOpaque())
    cedit_prepare_terminal(editLine, 1)
    bindControlKeys()
    setPasteMarks(true)
    var count: Int32 = 0
    _ = el_wgets(editLine, &count)
    setPasteMarks(false)
    defer { editing.pending = nil }
    return editing.outcome ?? .endOfInput
  }

  public func addHistory(_ statement: String, isSensitive: Bool) {
    history.add(statement, isSensitive: isSensitive)
    enterLibeditHistory(statement)
  }

  /// The size of the terminal; 80 by 24 if it does not know.
  var size: TerminalSize {
    TerminalDevice.size(of: output) ?? TerminalSize(columns: 80, rows: 24)
  }

  func write(_ bytes: [UInt8]) { TerminalDevice.write(bytes, to: output) }

  /// Whether the terminal marks the start and the end of what is pasted.
  func setPasteMarks(_ isOn: Bool) { write(Array("\u{1B}[?2004\(isOn ? "h" : "l")".utf8)) }

  /// libedit's own words, such as "what is a letter", need an encoding that knows more than ASCII.
  private static func chooseEncoding() {
    setlocale(LC_CTYPE, "")
    var state = mbstate_t()
    var bytes = [CChar](repeating: 0, count: 16)
    let lengthOfAccentedLetter = wcrtomb(&bytes, 0xE9, &state)
    if lengthOfAccentedLetter != 2 { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  private func choosePalette(_ environment: TerminalEnvironment) {
    guard !environment.forbidsColour, environment.hasManyColours else {
      painter.palette = Palette(for: environment)
      return
    }
    let answer = BackgroundQuery.ask(input: input, output: output)
    decoder.feed(answer.typed)
    painter.palette = Palette(for: environment, background: answer.background)
  }

  private func connectHistory() {
    _ = cedit_history_set_size(libeditHistory, Int32(Self.libeditHistoryCount))
    cedit_set_history(editLine, libeditHistory)
    for entry in history.entries.suffix(Self.libeditHistoryCount) { enterLibeditHistory(entry) }
  }

  private func enterLibeditHistory(_ statement: String) {
    _ = cedit_history_enter(libeditHistory, statement.wideCharacters)
  }
}

extension String {
  /// The text as libedit takes it, with a zero at the end.
  var wideCharacters: [wchar_t] {
    unicodeScalars.filter { $0.value != 0 }.map { wchar_t(bitPattern: $0.value) } + [0]
  }
}
