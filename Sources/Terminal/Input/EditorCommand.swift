/// What a key can ask of the editor.
enum EditorCommand: Sendable, Hashable, CaseIterable {
  case submit, insertNewline, complete
  case moveLeft, moveRight, moveWordLeft, moveWordRight
  case moveToLineStart, moveToLineEnd, moveToTextStart, moveToTextEnd
  case moveUp, moveDown
  case olderWithPrefix, newerWithPrefix, searchHistory
  case deleteBackward, deleteForward, deleteForwardOrEnd
  case killWordBackward, killBlankDelimitedBackward, killWordForward
  case killToLineStart, killToLineEnd, yank
  case undo, unfoldPaste, insertLiterally
  case clearScreen, interrupt, suspend
}
