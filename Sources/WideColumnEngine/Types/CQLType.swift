/// The type of a value.
///
/// A value is its bytes in the encodings of Cassandra's native protocol (version 4 and later); null
/// is the absence of bytes. Most types also know an *empty* value of no bytes, which is not null.
///
/// | type | bytes |
/// | --- | --- |
/// | tinyint, smallint, int, bigint, counter | 1, 2, 4, 8: two's complement, big-endian |
/// | varint | two's complement, big-endian, as few bytes as do |
/// | decimal | the scale as an int, then the unscaled value as a varint |
/// | float, double | IEEE 754, 4 or 8, big-endian |
/// | boolean | 1: 00 or 01 |
/// | ascii, text, blob | as they are |
/// | timestamp | milliseconds since 1970 as a bigint |
/// | date | days since 1970 plus 2³¹, unsigned, 4 |
/// | time | nanoseconds since midnight as a bigint |
/// | uuid, timeuuid | 16 |
/// | inet | 4 or 16 |
/// | duration | months, days, nanoseconds, each a zigzag vint |
/// | list, set | the count as an int, then each element: its size as an int, its bytes |
/// | map | the count as an int, then each key and value alike |
/// | tuple, user type | each field: its size as an int (-1: null), its bytes; the last may lack |
///
/// **Source:** Cassandra's `native_protocol_v5.spec`, section 6.
indirect enum CQLType: Hashable, Sendable {
  case ascii, bigint, blob, boolean, counter, date, decimal, double, duration, empty, float, inet
  case int, smallint, text, time, timestamp, timeuuid, tinyint, uuid, varint
  case list(CQLType, isFrozen: Bool)
  case set(CQLType, isFrozen: Bool)
  case map(key: CQLType, value: CQLType, isFrozen: Bool)
  /// Always frozen.
  case tuple([CQLType])
  case user(UserType)
}

/// A type that `CREATE TYPE` made, as it stood when it was looked up.
struct UserType: Hashable, Sendable {
  struct Field: Hashable, Sendable {
    var name: String
    var type: CQLType
  }

  var keyspace: String
  var name: String
  var fields: [Field]
  var isFrozen: Bool

  /// The place of a field; nil if there is none of this name.
  func index(of field: String) -> Int? { fields.firstIndex { $0.name == field } }

  /// The same type with everything in it frozen.
  var frozen: UserType {
    UserType(
      keyspace: keyspace, name: name,
      fields: fields.map { Field(name: $0.name, type: $0.type.frozen) }, isFrozen: true)
  }
}
