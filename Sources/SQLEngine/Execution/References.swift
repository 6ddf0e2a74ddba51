import Core

/// A reference between tables that has to be looked at.
enum ReferenceCheck {
  /// A row refers to a key, which must be there, unless the version has been replaced meanwhile.
  case present(Constraint, ForeignKey, [SQLValue], version: Int?)
  /// A key has gone or changed; rows of `child` may refer to it.
  case released(Constraint, ForeignKey, child: ObjectID, old: [SQLValue], new: [SQLValue]?)
  /// A row has a key that must be its own when the check is due.
  case unique(Constraint, index: ObjectID, key: [SQLValue])
  /// A constraint trigger.
  case trigger(Trigger, TriggerEvent)

  /// Whether it waits for the end of the transaction.
  func isDeferred(in transaction: Transaction) -> Bool {
    switch self {
    case .present(let constraint, _, _, _), .released(let constraint, _, _, _, _),
      .unique(let constraint, _, _):
      transaction.defers(constraint)
    case .trigger(let trigger, _): transaction.defers(trigger)
    }
  }
}

/// A check that waits for the end of its statement, or of its transaction.
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

  /// Sees what the statement itself has written, and of others' what is committed by now; or what
  /// the transaction's one view shows, if it has one and keeps to it.
  private func visibility(keepingView: Bool) throws(EngineError) -> Visibility {
    let kept = keepingView ? session.transaction?.readView : nil
    let view: ReadView
    if let kept { view = kept } else { view = try session.freshView() }
    return Visibility(
      manager: session.database.transactions, view: view, own: context.visibility.own,
      command: (session.transaction?.commandID ?? 0) + 1)
  }

  /// Runs checks, and those that follow from what they change.
  static func run(_ checks: [DeferredCheck], _ context: ExecutionContext, isAtCommit: Bool)
    throws(EngineError)
  {
    var queue = checks
    var next = 0
    while next < queue.count {
      let due = queue[next]
      next += 1
      guard let relation = context.session.catalog.relation(due.relation) else { continue }
      let references = References(context: context, parent: relation, isAtCommit: isAtCommit)
      try references.run(due.check, &queue)
    }
  }

  /// - Parameter queue: takes the checks of rows that are changed on the way: they see all that the
  ///   statement does.
  private func run(_ check: ReferenceCheck, _ queue: inout [DeferredCheck]) throws(EngineError) {
    switch check {
    case .present(let constraint, let key, let values, let version):
      if postpones(constraint, check) { return }
      if let version, isReplaced(version) { return }
      try checkPresent(constraint, key, values)
    case .unique(let constraint, let index, let key):
      if postpones(constraint, check) { return }
      try RowWriter(parent.id, context).requireUnique(index, key)
    case .released(let constraint, let key, let child, let old, let new):
      let action = new == nil ? key.onDelete : key.onUpdate
      if action == .noAction, postpones(constraint, check) { return }
      try release(constraint, key, child, old, new, action, &queue)
    case .trigger(let trigger, let event):
      _ = try session.fire(trigger, event, parent)
    }
  }

  private func postpones(_ constraint: Constraint, _ check: ReferenceCheck) -> Bool {
    guard !isAtCommit, constraint.isDeferrable, let transaction = session.transaction else {
      return false
    }
    guard transaction.defers(constraint) else { return false }
    transaction.deferredChecks.append(DeferredCheck(check: check, relation: parent.id))
    return true
  }

  /// Whether a version of the written table has been ended by this transaction, or for good.
  private func isReplaced(_ version: Int) -> Bool {
    guard let heap = session.database.heaps[parent.heap], version < heap.versionCount else {
      return true
    }
    let manager = session.database.transactions
    let xmax = heap.version(version).xmax
    guard xmax != TransactionManager.none else { return false }
    switch manager.status(of: xmax) {
    case .committed: return true
    case .aborted: return false
    case .running: return manager.top(of: xmax) == session.transaction?.id
    }
  }

  func checkPresent(_ constraint: Constraint, _ key: ForeignKey, _ values: [SQLValue])
    throws(EngineError)
  {
    let nullCount = values.filter(\.isNull).count
    if nullCount == values.count || nullCount > 0 && !key.isFull { return }
    guard let target = session.catalog.relation(key.target) else { return }
    if nullCount == 0, try isHeld(values, key.targetColumns, in: target) { return }
    throw .missingKey(
      constraint.name, of: parent.name,
      detail: nullCount > 0
        ? "MATCH FULL does not allow mixing of null and nonnull key values."
        : "Key (\(names(constraint.columns, parent)))=("
          + "\(try shown(values, constraint.columns, parent)))"
          + " is not present in table \"\(target.name)\".")
  }

  /// The tables in which rows of a table lie: of a partitioned one, its partitions; with the
  /// attributes that some columns have there.
  private func members(_ relation: Relation, _ columns: [Int]) -> [(Relation, [Int])] {
    guard relation.isPartitioned else { return [(relation, columns)] }
    return session.catalog.family(of: relation.id).filter { !$0.isPartitioned }.map { member in
      (member, columns.compactMap { member.attribute(named: relation.columns[$0].name) })
    }
  }

  /// Whether a row has the key that is referred to. It is locked, so that it stays.
  private func isHeld(_ values: [SQLValue], _ columns: [Int], in relation: Relation)
    throws(EngineError) -> Bool
  {
    // Of a partitioned table PostgreSQL looks at what is committed by now, whatever the view is.
    let visibility = try visibility(keepingView: !relation.isPartitioned)
    for (member, columns) in members(relation, columns) {
      let found = try rows(values, columns, in: member, visibility)
      if try !held(found, values, columns, in: member).isEmpty { return true }
    }
    return false
  }

  /// Locks rows against changes of their keys.
  /// - Returns: those that still have the values.
  private func held(
    _ versions: [Int], _ values: [SQLValue], _ columns: [Int], in relation: Relation
  ) throws(EngineError) -> [Int] {
    guard let claims = RowClaims(relation, session) else { return [] }
    var result: [Int] = []
    for version in versions {
      switch try claims.claim(version, .keyShare, keeps: true) {
      case .current: result.append(version)
      case .gone: continue
      case .changed(let newest):
        if matches(claims.heap, newest, values, columns, relation) {
          result.append(newest)
        }
      }
    }
    return result
  }

  private func matches(
    _ heap: Heap, _ version: Int, _ values: [SQLValue], _ columns: [Int], _ relation: Relation
  ) -> Bool {
    zip(columns, values).allSatisfy { column, value in
      let found = heap.value(version, column)
      return !found.isNull
        && ValueOrder.compare(found, value, as: relation.columns[column].type.id) == 0
    }
  }

  /// The versions of rows with these values.
  private func rows(
    _ values: [SQLValue], _ columns: [Int], in relation: Relation, _ visibility: Visibility
  ) throws(EngineError) -> [Int] {
    guard let heap = session.database.heaps[relation.heap] else { return [] }
    let values = zip(values, columns).map { $0.aligned(with: relation.columns[$1].type.id) }
    func isFound(_ version: Int) -> Bool {
      visibility.sees(heap.version(version)) && matches(heap, version, values, columns, relation)
    }
    for id in relation.indexes {
      guard let index = session.catalog.index(id), index.predicate == nil,
        let attributes = index.attributes, let ordered = session.database.indexes[index.storage],
        Set(attributes.prefix(columns.count)) == Set(columns)
      else { continue }
      let prefix = attributes.prefix(columns.count).compactMap { attribute in
        columns.firstIndex(of: attribute).map { values[$0] }
      }
      return ordered.versions(equalTo: prefix).filter(isFound)
    }
    return (0..<heap.versionCount).filter(isFound)
  }

  private func release(
    _ constraint: Constraint, _ key: ForeignKey, _ childID: ObjectID, _ old: [SQLValue],
    _ new: [SQLValue]?, _ action: ForeignKey.Action, _ queue: inout [DeferredCheck]
  ) throws(EngineError) {
    guard let child = session.catalog.relation(childID),
      let target = session.catalog.relation(key.target)
    else { return }
    let visibility = try visibility(keepingView: false)
    if action == .noAction {
      for (member, columns) in members(target, key.targetColumns)
      where try !rows(old, columns, in: member, visibility).isEmpty {
        return
      }
    }
    let referring = try rows(old, constraint.columns, in: child, visibility)
    guard !referring.isEmpty else { return }
    guard action != .noAction, action != .restrict else {
      if try held(referring, old, constraint.columns, in: child).isEmpty { return }
      throw .keyStillUsed(
        constraint.name, on: target.name, by: child.name,
        detail: "Key (\(names(key.targetColumns, target)))="
          + "(\(try shown(old, key.targetColumns, target))) is still referenced from table "
          + "\"\(child.name)\".")
    }
    try requireSeen(referring, in: child)
    session.transaction?.commandID += 1
    let inner = ExecutionContext(
      session: session, visibility: visibility, parameters: [], columnCount: 0)
    let writer = try RowWriter(childID, inner)
    func stillRefers(_ newest: Int) -> Bool {
      guard let heap = session.database.heaps[child.heap] else { return false }
      return matches(heap, newest, old, constraint.columns, child)
    }
    for version in referring {
      if let changes = try changes(in: child, constraint, key, new, action) {
        _ = try writer.update(version, changes) { stillRefers($0) ? changes : nil }
      } else {
        _ = try writer.delete(version, recheck: stillRefers)
      }
    }
    try writer.finish(into: &queue)
    // A row whose default is the key that goes still refers to it.
    if action == .setDefault {
      try release(constraint, key, childID, old, new, .noAction, &queue)
    }
  }

  /// What becomes of a row that refers to a key that goes; nil if it goes with it.
  private func changes(
    in child: Relation, _ constraint: Constraint, _ key: ForeignKey, _ new: [SQLValue]?,
    _ action: ForeignKey.Action
  ) throws(EngineError) -> [(Int, SQLValue)]? {
    if action == .cascade { return new.map { Array(zip(constraint.columns, $0)) } }
    let columns = new == nil && !key.setColumns.isEmpty ? key.setColumns : constraint.columns
    var changes: [(Int, SQLValue)] = []
    for column in columns {
      var value = SQLValue.null
      if action == .setDefault, let bound = child.columns[column].defaultValue?.bound {
        value = try session.evaluate(bound)
      }
      changes.append((column, value))
    }
    return changes
  }

  /// A transaction with one view can't change rows that it does not see.
  private func requireSeen(_ versions: [Int], in child: Relation) throws(EngineError) {
    guard session.transaction?.isolation.keepsReadView == true,
      let heap = session.database.heaps[child.heap]
    else { return }
    let visibility = try visibility(keepingView: true)
    for version in versions where !visibility.sees(heap.version(version)) {
      throw .serialization("could not serialize access due to concurrent update")
    }
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
    // What a trigger writes may itself put something off.
    while !transaction.deferredChecks.isEmpty {
      let due = transaction.deferredChecks
      transaction.deferredChecks = []
      do throws(EngineError) {
        try References.run(due, plainContext(), isAtCommit: true)
      } catch {
        // After a wait all of it is due again.
        if error.isWait { transaction.deferredChecks = due + transaction.deferredChecks }
        throw error
      }
    }
  }

  /// Checks what was put off but is to be checked at once from now on.
  func runImmediateChecks(_ transaction: Transaction) throws(EngineError) {
    let due = transaction.deferredChecks.filter { !$0.check.isDeferred(in: transaction) }
    try References.run(due, plainContext(), isAtCommit: true)
    transaction.deferredChecks.removeAll { !$0.check.isDeferred(in: transaction) }
  }
}

extension SQLValue {
  /// An integer as a number of the type that it is compared with: the two sides of a reference may
  /// be of different types.
  fileprivate func aligned(with type: TypeID) -> SQLValue {
    switch (self, type) {
    case (.int(let number), .numeric): .numeric(Numeric(number))
    case (.int(let number), .float8), (.int(let number), .float4): .double(Double(number))
    case (.numeric(let number), .int2), (.numeric(let number), .int4),
      (.numeric(let number), .int8):
      Int64(String(decoding: number.text, as: UTF8.self)).map { .int($0) } ?? self
    default: self
    }
  }
}
