import Core
import SQLSyntax

/// EXPLAIN and ANALYZE.
extension SQLSession {
  func explain(_ statement: ExplainStatement, _ values: [SQLValue]) throws(EngineError)
    -> Outcome
  {
    let options = try options(of: statement)
    let time = engine.environment.time
    let start = time.monotonicNanoseconds
    let plan = try StatementPlan(
      statement.statement, self, parameterTypes: Array(repeating: nil, count: values.count))
    let planned = time.monotonicNanoseconds
    let meter = options.isRun ? PlanMeter(time) : nil
    if let meter {
      let context = plan.context(values, self)
      context.meter = meter
      let stream = try plan.node.open(context)
      while try stream.next() != nil { try context.checkInterrupt() }
    }
    let ended = time.monotonicNanoseconds
    let text = PlanText(options: options, meter: meter)
    var batch = RowBatch(columnCount: 1)
    if options.isJSON {
      batch.append(
        JSON.array([.object([JSON.Member("Plan", text.json(of: plan.node))])]).serialized())
    } else {
      for line in text.lines(of: plan.node) { batch.append(line) }
      if options.showsSummary {
        batch.append("Planning Time: \(PlanText.milliseconds(Int64(planned - start))) ms")
        if options.isRun {
          batch.append("Execution Time: \(PlanText.milliseconds(Int64(ended - planned))) ms")
        }
      }
    }
    let type = options.isJSON ? "json" : "text"
    return .rows(
      RowList(
        columns: [Column("QUERY PLAN", type: type, kind: options.isJSON ? .json : .text)],
        batch: batch, tag: "EXPLAIN"))
  }

  private func options(of statement: ExplainStatement) throws(EngineError) -> PlanText.Options {
    var options = PlanText.Options()
    var summary: Bool?
    for option in statement.options {
      var isOn = true
      if case .word(let word)? = option.value {
        isOn = !["off", "false", "0", "none"].contains(word)
      }
      switch option.name.text {
      case "analyze": options.isRun = isOn
      case "costs": options.showsCosts = isOn
      case "timing": options.showsTiming = isOn
      case "summary": summary = isOn
      case "verbose", "buffers", "settings", "wal":
        guard isOn else { break }
        throw .unsupported(
          "EXPLAIN with \(option.name.text.uppercased())", at: option.name.span)
      case "format":
        guard case .word(let word)? = option.value, ["text", "json"].contains(word) else {
          throw .unsupported("this FORMAT of EXPLAIN", at: option.name.span)
        }
        options.isJSON = word == "json"
      default:
        throw .syntax(
          "unrecognized EXPLAIN option \"\(option.name.text)\"", at: option.name.span)
      }
    }
    options.showsSummary = summary ?? options.isRun
    return options
  }
}
