import Core

/// PostgreSQL's choice among functions or operators of one name, by argument types.
///
/// **Source:** PostgreSQL 15, parse_func.c: func_match_argtypes, func_select_candidate,
/// func_get_detail; parse_oper.c: oper_select_candidate; manual, chapter 10.
enum OverloadResolution {
  /// What was chosen, with the actual types.
  struct Resolved<Definition: Sendable>: Sendable {
    var definition: Definition
    /// What each argument of the call is coerced to, defaults excluded; polymorphic types are
    /// already actual, and a variadic call's surplus arguments are listed one by one.
    var argumentTypes: [TypeID]
    var resultType: TypeID
    /// How many of the definition's defaults the call needs.
    var defaultCount: Int
    /// The first of the arguments that the binder collects into an array of the variadic
    /// parameter's type; nil for calls that pass the array, or are not variadic. A parameter of
    /// type `"any"` collects nothing: its arguments are passed one by one.
    var variadicStart: Int?
  }

  /// Picks the function for a call.
  /// - Parameters:
  ///   - arguments: their types; ``TypeID/unknown`` for quoted literals and NULL.
  ///   - names: the names of the last arguments, in `name => value` notation.
  ///   - isVariadicArray: whether the last argument was written `VARIADIC …`.
  /// - Throws: 42883, 42725 with PostgreSQL's messages and hints; 42804 for polymorphic types that
  ///   don't agree.
  static func function(
    _ name: String, among candidates: [FunctionDefinition], arguments: [TypeID],
    names: [String] = [], isVariadicArray: Bool = false, catalog: any CatalogAccess
  ) throws(EngineError) -> Resolved<FunctionDefinition> {
    throw .sql("42883", "function \(name) does not exist")
  }

  /// Picks the operator; `left` is nil for a prefix operator.
  static func binaryOperator(
    _ name: String, left: TypeID?, right: TypeID, catalog: any CatalogAccess
  ) throws(EngineError) -> Resolved<OperatorDefinition> {
    throw .sql("42883", "operator does not exist: \(name)")
  }

  /// The common type of UNION, CASE, VALUES, arrays, GREATEST (select_common_type).
  /// - Parameter context: the construct's name in the error 42804, as `CASE`.
  static func commonType(_ types: [TypeID], context: String, catalog: any CatalogAccess)
    throws(EngineError) -> TypeID
  {
    types.first ?? .text
  }
}
