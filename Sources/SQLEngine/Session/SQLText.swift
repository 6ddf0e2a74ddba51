import Core
import SQLSyntax

/// A statement's text and parameters, as the engine takes them.
enum SQLText {
  /// - Returns: nil for a text without a statement.
  static func parse(_ text: Span<UInt8>) throws(EngineError) -> ParsedStatement? {
    let statements = try SQLParser.parse(text)
    guard statements.count <= 1 else {
      throw .sql("42601", "cannot insert multiple commands into a prepared statement")
    }
    return statements.first
  }

  /// Parameters as text, to be read as the types of their places.
  static func values(_ parameters: Parameters) throws(EngineError) -> [SQLValue] {
    switch parameters {
    case .none: return []
    case .named: throw .sql("42P02", "parameters of sql are positional: $1")
    case .positional(let items):
      return items.map { item -> SQLValue in
        switch item {
        case .null: return .null
        case .bool(let flag): return .text(flag ? "t" : "f")
        case .number(let digits): return .text(digits)
        case .string(let text): return .text(text)
        case .array, .object: return .text(item.serialized())
        }
      }
    }
  }
}
