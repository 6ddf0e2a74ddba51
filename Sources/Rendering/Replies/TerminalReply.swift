import Core

/// Replies as a person reads them in `redis-cli`.
///
///     1) "a"
///     2) 1) (integer) 1
///        2) (nil)
///     3) (empty array)
///
/// Nested elements stand under the first: each level is indented by the digits of its parent's
/// count and two more.
///
/// **Source:** Redis 7.0, `cliFormatReplyTTY` in redis-cli.c. **Differs:** big numbers, on which
/// redis-cli
/// 7.0 gives up, are shown as `(big number) 123`.
struct TerminalReply {
  let palette: ResultPalette

  func write(_ reply: Reply, indentation: Int, to output: inout [UInt8]) {
    switch reply {
    case .status(let text): append(VisibleText.line(text), .plain, to: &output)
    case .error(let text): append("(error) " + VisibleText.line(text), .bad, to: &output)
    case .integer(let value): append("(integer) \(value)", .plain, to: &output)
    case .double(let text): append("(double) \(text)", .plain, to: &output)
    case .big(let digits): append("(big number) \(digits)", .plain, to: &output)
    case .boolean(let value): append(value ? "(true)" : "(false)", .plain, to: &output)
    case .null, .nullArray, .nothing: append("(nil)", .dim, to: &output)
    case .bulk(let bytes):
      QuotedBytes.append(bytes, to: &output)
      output.append(0x0A)
    case .verbatim(_, let bytes):
      let lines = VisibleText.lines(bytes[...])
      append(lines.joined(separator: "\n"), .plain, to: &output)
    case .array(let elements):
      write(elements, mark: ")", empty: "(empty array)", indentation: indentation, to: &output)
    case .push(let elements):
      write(elements, mark: ")", empty: "(empty push)", indentation: indentation, to: &output)
    case .set(let elements):
      write(elements, mark: "~", empty: "(empty set)", indentation: indentation, to: &output)
    case .map(let elements): write(map: elements, indentation: indentation, to: &output)
    }
  }

  private func write(
    _ elements: [Reply], mark: Unicode.Scalar, empty: String, indentation: Int,
    to output: inout [UInt8]
  ) {
    if elements.isEmpty { return append(empty, .dim, to: &output) }
    let digitCount = Self.digitCount(elements.count)
    for (index, element) in elements.enumerated() {
      appendNumber(index, digitCount, mark, indentation: indentation, to: &output)
      write(element, indentation: indentation + digitCount + 2, to: &output)
    }
  }

  private func write(map elements: [Reply], indentation: Int, to output: inout [UInt8]) {
    if elements.isEmpty { return append("(empty hash)", .dim, to: &output) }
    let digitCount = Self.digitCount(elements.count / 2)
    for index in 0..<elements.count / 2 {
      appendNumber(index, digitCount, "#", indentation: indentation, to: &output)
      write(elements[2 * index], indentation: indentation + digitCount + 2, to: &output)
      output.removeLast()
      output.append(contentsOf: " => ".utf8)
      let value = elements[2 * index + 1]
      if Self.takesLines(value) {
        output.append(0x0A)
        output.append(contentsOf: repeatElement(0x20, count: indentation + digitCount + 2))
      }
      write(value, indentation: indentation + digitCount + 2, to: &output)
    }
  }

  /// Whether a map's value starts on a line of its own: where it has several elements somewhere.
  private static func takesLines(_ reply: Reply) -> Bool {
    switch reply {
    case .array(let elements), .set(let elements), .push(let elements):
      elements.count > 1 || elements.contains(where: takesLines)
    case .map(let elements): elements.count > 2 || (elements.last.map(takesLines) ?? false)
    default: false
    }
  }

  /// The number before an element; the first one stands where its parent's number ends.
  private func appendNumber(
    _ index: Int, _ digitCount: Int, _ mark: Unicode.Scalar, indentation: Int,
    to output: inout [UInt8]
  ) {
    let number = String(index + 1)
    let blanks = (index == 0 ? 0 : indentation) + digitCount - number.utf8.count
    output.append(contentsOf: repeatElement(0x20, count: blanks))
    output.append(contentsOf: number.utf8)
    output.append(UInt8(ascii: mark))
    output.append(0x20)
  }

  private func append(_ text: String, _ role: Figure.Role, to output: inout [UInt8]) {
    output.append(contentsOf: palette.painted(text, as: role).utf8)
    output.append(0x0A)
  }

  private static func digitCount(_ number: Int) -> Int { String(number).utf8.count }
}
