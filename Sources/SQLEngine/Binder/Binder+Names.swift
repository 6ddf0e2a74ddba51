import Core
import SQLSyntax

/// What column names mean.
extension Binder {
  func bindColumn(_ reference: ColumnReference) throws(EngineError) -> BoundExpression {
    if let table = reference.table { return try bindQualified(reference, table) }
    if let variables, variables.conflict == .useVariable,
      let variable = try bindVariable(reference, isColumn: false)
    {
      return variable
    }
    guard let column = try findColumn(reference) else {
      if let variable = try bindVariable(reference, isColumn: false) { return variable }
      let name = reference.column.text
      throw .undefinedColumn(name, at: reference.span, hint: columnHint(name, table: nil))
    }
    return try bindVariable(reference, isColumn: true) ?? column
  }

  /// The column, row or system column that a name without a table means.
  private func findColumn(_ reference: ColumnReference) throws(EngineError) -> BoundExpression? {
    let name = reference.column.text
    var current: QueryLevel? = level
    while let here = current {
      let found = here.source.columns.filter { $0.name == name }
      if found.count > 1 { throw .ambiguousColumn(name, at: reference.span) }
      if let found = found.first {
        note(reference, found.expression, in: here.source)
        return found.expression
      }
      if let row = wholeRow(named: name, in: here) { return row }
      let system = here.source.tables.compactMap { table in
        table.systemColumns.first { $0.name == name }
      }
      if system.count > 1 { throw .ambiguousColumn(name, at: reference.span) }
      if let found = system.first { return found.expression }
      current = here.parent
    }
    return nil
  }

  private func wholeRow(named name: String, in level: QueryLevel) -> BoundExpression? {
    guard let table = level.source.tables.first(where: { $0.alias == name && !$0.isUnreachable })
    else { return nil }
    return rowValue(of: table)
  }

  /// A row of a table as one value.
  func rowValue(of table: SourceTable) -> BoundExpression {
    if table.isScalarFunction, table.columns.count == 1 { return table.columns[0].expression }
    let fields = table.columns.map { TypeInfo.Field(name: $0.name, type: $0.expression.type) }
    return .row(table.columns.map(\.expression), fields, table.rowType)
  }

  private func bindQualified(
    _ reference: ColumnReference, _ qualifier: QualifiedName
  ) throws(EngineError) -> BoundExpression {
    let name = reference.column.text
    if let table = try findTable(qualifier) {
      let found = table.columns.filter { $0.name == name }
      if found.count > 1 { throw .ambiguousColumn(name, at: reference.span) }
      if let column = found.first ?? table.systemColumns.first(where: { $0.name == name }) {
        note(reference, column.expression, in: Source(table))
        return try bindVariable(reference, isColumn: true) ?? column.expression
      }
      if let variable = try bindVariable(reference, isColumn: false) { return variable }
      throw .sql(
        "42703", "column \(table.alias).\(name) does not exist", at: reference.span,
        hint: columnHint(name, table: table))
    }
    if let variable = try bindVariable(reference, isColumn: false) { return variable }
    throw missingTable(qualifier)
  }

  func missingTable(_ name: QualifiedName) -> EngineError {
    var current: QueryLevel? = level
    while let here = current {
      if here.source.tables.contains(where: { $0.alias == name.name.text && $0.isUnreachable }) {
        return .sql(
          "42P01",
          "invalid reference to FROM-clause entry for table \"\(name.name.text)\"",
          at: name.span,
          detail: "There is an entry for table \"\(name.name.text)\", "
            + "but it cannot be referenced from this part of the query.")
      }
      current = here.parent
    }
    return .missingFromEntry(name.name.text, at: name.span)
  }

  /// The table of FROM that a name means, here or in a query around.
  func findTable(_ name: QualifiedName) throws(EngineError) -> SourceTable? {
    var current: QueryLevel? = level
    while let here = current {
      let found = here.source.tables.filter { table in
        table.alias == name.name.text && !table.isUnreachable
          && (name.schema == nil || name.schema?.text == table.schema)
      }
      if found.count > 1 {
        throw .sql(
          "42P09", "table reference \"\(name.name.text)\" is ambiguous", at: name.span)
      }
      if let table = found.first { return table }
      current = here.parent
    }
    return nil
  }

  private func columnHint(_ name: String, table: SourceTable?) -> String? {
    let tables = table.map { [$0] } ?? level.source.tables
    var best: (table: String, column: String)?
    for candidate in tables {
      guard let near = NearestName.find(name, among: candidate.columns.map(\.name)) else {
        continue
      }
      if best != nil { return nil }
      best = (candidate.alias, near)
    }
    return best.map {
      "Perhaps you meant to reference the column \"\($0.table).\($0.column)\"."
    }
  }

  /// How a column of this level's sources is called in errors: `t.a`.
  func describe(_ id: ColumnID) -> String {
    for table in level.source.tables {
      for column in table.columns + table.systemColumns {
        if case .column(id, _) = column.expression { return "\(table.alias).\(column.name)" }
      }
    }
    return "?column?"
  }

  /// The columns that `*` or `t.*` stands for.
  func expandStar(_ qualifier: QualifiedName?, at span: SyntaxSpan) throws(EngineError)
    -> [SourceColumn]
  {
    guard let qualifier else {
      guard !level.source.tables.isEmpty else {
        throw .syntax("SELECT * with no tables specified is not valid", at: span)
      }
      return level.source.columns
    }
    guard let table = try findTable(qualifier) else {
      if let columns = try variableColumns(qualifier) { return columns }
      throw missingTable(qualifier)
    }
    return table.columns
  }
}
