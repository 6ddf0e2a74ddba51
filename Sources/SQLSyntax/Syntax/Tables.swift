/// `CREATE TABLE t (…) …`, and its forms `OF type` and `PARTITION OF parent`.
public struct CreateTableStatement: Equatable, Sendable {
  public var name: QualifiedName
  public var persistence: Persistence = .permanent
  public var ifNotExists = false
  /// Columns, table constraints and LIKE clauses in the order in which they were written.
  public var elements: [TableElement] = []
  public var inherits: [QualifiedName] = []
  /// `OF type`.
  public var ofType: QualifiedName?
  /// `PARTITION OF parent`.
  public var partitionOf: QualifiedName?
  public var partitionBound: PartitionBound?
  public var partitionBy: PartitionKey?
  /// `USING method`.
  public var accessMethod: Identifier?
  public var options: [OptionSetting] = []
  public var onCommit: OnCommit?
  public var tablespace: Identifier?

  /// On commit, as the statement has it.
  public enum OnCommit: Equatable, Sendable { case preserveRows, deleteRows, drop }
}

/// Table element, as the statement has it.
public enum TableElement: Equatable, Sendable {
  case column(ColumnDefinition)
  case constraint(TableConstraint)
  case like(LikeClause)
}

/// `name type constraints`. In `CREATE TABLE OF` and partitions a column has no type of its own.
public struct ColumnDefinition: Equatable, Sendable {
  public var name: Identifier
  public var type: TypeName?
  public var collation: QualifiedName?
  public var compression: Identifier?
  public var constraints: [ColumnConstraint] = []
  public var span: SyntaxSpan
}

/// `CONSTRAINT name …` on a column.
public struct ColumnConstraint: Equatable, Sendable {
  public var name: Identifier?
  public var kind: Kind
  public var timing = ConstraintTiming()
  public var span: SyntaxSpan

  /// Which kind it is.
  public enum Kind: Equatable, Sendable {
    case notNull
    case null
    case defaultValue(Expression)
    case check(Expression, noInherit: Bool)
    case unique(IndexSettings, nullsNotDistinct: Bool)
    case primaryKey(IndexSettings)
    case references(ForeignKeyReference)
    case identity(always: Bool, [SequenceOption])
    /// `GENERATED ALWAYS AS (…) STORED`.
    case generated(Expression)
  }
}

/// `CONSTRAINT name …` on a table.
public struct TableConstraint: Equatable, Sendable {
  public var name: Identifier?
  public var kind: Kind
  public var timing = ConstraintTiming()
  /// `NOT VALID`.
  public var isNotValid = false
  public var span: SyntaxSpan

  /// Which kind it is.
  public enum Kind: Equatable, Sendable {
    case check(Expression, noInherit: Bool)
    case unique([Identifier], IndexSettings, nullsNotDistinct: Bool)
    case primaryKey([Identifier], IndexSettings)
    /// `UNIQUE USING INDEX i`.
    case uniqueUsingIndex(Identifier)
    case primaryKeyUsingIndex(Identifier)
    case foreignKey([Identifier], ForeignKeyReference)
    case exclude(method: Identifier?, [Exclusion], IndexSettings, filter: Expression?)
  }

  /// What is left out.
  public struct Exclusion: Equatable, Sendable {
    public var element: IndexElement
    public var operatorName: OperatorName
  }
}

/// `INCLUDE (…) WITH (…) USING INDEX TABLESPACE s`.
public struct IndexSettings: Equatable, Sendable {
  public var include: [Identifier] = []
  public var options: [OptionSetting] = []
  public var tablespace: Identifier?
}

/// `DEFERRABLE INITIALLY DEFERRED`. nil: not written.
public struct ConstraintTiming: Equatable, Sendable {
  public var isDeferrable: Bool?
  public var isInitiallyDeferred: Bool?

  public init(isDeferrable: Bool? = nil, isInitiallyDeferred: Bool? = nil) {
    self.isDeferrable = isDeferrable
    self.isInitiallyDeferred = isInitiallyDeferred
  }
}

/// `REFERENCES t (…) MATCH FULL ON DELETE … ON UPDATE …`.
public struct ForeignKeyReference: Equatable, Sendable {
  public var table: QualifiedName
  /// Empty: the primary key.
  public var columns: [Identifier] = []
  public var match: Match = .simple
  public var onDelete: Action = .noAction
  public var onUpdate: Action = .noAction

  /// How much of a key may be null.
  public enum Match: Equatable, Sendable { case simple, full, partial }

  /// What is done.
  public enum Action: Equatable, Sendable {
    case noAction, restrict, cascade
    /// Of some columns only, if any are named (ON DELETE).
    case setNull([Identifier])
    case setDefault([Identifier])
  }
}

/// `LIKE t INCLUDING DEFAULTS EXCLUDING INDEXES`.
public struct LikeClause: Equatable, Sendable {
  public var table: QualifiedName
  /// What is copied besides names, types and NOT NULL, after all INCLUDING and EXCLUDING.
  public var includes: Set<Part> = []

  /// One part of it.
  public enum Part: String, Equatable, Sendable, CaseIterable {
    case comments, compression, constraints, defaults, generated, identity, indexes, statistics,
      storage
  }
}

/// `PARTITION BY RANGE (a, lower(b))`.
public struct PartitionKey: Equatable, Sendable {
  /// `list`, `range` or `hash`; the binder refuses others.
  public var strategy: Identifier
  public var elements: [IndexElement]
}

/// What a partition holds.
public enum PartitionBound: Equatable, Sendable {
  case isDefault
  case values([Expression])
  /// `MINVALUE` and `MAXVALUE` are columns of those names.
  case range(from: [Expression], to: [Expression])
  case hash(modulus: Int, remainder: Int)
}

/// `CREATE TABLE t (…) AS query`, `CREATE MATERIALIZED VIEW`.
public struct CreateTableAsStatement: Equatable, Sendable {
  public var name: QualifiedName
  public var isMaterializedView: Bool
  public var persistence: Persistence = .permanent
  public var ifNotExists = false
  public var columns: [Identifier] = []
  public var accessMethod: Identifier?
  public var options: [OptionSetting] = []
  public var onCommit: CreateTableStatement.OnCommit?
  public var tablespace: Identifier?
  /// A query or EXECUTE.
  public var source: Statement
  public var withData = true
}

/// One key of an index: a column or an expression, with how it is ordered.
public struct IndexElement: Equatable, Sendable {
  /// A ``Expression/Kind/column(_:)`` if a lone name was written.
  public var expression: Expression
  public var collation: QualifiedName?
  public var operatorClass: QualifiedName?
  public var operatorClassOptions: [OptionSetting] = []
  public var direction: SortKey.Direction = .unspecified
  public var nulls: SortKey.Nulls = .unspecified
}

/// `CREATE [UNIQUE] INDEX i ON t USING m (…) INCLUDE (…) WITH (…) WHERE …`.
public struct CreateIndexStatement: Equatable, Sendable {
  /// nil: made up from the table and the columns.
  public var name: Identifier?
  public var table: QualifiedName
  public var isOnly = false
  public var isUnique = false
  public var isConcurrent = false
  public var ifNotExists = false
  public var nullsNotDistinct = false
  /// nil: btree.
  public var method: Identifier?
  public var elements: [IndexElement] = []
  public var include: [IndexElement] = []
  public var options: [OptionSetting] = []
  public var tablespace: Identifier?
  public var filter: Expression?
}
