import Core

extension EngineError {
  /// What lies in a table's tree is no key of the table.
  static func damagedKey(of table: TableSchema) -> EngineError {
    EngineError(
      "ServerError", .corruption, "table \(table.qualifiedName) holds a key that is not its own")
  }
}
