/// What a cell's text is, for formats that know more than text.
enum CellText {
  /// Whether a text is a number in JSON's grammar: `NaN`, `1e`, `+1` and `01` are not.
  static func isJSONNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let integerCount = dropDigits(&rest)
    guard integerCount > 0, !startsWithZero || integerCount == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard dropDigits(&rest) > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard dropDigits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// What a truth value's text says: `t`, `true`, `f`, `false`; nil for anything else.
  static func boolean(_ text: ArraySlice<UInt8>) -> Bool? {
    switch String(decoding: text, as: UTF8.self).lowercased() {
    case "t", "true": true
    case "f", "false": false
    default: nil
    }
  }

  private static func dropDigits(_ text: inout ArraySlice<UInt8>) -> Int {
    let count = text.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
    text.removeFirst(count)
    return count
  }
}
