/// INSERT, UPDATE and DELETE, which may stand in WITH and in rules.
extension Deparser {
  /// - Returns: false if this kind of statement can't be written.
  mutating func write(_ statement: Statement) -> Bool {
    switch statement {
    case .query(let query): write(query)
    case .insert(let insert): write(insert)
    case .update(let update): write(update)
    case .delete(let delete): write(delete)
    default: return false
    }
    return true
  }

  private mutating func write(_ insert: InsertStatement) {
    if let with = insert.with { write(with) }
    write(" INSERT INTO " + Deparser.qualified(insert.table))
    if let alias = insert.alias { write(" AS " + Deparser.quoted(alias.text)) }
    if !insert.columns.isEmpty {
      write(" (")
      list(insert.columns) { deparser, target in deparser.write(target) }
      write(")")
    }
    switch insert.overriding {
    case nil: break
    case .user?: write(" OVERRIDING USER VALUE")
    case .system?: write(" OVERRIDING SYSTEM VALUE")
    }
    switch insert.source {
    case .defaultValues: write(" DEFAULT VALUES")
    case .query(let query): write(query)
    }
    if let conflict = insert.onConflict { write(conflict) }
    writeReturning(insert.returning)
  }

  private mutating func write(_ conflict: InsertStatement.OnConflict) {
    write(" ON CONFLICT")
    switch conflict.target {
    case nil: break
    case .constraint(let name)?: write(" ON CONSTRAINT " + Deparser.quoted(name.text))
    case .index(let elements, let filter)?:
      write("(")
      list(elements) { deparser, element in deparser.write(element) }
      write(")")
      writeFilter(filter)
    }
    switch conflict.action {
    case .nothing: write(" DO NOTHING")
    case .update(let assignments, let filter):
      write(" DO UPDATE SET ")
      list(assignments) { deparser, assignment in deparser.write(assignment) }
      writeFilter(filter)
    }
  }

  private mutating func write(_ element: IndexElement) {
    if case .column = element.expression.kind {
      write(element.expression)
    } else {
      write("(")
      write(element.expression)
      write(")")
    }
    if let collation = element.collation { write(" COLLATE " + Deparser.qualified(collation)) }
    if let operatorClass = element.operatorClass {
      write(" " + Deparser.qualified(operatorClass))
    }
  }

  private mutating func writeFilter(_ filter: Expression?) {
    guard let filter else { return }
    write(" WHERE ")
    write(filter)
  }

  private mutating func writeReturning(_ items: [SelectItem]) {
    guard !items.isEmpty else { return }
    write(" RETURNING")
    writeItems(items, columnNames: nil)
  }

  private mutating func write(_ target: AssignmentTarget) {
    write(Deparser.quoted(target.column.text))
    for step in target.path {
      switch step {
      case .field(let name): write("." + Deparser.quoted(name.text))
      case .subscripted(let subscripted): write(subscripted)
      }
    }
  }

  private mutating func write(_ assignment: Assignment) {
    switch assignment {
    case .single(let target, let value):
      write(target)
      write(" = ")
      write(value)
    case .multiple(let targets, let value):
      write("(")
      list(targets) { deparser, target in deparser.write(target) }
      write(") = ")
      write(value)
    }
  }

  private mutating func write(_ update: UpdateStatement) {
    if let with = update.with { write(with) }
    write(" UPDATE ")
    write(update.table)
    write(" SET ")
    list(update.assignments) { deparser, assignment in deparser.write(assignment) }
    writeChangeEnd(update.from, " FROM ", update.filter, update.returning)
  }

  private mutating func write(_ delete: DeleteStatement) {
    if let with = delete.with { write(with) }
    write(" DELETE FROM ")
    write(delete.table)
    writeChangeEnd(delete.using, " USING ", delete.filter, delete.returning)
  }

  private mutating func writeChangeEnd(
    _ tables: [TableExpression], _ word: String, _ filter: Expression?, _ returning: [SelectItem]
  ) {
    let outer = indent
    indent += Deparser.clauseIndent
    writeFrom(tables, word)
    if let filter {
      writeClause(" WHERE ", plus: 1)
      write(filter)
    }
    writeReturning(returning)
    indent = outer
  }
}
