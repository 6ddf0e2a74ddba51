/// Transactions and savepoints.
public enum TransactionStatement: Equatable, Sendable {
  /// BEGIN and START TRANSACTION.
  case begin([TransactionMode])
  /// COMMIT and END.
  case commit(andChain: Bool)
  /// ROLLBACK and ABORT.
  case rollback(andChain: Bool)
  case savepoint(Identifier)
  case release(Identifier)
  case rollbackTo(Identifier)
  case prepare(String)
  case commitPrepared(String)
  case rollbackPrepared(String)
}

/// Transaction mode, as the statement has it.
public enum TransactionMode: Equatable, Sendable {
  case isolation(IsolationLevel)
  case readOnly, readWrite
  case deferrable, notDeferrable
}

/// Isolation level, as the statement has it.
public enum IsolationLevel: String, Equatable, Sendable, CaseIterable {
  case readUncommitted = "read uncommitted"
  case readCommitted = "read committed"
  case repeatableRead = "repeatable read"
  case serializable = "serializable"
}

/// `SET CONSTRAINTS ALL | names DEFERRED`.
public struct SetConstraintsStatement: Equatable, Sendable {
  /// Empty: ALL.
  public var constraints: [QualifiedName]
  public var isDeferred: Bool
}

/// `LOCK TABLE t IN … MODE NOWAIT`.
public struct LockStatement: Equatable, Sendable {
  public var tables: [TableReference]
  public var mode: Mode
  public var noWait: Bool

  /// How it works.
  public enum Mode: String, Equatable, Sendable, CaseIterable {
    case accessShare = "access share"
    case rowShare = "row share"
    case rowExclusive = "row exclusive"
    case shareUpdateExclusive = "share update exclusive"
    case share = "share"
    case shareRowExclusive = "share row exclusive"
    case exclusive = "exclusive"
    case accessExclusive = "access exclusive"
  }
}

/// `SET [LOCAL] name TO value, …` and its special forms.
public struct SetStatement: Equatable, Sendable {
  public var scope: Scope
  public var target: Target

  public init(scope: Scope, target: Target) {
    self.scope = scope
    self.target = target
  }

  /// How far it reaches.
  public enum Scope: Equatable, Sendable { case session, local, unspecified }

  /// What it is aimed at.
  public enum Target: Equatable, Sendable {
    /// A setting's name, with dots for namespaced ones; `SET TIME ZONE`, `SCHEMA`, `NAMES`, `ROLE`,
    /// `SEED` and `XML OPTION` are the settings that they stand for. An empty list: DEFAULT.
    case variable(Identifier, [SettingValue])
    /// `FROM CURRENT`, in functions.
    case fromCurrent(Identifier)
    /// `SET TRANSACTION …`.
    case transaction([TransactionMode])
    /// `SET TRANSACTION SNAPSHOT 'id'`.
    case snapshot(String)
    /// `SET SESSION CHARACTERISTICS AS TRANSACTION …`.
    case characteristics([TransactionMode])
    /// `SET SESSION AUTHORIZATION r`; nil: DEFAULT.
    case sessionAuthorization(String?)
  }
}

/// Setting value, as the statement has it.
public enum SettingValue: Equatable, Sendable {
  /// A bare word: `on`, `utc`, `public`.
  case word(String)
  case string(String)
  /// As written, with its sign.
  case number(String)
  /// `SET TIME ZONE INTERVAL '-08:00' HOUR TO MINUTE`.
  case interval(String, IntervalFields?)
}

/// `SHOW name`.
public enum ShowStatement: Equatable, Sendable {
  case variable(Identifier)
  case all
}

/// `RESET name`.
public enum ResetStatement: Equatable, Sendable {
  case variable(Identifier)
  case all
  case sessionAuthorization
}

/// What DISCARD lets go of.
public enum DiscardTarget: Equatable, Sendable { case all, plans, sequences, temporary }

/// `EXPLAIN ANALYZE VERBOSE …`, `EXPLAIN (ANALYZE, FORMAT json) …`.
public struct ExplainStatement: Equatable, Sendable {
  /// The old form's words are turned into options.
  public var options: [OptionSetting]
  public var statement: Statement
  /// Of the statement that is explained.
  public var span: SyntaxSpan
}

/// `PREPARE name (types) AS statement`.
public struct PrepareStatement: Equatable, Sendable {
  public var name: Identifier
  public var types: [TypeName]
  public var statement: Statement
  /// Of the statement that is prepared.
  public var span: SyntaxSpan
}

/// `EXECUTE name (arguments)`.
public struct ExecuteStatement: Equatable, Sendable {
  public var name: Identifier
  public var arguments: [Expression]
}

/// `DECLARE name CURSOR FOR query`.
public struct DeclareCursorStatement: Equatable, Sendable {
  public var name: Identifier
  public var isBinary = false
  /// nil: not written.
  public var isScrollable: Bool?
  public var isInsensitive = false
  public var isAsensitive = false
  public var isHeld = false
  public var query: Query
  /// Of the query.
  public var span: SyntaxSpan = .none
}

/// `FETCH direction FROM cursor`, `MOVE …`.
public struct FetchStatement: Equatable, Sendable {
  public var isMove: Bool
  public var direction: Direction
  public var cursor: Identifier

  /// Which way it goes.
  public enum Direction: Equatable, Sendable {
    /// NEXT is one, ALL is nil; BACKWARD gives `backward`.
    case forward(Int64?)
    case backward(Int64?)
    /// FIRST is 1, LAST is −1.
    case absolute(Int64)
    case relative(Int64)
  }
}

/// `DO LANGUAGE l 'source'`.
public struct DoStatement: Equatable, Sendable {
  public var source: String
  /// nil: plpgsql.
  public var language: Identifier?
}

/// `VACUUM (options) t (columns), …`.
public struct VacuumStatement: Equatable, Sendable {
  /// The old form's words are turned into options.
  public var options: [OptionSetting]
  /// Empty: all.
  public var tables: [VacuumTarget]
}

/// Vacuum target, as the statement has it.
public struct VacuumTarget: Equatable, Sendable {
  public var table: QualifiedName
  public var columns: [Identifier]
}

/// `ANALYZE (options) t (columns), …`.
public struct AnalyzeStatement: Equatable, Sendable {
  public var options: [OptionSetting]
  public var tables: [VacuumTarget]
}

/// `REINDEX (options) INDEX | TABLE | SCHEMA | DATABASE | SYSTEM [CONCURRENTLY] name`.
public struct ReindexStatement: Equatable, Sendable {
  public var target: Target
  public var options: [OptionSetting]
  public var isConcurrent: Bool

  /// What it is aimed at.
  public enum Target: Equatable, Sendable {
    case index(QualifiedName)
    case table(QualifiedName)
    case schema(Identifier)
    case database(Identifier?)
    case system(Identifier?)
  }
}

/// `CLUSTER (options) t USING i`.
public struct ClusterStatement: Equatable, Sendable {
  public var options: [OptionSetting]
  /// nil: all that were clustered before.
  public var table: QualifiedName?
  public var index: Identifier?
}

/// `REFRESH MATERIALIZED VIEW CONCURRENTLY v WITH NO DATA`.
public struct RefreshStatement: Equatable, Sendable {
  public var name: QualifiedName
  public var isConcurrent: Bool
  public var withData: Bool
}
