/// An expression, as written but for what PostgreSQL's grammar itself rewrites:
///
/// - `LIKE`, `ILIKE` and `SIMILAR TO` are the operators `~~`, `~~*` and `~`; their `ESCAPE` is a
///   call of `like_escape` or `similar_to_escape`.
/// - `EXTRACT`, `POSITION`, `SUBSTRING`, `OVERLAY`, `TRIM`, `AT TIME ZONE`, `OVERLAPS`, `NORMALIZE`
///   and `COLLATION FOR` are calls of functions of `pg_catalog`, marked as special syntax.
/// - `CAST(x AS t)`, `x::t` and `t 'literal'` are all casts.
/// - `- 5` is the literal −5, and `a AND b AND c` is one conjunction of three.
public struct Expression: Equatable, Sendable {
  public var kind: Kind
  /// All of it, with its operands but without parentheses around it.
  public var span: SyntaxSpan

  public init(_ kind: Kind, span: SyntaxSpan = .none) {
    self.kind = kind
    self.span = span
  }

  /// Which kind it is.
  public indirect enum Kind: Equatable, Sendable {
    case literal(Literal)
    case column(ColumnReference)
    /// `*` or `t.*`.
    case star(QualifiedName?)
    /// `$1`.
    case parameter(Int)
    /// `DEFAULT`: in VALUES of INSERT and in SET only; elsewhere the binder refuses it.
    case defaultValue
    /// `-x`, `@ x`, `~ x`.
    case unary(OperatorName, Expression)
    case binary(OperatorName, Expression, Expression)
    /// At least two.
    case and([Expression])
    /// At least two.
    case or([Expression])
    case not(Expression)
    /// `IS NULL`, `IS NOT TRUE`, … .
    case test(Expression, Test, isNegated: Bool)
    /// `a IS [NOT] DISTINCT FROM b`.
    case distinctFrom(Expression, Expression, isNegated: Bool)
    case between(Between)
    case inList(Expression, [Expression], isNegated: Bool)
    /// `x IN (SELECT …)`; a row to the left for several columns.
    case inQuery(Expression, Query, isNegated: Bool)
    /// `x = ANY (array)`, `x <= ALL (array)`.
    case quantifiedArray(Expression, OperatorName, Quantifier, Expression)
    /// `x = ANY (SELECT …)`.
    case quantifiedQuery(Expression, OperatorName, Quantifier, Query)
    case exists(Query)
    /// `(SELECT …)`.
    case subquery(Query)
    /// `ARRAY(SELECT …)`.
    case arrayQuery(Query)
    case cast(Expression, TypeName)
    case collate(Expression, QualifiedName)
    case call(FunctionCall)
    /// `CURRENT_DATE` and kin: functions without parentheses.
    case value(ValueFunction, precision: Int?)
    case caseExpression(CaseExpression)
    case coalesce([Expression])
    case extreme(Extreme, [Expression])
    case nullIf(Expression, Expression)
    case row([Expression], isExplicit: Bool)
    case array([Expression])
    /// `x[1]`, `x[1:2][3:4]`, at least one.
    case subscripts(Expression, [Subscript])
    /// `(x).field`.
    case field(Expression, Identifier)
    /// `(x).*`.
    case fields(Expression)
    /// `GROUPING(a, b)`.
    case grouping([Expression])
    /// `WHERE CURRENT OF cursor`.
    case currentOf(Identifier)
    case xml(XMLExpression)
  }

  /// What `IS …` asks.
  public enum Test: Equatable, Sendable {
    case null, isTrue, isFalse, unknown, document
    /// `IS NFC NORMALIZED`; NFC if no form is given.
    case normalized(form: String?)
  }

  /// Quantifier, as the statement has it.
  public enum Quantifier: Equatable, Sendable { case any, all }

  /// Extreme, as the statement has it.
  public enum Extreme: Equatable, Sendable { case greatest, least }

  /// `x BETWEEN low AND high`.
  public struct Between: Equatable, Sendable {
    public var operand: Expression
    public var low: Expression
    public var high: Expression
    public var isSymmetric: Bool
    public var isNegated: Bool
  }

  /// Subscript, as the statement has it.
  public enum Subscript: Equatable, Sendable {
    case element(Expression)
    /// `[low:high]`, with either missing.
    case slice(Expression?, Expression?)
  }

  /// `CASE operand WHEN … THEN … ELSE … END`.
  public struct CaseExpression: Equatable, Sendable {
    public var operand: Expression?
    public var branches: [Branch]
    public var otherwise: Expression?

    /// Branch, as the statement has it.
    public struct Branch: Equatable, Sendable {
      public var condition: Expression
      public var result: Expression
    }
  }

  /// Value function, as the statement has it.
  public enum ValueFunction: String, Equatable, Sendable, CaseIterable {
    case currentDate = "current_date"
    case currentTime = "current_time"
    case currentTimestamp = "current_timestamp"
    case localTime = "localtime"
    case localTimestamp = "localtimestamp"
    case currentRole = "current_role"
    case currentUser = "current_user"
    case user = "user"
    case sessionUser = "session_user"
    case currentCatalog = "current_catalog"
    case currentSchema = "current_schema"
  }
}

/// A constant.
public enum Literal: Equatable, Sendable {
  case null
  case boolean(Bool)
  /// `integer` if it fits in 32 bits, `bigint` if not.
  case integer(Int64)
  /// The digits of a number that is no `bigint`: a `numeric`.
  case numeric(String)
  /// A string of a type yet to be found (`unknown`).
  case string(String)
  /// `B'0101'`: the digits.
  case bits(String)
  /// `X'1FF'`: the digits. A bit string, four bits to each.
  case hexBits(String)
}
