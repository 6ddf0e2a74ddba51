/// A jsonb value as a tree.
///
/// Invariant: an object's members are sorted by the length of the key in bytes, then by its bytes,
/// and no key is there twice (as PostgreSQL's jsonb orders them).
enum JSONNode: Sendable {
  case null
  case bool(Bool)
  case number(Numeric)
  case string([UInt8])
  case array([JSONNode])
  case object([Member])

  struct Member: Sendable {
    var key: [UInt8]
    var value: JSONNode
  }
}
