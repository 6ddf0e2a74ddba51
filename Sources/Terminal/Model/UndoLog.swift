/// The earlier states of one statement, newest last.
///
/// Letters typed one after the other are one step, so that one undo takes back a word and not a
/// letter.
struct UndoLog {
  static let stepCountMax = 500
  /// Of all kept states together, in code points.
  static let sizeMax = 1 << 20

  private var states: [EditBuffer] = []
  private var current = EditBuffer()
  private var size = 0

  /// Notes what a command left behind.
  mutating func note(_ buffer: EditBuffer) {
    defer { current = buffer }
    guard buffer.scalars != current.scalars, !continuesWord(buffer) else { return }
    states.append(current)
    size += current.scalars.count
    while states.count > Self.stepCountMax || (size > Self.sizeMax && states.count > 1) {
      size -= states.removeFirst().scalars.count
    }
  }

  /// Takes the last step back.
  /// - Returns: the state before it; nil if there is none.
  mutating func undo() -> EditBuffer? {
    guard let state = states.popLast() else { return nil }
    current = state
    size -= state.scalars.count
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
