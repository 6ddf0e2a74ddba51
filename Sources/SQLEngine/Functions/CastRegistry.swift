import Core

/// How values of one type become values of another.
enum CastRegistry {
  /// The way from one type to another that is allowed in a context; nil if there is none.
  ///
  /// Follows find_coercion_pathway: domains count as their base types; every type can be assigned
  /// to a string type, and made from one explicitly, through its text.
  static func path(
    from source: TypeID, to target: TypeID, in context: CoercionContext,
    catalog: any CatalogAccess
  ) -> CastDefinition.Method? {
    nil
  }

  /// Converts a value.
  /// - Parameter isExplicit: whether CAST was written, which cuts off what is too long.
  static func cast(
    _ value: SQLValue, from source: SQLType, to target: SQLType, isExplicit: Bool,
    _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    value
  }
}

/// The text form of values: what literals are read from and results printed as.
enum TextForm {
  /// Reads a value from its text form; a literal without a type, COPY, casts from text.
  /// - Throws: 22P02, 22003, 22007, 22008 and others, as PostgreSQL's input functions do.
  static func parse(_ text: [UInt8], as type: SQLType, _ context: inout EvaluationContext)
    throws(EngineError) -> SQLValue
  {
    .text(text)
  }

  /// Prints a value that is not null as PostgreSQL's output functions do.
  static func print(_ value: SQLValue, as type: SQLType, _ context: inout EvaluationContext)
    throws(EngineError) -> [UInt8]
  {
    []
  }
}

/// Order and equality of values of one type.
enum ValueOrder {
  /// Three-way comparison in the type's default B-tree order; neither may be null.
  /// - Returns: negative, 0 or positive.
  static func compare(_ a: SQLValue, _ b: SQLValue, as type: TypeID) -> Int { 0 }

  /// Equal values hash equally; for hash joins, aggregation, DISTINCT.
  static func hash(_ value: SQLValue, as type: TypeID, into hash: inout UInt64) {}
}
