import Core

extension FigureRenderer {
  /// A title line, the body indented by one column, the consequence.
  ///
  ///     ─ wal ─ kv:db0 ───────────────── 3 records · 120 B · synced ─
  ///      …
  ///      so: if the power fails now, nothing is lost
  func lines(of panel: Figure.Panel) -> [StyledLine] {
    let inner = narrowed(by: 1)
    let body = inner.lines(of: panel.body).map { line -> StyledLine in
      var indented = StyledLine(" ")
      indented.append(line)
      return indented
    }
    return [title(of: panel)] + body + consequence(of: panel)
  }

  private func title(of panel: Figure.Panel) -> StyledLine {
    let rule = glyphs.rule
    var line = StyledLine("\(rule) ", .dim)
    line.append(VisibleText.line(panel.title), .accent)
    if !panel.subject.isEmpty {
      line.append(" \(rule) ", .dim)
      line.append(VisibleText.line(panel.subject))
    }
    line.append(" ")
    // Facts that don't fit are dropped from the left: state stands last.
    var facts = panel.facts.map { VisibleText.line($0) }
    func columns() -> Int {
      facts.isEmpty ? 1 : TextWidth.columns(of: facts.joined(separator: glyphs.separator)) + 4
    }
    while !facts.isEmpty && line.columns + columns() > width { facts.removeFirst() }
    let count = max(0, width - line.columns - (facts.isEmpty ? 0 : columns() - 1))
    line.append(String(repeating: rule, count: count), .dim)
    if !facts.isEmpty {
      line.append(" \(facts.joined(separator: glyphs.separator)) ")
      line.append(rule, .dim)
    }
    return line
  }

  private func consequence(of panel: Figure.Panel) -> [StyledLine] {
    if panel.consequence.isEmpty { return [] }
    return narrowed(by: 1).wrapped("so: \(panel.consequence)", hanging: 4).map { line in
      var indented = StyledLine(" ")
      indented.append(line)
      return indented
    }
  }
}
