import Core
import SQLSyntax
import Storage

/// EXPLAIN.
extension SQLSession {
  func explain(_ statement: ExplainStatement, _ values: [SQLValue]) throws(EngineError)
    -> Outcome
  {
    let options = try ExplainOptions(statement.options)
    let time = engine.environment.time
    let start = time.monotonicNanoseconds
    let (plan, parameters) = try explained(statement.statement, values, isRun: options.isRun)
    let planned = time.monotonicNanoseconds
    let logBefore = engine.logPosition
    let meter = options.isRun ? PlanMeter(time, isExact: true) : nil
    let context = plan.context(parameters, self)
    context.meter = meter
    if options.isRun {
      let stream = try plan.node.open(context)
      while try stream.next() != nil { try context.checkInterrupt() }
    }
    let ended = time.monotonicNanoseconds
    engine.lastPlanned = number
    lastPlan = LastPlan(
      plan: plan, meter: meter, rowCount: 0, work: context.work,
      nanoseconds: Int64(ended - planned), isExplained: true)
    var tree = PlanTreeBuilder(plan, self, meter: meter, isVerbose: options.isVerbose).tree()
    if options.showsLog { tree.details += Self.logDetails(engine.logPosition, since: logBefore) }
    return Self.answer(
      tree, options,
      ExplainSummary(
        planningNanoseconds: planned - start,
        executionNanoseconds: options.isRun ? ended - planned : nil,
        settings: options.showsSettings ? changedPlannerSettings : nil))
  }

  /// The plan that stands behind a statement, with the values of its parameters.
  private func explained(_ statement: Statement, _ values: [SQLValue], isRun: Bool)
    throws(EngineError) -> (StatementPlan, [SQLValue])
  {
    switch statement {
    case .query, .insert, .update, .delete, .merge:
      let types = [SQLType?](repeating: nil, count: values.count)
      return (try StatementPlan(statement, self, parameterTypes: types), values)
    case .execute(let execute):
      let (found, values) = try preparedStatement(execute)
      return (try StatementPlan(found.statement, self, parameterTypes: found.types), values)
    case .declareCursor(let declare):
      return try explained(.query(declare.query), values, isRun: isRun)
    case .createTableAs(let table):
      if isRun { throw .unsupported("EXPLAIN ANALYZE of CREATE TABLE AS") }
      return try explained(table.source, values, isRun: false)
    default: throw .unsupported("EXPLAIN of \(statement.words)")
    }
  }

  /// Settings of the planner that are not as they were made, sorted by name.
  private var changedPlannerSettings: [(name: String, value: String)] {
    settings.values.sorted { $0.key < $1.key }.compactMap { name, value in
      SettingNames.isOfPlanner(name) && SettingNames.defaults[name] != value ? (name, value) : nil
    }
  }

  private static func logDetails(_ now: LogPosition, since before: LogPosition)
    -> [PlanTree.Detail]
  {
    let records = now.recordCount - before.recordCount
    guard records > 0 else { return [] }
    return [
      .init(name: "WAL", value: .text("records=\(records) bytes=\(now.offset - before.offset)"))
    ]
  }

  private static func answer(
    _ tree: PlanTree, _ options: ExplainOptions, _ summary: ExplainSummary
  ) -> Outcome {
    var batch = RowBatch(columnCount: 1)
    let text = PlanText(options: options)
    switch options.format {
    case .text:
      for line in text.lines(of: tree) + summary.lines(options) { batch.append(line) }
    case .json:
      let query = StructuredText.group(
        [("Plan", text.structured(tree))] + summary.members(options))
      batch.append(StructuredText.list([query]).json())
    case .yaml:
      let query = StructuredText.group(
        [("Plan", text.structured(tree))] + summary.members(options))
      batch.append(StructuredText.list([query]).yaml())
    case .xml:
      let query = StructuredText.group(
        [("Plan", text.structured(tree))] + summary.members(options))
      batch.append(
        "<explain xmlns=\"http://www.postgresql.org/2009/explain\">\n"
          + query.xml("Query", 1) + "\n</explain>")
    }
    let type =
      switch options.format {
      case .text, .yaml: "text"
      case .json: "json"
      case .xml: "xml"
      }
    return .rows(
      RowList(
        columns: [
          Column("QUERY PLAN", type: type, kind: options.format == .json ? .json : .text)
        ], batch: batch, tag: "EXPLAIN"))
  }
}

/// What EXPLAIN says below the plan.
struct ExplainSummary {
  var planningNanoseconds: UInt64
  /// Nil if the statement was not run.
  var executionNanoseconds: UInt64?
  /// Nil if they were not asked for.
  var settings: [(name: String, value: String)]?

  func lines(_ options: ExplainOptions) -> [String] {
    var lines: [String] = []
    if let settings, !settings.isEmpty {
      lines.append(
        "Settings: " + settings.map { "\($0.name) = '\($0.value)'" }.joined(separator: ", "))
    }
    guard options.showsSummary else { return lines }
    lines.append("Planning Time: \(PlanText.milliseconds(Double(planningNanoseconds))) ms")
    if let executionNanoseconds {
      lines.append("Execution Time: \(PlanText.milliseconds(Double(executionNanoseconds))) ms")
    }
    return lines
  }

  func members(_ options: ExplainOptions) -> [(String, StructuredText)] {
    var members: [(String, StructuredText)] = []
    if let settings, !settings.isEmpty {
      members.append(("Settings", .group(settings.map { ($0.name, .text($0.value)) })))
    }
    guard options.showsSummary else { return members }
    members.append(
      ("Planning Time", .number(PlanText.milliseconds(Double(planningNanoseconds)))))
    if let executionNanoseconds {
      members.append(
        ("Execution Time", .number(PlanText.milliseconds(Double(executionNanoseconds)))))
    }
    return members
  }
}

/// How far the log has come.
struct LogPosition {
  var recordCount: Int
  var offset: UInt64
}

extension SQLEngine {
  var logPosition: LogPosition {
    LogPosition(recordCount: database.log.recordCount, offset: database.log.log?.endLSN ?? 0)
  }
}
