/// A query with all that may stand around it: `WITH … SELECT … ORDER BY … LIMIT … FOR UPDATE`.
public struct Query: Equatable, Sendable {
  public var with: WithClause?
  public var body: QueryBody
  public var orderBy: [SortKey] = []
  public var limit: LimitClause?
  public var offset: Expression?
  public var locking: [LockingClause] = []
  public var span: SyntaxSpan

  public init(_ body: QueryBody, with: WithClause? = nil, span: SyntaxSpan = .none) {
    self.body = body
    self.with = with
    self.span = span
  }
}

/// What gives the rows of a query.
public indirect enum QueryBody: Equatable, Sendable {
  /// `TABLE t` is `SELECT * FROM t`.
  case select(SelectCore)
  /// Rows of as many expressions each as their writer chose: the binder checks that they agree.
  case values([[Expression]])
  case setOperation(SetOperation)
  /// A query in parentheses that has WITH, ORDER BY, LIMIT or locking of its own.
  case nested(Query)
}

/// `left UNION ALL right`.
public struct SetOperation: Equatable, Sendable {
  public var kind: Kind
  public var isAll: Bool
  public var left: QueryBody
  public var right: QueryBody
  /// Of the operator's word.
  public var span: SyntaxSpan

  /// Which kind it is.
  public enum Kind: Equatable, Sendable { case union, intersect, except }
}

/// `SELECT … FROM … WHERE … GROUP BY … HAVING … WINDOW …`.
public struct SelectCore: Equatable, Sendable {
  public var distinct: Distinct = .all
  /// May be empty.
  public var items: [SelectItem] = []
  public var into: IntoClause?
  public var from: [TableExpression] = []
  public var filter: Expression?
  public var groupBy: GroupByClause?
  public var having: Expression?
  public var windows: [NamedWindow] = []
  public var span: SyntaxSpan = .none

  public init() {}

  /// Distinct, as the statement has it.
  public enum Distinct: Equatable, Sendable {
    case all
    case distinct
    /// `DISTINCT ON (…)`.
    case on([Expression])
  }
}

/// One output of SELECT or RETURNING.
public struct SelectItem: Equatable, Sendable {
  /// May be ``Expression/Kind/star(_:)`` or ``Expression/Kind/fields(_:)``.
  public var expression: Expression
  public var alias: Identifier?

  public init(_ expression: Expression, alias: Identifier? = nil) {
    self.expression = expression
    self.alias = alias
  }
}

/// `INTO [TEMP] [TABLE] t`.
public struct IntoClause: Equatable, Sendable {
  public var name: QualifiedName
  public var persistence: Persistence
}

/// Group by clause, as the statement has it.
public struct GroupByClause: Equatable, Sendable {
  public var elements: [GroupingElement]
  /// `GROUP BY DISTINCT`.
  public var isDistinct: Bool
}

/// Grouping element, as the statement has it.
public indirect enum GroupingElement: Equatable, Sendable {
  case expression(Expression)
  /// `()`.
  case empty
  /// Each element is an expression or a row of them: `ROLLUP (a, (b, c))`.
  case rollup([Expression])
  case cube([Expression])
  case sets([GroupingElement])
}

/// `WINDOW w AS (…)`.
public struct NamedWindow: Equatable, Sendable {
  public var name: Identifier
  public var specification: WindowSpecification
}

/// `LIMIT n`, `FETCH FIRST n ROWS WITH TIES`.
public struct LimitClause: Equatable, Sendable {
  /// nil: `LIMIT ALL`.
  public var count: Expression?
  public var withTies: Bool
}

/// `FOR UPDATE OF t NOWAIT`.
public struct LockingClause: Equatable, Sendable {
  public var strength: Strength
  /// Empty: all tables.
  public var tables: [QualifiedName]
  public var wait: Wait
  public var span: SyntaxSpan

  /// How strong a lock is.
  public enum Strength: Equatable, Sendable { case keyShare, share, noKeyUpdate, update }

  /// What happens where a lock is held by another.
  public enum Wait: Equatable, Sendable { case block, skipLocked, noWait }
}

/// `WITH [RECURSIVE] …`.
public struct WithClause: Equatable, Sendable {
  public var isRecursive: Bool
  public var items: [CommonTableExpression]
  public var span: SyntaxSpan

  public init(isRecursive: Bool, items: [CommonTableExpression], span: SyntaxSpan = .none) {
    self.isRecursive = isRecursive
    self.items = items
    self.span = span
  }
}

/// `name (columns) AS [NOT MATERIALIZED] (statement) SEARCH … CYCLE …`.
public struct CommonTableExpression: Equatable, Sendable {
  public var name: Identifier
  public var columns: [Identifier]
  /// nil: the planner's choice.
  public var isMaterialized: Bool?
  /// A query, INSERT, UPDATE or DELETE.
  public var statement: Statement
  public var search: SearchClause?
  public var cycle: CycleClause?
  public var span: SyntaxSpan

  public init(
    name: Identifier, columns: [Identifier], statement: Statement,
    isMaterialized: Bool? = nil, search: SearchClause? = nil, cycle: CycleClause? = nil,
    span: SyntaxSpan = .none
  ) {
    self.name = name
    self.columns = columns
    self.isMaterialized = isMaterialized
    self.statement = statement
    self.search = search
    self.cycle = cycle
    self.span = span
  }
}

/// `SEARCH DEPTH FIRST BY a, b SET c`.
public struct SearchClause: Equatable, Sendable {
  public var isBreadthFirst: Bool
  public var columns: [Identifier]
  public var sequenceColumn: Identifier
  public var span: SyntaxSpan
}

/// `CYCLE a, b SET mark TO x DEFAULT y USING path`.
public struct CycleClause: Equatable, Sendable {
  public var columns: [Identifier]
  public var markColumn: Identifier
  /// `true` if not written.
  public var markValue: Expression
  /// `false` if not written.
  public var markDefault: Expression
  public var pathColumn: Identifier
  public var span: SyntaxSpan
}
