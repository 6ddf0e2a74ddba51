import Core
import SQLSyntax

/// The numbers in parentheses after a type's name.
enum TypeModifiers {
  /// The modifier as PostgreSQL packs it.
  static func encode(_ numbers: [Int], _ type: TypeID, typeName: String, at span: SyntaxSpan)
    throws(EngineError) -> Int32
  {
    guard let first = numbers.first else { return SQLType.noModifier }
    switch type {
    case .varchar, .bpchar:
      guard first >= 1 else {
        throw .sql(
          "22023", "length for type \(type == .varchar ? "varchar" : "char") must be at least 1",
          at: span)
      }
      guard first <= 10_485_760 else {
        throw .sql(
          "22023",
          "length for type \(type == .varchar ? "varchar" : "char") cannot exceed 10485760",
          at: span)
      }
      return Int32(first) + 4
    case .numeric:
      let scale = numbers.count > 1 ? numbers[1] : 0
      guard first >= 1, first <= 1000 else {
        throw .sql(
          "22023", "NUMERIC precision \(first) must be between 1 and 1000", at: span)
      }
      guard scale >= -1000, scale <= 1000 else {
        throw .sql(
          "22023", "NUMERIC scale \(scale) must be between -1000 and 1000", at: span)
      }
      return SQLType.numeric(precision: first, scale: scale).modifier
    case .time, .timetz, .timestamp, .timestamptz: return Int32(max(0, min(first, 6)))
    case .interval: return Int32(0x7FFF << 16 | max(0, min(first, 6)))
    case .bit, .varbit:
      guard first >= 1 else {
        throw .sql("22023", "length for type \(typeName) must be at least 1", at: span)
      }
      return Int32(first)
    default:
      throw .sql("42601", "type modifier is not allowed for type \"\(typeName)\"", at: span)
    }
  }
}
