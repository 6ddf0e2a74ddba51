import Core
import SQLSyntax

/// What INSERT, UPDATE or DELETE writes to: a table, or a table through views.
///
/// A view that is simple enough is written through: its columns stand for columns of the table
/// below, its condition chooses among the rows, WITH CHECK OPTION is looked at when a row is done.
///
/// **Source:** PostgreSQL 15, rewriteHandler.c (view_query_is_auto_updatable, rewriteTargetView).
struct WriteTarget {
  /// One view on the way, from the outermost.
  struct Level {
    var view: Relation
    var core: SelectCore
    /// What its FROM names.
    var reference: TableReference
  }

  /// The table.
  var relation: Relation
  var levels: [Level] = []
  /// What the statement names.
  var name: String
  /// For each column of what is named, the attribute of the table that it stands for.
  var attributes: [Int?]
  /// The columns of what is named.
  var columns: [RelationColumn]

  /// Which statement writes.
  enum Kind: String {
    case insert = "INSERT"
    case update = "UPDATE"
    case delete = "DELETE"

    var words: (verb: String, doing: String, preposition: String) {
      switch self {
      case .insert: ("insert", "inserting", "into")
      case .update: ("update", "updating", "")
      case .delete: ("delete", "deleting", "from")
      }
    }
  }
}

extension Binder {
  /// What a statement writes to.
  func writeTarget(_ name: QualifiedName, _ kind: WriteTarget.Kind) throws(EngineError)
    -> WriteTarget
  {
    let named = try relation(named: name)
    try lock(named.id, .rowExclusive)
    var levels: [WriteTarget.Level] = []
    var current = named
    while current.kind == .view {
      guard levels.count < Self.depthMax else {
        throw .sql("54001", "stack depth limit exceeded")
      }
      let level = try updatableLevel(current, kind)
      levels.append(level)
      let outer = keptNames
      keptNames = current.view?.names
      defer { keptNames = outer }
      current = try relation(named: level.reference.name)
      try lock(current.id, .rowExclusive)
    }
    // What the catalogs say is worked out from the objects themselves.
    if current.view == nil { try session.refuseSystem(current) }
    switch current.kind {
    case .table: break
    case .materializedView:
      throw .sql("42809", "cannot change materialized view \"\(current.name)\"", at: name.span)
    case .sequence:
      throw .sql("42809", "cannot change sequence \"\(current.name)\"", at: name.span)
    case .view, .composite: throw .wrongObject(current.name, isNo: "table", at: name.span)
    }
    var target = WriteTarget(
      relation: current, levels: levels, name: named.name, attributes: [], columns: named.columns)
    if levels.isEmpty {
      target.attributes = current.columns.indices.map { $0 }
    } else {
      target.attributes = try viewAttributes(target)
    }
    return target
  }

  /// The simple query of a view.
  private func updatableLevel(_ view: Relation, _ kind: WriteTarget.Kind) throws(EngineError)
    -> WriteTarget.Level
  {
    func refuse(_ detail: String) -> EngineError {
      let words = kind.words
      let place = words.preposition.isEmpty ? "" : words.preposition + " "
      return .sql(
        "55000", "cannot \(words.verb) \(place)view \"\(view.name)\"",
        hint: "To enable \(words.doing) \(place)\(kind == .update ? "the" : "the") view, provide "
          + "an INSTEAD OF \(kind.rawValue) trigger or an unconditional ON \(kind.rawValue) DO "
          + "INSTEAD rule.", detail: detail)
    }
    guard let query = view.view?.query else { throw .internalError("a view without a query") }
    let plain = query.unwrapped
    guard case .select(let core) = plain.body else {
      if case .setOperation = plain.body {
        throw refuse(
          "Views containing UNION, INTERSECT, or EXCEPT are not automatically updatable.")
      }
      throw refuse(
        "Views that do not select from a single table or view are not automatically updatable.")
    }
    if core.distinct != .all {
      throw refuse("Views containing DISTINCT are not automatically updatable.")
    }
    if core.groupBy != nil {
      throw refuse("Views containing GROUP BY are not automatically updatable.")
    }
    if core.having != nil {
      throw refuse("Views containing HAVING are not automatically updatable.")
    }
    if plain.with != nil || query.with != nil {
      throw refuse("Views containing WITH are not automatically updatable.")
    }
    if plain.limit?.count != nil || plain.offset != nil {
      throw refuse("Views containing LIMIT or OFFSET are not automatically updatable.")
    }
    try refuseCalls(core, refuse)
    guard core.from.count == 1, case .table(let reference) = core.from[0] else {
      throw refuse(
        "Views that do not select from a single table or view are not automatically updatable.")
    }
    if reference.sample != nil {
      throw refuse("Views containing TABLESAMPLE are not automatically updatable.")
    }
    return WriteTarget.Level(view: view, core: core, reference: reference)
  }

  /// Aggregates, windows and sets have no row of a table behind them.
  private func refuseCalls(_ core: SelectCore, _ refuse: (String) -> EngineError)
    throws(EngineError)
  {
    var found: String?
    var mapping = SyntaxMapping()
    mapping.expression = { node in
      switch node.kind {
      case .call(let call):
        if call.over != nil {
          found = found ?? "Views that return window functions are not automatically updatable."
        } else if self.isAggregate(call) {
          found = found ?? "Views that return aggregate functions are not automatically updatable."
        } else if self.returnsSet(call) {
          found =
            found ?? "Views that return set-returning functions are not automatically updatable."
        }
        return nil
      case .exists, .subquery, .arrayQuery, .inQuery, .quantifiedQuery: return node
      default: return nil
      }
    }
    for item in core.items { _ = mapping.map(item.expression) }
    if let found { throw refuse(found) }
  }

  private func isAggregate(_ call: FunctionCall) -> Bool {
    FunctionRegistry.overloads(of: call.name.name.text).contains { definition in
      if case .aggregate = definition.implementation { true } else { false }
    }
  }

  private func returnsSet(_ call: FunctionCall) -> Bool {
    FunctionRegistry.overloads(of: call.name.name.text).contains(where: \.returnsSet)
  }

  // Through the views.

  /// What the named view shows of a row of the table.
  /// - Parameter base: the table's row, under whatever name.
  func shown(_ target: WriteTarget, over base: SourceTable, alias: String?) throws(EngineError)
    -> SourceTable
  {
    var table = base
    for level in target.levels.reversed() {
      let columns = try inView(level, over: table) { () throws(EngineError) in
        try bindItems(level.core.items)
      }
      var next = SourceTable(alias: level.view.name, columns: [])
      next.relation = level.view.id
      next.version = table.version
      next.rowType = session.rowType(of: level.view)
      for (index, column) in level.view.columns.enumerated() where index < columns.count {
        next.columns.append(
          SourceColumn(name: column.name, expression: columns[index].expression))
      }
      table = next
    }
    if let alias { table.alias = alias }
    return table
  }

  /// The conditions of the views over a row of the table, from the innermost.
  func conditions(_ target: WriteTarget, over base: SourceTable) throws(EngineError)
    -> [(level: WriteTarget.Level, condition: BoundExpression)]
  {
    var result: [(level: WriteTarget.Level, condition: BoundExpression)] = []
    for (place, level) in target.levels.enumerated().reversed() {
      guard let filter = level.core.filter else { continue }
      var inner = target
      inner.levels = Array(target.levels[(place + 1)...])
      let table = try shown(inner, over: base, alias: nil)
      let condition = try inView(level, over: table) { () throws(EngineError) in
        try inClause(.whereClause) { () throws(EngineError) in
          try bindCondition(filter, of: "WHERE")
        }
      }
      result.append((level, condition))
    }
    return result
  }

  /// Binds within a view's query, its table being another table's row.
  private func inView<T>(
    _ view: WriteTarget.Level, over table: SourceTable, _ work: () throws(EngineError) -> T
  ) throws(EngineError) -> T {
    let outerNames = keptNames
    let outerTables = commonTables
    keptNames = view.view.view?.names
    commonTables = []
    defer {
      keptNames = outerNames
      commonTables = outerTables
    }
    var own = table
    own.alias = view.reference.alias?.name?.text ?? view.reference.name.name.text
    let names = keptNames?.columns[table.relation ?? 0] ?? []
    var columns: [SourceColumn] = []
    for (place, kept) in names.enumerated() {
      guard let source = sourceColumn(kept.attribute, of: table) else { continue }
      let alias = view.reference.alias?.columns
      let name = alias.flatMap { place < $0.count ? $0[place].text : nil } ?? kept.name
      columns.append(SourceColumn(name: name, expression: source))
    }
    own.columns = columns
    let inner = QueryLevel(parent: nil)
    inner.source = Source(own)
    return try inLevel(inner, work)
  }

  /// The column of a row that stands for an attribute.
  private func sourceColumn(_ attribute: Int, of table: SourceTable) -> BoundExpression? {
    guard let relation = session.catalog.relation(table.relation ?? 0) else { return nil }
    let live = relation.liveColumns
    guard let place = live.firstIndex(where: { $0.index == attribute }),
      place < table.columns.count
    else { return nil }
    return table.columns[place].expression
  }

  /// Which attributes of the table the view's columns stand for.
  private func viewAttributes(_ target: WriteTarget) throws(EngineError) -> [Int?] {
    var base = SourceTable(alias: "", columns: [])
    base.relation = target.relation.id
    var places: [ColumnID: Int] = [:]
    for (index, column) in target.relation.liveColumns {
      let id = newColumn()
      places[id] = index
      base.columns.append(
        SourceColumn(name: column.name, expression: .column(id, column.type)))
    }
    return try shown(target, over: base, alias: nil).columns.map { column in
      if case .column(let id, _) = column.expression { return places[id] }
      return nil
    }
  }

  /// The checks of WITH CHECK OPTION over a finished row.
  func viewChecks(_ target: WriteTarget, over row: SourceTable) throws(EngineError)
    -> [ModifyNode.ViewCheck]
  {
    // From the outermost view that cascades on, every condition below counts.
    let options = target.levels.map { $0.view.view?.checkOption }
    guard options.contains(where: { $0 != nil }) else { return [] }
    var checked: Set<ObjectID> = []
    var cascades = false
    for (level, option) in zip(target.levels, options) {
      if option == .cascaded { cascades = true }
      if cascades || option != nil { checked.insert(level.view.id) }
    }
    return try conditions(target, over: row).filter { checked.contains($0.level.view.id) }
      .map { ModifyNode.ViewCheck(view: $0.level.view.name, condition: $0.condition) }
  }

  /// The attribute of the table that a column of the target stands for.
  func attribute(_ name: Identifier, _ target: WriteTarget, _ kind: WriteTarget.Kind)
    throws(EngineError) -> Int
  {
    guard let place = target.columns.firstIndex(where: { !$0.isDropped && $0.name == name.text })
    else {
      if Self.systemColumns.contains(where: { $0.0 == name.text }) {
        throw .sql(
          "0A000", "cannot assign to system column \"\(name.text)\"", at: name.span)
      }
      throw .undefinedColumn(name.text, of: target.name, at: name.span)
    }
    guard let attribute = target.attributes[place] else {
      let words = kind.words
      throw .sql(
        "0A000",
        "cannot \(words.verb) \(kind == .insert ? "into " : "")column \"\(name.text)\" of view "
          + "\"\(target.name)\"", at: name.span,
        detail: "View columns that are not columns of their base relation are not updatable.")
    }
    return attribute
  }
}

extension Query {
  /// The query without parentheses around it.
  var unwrapped: Query {
    var query = self
    while case .nested(let inner) = query.body, query.with == nil, query.limit == nil,
      query.offset == nil
    {
      query = inner
    }
    return query
  }
}
