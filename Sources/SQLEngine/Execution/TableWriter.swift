import Core

/// Writes rows for one statement to the table that it names.
final class TableWriter {
  let relation: Relation
  private let context: ExecutionContext
  private let operations: [Trigger.Operation]
  private let changed: Set<Int>
  private let main: RowWriter

  /// - Parameter changed: the columns that the statement sets.
  init(
    _ relationID: ObjectID, _ operations: [Trigger.Operation], changed: Set<Int>,
    _ context: ExecutionContext
  ) throws(EngineError) {
    self.context = context
    self.operations = operations
    self.changed = changed
    main = try RowWriter(relationID, context)
    main.changedColumns = changed
    relation = main.relation
    for operation in operations {
      try main.triggers?.fireStatement(.before, operation, changed: changed)
    }
  }

  func insert(_ values: [SQLValue], conflict: Planner.CompiledConflict?) throws(EngineError)
    -> [SQLValue]?
  {
    try main.insert(values, conflict: conflict)
  }

  func update(
    _ version: Int, _ changes: [(Int, SQLValue)],
    recheck: (Int) throws(EngineError) -> [(Int, SQLValue)]?
  ) throws(EngineError) -> [SQLValue]? {
    try main.update(version, changes, recheck: recheck)
  }

  func delete(_ version: Int, recheck: (Int) throws(EngineError) -> Bool) throws(EngineError)
    -> [SQLValue]?
  {
    try main.delete(version, recheck: recheck)
  }

  /// Checks what is checked when all rows are there, and fires the triggers that come after.
  func finish() throws(EngineError) {
    try main.finish()
    for operation in operations.reversed() {
      try main.triggers?.fireStatement(.after, operation, changed: changed)
    }
  }
}

extension ModifyNode {
  /// The events that the statement stands for, whether it finds rows or not.
  var operations: [Trigger.Operation] {
    switch action {
    case .insert(_, let conflict): conflict?.update == nil ? [.insert] : [.insert, .update]
    case .update: [.update]
    case .delete: [.delete]
    case .merge(_, let branches):
      ([.insert, .update, .delete] as [Trigger.Operation]).filter { operation in
        branches.contains { $0.operation == operation }
      }
    }
  }

  /// The columns that it sets.
  var changedColumns: Set<Int> {
    switch action {
    case .insert(_, let conflict): Set(conflict?.update?.assignments.map(\.attribute) ?? [])
    case .update(_, let changes): Set(changes.map(\.attribute))
    case .delete: []
    case .merge(_, let branches): Set(branches.flatMap(\.changedColumns))
    }
  }
}

extension MergeBranch {
  fileprivate var operation: Trigger.Operation? {
    switch action {
    case .nothing: nil
    case .delete: .delete
    case .update: .update
    case .insert: .insert
    }
  }

  fileprivate var changedColumns: [Int] {
    if case .update(let assignments) = action { assignments.map(\.attribute) } else { [] }
  }
}
