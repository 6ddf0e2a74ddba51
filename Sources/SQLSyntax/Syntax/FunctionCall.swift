/// `f(a, b => 1)`, `count(*) FILTER (…) OVER w`, and the special syntaxes that stand for functions.
public struct FunctionCall: Equatable, Sendable {
  public var name: QualifiedName
  public var arguments: [Argument]
  /// `f(*)`.
  public var isStar = false
  /// `f(DISTINCT …)`.
  public var isDistinct = false
  /// `f(a, VARIADIC b)`: the last argument.
  public var isVariadic = false
  /// `f(… ORDER BY …)`, or with ``isWithinGroup`` `f(…) WITHIN GROUP (ORDER BY …)`.
  public var orderBy: [SortKey] = []
  public var isWithinGroup = false
  public var filter: Expression?
  public var over: Window?
  /// Written as `EXTRACT(… FROM …)`, `x AT TIME ZONE …` and the like: a function of `pg_catalog`.
  public var isSpecialSyntax = false

  public init(_ name: QualifiedName, _ arguments: [Argument] = [], isSpecialSyntax: Bool = false) {
    self.name = name
    self.arguments = arguments
    self.isSpecialSyntax = isSpecialSyntax
  }

  /// One argument, named or not.
  public struct Argument: Equatable, Sendable {
    /// `name => value`.
    public var name: Identifier?
    public var value: Expression

    public init(name: Identifier? = nil, _ value: Expression) {
      self.name = name
      self.value = value
    }
  }

  /// What stands after OVER.
  public enum Window: Equatable, Sendable {
    /// `OVER w`: exactly the window of that name.
    case named(Identifier)
    /// `OVER (…)`.
    case specification(WindowSpecification)
  }
}

/// `(base PARTITION BY … ORDER BY … frame)`.
public struct WindowSpecification: Equatable, Sendable {
  /// The window that this one refines.
  public var base: Identifier?
  public var partitionBy: [Expression] = []
  public var orderBy: [SortKey] = []
  /// nil: the default frame, from the first row to the current row's last peer.
  public var frame: WindowFrame?
  public var span: SyntaxSpan = .none

  public init() {}
}

/// `ROWS BETWEEN … AND … EXCLUDE …`.
public struct WindowFrame: Equatable, Sendable {
  public var mode: Mode
  public var start: Bound
  /// The current row if BETWEEN was not written.
  public var end: Bound
  public var exclusion: Exclusion
  public var span: SyntaxSpan = .none

  /// How it works.
  public enum Mode: Equatable, Sendable { case rows, range, groups }

  /// Where a frame begins or ends.
  public enum Bound: Equatable, Sendable {
    case unboundedPreceding, unboundedFollowing, currentRow
    case preceding(Expression)
    case following(Expression)
  }

  /// What is left out.
  public enum Exclusion: Equatable, Sendable { case none, currentRow, group, ties }
}

/// One key of ORDER BY.
public struct SortKey: Equatable, Sendable {
  public var expression: Expression
  public var direction: Direction
  public var nulls: Nulls

  public init(
    _ expression: Expression, direction: Direction = .unspecified, nulls: Nulls = .unspecified
  ) {
    self.expression = expression
    self.direction = direction
    self.nulls = nulls
  }

  /// Which way it goes.
  public enum Direction: Equatable, Sendable {
    /// Ascending.
    case unspecified
    case ascending, descending
    /// `USING >`.
    case using(OperatorName)
  }

  /// Where nulls are sorted.
  public enum Nulls: Equatable, Sendable {
    /// Last if ascending, first if descending.
    case unspecified
    case first, last
  }
}

/// The XML functions that have a syntax of their own; parsed so that they can be refused by name.
public struct XMLExpression: Equatable, Sendable {
  /// `xmlelement`, `xmlforest`, `xmlparse`, …
  public var name: String
  public var arguments: [Expression]
  public var attributes: [FunctionCall.Argument]
  /// The element's or instruction's name, `DOCUMENT`, `CONTENT`, and so on.
  public var words: [String]
  public var type: TypeName?
}
