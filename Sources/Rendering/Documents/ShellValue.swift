import Core

/// Documents as `mongosh` shows them.
///
///     {
///       _id: ObjectId('65a5…'),
///       name: 'Ann',
///       tags: [ 'a', 'b' ]
///     }
///
/// A value stands on one line if it fits into 76 columns and holds no more than two levels of
/// others.
///
/// **Source:** Node.js, `util.inspect` with `compact: 3`, `breakLength: 80`; mongosh's names of
/// types.
/// **Differs:** long arrays of short values are not laid out as a grid, and nothing is ever left
/// out.
struct ShellValue {
  /// Lines longer than this are broken, as Node.js counts them.
  static let breakColumns = 80
  /// So many levels may share a line.
  static let levelsOnOneLineMax = 3

  private let palette: ResultPalette

  init(palette: ResultPalette) { self.palette = palette }

  /// A value, its lines after the first indented by so many columns more than the first.
  func text(of value: JSON, indentation: Int = 0) -> String {
    format(value, indentation: indentation).text
  }

  /// A text, and how many levels of arrays and objects the last of its parts goes down.
  private struct Formatted {
    var text: String
    var columns: Int
    var depth: Int
  }

  private func format(_ value: JSON, indentation: Int) -> Formatted {
    switch value {
    case .null: return scalar("null", .dim)
    case .bool(let flag): return scalar(flag ? "true" : "false", .plain)
    case .number(let digits): return scalar(digits, .plain)
    case .string(let text): return scalar(ShellScalar.quoted(text), .plain)
    case .array(let elements):
      return join(elements.map { ("", $0) }, "[", "]", indentation: indentation)
    case .object(let members):
      if let text = ShellScalar.text(of: value) { return scalar(text, .plain) }
      let named = members.map { (ShellScalar.memberName($0.name) + ": ", $0.value) }
      return join(named, "{", "}", indentation: indentation)
    }
  }

  private func scalar(_ text: String, _ role: Figure.Role) -> Formatted {
    Formatted(
      text: palette.painted(text, as: role), columns: TextWidth.columns(of: text), depth: 0)
  }

  private func join(
    _ parts: [(name: String, value: JSON)], _ open: String, _ close: String, indentation: Int
  ) -> Formatted {
    if parts.isEmpty { return Formatted(text: open + close, columns: 2, depth: 0) }
    var texts: [String] = []
    var columns = 0
    var depth = 0
    var hasLines = false
    for part in parts {
      let formatted = format(part.value, indentation: indentation + 2)
      texts.append(part.name + formatted.text)
      columns += TextWidth.columns(of: part.name) + formatted.columns
      // Only the last array or object counts, as in Node.js.
      if formatted.depth > 0 { depth = formatted.depth }
      hasLines = hasLines || formatted.text.contains("\n")
    }
    let start = texts.count + indentation + open.utf8.count + 10
    if depth < Self.levelsOnOneLineMax, !hasLines,
      columns + texts.count + start <= Self.breakColumns
    {
      let line = "\(open) \(texts.joined(separator: ", ")) \(close)"
      return Formatted(text: line, columns: columns + 2 * texts.count + 2, depth: depth + 1)
    }
    let blanks = String(repeating: " ", count: indentation)
    let body = texts.joined(separator: ",\n\(blanks)  ")
    return Formatted(
      text: "\(open)\n\(blanks)  \(body)\n\(blanks)\(close)", columns: columns, depth: depth + 1)
  }
}
