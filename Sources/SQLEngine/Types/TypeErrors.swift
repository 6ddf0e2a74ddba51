import Core

extension EngineError {
  /// An error with an SQLSTATE; its class decides the category.
  static func sql(
    _ code: String, _ message: String, hint: String? = nil, detail: String? = nil
  ) -> EngineError {
    EngineError(code, category(ofState: code), message, hint: hint, detail: detail)
  }

  private static func category(ofState code: String) -> Category {
    switch code.prefix(2) {
    case "23": .constraint
    case "40": .conflict
    case "42": code == "42601" ? .syntax : .reference
    case "0A": .unsupported
    case "53", "54": .limit
    case "57": .interrupted
    case "58", "XX": .corruption
    default: .usage
    }
  }

  static func undefinedRelation(id: UInt32) -> EngineError {
    .sql("42P01", "relation with OID \(id) does not exist")
  }

  /// 22P02: a text that is no value of the type.
  static func invalidText(_ text: [UInt8], for typeName: String) -> EngineError {
    let shown = String(decoding: text, as: UTF8.self)
    return .sql("22P02", "invalid input syntax for type \(typeName): \"\(shown)\"")
  }

  /// 22003, as in `integer out of range`.
  static func outOfRange(_ typeName: String) -> EngineError {
    .sql("22003", "\(typeName) out of range")
  }

  static let divisionByZero = EngineError.sql("22012", "division by zero")

  /// 22023: invalid_parameter_value.
  /// - Parameter bytes: the first that are no character.
  static func invalidUTF8(_ bytes: [UInt8]) -> EngineError {
    let shown = bytes.map { "0x" + String(decoding: Hex.encode([$0]), as: UTF8.self) }
    return .sql(
      "22021", "invalid byte sequence for encoding \"UTF8\": \(shown.joined(separator: " "))")
  }

  static func invalidParameter(_ message: String, hint: String? = nil) -> EngineError {
    .sql("22023", message, hint: hint)
  }
}
