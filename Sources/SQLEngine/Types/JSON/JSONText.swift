import Core

/// The text form of jsonb, and the check of json.
enum JSONText {
  /// How deep arrays and objects may be nested; deeper ones would exhaust the stack.
  static let depthMax = 1_000

  static func parse(_ text: [UInt8]) throws(EngineError) -> JSONNode {
    var parser = JSONTextParser(text: text, decodes: true)
    return try parser.parseDocument()
  }

  /// A json value is kept as it was written, once it is known to be well formed.
  static func validated(_ text: [UInt8]) throws(EngineError) -> [UInt8] {
    var parser = JSONTextParser(text: text, decodes: false)
    _ = try parser.parseDocument()
    return text
  }

  /// jsonb's text: `{"a": 1, "b": [1, 2]}`.
  static func printed(_ node: JSONNode) -> [UInt8] {
    var result: [UInt8] = []
    append(node, to: &result)
    return result
  }

  private static func append(_ node: JSONNode, to result: inout [UInt8]) {
    switch node {
    case .null: result += Array("null".utf8)
    case .bool(let flag): result += Array((flag ? "true" : "false").utf8)
    case .number(let number): result += number.text
    case .string(let text): appendString(text, to: &result)
    case .array(let elements):
      result.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { result += Array(", ".utf8) }
        append(element, to: &result)
      }
      result.append(UInt8(ascii: "]"))
    case .object(let members):
      result.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { result += Array(", ".utf8) }
        appendString(member.key, to: &result)
        result += Array(": ".utf8)
        append(member.value, to: &result)
      }
      result.append(UInt8(ascii: "}"))
    }
  }

  static func appendString(_ text: [UInt8], to result: inout [UInt8]) {
    result.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
      case 8: result += Array("\\b".utf8)
      case 9: result += Array("\\t".utf8)
      case 10: result += Array("\\n".utf8)
      case 12: result += Array("\\f".utf8)
      case 13: result += Array("\\r".utf8)
      case 0..<0x20:
        result += Array("\\u00".utf8) + Hex.encode([byte])
      default: result.append(byte)
      }
    }
    result.append(UInt8(ascii: "\""))
  }

  /// jsonb_pretty: four blanks a level.
  static func pretty(_ node: JSONNode) -> [UInt8] {
    var result: [UInt8] = []
    appendPretty(node, indent: 0, to: &result)
    return result
  }

  private static func appendPretty(_ node: JSONNode, indent: Int, to result: inout [UInt8]) {
    func newLine(_ indent: Int) {
      result.append(10)
      result += [UInt8](repeating: 0x20, count: indent * 4)
    }
    switch node {
    case .array(let elements):
      result.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { result.append(UInt8(ascii: ",")) }
        newLine(indent + 1)
        appendPretty(element, indent: indent + 1, to: &result)
      }
      newLine(indent)
      result.append(UInt8(ascii: "]"))
    case .object(let members):
      result.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { result.append(UInt8(ascii: ",")) }
        newLine(indent + 1)
        appendString(member.key, to: &result)
        result += Array(": ".utf8)
        appendPretty(member.value, indent: indent + 1, to: &result)
      }
      newLine(indent)
      result.append(UInt8(ascii: "}"))
    default: append(node, to: &result)
    }
  }
}

extension JSONNode {
  /// Sorted as jsonb keeps them; of equal keys the last one stays.
  init(members: [Member]) {
    let sorted = members.enumerated().sorted {
      let order = Self.compareKeys($0.element.key, $1.element.key)
      return order != 0 ? order < 0 : $0.offset < $1.offset
    }
    var result: [Member] = []
    for (_, member) in sorted {
      if let last = result.last, last.key == member.key { result.removeLast() }
      result.append(member)
    }
    self = .object(result)
  }

  /// Shorter keys come first.
  static func compareKeys(_ a: [UInt8], _ b: [UInt8]) -> Int {
    a.count != b.count ? a.count - b.count : ValueOrder.compareBytes(a, b)
  }

  /// The value of a key; nil if there is none.
  subscript(key: [UInt8]) -> JSONNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}
