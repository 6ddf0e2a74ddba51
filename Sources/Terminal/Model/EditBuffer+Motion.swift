extension EditBuffer {
  /// The place one visible character before the cursor: a cluster of code points counts as one.
  var previousBoundary: Int {
    guard cursor > 0 else { return 0 }
    guard scalars[cursor - 1] != "\n" else { return cursor - 1 }
    let before = Self.string(scalars[lineStart..<cursor])
    return cursor - (before.last?.unicodeScalars.count ?? 1)
  }

  /// The place one visible character behind the cursor.
  var nextBoundary: Int {
    guard cursor < scalars.count else { return cursor }
    guard scalars[cursor] != "\n" else { return cursor + 1 }
    let behind = Self.string(scalars[cursor..<lineEnd])
    return cursor + (behind.first?.unicodeScalars.count ?? 1)
  }

  /// The start of the word before the cursor; a word is letters, digits and underscores.
  var previousWord: Int {
    var index = cursor
    while index > 0, !Self.isWord(scalars[index - 1]) { index -= 1 }
    while index > 0, Self.isWord(scalars[index - 1]) { index -= 1 }
    return index
  }

  /// The end of the word behind the cursor.
  var nextWord: Int {
    var index = cursor
    while index < scalars.count, !Self.isWord(scalars[index]) { index += 1 }
    while index < scalars.count, Self.isWord(scalars[index]) { index += 1 }
    return index
  }

  /// The start of what blanks delimit before the cursor: what Ctrl-W takes.
  var previousBlankDelimited: Int {
    var index = cursor
    while index > 0, scalars[index - 1].properties.isWhitespace { index -= 1 }
    while index > 0, !scalars[index - 1].properties.isWhitespace { index -= 1 }
    return index
  }

  /// How many cells of its line stand before the cursor.
  var cursorCells: Int { CharacterWidth.cells(of: Self.string(scalars[lineStart..<cursor])) }

  /// Moves to the line before or behind, as near as it gets to a column.
  /// - Parameters:
  ///   - step: -1 for the line before, +1 for the line behind.
  ///   - column: the column wished for, in cells.
  /// - Returns: whether there was such a line.
  mutating func moveVertically(by step: Int, column: Int) -> Bool {
    let start: Int
    if step < 0 {
      guard lineStart > 0 else { return false }
      start = lineStart(of: lineStart - 1)
    } else {
      guard lineEnd < scalars.count else { return false }
      start = lineEnd + 1
    }
    var cells = 0
    var index = start
    for character in Self.string(scalars[start..<lineEnd(of: start)]) {
      let width = CharacterWidth.cells(of: character, atColumn: cells)
      if cells + width > column { break }
      cells += width
      index += character.unicodeScalars.count
    }
    cursor = index
    return true
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
