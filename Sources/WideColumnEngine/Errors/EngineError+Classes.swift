import Core

/// Cassandra's exception classes, as the clients of its native protocol see them.
extension EngineError {
  /// The text is no statement.
  static func syntax(
    _ message: String, at span: SourceSpan?, hint: String? = nil
  ) -> EngineError {
    EngineError("SyntaxException", .syntax, message, at: span, hint: hint)
  }

  /// The statement cannot be carried out as it stands.
  static func invalidRequest(
    _ message: String, at span: SourceSpan? = nil, hint: String? = nil
  ) -> EngineError {
    EngineError("InvalidRequestException", .reference, message, at: span, hint: hint)
  }

  /// An option of a keyspace or a table has a value that it cannot have.
  static func configuration(
    _ message: String, at span: SourceSpan? = nil, hint: String? = nil
  ) -> EngineError {
    EngineError("ConfigurationException", .reference, message, at: span, hint: hint)
  }

  /// An arithmetic operation had no result.
  static func operationFailed(_ message: String, at span: SourceSpan? = nil) -> EngineError {
    EngineError("OperationExecutionException", .constraint, message, at: span)
  }

  /// A function refused its arguments.
  static func functionFailed(_ message: String, at span: SourceSpan? = nil) -> EngineError {
    EngineError("FunctionExecutionException", .constraint, message, at: span)
  }
}
