/// The earlier states of one statement, newest last.
///
/// Letters typed one after the other are one step, so that one undo takes back a word and not a letter.
struct UndoLog {
  static let stepCountMax = 500

  private var states: [EditBuffer] = []
  private var current = EditBuffer()

  /// Forgets everything: a new statement begins.
  mutating func reset(to buffer: EditBuffer = EditBuffer()) {
    states = []
    current = buffer
  }

  /// Notes what a command left behind.
  mutating func note(_ buffer: EditBuffer) {
    defer { current = buffer }
    guard buffer.scalars != current.scalars, !continuesWord(buffer) else { return }
    states.append(current)
    if states.count > Self.stepCountMax { states.removeFirst() }
  }

  /// Takes the last step back.
  /// - Returns: the state before it; nil if there is none.
  mutating func undo() -> EditBuffer? {
    guard let state = states.popLast() else { return nil }
    current = state
    return state
  }

  /// Whether one letter was typed behind another one.
  private func continuesWord(_ buffer: EditBuffer) -> Bool {
    guard buffer.scalars.count == current.scalars.count + 1, buffer.cursor == current.cursor + 1,
      current.cursor > 0, !states.isEmpty
    else { return false }
    let before = buffer.scalars[buffer.cursor - 2].properties.isWhitespace
    return before == buffer.scalars[buffer.cursor - 1].properties.isWhitespace
  }
}
