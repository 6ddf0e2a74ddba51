import Core

extension StatisticsSnapshot {
  func figure() -> Figure {
    guard isOne, let table = tables.first else { return overview }
    let age = table.sample.map {
      ($0.isRequested ? "ANALYZE " : "sampled by the planner ") + $0.time
    }
    let subject = "sql:\(table.name)" + (column.map { ".\($0)" } ?? "")
    return .panel(
      Figure.Panel(
        title: "stats", subject: subject,
        facts: [Self.rounded(table.rowCount) + " rows", age ?? "no statistics"],
        body: column == nil ? .table(columnTable(of: table)) : detail(of: table),
        consequence: consequence(of: table)))
  }

  private var overview: Figure {
    let shown = tables.prefix(Self.rowsShownMax).map { table in
      FigureTable.Row(
        [
          table.name, table.sample == nil ? "-" : Self.rounded(table.rowCount),
          "\(table.versionsNow)",
          table.sample.map { "\($0.rowCount)" } ?? "-",
          table.sample.map { $0.isRequested ? "ANALYZE" : "planner" } ?? "nobody",
          table.sample?.time ?? "",
        ], role: Self.isOld(table) ? .warning : .plain)
    }
    let old = tables.first { Self.isOld($0) }
    return .panel(
      Figure.Panel(
        title: "stats", subject: "sql",
        facts: [tables.count == 1 ? "1 table" : "\(tables.count) tables"],
        body: tables.isEmpty
          ? .text("There are no tables.")
          : .table(
            FigureTable(
              [
                .init("table"), .init("rows", alignsRight: true),
                .init("versions now", alignsRight: true), .init("sample", alignsRight: true),
                .init("by"), .init("at"),
              ], rows: Array(shown), omittedCount: tables.count - shown.count,
              omittedWhat: "tables")),
        consequence: old.map {
          "'\($0.name)' has grown since; the planner draws a new sample when it next reads it"
        } ?? "where ANALYZE has not been, the planner draws a small sample itself"))
  }

  private func columnTable(of table: Table) -> FigureTable {
    let shown = table.columns.prefix(Self.rowsShownMax).map { column in
      FigureTable.Row([
        column.name, Self.rounded(column.distinctCount), Self.percent(column.nullFraction),
        "\(column.averageWidth)",
        column.correlation.map { Math.format($0, decimals: 2) } ?? "-",
        column.common.first.map { "\($0.value) \(Self.percent($0.share))" } ?? "-",
        Self.spark(column.histogram.map(\.share)),
        column.least.map { "\($0) … \(column.greatest ?? "")" } ?? "",
      ])
    }
    return FigureTable(
      [
        .init("column"), .init("distinct", alignsRight: true), .init("null", alignsRight: true),
        .init("width", alignsRight: true), .init("order", alignsRight: true),
        .init("most common"), .init("spread"), .init("from … to"),
      ], rows: Array(shown), omittedCount: table.columns.count - shown.count,
      omittedWhat: "columns")
  }

  private func detail(of table: Table) -> Figure {
    guard let column = table.columns.first else {
      return .text("Nothing is known of the column: ANALYZE draws a sample.")
    }
    var parts: [Figure] = [
      .text(
        "\(column.type) · \(Self.rounded(column.distinctCount)) distinct · "
          + "\(Self.percent(column.nullFraction)) NULL · \(column.averageWidth) bytes wide"
          + (column.correlation.map { " · order \(Math.format($0, decimals: 2))" } ?? ""))
    ]
    func bars(_ shares: [Share]) -> Figure {
      let most = shares.map(\.share).max() ?? 1
      return .bars(
        shares.map {
          Bar($0.value, fraction: $0.share / max(most, 1e-9), text: Self.percent($0.share))
        })
    }
    let hasSpread = !column.histogram.isEmpty && (column.boundCount > 0 || column.common.count > 7)
    let half = hasSpread ? 4 : Self.commonKeptMax
    if !column.common.isEmpty {
      parts += [.text("most common"), bars(Array(column.common.prefix(half)))]
    }
    if hasSpread {
      parts += [.text("spread, from"), bars(column.histogram)]
    } else if let least = column.least, let greatest = column.greatest {
      parts.append(
        .text("the rest from \(least) to \(greatest), \(column.boundCount - 1) parts of equal size")
      )
    }
    return .stack(parts)
  }

  private func consequence(of table: Table) -> String {
    guard table.sample != nil else {
      return "nobody has planned a query on '\(table.name)' yet; ANALYZE draws a sample"
    }
    if Self.isOld(table) {
      return "the table has changed by a half since; the next plan draws a new sample"
    }
    guard let column = table.columns.max(by: { $0.distinctCount < $1.distinctCount }) else {
      return "an empty table has nothing to tell"
    }
    let rows = max(1, table.rowCount * (1 - column.nullFraction) / max(column.distinctCount, 1))
    let common = column.common.first.map { first in
      ", but \(Self.rounded(max(1, table.rowCount * first.share))) for '\(first.value)'"
    }
    return "\(column.name) = … is expected to find \(Self.rounded(rows)) of "
      + "\(Self.rounded(table.rowCount)) rows" + (common ?? "")
  }

  /// As the planner judges it: see ``StatisticsStore``.
  private static func isOld(_ table: Table) -> Bool {
    table.sample != nil
      && (table.versionsNow > table.versionsThen + table.versionsThen / 2 + 50
        || table.versionsNow < table.versionsThen)
  }

  static func rounded(_ number: Double) -> String {
    "\(Int(max(0, min(number, 1e15)).rounded()))"
  }

  private static func percent(_ share: Double) -> String {
    share == 0 ? "0 %" : "\(Math.format(share * 100, decimals: share < 0.1 ? 1 : 0)) %"
  }

  /// A bar of one cell for each share.
  private static func spark(_ shares: [Double]) -> String {
    let glyphs: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let most = shares.max() ?? 0
    guard most > 0 else { return "" }
    return String(
      shares.map { glyphs[min(glyphs.count - 1, max(0, Int($0 / most * 8 - 0.001)))] })
  }
}
