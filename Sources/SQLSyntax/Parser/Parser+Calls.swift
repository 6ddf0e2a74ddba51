import Core

/// Calls of functions, with all that may stand around their arguments.
extension Parser {
  /// At the parenthesis behind a function's name.
  mutating func functionCall(
    _ name: QualifiedName, from start: LexicalToken
  ) throws(EngineError) -> Expression {
    var call = FunctionCall(name)
    try expectMark(.leftParenthesis)
    try arguments(of: &call)
    try expectMark(.rightParenthesis)
    if token.isString { return try modifiedLiteral(call) }
    try callEnd(&call)
    return Expression(.call(call), span: span(from: start))
  }

  /// `f(…)` where only the call itself may stand: CALL, triggers' and rules' functions.
  mutating func functionApplication() throws(EngineError) -> FunctionCall {
    var call = FunctionCall(try functionName())
    try expectMark(.leftParenthesis)
    try arguments(of: &call)
    try expectMark(.rightParenthesis)
    return call
  }

  /// `t(10) 'literal'`: the name was a type's, and the arguments are its modifiers.
  private mutating func modifiedLiteral(_ call: FunctionCall) throws(EngineError) -> Expression {
    guard !call.arguments.isEmpty, !call.isDistinct, !call.isVariadic, call.orderBy.isEmpty,
      !call.arguments.contains(where: { $0.name != nil })
    else { throw unexpected() }
    let modifiers = call.arguments.map(\.value)
    return try typedLiteral(TypeName(call.name, modifiers: modifiers, span: call.name.span))
  }

  private mutating func arguments(of call: inout FunctionCall) throws(EngineError) {
    if atMark(.rightParenthesis) { return }
    if takeMark(.star) {
      call.isStar = true
      return
    }
    if take(.distinct) {
      call.isDistinct = true
    } else {
      _ = take(.all)
    }
    repeat {
      if take(.variadic) {
        call.isVariadic = true
        call.arguments.append(try argument())
        break
      }
      call.arguments.append(try argument())
    } while takeMark(.comma)
    call.orderBy = try orderByIfAny()
  }

  /// `value`, `name => value`, `name := value`.
  mutating func argument() throws(EngineError) -> FunctionCall.Argument {
    if isTypeOrFunctionName(token) {
      let following = ahead().kind
      if following == .equalsGreater || following == .colonEquals {
        let name = try takeName()
        advance()
        return FunctionCall.Argument(name: name, try expression())
      }
    }
    return FunctionCall.Argument(try expression())
  }

  /// `WITHIN GROUP (…) FILTER (…) OVER …`.
  private mutating func callEnd(_ call: inout FunctionCall) throws(EngineError) {
    guard token.kind == .keyword else { return }
    if token.keyword == .within { try withinGroup(&call) }
    if token.keyword == .filter {
      advance()
      try expectMark(.leftParenthesis)
      try expect(.where)
      call.filter = try expression()
      try expectMark(.rightParenthesis)
    }
    if token.keyword == .over { call.over = try overClause() }
  }

  private mutating func withinGroup(_ call: inout FunctionCall) throws(EngineError) {
    let start = token.span
    advance()
    try expect(.group)
    try expectMark(.leftParenthesis)
    try expect(.order, .by)
    let keys = try sortKeys()
    try expectMark(.rightParenthesis)
    if !call.orderBy.isEmpty {
      throw .grammar("cannot use multiple ORDER BY clauses with WITHIN GROUP", at: start)
    }
    if call.isDistinct { throw .grammar("cannot use DISTINCT with WITHIN GROUP", at: start) }
    if call.isVariadic { throw .grammar("cannot use VARIADIC with WITHIN GROUP", at: start) }
    call.orderBy = keys
    call.isWithinGroup = true
  }

  // Windows.

  private mutating func overClause() throws(EngineError) -> FunctionCall.Window {
    advance()
    if atMark(.leftParenthesis) { return .specification(try windowSpecification()) }
    return .named(try columnID())
  }

  mutating func windowSpecification() throws(EngineError) -> WindowSpecification {
    let start = token
    var window = WindowSpecification()
    try expectMark(.leftParenthesis)
    if atColumnID, !startsFrame, token.keyword != .partition {
      window.base = try columnID()
    }
    if take(.partition) {
      try expect(.by)
      window.partitionBy = try expressions()
    }
    window.orderBy = try orderByIfAny()
    if startsFrame { window.frame = try windowFrame() }
    expect(noteAny: [.rows, .range, .groups])
    try expectMark(.rightParenthesis)
    window.span = span(from: start)
    return window
  }

  private var startsFrame: Bool {
    switch token.keyword {
    case .rows, .range, .groups: true
    default: false
    }
  }

  private mutating func windowFrame() throws(EngineError) -> WindowFrame {
    let start = token
    let mode: WindowFrame.Mode =
      switch token.keyword {
      case .rows: .rows
      case .range: .range
      default: .groups
      }
    advance()
    var first: WindowFrame.Bound
    var last: WindowFrame.Bound = .currentRow
    if take(.between) {
      first = try frameBound()
      try expect(.and)
      last = try frameBound()
      try checkFrame(first, last, at: span(from: start))
    } else {
      first = try frameBound()
      try checkFrame(first, at: span(from: start))
    }
    let exclusion = try frameExclusion()
    return WindowFrame(
      mode: mode, start: first, end: last, exclusion: exclusion, span: span(from: start))
  }

  private mutating func frameBound() throws(EngineError) -> WindowFrame.Bound {
    if token.keyword == .unbounded {
      let following = ahead().keyword
      if following == .preceding || following == .following {
        advance()
        advance()
        return following == .preceding ? .unboundedPreceding : .unboundedFollowing
      }
    }
    if take(.current, .row) { return .currentRow }
    expect(noteAny: [.unbounded, .current])
    let offset = try expression()
    if take(.preceding) { return .preceding(offset) }
    try expect(.following)
    return .following(offset)
  }

  private func checkFrame(
    _ first: WindowFrame.Bound, at span: SyntaxSpan
  ) throws(EngineError) {
    switch first {
    case .unboundedFollowing: throw windowing("frame start cannot be UNBOUNDED FOLLOWING", span)
    case .following:
      throw windowing("frame starting from following row cannot end with current row", span)
    default: break
    }
  }

  private func checkFrame(
    _ first: WindowFrame.Bound, _ last: WindowFrame.Bound, at span: SyntaxSpan
  ) throws(EngineError) {
    switch (first, last) {
    case (.unboundedFollowing, _):
      throw windowing("frame start cannot be UNBOUNDED FOLLOWING", span)
    case (_, .unboundedPreceding):
      throw windowing("frame end cannot be UNBOUNDED PRECEDING", span)
    case (.currentRow, .preceding):
      throw windowing("frame starting from current row cannot have preceding rows", span)
    case (.following, .preceding), (.following, .currentRow):
      throw windowing("frame starting from following row cannot have preceding rows", span)
    default: break
    }
  }

  private func windowing(_ message: String, _ span: SyntaxSpan) -> EngineError {
    EngineError("42P20", .syntax, message, at: span.source)
  }

  private mutating func frameExclusion() throws(EngineError) -> WindowFrame.Exclusion {
    guard take(.exclude) else { return .none }
    if take(.current) {
      try expect(.row)
      return .currentRow
    }
    if take(.group) { return .group }
    if take(.ties) { return .ties }
    try expect(.no)
    try expect(.others)
    return .none
  }
}
