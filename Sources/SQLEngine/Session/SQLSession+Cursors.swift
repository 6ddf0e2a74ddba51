import Core
import SQLSyntax

/// DECLARE, FETCH, MOVE, CLOSE.
extension SQLSession {
  func declare(_ statement: DeclareCursorStatement, _ values: [SQLValue]) throws(EngineError)
    -> Outcome
  {
    let name = statement.name.text
    if !statement.isHeld {
      guard transaction?.isExplicit == true else {
        throw .sql("25P01", "DECLARE CURSOR can only be used in transaction blocks")
      }
    }
    if let lock = statement.query.locking.first {
      let word = lock.strength.words
      if statement.isHeld {
        throw .sql(
          "0A000", "DECLARE CURSOR WITH HOLD ... \(word) is not supported",
          detail: "Holdable cursors must be READ ONLY.")
      }
      if statement.isScrollable == true {
        throw .sql(
          "0A000", "DECLARE SCROLL CURSOR ... \(word) is not supported",
          detail: "Scrollable cursors must be READ ONLY.")
      }
      if statement.isInsensitive {
        throw .sql(
          "34000", "DECLARE INSENSITIVE CURSOR ... \(word) is not valid",
          detail: "Insensitive cursors must be READ ONLY.")
      }
    }
    if statement.isInsensitive, statement.isAsensitive {
      throw .sql("42P11", "cannot specify both INSENSITIVE and ASENSITIVE")
    }
    guard cursors[name] == nil else {
      throw .sql("42P03", "cursor \"\(name)\" already exists", at: statement.name.span)
    }
    if case .select(let core) = statement.query.body, core.into != nil {
      throw .syntax("DECLARE CURSOR must not contain SELECT INTO", at: statement.span)
    }
    cursors[name] = try openCursor(statement, values)
    return tag("DECLARE CURSOR")
  }

  private func openCursor(_ statement: DeclareCursorStatement, _ values: [SQLValue])
    throws(EngineError) -> Cursor
  {
    let binder = Binder(
      session: self, parameterTypes: Array(repeating: nil, count: values.count))
    let bound = try binder.bindQuery(statement.query, parent: nil)
    // Beside what is asked for, the cursor knows where its rows are, for WHERE CURRENT OF.
    let tables = Cursor.tables(in: bound)
    let outputs = bound.columns.map(\.id) + tables.map(\.version)
    var plan = bound.plan
    if case .project(let input, let items) = plan {
      let known = Set(items.map(\.id))
      let extra = tables.filter { !known.contains($0.version) }.map {
        LogicalPlan.Computed(id: $0.version, expression: .column($0.version, .int8))
      }
      plan = .project(input, items + extra)
    }
    let planner = Planner(binder: binder, for: plan, outputs: outputs)
    let node = try planner.plan(plan)
    let context = ExecutionContext(
      session: self, visibility: visibility(), parameters: values,
      columnCount: planner.columnCount)
    transaction?.heldViews.append(context.visibility.view)
    let stream = try node.open(context)
    let places = outputs.compactMap { node.outputs.firstIndex(of: $0) }
    let cursor = Cursor(
      name: statement.name.text, text: Deparser.text(statement.query, style: .pretty),
      columns: bound.columns, tables: tables, createdAt: evaluation.statementTime
    ) { () throws(EngineError) in
      guard let batch = try stream.next() else { return nil }
      return (0..<batch.count).map { row in places.map { batch.columns[$0][row] } }
    }
    cursor.isHeld = statement.isHeld
    cursor.isBinary = statement.isBinary
    cursor.isScrollable = statement.isScrollable ?? bound.plan.readsBackward
    adopt(cursor)
    return cursor
  }

  /// A cursor belongs to the transaction, or to its part, in which it was opened.
  func adopt(_ cursor: Cursor) {
    cursor.transaction = transaction?.id
    cursor.liveCount = transaction?.liveIDs.count ?? 0
  }

  func cursor(_ name: Identifier) throws(EngineError) -> Cursor {
    guard let cursor = cursors[name.text] else {
      throw .sql("34000", "cursor \"\(name.text)\" does not exist", at: name.span)
    }
    return cursor
  }

  func fetch(_ statement: FetchStatement) throws(EngineError) -> Outcome {
    let cursor = try cursor(statement.cursor)
    let rows = try cursor.move(statement.direction)
    guard !statement.isMove else { return tag("MOVE \(rows.count)") }
    var batch = RowBatch(columnCount: cursor.columns.count)
    for row in rows {
      for (value, column) in zip(row, cursor.columns) {
        batch.append(
          value.isNull ? nil : try TextForm.printed(value, as: column.type, &evaluation))
      }
      if cursor.columns.isEmpty { batch.appendEmptyRow() }
    }
    let columns = cursor.columns.map { column in
      Column(
        column.name, type: access.displayName(of: column.type), kind: kind(of: column.type))
    }
    return .rows(RowList(columns: columns, batch: batch, tag: "FETCH \(rows.count)"))
  }

  func closeCursor(_ name: Identifier?) throws(EngineError) -> Outcome {
    guard let name else {
      cursors = [:]
      return tag("CLOSE CURSOR ALL")
    }
    _ = try cursor(name)
    cursors[name.text] = nil
    return tag("CLOSE CURSOR")
  }

  /// At the end of a transaction: held cursors read what is left of their rows, the others go.
  /// - Parameter isCommitted: cursors that were declared in it go if it is rolled back.
  func endCursors(isCommitted: Bool, of id: TransactionID) throws(EngineError) {
    for (name, cursor) in cursors.sorted(by: { $0.key < $1.key })
    where cursor.transaction == id {
      guard isCommitted, cursor.isHeld else {
        cursors[name] = nil
        continue
      }
      try cursor.readAll()
      cursor.transaction = nil
    }
  }

  /// The condition that a row is the one that a cursor stands on.
  func currentRow(of name: Identifier, _ target: WriteTarget, _ version: ColumnID)
    throws(EngineError) -> BoundExpression
  {
    let cursor = try cursor(name)
    if cursor.isHeld, cursor.transaction == nil {
      throw .sql(
        "24000", "cursor \"\(name.text)\" is held from a previous transaction", at: name.span)
    }
    let tables = cursor.tables.enumerated().filter { $0.element.relation == target.relation.id }
    guard tables.count == 1, let place = tables.first?.offset else {
      throw .sql(
        "24000",
        "cursor \"\(name.text)\" is not a simply updatable scan of table "
          + "\"\(target.relation.name)\"", at: name.span)
    }
    guard let row = cursor.currentRow else {
      throw .sql("24000", "cursor \"\(name.text)\" is not positioned on a row", at: name.span)
    }
    let binder = Binder(session: self)
    return try binder.resolveOperator(
      "=", .column(version, .int8), .constant(row[cursor.columns.count + place], .int8), at: .none)
  }
}
