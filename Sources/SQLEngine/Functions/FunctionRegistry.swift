/// All functions of the library, by name. Immutable; user functions are the catalog's affair and
/// are added to the candidates by the binder.
enum FunctionRegistry {
  /// Every overload of a name, in order of registration.
  static func overloads(of name: String) -> [FunctionDefinition] { byName[name] ?? [] }

  /// All names, sorted.
  static var names: [String] { byName.keys.sorted() }

  private static let byName: [String: [FunctionDefinition]] =
    Dictionary(grouping: FunctionTables.all.flatMap { $0 }, by: \.name)
}

/// All operators, by name.
enum OperatorRegistry {
  static func overloads(of name: String) -> [OperatorDefinition] { byName[name] ?? [] }

  private static let byName: [String: [OperatorDefinition]] =
    Dictionary(grouping: OperatorTables.all.flatMap { $0 }, by: \.name)
}

/// The tables that make up ``FunctionRegistry``: one for each family.
enum FunctionTables {
  static var all: [[FunctionDefinition]] {
    [
      MathFunctions.functions, StringFunctions.functions, AggregateFunctions.functions,
      DateTimeFunctions.functions, ArrayFunctions.functions, SeriesFunctions.functions,
      JSONFunctions.functions, JSONPathFunctions.functions, FormattingFunctions.functions,
      OverlapFunctions.functions, RangeFunctions.functions, OperatorFunctions.functions,
      BitFunctions.functions, BinaryFunctions.functions, IdentifierFunctions.functions,
      SessionFunctions.functions,
      RegularExpressionFunctions.functions,
      MiscellaneousFunctions.functions, LockFunctions.functions, CatalogFunctions.functions,
    ]
  }
}

/// The tables that make up ``OperatorRegistry``.
enum OperatorTables {
  static var all: [[OperatorDefinition]] {
    [
      IntegerOperators.operators, NumericOperators.operators, ComparisonOperators.operators,
      StringOperators.operators, DateTimeOperators.operators, RangeFunctions.operators,
      ArrayOperators.operators,
      JSONOperators.operators, JSONPathFunctions.operators,
      BitFunctions.operators, RegularExpressionFunctions.operators,
    ]
  }
}
