import Core
import SQLSyntax

/// EXPLAIN.
extension SQLSession {
  func explain(_ statement: ExplainStatement, _ values: [SQLValue]) throws(EngineError)
    -> Outcome
  {
    for option in statement.options where option.name.text == "format" {
      if case .word(let word)? = option.value, word != "text" {
        throw .unsupported("EXPLAIN (FORMAT \(word))", at: option.name.span)
      }
    }
    let binder = Binder(
      session: self, parameterTypes: Array(repeating: nil, count: values.count))
    let bound = try binder.bindStatement(statement.statement)
    let node = try Planner(binder: binder, for: bound.plan, outputs: bound.columns.map(\.id))
      .plan(bound.plan)
    let isRun = statement.options.contains { option in
      guard option.name.text == "analyze" else { return false }
      if case .word(let word)? = option.value { return ["on", "true"].contains(word) }
      return true
    }
    if isRun { _ = try performPlan(statement.statement, values) }
    var batch = RowBatch(columnCount: 1)
    for line in Self.lines(of: node, depth: 0) { batch.append(line) }
    return .rows(
      RowList(
        columns: [Column("QUERY PLAN", type: "text", kind: .text)], batch: batch, tag: "EXPLAIN"))
  }

  private static func lines(of node: any PlanNode, depth: Int) -> [String] {
    let indent = depth == 0 ? "" : String(repeating: " ", count: depth * 6 - 4) + "->  "
    return [indent + node.label] + node.inputs.flatMap { lines(of: $0, depth: depth + 1) }
  }
}
