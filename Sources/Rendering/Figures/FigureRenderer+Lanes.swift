import Core

extension FigureRenderer {
  /// A line for each lane: points and stretches at their places, labels where there is room.
  ///
  ///     A  ├┣━━━━━━━ W v2 ━━━━━━━┫·····················┤
  ///     n1 ├──●v2·······●ack···························┤
  func lines(of lanes: [Lane]) -> [StyledLine] {
    let names = lanes.map { VisibleText.line($0.name) }
    let nameMax = names.reduce(0) { max($0, TextWidth.columns(of: $1)) }
    let nameColumns = min(nameMax, width / 3)
    let track = max(8, width - nameColumns - 3)
    return zip(lanes, names).map { lane, name in
      let label = TextWidth.fitting(name, columns: nameColumns, ellipsis: glyphs.ellipsis)
      var line = StyledLine(TextWidth.padded(label, toColumns: nameColumns) + " ")
      line.append(glyphs.laneStart, .dim)
      line.append(cells(of: lane, count: track))
      line.append(glyphs.laneEnd, .dim)
      return line
    }
  }

  private func cells(of lane: Lane, count: Int) -> StyledLine {
    var track = Track(count: count, empty: glyphs.lane)
    let marks = lane.marks.sorted { $0.start < $1.start }
    for mark in marks {
      let first = Track.cell(mark.start, of: count)
      let last = max(first, Track.cell(mark.end, of: count))
      if last == first {
        track.put(glyphs.point, at: first, mark.role)
        continue
      }
      for cell in first...last { track.put(glyphs.stretch, at: cell, mark.role) }
      track.put(glyphs.stretchStart, at: first, mark.role)
      track.put(glyphs.stretchEnd, at: last, mark.role)
    }
    for (index, mark) in marks.enumerated() {
      let first = Track.cell(mark.start, of: count)
      let last = max(first, Track.cell(mark.end, of: count))
      let next = index + 1 < marks.count ? Track.cell(marks[index + 1].start, of: count) : count
      // A point's label stands behind it, a stretch's inside.
      let room = last == first ? first + 1..<max(first + 1, next) : first + 1..<last
      track.put(label: VisibleText.line(mark.label), in: room, mark.role, glyphs.ellipsis)
    }
    return track.line
  }
}

/// Cells of one column each, written to in any order.
struct Track {
  private var cells: [StyledLine.Piece]

  init(count: Int, empty: String) {
    cells = [StyledLine.Piece](
      repeating: StyledLine.Piece(text: empty, role: .dim), count: max(0, count))
  }

  /// The cell at a place from 0 to 1.
  static func cell(_ place: Double, of count: Int) -> Int {
    guard place > 0 else { return 0 }
    return place >= 1 ? max(0, count - 1) : min(count - 1, Int(place * Double(count)))
  }

  mutating func put(_ glyph: String, at index: Int, _ role: Figure.Role) {
    guard cells.indices.contains(index) else { return }
    cells[index] = StyledLine.Piece(text: glyph, role: role)
  }

  /// Writes as much of a label as there is room for; less than one letter and a mark is nothing.
  mutating func put(
    label: String, in room: Range<Int>, _ role: Figure.Role, _ ellipsis: String
  ) {
    let room = room.clamped(to: 0..<cells.count)
    let text = TextWidth.fitting(label, columns: room.count, ellipsis: ellipsis)
    guard text != ellipsis else { return }
    var index = room.lowerBound
    for character in text {
      let width = TextWidth.columns(of: character)
      guard width > 0, index < room.upperBound else { continue }
      cells[index] = StyledLine.Piece(text: String(character), role: role)
      // A wide character covers the cell behind it.
      if width == 2, index + 1 < cells.count {
        cells[index + 1] = StyledLine.Piece(text: "", role: role)
      }
      index += width
    }
  }

  var line: StyledLine {
    var line = StyledLine()
    for cell in cells { line.append(cell.text, cell.role) }
    return line
  }
}
