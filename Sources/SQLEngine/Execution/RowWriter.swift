import Core

/// Writes rows of one table for one statement, and holds its constraints.
///
/// Rows go to the heap and the indexes at once; references between tables are checked when the
/// statement has done all its work.
final class RowWriter {
  let relation: Relation
  let context: ExecutionContext
  private let heap: Heap
  private let transaction: Transaction
  private let indexes:
    [(definition: IndexDefinition, keys: [any Evaluator], predicate: (any Evaluator)?)]
  private let checks: [(name: String, condition: any Evaluator)]
  private let generated: [(attribute: Int, value: any Evaluator)]
  private var pending: [ReferenceCheck] = []
  private let database: Database

  init(_ relationID: ObjectID, _ context: ExecutionContext) throws(EngineError) {
    let session = context.session
    guard let relation = session.catalog.relation(relationID),
      let heap = session.database.heap(of: relationID), let transaction = session.transaction
    else { throw .internalError("a table without rows") }
    self.relation = relation
    self.context = context
    self.heap = heap
    self.transaction = transaction
    database = session.database
    if transaction.isReadOnly {
      throw .sql("25006", "cannot execute this statement in a read-only transaction")
    }
    let compiler = ExpressionCompiler(Array(relation.columns.indices), session.plainPlanner())
    var indexes:
      [(definition: IndexDefinition, keys: [any Evaluator], predicate: (any Evaluator)?)] = []
    for id in relation.indexes {
      guard let definition = session.catalog.index(id) else { continue }
      let predicate = try definition.predicate.map { (predicate) throws(EngineError) in
        try compiler.compile(predicate.bound)
      }
      indexes.append((definition, try compiler.compile(definition.keys.map(\.bound)), predicate))
    }
    self.indexes = indexes
    var checks: [(name: String, condition: any Evaluator)] = []
    for constraint in relation.constraints.sorted(by: { $0.name < $1.name }) {
      if case .check(_, let bound) = constraint.kind {
        checks.append((constraint.name, try compiler.compile(bound)))
      }
    }
    self.checks = checks
    var generated: [(attribute: Int, value: any Evaluator)] = []
    for (index, column) in relation.liveColumns {
      guard let value = column.defaultValue, value.isGenerated else { continue }
      generated.append((index, try compiler.compile(value.bound)))
    }
    self.generated = generated
  }

  private func batch(_ values: [SQLValue]) -> Batch {
    Batch(columns: values.map { ColumnVector(.values([$0])) }, count: 1)
  }

  /// Computes generated columns and checks the row by itself.
  private func complete(_ values: [SQLValue]) throws(EngineError) -> [SQLValue] {
    var row = values
    for item in generated {
      row[item.attribute] = try item.value.evaluate(batch(row), context)[0]
    }
    for (index, column) in relation.liveColumns where column.isNotNull && row[index].isNull {
      throw .notNull(column.name, of: relation.name, row: try describe(row))
    }
    guard !checks.isEmpty else { return row }
    let input = batch(row)
    for check in checks {
      let result = try check.condition.evaluate(input, context)
      if !result.isNull(at: 0), !result.isTrue(at: 0) {
        throw .check(check.name, of: relation.name, row: try describe(row))
      }
    }
    return row
  }

  func insert(_ values: [SQLValue], conflict: Planner.CompiledConflict?) throws(EngineError)
    -> [SQLValue]?
  {
    let row = try complete(values)
    if let conflict, let existing = try findConflict(row, conflict.action.indexes) {
      guard conflict.action.update != nil else { return nil }
      return try resolve(conflict, existing, row)
    }
    try write(row, replacing: nil)
    return row
  }

  private func findConflict(_ row: [SQLValue], _ arbiters: [ObjectID]) throws(EngineError)
    -> Int?
  {
    for (definition, keys, predicate) in indexes
    where definition.isUnique && (arbiters.isEmpty || arbiters.contains(definition.id)) {
      guard let key = try self.key(row, keys, predicate) else { continue }
      if let found = try duplicate(of: key, definition) { return found }
    }
    return nil
  }

  private func resolve(
    _ conflict: Planner.CompiledConflict, _ existing: Int, _ proposed: [SQLValue]
  ) throws(EngineError) -> [SQLValue]? {
    let version = heap.version(existing)
    if version.xmin == transaction.writerID {
      throw .sql(
        "21000", "ON CONFLICT DO UPDATE command cannot affect row a second time",
        hint: "Ensure that no rows proposed for insertion within the same command have "
          + "duplicate constrained values.")
    }
    let attributes = conflict.attributes
    let input = batch(
      attributes.map { heap.value(existing, $0) } + attributes.map { proposed[$0] })
    if let filter = conflict.filter {
      guard try filter.evaluate(input, context).isTrue(at: 0) else { return nil }
    }
    var changes: [(Int, SQLValue)] = []
    for (attribute, value) in conflict.values {
      changes.append((attribute, try value.evaluate(input, context)[0]))
    }
    return try update(existing, changes)
  }

  func update(_ version: Int, _ changes: [(Int, SQLValue)]) throws(EngineError) -> [SQLValue]? {
    guard try mayWrite(version) else { return nil }
    let before = row(version)
    var row = before
    for (attribute, value) in changes { row[attribute] = value }
    row = try complete(row)
    try write(row, replacing: version)
    try noteReferences(before: before, after: row)
    return row
  }

  func delete(_ version: Int) throws(EngineError) -> [SQLValue]? {
    guard try mayWrite(version) else { return nil }
    let before = row(version)
    heap.end(version, by: transaction.writerID, command: transaction.commandID)
    transaction.hasWritten = true
    try noteReferences(before: before, after: nil)
    return before
  }

  /// What a version says, with NULL in columns that were added after it.
  private func row(_ version: Int) -> [SQLValue] {
    var row = heap.row(version)
    while row.count < relation.columns.count { row.append(.null) }
    return row
  }

  /// Whether a version is still the row's newest.
  private func mayWrite(_ index: Int) throws(EngineError) -> Bool {
    switch context.visibility.state(of: heap.version(index), index: index) {
    case .live: return true
    case .endedBySelf, .dead: return false
    case .inDoubt: throw .unsupported("waiting for another transaction")
    case .deleted, .replaced:
      guard transaction.isolation.keepsReadView else { return false }
      throw .serialization("could not serialize access due to concurrent update")
    }
  }

  private func write(_ row: [SQLValue], replacing old: Int?) throws(EngineError) {
    if let old {
      heap.end(
        old, by: transaction.writerID, command: transaction.commandID, next: heap.versionCount)
    }
    var entries: [(ObjectID, [SQLValue])] = []
    for (definition, keys, predicate) in indexes {
      guard let key = try self.key(row, keys, predicate) else { continue }
      if definition.isUnique, try duplicate(of: key, definition) != nil {
        throw .unique(
          definition.name, columns: columnNames(definition),
          values: try shown(key, definition))
      }
      entries.append((definition.storage, key))
    }
    let index = heap.insert(row, by: transaction.writerID, command: transaction.commandID)
    for (id, key) in entries { database.indexes[id]?.insert(key, version: index) }
    transaction.hasWritten = true
    for constraint in relation.constraints {
      guard case .foreignKey(let key) = constraint.kind else { continue }
      pending.append(.present(constraint, key, constraint.columns.map { row[$0] }))
    }
  }

  /// The row's key in an index; nil if a partial index does not hold it.
  private func key(
    _ row: [SQLValue], _ keys: [any Evaluator], _ predicate: (any Evaluator)?
  ) throws(EngineError) -> [SQLValue]? {
    let input = batch(row)
    if let predicate, try !predicate.evaluate(input, context).isTrue(at: 0) { return nil }
    var key: [SQLValue] = []
    for evaluator in keys { key.append(try evaluator.evaluate(input, context)[0]) }
    return key
  }

  /// A version with the same key that is not gone; NULLs differ from each other.
  private func duplicate(of key: [SQLValue], _ definition: IndexDefinition)
    throws(EngineError) -> Int?
  {
    if definition.isNullsDistinct, key.contains(where: \.isNull) { return nil }
    for version in database.indexes[definition.storage]?.versions(equalTo: key) ?? [] {
      switch context.visibility.state(of: heap.version(version), index: version) {
      case .live: return version
      case .inDoubt: throw .unsupported("waiting for another transaction")
      case .dead, .deleted, .replaced, .endedBySelf: continue
      }
    }
    return nil
  }

  private func noteReferences(before: [SQLValue], after: [SQLValue]?) throws(EngineError) {
    for other in database.catalog.relations {
      for constraint in other.constraints {
        guard case .foreignKey(let key) = constraint.kind, key.target == relation.id else {
          continue
        }
        let old = key.targetColumns.map { before[$0] }
        let new = after.map { row in key.targetColumns.map { row[$0] } }
        let types = key.targetColumns.map { relation.columns[$0].type.id }
        let order = KeyOrder(terms: types.map { KeyOrder.Term(type: $0) })
        if let new, order.comparePrefix(old, new) == 0 { continue }
        if old.contains(where: \.isNull) { continue }
        pending.append(.released(constraint, key, child: other.id, old: old, new: new))
      }
    }
  }

  /// Checks the references, now that all rows are written.
  func finish() throws(EngineError) {
    let checks = pending
    pending = []
    let references = References(context: context, parent: relation)
    for check in checks { try references.run(check) }
  }

  // What errors show.

  func describe(_ row: [SQLValue]) throws(EngineError) -> String {
    var parts: [String] = []
    for (index, column) in relation.liveColumns {
      parts.append(try shown(row[index], column.type))
    }
    return parts.joined(separator: ", ")
  }

  private func shown(_ value: SQLValue, _ type: SQLType) throws(EngineError) -> String {
    value.isNull
      ? "null"
      : String(
        decoding: try TextForm.printed(value, as: type, &context.session.evaluation),
        as: UTF8.self)
  }

  private func shown(_ key: [SQLValue], _ definition: IndexDefinition) throws(EngineError)
    -> String
  {
    var parts: [String] = []
    for (value, part) in zip(key, definition.keys) {
      parts.append(try shown(value, part.bound.type))
    }
    return parts.joined(separator: ", ")
  }

  private func columnNames(_ definition: IndexDefinition) -> String {
    definition.keys.map { key in key.attribute.map { relation.columns[$0].name } ?? "expr" }
      .joined(separator: ", ")
  }
}
