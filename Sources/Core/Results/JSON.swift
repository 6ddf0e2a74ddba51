/// A JSON value that keeps what was written: member order, and numbers as their digits.
public indirect enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  /// A number as JSON text, never rounded by passing through a `Double`.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A name and its value.
  public struct Member: Equatable, Sendable {
    public var name: String
    public var value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  public static func int(_ value: some BinaryInteger) -> JSON { .number(String(value)) }

  /// The value of a member, nil if this is no object or has no such member.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }

  public init(arrayLiteral elements: JSON...) { self = .array(elements) }

  public init(stringLiteral value: String) { self = .string(value) }

  public init(integerLiteral value: Int) { self = .number(String(value)) }

  public init(booleanLiteral value: Bool) { self = .bool(value) }
}
