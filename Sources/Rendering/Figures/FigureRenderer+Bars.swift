import Core

extension FigureRenderer {
  /// A bar a line, all of one length, each with its text behind it.
  ///
  ///     mem   ▕███████████████████·····▏ 3.1/4.0 KiB
  ///     log   ▕████████▒▒▒▒············▏ 1.2 KiB, 0.4 not synced
  func lines(of bars: [Bar]) -> [StyledLine] {
    let labels = bars.map { VisibleText.line($0.label) }
    let texts = bars.map { VisibleText.line($0.text) }
    let labelMax = labels.reduce(0) { max($0, TextWidth.columns(of: $1)) }
    let textMax = texts.reduce(0) { max($0, TextWidth.columns(of: $1)) }
    let labelColumns = min(labelMax, width / 3)
    // Two ends and a blank on each side.
    let barColumns = min(24, max(4, width - labelColumns - textMax - 4))
    let barGlyphs = BarGlyphs(usesASCII: glyphs.usesASCII)
    return bars.indices.map { index in
      let label = TextWidth.fitting(
        labels[index], columns: labelColumns, ellipsis: glyphs.ellipsis)
      var line = StyledLine(TextWidth.padded(label, toColumns: labelColumns) + " ")
      let bar = barGlyphs.bar(
        fraction: bars[index].fraction, secondFraction: bars[index].secondFraction,
        columns: barColumns)
      line.append(bar, bars[index].role)
      line.append(" " + texts[index])
      return line
    }
  }
}
