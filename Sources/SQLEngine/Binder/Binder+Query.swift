import Core
import SQLSyntax

/// Queries: WITH, set operations, VALUES, ORDER BY, LIMIT.
extension Binder {
  /// Binds a query and all that is around its body.
  /// - Parameter keepsUnknown: leaves literals without a type as they are, for INSERT and UNION.
  func bindQuery(_ query: Query, parent: QueryLevel?, keepsUnknown: Bool = false)
    throws(EngineError) -> BoundQuery
  {
    try inLevel(QueryLevel(parent: parent)) { () throws(EngineError) in
      let visible = commonTables
      defer { commonTables = visible }
      let tables = try query.with.map { (with) throws(EngineError) in try bindWith(with) } ?? []
      var result = try bindBody(query, keepsUnknown: keepsUnknown)
      if !keepsUnknown { result = try decideUnknown(result) }
      if !tables.isEmpty { result.plan = .with(tables, result.plan) }
      return result
    }
  }

  private func bindBody(_ query: Query, keepsUnknown: Bool) throws(EngineError) -> BoundQuery {
    switch query.body {
    case .select(let core): return try bindSelect(core, query)
    case .nested(let inner):
      guard query.orderBy.isEmpty, query.limit == nil, query.offset == nil, query.locking.isEmpty
      else { return try ordered(try bindQuery(inner, parent: level.parent), query) }
      return try bindQuery(inner, parent: level.parent, keepsUnknown: keepsUnknown)
    case .values(let rows): return try ordered(try bindValues(rows), query)
    case .setOperation(let operation):
      if let lock = query.locking.first {
        throw .sql(
          "0A000", "FOR UPDATE is not allowed with UNION/INTERSECT/EXCEPT", at: lock.span)
      }
      return try ordered(try bindSetOperation(operation), query)
    }
  }

  private func bindOperand(_ body: QueryBody) throws(EngineError) -> BoundQuery {
    try bindQuery(Query(body), parent: level.parent, keepsUnknown: true)
  }

  private func decideUnknown(_ query: BoundQuery) throws(EngineError) -> BoundQuery {
    guard query.columns.contains(where: { $0.type.id == .unknown }) else { return query }
    return try converted(
      query, to: query.columns.map { $0.type.id == .unknown ? .text : $0.type }, context: "SELECT")
  }

  /// The query with its columns converted.
  func converted(_ query: BoundQuery, to types: [SQLType], context: String)
    throws(EngineError) -> BoundQuery
  {
    guard zip(query.columns, types).contains(where: { $0.type != $1 }) else { return query }
    if case .project(let input, let items) = query.plan, items.count == types.count {
      var changed = items
      for (index, type) in types.enumerated() where items[index].expression.type != type {
        changed[index].expression = try converted(items[index].expression, to: type, context)
      }
      var result = query
      result.plan = .project(input, changed)
      for index in types.indices { result.columns[index].type = types[index] }
      return result
    }
    var items: [LogicalPlan.Computed] = []
    var columns: [PlanColumn] = []
    for (column, type) in zip(query.columns, types) {
      let id = newColumn()
      let value = try converted(.column(column.id, column.type), to: type, context)
      items.append(LogicalPlan.Computed(id: id, expression: value))
      columns.append(PlanColumn(id: id, name: column.name, type: type))
    }
    return BoundQuery(plan: .project(query.plan, items), columns: columns, source: query.source)
  }

  private func converted(_ value: BoundExpression, to type: SQLType, _ context: String)
    throws(EngineError) -> BoundExpression
  {
    if let result = try coerced(value, to: type, in: .implicit) { return result }
    throw .sql(
      "42846",
      "\(context) could not convert type \(typeName(value.type)) to \(typeName(type))")
  }

  private func bindSetOperation(_ operation: SetOperation) throws(EngineError) -> BoundQuery {
    let word =
      switch operation.kind {
      case .union: "UNION"
      case .intersect: "INTERSECT"
      case .except: "EXCEPT"
      }
    let left = try bindOperand(operation.left)
    let right = try bindOperand(operation.right)
    guard left.columns.count == right.columns.count else {
      throw .syntax(
        "each \(word) query must have the same number of columns", at: operation.span)
    }
    var types: [SQLType] = []
    for (a, b) in zip(left.columns, right.columns) {
      types.append(try commonType(a.type, b.type, word, at: operation.span))
    }
    if !operation.isAll || operation.kind != .union {
      for type in types where type.id == .json || type.id == .xid {
        throw .sql(
          "42883", "could not identify an equality operator for type \(typeName(type))",
          at: operation.span)
      }
    }
    let a = try converted(left, to: types, context: word)
    let b = try converted(right, to: types, context: word)
    for (index, type) in types.enumerated() {
      columnTypes[a.columns[index].id] = type.id
    }
    let columns = zip(a.columns, types).map { column, type in
      PlanColumn(id: newColumn(), name: column.name, type: type)
    }
    return BoundQuery(
      plan: .setOperation(
        SetOperationNode(
          kind: operation.kind, isAll: operation.isAll, left: a.plan, right: b.plan,
          leftColumns: a.columns.map(\.id), rightColumns: b.columns.map(\.id),
          outputs: columns.map(\.id))),
      columns: columns)
  }

  func commonType(_ a: SQLType, _ b: SQLType, _ word: String, at span: SyntaxSpan)
    throws(EngineError) -> SQLType
  {
    if a == b { return a.id == .unknown ? .text : a }
    do throws(EngineError) {
      let id = try OverloadResolution.commonType(
        [a.id, b.id], context: word, catalog: session.access)
      return SQLType(id == .unknown ? .text : id)
    } catch {
      throw placed(error, at: span)
    }
  }

  private func bindValues(_ rows: [[Expression]]) throws(EngineError) -> BoundQuery {
    let rows = try expandingVariables(rows)
    let count = rows.first?.count ?? 0
    var bound: [[BoundExpression]] = []
    let before = level.clause
    level.clause = .values
    defer { level.clause = before }
    for row in rows {
      guard row.count == count else {
        throw .syntax(
          "VALUES lists must all be the same length", at: row.first?.span ?? .none)
      }
      bound.append(try bindAll(row))
    }
    var columns: [PlanColumn] = []
    for index in 0..<count {
      let cells = bound.map { $0[index] }
      if cells.allSatisfy({ $0.type.id == .unknown }) {
        columns.append(PlanColumn(id: newColumn(), name: "column\(index + 1)", type: .unknown))
        continue
      }
      let (unified, type) = try unify(cells, context: "VALUES")
      for row in bound.indices { bound[row][index] = unified[row] }
      columns.append(PlanColumn(id: newColumn(), name: "column\(index + 1)", type: type))
    }
    return BoundQuery(plan: .values(columns.map(\.id), rows: bound), columns: columns)
  }

  /// ORDER BY and LIMIT over what has only output columns: set operations and VALUES.
  private func ordered(_ query: BoundQuery, _ syntax: Query) throws(EngineError) -> BoundQuery {
    var result = try decideUnknown(query)
    var terms: [SortTerm] = []
    if !syntax.orderBy.isEmpty {
      let source = Source(
        SourceTable(
          alias: "",
          columns: result.columns.map {
            SourceColumn(name: $0.name, expression: .column($0.id, $0.type))
          }))
      let before = level.source
      level.source = source
      defer { level.source = before }
      for key in syntax.orderBy {
        if let index = try position(of: key.expression, count: result.columns.count, "ORDER BY") {
          let column = result.columns[index]
          terms.append(try sortTerm(.column(column.id, column.type), key))
          continue
        }
        if case .setOperation = syntax.body, !key.expression.isPlainName {
          throw .sql(
            "0A000", "invalid UNION/INTERSECT/EXCEPT ORDER BY clause", at: key.expression.span,
            hint: "Add the expression/function to every SELECT, or move the UNION into a FROM "
              + "clause.",
            detail: "Only result column names can be used, not expressions or functions.")
        }
        terms.append(try bindSortKey(key))
      }
      result.plan = .sort(result.plan, terms)
    }
    return try limited(result, syntax, terms)
  }

  /// Adds LIMIT and OFFSET.
  func limited(_ query: BoundQuery, _ syntax: Query, _ terms: [SortTerm]) throws(EngineError)
    -> BoundQuery
  {
    guard syntax.limit?.count != nil || syntax.offset != nil else { return query }
    func bound(_ expression: Expression?, _ word: String) throws(EngineError) -> BoundExpression? {
      guard let expression else { return nil }
      let inner = QueryLevel(parent: level.parent)
      inner.clause = Clause(name: word)
      let value = try inLevel(inner) { () throws(EngineError) in try bind(expression) }
      guard let count = try coerced(value, to: .int8, in: .assignment) else {
        throw .mismatch(
          "argument of \(word) must be type bigint, not type \(typeName(value.type))",
          at: expression.span)
      }
      return count
    }
    var result = query
    let ties = syntax.limit?.withTies == true
    if ties, terms.isEmpty {
      throw .syntax("WITH TIES cannot be specified without ORDER BY clause")
    }
    result.plan = .limit(
      LimitNode(
        input: query.plan, count: try bound(syntax.limit?.count, "LIMIT"),
        offset: try bound(syntax.offset, "OFFSET"), ties: ties ? terms : nil))
    return result
  }

  /// The output column that an integer in ORDER BY or GROUP BY means; nil for no integer.
  func position(of expression: Expression, count: Int, _ clause: String) throws(EngineError)
    -> Int?
  {
    guard case .literal(let literal) = expression.kind else { return nil }
    guard case .integer(let number) = literal else {
      if case .null = literal { return nil }
      throw .syntax("non-integer constant in \(clause)", at: expression.span)
    }
    guard number >= 1, number <= count else {
      throw .sql(
        "42P10", "\(clause) position \(number) is not in select list", at: expression.span)
    }
    return Int(number) - 1
  }
}

extension Expression {
  var isPlainName: Bool {
    if case .column(let reference) = kind { return reference.table == nil }
    return false
  }
}
