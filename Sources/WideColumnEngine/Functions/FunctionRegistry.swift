import Core

/// The native functions by name. `token`, `toJson` and `fromJson` are not here: their types are
/// those of the table and of the place.
enum FunctionRegistry {
  static let functions: [String: [Function]] = Dictionary(
    grouping: times + blobs + aggregates, by: \.name)

  /// Every name, in order.
  static let names: [String] = (Array(functions.keys) + ["fromjson", "tojson", "token"]).sorted()

  /// The types that values of functions have, in the order of Cassandra's declarations.
  static let nativeTypes: [CQLType] = [
    .ascii, .bigint, .blob, .boolean, .counter, .date, .decimal, .double, .duration, .float, .inet,
    .int, .smallint, .text, .time, .timestamp, .timeuuid, .tinyint, .uuid, .varint,
  ]

  private static let aggregates: [Function] =
    nativeTypes.flatMap { type in
      [
        Function(
          name: "count", argumentTypes: [type], returnType: .bigint, body: .aggregate(.count)),
        Function(
          name: "max", argumentTypes: [type], returnType: type, body: .aggregate(.maximum(type))),
        Function(
          name: "min", argumentTypes: [type], returnType: type, body: .aggregate(.minimum(type))),
      ]
    }
    + CQLType.numericTypes.flatMap { type in
      [
        Function(
          name: "sum", argumentTypes: [type], returnType: type, body: .aggregate(.sum(type))),
        Function(
          name: "avg", argumentTypes: [type], returnType: type, body: .aggregate(.average(type))),
      ]
    }

  /// `intAsBlob` and `blobAsInt` for each type; text also as varchar.
  private static let blobs: [Function] = nativeTypes.filter { $0 != .blob }.flatMap { type in
    (type == .text ? ["text", "varchar"] : [type.name]).flatMap { name in
      [
        Function(
          name: "\(name)asblob", argumentTypes: [type], returnType: .blob,
          body: .scalar { (arguments, _) in arguments[0] }),
        Function(
          name: "blobas\(name)", argumentTypes: [.blob], returnType: type,
          body: .scalar { (arguments, _) throws(EngineError) in
            try blob(arguments[0], as: type, function: "blobas\(name)")
          }),
      ]
    }
  }

  private static func blob(
    _ bytes: [UInt8]?, as type: CQLType, function: String
  ) throws(EngineError) -> [UInt8]? {
    guard let bytes else { return nil }
    do throws(EngineError) { try type.validate(bytes) } catch {
      throw .invalidRequest(
        "In call to function system.\(function), value \(CQLType.blob.literal(bytes)) is not a "
          + "valid binary representation for type \(type.name)")
    }
    return bytes
  }
}
