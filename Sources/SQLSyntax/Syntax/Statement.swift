/// A statement with its place in the text.
public struct ParsedStatement: Equatable, Sendable {
  public var statement: Statement
  /// From its first token to its last, without the semicolon.
  public var span: SyntaxSpan
  /// The highest `$n` in it, 0 if there is none.
  public var parameterCount: Int
}

/// Any statement of the language.
public indirect enum Statement: Equatable, Sendable {
  // Queries and changes of rows.
  case query(Query)
  case insert(InsertStatement)
  case update(UpdateStatement)
  case delete(DeleteStatement)
  case merge(MergeStatement)
  case copy(CopyStatement)
  case truncate(TruncateStatement)
  // Definitions.
  case createTable(CreateTableStatement)
  case createTableAs(CreateTableAsStatement)
  case createView(CreateViewStatement)
  case createIndex(CreateIndexStatement)
  case createSequence(CreateSequenceStatement)
  case createSchema(CreateSchemaStatement)
  case createType(CreateTypeStatement)
  case createDomain(CreateDomainStatement)
  case createFunction(CreateFunctionStatement)
  case createTrigger(CreateTriggerStatement)
  case createRule(CreateRuleStatement)
  case createExtension(CreateExtensionStatement)
  case createRole(CreateRoleStatement)
  case createDatabase(CreateDatabaseStatement)
  case createStatistics(CreateStatisticsStatement)
  /// `CREATE AGGREGATE | OPERATOR | COLLATION | …`: a name and a list of settings.
  case define(DefineStatement)
  case createCast(CreateCastStatement)
  case alterTable(AlterTableStatement)
  case alterSequence(AlterSequenceStatement)
  case alterDomain(AlterDomainStatement)
  case alterEnum(AlterEnumStatement)
  case alterFunction(AlterFunctionStatement)
  case alterRole(AlterRoleStatement)
  case alterDatabase(AlterDatabaseStatement)
  case rename(RenameStatement)
  case setSchema(SetSchemaStatement)
  case setOwner(SetOwnerStatement)
  case drop(DropStatement)
  case comment(CommentStatement)
  // Transactions.
  case transaction(TransactionStatement)
  case setConstraints(SetConstraintsStatement)
  case lock(LockStatement)
  // Settings.
  case set(SetStatement)
  case show(ShowStatement)
  case reset(ResetStatement)
  case discard(DiscardTarget)
  // Prepared statements, cursors, calls.
  case explain(ExplainStatement)
  case prepare(PrepareStatement)
  case execute(ExecuteStatement)
  /// nil: `DEALLOCATE ALL`.
  case deallocate(Identifier?)
  case declareCursor(DeclareCursorStatement)
  case fetch(FetchStatement)
  /// nil: `CLOSE ALL`.
  case closeCursor(Identifier?)
  case call(FunctionCall)
  case doBlock(DoStatement)
  // Housekeeping.
  case vacuum(VacuumStatement)
  case analyze(AnalyzeStatement)
  case reindex(ReindexStatement)
  case cluster(ClusterStatement)
  case checkpoint
  case refresh(RefreshStatement)
  case listen(Identifier)
  case notify(channel: Identifier, payload: String?)
  /// nil: `UNLISTEN *`.
  case unlisten(Identifier?)
  case grant(GrantStatement)
  case grantRole(GrantRoleStatement)
  case reassignOwned(from: [RoleName], to: RoleName)
  case dropOwned(by: [RoleName], DropBehavior?)
  /// A statement that PostgreSQL has and this parser only recognises: `CREATE POLICY`, … .
  case unsupported(UnsupportedStatement)
}

/// A statement that is known by its first words; the rest is only seen to be balanced.
public struct UnsupportedStatement: Equatable, Sendable {
  /// `CREATE PUBLICATION`.
  public var tag: String
}

/// Whether a thing outlives the session, and whether its changes are logged.
public enum Persistence: Equatable, Sendable { case permanent, temporary, unlogged }

/// `CASCADE` or `RESTRICT`.
public enum DropBehavior: Equatable, Sendable { case restrict, cascade }

/// A role as named in a statement.
public enum RoleName: Equatable, Sendable {
  case named(Identifier)
  case currentRole, currentUser, sessionUser, isPublic
}

/// One setting of a list: `fillfactor = 70`, `toast.autovacuum_enabled = false`, `FORMAT csv`.
public struct OptionSetting: Equatable, Sendable {
  public var namespace: Identifier?
  public var name: Identifier
  /// nil: the name alone.
  public var value: OptionValue?
}

/// Option value, as the statement has it.
public indirect enum OptionValue: Equatable, Sendable {
  /// A word, as an identifier is: `on`, `false`, `csv`.
  case word(String)
  case string(String)
  /// As written, with its sign.
  case number(String)
  case star
  case list([OptionValue])
  case type(TypeName)
  case operatorName(OperatorName)
}
