import Core

/// A name as the statement gives it: folded to lower case unless it was quoted.
struct Identifier: Equatable, Sendable {
  var text: String
  var span: SourceSpan
}

/// A name that may say its keyspace: of a table, a view, an index, a type or a function.
struct QualifiedName: Equatable, Sendable {
  /// Nil if the session's keyspace is meant.
  var keyspace: String?
  var name: String
  var span: SourceSpan

  /// `ks.name`, or `name` alone.
  var text: String { keyspace.map { "\($0).\(name)" } ?? name }
}
