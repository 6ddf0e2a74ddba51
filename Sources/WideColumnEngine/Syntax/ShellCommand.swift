import Core

/// A command of cqlsh, which ends with its line.
enum ShellCommand: Equatable, Sendable {
  /// What `DESCRIBE` is asked about.
  enum Description: Equatable, Sendable {
    case cluster
    case schema(full: Bool)
    case keyspaces
    /// Nil for the session's own.
    case keyspace(String?)
    case tables
    case table(QualifiedName)
    case types
    case type(QualifiedName)
    case index(QualifiedName)
    case view(QualifiedName)
    case functions
    case function(QualifiedName)
    case aggregates
    case aggregate(QualifiedName)
    /// A keyspace, a table, an index or a view: whatever has this name.
    case anything(QualifiedName)
  }

  case describe(Description)
  /// Nil asks for the current one. The text is as typed, in upper case.
  case consistency(String?)
  case serialConsistency(String?)
  /// Nil asks whether it is on.
  case tracing(Bool?)
  case expand(Bool?)
  case paging(Paging?)
  /// The topics asked for.
  case help([String])
  case clear
  case exit
  /// `SHOW VERSION`, `SHOW HOST`, `SHOW SESSION …`
  case show(String)
  /// One that this shell does elsewhere or not at all: `SOURCE`, `COPY`, `CAPTURE`, `LOGIN`.
  case unsupported(String)

  enum Paging: Equatable, Sendable {
    case on, off
    case pageSize(Int)
  }
}
