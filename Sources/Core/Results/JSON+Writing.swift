extension JSON {
  /// The value on one line, with no blanks but `", "` and `": "` when `spaced`.
  public func serialized(spaced: Bool = false) -> String {
    var output: [UInt8] = []
    write(to: &output, spaced: spaced)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the value's text to a buffer.
  public func write(to output: inout [UInt8], spaced: Bool = false) {
    switch self {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let digits): output.append(contentsOf: digits.utf8)
    case .string(let text): Self.write(text, to: &output)
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(contentsOf: (spaced ? ", " : ",").utf8) }
        element.write(to: &output, spaced: spaced)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(contentsOf: (spaced ? ", " : ",").utf8) }
        Self.write(member.name, to: &output)
        output.append(contentsOf: (spaced ? ": " : ":").utf8)
        member.value.write(to: &output, spaced: spaced)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  /// Appends a text in quotes, escaping what JSON requires and DEL.
  public static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): output.append(contentsOf: "\\\\".utf8)
      case 0x0A: output.append(contentsOf: "\\n".utf8)
      case 0x0D: output.append(contentsOf: "\\r".utf8)
      case 0x09: output.append(contentsOf: "\\t".utf8)
      case 0x08: output.append(contentsOf: "\\b".utf8)
      case 0x0C: output.append(contentsOf: "\\f".utf8)
      case 0..<0x20, 0x7F:
        let hex = Array("0123456789abcdef".utf8)
        output.append(contentsOf: "\\u00".utf8)
        output.append(hex[Int(byte >> 4)])
        output.append(hex[Int(byte & 15)])
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
