/// Writes trees as text, laid out as PostgreSQL's catalog functions lay them out.
///
/// - ``Style/catalog``: `pg_get_viewdef(v)`, `pg_get_constraintdef(c)`: every operator in
///   parentheses.
/// - ``Style/pretty``: the same with `true` behind: parentheses only where they are needed.
///
/// What is written parses to the tree that was given. Types that PostgreSQL adds in views (the
/// `::text` of a literal) are not known here: who knows them puts casts into the tree first.
///
/// **Source:** PostgreSQL 15, `ruleutils.c`.
public struct Deparser {
  /// Style, as the statement has it.
  public enum Style: Sendable { case catalog, pretty }

  /// Columns by which a clause, a join and an item are moved, as in `ruleutils.c`.
  static let clauseIndent = 8
  static let joinIndent = 4
  static let itemIndent = 4
  /// Beyond this, lines are not moved further.
  static let indentMax = 40

  let style: Style
  var text = ""
  var indent = 0
  /// Whether all could be written: a statement that can't may stand in WITH.
  var isWhole = true

  init(_ style: Style) { self.style = style }

  public static func text(_ expression: Expression, style: Style = .catalog) -> String {
    var deparser = Deparser(style)
    deparser.write(expression)
    return deparser.text
  }

  /// - Parameter columnNames: of the outputs, where they are known: written behind all outputs that
  ///   do not have them already.
  public static func text(
    _ query: Query, columnNames: [String]? = nil, style: Style = .catalog
  ) -> String {
    var deparser = Deparser(style)
    deparser.write(query, columnNames: columnNames)
    return deparser.text
  }

  /// A query, INSERT, UPDATE or DELETE; nil for other statements.
  public static func text(_ statement: Statement, style: Style = .catalog) -> String? {
    var deparser = Deparser(style)
    guard deparser.write(statement), deparser.isWhole else { return nil }
    return deparser.text
  }

  public static func text(_ type: TypeName) -> String {
    var deparser = Deparser(.catalog)
    deparser.write(type)
    return deparser.text
  }

  /// A name with its schema, each in quotes where it needs them.
  public static func text(_ name: QualifiedName) -> String { qualified(name) }

  // Writing.

  mutating func write(_ words: String) { text += words }

  /// A keyword on a line of its own.
  /// - Parameters:
  ///   - before: by how much the lines from here on are moved.
  ///   - after: by how much those behind this one are.
  ///   - plus: by how much this line alone is.
  mutating func writeLine(_ words: String, before: Int, after: Int, plus: Int) {
    indent += before
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    text += "\n"
    text += String(repeating: " ", count: Deparser.column(indent) + plus)
    text += words
    indent = max(0, indent + after)
  }

  /// Where a line starts: deep ones move more slowly, and then start at the left again.
  private static func column(_ indent: Int) -> Int {
    guard indent >= indentMax else { return max(0, indent) }
    return (indentMax + (indent - indentMax) / (clauseIndent / 2)) % indentMax
  }

  /// A clause of a query, on a line of its own.
  mutating func writeClause(_ words: String, plus: Int) {
    writeLine(
      words, before: -Deparser.clauseIndent, after: Deparser.clauseIndent, plus: plus)
  }

  mutating func list<Element>(
    _ elements: [Element], _ write: (inout Deparser, Element) -> Void
  ) {
    for (index, element) in elements.enumerated() {
      if index > 0 { text += ", " }
      write(&self, element)
    }
  }

  mutating func expressions(_ elements: [Expression]) {
    list(elements) { deparser, element in deparser.write(element) }
  }

  // Names.

  /// A name in quotes, if it is not in lower case or a word that needs them.
  public static func quoted(_ name: String) -> String {
    var isSafe = !name.isEmpty
    for (index, byte) in name.utf8.enumerated() {
      let isLetter = byte &- 97 < 26 || byte == UInt8(ascii: "_")
      if !isLetter, index == 0 || !Lexer.isDigit(byte) { isSafe = false }
    }
    if isSafe, let keyword = Keyword.named(name), keyword.needsQuotes { isSafe = false }
    if isSafe { return name }
    return "\"" + doubling(UInt8(ascii: "\""), in: name) + "\""
  }

  /// A string literal, as `quote_literal` writes it.
  public static func literal(_ value: String) -> String {
    let isEscaped = value.utf8.contains(UInt8(ascii: "\\"))
    var inner = doubling(UInt8(ascii: "'"), in: value)
    if isEscaped { inner = doubling(UInt8(ascii: "\\"), in: inner) }
    return (isEscaped ? "E'" : "'") + inner + "'"
  }

  static func doubling(_ quote: UInt8, in value: String) -> String {
    guard value.utf8.contains(quote) else { return value }
    var bytes: [UInt8] = []
    for byte in value.utf8 {
      if byte == quote { bytes.append(byte) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func qualified(_ name: QualifiedName) -> String {
    var text = quoted(name.name.text)
    if let schema = name.schema { text = quoted(schema.text) + "." + text }
    if let catalog = name.catalog { text = quoted(catalog.text) + "." + text }
    return text
  }

  mutating func names(_ names: [Identifier]) {
    list(names) { deparser, name in deparser.write(Deparser.quoted(name.text)) }
  }
}
