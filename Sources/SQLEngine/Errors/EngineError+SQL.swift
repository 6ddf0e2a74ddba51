import Core
import SQLSyntax

/// The errors of the engine, in PostgreSQL's words, by the class of their SQLSTATE.
extension EngineError {
  static func sql(
    _ code: String, _ message: String, at span: SyntaxSpan, hint: String? = nil,
    detail: String? = nil
  ) -> EngineError {
    var error = EngineError.sql(code, message, hint: hint, detail: detail)
    error.span = span.source
    return error
  }

  static func unsupported(_ what: String, at span: SyntaxSpan = .none) -> EngineError {
    .sql("0A000", "\(what) is not supported yet", at: span)
  }

  /// An invariant of the engine does not hold; the statement ends, the process does not.
  static func internalError(_ what: String) -> EngineError { .sql("XX000", what) }

  // Class 42: names.

  static func undefinedTable(_ name: String, at span: SyntaxSpan, hint: String? = nil)
    -> EngineError
  {
    .sql("42P01", "relation \"\(name)\" does not exist", at: span, hint: hint)
  }

  static func missingFromEntry(_ name: String, at span: SyntaxSpan, hint: String? = nil)
    -> EngineError
  {
    .sql("42P01", "missing FROM-clause entry for table \"\(name)\"", at: span, hint: hint)
  }

  static func undefinedColumn(_ name: String, at span: SyntaxSpan, hint: String? = nil)
    -> EngineError
  {
    .sql("42703", "column \"\(name)\" does not exist", at: span, hint: hint)
  }

  static func undefinedColumn(
    _ column: String, of table: String, at span: SyntaxSpan = .none
  ) -> EngineError {
    .sql("42703", "column \"\(column)\" of relation \"\(table)\" does not exist", at: span)
  }

  static func ambiguousColumn(_ name: String, at span: SyntaxSpan) -> EngineError {
    .sql("42702", "column reference \"\(name)\" is ambiguous", at: span)
  }

  static func duplicateAlias(_ name: String, at span: SyntaxSpan) -> EngineError {
    .sql("42712", "table name \"\(name)\" specified more than once", at: span)
  }

  static func duplicateRelation(_ name: String) -> EngineError {
    .sql("42P07", "relation \"\(name)\" already exists")
  }

  static func undefinedSchema(_ name: String, at span: SyntaxSpan = .none) -> EngineError {
    .sql("3F000", "schema \"\(name)\" does not exist", at: span)
  }

  static func undefinedType(_ name: String, at span: SyntaxSpan = .none) -> EngineError {
    .sql("42704", "type \"\(name)\" does not exist", at: span)
  }

  static func wrongObject(_ name: String, isNo kind: String, at span: SyntaxSpan = .none)
    -> EngineError
  {
    .sql("42809", "\"\(name)\" is not a \(kind)", at: span)
  }

  // Class 42: grouping and types.

  static func mustBeGrouped(_ column: String, at span: SyntaxSpan) -> EngineError {
    .sql(
      "42803",
      "column \"\(column)\" must appear in the GROUP BY clause or be used in an aggregate function",
      at: span)
  }

  static func mismatch(_ message: String, at span: SyntaxSpan = .none, hint: String? = nil)
    -> EngineError
  {
    .sql("42804", message, at: span, hint: hint)
  }

  static func syntax(_ message: String, at span: SyntaxSpan = .none) -> EngineError {
    .sql("42601", message, at: span)
  }

  // Transactions.

  static func failedTransaction() -> EngineError {
    .sql(
      "25P02",
      "current transaction is aborted, commands ignored until end of transaction block")
  }

  static func serialization(_ message: String) -> EngineError { .sql("40001", message) }

  static func movedRow() -> EngineError {
    .serialization(
      "tuple to be locked was already moved to another partition due to concurrent update")
  }

  static func deadlock(detail: String) -> EngineError {
    .sql(
      "40P01", "deadlock detected", hint: "See server log for query details.", detail: detail)
  }
}
