/// Which type: PostgreSQL's object identifier of it in pg_type.
///
/// Built-in types have PostgreSQL's own numbers; the catalog gives numbers from
/// ``firstUserDefined`` to the types that users make, and to the array type of each.
struct TypeID: RawRepresentable, Hashable, Comparable, Sendable {
  var rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }
  init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// The lowest number the catalog may give away.
  static let firstUserDefined = TypeID(16384)

  static func < (a: TypeID, b: TypeID) -> Bool { a.rawValue < b.rawValue }
}

extension TypeID {
  static let none = TypeID(0)
  static let bool = TypeID(16)
  static let bytea = TypeID(17)
  static let internalChar = TypeID(18)
  static let name = TypeID(19)
  static let int8 = TypeID(20)
  static let int2 = TypeID(21)
  static let int4 = TypeID(23)
  static let regproc = TypeID(24)
  static let text = TypeID(25)
  static let oid = TypeID(26)
  static let tid = TypeID(27)
  static let xid = TypeID(28)
  static let cid = TypeID(29)
  static let json = TypeID(114)
  static let float4 = TypeID(700)
  static let float8 = TypeID(701)
  static let unknown = TypeID(705)
  static let money = TypeID(790)
  static let cidr = TypeID(650)
  static let inet = TypeID(869)
  static let bpchar = TypeID(1042)
  static let varchar = TypeID(1043)
  static let date = TypeID(1082)
  static let time = TypeID(1083)
  static let timestamp = TypeID(1114)
  static let timestamptz = TypeID(1184)
  static let interval = TypeID(1186)
  static let timetz = TypeID(1266)
  static let bit = TypeID(1560)
  static let varbit = TypeID(1562)
  static let numeric = TypeID(1700)
  static let refcursor = TypeID(1790)
  static let regprocedure = TypeID(2202)
  static let regclass = TypeID(2205)
  static let regtype = TypeID(2206)
  static let regnamespace = TypeID(4089)
  static let regrole = TypeID(4096)
  static let uuid = TypeID(2950)
  static let jsonb = TypeID(3802)
  static let jsonpath = TypeID(4072)
  static let int4range = TypeID(3904)
  static let numrange = TypeID(3906)
  static let tsrange = TypeID(3908)
  static let tstzrange = TypeID(3910)
  static let daterange = TypeID(3912)
  static let int8range = TypeID(3926)
  static let int4multirange = TypeID(4451)
  static let nummultirange = TypeID(4532)
  static let tsmultirange = TypeID(4533)
  static let tstzmultirange = TypeID(4534)
  static let datemultirange = TypeID(4535)
  static let int8multirange = TypeID(4536)

  // Pseudo-types: they stand in signatures, never for a stored value.
  static let record = TypeID(2249)
  static let recordArray = TypeID(2287)
  static let cstring = TypeID(2275)
  static let any = TypeID(2276)
  static let anyArray = TypeID(2277)
  static let void = TypeID(2278)
  static let trigger = TypeID(2279)
  static let anyElement = TypeID(2283)
  static let anyNonArray = TypeID(2776)
  static let anyEnum = TypeID(3500)
  static let anyRange = TypeID(3831)
  static let anyMultirange = TypeID(4537)
  static let anyCompatible = TypeID(5077)
  static let anyCompatibleArray = TypeID(5078)
  static let anyCompatibleNonArray = TypeID(5079)
  static let anyCompatibleRange = TypeID(5080)
  static let anyCompatibleMultirange = TypeID(4538)

  static let int2Array = TypeID(1005)
  static let int4Array = TypeID(1007)
  static let int8Array = TypeID(1016)
  static let textArray = TypeID(1009)
  static let nameArray = TypeID(1003)
  static let oidArray = TypeID(1028)
  static let float4Array = TypeID(1021)
  static let float8Array = TypeID(1022)
  static let numericArray = TypeID(1231)
  static let boolArray = TypeID(1000)
  static let intervalArray = TypeID(1187)
  static let jsonbArray = TypeID(3807)

  /// Whether the type stands for another that a call decides.
  var isPolymorphic: Bool { isElementPolymorphic || isCompatiblePolymorphic }

  /// The family in which all arguments must be of one type.
  var isElementPolymorphic: Bool {
    [.anyElement, .anyArray, .anyNonArray, .anyEnum, .anyRange, .anyMultirange].contains(self)
  }

  /// The family whose arguments are brought to a common type.
  var isCompatiblePolymorphic: Bool {
    [
      .anyCompatible, .anyCompatibleArray, .anyCompatibleNonArray, .anyCompatibleRange,
      .anyCompatibleMultirange,
    ].contains(self)
  }
}
