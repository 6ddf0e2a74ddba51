/// Types' names with their modifiers, as format_type prints them.
enum TypeNames {
  static func display(_ type: SQLType, _ catalog: any CatalogAccess) -> String {
    guard let info = catalog.typeInfo(type.id) else { return type.id == .none ? "-" : "???" }
    if case .array(let element) = info.kind {
      return display(SQLType(element, modifier: type.modifier), catalog) + "[]"
    }
    guard type.modifier >= 0 else {
      // format_type says `"char"` and bpchar for char without a length, when a modifier was given.
      return info.displayName
    }
    return withModifier(type, info.displayName)
  }

  private static func withModifier(_ type: SQLType, _ name: String) -> String {
    let modifier = type.modifier
    switch type.id {
    case .varchar, .bpchar: return "\(name)(\(modifier - 4))"
    case .numeric:
      let precision = (modifier - 4) >> 16 & 0xffff
      let scale = ((modifier - 4) & 0x7ff ^ 1024) - 1024
      return "numeric(\(precision),\(scale))"
    case .bit, .varbit: return "\(name)(\(modifier))"
    case .time: return "time(\(modifier)) without time zone"
    case .timetz: return "time(\(modifier)) with time zone"
    case .timestamp: return "timestamp(\(modifier)) without time zone"
    case .timestamptz: return "timestamp(\(modifier)) with time zone"
    case .interval:
      let fields = IntervalFields.name(ofMask: modifier >> 16 & 0x7fff)
      let precision = modifier & 0xffff
      return "interval" + (fields.map { " \($0)" } ?? "")
        + (precision == 0xffff ? "" : "(\(precision))")
    default: return name
    }
  }
}

/// The fields an interval's modifier may keep: bits as in PostgreSQL's INTERVAL_MASK.
enum IntervalFields {
  static let month: Int32 = 1 << 1
  static let year: Int32 = 1 << 2
  static let day: Int32 = 1 << 3
  static let hour: Int32 = 1 << 10
  static let minute: Int32 = 1 << 11
  static let second: Int32 = 1 << 12
  static let all: Int32 = 0x7fff

  private static let names: [(mask: Int32, name: String)] = [
    (year, "year"), (month, "month"), (day, "day"), (hour, "hour"), (minute, "minute"),
    (second, "second"), (year | month, "year to month"), (day | hour, "day to hour"),
    (day | hour | minute, "day to minute"), (day | hour | minute | second, "day to second"),
    (hour | minute, "hour to minute"), (hour | minute | second, "hour to second"),
    (minute | second, "minute to second"),
  ]

  static func name(ofMask mask: Int32) -> String? { names.first { $0.mask == mask }?.name }

  /// The mask of `year to month` and the like, in lower case; nil for what is no such name.
  static func mask(named name: String) -> Int32? { names.first { $0.name == name }?.mask }
}
