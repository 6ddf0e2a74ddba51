extension Deparser {
  mutating func writeFrom(_ elements: [TableExpression], _ word: String) {
    for (index, element) in elements.enumerated() {
      if index == 0 {
        writeClause(word, plus: 2)
      } else {
        write(",")
        writeLine(
          "", before: -Deparser.clauseIndent, after: Deparser.clauseIndent,
          plus: Deparser.itemIndent)
      }
      write(element)
    }
  }

  private mutating func write(_ element: TableExpression) {
    switch element {
    case .table(let table): write(table)
    case .query(let query):
      if query.isLateral { write("LATERAL ") }
      writeSubquery(query.query)
      if let alias = query.alias { write(alias) }
    case .function(let function): write(function)
    case .join(let join): write(join)
    }
  }

  mutating func write(_ table: TableReference) {
    write((table.isOnly ? "ONLY " : "") + Deparser.qualified(table.name))
    if let alias = table.alias { write(alias) }
    guard let sample = table.sample else { return }
    write(" TABLESAMPLE " + Deparser.qualified(sample.method) + " (")
    expressions(sample.arguments)
    write(")")
    if let seed = sample.seed {
      write(" REPEATABLE (")
      write(seed)
      write(")")
    }
  }

  private mutating func write(_ alias: TableAlias) {
    if let name = alias.name {
      write((alias.definitions.isEmpty ? " " : " AS ") + Deparser.quoted(name.text))
    } else {
      write(" AS ")
    }
    if !alias.columns.isEmpty {
      write("(")
      names(alias.columns)
      write(")")
    }
    if !alias.definitions.isEmpty { writeDefinitions(alias.definitions) }
  }

  private mutating func writeDefinitions(_ columns: [FunctionColumn]) {
    write("(")
    list(columns) { deparser, column in
      deparser.write(Deparser.quoted(column.name.text) + " ")
      deparser.write(column.type)
      if let collation = column.collation {
        deparser.write(" COLLATE " + Deparser.qualified(collation))
      }
    }
    write(")")
  }

  private mutating func write(_ function: FunctionReference) {
    if function.isLateral { write("LATERAL ") }
    if function.isRowsFrom { write("ROWS FROM(") }
    list(function.functions) { deparser, item in
      deparser.writeFunctionItem(item.expression)
      if !item.definitions.isEmpty {
        deparser.write(" AS ")
        deparser.writeDefinitions(item.definitions)
      }
    }
    if function.isRowsFrom { write(")") }
    if function.withOrdinality { write(" WITH ORDINALITY") }
    if let alias = function.alias { write(alias) }
  }

  /// In FROM a cast has the form of a function.
  private mutating func writeFunctionItem(_ expression: Expression) {
    guard case .cast(let value, let type) = expression.kind else { return write(expression) }
    write("CAST(")
    write(value)
    write(" AS ")
    write(type)
    write(")")
  }

  // Joins.

  private mutating func write(_ join: Join) {
    let isOpen = style == .catalog || join.alias != nil
    if isOpen { write("(") }
    write(join.left)
    writeJoinWord(join)
    var needsParentheses = false
    if case .join(let right) = join.right {
      needsParentheses = style == .pretty && right.alias == nil
    }
    if needsParentheses { write("(") }
    write(join.right)
    if needsParentheses { write(")") }
    switch join.condition {
    case .none, .natural: break
    case .on(let condition):
      write(" ON ")
      if style == .catalog { write("(") }
      write(condition)
      if style == .catalog { write(")") }
    case .using(let columns, let alias):
      write(" USING (")
      names(columns)
      write(")")
      if let alias { write(" AS " + Deparser.quoted(alias.text)) }
    }
    if isOpen { write(")") }
    if let alias = join.alias { write(alias) }
  }

  private mutating func writeJoinWord(_ join: Join) {
    let natural = join.condition == .natural ? " NATURAL" : ""
    let words =
      switch join.kind {
      case .inner: " JOIN "
      case .left: " LEFT JOIN "
      case .right: " RIGHT JOIN "
      case .full: " FULL JOIN "
      case .cross: " CROSS JOIN "
      }
    writeClause(natural + words, plus: Deparser.joinIndent)
  }
}
