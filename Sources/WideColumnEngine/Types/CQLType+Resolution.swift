import Core

extension CQLType {
  /// Finds a user type by keyspace and name.
  typealias UserTypeLookup = (_ keyspace: String, _ name: String) -> UserType?

  /// Makes a type of a written one.
  /// - Parameters:
  ///   - keyspace: where user types without a keyspace are looked for.
  ///   - userType: finds a user type; the one found need not be frozen.
  /// - Throws: `InvalidRequestException` for an unknown user type, for nesting that needs `frozen`,
  ///   for counters and durations in places that cannot hold them.
  static func resolved(
    _ name: TypeName, keyspace: String?, userType: UserTypeLookup
  ) throws(EngineError) -> CQLType {
    throw .invalidRequest("not there yet", at: name.span)
  }
}
