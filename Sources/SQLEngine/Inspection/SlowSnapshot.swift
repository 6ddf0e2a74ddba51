import Core

/// `\view sql.slow [NUMBER]`: statements that took long or did much; with a number, one of them and
/// its plan.
struct SlowSnapshot: Snapshot {
  static let rowsShownMax = 11
  static let planLinesMax = 9

  struct Statement: Equatable, Sendable {
    /// From 1, as they are listed: the one with the most work first.
    var number: Int
    var text: String
    var callCount: Int
    var rowCount: Int
    var totalMilliseconds: Double
    var meanMilliseconds: Double
    var maxMilliseconds: Double
    var totalWork: Int
    var maxWork: Int
    /// The plan of the slowest run, as EXPLAIN draws it.
    var plan: [String]
  }

  var statements: [Statement]
  /// The one that was asked for.
  var chosen: Int?
  var limits: [String]
  var keptMax: Int

  init(_ engine: SQLEngine, _ arguments: [String]) throws(EngineError) {
    let entries = engine.slowStatements.entries.values.sorted { a, b in
      a.totalWork != b.totalWork ? a.totalWork > b.totalWork : a.lastNumber > b.lastNumber
    }
    var options = ExplainOptions()
    options.isRun = true
    options.showsTiming = false
    statements = entries.enumerated().map { place, entry in
      Statement(
        number: place + 1, text: entry.text, callCount: entry.callCount,
        rowCount: entry.rowCount, totalMilliseconds: Double(entry.totalNanoseconds) / 1e6,
        meanMilliseconds: Double(entry.totalNanoseconds) / 1e6 / Double(max(1, entry.callCount)),
        maxMilliseconds: Double(entry.maxNanoseconds) / 1e6, totalWork: entry.totalWork,
        maxWork: entry.maxWork,
        plan: entry.plan.map { PlanText(options: options).lines(of: $0) } ?? [])
    }
    let session = engine.sessions.first { $0.number == engine.lastPlanned } ?? engine.sessions.first
    limits = ["log_min_duration_statement", "log_min_statement_work"].map { name in
      "\(name) = \(session?.setting(name) ?? SettingNames.defaults[name] ?? "-1")"
    }
    keptMax = SlowStatements.countMax
    guard let word = arguments.first else { return }
    guard let number = Int(word), statements.indices.contains(number - 1) else {
      throw EngineError(
        "view", .reference, "there is no slow statement '\(word)'",
        hint: "\\view sql.slow numbers them")
    }
    chosen = number
  }

  func figure() -> Figure {
    let body: Figure
    if let chosen {
      body = detail(of: statements[chosen - 1])
    } else if statements.isEmpty {
      body = .text("No statement has been slow.")
    } else {
      body = .table(table)
    }
    return .panel(
      Figure.Panel(
        title: "slow", subject: chosen.map { "sql #\($0)" } ?? "sql",
        facts: ["\(statements.count) kept of \(keptMax) at most"], body: body,
        consequence: consequence))
  }

  private var table: FigureTable {
    let isTimed = statements.contains { $0.totalMilliseconds > 0 }
    let shown = statements.prefix(Self.rowsShownMax)
    var headings: [FigureTable.Heading] = [
      .init("#", alignsRight: true), .init("statement"), .init("calls", alignsRight: true),
      .init("rows", alignsRight: true), .init("work", alignsRight: true),
      .init("max", alignsRight: true),
    ]
    if isTimed {
      headings += [
        .init("total ms", alignsRight: true), .init("mean", alignsRight: true),
        .init("max", alignsRight: true),
      ]
    }
    return FigureTable(
      headings,
      rows: shown.map { statement in
        var cells = [
          "\(statement.number)", statement.text, "\(statement.callCount)",
          "\(statement.rowCount)", "\(statement.totalWork)", "\(statement.maxWork)",
        ]
        if isTimed {
          cells += [
            statement.totalMilliseconds, statement.meanMilliseconds, statement.maxMilliseconds,
          ].map { Math.format($0, decimals: 1) }
        }
        return FigureTable.Row(cells)
      }, omittedCount: statements.count - shown.count, omittedWhat: "statements")
  }

  private func detail(of statement: Statement) -> Figure {
    func time(_ milliseconds: Double) -> String { Math.format(milliseconds, decimals: 1) }
    let calls = "\(statement.callCount) \(statement.callCount == 1 ? "call" : "calls")"
    let work = "work \(statement.totalWork), at most \(statement.maxWork)"
    let times =
      "\(time(statement.totalMilliseconds)) ms, mean \(time(statement.meanMilliseconds)), "
      + "max \(time(statement.maxMilliseconds))"
    var parts: [Figure] = [
      .text(statement.text), .text("\(calls) · \(statement.rowCount) rows · \(work) · \(times)"),
    ]
    let rows = statement.plan.prefix(Self.planLinesMax).map { FigureTable.Row([$0]) }
    parts.append(
      .table(
        FigureTable(
          [.init("plan of the slowest run")], rows: Array(rows),
          omittedCount: max(0, statement.plan.count - rows.count), omittedWhat: "lines")))
    return .stack(parts)
  }

  private var consequence: String {
    let rules = limits.joined(separator: ", ")
    guard let first = statements.first, chosen == nil else { return "kept by \(rules)" }
    let all = statements.reduce(0) { $0 + $1.totalWork }
    let share = Int((Double(first.totalWork) / Double(max(1, all)) * 100).rounded())
    return "#1 is \(share) % of this work; \\view slow 1 shows its plan (kept by \(rules))"
  }
}
