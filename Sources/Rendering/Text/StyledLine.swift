import Core

/// A line of pieces with roles: measured and cut before it is coloured.
struct StyledLine: Equatable {
  struct Piece: Equatable {
    var text: String
    var role: Figure.Role
  }

  private(set) var pieces: [Piece] = []
  private(set) var columns = 0

  init() {}

  init(_ text: String, _ role: Figure.Role = .plain) { append(text, role) }

  mutating func append(_ text: String, _ role: Figure.Role = .plain) {
    if text.isEmpty { return }
    columns += TextWidth.columns(of: text)
    if let last = pieces.indices.last, pieces[last].role == role {
      pieces[last].text += text
    } else {
      pieces.append(Piece(text: text, role: role))
    }
  }

  mutating func append(_ line: StyledLine) {
    for piece in line.pieces { append(piece.text, piece.role) }
  }

  /// Adds blanks up to a column.
  mutating func pad(toColumns width: Int) {
    if columns < width { append(String(repeating: " ", count: width - columns)) }
  }

  /// The line cut to a width, marked where it was cut.
  func fitting(_ width: Int, ellipsis: String) -> StyledLine {
    if columns <= width { return self }
    var result = StyledLine()
    for piece in pieces {
      let room = width - result.columns
      if TextWidth.columns(of: piece.text) < room {
        result.append(piece.text, piece.role)
        continue
      }
      // A mark is owed even where this piece alone would just fit.
      result.append(
        TextWidth.fitting(piece.text + " ", columns: room, ellipsis: ellipsis), piece.role)
      break
    }
    return result
  }

  /// The text without trailing blanks, its pieces coloured.
  func text(palette: ResultPalette) -> String {
    var rest = pieces
    while let last = rest.last {
      let trimmed = Self.trimmed(last.text)
      if trimmed.isEmpty {
        rest.removeLast()
      } else {
        rest[rest.count - 1].text = trimmed
        break
      }
    }
    return rest.reduce("") { $0 + palette.painted($1.text, as: $1.role) }
  }

  private static func trimmed(_ text: String) -> String {
    guard text.utf8.last == 0x20 else { return text }
    var utf8 = Substring(text)
    while utf8.utf8.last == 0x20 { utf8.removeLast() }
    return String(utf8)
  }
}
