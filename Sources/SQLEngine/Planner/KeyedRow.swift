import Core

/// The rows of a SELECT, UPDATE or DELETE that names one by a whole unique key: they are found, and
/// what is asked of them is computed, without batches.
///
///     UPDATE t SET n = n + 1 WHERE id = 7
///     key 7 ─► index ─► version that is seen ─► (id, n) ─► other conditions ─► (version, n + 1)
struct KeyedRow {
  private let index: ObjectID
  private let relation: ObjectID
  private let key: [any Evaluator]
  /// What the index has not seen to.
  private let condition: (any Evaluator)?
  /// Which attributes the expressions are about.
  private let attributes: [Int]
  /// What the plan puts out.
  private let items: [any Evaluator]

  /// - Parameter outputs: the columns that the plan puts out.
  /// - Returns: nil if the plan is of another form.
  init?(_ plan: LogicalPlan, _ outputs: [ColumnID], _ planner: Planner) throws(EngineError) {
    var input = plan
    var computed: [LogicalPlan.Computed] = []
    if case .project(let below, let items) = plan {
      input = below
      computed = items.filter { outputs.contains($0.id) }
    }
    guard case .filter(.scan(let scan), let filter) = input,
      let table = planner.session.catalog.relation(scan.relation), table.kind == .table,
      !SystemTables.isSystem(table), planner.session.catalog.children(of: table.id).isEmpty,
      planner.settings.allowsIndexScan, !filter.hasSubquery,
      !computed.contains(where: \.expression.hasSubquery)
    else { return nil }
    let conditions = filter.conjuncts
    let paths = IndexPath.all(ScannedTable(table, scan, planner.session), conditions)
    guard let path = paths.first(where: { $0.isUnique && $0.index.predicate == nil }) else {
      return nil
    }
    var named = Set(outputs)
    filter.collectDeep(into: &named)
    for item in computed { item.expression.collectDeep(into: &named) }
    let layout = scan.outputs.filter { named.contains($0.id) }
    guard layout.allSatisfy({ Self.isKnown($0.attribute) }) else { return nil }
    let compiler = ExpressionCompiler(layout.map(\.id), planner)
    let rest = conditions.indices.filter { !path.covered.contains($0) }.map { conditions[$0] }
    condition = try BoundExpression.conjunction(rest).map { (rest) throws(EngineError) in
      try compiler.compile(rest)
    }
    var items: [any Evaluator] = []
    for id in outputs {
      let item = computed.first { $0.id == id }?.expression
      guard item != nil || layout.contains(where: { $0.id == id }) else { return nil }
      items.append(try compiler.compile(item ?? .column(id, .unknown)))
    }
    self.items = items
    key = try ExpressionCompiler([], planner).compile(path.equal.map(\.expression))
    attributes = layout.map(\.attribute)
    index = path.index.storage
    relation = table.id
  }

  private static func isKnown(_ attribute: Int) -> Bool {
    attribute >= 0 || attribute == TableScan.System.version
      || attribute == TableScan.System.address
  }

  /// What the plan puts out.
  /// - Returns: nil if more has to be done than look: the plan itself must be run.
  func rows(_ context: ExecutionContext) throws(EngineError) -> [[SQLValue]]? {
    guard context.meter == nil, context.session.transaction?.serializable == nil,
      let plan = try context.session.writePlan(relation), let tree = tree(in: plan)
    else { return nil }
    var rows: [[SQLValue]] = []
    for version in try versions(tree, plan.heap, context) {
      if let row = try outputs(version, plan.heap, context) { rows.append(row) }
    }
    return rows
  }

  func tree(in plan: WritePlan) -> BTreeIndex? {
    plan.indexes.first { $0.storage == index }?.tree
  }

  /// The versions with the key that the statement sees: more than one only while a constraint
  /// that is checked later is broken.
  func versions(_ tree: BTreeIndex, _ heap: Heap, _ context: ExecutionContext)
    throws(EngineError) -> [Int]
  {
    var values: [SQLValue] = []
    for evaluator in key {
      let value = try evaluator.value([], context)
      if value.isNull { return [] }
      values.append(value)
    }
    let found = tree.versions(of: tree.key(values))
    context.work.noteLookup(in: tree, found: found)
    return found.filter { version in
      version < heap.versionCount && context.visibility.sees(heap.version(version))
    }
  }

  /// What the plan puts out for a version; nil if a condition does not hold.
  func outputs(_ version: Int, _ heap: Heap, _ context: ExecutionContext) throws(EngineError)
    -> [SQLValue]?
  {
    var row: [SQLValue] = []
    row.reserveCapacity(attributes.count)
    for attribute in attributes {
      switch attribute {
      case TableScan.System.version: row.append(.int(version))
      case TableScan.System.address: row.append(.int(RowAddress.encoded(relation, version)))
      default: row.append(heap.value(version, attribute))
      }
    }
    if let condition {
      guard case .bool(true) = try condition.value(row, context) else { return nil }
    }
    var values: [SQLValue] = []
    values.reserveCapacity(items.count)
    for item in items { values.append(try item.value(row, context)) }
    return values
  }
}
