/// `CREATE [OR REPLACE] [TEMP] [RECURSIVE] VIEW v (…) WITH (…) AS query WITH CHECK OPTION`.
public struct CreateViewStatement: Equatable, Sendable {
  public var name: QualifiedName
  public var orReplace = false
  public var persistence: Persistence = .permanent
  public var isRecursive = false
  public var columns: [Identifier] = []
  public var options: [OptionSetting] = []
  public var query: Query
  public var checkOption: CheckOption?

  /// Check option, as the statement has it.
  public enum CheckOption: Equatable, Sendable { case local, cascaded }
}

/// `CREATE SEQUENCE s …`.
public struct CreateSequenceStatement: Equatable, Sendable {
  public var name: QualifiedName
  public var persistence: Persistence = .permanent
  public var ifNotExists = false
  public var options: [SequenceOption] = []
}

/// `ALTER SEQUENCE s …`.
public struct AlterSequenceStatement: Equatable, Sendable {
  public var name: QualifiedName
  public var ifExists = false
  public var options: [SequenceOption] = []
}

/// Sequence option, as the statement has it.
public struct SequenceOption: Equatable, Sendable {
  public var kind: Kind
  public var span: SyntaxSpan

  /// Which kind it is.
  public enum Kind: Equatable, Sendable {
    case type(TypeName)
    case increment(Int64)
    /// nil: NO MINVALUE.
    case minimum(Int64?)
    case maximum(Int64?)
    case start(Int64)
    /// nil: with the start value.
    case restart(Int64?)
    case cache(Int64)
    case cycle(Bool)
    /// nil: OWNED BY NONE.
    case ownedBy(ColumnReference?)
    case sequenceName(QualifiedName)
  }
}

/// `CREATE SCHEMA s AUTHORIZATION r …`.
public struct CreateSchemaStatement: Equatable, Sendable {
  /// nil: named like the role.
  public var name: Identifier?
  public var ifNotExists = false
  public var authorization: RoleName?
  /// Statements that make what the schema holds.
  public var elements: [Statement] = []
}

/// `CREATE TYPE t AS …`.
public struct CreateTypeStatement: Equatable, Sendable {
  public var name: QualifiedName
  public var kind: Kind

  /// Which kind it is.
  public enum Kind: Equatable, Sendable {
    /// `CREATE TYPE t`.
    case shell
    case composite([FunctionColumn])
    case enumeration([EnumLabel])
    case range([OptionSetting])
    /// A base type: `(INPUT = …, OUTPUT = …)`.
    case base([OptionSetting])
  }
}

/// Enum label, as the statement has it.
public struct EnumLabel: Equatable, Sendable {
  public var text: String
  public var span: SyntaxSpan
}

/// `ALTER TYPE t ADD VALUE 'x' BEFORE 'y'`, `… RENAME VALUE 'x' TO 'y'`.
public struct AlterEnumStatement: Equatable, Sendable {
  public var name: QualifiedName
  public var action: Action

  /// What is done.
  public enum Action: Equatable, Sendable {
    case add(EnumLabel, ifNotExists: Bool, place: Place)
    case rename(EnumLabel, to: EnumLabel)
  }

  /// Place, as the statement has it.
  public enum Place: Equatable, Sendable {
    case last
    case before(EnumLabel)
    case after(EnumLabel)
  }
}

/// `CREATE DOMAIN d AS type …`.
public struct CreateDomainStatement: Equatable, Sendable {
  public var name: QualifiedName
  public var type: TypeName
  public var collation: QualifiedName?
  public var constraints: [ColumnConstraint] = []
}

/// `ALTER DOMAIN d …`.
public struct AlterDomainStatement: Equatable, Sendable {
  public var name: QualifiedName
  public var action: Action

  /// What is done.
  public enum Action: Equatable, Sendable {
    case setDefault(Expression)
    case dropDefault
    case setNotNull
    case dropNotNull
    case addConstraint(TableConstraint)
    case dropConstraint(Identifier, ifExists: Bool, DropBehavior?)
    case validateConstraint(Identifier)
  }
}

/// `CREATE [OR REPLACE] FUNCTION | PROCEDURE f (…) RETURNS … LANGUAGE … AS …`.
public struct CreateFunctionStatement: Equatable, Sendable {
  public var name: QualifiedName
  public var isProcedure = false
  public var orReplace = false
  public var parameters: [FunctionParameter] = []
  public var returns: Returns = .unspecified
  public var options: [FunctionOption] = []
  public var body: Body?

  /// Returns, as the statement has it.
  public enum Returns: Equatable, Sendable {
    case unspecified
    /// May be SETOF.
    case type(TypeName)
    case table([FunctionColumn])
  }

  /// Body, as the statement has it.
  public enum Body: Equatable, Sendable {
    /// `AS 'source'`, or an object file and a symbol in it.
    case source([String])
    /// `RETURN expression`.
    case expression(Expression)
    /// `BEGIN ATOMIC … END`.
    case atomic([Statement])
  }
}

/// Function parameter, as the statement has it.
public struct FunctionParameter: Equatable, Sendable {
  public var name: Identifier?
  public var mode: Mode
  public var type: TypeName
  public var defaultValue: Expression?

  /// How it works.
  public enum Mode: Equatable, Sendable { case input, output, inputOutput, variadic }
}

/// Function option, as the statement has it.
public enum FunctionOption: Equatable, Sendable {
  case language(Identifier)
  case immutable, stable, volatile
  case strict
  case calledOnNullInput
  case securityDefiner, securityInvoker
  case leakproof(Bool)
  case cost(String)
  case rows(String)
  case support(QualifiedName)
  case parallel(Identifier)
  case window
  case transform([TypeName])
  case set(SetStatement)
  case reset(ResetStatement)
}

/// `ALTER FUNCTION | PROCEDURE | ROUTINE f (…) …`.
public struct AlterFunctionStatement: Equatable, Sendable {
  public var kind: ObjectKind
  public var function: FunctionSignature
  public var options: [FunctionOption]
}

/// `f (integer, OUT text)`: a function as one names it to change or drop it.
public struct FunctionSignature: Equatable, Sendable {
  public var name: QualifiedName
  /// nil: only the name was written. For aggregates, the direct arguments.
  public var parameters: [FunctionParameter]?
  /// `agg (direct ORDER BY aggregated)`.
  public var orderedParameters: [FunctionParameter] = []

  public init(
    name: QualifiedName, parameters: [FunctionParameter]? = nil,
    orderedParameters: [FunctionParameter] = []
  ) {
    self.name = name
    self.parameters = parameters
    self.orderedParameters = orderedParameters
  }
}

/// `CREATE TRIGGER t BEFORE INSERT OR UPDATE OF a ON r … EXECUTE FUNCTION f (…)`.
public struct CreateTriggerStatement: Equatable, Sendable {
  public var name: Identifier
  public var orReplace = false
  public var isConstraint = false
  public var timing: Timing
  public var events: [Event]
  public var table: QualifiedName
  public var referencedTable: QualifiedName?
  public var constraintTiming = ConstraintTiming()
  public var transitions: [Transition] = []
  public var forEachRow = false
  public var condition: Expression?
  public var function: QualifiedName
  public var arguments: [String] = []

  /// Timing, as the statement has it.
  public enum Timing: Equatable, Sendable { case before, after, insteadOf }

  /// Event, as the statement has it.
  public enum Event: Equatable, Sendable {
    case insert, delete, truncate
    case update(of: [Identifier])
  }

  /// `REFERENCING OLD TABLE AS o`.
  public struct Transition: Equatable, Sendable {
    public var name: Identifier
    public var isNew: Bool
    public var isTable: Bool
  }
}

/// `CREATE RULE r AS ON event TO t WHERE … DO INSTEAD …`.
public struct CreateRuleStatement: Equatable, Sendable {
  public var name: Identifier
  public var orReplace = false
  public var event: Event
  public var table: QualifiedName
  public var condition: Expression?
  public var isInstead = false
  /// Empty: NOTHING.
  public var actions: [Statement] = []

  /// Event, as the statement has it.
  public enum Event: Equatable, Sendable { case select, insert, update, delete }
}

/// Create extension statement, as the statement has it.
public struct CreateExtensionStatement: Equatable, Sendable {
  public var name: Identifier
  public var ifNotExists = false
  public var options: [OptionSetting] = []
}

/// `CREATE ROLE | USER | GROUP r …`.
public struct CreateRoleStatement: Equatable, Sendable {
  public var name: RoleName
  /// `ROLE`, `USER` or `GROUP`: a user may log in.
  public var kind: ObjectKind
  public var options: [OptionSetting] = []
}

/// Create database statement, as the statement has it.
public struct CreateDatabaseStatement: Equatable, Sendable {
  public var name: Identifier
  public var options: [OptionSetting] = []
}

/// `CREATE STATISTICS s (kinds) ON a, b FROM t`.
public struct CreateStatisticsStatement: Equatable, Sendable {
  public var name: QualifiedName?
  public var ifNotExists = false
  public var kinds: [Identifier] = []
  public var expressions: [IndexElement]
  public var from: [TableExpression]
}

/// `CREATE AGGREGATE a (…) (sfunc = …)`, `CREATE OPERATOR + (…)`, `CREATE COLLATION c (…)`.
public struct DefineStatement: Equatable, Sendable {
  public var kind: ObjectKind
  public var object: ObjectAddress
  public var orReplace = false
  public var ifNotExists = false
  public var options: [OptionSetting] = []
}

/// `CREATE CAST (a AS b) WITH FUNCTION f AS ASSIGNMENT`.
public struct CreateCastStatement: Equatable, Sendable {
  public var source: TypeName
  public var target: TypeName
  /// nil: WITHOUT FUNCTION or WITH INOUT.
  public var function: FunctionSignature?
  public var isInOut = false
  public var context: Context

  /// Context, as the statement has it.
  public enum Context: Equatable, Sendable { case explicit, assignment, implicit }
}
