import Core

/// Class 23: a row that a constraint refuses.
extension EngineError {
  static func notNull(_ column: String, of table: String, row: String) -> EngineError {
    .sql(
      "23502",
      "null value in column \"\(column)\" of relation \"\(table)\" violates not-null constraint",
      detail: "Failing row contains (\(row)).")
  }

  static func check(_ name: String, of table: String, row: String) -> EngineError {
    .sql(
      "23514", "new row for relation \"\(table)\" violates check constraint \"\(name)\"",
      detail: "Failing row contains (\(row)).")
  }

  static func unique(_ name: String, columns: String, values: String) -> EngineError {
    .sql(
      "23505", "duplicate key value violates unique constraint \"\(name)\"",
      detail: "Key (\(columns))=(\(values)) already exists.")
  }

  static func missingKey(_ name: String, of table: String, detail: String) -> EngineError {
    .sql(
      "23503", "insert or update on table \"\(table)\" violates foreign key constraint \"\(name)\"",
      detail: detail)
  }

  static func keyStillUsed(_ name: String, on table: String, by other: String, detail: String)
    -> EngineError
  {
    .sql(
      "23503",
      "update or delete on table \"\(table)\" violates foreign key constraint "
        + "\"\(name)\" on table \"\(other)\"", detail: detail)
  }

  static func domainCheck(_ domain: String, _ name: String) -> EngineError {
    .sql("23514", "value for domain \(domain) violates check constraint \"\(name)\"")
  }

  static func viewCheck(_ view: String, row: String) -> EngineError {
    .sql(
      "44000", "new row violates check option for view \"\(view)\"",
      detail: "Failing row contains (\(row)).")
  }

  static func secondConflict() -> EngineError {
    .sql(
      "21000", "ON CONFLICT DO UPDATE command cannot affect row a second time",
      hint: "Ensure that no rows proposed for insertion within the same command have "
        + "duplicate constrained values.")
  }
}
