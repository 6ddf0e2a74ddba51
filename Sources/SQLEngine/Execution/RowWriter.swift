import Core

/// Writes rows of one table for one statement, and holds its constraints.
///
/// Rows go to the heap and the indexes at once; references between tables are checked when the
/// statement has done all its work.
final class RowWriter {
  let plan: WritePlan
  let context: ExecutionContext
  let heap: Heap
  let transaction: Transaction
  var pending: [ReferenceCheck] = []
  /// The columns that the statement sets, for triggers that wait for some of them.
  var changedColumns: Set<Int> = []
  let database: Database
  private let tracker: SerializableWrites?
  let triggers: TriggerSet?
  private let partition: PartitionGuard?

  convenience init(_ relationID: ObjectID, _ context: ExecutionContext) throws(EngineError) {
    guard let plan = try context.session.writePlan(relationID) else {
      throw .internalError("a table without rows")
    }
    try self.init(plan, context)
  }

  init(_ plan: WritePlan, _ context: ExecutionContext) throws(EngineError) {
    let session = context.session
    guard let transaction = session.transaction else {
      throw .internalError("a change without a transaction")
    }
    self.plan = plan
    self.context = context
    heap = plan.heap
    self.transaction = transaction
    database = session.database
    triggers = plan.isPlain ? nil : try TriggerSet(plan.relation, context)
    partition = plan.isPlain ? nil : try PartitionGuard(plan.relation, context)
    tracker = transaction.serializable == nil ? nil : SerializableWrites(session, plan.heap)
    if transaction.isReadOnly {
      throw .sql("25006", "cannot execute this statement in a read-only transaction")
    }
  }

  var relation: Relation { plan.relation }

  private var claims: RowClaims { RowClaims(plan.claimed, heap, transaction, context.session) }

  private func batch(_ values: [SQLValue]) -> Batch {
    Batch(columns: values.map { ColumnVector(.values([$0])) }, count: 1)
  }

  /// Computes generated columns and checks the row by itself.
  private func complete(_ values: [SQLValue]) throws(EngineError) -> [SQLValue] {
    var row = values
    for item in plan.generated {
      row[item.attribute] = try item.value.value(row, context)
    }
    for column in plan.required where row[column.attribute].isNull {
      throw .notNull(column.name, of: relation.name, row: try describe(row))
    }
    for check in plan.checks {
      if case .bool(false) = try check.condition.value(row, context) {
        throw .check(check.name, of: relation.name, row: try describe(row))
      }
    }
    return row
  }

  // Rows.

  func insert(_ values: [SQLValue], conflict: Planner.CompiledConflict?) throws(EngineError)
    -> [SQLValue]?
  {
    var values = values
    if let triggers {
      guard let changed = try triggers.fireRow(.before, .insert, old: nil, new: values) else {
        return nil
      }
      values = changed
    }
    let row = try complete(values)
    if let partition, try !partition.accepts(row) {
      throw .partitionViolation(relation.name, row: try describe(row))
    }
    guard let conflict else {
      try write(row, replacing: nil)
      triggers?.note(.insert, old: nil, new: row)
      return row
    }
    // A row in the way may go or change while its lock is waited for: then all begins anew.
    while let existing = try findConflict(row, conflict.action.indexes) {
      try context.checkInterrupt()
      guard conflict.action.update != nil else {
        try requireVisible(existing)
        return nil
      }
      if isOwn(existing) { throw .secondConflict() }
      let changed = conflict.values.map(\.attribute)
      let strength: RowLockStrength =
        plan.claimed.keyColumns.contains(where: changed.contains) ? .update : .noKeyUpdate
      guard case .current = try claims.claim(existing, strength, keeps: true) else { continue }
      try requireVisible(existing)
      return try resolve(conflict, existing, row)
    }
    try write(row, replacing: nil)
    triggers?.note(.insert, old: nil, new: row)
    return row
  }

  /// Whether this very statement has made a version.
  private func isOwn(_ index: Int) -> Bool {
    let version = heap.version(index)
    return database.transactions.top(of: version.xmin) == transaction.id
      && version.cmin >= context.visibility.command
  }

  /// A row that stands in the way of a new one.
  private func findConflict(_ row: [SQLValue], _ arbiters: [ObjectID]) throws(EngineError)
    -> Int?
  {
    let entry = try context.session.once { () throws(EngineError) in
      for index in plan.indexes
      where index.definition.isUnique
        && (arbiters.isEmpty || arbiters.contains(index.definition.id))
      {
        guard let key = try index.treeKey(row, context) else { continue }
        if let found = try duplicate(of: key, index, except: nil) {
          return .version(found)
        }
      }
      return .refused
    }
    if case .version(let found) = entry { return found }
    return nil
  }

  /// A transaction with one view must not act on a row that it does not see.
  private func requireVisible(_ version: Int) throws(EngineError) {
    guard transaction.isolation.keepsReadView else { return }
    let isOwn = database.transactions.top(of: heap.version(version).xmin) == transaction.id
    guard isOwn || context.visibility.sees(heap.version(version)) else {
      throw .serialization("could not serialize access due to concurrent update")
    }
  }

  private func resolve(
    _ conflict: Planner.CompiledConflict, _ existing: Int, _ proposed: [SQLValue]
  ) throws(EngineError) -> [SQLValue]? {
    let before = stored(existing)
    let attributes = conflict.attributes
    let input = batch(attributes.map { before[$0] } + attributes.map { proposed[$0] })
    if let filter = conflict.filter {
      guard try filter.evaluate(input, context).isTrue(at: 0) else { return nil }
    }
    var row = before
    for (attribute, value) in conflict.values {
      row[attribute] = try value.evaluate(input, context)[0]
    }
    let changed = Set(conflict.values.map(\.attribute))
    guard let row = try firedUpdate(existing, before, row, changed) else { return nil }
    return try replace(Seen(index: existing, row: before), try complete(row), moves: nil)
  }

  /// Changes a row that the statement saw.
  /// - Parameter recheck: what the changes are if others have made the row another version; nil
  ///   if the row is no longer one to change.
  /// - Returns: the row as it is now; nil if nothing was changed.
  func update(
    _ version: Int, _ changes: [(Int, SQLValue)], moves: Mover? = nil,
    recheck: (Int) throws(EngineError) -> [(Int, SQLValue)]?
  ) throws(EngineError) -> [SQLValue]? {
    let before = stored(version)
    if let triggers, triggers.has(.before, .update) {
      return try updateWithTriggers(version, before, changes, moves, recheck)
    }
    let row = try complete(Self.merged(before, changes))
    switch try claims.claim(version, claims.strength(of: before, row), keeps: false) {
    case .gone: return nil
    case .current:
      return try replace(Seen(index: version, row: before), row, moves: moves)
    case .changed(let newest):
      guard let changes = try recheck(newest) else { return nil }
      let old = Seen(index: newest, row: stored(newest))
      return try replace(old, try complete(Self.merged(old.row, changes)), moves: moves)
    }
  }

  /// As ``update(_:_:recheck:)``, where triggers see the row before it is changed: so it is locked
  /// first.
  private func updateWithTriggers(
    _ version: Int, _ before: [SQLValue], _ changes: [(Int, SQLValue)], _ moves: Mover?,
    _ recheck: (Int) throws(EngineError) -> [(Int, SQLValue)]?
  ) throws(EngineError) -> [SQLValue]? {
    var version = version
    var changes = changes
    let strength = claims.strength(of: before, Self.merged(before, changes))
    switch try claims.claim(version, strength, keeps: true) {
    case .gone: return nil
    case .current: break
    case .changed(let newest):
      guard let again = try recheck(newest) else { return nil }
      version = newest
      changes = again
    }
    let old = stored(version)
    guard
      let row = try firedUpdate(
        version, old, Self.merged(old, changes), Set(changes.map(\.0)))
    else { return nil }
    return try replace(Seen(index: version, row: old), try complete(row), moves: moves)
  }

  /// The new row as BEFORE UPDATE triggers leave it; nil if they say that nothing is to be done.
  private func firedUpdate(
    _ version: Int, _ old: [SQLValue], _ new: [SQLValue], _ changed: Set<Int>
  ) throws(EngineError) -> [SQLValue]? {
    guard let triggers, triggers.has(.before, .update) else { return new }
    let row = try triggers.fireRow(.before, .update, old: old, new: new, changed: changed)
    if row != nil { try requireUntouched(version, "updated") }
    return row
  }

  /// A trigger may have changed the very row that it was asked about.
  private func requireUntouched(_ version: Int, _ word: String) throws(EngineError) {
    guard context.session.run?.journal.isReplaying != true else { return }
    let xmax = heap.version(version).xmax
    guard xmax != TransactionManager.none, fate(of: xmax) == .committed else { return }
    throw .sql(
      "27000",
      "tuple to be \(word) was already modified by an operation triggered by the current command",
      hint: "Consider using an AFTER trigger instead of a BEFORE trigger to propagate changes to "
        + "other rows.")
  }

  private static func merged(_ row: [SQLValue], _ changes: [(Int, SQLValue)]) -> [SQLValue] {
    var row = row
    for (attribute, value) in changes { row[attribute] = value }
    return row
  }

  /// Puts a new version in the place of one that the transaction has got hold of.
  private func replace(_ old: Seen, _ row: [SQLValue], moves: Mover?) throws(EngineError)
    -> [SQLValue]
  {
    if let partition, try !partition.accepts(row) {
      guard let moves else {
        throw .partitionViolation(relation.name, row: try describe(row))
      }
      try remove(old.index, old.row, movedTo: row)
      try moves(row)
      return row
    }
    try write(row, replacing: old)
    try noteReferences(before: old.row, after: row)
    triggers?.note(.update, old: old.row, new: row)
    return row
  }

  /// Where a row goes that belongs in another partition after an update.
  typealias Mover = ([SQLValue]) throws(EngineError) -> Void

  /// Takes a row out that goes on in another partition.
  private func remove(_ version: Int, _ before: [SQLValue], movedTo row: [SQLValue])
    throws(EngineError)
  {
    if let triggers, triggers.has(.before, .delete) {
      guard try triggers.fireRow(.before, .delete, old: before, new: nil) != nil else { return }
    }
    try end(version, isMove: true)
    try noteReferences(before: before, after: row)
    triggers?.note(.delete, old: before, new: nil)
  }

  /// Gets hold of a row that the statement saw, before it is decided what becomes of it: what
  /// MERGE does.
  /// - Parameter changes: nil for a deletion.
  func claim(_ version: Int, toChange changes: [(Int, SQLValue)]?) throws(EngineError) -> RowClaim {
    let before = stored(version)
    let strength = changes.map { claims.strength(of: before, Self.merged(before, $0)) }
    return try claims.claim(version, strength ?? .update, keeps: false)
  }

  /// Deletes a row that the statement saw.
  /// - Parameter recheck: whether the row is still one to delete if others have made it another
  ///   version.
  /// - Returns: the row as it was; nil if nothing was deleted.
  func delete(_ version: Int, recheck: (Int) throws(EngineError) -> Bool) throws(EngineError)
    -> [SQLValue]?
  {
    var version = version
    switch try claims.claim(version, .update, keeps: false) {
    case .gone: return nil
    case .current: break
    case .changed(let newest):
      guard try recheck(newest) else { return nil }
      version = newest
    }
    let before = stored(version)
    if let triggers, triggers.has(.before, .delete) {
      guard try triggers.fireRow(.before, .delete, old: before, new: nil) != nil else {
        return nil
      }
      try requireUntouched(version, "deleted")
    }
    try end(version)
    try noteReferences(before: before, after: nil)
    triggers?.note(.delete, old: before, new: nil)
    return before
  }

  private func end(_ version: Int, isMove: Bool = false) throws(EngineError) {
    _ = try context.session.once { () throws(EngineError) in
      try tracker?.change(version)
      if isMove {
        heap.endElsewhere(version, by: transaction.writerID, command: transaction.commandID)
      } else {
        heap.end(version, by: transaction.writerID, command: transaction.commandID)
      }
      return .done
    }
    transaction.hasWritten = true
  }

  /// What a version says, with NULL in columns that were added after it.
  private func stored(_ version: Int) -> [SQLValue] {
    var row = heap.row(version)
    while row.count < plan.columnCount { row.append(.null) }
    return row
  }

  /// A version and what it says.
  struct Seen {
    var index: Int
    var row: [SQLValue]
  }

  private func write(_ row: [SQLValue], replacing old: Seen?) throws(EngineError) {
    let entry = try context.session.once { () throws(EngineError) in
      var entries: [(tree: BTreeIndex, key: TreeKey)] = []
      entries.reserveCapacity(plan.indexes.count)
      if let old { try tracker?.change(old.index) } else { try tracker?.insert() }
      var entersIndexes = false
      if tracker != nil { entersIndexes = try changesKeys(old, row) }
      for index in plan.indexes {
        guard let key = try index.treeKey(row, context) else { continue }
        var isTaken = false
        if index.isUnique, index.deferrable == nil {
          isTaken = try duplicate(of: key, index, except: old?.index) != nil
        }
        if isTaken || entersIndexes {
          let values = try index.key(row, context) ?? []
          // That the order can't be serial goes before that the key is taken.
          if entersIndexes { try tracker?.insert(values, into: index.storage) }
          if isTaken { throw try taken(values, index.definition) }
        }
        entries.append((index.tree, key.bytes))
      }
      let writer = transaction.writerID
      let command = transaction.commandID
      let index =
        if let old {
          heap.supersede(old.index, old.row, with: row, by: writer, command: command)
        } else { heap.insert(row, by: writer, command: command) }
      for entry in entries {
        var key = entry.key
        key.version = index
        entry.tree.insert(key)
      }
      if let old, !database.rowLocks.isEmpty {
        database.rowLocks.copy(
          from: RowLocks.Row(heap: heap.id, version: old.index),
          to: RowLocks.Row(heap: heap.id, version: index))
      }
      return .version(index)
    }
    transaction.hasWritten = true
    for index in plan.indexes {
      guard let constraint = index.deferrable, let key = try index.key(row, context) else {
        continue
      }
      pending.append(.unique(constraint, index: index.definition.id, key: key))
    }
    for (constraint, key) in plan.foreignKeys where refersAnew(constraint, old, row) {
      var version: Int?
      if case .version(let written) = entry { version = written }
      pending.append(
        .present(constraint, key, constraint.columns.map { row[$0] }, version: version))
    }
  }
}
