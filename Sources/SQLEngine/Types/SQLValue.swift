/// One value, without its type: whoever holds it knows the type from the catalog or the binder.
///
/// Dates and times are ints on PostgreSQL's scale: `date` in days since 2000-01-01, `timestamp`
/// and `timestamptz` in microseconds since 2000-01-01 00:00 (UTC), `time` in microseconds since
/// midnight; `Int64.max` and `.min` are `infinity` and `-infinity` of timestamps, `Int32.max` and
/// `.min` those of dates. An enum's value is an int that the catalog gave to the label, in the
/// order of the labels.
enum SQLValue: Sendable {
  case null
  case bool(Bool)
  /// smallint, integer, bigint, oid and its kin, date, time, timestamp, timestamptz, enums.
  case int(Int64)
  /// double precision; real, already rounded to 24 bits.
  case double(Double)
  case numeric(Numeric)
  /// text, varchar, char(n) (padded), name, json, bytea, "char", jsonpath, refcursor; in UTF-8
  /// except bytea.
  case text([UInt8])
  case interval(Interval)
  /// time with time zone.
  case timetz(TimeTZ)
  case uuid(UUIDValue)
  case bits(BitString)
  case jsonb(JSONNode)
  indirect case array(SQLArray)
  indirect case record(SQLRecord)
  indirect case range(SQLRange)
  case multirange([SQLRange])

  static func text(_ string: String) -> SQLValue { .text(Array(string.utf8)) }
  static func int(_ value: Int) -> SQLValue { .int(Int64(value)) }

  var isNull: Bool { if case .null = self { true } else { false } }
}

/// time with time zone: microseconds since midnight there, and seconds west of Greenwich.
struct TimeTZ: Sendable, Equatable {
  var microseconds: Int64
  var zoneSecondsWest: Int32
}

/// 128 bits, in the order of their text.
struct UUIDValue: Sendable, Equatable {
  var high: UInt64
  var low: UInt64
}

/// `bit(n)` and `bit varying`: bits from the left in bytes, the last one filled up with zeros.
struct BitString: Sendable, Equatable {
  var bytes: [UInt8]
  var count: Int
}

/// A span of time in three parts that don't convert into each other by themselves.
struct Interval: Sendable, Equatable {
  var months: Int32
  var days: Int32
  var microseconds: Int64

  init(months: Int32 = 0, days: Int32 = 0, microseconds: Int64 = 0) {
    self.months = months
    self.days = days
    self.microseconds = microseconds
  }
}

/// An array of any number of dimensions, row by row.
struct SQLArray: Sendable {
  /// One dimension: its first subscript and how many there are.
  struct Dimension: Sendable, Equatable {
    var lowerBound: Int
    var count: Int
  }

  /// Empty for the empty array.
  var dimensions: [Dimension]
  var elements: [SQLValue]
  var elementType: TypeID

  /// One dimension with subscripts from 1; the empty array if there are no elements.
  init(_ elements: [SQLValue], of elementType: TypeID) {
    dimensions = elements.isEmpty ? [] : [Dimension(lowerBound: 1, count: elements.count)]
    self.elements = elements
    self.elementType = elementType
  }

  init(_ elements: [SQLValue], dimensions: [Dimension], of elementType: TypeID) {
    self.dimensions = dimensions
    self.elements = elements
    self.elementType = elementType
  }
}

/// A row as a value: of a composite type, a table's row, or of `ROW(…)`.
struct SQLRecord: Sendable {
  /// ``TypeID/record`` for `ROW(…)`.
  var type: TypeID
  var fields: [TypeInfo.Field]
  var values: [SQLValue]
}

/// A range; a nil bound is infinite.
struct SQLRange: Sendable {
  var isEmpty: Bool
  var lower: SQLValue?
  var upper: SQLValue?
  var lowerIsInclusive: Bool
  var upperIsInclusive: Bool
}
