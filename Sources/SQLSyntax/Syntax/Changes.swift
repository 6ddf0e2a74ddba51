/// `INSERT INTO t (…) … ON CONFLICT … RETURNING …`.
public struct InsertStatement: Equatable, Sendable {
  public var with: WithClause?
  public var table: QualifiedName
  public var alias: Identifier?
  /// Empty: all, in the table's order.
  public var columns: [AssignmentTarget] = []
  public var overriding: Overriding?
  public var source: Source
  public var onConflict: OnConflict?
  public var returning: [SelectItem] = []

  /// Overriding, as the statement has it.
  public enum Overriding: Equatable, Sendable { case user, system }

  /// Source, as the statement has it.
  public enum Source: Equatable, Sendable {
    case defaultValues
    /// `VALUES …` or any other query; `DEFAULT` may stand in it as a value.
    case query(Query)
  }

  /// On conflict, as the statement has it.
  public struct OnConflict: Equatable, Sendable {
    /// nil: whatever the conflict.
    public var target: Target?
    public var action: Action
    public var span: SyntaxSpan

    /// What it is aimed at.
    public enum Target: Equatable, Sendable {
      /// `(a, lower(b)) WHERE …`.
      case index([IndexElement], filter: Expression?)
      case constraint(Identifier)
    }

    /// What is done.
    public enum Action: Equatable, Sendable {
      case nothing
      case update([Assignment], filter: Expression?)
    }
  }
}

/// `a`, `a[1]`, `a.field`: what an assignment changes.
public struct AssignmentTarget: Equatable, Sendable {
  public var column: Identifier
  public var path: [Step] = []

  /// Step, as the statement has it.
  public enum Step: Equatable, Sendable {
    case field(Identifier)
    case subscripted(Expression.Subscript)
  }

  public var span: SyntaxSpan { column.span }
}

/// One item of SET.
public enum Assignment: Equatable, Sendable {
  /// `a = value`; the value may be DEFAULT.
  case single(AssignmentTarget, Expression)
  /// `(a, b) = (1, 2)`, `(a, b) = (SELECT …)`, `(a, b) = ROW (…)`: the source is a row, a subquery,
  /// or whatever else was written.
  case multiple([AssignmentTarget], Expression)
}

/// `UPDATE t SET … FROM … WHERE … RETURNING …`.
public struct UpdateStatement: Equatable, Sendable {
  public var with: WithClause?
  public var table: TableReference
  public var assignments: [Assignment]
  public var from: [TableExpression] = []
  /// May be ``Expression/Kind/currentOf(_:)``.
  public var filter: Expression?
  public var returning: [SelectItem] = []
}

/// `DELETE FROM t USING … WHERE … RETURNING …`.
public struct DeleteStatement: Equatable, Sendable {
  public var with: WithClause?
  public var table: TableReference
  public var using: [TableExpression] = []
  /// May be ``Expression/Kind/currentOf(_:)``.
  public var filter: Expression?
  public var returning: [SelectItem] = []
}

/// `MERGE INTO t USING s ON … WHEN …`.
public struct MergeStatement: Equatable, Sendable {
  public var with: WithClause?
  public var table: TableReference
  public var source: TableExpression
  public var condition: Expression
  public var branches: [Branch]

  /// Branch, as the statement has it.
  public struct Branch: Equatable, Sendable {
    public var isMatched: Bool
    public var filter: Expression?
    public var action: Action
    public var span: SyntaxSpan
  }

  /// What is done.
  public enum Action: Equatable, Sendable {
    case doNothing
    case delete
    case update([Assignment])
    /// An empty list of values: DEFAULT VALUES.
    case insert(
      columns: [AssignmentTarget], overriding: InsertStatement.Overriding?, values: [Expression])
  }
}

/// `COPY t (…) FROM STDIN WITH (…)`.
public struct CopyStatement: Equatable, Sendable {
  public var source: Source
  public var direction: Direction
  public var endpoint: Endpoint
  /// Both forms of options, the old one turned into the new.
  public var options: [OptionSetting] = []
  /// For `FROM`.
  public var filter: Expression?

  /// Source, as the statement has it.
  public enum Source: Equatable, Sendable {
    case table(QualifiedName, columns: [Identifier])
    /// A query, or a change with RETURNING.
    case statement(Statement)
  }

  /// Which way it goes.
  public enum Direction: Equatable, Sendable { case from, to }

  /// Endpoint, as the statement has it.
  public enum Endpoint: Equatable, Sendable {
    /// STDIN or STDOUT.
    case standard
    case file(String)
    case program(String)
  }
}

/// `TRUNCATE t, ONLY u RESTART IDENTITY CASCADE`.
public struct TruncateStatement: Equatable, Sendable {
  public var tables: [TableReference]
  public var restartsIdentity: Bool
  public var behavior: DropBehavior?
}
