import Core

/// CREATE FUNCTION, PROCEDURE, TRIGGER and RULE.
extension Parser {
  mutating func createFunction(
    orReplace: Bool
  ) throws(EngineError) -> CreateFunctionStatement {
    let isProcedure = token.keyword == .procedure
    advance()
    var function = CreateFunctionStatement(name: try functionName())
    function.isProcedure = isProcedure
    function.orReplace = orReplace
    function.parameters = try functionParameters()
    if !isProcedure, take(.returns) {
      if take(.table) {
        function.returns = .table(try functionColumns())
      } else {
        function.returns = .type(try functionType())
      }
    }
    while let option = try functionOption(&function.body) { function.options.append(option) }
    try functionBody(&function)
    return function
  }

  /// `RETURN expression`, `BEGIN ATOMIC … END`.
  private mutating func functionBody(
    _ function: inout CreateFunctionStatement
  ) throws(EngineError) {
    if take(.return) {
      function.body = .expression(try expression())
    } else if take(.begin) {
      try expect(.atomic)
      var statements: [Statement] = []
      while !take(.end) {
        if takeMark(.semicolon) { continue }
        statements.append(
          take(.return) ? .query(try returnedQuery()) : try statement())
        try expectMark(.semicolon)
      }
      function.body = .atomic(statements)
    }
  }

  /// `RETURN x` in a body is `SELECT x`.
  private mutating func returnedQuery() throws(EngineError) -> Query {
    var core = SelectCore()
    let value = try expression()
    core.items = [SelectItem(value)]
    core.span = value.span
    return Query(.select(core), span: value.span)
  }

  /// `func_args_with_defaults`.
  mutating func functionParameters() throws(EngineError) -> [FunctionParameter] {
    try expectMark(.leftParenthesis)
    if takeMark(.rightParenthesis) { return [] }
    let parameters = try list { (parser: inout Parser) throws(EngineError) in
      try parser.functionParameter()
    }
    try expectMark(.rightParenthesis)
    return parameters
  }

  /// `[IN|OUT|INOUT|VARIADIC] [name] type [DEFAULT value]`, the mode also behind the name.
  private mutating func functionParameter() throws(EngineError) -> FunctionParameter {
    var mode = parameterMode()
    var name: Identifier?
    if startsNamedParameter {
      name = try typeOrFunctionName()
      if mode == nil { mode = parameterMode() }
    }
    let type = try functionType()
    var value: Expression?
    if take(.default) || takeMark(.equals) { value = try expression() }
    return FunctionParameter(
      name: name, mode: mode ?? .input, type: type, defaultValue: value)
  }

  /// One parameter of an aggregate: without a default.
  mutating func aggregateParameter() throws(EngineError) -> FunctionParameter {
    try functionParameter()
  }

  private mutating func parameterMode() -> FunctionParameter.Mode? {
    switch token.keyword {
    case .in:
      advance()
      if take(.out) { return .inputOutput }
      return .input
    case .out:
      advance()
      return .output
    case .inout:
      advance()
      return .inputOutput
    case .variadic:
      advance()
      return .variadic
    default: return nil
    }
  }

  /// Whether the word here is a parameter's name with its type behind it.
  private var startsNamedParameter: Bool {
    guard isTypeOrFunctionName(token) else { return false }
    if token.keyword == .double, ahead().keyword == .precision { return false }
    let following = ahead()
    switch following.kind {
    case .identifier, .quotedIdentifier, .unicodeIdentifier: return true
    case .keyword:
      switch following.keyword {
      case .default, .array, .precision, .varying, .with, .without: return false
      case .in, .out, .inout, .variadic, .setof: return true
      default: return following.keyword.category != .reserved
      }
    default: return false
    }
  }

  /// `createfunc_opt_item`.
  /// - Returns: nil if none stands here.
  mutating func functionOption(
    _ body: inout CreateFunctionStatement.Body?
  ) throws(EngineError) -> FunctionOption? {
    while take(.as) {
      guard body == nil else { throw conflictingOptions() }
      var sources = [try stringConstant()]
      if takeMark(.comma) { sources.append(try stringConstant()) }
      body = .source(sources)
    }
    switch token.keyword {
    case .language:
      advance()
      return .language(try languageName())
    case .transform:
      advance()
      let types = try list { (parser: inout Parser) throws(EngineError) in
        try parser.expect(.for, .type)
        return try parser.typeName()
      }
      return .transform(types)
    case .window:
      advance()
      return .window
    default: return try commonFunctionOption()
    }
  }

  /// `common_func_opt_item`: what ALTER FUNCTION may change too.
  mutating func commonFunctionOption() throws(EngineError) -> FunctionOption? {
    let keyword = token.keyword
    switch keyword {
    case .immutable, .stable, .volatile, .strict, .called, .returns, .external, .security,
      .leakproof, .not, .cost, .rows, .support, .parallel, .set:
      advance()
    case .reset: return .reset(try resetStatement())
    default: return nil
    }
    switch keyword {
    case .immutable: return .immutable
    case .stable: return .stable
    case .volatile: return .volatile
    case .strict: return .strict
    case .cost: return .cost(try signedNumber())
    case .rows: return .rows(try signedNumber())
    case .support: return .support(try qualifiedName(.function))
    case .parallel: return .parallel(try columnID())
    case .leakproof: return .leakproof(true)
    case .set:
      return .set(SetStatement(scope: .unspecified, target: try setTarget()))
    default: return try longFunctionOption(keyword)
    }
  }

  private mutating func longFunctionOption(
    _ keyword: Keyword
  ) throws(EngineError) -> FunctionOption {
    switch keyword {
    case .called:
      try expect(.on, .null)
      try expect(.input)
      return .calledOnNullInput
    case .returns:
      try expect(.null, .on)
      try expect(.null, .input)
      return .strict
    case .not:
      try expect(.leakproof)
      return .leakproof(false)
    default:
      if keyword == .external { try expect(.security) }
      if take(.definer) { return .securityDefiner }
      try expect(.invoker)
      return .securityInvoker
    }
  }

  // Triggers.

  mutating func createTrigger(orReplace: Bool) throws(EngineError) -> CreateTriggerStatement {
    let isConstraint = take(.constraint)
    try expect(.trigger)
    let name = try newName()
    let timing = try triggerTiming()
    var events = [try triggerEvent()]
    while take(.or) { events.append(try triggerEvent()) }
    try expect(.on)
    var trigger = CreateTriggerStatement(
      name: name, timing: timing, events: events, table: try qualifiedName(),
      function: QualifiedName(name))
    trigger.orReplace = orReplace
    trigger.isConstraint = isConstraint
    if take(.from) { trigger.referencedTable = try qualifiedName() }
    var isNotValid = false
    var noInherit = false
    trigger.constraintTiming = try constraintTiming(
      isNotValid: &isNotValid, noInherit: &noInherit)
    if take(.referencing) { trigger.transitions = try transitions() }
    if take(.for) {
      _ = take(.each)
      trigger.forEachRow = take(.row)
      if !trigger.forEachRow { try expect(.statement) }
    }
    if take(.when) {
      try expectMark(.leftParenthesis)
      trigger.condition = try expression()
      try expectMark(.rightParenthesis)
    }
    try expect(.execute)
    guard take(.function) || take(.procedure) else { throw unexpected() }
    trigger.function = try functionName()
    trigger.arguments = try triggerArguments()
    return trigger
  }

  private mutating func triggerTiming() throws(EngineError) -> CreateTriggerStatement.Timing {
    if take(.before) { return .before }
    if take(.after) { return .after }
    try expect(.instead, .of)
    return .insteadOf
  }

  private mutating func triggerEvent() throws(EngineError) -> CreateTriggerStatement.Event {
    if take(.insert) { return .insert }
    if take(.delete) { return .delete }
    if take(.truncate) { return .truncate }
    try expect(.update)
    return .update(of: take(.of) ? try names() : [])
  }

  private mutating func transitions() throws(EngineError) -> [CreateTriggerStatement.Transition] {
    var transitions: [CreateTriggerStatement.Transition] = []
    while token.keyword == .old || token.keyword == .new {
      let isNew = token.keyword == .new
      advance()
      let isTable = take(.table)
      if !isTable { try expect(.row) }
      _ = take(.as)
      transitions.append(.init(name: try columnID(), isNew: isNew, isTable: isTable))
    }
    guard !transitions.isEmpty else { throw unexpected() }
    return transitions
  }

  private mutating func triggerArguments() throws(EngineError) -> [String] {
    try expectMark(.leftParenthesis)
    if takeMark(.rightParenthesis) { return [] }
    let arguments = try list { (parser: inout Parser) throws(EngineError) -> String in
      if parser.token.isString { return try parser.stringConstant() }
      if parser.atSignedNumber { return try parser.signedNumber() }
      return try parser.label().text
    }
    try expectMark(.rightParenthesis)
    return arguments
  }

  // Rules.

  mutating func createRule(orReplace: Bool) throws(EngineError) -> CreateRuleStatement {
    advance()
    let name = try newName()
    try expect(.as, .on)
    let event: CreateRuleStatement.Event
    switch token.keyword {
    case .select: event = .select
    case .insert: event = .insert
    case .update: event = .update
    case .delete: event = .delete
    default: throw unexpected()
    }
    advance()
    try expect(.to)
    var rule = CreateRuleStatement(name: name, event: event, table: try qualifiedName())
    rule.orReplace = orReplace
    if take(.where) { rule.condition = try expression() }
    try expect(.do)
    rule.isInstead = take(.instead)
    if !rule.isInstead { _ = take(.also) }
    rule.actions = try ruleActions()
    return rule
  }

  private mutating func ruleActions() throws(EngineError) -> [Statement] {
    if take(.nothing) { return [] }
    guard atMark(.leftParenthesis), !startsQuery || rulesList else { return [try ruleAction()] }
    advance()
    var actions: [Statement] = []
    while !atMark(.rightParenthesis) {
      if takeMark(.semicolon) { continue }
      actions.append(try ruleAction())
      guard atMark(.semicolon) || atMark(.rightParenthesis) else { throw unexpected() }
    }
    advance()
    return actions
  }

  /// `(SELECT …; …)`: one parenthesis is the list's, not a query's.
  private var rulesList: Bool { ahead().kind != .leftParenthesis }

  private mutating func ruleAction() throws(EngineError) -> Statement {
    if token.keyword == .notify, let statement = try housekeepingStatement() { return statement }
    return try preparableStatement()
  }
}
