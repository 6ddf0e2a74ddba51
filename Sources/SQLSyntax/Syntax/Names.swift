/// A name: folded to lower case unless it was quoted, and cut to 63 bytes.
public struct Identifier: Equatable, Sendable {
  public var text: String
  public var span: SyntaxSpan

  public init(_ text: String, span: SyntaxSpan = .none) {
    self.text = text
    self.span = span
  }
}

/// The name of a relation, type, function or other object, with its schema if that was written.
public struct QualifiedName: Equatable, Sendable {
  public var catalog: Identifier?
  public var schema: Identifier?
  public var name: Identifier

  public init(catalog: Identifier? = nil, schema: Identifier? = nil, _ name: Identifier) {
    self.catalog = catalog
    self.schema = schema
    self.name = name
  }

  /// A name of `pg_catalog`, as the grammar itself makes them: `int` is `pg_catalog.int4`.
  public static func system(_ name: String, span: SyntaxSpan = .none) -> QualifiedName {
    QualifiedName(schema: Identifier("pg_catalog", span: span), Identifier(name, span: span))
  }

  public var span: SyntaxSpan {
    (catalog ?? schema ?? name).span.through(name.span)
  }
}

/// `column`, `table.column`, `schema.table.column`. A lone name may also turn out to be a whole
/// row.
public struct ColumnReference: Equatable, Sendable {
  public var table: QualifiedName?
  public var column: Identifier

  public init(table: QualifiedName? = nil, _ column: Identifier) {
    self.table = table
    self.column = column
  }

  public var span: SyntaxSpan { (table?.span ?? column.span).through(column.span) }
}

/// An operator's symbol: `+`, `~~`, `OPERATOR(pg_catalog.=)`. `!=` is `<>` here, as in PostgreSQL.
public struct OperatorName: Equatable, Sendable {
  public var schema: Identifier?
  public var symbol: String
  /// Of the symbol: where PostgreSQL points if no such operator exists.
  public var span: SyntaxSpan

  public init(schema: Identifier? = nil, _ symbol: String, span: SyntaxSpan = .none) {
    self.schema = schema
    self.symbol = symbol
    self.span = span
  }
}
