import Core

/// Values without parts, as one types them in `mongosh`.
enum ShellScalar {
  /// The text of a type wrapper: `ObjectId('…')`; nil if the object is a document.
  static func text(of value: JSON) -> String? {
    if let expression = regularExpression(value) { return expression }
    guard let (name, payload) = ExtendedJSON.wrapped(value) else { return nil }
    let text = payload.stringValue
    switch name {
    case "$numberInt": return text
    case "$numberDouble": return text.map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0 }
    case "$numberLong": return text.map { "Long('\($0)')" }
    case "$numberDecimal": return text.map { "Decimal128('\($0)')" }
    case "$oid": return text.map { "ObjectId('\($0)')" }
    case "$symbol": return text.map { "BSONSymbol(\(quoted($0)))" }
    case "$code": return text.map { "Code(\(quoted($0)))" }
    case "$date":
      return ExtendedJSON.dateMilliseconds(payload).map {
        "ISODate('\(CalendarText.text(ofMilliseconds: $0))')"
      }
    case "$timestamp":
      guard case .number(let time)? = payload["t"], case .number(let increment)? = payload["i"]
      else { return nil }
      return "Timestamp({ t: \(time), i: \(increment) })"
    case "$binary": return binary(payload)
    case "$minKey": return "MinKey()"
    case "$maxKey": return "MaxKey()"
    case "$undefined": return "undefined"
    default: return nil
    }
  }

  private static func regularExpression(_ value: JSON) -> String? {
    guard let (name, payload) = ExtendedJSON.wrapped(value), name == "$regularExpression",
      let pattern = payload["pattern"]?.stringValue, let options = payload["options"]?.stringValue
    else { return nil }
    return "/\(VisibleText.line(pattern))/\(options)"
  }

  private static func binary(_ payload: JSON) -> String? {
    guard let text = payload["base64"]?.stringValue,
      let type = payload["subType"]?.stringValue.flatMap({ UInt8($0, radix: 16) })
    else { return nil }
    if type == 4, let bytes = Base64.bytes(of: text), bytes.count == 16 {
      let hex = bytes.map(VisibleText.hex)
      let groups = [hex[..<4], hex[4..<6], hex[6..<8], hex[8..<10], hex[10...]]
      return "UUID('\(groups.map { $0.joined() }.joined(separator: "-"))')"
    }
    return "Binary.createFromBase64('\(text)', \(type))"
  }

  /// A text in the quotes that need no escape if possible: `'a'`, `"it's"`.
  static func quoted(_ text: String) -> String {
    let mark: Character
    if !text.contains("'") {
      mark = "'"
    } else if !text.contains("\"") {
      mark = "\""
    } else {
      mark = text.contains("`") ? "'" : "`"
    }
    var result = String(mark)
    for character in text {
      switch character {
      case mark, "\\": result += "\\\(character)"
      default: result += VisibleText.line(String(character))
      }
    }
    return result + String(mark)
  }

  /// A member's name: bare where it is an identifier.
  static func memberName(_ name: String) -> String {
    let isIdentifier = name.utf8.enumerated().allSatisfy { index, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"), UInt8(ascii: "$"):
        true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): index > 0
      default: false
      }
    }
    return isIdentifier && !name.isEmpty ? name : quoted(name)
  }
}
