import Core
import SQLSyntax

/// FROM: tables, queries, functions and joins.
extension Binder {
  /// A plan with what it offers to names.
  struct FromItem {
    var plan: LogicalPlan
    var source: Source
    /// It may name columns of what stands to its left.
    var isLateral = false

    /// Whether it does name columns of what stands to its left.
    func refers(to left: LogicalPlan) -> Bool {
      guard isLateral else { return false }
      var named: Set<ColumnID> = []
      plan.collectFreeColumns(into: &named)
      return !named.isDisjoint(with: left.outputs)
    }
  }

  func bindFrom(_ items: [TableExpression]) throws(EngineError) -> FromItem {
    var result: FromItem?
    for item in items {
      let next = try bindOne(item, left: result?.source ?? Source())
      guard let before = result else {
        result = next
        continue
      }
      try checkAliases(before.source, next.source, at: item.span)
      result = FromItem(
        plan: .join(
          JoinNode(
            kind: .inner, left: before.plan, right: next.plan, condition: nil,
            isLateral: next.refers(to: before.plan))),
        source: before.source + next.source)
    }
    return result ?? FromItem(plan: .single, source: Source())
  }

  private func checkAliases(_ a: Source, _ b: Source, at span: SyntaxSpan) throws(EngineError) {
    for table in b.tables where !table.alias.isEmpty {
      let hasSame = a.tables.contains { other in
        guard other.alias == table.alias else { return false }
        // Two tables without alias differ by their schemas.
        return other.schema == table.schema || other.schema == nil || table.schema == nil
          || other.relation == table.relation
      }
      if hasSame { throw .duplicateAlias(table.alias, at: span) }
    }
  }

  /// - Parameter left: what stands to the left, for LATERAL.
  func bindOne(_ item: TableExpression, left: Source) throws(EngineError) -> FromItem {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthMax else { throw .sql("54001", "stack depth limit exceeded") }
    switch item {
    case .table(let reference): return try bindTableReference(reference)
    case .query(let reference):
      let query = try withSource(left, isReachable: reference.isLateral) {
        () throws(EngineError) in try bindQuery(reference.query, parent: level)
      }
      return try derived(query, reference, isLateral: reference.isLateral)
    case .function(let reference):
      return try withSource(left, isReachable: true) { () throws(EngineError) in
        try bindFunction(reference)
      }
    case .join(let join): return try bindJoin(join, left: left)
    }
  }

  /// Binds with other tables in view.
  private func withSource<T>(
    _ source: Source, isReachable: Bool, _ work: () throws(EngineError) -> T
  ) throws(EngineError) -> T {
    let before = level.source
    var offered = source
    if !isReachable {
      offered.columns = []
      for index in offered.tables.indices { offered.tables[index].isUnreachable = true }
    }
    level.source = offered
    defer { level.source = before }
    return try work()
  }

  private func derived(_ query: BoundQuery, _ reference: SubqueryReference, isLateral: Bool)
    throws(EngineError) -> FromItem
  {
    guard let alias = reference.alias else {
      throw .sql(
        "42601", "subquery in FROM must have an alias", at: reference.span,
        hint: "For example, FROM (SELECT ...) [AS] foo.")
    }
    let table = try named(
      query.columns, alias, fallback: "", kind: "table")
    return FromItem(plan: query.plan, source: Source(table), isLateral: isLateral)
  }

  /// A table of FROM made of columns, under its alias.
  func named(
    _ columns: [PlanColumn], _ alias: TableAlias?, fallback: String, kind: String
  ) throws(EngineError) -> SourceTable {
    let name = alias?.name?.text ?? fallback
    let names = alias?.columns ?? []
    guard names.count <= columns.count else {
      throw .sql(
        "42P10",
        "\(kind) \"\(name)\" has \(columns.count) columns available but \(names.count) columns "
          + "specified", at: names[0].span)
    }
    var result: [SourceColumn] = []
    for (index, column) in columns.enumerated() {
      let columnName = index < names.count ? names[index].text : column.name
      columnNames[column.id] = (name, columnName)
      result.append(
        SourceColumn(name: columnName, expression: .column(column.id, column.type)))
    }
    return SourceTable(alias: name, columns: result)
  }

  private func bindTableReference(_ reference: TableReference) throws(EngineError) -> FromItem {
    if reference.sample != nil { throw .unsupported("TABLESAMPLE", at: reference.span) }
    if reference.name.schema == nil,
      let common = commonTables.last(where: { $0.name == reference.name.name.text })
    {
      return try bindCommonTable(common, reference)
    }
    if let rows = try bindTransitionTable(reference) { return rows }
    if let rows = try bindCopySource(reference) { return rows }
    let relation = try relation(named: reference.name)
    try lock(relation.id, .accessShare)
    if relation.kind == .view { return try bindView(relation, reference) }
    guard relation.kind != .composite else {
      throw .sql(
        "42809", "cannot open relation \"\(relation.name)\"", at: reference.name.span,
        detail: "This operation is not supported for composite types.")
    }
    if relation.kind == .materializedView, !relation.isPopulated, readsRows {
      throw .sql(
        "55000", "materialized view \"\(relation.name)\" has not been populated",
        hint: "Use the REFRESH MATERIALIZED VIEW command.")
    }
    return try bindScan(relation, reference)
  }

  /// A table's rows.
  func bindScan(_ relation: Relation, _ reference: TableReference) throws(EngineError)
    -> FromItem
  {
    var outputs: [TableScan.Output] = []
    var columns: [PlanColumn] = []
    for column in self.columns(of: relation) {
      let id = newColumn()
      note(id, relation.id, column.attribute)
      outputs.append(TableScan.Output(id: id, attribute: column.attribute))
      columns.append(
        PlanColumn(id: id, name: column.name, type: relation.columns[column.attribute].type))
    }
    var table = try named(
      columns, reference.alias, fallback: reference.name.name.text, kind: "table")
    for (name, attribute, type) in Self.systemColumns {
      let id = newColumn()
      outputs.append(TableScan.Output(id: id, attribute: attribute))
      table.systemColumns.append(SourceColumn(name: name, expression: .column(id, type)))
    }
    let version = newColumn()
    outputs.append(TableScan.Output(id: version, attribute: TableScan.System.version))
    table.version = version
    table.relation = relation.id
    if reference.alias == nil { table.schema = session.catalog.schemaName(relation.schema) }
    table.rowType = session.rowType(of: relation)
    return FromItem(
      plan: .scan(
        TableScan(
          relation: relation.id, alias: table.alias, outputs: outputs,
          includesChildren: !reference.isOnly)),
      source: Source(table))
  }

  static let systemColumns: [(String, Int, SQLType)] = [
    ("ctid", TableScan.System.ctid, SQLType(.tid)), ("xmin", TableScan.System.xmin, SQLType(.xid)),
    ("cmin", TableScan.System.cmin, SQLType(.cid)), ("xmax", TableScan.System.xmax, SQLType(.xid)),
    ("cmax", TableScan.System.cmax, SQLType(.cid)),
    ("tableoid", TableScan.System.tableoid, SQLType(.oid)),
  ]

  private func bindView(_ view: Relation, _ reference: TableReference) throws(EngineError)
    -> FromItem
  {
    let query = try bindDefinition(of: view)
    var outputs: [ColumnID] = []
    var conversions: [LogicalPlan.Computed] = []
    for column in query.columns {
      let id = newColumn()
      conversions.append(
        LogicalPlan.Computed(id: id, expression: .column(column.id, column.type)))
      outputs.append(id)
    }
    var columns: [PlanColumn] = []
    for column in self.columns(of: view) where outputs.indices.contains(column.attribute) {
      let id = outputs[column.attribute]
      note(id, view.id, column.attribute)
      columns.append(
        PlanColumn(id: id, name: column.name, type: view.columns[column.attribute].type))
    }
    var table = try named(
      columns, reference.alias, fallback: reference.name.name.text, kind: "table")
    table.relation = view.id
    table.rowType = session.rowType(of: view)
    if reference.alias == nil { table.schema = session.catalog.schemaName(view.schema) }
    return FromItem(plan: .project(query.plan, conversions), source: Source(table))
  }

  /// Binds the query of a view, whose names mean what they meant when it was made.
  func bindDefinition(of view: Relation) throws(EngineError) -> BoundQuery {
    guard let definition = view.view else { throw .internalError("a view without a query") }
    let outerTables = commonTables
    let outerNames = keptNames
    let outerVariables = variables
    commonTables = []
    keptNames = definition.names
    variables = nil
    defer {
      commonTables = outerTables
      keptNames = outerNames
      variables = outerVariables
    }
    return try bindQuery(definition.query, parent: nil)
  }

  private func bindCommonTable(_ common: VisibleCommonTable, _ reference: TableReference)
    throws(EngineError) -> FromItem
  {
    let columns = common.columns.map { PlanColumn(id: newColumn(), name: $0.name, type: $0.type) }
    if common.returnsNothing {
      throw .sql(
        "0A000", "WITH query \"\(common.name)\" does not have a RETURNING clause",
        at: reference.name.span)
    }
    let table = try named(columns, reference.alias, fallback: common.name, kind: "table")
    let hidden = common.hidden.map { _ in newColumn() }
    if !hidden.isEmpty { hiddenColumns[common.index] = hidden }
    return FromItem(
      plan: .commonTable(index: common.index, columns: columns.map(\.id) + hidden),
      source: Source(table))
  }

  private func bindFunction(_ reference: FunctionReference) throws(EngineError) -> FromItem {
    var items: [FunctionScan.Item] = []
    var columns: [PlanColumn] = []
    var isScalar = false
    for function in reference.functions.flatMap(Self.spread) {
      var call = try inClause(.from) { () throws(EngineError) in
        try decided(try bind(function.expression))
      }
      let definitions =
        function.definitions.isEmpty && reference.functions.count == 1
        ? reference.alias?.definitions ?? [] : function.definitions
      let name = Self.outputName(of: function.expression)
      call = try listing(definitions, in: call)
      let outputs = try functionColumns(
        call, definitions, name: reference.alias?.name?.text ?? name, at: reference.span)
      isScalar = !outputs.isComposite
      items.append(
        FunctionScan.Item(
          call: call, outputs: outputs.columns.map(\.id), isComposite: outputs.isComposite))
      columns += outputs.columns
    }
    var scan = FunctionScan(items: items)
    if reference.withOrdinality {
      let id = newColumn()
      scan.ordinality = id
      columns.append(PlanColumn(id: id, name: "ordinality", type: .int8))
    }
    let fallback = reference.functions.first.map { Self.outputName(of: $0.expression) } ?? ""
    var table = try named(columns, reference.alias, fallback: fallback, kind: "table")
    table.isScalarFunction = isScalar && columns.count == 1
    return FromItem(plan: .functions(scan), source: Source(table), isLateral: true)
  }

  /// `unnest(a, b)` is `ROWS FROM (unnest(a), unnest(b))`.
  private static func spread(_ item: FunctionReference.Item) -> [FunctionReference.Item] {
    guard case .call(let call) = item.expression.kind, call.name.name.text == "unnest",
      call.arguments.count > 1
    else { return [item] }
    return call.arguments.map { argument in
      var single = call
      single.arguments = [argument]
      var result = item
      result.expression.kind = .call(single)
      return result
    }
  }

  /// Tells a call that returns any record which columns are wanted.
  private func listing(_ definitions: [FunctionColumn], in expression: BoundExpression)
    throws(EngineError) -> BoundExpression
  {
    guard !definitions.isEmpty, case .call(var call) = expression else { return expression }
    var fields: [TypeInfo.Field] = []
    for definition in definitions {
      fields.append(
        TypeInfo.Field(name: definition.name.text, type: try type(named: definition.type)))
    }
    call.types.fields = fields
    return .call(call)
  }

  private func functionColumns(
    _ call: BoundExpression, _ definitions: [FunctionColumn], name: String, at span: SyntaxSpan
  ) throws(EngineError) -> (columns: [PlanColumn], isComposite: Bool) {
    if !definitions.isEmpty {
      var columns: [PlanColumn] = []
      for definition in definitions {
        columns.append(
          PlanColumn(
            id: newColumn(), name: definition.name.text, type: try type(named: definition.type))
        )
      }
      return (columns, true)
    }
    if let fields = fields(of: call), !fields.isEmpty {
      let isOne = fields.count == 1 && call.type.id != .record
      return (
        fields.map { PlanColumn(id: newColumn(), name: $0.name, type: $0.type) }, !isOne
      )
    }
    if call.type.id == .record {
      throw .syntax(
        "a column definition list is required for functions returning \"record\"", at: span)
    }
    return ([PlanColumn(id: newColumn(), name: name, type: call.type)], false)
  }
}

extension TableExpression {
  var span: SyntaxSpan {
    switch self {
    case .table(let reference): reference.span
    case .query(let reference): reference.span
    case .function(let reference): reference.span
    case .join(let join): join.span
    }
  }
}
