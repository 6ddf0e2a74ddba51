import CEdit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What happens when libedit asks for the next character.
extension LineEditor {
  /// How long the rest of an escape sequence may take to arrive.
  static let sequenceTimeoutMilliseconds = 50

  /// The `EL_GETCFN` callback.
  /// - Returns: 1 with a character, 0 at the end of the input.
  func supply(_ character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    noteCommand()
    guard editing.outcome == nil, let scalar = nextScalar() else { return 0 }
    character?.pointee = wchar_t(bitPattern: scalar.value)
    return 1
  }

  /// Follows what the last command did to the text.
  private func noteCommand() {
    var now = buffer
    guard now != editing.lastSeen else { return }
    if let fold = editing.fold {
      let cursor = now.cursor
      editing.fold = fold.following(from: editing.lastSeen, to: &now)
      if now.cursor != cursor { setBuffer(now) }
    }
    editing.undo.note(now)
    editing.lastSeen = now
  }

  private func nextScalar() -> Unicode.Scalar? {
    // libedit may have taken the private key as the rest of another key: then it gets it once more.
    // A command of its own that reads characters would take it for ever.
    if editing.pending != nil {
      if !editing.isSuppliedAgain {
        editing.isSuppliedAgain = true
        return Self.privateKey
      }
      editing.pending = nil
    }
    var isComplete = false
    while true {
      if let event = decoder.next(isComplete: isComplete) {
        isComplete = false
        if let scalar = deliver(event) { return scalar }
        continue
      }
      switch awaitInput() {
      case .input: isComplete = false
      case .timeout: isComplete = true
      case .end: return nil
      }
    }
  }

  private enum Arrival { case input, timeout, end }

  /// Waits for bytes, painting first and doing idle work meanwhile.
  private func awaitInput() -> Arrival {
    if !decoder.isPartial, TerminalDevice.wait(for: input, milliseconds: 0) != .input { paint() }
    while true {
      let isInSequence = decoder.isPartial && !decoder.isInPaste
      let delay = editing.idle?.delayMilliseconds().map { max(0, $0) }
      let limit = isInSequence ? Self.sequenceTimeoutMilliseconds : decoder.isInPaste ? nil : delay
      switch TerminalDevice.wait(for: input, milliseconds: limit) {
      case .input:
        let bytes = TerminalDevice.read(input)
        guard !bytes.isEmpty else { return .end }
        decoder.feed(bytes)
        return .input
      case .signal: followSignals()
      case .timeout:
        if isInSequence { return .timeout }
        showIdleLines()
      }
    }
  }

  /// Hands an event on: as a character for libedit, or to the search that is going on.
  private func deliver(_ event: InputDecoder.Event) -> Unicode.Scalar? {
    if editing.isLiteralNext, case .scalar(let scalar) = event {
      editing.isLiteralNext = false
      return postpone(.insertion(String(Character(scalar))))
    }
    if editing.search != nil { return continueSearch(event) }
    editing.beginKey()
    switch event {
    case .scalar(let scalar): return scalar
    case .command(let command): return postpone(.command(command))
    case .paste(let text): return postpone(.paste(text))
    }
  }

  /// Leaves something to be done when libedit calls back for the private key.
  func postpone(_ pending: Editing.Pending) -> Unicode.Scalar {
    editing.pending = pending
    editing.isSuppliedAgain = false
    return Self.privateKey
  }

  private func followSignals() {
    TerminalSignals.acknowledge()
    let continuations = TerminalSignals.continuationCount
    if continuations != seenContinuationCount {
      seenContinuationCount = continuations
      resume()
    }
    let resizes = TerminalSignals.resizeCount
    if resizes != seenResizeCount {
      seenResizeCount = resizes
      // libedit is not told before the next statement: what it would paint is thrown away, and its
      // picture of a smaller screen would keep a cursor beyond the last row and crash.
      painter.resize(toWidth: size.columns)
      paint()
    }
  }

  /// Takes the terminal back: the process was stopped, and others have used it.
  func resume() {
    cedit_prepare_terminal(editLine, 0)
    cedit_prepare_terminal(editLine, 1)
    setPasteMarks(true)
    painter.forget()
    paint()
  }

  private func showIdleLines() {
    guard let lines = editing.idle?.lines(), !lines.isEmpty else { return }
    let text = lines.map { $0 + "\r\n" }.joined()
    write(painter.erase() + Array(text.utf8))
    paint()
  }
}
