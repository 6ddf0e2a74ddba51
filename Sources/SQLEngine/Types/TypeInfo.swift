/// What the catalog knows of one type: a row of pg_type.
struct TypeInfo: Sendable {
  /// pg_type.typcategory: decides what is coerced to what.
  enum Category: Character, Sendable {
    case array = "A"
    case boolean = "B"
    case composite = "C"
    case dateTime = "D"
    case enumeration = "E"
    case geometric = "G"
    case network = "I"
    case numeric = "N"
    case pseudo = "P"
    case range = "R"
    case string = "S"
    case timespan = "T"
    case user = "U"
    case bitString = "V"
    case unknown = "X"
    case internalUse = "Z"
  }

  /// How values of the type are made up.
  enum Kind: Sendable {
    case base
    case pseudo
    case array(element: TypeID)
    case domain(base: SQLType)
    case enumeration
    case composite(fields: [Field])
    case range(subtype: TypeID, multirange: TypeID)
    case multirange(range: TypeID)
  }

  /// One attribute of a composite type.
  struct Field: Sendable, Equatable {
    var name: String
    var type: SQLType
  }

  var id: TypeID
  /// pg_type.typname, as in `int4`.
  var name: String
  /// As format_type prints it, as in `integer`; for a user's type with its schema if that is not
  /// on the search path.
  var displayName: String
  var category: Category
  /// Wins over others of its category when a call is ambiguous.
  var isPreferred: Bool
  var kind: Kind
  /// The type of arrays of it; ``TypeID/none`` if there is none.
  var arrayID: TypeID
  /// pg_type.typlen: -1 for varying, -2 for null-terminated.
  var length: Int

  var isArray: Bool { if case .array = kind { true } else { false } }
  var isDomain: Bool { if case .domain = kind { true } else { false } }
  var isComposite: Bool { if case .composite = kind { true } else { id == .record } }
  var isEnumeration: Bool { if case .enumeration = kind { true } else { false } }
  var isRange: Bool { if case .range = kind { true } else { false } }

  /// The type of an array's elements; nil for what is no array.
  var elementID: TypeID? { if case .array(let element) = kind { element } else { nil } }
}
