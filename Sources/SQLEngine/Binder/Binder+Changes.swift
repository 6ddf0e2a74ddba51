import Core
import SQLSyntax

/// INSERT, UPDATE, DELETE.
extension Binder {
  func bindStatement(_ statement: Statement) throws(EngineError) -> BoundQuery {
    if case .query(let query) = statement { return try bindQuery(query, parent: nil) }
    return try bindChange(statement)
  }

  func bindChange(_ statement: Statement) throws(EngineError) -> BoundQuery {
    let parent: QueryLevel? = nil
    return try inLevel(QueryLevel(parent: parent)) { () throws(EngineError) in
      let visible = commonTables
      defer { commonTables = visible }
      switch statement {
      case .insert(let insert):
        return try withTables(insert.with) { () throws(EngineError) in
          try bindInsert(insert)
        }
      case .update(let update):
        return try withTables(update.with) { () throws(EngineError) in
          try bindUpdate(update)
        }
      case .delete(let delete):
        return try withTables(delete.with) { () throws(EngineError) in
          try bindDelete(delete)
        }
      default: throw .unsupported(statement.words)
      }
    }
  }

  private func withTables(
    _ with: WithClause?, _ bind: () throws(EngineError) -> BoundQuery
  ) throws(EngineError) -> BoundQuery {
    guard let with else { return try bind() }
    let tables = try bindWith(with)
    var result = try bind()
    result.plan = .with(tables, result.plan)
    return result
  }

  private func target(_ name: QualifiedName, _ word: String) throws(EngineError) -> Relation {
    let relation = try session.relation(named: name)
    dependencies.append(relation.id)
    try lock(relation.id, .rowExclusive)
    switch relation.kind {
    case .table: return relation
    case .view: throw .unsupported("\(word) through a view", at: name.span)
    case .materializedView:
      throw .sql(
        "42809", "cannot change materialized view \"\(relation.name)\"", at: name.span)
    case .sequence:
      throw .sql("42809", "cannot change sequence \"\(relation.name)\"", at: name.span)
    case .composite: throw .wrongObject(relation.name, isNo: "table", at: name.span)
    }
  }

  // INSERT.

  private func bindInsert(_ insert: InsertStatement) throws(EngineError) -> BoundQuery {
    let relation = try target(insert.table, "INSERT")
    let attributes = try insertedAttributes(insert.columns, relation)
    var plan: LogicalPlan
    var given: [(attribute: Int, value: ColumnID)] = []
    switch insert.source {
    case .defaultValues: plan = .single
    case .query(let query):
      (plan, given) = try bindInsertSource(query, attributes, relation, insert)
    }
    (plan, given) = try addDefaults(plan, given, relation)
    var node = ModifyNode(
      relation: relation.id, input: plan, action: .insert(given, conflict: nil), rowColumns: [])
    let table = rowTable(relation, alias: insert.alias?.text ?? relation.name, &node)
    if let conflict = insert.onConflict {
      node.action = .insert(
        given, conflict: try bindConflict(conflict, relation, table))
    }
    level.source = Source(table)
    return try returning(insert.returning, node)
  }

  private func insertedAttributes(_ targets: [AssignmentTarget], _ relation: Relation)
    throws(EngineError) -> [Int]
  {
    guard !targets.isEmpty else { return relation.liveColumns.map(\.index) }
    var attributes: [Int] = []
    for target in targets {
      guard target.path.isEmpty else { throw .unsupported("a part of a column", at: target.span) }
      let index = try attribute(target.column, relation)
      if attributes.contains(index) {
        throw .sql(
          "42701", "column \"\(target.column.text)\" specified more than once", at: target.span)
      }
      attributes.append(index)
    }
    return attributes
  }

  private func attribute(_ name: Identifier, _ relation: Relation) throws(EngineError) -> Int {
    guard let index = relation.attribute(named: name.text) else {
      throw .undefinedColumn(name.text, of: relation.name, at: name.span)
    }
    return index
  }

  private func bindInsertSource(
    _ query: Query, _ attributes: [Int], _ relation: Relation, _ insert: InsertStatement
  ) throws(EngineError) -> (LogicalPlan, [(attribute: Int, value: ColumnID)]) {
    if case .values(let rows) = query.body, query.orderBy.isEmpty, query.limit == nil,
      query.offset == nil, query.with == nil
    {
      return try bindInsertValues(rows, attributes, relation, insert)
    }
    let bound = try bindQuery(query, parent: level, keepsUnknown: true)
    try checkCount(bound.columns.count, attributes, insert)
    var items: [LogicalPlan.Computed] = []
    var given: [(attribute: Int, value: ColumnID)] = []
    for (column, index) in zip(bound.columns, attributes) {
      let target = relation.columns[index]
      try refuseGenerated(target, relation, insert)
      let value = try assigned(
        .column(column.id, column.type), to: target.name, target.type, at: .none)
      let id = newColumn()
      items.append(LogicalPlan.Computed(id: id, expression: value))
      given.append((index, id))
    }
    return (.project(bound.plan, items), given)
  }

  private func checkCount(_ count: Int, _ attributes: [Int], _ insert: InsertStatement)
    throws(EngineError)
  {
    if count > attributes.count {
      throw .syntax("INSERT has more expressions than target columns", at: insert.table.span)
    }
    if count < attributes.count, !insert.columns.isEmpty {
      throw .syntax("INSERT has more target columns than expressions", at: insert.table.span)
    }
  }

  private func refuseGenerated(
    _ column: RelationColumn, _ relation: Relation, _ insert: InsertStatement
  ) throws(EngineError) {
    if column.defaultValue?.isGenerated == true {
      throw .sql(
        "428C9", "cannot insert a non-DEFAULT value into column \"\(column.name)\"",
        detail: "Column \"\(column.name)\" is a generated column.")
    }
    if column.identity == .always, insert.overriding != .system {
      throw .sql(
        "428C9", "cannot insert a non-DEFAULT value into column \"\(column.name)\"",
        hint: "Use OVERRIDING SYSTEM VALUE to override.",
        detail: "Column \"\(column.name)\" is an identity column defined as GENERATED ALWAYS.")
    }
  }

  private func bindInsertValues(
    _ rows: [[Expression]], _ attributes: [Int], _ relation: Relation, _ insert: InsertStatement
  ) throws(EngineError) -> (LogicalPlan, [(attribute: Int, value: ColumnID)]) {
    let count = rows.first?.count ?? 0
    try checkCount(count, attributes, insert)
    let used = Array(attributes.prefix(count))
    var bound: [[BoundExpression]] = []
    let before = level.clause
    level.clause = .values
    defer { level.clause = before }
    for row in rows {
      guard row.count == count else {
        throw .syntax("VALUES lists must all be the same length", at: row.first?.span ?? .none)
      }
      var cells: [BoundExpression] = []
      for (cell, index) in zip(row, used) {
        let column = relation.columns[index]
        if case .defaultValue = cell.kind {
          cells.append(try defaultValue(of: column))
          continue
        }
        try refuseGenerated(column, relation, insert)
        cells.append(
          try assigned(try bind(cell), to: column.name, column.type, at: cell.span))
      }
      bound.append(cells)
    }
    let ids = used.map { _ in newColumn() }
    return (.values(ids, rows: bound), zip(used, ids).map { (attribute: $0, value: $1) })
  }

  /// What a column gets if nothing is given: its default, or that of its domain. Generated
  /// columns are computed when the row is there.
  func defaultValue(of column: RelationColumn) throws(EngineError) -> BoundExpression {
    if let value = column.defaultValue, !value.isGenerated { return value.bound }
    guard column.defaultValue == nil, let value = session.access.domainDefault(column.type.id)
    else { return .constant(.null, column.type) }
    return try inClause(.defaults) { () throws(EngineError) in
      try assigned(try bind(value), to: column.name, column.type, at: .none)
    }
  }

  private func addDefaults(
    _ plan: LogicalPlan, _ given: [(attribute: Int, value: ColumnID)], _ relation: Relation
  ) throws(EngineError) -> (LogicalPlan, [(attribute: Int, value: ColumnID)]) {
    var items = given.map { value in
      LogicalPlan.Computed(
        id: value.value, expression: .column(value.value, relation.columns[value.attribute].type))
    }
    var all = given
    for (index, column) in relation.liveColumns
    where !given.contains(where: { $0.attribute == index }) {
      let value = try defaultValue(of: column)
      if case .constant(.null, _) = value, typeInfo(column.type)?.isDomain != true { continue }
      let id = newColumn()
      items.append(
        LogicalPlan.Computed(
          id: id, expression: try assigned(value, to: column.name, column.type, at: .none)))
      all.append((index, id))
    }
    return all.count == given.count ? (plan, given) : (.project(plan, items), all)
  }

  private func bindConflict(
    _ conflict: InsertStatement.OnConflict, _ relation: Relation, _ existing: SourceTable
  ) throws(EngineError) -> ConflictAction {
    var indexes: [ObjectID] = []
    switch conflict.target {
    case nil: break
    case .constraint(let name):
      guard let found = relation.constraints.first(where: { $0.name == name.text }) else {
        throw .sql(
          "42704",
          "constraint \"\(name.text)\" for table \"\(relation.name)\" does not exist",
          at: name.span)
      }
      switch found.kind {
      case .primaryKey(let index), .unique(let index): indexes = [index]
      default:
        throw .sql(
          "42809", "constraint in ON CONFLICT clause has no associated index", at: name.span)
      }
    case .index(let elements, let filter):
      indexes = try arbiters(elements, filter, relation, conflict.span)
    }
    guard case .update(let assignments, let filter) = conflict.action else {
      return ConflictAction(indexes: indexes, update: nil)
    }
    guard !indexes.isEmpty else {
      throw .syntax(
        "ON CONFLICT DO UPDATE requires inference specification or constraint name",
        at: conflict.span)
    }
    var proposed = existing
    proposed.alias = "excluded"
    var proposedIDs: [ColumnID] = []
    for index in proposed.columns.indices {
      let id = newColumn()
      proposedIDs.append(id)
      proposed.columns[index].expression = .column(id, proposed.columns[index].expression.type)
    }
    var current = existing
    var currentIDs: [ColumnID] = []
    for index in current.columns.indices {
      let id = newColumn()
      currentIDs.append(id)
      current.columns[index].expression = .column(id, current.columns[index].expression.type)
    }
    level.source = Source(tables: [current, proposed], columns: current.columns)
    let bound = try bindAssignments(assignments, relation)
    let condition = try filter.map { (syntax) throws(EngineError) in
      try inClause(.whereClause) { () throws(EngineError) in
        try bindCondition(syntax, of: "WHERE")
      }
    }
    return ConflictAction(
      indexes: indexes,
      update: ConflictAction.Update(
        existing: currentIDs, proposed: proposedIDs, assignments: bound, filter: condition))
  }

  // UPDATE and DELETE.

  func bindAssignments(_ assignments: [Assignment], _ relation: Relation) throws(EngineError)
    -> [(attribute: Int, value: BoundExpression)]
  {
    var result: [(attribute: Int, value: BoundExpression)] = []
    func add(_ target: AssignmentTarget, _ value: Expression) throws(EngineError) {
      guard target.path.isEmpty else { throw .unsupported("a part of a column", at: target.span) }
      let index = try attribute(target.column, relation)
      let column = relation.columns[index]
      guard !result.contains(where: { $0.attribute == index }) else {
        throw .sql(
          "42601", "multiple assignments to same column \"\(column.name)\"", at: target.span)
      }
      if case .defaultValue = value.kind {
        result.append((index, try defaultValue(of: column)))
        return
      }
      if column.defaultValue?.isGenerated == true {
        throw .sql(
          "428C9", "column \"\(column.name)\" can only be updated to DEFAULT", at: target.span,
          detail: "Column \"\(column.name)\" is a generated column.")
      }
      if column.identity == .always {
        throw .sql(
          "428C9", "column \"\(column.name)\" can only be updated to DEFAULT", at: target.span,
          detail: "Column \"\(column.name)\" is an identity column defined as GENERATED ALWAYS.")
      }
      let bound = try inClause(.update) { () throws(EngineError) in try bind(value) }
      result.append(
        (index, try assigned(bound, to: column.name, column.type, at: value.span)))
    }
    for assignment in assignments {
      switch assignment {
      case .single(let target, let value): try add(target, value)
      case .multiple(let targets, let source):
        guard case .row(let values, _) = source.kind else {
          throw .unsupported("an assignment of several columns from a query", at: source.span)
        }
        guard values.count == targets.count else {
          throw .syntax(
            "number of columns does not match number of values", at: source.span)
        }
        for (target, value) in zip(targets, values) { try add(target, value) }
      }
    }
    return result
  }

  private func bindUpdate(_ update: UpdateStatement) throws(EngineError) -> BoundQuery {
    let relation = try target(update.table.name, "UPDATE")
    var (plan, source) = try changedRows(
      relation, update.table, from: update.from, filter: update.filter)
    let assignments = try bindAssignments(update.assignments, relation)
    guard let table = source.tables.first, let version = table.version else {
      throw .internalError("a table without versions")
    }
    var items = plan.outputs.map { id in
      LogicalPlan.Computed(id: id, expression: .column(id, Self.type(of: id, in: source)))
    }
    var values: [(attribute: Int, value: ColumnID)] = []
    for assignment in assignments {
      let id = newColumn()
      items.append(LogicalPlan.Computed(id: id, expression: assignment.value))
      values.append((assignment.attribute, id))
    }
    plan = .project(plan, items)
    var node = ModifyNode(
      relation: relation.id, input: plan, action: .update(version: version, values),
      rowColumns: [])
    node.others = source.tables.dropFirst().compactMap(\.version)
    source.replaceFirst(with: rowTable(relation, alias: table.alias, &node))
    level.source = source
    return try returning(update.returning, node)
  }

  private static func type(of id: ColumnID, in source: Source) -> SQLType {
    source.allColumns.first { $0.id == id }?.type ?? .unknown
  }

  private func bindDelete(_ delete: DeleteStatement) throws(EngineError) -> BoundQuery {
    let relation = try target(delete.table.name, "DELETE")
    var (plan, source) = try changedRows(
      relation, delete.table, from: delete.using, filter: delete.filter)
    guard let table = source.tables.first, let version = table.version else {
      throw .internalError("a table without versions")
    }
    if case .filter(let input, let condition) = plan { plan = .filter(input, condition) }
    var node = ModifyNode(
      relation: relation.id, input: plan, action: .delete(version: version), rowColumns: [])
    node.others = source.tables.dropFirst().compactMap(\.version)
    source.replaceFirst(with: rowTable(relation, alias: table.alias, &node))
    level.source = source
    return try returning(delete.returning, node)
  }

  /// The rows that UPDATE or DELETE is about, joined with what stands in FROM or USING.
  private func changedRows(
    _ relation: Relation, _ reference: TableReference, from: [TableExpression],
    filter: Expression?
  ) throws(EngineError) -> (LogicalPlan, Source) {
    let scan = try bindScan(relation, reference)
    var plan = scan.plan
    var source = scan.source
    if !from.isEmpty {
      let others = try bindFrom(from)
      plan = .join(JoinNode(kind: .inner, left: plan, right: others.plan, condition: nil))
      source = source + others.source
    }
    level.source = source
    if let filter {
      let condition = try inClause(.whereClause) { () throws(EngineError) in
        try bindCondition(filter, of: "WHERE")
      }
      plan = .filter(plan, condition)
    }
    return (plan, source)
  }

  /// The table as RETURNING sees it: the rows as they are afterwards.
  private func rowTable(_ relation: Relation, alias: String, _ node: inout ModifyNode)
    -> SourceTable
  {
    node.rowColumns = relation.columns.map { _ in newColumn() }
    let columns = relation.liveColumns.map { index, column in
      SourceColumn(name: column.name, expression: .column(node.rowColumns[index], column.type))
    }
    return SourceTable(
      alias: alias, relation: relation.id, columns: columns,
      rowType: session.rowType(of: relation))
  }

  private func returning(_ items: [SelectItem], _ node: ModifyNode) throws(EngineError)
    -> BoundQuery
  {
    guard !items.isEmpty else { return BoundQuery(plan: .modify(node), columns: []) }
    var result = node
    let bound = try inClause(.returning) { () throws(EngineError) in try bindItems(items) }
    var computed: [LogicalPlan.Computed] = []
    var columns: [PlanColumn] = []
    for item in bound {
      let value = try decided(item.expression)
      computed.append(LogicalPlan.Computed(id: item.id, expression: value))
      columns.append(PlanColumn(id: item.id, name: item.name, type: value.type))
    }
    result.returning = computed
    return BoundQuery(plan: .modify(result), columns: columns)
  }
}

extension Source {
  /// The changed table steps in the place of the scanned one.
  mutating func replaceFirst(with table: SourceTable) {
    guard let first = tables.first else { return }
    tables[0] = table
    columns = table.columns + columns.dropFirst(first.columns.count)
  }
}
