import Core

/// A reference between tables that has to be looked at.
enum ReferenceCheck {
  /// A row refers to a key, which must be there.
  case present(Constraint, ForeignKey, [SQLValue])
  /// A key has gone or changed; rows of `child` may refer to it.
  case released(Constraint, ForeignKey, child: ObjectID, old: [SQLValue], new: [SQLValue]?)
}

/// A check that waits for the end of its transaction.
struct DeferredCheck {
  var check: ReferenceCheck
  /// The table that was written.
  var relation: ObjectID
}

/// Checks foreign keys, and carries out what they say about keys that go.
struct References {
  let context: ExecutionContext
  /// The table that was written.
  let parent: Relation
  var isAtCommit = false

  private var session: SQLSession { context.session }

  /// Sees what the statement itself has written.
  private var visibility: Visibility {
    let manager = session.database.transactions
    return Visibility(
      manager: manager, view: manager.readView(), own: context.visibility.own,
      command: (session.transaction?.commandID ?? 0) + 1)
  }

  func run(_ check: ReferenceCheck) throws(EngineError) {
    switch check {
    case .present(let constraint, let key, let values):
      if postpones(constraint, check) { return }
      try checkPresent(constraint, key, values)
    case .released(let constraint, let key, let child, let old, let new):
      let action = new == nil ? key.onDelete : key.onUpdate
      if action == .noAction, postpones(constraint, check) { return }
      try release(constraint, key, child, old, new, action)
    }
  }

  private func postpones(_ constraint: Constraint, _ check: ReferenceCheck) -> Bool {
    guard !isAtCommit, constraint.isDeferrable, let transaction = session.transaction else {
      return false
    }
    let isDeferred =
      transaction.constraintModes[constraint.id] ?? transaction.allConstraintsDeferred
      ?? constraint.isInitiallyDeferred
    if isDeferred {
      transaction.deferredChecks.append(DeferredCheck(check: check, relation: parent.id))
    }
    return isDeferred
  }

  private func checkPresent(_ constraint: Constraint, _ key: ForeignKey, _ values: [SQLValue])
    throws(EngineError)
  {
    let nullCount = values.filter(\.isNull).count
    if nullCount == values.count || nullCount > 0 && !key.isFull { return }
    guard let target = session.catalog.relation(key.target) else { return }
    if nullCount == 0, try isThere(values, key.targetColumns, in: target) { return }
    throw .missingKey(
      constraint.name, of: parent.name,
      detail: nullCount > 0
        ? "MATCH FULL does not allow mixing of null and nonnull key values."
        : "Key (\(names(constraint.columns, parent)))=("
          + "\(try shown(values, constraint.columns, parent)))"
          + " is not present in table \"\(target.name)\".")
  }

  private func isThere(_ values: [SQLValue], _ columns: [Int], in relation: Relation)
    throws(EngineError) -> Bool
  {
    try !rows(values, columns, in: relation).isEmpty
  }

  /// The versions of rows with these values.
  private func rows(_ values: [SQLValue], _ columns: [Int], in relation: Relation)
    throws(EngineError) -> [Int]
  {
    guard let heap = session.database.heaps[relation.heap] else { return [] }
    let visibility = visibility
    func matches(_ version: Int) -> Bool {
      zip(columns, values).allSatisfy { column, value in
        let found = heap.value(version, column)
        return !found.isNull
          && ValueOrder.compare(found, value, as: relation.columns[column].type.id) == 0
      }
    }
    for id in relation.indexes {
      guard let index = session.catalog.index(id), index.predicate == nil,
        let attributes = index.attributes, let ordered = session.database.indexes[index.storage],
        Set(attributes.prefix(columns.count)) == Set(columns)
      else { continue }
      let prefix = attributes.prefix(columns.count).compactMap { attribute in
        columns.firstIndex(of: attribute).map { values[$0] }
      }
      return ordered.versions(equalTo: prefix).filter { version in
        visibility.sees(heap.version(version)) && matches(version)
      }
    }
    return (0..<heap.versionCount).filter { version in
      visibility.sees(heap.version(version)) && matches(version)
    }
  }

  private func release(
    _ constraint: Constraint, _ key: ForeignKey, _ childID: ObjectID, _ old: [SQLValue],
    _ new: [SQLValue]?, _ action: ForeignKey.Action
  ) throws(EngineError) {
    guard let child = session.catalog.relation(childID),
      let target = session.catalog.relation(key.target)
    else { return }
    if action == .noAction, try isThere(old, key.targetColumns, in: target) { return }
    let referring = try rows(old, constraint.columns, in: child)
    guard !referring.isEmpty else { return }
    guard action != .noAction, action != .restrict else {
      throw .keyStillUsed(
        constraint.name, on: target.name, by: child.name,
        detail: "Key (\(names(key.targetColumns, target)))="
          + "(\(try shown(old, key.targetColumns, target))) is still referenced from table "
          + "\"\(child.name)\".")
    }
    session.transaction?.commandID += 1
    let inner = ExecutionContext(
      session: session, visibility: visibility, parameters: [], columnCount: 0)
    let writer = try RowWriter(childID, inner)
    for version in referring {
      switch action {
      case .cascade:
        if let new {
          _ = try writer.update(version, Array(zip(constraint.columns, new)))
        } else {
          _ = try writer.delete(version)
        }
      case .setNull, .setDefault:
        let columns =
          new == nil && !key.setColumns.isEmpty ? key.setColumns : constraint.columns
        var changes: [(Int, SQLValue)] = []
        for column in columns {
          var value = SQLValue.null
          if action == .setDefault, let bound = child.columns[column].defaultValue?.bound {
            value = try session.evaluate(bound)
          }
          changes.append((column, value))
        }
        _ = try writer.update(version, changes)
      case .noAction, .restrict: break
      }
    }
    try writer.finish()
  }

  private func names(_ columns: [Int], _ relation: Relation) -> String {
    columns.map { relation.columns[$0].name }.joined(separator: ", ")
  }

  private func shown(_ values: [SQLValue], _ columns: [Int], _ relation: Relation)
    throws(EngineError) -> String
  {
    var parts: [String] = []
    for (value, column) in zip(values, columns) {
      parts.append(
        value.isNull
          ? "null"
          : String(
            decoding: try TextForm.printed(
              value, as: relation.columns[column].type, &session.evaluation), as: UTF8.self))
    }
    return parts.joined(separator: ", ")
  }
}

extension SQLSession {
  /// Checks what was put off until now.
  func runDeferredChecks(_ transaction: Transaction) throws(EngineError) {
    let checks = transaction.deferredChecks
    transaction.deferredChecks = []
    for deferred in checks {
      guard let relation = catalog.relation(deferred.relation) else { continue }
      let references = References(context: plainContext(), parent: relation, isAtCommit: true)
      try references.run(deferred.check)
    }
  }
}
