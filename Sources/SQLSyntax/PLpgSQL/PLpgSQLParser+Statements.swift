import Core

/// Statements, by their first words.
extension PLpgSQLParser {
  /// Statements up to END, ELSE, ELSIF, WHEN or EXCEPTION.
  mutating func statements() throws(EngineError) -> [PLpgSQLStatement] {
    try enter()
    defer { leave() }
    var result: [PLpgSQLStatement] = []
    while !atEndOfStatements {
      let line = line(of: token)
      result.append(PLpgSQLStatement(kind: try statement(), line: line))
      try expectMark(.semicolon)
    }
    return result
  }

  private var atEndOfStatements: Bool {
    guard token.kind == .keyword || token.kind == .identifier else { return token.kind == .end }
    if isAssignment { return false }
    return atWord("end") || atWord("else") || atWord("elsif") || atWord("elseif")
      || atWord("when") || atWord("exception")
  }

  /// Whether a variable stands here with what makes it the target of an assignment.
  private var isAssignment: Bool {
    guard token.isName || token.kind == .keyword || token.kind == .parameter else { return false }
    switch ahead().kind {
    case .colonEquals, .equals, .leftBracket, .dot: return true
    default: return false
    }
  }

  private mutating func statement() throws(EngineError) -> PLpgSQLStatement.Kind {
    if isSymbol("<<") {
      let label = try takeLabel()
      if atWord("declare") || atWord("begin") { return .block(try block(label)) }
      return try loop(label)
    }
    if isAssignment { return try assignment() }
    guard token.kind == .keyword || token.kind == .identifier else { throw unexpected() }
    if atWord("declare") || atWord("begin") { return .block(try block(nil)) }
    if let simple = try simpleStatement() { return simple }
    if atWord("loop") || atWord("while") || atWord("for") || atWord("foreach") {
      return try loop(nil)
    }
    if let cursor = try cursorStatement() { return cursor }
    return try sqlStatement()
  }

  private mutating func simpleStatement() throws(EngineError) -> PLpgSQLStatement.Kind? {
    if takeWord("if") { return try conditional() }
    if takeWord("case") { return try cases() }
    if takeWord("return") { return try returns() }
    if takeWord("raise") { return .raise(try raise()) }
    if takeWord("exit") { return try leave(isExit: true) }
    if takeWord("continue") { return try leave(isExit: false) }
    if takeWord("perform") { return .perform(try expression(until: .semicolon)) }
    if takeWord("execute") { return try execute() }
    if takeWord("assert") {
      let condition = try expression(until: .listItem)
      let message = takeMark(.comma) ? try expression(until: .semicolon) : nil
      return .assert(condition, message: message)
    }
    if takeWord("null") { return .null }
    if atWord("get") { return try diagnostics() }
    if takeWord("commit") { return .commit(andChain: try chain()) }
    if takeWord("rollback") { return .rollback(andChain: try chain()) }
    return nil
  }

  private mutating func chain() throws(EngineError) -> Bool {
    guard takeWord("and") else { return false }
    let isNegated = takeWord("no")
    try expectWord("chain")
    return !isNegated
  }

  private mutating func assignment() throws(EngineError) -> PLpgSQLStatement.Kind {
    let target = try target()
    guard takeMark(.colonEquals) || takeMark(.equals) else { throw unexpected() }
    return .assign(target, try expression(until: .semicolon))
  }

  // IF and CASE.

  private mutating func conditional() throws(EngineError) -> PLpgSQLStatement.Kind {
    var branches = [try branch()]
    while takeWord("elsif") || takeWord("elseif") { branches.append(try branch()) }
    let otherwise = takeWord("else") ? try statements() : []
    try expectWord("end")
    try expectWord("if")
    return .conditional(branches, otherwise: otherwise)
  }

  private mutating func branch() throws(EngineError) -> PLpgSQLStatement.Branch {
    let condition = try expression(until: .then)
    try expectWord("then")
    return PLpgSQLStatement.Branch(condition: condition, statements: try statements())
  }

  private mutating func cases() throws(EngineError) -> PLpgSQLStatement.Kind {
    var selector: PLpgSQLStatement.Selector?
    if !atWord("when") {
      caseCount += 1
      selector = PLpgSQLStatement.Selector(
        value: try expression(until: Stop(words: ["when"])),
        variable: "__Case__Variable_\(caseCount)__")
    }
    var branches: [PLpgSQLStatement.Branch] = []
    while takeWord("when") {
      guard let selector else {
        branches.append(try branch())
        continue
      }
      let list = try text(until: .then)
      let condition = try expression(of: "\"\(selector.variable)\" IN (\(list))")
      try expectWord("then")
      branches.append(
        PLpgSQLStatement.Branch(condition: condition, statements: try statements()))
    }
    guard !branches.isEmpty else { throw unexpected() }
    let otherwise = takeWord("else") ? try statements() : nil
    try expectWord("end")
    try expectWord("case")
    return .cases(selector, branches, otherwise: otherwise)
  }

  // RETURN, EXIT, EXECUTE, GET DIAGNOSTICS.

  private mutating func returns() throws(EngineError) -> PLpgSQLStatement.Kind {
    if takeWord("next") {
      return .returnNext(token.kind == .semicolon ? nil : try expression(until: .semicolon))
    }
    if takeWord("query") { return .returnQuery(try anyQuery(until: .semicolon)) }
    return .returns(token.kind == .semicolon ? nil : try expression(until: .semicolon))
  }

  private mutating func leave(isExit: Bool) throws(EngineError) -> PLpgSQLStatement.Kind {
    var label: Identifier?
    if token.kind != .semicolon, !atWord("when") { label = try name() }
    let condition = takeWord("when") ? try expression(until: .semicolon) : nil
    return .leave(isExit: isExit, label: label, condition: condition)
  }

  private mutating func execute() throws(EngineError) -> PLpgSQLStatement.Kind {
    let text = try expression(until: Stop(marks: [.semicolon], words: ["into", "using"]))
    var into: PLpgSQLStatement.Into?
    var values: [PLpgSQLExpression] = []
    while atWord("into") || atWord("using") {
      if takeWord("into") {
        guard into == nil else { throw unexpected() }
        into = try self.into()
      } else {
        guard values.isEmpty else { throw unexpected() }
        values = try using(until: Stop(marks: [.semicolon], words: ["into"]))
      }
    }
    return .execute(text, into: into, using: values)
  }

  /// Behind INTO: `STRICT a, b`.
  private mutating func into() throws(EngineError) -> PLpgSQLStatement.Into {
    let isStrict = takeWord("strict")
    return PLpgSQLStatement.Into(targets: try targets(), isStrict: isStrict)
  }

  private mutating func diagnostics() throws(EngineError) -> PLpgSQLStatement.Kind {
    advance()
    let isStacked = takeWord("stacked")
    if !isStacked { _ = takeWord("current") }
    try expectWord("diagnostics")
    var items: [PLpgSQLStatement.Diagnostic] = []
    repeat {
      let target = try target()
      guard takeMark(.colonEquals) || takeMark(.equals) else { throw unexpected() }
      let start = token
      let item = try name()
      let allowed = isStacked ? Self.stackedItems : Self.currentItems
      guard allowed.contains(item.text) else {
        let isKnown = Self.stackedItems.contains(item.text) || Self.currentItems.contains(item.text)
        throw EngineError(
          "42601", .syntax,
          isKnown
            ? "diagnostics item \(item.text.uppercased()) is not allowed in GET "
              + "\(isStacked ? "STACKED" : "CURRENT") DIAGNOSTICS"
            : "unrecognized GET DIAGNOSTICS item", at: start.span.source)
      }
      items.append(PLpgSQLStatement.Diagnostic(target: target, item: item))
    } while takeMark(.comma)
    return .diagnostics(isStacked: isStacked, items)
  }

  private static let currentItems: Set<String> = ["row_count", "pg_context"]
  private static let stackedItems: Set<String> = [
    "returned_sqlstate", "message_text", "pg_exception_detail", "pg_exception_hint",
    "pg_exception_context", "column_name", "constraint_name", "pg_datatype_name", "table_name",
    "schema_name",
  ]

  // SQL.

  /// A statement of SQL; INTO, if it stands in it, is cut out.
  private mutating func sqlStatement() throws(EngineError) -> PLpgSQLStatement.Kind {
    let start = token
    let isQuery =
      [
        "select", "with", "insert", "update", "delete", "merge", "values", "table",
        "fetch", "show", "explain",
      ].contains { atWord($0) } || token.kind == .leftParenthesis
    var into: PLpgSQLStatement.Into?
    var text = ""
    var partStart = Int(start.start)
    var depth = 0
    while token.kind != .semicolon || depth > 0 {
      guard token.kind != .end, token.lexicalError == nil else { throw unexpected() }
      if token.kind == .leftParenthesis { depth += 1 }
      if token.kind == .rightParenthesis { depth -= 1 }
      let isOwn = isWord(previous, "insert") || isWord(previous, "merge")
      if isQuery, depth == 0, atWord("into"), !isOwn || token.start == start.start {
        guard into == nil else {
          throw EngineError(
            "42601", .syntax, "INTO specified more than once", at: token.span.source)
        }
        text += slice(partStart, Int(token.start))
        advance()
        into = try self.into()
        partStart = Int(token.start)
        text += " "
        continue
      }
      advance()
    }
    text += slice(partStart, Int(token.start))
    return .sql(numbered(text, try parsed(text)), into: into)
  }
}
