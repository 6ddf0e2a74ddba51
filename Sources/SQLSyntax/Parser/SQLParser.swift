import Core

/// Texts to trees: the module's front door.
public enum SQLParser {
  /// All statements of a text, without the empty ones between semicolons.
  /// - Throws: 42601 and the other errors of PostgreSQL's grammar, at the first place that is
  ///   wrong.
  public static func parse(_ text: Span<UInt8>) throws(EngineError) -> [ParsedStatement] {
    try text.withUnsafeBufferPointer { (bytes) throws(EngineError) in try parse(bytes) }
  }

  public static func parse(_ text: String) throws(EngineError) -> [ParsedStatement] {
    let bytes = Array(text.utf8)
    return try parse(bytes.span)
  }

  /// A text that is an expression and nothing else: a default, a check.
  public static func parseExpression(_ text: String) throws(EngineError) -> Expression {
    try whole(text) { (parser: inout Parser) throws(EngineError) in try parser.expression() }
  }

  /// A text that is a type's name and nothing else: what `to_regtype` takes.
  public static func parseTypeName(_ text: String) throws(EngineError) -> TypeName {
    try whole(text) { (parser: inout Parser) throws(EngineError) in try parser.typeName() }
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(EngineError) -> [ParsedStatement] {
    guard bytes.count < Int(Int32.max) else {
      throw EngineError("54000", .limit, "statement is longer than 2 GB")
    }
    var parser = Parser(bytes)
    do throws(EngineError) {
      return try parser.statements()
    } catch {
      throw SyntaxHint.improved(error, in: bytes, failing: parser)
    }
  }

  private static func whole<Result>(
    _ text: String, _ parse: (inout Parser) throws(EngineError) -> Result
  ) throws(EngineError) -> Result {
    let bytes = Array(text.utf8)
    return try bytes.span.withUnsafeBufferPointer { (buffer) throws(EngineError) in
      var parser = Parser(buffer)
      let result = try parse(&parser)
      guard parser.atMark(.end) else { throw parser.unexpected() }
      return result
    }
  }
}
