extension Deparser {
  mutating func write(_ call: FunctionCall) {
    if call.isSpecialSyntax, writeSpecial(call) { return }
    write(Deparser.functionName(call.name) + "(")
    if call.isDistinct { write("DISTINCT ") }
    if call.isStar { write("*") }
    for (index, argument) in call.arguments.enumerated() {
      if index > 0 { write(", ") }
      if call.isVariadic, index == call.arguments.count - 1 { write("VARIADIC ") }
      if let name = argument.name { write(Deparser.quoted(name.text) + " => ") }
      write(argument.value)
    }
    if !call.orderBy.isEmpty, !call.isWithinGroup {
      write(" ORDER BY ")
      write(call.orderBy)
    }
    write(")")
    if call.isWithinGroup {
      write(" WITHIN GROUP (ORDER BY ")
      write(call.orderBy)
      write(")")
    }
    if let filter = call.filter {
      write(" FILTER (WHERE ")
      write(filter)
      write(")")
    }
    switch call.over {
    case nil: break
    case .named(let name)?: write(" OVER " + Deparser.quoted(name.text))
    case .specification(let window)?:
      write(" OVER ")
      write(window)
    }
  }

  /// A function's name; words that name functions but nothing else need no quotes alone.
  private static func functionName(_ name: QualifiedName) -> String {
    guard name.schema == nil else { return qualified(name) }
    switch Keyword.named(name.name.text) {
    case .overlay?, .substring?: return name.name.text
    case let keyword? where keyword.category == .typeOrFunctionName: return name.name.text
    default: return quoted(name.name.text)
    }
  }

  mutating func write(_ keys: [SortKey]) {
    list(keys) { deparser, key in
      deparser.write(key.expression)
      switch key.direction {
      case .unspecified: break
      case .ascending: deparser.write(" ASC")
      case .descending: deparser.write(" DESC")
      case .using(let name):
        deparser.write(" USING ")
        deparser.write(name)
      }
      switch key.nulls {
      case .unspecified: break
      case .first: deparser.write(" NULLS FIRST")
      case .last: deparser.write(" NULLS LAST")
      }
    }
  }

  mutating func write(_ window: WindowSpecification) {
    var parts: [String] = []
    if let base = window.base { parts.append(Deparser.quoted(base.text)) }
    if !window.partitionBy.isEmpty {
      parts.append("PARTITION BY " + nested { $0.expressions(window.partitionBy) })
    }
    if !window.orderBy.isEmpty {
      parts.append("ORDER BY " + nested { $0.write(window.orderBy) })
    }
    if let frame = window.frame { parts.append(nested { $0.write(frame) }) }
    write("(" + parts.joined(separator: " ") + ")")
  }

  /// What is written by a deparser at the same place.
  private func nested(_ body: (inout Deparser) -> Void) -> String {
    var deparser = Deparser(style)
    deparser.indent = indent
    body(&deparser)
    return deparser.text
  }

  private mutating func write(_ frame: WindowFrame) {
    switch frame.mode {
    case .rows: write("ROWS BETWEEN ")
    case .range: write("RANGE BETWEEN ")
    case .groups: write("GROUPS BETWEEN ")
    }
    write(frame.start)
    write(" AND ")
    write(frame.end)
    switch frame.exclusion {
    case .none: break
    case .currentRow: write(" EXCLUDE CURRENT ROW")
    case .group: write(" EXCLUDE GROUP")
    case .ties: write(" EXCLUDE TIES")
    }
  }

  private mutating func write(_ bound: WindowFrame.Bound) {
    switch bound {
    case .unboundedPreceding: write("UNBOUNDED PRECEDING")
    case .unboundedFollowing: write("UNBOUNDED FOLLOWING")
    case .currentRow: write("CURRENT ROW")
    case .preceding(let offset):
      write(offset)
      write(" PRECEDING")
    case .following(let offset):
      write(offset)
      write(" FOLLOWING")
    }
  }

  // Special syntaxes.

  /// Whether a special syntax has parentheses of its own around all of it.
  static func isFunctionLike(_ name: String) -> Bool {
    name != "timezone" && name != "overlaps"
  }

  /// - Returns: false if the function has no special syntax.
  private mutating func writeSpecial(_ call: FunctionCall) -> Bool {
    let arguments = call.arguments.map(\.value)
    switch (call.name.name.text, arguments.count) {
    case ("extract", 2):
      guard case .literal(.string(let field)) = arguments[0].kind else { return false }
      writeParts("EXTRACT(" + Deparser.field(field) + " FROM ", [arguments[1]], [])
    case ("position", 2):
      write("POSITION((")
      write(arguments[1])
      write(") IN (")
      write(arguments[0])
      write("))")
    case ("substring", 2): writeParts("SUBSTRING(", arguments, [" FROM "])
    case ("substring", 3): writeParts("SUBSTRING(", arguments, [" FROM ", " FOR "])
    case ("overlay", 3): writeParts("OVERLAY(", arguments, [" PLACING ", " FROM "])
    case ("overlay", 4): writeParts("OVERLAY(", arguments, [" PLACING ", " FROM ", " FOR "])
    case ("btrim", 1...): writeTrim("BOTH", arguments)
    case ("ltrim", 1...): writeTrim("LEADING", arguments)
    case ("rtrim", 1...): writeTrim("TRAILING", arguments)
    case ("normalize", 1): writeParts("NORMALIZE(", arguments, [])
    case ("normalize", 2):
      guard case .literal(.string(let form)) = arguments[1].kind else { return false }
      write("NORMALIZE(")
      write(arguments[0])
      write(", " + form + ")")
    case ("pg_collation_for", 1): writeParts("COLLATION FOR (", arguments, [])
    case ("timezone", 2):
      write("(")
      operand(arguments[1])
      write(" AT TIME ZONE ")
      operand(arguments[0])
      write(")")
    case ("overlaps", 4):
      writeParts("((", [arguments[0], arguments[1]], [", "])
      writeParts(" OVERLAPS (", [arguments[2], arguments[3]], [", "])
      write(")")
    default: return false
    }
    return true
  }

  /// A field of EXTRACT: a word unless the grammar knows it for something else.
  private static func field(_ name: String) -> String {
    switch Keyword.named(name) {
    case nil, .year?, .month?, .day?, .hour?, .minute?, .second?: quoted(name)
    default: literal(name)
    }
  }

  private mutating func writeParts(_ open: String, _ parts: [Expression], _ words: [String]) {
    write(open)
    for (index, part) in parts.enumerated() {
      write(part)
      if index < words.count { write(words[index]) }
    }
    write(")")
  }

  private mutating func writeTrim(_ side: String, _ arguments: [Expression]) {
    write("TRIM(" + side)
    if arguments.count == 2 {
      write(" ")
      write(arguments[1])
    }
    write(" FROM ")
    if arguments.count == 2 {
      write(arguments[0])
    } else {
      expressions(arguments)
    }
    write(")")
  }

  // XML.

  mutating func write(_ value: XMLExpression) {
    write(value.name.uppercased() + "(")
    switch value.name {
    case "xmlelement", "xmlpi":
      write("NAME " + Deparser.quoted(value.words.first ?? ""))
      if !value.attributes.isEmpty {
        write(", XMLATTRIBUTES(")
        writeAttributes(value.attributes)
        write(")")
      }
      if !value.arguments.isEmpty { write(", ") }
      expressions(value.arguments)
    case "xmlforest": writeAttributes(value.attributes)
    case "xmlparse", "xmlserialize":
      write((value.words.first ?? "content").uppercased() + " ")
      expressions(value.arguments)
      if let type = value.type {
        write(" AS ")
        write(type)
      }
      if value.words.count > 1 { write(" " + value.words[1].uppercased() + " WHITESPACE") }
    case "xmlexists":
      write("(")
      if let first = value.arguments.first { write(first) }
      write(") PASSING (")
      if let last = value.arguments.last { write(last) }
      write(")")
    case "xmlroot": writeRoot(value)
    default: expressions(value.arguments)
    }
    write(")")
  }

  private mutating func writeAttributes(_ attributes: [FunctionCall.Argument]) {
    list(attributes) { deparser, attribute in
      deparser.write(attribute.value)
      if let name = attribute.name { deparser.write(" AS " + Deparser.quoted(name.text)) }
    }
  }

  private mutating func writeRoot(_ value: XMLExpression) {
    if let document = value.arguments.first { write(document) }
    write(", VERSION ")
    var words = value.words[...]
    if value.arguments.count > 1 {
      write(value.arguments[1])
    } else {
      write((words.popFirst() ?? "no value").uppercased())
    }
    if let standalone = words.first { write(", STANDALONE " + standalone.uppercased()) }
  }
}
