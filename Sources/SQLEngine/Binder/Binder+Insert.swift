import Core
import SQLSyntax

/// INSERT.
extension Binder {
  /// A column of the table with the number of what it gets.
  typealias GivenValue = (attribute: Int, value: ColumnID)

  /// A column, or a part of one, that INSERT names.
  private struct InsertedPlace {
    var attribute: Int
    var path: [AssignmentTarget.Step]
    /// What a value for it is converted to.
    var type: SQLType
    var span: SyntaxSpan
  }

  func bindInsert(_ insert: InsertStatement) throws(EngineError) -> BoundQuery {
    let target = try writeTarget(insert.table, .insert)
    let relation = target.relation
    let places = try insertedPlaces(insert.columns, target)
    var plan: LogicalPlan
    var given: [GivenValue] = []
    switch insert.source {
    case .defaultValues: plan = .single
    case .query(let query): (plan, given) = try bindInsertSource(query, places, target, insert)
    }
    (plan, given) = try addDefaults(plan, given, target)
    var node = ModifyNode(
      relation: relation.id, input: plan, action: .insert(given, conflict: nil), rowColumns: [])
    let row = rowTable(relation, alias: relation.name, &node)
    let table = try shown(target, over: row, alias: insert.alias?.text ?? target.name)
    node.viewChecks = try viewChecks(target, over: row)
    if let conflict = insert.onConflict {
      node.action = .insert(given, conflict: try bindConflict(conflict, target, table.alias))
    }
    level.source = Source(table)
    return try returning(insert.returning, node)
  }

  private func insertedPlaces(_ names: [AssignmentTarget], _ target: WriteTarget)
    throws(EngineError) -> [InsertedPlace]
  {
    var places: [InsertedPlace] = []
    guard !names.isEmpty else {
      for (index, column) in target.columns.enumerated() where !column.isDropped {
        let name = Identifier(column.name)
        let attribute = try attributeIfGiven(index, name, target)
        places.append(
          InsertedPlace(attribute: attribute, path: [], type: column.type, span: .none))
      }
      return places
    }
    for name in names {
      let index = try attribute(name.column, target, .insert)
      let hasSame = places.contains { place in
        place.attribute == index && (place.path.isEmpty || name.path.isEmpty)
      }
      if hasSame {
        throw .sql(
          "42701", "column \"\(name.column.text)\" specified more than once", at: name.span)
      }
      let type = try partType(target.relation.columns[index].type, name.path, name.column)
      places.append(
        InsertedPlace(attribute: index, path: name.path, type: type, span: name.span))
    }
    return places
  }

  /// A column of a view that no value may be given to is in the way only if one is given: −1.
  private func attributeIfGiven(_ index: Int, _ name: Identifier, _ target: WriteTarget)
    throws(EngineError) -> Int
  {
    target.attributes[index] ?? -1 - index
  }

  private func bindInsertSource(
    _ query: Query, _ places: [InsertedPlace], _ target: WriteTarget, _ insert: InsertStatement
  ) throws(EngineError) -> (LogicalPlan, [GivenValue]) {
    if case .values(let rows) = query.body, query.orderBy.isEmpty, query.limit == nil,
      query.offset == nil, query.with == nil
    {
      return try bindInsertValues(rows, places, target, insert)
    }
    let bound = try bindQuery(query, parent: level, keepsUnknown: true)
    try checkCount(bound.columns.count, places, insert)
    var items: [LogicalPlan.Computed] = []
    for (column, place) in zip(bound.columns, places) {
      try requireWritable(place, target)
      let name = target.relation.columns[place.attribute]
      let isDropped = try refusesGiven(name, target.relation, insert)
      let value =
        isDropped
        ? try defaultValue(of: place.attribute, target)
        : try assigned(
          .column(column.id, column.type), to: name.name, place.type, at: .none)
      items.append(LogicalPlan.Computed(id: newColumn(), expression: value))
    }
    return try assembled(.project(bound.plan, items), items.map(\.id), places, target)
  }

  private func requireWritable(_ place: InsertedPlace, _ target: WriteTarget)
    throws(EngineError)
  {
    guard place.attribute < 0 else { return }
    _ = try attribute(Identifier(target.columns[-1 - place.attribute].name), target, .insert)
  }

  private func checkCount(_ count: Int, _ places: [InsertedPlace], _ insert: InsertStatement)
    throws(EngineError)
  {
    if count > places.count {
      throw .syntax("INSERT has more expressions than target columns", at: insert.table.span)
    }
    if count < places.count, !insert.columns.isEmpty {
      throw .syntax("INSERT has more target columns than expressions", at: insert.table.span)
    }
  }

  /// Whether a value for a column is left aside (OVERRIDING USER VALUE).
  private func refusesGiven(
    _ column: RelationColumn, _ relation: Relation, _ insert: InsertStatement
  ) throws(EngineError) -> Bool {
    if column.isComputed {
      throw .sql(
        "428C9", "cannot insert a non-DEFAULT value into column \"\(column.name)\"",
        detail: "Column \"\(column.name)\" is a generated column.")
    }
    guard column.identity != nil else { return false }
    if insert.overriding == .user { return true }
    if column.identity == .always, insert.overriding != .system {
      throw .sql(
        "428C9", "cannot insert a non-DEFAULT value into column \"\(column.name)\"",
        hint: "Use OVERRIDING SYSTEM VALUE to override.",
        detail: "Column \"\(column.name)\" is an identity column defined as GENERATED ALWAYS.")
    }
    return false
  }

  private func bindInsertValues(
    _ rows: [[Expression]], _ places: [InsertedPlace], _ target: WriteTarget,
    _ insert: InsertStatement
  ) throws(EngineError) -> (LogicalPlan, [GivenValue]) {
    let rows = try expandingVariables(rows)
    let count = rows.first?.count ?? 0
    try checkCount(count, places, insert)
    let used = Array(places.prefix(count))
    var bound: [[BoundExpression]] = []
    let before = level.clause
    level.clause = .values
    defer { level.clause = before }
    for row in rows {
      guard row.count == count else {
        throw .syntax("VALUES lists must all be the same length", at: row.first?.span ?? .none)
      }
      var cells: [BoundExpression] = []
      for (cell, place) in zip(row, used) {
        cells.append(try bindCell(cell, place, target, insert))
      }
      bound.append(cells)
    }
    let ids = used.map { _ in newColumn() }
    let values: LogicalPlan
    if level.sets.isEmpty {
      values = .values(ids, rows: bound)
    } else {
      guard let only = bound.first, bound.count == 1 else {
        throw .sql("0A000", "set-returning functions are not allowed in VALUES")
      }
      values = .project(
        .projectSet(.single, level.sets),
        zip(ids, only).map { LogicalPlan.Computed(id: $0, expression: $1) })
    }
    return try assembled(values, ids, used, target)
  }

  private func bindCell(
    _ cell: Expression, _ place: InsertedPlace, _ target: WriteTarget, _ insert: InsertStatement
  ) throws(EngineError) -> BoundExpression {
    if case .defaultValue = cell.kind {
      guard place.path.isEmpty else {
        throw .sql(
          "0A000", "cannot set an array element to DEFAULT", at: cell.span)
      }
      guard place.attribute >= 0 else { return .constant(.null, place.type) }
      return try defaultValue(of: place.attribute, target)
    }
    try requireWritable(place, target)
    let column = target.relation.columns[place.attribute]
    let value = try bind(cell)
    if try refusesGiven(column, target.relation, insert) {
      return try defaultValue(of: place.attribute, target)
    }
    return try assigned(value, to: column.name, place.type, at: cell.span)
  }

  /// Puts the parts of columns together.
  private func assembled(
    _ plan: LogicalPlan, _ ids: [ColumnID], _ places: [InsertedPlace], _ target: WriteTarget
  ) throws(EngineError) -> (LogicalPlan, [GivenValue]) {
    let pairs = zip(places, ids).filter { $0.0.attribute >= 0 }
    guard places.contains(where: { !$0.path.isEmpty }) else {
      return (plan, pairs.map { (attribute: $0.0.attribute, value: $0.1) })
    }
    var values: [(attribute: Int, value: BoundExpression)] = []
    for (place, id) in pairs {
      let type = target.relation.columns[place.attribute].type
      let known = values.firstIndex { $0.attribute == place.attribute }
      let base = known.map { values[$0].value } ?? .constant(.null, type)
      let value = try replacing(
        place.path, of: base, type, with: .column(id, place.type))
      if let known {
        values[known].value = value
      } else {
        values.append((place.attribute, value))
      }
    }
    var items: [LogicalPlan.Computed] = []
    var given: [GivenValue] = []
    for value in values {
      let id = newColumn()
      items.append(LogicalPlan.Computed(id: id, expression: value.value))
      given.append((value.attribute, id))
    }
    return (.project(plan, items), given)
  }

  private func addDefaults(
    _ plan: LogicalPlan, _ given: [GivenValue], _ target: WriteTarget
  ) throws(EngineError) -> (LogicalPlan, [GivenValue]) {
    let relation = target.relation
    var items = given.map { value in
      LogicalPlan.Computed(
        id: value.value, expression: .column(value.value, relation.columns[value.attribute].type))
    }
    var all = given
    for (index, column) in relation.liveColumns
    where !given.contains(where: { $0.attribute == index }) {
      let value = try defaultValue(of: index, target)
      if case .constant(.null, _) = value, typeInfo(column.type)?.isDomain != true { continue }
      if column.isComputed { continue }
      let id = newColumn()
      items.append(
        LogicalPlan.Computed(
          id: id, expression: try assigned(value, to: column.name, column.type, at: .none)))
      all.append((index, id))
    }
    return all.count == given.count ? (plan, given) : (.project(plan, items), all)
  }
}
