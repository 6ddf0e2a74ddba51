/// The body of a function in PL/pgSQL.
///
///     [#option]
///     [<<label>>] [DECLARE …] BEGIN … [EXCEPTION …] END
///
/// **Source:** PostgreSQL 15, `pl_gram.y`; manual, chapter 43.
public struct PLpgSQLFunction: Equatable, Sendable {
  public var block: PLpgSQLBlock
  /// `#variable_conflict`; nil for the default, which is an error.
  public var conflict: Conflict?
  /// How many expressions there are: their numbers are below it.
  public var expressionCount: Int

  /// What a name means that is a column and a variable.
  public enum Conflict: Equatable, Sendable { case error, useVariable, useColumn }
}

/// `DECLARE … BEGIN … EXCEPTION … END`.
public struct PLpgSQLBlock: Equatable, Sendable {
  public var label: Identifier?
  public var declarations: [PLpgSQLDeclaration] = []
  public var statements: [PLpgSQLStatement] = []
  /// Empty without EXCEPTION.
  public var handlers: [Handler] = []

  /// `WHEN condition OR … THEN …`.
  public struct Handler: Equatable, Sendable {
    public var conditions: [Condition]
    public var statements: [PLpgSQLStatement]
  }

  /// What a handler is for.
  public enum Condition: Equatable, Sendable {
    case named(Identifier)
    case state(String)
  }
}

/// One line of DECLARE.
public struct PLpgSQLDeclaration: Equatable, Sendable {
  public var name: Identifier
  public var kind: Kind
  public var line: Int

  /// What is declared.
  public enum Kind: Equatable, Sendable {
    case variable(Variable)
    /// `ALIAS FOR name` or `ALIAS FOR $1`.
    case alias([Identifier])
    case cursor(Cursor)
  }

  /// `name CONSTANT type NOT NULL := value`.
  public struct Variable: Equatable, Sendable {
    public var type: VariableType
    public var isConstant = false
    public var isNotNull = false
    public var initial: PLpgSQLExpression?
  }

  /// The type of a variable.
  public enum VariableType: Equatable, Sendable {
    case named(TypeName)
    /// `variable%TYPE`, `table.column%TYPE`.
    case like([Identifier], isArray: Bool)
    /// `table%ROWTYPE`.
    case row(QualifiedName)
  }

  /// `name CURSOR (parameters) FOR query`.
  public struct Cursor: Equatable, Sendable {
    public var parameters: [Parameter]
    public var query: PLpgSQLExpression
    public var isScrollable: Bool?

    /// One parameter.
    public struct Parameter: Equatable, Sendable {
      public var name: Identifier
      public var type: TypeName
    }
  }
}

/// An expression or query of a body: what stands in it is SQL.
public struct PLpgSQLExpression: Equatable, Sendable {
  /// As written: what `query` was in errors.
  public var text: String
  /// The text as a statement: an expression is the SELECT of it.
  public var statement: Statement
  /// Its number in the function: under it the engine keeps what it was compiled to.
  public var number: Int
}

/// Where a value goes: a variable, or a part of one.
public struct PLpgSQLTarget: Equatable, Sendable {
  /// `variable`, `block.variable`, `record.field`.
  public var path: [Identifier]
  /// What follows a subscript, in order.
  public var parts: [Part] = []

  public init(path: [Identifier]) { self.path = path }

  /// `[i]`, `[a:b]`, `.field` behind a subscript.
  public enum Part: Equatable, Sendable {
    case element(PLpgSQLExpression)
    case slice(PLpgSQLExpression?, PLpgSQLExpression?)
    case field(Identifier)
  }
}
