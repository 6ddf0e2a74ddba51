import Core

extension FigureRenderer {
  /// A label with its children below.
  ///
  ///     root
  ///     ├─ left
  ///     │  └─ leaf
  ///     └─ right
  func lines(of tree: FigureTree) -> [StyledLine] {
    var lines: [StyledLine] = []
    append(tree, head: "", trunk: "", to: &lines)
    return lines
  }

  /// - Parameters:
  ///   - head: what stands before the label.
  ///   - trunk: what stands before everything below it.
  private func append(
    _ tree: FigureTree, head: String, trunk: String, to lines: inout [StyledLine]
  ) {
    let labelLines = VisibleText.lines(ArraySlice(tree.label.utf8))
    for (index, label) in labelLines.enumerated() {
      var line = StyledLine(index == 0 ? head : trunk, .dim)
      line.append(label, tree.role)
      lines.append(line)
    }
    for (index, child) in tree.children.enumerated() {
      let isLast = index == tree.children.count - 1
      append(
        child, head: trunk + (isLast ? glyphs.lastBranch : glyphs.branch) + " ",
        trunk: trunk + (isLast ? "   " : glyphs.trunk + " "), to: &lines)
    }
  }
}
