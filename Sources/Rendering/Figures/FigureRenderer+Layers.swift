import Core

extension FigureRenderer {
  /// A level a line, branches between them, a mark under the marked leaf.
  ///
  /// Where the width does not do, labels are cut; where even that does not, the tree stands
  /// upright.
  func lines(of tree: LayeredTree) -> [StyledLine] {
    let names = tree.levels.map { VisibleText.line($0) }
    let nameColumns = names.reduce(0) { max($0, TextWidth.columns(of: $1)) } + 1
    for labelColumnsMax in [width, 14, 11, 9, 7, 5] {
      let place = LayerPlace(tree.root, labelColumnsMax: labelColumnsMax, glyphs.ellipsis)
      guard place.columns <= width - nameColumns else { continue }
      return lines(of: place, names, nameColumns)
    }
    return lines(of: upright(tree.root))
  }

  private func upright(_ node: LayeredTree.Node) -> FigureTree {
    let caption = node.caption.isEmpty ? "" : "  \(node.caption)"
    return FigureTree(
      node.label + caption, role: node.isMarked ? .accent : .plain,
      children: node.children.map { upright($0) })
  }

  private func lines(of root: LayerPlace, _ names: [String], _ nameColumns: Int) -> [StyledLine] {
    var level = [LayerPlace.Spot(place: root, start: nameColumns)]
    var lines: [StyledLine] = []
    for name in names {
      var line = StyledLine(name, .dim)
      var captions = StyledLine()
      var marks = StyledLine()
      for spot in level {
        let node = spot.place.node
        let role: Figure.Role = node.isMarked ? .accent : node.isOmission ? .dim : .plain
        line.pad(toColumns: spot.labelStart)
        line.append(spot.place.label, role)
        if !spot.place.caption.isEmpty {
          captions.pad(toColumns: spot.captionStart)
          captions.append(spot.place.caption, node.isMarked ? .accent : .dim)
        }
        if node.isMarked, node.children.isEmpty {
          marks.pad(toColumns: spot.centre)
          marks.append(glyphs.markUp, .accent)
        }
      }
      lines.append(line)
      if captions.columns > 0 { lines.append(captions) }
      if marks.columns > 0 { lines.append(marks) }
      let next = level.flatMap(\.children)
      if next.isEmpty { break }
      lines.append(branches(under: level))
      level = next
    }
    return lines
  }

  /// The line between a level and the next.
  private func branches(under level: [LayerPlace.Spot]) -> StyledLine {
    var track = Track(count: width, empty: " ")
    for spot in level {
      let centres = spot.children.map(\.centre)
      guard let first = centres.first, let last = centres.last else { continue }
      let left = min(first, spot.centre)
      let right = max(last, spot.centre)
      guard left < right else {
        track.put(glyphs.upright, at: first, .dim)
        continue
      }
      for cell in left...right { track.put(glyphs.rule, at: cell, .dim) }
      for centre in centres { track.put(glyphs.tickDown, at: centre, .dim) }
      track.put(glyphs.cornerLeft, at: left, .dim)
      track.put(glyphs.cornerRight, at: right, .dim)
      let isOver = centres.contains(spot.centre)
      track.put(isOver ? glyphs.crossing : glyphs.tickUp, at: spot.centre, .dim)
    }
    return track.line
  }
}

/// How much room a node and those below it take.
private struct LayerPlace {
  private static let gapColumns = 2

  let node: LayeredTree.Node
  let label: String
  let caption: String
  let children: [LayerPlace]
  let columns: Int

  init(_ node: LayeredTree.Node, labelColumnsMax: Int, _ ellipsis: String) {
    let children = node.children.map {
      LayerPlace($0, labelColumnsMax: labelColumnsMax, ellipsis)
    }
    // Over its children a node has their room.
    let room = max(labelColumnsMax, Self.columns(of: children))
    func fitting(_ text: String) -> String {
      TextWidth.fitting(VisibleText.line(text), columns: room, ellipsis: ellipsis)
    }
    self.node = node
    self.children = children
    label = fitting(node.label)
    caption = fitting(node.caption)
    columns = max(
      TextWidth.columns(of: label), TextWidth.columns(of: caption), Self.columns(of: children))
  }

  private static func columns(of places: [LayerPlace]) -> Int {
    places.reduce(-gapColumns) { $0 + $1.columns + gapColumns }
  }

  /// A node at its place.
  struct Spot {
    let place: LayerPlace
    /// The first column of what it and those below it take.
    let start: Int

    var centre: Int {
      let children = children
      guard let first = children.first, let last = children.last else {
        return start + place.columns / 2
      }
      return (first.centre + last.centre) / 2
    }

    var labelStart: Int { begin(of: place.label) }
    var captionStart: Int { begin(of: place.caption) }

    private func begin(of text: String) -> Int {
      let columns = TextWidth.columns(of: text)
      return max(start, min(centre - columns / 2, start + place.columns - columns))
    }

    var children: [Spot] {
      guard !place.children.isEmpty else { return [] }
      var next = start + (place.columns - LayerPlace.columns(of: place.children)) / 2
      return place.children.map { child in
        defer { next += child.columns + LayerPlace.gapColumns }
        return Spot(place: child, start: next)
      }
    }
  }
}
