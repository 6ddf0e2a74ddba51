import Core

/// What statements are refused for, in Cassandra's words.
extension EngineError {
  static func undefinedColumn(_ name: Identifier, in table: TableSchema) -> EngineError {
    let nearest = NearestName.find(name.text, among: table.columns.map(\.name))
    return .invalidRequest(
      "Undefined column name \(name.text)", at: name.span,
      hint: nearest.map { "Did you mean `\($0)`?" })
  }

  /// A query would read rows only to leave them out.
  static func needsAllowFiltering(
    missingKey: [String], column: String?, of table: TableSchema
  ) -> EngineError {
    var hint = "rows are found by their partition key "
    let key = table.partitionColumns.map(\.name).joined(separator: ", ")
    hint += "(\(key))"
    if !missingKey.isEmpty { hint += "; not given: \(missingKey.joined(separator: ", "))" }
    if let column { hint += ". Or CREATE INDEX ON \(table.qualifiedName) (\(column))" }
    return .invalidRequest(
      "Cannot execute this query as it might involve data filtering and thus may have "
        + "unpredictable performance. If you want to execute this query despite the performance "
        + "unpredictability, use ALLOW FILTERING", hint: hint)
  }

  static func durationSlice(_ type: CQLType) -> EngineError {
    let what =
      switch type {
      case .list, .set, .map: "collections containing durations"
      case .tuple: "tuples containing durations"
      case .user: "UDTs containing durations"
      default: "durations"
      }
    return .invalidRequest("Slice restrictions are not supported on \(what)")
  }

  static func alreadyExists(_ message: String) -> EngineError {
    EngineError("AlreadyExistsException", .constraint, message)
  }

  static func unauthorized(_ message: String) -> EngineError {
    EngineError("UnauthorizedException", .constraint, message)
  }

  static func noKeyspace(at span: SourceSpan?) -> EngineError {
    .invalidRequest(
      "No keyspace has been specified. USE a keyspace, or explicitly specify keyspace.tablename",
      at: span)
  }

  static func unknownTable(_ name: String, at span: SourceSpan?, nearest: String?) -> EngineError {
    .invalidRequest(
      "table \(name) does not exist", at: span, hint: nearest.map { "Did you mean `\($0)`?" })
  }

  static func unknownKeyspace(
    _ name: String, at span: SourceSpan?, nearest: String?
  ) -> EngineError {
    .invalidRequest(
      "Keyspace '\(name)' does not exist", at: span,
      hint: nearest.map { "Did you mean `\($0)`?" })
  }
}
