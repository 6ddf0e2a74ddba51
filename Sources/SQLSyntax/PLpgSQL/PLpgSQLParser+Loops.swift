import Core

/// Loops.
extension PLpgSQLParser {
  /// `LOOP`, `WHILE`, `FOR`, `FOREACH`, behind their label.
  mutating func loop(_ label: Identifier?) throws(EngineError) -> PLpgSQLStatement.Kind {
    try enter()
    defer { leave() }
    let head: PLpgSQLStatement.Head
    if takeWord("while") {
      head = .whileTrue(try expression(until: .loop))
    } else if takeWord("for") {
      head = try forHead()
    } else if takeWord("foreach") {
      head = try arrayHead()
    } else {
      guard atWord("loop") else { throw unexpected() }
      head = .endless
    }
    try expectWord("loop")
    let body = try statements()
    try expectWord("end")
    try expectWord("loop")
    try endLabel(label)
    return .loop(PLpgSQLStatement.Loop(label: label, head: head, body: body))
  }

  private mutating func forHead() throws(EngineError) -> PLpgSQLStatement.Head {
    let targets = try self.targets()
    try expectWord("in")
    if atWord("execute") { return .query(targets, try anyQuery(until: .loop)) }
    if token.isName || token.kind == .keyword, let cursor = try cursorHead(targets) {
      return cursor
    }
    let isReverse = takeWord("reverse")
    let start = token
    let text = try text(until: Stop(marks: [.dotDot], words: ["loop"]))
    guard takeMark(.dotDot) else {
      if isReverse {
        throw EngineError(
          "42601", .syntax, "cannot specify REVERSE in query FOR loop", at: start.span.source)
      }
      guard !text.isEmpty else { throw unexpected() }
      return .query(targets, .fixed(numbered(text, try parsed(text))))
    }
    guard targets.count == 1, targets[0].path.count == 1, targets[0].parts.isEmpty else {
      throw EngineError(
        "42601", .syntax, "integer FOR loop must have only one target variable",
        at: start.span.source)
    }
    let lower = try expression(of: text)
    let upper = try expression(until: Stop(words: ["loop", "by"]))
    let step = takeWord("by") ? try expression(until: .loop) : nil
    return .integers(
      targets[0].path[0],
      PLpgSQLStatement.Range(isReverse: isReverse, lower: lower, upper: upper, step: step))
  }

  /// `FOR row IN cursor (arguments)`; nil if no cursor of that name was declared with a query.
  private mutating func cursorHead(_ targets: [PLpgSQLTarget]) throws(EngineError)
    -> PLpgSQLStatement.Head?
  {
    var look = self
    let name = try look.name()
    guard cursors.contains(where: { $0.contains(name.text) }),
      look.token.kind == .leftParenthesis || look.atWord("loop")
    else { return nil }
    self = look
    let arguments = try cursorArguments()
    guard targets.count == 1, targets[0].path.count == 1, targets[0].parts.isEmpty else {
      throw EngineError(
        "42601", .syntax, "cursor FOR loop must have only one target variable",
        at: token.span.source)
    }
    return .cursor(targets[0].path[0], PLpgSQLTarget(path: [name]), arguments: arguments)
  }

  private mutating func arrayHead() throws(EngineError) -> PLpgSQLStatement.Head {
    let targets = try self.targets()
    var slice = 0
    if takeWord("slice") {
      guard token.kind == .integer,
        let number = Int(self.slice(Int(token.start), Int(token.end)))
      else { throw unexpected() }
      advance()
      slice = number
    }
    try expectWord("in")
    try expectWord("array")
    return .array(targets, slice: slice, try expression(until: .loop))
  }

  // Cursors.

  /// OPEN, FETCH, MOVE, CLOSE; nil for other words.
  mutating func cursorStatement() throws(EngineError) -> PLpgSQLStatement.Kind? {
    if takeWord("open") { return try open() }
    if takeWord("close") { return .close(try target()) }
    if takeWord("fetch") { return try fetch(isMove: false) }
    if takeWord("move") { return try fetch(isMove: true) }
    return nil
  }

  private mutating func open() throws(EngineError) -> PLpgSQLStatement.Kind {
    let cursor = try target()
    var isScrollable: Bool?
    if takeWord("no") {
      try expectWord("scroll")
      isScrollable = false
    } else if takeWord("scroll") {
      isScrollable = true
    }
    guard takeWord("for") else {
      return .open(cursor, .bound(arguments: try cursorArguments()))
    }
    return .open(
      cursor, .query(try anyQuery(until: .semicolon), isScrollable: isScrollable))
  }

  private mutating func cursorArguments() throws(EngineError)
    -> [PLpgSQLStatement.CursorArgument]
  {
    guard takeMark(.leftParenthesis) else { return [] }
    var arguments: [PLpgSQLStatement.CursorArgument] = []
    repeat {
      var name: Identifier?
      let following = ahead().kind
      if token.isName || token.kind == .keyword,
        following == .colonEquals || following == .equalsGreater
      {
        name = try self.name()
        advance()
      }
      arguments.append(
        PLpgSQLStatement.CursorArgument(
          name: name, value: try expression(until: Stop(marks: [.comma, .rightParenthesis]))))
    } while takeMark(.comma)
    try expectMark(.rightParenthesis)
    return arguments
  }

  private mutating func fetch(isMove: Bool) throws(EngineError) -> PLpgSQLStatement.Kind {
    let direction = try self.direction()
    let cursor = try target()
    var targets: [PLpgSQLTarget] = []
    if !isMove {
      try expectWord("into")
      targets = try self.targets()
    }
    return .fetch(
      PLpgSQLStatement.Fetch(cursor: cursor, direction: direction, targets: targets))
  }

  private mutating func direction() throws(EngineError) -> PLpgSQLStatement.Direction {
    let from = Stop(words: ["from", "in"])
    let next = PLpgSQLStatement.Direction.relative(nil, isBackward: false)
    var result = next
    if takeWord("next") {
      result = next
    } else if takeWord("prior") {
      result = .relative(nil, isBackward: true)
    } else if takeWord("first") {
      result = .first
    } else if takeWord("last") {
      result = .last
    } else if takeWord("absolute") {
      result = .absolute(try expression(until: from))
    } else if takeWord("relative") {
      result = .relative(try expression(until: from), isBackward: false)
    } else if takeWord("all") {
      result = .all(isBackward: false)
    } else if takeWord("forward") {
      result = try counted(isBackward: false)
    } else if takeWord("backward") {
      result = try counted(isBackward: true)
    } else if atWord("from") || atWord("in") {
      result = next
    } else if token.kind == .integer || token.kind == .minus || token.kind == .leftParenthesis {
      result = .forward(try expression(until: from))
    } else {
      // The cursor's name stands here.
      return next
    }
    if !takeWord("from") { _ = takeWord("in") }
    return result
  }

  private mutating func counted(isBackward: Bool) throws(EngineError)
    -> PLpgSQLStatement.Direction
  {
    if takeWord("all") { return .all(isBackward: isBackward) }
    var count: PLpgSQLExpression?
    let isName = token.isName && !isWord(ahead(), "from") && !isWord(ahead(), "in")
    if !atWord("from"), !atWord("in"), !isName {
      count = try expression(until: Stop(words: ["from", "in"]))
    }
    return isBackward ? .backward(count) : .forward(count)
  }
}
