import Core
import Parsing

extension CQLType {
  /// Finds a user type by keyspace and name.
  typealias UserTypeLookup = (_ keyspace: String, _ name: String) -> UserType?

  /// Makes a type of a written one.
  /// - Parameters:
  ///   - keyspace: where user types without a keyspace are looked for.
  ///   - userType: finds a user type; the one found need not be frozen.
  ///   - isColumn: whether it is the type of a column or a field, which can be kept in cells.
  /// - Throws: `InvalidRequestException` for an unknown user type, for nesting that needs `frozen`,
  ///   for counters and durations in places that cannot hold them.
  static func resolved(
    _ name: TypeName, keyspace: String?, userType: @escaping UserTypeLookup,
    isColumn: Bool = true
  ) throws(EngineError) -> CQLType {
    let resolver = TypeResolver(keyspace: keyspace, userType: userType)
    let type = try resolver.type(name, isFrozen: false)
    if isColumn, case .user(let user) = type, !user.isFrozen,
      user.fields.contains(where: \.type.isMultiCell)
    {
      throw .invalidRequest(
        "Non-frozen UDTs with nested non-frozen collections are not supported", at: name.span,
        hint: "Write frozen<\(name.text)>.")
    }
    return type
  }
}

extension CQLType {
  /// Checks that nothing that is to be kept in order is a duration.
  func checkDurations(at span: SourceSpan) throws(EngineError) {
    switch self {
    case .set(.duration, _):
      throw .invalidRequest("Durations are not allowed inside sets: \(name)", at: span)
    case .map(.duration, _, _):
      throw .invalidRequest("Durations are not allowed as map keys: \(name)", at: span)
    default: break
    }
  }
}

/// Looks up user types and checks what may stand in what.
private struct TypeResolver {
  let keyspace: String?
  let userType: CQLType.UserTypeLookup

  /// - Parameter isFrozen: whether something around it is frozen.
  func type(_ name: TypeName, isFrozen: Bool) throws(EngineError) -> CQLType {
    switch name.kind {
    case .native(let type): return type
    case .list(let element): return .list(try part(element, of: name, isFrozen), isFrozen: isFrozen)
    case .set(let element):
      let type = CQLType.set(try part(element, of: name, isFrozen), isFrozen: isFrozen)
      try type.checkDurations(at: name.span)
      return type
    case .map(let key, let value):
      let type = CQLType.map(
        key: try part(key, of: name, isFrozen), value: try part(value, of: name, isFrozen),
        isFrozen: isFrozen)
      try type.checkDurations(at: name.span)
      return type
    case .tuple(let fields):
      return .tuple(
        try fields.map { (field) throws(EngineError) in
          let type = try self.type(field, isFrozen: true)
          if type == .counter {
            throw .invalidRequest("Counters are not allowed inside tuples", at: field.span)
          }
          return type
        })
    case .user(let user): return .user(try lookUp(user, isFrozen: isFrozen))
    case .frozen(let inner): return try frozen(inner)
    case .custom(let className): return try custom(className, at: name.span)
    }
  }

  private func frozen(_ inner: TypeName) throws(EngineError) -> CQLType {
    let type = try type(inner, isFrozen: true)
    switch type {
    case .list, .set, .map, .tuple, .user: return type.frozen
    default:
      throw .syntax(
        "frozen<> is only allowed on collections, tuples, and user-defined types"
          + " (got \(type.name))", at: inner.span)
    }
  }

  /// An element, key or value of a collection.
  private func part(
    _ name: TypeName, of collection: TypeName, _ isFrozen: Bool
  ) throws(EngineError) -> CQLType {
    let type = try type(name, isFrozen: isFrozen)
    if type == .counter {
      throw .invalidRequest(
        "Counters are not allowed inside collections: \(collection.text)", at: name.span)
    }
    if type.isMultiCell {
      if case .user = type {
        throw .invalidRequest(
          "Non-frozen UDTs are not allowed inside collections: \(collection.text)",
          at: name.span, hint: "Write frozen<\(name.text)>.")
      }
      throw .invalidRequest(
        "Non-frozen collections are not allowed inside collections: \(collection.text)",
        at: name.span, hint: "Write frozen<\(name.text)>.")
    }
    return type
  }

  private func lookUp(_ name: QualifiedName, isFrozen: Bool) throws(EngineError) -> UserType {
    if let own = keyspace, let other = name.keyspace, own != other {
      throw .invalidRequest(
        "Statement on keyspace \(own) cannot refer to a user type in keyspace \(other);"
          + " user types can only be used in the keyspace they are defined in", at: name.span)
    }
    guard let place = name.keyspace ?? keyspace, let found = userType(place, name.name) else {
      let place = name.keyspace ?? keyspace
      throw .invalidRequest(
        "Unknown type \(place.map { "\($0)." } ?? "")\(name.name)", at: name.span,
        hint: NearestName.find(name.name, among: Self.nativeNames).map { "Did you mean \($0)?" })
    }
    if isFrozen { return found.frozen }
    var type = found
    type.isFrozen = false
    return type
  }

  private static let nativeNames = CQLParser.nativeTypes.keys.map { $0.lowercased() }.sorted()

  /// The native type whose class this is.
  private func custom(_ className: String, at span: SourceSpan) throws(EngineError) -> CQLType {
    let simple = className.split(separator: ".").last.map(String.init) ?? className
    guard let type = Self.classes[simple] else {
      throw .configuration("Unable to find abstract-type class '\(className)'", at: span)
    }
    return type
  }

  private static let classes: [String: CQLType] = [
    "AsciiType": .ascii, "LongType": .bigint, "BytesType": .blob, "BooleanType": .boolean,
    "CounterColumnType": .counter, "SimpleDateType": .date, "DecimalType": .decimal,
    "DoubleType": .double, "DurationType": .duration, "EmptyType": .empty, "FloatType": .float,
    "InetAddressType": .inet, "Int32Type": .int, "ShortType": .smallint, "UTF8Type": .text,
    "TimeType": .time, "TimestampType": .timestamp, "DateType": .timestamp,
    "TimeUUIDType": .timeuuid, "ByteType": .tinyint, "UUIDType": .uuid, "IntegerType": .varint,
  ]

}
