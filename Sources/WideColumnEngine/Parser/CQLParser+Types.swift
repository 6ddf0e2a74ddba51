import Core
import Parsing

extension CQLParser {
  /// A type: `int`, `frozen<list<text>>`, `ks.address`, `'org.example.Type'`.
  mutating func typeName() throws(EngineError) -> TypeName {
    let start = token.start
    let kind = try nested { (parser) throws(EngineError) in try parser.typeKind() }
    return TypeName(kind: kind, span: span(from: start))
  }

  private mutating func typeKind() throws(EngineError) -> TypeName.Kind {
    if token.kind == .string {
      position += 1
      return .custom(content(ofString: tokens[position - 1]))
    }
    let isGeneric = isAt(sign: "<", ahead: 1)
    switch keyword {
    case "LIST" where isGeneric: return .list(try typeArguments(1)[0])
    case "SET" where isGeneric: return .set(try typeArguments(1)[0])
    case "FROZEN" where isGeneric: return .frozen(try typeArguments(1)[0])
    case "TUPLE" where isGeneric: return .tuple(try typeArguments(nil))
    case "MAP" where isGeneric:
      let arguments = try typeArguments(2)
      return .map(key: arguments[0], value: arguments[1])
    default: break
    }
    if let native = Self.nativeTypes[keyword], !isAt(sign: ".", ahead: 1) {
      position += 1
      return .native(native)
    }
    return .user(try qualifiedName())
  }

  /// `<a, b>`
  /// - Parameter count: how many there must be; nil if any number from 1 will do.
  private mutating func typeArguments(_ count: Int?) throws(EngineError) -> [TypeName] {
    position += 1
    try expect(sign: "<")
    var arguments = [try typeName()]
    while arguments.count < count ?? .max {
      if count == nil, !isAt(sign: ",") { break }
      try expect(sign: ",")
      arguments.append(try typeName())
    }
    try closeAngle()
    return arguments
  }

  private mutating func closeAngle() throws(EngineError) { try expect(sign: ">") }

  static let nativeTypes: [String: CQLType] = [
    "ASCII": .ascii, "BIGINT": .bigint, "BLOB": .blob, "BOOLEAN": .boolean, "COUNTER": .counter,
    "DATE": .date, "DECIMAL": .decimal, "DOUBLE": .double, "DURATION": .duration,
    "EMPTY": .empty, "FLOAT": .float, "INET": .inet, "INT": .int, "SMALLINT": .smallint,
    "TEXT": .text, "TIME": .time, "TIMESTAMP": .timestamp, "TIMEUUID": .timeuuid,
    "TINYINT": .tinyint, "UUID": .uuid, "VARCHAR": .text, "VARINT": .varint,
  ]
}
