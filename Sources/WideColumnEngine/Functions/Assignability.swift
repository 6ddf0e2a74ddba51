/// How well something fits a place: Cassandra prefers functions whose arguments fit exactly.
enum Assignability: Int, Comparable, Sendable {
  case none, weak, exact

  static func < (a: Assignability, b: Assignability) -> Bool { a.rawValue < b.rawValue }
}

extension CQLType {
  /// How well values of another type fit a place of this one.
  func assignability(of other: CQLType) -> Assignability {
    if frozen == other.frozen { return .exact }
    return acceptsValues(of: other) ? .weak : .none
  }

  /// Whether the bytes of another type's values are values of this one.
  private func acceptsValues(of other: CQLType) -> Bool {
    switch (self, other) {
    case (.blob, .counter): false
    case (.blob, _), (.text, .ascii), (.bigint, .timestamp), (.timestamp, .bigint),
      (.time, .bigint), (.uuid, .timeuuid), (.varint, .int), (.varint, .bigint):
      true
    case (.list(let a, _), .list(let b, _)), (.set(let a, _), .set(let b, _)):
      a.assignability(of: b) != .none
    case (.map(let key, let value, _), .map(let otherKey, let otherValue, _)):
      key.assignability(of: otherKey) != .none && value.assignability(of: otherValue) != .none
    case (.tuple(let fields), .tuple(let others)):
      fields.count >= others.count
        && zip(fields, others).allSatisfy { $0.assignability(of: $1) != .none }
    default: false
    }
  }
}

extension Constant {
  /// The type that a constant has where its place does not say: the smallest number that holds it.
  var preferredType: CQLType {
    switch kind {
    case .string: text.utf8.allSatisfy { $0 < 0x80 } ? .ascii : .text
    case .integer: Int32(text) != nil ? .int : Int64(text) != nil ? .bigint : .varint
    case .float: isExactDouble ? .double : .decimal
    case .uuid: .uuid
    case .boolean: .boolean
    case .hexadecimal: .blob
    case .duration: .duration
    }
  }

  private var isExactDouble: Bool {
    guard let decimal = BigDecimal(text) else { return true }
    return BigDecimal(decimal.double) == decimal
  }
}
