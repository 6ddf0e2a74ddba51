/// A statement of a body.
public struct PLpgSQLStatement: Equatable, Sendable {
  public var kind: Kind
  /// Counted from 1 in the body's text: what a context line tells.
  public var line: Int

  /// Which kind it is.
  public indirect enum Kind: Equatable, Sendable {
    case block(PLpgSQLBlock)
    case assign(PLpgSQLTarget, PLpgSQLExpression)
    case conditional([Branch], otherwise: [PLpgSQLStatement])
    /// `CASE x WHEN a, b THEN`: the value of `x` goes to a variable that no text can name, and the
    /// branches ask whether it is among theirs. nil without ELSE.
    case cases(Selector?, [Branch], otherwise: [PLpgSQLStatement]?)
    case loop(Loop)
    /// EXIT and CONTINUE.
    case leave(isExit: Bool, label: Identifier?, condition: PLpgSQLExpression?)
    case returns(PLpgSQLExpression?)
    case returnNext(PLpgSQLExpression?)
    case returnQuery(PLpgSQLQuery)
    case raise(Raise)
    case assert(PLpgSQLExpression, message: PLpgSQLExpression?)
    case sql(PLpgSQLExpression, into: Into?)
    case perform(PLpgSQLExpression)
    case execute(PLpgSQLExpression, into: Into?, using: [PLpgSQLExpression])
    case diagnostics(isStacked: Bool, [Diagnostic])
    case open(PLpgSQLTarget, Opening)
    case fetch(Fetch)
    case close(PLpgSQLTarget)
    case commit(andChain: Bool)
    case rollback(andChain: Bool)
    case null
  }

  /// What CASE compares.
  public struct Selector: Equatable, Sendable {
    public var value: PLpgSQLExpression
    /// The hidden variable that holds the value.
    public var variable: String
  }

  /// A condition and what it leads to.
  public struct Branch: Equatable, Sendable {
    public var condition: PLpgSQLExpression
    public var statements: [PLpgSQLStatement]
  }

  /// `target = ROW_COUNT` of GET DIAGNOSTICS.
  public struct Diagnostic: Equatable, Sendable {
    public var target: PLpgSQLTarget
    public var item: Identifier
  }

  /// `INTO STRICT targets`.
  public struct Into: Equatable, Sendable {
    public var targets: [PLpgSQLTarget]
    public var isStrict = false
  }

  /// LOOP in its forms.
  public struct Loop: Equatable, Sendable {
    public var label: Identifier?
    public var head: Head
    public var body: [PLpgSQLStatement]
  }

  /// What a loop runs over.
  public enum Head: Equatable, Sendable {
    case endless
    case whileTrue(PLpgSQLExpression)
    case integers(Identifier, Range)
    case query([PLpgSQLTarget], PLpgSQLQuery)
    case cursor(Identifier, PLpgSQLTarget, arguments: [CursorArgument])
    case array([PLpgSQLTarget], slice: Int, PLpgSQLExpression)
  }

  /// `REVERSE a .. b BY c`.
  public struct Range: Equatable, Sendable {
    public var isReverse: Bool
    public var lower: PLpgSQLExpression
    public var upper: PLpgSQLExpression
    public var step: PLpgSQLExpression?
  }

  /// `name := value` in the parentheses behind a bound cursor.
  public struct CursorArgument: Equatable, Sendable {
    public var name: Identifier?
    public var value: PLpgSQLExpression
  }

  /// RAISE.
  public struct Raise: Equatable, Sendable {
    public var level = Level.exception
    public var condition: PLpgSQLBlock.Condition?
    public var format: String?
    public var arguments: [PLpgSQLExpression] = []
    public var options: [Setting] = []

    /// Nothing behind RAISE: the error that is being handled, once more.
    public var isAgain: Bool { condition == nil && format == nil && options.isEmpty }

    /// How loud it is.
    public enum Level: String, Equatable, Sendable, CaseIterable {
      case debug, log, info, notice, warning, exception
    }

    /// What USING sets.
    public enum Option: String, Equatable, Sendable, CaseIterable {
      case message, detail, hint, errcode, column, constraint, datatype, table, schema
    }

    /// `option = value` behind USING.
    public struct Setting: Equatable, Sendable {
      public var option: Option
      public var value: PLpgSQLExpression
    }
  }

  /// What a cursor is opened for.
  public enum Opening: Equatable, Sendable {
    /// The query that it was declared with.
    case bound(arguments: [CursorArgument])
    /// `[NO] SCROLL FOR query`.
    case query(PLpgSQLQuery, isScrollable: Bool?)
  }

  /// FETCH and MOVE.
  public struct Fetch: Equatable, Sendable {
    public var cursor: PLpgSQLTarget
    public var direction: Direction
    /// Empty for MOVE.
    public var targets: [PLpgSQLTarget]
  }

  /// Where FETCH goes.
  public enum Direction: Equatable, Sendable {
    case relative(PLpgSQLExpression?, isBackward: Bool)
    case absolute(PLpgSQLExpression)
    case first, last
    case forward(PLpgSQLExpression?), backward(PLpgSQLExpression?)
    case all(isBackward: Bool)
  }

  public static func == (a: PLpgSQLStatement, b: PLpgSQLStatement) -> Bool { a.kind == b.kind }
}

/// A query that stands in the body or is made when it runs.
public enum PLpgSQLQuery: Equatable, Sendable {
  case fixed(PLpgSQLExpression)
  /// `EXECUTE text USING values`.
  case dynamic(PLpgSQLExpression, using: [PLpgSQLExpression])
}
