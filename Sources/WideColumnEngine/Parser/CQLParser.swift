import Core

/// CQL text to statements, by recursive descent.
struct CQLParser {
  /// Reads one statement, with or without its `;`.
  /// - Throws: `SyntaxException` in Cassandra's words, with the place.
  static func parse(_ text: Span<UInt8>) throws(EngineError) -> ParsedStatement {
    throw .syntax("not there yet", at: nil)
  }

  /// Finds where the first statement of a text ends: see ``Session/extent(of:isAtEnd:)``.
  static func extent(of text: Span<UInt8>, isAtEnd: Bool) -> StatementExtent { .blank }
}
