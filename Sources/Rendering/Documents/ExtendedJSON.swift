import Core

/// MongoDB's types inside JSON: an object with one member whose name begins with `$`.
///
/// **Source:** MongoDB Extended JSON v2 specification.
enum ExtendedJSON {
  /// Canonical becomes relaxed: numbers and dates of our days lose their wrappers, all else stays.
  static func relaxed(_ value: JSON) -> JSON {
    switch value {
    case .array(let elements): return .array(elements.map(relaxed))
    case .object(let members):
      if let plain = relaxedScalar(value) { return plain }
      return .object(members.map { JSON.Member($0.name, relaxed($0.value)) })
    default: return value
    }
  }

  private static func relaxedScalar(_ value: JSON) -> JSON? {
    guard let (name, payload) = wrapped(value) else { return nil }
    switch name {
    case "$numberInt", "$numberLong": return payload.stringValue.map { .number($0) }
    case "$numberDouble":
      guard let text = payload.stringValue, CellText.isJSONNumber(ArraySlice(text.utf8)) else {
        return nil
      }
      return .number(text)
    case "$date":
      guard let milliseconds = dateMilliseconds(payload),
        (0..<253_402_300_800_000).contains(milliseconds)
      else { return nil }
      return ["$date": .string(CalendarText.text(ofMilliseconds: milliseconds))]
    default: return nil
    }
  }

  /// The one member of a type wrapper.
  static func wrapped(_ value: JSON) -> (name: String, payload: JSON)? {
    guard case .object(let members) = value, members.count == 1, members[0].name.hasPrefix("$")
    else { return nil }
    return (members[0].name, members[0].value)
  }

  /// Milliseconds since 1970 of a canonical `$date`.
  static func dateMilliseconds(_ payload: JSON) -> Int64? {
    if case .number(let digits) = payload { return Int64(digits) }
    return payload["$numberLong"]?.stringValue.flatMap { Int64($0) }
  }
}
