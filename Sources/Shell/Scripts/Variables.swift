import Core

/// Variables of scripts, put into statements as psql does it.
///
///     :name      the value as it is
///     :'name'    the value as a quoted text
///     :{name}    the value as it is, where letters follow
///
/// Only names that are set are replaced, and nothing within quotes. `::` is never a variable.
public struct Variables {
  private var values: [String: String] = [:]

  public init() {}

  public var isEmpty: Bool { values.isEmpty }

  /// Names and values, by name.
  public var sorted: [(name: String, value: String)] {
    values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  public subscript(name: String) -> String? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// Letters, digits and `_`.
  public static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isNameByte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_")
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }

  /// A text with its variables replaced; nil if there are none in it.
  func substituting(_ text: Span<UInt8>) -> [UInt8]? {
    guard !values.isEmpty, Self.contains(UInt8(ascii: ":"), text) else { return nil }
    var result: [UInt8] = []
    var copied = 0
    var offset = 0
    var quote: UInt8 = 0
    while offset < text.count {
      let byte = text[offset]
      if quote != 0 {
        if byte == UInt8(ascii: "\\") { offset += 1 } else if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: ":") {
        if offset + 1 < text.count, text[offset + 1] == byte {
          offset += 1
        } else if let found = variable(text, at: offset) {
          text.extracting(copied..<offset).withUnsafeBufferPointer { result.append(contentsOf: $0) }
          result.append(contentsOf: found.value)
          copied = found.end
          offset = found.end
          continue
        }
      }
      offset += 1
    }
    guard copied > 0 else { return nil }
    text.extracting(copied..<text.count).withUnsafeBufferPointer {
      result.append(contentsOf: $0)
    }
    return result
  }

  /// A text with the values of variables in place of their names.
  public func substituting(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let result = substituting(bytes.span) else { return text }
    return String(decoding: result, as: UTF8.self)
  }

  /// The variable named behind a colon, if it is set.
  private func variable(_ text: Span<UInt8>, at colon: Int) -> (value: [UInt8], end: Int)? {
    guard colon + 1 < text.count else { return nil }
    let opening = text[colon + 1]
    let closing: UInt8? =
      switch opening {
      case UInt8(ascii: "'"): opening
      case UInt8(ascii: "{"): UInt8(ascii: "}")
      default: nil
      }
    let start = closing == nil ? colon + 1 : colon + 2
    var end = start
    while end < text.count, Self.isNameByte(text[end]) { end += 1 }
    guard end > start else { return nil }
    if let closing { guard end < text.count, text[end] == closing else { return nil } }
    let name = text.extracting(start..<end).withUnsafeBufferPointer {
      String(decoding: $0, as: UTF8.self)
    }
    guard let value = values[name] else { return nil }
    let isQuoted = closing == UInt8(ascii: "'")
    return (isQuoted ? Self.quoted(value) : Array(value.utf8), closing == nil ? end : end + 1)
  }

  /// A text in single quotes. A quote in it is doubled, as in SQL, unless it holds a backslash
  /// sequence of its own; families that quote otherwise take `:name` within their own quotes'
  /// place.
  private static func quoted(_ value: String) -> [UInt8] {
    var result: [UInt8] = [UInt8(ascii: "'")]
    for byte in value.utf8 {
      if byte == UInt8(ascii: "'") { result.append(byte) }
      result.append(byte)
    }
    result.append(UInt8(ascii: "'"))
    return result
  }

  private static func contains(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
    for offset in text.indices where text[offset] == byte { return true }
    return false
  }
}
