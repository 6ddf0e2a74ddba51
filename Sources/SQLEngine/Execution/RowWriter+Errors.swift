import Core

/// How rows and keys are shown in errors.
extension RowWriter {
  func describe(_ row: [SQLValue]) throws(EngineError) -> String {
    try Self.describe(row, relation, context)
  }

  static func describe(_ row: [SQLValue], _ relation: Relation, _ context: ExecutionContext)
    throws(EngineError) -> String
  {
    var parts: [String] = []
    for (index, column) in relation.liveColumns {
      parts.append(try shown(row[index], column.type, context))
    }
    return parts.joined(separator: ", ")
  }

  static func shown(_ value: SQLValue, _ type: SQLType, _ context: ExecutionContext)
    throws(EngineError) -> String
  {
    value.isNull
      ? "null"
      : String(
        decoding: try TextForm.printed(value, as: type, &context.session.evaluation),
        as: UTF8.self)
  }

  func taken(_ key: [SQLValue], _ definition: IndexDefinition) throws(EngineError)
    -> EngineError
  {
    .unique(
      definition.name, columns: definition.columnNames(of: relation),
      values: try shown(key, definition))
  }

  func shown(_ key: [SQLValue], _ definition: IndexDefinition) throws(EngineError)
    -> String
  {
    var parts: [String] = []
    for (value, part) in zip(key, definition.keys) {
      parts.append(try Self.shown(value, part.bound.type, context))
    }
    return parts.joined(separator: ", ")
  }
}
