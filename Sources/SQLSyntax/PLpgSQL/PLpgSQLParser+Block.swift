import Core

/// Blocks: declarations, statements, handlers.
extension PLpgSQLParser {
  /// `DECLARE … BEGIN … EXCEPTION … END [label]`, behind its label and without a semicolon.
  mutating func block(_ label: Identifier?) throws(EngineError) -> PLpgSQLBlock {
    try enter()
    defer { leave() }
    var block = PLpgSQLBlock(label: label)
    cursors.append([])
    defer { cursors.removeLast() }
    if takeWord("declare") {
      while !atWord("begin") {
        if takeWord("declare") { continue }
        block.declarations.append(try declaration())
      }
    }
    try expectWord("begin")
    block.statements = try statements()
    if takeWord("exception") { block.handlers = try handlers() }
    try expectWord("end")
    try endLabel(label)
    return block
  }

  /// A label behind END: the one at the beginning, if any.
  mutating func endLabel(_ label: Identifier?) throws(EngineError) {
    guard token.kind != .semicolon, token.kind != .end else { return }
    let end = try name()
    guard let label else {
      throw EngineError(
        "42601", .syntax, "end label \"\(end.text)\" specified for unlabeled block",
        at: end.span.source)
    }
    guard label.text == end.text else {
      throw EngineError(
        "42601", .syntax,
        "end label \"\(end.text)\" differs from block's label \"\(label.text)\"",
        at: end.span.source)
    }
  }

  private mutating func handlers() throws(EngineError) -> [PLpgSQLBlock.Handler] {
    var handlers: [PLpgSQLBlock.Handler] = []
    while takeWord("when") {
      var conditions = [try condition()]
      while takeWord("or") { conditions.append(try condition()) }
      try expectWord("then")
      handlers.append(
        PLpgSQLBlock.Handler(conditions: conditions, statements: try statements()))
    }
    guard !handlers.isEmpty else { throw unexpected() }
    return handlers
  }

  private mutating func condition() throws(EngineError) -> PLpgSQLBlock.Condition {
    if atWord("sqlstate"), ahead().isString {
      advance()
      return .state(try state())
    }
    return .named(try name())
  }

  /// Five characters that name a kind of error.
  mutating func state() throws(EngineError) -> String {
    let start = token
    let text = try string()
    let isValid =
      text.utf8.count == 5
      && text.utf8.allSatisfy { byte in
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
          || byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      }
    guard isValid else {
      throw EngineError("42601", .syntax, "invalid SQLSTATE code", at: start.span.source)
    }
    return text
  }

  // Declarations.

  private mutating func declaration() throws(EngineError) -> PLpgSQLDeclaration {
    let line = line(of: token)
    guard token.isName || token.kind == .keyword, !atWord("end") else { throw unexpected() }
    let name = try self.name()
    if takeWord("alias") {
      try expectWord("for")
      let target = try target()
      try expectMark(.semicolon)
      return PLpgSQLDeclaration(name: name, kind: .alias(target.path), line: line)
    }
    if let cursor = try cursorDeclaration(name) {
      return PLpgSQLDeclaration(name: name, kind: .cursor(cursor), line: line)
    }
    let isConstant = takeWord("constant")
    let type = try variableType()
    var variable = PLpgSQLDeclaration.Variable(type: type)
    variable.isConstant = isConstant
    if takeWord("collate") {
      _ = try self.name()
      while takeMark(.dot) { _ = try self.name() }
    }
    if takeWord("not") {
      try expectWord("null")
      variable.isNotNull = true
    }
    if takeWord("default") || takeMark(.colonEquals) || takeMark(.equals) {
      variable.initial = try expression(until: .semicolon)
    }
    try expectMark(.semicolon)
    return PLpgSQLDeclaration(name: name, kind: .variable(variable), line: line)
  }

  private mutating func cursorDeclaration(_ name: Identifier) throws(EngineError)
    -> PLpgSQLDeclaration.Cursor?
  {
    var isScrollable: Bool?
    if atWord("no"), isWord(ahead(), "scroll") {
      advance()
      advance()
      isScrollable = false
    } else if atWord("scroll"), isWord(ahead(), "cursor") {
      advance()
      isScrollable = true
    }
    guard takeWord("cursor") else {
      if isScrollable != nil { throw unexpected() }
      return nil
    }
    var parameters: [PLpgSQLDeclaration.Cursor.Parameter] = []
    if takeMark(.leftParenthesis) {
      repeat {
        let parameter = try self.name()
        let text = try text(until: Stop(marks: [.comma, .rightParenthesis]))
        parameters.append(
          PLpgSQLDeclaration.Cursor.Parameter(
            name: parameter, type: try SQLParser.parseTypeName(text)))
      } while takeMark(.comma)
      try expectMark(.rightParenthesis)
    }
    guard takeWord("for") || takeWord("is") else { throw unexpected() }
    let query = try query(until: .semicolon)
    try expectMark(.semicolon)
    cursors[cursors.count - 1].insert(name.text)
    return PLpgSQLDeclaration.Cursor(
      parameters: parameters, query: query, isScrollable: isScrollable)
  }

  private mutating func variableType() throws(EngineError) -> PLpgSQLDeclaration.VariableType {
    var look = self
    if let path = look.dottedPath(), look.token.kind == .percent {
      look.advance()
      if look.takeWord("type") {
        var isArray = look.takeWord("array")
        while look.takeMark(.leftBracket) {
          if look.token.kind == .integer { look.advance() }
          try look.expectMark(.rightBracket)
          isArray = true
        }
        self = look
        return .like(path, isArray: isArray)
      }
      if look.takeWord("rowtype"), path.count <= 3 {
        self = look
        let last = path[path.count - 1]
        return .row(
          QualifiedName(schema: path.count > 1 ? path[path.count - 2] : nil, last))
      }
      throw look.unexpected()
    }
    let start = token
    let text = try text(
      until: Stop(
        marks: [.semicolon, .colonEquals, .equals], words: ["not", "default", "collate"]))
    guard !text.isEmpty else {
      throw EngineError(
        "42601", .syntax, "missing data type declaration", at: start.span.source)
    }
    do throws(EngineError) { return .named(try SQLParser.parseTypeName(text)) } catch {
      throw EngineError(
        error.code, error.category, error.message, at: start.span.source, hint: error.hint)
    }
  }

  /// `a.b.c`, or nil if no name stands here.
  private mutating func dottedPath() -> [Identifier]? {
    guard var path = takeName().map({ [$0] }) else { return nil }
    while takeMark(.dot) {
      guard let next = takeName() else { return nil }
      path.append(next)
    }
    return path
  }
}
