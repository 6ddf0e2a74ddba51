import Core

extension FigureRenderer {
  /// A ring cut open at 0, and under it its arcs with their shares.
  ///
  ///     0.00           0.25           0.50           0.75           1.00
  ///     ├─────n1──────┬──────n2──────┬──────n3──────┬──────n1──────┤
  ///     n1  50.0 %  ██████············  0.00–0.25  0.75–1.00
  func lines(of arcs: [Arc]) -> [StyledLine] {
    [scale(), opened(arcs)] + legend(of: arcs)
  }

  private var ringColumns: Int { width }

  private func scale() -> StyledLine {
    var track = Track(count: ringColumns, empty: " ")
    for (index, text) in ["0", "1/4", "1/2", "3/4", "1"].enumerated() {
      let cell = index * (ringColumns - 1) / 4
      let start = min(max(0, cell - text.utf8.count / 2), ringColumns - text.utf8.count)
      track.put(label: text, in: start..<start + text.utf8.count, .dim, glyphs.ellipsis)
    }
    return track.line
  }

  private func opened(_ arcs: [Arc]) -> StyledLine {
    var track = Track(count: ringColumns, empty: glyphs.rule)
    for arc in arcs {
      for part in Self.parts(of: arc) {
        let first = Track.cell(part.lowerBound, of: ringColumns)
        let last = Track.cell(part.upperBound, of: ringColumns)
        guard last > first else { continue }
        for cell in first..<last { track.put(glyphs.rule, at: cell, arc.role) }
        track.put(glyphs.tickDown, at: first, arc.role)
        let label = VisibleText.line(arc.label)
        let free = max(0, last - first - 1 - TextWidth.columns(of: label))
        track.put(label: label, in: first + 1 + free / 2..<last, arc.role, glyphs.ellipsis)
      }
    }
    track.put(glyphs.laneStart, at: 0, .dim)
    track.put(glyphs.laneEnd, at: ringColumns - 1, .dim)
    return track.line
  }

  /// One line a label: its share of the whole ring, and how many arcs it has.
  private func legend(of arcs: [Arc]) -> [StyledLine] {
    var labels: [String] = []
    for arc in arcs where !labels.contains(arc.label) { labels.append(arc.label) }
    let bars = labels.map { label -> Bar in
      let own = arcs.filter { $0.label == label }
      let share = own.flatMap(Self.parts).reduce(0) { $0 + $1.upperBound - $1.lowerBound }
      let arcsText = own.count == 1 ? "1 arc" : "\(own.count) arcs"
      let percent = TextWidth.padded(
        "\(Math.format(share * 100, decimals: 1)) %", toColumns: 7, alignsRight: true)
      return Bar(label, fraction: share, text: "\(percent)  \(arcsText)", role: own[0].role)
    }
    return lines(of: bars)
  }

  /// An arc that runs over the end of the turn is two parts.
  private static func parts(of arc: Arc) -> [ClosedRange<Double>] {
    let start = min(1, max(0, arc.start))
    let end = min(1, max(0, arc.end))
    return start <= end ? [start...end] : [start...1, 0...end]
  }
}
