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
