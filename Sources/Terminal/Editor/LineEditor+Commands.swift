import CEdit

/// What the commands do. Each returns what libedit is to do next.
extension LineEditor {
  /// Does what the private key stands for.
  func performPending() -> Int32 {
    guard let pending = editing.pending else { return CC_NORM }
    editing.pending = nil
    switch pending {
    case .command(let command): return perform(command)
    case .paste(let text): return paste(text)
    case .replacement(let buffer): setBuffer(buffer)
    case .insertion(let text): change { $0.insert(text) }
    }
    return CC_REFRESH
  }

  /// Does what the key table says of a control character.
  func perform(controlKey: UInt32) -> Int32 {
    guard let scalar = Unicode.Scalar(controlKey),
      let command = KeyBinding.commandByControl[scalar]
    else { return CC_NORM }
    return perform(command)
  }

  func perform(_ command: EditorCommand) -> Int32 {
    editing.command = command
    if command != .moveUp, command != .moveDown { editing.goalColumn = nil }
    switch command {
    case .submit: return submit()
    case .interrupt: return end(with: .interrupted, mark: "^C")
    case .deleteForwardOrEnd:
      if buffer.scalars.isEmpty { return end(with: .endOfInput) }
      change { $0.remove($0.cursor..<$0.nextBoundary) }
    case .complete: complete()
    case .suspend: suspend()
    case .clearScreen: write(painter.clearScreen())
    case .searchHistory:
      editing.search = HistorySearch(entries: history.entries, original: buffer)
    case .undo: undo()
    case .unfoldPaste: editing.fold = nil
    case .insertLiterally: editing.isLiteralNext = true
    default: performMotion(command)
    }
    return CC_REFRESH
  }

  private func performMotion(_ command: EditorCommand) {
    switch command {
    case .moveLeft: change { $0.cursor = $0.previousBoundary }
    case .moveRight: if !acceptGhost() { change { $0.cursor = $0.nextBoundary } }
    case .moveWordLeft: change { $0.cursor = $0.previousWord }
    case .moveWordRight: change { $0.cursor = $0.nextWord }
    case .moveToLineStart: change { $0.cursor = $0.lineStart }
    case .moveToLineEnd: if !acceptGhost() { change { $0.cursor = $0.lineEnd } }
    case .moveToTextStart: change { $0.cursor = 0 }
    case .moveToTextEnd: change { $0.cursor = $0.scalars.count }
    case .moveUp: moveVertically(by: -1)
    case .moveDown: moveVertically(by: 1)
    case .olderWithPrefix: walkByPrefix(step: -1)
    case .newerWithPrefix: walkByPrefix(step: 1)
    default: performChange(command)
    }
  }

  private func performChange(_ command: EditorCommand) {
    switch command {
    case .insertNewline: change { $0.insert("\n") }
    case .deleteBackward: change { $0.remove($0.previousBoundary..<$0.cursor) }
    case .deleteForward: change { $0.remove($0.cursor..<$0.nextBoundary) }
    case .killWordBackward: kill { $0.previousWord..<$0.cursor }
    case .killBlankDelimitedBackward: kill { $0.previousBlankDelimited..<$0.cursor }
    case .killWordForward: kill { $0.cursor..<$0.nextWord }
    case .killToLineStart: kill { $0.lineStart..<$0.cursor }
    case .killToLineEnd: kill { $0.cursor..<max($0.lineEnd, $0.cursor) }
    case .yank: change { $0.insert(EditBuffer.string(killed[...])) }
    default: preconditionFailure("every command is performed by one of the three")
    }
  }

  /// Applies a function to the text.
  private func change(_ body: (inout EditBuffer) -> Void) {
    var changed = buffer
    body(&changed)
    setBuffer(changed)
  }

  /// Cuts a range; cuts in a row are kept together.
  private func kill(_ range: (EditBuffer) -> Range<Int>) {
    var changed = buffer
    let taken = range(changed)
    let isBackward = taken.upperBound == changed.cursor && !taken.isEmpty
    let removed = changed.remove(taken)
    let continues = editing.previousCommand.map(Self.kills.contains) ?? false
    if !removed.isEmpty {
      killed = !continues ? removed : isBackward ? removed + killed : killed + removed
    }
    setBuffer(changed)
  }

  private static let kills: Set<EditorCommand> = [
    .killWordBackward, .killBlankDelimitedBackward, .killWordForward, .killToLineStart,
    .killToLineEnd,
  ]

  private func submit() -> Int32 {
    let now = buffer
    guard now.isBlank || editing.assistant.isComplete(now.text) else {
      change { $0.insert("\n") }
      return CC_REFRESH
    }
    return end(with: .statement(now.text))
  }

  private func end(with entry: LineEntry, mark: String = "") -> Int32 {
    paintFinally(mark: mark)
    editing.outcome = entry
    return CC_NEWLINE
  }

  private func paste(_ text: String) -> Int32 {
    change { $0.insert(text) }
    editing.fold = Fold(pasted: text, in: buffer) ?? editing.fold
    return CC_REFRESH
  }

  private func undo() {
    guard let earlier = editing.undo.undo() else { return }
    editing.fold = nil
    setBuffer(earlier)
  }

  /// Takes the grey text, if it is a statement entered before.
  private func acceptGhost() -> Bool {
    guard let accepted = ghost(behind: buffer)?.accepted else { return false }
    change { $0.insert(accepted) }
    return true
  }

  private func moveVertically(by step: Int) {
    var moved = buffer
    let goal = editing.goalColumn ?? moved.cursorCells
    if editing.fold == nil, moved.moveVertically(by: step, column: goal) {
      editing.goalColumn = goal
      setBuffer(moved)
    } else if let text = editing.walk.move(by: step, from: moved.text) {
      showEntry(text)
    }
  }

  private func walkByPrefix(step: Int) {
    let now = buffer
    let continues =
      editing.previousCommand == .olderWithPrefix || editing.previousCommand == .newerWithPrefix
    let typed = EditBuffer.string(now.scalars[..<now.cursor])
    let text = editing.walk.moveByPrefix(
      step: step, from: now.text, typed: typed, continues: continues)
    if let text { showEntry(text) }
  }

  private func showEntry(_ text: String) {
    editing.fold = nil
    setBuffer(EditBuffer(text))
  }

  /// Stops the process, as Ctrl-Z does elsewhere, and goes on when it is continued.
  private func suspend() {
    paintFinally()
    setPasteMarks(false)
    cedit_prepare_terminal(editLine, 0)
    TerminalSignals.stopProcessGroup()
    seenContinuationCount = TerminalSignals.continuationCount
    resume()
  }
}
