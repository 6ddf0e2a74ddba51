extension Deparser {
  /// A query, its lines moved by one clause from where it stands.
  mutating func write(_ query: Query, columnNames: [String]? = nil) {
    let outer = indent
    if let with = query.with { write(with) }
    write(query.body, columnNames: columnNames)
    if !isSetOperation(query.body), !isNested(query.body) { indent += Deparser.clauseIndent }
    writeEnd(query)
    indent = outer
  }

  private func isSetOperation(_ body: QueryBody) -> Bool {
    if case .setOperation = body { return true }
    return false
  }

  private func isNested(_ body: QueryBody) -> Bool {
    if case .nested = body { return true }
    return false
  }

  /// ORDER BY, OFFSET, LIMIT, FOR UPDATE.
  private mutating func writeEnd(_ query: Query) {
    if !query.orderBy.isEmpty {
      writeClause(" ORDER BY ", plus: 1)
      write(query.orderBy)
    }
    if let offset = query.offset {
      writeClause(" OFFSET ", plus: 0)
      write(offset)
    }
    if let limit = query.limit { write(limit) }
    for locking in query.locking { write(locking) }
  }

  private mutating func write(_ limit: LimitClause) {
    guard limit.withTies, let count = limit.count else {
      writeClause(" LIMIT ", plus: 0)
      if let count = limit.count { write(count) } else { write("ALL") }
      return
    }
    writeClause(" FETCH FIRST ", plus: 0)
    if isPrimary(count) {
      write(count)
    } else {
      write("(")
      write(count)
      write(")")
    }
    write(" ROWS WITH TIES")
  }

  private mutating func write(_ locking: LockingClause) {
    switch locking.strength {
    case .keyShare: writeClause(" FOR KEY SHARE", plus: 0)
    case .share: writeClause(" FOR SHARE", plus: 0)
    case .noKeyUpdate: writeClause(" FOR NO KEY UPDATE", plus: 0)
    case .update: writeClause(" FOR UPDATE", plus: 0)
    }
    if !locking.tables.isEmpty {
      write(" OF ")
      list(locking.tables) { deparser, name in deparser.write(Deparser.qualified(name)) }
    }
    switch locking.wait {
    case .block: break
    case .skipLocked: write(" SKIP LOCKED")
    case .noWait: write(" NOWAIT")
    }
  }

  private mutating func write(_ body: QueryBody, columnNames: [String]?) {
    switch body {
    case .select(let core): write(core, columnNames: columnNames)
    case .values(let rows):
      write(" ")
      indent += Deparser.clauseIndent
      write("VALUES ")
      list(rows) { deparser, row in
        deparser.write("(")
        for (index, value) in row.enumerated() {
          if index > 0 { deparser.write(",") }
          deparser.write(value)
        }
        deparser.write(")")
      }
      indent -= Deparser.clauseIndent
    case .nested(let query):
      write("(")
      write(query, columnNames: columnNames)
      write(")")
    case .setOperation(let operation): write(operation, columnNames: columnNames)
    }
  }

  /// `left UNION right`, each on lines of its own.
  private mutating func write(_ operation: SetOperation, columnNames: [String]?) {
    var leftNeeds = false
    if case .setOperation(let left) = operation.left {
      leftNeeds = left.kind != operation.kind || left.isAll != operation.isAll
    }
    writeOperand(operation.left, inParentheses: leftNeeds, columnNames: columnNames)
    if leftNeeds { write(" ") } else { writeLine("", before: 0, after: 0, plus: 0) }
    switch operation.kind {
    case .union: write("UNION ")
    case .intersect: write("INTERSECT ")
    case .except: write("EXCEPT ")
    }
    if operation.isAll { write("ALL ") }
    let rightNeeds = isSetOperation(operation.right)
    if !rightNeeds { writeLine("", before: 0, after: 0, plus: 0) }
    writeOperand(operation.right, inParentheses: rightNeeds, columnNames: nil)
  }

  private mutating func writeOperand(
    _ body: QueryBody, inParentheses: Bool, columnNames: [String]?
  ) {
    guard inParentheses else { return write(body, columnNames: columnNames) }
    write("(")
    writeLine("", before: Deparser.clauseIndent, after: 0, plus: 0)
    write(body, columnNames: columnNames)
    writeLine(")", before: -Deparser.clauseIndent, after: 0, plus: 0)
  }

  // SELECT.

  private mutating func write(_ core: SelectCore, columnNames: [String]?) {
    let outer = indent
    indent += Deparser.clauseIndent
    write(" SELECT")
    switch core.distinct {
    case .all: break
    case .distinct: write(" DISTINCT")
    case .on(let list):
      write(" DISTINCT ON (")
      expressions(list)
      write(")")
    }
    writeItems(core.items, columnNames: columnNames)
    if let into = core.into { write(into) }
    writeFrom(core.from, " FROM ")
    if let filter = core.filter {
      writeClause(" WHERE ", plus: 1)
      write(filter)
    }
    if let groupBy = core.groupBy { write(groupBy) }
    if let having = core.having {
      writeClause(" HAVING ", plus: 0)
      write(having)
    }
    if !core.windows.isEmpty {
      writeClause(" WINDOW ", plus: 1)
      list(core.windows) { deparser, window in
        deparser.write(Deparser.quoted(window.name.text) + " AS ")
        deparser.write(window.specification)
      }
    }
    indent = outer
  }

  private mutating func write(_ into: IntoClause) {
    let words =
      switch into.persistence {
      case .permanent: " INTO TABLE "
      case .temporary: " INTO TEMPORARY TABLE "
      case .unlogged: " INTO UNLOGGED TABLE "
      }
    write(words + Deparser.qualified(into.name))
  }

  /// Outputs, each but the first on a line of its own.
  mutating func writeItems(_ items: [SelectItem], columnNames: [String]?) {
    for (index, item) in items.enumerated() {
      if index == 0 {
        write(" ")
      } else {
        write(",")
        writeLine(
          "", before: -Deparser.clauseIndent, after: Deparser.clauseIndent,
          plus: Deparser.itemIndent)
      }
      write(item.expression)
      if let alias = item.alias {
        write(" AS " + Deparser.quoted(alias.text))
      } else if let columnNames, index < columnNames.count,
        !isNamed(item.expression, columnNames[index])
      {
        write(" AS " + Deparser.quoted(columnNames[index]))
      }
    }
  }

  private func isNamed(_ expression: Expression, _ name: String) -> Bool {
    switch expression.kind {
    case .column(let column): column.column.text == name
    case .star, .fields: true
    default: false
    }
  }

  private mutating func write(_ groupBy: GroupByClause) {
    writeClause(" GROUP BY ", plus: 1)
    if groupBy.isDistinct { write("DISTINCT ") }
    list(groupBy.elements) { deparser, element in deparser.write(element) }
  }

  private mutating func write(_ element: GroupingElement) {
    switch element {
    case .expression(let value): write(value)
    case .empty: write("()")
    case .rollup(let list):
      write("ROLLUP(")
      expressions(list)
      write(")")
    case .cube(let list):
      write("CUBE(")
      expressions(list)
      write(")")
    case .sets(let elements):
      write("GROUPING SETS (")
      list(elements) { deparser, element in deparser.write(element) }
      write(")")
    }
  }

  // WITH.

  mutating func write(_ with: WithClause) {
    indent += Deparser.clauseIndent
    write(with.isRecursive ? " WITH RECURSIVE " : " WITH ")
    list(with.items) { deparser, item in deparser.write(item) }
    indent -= Deparser.clauseIndent
    writeLine("", before: 0, after: 0, plus: 0)
  }

  private mutating func write(_ item: CommonTableExpression) {
    write(Deparser.quoted(item.name.text))
    if !item.columns.isEmpty {
      write("(")
      names(item.columns)
      write(")")
    }
    write(" AS ")
    if let isMaterialized = item.isMaterialized {
      write(isMaterialized ? "MATERIALIZED " : "NOT MATERIALIZED ")
    }
    write("(")
    writeLine("", before: 0, after: 0, plus: 0)
    if !write(item.statement) { isWhole = false }
    writeLine("", before: 0, after: 0, plus: 0)
    write(")")
    if let search = item.search {
      write(search.isBreadthFirst ? " SEARCH BREADTH FIRST BY " : " SEARCH DEPTH FIRST BY ")
      names(search.columns)
      write(" SET " + Deparser.quoted(search.sequenceColumn.text))
    }
    if let cycle = item.cycle {
      write(" CYCLE ")
      names(cycle.columns)
      write(" SET " + Deparser.quoted(cycle.markColumn.text) + " TO ")
      write(cycle.markValue)
      write(" DEFAULT ")
      write(cycle.markDefault)
      write(" USING " + Deparser.quoted(cycle.pathColumn.text))
    }
  }
}
