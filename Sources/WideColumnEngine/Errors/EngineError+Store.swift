import Core

extension EngineError {
  /// What lies in a table's tree is no key of the table.
  static func damagedKey(of table: TableSchema) -> EngineError {
    EngineError(
      "ServerError", .corruption, "table \(table.qualifiedName) holds a key that is not its own")
  }
}

extension EngineError {
  /// A table of the schema has no tree: it was dropped while it was read.
  static func missingTree(_ id: UInt32) -> EngineError {
    EngineError("ServerError", .reference, "table \(id) was dropped while it was being read")
  }
}
