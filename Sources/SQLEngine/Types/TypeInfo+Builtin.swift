/// The rows of pg_type that Loupe has, with PostgreSQL 15's numbers.
///
/// **Source:** PostgreSQL 15, src/include/catalog/pg_type.dat.
enum BuiltinTypes {
  /// Every built-in type, arrays included, by number.
  static let byID: [TypeID: TypeInfo] = {
    var result: [TypeID: TypeInfo] = [:]
    for type in base + pseudo + ranges {
      result[type.id] = type
      if type.arrayID != .none { result[type.arrayID] = array(of: type) }
    }
    return result
  }()

  /// Every built-in type's number, by its name in pg_type.
  static let byName: [String: TypeID] = {
    var result: [String: TypeID] = [:]
    for (id, type) in byID { result[type.name] = id }
    return result
  }()

  /// The array type that goes with a type.
  static func array(of type: TypeInfo) -> TypeInfo {
    TypeInfo(
      id: type.arrayID, name: "_" + type.name, displayName: type.displayName + "[]",
      category: .array, isPreferred: false, kind: .array(element: type.id), arrayID: .none,
      length: -1)
  }

  private static func type(
    _ id: UInt32, _ name: String, _ displayName: String, _ category: TypeInfo.Category,
    length: Int, array: UInt32, preferred: Bool = false, kind: TypeInfo.Kind = .base
  ) -> TypeInfo {
    TypeInfo(
      id: TypeID(id), name: name, displayName: displayName, category: category,
      isPreferred: preferred, kind: kind, arrayID: TypeID(array), length: length)
  }

  private static let base: [TypeInfo] = [
    type(16, "bool", "boolean", .boolean, length: 1, array: 1000, preferred: true),
    type(17, "bytea", "bytea", .user, length: -1, array: 1001),
    type(18, "char", "\"char\"", .internalUse, length: 1, array: 1002),
    type(19, "name", "name", .string, length: 64, array: 1003),
    type(20, "int8", "bigint", .numeric, length: 8, array: 1016),
    type(21, "int2", "smallint", .numeric, length: 2, array: 1005),
    type(23, "int4", "integer", .numeric, length: 4, array: 1007),
    type(24, "regproc", "regproc", .numeric, length: 4, array: 1008),
    type(25, "text", "text", .string, length: -1, array: 1009, preferred: true),
    type(26, "oid", "oid", .numeric, length: 4, array: 1028, preferred: true),
    type(27, "tid", "tid", .user, length: 6, array: 1010),
    type(28, "xid", "xid", .user, length: 4, array: 1011),
    type(29, "cid", "cid", .user, length: 4, array: 1012),
    type(114, "json", "json", .user, length: -1, array: 199),
    type(650, "cidr", "cidr", .network, length: -1, array: 651),
    type(700, "float4", "real", .numeric, length: 4, array: 1021),
    type(701, "float8", "double precision", .numeric, length: 8, array: 1022, preferred: true),
    type(790, "money", "money", .numeric, length: 8, array: 791),
    type(869, "inet", "inet", .network, length: -1, array: 1041, preferred: true),
    type(1042, "bpchar", "character", .string, length: -1, array: 1014),
    type(1043, "varchar", "character varying", .string, length: -1, array: 1015),
    type(1082, "date", "date", .dateTime, length: 4, array: 1182),
    type(1083, "time", "time without time zone", .dateTime, length: 8, array: 1183),
    type(1114, "timestamp", "timestamp without time zone", .dateTime, length: 8, array: 1115),
    type(
      1184, "timestamptz", "timestamp with time zone", .dateTime, length: 8, array: 1185,
      preferred: true),
    type(1186, "interval", "interval", .timespan, length: 16, array: 1187, preferred: true),
    type(1266, "timetz", "time with time zone", .dateTime, length: 12, array: 1270),
    type(1560, "bit", "bit", .bitString, length: -1, array: 1561),
    type(1562, "varbit", "bit varying", .bitString, length: -1, array: 1563, preferred: true),
    type(1700, "numeric", "numeric", .numeric, length: -1, array: 1231),
    type(1790, "refcursor", "refcursor", .user, length: -1, array: 2201),
    type(2202, "regprocedure", "regprocedure", .numeric, length: 4, array: 2207),
    type(2205, "regclass", "regclass", .numeric, length: 4, array: 2210),
    type(2206, "regtype", "regtype", .numeric, length: 4, array: 2211),
    type(2950, "uuid", "uuid", .user, length: 16, array: 2951),
    type(3220, "pg_lsn", "pg_lsn", .user, length: 8, array: 3221),
    type(3802, "jsonb", "jsonb", .user, length: -1, array: 3807),
    type(4072, "jsonpath", "jsonpath", .user, length: -1, array: 4073),
    type(4089, "regnamespace", "regnamespace", .numeric, length: 4, array: 4090),
    type(4096, "regrole", "regrole", .numeric, length: 4, array: 4097),
    type(5069, "xid8", "xid8", .user, length: 8, array: 271),
  ]

  private static let pseudo: [TypeInfo] = [
    type(705, "unknown", "unknown", .unknown, length: -2, array: 0, kind: .pseudo),
    type(2249, "record", "record", .pseudo, length: -1, array: 2287, kind: .pseudo),
    type(2275, "cstring", "cstring", .pseudo, length: -2, array: 1263, kind: .pseudo),
    type(2276, "any", "\"any\"", .pseudo, length: 4, array: 0, kind: .pseudo),
    type(2277, "anyarray", "anyarray", .pseudo, length: -1, array: 0, kind: .pseudo),
    type(2278, "void", "void", .pseudo, length: 4, array: 0, kind: .pseudo),
    type(2279, "trigger", "trigger", .pseudo, length: 4, array: 0, kind: .pseudo),
    type(2283, "anyelement", "anyelement", .pseudo, length: 4, array: 0, kind: .pseudo),
    type(2776, "anynonarray", "anynonarray", .pseudo, length: 4, array: 0, kind: .pseudo),
    type(3500, "anyenum", "anyenum", .pseudo, length: 4, array: 0, kind: .pseudo),
    type(3831, "anyrange", "anyrange", .pseudo, length: -1, array: 0, kind: .pseudo),
    type(4537, "anymultirange", "anymultirange", .pseudo, length: -1, array: 0, kind: .pseudo),
    type(
      4538, "anycompatiblemultirange", "anycompatiblemultirange", .pseudo, length: -1, array: 0,
      kind: .pseudo),
    type(5077, "anycompatible", "anycompatible", .pseudo, length: 4, array: 0, kind: .pseudo),
    type(
      5078, "anycompatiblearray", "anycompatiblearray", .pseudo, length: -1, array: 0, kind: .pseudo
    ),
    type(
      5079, "anycompatiblenonarray", "anycompatiblenonarray", .pseudo, length: 4, array: 0,
      kind: .pseudo),
    type(
      5080, "anycompatiblerange", "anycompatiblerange", .pseudo, length: -1, array: 0, kind: .pseudo
    ),
  ]

  private static let ranges: [TypeInfo] = [
    type(
      3904, "int4range", "int4range", .range, length: -1, array: 3905,
      kind: .range(subtype: TypeID(23), multirange: TypeID(4451))),
    type(
      3906, "numrange", "numrange", .range, length: -1, array: 3907,
      kind: .range(subtype: TypeID(1700), multirange: TypeID(4532))),
    type(
      3908, "tsrange", "tsrange", .range, length: -1, array: 3909,
      kind: .range(subtype: TypeID(1114), multirange: TypeID(4533))),
    type(
      3910, "tstzrange", "tstzrange", .range, length: -1, array: 3911,
      kind: .range(subtype: TypeID(1184), multirange: TypeID(4534))),
    type(
      3912, "daterange", "daterange", .range, length: -1, array: 3913,
      kind: .range(subtype: TypeID(1082), multirange: TypeID(4535))),
    type(
      3926, "int8range", "int8range", .range, length: -1, array: 3927,
      kind: .range(subtype: TypeID(20), multirange: TypeID(4536))),
    type(
      4451, "int4multirange", "int4multirange", .range, length: -1, array: 6150,
      kind: .multirange(range: TypeID(3904))),
    type(
      4532, "nummultirange", "nummultirange", .range, length: -1, array: 6151,
      kind: .multirange(range: TypeID(3906))),
    type(
      4533, "tsmultirange", "tsmultirange", .range, length: -1, array: 6152,
      kind: .multirange(range: TypeID(3908))),
    type(
      4534, "tstzmultirange", "tstzmultirange", .range, length: -1, array: 6153,
      kind: .multirange(range: TypeID(3910))),
    type(
      4535, "datemultirange", "datemultirange", .range, length: -1, array: 6155,
      kind: .multirange(range: TypeID(3912))),
    type(
      4536, "int8multirange", "int8multirange", .range, length: -1, array: 6157,
      kind: .multirange(range: TypeID(3926))),
  ]
}
