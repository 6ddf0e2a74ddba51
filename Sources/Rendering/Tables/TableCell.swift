import Core

/// A cell as lines of visible text.
struct TableCell {
  var lines: [String]
  /// The widest line.
  var columns: Int
  var role: Figure.Role

  /// NULL is dim and, on a terminal, the empty text is `''`, so that the two can be told apart.
  init(_ bytes: ArraySlice<UInt8>?, _ presentation: Presentation) {
    role = .plain
    switch bytes {
    case nil:
      lines = [presentation.nullText]
      role = .dim
    case .some(let bytes) where bytes.isEmpty && presentation.isTerminal:
      lines = ["''"]
      role = .dim
    case .some(let bytes): lines = VisibleText.lines(bytes)
    }
    columns = lines.reduce(0) { max($0, TextWidth.columns(of: $1)) }
  }
}
