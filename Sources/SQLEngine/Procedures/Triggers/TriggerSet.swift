import Core
import SQLSyntax

/// The triggers of a table that one statement may fire.
///
///     BEFORE STATEMENT ─► per row: BEFORE ROW ─► constraints ─► written ─► event noted
///                                                    end of statement: AFTER ROW, AFTER STATEMENT
///
/// Of several for one event, the names' order decides.
///
/// **Source:** PostgreSQL 15, commands/trigger.c.
final class TriggerSet {
  let relation: Relation
  let context: ExecutionContext
  private let triggers: [Trigger]
  private let conditions: [ObjectID: any Evaluator]
  /// Rows written so far, for AFTER triggers and transition tables.
  private var events: [TriggerEvent] = []
  private let keepsEvents: Bool

  /// - Returns: nil if no trigger of the table can fire.
  init?(_ relation: Relation, _ context: ExecutionContext) throws(EngineError) {
    let active = relation.triggers.filter { $0.state == .enabled || $0.state == .always }
    guard !active.isEmpty else { return nil }
    self.relation = relation
    self.context = context
    triggers = active.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var conditions: [ObjectID: any Evaluator] = [:]
    for trigger in active {
      guard let condition = trigger.condition else { continue }
      let bound = try context.session.bindTriggerCondition(condition, relation)
      let layout = Array(0..<relation.columns.count * 2)
      conditions[trigger.id] = try ExpressionCompiler(
        layout, context.session.plainPlanner()
      ).compile(bound)
    }
    self.conditions = conditions
    keepsEvents = active.contains {
      $0.timing == .after && ($0.isForEachRow || $0.hasTransitionTables)
    }
  }

  private func matching(
    _ timing: Trigger.Timing, _ operation: Trigger.Operation, isForEachRow: Bool
  ) -> [Trigger] {
    triggers.filter {
      $0.timing == timing && $0.isForEachRow == isForEachRow && $0.operations.contains(operation)
    }
  }

  func has(_ timing: Trigger.Timing, _ operation: Trigger.Operation) -> Bool {
    triggers.contains {
      $0.timing == timing && $0.isForEachRow && $0.operations.contains(operation)
    }
  }

  // Before.

  /// Runs the BEFORE or INSTEAD OF triggers of a row, one on what the other made of it.
  /// - Returns: the row to be written (for a deletion, the old one); nil if nothing is to be done.
  func fireRow(
    _ timing: Trigger.Timing, _ operation: Trigger.Operation, old: [SQLValue]?, new: [SQLValue]?,
    changed: Set<Int> = []
  ) throws(EngineError) -> [SQLValue]? {
    var row = new
    for trigger in matching(timing, operation, isForEachRow: true) {
      guard trigger.concerns(operation, changed), try passes(trigger, old, row) else { continue }
      let event = TriggerEvent(operation: operation, relation: relation.id, old: old, new: row)
      let result = try context.session.fire(trigger, event, relation)
      guard case .record(let record) = result else { return nil }
      if operation != .delete { row = try values(of: record) }
    }
    return operation == .delete ? old : row
  }

  /// A record that a function has returned as a row of the table.
  private func values(of record: SQLRecord) throws(EngineError) -> [SQLValue] {
    var row = [SQLValue](repeating: .null, count: relation.columns.count)
    let live = relation.liveColumns
    guard record.values.count == live.count else {
      throw .mismatch(
        "returned row structure does not match the structure of the triggering table"
      ).withDetail(
        "Number of returned columns (\(record.values.count)) does not match expected column count "
          + "(\(live.count)).")
    }
    for (place, (index, column)) in live.enumerated() {
      let source = place < record.fields.count ? record.fields[place].type : column.type
      row[index] = try context.session.converted(
        record.values[place], from: source, to: column.type)
    }
    return row
  }

  private func passes(_ trigger: Trigger, _ old: [SQLValue]?, _ new: [SQLValue]?)
    throws(EngineError) -> Bool
  {
    guard let condition = conditions[trigger.id] else { return true }
    let none = [SQLValue](repeating: .null, count: relation.columns.count)
    let cells = (old ?? none) + (new ?? none)
    let batch = Batch(columns: cells.map { ColumnVector(.values([$0])) }, count: 1)
    return try condition.evaluate(batch, context).isTrue(at: 0)
  }

  /// Runs triggers for the statement as a whole.
  func fireStatement(
    _ timing: Trigger.Timing, _ operation: Trigger.Operation, changed: Set<Int> = []
  ) throws(EngineError) {
    for trigger in matching(timing, operation, isForEachRow: false) {
      guard trigger.concerns(operation, changed), try passes(trigger, nil, nil) else { continue }
      let event = TriggerEvent(operation: operation, relation: relation.id)
      try fire(trigger, event, operation)
    }
  }

  // After.

  func note(_ operation: Trigger.Operation, old: [SQLValue]?, new: [SQLValue]?) {
    guard keepsEvents else { return }
    events.append(
      TriggerEvent(operation: operation, relation: relation.id, old: old, new: new))
  }

  /// Runs the AFTER triggers of all rows that the statement has written, or puts them off.
  func fireEvents(changed: Set<Int>) throws(EngineError) {
    let due = events
    for event in due {
      for trigger in matching(.after, event.operation, isForEachRow: true) {
        guard trigger.concerns(event.operation, changed),
          try passes(trigger, event.old, event.new)
        else { continue }
        if let transaction = context.session.transaction, transaction.defers(trigger) {
          transaction.deferredChecks.append(
            DeferredCheck(check: .trigger(trigger, event), relation: relation.id))
          continue
        }
        try fire(trigger, event, event.operation)
      }
    }
  }

  private func fire(
    _ trigger: Trigger, _ event: TriggerEvent, _ operation: Trigger.Operation
  ) throws(EngineError) {
    guard trigger.hasTransitionTables else {
      _ = try context.session.fire(trigger, event, relation)
      return
    }
    let rows = events.filter { $0.operation == operation }
    var tables: [TransitionTable] = []
    if let name = trigger.oldTable {
      tables.append(
        TransitionTable(
          name: name, isNew: false, relation: relation, rows: rows.compactMap(\.old)))
    }
    if let name = trigger.newTable {
      tables.append(
        TransitionTable(
          name: name, isNew: true, relation: relation, rows: rows.compactMap(\.new)))
    }
    try context.session.routines.withTransitionTables(tables) { () throws(EngineError) in
      _ = try context.session.fire(trigger, event, relation)
    }
  }
}

extension Trigger {
  /// Whether a change of some columns is one that the trigger waits for.
  func concerns(_ operation: Operation, _ changed: Set<Int>) -> Bool {
    operation != .update || columns.isEmpty || columns.contains(where: changed.contains)
  }
}

extension Transaction {
  /// Whether a constraint trigger waits for the end of the transaction.
  func defers(_ trigger: Trigger) -> Bool {
    guard trigger.isDeferrable else { return false }
    return constraintModes[trigger.id] ?? allConstraintsDeferred ?? trigger.isInitiallyDeferred
  }
}

extension SQLSession {
  /// Runs a trigger's function.
  /// - Returns: what it returns: a record, or NULL.
  func fire(_ trigger: Trigger, _ event: TriggerEvent, _ relation: Relation)
    throws(EngineError) -> SQLValue
  {
    guard let routine = catalog.routine(trigger.routine) else {
      throw .sql("42883", "function with OID \(trigger.routine) does not exist")
    }
    let type = rowType(of: relation).id
    let fields = relation.liveColumns.map {
      TypeInfo.Field(name: $0.column.name, type: $0.column.type)
    }
    func record(_ row: [SQLValue]?) -> SQLValue {
      guard let row else { return .null }
      return .record(
        SQLRecord(type: type, fields: fields, values: relation.liveColumns.map { row[$0.index] }))
    }
    let when =
      switch trigger.timing {
      case .before: "BEFORE"
      case .after: "AFTER"
      case .insteadOf: "INSTEAD OF"
      }
    let arguments = trigger.arguments.map { SQLValue.text($0) }
    let list = SQLArray(
      arguments,
      dimensions: arguments.isEmpty
        ? [] : [SQLArray.Dimension(lowerBound: 0, count: arguments.count)], of: .text)
    let call = TriggerCall(variables: [
      ("new", record(event.new)), ("old", record(event.old)), ("tg_name", .text(trigger.name)),
      ("tg_when", .text(when)), ("tg_level", .text(trigger.isForEachRow ? "ROW" : "STATEMENT")),
      ("tg_op", .text(event.operation.rawValue)), ("tg_relid", .int(Int64(relation.id))),
      ("tg_relname", .text(relation.name)), ("tg_table_name", .text(relation.name)),
      ("tg_table_schema", .text(catalog.schemaName(relation.schema))),
      ("tg_nargs", .int(arguments.count)), ("tg_argv", .array(list)),
    ])
    return try routines.fire(routine, call)
  }

  /// The condition of WHEN: OLD is the first row of columns, NEW the second.
  func bindTriggerCondition(_ condition: Expression, _ relation: Relation)
    throws(EngineError) -> BoundExpression
  {
    let count = relation.columns.count
    func table(_ alias: String, from first: Int) -> SourceTable {
      var table = SourceTable(
        alias: alias,
        columns: relation.liveColumns.map { index, column in
          SourceColumn(name: column.name, expression: .column(first + index, column.type))
        })
      table.rowType = rowType(of: relation)
      return table
    }
    let binder = Binder(session: self, firstColumn: count * 2)
    binder.level.clause = Clause(name: "trigger WHEN conditions")
    binder.level.source = Source(tables: [table("old", from: 0), table("new", from: count)])
    return try binder.asBoolean(try binder.bind(condition), of: "WHEN", at: condition.span)
  }
}
