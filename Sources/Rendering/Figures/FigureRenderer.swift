import Core

extension Renderer {
  /// A figure as measured lines, before colour.
  func figureLines(_ figure: Figure) -> [StyledLine] {
    let width = min(presentation.width, FigureRenderer.widthMax)
    return FigureRenderer(width: width, usesASCII: presentation.usesASCII).lines(of: figure)
  }
}

/// Draws figures: one method a shape, each an extension in a file of its own.
///
/// Invariants:
/// 1. No line is wider than `width`; what does not fit ends with a mark.
/// 2. Texts are made visible before they are measured, so a line is as wide as it looks.
/// 3. A role never carries meaning alone: without colour, the same words and glyphs stand there.
struct FigureRenderer {
  /// A figure narrower than this would say nothing.
  static let widthMin = 20
  /// No figure is wider, so that it can be quoted, and marked in front, on a terminal of 80
  /// columns.
  static let widthMax = 78

  let width: Int
  let glyphs: FigureGlyphs

  init(width: Int, usesASCII: Bool) {
    self.width = max(Self.widthMin, width)
    glyphs = FigureGlyphs(usesASCII: usesASCII)
  }

  func lines(of figure: Figure) -> [StyledLine] {
    let lines: [StyledLine]
    switch figure {
    case .panel(let panel): lines = self.lines(of: panel)
    case .table(let table): lines = self.lines(of: table)
    case .tree(let tree): lines = self.lines(of: tree)
    case .layers(let tree): lines = self.lines(of: tree)
    case .lanes(let lanes): lines = self.lines(of: lanes)
    case .ring(let arcs): lines = self.lines(of: arcs)
    case .page(let page): lines = self.lines(of: page)
    case .bars(let bars): lines = self.lines(of: bars)
    case .stack(let figures): lines = figures.flatMap { self.lines(of: $0) }
    case .text(let text): lines = wrapped(text)
    }
    return lines.map { fitting($0) }
  }

  func fitting(_ line: StyledLine) -> StyledLine {
    line.fitting(width, ellipsis: glyphs.ellipsis)
  }

  /// A renderer for a part with less room.
  func narrowed(by columns: Int) -> FigureRenderer {
    FigureRenderer(width: width - columns, usesASCII: glyphs.usesASCII)
  }

  /// A text's words over as many lines as they need. Lines that are given stay lines.
  func wrapped(
    _ text: String, _ role: Figure.Role = .plain, hanging indentation: Int = 0
  ) -> [StyledLine] {
    VisibleText.lines(ArraySlice(text.utf8)).flatMap { line -> [StyledLine] in
      if TextWidth.columns(of: line) <= width { return [StyledLine(line, role)] }
      var lines: [StyledLine] = []
      var current = ""
      let blanks = String(repeating: " ", count: indentation)
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        let longer =
          current.isEmpty ? "\(lines.isEmpty ? "" : blanks)\(word)" : "\(current) \(word)"
        if TextWidth.columns(of: longer) <= width || current.isEmpty {
          current = longer
        } else {
          lines.append(StyledLine(current, role))
          current = blanks + word
        }
      }
      return lines + [StyledLine(current, role)]
    }
  }
}
