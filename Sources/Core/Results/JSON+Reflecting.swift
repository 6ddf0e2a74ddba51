extension JSON {
  /// The stored properties of a value as JSON: how a snapshot becomes machine-readable.
  ///
  /// Structs become objects in declaration order, collections arrays, optionals their value or
  /// null; an enum case is its name, or an object of its name and payload; bytes become text where
  /// they are UTF-8.
  public init(reflecting value: Any) {
    switch value {
    case let json as JSON: self = json
    case let flag as Bool: self = .bool(flag)
    case let text as String: self = .string(text)
    case let number as any BinaryInteger: self = .number(String(describing: number))
    case let number as Double:
      self =
        number.isFinite ? .number(String(describing: number)) : .string(String(describing: number))
    // Any empty array can be cast to any other: the type itself is asked.
    case let bytes as [UInt8] where type(of: value) == [UInt8].self:
      self = .string(String(decoding: bytes, as: UTF8.self))
    default: self = JSON.reflectingChildren(of: value)
    }
  }

  private static func reflectingChildren(of value: Any) -> JSON {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { JSON(reflecting: $0.value) } ?? .null
    case .collection, .set: return .array(mirror.children.map { JSON(reflecting: $0.value) })
    case .enum:
      guard let payload = mirror.children.first else { return .string(String(describing: value)) }
      return .object([Member(payload.label ?? "case", JSON(reflecting: payload.value))])
    case .tuple, .struct, .class:
      let members = mirror.children.enumerated().map {
        Member($1.label ?? String($0), JSON(reflecting: $1.value))
      }
      return .object(members)
    default: return .string(String(describing: value))
    }
  }
}
