/// A type as a column or an expression has it: which one, and its modifier.
///
/// The modifier is PostgreSQL's number: `varchar(n)` and `char(n)` n + 4; `numeric(p, s)`
/// `(p << 16 | s & 0x7ff) + 4`; `time(p)` and `timestamp(p)` p; `interval` fields `<< 16 | p`;
/// `bit(n)` n.
struct SQLType: Hashable, Sendable {
  var id: TypeID
  /// ``noModifier`` if there is none.
  var modifier: Int32

  static let noModifier: Int32 = -1

  init(_ id: TypeID, modifier: Int32 = Self.noModifier) {
    self.id = id
    self.modifier = modifier
  }

  static let bool = SQLType(.bool)
  static let int2 = SQLType(.int2)
  static let int4 = SQLType(.int4)
  static let int8 = SQLType(.int8)
  static let float4 = SQLType(.float4)
  static let float8 = SQLType(.float8)
  static let numeric = SQLType(.numeric)
  static let text = SQLType(.text)
  static let name = SQLType(.name)
  static let bytea = SQLType(.bytea)
  static let oid = SQLType(.oid)
  static let date = SQLType(.date)
  static let timestamp = SQLType(.timestamp)
  static let timestamptz = SQLType(.timestamptz)
  static let interval = SQLType(.interval)
  static let jsonb = SQLType(.jsonb)
  static let json = SQLType(.json)
  static let record = SQLType(.record)
  /// The type of a quoted literal whose context has not decided it.
  static let unknown = SQLType(.unknown)

  /// `numeric(precision, scale)`.
  static func numeric(precision: Int, scale: Int) -> SQLType {
    SQLType(.numeric, modifier: Int32((precision << 16) | (scale & 0x7ff)) + 4)
  }
  static func varchar(_ count: Int) -> SQLType { SQLType(.varchar, modifier: Int32(count) + 4) }
  static func character(_ count: Int) -> SQLType { SQLType(.bpchar, modifier: Int32(count) + 4) }
}
