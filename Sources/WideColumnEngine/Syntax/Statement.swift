import Core

/// One statement of CQL, or one command of cqlsh.
enum Statement: Equatable, Sendable {
  case select(SelectStatement)
  case insert(InsertStatement)
  case update(UpdateStatement)
  case delete(DeleteStatement)
  case batch(BatchStatement)
  case use(Identifier)
  case truncate(QualifiedName)
  case createKeyspace(KeyspaceDefinition)
  case alterKeyspace(KeyspaceDefinition)
  case createTable(TableDefinition)
  case alterTable(TableAlteration)
  case createType(UserTypeDefinition)
  case alterType(UserTypeAlteration)
  case createIndex(IndexDefinition)
  case createView(ViewDefinition)
  case alterView(QualifiedName, TableOptions)
  case createFunction(FunctionDefinition)
  case drop(DropStatement)
  /// Roles, users, permissions, triggers: recognised, and refused when executed. The text names it:
  /// `CREATE ROLE`.
  case unsupported(String, span: SourceSpan)
  case shell(ShellCommand)
}

/// A statement with what the parser found out about it.
struct ParsedStatement: Equatable, Sendable {
  var statement: Statement
  /// The names of its markers in order; nil for `?`.
  var markers: [String?]
}
