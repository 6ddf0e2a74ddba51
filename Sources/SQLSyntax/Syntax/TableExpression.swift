/// One element of FROM.
public indirect enum TableExpression: Equatable, Sendable {
  case table(TableReference)
  case query(SubqueryReference)
  case function(FunctionReference)
  case join(Join)
}

/// `[ONLY] schema.table [*] [AS] alias (columns) TABLESAMPLE …`.
public struct TableReference: Equatable, Sendable {
  public var name: QualifiedName
  /// Without the tables that inherit from it.
  public var isOnly: Bool = false
  public var alias: TableAlias?
  public var sample: TableSample?
  public var span: SyntaxSpan

  public init(_ name: QualifiedName, alias: TableAlias? = nil, span: SyntaxSpan = .none) {
    self.name = name
    self.alias = alias
    self.span = span
  }
}

/// `alias (a, b)` or, for functions, `alias (a int, b text)`.
public struct TableAlias: Equatable, Sendable {
  /// nil only for a function's `AS (a int, b text)`.
  public var name: Identifier?
  public var columns: [Identifier]
  /// Column definitions of a function that returns `record`.
  public var definitions: [FunctionColumn]

  public init(
    _ name: Identifier?, columns: [Identifier] = [], definitions: [FunctionColumn] = []
  ) {
    self.name = name
    self.columns = columns
    self.definitions = definitions
  }
}

/// `a int COLLATE c`: a column that a function's caller or its declaration names.
public struct FunctionColumn: Equatable, Sendable {
  public var name: Identifier
  public var type: TypeName
  public var collation: QualifiedName?
}

/// `TABLESAMPLE bernoulli (10) REPEATABLE (1)`.
public struct TableSample: Equatable, Sendable {
  public var method: QualifiedName
  public var arguments: [Expression]
  public var seed: Expression?
  public var span: SyntaxSpan
}

/// `[LATERAL] (SELECT …) AS alias`.
public struct SubqueryReference: Equatable, Sendable {
  public var query: Query
  public var isLateral: Bool
  public var alias: TableAlias?
  public var span: SyntaxSpan
}

/// `[LATERAL] f(…) [WITH ORDINALITY] AS alias`, `ROWS FROM (f(…), g(…) AS (a int))`.
public struct FunctionReference: Equatable, Sendable {
  /// One, unless ``isRowsFrom``.
  public var functions: [Item]
  public var isRowsFrom: Bool
  public var isLateral: Bool
  public var withOrdinality: Bool
  public var alias: TableAlias?
  public var span: SyntaxSpan

  /// Item, as the statement has it.
  public struct Item: Equatable, Sendable {
    /// A call, or one of the expressions with a syntax of their own (`CURRENT_DATE`, `COALESCE`).
    public var expression: Expression
    public var definitions: [FunctionColumn]
  }
}

/// `left JOIN right ON …`.
public struct Join: Equatable, Sendable {
  public var kind: Kind
  public var left: TableExpression
  public var right: TableExpression
  public var condition: Condition
  /// `(a JOIN b …) AS alias`: hides the names of what it joins.
  public var alias: TableAlias?
  public var span: SyntaxSpan

  /// Which kind it is.
  public enum Kind: Equatable, Sendable { case inner, left, right, full, cross }

  /// What joins the two sides.
  public enum Condition: Equatable, Sendable {
    /// CROSS JOIN only.
    case none
    case natural
    case on(Expression)
    /// `USING (a, b) AS alias`.
    case using([Identifier], alias: Identifier?)
  }
}
