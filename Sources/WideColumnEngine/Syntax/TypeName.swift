import Core

/// A type as written, before its user types are looked up.
struct TypeName: Equatable, Sendable {
  indirect enum Kind: Equatable, Sendable {
    /// A native type, `counter` and `duration` included.
    case native(CQLType)
    case list(TypeName)
    case set(TypeName)
    case map(key: TypeName, value: TypeName)
    case tuple([TypeName])
    case user(QualifiedName)
    case frozen(TypeName)
    /// A type by the name of its class: `'org.apache.cassandra.db.marshal.Int32Type'`.
    case custom(String)
  }

  var kind: Kind
  var span: SourceSpan
}
