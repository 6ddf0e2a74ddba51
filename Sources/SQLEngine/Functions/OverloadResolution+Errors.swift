import Core

extension OverloadResolution {
  static func undefined(
    _ name: String, _ arguments: [TypeID], _ kind: String, _ catalog: any CatalogAccess
  ) -> EngineError {
    let casts = "You might need to add explicit type casts."
    if kind == "operator" {
      return .sql(
        "42883", "operator does not exist: \(operatorText(name, arguments, catalog))",
        hint: "No operator matches the given name and argument "
          + (arguments.count == 1 ? "type" : "types") + ". "
          + (arguments.count == 1
            ? "You might need to add an explicit type cast." : casts))
    }
    return .sql(
      "42883", "function \(signature(name, arguments, catalog)) does not exist",
      hint: "No function matches the given name and argument types. \(casts)")
  }

  static func ambiguous(
    _ name: String, _ arguments: [TypeID], _ kind: String, _ catalog: any CatalogAccess
  ) -> EngineError {
    if kind == "operator" {
      return .sql(
        "42725", "operator is not unique: \(operatorText(name, arguments, catalog))",
        hint: "Could not choose a best candidate operator. "
          + "You might need to add explicit type casts.")
    }
    return .sql(
      "42725", "function \(signature(name, arguments, catalog)) is not unique",
      hint: "Could not choose a best candidate function. "
        + "You might need to add explicit type casts.")
  }

  /// `name(type, type)`.
  static func signature(_ name: String, _ arguments: [TypeID], _ catalog: any CatalogAccess)
    -> String
  {
    let types = arguments.map { catalog.displayName(of: SQLType($0)) }
    return "\(name)(\(types.joined(separator: ", ")))"
  }

  private static func operatorText(
    _ name: String, _ arguments: [TypeID], _ catalog: any CatalogAccess
  ) -> String {
    let types = arguments.map { catalog.displayName(of: SQLType($0)) }
    return types.count == 1 ? "\(name) \(types[0])" : "\(types[0]) \(name) \(types[1])"
  }

  /// The common type of UNION, CASE, VALUES, arrays, GREATEST.
  ///
  /// **Source:** PostgreSQL 15, parse_coerce.c: select_common_type.
  /// - Parameter context: the construct's name in the error 42804, as `CASE`.
  static func commonType(_ types: [TypeID], context: String, catalog: any CatalogAccess)
    throws(EngineError) -> TypeID
  {
    // All of one type, a domain perhaps: that one.
    if let first = types.first, first != .unknown, types.allSatisfy({ $0 == first }) {
      return first
    }
    var chosen = TypeID.unknown
    for type in types where type != .unknown {
      let next = catalog.baseType(of: SQLType(type)).id
      if chosen == .unknown {
        chosen = next
        continue
      }
      if next == chosen { continue }
      let old = catalog.typeInfo(chosen)
      let new = catalog.typeInfo(next)
      guard old?.category == new?.category else {
        throw .sql(
          "42804",
          "\(context) types \(catalog.displayName(of: SQLType(chosen))) and "
            + "\(catalog.displayName(of: SQLType(next))) cannot be matched")
      }
      let isPreferred = old?.isPreferred == true
      let widens =
        CastRegistry.path(from: chosen, to: next, in: .implicit, catalog: catalog) != nil
        && CastRegistry.path(from: next, to: chosen, in: .implicit, catalog: catalog) == nil
      if !isPreferred, widens { chosen = next }
    }
    return chosen == .unknown ? .text : chosen
  }
}
