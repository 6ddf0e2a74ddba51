/// A type as written: `integer`, `varchar(20)[]`, `interval day to second(3)`, `setof app.point`.
///
/// Names that the grammar knows have become catalog names, as in PostgreSQL: `int` is
/// `pg_catalog.int4`, `char` is `pg_catalog.bpchar` of length 1, `float(10)` is
/// `pg_catalog.float4`, `timestamp with time zone` is `pg_catalog.timestamptz`.
public struct TypeName: Equatable, Sendable {
  public var name: QualifiedName
  /// `(20)`, `(10, 2)`: constants for the types that exist, names for types yet to be made.
  public var modifiers: [Expression]
  /// One element for each `[]`, with its bound if one was written. PostgreSQL ignores both the
  /// bounds and the number of dimensions.
  public var arrayBounds: [Int?]
  public var isSetOf: Bool
  /// `table.column%TYPE`: ``name`` is the table, this is the column.
  public var columnOfTable: Identifier?
  /// For `interval`.
  public var intervalFields: IntervalFields?
  public var span: SyntaxSpan

  public init(
    _ name: QualifiedName, modifiers: [Expression] = [], arrayBounds: [Int?] = [],
    isSetOf: Bool = false, columnOfTable: Identifier? = nil,
    intervalFields: IntervalFields? = nil, span: SyntaxSpan = .none
  ) {
    self.name = name
    self.modifiers = modifiers
    self.arrayBounds = arrayBounds
    self.isSetOf = isSetOf
    self.columnOfTable = columnOfTable
    self.intervalFields = intervalFields
    self.span = span
  }

  public var isArray: Bool { !arrayBounds.isEmpty }

  /// A type of `pg_catalog` without modifiers.
  public static func system(_ name: String, span: SyntaxSpan = .none) -> TypeName {
    TypeName(.system(name, span: span), span: span)
  }
}

/// The fields to which an interval is restricted.
public enum IntervalFields: String, Equatable, Sendable, CaseIterable {
  case year = "year"
  case month = "month"
  case day = "day"
  case hour = "hour"
  case minute = "minute"
  case second = "second"
  case yearToMonth = "year to month"
  case dayToHour = "day to hour"
  case dayToMinute = "day to minute"
  case dayToSecond = "day to second"
  case hourToMinute = "hour to minute"
  case hourToSecond = "hour to second"
  case minuteToSecond = "minute to second"
}
