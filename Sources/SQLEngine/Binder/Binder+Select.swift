import Core
import SQLSyntax

/// SELECT.
extension Binder {
  /// An item of the list, bound.
  struct Item {
    var name: String
    var expression: BoundExpression
    var id: ColumnID
  }

  func bindSelect(_ core: SelectCore, _ query: Query) throws(EngineError) -> BoundQuery {
    if core.into != nil { throw .unsupported("SELECT INTO here", at: core.span) }
    let from = try inClause(.fromItems) { () throws(EngineError) in try bindFrom(core.from) }
    level.source = from.source
    level.namedWindows = core.windows
    var plan = from.plan
    if let filter = core.filter {
      let condition = try inClause(.whereClause) { () throws(EngineError) in
        try bindCondition(filter, of: "WHERE")
      }
      plan = .filter(plan, condition)
    }
    var items = try bindItems(core.items)
    let keys = try bindGroupBy(core.groupBy, items, core.items)
    var having = try core.having.map { (syntax) throws(EngineError) in
      try inClause(.having) { () throws(EngineError) in
        try bindCondition(syntax, of: "HAVING")
      }
    }
    var terms = try bindOrderBy(query.orderBy, items, core.items)
    var onKeys: [BoundExpression] = []
    if case .on(let expressions) = core.distinct {
      for expression in expressions {
        onKeys.append(try bindOrderKey(expression, items, core.items, clause: "DISTINCT ON"))
      }
    }
    try checkWindowDefinitions(core.windows)
    if keys != nil || !level.aggregates.isEmpty || having != nil || !level.groupings.isEmpty {
      plan = expandSets(plan, in: keys)
      let grouping = GroupingRewrite(binder: self, keys: keys ?? BoundGrouping())
      try grouping.apply(to: &items, &having, &terms, &onKeys)
      let node = grouping.node(over: plan, calls: level.aggregates)
      // HAVING alone makes one group of all rows, whatever they are: nobody need look at them.
      let isOneGroup = node.keys.isEmpty && node.calls.isEmpty && node.sets == nil
      plan = isOneGroup && node.groupings.isEmpty ? .single : .aggregate(node)
      if let having { plan = .filter(plan, having) }
    }
    if !level.windows.isEmpty { plan = .window(plan, level.windows) }
    plan = expanded(plan, level.sets)
    return try finish(core, query, plan, items, terms, onKeys)
  }

  private func checkWindowDefinitions(_ windows: [NamedWindow]) throws(EngineError) {
    for (index, window) in windows.enumerated() {
      if windows[..<index].contains(where: { $0.name.text == window.name.text }) {
        throw .sql(
          "42P20", "window \"\(window.name.text)\" is already defined", at: window.name.span)
      }
      _ = try bindWindowDefinition(.specification(window.specification), at: .none)
    }
  }

  /// Sets that are arguments of other sets are expanded first, and all of a layer side by side.
  private func expanded(_ plan: LogicalPlan, _ sets: [LogicalPlan.Computed]) -> LogicalPlan {
    var layers: [[LogicalPlan.Computed]] = []
    for set in sets {
      let named = set.expression.columns
      let below = layers.lastIndex { $0.contains { named.contains($0.id) } }
      let depth = below.map { $0 + 1 } ?? 0
      if depth == layers.count { layers.append([]) }
      layers[depth].append(set)
    }
    return layers.reduce(plan) { .projectSet($0, $1) }
  }

  /// Sets by which rows are grouped are expanded before that.
  private func expandSets(_ plan: LogicalPlan, in keys: BoundGrouping?) -> LogicalPlan {
    var wanted = Set(keys?.keys.flatMap(\.columns) ?? [])
    var early: [LogicalPlan.Computed] = []
    for set in level.sets.reversed() where wanted.contains(set.id) {
      wanted.formUnion(set.expression.columns)
      early.insert(set, at: 0)
    }
    level.sets.removeAll { wanted.contains($0.id) }
    level.expandedSets = early.map(\.id)
    return expanded(plan, early)
  }

  func bindItems(_ syntax: [SelectItem]) throws(EngineError) -> [Item] {
    var items: [Item] = []
    for item in syntax {
      if let columns = try expanded(item.expression) {
        if resolved != nil {
          expandedItems[item.expression.span.start] = columns.compactMap {
            currentName(of: $0.expression, in: level.source)
          }
        }
        for column in columns {
          items.append(Item(name: column.name, expression: column.expression, id: newColumn()))
        }
        continue
      }
      let bound = try bind(item.expression)
      items.append(
        Item(
          name: item.alias?.text ?? Self.outputName(of: item.expression), expression: bound,
          id: newColumn()))
    }
    return items
  }

  /// The name that a column of the result gets without an alias.
  static func outputName(of expression: Expression) -> String {
    namePriority(expression)?.name ?? "?column?"
  }

  /// What a column of an index over an expression is called.
  static func indexColumnName(of expression: Expression) -> String {
    namePriority(expression)?.name ?? "expr"
  }

  /// A name, and whether it is a good one (2) or only better than none (1).
  ///
  /// **Source:** FigureColnameInternal in parse_target.c.
  private static func namePriority(_ expression: Expression) -> (name: String, rank: Int)? {
    switch expression.kind {
    case .column(let reference): return (reference.column.text, 2)
    case .field(_, let name): return (name.text, 2)
    case .subscripts(let base, _): return namePriority(base)
    case .call(let call): return (call.name.name.text, 2)
    case .nullIf: return ("nullif", 2)
    case .coalesce: return ("coalesce", 2)
    case .extreme(let which, _): return (which == .greatest ? "greatest" : "least", 2)
    case .array: return ("array", 2)
    case .row: return ("row", 2)
    case .exists: return ("exists", 2)
    case .arrayQuery: return ("array", 2)
    case .grouping: return ("grouping", 2)
    case .value(let function, _): return (function.rawValue, 2)
    case .collate(let operand, _): return namePriority(operand)
    case .cast(let operand, let type):
      if let inner = namePriority(operand), inner.rank == 2 { return inner }
      return (type.name.name.text, 1)
    case .caseExpression(let syntax):
      if let inner = syntax.otherwise.flatMap(namePriority), inner.rank == 2 { return inner }
      return ("case", 1)
    case .subquery(let query):
      guard case .select(let core) = query.body, let item = core.items.first else { return nil }
      return item.alias.map { ($0.text, 2) } ?? namePriority(item.expression)
    case .literal(.boolean): return ("bool", 1)
    case .xml(let xml): return (xml.name, 2)
    default: return nil
    }
  }

  private func bindOrderBy(_ keys: [SortKey], _ items: [Item], _ syntax: [SelectItem])
    throws(EngineError) -> [SortTerm]
  {
    var terms: [SortTerm] = []
    for key in keys {
      let bound = try bindOrderKey(key.expression, items, syntax, clause: "ORDER BY")
      terms.append(try sortTerm(bound, key))
    }
    return terms
  }

  /// An output's name, its position, or an expression over the sources.
  private func bindOrderKey(
    _ expression: Expression, _ items: [Item], _ syntax: [SelectItem], clause: String
  ) throws(EngineError) -> BoundExpression {
    if let index = try position(of: expression, count: items.count, clause) {
      return try decided(items[index].expression)
    }
    if expression.isPlainName, case .column(let reference) = expression.kind {
      let named = items.filter { $0.name == reference.column.text }
      if let first = named.first {
        guard named.dropFirst().allSatisfy({ $0.expression.matches(first.expression) }) else {
          throw .sql(
            "42702", "\(clause) \"\(reference.column.text)\" is ambiguous", at: expression.span)
        }
        return try decided(first.expression)
      }
    }
    return try inClause(.orderBy) { () throws(EngineError) in
      try decided(try bind(expression))
    }
  }

  /// What is above grouping and windows: the list, DISTINCT, ORDER BY, LIMIT.
  private func finish(
    _ core: SelectCore, _ query: Query, _ input: LogicalPlan, _ items: [Item],
    _ orderBy: [SortTerm], _ onKeys: [BoundExpression]
  ) throws(EngineError) -> BoundQuery {
    var computed = items.map { LogicalPlan.Computed(id: $0.id, expression: $0.expression) }
    func outputColumn(_ expression: BoundExpression) -> BoundExpression {
      if let same = computed.first(where: { $0.expression.matches(expression) }) {
        return .column(same.id, expression.type)
      }
      let id = newColumn()
      computed.append(LogicalPlan.Computed(id: id, expression: expression))
      return .column(id, expression.type)
    }
    var terms = orderBy
    for index in terms.indices {
      if case .constant = terms[index].expression { continue }
      terms[index].expression = outputColumn(terms[index].expression)
    }
    var keyColumns: [ColumnID] = []
    for key in onKeys {
      if case .column(let id, _) = outputColumn(key) { keyColumns.append(id) }
    }
    let locks = try bindLocking(query, core)
    if !locks.isEmpty {
      for version in level.source.tables.compactMap(\.version) {
        computed.append(
          LogicalPlan.Computed(id: version, expression: .column(version, .int8)))
      }
    }
    for item in computed { columnTypes[item.id] = item.expression.type.id }
    try checkDistinct(core, isExtended: computed.count > items.count, orderBy, onKeys)
    var plan = LogicalPlan.project(input, computed)
    switch core.distinct {
    case .all: break
    case .distinct:
      for item in items where item.expression.type.id == .json {
        throw .sql("42883", "could not identify an equality operator for type json")
      }
      plan = .distinct(plan, items.map(\.id))
    case .on:
      let sorting =
        terms.isEmpty
        ? [] : terms
      if !sorting.isEmpty { plan = .sort(plan, sorting) }
      plan = .distinct(plan, keyColumns)
    }
    if !terms.isEmpty, core.distinct.isOn == false { plan = .sort(plan, terms) }
    if !locks.isEmpty { plan = .lockRows(plan, locks) }
    let columns = items.map { PlanColumn(id: $0.id, name: $0.name, type: $0.expression.type) }
    var result = try limited(
      BoundQuery(plan: plan, columns: columns, source: level.source), query, terms)
    if computed.count > items.count {
      result.plan = .project(
        result.plan,
        columns.map { LogicalPlan.Computed(id: $0.id, expression: .column($0.id, $0.type)) })
    }
    return result
  }

  private func checkDistinct(
    _ core: SelectCore, isExtended: Bool, _ terms: [SortTerm], _ keys: [BoundExpression]
  ) throws(EngineError) {
    switch core.distinct {
    case .all: return
    case .distinct:
      guard isExtended else { return }
      throw .sql(
        "42P10", "for SELECT DISTINCT, ORDER BY expressions must appear in select list",
        at: core.span)
    case .on:
      var wanted: [BoundExpression] = []
      for key in keys where !wanted.contains(where: { $0.matches(key) }) { wanted.append(key) }
      for term in terms.prefix(wanted.count) {
        guard wanted.contains(where: { $0.matches(term.expression) }) else {
          throw .sql(
            "42P10", "SELECT DISTINCT ON expressions must match initial ORDER BY expressions",
            at: core.span)
        }
      }
    }
  }

  private func bindLocking(_ query: Query, _ core: SelectCore) throws(EngineError) -> [RowLock] {
    var locks: [RowLock] = []
    for clause in query.locking {
      let word = clause.strength.words
      if core.groupBy != nil || !level.aggregates.isEmpty {
        let what = core.groupBy != nil ? "GROUP BY clause" : "aggregate functions"
        throw .sql("0A000", "\(word) is not allowed with \(what)", at: clause.span)
      }
      if core.distinct != .all {
        throw .sql("0A000", "\(word) is not allowed with DISTINCT clause", at: clause.span)
      }
      if !level.windows.isEmpty {
        throw .sql("0A000", "\(word) is not allowed with window functions", at: clause.span)
      }
      for name in clause.tables
      where !level.source.tables.contains(where: { $0.alias == name.name.text }) {
        throw .sql(
          "42P01",
          "relation \"\(name.name.text)\" in \(word) clause not found in FROM clause",
          at: name.span)
      }
      for table in level.source.tables {
        guard let relation = table.relation, let version = table.version else { continue }
        if !clause.tables.isEmpty,
          !clause.tables.contains(where: { $0.name.text == table.alias })
        {
          continue
        }
        try lock(relation, .rowShare)
        locks.append(
          RowLock(
            relation: relation, version: version, strength: clause.strength.rowLock,
            wait: clause.wait, others: level.source.tables.compactMap(\.version),
            isStepwise: query.limit != nil))
      }
    }
    return locks
  }
}

extension SelectCore.Distinct {
  var isOn: Bool { if case .on = self { true } else { false } }
}

extension LockingClause.Strength {
  var words: String {
    switch self {
    case .keyShare: "FOR KEY SHARE"
    case .share: "FOR SHARE"
    case .noKeyUpdate: "FOR NO KEY UPDATE"
    case .update: "FOR UPDATE"
    }
  }

  var rowLock: RowLockStrength {
    switch self {
    case .keyShare: .keyShare
    case .share: .share
    case .noKeyUpdate: .noKeyUpdate
    case .update: .update
    }
  }
}
