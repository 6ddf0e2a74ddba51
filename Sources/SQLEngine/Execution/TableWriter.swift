import Core

/// Writes rows for one statement to the table that it names, and to those that inherit from it.
///
/// What it takes and gives are rows as the named table has them; each member of the family has its
/// columns in an order of its own, so rows are turned on the way:
///
///     INSERT ─► partitioned table ─► its partition ─► … ─► RowWriter of the leaf
///     UPDATE ─► version's table ─► RowWriter ─► still in its partition? else out, and in again
final class TableWriter {
  let relation: Relation
  let context: ExecutionContext
  private let operations: [Trigger.Operation]
  private let changed: Set<Int>
  private var members: [ObjectID: Member] = [:]
  /// In the order in which they were first written.
  private var order: [ObjectID] = []
  private var routers: [ObjectID: PartitionRouter] = [:]
  /// Of the named table, for the statement as a whole.
  private let triggers: TriggerSet?
  private let rootGuard: PartitionGuard?

  /// A table of the family.
  private struct Member {
    var writer: RowWriter
    /// Where the named table's columns are in this one.
    var attributes: [Int?]
    /// The rows look the same in both.
    var isSame: Bool

    func turned(_ row: [SQLValue]) -> [SQLValue] {
      if isSame { return row }
      var result = [SQLValue](repeating: .null, count: writer.relation.columns.count)
      for (place, attribute) in attributes.enumerated() {
        if let attribute { result[attribute] = row[place] }
      }
      return result
    }

    func turnedBack(_ row: [SQLValue]) -> [SQLValue] {
      isSame ? row : attributes.map { $0.map { row[$0] } ?? .null }
    }

    func turned(_ changes: [(Int, SQLValue)]) -> [(Int, SQLValue)] {
      if isSame { return changes }
      return changes.compactMap { change in attributes[change.0].map { ($0, change.1) } }
    }
  }

  /// - Parameter changed: the columns that the statement sets.
  init(
    _ relationID: ObjectID, _ operations: [Trigger.Operation], changed: Set<Int>,
    _ context: ExecutionContext
  ) throws(EngineError) {
    guard let relation = context.session.catalog.relation(relationID) else {
      throw .internalError("a table that is gone")
    }
    self.relation = relation
    self.context = context
    self.operations = operations
    self.changed = changed
    triggers = try TriggerSet(relation, context)
    rootGuard = relation.isPartitioned ? try PartitionGuard(relation, context) : nil
    for operation in operations {
      try triggers?.fireStatement(.before, operation, changed: changed)
    }
    if !relation.isPartitioned { _ = try member(relation.id) }
  }

  private func member(_ id: ObjectID) throws(EngineError) -> Member {
    if let found = members[id] { return found }
    let writer = try RowWriter(id, context)
    let isOwn = id == relation.id
    let attributes = isOwn ? [] : writer.relation.attributes(matching: relation)
    let isSame =
      isOwn
      || writer.relation.columns.count == relation.columns.count
        && attributes.enumerated().allSatisfy { $0.element == nil || $0.element == $0.offset }
    let member = Member(writer: writer, attributes: attributes, isSame: isSame)
    writer.changedColumns =
      isSame ? changed : Set(changed.compactMap { attributes[$0] })
    members[id] = member
    order.append(id)
    return member
  }

  /// The table in whose partition a row belongs, all the way down.
  private func leaf(for row: [SQLValue]) throws(EngineError) -> ObjectID {
    var current = relation
    var values = row
    while let partitioning = current.partitioning {
      let router: PartitionRouter
      if let known = routers[current.id] {
        router = known
      } else {
        router = try PartitionRouter(current, partitioning, context)
        routers[current.id] = router
      }
      let id = try router.partition(of: values)
      guard let next = context.session.catalog.relation(id) else {
        throw .internalError("a partition that is gone")
      }
      if next.isPartitioned {
        let attributes = next.attributes(matching: current)
        var turned = [SQLValue](repeating: .null, count: next.columns.count)
        for (place, attribute) in attributes.enumerated() {
          if let attribute { turned[attribute] = values[place] }
        }
        values = turned
      }
      current = next
    }
    return current.id
  }

  func insert(_ values: [SQLValue], conflict: Planner.CompiledConflict?) throws(EngineError)
    -> [SQLValue]?
  {
    guard relation.isPartitioned else {
      return try member(relation.id).writer.insert(values, conflict: conflict)
    }
    if let rootGuard, try !rootGuard.accepts(values) {
      throw .partitionViolation(relation.name, row: try describe(values))
    }
    let member = try member(try leaf(for: values))
    let turned = try conflict.map { (conflict) throws(EngineError) in
      try self.turned(conflict, member)
    }
    return try member.writer.insert(member.turned(values), conflict: turned)
      .map(member.turnedBack)
  }

  /// ON CONFLICT as a partition has it.
  private func turned(_ conflict: Planner.CompiledConflict, _ member: Member)
    throws(EngineError) -> Planner.CompiledConflict
  {
    var result = conflict
    let catalog = context.session.catalog
    result.action.indexes = conflict.action.indexes.compactMap { wanted in
      member.writer.relation.indexes.first { id in
        var current = catalog.index(id)
        while let index = current {
          if index.id == wanted { return true }
          current = index.parent.flatMap { catalog.index($0) }
        }
        return false
      }
    }
    if conflict.action.indexes.count > result.action.indexes.count {
      throw .internalError("a partition without an index of its table")
    }
    guard !member.isSame else { return result }
    result.attributes = conflict.attributes.compactMap { member.attributes[$0] }
    result.values = conflict.values.compactMap { item in
      member.attributes[item.attribute].map { (attribute: $0, value: item.value) }
    }
    return result
  }

  /// - Parameter recheck: see ``RowWriter/update(_:_:recheck:)``.
  func update(
    _ address: Int, _ changes: [(Int, SQLValue)],
    recheck: (Int) throws(EngineError) -> [(Int, SQLValue)]?
  ) throws(EngineError) -> [SQLValue]? {
    let (table, version) = RowAddress.decoded(address)
    let member = try member(table ?? relation.id)
    var moved: [SQLValue]?
    var isMoved = false
    let result = try member.writer.update(
      version, member.turned(changes),
      moves: relation.isPartitioned
        ? { (row) throws(EngineError) in
          isMoved = true
          moved = try self.insert(member.turnedBack(row), conflict: nil)
        } : nil
    ) { (newest) throws(EngineError) in
      let newest = table.map { RowAddress.encoded($0, newest) } ?? newest
      return try recheck(newest).map { member.turned($0) }
    }
    return isMoved ? moved : result.map(member.turnedBack)
  }

  func delete(_ address: Int, recheck: (Int) throws(EngineError) -> Bool) throws(EngineError)
    -> [SQLValue]?
  {
    let (table, version) = RowAddress.decoded(address)
    let member = try member(table ?? relation.id)
    return try member.writer.delete(version) { (newest) throws(EngineError) in
      try recheck(table.map { RowAddress.encoded($0, newest) } ?? newest)
    }.map(member.turnedBack)
  }

  /// Checks what is checked when all rows are there, and fires the triggers that come after.
  func finish() throws(EngineError) {
    for id in order { try members[id]?.writer.finish() }
    for operation in operations.reversed() {
      try (members[relation.id]?.writer.triggers ?? triggers)?
        .fireStatement(.after, operation, changed: changed)
    }
  }

  func describe(_ row: [SQLValue]) throws(EngineError) -> String {
    try RowWriter.describe(row, relation, context)
  }
}

extension EngineError {
  static func partitionViolation(_ name: String, row: String) -> EngineError {
    .sql(
      "23514", "new row for relation \"\(name)\" violates partition constraint",
      detail: "Failing row contains (\(row)).")
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
