import Core

/// SET, SHOW, RESET, DISCARD.
extension Parser {
  mutating func setStatement() throws(EngineError) -> Statement {
    advance()
    if take(.constraints) { return try setConstraints() }
    var scope = SetStatement.Scope.unspecified
    if take(.local) {
      scope = .local
    } else if token.keyword == .session, ahead().keyword != .authorization {
      if ahead().keyword == .characteristics {
        advance()
        advance()
        try expect(.as)
        try expect(.transaction)
        let modes = try transactionModes()
        return .set(SetStatement(scope: .session, target: .characteristics(modes)))
      }
      advance()
      scope = .session
    }
    if at(.transaction), scope != .session { return .set(try setTransaction(scope)) }
    return .set(SetStatement(scope: scope, target: try setTarget()))
  }

  private mutating func setTransaction(
    _ scope: SetStatement.Scope
  ) throws(EngineError) -> SetStatement {
    advance()
    if take(.snapshot) {
      return SetStatement(scope: scope, target: .snapshot(try stringConstant()))
    }
    return SetStatement(scope: scope, target: .transaction(try transactionModes()))
  }

  private mutating func setConstraints() throws(EngineError) -> Statement {
    let names = take(.all) ? [] : try qualifiedNames()
    let isDeferred = take(.deferred)
    if !isDeferred { try expect(.immediate) }
    return .setConstraints(SetConstraintsStatement(constraints: names, isDeferred: isDeferred))
  }

  /// `set_rest_more`, and the settings that have a syntax of their own.
  mutating func setTarget() throws(EngineError) -> SetStatement.Target {
    let start = token
    let following = ahead()
    switch token.keyword {
    case .time where following.keyword == .zone:
      advance()
      advance()
      return .variable(Identifier("timezone", span: start.span), try zoneValue())
    case .catalog where following.isString:
      throw .notSupported("current database cannot be changed", at: following.span)
    case .schema where following.isString: return try stringSetting("search_path")
    case .role where following.isString || isWord(following):
      advance()
      return .variable(Identifier("role", span: start.span), [try settingWord()])
    case .session where following.keyword == .authorization:
      advance()
      advance()
      if take(.default) { return .sessionAuthorization(nil) }
      if token.isString { return .sessionAuthorization(try stringConstant()) }
      return .sessionAuthorization(try nonReservedWord().text)
    case .names
    where following.isString || following.kind == .end
      || following.keyword == .default || following.kind == .semicolon:
      return try namesSetting()
    case .xml where following.keyword == .option: return try xmlSetting()
    default: return try variable()
    }
  }

  private func isWord(_ token: LexicalToken) -> Bool {
    if token.keyword == .to { return false }
    return token.isName || (token.kind == .keyword && token.keyword.category != .reserved)
  }

  private mutating func stringSetting(_ name: String) throws(EngineError) -> SetStatement.Target {
    let start = token
    advance()
    return .variable(Identifier(name, span: start.span), [.string(try stringConstant())])
  }

  private mutating func namesSetting() throws(EngineError) -> SetStatement.Target {
    let name = Identifier("client_encoding", span: token.span)
    advance()
    if token.isString { return .variable(name, [.string(try stringConstant())]) }
    _ = take(.default)
    return .variable(name, [])
  }

  private mutating func xmlSetting() throws(EngineError) -> SetStatement.Target {
    let name = Identifier("xmloption", span: token.span)
    advance()
    advance()
    guard token.keyword == .document || token.keyword == .content else { throw unexpected() }
    return .variable(name, [.word(try takeName().text)])
  }

  private mutating func zoneValue() throws(EngineError) -> [SettingValue] {
    if take(.default) || take(.local) { return [] }
    if token.keyword == .interval {
      advance()
      var type = TypeName.system("interval")
      if let precision = try intervalPrecision() { type.modifiers = [precision] }
      let text = try stringConstant()
      if type.modifiers.isEmpty { try intervalFields(of: &type) }
      return [.interval(text, type.intervalFields)]
    }
    return [try settingValue()]
  }

  private mutating func variable() throws(EngineError) -> SetStatement.Target {
    let name = try settingName()
    if take(.from) {
      try expect(.current)
      return .fromCurrent(name)
    }
    guard take(.to) || takeMark(.equals) else { throw unexpected() }
    if take(.default) { return .variable(name, []) }
    let values = try list { (parser: inout Parser) throws(EngineError) in
      try parser.settingValue()
    }
    return .variable(name, values)
  }

  /// `var_name`: names with dots between them.
  mutating func settingName() throws(EngineError) -> Identifier {
    note(.setting)
    var name = try columnID()
    while takeMark(.dot) {
      let part = try columnID()
      name = Identifier(name.text + "." + part.text, span: name.span.through(part.span))
    }
    return name
  }

  private mutating func settingValue() throws(EngineError) -> SettingValue {
    if atSignedNumber { return .number(try signedNumber()) }
    return try settingWord()
  }

  private mutating func settingWord() throws(EngineError) -> SettingValue {
    if token.isString { return .string(try stringConstant()) }
    switch token.keyword {
    case .true, .false, .on: return .word(try takeName().text)
    default: return .word(try nonReservedWord().text)
    }
  }

  // SHOW, RESET, DISCARD.

  mutating func showStatement() throws(EngineError) -> Statement {
    advance()
    if take(.all) { return .show(.all) }
    if let name = try specialSettingName() { return .show(.variable(name)) }
    return .show(.variable(try settingName()))
  }

  mutating func resetStatement() throws(EngineError) -> ResetStatement {
    advance()
    if take(.all) { return .all }
    if at(.session, .authorization) {
      advance()
      advance()
      return .sessionAuthorization
    }
    if let name = try specialSettingName() { return .variable(name) }
    return .variable(try settingName())
  }

  /// `TIME ZONE`, `TRANSACTION ISOLATION LEVEL`, `SESSION AUTHORIZATION`.
  private mutating func specialSettingName() throws(EngineError) -> Identifier? {
    let start = token
    if take(.time, .zone) { return Identifier("timezone", span: span(from: start)) }
    if at(.transaction, .isolation) {
      advance()
      advance()
      try expect(.level)
      return Identifier("transaction_isolation", span: span(from: start))
    }
    if take(.session, .authorization) {
      return Identifier("session_authorization", span: span(from: start))
    }
    return nil
  }

  mutating func discardStatement() throws(EngineError) -> Statement {
    advance()
    if take(.all) { return .discard(.all) }
    if take(.plans) { return .discard(.plans) }
    if take(.sequences) { return .discard(.sequences) }
    guard take(.temp) || take(.temporary) else { throw unexpected() }
    return .discard(.temporary)
  }
}
