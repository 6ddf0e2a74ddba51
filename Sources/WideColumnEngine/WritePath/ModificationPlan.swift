import Core

/// An INSERT, an UPDATE or a DELETE, checked: which rows, which changes, on what condition.
///
/// **Source:** Cassandra 4.0, `ModificationStatement` and its kin: what is refused, and in which
/// words.
struct ModificationPlan {
  let table: TableSchema
  let kind: StatementKind
  let restrictions: Restrictions
  let changes: [SlotChange]
  let condition: ConditionPlan
  let attributes: Attributes
  /// The row is there even if all its columns are null.
  let writesMarker: Bool

  /// Nothing but static columns is changed.
  var changesOnlyStatic: Bool {
    !changes.isEmpty && changes.allSatisfy { table.columns[$0.slot].isStatic }
  }

  var changesStatic: Bool { changes.contains { table.columns[$0.slot].isStatic } }

  var changesRegular: Bool {
    changes.contains { !table.columns[$0.slot].isStatic }
      || changes.isEmpty && kind != .insert || writesMarker
  }

  // MARK: - INSERT

  init(
    _ statement: InsertStatement, table: TableSchema, context: StatementContext
  ) throws(EngineError) {
    let reader = AssignmentReader(table: table, context: context)
    guard !table.isCounter else {
      throw .invalidRequest(
        "INSERT statements are not allowed on counter tables, use UPDATE instead")
    }
    var pairs: [(slot: Int, change: ColumnChange)] = []
    switch statement.source {
    case .values(let columns, let terms):
      try Self.check(columns, terms, reader)
      for (name, term) in zip(columns, terms) {
        let slot = try reader.slot(of: name)
        pairs.append((slot, try reader.setting(term, table.columns[slot])))
      }
    case .json(let term, let defaultsToUnset):
      pairs = try JSONRow.values(
        term, defaultsToUnset: defaultsToUnset, table: table, context: context)
    }
    self.table = table
    kind = .insert
    attributes = statement.attributes
    let changes = pairs.filter { !table.columns[$0.slot].isPrimaryKey }
      .map { SlotChange(slot: $0.slot, change: $0.change) }
    self.changes = changes
    let keys = pairs.filter { table.columns[$0.slot].isPrimaryKey }
    let hasClustering = keys.contains { table.columns[$0.slot].isClustering }
    let isStatic =
      !changes.isEmpty && changes.allSatisfy { table.columns[$0.slot].isStatic } && !hasClustering
    writesMarker = !isStatic
    restrictions = try Restrictions(
      keys: keys.map { ($0.slot, Self.keyValue($0.change)) }, table: table,
      selectsOnlyStatic: isStatic, context: context)
    condition = statement.isConditional ? .ifNotExists : .none
    try checkAttributes()
  }

  private static func check(
    _ columns: [Identifier], _ terms: [Term], _ reader: AssignmentReader
  ) throws(EngineError) {
    guard !columns.isEmpty else { throw .invalidRequest("No columns provided to INSERT") }
    guard columns.count == terms.count else {
      throw .invalidRequest("Unmatched column names/values")
    }
    for (index, name) in columns.enumerated() {
      _ = try reader.slot(of: name)
      if columns[..<index].contains(where: { $0.text == name.text }) {
        throw .invalidRequest("The column names contains duplicates", at: name.span)
      }
    }
  }

  private static func keyValue(_ change: ColumnChange) -> [UInt8]? {
    if case .set(let value) = change { value } else { nil }
  }

  // MARK: - UPDATE

  init(
    _ statement: UpdateStatement, table: TableSchema, context: StatementContext
  ) throws(EngineError) {
    let reader = AssignmentReader(table: table, context: context)
    var changes: [SlotChange] = []
    for assignment in statement.assignments { changes.append(try reader.change(assignment)) }
    self.table = table
    self.changes = changes
    kind = .update
    attributes = statement.attributes
    writesMarker = false
    let condition = try ConditionPlan(statement.condition, table: table, context: context)
    restrictions = try Restrictions(
      statement.relations, table: table, kind: .update,
      selectsOnlyStatic: changes.allSatisfy { table.columns[$0.slot].isStatic }
        && condition.looksOnlyAtStatic(in: table),
      context: context)
    self.condition = condition
    try checkAttributes()
  }

  // MARK: - DELETE

  init(
    _ statement: DeleteStatement, table: TableSchema, context: StatementContext
  ) throws(EngineError) {
    let reader = AssignmentReader(table: table, context: context)
    var changes: [SlotChange] = []
    for target in statement.targets { changes.append(try reader.deletion(target)) }
    self.table = table
    self.changes = changes
    kind = .delete
    attributes = statement.attributes
    writesMarker = false
    let condition = try ConditionPlan(statement.condition, table: table, context: context)
    let isStatic =
      !changes.isEmpty && changes.allSatisfy { table.columns[$0.slot].isStatic }
      && condition.looksOnlyAtStatic(in: table)
    restrictions = try Restrictions(
      statement.relations, table: table, kind: .delete, selectsOnlyStatic: isStatic,
      context: context)
    self.condition = condition
    try checkDeletion()
    try checkAttributes()
  }

  private var restrictsWholeKey: Bool {
    (0..<table.firstValueSlot).allSatisfy { restrictions.isRestrictedByEqual($0) }
  }

  private func checkDeletion() throws(EngineError) {
    if condition.isPresent, !restrictsWholeKey {
      guard changesOnlyStatic else {
        throw .invalidRequest(
          "DELETE statements must restrict all PRIMARY KEY columns with equality relations in"
            + " order to delete non static columns")
      }
      guard condition.looksOnlyAtStatic(in: table) else {
        throw .invalidRequest(
          "DELETE statements must restrict all PRIMARY KEY columns with equality relations in"
            + " order to use IF condition on non static columns")
      }
    }
    guard !changes.isEmpty, !changesOnlyStatic else { return }
    let namesRows = (table.partitionCount..<table.firstValueSlot).allSatisfy {
      restrictions.clustering[$0] != nil
    }
    guard namesRows, !restrictions.clustering.all.contains(where: \.isSlice) else {
      throw .invalidRequest("Range deletions are not supported for specific columns")
    }
  }

  // MARK: - Attributes

  private func checkAttributes() throws(EngineError) {
    if table.isView {
      throw .invalidRequest("Cannot directly modify a materialized view")
    }
    if table.isCounter {
      guard attributes.timestamp == nil else {
        throw .invalidRequest("Cannot provide custom timestamp for counter updates")
      }
      guard attributes.timeToLive == nil else {
        throw .invalidRequest("Cannot provide custom TTL for counter updates")
      }
    }
    guard condition.isPresent else { return }
    if table.isCounter { throw .invalidRequest("Conditions on counters are not supported") }
    guard attributes.timestamp == nil else {
      throw .invalidRequest("Cannot provide custom timestamp for conditional updates")
    }
  }
}
