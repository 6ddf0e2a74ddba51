import Core

/// EXPLAIN, prepared statements, cursors, CALL and DO.
extension Parser {
  /// - Returns: nil if no such statement stands here.
  mutating func sessionStatement() throws(EngineError) -> Statement? {
    switch token.keyword {
    case .set: return try setStatement()
    case .show: return try showStatement()
    case .reset: return .reset(try resetStatement())
    case .discard: return try discardStatement()
    case .explain: return .explain(try explain())
    case .prepare: return .prepare(try prepare())
    case .execute: return .execute(try execute())
    case .deallocate: return try deallocate()
    case .declare: return .declareCursor(try declareCursor())
    case .fetch: return .fetch(try fetch(isMove: false))
    case .move: return .fetch(try fetch(isMove: true))
    case .close:
      advance()
      note(.cursor)
      return .closeCursor(take(.all) ? nil : try columnID())
    case .call:
      advance()
      return .call(try functionApplication())
    case .do: return .doBlock(try doStatement())
    default: return nil
    }
  }

  // EXPLAIN.

  private mutating func explain() throws(EngineError) -> ExplainStatement {
    advance()
    var options: [OptionSetting] = []
    if atMark(.leftParenthesis), !startsQuery {
      options = try optionList()
    } else {
      if at(.analyze) || at(.analyse) { options.append(flag("analyze")) }
      if at(.verbose) { options.append(flag("verbose")) }
    }
    let start = token
    let statement = try explainable()
    return ExplainStatement(options: options, statement: statement, span: span(from: start))
  }

  /// Takes a word of an old form as an option without a value.
  private mutating func flag(_ name: String) -> OptionSetting {
    advance()
    return OptionSetting(name: Identifier(name, span: previous.span))
  }

  private mutating func explainable() throws(EngineError) -> Statement {
    switch token.keyword {
    case .declare: return .declareCursor(try declareCursor())
    case .execute: return .execute(try execute())
    case .refresh: return try refresh()
    case .create:
      let statement = try create()
      if case .createTableAs = statement { return statement }
      throw unexpected()
    default:
      expect(noteAny: [.analyze, .verbose])
      return try preparableStatement()
    }
  }

  // Prepared statements.

  private mutating func prepare() throws(EngineError) -> PrepareStatement {
    advance()
    let name = try newName()
    var types: [TypeName] = []
    if takeMark(.leftParenthesis) {
      types = try typeNames()
      try expectMark(.rightParenthesis)
    }
    try expect(.as)
    let start = token
    let statement = try preparableStatement()
    return PrepareStatement(
      name: name, types: types, statement: statement, span: span(from: start))
  }

  mutating func execute() throws(EngineError) -> ExecuteStatement {
    advance()
    note(.preparedStatement)
    let name = try columnID()
    var arguments: [Expression] = []
    if takeMark(.leftParenthesis) {
      arguments = try expressions()
      try expectMark(.rightParenthesis)
    }
    return ExecuteStatement(name: name, arguments: arguments)
  }

  private mutating func deallocate() throws(EngineError) -> Statement {
    advance()
    if token.keyword == .prepare {
      let following = ahead()
      if isLabel(following) { advance() }
    }
    if take(.all) { return .deallocate(nil) }
    note(.preparedStatement)
    return .deallocate(try columnID())
  }

  // Cursors.

  private mutating func declareCursor() throws(EngineError) -> DeclareCursorStatement {
    advance()
    let name = try newName()
    var isBinary = false
    var scroll: Bool?
    var isInsensitive = false
    var isAsensitive = false
    options: while true {
      switch token.keyword {
      case .binary: isBinary = true
      case .scroll: scroll = true
      case .insensitive: isInsensitive = true
      case .asensitive: isAsensitive = true
      case .no:
        advance()
        guard token.keyword == .scroll else { throw unexpected() }
        scroll = false
      default: break options
      }
      advance()
    }
    try expect(.cursor)
    var isHeld = false
    if take(.with) {
      try expect(.hold)
      isHeld = true
    } else if take(.without) {
      try expect(.hold)
    }
    try expect(.for)
    let start = token
    var cursor = DeclareCursorStatement(name: name, query: try query())
    cursor.isBinary = isBinary
    cursor.isScrollable = scroll
    cursor.isInsensitive = isInsensitive
    cursor.isAsensitive = isAsensitive
    cursor.isHeld = isHeld
    cursor.span = span(from: start)
    return cursor
  }

  private mutating func fetch(isMove: Bool) throws(EngineError) -> FetchStatement {
    advance()
    let direction = try fetchDirection()
    if !take(.from) { _ = take(.in) }
    note(.cursor)
    return FetchStatement(isMove: isMove, direction: direction, cursor: try columnID())
  }

  /// The direction, if a word of one stands here that is not the cursor's name.
  private mutating func fetchDirection() throws(EngineError) -> FetchStatement.Direction {
    if atSignedNumber { return .forward(try signedInteger()) }
    let following = ahead()
    let isLast = following.kind == .end || following.kind == .semicolon
    if isLast { return .forward(1) }
    switch token.keyword {
    case .next:
      advance()
      return .forward(1)
    case .prior:
      advance()
      return .backward(1)
    case .first:
      advance()
      return .absolute(1)
    case .last:
      advance()
      return .absolute(-1)
    case .absolute:
      advance()
      return .absolute(try signedInteger())
    case .relative:
      advance()
      return .relative(try signedInteger())
    case .all:
      advance()
      return .forward(nil)
    case .forward:
      advance()
      return .forward(try fetchCount())
    case .backward:
      advance()
      return .backward(try fetchCount())
    default: return .forward(1)
    }
  }

  private mutating func fetchCount() throws(EngineError) -> Int64? {
    if take(.all) { return nil }
    return atSignedNumber ? try signedInteger() : 1
  }

  // DO.

  private mutating func doStatement() throws(EngineError) -> DoStatement {
    advance()
    var source: String?
    var language: Identifier?
    while true {
      if token.isString {
        guard source == nil else { throw conflictingOptions() }
        source = try stringConstant()
      } else if take(.language) {
        guard language == nil else { throw conflictingOptions() }
        language = try languageName()
      } else {
        break
      }
    }
    guard let source else {
      if language == nil { throw unexpected() }
      throw .grammar("no inline code specified", at: previous.span)
    }
    return DoStatement(source: source, language: language)
  }

  func conflictingOptions() -> EngineError {
    .grammar("conflicting or redundant options", at: token.span)
  }

  /// `NonReservedWord_or_Sconst`.
  mutating func languageName() throws(EngineError) -> Identifier {
    let start = token
    if token.isString { return Identifier(try stringConstant(), span: start.span) }
    return try nonReservedWord()
  }
}
