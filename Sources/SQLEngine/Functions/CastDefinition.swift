import Core

/// Where a cast may be applied without being asked for.
enum CoercionContext: Int, Comparable, Sendable {
  /// Anywhere: operands, arguments.
  case implicit = 0
  /// When a value is stored in a column.
  case assignment = 1
  /// Only by CAST or `::`.
  case explicit = 2

  static func < (a: CoercionContext, b: CoercionContext) -> Bool { a.rawValue < b.rawValue }
}

/// Converts a value to a type, its modifier included.
/// - Parameter isExplicit: an explicit cast cuts off what is too long; an implicit one refuses it.
typealias CastBody =
  @Sendable (
    SQLValue, _ source: SQLType, _ target: SQLType, _ isExplicit: Bool,
    inout EvaluationContext
  ) throws(EngineError) -> SQLValue

/// One cast: a row of pg_cast, or one of the general ways through text.
struct CastDefinition: Sendable {
  enum Method: Sendable {
    /// The value is the same in both types.
    case relabel
    case convert(CastBody)
    /// Written as text and read again.
    case throughText
  }

  var source: TypeID
  var target: TypeID
  var context: CoercionContext
  var method: Method
}
