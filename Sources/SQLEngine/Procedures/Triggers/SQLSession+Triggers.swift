import Core
import SQLSyntax

/// CREATE TRIGGER, DROP TRIGGER, and what ALTER TABLE says of triggers.
extension SQLSession {
  func createTrigger(_ statement: CreateTriggerStatement) throws(EngineError) -> Outcome {
    var relation = try relation(named: statement.table)
    try checkKind(statement, relation)
    let name = statement.name.text
    let existing = relation.triggers.firstIndex { $0.name == name }
    if existing != nil, !statement.orReplace {
      throw .sql(
        "42710", "trigger \"\(name)\" for relation \"\(relation.name)\" already exists",
        at: statement.name.span)
    }
    var trigger = Trigger(
      id: existing.map { relation.triggers[$0].id } ?? database.newObjectID(), name: name,
      timing: statement.timing.kind, operations: [], isForEachRow: statement.forEachRow,
      routine: try triggerRoutine(statement))
    try apply(statement, to: &trigger, relation)
    if let index = existing {
      relation.triggers[index] = trigger
    } else {
      relation.triggers.append(trigger)
    }
    put(.relation(relation))
    if relation.isPartitioned, trigger.isForEachRow {
      for child in catalog.children(of: relation.id) {
        try equipPartition(child, from: relation.id)
      }
    }
    return tag("CREATE TRIGGER")
  }

  private func checkKind(_ statement: CreateTriggerStatement, _ relation: Relation)
    throws(EngineError)
  {
    let span = statement.table.span
    switch relation.kind {
    case .table:
      if statement.timing == .insteadOf {
        throw .sql(
          "42809", "\"\(relation.name)\" is a table", at: span,
          detail: "Tables cannot have INSTEAD OF triggers.")
      }
    case .view:
      if statement.timing != .insteadOf, statement.forEachRow {
        throw .sql(
          "42809", "\"\(relation.name)\" is a view", at: span,
          detail: "Views cannot have row-level BEFORE or AFTER triggers.")
      }
      if statement.events.contains(.truncate) {
        throw .sql(
          "42809", "\"\(relation.name)\" is a view", at: span,
          detail: "Views cannot have TRUNCATE triggers.")
      }
    default:
      throw .sql(
        "42809", "relation \"\(relation.name)\" cannot have triggers", at: span)
    }
    if statement.timing == .insteadOf {
      throw .unsupported("an INSTEAD OF trigger", at: statement.name.span)
    }
    if statement.forEachRow, statement.events.contains(.truncate) {
      throw .sql("0A000", "TRUNCATE FOR EACH ROW triggers are not supported")
    }
  }

  private func triggerRoutine(_ statement: CreateTriggerStatement) throws(EngineError)
    -> ObjectID
  {
    let signature = FunctionSignature(name: statement.function, parameters: [])
    guard let routine = try findRoutine(signature, .function) else {
      throw missingRoutine(signature, .function)
    }
    guard routine.result.id == .trigger else {
      throw .sql("42P17", "function \(routine.name) must return type trigger")
    }
    return routine.id
  }

  private func apply(
    _ statement: CreateTriggerStatement, to trigger: inout Trigger, _ relation: Relation
  ) throws(EngineError) {
    for event in statement.events {
      switch event {
      case .insert: trigger.operations.append(.insert)
      case .delete: trigger.operations.append(.delete)
      case .truncate: trigger.operations.append(.truncate)
      case .update(let columns):
        trigger.operations.append(.update)
        for column in columns {
          guard let index = relation.attribute(named: column.text) else {
            throw .undefinedColumn(column.text, of: relation.name, at: column.span)
          }
          if trigger.columns.contains(index) {
            throw .sql(
              "42701", "column \"\(column.text)\" specified more than once", at: column.span)
          }
          trigger.columns.append(index)
        }
      }
    }
    trigger.arguments = statement.arguments
    trigger.isConstraint = statement.isConstraint
    trigger.isDeferrable =
      statement.constraintTiming.isDeferrable
      ?? (statement.constraintTiming.isInitiallyDeferred == true)
    trigger.isInitiallyDeferred = statement.constraintTiming.isInitiallyDeferred ?? false
    if let condition = statement.condition {
      try check(condition, of: trigger, relation)
      trigger.condition = condition
    }
    try applyTransitions(statement, to: &trigger)
  }

  private func check(_ condition: Expression, of trigger: Trigger, _ relation: Relation)
    throws(EngineError)
  {
    let bound = try bindTriggerCondition(condition, relation)
    if bound.hasSubquery {
      throw .sql("0A000", "cannot use subquery in trigger WHEN condition", at: condition.span)
    }
    let count = relation.columns.count
    let usesOld = bound.columns.contains { $0 < count }
    let usesNew = bound.columns.contains { $0 >= count }
    if !trigger.isForEachRow, usesOld || usesNew {
      throw .sql(
        "42P17",
        "statement trigger's WHEN condition cannot reference column values", at: condition.span)
    }
    if usesOld, trigger.operations.contains(.insert) {
      throw .sql(
        "42P17", "INSERT trigger's WHEN condition cannot reference OLD values",
        at: condition.span)
    }
    if usesNew, trigger.operations.contains(.delete) {
      throw .sql(
        "42P17", "DELETE trigger's WHEN condition cannot reference NEW values",
        at: condition.span)
    }
    let generated = relation.liveColumns.filter { $0.column.defaultValue?.isGenerated == true }
    if trigger.timing == .before,
      generated.contains(where: { bound.columns.contains(count + $0.index) })
    {
      throw .sql(
        "42P17",
        "BEFORE trigger's WHEN condition cannot reference NEW generated columns",
        at: condition.span)
    }
  }

  private func applyTransitions(
    _ statement: CreateTriggerStatement, to trigger: inout Trigger
  ) throws(EngineError) {
    for transition in statement.transitions {
      guard transition.isTable else {
        throw .sql("0A000", "ROW variable naming in the REFERENCING clause is not supported")
          .withHint("Use OLD TABLE or NEW TABLE for naming transition tables.")
      }
      guard trigger.timing == .after else {
        throw .sql("42P17", "transition table name can only be specified for an AFTER trigger")
      }
      if trigger.operations.contains(.truncate) {
        throw .sql("42P17", "TRUNCATE triggers with transition tables are not supported")
      }
      if trigger.operations.count > 1 {
        throw .sql(
          "0A000", "transition tables cannot be specified for triggers with more than one event")
      }
      if !trigger.columns.isEmpty {
        throw .sql(
          "0A000", "transition tables cannot be specified for triggers with column lists")
      }
      if transition.isNew {
        guard !trigger.operations.contains(.delete) else {
          throw .sql(
            "42P17", "NEW TABLE can only be specified for an INSERT or UPDATE trigger")
        }
        trigger.newTable = transition.name.text
      } else {
        guard !trigger.operations.contains(.insert) else {
          throw .sql(
            "42P17", "OLD TABLE can only be specified for a DELETE or UPDATE trigger")
        }
        trigger.oldTable = transition.name.text
      }
    }
    if trigger.newTable != nil, trigger.newTable == trigger.oldTable {
      throw .sql("42P17", "OLD TABLE name and NEW TABLE name cannot be the same")
    }
  }

  func dropTriggers(_ statement: DropStatement) throws(EngineError) -> Outcome {
    for case .on(let name, let table) in statement.objects {
      guard case .relation(var relation)? = findRelation(table) else {
        guard statement.ifExists else { throw missingRelation(table) }
        notices.append("relation \"\(table.name.text)\" does not exist, skipping")
        continue
      }
      guard let index = relation.triggers.firstIndex(where: { $0.name == name.text }) else {
        guard statement.ifExists else {
          throw .sql(
            "42704",
            "trigger \"\(name.text)\" for table \"\(relation.name)\" does not exist",
            at: name.span)
        }
        notices.append(
          "trigger \"\(name.text)\" for relation \"\(relation.name)\" does not exist, skipping")
        continue
      }
      if relation.triggers[index].parent != nil {
        throw .sql(
          "2BP01",
          "cannot drop trigger \(name.text) on table \(relation.name) because trigger "
            + "\(name.text) on table \(parentName(relation)) requires it",
          hint: "You can drop trigger \(name.text) on table \(parentName(relation)) instead.")
      }
      let trigger = relation.triggers.remove(at: index)
      put(.relation(relation))
      dropCopies(of: trigger.id, below: relation.id)
    }
    return tag("DROP TRIGGER")
  }

  private func parentName(_ relation: Relation) -> String {
    relation.parents.first.flatMap { catalog.relation($0)?.name } ?? ""
  }

  /// The copies that partitions have of a trigger go with it.
  private func dropCopies(of trigger: ObjectID, below id: ObjectID) {
    for child in catalog.children(of: id) {
      guard var relation = catalog.relation(child) else { continue }
      let copies = relation.triggers.filter { $0.parent == trigger }
      relation.triggers.removeAll { $0.parent == trigger }
      put(.relation(relation))
      for copy in copies { dropCopies(of: copy.id, below: child) }
    }
  }

  private func missingRelation(_ name: QualifiedName) -> EngineError {
    .undefinedTable(name.name.text, at: name.span)
  }
}

extension TableAlteration {
  /// ENABLE and DISABLE TRIGGER.
  func setTriggers(
    _ scope: AlterTableAction.TriggerScope, _ state: AlterTableAction.TriggerState
  ) throws(EngineError) {
    let new: Trigger.State =
      switch state {
      case .enabled: .enabled
      case .disabled: .disabled
      case .replica: .replica
      case .always: .always
      }
    if case .named(let name) = scope {
      guard
        let index = builder.relation.triggers.firstIndex(where: { $0.name == name.text })
      else {
        throw .sql(
          "42704", "trigger \"\(name.text)\" for table \"\(self.name)\" does not exist",
          at: name.span)
      }
      builder.relation.triggers[index].state = new
      return
    }
    for index in builder.relation.triggers.indices {
      builder.relation.triggers[index].state = new
    }
  }
}

extension CreateTriggerStatement.Timing {
  fileprivate var kind: Trigger.Timing {
    switch self {
    case .before: .before
    case .after: .after
    case .insteadOf: .insteadOf
    }
  }
}
