/// Two texts' lines as one list: what only the first has (`-`), what only the second has (`+`), and
/// a little of what both have around it.
enum LineDiff {
  /// Equal lines shown before and after a difference.
  static let contextLineCount = 2
  /// Longer differences are cut: the first lines tell.
  static let lineCountMax = 120

  static func text(from old: [String], to new: [String]) -> String {
    let marked = merged(old, new)
    let changed = marked.indices.filter { marked[$0].mark != " " }
    var lines: [String] = []
    var lastShown = -1
    for (index, line) in marked.enumerated() {
      let isNear = changed.contains { abs($0 - index) <= contextLineCount }
      guard isNear else { continue }
      if index > lastShown + 1 { lines.append("  …") }
      lines.append("\(line.mark) \(line.text)")
      lastShown = index
    }
    if lines.count > lineCountMax {
      let hidden = lines.count - lineCountMax
      lines = lines.prefix(lineCountMax) + ["… \(hidden) lines more"]
    }
    return lines.joined(separator: "\n")
  }

  private static func merged(
    _ old: [String], _ new: [String]
  ) -> [(mark: Character, text: String)] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [(mark: Character, text: String)] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
      if removed.contains(oldIndex) {
        lines.append(("-", old[oldIndex]))
        oldIndex += 1
      } else if inserted.contains(newIndex) {
        lines.append(("+", new[newIndex]))
        newIndex += 1
      } else {
        lines.append((" ", new[newIndex]))
        oldIndex += 1
        newIndex += 1
      }
    }
    return lines
  }
}
