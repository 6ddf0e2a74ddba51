import Core

/// The texts of regclass, regtype and their kin: a name, or a number.
enum RegistryNames {
  static func parse(_ text: [UInt8], as type: TypeID, _ context: inout EvaluationContext)
    throws(EngineError) -> Int64
  {
    let name = String(decoding: text, as: UTF8.self)
    if !text.isEmpty, text.allSatisfy({ (48...57).contains($0) }) {
      return try ScalarText.parseOID(text)
    }
    if name == "-" { return 0 }
    switch type {
    case .regclass:
      guard let id = try context.catalog.relationID(named: name) else {
        throw .sql("42P01", "relation \"\(name)\" does not exist")
      }
      return Int64(id)
    case .regtype:
      guard let id = typeID(name, context.catalog) else {
        throw .sql("42704", "type \"\(name)\" does not exist")
      }
      return Int64(id.rawValue)
    case .regnamespace, .regrole:
      let isRole = type == .regrole
      guard
        case .int(let id) =
          try context.catalog.answer(isRole ? .role(name) : .schema(name), &context)
      else {
        throw isRole
          ? .sql("42704", "role \"\(name)\" does not exist")
          : .sql("3F000", "schema \"\(name)\" does not exist")
      }
      return id
    default:
      throw .sql("42883", "function \"\(name)\" does not exist")
    }
  }

  /// A type by the SQL name or the catalog's.
  static func typeID(_ name: String, _ catalog: any CatalogAccess) -> TypeID? {
    let lower = name.lowercased().split(separator: " ").joined(separator: " ")
    if lower.hasSuffix("[]") {
      guard let element = typeID(String(lower.dropLast(2)), catalog) else { return nil }
      return catalog.typeInfo(element)?.arrayID
    }
    let head = lower.prefix { $0 != "(" }.trimmingBlanks
    if let alias = aliases[head] { return alias }
    let path = head.split(separator: ".").map(String.init)
    if path.count == 2 { return catalog.typeID(named: path[1], schema: path[0]) }
    if let found = catalog.typeID(named: head, schema: nil) { return found }
    return BuiltinTypes.byID.values.first { $0.displayName == lower }?.id
  }

  private static let aliases: [String: TypeID] = [
    "int": .int4, "integer": .int4, "smallint": .int2, "bigint": .int8, "real": .float4,
    "float": .float8, "double precision": .float8, "decimal": .numeric, "dec": .numeric,
    "boolean": .bool, "character varying": .varchar, "character": .bpchar, "char": .bpchar,
    "timestamp": .timestamp, "timestamp without time zone": .timestamp,
    "timestamp with time zone": .timestamptz, "time without time zone": .time,
    "time with time zone": .timetz, "bit varying": .varbit,
  ]

  static func printed(_ number: Int64, as type: TypeID, _ context: inout EvaluationContext)
    -> [UInt8]
  {
    if number == 0 { return [UInt8(ascii: "-")] }
    let name: String? =
      switch type {
      case .regclass: context.catalog.relationName(UInt32(truncatingIfNeeded: number))
      case .regtype:
        context.catalog.typeInfo(TypeID(UInt32(truncatingIfNeeded: number)))?.displayName
      case .regnamespace:
        context.catalog.schemaName(UInt32(truncatingIfNeeded: number))
      case .regrole: number == 10 ? SQLSession.superuser : nil
      default: nil
      }
    return Array((name ?? String(number)).utf8)
  }
}

extension Substring {
  /// Without blanks at both ends.
  var trimmingBlanks: String {
    String(decoding: Blanks.trimmed(Array(utf8)), as: UTF8.self)
  }
}
